//! What the figures of a budget say: whose money it is, what changed, how steady it is.
//!
//! Every answer is exact integer arithmetic over a [`Slice`], and none where the source does not say: a figure that
//! is not printed is [`None`], never zero.

use super::classification::Role;
use super::cube::{Node, NodeId, Slice};
use super::model::{Code, Place, Prices, Side};
use super::money::{Money, Share, share};
use super::section::Section;
use crate::order;

/// A budget in a dozen figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Section I: the print, else the sum of its categories.
    pub revenue: Option<Money>,
    /// Everything but transfers: revenue − transfers, else the sum of the categories of own receipts.
    pub own: Option<Money>,
    /// Taxes.
    pub tax: Option<Money>,
    /// Receipts other than taxes.
    pub non_tax: Option<Money>,
    /// Sale of fixed capital.
    pub capital: Option<Money>,
    /// Special receipts (from 2026).
    pub special: Option<Money>,
    /// Transfers received. Zero only where it is printed, or where the other categories make up the
    /// printed revenue.
    pub transfers: Option<Money>,
    /// Section II.
    pub expenditure: Option<Money>,
    /// Section III.
    pub lending: Option<Money>,
    /// Section IV.
    pub assets: Option<Money>,
    /// Section V as printed: below zero is a deficit.
    pub deficit: Option<Money>,
    /// I − II − III − IV, unprinted III and IV left out; none without I and II.
    pub computed_deficit: Option<Money>,
    /// Section VI.
    pub financing: Option<Money>,
    /// Loans received.
    pub loans_in: Option<Money>,
    /// Loans repaid.
    pub loans_out: Option<Money>,
    /// Balances of earlier years used.
    pub balances_used: Option<Money>,
    /// [`own`](Self::own) ÷ revenue.
    pub own_share: Option<Share>,
    /// [`transfers`](Self::transfers) ÷ revenue: how far the village lives on transfers.
    pub transfer_share: Option<Share>,
}

/// The figures of one budget.
pub fn summary(slice: &Slice) -> Summary {
    let section = |section| slice.section(section).and_then(shown);
    let role = |role| by_role(slice, |own| own == role);
    let revenue = section(Section::Revenue);
    let expenditure = section(Section::Expenditure);
    let own_categories = by_role(slice, Role::is_own);
    let printed = slice.section(Section::Revenue).and_then(|node| node.printed);
    let transfers = role(Role::Transfer).or_else(|| (own_categories? == printed?).then_some(Money::ZERO));
    let own = match (revenue, transfers) {
        (Some(revenue), Some(transfers)) => revenue.checked_sub(transfers),
        _ => own_categories,
    };
    let (lending, assets) = (section(Section::Lending), section(Section::Assets));
    let computed_deficit = revenue.zip(expenditure).and_then(|(revenue, expenditure)| {
        let rest = revenue.checked_sub(expenditure)?.checked_sub(lending.unwrap_or_default())?;
        rest.checked_sub(assets.unwrap_or_default())
    });
    let part = |part: Option<Money>| share(part?, revenue?);
    Summary {
        revenue,
        own,
        tax: role(Role::Tax),
        non_tax: role(Role::NonTax),
        capital: role(Role::Capital),
        special: role(Role::Special),
        transfers,
        expenditure,
        lending,
        assets,
        deficit: slice.section(Section::Deficit).and_then(|node| node.printed),
        computed_deficit,
        financing: section(Section::Financing),
        loans_in: section(Section::LoansIn),
        loans_out: section(Section::LoansOut),
        balances_used: section(Section::BalancesUsed),
        own_share: part(own),
        transfer_share: part(transfers),
    }
}

fn shown(node: &Node) -> Option<Money> {
    node.printed.or(node.summed)
}

/// The sum of the categories of receipts with a role, none where there are none.
fn by_role(slice: &Slice, wanted: impl Fn(Role) -> bool) -> Option<Money> {
    let root = slice.root(Side::Revenue)?;
    let mut amounts =
        slice.children(root).filter(|(_, node)| node.role.is_some_and(&wanted)).map(|(_, node)| node.amount());
    let first = amounts.next()?;
    Money::sum(std::iter::once(first).chain(amounts))
}

/// One line in two budgets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its code in the later budget, else in the earlier.
    pub code: Code,
    /// The node in the earlier budget.
    pub from: Option<NodeId>,
    /// The node in the later budget.
    pub to: Option<NodeId>,
    /// Amount in the earlier budget.
    pub before: Option<Money>,
    /// Amount in the later budget.
    pub after: Option<Money>,
    /// After − before. A missing line counts as zero where the level above it is told in full.
    pub difference: Money,
    /// False where it is not told in full, so that nobody knows what the missing line was: the difference stands at zero.
    pub is_known: bool,
    /// Difference ÷ before; none where there was nothing before.
    pub percent: Option<Share>,
}

/// What changed between two budgets on one side, the biggest first, compared line by line: at the deepest level both
/// sources print. Transfers are matched although their category moved from 4 to 5 in 2026.
pub fn changes(before: &Slice, after: &Slice, side: Side) -> Vec<Change> {
    changes_at(before, after, side, usize::MAX)
}

/// Like [`changes`], no deeper than `depth` levels below the root: 1 compares categories or groups.
pub fn changes_at(before: &Slice, after: &Slice, side: Side, depth: usize) -> Vec<Change> {
    let mut found = Vec::new();
    let pair = Pair { before, after };
    pair.compare(before.root(side), after.root(side), depth, true, &mut found);
    let size = |change: &Change| (change.is_known, change.difference.abs());
    order::sort(&mut found, |a, b| size(b).cmp(&size(a)).then_with(|| a.code.cmp(&b.code)));
    found
}

struct Pair<'a> {
    before: &'a Slice,
    after: &'a Slice,
}

impl Pair<'_> {
    /// `known`: where one of the two is missing, there is none.
    fn compare(&self, from: Option<NodeId>, to: Option<NodeId>, depth: usize, known: bool, found: &mut Vec<Change>) {
        let below = |slice: &Slice, id: Option<NodeId>| id.map_or(0, |id| slice.node(id).children.len());
        let (left, right) = (below(self.before, from), below(self.after, to));
        // Go down only where no side would lose its figure: both have children, or one lacks the line altogether.
        let deeper = (left > 0 || from.is_none()) && (right > 0 || to.is_none());
        if (from.is_none() && to.is_none()) || depth == 0 || !deeper {
            found.extend(self.change(from, to, known));
            return;
        }
        // A level whose parts do not make it up leaves parts out.
        let full = |slice: &Slice, id: Option<NodeId>| {
            id.map_or(known, |id| Some(slice.node(id).amount()) == slice.node(id).summed)
        };
        let (from_full, to_full) = (full(self.before, from), full(self.after, to));
        let children = |slice: &Slice, id: Option<NodeId>| -> Vec<(String, NodeId)> {
            id.into_iter().flat_map(|id| slice.children(id).map(|(id, node)| (comparable(node), id))).collect()
        };
        let old = children(self.before, from);
        let mut new = children(self.after, to);
        for (code, from) in old {
            let same = new.iter().position(|(other, _)| *other == code);
            self.compare(Some(from), same.map(|at| new.remove(at).1), depth - 1, to_full, found);
        }
        for (_, to) in new {
            self.compare(None, Some(to), depth - 1, from_full, found);
        }
    }

    fn change(&self, from: Option<NodeId>, to: Option<NodeId>, known: bool) -> Option<Change> {
        let (old, new) = (from.map(|id| self.before.node(id)), to.map(|id| self.after.node(id)));
        let (before, after) = (old.map(Node::amount), new.map(Node::amount));
        let is_known = known || (before.is_some() && after.is_some());
        let difference = match is_known {
            true => after.unwrap_or_default().checked_sub(before.unwrap_or_default())?,
            false => Money::ZERO,
        };
        Some(Change {
            code: new.or(old)?.code.clone(),
            from,
            to,
            before,
            after,
            difference,
            is_known,
            percent: before.filter(|_| is_known).and_then(|before| share(difference, before.abs())),
        })
    }
}

/// The code by which a line is found again in another year.
fn comparable(node: &Node) -> String {
    let code = match node.section {
        Some(section) => section.code(),
        None => node.code.as_str(),
    };
    match (node.role, code.split_once('.')) {
        (Some(Role::Transfer), Some((_, below))) => format!("transfer.{below}"),
        (Some(Role::Transfer), None) => "transfer".into(),
        _ => code.into(),
    }
}

/// How steady a figure is over the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stability {
    /// Its mean, rounded to the tiyn.
    pub mean: Money,
    /// The mean change from one given year to the next, whichever its direction, as a share of the mean:
    /// 100 tenths means "from year to year it moves by 10 % of its usual size".
    pub spread: Share,
}

/// The steadiness of a figure by year (in any order), none for fewer than two years or a mean of zero.
pub fn stability(by_year: &[(u16, Money)]) -> Option<Stability> {
    let mut by_year = by_year.to_vec();
    order::sort(&mut by_year, Ord::cmp);
    let years = u32::try_from(by_year.len()).ok()?;
    let mean = Money::sum(by_year.iter().map(|(_, amount)| *amount))?.scaled(1, years)?;
    let moves =
        by_year.windows(2).try_fold(Money::ZERO, |sum, pair| sum.checked_add(pair[1].1.checked_sub(pair[0].1)?.abs()));
    let moved = moves?.scaled(1, years.checked_sub(1)?)?;
    Some(Stability { mean, spread: share(moved, mean.abs())? })
}

/// An amount per resident, only where the package states the place's population of that very year.
pub fn per_resident(amount: Money, place: &Place, year: u16) -> Option<Money> {
    place.residents(year).map(|residents| amount.per_capita(residents))
}

/// An amount of `year` in the prices of the index's base year, only where the index has both years.
pub fn in_prices(amount: Money, year: u16, prices: &Prices) -> Option<Money> {
    amount.scaled(prices.index.get(prices.base)?, prices.index.get(year)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenge(amount: i64) -> Money {
        Money::from_tiyn(amount * 100)
    }

    #[test]
    fn steadiness_is_the_mean_move_against_the_mean() {
        let cases = [
            (vec![(2023, 100), (2024, 100), (2025, 100)], Some((100, 0))),
            (vec![(2025, 120), (2023, 80), (2024, 100)], Some((100, 200))),
            (vec![(2023, 100), (2024, 50)], Some((75, 667))),
            (vec![(2023, 100)], None),
            (vec![], None),
            (vec![(2023, 0), (2024, 0)], None),
        ];
        for (years, expected) in cases {
            let years: Vec<_> = years.into_iter().map(|(year, amount)| (year, tenge(amount))).collect();
            let found = stability(&years).map(|found| (found.mean, found.spread.tenths()));
            assert_eq!(found, expected.map(|(mean, spread)| (tenge(mean), spread)), "{years:?}");
        }
        assert_eq!(stability(&[(1, Money::from_tiyn(i64::MAX)), (2, Money::from_tiyn(i64::MAX))]), None);
    }

    #[test]
    fn per_resident_only_with_that_years_population() {
        let place = Place { population: [(2024, 4)].into_iter().collect(), ..Place::default() };
        assert_eq!(per_resident(tenge(10), &place, 2024), Some(Money::from_tiyn(250)));
        assert_eq!(per_resident(tenge(10), &place, 2025), None);
    }

    #[test]
    fn constant_prices_need_both_years() {
        let prices = Prices {
            base: 2023,
            index: [(2023, 1000), (2024, 1250)].into_iter().collect(),
            source: Default::default(),
        };
        assert_eq!(in_prices(tenge(125), 2024, &prices), Some(tenge(100)));
        assert_eq!(in_prices(tenge(125), 2023, &prices), Some(tenge(125)));
        assert_eq!(in_prices(tenge(125), 2022, &prices), None);
    }
}
