//! The words of the Fiscal Data Package, as far as a budget table needs them: version 1.0 types the columns in the
//! table's schema (`columnType`), version 0.3 maps them in `model` (`measures`, `dimensions`).

use super::super::model::{Column, Table};
use super::super::money::Unit;
use super::cells;
use super::header::{column_named, unit_named};
use super::json::Json;
use crate::i18n::Lang;
use crate::issue::Issue;

/// Takes the columns of a resource's schema into `table`.
pub fn read_schema(resource: &Json, table: &mut Table, issues: &mut Vec<Issue>) {
    let Some(schema) = resource.get("schema") else { return };
    for field in schema.items_of("fields", issues) {
        let Some(name) = field.text_of("name", issues) else { continue };
        let typed = field.text_of("columnType", issues).and_then(|kind| column_type(kind, &field, issues));
        let unit = unit_of(&field, issues).or_else(|| unit_named(name));
        let column = match typed.or_else(|| column_named(name)) {
            Some(Column::Amount(_)) => Column::Amount(unit),
            Some(column) => column,
            None => continue,
        };
        table.columns.push((name.into(), column));
    }
}

/// What a `columnType` of version 1.0 means for a budget table. Labels need a language (`lang`) to be of use.
fn column_type(kind: &str, field: &Json, issues: &mut Vec<Issue>) -> Option<Column> {
    let mut language = || field.text_of("lang", issues).and_then(Lang::from_tag);
    let (first, last) = (kind.split(':').next()?, kind.rsplit(':').next()?);
    Some(match (first, last) {
        ("value", _) => Column::Amount(None),
        ("date", _) => Column::Year,
        ("direction", _) => Column::Direction,
        ("phase", _) => Column::Phase,
        ("geo", "code") => Column::Place,
        ("economic-classification" | "functional-classification", "label") => Column::Name(language()?),
        ("economic-classification" | "functional-classification", _) => Column::Code,
        _ => return None,
    })
}

/// The unit a field or a measure states: `unit` in words, or `factor` in tenge.
fn unit_of(field: &Json, issues: &mut Vec<Issue>) -> Option<Unit> {
    let factor = field.get("factor").and_then(|factor| factor.value.as_u64());
    match factor {
        Some(1) => Some(Unit::Tenge),
        Some(1000) => Some(Unit::ThousandTenge),
        Some(1_000_000) => Some(Unit::MillionTenge),
        _ => field.text_of("unit", issues).and_then(unit_named),
    }
}

/// Takes the mapping of version 0.3 into `table`: the first measure, and the dimensions of time, place and code.
pub fn read_model(package: &Json, table: &mut Table, issues: &mut Vec<Issue>) {
    let Some(model) = package.get("model").or_else(|| package.get("mapping")) else { return };
    if let Some((_, measure)) =
        model.get("measures").map(|measures| measures.members(issues)).unwrap_or_default().first()
    {
        if let Some(source) = measure.text_of("source", issues) {
            let unit = unit_of(measure, issues).or_else(|| unit_named(source));
            table.columns.push((source.into(), Column::Amount(unit)));
        }
        table.phase = table.phase.or_else(|| measure.text_of("phase", issues).and_then(cells::phase));
        table.direction = table.direction.or_else(|| measure.text_of("direction", issues).and_then(cells::direction));
    }
    for (_, dimension) in model.get("dimensions").map(|dimensions| dimensions.members(issues)).unwrap_or_default() {
        read_dimension(&dimension, table, issues);
    }
}

fn read_dimension(dimension: &Json, table: &mut Table, issues: &mut Vec<Issue>) {
    let column = match dimension.text_of("dimensionType", issues) {
        Some("datetime") => Column::Year,
        Some("location") => Column::Place,
        Some("classification" | "activity") => Column::Code,
        _ => return,
    };
    if table.columns.iter().any(|(_, known)| *known == column) {
        return;
    }
    let attributes = dimension.get("attributes").map(|attributes| attributes.members(issues)).unwrap_or_default();
    let mut keys = attributes.iter().filter(|(_, attribute)| attribute.get("labelfor").is_none());
    if let Some(source) = keys.find_map(|(_, attribute)| attribute.text_of("source", issues)) {
        table.columns.push((source.into(), column));
    }
}
