//! Why people stay away: what a survey found, and what it does not say.

use super::super::pack::Pack;
use super::heading;
use crate::budget::money::Money;
use crate::i18n::Localized;
use crate::pack::source;
use crate::widget::Context;
use crate::widget::parts::*;
use maud::{Markup, html};

/// The card.
pub fn study(pack: &Pack, cx: &Context) -> Markup {
    let Some(study) = &pack.study else { return html! {} };
    let said = |part: &(u32, Localized), series| {
        html! { li { p { (localized(&part.1, cx)) " " strong { (percent(part.0, cx)) } } (share(part.0, series)) } }
    };
    html! {
        (heading(localized(&study.title, cx)))
        p.plain { (localized(&study.text, cx)) }
        dl.figures.key {
            (pair("path-people", &cx.numbers.integer(i64::from(study.people)), cx))
            div { dt { (cx.t("path-when")) } dd { (localized(&study.when, cx)) } }
            div { dt { (cx.t("path-where")) } dd { (localized(&study.place, cx)) } }
        }
        h4 { (localized(&study.question, cx)) }
        details.table-box.guess id="guess" {
            summary { (cx.t("path-guess")) }
            ul.shares { (said(&study.yes, 0)) (said(&study.no, 1)) }
            @if study.reason > 0 {
                h4 { (cx.t("path-reason")) }
                p.lead { (percent(study.reason, cx)) " – " (localized(&study.reason_text, cx)) }
                (share(study.reason, 1))
                p.muted { (localized(&study.reason_base, cx)) }
            }
        }
        h4 { (cx.t("path-caveats")) }
        ul.plain-list { @for caveat in &study.caveats { li { (localized(caveat, cx)) } } }
        @if let Some(source) = source(&pack.sources, &study.cite) { p.cite.small { (link(&source.url, localized(&source.title, cx), cx)) } }
    }
}

fn percent(n: u32, cx: &Context) -> String {
    let mut text = cx.numbers.integer(i64::from(n));
    text.push_str(&cx.numbers.percent);
    text
}

/// A bar of a hundred; the words beside it say the same.
fn share(percent: u32, series: usize) -> Markup {
    bar(Money::from_tiyn(i64::from(percent)), Money::from_tiyn(100), series)
}
