//! The pack `auyl-quiz/1` as JSON. An item that cannot be asked is left out with an issue that names its path;
//! the others stand.

use super::super::bank::*;
use super::super::problem;
use crate::budget::money::{self, Money};
use crate::budget::read::json::Json;
use crate::i18n::{Lang, Localized};
use crate::issue::{Issue, Severity};
use crate::pack::read::*;
use serde_json::Value;

/// The most items that are read.
pub const MAX_ITEMS: usize = 2_000;

type Issues = Vec<Issue>;

/// Reads a pack; an error where nothing of it can be asked.
pub fn read(pack: &Value, issues: &mut Issues) -> Result<Bank, Issue> {
    let read = bank(&Json::top(pack), issues);
    say_of_packs(issues);
    read
}

fn bank(top: &Json, issues: &mut Issues) -> Result<Bank, Issue> {
    if top.text_of("format", issues).is_none_or(|format| !format.starts_with("auyl-quiz/")) {
        return Err(problem::NO_PACK.issue());
    }
    let mut bank = Bank {
        id: needed_word(top, "id", issues),
        version: word(top, "version", issues),
        title: needed(top, "title", issues),
        description: text(top, "description", issues),
        as_of: needed_word(top, "as_of", issues),
        sources: sources(top, issues),
        topics: topics(top, issues),
        ..Bank::default()
    };
    if let Some(given) = top.get("settings") {
        bank.settings = settings(&given, issues);
    }
    for range in top.items_of("feedback", issues) {
        let from = count(&range, "from").unwrap_or(0).min(100) as u8;
        bank.feedback.push(Range { from, text: needed(&range, "text", issues) });
    }
    let items = top.items_of("items", issues);
    if items.len() > MAX_ITEMS {
        issues.push(problem::TOO_MANY_ITEMS.issue().with("limit", MAX_ITEMS as i64));
    }
    for json in items.iter().take(MAX_ITEMS) {
        let Some(item) = item(json, &bank, issues) else { continue };
        if bank.items.iter().any(|other| other.id == item.id) {
            json.say(problem::DUPLICATE_ID.issue().with("id", item.id), issues);
            continue;
        }
        bank.items.push(item);
    }
    if let Some(given) = top.get("settings") {
        let topics = || bank.items.iter().map(|item| &item.topic);
        bank.settings.pools.retain(|(topic, _)| is_known(topic, topics(), &given, issues));
    }
    if bank.items.is_empty() { Err(problem::NO_ITEMS.issue()) } else { Ok(bank) }
}

fn settings(json: &Json, issues: &mut Issues) -> Settings {
    let mut settings = Settings::default();
    let percent = |key| count(json, key).map(|n| n.min(100) as u8);
    let yes = |key| json.get(key).and_then(|member| member.value.as_bool());
    settings.count = count(json, "count").map(|n| n as usize).filter(|n| *n > 0);
    settings.pass = percent("pass").unwrap_or(settings.pass);
    settings.tries = percent("tries").unwrap_or(settings.tries).max(1);
    settings.penalty = percent("penalty").unwrap_or(settings.penalty);
    settings.time = count(json, "time").filter(|n| *n > 0);
    settings.shuffle_items = yes("shuffle_items").unwrap_or(settings.shuffle_items);
    settings.shuffle_options = yes("shuffle_options").unwrap_or(settings.shuffle_options);
    for pool in json.items_of("pools", issues) {
        let count = count(&pool, "count").filter(|count| *count > 0);
        if let Some((topic, count)) = pool.text_of("topic", issues).zip(count) {
            settings.pools.push((topic.into(), count as usize));
        }
    }
    settings
}

fn item(json: &Json, bank: &Bank, issues: &mut Issues) -> Option<Item> {
    let prompt = needed(json, "prompt", issues);
    if prompt.is_empty() {
        return None;
    }
    let task = task(json, issues)?;
    if let Some(id) = task.ambiguous() {
        json.say(problem::DUPLICATE_ID.issue().with("id", id), issues);
        return None;
    }
    let topic = word(json, "topic", issues);
    if !topic.is_empty() && bank.topics.iter().all(|known| known.id != topic) {
        json.say(problem::UNKNOWN_REFERENCE.issue().with("id", topic.as_str()), issues);
    }
    let cite = json.get("source").map(|cite| Cite {
        source: word(&cite, "ref", issues),
        article: word(&cite, "article", issues),
        as_of: word(&cite, "as_of", issues),
    });
    match &cite {
        Some(cite) if bank.source(cite).is_none() => {
            json.say(problem::UNKNOWN_REFERENCE.issue().with("id", cite.source.as_str()), issues);
        }
        None => json.say(problem::UNSOURCED.issue(), issues),
        _ => {}
    }
    let id = needed_word(json, "id", issues);
    Some(Item {
        // Kept rounds part ids by spaces.
        id: if id.is_empty() { json.path.clone() } else { id.split_whitespace().collect::<Vec<_>>().join("-") },
        topic,
        prompt,
        stimulus: stimulus(json, issues),
        hint: text(json, "hint", issues),
        explanation: text(json, "explanation", issues),
        cite,
        points: count(json, "points").unwrap_or(1).clamp(1, 1000),
        parallel: word(json, "parallel", issues),
        task,
    })
}

fn task(json: &Json, issues: &mut Issues) -> Option<Task> {
    let kind = json.text_of("type", issues).unwrap_or_default();
    match kind {
        "single" | "multiple" => {
            let many = kind == "multiple";
            let options = options(json, many, issues);
            enough(json, "options", options.len(), 2, issues)?;
            right(json, options.iter().any(|option| option.weight > 0), issues)?;
            let kind = if many { ChoiceKind::Multiple } else { ChoiceKind::Single };
            Some(Task::Choice { kind, options })
        }
        "truefalse" => {
            let answer = json.get("answer").and_then(|answer| answer.value.as_bool());
            right(json, answer.is_some(), issues)?;
            let said = json.get("feedback");
            let mut option = |truth: bool| {
                let id = if truth { "true" } else { "false" };
                let feedback = said.as_ref().map(|said| text(said, id, issues)).unwrap_or_default();
                let weight = if answer == Some(truth) { FULL } else { 0 };
                Opt { id: id.into(), weight, feedback, ..Opt::default() }
            };
            Some(Task::Choice { kind: ChoiceKind::TrueFalse, options: vec![option(true), option(false)] })
        }
        "numeric" => {
            let answers = accepted(json, true, issues);
            right(json, answers.iter().any(|answer| answer.weight > 0), issues)?;
            let units = json.items_of("units", issues);
            let unit = |unit: &Json, issues: &mut Issues| Unit {
                text: needed(unit, "text", issues),
                factor: figure(unit, "factor", issues).unwrap_or(ONE),
            };
            Some(Task::Numeric { answers, units: units.iter().map(|given| unit(given, issues)).collect() })
        }
        "text" => {
            let answers = accepted(json, false, issues);
            right(json, answers.iter().any(|answer| answer.weight > 0), issues)?;
            Some(Task::Text { answers })
        }
        "order" => {
            let options = options(json, false, issues);
            enough(json, "options", options.len(), 2, issues)?;
            Some(Task::Order { options })
        }
        "match" => pairs(json, issues),
        "sort" => cards(json, issues),
        "gap" => gaps(json, issues),
        other => {
            json.say(problem::UNKNOWN_TYPE.issue().with("type", other), issues);
            None
        }
    }
}

fn options(json: &Json, many: bool, issues: &mut Issues) -> Vec<Opt> {
    let given = json.items_of("options", issues);
    let is_right = |option: &Json| option.get("correct").is_some_and(|correct| correct.value == &Value::Bool(true));
    let rights = given.iter().filter(|option| is_right(option)).count().max(1) as i32;
    let part = if many { FULL / rights } else { FULL };
    let mut options = Vec::new();
    for (at, option) in given.iter().enumerate() {
        // In a multiple choice each wrong choice takes back what a right one gives.
        let wrong = if many { -part } else { 0 };
        options.push(Opt {
            id: id(option, at, issues),
            text: needed(option, "text", issues),
            weight: weight(option, issues).unwrap_or(if is_right(option) { part } else { wrong }),
            feedback: text(option, "feedback", issues),
            otherwise: text(option, "feedback_not_chosen", issues),
            last: option.get("keep_last").is_some_and(|last| last.value == &Value::Bool(true)),
        });
    }
    options
}

/// One in the fixed point of figures.
pub const ONE: Money = Money::from_tiyn(100_000);

fn accepted(json: &Json, numeric: bool, issues: &mut Issues) -> Vec<Accepted> {
    let mut answers = Vec::new();
    for answer in json.items_of("answers", issues) {
        let value = if numeric { figure(&answer, "value", issues) } else { None };
        if numeric && value.is_none() {
            continue;
        }
        answers.push(Accepted {
            text: if numeric { Localized::default() } else { needed(&answer, "text", issues) },
            value: value.unwrap_or_default(),
            tolerance: figure(&answer, "tolerance", issues).unwrap_or_default().abs(),
            weight: weight(&answer, issues).unwrap_or(FULL),
            feedback: text(&answer, "feedback", issues),
        });
    }
    answers
}

fn pairs(json: &Json, issues: &mut Issues) -> Option<Task> {
    let (mut slots, mut choices) = (Vec::new(), Vec::<Opt>::new());
    for (at, pair) in json.items_of("pairs", issues).iter().enumerate() {
        let own = id(pair, at, issues);
        let right = needed(pair, "right", issues);
        // Two left-hand sides may share a right one.
        let same = choices.iter().find(|choice| choice.text == right).map(|choice| choice.id.clone());
        if same.is_none() {
            choices.push(Opt { id: own.clone(), text: right, ..Opt::default() });
        }
        let feedback = text(pair, "feedback", issues);
        let right = vec![same.unwrap_or_else(|| own.clone())];
        slots.push(Slot { id: own, text: needed(pair, "left", issues), right, feedback });
    }
    for (at, extra) in json.items_of("extra", issues).iter().enumerate() {
        choices.push(Opt { id: format!("x{}", at + 1), text: localized(extra, issues), ..Opt::default() });
    }
    enough(json, "pairs", slots.len(), 2, issues)?;
    Some(Task::Place { sort: false, slots, choices })
}

fn cards(json: &Json, issues: &mut Issues) -> Option<Task> {
    let (mut slots, mut choices) = (Vec::new(), Vec::<Opt>::new());
    for (at, group) in json.items_of("groups", issues).iter().enumerate() {
        choices.push(Opt { id: id(group, at, issues), text: needed(group, "text", issues), ..Opt::default() });
    }
    for (at, card) in json.items_of("cards", issues).iter().enumerate() {
        let mut right = Vec::new();
        for group in card.items_of("groups", issues) {
            let Some(name) = group.text(issues) else { continue };
            if choices.iter().any(|choice| choice.id == name) {
                right.push(name.to_string());
            } else {
                group.say(problem::UNKNOWN_REFERENCE.issue().with("id", name), issues);
            }
        }
        self::right(card, !right.is_empty(), issues)?;
        let feedback = text(card, "feedback", issues);
        slots.push(Slot { id: id(card, at, issues), text: needed(card, "text", issues), right, feedback });
    }
    enough(json, "groups", choices.len(), 2, issues)?;
    enough(json, "cards", slots.len(), 2, issues)?;
    Some(Task::Place { sort: true, slots, choices })
}

fn gaps(json: &Json, issues: &mut Issues) -> Option<Task> {
    let words = needed(json, "text", issues);
    let mut gaps = Vec::new();
    for gap in json.items_of("gaps", issues) {
        let (options, answers) = (options(&gap, false, issues), accepted(&gap, false, issues));
        let some = options.iter().any(|o| o.weight > 0) || answers.iter().any(|a| a.weight > 0);
        right(&gap, some, issues)?;
        gaps.push(Gap { options, answers });
    }
    let fits = |text: &str| (1..=gaps.len()).all(|n| text.contains(&format!("[{n}]")));
    if gaps.is_empty() || !Lang::ALL.into_iter().filter_map(|lang| words.in_lang(lang)).all(fits) {
        json.say(problem::GAPS_DISAGREE.issue().with("count", gaps.len() as i64), issues);
        return None;
    }
    Some(Task::Gap { text: words, gaps })
}

fn stimulus(json: &Json, issues: &mut Issues) -> Stimulus {
    let Some(stimulus) = json.get("stimulus") else { return Stimulus::None };
    if let Some(table) = stimulus.get("table") {
        let texts = |list: Vec<Json>, issues: &mut Issues| list.iter().map(|cell| localized(cell, issues)).collect();
        let head = texts(table.items_of("head", issues), issues);
        let mut rows = Vec::new();
        for row in table.items_of("rows", issues) {
            rows.push(texts(row.items(issues), issues));
        }
        return Stimulus::Table { caption: text(&table, "caption", issues), head, rows };
    }
    if let Some(budget) = stimulus.get("budget") {
        let mut rows = Vec::new();
        for row in budget.items_of("rows", issues) {
            if let Some(amount) = figure(&row, "amount", issues) {
                rows.push((needed(&row, "text", issues), amount));
            }
        }
        return Stimulus::Budget { caption: text(&budget, "caption", issues), rows };
    }
    Stimulus::Text(needed(&stimulus, "text", issues))
}

/// The id of a part, else a letter by its place.
fn id(json: &Json, at: usize, issues: &mut Issues) -> String {
    json.text_of("id", issues).map_or_else(|| letter(at), String::from)
}

/// `a`, `b` … `z`, then `27`, `28` …
pub fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(at @ 0..=25) => char::from(b'a' + at).to_string(),
        _ => (at + 1).to_string(),
    }
}

/// A figure with up to five decimals, as a number or as text.
fn figure(json: &Json, key: &str, issues: &mut Issues) -> Option<Money> {
    let member = json.get(key)?;
    let found = match member.value {
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.checked_mul(100_000).map(Money::from_tiyn),
            None => number.as_f64().map(|n| Money::from_tiyn((n * 100_000.0).round() as i64)),
        },
        Value::String(text) => Money::parse(text, money::Unit::ThousandTenge).ok(),
        _ => None,
    };
    if found.is_none() {
        member.say(problem::NO_FIGURE.issue().with("text", member.shown()), issues);
    }
    found
}

fn weight(json: &Json, issues: &mut Issues) -> Option<i32> {
    let percent = figure(json, "weight", issues)?.tiyn();
    i32::try_from(percent).ok().map(|weight| weight.clamp(-FULL, FULL))
}

fn right(json: &Json, is_right: bool, issues: &mut Issues) -> Option<()> {
    if !is_right {
        json.say(problem::NO_RIGHT_ANSWER.issue(), issues);
    }
    is_right.then_some(())
}

fn enough(json: &Json, name: &str, found: usize, least: usize, issues: &mut Issues) -> Option<()> {
    if found < least {
        json.say(problem::TOO_FEW.issue().with("name", name), issues);
    }
    (found >= least).then_some(())
}

/// Does an issue keep a pack from being used as it was meant?
pub fn is_grave(issue: &Issue) -> bool {
    issue.severity == Severity::Error
}
