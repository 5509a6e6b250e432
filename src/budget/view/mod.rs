//! The explorer as markup: its frame here, one file for each view.
//!
//! Every view stands under the same heading, which says whose budget it is, whether it is a plan, of which day,
//! and where it was published.

mod checks;
mod line;
mod overview;
mod parts;
mod places;
mod results;
mod side;
mod years;

use super::choice::{Unit, View};
use super::load::Load;
use super::model::{Coverage, Phase};
use super::widget::{Explorer, Facts, Msg, Stage};
use crate::issue::Issue;
use crate::widget::{Context, Ui, issues};
use maud::{Markup, html};
use parts::{button, icon, icons, link, localized, select};

pub(super) use parts::{Scope, by_size, series};
pub(super) use places::{measure_word, rows as place_rows};

/// The whole widget.
pub fn explorer(explorer: &Explorer, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    match &explorer.stage {
        Stage::Loading(load) => loading(load, cx),
        Stage::Failed(problems) => failed(explorer, problems, ui, cx),
        Stage::Ready(facts) => match Scope::of(explorer, facts, cx) {
            Some(scope) => ready(&scope, ui),
            None => failed(explorer, &[], ui, cx),
        },
    }
}

fn loading(load: &Load, cx: &Context) -> Markup {
    html! {
        div.loading aria-busy="true" {
            p.muted id="here" tabindex="-1" { (cx.t("loading")) }
            @if let Some(total) = load.total.filter(|t| *t > 0) {
                progress max=(total) value=(load.received) aria-label=(cx.t("loading")) {}
            } @else {
                progress aria-label=(cx.t("loading")) {}
            }
            slot {}
        }
    }
}

fn failed(explorer: &Explorer, problems: &[Issue], ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        div.panel role="alert" {
            p.title id="here" tabindex="-1" { (cx.t("failed-title")) }
            (issues::list(problems, 10, cx))
            p.actions {
                @if explorer.own_file.is_some() {
                    (button("leave", "primary", ui.click(Msg::FileLeft), "file-leave", cx))
                } @else {
                    (button("retry", "primary", ui.click(Msg::Retried), "retry", cx))
                }
                @if explorer.can_open { (open_file(ui, cx)) }
            }
        }
        slot {}
    }
}

fn ready(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let explorer = scope.explorer;
    let searching = !explorer.choice.query.trim().is_empty();
    html! {
        (ui.region("head", |ui| head(scope, ui)))
        (ui.region("nav", |ui| nav(scope, ui)))
        (ui.region("main", |ui| html! {
            @if searching {
                (results::results(scope, ui))
            } @else {
                @match explorer.choice.view {
                    View::Overview => (overview::overview(scope, ui)),
                    View::Revenue | View::Expenditure => (side::side(scope, ui)),
                    View::Years => (years::years(scope, ui)),
                    View::Places => (places::places(scope, ui)),
                    View::Check => (checks::checks(scope, ui)),
                }
            }
        }))
        (ui.region("foot", |ui| foot(scope, ui)))
    }
}

fn head(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, facts, key) = (scope.cx, scope.facts, scope.slice.key);
    let place = &facts.book.places[key.place];
    let editions: Vec<_> = facts.cube.keys().filter(|k| k.place == key.place).collect();
    let with_budget: Vec<usize> = scope.places().collect();
    html! {
        header.head {
            @if scope.explorer.own_file.is_some() {
                p.notice { (icon(icons::LOCK)) span { (cx.tr("file-own", &[("name", scope.explorer.own_file.clone().unwrap_or_default().into())])) } " "
                    (button("leave", "link", ui.click(Msg::FileLeft), "file-leave", cx)) }
            }
            h2.place part="title" {
                @let name = scope.place_name(key.place);
                @if name.is_empty() { (cx.t("place-unnamed")) } @else { (name) }
            }
            @if !place.parent.is_empty() { p.muted.parent { (localized(&place.parent, cx)) } }
            (facts_line(scope))
            div.choices {
                @if with_budget.len() > 1 {
                    (select("place", &cx.string("place-label"), ui.change(|id| Msg::PlaceChosen(id.into())),
                        with_budget.iter().map(|i| (facts.book.places[*i].id.clone(), scope.place_name(*i), *i == key.place)).collect()))
                }
                (select("edition", &cx.string("year-label"), ui.change(|id| Msg::EditionChosen(id.into())),
                    scope.editions(&editions, key)))
            }
        }
    }
}

/// Plan or executed, forecast, as of when, from where: always in sight.
fn facts_line(scope: &Scope) -> Markup {
    let (cx, key) = (scope.cx, scope.slice.key);
    let as_of = scope.tables().find_map(|t| t.as_of.as_deref()).or(scope.facts.book.as_of.as_deref());
    let address = scope.sources().into_iter().find_map(|source| source.path.as_deref());
    html! {
        p.facts {
            span class=(if key.phase == Phase::Executed { "badge executed" } else { "badge" }) { (cx.t(phase_word(key.phase))) }
            @if scope.facts.is_forecast(key) { " " span.badge.forecast { (cx.t("forecast")) } }
            @if let Some(date) = as_of { " " span { (cx.tr("as-of", &[("date", cx.texts.date(date).into())])) } }
            @if let Some(address) = address { " " (link(address, html! { (cx.t("source-short")) }, cx)) }
        }
        @if scope.slice.coverage != Coverage::Full { p.muted.small { (cx.t(coverage_word(scope.slice.coverage))) } }
    }
}

/// The acts in full, and what is to be known of them.
fn sources(scope: &Scope) -> Markup {
    let cx = scope.cx;
    let note = scope.tables().map(|t| &t.note).find(|n| !n.is_empty());
    html! {
        @for source in scope.sources().into_iter().take(3) {
            p.small { (cx.t("source")) " "
                @match &source.path {
                    Some(path) if source.title.is_empty() => (link(path, html! { (path) }, cx)),
                    Some(path) => (link(path, localized(&source.title, cx), cx)),
                    None => (localized(&source.title, cx)),
                }
            }
        }
        @if let Some(note) = note { p.small.muted { (localized(note, cx)) } }
    }
}

fn nav(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, choice) = (scope.cx, &scope.explorer.choice);
    let searching = !choice.query.trim().is_empty();
    let broken = scope.broken();
    html! {
        nav.views aria-label=(cx.tr("views-label", &[("place", scope.place_name(scope.slice.key.place).into())])) {
            ul {
                @for view in View::ALL.iter().filter(|v| **v != View::Places || scope.places().count() > 1) {
                    li { button id={"view-" (view.id())} type="button" part="tab" data-on=(ui.click(Msg::ViewChosen(*view)))
                        aria-current=[(*view == choice.view && !searching).then_some("page")] {
                        (cx.t(view_word(*view)))
                        @if *view == View::Check && broken > 0 { " " span.count { (broken) span.visually-hidden { " " (cx.t("check-broken-short")) } } }
                    } }
                }
            }
        }
        div.search {
            label.visually-hidden for="query" { (cx.t("search-label")) }
            (icon(icons::SEARCH))
            input id="query" type="search" autocomplete="off" spellcheck="false" maxlength="80" value=(choice.query)
                placeholder=(cx.t("search-placeholder")) data-on=(ui.input(|text| Msg::QueryTyped(text.into())));
        }
    }
}

fn foot(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let (cx, explorer) = (scope.cx, scope.explorer);
    let problems = &scope.facts.issues;
    let mut takes = vec![
        ("take-csv", Msg::ExportAsked("sheet")),
        ("take-json", Msg::ExportAsked("json")),
        ("take-svg", Msg::ExportAsked("svg")),
        ("take-png", Msg::PictureAsked),
        ("take-print", Msg::PrintAsked),
    ];
    if explorer.has_link {
        takes.push(("take-link", Msg::LinkAsked));
    }
    html! {
        footer.foot {
            (sources(scope))
            @if !problems.is_empty() {
                details.issues-box open[problems.iter().any(|i| i.severity == crate::issue::Severity::Error)] {
                    summary { (cx.tr("issues-title", &[("count", problems.len().into())])) }
                    (issues::list(problems, 30, cx))
                }
            }
            details.take {
                summary id="take" { (icon(icons::DOWNLOAD)) (cx.t("take-title")) }
                div.actions {
                    @for (id, msg) in takes { (button(id, "", ui.click(msg), id, cx)) }
                }
            }
            @if explorer.can_open { div.open { (open_file(ui, cx)) } }
            p.muted.small { (cx.t("not-legal-advice")) }
        }
    }
}

fn open_file(ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        label.file { span { (cx.t("file-open")) }
            input id="own-file" type="file" accept=".csv,.tsv,.txt,text/csv" aria-describedby="own-file-note" data-on=(ui.file(Msg::FileChosen));
        }
        p.muted.small id="own-file-note" { (cx.t("file-stays")) }
    }
}

fn view_word(view: View) -> &'static str {
    match view {
        View::Overview => "view-overview",
        View::Revenue => "view-revenue",
        View::Expenditure => "view-expenditure",
        View::Years => "view-years",
        View::Places => "view-places",
        View::Check => "view-check",
    }
}

/// How amounts are to be written.
fn unit_choice(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let cx = scope.cx;
    let units = Unit::ALL.iter().filter(|u| **u != Unit::Resident || scope.residents().is_some());
    let options = units.map(|u| (u.id().into(), cx.string(unit_word(*u)), *u == scope.unit())).collect();
    select("unit", &cx.string("unit-label"), ui.change(|id| Msg::UnitChosen(id.into())), options)
}

fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Thousand => "unit-thousand",
        Unit::Share => "unit-share",
        Unit::Resident => "unit-resident",
    }
}

/// The Fluent id of a phase.
pub(super) fn phase_word(phase: Phase) -> &'static str {
    match phase {
        Phase::Approved => "phase-approved",
        Phase::Amended => "phase-amended",
        Phase::Executed => "phase-executed",
    }
}

fn coverage_word(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Full => "coverage-full",
        Coverage::Revenue => "coverage-revenue",
        Coverage::Totals => "coverage-totals",
        Coverage::Partial => "coverage-partial",
    }
}

impl Facts {
    /// Places that have a budget in this package.
    pub(super) fn budgeted_places(&self) -> Vec<usize> {
        let mut places: Vec<usize> = self.cube.keys().map(|key| key.place).collect();
        places.dedup();
        places
    }
}
