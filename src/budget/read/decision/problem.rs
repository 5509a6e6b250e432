//! Everything that can be wrong with a published decision, one entry each; words in `i18n/*/errors.ftl`.
//! 00x the file, 01x its tables, 02x–03x their rows, 04x the totals of the text, 05x what does not add up, 06x what its
//! package lacks.

pub use super::super::super::problem::Problem;
use super::super::super::problem::problems;
use crate::issue::Severity;

problems! {
    /// A PDF: pictures of words, not words.
    PDF = "DEC-001" Error []
    /// A file of an office program in a form that is not read: DOC, RTF, ODT, XLSB, slides.
    OLD_OFFICE = "DEC-002" Error []
    /// An archive that is no file of an office program.
    ARCHIVE = "DEC-003" Error []
    /// No table of a budget was found.
    NO_TABLE = "DEC-004" Error []
    /// A file that opens with a password only.
    PROTECTED = "DEC-005" Error []
    /// A file of an office program that is damaged or cut short.
    DAMAGED = "DEC-006" Error []
    /// An archive that unpacks to more than `limit` megabytes, or holds too many files.
    UNPACKS_TOO_LARGE = "DEC-007" Error ["limit"]
    /// Tables with more than `limit` cells.
    TOO_LARGE = "DEC-008" Error ["limit"]

    /// A table of another kind, which begins with `text`; it is left out.
    OTHER_TABLE = "DEC-010" Note ["text"]
    /// A table without a header that names its columns; they were told by what stands in them.
    NO_HEADER = "DEC-011" Warning []
    /// No year stands over the table; it was taken for that of `year`.
    YEAR_ASSUMED = "DEC-012" Warning ["year"]
    /// No year stands over the table and none can be told; it is left out.
    NO_YEAR = "DEC-013" Error []
    /// The header names no unit of money; amounts were read as thousand tenge.
    UNIT_ASSUMED = "DEC-014" Note []
    /// Several columns of amounts; those under `text` are left out.
    OTHER_AMOUNTS = "DEC-015" Warning ["text"]
    /// The file has changes that nobody accepted yet (`count`): deleted text was left out, inserted text read.
    TRACKED_CHANGES = "DEC-016" Note ["count"]
    /// The sheet `text` is hidden; it is left out.
    HIDDEN_SHEET = "DEC-017" Note ["text"]
    /// Cells in hidden rows and columns of the sheet `text` are left out (`count`).
    HIDDEN_CELLS = "DEC-018" Note ["text" "count"]

    /// The row, which says `text`, could not be read as a line; it is left out.
    ROW_UNREAD = "DEC-020" Warning ["text"]
    /// The row of `text` has an amount, and no code and no name of a section; it is left out.
    NO_CODE = "DEC-021" Warning ["text"]
    /// The row of `text` has no amount; it is left out, since blank is not zero.
    AMOUNT_BLANK = "DEC-022" Warning ["text"]
    /// `text` is not an amount; the row is left out.
    AMOUNT_NOT_A_NUMBER = "DEC-023" Warning ["text"]
    /// `text` is larger than any amount; the row is left out.
    AMOUNT_TOO_LARGE = "DEC-024" Warning ["text"]
    /// `text` has a fraction of a tiyn; the row is left out.
    AMOUNT_TOO_PRECISE = "DEC-025" Warning ["text"]
    /// A letter stands for a zero in `text`; it was read as `read`.
    LETTER_FOR_ZERO = "DEC-026" Warning ["text" "read"]
    /// The digits of `text` are parted oddly; it was read as `read`.
    ODD_SPACES = "DEC-027" Warning ["text" "read"]
    /// `text` is no code of its column, or the levels above it are missing; the row is left out.
    CODE_UNREAD = "DEC-028" Warning ["text"]
    /// `text` lacks digits of its level; it was read as `read`.
    ZERO_LOST = "DEC-029" Note ["text" "read"]
    /// The code `code` stands a second time (`first` is the row of the first).
    DUPLICATE = "DEC-030" Warning ["code" "first"]
    /// A second table prints `code` with another amount (`amount`; row `first` has `other`); the first is kept.
    CONTRADICTION = "DEC-031" Warning ["code" "amount" "other" "first"]
    /// A second table repeats lines of the first (`count`); they are taken once.
    REPEATED = "DEC-032" Note ["count"]
    /// `text` has more decimals than a budget prints; it was read as it is.
    MANY_DECIMALS = "DEC-033" Warning ["text"]

    /// The text says `text` is `printed`, the annex `annex`.
    TOTAL_DIFFERS = "DEC-040" Warning ["text" "printed" "annex"]
    /// The text gives a total, `text`, that the annex does not print.
    TOTAL_NOT_IN_ANNEX = "DEC-041" Warning ["text" "printed"]
    /// The text gives totals of `place` for `year`, and there is no annex of it.
    NO_ANNEX = "DEC-042" Note ["place" "year"]
    /// No totals were found in the text for the annex of `year`.
    NO_TOTALS = "DEC-043" Note []
    /// A total of the text, `text`, could not be read.
    TOTAL_UNREAD = "DEC-044" Warning ["text"]

    /// The line `code` prints `printed`, its parts make `sum`.
    DOES_NOT_ADD_UP = "DEC-050" Warning ["code" "printed" "sum"]

    /// The package has no title of the act.
    NO_TITLE = "DEC-060" Note []
    /// The package has no number or no date of the act.
    NO_NUMBER = "DEC-061" Note []
    /// The package has no address of the act.
    NO_ADDRESS = "DEC-062" Note []
    /// The package does not say whose budget it is.
    NO_PLACE = "DEC-063" Warning []
    /// The package does not say of which level `place` is.
    NO_LEVEL = "DEC-064" Note ["place"]
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_ascend_and_so_are_used_once() {
        assert!(super::ALL.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
