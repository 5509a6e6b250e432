//! Where a way ends: what to do, step by step, with terms, articles, papers and what else helps.

use super::super::pack::{Deadline, Outcome, Pack, Rule, Step, Stop};
use super::super::widget::{Msg, Pathways, input_of};
use super::{cited, heading, term, way};
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// The page of an outcome.
pub fn outcome(pathways: &Pathways, pack: &Pack, at: usize, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let outcome = &pack.outcomes[at];
    let trail = pathways.trail(pack);
    let is_end = trail.end == Stop::Outcome(at) && !trail.answered.is_empty();
    html! {
        @if is_end { (way::given(&trail.answered, pathways, pack, ui, cx)) }
        article.outcome {
            (heading(localized(&outcome.title, cx)))
            @if !outcome.summary.is_empty() { p.summary { (localized(&outcome.summary, cx)) } }
            ol.path-steps { @for one in &outcome.steps { li { (step(one, pack, cx)) } } }
            @if !outcome.documents.is_empty() {
                h4 { (cx.t("path-documents")) }
                ul.plain-list { @for document in &outcome.documents { li { (localized(document, cx)) } } }
            }
            (papers(outcome, pack, ui, cx))
            (rules(outcome, pack, ui, cx))
            (related(outcome, pack, ui, cx))
            (topics(pathways, outcome, pack, ui, cx))
        }
        p.actions {
            @if is_end {
                @if let Some(back) = trail.before(trail.end) { (button("back", "", ui.click(Msg::WentTo(Stop::Question(back))), "path-back", cx)) }
            } @else if !pathways.answers.is_empty() {
                (button("back", "", ui.click(Msg::WentTo(trail.end)), "path-to-way", cx))
            }
            (button("print", "", ui.click(Msg::PrintAsked), "path-print", cx))
            @if pathways.has_link() { (button("copy", "", ui.click(Msg::LinkAsked), "path-link", cx)) }
            (button("restart", "link", ui.click(Msg::Restarted), "path-restart", cx))
        }
    }
}

fn step(step: &Step, pack: &Pack, cx: &Context) -> Markup {
    html! {
        p.do { (localized(&step.text, cx)) }
        @if !step.who.is_empty() { p.doer { span.muted { (cx.t("path-who")) } " " (localized(&step.who, cx)) } }
        @match &step.term {
            Deadline::Absent => {}
            Deadline::None => p.term.unset { (icon(icons::TIME)) " " (cx.t("path-no-term")) },
            Deadline::Set(length, from) => p.term { (icon(icons::TIME)) " " strong { (term(*length, cx)) }
                @if !from.is_empty() { ". " span.muted { (cx.t("path-from")) } " " (localized(from, cx)) } },
        }
        @if !step.note.is_empty() { p.beside.small { (localized(&step.note, cx)) } }
        (cited(&step.cite, pack, cx))
    }
}

fn papers(outcome: &Outcome, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @if !outcome.papers.is_empty() {
            h4 { (cx.t("path-papers")) }
            ul.links { @for paper in pack.papers.iter().filter(|paper| outcome.papers.contains(&paper.id)) {
                li { button id={"paper-" (paper.id)} type="button" data-on=(ui.click(Msg::PaperChosen(paper.id.clone()))) {
                    (icon(PAPER)) " " (localized(&paper.title, cx)) } }
            } }
        }
    }
}

fn rules(outcome: &Outcome, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @if !outcome.rules.is_empty() {
            details.table-box id="numbers" { summary { (cx.t("path-numbers")) } ul.numbers { @for rule in pack.rules.iter().filter(|rule| outcome.rules.contains(&rule.id)) {
                li {
                    p { (localized(&rule.title, cx)) ": " strong { (figure(rule, cx)) }
                        @if input_of(rule).is_some() { " "
                            button.link id={"rule-" (rule.id)} type="button" data-on=(ui.click(Msg::RuleAsked(rule.id.clone()))) {
                                (cx.t("path-calculate")) span.visually-hidden { ": " (localized(&rule.title, cx)) } }
                        }
                    }
                    @if !rule.note.is_empty() { p.beside.small { (localized(&rule.note, cx)) } }
                    (cited(&rule.cite, pack, cx))
                }
            } } }
        }
    }
}

/// The number of a rule in words.
pub fn figure(rule: &Rule, cx: &Context) -> String {
    let number = |n: u32| cx.numbers.integer(i64::from(n));
    if let Some(percent) = rule.percent {
        let mut figure = number(percent);
        figure.push_str(&cx.numbers.percent);
        let word = if rule.more { "path-more-than" } else { "path-at-least" };
        return cx.tr(word, &[("figure", figure.into())]);
    }
    match (rule.count, rule.term, rule.bands.first(), rule.bands.last()) {
        (Some(count), Some(length), ..) => {
            let mut figure = number(count);
            figure.push_str(" · ");
            figure.push_str(&term(length, cx));
            figure
        }
        (_, Some(length), ..) => term(length, cx),
        (Some(count), ..) => number(count),
        (_, _, Some(first), Some(last)) => {
            cx.tr("path-range", &[("min", number(first.min).into()), ("max", number(last.max).into())])
        }
        _ => String::new(),
    }
}

fn related(outcome: &Outcome, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @if !outcome.see.is_empty() {
            h4 { (cx.t("path-see")) }
            ul.links { @for id in &outcome.see {
                @if let Some(Stop::Outcome(at)) = pack.stop(id) {
                    li { button id={"see-" (id)} type="button" data-on=(ui.click(Msg::WentTo(Stop::Outcome(at)))) {
                        (localized(&pack.outcomes[at].title, cx)) } }
                }
            } }
        }
    }
}

/// Who decides: links to the duties widget, where there is one.
fn topics(pathways: &Pathways, outcome: &Outcome, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @if pathways.duties().is_some() && !outcome.topics.is_empty() {
            h4 { (cx.t("path-topics")) }
            ul.links { @for id in &outcome.topics {
                li { button id={"topic-" (id)} type="button" data-on=(ui.click(Msg::TopicFollowed(id.clone()))) {
                    @match pack.topics.iter().find(|topic| topic.id == *id) {
                        Some(topic) => (localized(&topic.title, cx)),
                        None => (id),
                    }
                } }
            } }
        }
    }
}

/// A sheet with lines.
pub const PAPER: &str = "M7 3h7l4 4v14H7zM10 12h5M10 16h5M13 3v5h5";
