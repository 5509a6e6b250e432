//! Where it comes from, where it goes: one level of a side as bars or tiles, with the way back up.

use super::super::choice::Shape;
use super::super::cube::{Node, NodeId};
use super::super::model::Side;
use super::super::money::{self, Money};
use super::super::names;
use super::super::widget::Msg;
use super::line::{card, rung_word};
use super::parts::{Scope, bar, by_size, icon, icons, named};
use super::unit_choice;
use crate::chart::{Rect, squarify};
use crate::widget::Ui;
use maud::{Markup, html};

/// The view of a side.
pub fn side(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, choice) = (scope.cx, &scope.explorer.choice);
    let side = choice.view.side().unwrap_or(Side::Revenue);
    let Some(here) = scope.explorer.line(side) else {
        return html! { h3 id="here" tabindex="-1" { (names::side(side, cx)) } p { (cx.t("side-missing")) } };
    };
    let slice = scope.slice;
    let node = slice.node(here);
    let children = by_size(slice, here);
    let top = node.parent.is_none();
    let whole = node.amount();
    // Each part has a place of its own, empty or not, so that a level opened changes what differs and moves nothing.
    html! {
        div { @if !top { (breadcrumb(scope, here, side, ui)) } }
        h3 id="here" tabindex="-1" {
            @if top { (names::side(side, cx)) } @else { (named(&scope.name(node))) }
            " " span.total { (scope.thousand(whole)) }
        }
        div { @if !top { (card(scope, here, side)) } }
        div { @if !children.is_empty() {
            div.bar-head {
                h4 { (cx.t(if side == Side::Revenue { "parts-revenue" } else { "parts-expenditure" })) }
                div.toggle role="group" aria-label=(cx.t("shape-label")) {
                    (shape_button(Shape::Bars, choice.shape, "shape-bars", ui, scope))
                    (shape_button(Shape::Tiles, choice.shape, "shape-tiles", ui, scope))
                }
            }
            (unit_choice(scope, ui))
            @match choice.shape {
                Shape::Bars => (bars(scope, &children, whole, side, ui)),
                Shape::Tiles => (tiles(scope, &children, whole, side, ui)),
            }
        } }
    }
}

fn shape_button(shape: Shape, chosen: Shape, word: &'static str, ui: &mut Ui<Msg>, scope: &Scope) -> Markup {
    html! {
        button id={"shape-" (shape.id())} type="button" aria-pressed=(if shape == chosen { "true" } else { "false" })
            data-on=(ui.click(Msg::ShapeChosen(shape))) { (scope.cx.t(word)) }
    }
}

/// The way back: every level above, each with its rung.
fn breadcrumb(scope: &Scope, here: NodeId, side: Side, ui: &mut Ui<Msg>) -> Markup {
    let (cx, slice) = (scope.cx, scope.slice);
    let mut above = Vec::new();
    let mut at = slice.node(here).parent;
    while let Some(id) = at {
        above.push(id);
        at = slice.node(id).parent;
    }
    above.reverse();
    html! {
        nav.breadcrumb aria-label=(cx.tr("breadcrumb-label", &[("place", scope.place_name(slice.key.place).into())])) {
            button.up id="up" type="button" data-on=(ui.click(Msg::WentUp)) { (icon(icons::UP)) (cx.t("go-up")) }
            ol {
                @for id in above {
                    @let node = slice.node(id);
                    li { button.link id={"crumb-" (node.code.as_str())} type="button" data-on=(ui.click(Msg::LineChosen(side, node.code.as_str().into()))) {
                        @if node.parent.is_none() { (names::side(side, cx)) }
                        @else { span.rung { (cx.t(rung_word(node.code.rung()))) ": " } (named(&scope.name(node))) }
                    } }
                }
            }
        }
    }
}

/// Every line of a level, however small.
fn bars(scope: &Scope, children: &[(NodeId, &Node)], whole: Money, side: Side, ui: &mut Ui<Msg>) -> Markup {
    let shown = scope.explorer.choice.rows;
    let largest = children.iter().map(|(_, n)| n.amount()).max().unwrap_or_default();
    html! {
        ul.bars {
            @for (id, node) in children.iter().take(shown) {
                li {
                    button.row id={"line-" (node.code.as_str())} type="button"
                        data-on=(ui.click(Msg::LineOpened(side, node.code.as_str().into()))) {
                        span.name { (named(&scope.name(node))) }
                        span.figure { (scope.amount(node.amount(), whole)) }
                        (bar(node.amount(), largest, scope.series(*id)))
                        span.share { (scope.percent(node.amount(), whole)) }
                    }
                }
            }
        }
        @if children.len() > shown {
            button id="more" type="button" data-on=(ui.click(Msg::MoreAsked)) {
                (scope.cx.tr("more", &[("count", (children.len() - shown).into())]))
            }
        }
    }
}

/// Tiles shown at most, and the least share of one in tenths of a percent: smaller ones could not be seen or hit.
const TILES: usize = 60;
const LEAST: i32 = 10;

/// The same level as a treemap of real controls: arrows walk among siblings, up goes to the parent, down opens.
fn tiles(scope: &Scope, children: &[(NodeId, &Node)], whole: Money, side: Side, ui: &mut Ui<Msg>) -> Markup {
    let (cx, choice) = (scope.cx, &scope.explorer.choice);
    let large = |amount: Money| money::share(amount, whole).is_some_and(|share| share.tenths() >= LEAST);
    let shown: Vec<_> = children.iter().filter(|(_, n)| large(n.amount())).take(TILES).collect();
    let left_out = children.len() - shown.len();
    let weights: Vec<i64> = shown.iter().map(|(_, n)| n.amount().tiyn()).collect();
    let boxes = squarify(&weights, Rect { x: 0.0, y: 0.0, w: 160.0, h: 100.0 });
    let standing = choice.tile.as_deref().filter(|code| shown.iter().any(|(_, n)| n.code.as_str() == *code));
    let standing = standing.or(shown.first().map(|(_, n)| n.code.as_str())).unwrap_or_default();
    html! {
        p.muted.small id="tiles-help" { (cx.t("tiles-help")) }
        div.tiles role="group" aria-label=(cx.t("shape-tiles")) aria-describedby="tiles-help" {
            @for (i, ((id, node), place)) in shown.iter().zip(boxes).enumerate() {
                @let code = node.code.as_str();
                @let name = scope.name(node);
                @let share = scope.percent(node.amount(), whole);
                @let sibling = |step: usize| shown[(i + shown.len() + step) % shown.len()].1.code.as_str().to_string();
                button id={"line-" (code)} type="button" class={"tile fill-" (scope.series(*id) % 8 + 1)}
                    data-box=(percent_box(place)) tabindex=(if code == standing { "0" } else { "-1" })
                    data-on={ (ui.click(Msg::LineOpened(side, code.into()))) " " (ui.keys(vec![
                        ("ArrowRight", Msg::TileReached(sibling(1))),
                        ("ArrowLeft", Msg::TileReached(sibling(shown.len() - 1))),
                        ("ArrowDown", Msg::TileEntered(side, code.into())),
                        ("ArrowUp", Msg::WentUp),
                        ("Home", Msg::TileReached(shown[0].1.code.as_str().into())),
                        ("End", Msg::TileReached(sibling(shown.len() - 1 - i))),
                    ])) } {
                    span.tile-name { (named(&name)) }
                    span.tile-share { " " (share) }
                    span.visually-hidden { ", " (scope.thousand(node.amount())) }
                }
            }
        }
        @if left_out > 0 { p.muted.small { (cx.tr("tiles-left-out", &[("count", left_out.into())])) } }
    }
}

/// Left, top, width, height in hundredths of a percent; the page places the tile, since a strict content
/// security policy refuses styles in markup.
fn percent_box(tile: Rect) -> String {
    let part = |value: f64, of: f64| (value / of * 10_000.0) as i32;
    let (left, top) = (part(tile.x, 160.0), part(tile.y, 100.0));
    let (right, bottom) = (part(tile.x + tile.w, 160.0), part(tile.y + tile.h, 100.0));
    format!("{left} {top} {} {}", right - left, bottom - top)
}
