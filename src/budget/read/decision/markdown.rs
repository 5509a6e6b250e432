//! Markdown as mirrors of the legal database keep it: headings, notes as quotes, tables in HTML or between bars.

use super::document::{Block, Document, GridBuilder};
use super::html;

/// True where a text has headings or quotes of Markdown, or a table between bars.
pub fn looks_like(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_start).filter(|line| !line.is_empty());
    let opens_as_html = lines.clone().next().is_some_and(|line| line.starts_with('<'));
    let heading = |line: &str| line.trim_start_matches('#').starts_with(' ') && line.starts_with('#');
    !opens_as_html && lines.any(|line| heading(line) || line.starts_with("> ") || is_ruler(line))
}

/// Reads a text of Markdown.
pub fn read(text: &str) -> Document {
    let mut document = Document::default();
    let lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let number = at as u32 + 1;
        let trimmed = line.trim();
        at = if opens_table(trimmed) {
            let end = end_of_table(&lines, at);
            html::read_into(&lines[at..end].join("\n"), number, &mut document);
            end
        } else if trimmed.starts_with('|') {
            let end = run(&lines, at, |line| line.starts_with('|'));
            document.push_table(bars(&lines[at..end], number));
            end
        } else if trimmed.starts_with('>') {
            let end = run(&lines, at, |line| line.starts_with('>'));
            let quote: Vec<String> =
                lines[at..end].iter().map(|line| unmarked(line.trim().trim_start_matches('>'))).collect();
            document.push(number, &quote.join("\n"), Block::Note);
            end
        } else if trimmed.starts_with('#') {
            document.push(number, &unmarked(trimmed.trim_start_matches('#')), Block::Heading);
            at + 1
        } else if trimmed.is_empty() {
            at + 1
        } else {
            let end =
                run(&lines, at, |line| !line.is_empty() && !line.starts_with(['#', '>', '|']) && !opens_table(line));
            let paragraph: Vec<String> = lines[at..end].iter().map(|line| unmarked(line)).collect();
            document.push(number, &paragraph.join("\n"), Block::Paragraph);
            end
        };
    }
    document
}

fn run(lines: &[&str], start: usize, belongs: impl Fn(&str) -> bool) -> usize {
    let length = lines[start..].iter().take_while(|line| belongs(line.trim())).count();
    start + length.max(1)
}

fn opens_table(line: &str) -> bool {
    line.get(..6).is_some_and(|head| head.eq_ignore_ascii_case("<table"))
}

/// The line after the one that closes the table; its end may be missing, so a heading ends it as well.
fn end_of_table(lines: &[&str], start: usize) -> usize {
    let ends = |line: &&str| line.to_ascii_lowercase().contains("</table>");
    let heads = |line: &str| line.starts_with("## ") || line.starts_with("# ");
    let length = lines[start..].iter().position(ends).map(|at| at + 1);
    let before_heading = lines[start..].iter().position(|line| heads(line));
    start + length.into_iter().chain(before_heading).min().unwrap_or(lines.len() - start).max(1)
}

/// `|---|:--:|`, the row under the header of a table between bars.
fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn bars(lines: &[&str], first: u32) -> super::document::Grid {
    let mut grid = GridBuilder::new(first);
    for (number, line) in (first..).zip(lines) {
        if is_ruler(line) {
            continue;
        }
        grid.begin_row(number);
        let inner = line.trim().trim_start_matches('|');
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        for cell in inner.replace("\\|", "\u{1}").split('|') {
            grid.cell(number, &unmarked(&cell.replace('\u{1}', "|")), 1, 1);
        }
    }
    grid.finish()
}

/// A text without marks of emphasis and the backslashes that shield characters.
fn unmarked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                if let Some(next) = chars.next_if(|next| next.is_ascii_punctuation()) {
                    plain.push(next);
                }
            }
            '*' if chars.peek().is_none_or(|next| *next != ' ') || plain.ends_with(|c: char| !c.is_whitespace()) => {}
            c => plain.push(c),
        }
    }
    plain
}
