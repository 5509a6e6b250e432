//! Over the years: a picture of every budget of the place, and two of them line by line.

use super::super::cube::SliceKey;
use super::super::insight::{changes_at, in_prices, stability, summary};
use super::super::model::Side;
use super::super::money::Money;
use super::super::names;
use super::super::widget::{Msg, edition_id};
use super::parts::{Scope, named};
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
            div.picture {
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
    let amount = |m: Option<Money>| m.map_or_else(|| "–".into(), |m| cx.numbers.thousand(m));
    html! {
        details.table-box open {
            summary { (cx.t("table-of-picture")) }
            div.scroll tabindex="0" role="region" aria-label=(cx.t("trend-label")) {
                table {
                    caption { (cx.t("trend-label")) }
                    thead { tr {
                        th scope="col" { (cx.t("column-year")) } th scope="col" { (cx.t("section-revenue")) }
                        th scope="col" { (cx.t("figure-transfers")) } th scope="col" { (cx.t("column-transfer-share")) }
                        th scope="col" { (cx.t("section-expenditure")) }
                        @if let Some(prices) = &scope.facts.book.prices { th scope="col" { (cx.tr("column-constant", &[("year", prices.base.to_string().into())])) } }
                    } }
                    tbody {
                        @for edition in editions {
                            @if let Some(s) = scope.facts.cube.slice(*edition).map(summary) {
                                tr {
                                    th scope="row" { (scope.edition_name(*edition)) }
                                    td { (amount(s.revenue)) } td { (amount(s.transfers)) }
                                    td { (s.transfer_share.map_or_else(|| "–".into(), |p| cx.numbers.percent(p))) }
                                    td { (amount(s.expenditure)) }
                                    @if let Some(prices) = &scope.facts.book.prices {
                                        td { (amount(s.revenue.and_then(|r| in_prices(r, edition.year, prices)))) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
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
    html! {
        h4 { (cx.t("compare-title")) }
        label.field { span { (cx.tr("compare-with", &[("edition", scope.edition_name(slice.key).into())])) }
            select id="other" data-on=(ui.change(|id| Msg::OtherEditionChosen(id.into()))) {
                @for edition in editions.iter().filter(|e| **e != slice.key) {
                    option value=(edition_id(edition.year, edition.phase)) selected[*edition == other.key] { (scope.edition_name(*edition)) }
                }
            }
        }
        @for side in [Side::Revenue, Side::Expenditure] {
            @if slice.root(side).is_some() && other.root(side).is_some() {
                div.scroll tabindex="0" role="region" aria-label=(names::side(side, cx)) {
                    table.compare {
                        caption { (names::side(side, cx)) }
                        thead { tr {
                            th scope="col" { (cx.t("column-line")) } th scope="col" { (scope.edition_name(other.key)) }
                            th scope="col" { (scope.edition_name(slice.key)) } th scope="col" { (cx.t("column-difference")) }
                        } }
                        tbody {
                            (total(scope, side, other))
                            @for change in changes_at(other, slice, side, 1) {
                                @let node = change.to.map(|id| slice.node(id)).or(change.from.map(|id| other.node(id)));
                                tr {
                                    th scope="row" { @if let Some(node) = node { (named(&scope.name(node))) } }
                                    td { (change.before.map_or_else(|| "–".into(), |m| cx.numbers.thousand(m))) }
                                    td { (change.after.map_or_else(|| "–".into(), |m| cx.numbers.thousand(m))) }
                                    td { (cx.numbers.signed_thousand(change.difference))
                                        @if let Some(percent) = change.percent { br; span.muted { (cx.numbers.signed_percent(percent)) } } }
                                }
                            }
                        }
                    }
                }
            }
        }
        p.muted { (cx.t("unit-note")) }
    }
}

fn total(scope: &Scope, side: Side, other: &super::super::cube::Slice) -> Markup {
    let cx = scope.cx;
    let amount = |slice: &super::super::cube::Slice| slice.root(side).map(|root| slice.node(root).amount()).unwrap_or_default();
    let (before, after) = (amount(other), amount(scope.slice));
    html! {
        tr.sum {
            th scope="row" { (cx.t("total")) }
            td { (cx.numbers.thousand(before)) } td { (cx.numbers.thousand(after)) }
            td { @if let Some(difference) = after.checked_sub(before) { (cx.numbers.signed_thousand(difference))
                @if let Some(percent) = super::super::money::share(difference, before.abs()) { br; span.muted { (cx.numbers.signed_percent(percent)) } } } }
        }
    }
}
