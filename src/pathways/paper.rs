//! Papers to take away: what was typed goes into the text, what was not becomes a line to write on.

use super::pack::{BlockKind, Field, FieldKind, Paper};
use crate::i18n::{Lang, Localized};

/// The most characters of one field.
pub const MOST: usize = 4_000;

/// What was typed, by the ids of fields: papers that ask the same share it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(Vec<(String, String)>);

/// Parts entries of kept values.
const ENTRY: char = '\u{1e}';
/// Parts an id from its value.
const PART: char = '\u{1f}';

impl Values {
    /// What was typed for a field.
    pub fn get(&self, id: &str) -> &str {
        self.0.iter().find(|(own, _)| own == id).map_or("", |(_, value)| value)
    }

    /// Takes over what was typed: at most [`MOST`] characters, control characters left out.
    pub fn set(&mut self, id: &str, value: &str) {
        let value: String = value.chars().filter(|c| !c.is_control() || *c == '\n').take(MOST).collect();
        self.0.retain(|(own, _)| own != id);
        if !value.is_empty() {
            self.0.push((id.into(), value));
        }
    }

    /// Was nothing typed?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As one text, to be kept on the device; never blank.
    pub fn write(&self) -> String {
        let mut text = String::from(ENTRY);
        for (id, value) in &self.0 {
            text.push_str(id);
            text.push(PART);
            text.push_str(value);
            text.push(ENTRY);
        }
        text
    }

    /// Reads what [`Values::write`] wrote.
    pub fn read(text: &str) -> Values {
        let mut values = Values::default();
        for (id, value) in text.split(ENTRY).filter_map(|entry| entry.split_once(PART)) {
            values.set(id, value);
        }
        values
    }
}

/// A piece of a paper's text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<'a> {
    /// Words of the paper.
    Words(&'a str),
    /// What was typed.
    Typed(String),
    /// A line to write on; several where a longer text is asked for.
    Line(bool),
}

/// The text of a paper in its language: Kazakh or Russian, the other one where it lacks one.
pub fn text(localized: &Localized, lang: Lang) -> &str {
    localized.best(lang).map_or("", |(_, text)| text)
}

/// The text with its fields filled.
pub fn pieces<'a>(text: &'a str, paper: &Paper, values: &Values) -> Vec<Piece<'a>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, field, after)) = next_field(rest, paper) {
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        let value = values.get(&field.id).trim();
        pieces.push(match field.kind {
            _ if value.is_empty() => Piece::Line(field.kind == FieldKind::Long),
            FieldKind::Date => Piece::Typed(date(value)),
            _ => Piece::Typed(value.into()),
        });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// What stands before the next field, the field, and what follows.
fn next_field<'a, 'p>(text: &'a str, paper: &'p Paper) -> Option<(&'a str, &'p Field, &'a str)> {
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|at| at + from) {
        let close = text[open..].find('}')? + open;
        if let Some(field) = paper.fields.iter().find(|field| field.id == text[open + 1..close]) {
            return Some((&text[..open], field, &text[close + 1..]));
        }
        from = open + 1;
    }
    None
}

/// The first name in braces that is no field of the paper.
pub fn unknown<'a>(text: &'a str, paper: &Paper) -> Option<&'a str> {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    names.into_iter().find(|name| !paper.fields.iter().any(|field| field.id == *name))
}

/// A date as papers write it in both languages: `14.07.2026`.
fn date(iso: &str) -> String {
    let mut parts: Vec<&str> = iso.split('-').collect();
    parts.reverse();
    parts.join(".")
}

/// A line of a plain text to write on.
const LINE: &str = "____________________";
/// What stands before a text at the right edge.
const RIGHT: &str = "                              ";

/// The paper as plain text.
pub fn plain(paper: &Paper, values: &Values, lang: Lang) -> String {
    let mut out = String::new();
    for block in &paper.blocks {
        if block.kind == BlockKind::Table {
            table(&mut out, &block.texts, block.rows, lang);
            continue;
        }
        for words in &block.texts {
            out.push_str(match block.kind {
                BlockKind::Right => RIGHT,
                BlockKind::Title | BlockKind::Sign => "\n",
                BlockKind::List => "– ",
                BlockKind::Text | BlockKind::Table => "",
            });
            write(&mut out, words, paper, values, lang);
            if block.kind == BlockKind::Sign {
                out.push_str(LINE);
            }
            out.push_str(if matches!(block.kind, BlockKind::Title | BlockKind::Sign) { "\n\n" } else { "\n" });
        }
    }
    out
}

fn write(out: &mut String, words: &Localized, paper: &Paper, values: &Values, lang: Lang) {
    for piece in pieces(text(words, lang), paper, values) {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Typed(typed) => out.push_str(&typed),
            Piece::Line(long) => {
                for _ in 0..if long { 3 } else { 1 } {
                    if long {
                        out.push('\n');
                        out.push_str(LINE);
                        out.push_str(LINE);
                    }
                    out.push_str(LINE);
                }
            }
        }
    }
}

fn table(out: &mut String, columns: &[Localized], rows: u32, lang: Lang) {
    out.push('\n');
    for (at, column) in columns.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { " | " });
        out.push_str(text(column, lang));
    }
    out.push('\n');
    for row in 1..=rows {
        out.push_str(&row.to_string());
        for _ in columns.iter().skip(1) {
            out.push_str(" | ");
            out.push_str(LINE);
        }
        out.push('\n');
    }
}
