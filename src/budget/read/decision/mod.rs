//! A published decision of a maslikhat → the printed lines of its annexes, its totals, what it says about itself.
//!
//! bytes → [`document`] (texts and tables in reading order, each with its [`place`]; [`html`], [`markdown`], [`plain`],
//! [`office`]) → [`context`] (which annex, whose budget, which year) → [`columns`] (what each column holds) → [`walk`]
//! (rows to lines, along the [`path`] of codes and the [`sections`]) → [`totals`] of the text held against the annex, and
//! every identity of [`check`](super::super::check). Where a table has the canonical columns already, [`ready`] takes it. Official figures are never corrected: what cannot be read or does
//! not agree is said. [`json`] and [`package`] hand the result on.

pub mod amount;
pub mod columns;
pub mod context;
pub mod document;
pub mod html;
pub mod json;
pub mod layout;
pub mod markdown;
pub mod meta;
pub mod office;
pub mod package;
pub mod path;
pub mod place;
pub mod plain;
pub mod problem;
pub mod ready;
pub mod sections;
pub mod segments;
pub mod totals;
pub mod walk;

use super::super::check::{Verdict, check};
use super::super::classification::Classification;
use super::super::cube::Cube;
use super::super::model::Book;
use super::super::money::Unit;
use super::MAX_BYTES;
use crate::issue::Issue;
use document::Document;
use meta::Meta;
use totals::{Tally, Total};
use walk::Stretch;

/// The most issues kept of one decision; the rest is counted.
pub const MAX_ISSUES: usize = 1000;

/// A decision as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// Places, one table for each place, year and phase, and their lines.
    pub book: Book,
    /// Totals of the text.
    pub totals: Vec<Total>,
    /// What the decision says about itself.
    pub meta: Meta,
    /// What is wrong, in the order of the source; without a line in `book` nothing could be read.
    pub issues: Vec<Issue>,
    /// Its texts and tables. Rows of lines, totals and issues are lines of it, for which it knows the places.
    pub document: Document,
    /// Stretches of rows that were read as one, in the order of the source.
    pub stretches: Vec<Stretch>,
    /// How its totals stand to its annexes.
    pub tally: Tally,
    /// How many sums of its annexes hold, break, or cannot be told.
    pub sums: Sums,
}

/// How many sums hold, break, or cannot be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Those that hold.
    pub hold: usize,
    /// Those that break.
    pub broken: usize,
    /// Those that lack a figure.
    pub unknown: usize,
}

/// Reads a decision. What cannot be read is an issue with its row, a line of the document.
pub fn read(name: &str, bytes: &[u8]) -> Decision {
    let mut issues = Vec::new();
    let document = match bytes.len() <= MAX_BYTES {
        true => Document::of(name, bytes, &mut issues),
        false => Err(super::super::problem::FILE_TOO_LARGE.issue().with("limit", (MAX_BYTES / 1024 / 1024) as i64)),
    };
    let mut decision = match document {
        Ok(document) => of_document(document, issues),
        Err(issue) => Decision { issues: vec![issue], ..Decision::default() },
    };
    let more = decision.issues.len().saturating_sub(MAX_ISSUES);
    if more > 0 {
        decision.issues.truncate(MAX_ISSUES);
        decision.issues.push(super::super::problem::MORE_ISSUES.issue().with("count", more as i64));
    }
    decision.issues = decision.issues.into_iter().map(|issue| issue.in_file(name)).collect();
    decision
}

fn of_document(document: Document, mut issues: Vec<Issue>) -> Decision {
    if let Some(book) = ready::read(&document, &mut issues) {
        let sums = add_up(&book, &mut issues);
        issues.sort_by_key(|issue| issue.spot.row.unwrap_or(0));
        return Decision { book, issues, document, sums, ..Decision::default() };
    }
    let walk = walk::Walk::read(&document);
    let (mut book, meta) = (walk.book, walk.meta);
    issues.extend(walk.issues);
    book.title = super::cells::in_its_language(&meta.title);
    book.as_of = meta.wording.clone().or_else(|| meta.date.clone());
    let mut tally = Tally::default();
    if book.lines.is_empty() {
        issues.push(problem::NO_TABLE.issue());
    } else if walk.totals.found.is_empty() {
        issues.push(problem::NO_TOTALS.issue());
    } else {
        tally = walk.totals.compare(&book, &mut issues);
    }
    let sums = add_up(&book, &mut issues);
    issues.sort_by_key(|issue| issue.spot.row.unwrap_or(0));
    Decision { book, totals: walk.totals.found, meta, issues, document, stretches: walk.stretches, tally, sums }
}

/// Every identity of every budget; one that breaks is said at its line.
pub(crate) fn add_up(book: &Book, issues: &mut Vec<Issue>) -> Sums {
    let mut sums = Sums::default();
    let cube = Cube::build(book, &Classification::default());
    for slice in cube.keys().filter_map(|key| cube.slice(key)) {
        for finding in check(slice) {
            match finding.verdict {
                Verdict::Holds => sums.hold += 1,
                Verdict::CannotTell(_) => sums.unknown += 1,
                Verdict::Breaks => {
                    sums.broken += 1;
                    let row = finding.node.and_then(|node| slice.node(node).line).and_then(|line| book.lines.get(line));
                    let issue = problem::DOES_NOT_ADD_UP.issue().with("code", finding.code.as_str());
                    let issue = issue.with("printed", finding.left.to_decimal(Unit::ThousandTenge));
                    let issue = issue.with("sum", finding.right.to_decimal(Unit::ThousandTenge));
                    let path = row.and_then(|line| book.tables.get(line.table)).map_or("", |table| &table.path);
                    let issue = if path.is_empty() { issue } else { issue.in_file(path) };
                    issues.push(row.map_or(issue.clone(), |line| issue.at_row(line.row)));
                }
            }
        }
    }
    sums
}
