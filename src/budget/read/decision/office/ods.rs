//! Sheets of LibreOffice.

use super::document as empty;
use super::number::digits;
use super::parts::Parts;
use super::sheet::{MAX_SHEETS, Room, Sheet};
use super::xml::{self, Step, Tag};
use crate::budget::read::decision::document::{Document, Form, MAX_CELLS};
use crate::budget::read::decision::problem;
use crate::issue::Issue;

/// Reads the content of a file.
pub fn read(text: &str, parts: &mut Parts, issues: &mut Vec<Issue>) -> Result<Document, Issue> {
    let manifest = parts.get("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(problem::PROTECTED.issue());
    }
    let mut book = Book { fits: true, ..Book::default() };
    xml::walk(text, &mut |step| book.step(step))?;
    if !book.fits {
        return Err(problem::TOO_LARGE.issue().with("limit", MAX_CELLS as i64));
    }
    // A text or a presentation of the same program.
    if !book.is_sheets {
        return Err(problem::OLD_OFFICE.issue());
    }
    let mut document = empty(Form::Ods);
    book.sheets.into_iter().for_each(|sheet| sheet.add_to(&mut document, issues));
    Ok(document)
}

#[derive(Default)]
struct Book {
    is_sheets: bool,
    sheets: Vec<Sheet>,
    room: Room,
    fits: bool,
    row: u32,
    column: u32,
    /// How many rows the open one stands for.
    rows: u32,
    /// Where the cells of the open row begin among those of the sheet.
    first: usize,
    cell: Option<Cell>,
    /// How many columns were declared.
    columns: u32,
    /// How many elements are open of which the outermost is a remark.
    remark: usize,
}

struct Cell {
    columns: u32,
    value: Option<f64>,
    text: String,
}

impl Book {
    fn step(&mut self, step: Step) {
        match step {
            Step::Open(tag) if self.remark > 0 || tag.name == "annotation" => self.remark += 1,
            Step::Close(_) if self.remark > 0 => self.remark -= 1,
            Step::Text(_) if self.remark > 0 => {}
            Step::Open(tag) => self.opened(tag),
            Step::Close(name) => self.closed(name),
            Step::Text(text) => self.text(text),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        }
    }

    fn opened(&mut self, tag: &Tag) {
        let number = |name| tag.number(name).unwrap_or(1).max(1);
        let hidden = tag.value("visibility").is_some_and(|word| word != "visible");
        match tag.name {
            "spreadsheet" => self.is_sheets = true,
            "table" => {
                self.fits &= self.sheets.len() < MAX_SHEETS;
                self.sheets.push(Sheet { name: tag.value("name").unwrap_or_default(), ..Sheet::default() });
                (self.row, self.rows, self.columns) = (1, 0, 0);
            }
            "table-column" => {
                let first = self.columns.saturating_add(1);
                self.columns = self.columns.saturating_add(number("number-columns-repeated"));
                if let Some(sheet) = self.sheets.last_mut().filter(|_| hidden) {
                    sheet.hidden_columns.push((first, self.columns));
                }
            }
            "table-row" => {
                self.rows = number("number-rows-repeated");
                self.column = 1;
                if let Some(sheet) = self.sheets.last_mut() {
                    self.first = sheet.cells.len();
                    let free = MAX_CELLS.saturating_sub(sheet.hidden_rows.len()) as u32;
                    if hidden {
                        sheet.hidden_rows.extend(self.row..self.row.saturating_add(self.rows.min(free)));
                    }
                }
            }
            "table-cell" | "covered-table-cell" => {
                let numeric = tag
                    .value("value-type")
                    .is_some_and(|kind| matches!(kind.as_str(), "float" | "currency" | "percentage"));
                let value = tag.value("value").and_then(|value| value.parse().ok()).filter(|_| numeric);
                self.cell = Some(Cell { columns: number("number-columns-repeated"), value, text: String::new() });
            }
            "line-break" => self.text("\n"),
            "s" | "tab" => self.text(" "),
            _ => {}
        }
    }

    fn closed(&mut self, name: &str) {
        match name {
            "p" => self.text("\n"),
            "table-cell" | "covered-table-cell" => {
                let (Some(cell), Some(sheet)) = (self.cell.take(), self.sheets.last_mut()) else { return };
                let text = cell.value.map_or(cell.text, digits);
                let shown = name == "table-cell" && !text.trim().is_empty();
                for at in (0..cell.columns).take_while(|_| shown) {
                    let column = self.column.saturating_add(at);
                    self.fits = self.fits && sheet.add(self.row, column, &text, &mut self.room);
                    if !self.fits {
                        break;
                    }
                }
                self.column = self.column.saturating_add(cell.columns);
            }
            "table-row" => {
                if let Some(sheet) = self.sheets.last_mut().filter(|sheet| sheet.cells.len() > self.first) {
                    let own: Vec<(u32, u32, String)> = sheet.cells[self.first..].to_vec();
                    for row in self.row + 1..self.row.saturating_add(self.rows) {
                        if !self.fits {
                            break;
                        }
                        for (_, column, text) in &own {
                            self.fits = self.fits && sheet.add(row, *column, text, &mut self.room);
                        }
                    }
                }
                self.row = self.row.saturating_add(self.rows);
            }
            _ => {}
        }
    }
}
