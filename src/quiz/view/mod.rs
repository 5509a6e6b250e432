//! The quiz as markup: its frame here, one item in `item`, what is said about an answer in `said`, the end in
//! `end`.

mod end;
mod item;
mod said;

use super::attempt::{Mode, Stage};
use super::bank::Bank;
use super::generate::place_name;
use super::problem::NOT_KEPT;
use super::widget::{Msg, Quiz};
use crate::i18n::Value;
use crate::issue::Severity;
use crate::widget::parts::*;
use crate::widget::{Context, Ui, issues};
use maud::{Markup, html};

/// The whole widget.
pub fn quiz(quiz: &Quiz, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some(bank) = &quiz.bank else {
        return if crate::widget::Widget::has_failed(quiz) {
            failed(&quiz.issues, ui.click(Msg::Retried), cx)
        } else {
            loading(cx)
        };
    };
    html! {
        (ui.region("head", |_| head(quiz, bank, cx)))
        (ui.region("time", |ui| time(quiz, ui, cx)))
        (ui.region("main", |ui| match quiz.attempt.stage {
            Stage::Intro => intro(quiz, bank, ui, cx),
            Stage::Item => item::item(quiz, bank, ui, cx),
            Stage::Result => end::result(quiz, bank, ui, cx),
            Stage::Review => end::review(quiz, bank, ui, cx),
        }))
        (ui.region("foot", |ui| foot(quiz, bank, ui, cx)))
    }
}

fn head(quiz: &Quiz, bank: &Bank, cx: &Context) -> Markup {
    html! {
        header.head {
            h2.place part="title" { (title(quiz, bank, cx)) }
            p.facts {
                span.badge { (cx.t(mode_word(quiz.attempt.mode))) }
                @if !bank.as_of.is_empty() { span { (cx.tr(if quiz.ground.is_some() { "as-of" } else { "quiz-as-of" }, &[("date", cx.texts.date(&bank.as_of).into())])) } }
            }
        }
    }
}

fn title(quiz: &Quiz, bank: &Bank, cx: &Context) -> Markup {
    match &quiz.ground {
        None => localized(&bank.title, cx),
        Some(ground) => {
            let place = &ground.facts.book.places[ground.key.place];
            html! { (cx.tr("gen-title", &[("place", place_name(place, cx).into()), ("year", ground.key.year.to_string().into())])) }
        }
    }
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "quiz-practice",
        Mode::Exam => "quiz-exam",
        Mode::Pretest => "quiz-pretest",
        Mode::Posttest => "quiz-posttest",
    }
}

fn mode_note(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "quiz-practice-note",
        Mode::Exam => "quiz-exam-note",
        Mode::Pretest => "quiz-pretest-note",
        Mode::Posttest => "quiz-posttest-note",
    }
}

fn intro(quiz: &Quiz, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let attempt = &quiz.attempt;
    html! {
        div.intro id="here" tabindex="-1" {
            @if !bank.description.is_empty() { p.plain { (localized(&bank.description, cx)) } }
            p.plain { (cx.t(mode_note(attempt.mode))) }
            dl.figures.key {
                (pair("quiz-count", &cx.numbers.integer(attempt.entries.len() as i64), cx))
                @if attempt.mode != Mode::Pretest { (pair("quiz-pass", &percent(i64::from(bank.settings.pass) * 10, cx), cx)) }
                @if let Some(seconds) = bank.settings.time.filter(|_| attempt.left.is_some()) {
                    (pair("quiz-minutes", &cx.numbers.integer(i64::from(seconds.div_ceil(60))), cx))
                }
            }
            @if attempt.left.is_some() {
                label.option { input id="untimed" type="checkbox" checked[!quiz.timed] data-on=(ui.change(|_| Msg::TimeSwitched));
                    span { (cx.t("quiz-untimed")) } }
            }
            p.actions { (button("begin", "primary", ui.click(Msg::Begun), "quiz-begin", cx)) }
            (end::earlier(attempt, cx))
            @if quiz.keeps { p.muted.small { (icon(icons::LOCK)) " " (cx.t("quiz-kept")) } }
            @else {
                @let issue = NOT_KEPT.issue();
                p.notice { (icon(icons::BROKEN)) span { (issues::message(&issue, cx)) " " (issues::hint(&issue, cx)) } }
            }
        }
    }
}

/// The time left, and more of it.
fn time(quiz: &Quiz, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @if let Some(left) = quiz.attempt.left.filter(|_| quiz.attempt.stage == Stage::Item) {
            @let seconds = left.div_ceil(1000);
            p.time role="timer" {
                (icon(icons::TIME))
                span { (cx.tr("quiz-left", &[("time", format!("{}:{:02}", seconds / 60, seconds % 60).into())])) }
                (button("extend", "", ui.click(Msg::Extended), "quiz-extend", cx))
            }
        }
    }
}

fn foot(quiz: &Quiz, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let answered = quiz.attempt.answered() > 0 || quiz.attempt.stage != Stage::Intro;
    let told: Vec<_> = quiz.issues.iter().filter(|issue| issue.severity != Severity::Note).cloned().collect();
    html! {
        footer.foot {
            @if !told.is_empty() {
                details.issues-box id="issues" { summary { (cx.tr("issues-title", &[("count", told.len().into())])) } (issues::list(&told, 30, cx)) }
            }
            (sources(&bank.sources, cx))
            @if answered { p.actions { (button("forget", "link", ui.click(Msg::Forgotten), "quiz-forget", cx)) } }
            p.muted.small { (cx.t("not-advice")) }
        }
    }
}

/// Tenths of a per cent as a whole per cent, rounded.
fn percent(tenths: i64, cx: &Context) -> String {
    format!("{}{}", cx.numbers.integer((tenths + 5) / 10), cx.numbers.percent)
}

/// `Question 3 of 10`.
fn position(at: usize, of: usize, cx: &Context) -> String {
    cx.tr("quiz-position", &[("at", Value::from(at + 1)), ("of", of.into())])
}
