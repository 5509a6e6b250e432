//! The end of a round: the score, by topic, what to do next, the certificate; and the review of what was wrong.

use super::super::attempt::{Attempt, Entry, Mode};
use super::super::bank::*;
use super::super::result::{code, passed};
use super::super::score::{is_answered, score};
use super::super::widget::{Msg, Quiz};
use super::item::{option_text, source, words};
use super::said::answer;
use super::{percent, title};
use crate::budget::money::Money;
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// The view of the score.
pub fn result(quiz: &Quiz, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let attempt = &quiz.attempt;
    let tenths = attempt.score(bank, None).unwrap_or(0);
    let wrong = attempt.wrong(bank).len();
    let right = attempt.entries.len() - wrong;
    let pretest = attempt.mode == Mode::Pretest;
    let rounded = (tenths + 5) / 10;
    let range = bank.feedback.iter().filter(|range| i64::from(range.from) <= rounded).max_by_key(|range| range.from);
    html! {
        h3 id="here" tabindex="-1" { (cx.t("quiz-result")) }
        p.lead { (cx.tr("quiz-score", &[("right", right.into()), ("of", attempt.entries.len().into()), ("percent", percent(tenths, cx).into())])) }
        @if !pretest && !attempt.repeats { p.title { (icon(if passed(attempt, bank) { icons::OK } else { icons::UNKNOWN })) " "
            (cx.t(if passed(attempt, bank) { "quiz-passed" } else { "quiz-not-passed" })) } }
        // It may tell what is asked again after the seminar.
        @if let Some(range) = range.filter(|_| !pretest) { p.plain { (localized(&range.text, cx)) } }
        @if pretest { p.plain { (cx.t("quiz-pretest-end")) } }
        (topics(quiz, bank, cx))
        p.actions {
            @if !pretest && wrong > 0 {
                (button("review", "primary", ui.click(Msg::ReviewSwitched), "quiz-review", cx))
                (button("retry-wrong", "", ui.click(Msg::RetryBegun), "quiz-retry", cx))
            }
            (button("restart", "", ui.click(Msg::Restarted), "quiz-restart", cx))
        }
        @if attempt.repeats { (earlier(attempt, cx)) } @else {
            p.code-line { (cx.t("quiz-code")) " " code.big { (code(attempt, bank)) } }
            p.muted.small { (cx.t("quiz-code-note")) }
            details.qr-box id="qr" { summary { (cx.t("quiz-qr")) } (qr(&code(attempt, bank), cx)) }
        }
        details.take id="taking" { summary id="take" { (icon(icons::DOWNLOAD)) (cx.t("take-title")) }
            @if attempt.mode.compares() {
                (name_field(quiz, "file-name", "quiz-name-file", ui, cx))
            }
            div.actions {
                (button("take-json", "", ui.click(Msg::ExportAsked("json")), "take-json", cx))
                (button("take-csv", "", ui.click(Msg::ExportAsked("csv")), "take-csv", cx))
                (button("take-print", "", ui.click(Msg::PrintAsked), "take-print", cx))
            }
        }
        @if !pretest && passed(attempt, bank) && !attempt.repeats { (certificate(quiz, bank, tenths, ui, cx)) }
    }
}

/// A name that is typed here and stays here, but for what is printed or saved.
fn name_field(quiz: &Quiz, id: &str, word: &str, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        label.field { span { (cx.t(word)) }
            input id=(id) autocomplete="name" maxlength="80" value=(quiz.name) data-on=(ui.input(|text| Msg::NameTyped(text.into()))); }
        p.muted.small { (cx.t("quiz-name-note")) }
    }
}

/// The code of the round before this one.
pub fn earlier(attempt: &Attempt, cx: &Context) -> Markup {
    html! {
        @if !attempt.earlier.is_empty() {
            p.code-line { (cx.t("quiz-code-earlier")) " " code.big { (attempt.earlier) } }
        }
    }
}

/// The code as a picture for the trainer's camera.
fn qr(code: &str, cx: &Context) -> Markup {
    let segment = QrSegment::make_alphanumeric(code);
    let Ok(qr) = QrCode::encode_segments(&[segment], QrCodeEcc::Medium) else { return html! {} };
    let mut path = String::new();
    for y in 0..qr.size() {
        for x in (0..qr.size()).filter(|x| qr.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    let size = qr.size() + 2 * QUIET;
    html! {
        svg.qr role="img" aria-label=(cx.t("quiz-qr")) viewBox={ "0 0 " (size) " " (size) } {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

/// Modules of blank around a QR code, as its standard wants.
const QUIET: i32 = 4;

fn topics(quiz: &Quiz, bank: &Bank, cx: &Context) -> Markup {
    let scores: Vec<_> = bank
        .topics
        .iter()
        .filter_map(|topic| quiz.attempt.score(bank, Some(&topic.id)).map(|tenths| (topic, tenths)))
        .collect();
    html! {
        @if scores.len() > 1 {
            (scrolling(&cx.string("quiz-topics"), html! { (cx.t("quiz-topics")) }, html! {
                tbody { @for (topic, tenths) in scores {
                    tr { th scope="row" { (localized(&topic.title, cx)) (bar(Money::from_tiyn(tenths), Money::from_tiyn(1000), 0)) }
                        (cells(&[percent(tenths, cx)])) }
                } }
            }))
        }
    }
}

/// A certificate with a name that is typed here and goes nowhere; printed alone.
fn certificate(quiz: &Quiz, bank: &Bank, tenths: i64, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        details.certificate-box id="certificate-box" {
            summary id="certificate" { (cx.t("quiz-certificate")) }
            (name_field(quiz, "name", "quiz-name", ui, cx))
            section.certificate aria-label=(cx.t("quiz-certificate")) {
                p.kicker { (cx.t("quiz-certificate")) }
                p.who { @if quiz.name.trim().is_empty() { "____________________" } @else { (quiz.name) } }
                p { (cx.t("quiz-certificate-for")) }
                p.title { (title(quiz, bank, cx)) }
                p { (cx.tr("quiz-certificate-score", &[("percent", percent(tenths, cx).into()), ("date", cx.texts.date(&quiz.attempt.finished).into())])) }
            }
            p.actions { (button("print-certificate", "primary", ui.click(Msg::PrintAsked), "quiz-print", cx)) }
        }
    }
}

/// The view of what was wrong, with what is right.
pub fn review(quiz: &Quiz, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let wrong = quiz.attempt.wrong(bank);
    html! {
        h3 id="here" tabindex="-1" { (cx.t("quiz-review")) }
        ol.review { @for at in wrong.into_iter().take(100) {
            @let entry = &quiz.attempt.entries[at];
            @if let Some(item) = quiz.worded(entry.item, cx) {
                li.card {
                    h4 { (at + 1) ". " (localized(&item.prompt, cx)) }
                    p { (cx.t("quiz-your-answer")) ": " @if is_answered(&entry.response) { (given(&item, entry, cx)) } @else { (cx.t("quiz-state-open")) } }
                    @if score(&item, &entry.response).weight > 0 { p { (cx.t("quiz-partly")) } }
                    (answer(&item, cx))
                    @if !item.explanation.is_empty() { p.plain { (localized(&item.explanation, cx)) } }
                    (source(&item, bank, cx))
                }
            }
        } }
        p.actions {
            (button("retry-wrong", "primary", ui.click(Msg::RetryBegun), "quiz-retry", cx))
            (button("review-close", "", ui.click(Msg::ReviewSwitched), "quiz-to-result", cx))
        }
    }
}

/// An answer in words.
fn given(item: &Item, entry: &Entry, cx: &Context) -> Markup {
    let named = |id: &String, options: &[Opt]| {
        options.iter().find(|option| option.id == *id).map_or_else(|| id.clone(), |option| words(&option.text, cx))
    };
    let list: Vec<String> = match &item.task {
        Task::Choice { kind, options } => {
            let chosen = options.iter().filter(|option| entry.response.contains(&option.id));
            chosen.map(|option| option_text(*kind, option, cx)).collect()
        }
        Task::Order { options } => entry.response.iter().map(|id| named(id, options)).collect(),
        Task::Place { slots, choices, .. } => {
            let pair = |(slot, id): (&Slot, &String)| format!("{} → {}", words(&slot.text, cx), named(id, choices));
            slots.iter().zip(&entry.response).map(pair).collect()
        }
        Task::Gap { gaps, .. } => gaps.iter().zip(&entry.response).map(|(gap, id)| named(id, &gap.options)).collect(),
        Task::Numeric { .. } | Task::Text { .. } => entry.response.first().cloned().into_iter().collect(),
    };
    html! { (list.join("; ")) }
}
