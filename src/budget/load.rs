//! Brings a package together: its description, then its tables side by side, beside them the classification.
//!
//! Tables arrive chunk by chunk and are read as they come, so that a large file never blocks the page. A table
//! that can't be had costs an issue, not the package: the others are still shown.

use super::model::{Book, Table};
use super::problem;
use super::read::{csv::TableReader, datapackage};
use crate::i18n::Lang;
use crate::issue::Issue;
use crate::order;
use crate::widget::{Answer, Effect, Failure, Want, issues};

/// Where the data are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// Address of a `datapackage.json` or a CSV.
    pub url: String,
    /// Relative to the script (the shipped pack) instead of the page?
    pub shipped: bool,
}

impl Origin {
    /// What an element without `src` shows.
    pub fn shipped() -> Self {
        Origin { url: "content/budgets/karaolen/datapackage.json".into(), shipped: true }
    }

    /// What an attribute names, else a shipped file; `auyl:quizzes/budget.json` names a shipped one as well.
    pub fn of(src: Option<&str>, usual: &str) -> Self {
        let src = src.map(str::trim).filter(|src| !src.is_empty());
        let own = src.map(|src| src.strip_prefix("auyl:").ok_or(src));
        match own {
            Some(Err(url)) => Origin { url: url.into(), shipped: false },
            Some(Ok(path)) => Origin { url: format!("content/{path}"), shipped: true },
            None => Origin { url: usual.into(), shipped: true },
        }
    }

    fn is_package(&self) -> bool {
        let path = self.url.split(['?', '#']).next().unwrap_or_default();
        path.len() >= 5 && path.as_bytes()[path.len() - 5..].eq_ignore_ascii_case(b".json")
    }

    /// The file of a pack for one language: shipped packs have one for each, a third of the whole.
    pub fn in_language(&self, lang: Lang) -> Origin {
        let mut origin = self.clone();
        if let Some(stem) = self.url.strip_suffix(".json").filter(|_| self.shipped) {
            origin.url = format!("{stem}.{}.json", lang.tag());
        }
        origin
    }

    /// The address of a file beside the description.
    pub fn beside(&self, path: &str) -> String {
        let base = self.url.split(['?', '#']).next().unwrap_or_default();
        match base.rfind('/') {
            Some(slash) => format!("{}{path}", &base[..=slash]),
            None => path.into(),
        }
    }
}

/// A table on its way.
struct Arriving {
    version: u32,
    table: usize,
    reader: Option<TableReader>,
}

/// A package on its way.
pub struct Load {
    origin: Option<Origin>,
    description: Option<u32>,
    arriving: Vec<Arriving>,
    book: Book,
    issues: Vec<Issue>,
    /// Bytes of tables so far.
    pub received: u32,
    /// Bytes of tables in all, where every server says so.
    pub total: Option<u32>,
}

/// How far a package is.
#[derive(PartialEq)]
pub enum Progress {
    /// More is to come.
    Under,
    /// All there: [`Load::finish`] gives it.
    Done,
}

impl Load {
    /// Asks for a package or a single table.
    pub fn start(origin: Origin, versions: &mut u32) -> (Self, Vec<Effect>) {
        let mut load = Load::empty(Some(origin.clone()));
        let version = next(versions);
        let fetch = |want| Effect::Fetch { version, url: origin.url.clone(), shipped: origin.shipped, want };
        if origin.is_package() {
            load.description = Some(version);
            return (load, vec![fetch(Want::Json)]);
        }
        let table = Table { path: file_name(&origin.url).into(), ..Table::default() };
        load.await_table(table, version);
        (load, vec![fetch(Want::Bytes)])
    }

    /// Asks for the file that the visitor chose on the device.
    pub fn own_file(name: &str, versions: &mut u32) -> (Self, Vec<Effect>) {
        let mut load = Load::empty(None);
        let version = next(versions);
        load.await_table(Table { path: name.into(), ..Table::default() }, version);
        (load, vec![Effect::ReadChosenFile { version }])
    }

    fn empty(origin: Option<Origin>) -> Self {
        Load {
            origin,
            description: None,
            arriving: Vec::new(),
            book: Book::default(),
            issues: Vec::new(),
            received: 0,
            total: None,
        }
    }

    fn await_table(&mut self, table: Table, version: u32) {
        let index = self.book.tables.len();
        self.arriving.push(Arriving { version, table: index, reader: Some(TableReader::new(&table, index)) });
        self.book.tables.push(table);
    }

    /// Is an answer of this version still wanted?
    pub fn awaits(&self, version: u32) -> bool {
        self.description == Some(version) || self.arriving.iter().any(|a| a.version == version)
    }

    /// Takes an answer; asks for the tables once the description is there.
    pub fn take(&mut self, version: u32, answer: Answer, versions: &mut u32) -> Vec<Effect> {
        if self.description == Some(version) {
            self.description = None;
            return self.take_description(answer, versions);
        }
        let Some(at) = self.arriving.iter().position(|a| a.version == version) else { return Vec::new() };
        let table = self.arriving[at].table;
        let outcome = match answer {
            Answer::Chunk { bytes, received, total } => {
                self.received = received;
                self.total = total;
                match &mut self.arriving[at].reader {
                    Some(reader) => match reader.push(&bytes, &mut self.book, &mut self.issues) {
                        Ok(()) => return Vec::new(),
                        Err(issue) => Err(issue),
                    },
                    None => return Vec::new(),
                }
            }
            Answer::End => match self.arriving[at].reader.take() {
                Some(reader) => reader.finish(&mut self.book, &mut self.issues),
                None => Ok(()),
            },
            Answer::Failed(failure) => Err(unavailable(failure)),
            Answer::Json(_) => Ok(()),
        };
        self.arriving.swap_remove(at);
        if let Err(issue) = outcome {
            let path = self.book.tables[table].path.clone();
            self.issues.push(if issue.spot.file.is_none() { issue.in_file(&path) } else { issue });
        }
        Vec::new()
    }

    fn take_description(&mut self, answer: Answer, versions: &mut u32) -> Vec<Effect> {
        let file = self.origin.as_ref().map(|o| file_name(&o.url).to_string()).unwrap_or_default();
        let read = match answer {
            Answer::Json(json) => datapackage::read(&json, &mut self.issues),
            Answer::Failed(failure) => Err(unavailable(failure)),
            Answer::Chunk { .. } | Answer::End => Err(problem::NOT_JSON.issue()),
        };
        match read {
            Ok(book) => self.book = book,
            Err(issue) => {
                self.issues.push(issue.in_file(&file));
                return Vec::new();
            }
        }
        let Some(origin) = self.origin.clone() else { return Vec::new() };
        self.read_inline();
        let mut effects = Vec::new();
        let elsewhere = self.book.tables.iter().enumerate().filter(|(_, t)| t.inline.is_none() && !t.path.is_empty());
        for (table, described) in elsewhere {
            let version = next(versions);
            let url = origin.beside(&described.path);
            self.arriving.push(Arriving { version, table, reader: Some(TableReader::new(described, table)) });
            effects.push(Effect::Fetch { version, url, shipped: origin.shipped, want: Want::Bytes });
        }
        effects
    }

    /// Reads the tables that the description holds itself.
    fn read_inline(&mut self) {
        for table in 0..self.book.tables.len() {
            let Some(text) = self.book.tables[table].inline.take() else { continue };
            let mut reader = TableReader::new(&self.book.tables[table], table);
            let read = reader.push(text.as_bytes(), &mut self.book, &mut self.issues);
            let outcome = read.and_then(|()| reader.finish(&mut self.book, &mut self.issues));
            self.book.tables[table].inline = Some(text);
            self.issues.extend(outcome.err());
        }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        if self.description.is_none() && self.arriving.is_empty() { Progress::Done } else { Progress::Under }
    }

    /// The book with what was noticed while reading it. Lines stand in the order of the package, whichever
    /// table arrived first.
    pub fn finish(mut self) -> (Book, Vec<Issue>) {
        order::sort(&mut self.book.lines, |a, b| (a.table, a.row).cmp(&(b.table, b.row)));
        (self.book, self.issues)
    }
}

/// The issue of a file that can't be had.
pub fn unavailable(failure: Failure) -> Issue {
    match failure {
        Failure::Network => issues::unreachable(),
        Failure::Status(status) => issues::refused(status),
        Failure::NotJson { .. } => problem::NOT_JSON.issue(),
        Failure::TooLarge(limit) => problem::FILE_TOO_LARGE.issue().with("limit", i64::from(limit)),
    }
}

/// The next version number: never given twice by one widget.
pub fn next(versions: &mut u32) -> u32 {
    *versions = versions.wrapping_add(1);
    *versions
}

fn file_name(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or(path)
}
