//! A decision as JSON: `lines` as the canonical table has them, `meta` of the act with the totals of its text, tables
//! of the file with what was made of them, a summary. The shape is in docs/decisions.md.

use super::super::super::money::Unit;
use super::super::super::write::{self, object};
use super::Decision;
use super::columns::Columns;
use super::document::{Block, Grid, Row};
use super::place::Place;
use super::totals::{Key, Total};
use super::walk::Stretch;
use crate::issue::Severity;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// `{kind, …}`, a place.
pub fn place(place: &Place) -> Value {
    let kind = ("kind", place.kind().into());
    match place {
        Place::Line(number) => object([kind, ("line", (*number).into())]),
        Place::Paragraph(number) => object([kind, ("paragraph", (*number).into())]),
        Place::Footnote(number) => object([kind, ("footnote", (*number).into())]),
        Place::Table { table, row } => object([kind, ("table", (*table).into()), ("row", (*row).into())]),
        Place::Sheet { sheet, row } => object([kind, ("sheet", sheet.as_ref().into()), ("row", (*row).into())]),
    }
}

/// Tables of the file: `[{at, parts, rows}]`.
pub fn sources(decision: &Decision) -> Value {
    let mut made: BTreeMap<u32, [Vec<Value>; 2]> = BTreeMap::new();
    for (at, line) in decision.book.lines.iter().enumerate() {
        made.entry(line.row).or_default()[0].push(at.into());
    }
    for (at, issue) in decision.issues.iter().enumerate() {
        if let Some(row) = issue.spot.row {
            made.entry(row).or_default()[1].push(at.into());
        }
    }
    let grids = decision.document.blocks.iter().filter_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    grids.map(|grid| source(decision, grid, &mut made)).collect()
}

fn source(decision: &Decision, grid: &Grid, made: &mut BTreeMap<u32, [Vec<Value>; 2]>) -> Value {
    let at = |row: u32| place(&decision.document.place(row));
    let (first, last) = (grid.rows.first().map_or(0, |row| row.line), grid.rows.last().map_or(0, |row| row.line));
    let parts = decision.stretches.iter().filter(|stretch| (first..=last).contains(&stretch.rows.0));
    let row = |row: &Row| {
        let [lines, issues] = made.remove(&row.line).unwrap_or_default();
        let cells = row.cells.iter().map(|cell| Value::from(cell.as_str())).collect();
        object([
            ("at", at(row.line)),
            ("cells", cells),
            ("lines", Value::Array(lines)),
            ("issues", Value::Array(issues)),
        ])
    };
    object([
        ("at", at(grid.line)),
        ("parts", parts.map(|stretch| part(stretch, grid)).collect()),
        ("rows", grid.rows.iter().map(row).collect()),
    ])
}

fn part(stretch: &Stretch, grid: &Grid) -> Value {
    let index = |line: u32| grid.rows.partition_point(|row| row.line < line);
    let unit = match stretch.unit {
        Unit::Tenge => "tenge",
        Unit::ThousandTenge => "thousand_tenge",
        Unit::MillionTenge => "million_tenge",
    };
    object([
        ("from", index(stretch.rows.0).into()),
        ("to", index(stretch.rows.1.saturating_add(1)).into()),
        ("columns", columns(stretch, &grid.rows[index(stretch.rows.0)..index(stretch.rows.1.saturating_add(1))])),
        ("unit", unit.into()),
        ("unit_assumed", stretch.unit_assumed.into()),
        ("headed", stretch.headed.into()),
    ])
}

/// What each column holds: as the header says, and where it does not, as most rows were taken apart.
fn columns(stretch: &Stretch, rows: &[Row]) -> Value {
    let Columns { levels, amounts, ordinals, .. } = &stretch.columns;
    let mut roles: BTreeMap<usize, Vec<(&'static str, Value)>> = BTreeMap::new();
    for ordinal in ordinals {
        roles.insert(*ordinal, vec![("role", "ordinal".into())]);
    }
    for (level, column) in levels {
        roles.insert(*column, vec![("role", level.id().into())]);
    }
    let (mut names, mut last) = (BTreeMap::new(), BTreeMap::new());
    for row in rows {
        let parts = stretch.columns.parts(row);
        let of = |text: &str| row.cells.iter().rposition(|cell| !text.is_empty() && cell == text);
        for (counts, found) in
            [(&mut names, of(parts.name)), (&mut last, parts.amounts.iter().flatten().last().and_then(|text| of(text)))]
        {
            if let Some(column) = found {
                *counts.entry(column).or_insert(0) += 1;
            }
        }
    }
    let most =
        |counts: &BTreeMap<usize, i32>| counts.iter().max_by_key(|(_, count)| **count).map(|(column, _)| *column);
    if let Some(column) = most(&names) {
        roles.entry(column).or_insert_with(|| vec![("role", "name".into())]);
    }
    let amount =
        |year: Option<u16>, read: bool| vec![("role", "amount".into()), ("year", year.into()), ("read", read.into())];
    for (at, own) in amounts.iter().enumerate() {
        let pick = stretch.picks.iter().find(|(picked, _)| *picked == at);
        // Of one column of amounts the last cell of a row is meant.
        let column = if amounts.len() == 1 { most(&last).unwrap_or(own.column) } else { own.column };
        roles.insert(column, amount(pick.and_then(|(_, year)| *year), pick.is_some()));
    }
    if let (true, Some(column)) = (amounts.is_empty(), most(&last)) {
        roles.insert(column, amount(None, true));
    }
    let role = |(column, members): (usize, Vec<(&str, Value)>)| {
        let mut role = Map::new();
        role.insert("column".into(), column.into());
        role.extend(members.into_iter().map(|(name, value)| (name.to_string(), value)));
        Value::Object(role)
    };
    roles.into_iter().map(role).collect()
}

/// `{lines, errors, warnings, notes, totals, sums}`, numbers.
pub fn summary(decision: &Decision) -> Value {
    let count = |severity| decision.issues.iter().filter(|issue| issue.severity == severity).count().into();
    let (tally, sums) = (decision.tally, decision.sums);
    let totals = [
        ("found", decision.totals.len()),
        ("agree", tally.agree),
        ("differ", tally.differ),
        ("without", tally.without),
    ];
    let sums = [("hold", sums.hold), ("break", sums.broken), ("unknown", sums.unknown)];
    object([
        ("lines", decision.book.lines.len().into()),
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("notes", count(Severity::Note)),
        ("totals", object(totals.map(|(name, count)| (name, count.into())))),
        ("sums", object(sums.map(|(name, count)| (name, count.into())))),
    ])
}

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
        ("totals", decision.totals.iter().map(|own| total(own, decision)).collect()),
    ])
}

fn total(total: &Total, decision: &Decision) -> Value {
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
        ("at", place(&decision.document.place(total.row))),
    ])
}
