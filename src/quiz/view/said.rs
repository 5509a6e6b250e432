//! What is said about an answer: right or not, why each choice is or is not, the rule with its source.

use super::super::attempt::Entry;
use super::super::bank::*;
use super::super::score::{Scored, score, solution};
use super::item::{option_words, source, words};
use crate::i18n::Localized;
use crate::widget::Context;
use crate::widget::parts::*;
use maud::{Markup, html};

/// The panel. Before the answer is final nothing is given away but what the author says to the choice made.
pub fn said(item: &Item, entry: &Entry, bank: &Bank, done: bool, cx: &Context) -> Markup {
    let scored = score(item, &entry.response);
    let (word, sign) = verdict(&scored, done);
    let remarks = remarks(item, entry, &scored, done);
    html! {
        div class=(if scored.is_full() { "said right" } else { "said wrong" }) id="said" tabindex="-1" {
            p.title { (icon(sign)) " " (cx.t(word)) }
            @for remark in remarks { p { (localized(remark, cx)) } }
            @if done {
                @if !scored.is_full() && !matches!(item.task, Task::Choice { .. }) { (answer(item, cx)) }
                @if !item.explanation.is_empty() { p.plain { (localized(&item.explanation, cx)) } }
                (source(item, bank, cx))
            }
        }
    }
}

fn verdict(scored: &Scored, done: bool) -> (&'static str, &'static str) {
    match (scored.is_full(), scored.weight > 0, done) {
        (true, ..) => ("quiz-right", icons::OK),
        (_, true, true) => ("quiz-partly", icons::UNKNOWN),
        (_, false, true) => ("quiz-wrong", icons::WRONG),
        (.., false) => ("quiz-again", icons::UNKNOWN),
    }
}

/// What the author says to this answer.
fn remarks<'a>(item: &'a Item, entry: &Entry, scored: &Scored, done: bool) -> Vec<&'a Localized> {
    let given = |at: usize| entry.response.get(at).map_or("", String::as_str);
    let mut said: Vec<&Localized> = match &item.task {
        Task::Choice { options, .. } => options
            .iter()
            .filter_map(|option| match entry.response.contains(&option.id) {
                true => Some(&option.feedback),
                false => Some(&option.otherwise).filter(|_| done),
            })
            .collect(),
        Task::Numeric { answers, units } => {
            let value = super::super::score::figure(given(0), given(1), units);
            let near =
                |a: &&Accepted| value.and_then(|v| v.checked_sub(a.value)).is_some_and(|d| d.abs() <= a.tolerance);
            answers.iter().find(near).map(|a| &a.feedback).into_iter().collect()
        }
        Task::Text { answers } => {
            super::super::score::typed(answers, given(0)).map(|a| &a.feedback).into_iter().collect()
        }
        Task::Place { slots, .. } => slots
            .iter()
            .zip(&scored.marks)
            .filter(|(_, right)| !**right && done)
            .map(|(slot, _)| &slot.feedback)
            .collect(),
        Task::Gap { gaps, .. } => gaps
            .iter()
            .enumerate()
            .filter_map(|(at, gap)| {
                let chosen = gap.options.iter().find(|option| option.id == given(at)).map(|option| &option.feedback);
                chosen.or_else(|| super::super::score::typed(&gap.answers, given(at)).map(|answer| &answer.feedback))
            })
            .collect(),
        Task::Order { .. } => Vec::new(),
    };
    said.retain(|text| !text.is_empty());
    said
}

/// The right answer in words.
pub fn answer(item: &Item, cx: &Context) -> Markup {
    let right = solution(item, cx.lang);
    // A star stands for any ending.
    let typed = |words: &str| words.replace('*', "…");
    html! {
        div.solution {
            p { strong { (cx.t("quiz-solution")) } }
            @match &item.task {
                Task::Choice { kind, options } => ul.plain-list {
                    @for option in options.iter().filter(|option| option.weight > 0) { li { (option_words(*kind, option, cx)) } }
                },
                Task::Numeric { answers, units } => p {
                    @if let Some(answer) = answers.iter().find(|a| a.weight == FULL).or(answers.first()) { (cx.numbers.decimal(answer.value)) }
                    @if let Some(unit) = units.first() { " " (localized(&unit.text, cx)) }
                },
                Task::Text { .. } => p { (right.first().map(|words| typed(words)).unwrap_or_default()) },
                Task::Order { options } => ol.numbered { @for option in options { li { (localized(&option.text, cx)) } } },
                Task::Place { slots, choices, .. } => ul.plain-list { @for slot in slots {
                    @let places: Vec<String> = choices.iter().filter(|c| slot.right.contains(&c.id)).map(|c| words(&c.text, cx)).collect();
                    li { (localized(&slot.text, cx)) " → " (places.join(" / ")) }
                } },
                Task::Gap { gaps, .. } => ol.numbered { @for (gap, right) in gaps.iter().zip(&right) {
                    li { @match gap.options.iter().find(|o| o.id == *right) { Some(o) => (localized(&o.text, cx)), None => (typed(right)) } }
                } },
            }
        }
    }
}
