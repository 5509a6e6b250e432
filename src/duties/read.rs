//! The pack `auyl-duties/1` as JSON. What names a body, a verb or a matter that there is not is left out with an issue
//! that names its path; the rest stands.

use super::edition::*;
use super::problem;
use crate::budget::read::json::Json;
use crate::i18n::Lang;
use crate::issue::Issue;
use crate::pack::Topic;
use crate::pack::problem::DUPLICATE_ID;
use crate::pack::read::*;
use serde_json::Value;

/// The most entries of one list that are read.
pub const MAX_ENTRIES: usize = 2_000;

type Issues = Vec<Issue>;

/// Reads an edition; an error where nothing of it can be shown.
pub fn read(pack: &Value, issues: &mut Issues) -> Result<Edition, Issue> {
    let read = edition(&Json::top(pack), issues);
    say_of_packs(issues);
    read
}

fn edition(top: &Json, issues: &mut Issues) -> Result<Edition, Issue> {
    if top.text_of("format", issues).is_none_or(|format| !format.starts_with("auyl-duties/")) {
        return Err(problem::NO_PACK.issue());
    }
    let mut edition = Edition {
        id: needed_word(top, "id", issues),
        status: if word(top, "status", issues) == "draft" { Status::Draft } else { Status::InForce },
        title: needed(top, "title", issues),
        description: text(top, "description", issues),
        as_of: needed_word(top, "as_of", issues),
        sources: sources(top, issues),
        topics: topics(top, issues),
        ..Edition::default()
    };
    for json in entries(top, "editions", issues) {
        let (id, src) = (word(&json, "id", issues), word(&json, "src", issues));
        edition.others.push(Other { id, src, title: needed(&json, "title", issues) });
    }
    for json in entries(top, "pathways", issues) {
        edition.pathways.push(Topic { id: word(&json, "id", issues), title: needed(&json, "title", issues) });
    }
    for json in entries(top, "bodies", issues) {
        let body = body(&json, &edition, issues);
        if is_new(&body.id, edition.body(&body.id), &json, issues) {
            edition.bodies.push(body);
        }
    }
    for json in entries(top, "matters", issues) {
        let Some(matter) = matter(&json, &edition, issues) else { continue };
        let known = edition.matters.iter().position(|other| other.id == matter.id);
        if is_new(&matter.id, known, &json, issues) {
            edition.matters.push(matter);
        }
    }
    for json in entries(top, "duties", issues) {
        let Some(duty) = duty(&json, &edition, issues) else { continue };
        let known = edition.duties.iter().position(|other| other.id == duty.id);
        if is_new(&duty.id, known, &json, issues) {
            edition.duties.push(duty);
        }
    }
    for json in entries(top, "open", issues) {
        let Some(topic) = reference(&json, "topic", |id| edition.topic(id), issues) else { continue };
        let cite = cite(&json, &edition.sources, issues);
        edition.open.push(Question { topic, text: needed(&json, "text", issues), cite });
    }
    match top.get("problems").map(|problems| problems.value) {
        Some(Value::String(src)) => edition.problems_src = src.clone(),
        _ => everyday_problems(top, &mut edition, issues),
    }
    for json in top.items_of("pair", issues) {
        edition.pair.extend(json.text(issues).and_then(|id| known(id, edition.body(id), &json, issues)));
    }
    if edition.duties.is_empty() { Err(problem::NO_DUTIES.issue()) } else { Ok(edition) }
}

/// Reads the everyday problems of an edition from a file of their own: whoever only compares need not fetch them.
pub fn problems(pack: &Value, edition: &mut Edition, issues: &mut Issues) -> Result<(), Issue> {
    let top = Json::top(pack);
    if top.text_of("format", issues).is_none_or(|format| !format.starts_with("auyl-duties/")) {
        return Err(problem::NO_PACK.issue());
    }
    everyday_problems(&top, edition, issues);
    say_of_packs(issues);
    edition.problems_src.clear();
    Ok(())
}

fn everyday_problems(top: &Json, edition: &mut Edition, issues: &mut Issues) {
    // The build makes a file for each language, without the words that hardly anybody types in it.
    let whole = top.get("language").is_none();
    if let Some(given) = top.get("passed_over") {
        for lang in Lang::ALL {
            edition.passed_over.extend(words(&given, lang.tag(), issues));
        }
    }
    for json in entries(top, "problems", issues) {
        let Some(problem) = everyday(&json, edition, whole, issues) else { continue };
        if is_new(&problem.id, edition.problem(&problem.id), &json, issues) {
            edition.problems.push(problem);
        }
    }
}

/// The entries of a list, as many as are read.
fn entries<'a>(top: &Json<'a>, key: &str, issues: &mut Issues) -> Vec<Json<'a>> {
    let mut entries = top.items_of(key, issues);
    if entries.len() > MAX_ENTRIES {
        entries.truncate(MAX_ENTRIES);
        issues.push(problem::TOO_MANY.issue().with("limit", MAX_ENTRIES as i64).at_column(key));
    }
    entries
}

fn is_new(id: &str, known: Option<usize>, json: &Json, issues: &mut Issues) -> bool {
    if known.is_some() {
        json.say(DUPLICATE_ID.issue().with("id", id), issues);
    }
    known.is_none()
}

/// What is found under an id, or an issue.
fn known(id: &str, found: Option<usize>, json: &Json, issues: &mut Issues) -> Option<usize> {
    if found.is_none() {
        json.say(problem::NOT_THERE.issue().with("id", id), issues);
    }
    found
}

/// What the member `key` names, or an issue.
fn reference(
    json: &Json,
    key: &'static str,
    find: impl Fn(&str) -> Option<usize>,
    issues: &mut Issues,
) -> Option<usize> {
    let id = needed_word(json, key, issues);
    if id.is_empty() { None } else { known(&id, find(&id), json, issues) }
}

fn body(json: &Json, edition: &Edition, issues: &mut Issues) -> Body {
    let title = needed(json, "title", issues);
    let short = text(json, "short", issues);
    Body {
        id: needed_word(json, "id", issues),
        short: if short.is_empty() { title.clone() } else { short },
        title,
        about: text(json, "about", issues),
        cite: cite(json, &edition.sources, issues),
    }
}

fn matter(json: &Json, edition: &Edition, issues: &mut Issues) -> Option<Matter> {
    Some(Matter {
        id: needed_word(json, "id", issues),
        topic: reference(json, "topic", |id| edition.topic(id), issues)?,
        title: needed(json, "title", issues),
        function: function(json, issues),
        lines: words(json, "lines", issues),
    })
}

fn function(json: &Json, issues: &mut Issues) -> Function {
    match word(json, "function", issues).as_str() {
        "state" => Function::State,
        "self" => Function::Own,
        "both" => Function::Both,
        "open" | "" => Function::Open,
        other => {
            json.say(problem::UNKNOWN_FUNCTION.issue().with("text", other), issues);
            Function::Open
        }
    }
}

fn duty(json: &Json, edition: &Edition, issues: &mut Issues) -> Option<Duty> {
    let verb = word(json, "verb", issues);
    let Some(verb) = Verb::from_id(&verb) else {
        json.say(problem::UNKNOWN_VERB.issue().with("verb", verb), issues);
        return None;
    };
    let matter = |id: &str| edition.matters.iter().position(|matter| matter.id == id);
    Some(Duty {
        id: needed_word(json, "id", issues),
        matter: reference(json, "matter", matter, issues)?,
        body: reference(json, "body", |id| edition.body(id), issues)?,
        verb,
        text: needed(json, "text", issues),
        cite: cite(json, &edition.sources, issues),
        condition: text(json, "condition", issues),
        open: text(json, "open", issues),
    })
}

fn everyday(json: &Json, edition: &Edition, whole: bool, issues: &mut Issues) -> Option<Problem> {
    let mut problem = Problem {
        id: needed_word(json, "id", issues),
        topic: reference(json, "topic", |id| edition.topic(id), issues)?,
        title: needed(json, "title", issues),
        answer: needed(json, "answer", issues),
        lines: words(json, "lines", issues),
        ..Problem::default()
    };
    if let Some(given) = json.get("words") {
        let mut missing = String::new();
        for (lang, own) in Lang::ALL.into_iter().zip(&mut problem.words) {
            *own = words(&given, lang.tag(), issues);
            if own.is_empty() {
                missing.push_str(if missing.is_empty() { "" } else { ", " });
                missing.push_str(lang.tag());
            }
        }
        if whole && !missing.is_empty() {
            given.say(problem::NO_WORDS.issue().with("languages", missing), issues);
        }
    }
    for id in json.items_of("duties", issues) {
        let duty = |name: &str| edition.duties.iter().position(|duty| duty.id == name);
        problem.duties.extend(id.text(issues).and_then(|name| known(name, duty(name), &id, issues)));
    }
    if problem.duties.is_empty() {
        json.say(problem::UNANSWERED.issue(), issues);
    }
    for step in json.items_of("steps", issues) {
        let pathway = word(&step, "pathway", issues);
        let found = edition.pathways.iter().position(|own| own.id == pathway);
        problem.steps.push(Step {
            text: needed(&step, "text", issues),
            cite: cite(&step, &edition.sources, issues),
            pathway: if pathway.is_empty() { None } else { known(&pathway, found, &step, issues) },
        });
    }
    Some(problem)
}

/// A list of words.
fn words(json: &Json, key: &str, issues: &mut Issues) -> Vec<String> {
    let mut words = Vec::new();
    for entry in json.items_of(key, issues) {
        words.extend(entry.text(issues).map(String::from));
    }
    words
}
