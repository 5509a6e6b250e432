//! The pack `auyl-pathways/1` as JSON. What can't be used is left out with an issue that names its path; the rest
//! stands.

use super::calendar::{Day, days_in};
use super::graph;
use super::pack::*;
use super::problem;
use crate::budget::read::json::Json;
use crate::i18n::Localized;
use crate::issue::Issue;
use crate::pack::Topic;
use crate::pack::read::*;
use serde_json::Value;

/// The most questions, outcomes or options of one question that are read.
pub const MOST: usize = 500;

type Issues = Vec<Issue>;

/// Reads a pack; an error where nothing of it can be shown.
pub fn read(value: &Value, issues: &mut Issues) -> Result<Pack, Issue> {
    let read = top(&Json::top(value), issues);
    say_of_packs(issues);
    read
}

fn top(top: &Json, issues: &mut Issues) -> Result<Pack, Issue> {
    if top.text_of("format", issues).is_none_or(|format| !format.starts_with("auyl-pathways/")) {
        return Err(problem::NO_PACK.issue());
    }
    let mut pack = Pack {
        id: needed_word(top, "id", issues),
        title: needed(top, "title", issues),
        description: text(top, "description", issues),
        as_of: needed_word(top, "as_of", issues),
        sources: sources(top, issues),
        topics: topics(top, issues),
        ..Pack::default()
    };
    each(top, "groups", issues, &mut |json, issues| {
        pack.groups.push(Topic { id: word(json, "id", issues), title: needed(json, "title", issues) });
    });
    each(top, "rules", issues, &mut |json, issues| {
        let rule = rule(json, &pack, issues);
        pack.rules.extend(rule);
    });
    each(top, "papers", issues, &mut |json, issues| {
        let paper = paper(json, &pack, issues);
        pack.papers.extend(paper);
    });
    // First the ids, then where everything leads.
    let (mut questions, mut outcomes) = (Vec::new(), Vec::new());
    for json in named(top, "questions", issues) {
        let (id, help) = (word(&json, "id", issues), text(&json, "help", issues));
        pack.questions.push(Question { id, text: needed(&json, "text", issues), help, options: Vec::new() });
        questions.push(json);
    }
    for json in named(top, "outcomes", issues) {
        let id = word(&json, "id", issues);
        if pack.questions.iter().any(|question| question.id == id) {
            json.say(problem::DUPLICATE_ID.issue().with("id", id), issues);
            continue;
        }
        pack.outcomes.push(Outcome { id, ..Outcome::default() });
        outcomes.push(json);
    }
    let start = needed_word(top, "start", issues);
    match pack.questions.iter().position(|question| question.id == start) {
        Some(at) => pack.start = at,
        None => return Err(problem::NO_START.issue().with("id", start).at_column("start")),
    }
    if pack.outcomes.is_empty() {
        return Err(problem::NO_OUTCOMES.issue().at_column("outcomes"));
    }
    for (at, json) in questions.iter().enumerate() {
        pack.questions[at].options = options(json, &pack, at, issues);
    }
    for (at, json) in outcomes.iter().enumerate() {
        pack.outcomes[at] = outcome(json, &pack, at, issues);
    }
    for (stop, fault) in graph::faults(&pack) {
        let json = match stop {
            Stop::Question(at) => &questions[at],
            Stop::Outcome(at) => &outcomes[at],
        };
        json.say(fault.issue().with("id", pack.id_of(stop)), issues);
    }
    each(top, "calendar", issues, &mut |json, issues| {
        let milestone = milestone(json, &pack, issues);
        pack.calendar.extend(milestone);
    });
    if let Some(json) = top.get("holidays") {
        pack.holidays = holidays(&json, &pack, issues);
    }
    each(top, "minutes", issues, &mut |json, issues| {
        let text = needed(json, "text", issues);
        pack.minutes.push(Demand { text, cite: cite(json, &pack.sources, issues) });
    });
    if let Some(json) = top.get("study") {
        pack.study = Some(study(&json, &pack, issues));
    }
    Ok(pack)
}

/// Goes through the entries of a list. (Once for all lists: each loop over them would be half a kilobyte of code.)
#[inline(never)]
fn each(json: &Json, key: &str, issues: &mut Issues, take: &mut dyn FnMut(&Json, &mut Issues)) {
    for entry in json.items_of(key, issues) {
        take(&entry, issues);
    }
}

/// The entries of a list that have an id of their own, at most [`MOST`].
fn named<'a>(json: &Json<'a>, key: &str, issues: &mut Issues) -> Vec<Json<'a>> {
    let (mut found, mut ids) = (Vec::new(), Vec::new());
    for entry in json.items_of(key, issues).into_iter().take(MOST) {
        let id = needed_word(&entry, "id", issues);
        if id.is_empty() {
            continue;
        }
        if ids.contains(&id) {
            entry.say(problem::DUPLICATE_ID.issue().with("id", id), issues);
            continue;
        }
        ids.push(id);
        found.push(entry);
    }
    found
}

fn options(json: &Json, pack: &Pack, at: usize, issues: &mut Issues) -> Vec<Opt> {
    let mut options = Vec::new();
    for json in named(json, "options", issues) {
        let text = needed(&json, "text", issues);
        let mut next = Vec::new();
        match json.get("next") {
            None => json.say(problem::MISSING.issue().with("name", "next"), issues),
            Some(way) if way.value.is_string() => {
                let id = word(&json, "next", issues);
                if let Some(go) = stop(&id, pack, &way, issues) {
                    next.push(Branch { when: Vec::new(), go });
                }
            }
            Some(way) => {
                for rule in way.items(issues) {
                    let id = needed_word(&rule, "go", issues);
                    if let Some(go) = stop(&id, pack, &rule, issues) {
                        next.push(Branch { when: conditions(&rule, pack, issues), go });
                    }
                }
            }
        }
        let group = word(&json, "group", issues);
        if at == pack.start && !pack.groups.is_empty() {
            is_known(&group, pack.groups.iter().map(|group| &group.id), &json, issues);
        }
        // An answer that leads nowhere is no help.
        if !next.is_empty() && !text.is_empty() {
            options.push(Opt { id: word(&json, "id", issues), group, text, next });
        }
    }
    options
}

fn stop(id: &str, pack: &Pack, json: &Json, issues: &mut Issues) -> Option<Stop> {
    let stop = pack.stop(id);
    if stop.is_none() {
        json.say(problem::UNKNOWN_NEXT.issue().with("id", id), issues);
    }
    stop
}

fn conditions(rule: &Json, pack: &Pack, issues: &mut Issues) -> Vec<Condition> {
    let mut conditions = Vec::new();
    let Some(when) = rule.get("when") else { return conditions };
    for (id, json) in when.members(issues) {
        is_known(id, pack.questions.iter().map(|question| &question.id), &json, issues);
        let options = json.items(issues).iter().filter_map(|option| option.text(issues)).map(String::from).collect();
        conditions.push(Condition { question: id.into(), options });
    }
    conditions
}

fn outcome(json: &Json, pack: &Pack, at: usize, issues: &mut Issues) -> Outcome {
    let mut outcome = Outcome {
        id: pack.outcomes[at].id.clone(),
        title: needed(json, "title", issues),
        summary: text(json, "summary", issues),
        topics: words(json, "topics", issues),
        ..Outcome::default()
    };
    each(json, "steps", issues, &mut |step, issues| {
        outcome.steps.push(Step {
            text: needed(step, "text", issues),
            who: text(step, "who", issues),
            cite: cite(step, &pack.sources, issues),
            term: deadline(step, issues),
            note: text(step, "note", issues),
        });
    });
    if outcome.steps.is_empty() {
        json.say(problem::NO_STEPS.issue().with("id", outcome.id.as_str()), issues);
    }
    each(json, "documents", issues, &mut |document, issues| outcome.documents.push(localized(document, issues)));
    outcome.papers = known(json, "papers", pack.papers.iter().map(|paper| &paper.id).collect(), issues);
    outcome.rules = known(json, "rules", pack.rules.iter().map(|rule| &rule.id).collect(), issues);
    outcome.see = known(json, "see", pack.outcomes.iter().map(|outcome| &outcome.id).collect(), issues);
    outcome
}

/// A list of words.
fn words(json: &Json, key: &str, issues: &mut Issues) -> Vec<String> {
    json.items_of(key, issues).iter().filter_map(|item| item.text(issues)).map(String::from).collect()
}

/// A list of ids; unknown ones are left out.
fn known(json: &Json, key: &str, all: Vec<&String>, issues: &mut Issues) -> Vec<String> {
    let mut ids = words(json, key, issues);
    ids.retain(|id| is_known(id, all.iter().copied(), json, issues));
    ids
}

fn deadline(step: &Json, issues: &mut Issues) -> Deadline {
    let Some(json) = step.get("term") else { return Deadline::Absent };
    if is_set(&json, "none") {
        return Deadline::None;
    }
    match term(&json, issues) {
        Some(term) => Deadline::Set(term, text(&json, "from", issues)),
        None => Deadline::Absent,
    }
}

fn term(json: &Json, issues: &mut Issues) -> Option<Term> {
    let unit = word(json, "unit", issues);
    let term = count(json, "count").filter(|count| (1..=1_000).contains(count)).zip(Span::from_id(&unit));
    if term.is_none() {
        json.say(problem::NO_TERM.issue().with("text", unit), issues);
    }
    term.map(|(count, unit)| Term { count, unit })
}

fn rule(json: &Json, pack: &Pack, issues: &mut Issues) -> Option<Rule> {
    let mut rule = Rule {
        id: needed_word(json, "id", issues),
        title: needed(json, "title", issues),
        cite: cite(json, &pack.sources, issues),
        note: text(json, "note", issues),
        percent: count(json, "percent").filter(|percent| (1..=100).contains(percent)),
        more: is_set(json, "more"),
        population: count(json, "population"),
        count: count(json, "count"),
        ..Rule::default()
    };
    if let Some(own) = json.get("term") {
        rule.term = term(&own, issues);
    } else if json.get("unit").is_some() {
        (rule.term, rule.count) = (term(json, issues), None);
    }
    each(json, "bands", issues, &mut |band, _| {
        let (min, max) = (count(band, "min").unwrap_or(0), count(band, "max").unwrap_or(0));
        rule.bands.push(Band { to: count(band, "to"), min, max });
    });
    if pack.rule(&rule.id).is_some() {
        json.say(problem::DUPLICATE_ID.issue().with("id", rule.id), issues);
        return None;
    }
    if rule.percent.or(rule.count).is_none() && rule.term.is_none() && rule.bands.is_empty() {
        json.say(problem::NO_NUMBER.issue().with("id", rule.id), issues);
        return None;
    }
    Some(rule)
}

/// Month and day as a day that a leap year has.
fn month_and_day(json: &Json, issues: &mut Issues) -> Option<(u32, Option<u32>)> {
    let (month, day) = (count(json, "month").unwrap_or(0), count(json, "day"));
    let most = days_in(2000, month);
    if most > 0 && day.is_none_or(|day| (1..=most).contains(&day)) {
        return Some((month, day));
    }
    let mut text = month.to_string();
    if let Some(day) = day {
        text.push('-');
        text.push_str(&day.to_string());
    }
    json.say(problem::NO_DATE.issue().with("text", text), issues);
    None
}

fn milestone(json: &Json, pack: &Pack, issues: &mut Issues) -> Option<Milestone> {
    let (month, day) = month_and_day(json, issues)?;
    Some(Milestone {
        id: word(json, "id", issues),
        month,
        day,
        monthly: is_set(json, "monthly"),
        text: needed(json, "text", issues),
        who: text(json, "who", issues),
        cite: cite(json, &pack.sources, issues),
    })
}

fn holidays(json: &Json, pack: &Pack, issues: &mut Issues) -> Holidays {
    let mut holidays =
        Holidays { cite: cite(json, &pack.sources, issues), note: text(json, "note", issues), ..Holidays::default() };
    let moves = |json: &Json| json.get("moves").and_then(|member| member.value.as_bool());
    each(json, "fixed", issues, &mut |json, issues| {
        let Some((month, Some(day))) = month_and_day(json, issues) else { return };
        let title = needed(json, "title", issues);
        let from = count(json, "from").map(|year| year as i32);
        holidays.fixed.push(Fixed { month, day, title, from, moves: moves(json).unwrap_or(true) });
    });
    each(json, "dated", issues, &mut |json, issues| {
        let date = word(json, "date", issues);
        let Some(day) = Day::parse(&date) else {
            json.say(problem::NO_DATE.issue().with("text", date), issues);
            return;
        };
        let title = needed(json, "title", issues);
        let verified = is_set(json, "verified");
        holidays.dated.push(Dated { day, title, verified, moves: moves(json).unwrap_or(false) });
    });
    holidays
}

fn paper(json: &Json, pack: &Pack, issues: &mut Issues) -> Option<Paper> {
    let mut paper = Paper {
        id: needed_word(json, "id", issues),
        title: needed(json, "title", issues),
        about: text(json, "about", issues),
        cite: cite(json, &pack.sources, issues),
        ..Paper::default()
    };
    for field in named(json, "fields", issues) {
        let kind = match word(&field, "kind", issues).as_str() {
            "long" => FieldKind::Long,
            "date" => FieldKind::Date,
            "number" => FieldKind::Number,
            _ => FieldKind::Text,
        };
        let (label, hint) = (needed(&field, "label", issues), text(&field, "hint", issues));
        paper.fields.push(Field { id: word(&field, "id", issues), label, hint, kind });
    }
    each(json, "blocks", issues, &mut |block, issues| {
        let kind = word(block, "kind", issues);
        let kind = match kind.as_str() {
            "right" => BlockKind::Right,
            "title" => BlockKind::Title,
            "text" => BlockKind::Text,
            "sign" => BlockKind::Sign,
            "list" => BlockKind::List,
            "table" => BlockKind::Table,
            _ => {
                block.say(problem::UNKNOWN_PART.issue().with("text", kind), issues);
                return;
            }
        };
        let mut texts = Vec::new();
        if let Some(text) = block.get("text") {
            texts.push(bilingual(&text, issues));
        }
        for key in ["items", "columns"] {
            each(block, key, issues, &mut |item, issues| texts.push(bilingual(item, issues)));
        }
        for text in &texts {
            if let Some(id) = super::paper::unknown(&text.kk, &paper).or(super::paper::unknown(&text.ru, &paper)) {
                block.say(problem::UNKNOWN_FIELD.issue().with("id", id), issues);
            }
        }
        paper.blocks.push(Block { kind, texts, rows: count(block, "rows").unwrap_or(10).min(100) });
    });
    if paper.id.is_empty() || pack.papers.iter().any(|other| other.id == paper.id) {
        json.say(problem::DUPLICATE_ID.issue().with("id", paper.id), issues);
        return None;
    }
    Some(paper)
}

/// A text of a paper, which is made in Kazakh and Russian only.
fn bilingual(json: &Json, issues: &mut Issues) -> Localized {
    Localized { kk: word(json, "kk", issues), ru: word(json, "ru", issues), en: String::new() }
}

fn study(json: &Json, pack: &Pack, issues: &mut Issues) -> Study {
    let mut study = Study {
        title: needed(json, "title", issues),
        text: text(json, "text", issues),
        people: count(json, "people").unwrap_or(0),
        when: text(json, "when", issues),
        place: text(json, "where", issues),
        cite: crate::pack::Cite { source: word(json, "source", issues), ..crate::pack::Cite::default() },
        ..Study::default()
    };
    is_known(&study.cite.source, pack.sources.iter().map(|source| &source.id), json, issues);
    let percent = |json: &Json, key| count(json, key).unwrap_or(0).min(100);
    if let Some(attend) = json.get("attend") {
        study.question = text(&attend, "question", issues);
        study.yes = (percent(&attend, "yes"), needed(&attend, "label_yes", issues));
        study.no = (percent(&attend, "no"), needed(&attend, "label_no", issues));
    }
    if let Some(reason) = json.get("reason") {
        study.reason = percent(&reason, "percent");
        study.reason_text = needed(&reason, "text", issues);
        study.reason_base = text(&reason, "base", issues);
    }
    each(json, "caveats", issues, &mut |caveat, issues| study.caveats.push(localized(caveat, issues)));
    study
}
