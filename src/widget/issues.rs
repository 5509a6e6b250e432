//! An [`Issue`] in the reader's language: what is wrong, where, and what to do about it.

use super::{Answer, Context, Failure};
use crate::budget::load::unavailable;
use crate::i18n::Value;
use crate::issue::{Arg, Issue, Severity};
use crate::pack::problem::NO_JSON;
use maud::{Markup, html};

/// Codes that any widget may raise, with the arguments of their messages.
pub const ALL: &[(&str, &[&str])] = &[("NET-001", &[]), ("NET-002", &["status"])];

/// The file did not answer.
pub fn unreachable() -> Issue {
    Issue::new("NET-001", Severity::Error)
}

/// The server answered with an error.
pub fn refused(status: u16) -> Issue {
    Issue::new("NET-002", Severity::Error).with("status", i64::from(status))
}

/// The JSON that came, or why none did; nothing for a piece of a file.
pub fn json_of(answer: Answer) -> Result<Option<serde_json::Value>, Issue> {
    match answer {
        Answer::Json(json) => Ok(Some(json)),
        Answer::Failed(Failure::NotJson { line, column }) => {
            let issue = NO_JSON.issue();
            Err(issue.with("line", i64::from(line)).with("column", i64::from(column)))
        }
        Answer::Failed(failure) => Err(unavailable(failure)),
        Answer::Chunk { .. } | Answer::End => Ok(None),
    }
}

/// The pack that came, as `read` takes it from JSON with what it notes; nothing for a piece of a file.
pub fn read_json<T>(
    answer: Answer,
    issues: &mut Vec<Issue>,
    read: impl FnOnce(&serde_json::Value, &mut Vec<Issue>) -> Result<T, Issue>,
) -> Result<Option<T>, Issue> {
    json_of(answer)?.map(|json| read(&json, issues)).transpose()
}

/// What is wrong.
pub fn message(issue: &Issue, cx: &Context) -> String {
    cx.tr(&format!("error-{}", issue.code), &values(issue))
}

/// What to do about it.
pub fn hint(issue: &Issue, cx: &Context) -> String {
    cx.tr(&format!("error-{}.hint", issue.code), &values(issue))
}

/// Where it lies: file, row, column, as far as known.
pub fn place(issue: &Issue, cx: &Context) -> String {
    let spot = &issue.spot;
    let mut parts = Vec::new();
    if let Some(file) = &spot.file {
        parts.push(file.clone());
    }
    if let Some(row) = spot.row {
        parts.push(cx.tr("issue-row", &[("row", i64::from(row).into())]));
    }
    if let Some(column) = &spot.column {
        parts.push(cx.tr("issue-column", &[("column", column.as_str().into())]));
    }
    parts.join(", ")
}

fn values(issue: &Issue) -> Vec<(&'static str, Value)> {
    let value = |arg: &Arg| match arg {
        Arg::Text(text) => Value::Text(text.clone()),
        Arg::Number(number) => Value::Number(*number),
    };
    let row = issue.spot.row.map(|row| ("row", Value::Number(i64::from(row))));
    issue.args.iter().map(|(name, arg)| (*name, value(arg))).chain(row).collect()
}

/// A list of issues, at most `limit` of them.
pub fn list(issues: &[Issue], limit: usize, cx: &Context) -> Markup {
    html! {
        ul.issues part="issues" {
            @for issue in issues.iter().take(limit) {
                li class=(class(issue.severity)) {
                    p { strong { (cx.t(word(issue.severity))) ": " } (message(issue, cx)) }
                    p.muted {
                        @let place = place(issue, cx);
                        @if !place.is_empty() { span { (place) ". " } }
                        (hint(issue, cx)) " " code { (issue.code) }
                    }
                }
            }
        }
        @if issues.len() > limit {
            p.muted { (cx.tr("issues-more", &[("count", (issues.len() - limit).into())])) }
        }
    }
}

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "issue-note",
        Severity::Warning => "issue-warning",
        Severity::Error => "issue-error",
    }
}
