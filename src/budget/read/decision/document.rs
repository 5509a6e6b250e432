//! What every form of a published decision becomes first: texts and tables in reading order, each with its line.

use super::super::super::problem as budget;
use super::super::text::{Decoder, Encoding};
use super::place::{Part, Place};
use super::{html, markdown, office, plain, problem};
use crate::i18n::fold::fold;
use crate::issue::Issue;

/// The most columns a table is given; a decision has about ten.
pub const MAX_COLUMNS: usize = 64;
/// The most cells of a document, blank ones and those under spans with them; a district's decision has 30,000.
pub const MAX_CELLS: usize = 1_000_000;

/// First bytes of files that are not read, each with what is to be said about it.
const SIGNATURES: [(&[u8], problem::Problem); 6] = [
    (b"%PDF-", problem::PDF),
    (b"{\\rtf", problem::OLD_OFFICE),
    (b"7z\xBC\xAF", problem::ARCHIVE),
    (b"Rar!", problem::ARCHIVE),
    (b"\x1F\x8B", problem::ARCHIVE),
    (b"BZh9", problem::ARCHIVE),
];

/// A form of file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
    /// Text without markup.
    Text,
    /// Word.
    Docx,
    /// Excel since 2007.
    Xlsx,
    /// Excel 97 to 2003.
    Xls,
    /// A sheet of LibreOffice.
    Ods,
}

impl Form {
    /// Its usual ending, or its name.
    pub fn id(self) -> &'static str {
        match self {
            Form::Html => "html",
            Form::Markdown => "markdown",
            Form::Text => "text",
            Form::Docx => "docx",
            Form::Xlsx => "xlsx",
            Form::Xls => "xls",
            Form::Ods => "ods",
        }
    }
}

/// A text and the line of the source it begins on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The line, counted from 1; in a document with places of its own their number, see [`Document::place`].
    pub line: u32,
    /// The text; a line break of the print is `\n`, all other space single.
    pub text: String,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the source it begins on, as in [`Text`].
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
    /// The line of the source it begins on, as in [`Text`].
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
    /// What it was read from.
    pub form: Option<Form>,
    /// Places of the lines, the first one that of line 1; without any, lines are lines.
    pub places: Vec<Place>,
    /// True once something was left out for its size.
    pub too_large: bool,
}

impl Document {
    /// Reads bytes of any origin: HTML, Markdown with tables of either form, text with tabs or separators, files of
    /// office programs. What the bytes are decides, the name only where they leave two readings. An error names a form
    /// that is not read here, or what makes the file unreadable.
    pub fn of(name: &str, bytes: &[u8], issues: &mut Vec<Issue>) -> Result<Document, Issue> {
        if let Some((_, problem)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
            return Err(problem.issue());
        }
        let document = match office::read(bytes, issues) {
            Some(read) => read?,
            None => Document::of_text(name, bytes, issues)?,
        };
        if document.too_large {
            return Err(problem::TOO_LARGE.issue().with("limit", MAX_CELLS as i64));
        }
        Ok(document)
    }

    fn of_text(name: &str, bytes: &[u8], issues: &mut Vec<Issue>) -> Result<Document, Issue> {
        let text = decode(bytes, issues);
        if text.trim().is_empty() {
            return Err(budget::EMPTY_FILE.issue());
        }
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        let (form, document) = match ending.as_str() {
            "md" | "markdown" => (Form::Markdown, markdown::read(&text)),
            _ if markdown::looks_like(&text) => (Form::Markdown, markdown::read(&text)),
            "htm" | "html" | "xhtml" => (Form::Html, html::read(&text)),
            _ if html::looks_like(&text) => (Form::Html, html::read(&text)),
            _ => (Form::Text, plain::read(&text)),
        };
        // As in a page on one line.
        let document = if document.shares_lines() { document.numbered(Part::in_document) } else { document };
        Ok(Document { form: Some(form), ..document })
    }

    /// The place that a line of its texts and rows stands for.
    pub fn place(&self, line: u32) -> Place {
        match (line as usize).checked_sub(1).and_then(|at| self.places.get(at)) {
            Some(place) => place.clone(),
            None => Place::Line(line),
        }
    }

    /// True where two rows of a table stand on one line, so that a line leads nobody to a row.
    fn shares_lines(&self) -> bool {
        self.blocks.iter().any(|block| {
            matches!(block, Block::Table(grid) if grid.rows.windows(2).any(|pair| pair[0].line == pair[1].line))
        })
    }

    /// The same pieces with places of their own.
    fn numbered(self, place: impl Fn(Part) -> Place) -> Document {
        let mut document = Document { form: self.form, too_large: self.too_large, ..Document::default() };
        document.append(self.blocks, |part, _| place(part));
        document
    }

    /// Adds pieces, their lines replaced by places. What has several lines gets as many, since readers count on.
    pub fn append(&mut self, blocks: Vec<Block>, place: impl Fn(Part, u32) -> Place) {
        let (mut texts, mut tables) = (0, 0);
        for mut block in blocks {
            match &mut block {
                Block::Heading(text) | Block::Note(text) | Block::Paragraph(text) => {
                    texts += 1;
                    let lines = text.text.split('\n').count();
                    text.line = self.add_place(place(Part::Text(texts), text.line), lines);
                }
                Block::Table(grid) => {
                    tables += 1;
                    for (number, row) in (1..).zip(&mut grid.rows) {
                        let lines = row.cells.iter().map(|cell| cell.split('\n').count()).max().unwrap_or(1);
                        row.line = self.add_place(place(Part::Row(tables, number), row.line), lines);
                    }
                    grid.line = grid.rows.first().map_or(0, |row| row.line);
                }
            }
            self.blocks.push(block);
        }
    }

    fn add_place(&mut self, place: Place, lines: usize) -> u32 {
        let line = self.places.len() as u32 + 1;
        self.places.extend(std::iter::repeat_n(place, lines));
        line
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

    /// Adds a cell to the open row, or to a new one, and counts the columns taken.
    pub fn cell(&mut self, line: u32, text: &str, columns: usize, rows: u32) -> usize {
        let row = self.row.get_or_insert_with(|| Row { line, cells: Vec::new() });
        let before = row.cells.len();
        skip_covered(row, &mut self.covered);
        for at in 0..columns.clamp(1, MAX_COLUMNS) {
            if row.cells.len() >= MAX_COLUMNS {
                // What has no column any more joins the last one: nothing printed is lost.
                if let Some(last) = row.cells.last_mut().filter(|_| at == 0) {
                    last.push(' ');
                    last.push_str(&spaced(text));
                }
                break;
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
        row.cells.len() - before
    }

    /// Ends the open row, and counts the columns that cells from above took of it.
    pub fn end_row(&mut self) -> usize {
        let Some(mut row) = self.row.take() else { return 0 };
        let before = row.cells.len();
        skip_covered(&mut row, &mut self.covered);
        self.covered.iter_mut().for_each(|left| *left = left.saturating_sub(1));
        let added = row.cells.len() - before;
        self.grid.rows.push(row);
        added
    }

    /// Takes the open row away.
    pub fn drop_row(&mut self) {
        self.row = None;
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
