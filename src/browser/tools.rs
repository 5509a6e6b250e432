//! What authors' pages and the command line call: checking and converting files of questions, and reading published
//! decisions. Issues go out as plain objects; JavaScript puts them into words, since it holds the texts.

use super::js::to_js;
use crate::budget::read::decision::document::Form;
use crate::budget::read::decision::json;
use crate::budget::write::{self, object};
use crate::i18n::Lang;
use crate::issue::{Arg, Severity};
use crate::tools::{self, Found};
use js_sys::Uint8Array;
use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;

/// What is wrong with a file: a list of `{code, severity, file, line, column, path, args}`.
#[wasm_bindgen]
pub fn check_questions(name: &str, bytes: Vec<u8>) -> JsValue {
    to_js(&list(&tools::check(name, &bytes)))
}

/// What is wrong with a file of everyday problems, held against the edition that it belongs to; a list as above.
#[wasm_bindgen]
pub fn check_problems(name: &str, bytes: Vec<u8>, edition: Vec<u8>) -> JsValue {
    to_js(&list(&tools::check_problems(name, &bytes, &edition)))
}

/// The paths of the tables beside a package of budgets, none beside a table; null where the file is no budget.
#[wasm_bindgen]
pub fn budget_tables(name: &str, bytes: Vec<u8>) -> JsValue {
    to_js(&tools::budget_tables(name, &bytes).map_or(Value::Null, Value::from))
}

/// What is wrong with a budget, whose tables stand in `files` in the order of `paths`; a list as above.
#[wasm_bindgen]
pub fn check_budget(name: &str, bytes: Vec<u8>, paths: Vec<String>, files: Vec<Uint8Array>) -> JsValue {
    let tables: Vec<_> = paths.into_iter().zip(files.iter().map(Uint8Array::to_vec)).collect();
    to_js(&list(&tools::check_budget(name, &bytes, &tables)))
}

/// The file in another format: `{text, issues}`; `text` is null where nothing could be read.
#[wasm_bindgen]
pub fn convert_questions(name_in: &str, bytes: Vec<u8>, name_out: &str, lang: &str) -> JsValue {
    let lang = Lang::from_tag(lang).unwrap_or_default();
    let (text, found) = match tools::convert(name_in, &bytes, name_out, lang) {
        Ok((text, found)) => (text.into(), found),
        Err(found) => (Value::Null, found),
    };
    to_js(&object([("text", text), ("issues", list(&found))]))
}

/// A published decision as docs/decisions.md describes it; `csv` is null where no line could be read. `address` is where
/// it was published, blank where that is not known.
#[wasm_bindgen]
pub fn read_decision(name: &str, bytes: Vec<u8>, address: &str) -> JsValue {
    let (decision, found) = tools::read_decision(name, &bytes);
    let csv = (!decision.book.lines.is_empty()).then(|| write::csv(&decision.book, |_| true));
    let (package, lacks) = match tools::package(name, &decision, Some(address)) {
        Some((package, lacks)) => (package, lacks),
        None => (Value::Null, Vec::new()),
    };
    to_js(&object([
        ("form", decision.document.form.map(Form::id).into()),
        ("csv", csv.map_or(Value::Null, Value::from)),
        ("package", package),
        ("lacks", list(&lacks)),
        ("lines", json::lines(&decision)),
        ("meta", json::meta(&decision)),
        ("sources", json::sources(&decision)),
        ("summary", json::summary(&decision)),
        ("issues", list(&found)),
    ]))
}

fn list(found: &[Found]) -> Value {
    Value::Array(found.iter().map(issue).collect())
}

fn issue(found: &Found) -> Value {
    let mut args = Map::new();
    for (name, value) in &found.issue.args {
        let value = match value {
            Arg::Text(text) => text.as_str().into(),
            Arg::Number(number) => (*number).into(),
        };
        args.insert((*name).into(), value);
    }
    let severity = match found.issue.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    object([
        ("code", found.issue.code.into()),
        ("severity", severity.into()),
        ("file", found.issue.spot.file.as_deref().into()),
        ("line", found.line.into()),
        ("column", found.column.into()),
        ("path", found.issue.spot.column.as_deref().into()),
        ("args", Value::Object(args)),
        ("at", found.at.as_ref().map(json::place).into()),
        ("first", found.first.as_ref().map(json::place).into()),
    ])
}
