//! What can be wrong with any pack, one entry each; what only one kind of pack can have wrong stands with that kind.

use crate::budget::problem::{Problem, problems};
use crate::issue::Severity;

problems! {
    /// The file is no JSON; `line` and `column` say where it breaks.
    NO_JSON = "PACK-001" Error ["line" "column"]
    /// A member that the pack must have.
    MISSING = "PACK-002" Warning ["name"]
    /// Two entries carry the same id; the second is left out.
    DUPLICATE_ID = "PACK-003" Error ["id"]
    /// A text lacks languages.
    UNTRANSLATED = "PACK-004" Warning ["languages"]
    /// A text that must be there is missing; the entry is left out.
    NO_TEXT = "PACK-005" Error ["name"]
    /// Something is named that the pack does not have.
    UNKNOWN_REFERENCE = "PACK-006" Warning ["id"]
    /// A value of a kind that is not expected here.
    WRONG_KIND = "PACK-007" Error ["expected"]
    /// A statement without a source.
    UNSOURCED = "PACK-008" Note []
    /// A statement of law without the day of its wording.
    UNDATED = "PACK-009" Warning []
    /// A day that is none.
    NO_DATE = "PACK-010" Error ["text"]
}
