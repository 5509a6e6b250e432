//! Everything that can be wrong with a pack of questions, one entry each. Codes are never used twice and never change
//! their meaning: 00x the file, 01x–02x its items, 03x what another format cannot hold, 04x results, 05x kept answers.

use crate::budget::problem::{Problem, problems};
use crate::issue::Severity;
pub use crate::pack::problem::{
    DUPLICATE_ID, MISSING, NO_JSON, NO_TEXT, UNKNOWN_REFERENCE, UNSOURCED, UNTRANSLATED, WRONG_KIND,
};

problems! {
    /// It is JSON, but no pack of questions.
    NO_PACK = "QUIZ-002" Error []
    /// No item could be used.
    NO_ITEMS = "QUIZ-003" Error []
    /// More than `limit` items; the rest is left out.
    TOO_MANY_ITEMS = "QUIZ-004" Warning ["limit"]
    /// An item of a type that is not known; it is left out.
    UNKNOWN_TYPE = "QUIZ-010" Error ["type"]
    /// No answer is right; the item is left out.
    NO_RIGHT_ANSWER = "QUIZ-011" Error []
    /// Too few options, pairs, cards or groups; the item is left out.
    TOO_FEW = "QUIZ-015" Error ["name"]
    /// A figure that is none.
    NO_FIGURE = "QUIZ-017" Error ["text"]
    /// The gaps of the text and their answers do not agree; the item is left out.
    GAPS_DISAGREE = "QUIZ-018" Error ["count"]
    /// Something that the reader of this format does not understand; it is left out.
    NOT_UNDERSTOOD = "QUIZ-030" Warning ["text"]
    /// Something that the target format has no place for.
    NO_PLACE = "QUIZ-031" Warning ["name"]
    /// The item has no counterpart in the target format and is left out.
    NO_COUNTERPART = "QUIZ-032" Error ["type"]
    /// Markup that is taken off; its words stay.
    MARKUP = "QUIZ-033" Note []
    /// A file that holds no result.
    NO_RESULT = "QUIZ-040" Error []
    /// A result code that was misheard or mistyped.
    BAD_CODE = "QUIZ-041" Error ["text"]
    /// A result of another quiz or version.
    OTHER_QUIZ = "QUIZ-042" Warning ["id"]
    /// The same result twice; counted once.
    SAME_RESULT = "QUIZ-043" Note []
    /// Kept answers to items that this edition no longer has.
    ANSWERS_DROPPED = "QUIZ-050" Warning ["count"]
    /// The device does not keep answers.
    NOT_KEPT = "QUIZ-051" Note []
}
