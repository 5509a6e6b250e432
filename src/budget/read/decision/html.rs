//! HTML of any origin: a saved page, what a browser or an office program puts on the clipboard, a fragment.
//!
//! Only texts and tables are taken. Scripts, styles and handlers are skipped, nothing is run and nothing fetched.

use super::document::{Block, Document};
use super::layout::Layout;
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
    let mut reader = Reader { layout: Layout::new(document, first_line), unseen: Vec::new() };
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
    reader.layout.finish();
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

struct Reader<'a> {
    layout: Layout<'a>,
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
        let layout = &mut self.layout;
        let mark = name == b"sup" && layout.in_cell();
        if (UNSEEN.contains(&name) || mark) && !self_closing {
            self.unseen.push(name.to_vec());
            return;
        }
        // A fragment cut out of a table.
        if matches!(name, b"tr" | b"td" | b"th") && !layout.in_table() {
            layout.open_table(line);
        }
        match name {
            b"br" => layout.text(std::iter::once('\n')),
            b"table" => layout.open_table(line),
            b"tr" => layout.open_row(line),
            b"td" | b"th" => layout.open_cell(line, columns, rows),
            name if BLOCKS.contains(&name) => layout.end_block(line, Block::Paragraph),
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
        let layout = &mut self.layout;
        match name {
            b"td" | b"th" => layout.end_cell(),
            b"tr" => layout.end_row(),
            b"table" => layout.end_table(),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => layout.end_block(line, Block::Heading),
            b"blockquote" => layout.end_block(line, Block::Note),
            b"caption" => layout.end_caption(),
            name if BLOCKS.contains(&name) => layout.end_block(line, Block::Paragraph),
            _ => {}
        }
    }

    fn string(&mut self, text: &str, line: u32) {
        if !self.unseen.is_empty() {
            return;
        }
        if self.layout.is_blank() && !self.layout.in_cell() {
            let blank = text.len() - text.trim_start().len();
            self.layout.begin(line + text[..blank].matches('\n').count() as u32);
        }
        // A line break of the source is a space; only `<br>` and blocks break a line.
        self.layout.text(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
    }
}
