//! Where a text or a row stands, in words that a person can follow in the program the file is of.

use std::sync::Arc;

/// A place in a file; everything is counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line of a text.
    Line(u32),
    /// A paragraph outside tables.
    Paragraph(u32),
    /// A footnote.
    Footnote(u32),
    /// A row of a table.
    Table {
        /// Which table of the document.
        table: u32,
        /// Which row of it.
        row: u32,
    },
    /// A row of a sheet, as the program numbers it.
    Sheet {
        /// The name of the sheet.
        sheet: Arc<str>,
        /// The row.
        row: u32,
    },
}

impl Place {
    /// The word for its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Place::Line(_) => "line",
            Place::Paragraph(_) => "paragraph",
            Place::Footnote(_) => "footnote",
            Place::Table { .. } => "table",
            Place::Sheet { .. } => "sheet",
        }
    }

    /// The line, in a file that has lines.
    pub fn line(&self) -> Option<u32> {
        if let Place::Line(line) = self { Some(*line) } else { None }
    }
}

impl std::fmt::Display for Place {
    /// Without words: `15`, `2:15` for a table, `2026!15` for a sheet.
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Place::Line(number) | Place::Paragraph(number) | Place::Footnote(number) => write!(f, "{number}"),
            Place::Table { table, row } => write!(f, "{table}:{row}"),
            Place::Sheet { sheet, row } => write!(f, "{sheet}!{row}"),
        }
    }
}

/// What of a document a place is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A text, by its number.
    Text(u32),
    /// A row, by the number of its table and its own.
    Row(u32, u32),
}

impl Part {
    /// Its place in a document of texts and tables.
    pub fn in_document(self) -> Place {
        match self {
            Part::Text(number) => Place::Paragraph(number),
            Part::Row(table, row) => Place::Table { table, row },
        }
    }
}
