//! The pathways as markup: their frame here, one file for each part.

mod calculate;
mod calendar;
mod minutes;
mod outcome;
mod papers;
#[cfg(feature = "all")]
mod review;
mod study;
mod way;

use super::pack::{Pack, Span, Term};
use super::widget::{Msg, Pathways, View};
use crate::issue::Severity;
use crate::pack::Cite;
use crate::widget::parts::*;
use crate::widget::{Context, Ui, Widget, issues};
use maud::{Markup, html};

/// The whole widget.
pub fn pathways(pathways: &Pathways, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some(pack) = &pathways.pack else {
        return if pathways.has_failed() { failed(&pathways.issues, ui.click(Msg::Retried), cx) } else { loading(cx) };
    };
    html! {
        (ui.region("head", |_| head(pack, cx)))
        (ui.region("nav", |ui| nav(pathways, pack, ui, cx)))
        (ui.region("main", |ui| main(pathways, pack, ui, cx)))
        (ui.region("paper", |ui| papers::preview(pathways, pack, ui, cx)))
        (ui.region("foot", |_| foot(pathways, pack, cx)))
    }
}

fn main(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    match pathways.view {
        View::Calculate => calculate::calculate(pathways, pack, ui, cx),
        View::Calendar => calendar::calendar(pathways, pack, cx),
        View::Papers => papers::papers(pathways, pack, ui, cx),
        View::Minutes => minutes::minutes(pack, ui, cx),
        View::Study if pack.study.is_some() => study::study(pack, cx),
        #[cfg(feature = "all")]
        View::Review => review::review(pack, cx),
        _ => way::way(pathways, pack, ui, cx),
    }
}

fn head(pack: &Pack, cx: &Context) -> Markup {
    html! {
        header.head {
            h2 part="title" { (localized(&pack.title, cx)) }
            @if !pack.as_of.is_empty() {
                p.facts { span.badge { (cx.tr("path-as-of", &[("date", cx.texts.date(&pack.as_of).into())])) } }
            }
        }
    }
}

fn nav(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let tabs = [
        (View::Way, "path-view-way", true),
        (View::Calculate, "path-view-calculate", !pack.rules.is_empty()),
        (View::Calendar, "path-view-calendar", !pack.calendar.is_empty()),
        (View::Papers, "path-view-papers", !pack.papers.is_empty()),
        (View::Minutes, "path-view-minutes", !pack.minutes.is_empty()),
        (View::Study, "path-view-study", pack.study.is_some()),
    ];
    html! {
        @if pathways.view != View::Review {
            nav.views aria-label=(cx.t("path-views")) {
                ul {
                    @for (view, word, is_there) in tabs {
                        @if is_there {
                            li { button id={"view-" (view.id())} type="button" part="tab" data-on=(ui.click(Msg::ViewChosen(view)))
                                aria-current=[(view == pathways.view).then_some("page")] { (cx.t(word)) } }
                        }
                    }
                }
            }
        }
    }
}

fn foot(pathways: &Pathways, pack: &Pack, cx: &Context) -> Markup {
    let told: Vec<_> = pathways.issues.iter().filter(|issue| issue.severity != Severity::Note).cloned().collect();
    html! {
        footer.foot {
            @if !told.is_empty() {
                details.issues-box id="issues" {
                    summary { (cx.tr("issues-title", &[("count", told.len().into())])) }
                    (issues::list(&told, 30, cx))
                }
            }
            (sources(&pack.sources, cx))
            p.muted.small { (cx.t("not-advice")) }
        }
    }
}

/// The heading of a part: focus goes here when it comes into sight.
fn heading(words: Markup) -> Markup {
    html! { h3 id="here" tabindex="-1" { (words) } }
}

/// Where a statement comes from.
fn cited(cite: &Cite, pack: &Pack, cx: &Context) -> Markup {
    html! { p.cite.small { (article(&pack.sources, cite, cx)) } }
}

/// A term in words: `15 working days`.
fn term(term: Term, cx: &Context) -> String {
    let word = match term.unit {
        Span::WorkingDays => "path-working-days",
        Span::CalendarDays => "path-calendar-days",
        Span::Months => "path-months",
        Span::Years => "path-years",
    };
    cx.tr(word, &[("count", i64::from(term.count).into())])
}
