//! The answer key: on a sheet of its own, with the article where each answer is written.

use super::super::paper::{letter, letters};
use super::paper::Sheet;
use crate::quiz::bank::{Accepted, ChoiceKind, FULL, Gap, Item, Task};
use maud::{Markup, html};

/// The key of the questions, in their order.
pub fn key(questions: &[usize], sheet: &Sheet) -> Markup {
    html! {
        section.key-sheet.page-break {
            h3 { (sheet.say("trainer-sheet-key")) }
            p.muted { (sheet.words(&sheet.bank.title)) }
            ol.questions {
                @for at in questions {
                    @let item = &sheet.bank.items[*at];
                    li { (right(*at, item, sheet)) (source(item, sheet)) }
                }
            }
        }
    }
}

fn right(at: usize, item: &Item, sheet: &Sheet) -> Markup {
    let order = sheet.paper.shown(sheet.bank, at);
    html! {
        p {
            @match &item.task {
                Task::Choice { kind: ChoiceKind::TrueFalse, options } => {
                    @let truth = options.first().is_some_and(|option| option.weight > 0);
                    (sheet.say(if truth { "trainer-sheet-true" } else { "trainer-sheet-false" }))
                },
                Task::Choice { kind, options } => {
                    @let best = options.iter().map(|option| option.weight).max().unwrap_or(0);
                    // Of one choice only what earns everything, of several all that earn.
                    @let earns = |weight: i32| if *kind == ChoiceKind::Multiple { weight > 0 } else { weight == best };
                    @for (n, (place, option)) in order.iter().enumerate().filter(|(_, k)| earns(options[**k].weight)).enumerate() {
                        @if n > 0 { "; " }
                        b { (letter(place)) } " – " (sheet.words(&options[*option].text))
                    }
                },
                Task::Numeric { answers, units } => {
                    @if let Some(answer) = full(answers) { b { (sheet.figure(answer.value)) } }
                    @if let Some(unit) = units.first() { " " (sheet.words(&unit.text)) }
                },
                Task::Text { answers } => (typed(answers, sheet)),
                Task::Order { options } => @for (place, option) in (0..options.len()).filter_map(|k| order.iter().position(|own| *own == k)).enumerate() {
                    @if place > 0 { " → " }
                    b { (letter(option)) }
                },
                Task::Place { slots, .. } => @for (place, slot) in slots.iter().enumerate() {
                    @if place > 0 { "; " }
                    (place + 1) " – " b { (letters(slot, item, &order).join("/")) }
                },
                Task::Gap { gaps, .. } => @for (place, gap) in gaps.iter().enumerate() {
                    @if place > 0 { "; " }
                    "(" (place + 1) ") " (word(gap, sheet))
                },
            }
        }
    }
}

/// Spellings that are named at most.
const SPELLINGS: usize = 20;

/// Words that count for the whole. A pack has one answer for each spelling, and a star where any ending will do.
fn typed(answers: &[Accepted], sheet: &Sheet) -> Markup {
    let own = |answer: &Accepted| answer.text.best(sheet.lang).map_or("", |(_, words)| words).replace('*', "…");
    let mut spellings: Vec<String> = Vec::new();
    for words in answers.iter().filter(|answer| answer.weight == FULL).map(own) {
        if !spellings.contains(&words) {
            spellings.push(words);
        }
    }
    html! { b { (spellings.get(..SPELLINGS).unwrap_or(&spellings).join(" / ")) } }
}

/// The answer that earns everything, else the first.
fn full(answers: &[Accepted]) -> Option<&Accepted> {
    answers.iter().find(|answer| answer.weight == FULL).or(answers.first())
}

fn word(gap: &Gap, sheet: &Sheet) -> Markup {
    let best = gap.options.iter().reduce(|best, option| if option.weight > best.weight { option } else { best });
    html! {
        @if let Some(option) = best { b { (sheet.words(&option.text)) } }
        @else { (typed(&gap.answers, sheet)) }
    }
}

fn source(item: &Item, sheet: &Sheet) -> Markup {
    html! {
        @if let Some((cite, source)) = item.cite.as_ref().and_then(|cite| Some((cite, sheet.bank.source(cite)?))) {
            p.muted.small {
                (sheet.words(&source.title))
                @if !cite.article.is_empty() { ", " (sheet.say_with("trainer-sheet-article", "article", cite.article.as_str())) }
            }
        }
    }
}
