//! What is wrong with a file, and where: the one type every reader and check reports with.
//!
//! An [`Issue`] carries no words. Its [`code`](Issue::code) is stable text (`BUD-014`) that names the
//! Fluent message `error-BUD-014` and, as `.hint`, what the reader can do about it; [`args`](Issue::args)
//! fill the message. Readers collect issues and go on, so that good rows are still shown.

/// How much an issue costs the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is left out.
    Note,
    /// Something was left out or is doubtful; the rest stands.
    Warning,
    /// The file, or the named part of it, can't be used.
    Error,
}

/// A value that fills a message of an [`Issue`].
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text of the file, shown as it stands there (escaped, never as markup).
    Text(String),
    /// A count or a limit.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

/// Where in the input an issue lies. Rows and columns count from 1; the header is row 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// The file's name or address as the package gives it.
    pub file: Option<String>,
    /// The line of the table in the file.
    pub row: Option<u32>,
    /// The column, by its printed header or its number; in JSON a path such as `resources[2].path`.
    pub column: Option<String>,
}

/// Something a reader or a check wants said.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Stable code: `BUD-014` ↔ Fluent message `error-BUD-014`.
    pub code: &'static str,
    /// How much it costs.
    pub severity: Severity,
    /// Where it lies.
    pub spot: Spot,
    /// What fills the message.
    pub args: Vec<(&'static str, Arg)>,
}

impl Issue {
    /// An issue without a place; add one with [`Issue::in_file`], [`Issue::at_row`], [`Issue::at_column`].
    pub fn new(code: &'static str, severity: Severity) -> Self {
        Issue { code, severity, spot: Spot::default(), args: Vec::new() }
    }

    /// Fills the message's variable `name`.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Names the file.
    pub fn in_file(mut self, file: &str) -> Self {
        self.spot.file = Some(file.into());
        self
    }

    /// Names the row, counted from 1.
    pub fn at_row(mut self, row: u32) -> Self {
        self.spot.row = Some(row);
        self
    }

    /// Names the column.
    pub fn at_column(mut self, column: &str) -> Self {
        self.spot.column = Some(column.into());
        self
    }
}
