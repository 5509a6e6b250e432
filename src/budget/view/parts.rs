//! What several views need: the budget in sight with its words, amounts, bars and icons.

use super::super::check::Verdict;
use super::super::choice::Unit;
use super::super::classification::Role;
use super::super::cube::{Node, NodeId, Slice, SliceKey};
use super::super::insight::{Summary, per_resident, summary};
use super::super::model::{Localized, Side, Source, Table};
use super::super::money::{Money, Share, share};
use super::super::names::{self, Name};
use super::super::widget::{Explorer, Facts, edition_id};
use super::phase_word;
use crate::order;
use crate::widget::Context;
use maud::{Markup, html};

/// The budget in sight, with everything a view writes about it.
pub struct Scope<'a> {
    pub explorer: &'a Explorer,
    pub facts: &'a Facts,
    pub slice: &'a Slice,
    pub summary: Summary,
    pub cx: &'a Context<'a>,
}

impl<'a> Scope<'a> {
    pub fn of(explorer: &'a Explorer, facts: &'a Facts, cx: &'a Context<'a>) -> Option<Self> {
        let slice = explorer.slice()?;
        Some(Scope { explorer, facts, slice, summary: summary(slice), cx })
    }

    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.facts.budgeted_places().into_iter()
    }

    /// The tables that the budget in sight is from.
    pub fn tables(&self) -> impl Iterator<Item = &'a Table> {
        self.slice.tables.iter().map(|table| &self.facts.book.tables[*table])
    }

    /// Where the budget in sight was published: by its tables, else by the package.
    pub fn sources(&self) -> Vec<&'a Source> {
        let own: Vec<&Source> = self.tables().flat_map(|t| &t.sources).collect();
        if own.is_empty() { self.facts.book.sources.iter().collect() } else { own }
    }

    pub fn place_name(&self, place: usize) -> String {
        let place = &self.facts.book.places[place];
        place.name.best(self.cx.lang).map_or_else(|| place.id.clone(), |(_, name)| name.into())
    }

    /// "2023, amended plan", with "forecast" where it is one.
    pub fn edition_name(&self, key: SliceKey) -> String {
        let id = if self.facts.is_forecast(key) { "edition-forecast" } else { "edition" };
        let phase = self.cx.string(phase_word(key.phase));
        self.cx.tr(id, &[("year", key.year.to_string().into()), ("phase", phase.into())])
    }

    /// The same as options of a select.
    pub fn editions(&self, keys: &[SliceKey], chosen: SliceKey) -> Vec<(String, String, bool)> {
        keys.iter().map(|key| (edition_id(key.year, key.phase), self.edition_name(*key), *key == chosen)).collect()
    }

    pub fn name(&self, node: &Node) -> Name {
        names::name(node, &self.explorer.classification, self.cx)
    }

    /// Residents in the year in sight.
    pub fn residents(&self) -> Option<u32> {
        self.facts.book.places[self.slice.key.place].residents(self.slice.key.year)
    }

    /// How amounts are written; per resident only where residents are known.
    pub fn unit(&self) -> Unit {
        match self.explorer.choice.unit {
            Unit::Resident if self.residents().is_none() => Unit::Thousand,
            unit => unit,
        }
    }

    /// An amount with its unit, in the way the reader chose; `whole` is what a share is of.
    pub fn amount(&self, amount: Money, whole: Money) -> String {
        let cx = self.cx;
        let thousand = || cx.tr("amount-thousand", &[("amount", cx.numbers.thousand(amount).into())]);
        match self.unit() {
            Unit::Thousand => thousand(),
            Unit::Share => share(amount, whole).map_or_else(thousand, |s| cx.numbers.percent(s)),
            Unit::Resident => {
                let place = &self.facts.book.places[self.slice.key.place];
                per_resident(amount, place, self.slice.key.year).map_or_else(thousand, |each| {
                    cx.tr("amount-resident", &[("amount", cx.numbers.tenge(each).into())])
                })
            }
        }
    }

    /// The bare figure of an amount: thousand tenge, or tenge per resident where the reader chose so.
    pub fn figure(&self, amount: Money) -> String {
        let place = &self.facts.book.places[self.slice.key.place];
        let each = per_resident(amount, place, self.slice.key.year).filter(|_| self.unit() == Unit::Resident);
        each.map_or_else(|| self.cx.numbers.thousand(amount), |each| self.cx.numbers.tenge(each))
    }

    /// The Fluent id of the unit of [`Scope::figure`].
    pub fn figure_unit(&self) -> &'static str {
        if self.unit() == Unit::Resident { "figure-resident" } else { "figure-thousand" }
    }

    /// An amount in thousand tenge with its unit, exact.
    pub fn thousand(&self, amount: Money) -> String {
        self.cx.tr("amount-thousand", &[("amount", self.cx.numbers.thousand(amount).into())])
    }

    /// A share of a whole in percent; a dash where there is no whole.
    pub fn percent(&self, part: Money, whole: Money) -> String {
        self.share_or_dash(share(part, whole))
    }

    /// An amount in thousand tenge without its unit, or a dash.
    pub fn or_dash(&self, amount: Option<Money>) -> String {
        amount.map_or_else(|| "–".into(), |amount| self.cx.numbers.thousand(amount))
    }

    /// A share in percent, or a dash.
    pub fn share_or_dash(&self, share: Option<Share>) -> String {
        share.map_or_else(|| "–".into(), |share| self.cx.numbers.percent(share))
    }

    /// How many identities break.
    pub fn broken(&self) -> usize {
        self.explorer.findings().iter().filter(|f| f.verdict == Verdict::Breaks).count()
    }

    /// The colour of a line: its own on the top levels, its ancestor's below, so that a colour keeps its meaning.
    pub fn series(&self, id: NodeId) -> usize {
        series(self.slice, id)
    }
}

/// The colour of a line, by number. Revenue by role: own receipts and transfers look the same in every budget.
pub fn series(slice: &Slice, id: NodeId) -> usize {
    let mut top = id;
    while let Some(parent) = slice.node(top).parent {
        if slice.node(parent).parent.is_none() {
            break;
        }
        top = parent;
    }
    match slice.node(top).role {
        Some(Role::Tax) => 2,
        Some(Role::NonTax) => 4,
        Some(Role::Capital) => 3,
        Some(Role::Special) => 6,
        Some(Role::Transfer) => 0,
        _ => {
            let root = slice.root(Side::Expenditure);
            let order = root.map(|root| by_size(slice, root)).unwrap_or_default();
            order.iter().position(|(id, _)| *id == top).unwrap_or(7) % 7
        }
    }
}

/// The children of a line, biggest first.
pub fn by_size(slice: &Slice, id: NodeId) -> Vec<(NodeId, &Node)> {
    let mut children: Vec<_> = slice.children(id).collect();
    order::sort(&mut children, |a, b| b.1.amount().cmp(&a.1.amount()));
    children
}

/// A text of a package in the reader's language; in another, marked as such for screen readers.
pub fn localized(text: &Localized, cx: &Context) -> Markup {
    html! {
        @if let Some((lang, words)) = text.best(cx.lang) {
            @if lang == cx.lang { (words) } @else { span lang=(lang.tag()) { (words) } }
        }
    }
}

/// A name, in its language.
pub fn named(name: &Name) -> Markup {
    html! {
        @match name.lang {
            Some(lang) => span lang=(lang.tag()) { (name.text) },
            None => (name.text),
        }
    }
}

/// A button: its id, class, handler and the message it shows.
pub fn button(id: &str, class: &str, on: String, word: &str, cx: &Context) -> Markup {
    html! { button id=(id) class=[(!class.is_empty()).then_some(class)] type="button" data-on=(on) { (cx.t(word)) } }
}

/// A figure with its name, as a pair of a description list.
pub fn pair(word: &str, figure: &str, cx: &Context) -> Markup {
    html! { div { dt { (cx.t(word)) } dd { (figure) } } }
}

/// The head of a table: one message per column.
pub fn heads(words: &[&str], cx: &Context) -> Markup {
    html! { @for word in words { th scope="col" { (cx.t(word)) } } }
}

/// Cells of figures.
pub fn cells(figures: &[String]) -> Markup {
    html! { @for figure in figures { td { (figure) } } }
}

/// A table that scrolls sideways by itself, also by keyboard, under a caption.
pub fn scrolling(label: &str, caption: Markup, inside: Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label=(label) {
            table { caption { (caption) } (inside) }
        }
    }
}

/// A choice among few: its id, label, handler, and options as value, text, chosen.
pub fn select(id: &str, label: &str, on: String, options: Vec<(String, String, bool)>) -> Markup {
    html! {
        label.field { span { (label) }
            select id=(id) data-on=(on) {
                @for (value, text, chosen) in options { option value=(value) selected[chosen] { (text) } }
            }
        }
    }
}

/// A bar of a list: decoration beside a figure that says the same.
pub fn bar(part: Money, whole: Money, series: usize) -> Markup {
    let width = share(part, whole).map_or(0, |s| s.tenths().clamp(0, 1000));
    let class = format!("fill-{}", series % 8 + 1);
    html! {
        svg.bar aria-hidden="true" width="100%" height="12" {
            rect.track width="100%" height="12" rx="2" {}
            rect class=(class) width={ (width / 10) "." (width % 10) "%" } height="12" rx="2" {}
        }
    }
}

/// Paths of the icons, on a 24 × 24 grid.
pub mod icons {
    pub const SEARCH: &str = "M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM14.5 14.5 20 20";
    pub const DOWNLOAD: &str = "M12 4v11m0 0 4-4m-4 4-4-4M5 20h14";
    pub const LOCK: &str = "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z";
    pub const UP: &str = "M12 19V6m0 0-5 5m5-5 5 5";
    pub const OK: &str = "M5 12.5 10 17.5 19 7";
    pub const BROKEN: &str = "M12 4 21 20H3zM12 10v4m0 2.5v.5";
    pub const UNKNOWN: &str = "M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .9-1 1.7m0 3v.5";
}

/// An icon; never the only carrier of a meaning.
pub fn icon(path: &'static str) -> Markup {
    html! { svg.icon aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" { path d=(path) {} } }
}
