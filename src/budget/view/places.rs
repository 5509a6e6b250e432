//! Place beside place, in the year and phase in sight: a table of every place, and a picture by one measure.

use super::super::choice::Measure;
use super::super::cube::SliceKey;
use super::super::insight::{Summary, per_resident, summary};
use super::super::money::Money;
use super::super::widget::{Explorer, Facts, Msg};
use super::parts::{Scope, cells, heads, scrolling, select};
use crate::order;
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
    let size = |row: &Row| match explorer.choice.measure {
        Measure::Total => row.summary.revenue.map(Money::tiyn),
        Measure::Transfers => row.summary.transfer_share.map(|s| i64::from(s.tenths())),
        Measure::Resident => row.each.map(Money::tiyn),
    };
    order::sort(&mut rows, |a, b| size(b).cmp(&size(a)));
    rows
}

/// The view.
pub fn places(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, key) = (scope.cx, scope.slice.key);
    let rows = rows(scope.explorer, scope.facts);
    let some_residents = rows.iter().any(|row| row.each.is_some());
    let measures = Measure::ALL.iter().filter(|m| **m != Measure::Resident || some_residents);
    html! {
        h3 id="here" tabindex="-1" { (cx.tr("places-title", &[("edition", scope.edition_name(key).into())])) }
        @if rows.len() < 2 {
            p { (cx.t("places-only-one")) }
        } @else {
            (select("measure", &cx.string("measure-label"), ui.change(|id| Msg::MeasureChosen(id.into())),
                measures.map(|m| (m.id().into(), cx.string(measure_word(*m)), *m == scope.explorer.choice.measure)).collect()))
            div.picture part="picture" {
                canvas data-chart="ranking" role="img" aria-label=(cx.t("places-label"))
                    data-key={ (key.year) "-" (key.phase.id()) "-" (scope.explorer.choice.measure.id()) "-" (cx.lang.tag()) } {}
            }
            (scrolling(&cx.string("places-label"), html! { (cx.t("places-label")) ". " (cx.t("unit-note")) }, html! {
                thead { tr {
                    (heads(&["place-label", "section-revenue", "figure-own", "column-own-share", "column-transfer-share", "section-expenditure"], cx))
                    @if some_residents { (heads(&["column-resident"], cx)) }
                } }
                tbody {
                    @for row in rows.iter().take(scope.explorer.choice.rows) {
                        @let id = &scope.facts.book.places[row.key.place].id;
                        @let s = &row.summary;
                        tr.here[row.key == key] {
                            th scope="row" { button.link id={"go-" (id)} type="button" data-on=(ui.click(Msg::PlaceChosen(id.clone()))) { (scope.place_name(row.key.place)) } }
                            (cells(&[scope.or_dash(s.revenue), scope.or_dash(s.own), scope.share_or_dash(s.own_share),
                                scope.share_or_dash(s.transfer_share), scope.or_dash(s.expenditure)]))
                            @if some_residents { td { (row.each.map_or_else(|| "–".into(), |m| cx.numbers.tenge(m))) } }
                        }
                    }
                }
            }))
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
