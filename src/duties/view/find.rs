//! From an everyday problem to who decides, who does it, who pays, and what one can do.

use super::super::edition::*;
use super::super::widget::{Duties, Msg};
use super::parts::*;
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

pub fn view(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    if edition.problems.is_empty() && duties.is_loading_more() {
        return html! { progress aria-label=(cx.t("loading")) {} };
    }
    if edition.problems.is_empty() {
        return html! { p.muted { (cx.t("duties-no-problems")) } };
    }
    match duties.opened(edition) {
        Some(problem) => opened(duties, edition, problem, ui, cx),
        None => search(duties, edition, ui, cx),
    }
}

fn search(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let found = duties.found();
    let asked = !duties.query.trim().is_empty();
    html! {
        label.field for="query" { span { (cx.t("duties-ask")) } }
        div.search {
            (icon(icons::SEARCH))
            input id="query" type="search" autocomplete="off" value=(duties.query) placeholder=(cx.t("duties-ask-example"))
                data-on=(ui.input(|text| Msg::QueryTyped(text.into())));
        }
        p.muted role="status" {
            @if asked { @if found.is_empty() { (cx.t("duties-found-none")) } @else { (cx.tr("duties-found", &[("count", found.len().into())])) } }
        }
        @if !found.is_empty() { (list(edition, &found, ui, cx)) }
        @if !asked || found.is_empty() { (by_topic(edition, ui, cx)) }
    }
}

fn list(edition: &Edition, problems: &[usize], ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        ul.problems { @for at in problems {
            @let problem = &edition.problems[*at];
            li { button id={ "problem-" (problem.id) } type="button" data-on=(ui.click(Msg::ProblemOpened(*at))) { (localized(&problem.title, cx)) } }
        } }
    }
}

fn by_topic(edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        @for (at, topic) in edition.topics.iter().enumerate() {
            @let own: Vec<usize> = (0..edition.problems.len()).filter(|problem| edition.problems[*problem].topic == at).collect();
            @if !own.is_empty() {
                details.by-topic id={ "of-" (topic.id) } {
                    summary { (localized(&topic.title, cx)) " " span.muted { (cx.numbers.integer(own.len() as i64)) } }
                    (list(edition, &own, ui, cx))
                }
            }
        }
    }
}

fn opened(duties: &Duties, edition: &Edition, problem: &Problem, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        article.problem {
            p { (button("back", "link", ui.click(Msg::ProblemClosed), "duties-back", cx)) }
            h3 id="here" tabindex="-1" { (localized(&problem.title, cx)) }
            p.plain { (localized(&problem.answer, cx)) }
            div.roles { @for verb in Verb::ALL { (role(edition, problem, verb, cx)) } }
            (lines(duties, edition, problem, ui, cx))
            @if !problem.steps.is_empty() {
                h4 { (cx.t("duties-steps")) }
                ol.steps { @for (at, step) in problem.steps.iter().enumerate() { (self::step(duties, edition, at, step, ui, cx)) } }
            }
            p.actions {
                (button("print", "", ui.click(Msg::PrintAsked), "print", cx))
                button id="of-topic" type="button" data-on=(ui.click(Msg::TopicOpened(problem.topic))) {
                    (cx.tr("duties-of-topic", &[("topic", words(&edition.topics[problem.topic].title, cx).into())]))
                }
            }
        }
    }
}

fn role(edition: &Edition, problem: &Problem, verb: Verb, cx: &Context) -> Markup {
    let own: Vec<&Duty> =
        problem.duties.iter().map(|at| &edition.duties[*at]).filter(|duty| duty.verb == verb).collect();
    html! {
        @if !own.is_empty() {
            div.role {
                h4 { (verb_icon(verb)) (cx.t(who_word(verb))) }
                ul { @for duty in own {
                    li {
                        p { strong { (localized(&edition.bodies[duty.body].title, cx)) } }
                        p { (localized(&duty.text, cx)) }
                        @if !duty.condition.is_empty() { p.remark.small { (localized(&duty.condition, cx)) } }
                        p.small.muted { (article(&edition.sources, &duty.cite, cx)) }
                    }
                } }
            }
        }
    }
}

/// The lines of the village budget, with the amounts that a budget on the page shows.
fn lines(duties: &Duties, edition: &Edition, problem: &Problem, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let leads = duties.leads("budget");
    let matter = |code: &String| edition.matters.iter().find(|matter| matter.lines.contains(code));
    html! {
        @if !problem.lines.is_empty() {
            div.lines {
                h4 { (cx.t("duties-lines")) }
                ul { @for code in &problem.lines {
                    li {
                        code { (code) }
                        @if let Some(matter) = matter(code) { " " (localized(&matter.title, cx)) }
                        @for figures in &duties.figures {
                            @for (_, amount) in figures.lines.iter().filter(|(own, _)| own == code) {
                                " " strong { (amount) } " " span.muted { (figures.whose) }
                            }
                        }
                        @if leads { " " (button(&format!("line-{code}"), "link", ui.click(Msg::LineFollowed(code.clone())), "duties-see-line", cx)) }
                    }
                } }
            }
        }
    }
}

fn step(duties: &Duties, edition: &Edition, at: usize, step: &Step, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        li {
            p { (localized(&step.text, cx)) }
            p.small.muted { (article(&edition.sources, &step.cite, cx)) }
            @if let Some(pathway) = step.pathway.filter(|_| duties.leads("pathways")) {
                p { button id={ "way-" (at) } type="button" data-on=(ui.click(Msg::PathwayFollowed(pathway))) {
                    (cx.tr("duties-way", &[("way", words(&edition.pathways[pathway].title, cx).into())]))
                } }
            }
        }
    }
}
