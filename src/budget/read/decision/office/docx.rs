//! Word: paragraphs and tables in reading order. Deleted text and hidden text are left out, inserted text is read;
//! footnotes follow behind the text.

use super::document as empty;
use super::parts::Parts;
use super::xml::{self, Step, Tag};
use crate::budget::read::decision::document::{Block, Document, Form};
use crate::budget::read::decision::layout::Layout;
use crate::budget::read::decision::place::{Part, Place};
use crate::budget::read::decision::problem;
use crate::issue::Issue;

/// Reads the main part `text`, called `main`.
pub fn read(main: &str, text: &str, parts: &mut Parts, issues: &mut Vec<Issue>) -> Result<Document, Issue> {
    let mut document = empty(Form::Docx);
    let mut changes = 0;
    let mut body = story(text, &mut changes)?;
    document.too_large = body.too_large;
    document.append(std::mem::take(&mut body.blocks), |part, line| match part {
        Part::Row(table, _) => Place::Table { table, row: line },
        Part::Text(_) => part.in_document(),
    });
    if let Some(name) = parts.related(main, "/footnotes")?
        && let Some(text) = parts.get(&name)?
    {
        let notes = story(&text, &mut changes)?;
        document.too_large |= notes.too_large;
        document.append(notes.blocks, |_, line| Place::Footnote(line));
    }
    if changes > 0 {
        issues.push(problem::TRACKED_CHANGES.issue().with("count", changes));
    }
    Ok(document)
}

/// A body or a list of footnotes; the line of a row is its number in its table, that of a footnote its own.
fn story(text: &str, changes: &mut i64) -> Result<Document, Issue> {
    let mut document = Document::default();
    let mut story = Story {
        layout: Layout::new(&mut document, 0),
        prefix: None,
        open: Vec::new(),
        deleted: 0,
        unseen: false,
        rows: Vec::new(),
        cells: Vec::new(),
        notes: 0,
        changes,
    };
    xml::walk(text, &mut |step| story.step(step))?;
    story.layout.finish();
    Ok(document)
}

/// Elements that others are told apart by.
const PARENTS: [&str; 8] = ["r", "rPr", "pPr", "trPr", "tcPr", "t", "tblPrEx", "tabs"];

struct Cell {
    /// Columns it takes.
    span: u32,
    /// True where a cell above or before it goes on.
    continued: bool,
    open: bool,
}

struct Row {
    number: u32,
    deleted: bool,
    /// Columns left out before its first cell.
    before: u32,
}

struct Story<'a> {
    layout: Layout<'a>,
    /// The prefix of Word's own elements: there are others of the same names.
    prefix: Option<String>,
    open: Vec<&'static str>,
    /// How many elements are open of which the outermost is a deletion.
    deleted: usize,
    /// True in a run of hidden text.
    unseen: bool,
    /// For each open table its rows so far, the last one open or not.
    rows: Vec<Row>,
    cells: Vec<Cell>,
    notes: u32,
    changes: &'a mut i64,
}

impl Story<'_> {
    fn step(&mut self, step: Step) {
        match step {
            Step::Open(_) if self.deleted > 0 => self.deleted += 1,
            Step::Close(_) if self.deleted > 0 => self.deleted -= 1,
            Step::Text(_) if self.deleted > 0 => {}
            Step::Open(tag) => self.opened(tag),
            Step::Close(name) => {
                let known = self.open.pop().unwrap_or_default();
                if known != OTHER {
                    self.closed(name);
                }
            }
            Step::Text(text) => {
                let silent = self.unseen || self.cells.last().is_some_and(|cell| cell.continued);
                if self.open.last() == Some(&"t") && !silent {
                    self.layout.text(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
                }
            }
        }
    }

    fn opened(&mut self, tag: &Tag) {
        let own = self.prefix.get_or_insert_with(|| tag.prefix.to_string()) == tag.prefix;
        let parent = self.open.last().copied().unwrap_or_default();
        let in_properties = matches!(parent, "rPr" | "pPr" | "trPr" | "tcPr");
        if own && matches!(tag.name, "del" | "moveFrom") && !in_properties {
            *self.changes += 1;
            self.deleted = 1;
            return;
        }
        self.open.push(match own {
            true => PARENTS.into_iter().find(|known| *known == tag.name).unwrap_or_default(),
            false => OTHER,
        });
        if !own {
            return;
        }
        let value = |otherwise| tag.number("val").unwrap_or(otherwise);
        match (tag.name, parent) {
            ("ins" | "moveTo", _) if !in_properties => *self.changes += 1,
            ("ins", "trPr") => *self.changes += 1,
            ("del", "trPr") => {
                *self.changes += 1;
                if let Some(row) = self.rows.last_mut() {
                    row.deleted = true;
                }
            }
            ("tbl", _) => {
                self.begin_cell();
                self.layout.open_table(self.notes);
                self.rows.push(Row { number: 0, deleted: false, before: 0 });
            }
            ("tr", _) => {
                if let Some(row) = self.rows.last_mut() {
                    *row = Row { number: row.number + 1, deleted: false, before: 0 };
                    self.layout.open_row(row.number);
                }
            }
            ("gridBefore", "trPr") => {
                if let Some(row) = self.rows.last_mut() {
                    row.before = value(0);
                }
            }
            ("tc", _) => {
                if let Some(row) = self.rows.last_mut().filter(|row| row.before > 0) {
                    self.layout.open_cell(row.number, row.before, 1);
                    self.layout.end_cell();
                    row.before = 0;
                }
                self.cells.push(Cell { span: 1, continued: false, open: false });
            }
            ("gridSpan", "tcPr") => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.span = value(1);
                }
            }
            ("vMerge" | "hMerge", "tcPr") => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.continued |= tag.value("val").is_none_or(|value| value != "restart");
                }
            }
            ("p", _) => self.begin_cell(),
            ("footnote", _) => {
                self.notes += u32::from(tag.value("type").is_none());
                self.layout.begin(self.notes);
            }
            ("vanish", "rPr") => {
                let of_run = self.open.len() >= 3 && self.open[self.open.len() - 3] == "r";
                self.unseen |= of_run && (tag.value("val").is_none() || tag.is_on("val"));
            }
            ("tab", "r") => self.character(' '),
            ("br" | "cr", "r") => self.character('\n'),
            ("noBreakHyphen", "r") => self.character('-'),
            _ => {}
        }
    }

    fn closed(&mut self, name: &str) {
        match name {
            "p" => self.layout.end_block(self.notes, Block::Paragraph),
            "r" => self.unseen = false,
            "tc" => {
                self.begin_cell();
                self.layout.end_cell();
                self.cells.pop();
            }
            "tr" => match self.rows.last().is_some_and(|row| row.deleted) {
                true => self.layout.drop_row(),
                false => self.layout.end_row(),
            },
            "tbl" => {
                self.layout.end_table();
                self.rows.pop();
            }
            _ => {}
        }
    }

    /// Opens the cell once its properties are known.
    fn begin_cell(&mut self) {
        let number = self.rows.last().map_or(0, |row| row.number);
        if let Some(cell) = self.cells.last_mut().filter(|cell| !cell.open) {
            cell.open = true;
            self.layout.open_cell(number, cell.span, 1);
        }
    }

    fn character(&mut self, c: char) {
        if !self.unseen && !self.cells.last().is_some_and(|cell| cell.continued) {
            self.layout.text(std::iter::once(c));
        }
    }
}

/// An element of another vocabulary.
const OTHER: &str = "?";
