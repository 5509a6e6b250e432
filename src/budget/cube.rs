//! The lines of a book as trees: one tree per place, year and phase.
//!
//! A printed budget repeats its money at every level: the total, its categories, their classes. So a level is never
//! added to another. Each node keeps what is printed for it apart from what its children sum to, and [`Node::amount`]
//! takes the print, since the print is what was decided. Levels the source leaves out are filled in from below, so
//! that nothing hangs in the air; totals without lines work as well. Phases are never mixed: each has its own slice.

mod build;

use super::classification::{Classification, Role};
use super::model::{Book, Code, Coverage, Direction, Localized, Phase, Side};
use super::money::Money;
use super::section::Section;
use crate::order::{Places, order};

/// Which budget a slice is: whose, of which year, at which stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SliceKey {
    /// Index into [`Book::places`].
    pub place: usize,
    /// Fiscal year.
    pub year: u16,
    /// Stage.
    pub phase: Phase,
}

/// A node of one [`Slice`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// One line, or a level the source does not print.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Code as printed; of an unprinted level, the common beginning of its children's codes.
    pub code: Code,
    /// What the line is.
    pub direction: Direction,
    /// Name as printed; blank for an unprinted level.
    pub name: Localized,
    /// Amount as printed.
    pub printed: Option<Money>,
    /// Sum of the children's amounts, where there are any: repayments and sales of the balance sections subtracted.
    pub summed: Option<Money>,
    /// The level above.
    pub parent: Option<NodeId>,
    /// The level below, in the order of the source.
    pub children: Vec<NodeId>,
    /// Role of its category, on the revenue side below the root.
    pub role: Option<Role>,
    /// The section it is, if it is one.
    pub section: Option<Section>,
    /// The year by whose classification its code is to be read: earlier than the slice's own
    /// where a decision for 2026 still prints transfers as category 4.
    pub edition: u16,
    /// Index into [`Book::lines`].
    pub line: Option<usize>,
}

impl Node {
    /// What the line amounts to: the print, else the sum of what stands below it.
    pub fn amount(&self) -> Money {
        self.printed.or(self.summed).unwrap_or(Money::ZERO)
    }
}

/// One budget: a place, a year, a phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// Which budget it is.
    pub key: SliceKey,
    /// How much of the print its tables hold; the scantiest, where they differ.
    pub coverage: Coverage,
    /// Tables its lines are from: indices into [`Book::tables`], ascending.
    pub tables: Vec<usize>,
    /// Lines whose code has no place in the classification (indices into [`Book::lines`]):
    /// to be shown as printed, counted in no sum.
    pub loose: Vec<usize>,
    nodes: Vec<Node>,
    roots: [Option<NodeId>; 3],
    by_code: Places,
}

impl Slice {
    /// The top of a side: section I, section II, or a node without code over the balance sections.
    pub fn root(&self, side: Side) -> Option<NodeId> {
        self.roots[side_index(side)]
    }

    /// The node of an id of this slice; a foreign id gives the slice's first node.
    pub fn node(&self, id: NodeId) -> &Node {
        self.nodes.get(id.0 as usize).unwrap_or(&self.nodes[0])
    }

    /// The node with a printed or canonical code; revenue is looked through first, then expenditure, then the balance.
    pub fn find(&self, code: &str) -> Option<NodeId> {
        [Side::Revenue, Side::Expenditure, Side::Balance].into_iter().find_map(|side| self.find_on(side, code))
    }

    /// The node with a code on one side.
    pub fn find_on(&self, side: Side, code: &str) -> Option<NodeId> {
        self.by_code.get(&key(side, code)).and_then(|at| u32::try_from(*at).ok()).map(NodeId)
    }

    /// The node of a section, if the source prints it or its parts.
    pub fn section(&self, section: Section) -> Option<&Node> {
        self.nodes.iter().find(|node| node.section == Some(section))
    }

    /// All nodes with their ids.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        (0..).map(NodeId).zip(&self.nodes)
    }

    /// The children of a node.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = (NodeId, &Node)> {
        self.node(id).children.iter().map(|child| (*child, self.node(*child)))
    }

    /// The side a node stands on.
    pub fn side(&self, id: NodeId) -> Side {
        let mut top = id;
        while let Some(parent) = self.node(top).parent {
            top = parent;
        }
        let sides = [Side::Revenue, Side::Expenditure, Side::Balance];
        sides.into_iter().find(|side| self.root(*side) == Some(top)).unwrap_or(Side::Balance)
    }
}

/// Every budget of a book.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cube {
    slices: Vec<Slice>,
}

impl Cube {
    /// Builds the tree of every place, year and phase the book has lines of.
    pub fn build(book: &Book, classification: &Classification) -> Cube {
        let key = |at: usize| {
            let line = &book.lines[at];
            SliceKey { place: line.place, year: line.year, phase: line.phase }
        };
        let sorted = order(book.lines.len(), &|a, b| key(a).cmp(&key(b)));
        let groups = sorted.chunk_by(|a, b| key(*a) == key(*b));
        let build = |lines: &[usize]| build::Builder::new(key(lines[0]), classification).build(book, lines);
        Cube { slices: groups.map(build).collect() }
    }

    /// The budgets there are, by place, year and phase.
    pub fn keys(&self) -> impl Iterator<Item = SliceKey> {
        self.slices.iter().map(|slice| slice.key)
    }

    /// One budget.
    pub fn slice(&self, key: SliceKey) -> Option<&Slice> {
        self.slices.binary_search_by_key(&key, |slice| slice.key).ok().and_then(|index| self.slices.get(index))
    }

    /// The years a place has budgets of, ascending.
    pub fn years(&self, place: usize) -> Vec<u16> {
        let mut years: Vec<u16> = self.keys().filter(|key| key.place == place).map(|key| key.year).collect();
        years.dedup();
        years
    }

    /// The phases a place has budgets of in a year, in the order of a budget's life.
    pub fn phases(&self, place: usize, year: u16) -> Vec<Phase> {
        self.keys().filter(|key| (key.place, key.year) == (place, year)).map(|key| key.phase).collect()
    }
}

/// The key of a code on its side.
fn key(side: Side, code: &str) -> String {
    let mut key = String::with_capacity(code.len() + 1);
    key.push(match side {
        Side::Revenue => 'r',
        Side::Expenditure => 'e',
        Side::Balance => 'b',
    });
    key.push_str(code);
    key
}

/// True for a code of the form of the classification: a section with or without a sub-line; a category of one digit
/// with parts of up to three; a group of two digits with a subgroup of one and further parts of three.
pub fn is_code(code: &str) -> bool {
    let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = code.split('.').collect();
    let form = match parts.as_slice() {
        [category, ..] if category.len() == 1 => true,
        [group, rest @ ..] if group.len() == 2 => {
            rest.iter().enumerate().all(|(i, part)| part.len() == 3 || (i == 0 && part.len() == 1))
        }
        _ => false,
    };
    Section::from_code(code).is_some() || (form && parts.len() <= 6 && parts.iter().all(|part| digits(part)))
}

/// The side a direction stands on.
pub fn side_of(direction: Direction) -> Side {
    match direction {
        Direction::Revenue | Direction::Transfer => Side::Revenue,
        Direction::Expenditure => Side::Expenditure,
        Direction::Balance => Side::Balance,
    }
}

const fn side_index(side: Side) -> usize {
    match side {
        Side::Revenue => 0,
        Side::Expenditure => 1,
        Side::Balance => 2,
    }
}
