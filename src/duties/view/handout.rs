//! One printed page on a body or a topic.

use super::super::edition::*;
use super::super::table;
use super::super::widget::{Duties, Msg};
use super::parts::*;
use crate::pack::{Cite, source};
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// What a handout is about.
enum About {
    Body(usize),
    Topic(usize),
}

fn about(duties: &Duties, edition: &Edition) -> About {
    let (kind, id) = duties.handout.split_once(':').unwrap_or_default();
    match kind {
        "topic" => About::Topic(edition.topic(id).unwrap_or(0)),
        _ => About::Body(edition.body(id).or(edition.pair.first().copied()).unwrap_or(0)),
    }
}

pub fn view(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let about = about(duties, edition);
    let mut options = Vec::new();
    for (at, body) in edition.bodies.iter().enumerate() {
        let chosen = matches!(about, About::Body(own) if own == at);
        options.push((format!("body:{}", body.id), words(&body.title, cx), chosen));
    }
    for (at, topic) in edition.topics.iter().enumerate() {
        let chosen = matches!(about, About::Topic(own) if own == at);
        options.push((
            format!("topic:{}", topic.id),
            cx.tr("handout-topic", &[("topic", words(&topic.title, cx).into())]),
            chosen,
        ));
    }
    html! {
        div.choices.stacked { (select("about", &cx.string("handout-about"), ui.change(|about| Msg::HandoutChosen(about.into())), options)) }
        p.actions { (button("print", "primary", ui.click(Msg::PrintAsked), "print", cx)) }
        article.handout { @match about {
            About::Body(body) => (of_body(edition, body, cx)),
            About::Topic(topic) => (of_topic(edition, topic, cx)),
        } }
    }
}

/// Duties that fit on a page as sentences; where there are more, each is named by its matter.
const FITS: usize = 16;

fn of_body(edition: &Edition, body: usize, cx: &Context) -> Markup {
    let own = &edition.bodies[body];
    let all = table::by_verb(edition, |duty| duty.body == body);
    let dense = all.len() > FITS;
    html! {
        h3 { (localized(&own.title, cx)) }
        p { (localized(&own.about, cx)) }
        div class=(columns(dense)) {
            @for verb in Verb::ALL {
                @let duties = table::by_verb(edition, |duty| duty.body == body && duty.verb == verb);
                @if !duties.is_empty() {
                    h4 { (self::verb(verb, cx)) }
                    ul.compact { @for duty in duties {
                        @let text = if dense { &edition.matters[duty.matter].title } else { &duty.text };
                        (line(edition, duty, localized(text, cx), dense, cx))
                    } }
                }
            }
        }
        @if dense { (wordings(edition, &all, cx)) }
        (notes(cx))
    }
}

fn of_topic(edition: &Edition, topic: usize, cx: &Context) -> Markup {
    let all = table::by_verb(edition, |duty| edition.matters[duty.matter].topic == topic);
    let dense = all.len() > FITS;
    html! {
        h3 { (localized(&edition.topics[topic].title, cx)) }
        div class=(columns(dense)) {
            @for (at, matter) in edition.matters.iter().enumerate() {
                @if matter.topic == topic {
                    h4 { (localized(&matter.title, cx)) }
                    ul.compact { @for duty in table::all_of_matter(edition, at) {
                        @let who = html! { strong { (localized(&edition.bodies[duty.body].short, cx)) } " " (verb(duty.verb, cx)) };
                        (line(edition, duty, html! { (who) @if !dense { ". " (localized(&duty.text, cx)) } }, dense, cx))
                    } }
                }
            }
            (questions(edition, topic, cx))
        }
        @if dense { (wordings(edition, &all, cx)) }
        (notes(cx))
    }
}

fn line(edition: &Edition, duty: &Duty, inside: Markup, dense: bool, cx: &Context) -> Markup {
    html! {
        li {
            (inside) " "
            @if !dense && !duty.condition.is_empty() { (localized(&duty.condition, cx)) " " }
            span.small.muted { @if dense { (brief(edition, &duty.cite, cx)) } @else { (article(&edition.sources, &duty.cite, cx)) } }
        }
    }
}

/// Act and article; the day of the wording stands below, once for every act, but where it is another one.
fn brief(edition: &Edition, cite: &Cite, cx: &Context) -> Markup {
    html! {
        @if let Some(source) = source(&edition.sources, cite) {
            (localized(in_short(source), cx)) ", " (cite.article)
            @if !cite.as_of.is_empty() { " · " (cx.texts.date(&cite.as_of)) }
        }
    }
}

/// The acts that these duties rest on, with the days of their wordings.
fn wordings(edition: &Edition, duties: &[&Duty], cx: &Context) -> Markup {
    html! {
        ul.small.muted {
            @for source in edition.sources.iter().filter(|source| duties.iter().any(|duty| duty.cite.source == source.id)) {
                li { (localized(in_short(source), cx)) " – " (cx.texts.date(&source.as_of)) }
            }
        }
    }
}

fn columns(dense: bool) -> &'static str {
    if dense { "columns dense" } else { "columns" }
}

/// Room to write.
fn notes(cx: &Context) -> Markup {
    html! { div.notes { p.muted { (cx.t("handout-notes")) } @for _ in 0..3 { p.rule {} } } }
}
