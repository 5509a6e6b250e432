//! The game: whose matter is it? A card at a time, dragged or tapped onto a body.

use super::super::edition::*;
use super::super::game::{Round, right};
use super::super::table;
use super::super::widget::{Duties, Msg};
use super::parts::*;
use crate::quiz::attempt::{Outcome, Stage};
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

pub fn view(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    match &duties.round {
        None => intro(ui, cx),
        Some(round) if round.attempt.stage == Stage::Result => end(edition, round, ui, cx),
        Some(round) => card(duties, edition, round, ui, cx),
    }
}

fn intro(ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        div.game {
            p.plain id="card" tabindex="-1" { (cx.t("sort-intro")) }
            p.actions { (button("begin", "primary", ui.click(Msg::RoundBegun), "sort-begin", cx)) }
        }
    }
}

fn card(duties: &Duties, edition: &Edition, round: &Round, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some((matter, verb)) = round.card() else {
        return html! { p.muted id="card" tabindex="-1" { (cx.t("sort-no-cards")) } };
    };
    let (at, all) = (round.attempt.at, round.attempt.entries.len());
    let given = round.attempt.entry().and_then(|entry| entry.response.first());
    let right = right(edition, matter, verb);
    let done = duties.said.is_some();
    html! {
        div.game {
            p.muted { (cx.tr("sort-position", &[("at", (at + 1).into()), ("of", all.into())])) }
            progress value=(at) max=(all) aria-label=(cx.t("sort-progress")) {}
            div.card id="card" tabindex="-1" data-drop="" data-on=[(!done).then(|| ui.drop(|body| Msg::Placed(body.into())))] {
                p.who { (verb_icon(verb)) (cx.t(who_word(verb))) }
                p.what { (localized(&edition.matters[matter].title, cx)) }
            }
            div.bodies role="group" aria-label=(cx.t("sort-bodies")) {
                @for body in &round.bodies {
                    @let own = &edition.bodies[*body];
                    @let mark = if done { mark(right.contains(body), given == Some(&own.id)) } else { None };
                    button id={ "on-" (own.id) } class=[mark.map(|(class, ..)| class)] type="button" data-drop=(own.id)
                        aria-disabled=[done.then_some("true")] data-on=[(!done).then(|| ui.click(Msg::Placed(own.id.clone())))] {
                        @if let Some((_, sign, word)) = mark { (icon(sign)) span.visually-hidden { (cx.t(word)) " " } }
                        (localized(&own.short, cx))
                    }
                }
            }
            @if let Some(outcome) = duties.said { (said(edition, matter, verb, outcome, at + 1 == all, ui, cx)) }
        }
    }
}

/// How a body is marked once the card is placed.
fn mark(is_right: bool, is_given: bool) -> Option<(&'static str, &'static str, &'static str)> {
    match (is_right, is_given) {
        (true, true) => Some(("right given", icons::OK, "sort-right-given")),
        (true, false) => Some(("right", icons::OK, "sort-right-other")),
        (false, true) => Some(("wrong given", icons::WRONG, "sort-wrong-given")),
        (false, false) => None,
    }
}

/// The duties that make a body right.
fn answers(edition: &Edition, matter: usize, verb: Verb) -> Vec<&Duty> {
    table::by_verb(edition, |duty| duty.matter == matter && duty.verb == verb)
}

fn said(
    edition: &Edition,
    matter: usize,
    verb: Verb,
    outcome: Outcome,
    last: bool,
    ui: &mut Ui<Msg>,
    cx: &Context,
) -> Markup {
    let is_right = outcome == Outcome::Right;
    html! {
        div class=(if is_right { "said right" } else { "said wrong" }) id="said" tabindex="-1" {
            p.title { (icon(if is_right { icons::OK } else { icons::WRONG })) " " (cx.t(if is_right { "quiz-right" } else { "quiz-wrong" })) }
            ul { @for one in answers(edition, matter, verb) {
                li {
                    p { strong { (localized(&edition.bodies[one.body].title, cx)) ". " } (localized(&one.text, cx)) }
                    p.small.muted { (article(&edition.sources, &one.cite, cx)) }
                }
            } }
        }
        p.actions { (button("next", "primary", ui.click(Msg::WentOn), if last { "sort-end" } else { "sort-next" }, cx)) }
    }
}

fn end(edition: &Edition, round: &Round, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let missed = round.attempt.wrong(&round.bank);
    let all = round.attempt.entries.len();
    html! {
        div.game {
            h3 id="card" tabindex="-1" { (cx.tr("sort-score", &[("right", (all - missed.len()).into()), ("of", all.into())])) }
            @if missed.is_empty() { p.plain { (cx.t("sort-all-right")) } }
            @else {
                h4 { (cx.t("sort-missed")) }
                ul.missed { @for at in &missed {
                    @let (matter, verb) = round.cards[round.attempt.entries[*at].item];
                    li {
                        p { strong { (localized(&edition.matters[matter].title, cx)) } " – " (cx.t(who_word(verb))) }
                        ul { @for one in answers(edition, matter, verb) {
                            li { (localized(&edition.bodies[one.body].title, cx)) ", " span.small.muted { (article(&edition.sources, &one.cite, cx)) } }
                        } }
                    }
                } }
            }
            p.actions {
                @if !missed.is_empty() { (button("again", "primary", ui.click(Msg::RetryBegun), "sort-retry", cx)) }
                (button("begin", "", ui.click(Msg::RoundBegun), "sort-new", cx))
                (button("print", "", ui.click(Msg::PrintAsked), "print", cx))
            }
        }
    }
}
