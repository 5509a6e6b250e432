//! What every form of a published decision becomes first: texts and tables in reading order, each with its line.

use super::super::super::problem as budget;
use super::super::text::{Decoder, Encoding};
use super::{html, markdown, plain, problem};
use crate::i18n::fold::fold;
use crate::issue::Issue;

/// The most columns a table is given; a decision has about ten.
const MAX_COLUMNS: usize = 64;

/// First bytes of files that are no text, each with what is to be said about it.
const SIGNATURES: [(&[u8], problem::Problem); 7] = [
    (b"%PDF-", problem::PDF),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", problem::OLD_OFFICE),
    (b"PK\x03\x04", problem::ARCHIVE),
    (b"PK\x05\x06", problem::ARCHIVE),
    (b"7z\xBC\xAF", problem::ARCHIVE),
    (b"Rar!", problem::ARCHIVE),
    (b"\x1F\x8B", problem::ARCHIVE),
];

/// A text and the line of the source it begins on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The line, counted from 1.
    pub line: u32,
    /// The text; a line break of the print is `\n`, all other space single.
    pub text: String,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the source it begins on, counted from 1.
    pub line: u32,
    /// Its cells by column: a cell over several columns or rows stands in its first, the others are blank.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell of a column, blank where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// True where nothing is printed.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.is_empty())
    }

    /// The cells that hold something, as one text.
    pub fn text(&self) -> String {
        let filled: Vec<&str> = self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        filled.join(" ").replace('\n', " ")
    }
}

/// A table, its spans laid out on columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The line of the source it begins on, counted from 1.
    pub line: u32,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A piece of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Text),
    /// A footer of an annex, or a note on wordings.
    Note(Text),
    /// Any other text.
    Paragraph(Text),
    /// A table.
    Table(Grid),
}

/// A decision in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its pieces.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Reads bytes of any origin: HTML, Markdown with tables of either form, text with tabs or separators. What the
    /// bytes are decides, the name only where they leave two readings. An error names a form that is not read here.
    pub fn of(name: &str, bytes: &[u8], issues: &mut Vec<Issue>) -> Result<Document, Issue> {
        if let Some((_, problem)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
            return Err(problem.issue());
        }
        let text = decode(bytes, issues);
        if text.trim().is_empty() {
            return Err(budget::EMPTY_FILE.issue());
        }
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        Ok(match ending.as_str() {
            "md" | "markdown" => markdown::read(&text),
            _ if markdown::looks_like(&text) => markdown::read(&text),
            "htm" | "html" | "xhtml" => html::read(&text),
            _ if html::looks_like(&text) => html::read(&text),
            _ => plain::read(&text),
        })
    }

    /// Adds a text, unless it is blank; one that says it is a note is a note.
    pub fn push(&mut self, line: u32, text: &str, kind: fn(Text) -> Block) {
        let text = spaced(text);
        if text.is_empty() {
            return;
        }
        let folded = fold(text.chars().take(40).collect::<String>().as_str());
        let is_note = ["сноска", "ескерту", "примечание"].iter().any(|stem| folded.starts_with(stem));
        let text = Text { line, text };
        self.blocks.push(if is_note { Block::Note(text) } else { kind(text) });
    }

    /// Adds a table, unless it has no rows.
    pub fn push_table(&mut self, grid: Grid) {
        if !grid.rows.is_empty() {
            self.blocks.push(Block::Table(grid));
        }
    }
}

fn decode(bytes: &[u8], issues: &mut Vec<Issue>) -> String {
    let (encoding, mark) = Encoding::guess(bytes, true);
    let mut decoder = Decoder::new(encoding);
    let mut text = String::new();
    decoder.push(bytes.get(mark..).unwrap_or_default(), &mut text);
    decoder.finish(&mut text);
    if decoder.encoding() == Encoding::Windows {
        issues.push(budget::ENCODING_GUESSED.issue().with("encoding", decoder.encoding().name()));
    }
    if decoder.broken {
        issues.push(budget::BROKEN_TEXT.issue());
    }
    if text.contains('\0') {
        issues.push(budget::NUL_BYTES.issue());
        text = text.replace('\0', "");
    }
    text
}

/// Single spaces, line breaks kept, nothing at the ends; every kind of space is a plain one.
pub fn spaced(text: &str) -> String {
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Lays cells with spans out on columns, row by row.
#[derive(Clone, Debug, Default)]
pub struct GridBuilder {
    grid: Grid,
    /// For each column, how many further rows a cell from above covers.
    covered: Vec<u32>,
    row: Option<Row>,
}

impl GridBuilder {
    /// A table that begins on `line`.
    pub fn new(line: u32) -> Self {
        GridBuilder { grid: Grid { line, rows: Vec::new() }, ..GridBuilder::default() }
    }

    /// Begins a row; one that was open ends.
    pub fn begin_row(&mut self, line: u32) {
        self.end_row();
        self.row = Some(Row { line, cells: Vec::new() });
    }

    /// Adds a cell to the open row, or to a new one.
    pub fn cell(&mut self, line: u32, text: &str, columns: usize, rows: u32) {
        let row = self.row.get_or_insert_with(|| Row { line, cells: Vec::new() });
        skip_covered(row, &mut self.covered);
        for at in 0..columns.clamp(1, MAX_COLUMNS) {
            if row.cells.len() >= MAX_COLUMNS {
                // What has no column any more joins the last one: nothing printed is lost.
                if let Some(last) = row.cells.last_mut().filter(|_| at == 0) {
                    last.push(' ');
                    last.push_str(&spaced(text));
                }
                return;
            }
            let column = row.cells.len();
            row.cells.push(if at == 0 { spaced(text) } else { String::new() });
            if rows > 1 {
                if self.covered.len() <= column {
                    self.covered.resize(column + 1, 0);
                }
                self.covered[column] = rows;
            }
        }
    }

    /// Ends the open row.
    pub fn end_row(&mut self) {
        let Some(mut row) = self.row.take() else { return };
        skip_covered(&mut row, &mut self.covered);
        self.covered.iter_mut().for_each(|left| *left = left.saturating_sub(1));
        self.grid.rows.push(row);
    }

    /// The table.
    pub fn finish(mut self) -> Grid {
        self.end_row();
        self.grid
    }

    /// Rows and the open one, taken away: a table that turned out to hold other tables is mere layout.
    pub fn take_rows(&mut self) -> Vec<Row> {
        self.end_row();
        self.covered.clear();
        std::mem::take(&mut self.grid.rows)
    }
}

/// Leaves the columns blank that a cell from above covers.
fn skip_covered(row: &mut Row, covered: &mut [u32]) {
    while covered.get(row.cells.len()).is_some_and(|left| *left > 0) && row.cells.len() < MAX_COLUMNS {
        row.cells.push(String::new());
    }
}
