//! Taking the budget away: the canonical table as CSV and as JSON.
//!
//! The CSV is RFC 4180 in UTF-8 with a byte order mark, so that Excel opens Kazakh names right; a name that Excel would
//! compute (`=…`, `+…`, `-…`, `@…`) is shielded with an apostrophe, which the reader takes off again.

use super::model::{Book, Line, Localized};
use super::money::Unit;
use serde_json::{Value, json};

/// The columns of the canonical table.
pub const COLUMNS: [&str; 9] =
    ["place", "year", "phase", "direction", "code", "name_kk", "name_ru", "name_en", "amount_thousand_tenge"];

/// The lines of `book` that `wanted` picks, as the canonical CSV.
pub fn csv(book: &Book, wanted: impl Fn(&Line) -> bool) -> String {
    let mut csv = format!("\u{feff}{}\r\n", COLUMNS.join(","));
    for line in book.lines.iter().filter(|line| wanted(line)) {
        let cells = cells(book, line);
        let shown: Vec<String> = cells.iter().zip(COLUMNS).map(|(cell, column)| quoted(cell, column)).collect();
        csv.push_str(&shown.join(","));
        csv.push_str("\r\n");
    }
    csv
}

/// The lines of `book` that `wanted` picks, as `{"format", "title", "as_of", "sources", "lines": [{column: value}]}`.
/// Amounts are decimals in text, so that nothing rounds them.
pub fn json(book: &Book, wanted: impl Fn(&Line) -> bool) -> Value {
    let lines = book.lines.iter().filter(|line| wanted(line)).map(|line| {
        let cells = cells(book, line);
        Value::Object(COLUMNS.iter().map(|column| column.to_string()).zip(cells.map(Value::from)).collect())
    });
    json!({
        "format": "auyl-budget/1",
        "title": localized(&book.title),
        "as_of": book.as_of,
        "sources": book.sources.iter().map(|source| json!({"title": localized(&source.title), "path": source.path})).collect::<Vec<_>>(),
        "lines": lines.collect::<Vec<_>>(),
    })
}

fn localized(text: &Localized) -> Value {
    json!({"kk": text.kk, "ru": text.ru, "en": text.en})
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

/// A cell as RFC 4180 wants it. Text that a spreadsheet would compute is shielded; amounts are numbers and stay.
fn quoted(cell: &str, column: &str) -> String {
    let computes = column != "amount_thousand_tenge" && cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    let shield = if computes { "'" } else { "" };
    if computes || cell.contains([',', ';', '"', '\n', '\r', '\t']) {
        format!("\"{shield}{}\"", cell.replace('"', "\"\""))
    } else {
        cell.into()
    }
}
