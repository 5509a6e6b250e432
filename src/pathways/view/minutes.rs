//! What minutes must contain: to be ticked off while they are written. Ticks are kept nowhere.

use super::super::pack::Pack;
use super::super::widget::Msg;
use super::{cited, heading};
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// The checklist.
pub fn minutes(pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        (heading(html! { (cx.t("path-minutes-title")) }))
        p.plain { (cx.t("path-minutes-about")) }
        ul.ticks {
            @for (at, demand) in pack.minutes.iter().enumerate() {
                li {
                    label.ticked { input id={"tick-" (at)} type="checkbox"; span { (localized(&demand.text, cx)) } }
                    (cited(&demand.cite, pack, cx))
                }
            }
        }
        p.actions {
            @if let Some(paper) = pack.papers.iter().find(|paper| paper.id == "minutes") {
                button.primary id="to-minutes" type="button" data-on=(ui.click(Msg::PaperChosen(paper.id.clone()))) { (localized(&paper.title, cx)) }
            }
            (button("print", "", ui.click(Msg::PrintAsked), "path-print", cx))
        }
    }
}
