//! A bank as the pack `auyl-quiz/1`: what [`read`](crate::quiz::read::pack::read) reads, in the order in which people
//! write it.

use super::super::bank::*;
use super::{decimal, percent};
use crate::budget::write::object;
use crate::i18n::{Lang, Localized};
use crate::quiz::read::pack::letter;
use serde_json::{Map, Value};

/// The order of members in the text; others follow by name.
const ORDER: &[&str] = &[
    "$schema",
    "format",
    "id",
    "version",
    "type",
    "topic",
    "kk",
    "ru",
    "en",
    "ref",
    "article",
    "from",
    "title",
    "left",
    "right",
    "description",
    "url",
    "as_of",
    "sources",
    "topics",
    "settings",
    "prompt",
    "stimulus",
    "caption",
    "head",
    "text",
    "value",
    "tolerance",
    "amount",
    "factor",
    "correct",
    "weight",
    "answer",
    "answers",
    "units",
    "options",
    "pairs",
    "extra",
    "groups",
    "cards",
    "gaps",
    "feedback",
    "true",
    "false",
    "feedback_not_chosen",
    "keep_last",
    "hint",
    "explanation",
    "source",
    "points",
    "parallel",
    "items",
];
/// The longest object or list that stands on one line.
const LINE: usize = 116;

/// The pack as text, indented by two spaces, short lists and objects on one line.
pub fn text(bank: &Bank) -> String {
    let mut text = String::new();
    put(&write(bank), 0, &mut text);
    text.push('\n');
    text
}

/// The pack as JSON.
pub fn write(bank: &Bank) -> Value {
    let mut pack = Members::default();
    pack.put("format", "auyl-quiz/1".into());
    pack.word("id", &bank.id);
    pack.word("version", &bank.version);
    pack.text("title", &bank.title);
    pack.text("description", &bank.description);
    pack.word("as_of", &bank.as_of);
    pack.list(
        "sources",
        bank.sources.iter().map(|source| {
            let mut own = Members::default();
            own.word("id", &source.id);
            own.text("title", &source.title);
            own.word("url", &source.url);
            own.word("as_of", &source.as_of);
            own.done()
        }),
    );
    pack.list(
        "topics",
        bank.topics.iter().map(|topic| object([("id", topic.id.as_str().into()), ("title", localized(&topic.title))])),
    );
    if bank.settings != Settings::default() {
        pack.put("settings", settings(&bank.settings));
    }
    pack.list(
        "feedback",
        bank.feedback.iter().map(|range| object([("from", range.from.into()), ("text", localized(&range.text))])),
    );
    pack.list("items", bank.items.iter().map(item));
    pack.done()
}

fn settings(settings: &Settings) -> Value {
    let default = Settings::default();
    let mut own = Members::default();
    if let Some(count) = settings.count {
        own.put("count", count.into());
    }
    if let Some(time) = settings.time {
        own.put("time", time.into());
    }
    own.put_if(settings.pass != default.pass, "pass", settings.pass.into());
    own.put_if(settings.tries != default.tries, "tries", settings.tries.into());
    own.put_if(settings.penalty != default.penalty, "penalty", settings.penalty.into());
    own.put_if(!settings.shuffle_items, "shuffle_items", false.into());
    own.put_if(!settings.shuffle_options, "shuffle_options", false.into());
    let pool =
        |(topic, count): &(String, usize)| object([("topic", topic.as_str().into()), ("count", (*count).into())]);
    own.list("pools", settings.pools.iter().map(pool));
    own.done()
}

fn item(item: &Item) -> Value {
    let mut own = Members::default();
    own.word("id", &item.id);
    own.put("type", item.kind().into());
    own.word("topic", &item.topic);
    own.text("prompt", &item.prompt);
    stimulus(&item.stimulus, &mut own);
    task(&item.task, &mut own);
    own.text("hint", &item.hint);
    own.text("explanation", &item.explanation);
    if let Some(cite) = &item.cite {
        let mut source = Members::default();
        source.word("ref", &cite.source);
        source.word("article", &cite.article);
        source.word("as_of", &cite.as_of);
        own.put("source", source.done());
    }
    own.put_if(item.points != 1, "points", item.points.into());
    own.word("parallel", &item.parallel);
    own.done()
}

fn stimulus(stimulus: &Stimulus, own: &mut Members) {
    let texts = |row: &Vec<Localized>| Value::Array(row.iter().map(localized).collect());
    let mut inner = Members::default();
    match stimulus {
        Stimulus::None => return,
        Stimulus::Text(text) => inner.text("text", text),
        Stimulus::Table { caption, head, rows } => {
            let mut table = Members::default();
            table.text("caption", caption);
            table.put("head", texts(head));
            table.list("rows", rows.iter().map(texts));
            inner.put("table", table.done());
        }
        Stimulus::Budget { caption, rows } => {
            let mut budget = Members::default();
            budget.text("caption", caption);
            let row = |(name, amount): &(Localized, _)| {
                object([("text", localized(name)), ("amount", decimal(*amount).into())])
            };
            budget.list("rows", rows.iter().map(row));
            inner.put("budget", budget.done());
        }
    }
    own.put("stimulus", inner.done());
}

fn task(task: &Task, own: &mut Members) {
    match task {
        Task::Choice { kind: ChoiceKind::TrueFalse, options } => {
            let is_true = |option: &&Opt| option.id == "true";
            own.put("answer", options.iter().find(is_true).is_some_and(|option| option.weight > 0).into());
            let mut said = Members::default();
            options.iter().for_each(|option| said.text(&option.id, &option.feedback));
            own.put_if(!said.0.is_empty(), "feedback", said.done());
        }
        Task::Choice { kind, options } => choices("options", options, *kind == ChoiceKind::Multiple, own),
        Task::Order { options } => choices("options", options, false, own),
        Task::Numeric { answers, units } => {
            own.list("answers", answers.iter().map(|answer| accepted(answer, true)));
            let unit = |unit: &Unit| object([("text", localized(&unit.text)), ("factor", decimal(unit.factor).into())]);
            own.list("units", units.iter().map(unit));
        }
        Task::Text { answers } => own.list("answers", answers.iter().map(|answer| accepted(answer, false))),
        Task::Place { sort: true, slots, choices } => {
            own.list(
                "groups",
                choices
                    .iter()
                    .map(|group| object([("id", group.id.as_str().into()), ("text", localized(&group.text))])),
            );
            own.list(
                "cards",
                slots.iter().enumerate().map(|(at, slot)| {
                    let mut card = Members::default();
                    card.put_if(slot.id != letter(at), "id", slot.id.as_str().into());
                    card.text("text", &slot.text);
                    card.list("groups", slot.right.iter().map(|id| id.as_str().into()));
                    card.text("feedback", &slot.feedback);
                    card.done()
                }),
            );
        }
        Task::Place { slots, choices, .. } => {
            let right = |slot: &Slot| choices.iter().find(|choice| slot.right.contains(&choice.id));
            own.list(
                "pairs",
                slots.iter().enumerate().map(|(at, slot)| {
                    let mut pair = Members::default();
                    pair.put_if(slot.id != letter(at), "id", slot.id.as_str().into());
                    pair.text("left", &slot.text);
                    pair.put("right", right(slot).map_or(Value::Null, |choice| localized(&choice.text)));
                    pair.text("feedback", &slot.feedback);
                    pair.done()
                }),
            );
            let is_extra = |choice: &&Opt| slots.iter().all(|slot| !slot.right.contains(&choice.id));
            own.list("extra", choices.iter().filter(is_extra).map(|choice| localized(&choice.text)));
        }
        Task::Gap { text, gaps } => {
            own.text("text", text);
            own.list(
                "gaps",
                gaps.iter().map(|gap| {
                    let mut own = Members::default();
                    if !gap.options.is_empty() {
                        choices("options", &gap.options, false, &mut own);
                    }
                    own.list("answers", gap.answers.iter().map(|answer| accepted(answer, false)));
                    own.done()
                }),
            );
        }
    }
}

/// Options with `correct` where that says all, else with their weights.
fn choices(name: &str, options: &[Opt], many: bool, own: &mut Members) {
    let rights = options.iter().filter(|option| option.weight > 0).count().max(1) as i32;
    let part = if many { FULL / rights } else { FULL };
    let wrong = if many { -part } else { 0 };
    let plain = options.iter().all(|option| option.weight == part || option.weight == wrong);
    own.list(
        name,
        options.iter().enumerate().map(|(at, option)| {
            let mut own = Members::default();
            own.put_if(option.id != letter(at), "id", option.id.as_str().into());
            own.text("text", &option.text);
            own.put_if(plain && option.weight == part, "correct", true.into());
            own.put_if(!plain, "weight", percent(option.weight).into());
            own.text("feedback", &option.feedback);
            own.text("feedback_not_chosen", &option.otherwise);
            own.put_if(option.last, "keep_last", true.into());
            own.done()
        }),
    );
}

fn accepted(answer: &Accepted, numeric: bool) -> Value {
    let mut own = Members::default();
    own.text("text", &answer.text);
    own.put_if(numeric, "value", decimal(answer.value).into());
    own.put_if(answer.tolerance.tiyn() != 0, "tolerance", decimal(answer.tolerance).into());
    own.put_if(answer.weight != FULL, "weight", percent(answer.weight).into());
    own.text("feedback", &answer.feedback);
    own.done()
}

/// One text where all languages share it, else a member for each language that has one.
fn localized(text: &Localized) -> Value {
    if text.kk == text.ru && text.ru == text.en {
        return text.kk.as_str().into();
    }
    let mut own = Members::default();
    for lang in Lang::ALL {
        own.word(lang.tag(), text.in_lang(lang).unwrap_or_default());
    }
    own.done()
}

/// An object under way.
#[derive(Default)]
struct Members(Map<String, Value>);

impl Members {
    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.into(), value);
    }

    fn put_if(&mut self, wanted: bool, name: &str, value: Value) {
        if wanted {
            self.put(name, value);
        }
    }

    fn word(&mut self, name: &str, word: &str) {
        self.put_if(!word.is_empty(), name, word.into());
    }

    fn text(&mut self, name: &str, text: &Localized) {
        self.put_if(!text.is_empty(), name, localized(text));
    }

    fn list(&mut self, name: &str, values: impl Iterator<Item = Value>) {
        let values: Vec<Value> = values.collect();
        self.put_if(!values.is_empty(), name, Value::Array(values));
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// Writes a value; on one line where it is short.
fn put(value: &Value, depth: usize, text: &mut String) {
    let line = one_line(value);
    if line.chars().count() + 2 * depth <= LINE && depth > 0 {
        text.push_str(&line);
        return;
    }
    let indent = |depth: usize, text: &mut String| {
        text.push('\n');
        text.extend(std::iter::repeat_n("  ", depth));
    };
    let close = match value {
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                text.push(if at == 0 { '[' } else { ',' });
                indent(depth + 1, text);
                put(value, depth + 1, text);
            }
            ']'
        }
        Value::Object(map) => {
            for (at, (name, value)) in sorted(map).into_iter().enumerate() {
                text.push(if at == 0 { '{' } else { ',' });
                indent(depth + 1, text);
                text.push_str(&format!("{}: ", Value::from(name)));
                put(value, depth + 1, text);
            }
            '}'
        }
        _ => return text.push_str(&line),
    };
    indent(depth, text);
    text.push(close);
}

fn one_line(value: &Value) -> String {
    match value {
        Value::Array(list) => format!("[{}]", list.iter().map(one_line).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let member = |(name, value): (&str, &Value)| format!("{}: {}", Value::from(name), one_line(value));
            format!("{{{}}}", sorted(map).into_iter().map(member).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

fn sorted(map: &Map<String, Value>) -> Vec<(&str, &Value)> {
    let mut members: Vec<(&str, &Value)> = map.iter().map(|(name, value)| (name.as_str(), value)).collect();
    members.sort_by_key(|(name, _)| ORDER.iter().position(|known| known == name).unwrap_or(ORDER.len()));
    members
}
