//! Text → rows of cells: RFC 4180, and what people make of it.
//!
//! The separator may be any character; a row ends with LF, CR LF or CR. A quoted cell may hold separators, line breaks
//! and doubled quotes. A quote that is never closed would swallow the rest of the table; it betrays itself when the
//! "cell" spans a line break and the mark that ends it stands in the middle of a text. Then the row it opened in is
//! given up and all that follows is read again.

/// What [`Rows`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A row that is not blank, with its number counted from 1.
    Row(u32, Vec<String>),
    /// The row in which a quote opens that nothing closes; its cells are lost.
    Unclosed(u32),
    /// A row with text after a closing quote; the text stays in the cell.
    Stray(u32),
}

/// The longest quoted cell, in bytes: no printed name comes near it.
const MAX_QUOTED: usize = 16 * 1024;
/// How many unclosed quotes are recovered from before the rest is given up.
const MAX_RECOVERIES: u32 = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    CellStart,
    Bare,
    Quoted,
    /// After a quote inside a quoted cell: its end, or the first of a doubled one.
    QuoteInQuoted,
    /// In a row that is given up, before its end.
    Skipped,
    /// Nothing more is read.
    Lost,
}

/// A push parser of rows.
#[derive(Clone, Debug)]
pub struct Rows {
    delimiter: char,
    state: State,
    cells: Vec<String>,
    cell: String,
    /// The raw text since the quote opened, for reading again; empty outside quotes.
    raw: String,
    row: u32,
    after_cr: bool,
    stray: bool,
    recoveries: u32,
}

impl Rows {
    /// A parser for cells parted by `delimiter`.
    pub fn new(delimiter: char) -> Self {
        Rows {
            delimiter,
            state: State::CellStart,
            cells: Vec::new(),
            cell: String::new(),
            raw: String::new(),
            row: 1,
            after_cr: false,
            stray: false,
            recoveries: 0,
        }
    }

    /// Reads a piece of text of any length.
    pub fn push(&mut self, text: &str, found: &mut Vec<Event>) {
        for c in text.chars() {
            self.take(c, found);
        }
    }

    /// Ends the text: the last row needs no line break.
    pub fn finish(mut self, found: &mut Vec<Event>) {
        while self.state == State::Quoted {
            self.recover(found);
        }
        if self.state != State::Lost {
            self.end_row(found);
        }
    }

    fn take(&mut self, c: char, found: &mut Vec<Event>) {
        let after_cr = std::mem::replace(&mut self.after_cr, false);
        if after_cr && c == '\n' && self.state == State::CellStart && self.cells.is_empty() {
            return;
        }
        match (self.state, c) {
            (State::Lost, _) => {}
            (State::Skipped, '\n' | '\r') => {
                self.after_cr = c == '\r';
                self.state = State::CellStart;
            }
            (State::Skipped, _) => {}
            (State::CellStart, '"') => {
                self.state = State::Quoted;
                self.raw.clear();
            }
            (State::CellStart | State::Bare, c) => self.bare(c, found),
            (State::Quoted, '"') => {
                self.raw.push(c);
                self.state = State::QuoteInQuoted;
            }
            (State::Quoted, c) => {
                self.raw.push(c);
                self.cell.push(c);
                if self.raw.len() > MAX_QUOTED {
                    self.recover(found);
                }
            }
            (State::QuoteInQuoted, '"') => {
                self.raw.push(c);
                self.cell.push(c);
                self.state = State::Quoted;
            }
            (State::QuoteInQuoted, c) if c == self.delimiter || c == '\n' || c == '\r' => self.bare(c, found),
            (State::QuoteInQuoted, c) if self.raw.contains(['\n', '\r']) => {
                self.raw.push(c);
                self.recover(found);
            }
            (State::QuoteInQuoted, c) => {
                self.stray = true;
                self.bare(c, found);
            }
        }
    }

    /// A character outside quotes.
    fn bare(&mut self, c: char, found: &mut Vec<Event>) {
        match c {
            '\n' | '\r' => {
                self.after_cr = c == '\r';
                self.end_row(found);
            }
            c if c == self.delimiter => {
                self.cells.push(std::mem::take(&mut self.cell));
                self.state = State::CellStart;
            }
            c => {
                self.cell.push(c);
                self.state = State::Bare;
            }
        }
    }

    fn end_row(&mut self, found: &mut Vec<Event>) {
        self.cells.push(std::mem::take(&mut self.cell));
        let cells = std::mem::take(&mut self.cells);
        if std::mem::take(&mut self.stray) {
            found.push(Event::Stray(self.row));
        }
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            found.push(Event::Row(self.row, cells));
        }
        self.row = self.row.saturating_add(1);
        self.state = State::CellStart;
    }

    /// Gives up the row whose quote never closes and reads on after its first line break.
    fn recover(&mut self, found: &mut Vec<Event>) {
        found.push(Event::Unclosed(self.row));
        self.row = self.row.saturating_add(1);
        self.cells.clear();
        self.cell.clear();
        self.stray = false;
        self.recoveries += 1;
        let raw = std::mem::take(&mut self.raw);
        let rest = raw.find(['\n', '\r']).map(|end| &raw[end..]);
        self.state = match rest {
            _ if self.recoveries > MAX_RECOVERIES => State::Lost,
            Some(_) => State::CellStart,
            None => State::Skipped,
        };
        if let Some(rest) = rest {
            let rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
            self.after_cr = raw.ends_with('\r') && rest.is_empty();
            self.push(rest, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, step: usize) -> Vec<Event> {
        let mut rows = Rows::new(',');
        let mut found = Vec::new();
        let chars: Vec<char> = text.chars().collect();
        for piece in chars.chunks(step) {
            rows.push(&piece.iter().collect::<String>(), &mut found);
        }
        rows.finish(&mut found);
        found
    }

    fn row(number: u32, cells: &[&str]) -> Event {
        Event::Row(number, cells.iter().map(|cell| cell.to_string()).collect())
    }

    #[test]
    fn rows_and_cells() {
        let cases: [(&str, Vec<Event>); 12] = [
            ("", vec![]),
            ("\n\n", vec![]),
            ("a,b", vec![row(1, &["a", "b"])]),
            ("a\r\nb\rc\nd", vec![row(1, &["a"]), row(2, &["b"]), row(3, &["c"]), row(4, &["d"])]),
            ("a,\n,b\n", vec![row(1, &["a", ""]), row(2, &["", "b"])]),
            ("a\n\n,,\nb", vec![row(1, &["a"]), row(4, &["b"])]),
            ("\"a,b\",c", vec![row(1, &["a,b", "c"])]),
            ("\"a\"\"b\"", vec![row(1, &["a\"b"])]),
            ("\"a\nb\",c\nd", vec![row(1, &["a\nb", "c"]), row(2, &["d"])]),
            ("a\"b,c", vec![row(1, &["a\"b", "c"])]),
            ("\"a\" b,c", vec![Event::Stray(1), row(1, &["a b", "c"])]),
            ("\"\",x", vec![row(1, &["", "x"])]),
        ];
        for (text, expected) in cases {
            for step in [1, 2, 3, 100] {
                assert_eq!(rows(text, step), expected, "{text:?} by {step}");
            }
        }
    }

    #[test]
    fn an_unclosed_quote_costs_its_row_only() {
        let cases: [(&str, Vec<Event>); 4] = [
            ("a\n\"b,1\nc,2\n", vec![row(1, &["a"]), Event::Unclosed(2), row(3, &["c", "2"])]),
            ("\"b,1\r\nc,\"d, e\",2\n", vec![Event::Unclosed(1), row(2, &["c", "d, e", "2"])]),
            ("a\n\"b", vec![row(1, &["a"]), Event::Unclosed(2)]),
            ("\"a\n\"b\nc", vec![Event::Unclosed(1), Event::Unclosed(2), row(3, &["c"])]),
        ];
        for (text, expected) in cases {
            for step in [1, 2, 3, 100] {
                assert_eq!(rows(text, step), expected, "{text:?} by {step}");
            }
        }
    }

    #[test]
    fn an_endless_cell_costs_its_row_only() {
        let text = format!("\"{}\nb,1\n", "x".repeat(MAX_QUOTED + 10));
        assert_eq!(rows(&text, 1000), [Event::Unclosed(1), row(2, &["b", "1"])]);
    }

    #[test]
    fn an_endless_quote_is_given_up_early() {
        let text = format!("a\n\"b\n{}", "c,1\n".repeat(10_000));
        let found = rows(&text, 1000);
        assert_eq!(found.len(), 10_002);
        assert_eq!(found[1], Event::Unclosed(2));
    }
}
