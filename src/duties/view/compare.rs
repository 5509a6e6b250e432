//! Two or more bodies side by side, matter by matter.

use super::super::edition::*;
use super::super::table::{self, Filter};
use super::super::widget::{ALL_TOPICS, Duties, Msg};
use super::parts::*;
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

pub fn view(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let bodies = duties.compared(edition);
    let topics: Vec<usize> = match duties.topic(edition) {
        Some(topic) => vec![topic],
        None => (0..edition.topics.len()).collect(),
    };
    html! {
        (choices(duties, edition, &bodies, ui, cx))
        (balance(duties, edition, &bodies, cx))
        @for topic in &topics { (section(edition, *topic, &bodies, cx)) }
    }
}

fn choices(duties: &Duties, edition: &Edition, bodies: &[usize], ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        div.choices.stacked {
            (topic_choice(ALL_TOPICS, duties.topic(edition), edition, ui, cx))
            @for column in 0..=bodies.len() { (column_choice(edition, bodies, column, ui, cx)) }
        }
    }
}

/// The choice of the body in a column; the one after the last adds a column.
fn column_choice(edition: &Edition, bodies: &[usize], column: usize, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let chosen = bodies.get(column).copied();
    let mut options = Vec::new();
    if chosen.is_none() {
        options.push((String::new(), cx.string("duties-nobody"), true));
    } else if bodies.len() > 1 {
        options.push((String::new(), cx.string("duties-remove"), false));
    }
    for (at, body) in edition.bodies.iter().enumerate() {
        if chosen == Some(at) || !bodies.contains(&at) {
            options.push((body.id.clone(), words(&body.short, cx), chosen == Some(at)));
        }
    }
    if options.len() < 2 {
        return html! {};
    }
    let word = if chosen.is_some() { "duties-body" } else { "duties-add" };
    let label = cx.tr(word, &[("number", (column + 1).into())]);
    select(&format!("body-{column}"), &label, ui.change(move |id| Msg::BodyChosen(column, id.into())), options)
}

/// How often each of them decides, agrees, executes …: the whole difference at a glance.
fn balance(duties: &Duties, edition: &Edition, bodies: &[usize], cx: &Context) -> Markup {
    let topic = duties.topic(edition);
    let caption = match topic {
        Some(at) => cx.tr("duties-balance-of", &[("topic", words(&edition.topics[at].title, cx).into())]),
        None => cx.string("duties-balance"),
    };
    let of = |verb, body| table::count(edition, Filter { topic, verb: Some(verb) }, body);
    html! {
        div.balance { (scrolling(&caption, html! { (caption) }, html! {
            thead { tr { th scope="col" { span.visually-hidden { (cx.t("duties-verb")) } }
                @for body in bodies { th scope="col" { (localized(&edition.bodies[*body].short, cx)) } } } }
            tbody {
                @for one in Verb::ALL {
                    @if bodies.iter().any(|body| of(one, *body) > 0) {
                        tr { th scope="row" { (verb(one, cx)) }
                            @for body in bodies {
                                @let count = of(one, *body);
                                td class=[(count == 0).then_some("muted")] { @if count == 0 { "–" } @else { strong { (cx.numbers.integer(count as i64)) } } }
                            } }
                    }
                }
            }
        })) }
    }
}

fn section(edition: &Edition, topic: usize, bodies: &[usize], cx: &Context) -> Markup {
    let matters = table::matters(edition, topic, bodies);
    html! {
        section.topic aria-labelledby={ "topic-" (edition.topics[topic].id) } {
            h3 id={ "topic-" (edition.topics[topic].id) } tabindex="-1" { (localized(&edition.topics[topic].title, cx)) }
            @if matters.is_empty() { p.muted { (cx.t("duties-none-here")) } }
            @for at in matters {
                @let matter = &edition.matters[at];
                div.matter {
                    h4 { (localized(&matter.title, cx)) " " (function(matter, cx)) }
                    div.sides { @for body in bodies { (side(edition, at, *body, cx)) } }
                    (lines(matter, cx))
                }
            }
            (questions(edition, topic, cx))
        }
    }
}

fn side(edition: &Edition, matter: usize, body: usize, cx: &Context) -> Markup {
    let duties = table::of_matter(edition, matter, body);
    html! {
        div.side {
            h5 { (localized(&edition.bodies[body].short, cx)) }
            @if duties.is_empty() { p.muted { (cx.t("duties-nothing")) } }
            @else { ul { @for one in duties { (duty(edition, one, cx)) } } }
        }
    }
}
