//! `datapackage.json` → a book without lines: whose budgets, which tables, since when, from where.
//!
//! Frictionless Data Package with the fields of the Fiscal Data Package where they fit, and our own for what these
//! don't know: `places` with their population, `phase`, `forecast`, `coverage` and `as_of` of a table, `cpi`. A district
//! site has one package with all its okrugs. What can't be used is left out with an issue that names its path.

use super::super::model::{Book, Coverage, Forecast, Level, Phase, Place, Prices, Source, Table};
use super::super::money::{Money, Unit};
use super::super::problem;
use super::json::Json;
use super::{cells, fiscal, header};
use crate::i18n::Lang;
use crate::issue::Issue;
use crate::order::ByYear;
use serde_json::Value;

/// The most places of a package: all rural okrugs of the republic are about 2,200.
const MAX_PLACES: usize = 5_000;
/// The most tables of a package.
const MAX_TABLES: usize = 1_000;

/// Words for levels of a place.
const LEVELS: [(&str, Level); 9] = [
    ("rural", Level::Rural),
    ("okrug", Level::Rural),
    ("village", Level::Rural),
    ("settlement", Level::Rural),
    ("town", Level::Rural),
    ("district", Level::District),
    ("city", Level::District),
    ("oblast", Level::Oblast),
    ("region", Level::Oblast),
];

/// Words for what a table holds.
const COVERAGES: [(&str, Coverage); 4] = [
    ("full", Coverage::Full),
    ("revenue", Coverage::Revenue),
    ("totals", Coverage::Totals),
    ("partial", Coverage::Partial),
];

/// Reads the description of a package. Paths of tables are relative to it and never lead out of it. `Err`: it is no
/// object, or names no table that can be read.
pub fn read(descriptor: &Value, issues: &mut Vec<Issue>) -> Result<Book, Issue> {
    if !descriptor.is_object() {
        return Err(problem::NOT_A_PACKAGE.issue());
    }
    let top = Json::top(descriptor);
    let mut book = Book {
        title: top.localized_of("title", issues),
        description: top.localized_of("description", issues),
        as_of: date(&top, issues),
        sources: sources(&top, issues),
        prices: top.get("cpi").and_then(|cpi| prices(&cpi, issues)),
        ..Book::default()
    };
    for place in limited(top.items_of("places", issues), MAX_PLACES, issues) {
        read_place(&place, &mut book, issues);
    }
    for resource in limited(top.items_of("resources", issues), MAX_TABLES, issues) {
        if let Some(table) = read_table(&resource, &top, issues) {
            list_place(&table, &mut book, issues);
            book.tables.push(table);
        }
    }
    if book.tables.is_empty() { Err(problem::NO_TABLES.issue().at_column("resources")) } else { Ok(book) }
}

fn limited<'a>(mut items: Vec<Json<'a>>, limit: usize, issues: &mut Vec<Issue>) -> Vec<Json<'a>> {
    if let Some(first) = items.get(limit) {
        first.say(problem::PACKAGE_TOO_LARGE.issue().with("limit", limit as i64), issues);
    }
    items.truncate(limit);
    items
}

fn read_place(json: &Json, book: &mut Book, issues: &mut Vec<Issue>) {
    let name = json.localized_of("name", issues);
    let id = json.text_of("id", issues).map_or_else(|| name.best(Lang::Kk).map(|(_, text)| text), Some);
    let Some(id) = id.map(str::to_string) else {
        json.say(problem::WRONG_TYPE.issue().with("expected", "object"), issues);
        return;
    };
    if book.places.iter().any(|place| place.id == id) {
        json.say(problem::PLACE_TWICE.issue().with("place", id), issues);
        return;
    }
    book.places.push(Place {
        id,
        name,
        parent: json.localized_of("parent", issues),
        level: word(json, "level", &LEVELS, issues).unwrap_or_default(),
        population: population(json, issues),
    });
}

/// `{"2024": 1520}`: residents by year. A number that can't be one is refused.
fn population(place: &Json, issues: &mut Vec<Issue>) -> ByYear {
    let years = place.get("population").map(|years| years.members(issues)).unwrap_or_default();
    let mut residents = ByYear::default();
    for (key, count) in years {
        let year = cells::year(key);
        let number = count.value.as_u64().and_then(|number| u32::try_from(number).ok()).filter(|number| *number > 0);
        match (year, number) {
            (Some(year), Some(number)) => {
                residents.set(year, number);
            }
            (None, _) => count.say(problem::BAD_DATE.issue().with("text", key), issues),
            (_, None) => {
                count.say(problem::POPULATION.issue().with("year", key).with("count", count.shown()), issues);
            }
        }
    }
    residents
}

fn read_table(json: &Json, package: &Json, issues: &mut Vec<Issue>) -> Option<Table> {
    let inherited = |key: &str| json.get(key).or_else(|| package.get(key));
    let year = match inherited("year") {
        Some(year) => year.year(issues),
        None => fiscal_year(package, issues),
    };
    let mut table = Table {
        name: json.text_of("name", issues).unwrap_or_default().into(),
        place: inherited("place").and_then(|place| place.text(issues)).map(str::to_string),
        year,
        phase: inherited("phase").and_then(|phase| phase_of(&phase, issues)),
        as_of: date(json, issues),
        forecast: json.get("forecast").map(|forecast| forecast_of(&forecast, issues)).unwrap_or_default(),
        coverage: word(json, "coverage", &COVERAGES, issues).unwrap_or_default(),
        unit: inherited("unit").and_then(|unit| unit.text(issues)).and_then(header::unit_named),
        delimiter: json.get("dialect").and_then(|dialect| delimiter(&dialect, issues)),
        note: json.localized_of("note", issues),
        sources: sources(json, issues),
        ..Table::default()
    };
    fiscal::read_schema(json, &mut table, issues);
    fiscal::read_model(package, &mut table, issues);
    if let Some(data) = json.get("data") {
        table.inline = inline(&data, issues);
        return table.inline.is_some().then_some(table);
    }
    let path = match json.get("path") {
        Some(path) if path.value.is_array() => path.items(issues).first().and_then(|first| first.text(issues)),
        Some(path) => path.text(issues),
        None => {
            json.say(problem::WRONG_TYPE.issue().with("expected", "object"), issues);
            None
        }
    }?;
    if !is_inside(path) {
        json.say(problem::UNSAFE_PATH.issue().with("path", cells::shortened(path)), issues);
        return None;
    }
    let format = json.text_of("format", issues).or_else(|| path.rsplit_once('.').map(|(_, ending)| ending));
    if format.is_some_and(|format| !["csv", "tsv", "txt", "tab"].iter().any(|known| format.eq_ignore_ascii_case(known)))
    {
        json.say(problem::TABLE_FORMAT.issue().with("name", cells::shortened(path)), issues);
        return None;
    }
    table.path = path.into();
    Some(table)
}

/// A table's place must be known; one that is not is added under its id.
fn list_place(table: &Table, book: &mut Book, issues: &mut Vec<Issue>) {
    let Some(id) = &table.place else { return };
    if !book.places.iter().any(|place| place.id == *id) {
        issues.push(problem::PLACE_UNLISTED.issue().at_column("places").with("place", id.as_str()));
        book.places.push(Place { id: id.clone(), name: cells::in_its_language(id), ..Place::default() });
    }
}

/// True for a path that stays beside the package, however a browser resolves it: no scheme, no host, no way up,
/// no backslash, no control character (browsers skip those), none of it percent-encoded.
fn is_inside(path: &str) -> bool {
    let climbs = |segment: &str| matches!(segment.replace("%2e", ".").replace("%2E", ".").as_str(), "..");
    let first = path.split('/').next().unwrap_or_default();
    !first.is_empty()
        && !first.contains(':')
        && !path.starts_with(char::is_whitespace)
        && !path.contains('\\')
        && !path.chars().any(char::is_control)
        && !path.split(['/', '?', '#']).any(climbs)
}

/// The year of a package whose fiscal period lies in one.
fn fiscal_year(package: &Json, issues: &mut Vec<Issue>) -> Option<u16> {
    let period = package.get("fiscalPeriod")?;
    let mut year = |key| period.text_of(key, issues).and_then(cells::year);
    let start = year("start")?;
    year("end").is_none_or(|end| end == start).then_some(start)
}

fn phase_of(json: &Json, issues: &mut Vec<Issue>) -> Option<Phase> {
    let text = json.text(issues)?;
    let phase = cells::phase(text);
    if phase.is_none() {
        json.say(problem::UNKNOWN_WORD.issue().with("text", json.shown()), issues);
    }
    phase
}

fn forecast_of(json: &Json, issues: &mut Vec<Issue>) -> Forecast {
    match json.value {
        Value::Bool(true) => Forecast::All,
        Value::Bool(false) => Forecast::None,
        _ => Forecast::Years(json.items(issues).iter().filter_map(|year| year.year(issues)).collect()),
    }
}

fn word<T: Copy>(json: &Json, key: &str, words: &[(&str, T)], issues: &mut Vec<Issue>) -> Option<T> {
    let text = json.text_of(key, issues)?;
    let known = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
    if let (None, Some(member)) = (known, json.get(key)) {
        member.say(problem::UNKNOWN_WORD.issue().with("text", member.shown()), issues);
    }
    known
}

fn delimiter(dialect: &Json, issues: &mut Vec<Issue>) -> Option<char> {
    let text = dialect.get("delimiter")?.text(issues)?;
    let mut chars = text.chars();
    chars.next().filter(|c| chars.next().is_none() && !matches!(c, '"' | '\n' | '\r'))
}

/// An as-of date: `2023-11-17`, or a month or a year where no more is known.
fn date(json: &Json, issues: &mut Vec<Issue>) -> Option<String> {
    let text = json.text_of("as_of", issues)?;
    let widths: Vec<usize> = text.split('-').map(str::len).collect();
    let digits = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if digits
        && matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2])
        && text.split('-').next().and_then(cells::year).is_some()
    {
        return Some(text.into());
    }
    json.say(problem::BAD_DATE.issue().with("text", cells::shortened(text)), issues);
    None
}

fn sources(json: &Json, issues: &mut Vec<Issue>) -> Vec<Source> {
    json.items_of("sources", issues).iter().map(|source| source_of(source, issues)).collect()
}

/// A source; only an https address becomes a link.
fn source_of(json: &Json, issues: &mut Vec<Issue>) -> Source {
    let address = json.text_of("path", issues).or_else(|| json.text_of("web", issues));
    let secure =
        address.filter(|address| address.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://")));
    if let (Some(address), None) = (address, secure) {
        json.say(problem::SOURCE_ADDRESS.issue().with("path", cells::shortened(address)), issues);
    }
    let title = json.localized_of("title", issues);
    let title = if title.is_empty() { json.localized_of("name", issues) } else { title };
    Source { title, path: secure.map(str::to_string) }
}

/// `{"base": 2020, "index": {"2020": 100, "2021": 108.4}, "source": {…}}`: any scale, brought to base = 1000.
fn prices(json: &Json, issues: &mut Vec<Issue>) -> Option<Prices> {
    let base = json.get("base")?.year(issues)?;
    let mut printed = ByYear::default();
    for (key, value) in json.get("index").map(|index| index.members(issues)).unwrap_or_default() {
        // Thousandths of the printed index; the cast saturates, and a value that is no number is 0.
        let thousandths = value.value.as_f64().map_or(0, |number| (number * 1000.0 + 0.5) as u32);
        match cells::year(key) {
            Some(year) if thousandths > 0 && thousandths < u32::MAX => {
                printed.set(year, thousandths);
            }
            Some(_) => value.say(problem::WRONG_TYPE.issue().with("expected", "number"), issues),
            None => value.say(problem::BAD_DATE.issue().with("text", key), issues),
        }
    }
    let Some(unit) = printed.get(base).map(u64::from) else {
        json.say(problem::PRICES_WITHOUT_BASE.issue().with("year", base.to_string()), issues);
        return None;
    };
    let to_base =
        |value: u32| u32::try_from((u64::from(value) * 1000 + unit / 2) / unit).ok().filter(|index| *index > 0);
    let index = printed.into_iter().filter_map(|(year, value)| Some((year, to_base(value)?))).collect();
    let source = json.get("source").map(|source| source_of(&source, issues)).unwrap_or_default();
    Some(Prices { base, index, source })
}

/// Inline data as CSV: a text, a list of rows, or a list of objects whose members name the columns.
fn inline(data: &Json, issues: &mut Vec<Issue>) -> Option<String> {
    if let Value::String(text) = data.value {
        return Some(text.clone());
    }
    let rows = data.items(issues);
    let mut csv = String::new();
    let headers: Vec<&str> = match rows.first()?.value {
        Value::Object(first) => first.keys().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    if !headers.is_empty() {
        push_row(&mut csv, headers.iter().map(|name| name.to_string()));
    }
    for row in rows {
        match row.value {
            Value::Object(members) => {
                push_row(&mut csv, headers.iter().map(|name| members.get(*name).map_or(String::new(), cell)))
            }
            Value::Array(cells) => push_row(&mut csv, cells.iter().map(cell)),
            _ => row.say(problem::WRONG_TYPE.issue().with("expected", "list"), issues),
        }
    }
    Some(csv)
}

fn push_row(csv: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        let comma = if at == 0 { "" } else { "," };
        csv.push_str(comma);
        csv.push('"');
        csv.push_str(&cell.replace('"', "\"\""));
        csv.push('"');
    }
    csv.push('\n');
}

/// A scalar as a cell. JSON has no exact fractions: one is rounded to five decimals (a tiyn of a thousand tenge) and
/// refused where its type is not exact to that.
fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => whole.to_string(),
            (None, Some(fraction)) if fraction.abs() < 9e10 => {
                let scaled = fraction * 100_000.0;
                let tiyn = if scaled < 0.0 { scaled - 0.5 } else { scaled + 0.5 } as i64;
                Money::from_tiyn(tiyn).to_decimal(Unit::ThousandTenge)
            }
            _ => "?".into(),
        },
        _ => String::new(),
    }
}
