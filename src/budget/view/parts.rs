//! What several views need: the budget in sight with its words, amounts, bars and icons.

use super::super::check::Verdict;
use super::super::choice::Unit;
use super::super::classification::Role;
use super::super::cube::{Node, NodeId, Slice, SliceKey};
use super::super::insight::{Summary, per_resident, summary};
use super::super::model::{Side, Source, Table};
use super::super::money::{Money, Share, share};
use super::super::names::{self, Name};
use super::super::widget::{Explorer, Facts, edition_id};
use super::phase_word;
use crate::order;
use crate::widget::Context;
pub use crate::widget::parts::*;
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
        self.facts.book.places[place].name_in(self.cx.lang).into()
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

/// A name, in its language.
pub fn named(name: &Name) -> Markup {
    html! {
        @match name.lang {
            Some(lang) => span lang=(lang.tag()) { (name.text) },
            None => (name.text),
        }
    }
}
