//! What the draft would move from whom to whom.

use super::super::change::changes;
use super::super::edition::*;
use super::super::widget::Duties;
use super::parts::*;
use crate::widget::Context;
use crate::widget::parts::*;
use maud::{Markup, html};

pub fn view(duties: &Duties, cx: &Context) -> Markup {
    let Some((before, after)) = duties.drafted() else {
        return html! { p.muted { (cx.t(if duties.is_loading_more() { "loading" } else { "duties-no-other" })) } };
    };
    let (changes, unnamed) = changes(before, after);
    html! {
        p.plain { (cx.t("changes-intro")) }
        p.notice { (icon(icons::BROKEN)) span { (localized(&after.description, cx)) } }
        @for change in &changes {
            div.matter {
                h3 { (localized(&change.matter.title, cx)) }
                div.sides {
                    (side("changes-before", before, &change.before, cx))
                    (side("changes-after", after, &change.after, cx))
                }
            }
        }
        @if changes.is_empty() { p { (cx.t("changes-none")) } }
        @if unnamed > 0 { p { (cx.tr("changes-unnamed", &[("count", unnamed.into())])) } }
        @if !after.open.is_empty() {
            h3 { (icon(icons::UNKNOWN)) " " (cx.t("changes-questions")) }
            ul.plain-list { @for question in &after.open {
                li { p { (localized(&question.text, cx)) } p.small.muted { (article(&after.sources, &question.cite, cx)) } }
            } }
        }
    }
}

fn side(word: &str, edition: &Edition, duties: &[&Duty], cx: &Context) -> Markup {
    html! {
        div.side {
            h4 { (cx.t(word)) }
            @if duties.is_empty() { p.muted { (cx.t("changes-nobody")) } }
            @else { ul { @for duty in duties {
                li.duty {
                    p { strong { (localized(&edition.bodies[duty.body].title, cx)) } " " (verb(duty.verb, cx)) }
                    p { (localized(&duty.text, cx)) }
                    @if !duty.open.is_empty() { p.remark.small { strong { (cx.t("duties-open")) } " " (localized(&duty.open, cx)) } }
                    p.small.muted { (article(&edition.sources, &duty.cite, cx)) }
                }
            } } }
        }
    }
}
