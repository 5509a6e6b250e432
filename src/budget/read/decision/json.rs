//! A decision as JSON: `lines` as the canonical table has them, `meta` of the act, totals of its text.

use super::super::super::money::Unit;
use super::super::super::write::{self, object};
use super::Decision;
use super::totals::{Key, Total};
use serde_json::Value;

/// The lines, as `[{column: value}]`; amounts are decimals in text.
pub fn lines(decision: &Decision) -> Value {
    write::json(&decision.book, |_| true).get("lines").cloned().unwrap_or_default()
}

/// `{title, number, date, wording, years, places, phase, totals}`.
pub fn meta(decision: &Decision) -> Value {
    let (meta, book) = (&decision.meta, &decision.book);
    let text = |text: &Option<String>| text.as_deref().map_or(Value::Null, Value::from);
    let mut years: Vec<u16> = book.lines.iter().map(|line| line.year).collect();
    years.sort_unstable();
    years.dedup();
    let tables = book.tables.iter().map(|table| {
        object([
            ("place", text(&table.place)),
            ("year", table.year.map_or(Value::Null, Value::from)),
            ("phase", table.phase.map_or(Value::Null, |phase| phase.id().into())),
            ("as_of", text(&table.as_of)),
        ])
    });
    object([
        ("title", meta.title.as_str().into()),
        ("number", text(&meta.number)),
        ("date", text(&meta.date)),
        ("wording", text(&meta.wording)),
        ("years", years.into_iter().map(Value::from).collect()),
        ("places", book.places.iter().map(|place| Value::from(place.id.as_str())).collect()),
        ("tables", tables.collect()),
        ("totals", decision.totals.iter().map(total).collect()),
    ])
}

fn total(total: &Total) -> Value {
    let code = match total.key {
        Key::Named(named) => named.code().into(),
        Key::Category(_) => Value::Null,
    };
    object([
        ("place", total.place.as_deref().map_or(Value::Null, Value::from)),
        ("year", total.year.map_or(Value::Null, Value::from)),
        ("code", code),
        ("text", total.text.as_str().into()),
        ("amount_thousand_tenge", total.amount.to_decimal(Unit::ThousandTenge).into()),
        ("row", total.row.into()),
    ])
}
