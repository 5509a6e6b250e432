//! Texts and tables as markup nests them → the blocks of a document. A table that holds another one lays a page out,
//! and its texts are paragraphs.

use super::document::{Block, Document, GridBuilder, MAX_CELLS, Text};

/// Ends a paragraph inside a cell: a space, unless the table turns out to be layout.
const BLOCK_END: char = '\u{c}';

struct Open {
    grid: GridBuilder,
    /// The open cell: its line, columns and rows.
    cell: Option<(u32, usize, u32)>,
    /// True once it holds another table: then it only lays a page out.
    layout: bool,
}

/// Builds the blocks of a document.
pub struct Layout<'a> {
    document: &'a mut Document,
    tables: Vec<Open>,
    text: String,
    /// The line the text begins on.
    line: u32,
    cells: usize,
}

impl<'a> Layout<'a> {
    /// Adds to `document`.
    pub fn new(document: &'a mut Document, line: u32) -> Self {
        Layout { document, tables: Vec::new(), text: String::new(), line, cells: 0 }
    }

    /// True inside a table.
    pub fn in_table(&self) -> bool {
        !self.tables.is_empty()
    }

    /// True inside a cell that prints something.
    pub fn in_cell(&self) -> bool {
        self.tables.last().is_some_and(|table| !table.layout && table.cell.is_some())
    }

    /// True while no text was added since the last block.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The text begins on `line`.
    pub fn begin(&mut self, line: u32) {
        self.line = line;
    }

    /// Adds text.
    pub fn text(&mut self, text: impl Iterator<Item = char>) {
        self.text.extend(text);
    }

    /// Ends a paragraph, which the next one follows on `line`.
    pub fn end_block(&mut self, line: u32, kind: fn(Text) -> Block) {
        match self.in_cell() {
            true => self.text.push(BLOCK_END),
            false => self.flush(line, kind),
        }
    }

    /// Makes what was written last a paragraph, even inside a cell.
    pub fn end_caption(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.document.push(self.line, &text, Block::Paragraph);
    }

    fn flush(&mut self, line: u32, kind: fn(Text) -> Block) {
        let text = std::mem::take(&mut self.text);
        self.document.push(self.line, &text, kind);
        self.line = line;
    }

    /// Opens a table.
    pub fn open_table(&mut self, line: u32) {
        self.lay_out();
        self.flush(line, Block::Paragraph);
        self.tables.push(Open { grid: GridBuilder::new(line), cell: None, layout: false });
    }

    /// Opens a row; one that was open ends.
    pub fn open_row(&mut self, line: u32) {
        self.end_cell();
        let full = self.is_full();
        if let Some(table) = self.tables.last_mut().filter(|table| !table.layout && !full) {
            self.cells += 1 + table.grid.end_row();
            table.grid.begin_row(line);
        }
    }

    /// Opens a cell; one that was open ends.
    pub fn open_cell(&mut self, line: u32, columns: u32, rows: u32) {
        self.end_cell();
        self.line = line;
        if let Some(table) = self.tables.last_mut() {
            table.cell = Some((line, columns.clamp(1, 1000) as usize, rows.clamp(1, 65_534)));
        }
    }

    /// Ends the open cell.
    pub fn end_cell(&mut self) {
        let full = self.is_full();
        let Some(table) = self.tables.last_mut() else { return };
        match table.cell.take() {
            Some((line, columns, rows)) if !table.layout => {
                let text = std::mem::take(&mut self.text);
                if !full {
                    self.cells += table.grid.cell(line, &text, columns, rows);
                }
            }
            _ => self.flush(self.line, Block::Paragraph),
        }
    }

    /// Ends the open row.
    pub fn end_row(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            self.cells += table.grid.end_row();
        }
    }

    /// Leaves the open row out.
    pub fn drop_row(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            table.grid.drop_row();
        }
    }

    /// Ends the open table.
    pub fn end_table(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.pop().filter(|table| !table.layout) {
            self.document.push_table(table.grid.finish());
        }
    }

    /// A table inside the open one: the outer one is layout, and its texts are paragraphs.
    fn lay_out(&mut self) {
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

    fn is_full(&mut self) -> bool {
        let full = self.cells >= MAX_CELLS;
        self.document.too_large |= full;
        full
    }

    /// Ends what is open.
    pub fn finish(mut self) {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.flush(0, Block::Paragraph);
    }
}
