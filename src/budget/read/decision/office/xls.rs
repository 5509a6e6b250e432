//! Excel 97 to 2003 ([MS-XLS], BIFF8): the cells of the visible sheets, formulas by their last result.

use super::compound::{u16_at, u32_at};
use super::number::digits;
use super::sheet::{Room, Sheet};
use super::{damaged, document as empty};
use crate::budget::read::decision::document::{Document, Form, MAX_CELLS};
use crate::budget::read::decision::problem;
use crate::issue::Issue;

/// Types of records.
mod record {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000A;
    pub const FILEPASS: u16 = 0x002F;
    pub const CONTINUE: u16 = 0x003C;
    pub const COLINFO: u16 = 0x007D;
    pub const BOUNDSHEET: u16 = 0x0085;
    pub const MULRK: u16 = 0x00BD;
    pub const RSTRING: u16 = 0x00D6;
    pub const MERGEDCELLS: u16 = 0x00E5;
    pub const SST: u16 = 0x00FC;
    pub const LABELSST: u16 = 0x00FD;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOLERR: u16 = 0x0205;
    pub const STRING: u16 = 0x0207;
    pub const ROW: u16 = 0x0208;
    pub const RK: u16 = 0x027E;
    pub const BOF: u16 = 0x0809;
}

/// The version of the format since Excel 97.
const BIFF8: u16 = 0x0600;

/// Reads the stream `Workbook`.
pub fn read(stream: &[u8], issues: &mut Vec<Issue>) -> Result<Document, Issue> {
    let mut document = empty(Form::Xls);
    let mut sheets = Vec::new();
    let mut shared = Vec::new();
    let mut records = Records { stream, at: 0 };
    let (first, body) = records.next().ok_or_else(damaged)?;
    if first != record::BOF || u16_at(body, 0) != Some(BIFF8) {
        return Err(problem::OLD_OFFICE.issue());
    }
    loop {
        let (kind, body) = records.next().ok_or_else(damaged)?;
        match kind {
            record::FILEPASS => return Err(problem::PROTECTED.issue()),
            record::BOUNDSHEET => sheets.push(Entry::of(body).ok_or_else(damaged)?),
            record::SST => shared = strings(&records.with_continued(body)).ok_or_else(damaged)?,
            record::EOF => break,
            _ => {}
        }
    }
    let (mut room, mut passed) = (Room::default(), 0);
    for entry in sheets.into_iter().filter(|entry| entry.is_cells) {
        if entry.hidden {
            issues.push(problem::HIDDEN_SHEET.issue().with("text", entry.name));
            continue;
        }
        let mut reader = Reader {
            sheet: Sheet { name: entry.name, ..Sheet::default() },
            shared: &shared,
            room: &mut room,
            fits: true,
            formula: None,
        };
        // Sheets stand one behind another: none is listed twice.
        passed += reader.read(Records { stream, at: entry.at }).ok_or_else(damaged)?;
        if passed > stream.len() {
            return Err(damaged());
        }
        if !reader.fits {
            return Err(problem::TOO_LARGE.issue().with("limit", MAX_CELLS as i64));
        }
        reader.sheet.add_to(&mut document, issues);
    }
    Ok(document)
}

/// A sheet as the workbook lists it.
struct Entry {
    name: String,
    at: usize,
    hidden: bool,
    is_cells: bool,
}

impl Entry {
    fn of(body: &[u8]) -> Option<Entry> {
        let (length, wide) = (usize::from(*body.get(6)?), body.get(7)? & 1 != 0);
        Some(Entry {
            at: u32_at(body, 0)? as usize,
            hidden: body.get(4)? & 3 != 0,
            is_cells: *body.get(5)? == 0,
            name: Chars { pieces: &[body], piece: 0, at: 8 }.take(length, wide)?,
        })
    }
}

struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    /// The next record: its type and what it holds.
    fn next(&mut self) -> Option<(u16, &'a [u8])> {
        let kind = u16_at(self.stream, self.at)?;
        let length = usize::from(u16_at(self.stream, self.at.checked_add(2)?)?);
        let start = self.at.checked_add(4)?;
        let body = self.stream.get(start..start.checked_add(length)?)?;
        self.at = start + length;
        Some((kind, body))
    }

    /// What a record and those that continue it hold.
    fn with_continued(&mut self, body: &'a [u8]) -> Vec<&'a [u8]> {
        let mut pieces = vec![body];
        while u16_at(self.stream, self.at) == Some(record::CONTINUE) {
            let Some((_, body)) = self.next() else { break };
            pieces.push(body);
        }
        pieces
    }
}

/// Strings over several records. One that is parted goes on behind a byte that says how wide its letters are.
struct Chars<'a> {
    pieces: &'a [&'a [u8]],
    piece: usize,
    at: usize,
}

impl Chars<'_> {
    fn byte(&mut self) -> Option<u8> {
        while self.at >= self.pieces.get(self.piece)?.len() {
            self.piece += 1;
            self.at = 0;
        }
        let byte = *self.pieces.get(self.piece)?.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self, bytes: usize) -> Option<usize> {
        let mut number = 0;
        for place in 0..bytes {
            number |= usize::from(self.byte()?) << (8 * place);
        }
        Some(number)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let left = self.pieces.get(self.piece)?.len() - self.at;
            let step = left.min(count);
            self.at += step;
            count -= step;
            if count > 0 {
                self.piece += 1;
                self.at = 0;
            }
        }
        Some(())
    }

    fn take(&mut self, length: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while units.len() < length {
            if self.at >= self.pieces.get(self.piece)?.len() {
                wide = self.byte()? & 1 != 0;
            }
            let unit = self.number(if wide { 2 } else { 1 })?;
            units.push(unit as u16);
        }
        Some(String::from_utf16_lossy(&units))
    }

    /// A string with its length, its marks, its formats.
    fn string(&mut self) -> Option<String> {
        let length = self.number(2)?;
        let marks = self.byte()?;
        let runs = if marks & 8 != 0 { self.number(2)? } else { 0 };
        let more = if marks & 4 != 0 { self.number(4)? } else { 0 };
        let text = self.take(length, marks & 1 != 0)?;
        self.skip(runs * 4)?;
        self.skip(more)?;
        Some(text)
    }
}

/// The strings that cells refer to by number.
fn strings(pieces: &[&[u8]]) -> Option<Vec<String>> {
    let mut chars = Chars { pieces, piece: 0, at: 4 };
    let count = chars.number(4)?;
    let mut strings = Vec::new();
    for _ in 0..count {
        strings.push(chars.string()?);
    }
    Some(strings)
}

struct Reader<'a> {
    sheet: Sheet,
    shared: &'a [String],
    room: &'a mut Room,
    fits: bool,
    /// The cell of a formula whose text comes next.
    formula: Option<(u16, u16)>,
}

impl Reader<'_> {
    /// Reads to the end of the sheet, past charts in it, and gives its length; none where it is damaged.
    fn read(&mut self, mut records: Records) -> Option<usize> {
        let (mut depth, start) = (0, records.at);
        loop {
            let (kind, body) = records.next()?;
            match kind {
                record::BOF => depth += 1,
                record::EOF if depth <= 1 => return Some(records.at - start),
                record::EOF => depth -= 1,
                _ if depth == 1 && self.fits => self.record(kind, body)?,
                _ => {}
            }
        }
    }

    fn record(&mut self, kind: u16, body: &[u8]) -> Option<()> {
        let word = |at| u16_at(body, at);
        let double = |at: usize| Some(f64::from_le_bytes(body.get(at..at + 8)?.try_into().ok()?));
        match kind {
            record::LABELSST => {
                let text = self.shared.get(u32_at(body, 6)? as usize)?.clone();
                self.put(word(0)?, word(2)?, &text);
            }
            record::LABEL | record::RSTRING => {
                let wide = body.get(8)? & 1 != 0;
                let text = Chars { pieces: &[body], piece: 0, at: 9 }.take(usize::from(word(6)?), wide)?;
                self.put(word(0)?, word(2)?, &text);
            }
            record::NUMBER => self.put(word(0)?, word(2)?, &digits(double(6)?)),
            record::RK => self.put(word(0)?, word(2)?, &digits(packed(u32_at(body, 6)?))),
            record::MULRK => {
                let first = word(2)?;
                for (column, at) in (first..=MAX_COLUMN).zip((4..body.len().saturating_sub(2)).step_by(6)) {
                    self.put(word(0)?, column, &digits(packed(u32_at(body, at + 2)?)));
                }
            }
            record::FORMULA => match (word(12)?, *body.get(6)?) {
                (0xFFFF, 0) => self.formula = Some((word(0)?, word(2)?)),
                (0xFFFF, 2) => self.put(word(0)?, word(2)?, ERROR),
                (0xFFFF, _) => {}
                _ => self.put(word(0)?, word(2)?, &digits(double(6)?)),
            },
            record::STRING => {
                let (row, column) = self.formula.take()?;
                let wide = body.get(2)? & 1 != 0;
                let text = Chars { pieces: &[body], piece: 0, at: 3 }.take(usize::from(word(0)?), wide)?;
                self.put(row, column, &text);
            }
            record::BOOLERR if *body.get(7)? != 0 => self.put(word(0)?, word(2)?, ERROR),
            record::ROW if body.get(12)? & 0x20 != 0 => self.sheet.hidden_rows.push(u32::from(word(0)?) + 1),
            record::COLINFO if body.get(8)? & 1 != 0 => {
                self.sheet.hidden_columns.push((u32::from(word(0)?) + 1, u32::from(word(2)?.max(word(0)?)) + 1));
            }
            record::MERGEDCELLS => {
                for at in (0..usize::from(word(0)?)).map(|at| 2 + at * 8) {
                    let part = |offset| Some(u32::from(word(at + offset)?) + 1);
                    self.sheet.merged.push((part(0)?, part(2)?, part(4)?, part(6)?));
                }
            }
            _ => {}
        }
        Some(())
    }

    fn put(&mut self, row: u16, column: u16, text: &str) {
        self.fits = self.fits && self.sheet.add(u32::from(row) + 1, u32::from(column) + 1, text, self.room);
    }
}

/// The last column there is, counted from 0.
const MAX_COLUMN: u16 = 255;
/// What stands where a formula failed; no amount reads it.
const ERROR: &str = "#";

/// A number in 30 bits: the upper part of a double or a whole number, perhaps in hundredths.
fn packed(bits: u32) -> f64 {
    let number = match bits & 2 {
        0 => f64::from_bits(u64::from(bits & !3) << 32),
        _ => f64::from(bits as i32 >> 2),
    };
    if bits & 1 == 0 { number } else { number / 100.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        assert_eq!(packed(0x3FF0_0000), 1.0);
        assert_eq!(packed(0x3FF0_0001), 0.01);
        assert_eq!(packed((1550 << 2) | 3), 15.5);
        assert_eq!(packed(((-5i32) << 2) as u32 | 2), -5.0);
    }

    #[test]
    fn a_string_that_goes_on_in_another_record_may_change_its_width() {
        let first = [1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, b'a', b'b'];
        let second = [1, 0x9A, 0x04, b'c', 0];
        assert_eq!(strings(&[&first, &second]), Some(vec!["abҚc".to_string()]));
        assert_eq!(strings(&[&first]), None);
    }
}
