//! A table looked at as a whole: where its headers part it, which language it is in.

use super::super::cells;
use super::columns::{self, Columns};
use super::document::{Grid, Row};
use super::sections;

/// The rows of a table, parted where a header stands; headers become columns.
pub fn segments(grid: &Grid) -> Vec<(Option<Columns>, Vec<Row>)> {
    let mut segments: Vec<(Option<Columns>, Vec<Row>)> = vec![(None, Vec::new())];
    let mut at = 0;
    while let Some(row) = grid.rows.get(at) {
        let length = grid.rows[at..].iter().take_while(|row| columns::is_header(row)).count();
        if let Some(columns) = Columns::read(&grid.rows[at..at + length]) {
            segments.push((Some(columns), Vec::new()));
            at += length;
            continue;
        }
        if let Some((_, rows)) = segments.last_mut() {
            rows.push(row.clone());
        }
        at += 1;
    }
    segments.retain(|(header, rows)| header.is_some() || rows.iter().any(|row| !row.is_blank()));
    segments
}

/// True where the first row is the total of a side.
pub fn opens_with_section(rows: &[Row]) -> bool {
    rows.first().is_some_and(|row| sections::named(Columns::default().parts(row).name).is_some())
}

/// Kazakh, where more rows than one in five have a letter that only Kazakh has.
pub fn is_kazakh<'a>(rows: impl Iterator<Item = &'a Row>) -> bool {
    let (mut all, mut kazakh) = (0, 0);
    for row in rows {
        all += 1;
        kazakh += usize::from(!cells::in_its_language(&row.text()).kk.is_empty());
    }
    kazakh * 5 > all
}
