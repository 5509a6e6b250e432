//! What a reader takes away: the budget in sight as a table for Excel, as JSON, and its picture as SVG.

use super::cube::SliceKey;
use super::view::Scope;
use super::widget::Explorer;
use super::{chart, write};
use crate::chart::{Theme, svg};
use crate::widget::{Content, Context, Export};
use serde_json::{Map, Value};

/// Width of an exported picture in pixels.
const WIDTH: u32 = 960;

/// The budget in sight in a format; `None` for a format there is not, or before there is a budget.
pub fn export(explorer: &Explorer, format: &str, cx: &Context) -> Option<Export> {
    let (facts, key) = (explorer.facts()?, explorer.slice()?.key);
    if let Some(codes) = format.strip_prefix("figures:") {
        return figures(explorer, codes, cx);
    }
    let (mime, content) = match format {
        "csv" => ("text/csv;charset=utf-8", Content::Text(write::csv(&facts.book, |line| of(line, key)))),
        "sheet" => {
            let sheet = write::sheet(&facts.book, |line| of(line, key), &cx.numbers.decimal);
            ("text/csv;charset=utf-8", Content::Text(sheet))
        }
        "json" => ("application/json", Content::Json(write::json(&facts.book, |line| of(line, key)))),
        "svg" => {
            let picture = chart::picture(explorer, "export", cx)?;
            ("image/svg+xml", Content::Text(svg(&picture, WIDTH, &Theme::light())))
        }
        _ => return None,
    };
    let place = &facts.book.places[key.place].id;
    let place = if place.is_empty() { "budget" } else { place };
    let ending = if format == "sheet" { "csv" } else { format };
    let name = format!("{place}-{}-{}.{ending}", key.year, key.phase.id());
    Some(Export { name, mime, content })
}

/// The amounts of some lines, for another widget of the page: `{whose, figures: {code: text}}`.
fn figures(explorer: &Explorer, codes: &str, cx: &Context) -> Option<Export> {
    let (facts, slice) = (explorer.facts()?, explorer.slice()?);
    let scope = Scope::of(explorer, facts, cx)?;
    let mut figures = Map::new();
    for code in codes.split(',') {
        if let Some(id) = slice.find(code) {
            figures.insert(code.into(), scope.thousand(slice.node(id).amount()).into());
        }
    }
    let whose = format!("{}, {}", scope.place_name(slice.key.place), scope.edition_name(slice.key));
    let content = Content::Json(write::object([("whose", whose.into()), ("figures", Value::Object(figures))]));
    Some(Export { name: "figures.json".into(), mime: "application/json", content })
}

fn of(line: &super::model::Line, key: SliceKey) -> bool {
    (line.place, line.year, line.phase) == (key.place, key.year, key.phase)
}
