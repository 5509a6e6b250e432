//! Place beside place, in the year and phase in sight: a table of every place, and a picture by one measure.

use super::super::choice::Measure;
use super::super::cube::SliceKey;
use super::super::insight::{Summary, per_resident, summary};
use super::super::money::Money;
use super::super::widget::{Explorer, Facts, Msg};
use super::parts::Scope;
use crate::widget::Ui;
use maud::{Markup, html};

/// A place with its budget of the year and phase in sight.
pub struct Row {
    /// Which budget.
    pub key: SliceKey,
    /// Its figures.
    pub summary: Summary,
    /// Revenue per resident, where residents are known.
    pub each: Option<Money>,
}

/// The places that have a budget of that year and phase, by a measure, the biggest first.
pub fn rows(explorer: &Explorer, facts: &Facts) -> Vec<Row> {
    let Some(shown) = explorer.slice().map(|s| s.key) else { return Vec::new() };
    let mut rows: Vec<Row> = facts
        .cube
        .keys()
        .filter(|k| (k.year, k.phase) == (shown.year, shown.phase))
        .filter_map(|key| {
            let summary = summary(facts.cube.slice(key)?);
            let each = summary.revenue.and_then(|r| per_resident(r, &facts.book.places[key.place], key.year));
            Some(Row { key, summary, each })
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(match explorer.choice.measure {
        Measure::Total => row.summary.revenue.map(Money::tiyn),
        Measure::Transfers => row.summary.transfer_share.map(|s| i64::from(s.tenths())),
        Measure::Resident => row.each.map(Money::tiyn),
    }));
    rows
}

/// The view.
pub fn places(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, key) = (scope.cx, scope.slice.key);
    let rows = rows(scope.explorer, scope.facts);
    let some_residents = rows.iter().any(|row| row.each.is_some());
    let dash = || String::from("–");
    let amount = |m: Option<Money>| m.map_or_else(dash, |m| cx.numbers.thousand(m));
    html! {
        h3 id="here" tabindex="-1" { (cx.tr("places-title", &[("edition", scope.edition_name(key).into())])) }
        @if rows.len() < 2 {
            p { (cx.t("places-only-one")) }
        } @else {
            label.field { span { (cx.t("measure-label")) }
                select id="measure" data-on=(ui.change(|id| Msg::MeasureChosen(id.into()))) {
                    @for measure in Measure::ALL.iter().filter(|m| **m != Measure::Resident || some_residents) {
                        option value=(measure.id()) selected[*measure == scope.explorer.choice.measure] { (cx.t(measure_word(*measure))) }
                    }
                }
            }
            div.picture {
                canvas data-chart="ranking" role="img" aria-label=(cx.t("places-label"))
                    data-key={ (key.year) "-" (key.phase.id()) "-" (scope.explorer.choice.measure.id()) "-" (cx.lang.tag()) } {}
            }
            div.scroll tabindex="0" role="region" aria-label=(cx.t("places-label")) {
                table {
                    caption { (cx.t("places-label")) ". " (cx.t("unit-note")) }
                    thead { tr {
                        th scope="col" { (cx.t("place-label")) } th scope="col" { (cx.t("section-revenue")) }
                        th scope="col" { (cx.t("figure-own")) } th scope="col" { (cx.t("column-own-share")) }
                        th scope="col" { (cx.t("column-transfer-share")) } th scope="col" { (cx.t("section-expenditure")) }
                        @if some_residents { th scope="col" { (cx.t("column-resident")) } }
                    } }
                    tbody {
                        @for row in rows.iter().take(scope.explorer.choice.rows) {
                            @let id = &scope.facts.book.places[row.key.place].id;
                            tr.here[row.key == key] {
                                th scope="row" { button.link id={"go-" (id)} type="button" data-on=(ui.click(Msg::PlaceChosen(id.clone()))) { (scope.place_name(row.key.place)) } }
                                td { (amount(row.summary.revenue)) } td { (amount(row.summary.own)) }
                                td { (row.summary.own_share.map_or_else(dash, |s| cx.numbers.percent(s))) }
                                td { (row.summary.transfer_share.map_or_else(dash, |s| cx.numbers.percent(s))) }
                                td { (amount(row.summary.expenditure)) }
                                @if some_residents { td { (row.each.map_or_else(dash, |m| cx.numbers.tenge(m))) } }
                            }
                        }
                    }
                }
            }
            @if rows.len() > scope.explorer.choice.rows {
                button id="more" type="button" data-on=(ui.click(Msg::MoreAsked)) {
                    (cx.tr("more", &[("count", (rows.len() - scope.explorer.choice.rows).into())]))
                }
            }
        }
    }
}

/// The Fluent id of a measure.
pub fn measure_word(measure: Measure) -> &'static str {
    match measure {
        Measure::Total => "measure-total",
        Measure::Transfers => "measure-transfers",
        Measure::Resident => "measure-resident",
    }
}
