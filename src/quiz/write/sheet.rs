//! A bank as the table of [`read::sheet`](crate::quiz::read::sheet): CSV in UTF-8 with a byte order mark, in all three
//! languages. Its separator and its decimal mark are those that Excel expects where the trainer's language is spoken: with
//! others a row becomes one cell, and 2.5 the second of May. Text that a spreadsheet would compute is shielded with an apostrophe, as in the budget's CSV.

use super::super::bank::*;
use super::{Report, decimal, percent};
use crate::budget::write::{self, push_row, separator};
use crate::i18n::{Lang, Localized};
use crate::issue::Issue;
use crate::quiz::read::pack::letter;
use crate::quiz::read::sheet::COLUMNS;

type Row = Vec<(String, String)>;

/// Writes all languages; `lang` is that of the trainer, and of a table or a budget that becomes text. Issues name what has
/// no place.
pub fn write(bank: &Bank, lang: Lang) -> (String, Vec<Issue>) {
    let mut report = Report::new(lang);
    report.no_place_if("settings", bank.settings != Settings::default());
    report.no_place_if("feedback", !bank.feedback.is_empty());
    let mut rows: Vec<Row> = Vec::new();
    let mut pack = Row::new();
    for (name, word) in [("id", &bank.id), ("version", &bank.version), ("as_of", &bank.as_of)] {
        put(&mut pack, name, word);
    }
    text(&mut pack, "prompt", &bank.title);
    text(&mut pack, "explanation", &bank.description);
    if !pack.is_empty() {
        put(&mut pack, "type", "pack");
        rows.push(pack);
    }
    for source in &bank.sources {
        let mut row = Row::new();
        for (name, word) in [("type", "source"), ("id", &source.id), ("url", &source.url), ("as_of", &source.as_of)] {
            put(&mut row, name, word);
        }
        text(&mut row, "prompt", &source.title);
        rows.push(row);
    }
    for topic in &bank.topics {
        let mut row = Row::new();
        put(&mut row, "type", "topic");
        put(&mut row, "id", &topic.id);
        text(&mut row, "prompt", &topic.title);
        rows.push(row);
    }
    for (at, item) in bank.items.iter().enumerate() {
        report.item(at);
        rows.push(row(item, &mut report));
    }
    (table(&rows, if lang == Lang::En { "." } else { "," }), report.finish())
}

fn row(item: &Item, report: &mut Report) -> Row {
    let mut row = Row::new();
    for (name, word) in [("type", item.kind()), ("id", &item.id), ("topic", &item.topic), ("parallel", &item.parallel)]
    {
        put(&mut row, name, word);
    }
    text(&mut row, "prompt", &item.prompt);
    match &item.stimulus {
        Stimulus::None => {}
        Stimulus::Text(words) => text(&mut row, "stimulus", words),
        other => {
            report.no_place("stimulus");
            let words = report.stimulus(other);
            put(&mut row, "stimulus", &words);
        }
    }
    text(&mut row, "hint", &item.hint);
    text(&mut row, "explanation", &item.explanation);
    if let Some(cite) = &item.cite {
        for (name, word) in [("source", &cite.source), ("article", &cite.article), ("as_of", &cite.as_of)] {
            put(&mut row, name, word);
        }
    }
    if item.points != 1 {
        put(&mut row, "points", &item.points.to_string());
    }
    task(&item.task, &mut row, report);
    row
}

fn task(task: &Task, row: &mut Row, report: &mut Report) {
    match task {
        Task::Choice { kind: ChoiceKind::TrueFalse, options } => {
            let truth = options.iter().any(|option| option.id == "true" && option.weight > 0);
            put(row, "right", if truth { "true" } else { "false" });
            for option in options {
                text(row, if option.id == "true" { "feedback_1" } else { "feedback_2" }, &option.feedback);
            }
        }
        Task::Choice { kind, options } => choices(options, *kind == ChoiceKind::Multiple, row),
        Task::Numeric { answers, units } => {
            let list = |value: fn(&Accepted) -> String| answers.iter().map(value).collect::<Vec<_>>().join(";");
            put(row, "right", &list(|answer| decimal(answer.value)));
            if answers.iter().any(|answer| answer.tolerance.tiyn() != 0) {
                put(row, "tolerance", &list(|answer| decimal(answer.tolerance)));
            }
            accepted(answers, 1, row);
            for (n, unit) in (1..).zip(units) {
                text(row, &format!("unit_{n}"), &unit.text);
                put(row, &format!("factor_{n}"), &decimal(unit.factor));
            }
        }
        Task::Text { answers } => accepted(answers, 1, row),
        Task::Order { options } => {
            for (n, option) in (1..).zip(options) {
                text(row, &format!("option_{n}"), &option.text);
                id(row, "option", n, &option.id);
            }
        }
        Task::Place { sort, slots, choices } => {
            let placed = |slot: &Slot| -> Vec<String> {
                let place =
                    |id: &String| choices.iter().position(|choice| choice.id == *id).map(|at| (at + 1).to_string());
                slot.right.iter().filter_map(place).collect()
            };
            for (n, slot) in (1..).zip(slots) {
                text(row, &format!("option_{n}"), &slot.text);
                text(row, &format!("feedback_{n}"), &slot.feedback);
                if *sort {
                    id(row, "option", n, &slot.id);
                } else if let Some(choice) = choices.iter().find(|choice| slot.right.first() == Some(&choice.id)) {
                    text(row, &format!("match_{n}"), &choice.text);
                }
            }
            if *sort {
                put(row, "right", &slots.iter().map(|slot| placed(slot).join(",")).collect::<Vec<_>>().join(";"));
                for (n, choice) in (1..).zip(choices) {
                    text(row, &format!("match_{n}"), &choice.text);
                    id(row, "match", n, &choice.id);
                }
            } else {
                report.no_place_if("id", slots.iter().enumerate().any(|(at, slot)| slot.id != letter(at)));
                let extra =
                    choices.iter().filter(|choice| slots.iter().all(|slot| slot.right.first() != Some(&choice.id)));
                for (n, choice) in (slots.len() + 1..).zip(extra) {
                    text(row, &format!("match_{n}"), &choice.text);
                }
            }
        }
        Task::Gap { text: words, gaps } => {
            text(row, "text", words);
            let (mut owners, mut right, mut n) = (Vec::new(), Vec::new(), 1);
            for (gap, own) in (1..).zip(gaps) {
                for (at, option) in own.options.iter().enumerate() {
                    text(row, &format!("option_{n}"), &option.text);
                    text(row, &format!("feedback_{n}"), &option.feedback);
                    if option.id != letter(at) {
                        put(row, &format!("option_{n}_id"), &option.id);
                    }
                    if option.weight > 0 {
                        right.push(n.to_string());
                    }
                    if option.weight != if option.weight > 0 { FULL } else { 0 } {
                        put(row, &format!("weight_{n}"), &percent(option.weight));
                    }
                    owners.push(gap.to_string());
                    n += 1;
                }
                if own.options.is_empty() {
                    accepted(&own.answers, n, row);
                    owners.extend(own.answers.iter().map(|_| gap.to_string()));
                    n += own.answers.len();
                }
            }
            put(row, "gap", &owners.join(";"));
            put(row, "right", &right.join(";"));
        }
    }
}

fn choices(options: &[Opt], many: bool, row: &mut Row) {
    let numbers = |wanted: fn(&Opt) -> bool| {
        let numbers = (1..).zip(options).filter(|(_, option)| wanted(option)).map(|(n, _): (usize, _)| n.to_string());
        numbers.collect::<Vec<_>>().join(";")
    };
    let rights = options.iter().filter(|option| option.weight > 0).count().max(1) as i32;
    let part = if many { FULL / rights } else { FULL };
    let wrong = if many { -part } else { 0 };
    put(row, "right", &numbers(|option| option.weight > 0));
    put(row, "keep_last", &numbers(|option| option.last));
    for (n, option) in (1..).zip(options) {
        text(row, &format!("option_{n}"), &option.text);
        text(row, &format!("feedback_{n}"), &option.feedback);
        text(row, &format!("otherwise_{n}"), &option.otherwise);
        id(row, "option", n, &option.id);
        if option.weight != if option.weight > 0 { part } else { wrong } {
            put(row, &format!("weight_{n}"), &percent(option.weight));
        }
    }
}

fn accepted(answers: &[Accepted], first: usize, row: &mut Row) {
    for (n, answer) in (first..).zip(answers) {
        text(row, &format!("option_{n}"), &answer.text);
        text(row, &format!("feedback_{n}"), &answer.feedback);
        if answer.weight != FULL {
            put(row, &format!("weight_{n}"), &percent(answer.weight));
        }
    }
}

fn id(row: &mut Row, name: &str, n: usize, id: &str) {
    if id != letter(n - 1) {
        put(row, &format!("{name}_{n}_id"), id);
    }
}

fn put(row: &mut Row, name: &str, word: &str) {
    if !word.is_empty() {
        row.push((name.into(), word.into()));
    }
}

/// One cell where all languages share a text, else one for each.
fn text(row: &mut Row, name: &str, words: &Localized) {
    if words.kk == words.ru && words.ru == words.en {
        return put(row, name, &words.kk);
    }
    for lang in Lang::ALL {
        put(row, &format!("{name}_{}", lang.tag()), words.in_lang(lang).unwrap_or_default());
    }
}

/// Columns of figures.
const FIGURES: [&str; 4] = ["right", "weight", "tolerance", "factor"];

/// The rows under a header of the columns in use.
fn table(rows: &[Row], decimal: &str) -> String {
    let separator = separator(decimal);
    let mut columns: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flatten() {
        if !columns.contains(&name.as_str()) {
            columns.push(name);
        }
    }
    columns.sort_by_key(|name| place(name));
    let mut file = format!("\u{feff}{}\r\n", columns.join(separator));
    for row in rows {
        let cell = |column: &&str| row.iter().find(|(name, _)| name == column).map_or("", |(_, word)| word);
        let written = |column: &&str| match FIGURES.iter().any(|name| column.starts_with(name)) {
            true => quoted(&cell(column).replace('.', decimal)),
            false => quoted(cell(column)),
        };
        push_row(&mut file, &columns.iter().map(written).collect::<Vec<_>>(), separator);
    }
    file
}

/// Where a column stands: first by the number it carries, so that an option and its feedback stay together.
fn place(name: &str) -> (usize, usize, String) {
    let known = |column: &&str| name.strip_prefix(*column).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
    let base = COLUMNS.iter().rposition(known).unwrap_or(COLUMNS.len());
    let number = name.split('_').find_map(|part| part.parse::<usize>().ok()).unwrap_or_default();
    (base, number, name.replace("_kk", "_0kk").replace("_ru", "_1ru").replace("_en", "_2en"))
}

fn quoted(cell: &str) -> String {
    let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
    write::quoted(cell, !is_number)
}
