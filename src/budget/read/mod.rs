//! Readers: bytes of any origin → facts and issues. A reader never fails on a line: it says what is wrong with it,
//! leaves it out and goes on, so that good rows are still shown.
//!
//! A table takes this way, one file per step:
//! bytes → [`text`] (encoding) → [`rows`] (cells) → [`header`] (which column is what) → [`cells`] (what one cell says)
//! → [`lines`] (a row becomes a [`Line`](super::model::Line)). [`csv`] holds the steps together and can be fed piece
//! by piece, so that a large file never blocks the page. [`datapackage`] reads the description beside the tables, with
//! [`json`] for access that names the place of what is wrong and [`fiscal`] for the words of the Fiscal Data Package.

pub mod cells;
pub mod csv;
pub mod datapackage;
#[cfg(feature = "tools")]
pub mod decision;
pub mod fiscal;
pub mod header;
pub mod json;
pub mod lines;
pub mod rows;
pub mod text;

use super::problem;
use crate::issue::Issue;

/// The largest file read, in bytes: 32 MiB, hundreds of times a district budget.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The most lines read of one table.
pub const MAX_LINES: usize = 200_000;
/// The most issues kept of one table; the rest is counted.
pub const MAX_ISSUES: usize = 200;

/// Issues of one file: named after it, each kind that is said once said once, and no more than [`MAX_ISSUES`].
#[derive(Clone, Debug, Default)]
pub struct Report {
    file: String,
    kept: usize,
    dropped: i64,
    said: Vec<&'static str>,
}

impl Report {
    /// A report about `file`; blank for a file without a name.
    pub fn new(file: &str) -> Self {
        Report { file: file.into(), ..Report::default() }
    }

    /// Adds an issue, or counts it where there are too many.
    pub fn say(&mut self, issue: Issue, issues: &mut Vec<Issue>) {
        if self.kept < MAX_ISSUES {
            self.kept += 1;
            issues.push(self.named(issue));
        } else {
            self.dropped += 1;
        }
    }

    /// Adds an issue unless one of its kind was added.
    pub fn say_once(&mut self, issue: Issue, issues: &mut Vec<Issue>) {
        if !self.said.contains(&issue.code) {
            self.said.push(issue.code);
            self.say(issue, issues);
        }
    }

    /// The issue with the file's name.
    pub fn named(&self, issue: Issue) -> Issue {
        if self.file.is_empty() { issue } else { issue.in_file(&self.file) }
    }

    /// Says how many issues were not kept.
    pub fn finish(self, issues: &mut Vec<Issue>) {
        if self.dropped > 0 {
            issues.push(self.named(problem::MORE_ISSUES.issue().with("count", self.dropped)));
        }
    }
}
