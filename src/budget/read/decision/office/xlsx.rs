//! Excel: the cells of the visible sheets, formulas by their last result.

use super::number::digits;
use super::parts::Parts;
use super::sheet::{MAX_COLUMN, MAX_ROW, MAX_SHEETS, Range, Room, Sheet};
use super::xml::{self, Step};
use super::{damaged, document as empty, unpacks_to_much};
use crate::budget::read::decision::document::{Document, Form, MAX_CELLS};
use crate::budget::read::decision::problem;
use crate::issue::Issue;

/// Reads the main part `text`, called `main`.
pub fn read(main: &str, text: &str, parts: &mut Parts, issues: &mut Vec<Issue>) -> Result<Document, Issue> {
    let mut document = empty(Form::Xlsx);
    let relations = parts.relations(main)?;
    let part = |kind: &str| relations.iter().find(|relation| relation.kind.ends_with(kind)).map(|found| &found.target);
    let shared = match part("/sharedStrings") {
        Some(name) => strings(&parts.get(name)?.unwrap_or_default())?,
        None => Vec::new(),
    };
    let mut sheets = Vec::new();
    xml::walk(text, &mut |step| {
        if let Step::Open(tag) = step
            && tag.name == "sheet"
        {
            let value = |name| tag.value(name).unwrap_or_default();
            sheets.push((value("name"), value("id"), matches!(value("state").as_str(), "hidden" | "veryHidden")));
        }
    })?;
    if sheets.len() > MAX_SHEETS {
        return Err(unpacks_to_much());
    }
    let mut room = Room::default();
    for (name, id, hidden) in sheets {
        let Some(found) = relations.iter().find(|relation| relation.id == id) else { return Err(damaged()) };
        // A sheet of another kind holds a chart.
        if !found.kind.ends_with("/worksheet") {
            continue;
        }
        if hidden {
            issues.push(problem::HIDDEN_SHEET.issue().with("text", name));
            continue;
        }
        let text = parts.get(&found.target)?.ok_or_else(damaged)?;
        cells(name, &text, &shared, &mut room)?.add_to(&mut document, issues);
    }
    Ok(document)
}

/// The strings that cells refer to by number.
fn strings(text: &str) -> Result<Vec<String>, Issue> {
    let mut strings = Vec::new();
    if text.is_empty() {
        return Ok(strings);
    }
    let mut reader = TextReader::default();
    xml::walk(text, &mut |step| {
        if let Step::Close("si") = step {
            strings.push(std::mem::take(&mut reader.text));
        } else {
            reader.step(&step);
        }
    })?;
    Ok(strings)
}

/// Collects the text of `t` elements, without how they are pronounced.
#[derive(Default)]
struct TextReader {
    text: String,
    open: bool,
    pronounced: bool,
}

impl TextReader {
    fn step(&mut self, step: &Step) {
        match step {
            Step::Open(tag) => match tag.name {
                "t" => self.open = !self.pronounced,
                "rPh" => self.pronounced = true,
                _ => {}
            },
            Step::Close("t") => self.open = false,
            Step::Close("rPh") => self.pronounced = false,
            Step::Text(text) if self.open => self.text.push_str(text),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Cell {
    row: u32,
    column: u32,
    kind: String,
    value: String,
}

fn cells(name: String, text: &str, shared: &[String], room: &mut Room) -> Result<Sheet, Issue> {
    let mut sheet = Sheet { name, ..Sheet::default() };
    let (mut cell, mut inline) = (Cell::default(), TextReader::default());
    let (mut in_value, mut fits, mut sound) = (false, true, true);
    xml::walk(text, &mut |step| {
        inline.step(&step);
        match step {
            Step::Open(tag) => match tag.name {
                "row" => {
                    cell.row = tag.number("r").unwrap_or(cell.row.saturating_add(1));
                    cell.column = 0;
                    if tag.is_on("hidden") {
                        sheet.hidden_rows.push(cell.row);
                    }
                }
                "c" => {
                    let (row, column) = match tag.value("r") {
                        Some(name) => reference(&name).unwrap_or((0, 0)),
                        None => (cell.row, cell.column.saturating_add(1)),
                    };
                    sound &= row > 0 && column > 0;
                    cell = Cell { row, column, kind: tag.value("t").unwrap_or_default(), value: String::new() };
                    inline.text.clear();
                }
                "v" => in_value = true,
                "col" if tag.is_on("hidden") => {
                    if let (Some(first), Some(last)) = (tag.number("min"), tag.number("max")) {
                        sheet.hidden_columns.push((first, last.clamp(first, MAX_COLUMN)));
                    }
                }
                "mergeCell" if sheet.merged.len() < MAX_CELLS => {
                    sheet.merged.extend(tag.value("ref").as_deref().and_then(range));
                }
                _ => {}
            },
            Step::Text(text) if in_value => cell.value.push_str(text),
            Step::Text(_) => {}
            Step::Close("v") => in_value = false,
            Step::Close("c") if fits => {
                let value = cell.value.trim();
                let text = match cell.kind.as_str() {
                    "s" => match value.parse::<usize>().ok().and_then(|at| shared.get(at)) {
                        Some(text) => text.clone(),
                        None => {
                            sound &= value.is_empty();
                            String::new()
                        }
                    },
                    "inlineStr" => inline.text.clone(),
                    "" | "n" => value.parse().map_or_else(|_| value.to_string(), digits),
                    _ => value.to_string(),
                };
                fits = sheet.add(cell.row, cell.column, &text.replace("_x000D_", ""), room);
            }
            Step::Close(_) => {}
        }
    })?;
    match (fits, sound) {
        (_, false) => Err(damaged()),
        (false, _) => Err(problem::TOO_LARGE.issue().with("limit", MAX_CELLS as i64)),
        _ => Ok(sheet),
    }
}

/// Row and column of `B5`.
fn reference(name: &str) -> Option<(u32, u32)> {
    let name = name.replace('$', "");
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let mut column = 0u32;
    for letter in name.bytes().take(letters.min(4)) {
        column = column * 26 + u32::from(letter.to_ascii_uppercase() - b'A' + 1);
    }
    let row = name.get(letters..)?.parse().ok()?;
    ((1..=MAX_COLUMN).contains(&column) && (1..=MAX_ROW).contains(&row)).then_some((row, column))
}

/// `A1:B5`.
fn range(name: &str) -> Option<Range> {
    let (first, last) = name.split_once(':')?;
    let ((top, left), (bottom, right)) = (reference(first)?, reference(last)?);
    (top <= bottom && left <= right).then_some((top, bottom, left, right))
}
