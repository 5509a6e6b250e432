//! The plan `auyl-seminar/1` as JSON. What can't be used is left out with an issue that names its path; the rest stands.

use super::plan::{Kind, Plan, Step};
use super::problem;
use crate::budget::read::json::Json;
use crate::issue::Issue;
use crate::pack::read::{needed, needed_word, say_of_packs, text, word};
use serde_json::Value;

/// The most steps that are read.
pub const MOST: usize = 100;
/// The most minutes of one step: a day.
const MINUTES: u64 = 24 * 60;

type Issues = Vec<Issue>;

/// Reads a plan; an error where nothing of it can be shown.
pub fn read(value: &Value, issues: &mut Issues) -> Result<Plan, Issue> {
    let read = top(&Json::top(value), issues);
    say_of_packs(issues);
    read
}

fn top(top: &Json, issues: &mut Issues) -> Result<Plan, Issue> {
    if top.text_of("format", issues).is_none_or(|format| !format.starts_with("auyl-seminar/")) {
        return Err(problem::NO_PLAN.issue());
    }
    let mut plan = Plan {
        id: needed_word(top, "id", issues),
        title: needed(top, "title", issues),
        as_of: word(top, "as_of", issues),
        steps: Vec::new(),
    };
    let steps = top.items_of("steps", issues);
    if steps.len() > MOST {
        top.say(problem::TOO_MANY_STEPS.issue().with("limit", MOST as i64), issues);
    }
    for json in steps.iter().take(MOST) {
        let Some(step) = step(json, issues) else { continue };
        if plan.step(&step.id).is_some() {
            json.say(problem::DUPLICATE_ID.issue().with("id", step.id), issues);
        } else if !step.id.is_empty() {
            plan.steps.push(step);
        }
    }
    if plan.steps.is_empty() { Err(problem::NO_STEPS.issue().at_column("steps")) } else { Ok(plan) }
}

fn step(json: &Json, issues: &mut Issues) -> Option<Step> {
    let id = needed_word(json, "id", issues);
    let named = needed_word(json, "kind", issues);
    let Some(kind) = Kind::from_id(&named) else {
        json.say(problem::UNKNOWN_KIND.issue().with("text", named), issues);
        return None;
    };
    Some(Step {
        id,
        kind,
        title: needed(json, "title", issues),
        minutes: minutes(json, issues),
        text: text(json, "text", issues),
        notes: text(json, "notes", issues),
        src: word(json, "src", issues),
        options: options(json, kind, issues),
    })
}

fn minutes(json: &Json, issues: &mut Issues) -> u32 {
    let Some(member) = json.get("minutes") else { return 0 };
    let minutes = member.value.as_u64().filter(|minutes| *minutes <= MINUTES);
    if minutes.is_none() {
        member.say(problem::NO_MINUTES.issue(), issues);
    }
    minutes.unwrap_or(0) as u32
}

fn options(json: &Json, kind: Kind, issues: &mut Issues) -> Vec<(String, String)> {
    let Some(options) = json.get("options") else { return Vec::new() };
    let mut found = Vec::new();
    for (name, member) in options.members(issues) {
        if !kind.options().contains(&name) {
            member.say(problem::UNKNOWN_OPTION.issue().with("name", name), issues);
            continue;
        }
        let value = match member.value {
            Value::Number(number) => number.as_i64().map(|number| number.to_string()),
            Value::Bool(is_set) => is_set.then(String::new),
            _ => member.text(issues).map(String::from),
        };
        found.extend(value.map(|value| (name.to_string(), value)));
    }
    found
}
