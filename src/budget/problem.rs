//! Everything that can be wrong with a budget file, one entry each.
//!
//! A [`Problem`] is a stable code with its severity and the variables of its message. The words are Fluent's:
//! `error-BUD-014` says what happened and `.hint` what the reader can do. Codes are never used twice and never
//! change their meaning; blocks of ten leave room: 00x–01x the file, 02x–04x its rows, 05x–06x the package.

use crate::issue::{Issue, Severity};

/// One kind of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Stable code.
    pub code: &'static str,
    /// How much it costs the reader.
    pub severity: Severity,
    /// The variables its message uses besides file, row and column.
    pub args: &'static [&'static str],
}

impl Problem {
    /// An issue of this kind, to be given its place and variables.
    pub fn issue(&self) -> Issue {
        Issue::new(self.code, self.severity)
    }
}

macro_rules! problems {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal $severity:ident [$($arg:literal)*])+) => {
        $($(#[doc = $doc])+ pub const $name: Problem =
            Problem { code: $code, severity: Severity::$severity, args: &[$($arg),*] };)+

        /// Every code with the variables of its message, for the test that every language has them all.
        pub const ALL: &[(&str, &[&str])] = &[$(($code, &[$($arg),*])),+];
    };
}

pub(crate) use problems;

problems! {
    /// The file holds nothing but blanks.
    EMPTY_FILE = "BUD-001" Error []
    /// The file exceeds `limit` MiB.
    FILE_TOO_LARGE = "BUD-002" Error ["limit"]
    /// The table has more than `limit` lines; the rest is left out.
    TOO_MANY_LINES = "BUD-003" Warning ["limit"]
    /// A web page stands where a table should.
    WEB_PAGE = "BUD-004" Error []
    /// A ZIP archive: XLSX, ODS, DOCX or a plain archive, whatever its ending says.
    ZIP_FILE = "BUD-005" Error []
    /// A gzip archive.
    GZIP_FILE = "BUD-006" Error []
    /// An old binary Excel or Word file.
    OLD_EXCEL_FILE = "BUD-007" Error []
    /// A PDF.
    PDF_FILE = "BUD-008" Error []
    /// NUL bytes inside text; they are skipped.
    NUL_BYTES = "BUD-009" Warning []
    /// No row looks like a header of the budget table.
    NO_HEADER = "BUD-010" Error []
    /// The header has no column for `column` (a word of the canonical table), and the package gives none.
    MISSING_COLUMN = "BUD-011" Error ["column"]
    /// Two columns mean `column`; `first` is used, `second` is not.
    TWICE_COLUMN = "BUD-012" Warning ["column" "first" "second"]
    /// Two amount columns of different units; `first` is used, `second` is not.
    TWO_UNITS = "BUD-013" Warning ["first" "second"]
    /// The file is neither UTF-8 nor UTF-16; it was read as `encoding`.
    ENCODING_GUESSED = "BUD-014" Note ["encoding"]
    /// Bytes that stand for no character; a replacement mark is shown.
    BROKEN_TEXT = "BUD-015" Warning []
    /// A quote opened in this row is never closed; what follows it could not be read.
    UNCLOSED_QUOTE = "BUD-016" Error []
    /// Text after a closing quote; it was kept.
    STRAY_QUOTE = "BUD-017" Note []
    /// A header but no readable line.
    NO_LINES = "BUD-018" Error []
    /// The JSON of a package, or its inline data, can't be read.
    NOT_JSON = "BUD-019" Error []

    /// The row has `found` cells where the header has `expected`.
    SHORT_ROW = "BUD-020" Warning ["found" "expected"]
    /// The row has `found` cells where the header has `expected`: often an unquoted comma. It is left out.
    LONG_ROW = "BUD-021" Warning ["found" "expected"]
    /// The amount is blank; the line is left out, since blank is not zero.
    AMOUNT_BLANK = "BUD-022" Warning ["code"]
    /// `text` is not an amount; the line is left out.
    AMOUNT_NOT_A_NUMBER = "BUD-023" Warning ["text"]
    /// `text` is larger than any amount; the line is left out.
    AMOUNT_TOO_LARGE = "BUD-024" Warning ["text"]
    /// `text` has a fraction of a tiyn, so the unit must be wrong; the line is left out.
    AMOUNT_TOO_PRECISE = "BUD-025" Warning ["text"]
    /// `text` names no unit of money; the line is left out.
    UNIT_UNKNOWN = "BUD-026" Warning ["text"]
    /// The row has an amount and no code; it is left out.
    CODE_BLANK = "BUD-027" Warning []
    /// `code` has not the form of a budget code: shown as printed, counted in no sum.
    CODE_ODD = "BUD-028" Warning ["code"]
    /// A spreadsheet made a date of a code: `code` is shown as it stands, counted in no sum.
    CODE_DATE = "BUD-029" Warning ["code"]
    /// A spreadsheet dropped the zero in front of `code`; kept as printed.
    CODE_ZERO_LOST = "BUD-030" Warning ["code"]
    /// The line stands a second time (`code`; `first` is the row of the first); the first is kept.
    DUPLICATE = "BUD-031" Warning ["code" "first"]
    /// `text` is no year; the line is left out.
    YEAR_UNREADABLE = "BUD-032" Warning ["text"]
    /// `text` names no phase; the line is left out.
    PHASE_UNKNOWN = "BUD-033" Warning ["text"]
    /// `text` names no direction; it was derived from the code and the name.
    DIRECTION_UNKNOWN = "BUD-034" Warning ["text"]
    /// The direction `direction` and the code `code` contradict each other; the code decides.
    DIRECTION_CODE = "BUD-035" Warning ["direction" "code"]
    /// The package does not list the place `place`; it was added.
    PLACE_UNLISTED = "BUD-036" Note ["place"]
    /// Control characters or marks of writing direction were taken out of a name.
    MARKS_REMOVED = "BUD-037" Note []
    /// `count` codes are not in the shipped classification, the first is `code`; shown as printed.
    CODES_UNKNOWN = "BUD-038" Note ["count" "code"]
    /// The column `column` names no unit; its figures were read as thousand tenge.
    UNIT_ASSUMED = "BUD-039" Note ["column"]
    /// `count` further issues are not listed.
    MORE_ISSUES = "BUD-040" Note ["count"]

    /// The description of the package is not a JSON object.
    NOT_A_PACKAGE = "BUD-050" Error []
    /// The entry should be `expected` (text, number, list, object); it is ignored.
    WRONG_TYPE = "BUD-051" Warning ["expected"]
    /// The package lists no table that can be read.
    NO_TABLES = "BUD-052" Error []
    /// `path` leads out of the package or to another site; the table is left out.
    UNSAFE_PATH = "BUD-053" Error ["path"]
    /// A population of `count` in `year`: figures per resident are left out.
    POPULATION = "BUD-054" Warning ["year" "count"]
    /// Two places have the id `place`; the first is kept.
    PLACE_TWICE = "BUD-055" Warning ["place"]
    /// `text` is not one of the words this entry may hold; it is ignored.
    UNKNOWN_WORD = "BUD-056" Warning ["text"]
    /// `path` is not an https address; the source is shown without a link.
    SOURCE_ADDRESS = "BUD-057" Note ["path"]
    /// The price index has no usable value for its base year `year`; constant prices are left out.
    PRICES_WITHOUT_BASE = "BUD-058" Warning ["year"]
    /// `text` is not a year between 1991 and 2100, or not a date; it is ignored.
    BAD_DATE = "BUD-059" Warning ["text"]
    /// The table `name` is neither CSV nor inline data; it is left out.
    TABLE_FORMAT = "BUD-060" Warning ["name"]
    /// More than `limit` places or tables; the rest is left out.
    PACKAGE_TOO_LARGE = "BUD-061" Warning ["limit"]
    /// An entry of the classification can't be used.
    CLASSIFICATION_ENTRY = "BUD-070" Warning []
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_ascend_and_so_are_used_once() {
        assert!(ALL.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
