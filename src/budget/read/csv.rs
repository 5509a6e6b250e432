//! A table of a budget from CSV of any dialect, fed piece by piece.
//!
//! The first 64 KiB tell what the file is: another format altogether, its encoding, its separator, its header. From then
//! on every piece is read as it comes, and the result is the same however the file is cut.

use super::super::model::{Book, Table};
use super::super::problem::{self, Problem};
use super::header::Header;
use super::lines::Lines;
use super::rows::{Event, Rows};
use super::text::{Decoder, Encoding};
use super::{MAX_BYTES, Report};
use crate::issue::Issue;

/// How much of a file is looked at before the first row is read, in bytes.
const HEAD: usize = 64 * 1024;
/// How many rows may stand above the header: titles of an annex, `sep=;` of Excel.
const TITLE_ROWS: usize = 20;
/// Separators that are tried, the package's own before them.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// First bytes of files that are no text.
pub(crate) const SIGNATURES: [(&[u8], Problem); 7] = [
    (b"PK\x03\x04", problem::ZIP_FILE),
    (b"PK\x05\x06", problem::ZIP_FILE),
    (b"7z\xBC\xAF", problem::ZIP_FILE),
    (b"Rar!", problem::ZIP_FILE),
    (b"\x1F\x8B", problem::GZIP_FILE),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", problem::OLD_EXCEL_FILE),
    (b"%PDF-", problem::PDF_FILE),
];

/// Reads one table into a book. Feed it with [`push`](TableReader::push), end with [`finish`](TableReader::finish);
/// lines and issues appear in the book and the list as they are read. An `Err` of either ends this file, what was read
/// before it stands.
#[derive(Clone, Debug)]
pub struct TableReader {
    table: Table,
    index: usize,
    bytes: usize,
    report: Report,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Collecting the first bytes.
    Head(Vec<u8>),
    /// Reading rows.
    Body(Box<Body>),
    /// Given up.
    Failed,
}

#[derive(Clone, Debug)]
struct Body {
    decoder: Decoder,
    rows: Rows,
    sheet: Sheet,
    nul: bool,
}

#[derive(Clone, Debug)]
enum Sheet {
    /// Rows above the header.
    Above(Vec<(u32, Vec<String>)>),
    /// Below it.
    Below(Box<Lines>),
}

impl TableReader {
    /// A reader for the file that `table`, at `index` of [`Book::tables`], describes.
    pub fn new(table: &Table, index: usize) -> Self {
        let file = if table.path.is_empty() { &table.name } else { &table.path };
        TableReader {
            report: Report::new(file),
            table: Table { inline: None, ..table.clone() },
            index,
            bytes: 0,
            stage: Stage::Head(Vec::new()),
        }
    }

    /// How many bytes have been taken.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Takes a piece of the file. `Err`: it is no table, or exceeds [`MAX_BYTES`].
    pub fn push(&mut self, bytes: &[u8], book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let fitting = bytes.len().min(MAX_BYTES - self.bytes);
        self.bytes += fitting;
        let mut result = self.feed(&bytes[..fitting], book, issues);
        if result.is_ok() && fitting < bytes.len() {
            result = self.open(book, issues);
            if result.is_ok() {
                result = Err(problem::FILE_TOO_LARGE.issue().with("limit", (MAX_BYTES / 1024 / 1024) as i64));
            }
        }
        self.fail(result)
    }

    /// Ends the file. `Err`: it is empty, no table, or without a readable line.
    pub fn finish(mut self, book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let result = self.open(book, issues).and_then(|()| self.end(book, issues));
        let result = self.fail(result);
        self.report.finish(issues);
        result
    }

    fn fail(&mut self, result: Result<(), Issue>) -> Result<(), Issue> {
        result.map_err(|issue| {
            self.stage = Stage::Failed;
            self.report.named(issue)
        })
    }

    fn feed(&mut self, bytes: &[u8], book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let Stage::Head(head) = &mut self.stage else {
            return bytes.chunks(HEAD).try_for_each(|piece| self.read(piece, book, issues));
        };
        let (now, later) = bytes.split_at(bytes.len().min(HEAD - head.len()));
        head.extend_from_slice(now);
        if head.len() < HEAD {
            return Ok(());
        }
        self.open(book, issues)?;
        self.feed(later, book, issues)
    }

    /// Decides by the head what the file is, and reads the head.
    fn open(&mut self, book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let Stage::Head(head) = &mut self.stage else { return Ok(()) };
        let head = std::mem::take(head);
        if let Some((_, problem)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
            return Err(problem.issue());
        }
        let (encoding, mark) = Encoding::guess(&head, head.len() < HEAD);
        let sample = sample(&head[mark..], encoding);
        let start = sample.trim_start();
        if start.is_empty() && head.len() < HEAD {
            return Err(problem::EMPTY_FILE.issue());
        }
        let mut after_bracket = start.chars().skip(1);
        if start.starts_with('<')
            && after_bracket.next().is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?'))
        {
            return Err(problem::WEB_PAGE.issue());
        }
        self.stage = Stage::Body(Box::new(Body {
            decoder: Decoder::new(encoding),
            rows: Rows::new(delimiter(&sample, &self.table)),
            sheet: Sheet::Above(Vec::new()),
            nul: false,
        }));
        self.read(&head[mark..], book, issues)
    }

    fn read(&mut self, bytes: &[u8], book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let Stage::Body(body) = &mut self.stage else { return Ok(()) };
        let mut text = String::new();
        body.decoder.push(bytes, &mut text);
        let mut events = Vec::new();
        let text = body.without_nul(text);
        body.rows.push(&text, &mut events);
        self.take(events, book, issues)
    }

    fn end(&mut self, book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let Stage::Body(body) = &mut self.stage else { return Ok(()) };
        let mut text = String::new();
        body.decoder.finish(&mut text);
        let mut events = Vec::new();
        let text = body.without_nul(text);
        body.rows.push(&text, &mut events);
        std::mem::replace(&mut body.rows, Rows::new(',')).finish(&mut events);
        let (nul, broken, encoding) = (body.nul, body.decoder.broken, body.decoder.encoding());
        self.take(events, book, issues)?;
        if encoding == Encoding::Windows {
            self.report.say_once(problem::ENCODING_GUESSED.issue().with("encoding", encoding.name()), issues);
        }
        if broken {
            self.report.say_once(problem::BROKEN_TEXT.issue(), issues);
        }
        if nul {
            self.report.say_once(problem::NUL_BYTES.issue(), issues);
        }
        self.settle_header(book, issues)?;
        match &self.stage {
            Stage::Body(body) if matches!(&body.sheet, Sheet::Below(lines) if lines.count() > 0) => Ok(()),
            _ => Err(problem::NO_LINES.issue()),
        }
    }

    fn take(&mut self, events: Vec<Event>, book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        for event in events {
            match event {
                Event::Row(row, cells) => self.row(row, cells, book, issues)?,
                Event::Unclosed(row) => self.report.say(problem::UNCLOSED_QUOTE.issue().at_row(row), issues),
                Event::Stray(row) => self.report.say(problem::STRAY_QUOTE.issue().at_row(row), issues),
            }
        }
        Ok(())
    }

    fn row(&mut self, row: u32, cells: Vec<String>, book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let Stage::Body(body) = &mut self.stage else { return Ok(()) };
        match &mut body.sheet {
            Sheet::Below(lines) => {
                lines.take(row, &cells, book, &mut self.report, issues);
                Ok(())
            }
            Sheet::Above(above) => {
                let complete = Header::read(row, &cells, &self.table, &mut Vec::new()).is_complete();
                above.push((row, cells));
                if complete || above.len() > TITLE_ROWS { self.settle_header(book, issues) } else { Ok(()) }
            }
        }
    }

    /// Takes the row understood best for the header and reads those below it.
    fn settle_header(&mut self, book: &mut Book, issues: &mut Vec<Issue>) -> Result<(), Issue> {
        let Stage::Body(body) = &mut self.stage else { return Ok(()) };
        let Sheet::Above(above) = &mut body.sheet else { return Ok(()) };
        let above = std::mem::take(above);
        let understood =
            |(row, cells): &(u32, Vec<String>)| Header::read(*row, cells, &self.table, &mut Vec::new()).understood();
        let best = above
            .iter()
            .enumerate()
            .rev()
            .max_by_key(|(_, row)| understood(row))
            .filter(|(_, row)| understood(row) > 1);
        let Some((at, (number, cells))) = best else { return Err(problem::NO_HEADER.issue()) };
        let mut said = Vec::new();
        let header = Header::read(*number, cells, &self.table, &mut said);
        for issue in said {
            self.report.say(issue, issues);
        }
        let mut lines = Lines::new(header, &self.table, self.index, book).map_err(|issue| issue.at_row(*number))?;
        for (number, cells) in above.iter().skip(at + 1) {
            lines.take(*number, cells, book, &mut self.report, issues);
        }
        body.sheet = Sheet::Below(Box::new(lines));
        Ok(())
    }
}

impl Body {
    fn without_nul(&mut self, text: String) -> String {
        if !text.contains('\0') {
            return text;
        }
        self.nul = true;
        text.replace('\0', "")
    }
}

/// The beginning of the text, for looking at.
fn sample(head: &[u8], encoding: Encoding) -> String {
    let mut text = String::new();
    Decoder::new(encoding).push(head, &mut text);
    text
}

/// The separator with which some row near the top is understood best.
fn delimiter(sample: &str, table: &Table) -> char {
    let understood = |delimiter: char| {
        let mut events = Vec::new();
        let mut rows = Rows::new(delimiter);
        for line in sample.split_inclusive(['\n', '\r']).take(4 * TITLE_ROWS) {
            rows.push(line, &mut events);
        }
        rows.finish(&mut events);
        let headers = events.iter().take(TITLE_ROWS).map(|event| match event {
            Event::Row(row, cells) => Header::read(*row, cells, table, &mut Vec::new()).understood(),
            _ => 0,
        });
        headers.max().unwrap_or(0)
    };
    // Of equals `max_by_key` takes the last: the package's own, then the comma.
    let candidates = DELIMITERS.into_iter().rev().chain(table.delimiter);
    candidates.max_by_key(|delimiter| understood(*delimiter)).unwrap_or(',')
}

/// Reads a whole table at once.
pub fn read_all(
    bytes: &[u8],
    table: &Table,
    index: usize,
    book: &mut Book,
    issues: &mut Vec<Issue>,
) -> Result<(), Issue> {
    let mut reader = TableReader::new(table, index);
    reader.push(bytes, book, issues)?;
    reader.finish(book, issues)
}
