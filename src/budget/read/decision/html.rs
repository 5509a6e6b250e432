//! HTML of any origin: a saved page, what a browser or an office program puts on the clipboard, a fragment.
//!
//! Only texts and tables are taken. Scripts, styles and handlers are skipped, nothing is run and nothing fetched.

use super::document::{Block, Document, GridBuilder};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// Elements whose text no reader sees.
const UNSEEN: [&[u8]; 11] = [
    b"script",
    b"style",
    b"template",
    b"noscript",
    b"svg",
    b"iframe",
    b"object",
    b"title",
    b"select",
    b"button",
    b"textarea",
];

/// Elements that end a paragraph.
const BLOCKS: [&[u8]; 24] = [
    b"p",
    b"div",
    b"li",
    b"ul",
    b"ol",
    b"section",
    b"article",
    b"header",
    b"footer",
    b"main",
    b"nav",
    b"aside",
    b"blockquote",
    b"center",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"hr",
    b"body",
    b"caption",
    b"pre",
];

/// Ends a paragraph inside a cell: a space, unless the table turns out to be layout.
const BLOCK_END: char = '\u{c}';

/// True where a text is HTML.
pub fn looks_like(text: &str) -> bool {
    let head: String = text.chars().take(200_000).collect::<String>().to_ascii_lowercase();
    let start = head.trim_start();
    let tag = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?' | '/'));
    start.strip_prefix('<').is_some_and(tag) || ["<table", "<html", "<td", "<tr"].iter().any(|tag| head.contains(tag))
}

/// Reads a page or a fragment.
pub fn read(text: &str) -> Document {
    let mut document = Document::default();
    read_into(text, 1, &mut document);
    document
}

/// Reads a fragment that begins on `first_line` of the source.
pub fn read_into(text: &str, first_line: u32, document: &mut Document) {
    // "Version:0.9 StartHTML:…" of the Windows clipboard.
    let start = if text.starts_with("Version:") { text.find('<').unwrap_or(0) } else { 0 };
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut lines = Lines::new(text, first_line);
    let mut reader = Reader { document, tables: Vec::new(), text: String::new(), line: first_line, unseen: Vec::new() };
    for token in Tokenizer::new_with_emitter(&text[start..], emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let line = lines.at(start + tag.span.start);
                let span = |name: &[u8]| {
                    let value = tag.attributes.iter().find(|(key, _)| key.as_slice() == name);
                    let value = value.map(|(_, value)| String::from_utf8_lossy(&value.value).trim().to_string());
                    value.and_then(|value| value.parse::<u32>().ok()).unwrap_or(1)
                };
                reader.open(&tag.name, line, span(b"colspan"), span(b"rowspan"), tag.self_closing);
            }
            Token::EndTag(tag) => {
                let line = lines.at(start + tag.span.start);
                reader.close(&tag.name, line);
            }
            Token::String(string) => {
                let line = lines.at(start + string.span.start);
                reader.string(&String::from_utf8_lossy(&string.value), line);
            }
            _ => {}
        }
    }
    reader.finish();
}

/// Turns offsets, which ascend, into lines.
struct Lines<'a> {
    bytes: &'a [u8],
    offset: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str, line: u32) -> Self {
        Lines { bytes: text.as_bytes(), offset: 0, line }
    }

    fn at(&mut self, offset: usize) -> u32 {
        let passed = self.bytes.get(self.offset..offset.min(self.bytes.len())).unwrap_or_default();
        self.line = self.line.saturating_add(passed.iter().filter(|byte| **byte == b'\n').count() as u32);
        self.offset = self.offset.max(offset);
        self.line
    }
}

struct Open {
    grid: GridBuilder,
    /// The open cell: its line, columns and rows.
    cell: Option<(u32, usize, u32)>,
    /// True once it holds another table: then it only lays a page out.
    layout: bool,
}

struct Reader<'a> {
    document: &'a mut Document,
    tables: Vec<Open>,
    text: String,
    /// The line the text begins on.
    line: u32,
    unseen: Vec<Vec<u8>>,
}

impl Reader<'_> {
    fn open(&mut self, name: &[u8], line: u32, columns: u32, rows: u32, self_closing: bool) {
        if !self.unseen.is_empty() {
            if self.unseen.last().is_some_and(|unseen| unseen == name) && !self_closing {
                self.unseen.push(name.to_vec());
            }
            return;
        }
        let mark = name == b"sup" && self.in_cell();
        if (UNSEEN.contains(&name) || mark) && !self_closing {
            self.unseen.push(name.to_vec());
            return;
        }
        match name {
            b"br" => self.text.push('\n'),
            b"table" => {
                self.lay_out();
                self.flush(line, Block::Paragraph);
                self.tables.push(Open { grid: GridBuilder::new(line), cell: None, layout: false });
            }
            b"tr" | b"td" | b"th" if self.tables.is_empty() => {
                // A fragment cut out of a table.
                self.flush(line, Block::Paragraph);
                self.tables.push(Open { grid: GridBuilder::new(line), cell: None, layout: false });
                self.open(name, line, columns, rows, self_closing);
            }
            b"tr" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut().filter(|table| !table.layout) {
                    table.grid.begin_row(line);
                }
            }
            b"td" | b"th" => {
                self.end_cell();
                self.line = line;
                if let Some(table) = self.tables.last_mut() {
                    table.cell = Some((line, columns.clamp(1, 1000) as usize, rows.clamp(1, 65_534)));
                }
            }
            name if BLOCKS.contains(&name) => self.end_block(line, Block::Paragraph),
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8], line: u32) {
        if let Some(unseen) = self.unseen.last() {
            if unseen == name {
                self.unseen.pop();
            }
            return;
        }
        match name {
            b"td" | b"th" => self.end_cell(),
            b"tr" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.grid.end_row();
                }
            }
            b"table" => self.end_table(),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => self.end_block(line, Block::Heading),
            b"blockquote" => self.end_block(line, Block::Note),
            b"caption" => {
                let text = std::mem::take(&mut self.text);
                self.document.push(self.line, &text, Block::Paragraph);
            }
            name if BLOCKS.contains(&name) => self.end_block(line, Block::Paragraph),
            _ => {}
        }
    }

    fn string(&mut self, text: &str, line: u32) {
        if !self.unseen.is_empty() {
            return;
        }
        if self.text.trim().is_empty() && !self.in_cell() {
            let blank = text.len() - text.trim_start().len();
            self.line = line + text[..blank].matches('\n').count() as u32;
        }
        // A line break of the source is a space; only `<br>` and blocks break a line.
        self.text.extend(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
    }

    fn in_cell(&self) -> bool {
        self.tables.last().is_some_and(|table| !table.layout && table.cell.is_some())
    }

    fn end_block(&mut self, line: u32, kind: fn(super::document::Text) -> Block) {
        match self.in_cell() {
            true => self.text.push(BLOCK_END),
            false => self.flush(line, kind),
        }
    }

    fn flush(&mut self, line: u32, kind: fn(super::document::Text) -> Block) {
        let text = std::mem::take(&mut self.text);
        self.document.push(self.line, &text, kind);
        self.line = line;
    }

    fn end_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        match table.cell.take() {
            Some((line, columns, rows)) if !table.layout => {
                let text = std::mem::take(&mut self.text);
                table.grid.cell(line, &text, columns, rows);
            }
            _ => self.flush(self.line, Block::Paragraph),
        }
    }

    /// A table inside the open one: the outer one is layout, and its texts are paragraphs.
    fn lay_out(&mut self) {
        if self.tables.is_empty() {
            return;
        }
        let Some(table) = self.tables.last_mut() else { return };
        table.layout = true;
        let rows = table.grid.take_rows();
        for cell in rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row.line, cell))) {
            self.document.push(cell.0, cell.1, Block::Paragraph);
        }
        let text = std::mem::take(&mut self.text);
        for paragraph in text.split(BLOCK_END) {
            self.document.push(self.line, paragraph, Block::Paragraph);
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.pop().filter(|table| !table.layout) {
            self.document.push_table(table.grid.finish());
        }
    }

    fn finish(mut self) {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.flush(0, Block::Paragraph);
    }
}
