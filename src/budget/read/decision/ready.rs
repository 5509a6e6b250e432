//! A table that has the canonical columns already, as an office program or an author saved it: its header says what each
//! column holds, so the reader of such tables takes it and no level has to be told from columns.

use super::super::super::model::{Book, Column, Direction, Table};
use super::super::super::write::quoted;
use super::super::csv::TableReader;
use super::super::{cells, header::Header};
use super::document::{Block, Document, Grid, Row};
use super::problem;
use crate::issue::Issue;

/// Rows above the header, such as a title.
const ABOVE: usize = 10;

/// Reads the tables of a document that have a header of canonical columns; nothing where none has.
pub fn read(document: &Document, issues: &mut Vec<Issue>) -> Option<Book> {
    let mut book = Book::default();
    for block in &document.blocks {
        if let Block::Table(grid) = block
            && let Some(header) = header_of(grid)
        {
            take(grid, header, &mut book, issues);
        }
    }
    (!book.tables.is_empty()).then_some(book)
}

/// The row of the header. Annexes of decisions have codes in several columns, and neither year nor direction beside them.
fn header_of(grid: &Grid) -> Option<usize> {
    grid.rows.iter().take(ABOVE).position(|row| {
        let header = Header::read(row.line, &row.cells, &Table::default(), &mut Vec::new());
        let says = |column| header.position(column).is_some();
        header.is_complete() && (says(Column::Direction) || says(Column::Year))
    })
}

fn take(grid: &Grid, header: usize, book: &mut Book, issues: &mut Vec<Issue>) {
    let rows = &grid.rows[header..];
    let columns = Header::read(0, &rows[0].cells, &Table::default(), &mut Vec::new());
    let code = columns.position(Column::Code);
    let mut text = String::new();
    for row in rows {
        let whole = code.and_then(|at| with_zeros(row, at, columns.position(Column::Direction), issues));
        for (at, cell) in row.cells.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            let cell = whole.as_ref().filter(|_| code == Some(at)).unwrap_or(cell);
            // One row, one line: its number finds it again.
            text.push_str(&quoted(&cell.replace('\n', " "), false));
        }
        text.push('\n');
    }
    let (table, index) = (Table::default(), book.tables.len());
    let (before, mut found) = (book.lines.len(), Vec::new());
    let mut reader = TableReader::new(&table, index);
    book.tables.push(table);
    let read = reader.push(text.as_bytes(), book, &mut found).and_then(|()| reader.finish(book, &mut found));
    found.extend(read.err());
    let line_of = |row: u32| rows.get((row as usize).saturating_sub(1)).map_or(grid.line, |row| row.line);
    for line in &mut book.lines[before..] {
        line.row = line_of(line.row);
    }
    issues.extend(found.into_iter().map(|issue| {
        let row = issue.spot.row.map(line_of);
        row.map_or(issue.clone(), |row| issue.at_row(row))
    }));
}

/// A code that a spreadsheet took for a number, with its zeros: groups of expenditure and classes of revenue have two digits.
fn with_zeros(row: &Row, code: usize, direction: Option<usize>, issues: &mut Vec<Issue>) -> Option<String> {
    let (printed, direction) = (row.cell(code), cells::direction(row.cell(direction?))?);
    let parts: Vec<&str> = printed.split('.').collect();
    let digit = |part: Option<&&str>| part.is_some_and(|part| matches!(part.as_bytes(), [b'0'..=b'9']));
    let whole = match direction {
        Direction::Expenditure if digit(parts.first()) => format!("0{printed}"),
        Direction::Revenue | Direction::Transfer if parts.len() == 2 && digit(parts.get(1)) => format!("{printed}0"),
        _ => return None,
    };
    let issue = problem::ZERO_LOST.issue().with("text", printed).with("read", whole.as_str());
    issues.push(issue.at_row(row.line));
    Some(whole)
}
