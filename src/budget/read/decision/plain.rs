//! Text without markup: what a browser or an office program pastes, where a tab parts the cells of a table, and text
//! files, where it may be another separator.

use super::super::rows::{Event, Rows};
use super::document::{Block, Document, GridBuilder};

/// Separators that are tried, in this order.
const SEPARATORS: [char; 3] = ['\t', ';', '|'];
/// How many lines with one separator make a table.
const TABLE_LINES: usize = 3;

/// Reads a text.
pub fn read(text: &str) -> Document {
    let lines: Vec<&str> = text.lines().collect();
    let with = |separator: char| lines.iter().filter(|line| line.contains(separator)).count();
    let separator = SEPARATORS.into_iter().find(|separator| with(*separator) >= TABLE_LINES);
    let comma = lines.iter().filter(|line| line.matches(',').count() >= 3).count() * 2 > lines.len();
    let separator = separator.or(comma.then_some(','));
    let mut document = Document::default();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let number = at as u32 + 1;
        let is_row = |line: &&&str| separator.is_some_and(|separator| line.contains(separator));
        let length = lines[at..].iter().take_while(is_row).count();
        match separator {
            Some(separator) if length >= 2 => {
                document.push_table(table(&lines[at..at + length], number, separator));
                at += length;
            }
            _ => {
                document.push(number, &line.replace('\t', " "), Block::Paragraph);
                at += 1;
            }
        }
    }
    document
}

fn table(lines: &[&str], first: u32, separator: char) -> super::document::Grid {
    let mut events = Vec::new();
    let mut rows = Rows::new(separator);
    rows.push(&lines.join("\n"), &mut events);
    rows.finish(&mut events);
    let mut grid = GridBuilder::new(first);
    for event in events {
        let Event::Row(row, cells) = event else { continue };
        let line = first + row.saturating_sub(1);
        grid.begin_row(line);
        for cell in cells {
            grid.cell(line, &cell, 1, 1);
        }
    }
    grid.finish()
}
