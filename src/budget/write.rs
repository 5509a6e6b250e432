//! Taking the budget away: the canonical table as CSV and as JSON.
//!
//! The CSV is RFC 4180 in UTF-8 with a byte order mark, so that Excel opens Kazakh names right; a name that Excel would
//! compute (`=…`, `+…`, `-…`, `@…`) is shielded with an apostrophe, which the reader takes off again.

use super::cube::is_code;
use super::model::{Book, Line, Localized};
use super::money::Unit;
use serde_json::{Map, Value};

/// The columns of the canonical table.
pub const COLUMNS: [&str; 9] = ["place", "year", "phase", "direction", "code", "name_kk", "name_ru", "name_en", AMOUNT];

const AMOUNT: &str = "amount_thousand_tenge";

/// The lines of `book` that `wanted` picks, as the canonical CSV.
pub fn csv(book: &Book, wanted: impl Fn(&Line) -> bool) -> String {
    table(book, wanted, ",", |column, cell| quoted(&cell, column != AMOUNT))
}

/// The same for a spreadsheet whose language writes `decimal` in amounts: it takes the comma for that or for the
/// separator, and codes for numbers and dates (`1.04`) unless they come as formulas of a text (`="1.04"`).
pub fn sheet(book: &Book, wanted: impl Fn(&Line) -> bool, decimal: &str) -> String {
    table(book, wanted, separator(decimal), |column, cell| match column {
        AMOUNT => cell.replace('.', decimal),
        "code" if is_code(&cell) => as_text(&cell),
        _ => quoted(&cell, true),
    })
}

fn table(
    book: &Book,
    wanted: impl Fn(&Line) -> bool,
    separator: &str,
    written: impl Fn(&str, String) -> String,
) -> String {
    let mut csv = format!("\u{feff}{}\r\n", COLUMNS.join(separator));
    for line in book.lines.iter().filter(|line| wanted(line)) {
        let row: Vec<String> =
            COLUMNS.into_iter().zip(cells(book, line)).map(|(column, cell)| written(column, cell)).collect();
        push_row(&mut csv, &row, separator);
    }
    csv
}

/// The lines of `book` that `wanted` picks, as `{"format", "title", "as_of", "sources", "lines": [{column: value}]}`.
/// Amounts are decimals in text, so that nothing rounds them.
pub fn json(book: &Book, wanted: impl Fn(&Line) -> bool) -> Value {
    let mut lines = Vec::new();
    for line in book.lines.iter().filter(|line| wanted(line)) {
        let mut members = Map::new();
        for (column, cell) in COLUMNS.into_iter().zip(cells(book, line)) {
            members.insert(column.into(), cell.into());
        }
        lines.push(Value::Object(members));
    }
    let mut sources = Vec::new();
    for source in &book.sources {
        let path = source.path.as_deref().map_or(Value::Null, Value::from);
        sources.push(object([("title", localized(&source.title)), ("path", path)]));
    }
    object([
        ("format", "auyl-budget/1".into()),
        ("title", localized(&book.title)),
        ("as_of", book.as_of.as_deref().map_or(Value::Null, Value::from)),
        ("sources", Value::Array(sources)),
        ("lines", Value::Array(lines)),
    ])
}

fn localized(text: &Localized) -> Value {
    let member = |words: &String| Value::from(words.as_str());
    object([("kk", member(&text.kk)), ("ru", member(&text.ru)), ("en", member(&text.en))])
}

/// An object of these members. (The `json!` macro goes through serde for every value, which costs more code.)
pub fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let mut map = Map::new();
    for (name, value) in members {
        map.insert(name.into(), value);
    }
    Value::Object(map)
}

/// The values of a line in the order of [`COLUMNS`].
fn cells(book: &Book, line: &Line) -> [String; 9] {
    [
        book.places.get(line.place).map(|place| place.id.clone()).unwrap_or_default(),
        line.year.to_string(),
        line.phase.id().into(),
        line.direction.id().into(),
        line.code.as_str().into(),
        line.name.kk.clone(),
        line.name.ru.clone(),
        line.name.en.clone(),
        line.amount.to_decimal(Unit::ThousandTenge),
    ]
}

/// What a spreadsheet whose language writes `decimal` in amounts expects between cells.
pub fn separator(decimal: &str) -> &'static str {
    if decimal == "," { ";" } else { "," }
}

/// Adds a row of cells that are [`quoted`].
pub fn push_row(file: &mut String, cells: &[String], separator: &str) {
    file.push_str(&cells.join(separator));
    file.push_str("\r\n");
}

/// A code or a number of an article, [`quoted`]: as a formula of a text where a spreadsheet would take it for a number
/// or a date (`1.04`, `21-1`).
pub fn as_text(cell: &str) -> String {
    if cell.starts_with(|c: char| c.is_ascii_digit()) && cell.bytes().all(|c| c.is_ascii_digit() || b".-".contains(&c))
    {
        format!("\"=\"\"{cell}\"\"\"")
    } else {
        quoted(cell, true)
    }
}

/// A cell as RFC 4180 wants it. Text that a spreadsheet would compute is shielded; numbers stay.
pub fn quoted(cell: &str, is_text: bool) -> String {
    let computes = is_text && cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    let shield = if computes { "'" } else { "" };
    if computes || cell.contains([',', ';', '"', '\n', '\r', '\t']) {
        format!("\"{shield}{}\"", cell.replace('"', "\"\""))
    } else {
        cell.into()
    }
}
