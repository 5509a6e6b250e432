//! Does it add up? Every identity a budget must satisfy, computed and compared with the print.
//!
//! Official annexes do contain errors. They are shown with both figures and never repaired: the print is what was
//! decided. Where the table does not hold what an identity needs, the answer is "cannot tell", with the reason.

use super::cube::{Node, NodeId, Slice};
use super::model::{Code, Coverage, Side};
use super::money::Money;
use super::section::Section;

/// A rule that figures of one budget must satisfy (structure of a budget, Budget Code of 15.03.2025).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identity {
    /// I = the sum of its categories.
    Revenue,
    /// II = the sum of its functional groups.
    Expenditure,
    /// A line = the sum of the lines right below it.
    Parts,
    /// III = loans given − loans returned.
    Lending,
    /// IV = assets bought − assets sold.
    Assets,
    /// V = I − II − III − IV.
    Deficit,
    /// Without a printed V: I = II + III + IV. Revenue and expenditure that differ need a line that says what covers it.
    Cover,
    /// VI = −V.
    Financing,
    /// VI = loans in − loans out + balances used.
    FinancingParts,
}

/// What the comparison says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Both figures agree.
    Holds,
    /// They don't; the print is at odds with itself.
    Breaks,
    /// The table lacks what the comparison needs.
    CannotTell(Reason),
}

/// Why an identity can't be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The figure itself is not printed.
    NotPrinted,
    /// Not every term is printed: `Finding::missing` names the first.
    TermMissing,
    /// The table holds only a part of the printed budget, and the parts it holds make less than the whole.
    PartialTable,
    /// The sum exceeds the range of an amount.
    TooLarge,
}

/// One identity, computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub identity: Identity,
    /// The line whose figure is compared, by its code.
    pub code: Code,
    /// Its node.
    pub node: Option<NodeId>,
    /// The printed figure; zero where it is not printed.
    pub left: Money,
    /// The computed figure.
    pub right: Money,
    /// What the computed figure is the sum of: codes with their amounts, a subtracted one below zero.
    pub terms: Vec<(Code, Money)>,
    /// A term the source does not print.
    pub missing: Option<Code>,
    /// What it says.
    pub verdict: Verdict,
    /// Left − right.
    pub difference: Money,
}

/// Checks every identity of one budget: sections first, then line by line in the order of the source.
pub fn check(slice: &Slice) -> Vec<Finding> {
    let mut findings = Vec::new();
    for side in [Side::Revenue, Side::Expenditure] {
        if let Some(root) = slice.root(side) {
            parts(slice, root, side, &mut findings);
        }
    }
    // The sections are compared with one another; what is printed below them, with its parts.
    for (id, _) in slice.nodes().filter(|(_, node)| node.section.is_some_and(|section| section.parent().is_some())) {
        parts(slice, id, Side::Balance, &mut findings);
    }
    let top = findings.iter().filter(|finding| matches!(finding.identity, Identity::Revenue | Identity::Expenditure));
    let mut all: Vec<Finding> = top.cloned().collect();
    all.extend(balance(slice));
    all.extend(findings.into_iter().filter(|finding| finding.identity == Identity::Parts));
    all
}

/// A node against its children, and so on below it.
fn parts(slice: &Slice, id: NodeId, side: Side, findings: &mut Vec<Finding>) {
    let node = slice.node(id);
    let identity = match (node.parent, side) {
        (Some(_), _) => Identity::Parts,
        (None, Side::Revenue) => Identity::Revenue,
        (None, _) => Identity::Expenditure,
    };
    let worth_saying = identity != Identity::Parts || node.printed.is_some();
    if worth_saying && !node.children.is_empty() {
        let terms = slice.children(id).map(|(_, child)| (child.code.clone(), child.amount())).collect();
        findings.push(compare(slice, identity, Some(id), &node.code, node.printed, terms, None));
    }
    for child in &node.children {
        parts(slice, *child, side, findings);
    }
}

/// The identities of the sections.
fn balance(slice: &Slice) -> Vec<Finding> {
    use Section::{
        Assets, AssetsBought, AssetsSold, BalancesUsed, Deficit, Expenditure, Financing, Lending, LoansGiven, LoansIn,
        LoansOut, LoansReturned, Revenue,
    };
    let printed = |section: Section| slice.section(section).is_some_and(|node| node.printed.is_some());
    let mut findings = Vec::new();
    let mut add = |identity, whole, plus: &[Section], minus: &[Section], optional: &[Section]| {
        findings.push(equation(slice, identity, whole, plus, minus, optional));
    };
    if printed(LoansGiven) || printed(LoansReturned) {
        add(Identity::Lending, Lending, &[LoansGiven], &[LoansReturned], &[]);
    }
    if printed(AssetsBought) || printed(AssetsSold) {
        add(Identity::Assets, Assets, &[AssetsBought], &[AssetsSold], &[]);
    }
    if printed(Deficit) {
        add(Identity::Deficit, Deficit, &[Revenue], &[Expenditure, Lending, Assets], &[Lending, Assets]);
    } else if printed(Revenue) && printed(Expenditure) {
        add(Identity::Cover, Revenue, &[Expenditure, Lending, Assets], &[], &[Lending, Assets]);
    }
    if printed(Deficit) || printed(Financing) {
        add(Identity::Financing, Financing, &[], &[Deficit], &[]);
    }
    if [LoansIn, LoansOut, BalancesUsed].into_iter().any(printed) {
        add(Identity::FinancingParts, Financing, &[LoansIn, BalancesUsed], &[LoansOut], &[]);
    }
    findings
}

/// A section against other sections. An unprinted `optional` term is left out while the rest adds up without it.
fn equation(
    slice: &Slice,
    identity: Identity,
    whole: Section,
    plus: &[Section],
    minus: &[Section],
    optional: &[Section],
) -> Finding {
    let figure = |section: Section| slice.section(section).and_then(|node| node.printed.or(node.summed));
    let mut terms = Vec::new();
    let (mut missing, mut left_out) = (None, None);
    let signed = plus.iter().map(|section| (*section, false)).chain(minus.iter().map(|section| (*section, true)));
    for (section, negative) in signed {
        match figure(section) {
            Some(amount) => terms.push((code_of(slice, section), if negative { -amount } else { amount })),
            None if optional.contains(&section) => left_out = left_out.or(Some(code_of(slice, section))),
            None => missing = missing.or(Some(code_of(slice, section))),
        }
    }
    let node = slice.section(whole);
    let id = slice.nodes().find(|(_, node)| node.section == Some(whole)).map(|(id, _)| id);
    let mut finding =
        compare(slice, identity, id, &code_of(slice, whole), node.and_then(|n| n.printed), terms, missing);
    // An unprinted III or IV may make a printed deficit right. `Cover` asks for a line that covers the gap, and a line
    // that is not there covers nothing; only a table of totals does not claim to hold it.
    let excuse = match identity {
        Identity::Deficit => left_out,
        Identity::Cover if slice.coverage == Coverage::Totals => Some(code_of(slice, Section::Deficit)),
        _ => None,
    };
    if finding.verdict == Verdict::Breaks && excuse.is_some() {
        finding.verdict = Verdict::CannotTell(Reason::TermMissing);
        finding.missing = excuse;
    }
    finding
}

fn code_of(slice: &Slice, section: Section) -> Code {
    slice.section(section).map_or_else(|| Code::new(section.code()), |node: &Node| node.code.clone())
}

fn compare(
    slice: &Slice,
    identity: Identity,
    node: Option<NodeId>,
    code: &Code,
    printed: Option<Money>,
    terms: Vec<(Code, Money)>,
    missing: Option<Code>,
) -> Finding {
    let sum = Money::sum(terms.iter().map(|(_, amount)| *amount));
    let left = printed.unwrap_or_default();
    let right = sum.unwrap_or_default();
    let difference = left.checked_sub(right);
    let by_lines = matches!(identity, Identity::Revenue | Identity::Expenditure | Identity::Parts);
    let verdict = match difference {
        _ if printed.is_none() => Verdict::CannotTell(Reason::NotPrinted),
        _ if missing.is_some() => Verdict::CannotTell(Reason::TermMissing),
        None => Verdict::CannotTell(Reason::TooLarge),
        Some(_) if sum.is_none() => Verdict::CannotTell(Reason::TooLarge),
        Some(Money::ZERO) => Verdict::Holds,
        Some(difference) if by_lines && slice.coverage == Coverage::Partial && !difference.is_negative() => {
            Verdict::CannotTell(Reason::PartialTable)
        }
        Some(_) => Verdict::Breaks,
    };
    Finding {
        identity,
        code: code.clone(),
        node,
        left,
        right,
        terms,
        missing,
        verdict,
        difference: difference.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::classification::Classification;
    use super::super::cube::{Cube, SliceKey};
    use super::super::model::{Book, Phase, Table};
    use super::super::read::csv::read_all;
    use super::*;

    /// Findings of a table of "code amount" pairs, as "identity code verdict".
    fn findings(coverage: Coverage, figures: &[(&str, &str)]) -> Vec<(Identity, String, Verdict)> {
        let rows: String = figures.iter().map(|(code, amount)| format!("2024,{code},{amount}\n")).collect();
        let table = Table { coverage, ..Table::default() };
        let mut book = Book { tables: vec![table.clone()], ..Book::default() };
        read_all(format!("year,code,amount_tenge\n{rows}").as_bytes(), &table, 0, &mut book, &mut Vec::new()).unwrap();
        let cube = Cube::build(&book, &Classification::default());
        let slice = cube.slice(SliceKey { place: 0, year: 2024, phase: Phase::Approved }).unwrap();
        check(slice).into_iter().map(|f| (f.identity, f.code.as_str().to_string(), f.verdict)).collect()
    }

    #[test]
    fn every_identity_has_its_verdict() {
        use Identity::{Assets, Cover, Deficit, Expenditure, Financing, FinancingParts, Lending, Parts, Revenue};
        use Verdict::{Breaks, CannotTell, Holds};
        let term = CannotTell(Reason::TermMissing);
        let unprinted = CannotTell(Reason::NotPrinted);
        let partial = CannotTell(Reason::PartialTable);
        type Case<'a> = (Coverage, &'a [(&'a str, &'a str)], &'a [(Identity, &'a str, Verdict)]);
        let cases: [Case; 14] = [
            (Coverage::Full, &[("I", "5"), ("1", "2"), ("2", "3")], &[(Revenue, "I", Holds)]),
            (Coverage::Full, &[("I", "5"), ("1", "2")], &[(Revenue, "I", Breaks)]),
            (Coverage::Partial, &[("I", "5"), ("1", "2")], &[(Revenue, "I", partial)]),
            (Coverage::Partial, &[("I", "1"), ("1", "2")], &[(Revenue, "I", Breaks)]),
            (Coverage::Full, &[("1", "2")], &[(Revenue, "I", unprinted)]),
            (
                Coverage::Full,
                &[("II", "5"), ("07", "5"), ("07.3", "4")],
                &[(Expenditure, "II", Holds), (Parts, "07", Breaks)],
            ),
            (Coverage::Full, &[("I", "5"), ("II", "7")], &[(Cover, "I", Breaks)]),
            (Coverage::Totals, &[("I", "5"), ("II", "7")], &[(Cover, "I", term)]),
            (
                Coverage::Full,
                &[("I", "5"), ("II", "7"), ("V", "-2")],
                &[(Deficit, "V", Holds), (Financing, "VI", unprinted)],
            ),
            (
                Coverage::Full,
                &[("I", "5"), ("II", "7"), ("V", "-3"), ("VI", "3")],
                &[(Deficit, "V", term), (Financing, "VI", Holds)],
            ),
            (
                Coverage::Full,
                &[("I", "5"), ("II", "7"), ("III", "1"), ("IV", "0"), ("V", "-2"), ("VI", "-2")],
                &[(Deficit, "V", Breaks), (Financing, "VI", Breaks)],
            ),
            (Coverage::Full, &[("III", "-1"), ("III.1", "2"), ("III.2", "3")], &[(Lending, "III", Holds)]),
            (Coverage::Full, &[("IV", "1"), ("IV.1", "2"), ("IV.2", "3")], &[(Assets, "IV", Breaks)]),
            (
                Coverage::Full,
                &[("V", "-4"), ("VI", "4"), ("VI.1", "5"), ("VI.2", "2"), ("VI.3", "1")],
                &[(Deficit, "V", term), (Financing, "VI", Holds), (FinancingParts, "VI", Holds)],
            ),
        ];
        for (coverage, figures, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|(i, code, v)| (*i, code.to_string(), *v)).collect();
            assert_eq!(findings(coverage, figures), expected, "{coverage:?} {figures:?}");
        }
    }
}
