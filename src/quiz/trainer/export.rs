//! What a trainer hands on: the figures of the group as a table, as JSON, and the picture. No name of a participant
//! is in any of them.
//!
//! Shares are per cent as plain decimals, blank where there is none; codes and columns are the same in every language. The
//! table has the decimal mark of the page's language, and the separator that Excel expects beside it.

use super::chart;
use super::widget::Trainer;
use crate::budget::money::{Money, Unit};
use crate::budget::write::{object, push_row, quoted, separator};
use crate::chart::{Theme, svg};
use crate::i18n::Localized;
use crate::quiz::bank::{Bank, Opt, Task};
use crate::quiz::group::figures::{Line, gain};
use crate::quiz::group::{Part, Time};
use crate::widget::{Content, Context, Export};
use serde_json::{Map, Value};

/// The format of the report.
pub const FORMAT: &str = "auyl-quiz-group/1";

/// The columns of the report.
pub const COLUMNS: [&str; 12] = [
    "part",
    "id",
    "name",
    "count_before",
    "count_after",
    "before_percent",
    "after_percent",
    "gain_percent",
    "median_before_percent",
    "median_after_percent",
    "discrimination_before_percent",
    "discrimination_after_percent",
];

/// The first columns are words.
const TEXTS: usize = 3;

/// Width of an exported picture in pixels.
const WIDTH: u32 = 960;

type Row = [String; 12];

/// The figures in a format; `None` for a format there is not, or before there is a result.
pub fn export(trainer: &Trainer, format: &str, cx: &Context) -> Option<Export> {
    let bank = trainer.bank().filter(|_| !trainer.figures.is_empty())?;
    let (mime, content) = match format {
        "csv" => ("text/csv;charset=utf-8", Content::Text(csv(&rows(trainer, bank, cx), &cx.numbers.decimal))),
        "json" => ("application/json", Content::Json(json(trainer, bank, cx))),
        "svg" => {
            let picture = chart::picture(trainer, "export", cx)?;
            ("image/svg+xml", Content::Text(svg(&picture, WIDTH, &Theme::light())))
        }
        _ => return None,
    };
    let id = if bank.id.is_empty() { "quiz" } else { &bank.id };
    Some(Export { name: format!("{id}-group.{format}"), mime, content })
}

fn words(text: &Localized, cx: &Context) -> String {
    text.best(cx.lang).map_or_else(String::new, |(_, words)| words.into())
}

/// Parts of the whole are to a per cent as tiyn are to thousand tenge.
fn decimal(part: Option<Part>) -> String {
    part.map_or_else(String::new, |part| Money::from_tiyn(part).to_decimal(Unit::ThousandTenge))
}

fn row(part: &str, id: &str, name: String, counts: [usize; 2], shares: [Option<Part>; 7]) -> Row {
    let [before, after, gain, median_before, median_after, low, high] = shares.map(decimal);
    let [asked_before, asked_after] = counts.map(|count| count.to_string());
    let (part, id) = (part.into(), id.into());
    [part, id, name, asked_before, asked_after, before, after, gain, median_before, median_after, low, high]
}

fn rows(trainer: &Trainer, bank: &Bank, cx: &Context) -> Vec<Row> {
    let figures = &trainer.figures;
    let ([before, after], paired) = (figures.sides, figures.paired);
    let medians = [before.mean, after.mean, figures.gain, before.median, after.median, None, None];
    let mut rows = vec![row("group", &bank.id, words(&bank.title, cx), [before.count, after.count], medians)];
    if paired.count > 0 {
        let shares = [paired.before, paired.after, paired.gain, None, None, None, None];
        rows.push(row("paired", &bank.id, words(&bank.title, cx), [paired.count; 2], shares));
    }
    for topic in &figures.topics {
        let (of, [before, after]) = (&bank.topics[topic.topic], topic.means);
        let counts = Time::BOTH.map(|time| asked_of(trainer, bank, &of.id, time));
        let shares = [before, after, topic.gain, None, None, None, None];
        rows.push(row("topic", &of.id, words(&of.title, cx), counts, shares));
    }
    for line in &figures.lines {
        let ([before, after], [low, high]) = (line.difficulty, line.discrimination);
        let shares = [before, after, gain(before, after), None, None, low, high];
        rows.push(row("item", &ids(line, bank), words(&bank.items[line.items[0]].prompt, cx), line.asked, shares));
    }
    for unused in &figures.unused {
        let item = &bank.items[unused.item];
        for (gap, at) in &unused.options {
            let Some(option) = option(&item.task, *gap, *at) else { continue };
            let id = format!("{}/{}", item.id, option.id);
            rows.push(row("never-chosen", &id, words(&option.text, cx), [0, 0], [None; 7]));
        }
    }
    rows
}

/// People who were asked anything of a topic.
fn asked_of(trainer: &Trainer, bank: &Bank, topic: &str, time: Time) -> usize {
    let asked = |item: usize| bank.items[item].topic == topic;
    trainer.group.of(time).filter(|sheet| sheet.given.iter().any(|given| asked(given.item))).count()
}

/// Items that are parallel to each other, joined.
fn ids(line: &Line, bank: &Bank) -> String {
    let mut ids = String::new();
    for at in &line.items {
        ids.push_str(if ids.is_empty() { "" } else { "+" });
        ids.push_str(&bank.items[*at].id);
    }
    ids
}

/// An option by the number of its gap and its index.
pub fn option(task: &Task, gap: usize, at: usize) -> Option<&Opt> {
    match task {
        Task::Choice { options, .. } => options.get(at),
        Task::Place { choices, .. } => choices.get(at),
        Task::Gap { gaps, .. } => gaps.get(gap)?.options.get(at),
        Task::Numeric { .. } | Task::Text { .. } | Task::Order { .. } => None,
    }
}

/// RFC 4180 in UTF-8 with a byte order mark; a name that a spreadsheet would compute is shielded.
fn csv(rows: &[Row], decimal: &str) -> String {
    let separator = separator(decimal);
    let mut csv = format!("\u{feff}{}\r\n", COLUMNS.join(separator));
    for row in rows {
        let (texts, figures) = row.split_at(TEXTS);
        let mut cells: Vec<String> = texts.iter().map(|cell| quoted(cell, true)).collect();
        cells.extend(figures.iter().map(|cell| quoted(&cell.replace('.', decimal), false)));
        push_row(&mut csv, &cells, separator);
    }
    csv
}

fn json(trainer: &Trainer, bank: &Bank, cx: &Context) -> Value {
    let mut list = Vec::new();
    for row in rows(trainer, bank, cx) {
        let mut members = Map::new();
        for (column, cell) in COLUMNS.into_iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            members.insert(column.into(), cell.into());
        }
        list.push(Value::Object(members));
    }
    object([
        ("format", FORMAT.into()),
        ("quiz", bank.id.as_str().into()),
        ("version", bank.version.as_str().into()),
        ("as_of", bank.as_of.as_str().into()),
        ("rows", Value::Array(list)),
    ])
}
