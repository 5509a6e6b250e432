//! Everything that can be wrong with an edition of duties beside what any pack can have wrong.

use crate::budget::problem::{Problem, problems};
use crate::issue::Severity;

problems! {
    /// It is JSON, but no edition of duties.
    NO_PACK = "DUTY-001" Error []
    /// No duty could be used.
    NO_DUTIES = "DUTY-002" Error []
    /// A duty with a verb that is not known; it is left out.
    UNKNOWN_VERB = "DUTY-003" Error ["verb"]
    /// Something that the edition does not have is named, and what names it cannot do without: it is left out.
    NOT_THERE = "DUTY-004" Error ["id"]
    /// More than `limit` entries in a list; the rest is left out.
    TOO_MANY = "DUTY-005" Warning ["limit"]
    /// An everyday problem without a word to find it by in these languages.
    NO_WORDS = "DUTY-006" Warning ["languages"]
    /// An everyday problem that names no duty.
    UNANSWERED = "DUTY-007" Warning []
    /// A function that is none of `state`, `self`, `both`, `open`.
    UNKNOWN_FUNCTION = "DUTY-008" Warning ["text"]
    /// Everyday problems in a file of their own, without the edition whose duties they name.
    APART = "DUTY-009" Warning []
}
