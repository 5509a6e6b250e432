//! What a search found, in all three languages at once.

use super::super::model::Side;
use super::super::names;
use super::super::widget::Msg;
use super::line::rung_word;
use super::parts::{Scope, named};
use crate::widget::Ui;
use maud::{Markup, html};

/// The list of lines found, best first.
pub fn results(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, slice, explorer) = (scope.cx, scope.slice, scope.explorer);
    let shown = explorer.choice.rows;
    html! {
        h3 id="here" tabindex="-1" { (cx.tr("search-found", &[("count", explorer.hits.len().into())])) }
        @if explorer.hits.is_empty() { p { (cx.t("search-none")) } }
        ul.bars {
            @for hit in explorer.hits.iter().take(shown) {
                @let node = slice.node(hit.node);
                @let side = slice.side(hit.node);
                li {
                    @if side == Side::Balance {
                        div.row { span.name { (named(&scope.name(node))) } span.figure { (scope.thousand(node.amount())) } }
                    } @else {
                        button.row id={"hit-" (node.code.as_str())} type="button" data-on=(ui.click(Msg::LineChosen(side, node.code.as_str().into()))) {
                            span.name { (named(&scope.name(node))) }
                            span.figure { (scope.thousand(node.amount())) }
                            span.where { (names::side(side, cx)) ", " (cx.t(rung_word(node.code.rung()))) " " (node.code.as_str()) }
                        }
                    }
                }
            }
        }
        @if explorer.hits.len() > shown {
            button id="more" type="button" data-on=(ui.click(Msg::MoreAsked)) { (cx.tr("more", &[("count", (explorer.hits.len() - shown).into())])) }
        }
    }
}
