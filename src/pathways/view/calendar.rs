//! The year of the village budget, with what comes next.

use super::super::pack::Pack;
use super::super::procedure::coming;
use super::super::widget::Pathways;
use super::{cited, heading};
use crate::pathways::calendar::Day;
use crate::widget::Context;
use crate::widget::parts::*;
use maud::{Markup, html};

/// Twelve months from today.
pub fn calendar(pathways: &Pathways, pack: &Pack, cx: &Context) -> Markup {
    // Without a day of the device: the year of the pack.
    let today = pathways.today.or_else(|| Day::parse(&pack.as_of)).unwrap_or_default();
    let coming = coming(pack, today);
    let next = coming.first().map(|(_, day)| *day);
    html! {
        (heading(html! { (cx.t("path-calendar-title")) }))
        p.plain { (cx.t("path-calendar-about")) }
        @if pathways.today.is_some() { p.now { (icon(icons::TIME)) " " (cx.tr("path-today", &[("date", cx.texts.date(&today.iso()).into())])) } }
        ol.milestones {
            @for (at, day) in &coming {
                @let milestone = &pack.calendar[*at];
                @let is_next = pathways.today.is_some() && Some(*day) == next;
                li class=[is_next.then_some("next")] {
                    p.when {
                        strong { @if milestone.day.is_none() { (cx.tr("path-until", &[("date", cx.texts.date(&day.iso()).into())])) }
                            @else { (cx.texts.date(&day.iso())) } }
                        @if is_next { " " span.badge { (cx.tr("path-next", &[("count", i64::from(day.0 - today.0).into())])) } }
                    }
                    p { (localized(&milestone.text, cx)) }
                    @if !milestone.who.is_empty() { p.doer { span.muted { (cx.t("path-who")) } " " (localized(&milestone.who, cx)) } }
                    (cited(&milestone.cite, pack, cx))
                }
            }
        }
    }
}
