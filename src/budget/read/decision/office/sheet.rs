//! A sheet of any workbook: its cells, what hides them, → texts and tables of the document.

use super::MAX_UNPACKED;
use crate::budget::read::decision::columns;
use crate::budget::read::decision::context::{Context, Step};
use crate::budget::read::decision::document::{
    Block, Document, GridBuilder, MAX_CELLS, MAX_COLUMNS, Row, Text, spaced,
};
use crate::budget::read::decision::place::Place;
use crate::budget::read::decision::{problem, sections};
use crate::issue::Issue;
use std::sync::Arc;

/// How many comparisons merged cells may cost; a decision has some hundred merges.
const MAX_WORK: usize = 20_000_000;

/// The last column there is.
pub const MAX_COLUMN: u32 = 16_384;
/// The last row there is.
pub const MAX_ROW: u32 = 1_048_576;
/// The most sheets of a workbook.
pub const MAX_SHEETS: usize = 1_000;

/// A merged range: first and last row, first and last column.
pub type Range = (u32, u32, u32, u32);

/// The cells of a sheet, rows and columns counted from 1.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Row, column and text of every cell that holds something.
    pub cells: Vec<(u32, u32, String)>,
    /// Merged ranges, of which the first cell is shown.
    pub merged: Vec<Range>,
    /// Rows that are hidden.
    pub hidden_rows: Vec<u32>,
    /// Columns that are hidden: first and last.
    pub hidden_columns: Vec<(u32, u32)>,
}

/// How much the sheets of one workbook may hold.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    cells: usize,
    text: usize,
}

impl Default for Room {
    /// That of an empty workbook.
    fn default() -> Self {
        Room { cells: MAX_CELLS, text: MAX_UNPACKED }
    }
}

impl Room {
    /// Takes the room of a cell with so many bytes; false where there is none.
    pub fn take(&mut self, bytes: usize) -> bool {
        let fits = self.cells > 0 && self.text >= bytes;
        if fits {
            self.cells -= 1;
            self.text -= bytes;
        }
        fits
    }
}

impl Sheet {
    /// Adds a cell, unless it is blank; false where it has no room.
    pub fn add(&mut self, row: u32, column: u32, text: &str, room: &mut Room) -> bool {
        let text = spaced(text);
        if text.is_empty() {
            return true;
        }
        let fits = row <= MAX_ROW && column <= MAX_COLUMN && room.take(text.len());
        if fits {
            self.cells.push((row, column, text));
        }
        fits
    }

    /// Adds the sheet to a document: its name, then texts that stand alone in their rows, and tables.
    pub fn add_to(mut self, document: &mut Document, issues: &mut Vec<Issue>) {
        let mut work = 0;
        // Of two cells at one place the first counts.
        self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        self.cells.dedup_by_key(|(row, column, _)| (*row, *column));
        self.drop_covered(&mut work);
        self.drop_hidden(document, issues);
        document.too_large |= work > MAX_WORK;
        if self.cells.is_empty() {
            return;
        }
        let mut own = Document::default();
        own.push(0, &self.name, Block::Heading);
        let rows = self.rows();
        let size: usize = rows.iter().map(|row| row.cells.len()).sum();
        document.too_large |= size > MAX_CELLS;
        if !document.too_large {
            add_rows(rows, &mut own);
        }
        let sheet: Arc<str> = self.name.into();
        document.append(own.blocks, |_, row| Place::Sheet { sheet: sheet.clone(), row: row.max(1) });
    }

    /// Takes away what lies under a merged cell.
    fn drop_covered(&mut self, work: &mut usize) {
        for (top, bottom, left, right) in std::mem::take(&mut self.merged) {
            let from = self.cells.partition_point(|(row, _, _)| *row < top);
            let until = self.cells.partition_point(|(row, _, _)| *row <= bottom);
            *work = work.saturating_add(until - from + 1);
            if *work > MAX_WORK {
                return;
            }
            for (row, column, text) in &mut self.cells[from..until] {
                if (left..=right).contains(column) && (*row, *column) != (top, left) {
                    text.clear();
                }
            }
        }
        self.cells.retain(|(_, _, text)| !text.is_empty());
    }

    /// Takes away hidden rows and columns that hold something, and says so.
    fn drop_hidden(&mut self, document: &mut Document, issues: &mut Vec<Issue>) {
        self.hidden_rows.sort_unstable();
        self.hidden_columns.sort_unstable();
        // Ranges that touch become one.
        self.hidden_columns.dedup_by(|next, known| {
            let touches = next.0 <= known.1.saturating_add(1);
            known.1 = if touches { known.1.max(next.1) } else { known.1 };
            touches
        });
        let hides = |row: u32, column: u32| {
            let before = self.hidden_columns.partition_point(|(first, _)| *first <= column);
            self.hidden_rows.binary_search(&row).is_ok()
                || before.checked_sub(1).is_some_and(|at| column <= self.hidden_columns[at].1)
        };
        let before = self.cells.len();
        self.cells.retain(|(row, column, _)| !hides(*row, *column));
        let count = before - self.cells.len();
        if count > 0 {
            let sheet: Arc<str> = self.name.as_str().into();
            document.places.push(Place::Sheet { sheet, row: 1 });
            let issue = problem::HIDDEN_CELLS.issue().with("text", self.name.as_str()).with("count", count as i64);
            issues.push(issue.at_row(document.places.len() as u32));
        }
    }

    /// Its rows, all of one width, from the first column that holds something; hidden columns leave no gap.
    fn rows(&mut self) -> Vec<Row> {
        let mut columns: Vec<u32> = self.cells.iter().map(|(_, column, _)| *column).collect();
        columns.sort_unstable();
        columns.dedup();
        let (first, last) = (columns.first().copied().unwrap_or(1), columns.last().copied().unwrap_or(1));
        let hidden = |column: u32| {
            let before = self.hidden_columns.iter().filter(|(first, _)| *first <= column);
            before.map(|(first, last)| last.min(&column) - first + 1).sum::<u32>()
        };
        // What stands further to the right than tables reach moves up to them.
        let at = |column: u32| (column - first - (hidden(column) - hidden(first))) as usize;
        let positions: Vec<usize> = columns.iter().map(|column| at(*column)).collect();
        let width = at(last).min(MAX_COLUMNS - 1) + 1;
        let mut rows: Vec<Row> = Vec::new();
        for (row, column, text) in std::mem::take(&mut self.cells) {
            let position = columns.binary_search(&column).ok().and_then(|at| positions.get(at)).copied().unwrap_or(0);
            if rows.last().is_none_or(|last| last.line != row) {
                rows.push(Row { line: row, cells: vec![String::new(); width] });
            }
            let cell = rows.last_mut().and_then(|row| row.cells.get_mut(position.min(width - 1)));
            if let Some(cell) = cell {
                if !cell.is_empty() {
                    cell.push(' ');
                }
                cell.push_str(&text);
            }
        }
        rows
    }
}

/// A row with one text, above a table or between two, is a paragraph; all others are tables.
fn add_rows(rows: Vec<Row>, document: &mut Document) {
    let mut grid: Option<GridBuilder> = None;
    let mut last = 0;
    for row in rows {
        let apart = grid.is_none() || row.line > last + 1;
        last = row.line;
        if is_text(&row, apart) {
            if let Some(grid) = grid.take() {
                document.push_table(grid.finish());
            }
            let text = row.cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
            document.push(row.line, &text, Block::Paragraph);
            continue;
        }
        let grid = grid.get_or_insert_with(|| GridBuilder::new(row.line));
        grid.begin_row(row.line);
        for cell in &row.cells {
            grid.cell(row.line, cell, 1, 1);
        }
    }
    if let Some(grid) = grid {
        document.push_table(grid.finish());
    }
}

fn is_text(row: &Row, apart: bool) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let (Some(text), None) = (filled.next(), filled.next()) else { return false };
    let letters = text.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    if !letters || columns::is_header(row) || sections::named(text).is_some() {
        return false;
    }
    apart || Context::default().take(&Text { line: row.line, text: text.clone() }) != Step::Other
}
