//! Over the years: a picture of every budget of the place, and two of them line by line.

use super::super::cube::{Slice, SliceKey};
use super::super::insight::{Change, changes_at, in_prices, stability, summary};
use super::super::model::Side;
use super::super::money::Money;
use super::super::names;
use super::super::widget::Msg;
use super::parts::{Scope, cells, heads, named, scrolling, select};
use crate::widget::Ui;
use maud::{Markup, html};

/// The view.
pub fn years(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, key) = (scope.cx, scope.slice.key);
    let editions: Vec<SliceKey> = scope.facts.cube.keys().filter(|k| k.place == key.place).collect();
    html! {
        h3 id="here" tabindex="-1" { (cx.t("view-years")) }
        @if editions.len() < 2 {
            p { (cx.t("years-only-one")) }
        } @else {
            div.picture part="picture" {
                canvas data-chart="trend" data-key={ "trend-" (key.place) "-" (cx.lang.tag()) } role="img" aria-label=(cx.t("trend-label")) {}
            }
            (all_years(scope, &editions))
            p.muted { (cx.t("years-note")) }
            (steadiness(scope, &editions))
            (comparison(scope, &editions, ui))
        }
    }
}

/// The picture's equal in text.
fn all_years(scope: &Scope, editions: &[SliceKey]) -> Markup {
    let cx = scope.cx;
    let prices = scope.facts.book.prices.as_ref();
    html! {
        details.table-box open {
            summary { (cx.t("table-of-picture")) }
            (scrolling(&cx.string("trend-label"), html! { (cx.t("trend-label")) ". " (cx.t("unit-note")) }, html! {
                thead { tr {
                    (heads(&["column-year", "section-revenue", "figure-transfers", "column-transfer-share", "section-expenditure"], cx))
                    @if let Some(prices) = prices { th scope="col" { (cx.tr("column-constant", &[("year", prices.base.to_string().into())])) } }
                } }
                tbody {
                    @for edition in editions {
                        @if let Some(s) = scope.facts.cube.slice(*edition).map(summary) {
                            tr {
                                th scope="row" { (scope.edition_name(*edition)) }
                                (cells(&[scope.or_dash(s.revenue), scope.or_dash(s.transfers), scope.share_or_dash(s.transfer_share), scope.or_dash(s.expenditure)]))
                                @if let Some(prices) = prices { td { (scope.or_dash(s.revenue.and_then(|r| in_prices(r, edition.year, prices)))) } }
                            }
                        }
                    }
                }
            }))
        }
    }
}

/// How steady transfers are: over the years of one phase, forecasts left out.
fn steadiness(scope: &Scope, editions: &[SliceKey]) -> Markup {
    let cx = scope.cx;
    let by_year: Vec<(u16, Money)> = editions
        .iter()
        .filter(|k| k.phase == scope.slice.key.phase && !scope.facts.is_forecast(**k))
        .filter_map(|k| Some((k.year, summary(scope.facts.cube.slice(*k)?).transfers?)))
        .collect();
    html! {
        @if let Some(steady) = stability(&by_year) {
            p.sentence { (cx.tr("say-steadiness", &[("spread", cx.numbers.percent(steady.spread).into()), ("years", by_year.len().into())])) }
        }
    }
}

/// Two budgets line by line.
fn comparison(scope: &Scope, editions: &[SliceKey], ui: &mut Ui<Msg>) -> Markup {
    let (cx, slice) = (scope.cx, scope.slice);
    let Some(other) = scope.explorer.other() else { return html! {} };
    let others: Vec<SliceKey> = editions.iter().copied().filter(|e| *e != slice.key).collect();
    html! {
        h4 { (cx.t("compare-title")) }
        (select("other", &cx.tr("compare-with", &[("edition", scope.edition_name(slice.key).into())]),
            ui.change(|id| Msg::OtherEditionChosen(id.into())), scope.editions(&others, other.key)))
        @for side in [Side::Revenue, Side::Expenditure] {
            @if slice.root(side).is_some() && other.root(side).is_some() {
                (scrolling(&names::side(side, cx), html! { (names::side(side, cx)) }, html! {
                    thead { tr {
                        (heads(&["column-line"], cx)) th scope="col" { (scope.edition_name(other.key)) }
                        th scope="col" { (scope.edition_name(slice.key)) } (heads(&["column-difference"], cx))
                    } }
                    tbody {
                        @for (i, change) in rows(side, other, slice).into_iter().enumerate() {
                            @let node = change.to.map(|id| slice.node(id)).or(change.from.map(|id| other.node(id)));
                            tr.sum[i == 0] {
                                th scope="row" { @if i == 0 { (cx.t("total")) } @else if let Some(node) = node { (named(&scope.name(node))) } }
                                (cells(&[scope.or_dash(change.before), scope.or_dash(change.after)]))
                                td { @if change.is_known { (cx.numbers.signed_thousand(change.difference)) } @else { "–" }
                                    @if let Some(percent) = change.percent { br; span.muted { (cx.numbers.signed_percent(percent)) } } }
                            }
                        }
                    }
                }))
            }
        }
        p.muted { (cx.t("unit-note")) }
    }
}

/// The side as a whole, then its categories or groups, the biggest change first.
fn rows(side: Side, before: &Slice, after: &Slice) -> Vec<Change> {
    let mut rows = changes_at(before, after, side, 0);
    rows.extend(changes_at(before, after, side, 1));
    rows
}
