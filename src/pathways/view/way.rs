//! The way: groups of needs, then one question at a time, with the answers so far.

use super::super::graph::left;
use super::super::pack::{Opt, Pack, Stop};
use super::super::widget::{Msg, Pathways};
use super::{heading, outcome};
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// What is in sight.
pub fn way(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    match pathways.in_sight(pack) {
        Stop::Outcome(at) => outcome::outcome(pathways, pack, at, ui, cx),
        Stop::Question(at) if at == pack.start => needs(pathways, pack, ui, cx),
        Stop::Question(at) => question(pathways, pack, at, ui, cx),
    }
}

/// The first page: needs under their headings; those without one come last.
fn needs(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let start = &pack.questions[pack.start];
    let grouped = |option: &&Opt| pack.groups.iter().any(|group| group.id == option.group);
    html! {
        @if !pack.description.is_empty() { p.plain.about { (localized(&pack.description, cx)) } }
        (heading(localized(&start.text, cx)))
        @if !start.help.is_empty() { p.muted.plain { (localized(&start.help, cx)) } }
        div.needs {
            @for group in &pack.groups {
                section {
                    h4 { (localized(&group.title, cx)) }
                    (options(pathways, pack, pack.start, &|option| option.group == group.id, ui, cx))
                }
            }
        }
        @if start.options.iter().any(|option| !grouped(&option)) {
            (options(pathways, pack, pack.start, &|option| !grouped(&option), ui, cx))
        }
        @if !pathways.answers.is_empty() { p.actions { (button("restart", "link", ui.click(Msg::Restarted), "path-restart", cx)) } }
    }
}

fn question(pathways: &Pathways, pack: &Pack, at: usize, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let question = &pack.questions[at];
    let trail = pathways.trail(pack);
    let here = Stop::Question(at);
    let done = trail.answered.iter().position(|own| *own == at).unwrap_or(trail.answered.len());
    let back = trail.before(here);
    html! {
        (given(&trail.answered[..done], pathways, pack, ui, cx))
        p.muted.small { (cx.tr("path-position", &[("at", (done + 1).into()), ("most", (done + left(pack, here)).into())])) }
        (heading(localized(&question.text, cx)))
        @if !question.help.is_empty() { p.muted.plain { (localized(&question.help, cx)) } }
        (options(pathways, pack, at, &|_| true, ui, cx))
        p.actions {
            @if let Some(back) = back { (button("back", "", ui.click(Msg::WentTo(Stop::Question(back))), "path-back", cx)) }
            (button("restart", "link", ui.click(Msg::Restarted), "path-restart", cx))
        }
    }
}

/// The answers to a question as buttons; the one given before is marked.
fn options(
    pathways: &Pathways,
    pack: &Pack,
    at: usize,
    wanted: &dyn Fn(&Opt) -> bool,
    ui: &mut Ui<Msg>,
    cx: &Context,
) -> Markup {
    let question = &pack.questions[at];
    let chosen = pathways.answers.get(at);
    html! {
        ul.choices-big {
            @for (n, option) in question.options.iter().enumerate() {
                @if wanted(option) {
                    li { button.choice-big id={(question.id) "." (option.id)} type="button" data-on=(ui.click(Msg::Answered(at, n))) {
                        span { (localized(&option.text, cx)) }
                        @if chosen == Some(n) { " " span.mark { (icon(icons::OK)) (cx.t("path-chosen")) } }
                    } }
                }
            }
        }
    }
}

/// The answers given so far, each of which can be changed.
pub fn given(answered: &[usize], pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @if !answered.is_empty() {
            ul.told aria-label=(cx.t("path-given")) {
                @for at in answered {
                    @let question = &pack.questions[*at];
                    @let option = pathways.answers.get(*at).and_then(|n| question.options.get(n));
                    li {
                        span.muted { (localized(&question.text, cx)) } " "
                        @if let Some(option) = option { strong { (localized(&option.text, cx)) } " " }
                        button.link id={"change-" (question.id)} type="button" data-on=(ui.click(Msg::WentTo(Stop::Question(*at)))) {
                            (cx.t("path-change")) span.visually-hidden { ": " (localized(&question.text, cx)) }
                        }
                    }
                }
            }
        }
    }
}
