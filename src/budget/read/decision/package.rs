//! A decision → the `datapackage.json` beside its table: what the file says, and nothing that it does not. What an
//! author has to fill in is said.

use super::super::super::model::{Localized, Phase, Place};
use super::super::super::write::{COLUMNS, object};
use super::super::cells::shortened;
use super::{Decision, problem};
use crate::i18n::fold::fold;
use crate::issue::Issue;
use serde_json::{Map, Value};

/// The name of the table's file.
pub const TABLE: &str = "lines.csv";

/// Words of a name that tell its level, folded. A «город» may be of either level, so it tells none.
const LEVELS: [(&str, &str); 9] = [
    ("округ", "okrug"),
    ("поселок", "settlement"),
    ("кент", "settlement"),
    ("село", "village"),
    ("аул", "village"),
    ("ауыл", "village"),
    ("район", "district"),
    ("аудан", "district"),
    ("облыс", "oblast"),
];

/// The package for the lines of a decision that was published at `address`, with what it lacks.
pub fn write(decision: &Decision, address: Option<&str>, lacks: &mut Vec<Issue>) -> Value {
    let (meta, book) = (&decision.meta, &decision.book);
    let address = address.filter(|address| address.starts_with("https://"));
    let mut years: Vec<u16> = book.lines.iter().map(|line| line.year).collect();
    years.sort_unstable();
    years.dedup();
    let mut package = Map::new();
    let put = |members: &mut Map<String, Value>, name: &str, value: Option<Value>| {
        members.extend(value.map(|value| (name.to_string(), value)));
    };
    if meta.title.is_empty() {
        lacks.push(problem::NO_TITLE.issue());
    }
    if meta.number.is_none() || meta.date.is_none() {
        lacks.push(problem::NO_NUMBER.issue());
    }
    if address.is_none() {
        lacks.push(problem::NO_ADDRESS.issue());
    }
    put(&mut package, "title", localized(&book.title));
    put(&mut package, "as_of", book.as_of.as_deref().map(Value::from));
    if let (Some(first), Some(last)) = (years.first(), years.last()) {
        let period = object([("start", format!("{first}-01-01").into()), ("end", format!("{last}-12-31").into())]);
        put(&mut package, "fiscalPeriod", Some(period));
    }
    let named = [
        Some(meta.title.clone()).filter(|title| !title.is_empty()),
        meta.number.as_ref().map(|number| format!("№ {number}")),
        meta.date.clone(),
    ];
    let title = named.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut source = Map::new();
    put(&mut source, "title", Some(title).filter(|title| !title.is_empty()).map(Value::from));
    put(&mut source, "number", meta.number.as_deref().map(Value::from));
    put(&mut source, "date", meta.date.as_deref().map(Value::from));
    put(&mut source, "path", address.map(Value::from));
    if !source.is_empty() {
        put(&mut package, "sources", Some(Value::Array(vec![Value::Object(source)])));
    }
    let places: Vec<Value> = book.places.iter().filter_map(|own| place(own, lacks)).collect();
    put(&mut package, "places", Some(Value::Array(places)).filter(|places| places != &Value::Array(Vec::new())));
    let mut table = Map::new();
    put(&mut table, "name", Some("lines".into()));
    put(&mut table, "path", Some(TABLE.into()));
    if let [place] = book.places.as_slice() {
        put(&mut table, "place", Some(place.id.as_str()).filter(|id| !id.is_empty()).map(Value::from));
    }
    if let [year] = years.as_slice() {
        put(&mut table, "year", Some((*year).into()));
    }
    let mut phases: Vec<Phase> = book.lines.iter().map(|line| line.phase).collect();
    phases.sort_unstable();
    phases.dedup();
    if let [phase] = phases.as_slice() {
        put(&mut table, "phase", Some(phase.id().into()));
    }
    put(&mut table, "unit", Some("thousand tenge".into()));
    // The later years of a budget for three years are forecasts.
    let planned = meta.years.first().filter(|_| meta.years.len() > 1);
    let forecast: Vec<Value> =
        years.iter().filter(|year| planned.is_some_and(|first| *year > first)).map(|year| (*year).into()).collect();
    put(&mut table, "forecast", Some(Value::Array(forecast)).filter(|years| years != &Value::Array(Vec::new())));
    let field = |name: &str| {
        let kind = match name {
            "year" => "year",
            "amount_thousand_tenge" => "number",
            _ => "string",
        };
        object([("name", name.into()), ("type", kind.into())])
    };
    let fields = COLUMNS.into_iter().map(field).collect();
    put(&mut table, "schema", Some(object([("fields", fields)])));
    put(&mut package, "resources", Some(Value::Array(vec![Value::Object(table)])));
    Value::Object(package)
}

fn place(place: &Place, lacks: &mut Vec<Issue>) -> Option<Value> {
    if place.id.is_empty() {
        lacks.push(problem::NO_PLACE.issue());
        return None;
    }
    let folded = fold(&place.id);
    let level = LEVELS.iter().find(|(stem, _)| folded.split(' ').any(|word| word.starts_with(stem)));
    if level.is_none() {
        lacks.push(problem::NO_LEVEL.issue().with("place", shortened(&place.id)));
    }
    let mut members = Map::new();
    members.insert("id".into(), place.id.as_str().into());
    members.extend(localized(&place.name).map(|name| ("name".into(), name)));
    members.extend(level.map(|(_, word)| ("level".into(), Value::from(*word))));
    Some(Value::Object(members))
}

/// The languages that there are; none without any.
fn localized(text: &Localized) -> Option<Value> {
    let mut members = Map::new();
    for (lang, words) in [("kk", &text.kk), ("ru", &text.ru), ("en", &text.en)] {
        if !words.is_empty() {
            members.insert(lang.into(), words.as_str().into());
        }
    }
    (!members.is_empty()).then_some(Value::Object(members))
}
