//! What the group learned: in sentences, by topic, by question; and whose results these are.

use super::super::widget::{Msg, ROWS, Trainer};
use super::items;
use super::parts::{localized, percent, signed};
use crate::quiz::attempt::Mode;
use crate::quiz::bank::{Bank, FULL};
use crate::quiz::group::figures::Figures;
use crate::quiz::group::{Form, Sheet, Time};
use crate::widget::parts::{button, cells, heads, scrolling};
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// The part of the page.
pub fn group(trainer: &Trainer, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let figures = &trainer.figures;
    html! {
        section.results aria-labelledby="here" {
            h3 id="here" tabindex="-1" { (cx.t("trainer-results")) }
            @if figures.is_empty() {
                p { (cx.t(if trainer.group.sheets().is_empty() { "trainer-empty" } else { "trainer-uncounted" })) }
            } @else {
                div.sentences {
                    @for (at, sentence) in sentences(figures, cx).into_iter().enumerate() {
                        p class=(if at == 0 { "lead" } else { "sentence" }) { (sentence) }
                    }
                }
                (whole(figures, cx))
                div.picture part="picture" {
                    canvas data-chart="topics" data-key={ (trainer.revision) "-" (cx.lang.tag()) } role="img" aria-label=(cx.t("trainer-picture")) {}
                }
                @if !figures.topics.is_empty() { (topics(figures, bank, cx)) }
                (items::items(trainer, bank, ui, cx))
            }
        }
        @if !trainer.group.sheets().is_empty() { (sheets(trainer, bank, ui, cx)) }
    }
}

/// "Before 41 %, after 73 %: of what was not known, more than half was learned."
fn sentences(figures: &Figures, cx: &Context) -> Vec<String> {
    let [before, after] = figures.sides;
    let (known, knows) = (percent(before.mean, cx), percent(after.mean, cx));
    let mut said = vec![match (before.mean, after.mean) {
        (Some(_), Some(_)) => cx.tr(learned(figures), &[("before", known.into()), ("after", knows.into())]),
        (Some(_), None) => cx.tr("trainer-say-before", &[("before", known.into())]),
        _ => cx.tr("trainer-say-after", &[("after", knows.into())]),
    }];
    let paired = figures.paired;
    if paired.count > 0 {
        said.push(cx.tr("trainer-say-pairs", &[("count", paired.count.into())]));
    } else if before.count > 0 && after.count > 0 {
        said.push(cx.string("trainer-say-no-pairs"));
    }
    if paired.unclear > 0 {
        said.push(cx.tr("trainer-say-unclear", &[("count", paired.unclear.into())]));
    }
    said
}

/// The words for a gain. A whole third or half is not yet more than it.
fn learned(figures: &Figures) -> &'static str {
    let full = i64::from(FULL);
    match figures.gain {
        None => "trainer-say-knew-all",
        Some(gain) if gain >= full => "trainer-say-all",
        Some(gain) if gain * 3 > full * 2 => "trainer-say-two-thirds",
        Some(gain) if gain * 2 > full => "trainer-say-half",
        Some(gain) if gain * 3 > full => "trainer-say-third",
        Some(gain) if gain > 0 => "trainer-say-little",
        Some(0) => "trainer-say-nothing",
        Some(_) => "trainer-say-less",
    }
}

/// Exact figures of the whole group.
fn whole(figures: &Figures, cx: &Context) -> Markup {
    let [before, after] = figures.sides;
    let count = |count: usize| cx.numbers.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let paired = figures.paired;
    let row = |word: &'static str, before: String, after: String| {
        html! {
            tr { th scope="row" { (cx.t(word)) } (cells(&[before, after])) }
        }
    };
    let caption = cx.string("trainer-whole-caption");
    html! {
        (scrolling(&caption, html! { (caption) }, html! {
            thead { tr { td {} (heads(&["trainer-before", "trainer-after"], cx)) } }
            tbody {
                (row("trainer-count", count(before.count), count(after.count)))
                (row("trainer-mean", percent(before.mean, cx), percent(after.mean, cx)))
                (row("trainer-median", percent(before.median, cx), percent(after.median, cx)))
                @if paired.count > 0 { (row("trainer-paired-mean", percent(paired.before, cx), percent(paired.after, cx))) }
            }
        }))
        dl.figures.key {
            div { dt { (cx.t("trainer-gain")) } dd { span.big { (percent(figures.gain, cx)) } } }
            @if paired.count > 0 {
                div { dt { (cx.t("trainer-paired-gain")) } dd { span.big { (percent(paired.gain, cx)) } } }
            }
        }
        p.muted.small { (cx.t("trainer-gain-note")) }
    }
}

fn topics(figures: &Figures, bank: &Bank, cx: &Context) -> Markup {
    html! {
        h4 { (cx.t("trainer-topics")) }
        (scrolling(&cx.string("trainer-topics"), html! { (cx.t("trainer-topics-caption")) }, html! {
            thead { tr { (heads(&["trainer-topic", "trainer-before", "trainer-after", "trainer-change", "trainer-gain-short"], cx)) } }
            tbody {
                @for topic in figures.topics.iter().take(ROWS) {
                    @let [before, after] = topic.means;
                    @let change = before.zip(after).map(|(before, after)| after - before);
                    tr {
                        th scope="row" { (localized(&bank.topics[topic.topic].title, cx.lang, cx.lang)) }
                        (cells(&[percent(before, cx), percent(after, cx), signed(change, cx), percent(topic.gain, cx)]))
                    }
                }
            }
        }))
    }
}

/// Whose results these are, each with a way out.
fn sheets(trainer: &Trainer, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let all = trainer.group.sheets();
    html! {
        section.added.screen-only aria-labelledby="added" {
            h3 id="added" { (cx.tr("trainer-list", &[("count", all.len().into())])) }
            (scrolling(&cx.string("trainer-list-caption"), html! { (cx.t("trainer-list-caption")) }, html! {
                thead { tr {
                    (heads(&["trainer-name", "trainer-when", "trainer-questions", "trainer-score"], cx))
                    th scope="col" { span.visually-hidden { (cx.t("trainer-remove")) } }
                } }
                tbody {
                    @for sheet in all.iter().take(trainer.sheet_rows) { (row(sheet, bank, ui, cx)) }
                }
            }))
            @if all.len() > trainer.sheet_rows {
                @let count = all.len() - trainer.sheet_rows;
                button id="more-sheets" type="button" data-on=(ui.click(Msg::MoreSheetsAsked)) { (cx.tr("more", &[("count", count.into())])) }
            }
            @if trainer.clearing {
                p id="clear-ask" { (cx.tr("trainer-clear-ask", &[("count", all.len().into())])) }
                p.actions {
                    (button("clear-yes", "", ui.click(Msg::Cleared), "trainer-clear-yes", cx))
                    button.primary id="clear-no" type="button" aria-describedby="clear-ask" data-on=(ui.click(Msg::ClearLeft)) {
                        (cx.t("trainer-clear-no"))
                    }
                }
            } @else {
                p.actions { (button("clear", "", ui.click(Msg::ClearAsked), "trainer-clear", cx)) }
            }
        }
    }
}

fn row(sheet: &Sheet, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let name = if sheet.name.is_empty() {
        cx.tr("trainer-nameless", &[("number", i64::from(sheet.number).into())])
    } else {
        sheet.name.clone()
    };
    html! {
        tr {
            th scope="row" { (name) }
            td { (cx.t(mode_word(sheet))) @if sheet.form == Form::Code { " " span.muted { (cx.t("trainer-by-code")) } } }
            td { (sheet.given.len()) }
            td { (percent(sheet.total(bank), cx)) }
            td { button.link id={"remove-" (sheet.number)} type="button" data-on=(ui.click(Msg::Removed(sheet.number)))
                aria-label=(cx.tr("trainer-remove-one", &[("name", name.as_str().into())])) { (cx.t("trainer-remove")) } }
        }
    }
}

fn mode_word(sheet: &Sheet) -> &'static str {
    match (sheet.time(), sheet.mode) {
        (Some(Time::Before), _) => "trainer-before",
        (Some(Time::After), _) => "trainer-after",
        (None, Mode::Exam) => "trainer-exam",
        (None, _) => "trainer-practice",
    }
}
