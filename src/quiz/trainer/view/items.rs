//! Question by question: how hard, how well it tells who knows from who does not, what nobody chose.

use super::super::export::option;
use super::super::widget::{Msg, ROWS, Trainer};
use super::parts::{localized, percent, signed};
use crate::quiz::bank::{Bank, ChoiceKind, Task};
use crate::quiz::group::Time;
use crate::quiz::group::figures::{LEAST_ANSWERS, LEAST_RESULTS, Line, Unused};
use crate::widget::parts::{cells, heads, scrolling};
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// Items with unchosen options that are shown.
const UNUSED: usize = 20;

/// The part of the page.
pub fn items(trainer: &Trainer, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let figures = &trainer.figures;
    html! {
        @if !figures.missed.is_empty() {
            h4 { (cx.t("trainer-missed")) }
            ol.missed {
                @for at in &figures.missed {
                    @let line = &figures.lines[*at];
                    li {
                        (prompts(line, bank, cx)) " " span.muted {
                            (cx.tr("trainer-missed-share", &[("share", percent(line.difficulty[figures.latest() as usize], cx).into())]))
                        }
                    }
                }
            }
        }
        h4 { (cx.t("trainer-items")) }
        (table(trainer, bank, cx))
        @if figures.lines.len() > trainer.item_rows {
            @let count = figures.lines.len() - trainer.item_rows;
            button id="more-items" type="button" data-on=(ui.click(Msg::MoreItemsAsked)) { (cx.tr("more", &[("count", count.into())])) }
        }
        p.muted.small { (cx.t("trainer-items-note")) }
        p.muted.small { (cx.tr("trainer-discrimination-note", &[("count", LEAST_RESULTS.into())])) }
        h4 { (cx.t("trainer-unused")) }
        @if figures.answered == 0 {
            p { (cx.tr("trainer-unused-unknown", &[("count", LEAST_ANSWERS.into())])) }
        } @else if figures.unused.is_empty() {
            p { (cx.t("trainer-unused-none")) }
        } @else {
            p.muted.small { (cx.t("trainer-unused-note")) }
            ul.unused { @for unused in figures.unused.iter().take(UNUSED) { (never(unused, bank, cx)) } }
            @if figures.unused.len() > UNUSED {
                p.muted { (cx.tr("trainer-unused-more", &[("count", (figures.unused.len() - UNUSED).into())])) }
            }
        }
    }
}

/// The prompt of a line. Parallel items ask for the same knowledge: the first one stands for all.
fn prompts(line: &Line, bank: &Bank, cx: &Context) -> Markup {
    html! {
        @if let Some(item) = line.items.first().map(|at| &bank.items[*at]) {
            (localized(&item.prompt, cx.lang, cx.lang))
            @if line.items.len() > 1 {
                " " span.muted { (cx.tr("trainer-parallel", &[("count", (line.items.len() - 1).into())])) }
            }
        }
    }
}

fn table(trainer: &Trainer, bank: &Bank, cx: &Context) -> Markup {
    let times = ["trainer-before", "trainer-after"];
    let lines = trainer.figures.lines.iter().take(trainer.item_rows).enumerate();
    scrolling(
        &cx.string("trainer-items"),
        html! { (cx.t("trainer-items-caption")) },
        html! {
            thead {
                tr {
                    th scope="col" rowspan="2" { (cx.t("trainer-question")) }
                    th scope="colgroup" colspan="2" { (cx.t("trainer-difficulty")) }
                    th scope="colgroup" colspan="2" { (cx.t("trainer-discrimination")) }
                }
                tr { (heads(&times, cx)) (heads(&times, cx)) }
            }
            tbody {
                @for (at, line) in lines {
                    // Where "show more" begins, the focus can be taken to.
                    @let begins = at > 0 && at % ROWS == 0;
                    tr {
                        th scope="row" id=[begins.then(|| format!("item-{at}"))] tabindex=[begins.then_some("-1")] { (prompts(line, bank, cx)) }
                        (cells(&line.difficulty.map(|share| percent(share, cx))))
                        (cells(&Time::BOTH.map(|time| discrimination(line, time, cx))))
                    }
                }
            }
        },
    )
}

fn discrimination(line: &Line, time: Time, cx: &Context) -> String {
    let time = time as usize;
    match line.discrimination[time] {
        None if line.asked[time] > 0 => cx.string("trainer-too-few"),
        share => signed(share, cx),
    }
}

fn never(unused: &Unused, bank: &Bank, cx: &Context) -> Markup {
    let item = &bank.items[unused.item];
    let truths = matches!(&item.task, Task::Choice { kind: ChoiceKind::TrueFalse, .. });
    html! {
        li {
            p { (localized(&item.prompt, cx.lang, cx.lang)) " "
                span.muted { (cx.tr("trainer-unused-answers", &[("count", unused.answers.into())])) } }
            ul {
                @for (gap, at) in &unused.options {
                    li { "– "
                        @if truths { (cx.t(if *at == 0 { "trainer-true" } else { "trainer-false" })) }
                        @else if let Some(option) = option(&item.task, *gap, *at) { (localized(&option.text, cx.lang, cx.lang)) }
                    }
                }
            }
        }
    }
}
