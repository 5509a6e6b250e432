//! For reviewers: every statement with its source, and the whole graph as lists and as a picture.

use super::super::pack::{Deadline, Opt, Pack, Stop};
use super::{cited, heading, term};
use crate::i18n::Localized;
use crate::pack::Cite;
use crate::widget::Context;
use crate::widget::parts::*;
use maud::{Markup, html};

/// The page.
pub fn review(pack: &Pack, cx: &Context) -> Markup {
    html! {
        (heading(html! { (cx.t("path-review-title")) }))
        p.plain { (cx.tr("path-review-about", &[("questions", pack.questions.len().into()), ("outcomes", pack.outcomes.len().into())])) }
        h3 { (cx.t("path-review-graph")) }
        (picture(pack, cx))
        ol.graph {
            @for question in &pack.questions {
                li id={"q-" (question.id)} {
                    p { code { (question.id) } " " strong { (localized(&question.text, cx)) } }
                    ul.plain-list { @for option in &question.options { li { (ways(option, pack, cx)) } } }
                }
            }
        }
        h3 { (cx.t("path-review-facts")) }
        (facts(pack, cx))
    }
}

fn ways(option: &Opt, pack: &Pack, cx: &Context) -> Markup {
    html! {
        (localized(&option.text, cx))
        @for branch in &option.next {
            " → "
            @for condition in &branch.when { code { (condition.question) "=" (condition.options.join("|")) } ": " }
            @match branch.go {
                Stop::Question(at) => a href={"#q-" (pack.questions[at].id)} { (pack.questions[at].id) },
                Stop::Outcome(at) => a href={"#o-" (pack.outcomes[at].id)} { (localized(&pack.outcomes[at].title, cx)) },
            }
        }
    }
}

/// Every statement of law that the pack makes.
fn facts(pack: &Pack, cx: &Context) -> Markup {
    let fact = |text: &Localized, more: String, cite: &Cite| {
        html! {
            li { p { (localized(text, cx)) @if !more.is_empty() { " " strong { (more) } } } (cited(cite, pack, cx)) }
        }
    };
    html! {
        @for outcome in &pack.outcomes {
            h4 id={"o-" (outcome.id)} { (localized(&outcome.title, cx)) " " code { (outcome.id) } }
            ol.facts-list { @for step in &outcome.steps {
                @let more = match &step.term {
                    Deadline::Absent => String::new(),
                    Deadline::None => cx.string("path-no-term"),
                    Deadline::Set(length, _) => term(*length, cx),
                };
                (fact(&step.text, more, &step.cite))
            } }
        }
        h4 { (cx.t("path-view-calculate")) }
        ol.facts-list { @for rule in &pack.rules { (fact(&rule.title, super::outcome::figure(rule, cx), &rule.cite)) } }
        h4 { (cx.t("path-view-calendar")) }
        ol.facts-list { @for own in &pack.calendar {
            (fact(&own.text, html! { @if let Some(day) = own.day { (day) "." } (own.month) }.into_string(), &own.cite))
        } }
        h4 { (cx.t("path-view-minutes")) }
        ol.facts-list { @for own in &pack.minutes { (fact(&own.text, String::new(), &own.cite)) } }
        h4 { (cx.t("path-view-papers")) }
        ol.facts-list { @for own in &pack.papers { (fact(&own.title, String::new(), &own.cite)) } }
    }
}

const WIDE: i32 = 190;
const HIGH: i32 = 22;
const GAP: i32 = 110;
const STEP: i32 = 30;

/// The graph in layers: each place stands right of all that lead to it.
fn picture(pack: &Pack, cx: &Context) -> Markup {
    let count = pack.questions.len();
    let index = |stop: Stop| match stop {
        Stop::Question(at) => at,
        Stop::Outcome(at) => count + at,
    };
    let mut edges = Vec::new();
    for (at, question) in pack.questions.iter().enumerate() {
        for branch in question.options.iter().flat_map(|option| &option.next) {
            let edge = (at, index(branch.go));
            if !edges.contains(&edge) {
                edges.push(edge);
            }
        }
    }
    let mut layers = vec![0usize; count + pack.outcomes.len()];
    // As many rounds as there are questions: a cycle cannot push further.
    for _ in 0..count {
        for (from, to) in &edges {
            layers[*to] = layers[*to].max((layers[*from] + 1).min(count));
        }
    }
    let last = layers.iter().copied().max().unwrap_or(0);
    layers[count..].iter_mut().for_each(|layer| *layer = last);
    let places = placed(&layers, last, &edges);
    let at = |n: usize| (layers[n] as i32 * (WIDE + GAP), places[n]);
    let (width, height) = (last as i32 * (WIDE + GAP) + WIDE + 2, places.iter().max().unwrap_or(&0) + STEP);
    let nodes = pack.questions.iter().map(|q| (&q.id, &q.text)).chain(pack.outcomes.iter().map(|o| (&o.id, &o.title)));
    html! {
        div.scroll tabindex="0" role="group" aria-label=(cx.t("path-review-graph")) {
            svg.diagram width=(width) height=(height) viewBox={"-1 -1 " (width) " " (height)} role="img" aria-label=(cx.t("path-review-picture")) {
                @for (from, to) in &edges {
                    @let ((x, y), (right, low)) = (at(*from), at(*to));
                    @let (left, y, low, bend) = (x + WIDE, y + HIGH / 2, low + HIGH / 2, GAP / 2);
                    path.edge d={"M" (left) " " (y) "C" (left + bend) " " (y) " " (right - bend) " " (low) " " (right) " " (low)} {}
                }
                @for (n, (id, title)) in nodes.enumerate() {
                    @let (x, y) = at(n);
                    g class=(if n < count { "node" } else { "node ends" }) {
                        title { (title.best(cx.lang).map_or("", |(_, words)| words)) }
                        rect x=(x) y=(y) width=(WIDE) height=(HIGH) rx="4" {}
                        text x=(x + 8) y=(y + 16) { (id) }
                    }
                }
            }
        }
    }
}

/// The height of each place: within its layer in the order of the mean height of those that lead to it.
fn placed(layers: &[usize], last: usize, edges: &[(usize, usize)]) -> Vec<i32> {
    let mut places = vec![0; layers.len()];
    for layer in 0..=last {
        let own: Vec<usize> = (0..layers.len()).filter(|n| layers[*n] == layer).collect();
        let weight = |n: usize| {
            let (mut sum, mut count) = (0, 0);
            for (from, _) in edges.iter().filter(|(_, to)| *to == n) {
                sum += places[*from];
                count += 1;
            }
            if count > 0 { sum / count } else { 0 }
        };
        let order = crate::order::order(own.len(), &|a, b| weight(own[a]).cmp(&weight(own[b])));
        let most = (0..=last).map(|l| layers.iter().filter(|own| **own == l).count()).max().unwrap_or(1) as i32;
        // A short layer is spread over the height of the longest.
        let step = if own.is_empty() { STEP } else { (most * STEP / own.len() as i32).max(STEP) };
        let heights: Vec<(usize, i32)> =
            order.iter().enumerate().map(|(row, at)| (own[*at], row as i32 * step + (step - STEP) / 2)).collect();
        for (n, height) in heights {
            places[n] = height;
        }
    }
    places
}
