//! Where a reader writes on paper: boxes to tick, blanks before letters, lines.

use super::super::paper::gap_parts;
use super::paper::{Sheet, lettered};
use crate::quiz::bank::{ChoiceKind, Gap, Item, Opt, Task};
use maud::{Markup, html};

/// The place for the answer to an item.
pub fn answers(at: usize, item: &Item, sheet: &Sheet) -> Markup {
    let order = sheet.paper.shown(sheet.bank, at);
    html! {
        p.muted.small.how { (sheet.say(how(&item.task))) }
        @match &item.task {
            Task::Choice { kind: ChoiceKind::TrueFalse, .. } => ul.boxes {
                li { (tick()) (sheet.say("trainer-sheet-true")) }
                li { (tick()) (sheet.say("trainer-sheet-false")) }
            },
            Task::Choice { options, .. } => ul.boxes {
                @for (place, option) in order.iter().enumerate() {
                    li { (tick()) (lettered(place, sheet.words(&options[*option].text))) }
                }
            },
            Task::Numeric { units, .. } => p.lines {
                span.blank aria-hidden="true" {} " "
                @if let Some(unit) = units.first() { (sheet.words(&unit.text)) }
            },
            Task::Text { .. } => p.lines { span.blank.wide aria-hidden="true" {} },
            Task::Order { options } => ol.boxes {
                @for (place, option) in order.iter().enumerate() {
                    li { span.blank.short aria-hidden="true" {} " " (lettered(place, sheet.words(&options[*option].text))) }
                }
            },
            Task::Place { slots, choices, .. } => {
                (under_letters(choices, &order, sheet))
                ol.boxes {
                    @for (place, slot) in slots.iter().enumerate() {
                        li { span.blank.short aria-hidden="true" {} " " (place + 1) ". " (sheet.words(&slot.text)) }
                    }
                }
            },
            Task::Gap { text, gaps } => (gapped(text.best(sheet.lang).map_or("", |(_, words)| words), gaps, sheet)),
        }
    }
}

fn how(task: &Task) -> &'static str {
    match task {
        Task::Choice { kind: ChoiceKind::Multiple, .. } => "trainer-sheet-multiple",
        Task::Choice { .. } => "trainer-sheet-single",
        Task::Numeric { .. } => "trainer-sheet-numeric",
        Task::Text { .. } => "trainer-sheet-text",
        Task::Order { .. } => "trainer-sheet-order",
        Task::Place { sort: false, .. } => "trainer-sheet-match",
        Task::Place { .. } => "trainer-sheet-sort",
        Task::Gap { .. } => "trainer-sheet-gap",
    }
}

fn tick() -> Markup {
    html! { span.tick aria-hidden="true" { "☐" } " " }
}

/// Right-hand sides or groups, by the letters that are to be written.
fn under_letters(choices: &[Opt], order: &[usize], sheet: &Sheet) -> Markup {
    html! {
        ul.letters {
            @for (place, choice) in order.iter().enumerate() { li { (lettered(place, sheet.words(&choices[*choice].text))) } }
        }
    }
}

/// The text with numbered lines in it, and under it the words to choose from.
fn gapped(text: &str, gaps: &[Gap], sheet: &Sheet) -> Markup {
    html! {
        p.gapped {
            @for part in gap_parts(text, gaps.len()) {
                @match part {
                    Ok(words) => (words),
                    Err(number) => span.gap { "(" (number) ")" span.blank aria-hidden="true" {} },
                }
            }
        }
        @if gaps.iter().any(|gap| !gap.options.is_empty()) {
            ul.letters {
                @for (at, gap) in gaps.iter().enumerate().filter(|(_, gap)| !gap.options.is_empty()) {
                    li { "(" (at + 1) ") "
                        @for (place, option) in gap.options.iter().enumerate() {
                            @if place > 0 { " / " }
                            (sheet.words(&option.text))
                        }
                    }
                }
            }
        }
    }
}
