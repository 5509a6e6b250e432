//! Topics by bodies: who does what, at a glance. On a phone each topic becomes a card.

use super::super::edition::*;
use super::super::table::{self, Filter};
use super::super::widget::{Duties, Msg};
use super::parts::*;
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

pub fn view(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let mut verbs = vec![(String::new(), cx.string("duties-all-verbs"), duties.verb.is_none())];
    for verb in Verb::ALL {
        verbs.push((verb.id().into(), cx.string(verb_word(verb)), duties.verb == Some(verb)));
    }
    // Here a topic is chosen only on purpose: the first one alone would be no matrix.
    let chosen = if duties.topic.is_empty() { None } else { duties.topic(edition) };
    let topics: Vec<usize> = (0..edition.topics.len()).filter(|topic| chosen.is_none_or(|own| own == *topic)).collect();
    let caption = cx.string("duties-matrix-caption");
    html! {
        div.choices.stacked {
            (select("verb", &cx.string("duties-verb"), ui.change(|id| Msg::VerbChosen(id.into())), verbs))
            (topic_choice("", chosen, edition, ui, cx))
        }
        div.scroll.matrix tabindex="0" role="group" aria-label=(caption) {
            table role="table" {
                caption { (caption) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (cx.t("duties-topic")) }
                    @for body in &edition.bodies { th role="columnheader" scope="col" { (localized(&body.short, cx)) } }
                } }
                tbody role="rowgroup" { @for topic in topics { (row(duties, edition, topic, ui, cx)) } }
            }
        }
    }
}

fn row(duties: &Duties, edition: &Edition, topic: usize, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let filter = Filter { topic: Some(topic), verb: duties.verb };
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                button.link id={ "open-" (edition.topics[topic].id) } type="button" data-on=(ui.click(Msg::TopicOpened(topic))) { (localized(&edition.topics[topic].title, cx)) }
            }
            @for (at, body) in edition.bodies.iter().enumerate() {
                @let verbs = table::verbs(edition, filter, at);
                td role="cell" class=[verbs.is_empty().then_some("nothing")] {
                    @if verbs.is_empty() { span aria-hidden="true" { "–" } }
                    @else {
                        span.of { (localized(&body.short, cx)) }
                        @for one in verbs { (verb(one, cx)) " " }
                    }
                }
            }
        }
    }
}
