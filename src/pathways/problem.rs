//! Everything that can be wrong with a pack of pathways, one entry each. Codes are never used twice and never change
//! their meaning: 00x the file, 01x the graph, 02x numbers and days, 03x papers.

use crate::budget::problem::{Problem, problems};
use crate::issue::Severity;
pub use crate::pack::problem::{DUPLICATE_ID, MISSING, NO_DATE, NO_JSON, UNKNOWN_REFERENCE, WRONG_KIND};

problems! {
    /// It is JSON, but no pack of pathways.
    NO_PACK = "PATH-001" Error []
    /// There is no question to begin with.
    NO_START = "PATH-002" Error ["id"]
    /// There is no outcome.
    NO_OUTCOMES = "PATH-003" Error []
    /// An answer leads to something that the pack does not have; that way is left out.
    UNKNOWN_NEXT = "PATH-010" Error ["id"]
    /// From this question a way leads back to itself.
    CYCLE = "PATH-011" Error ["id"]
    /// No way leads to this outcome.
    UNREACHABLE = "PATH-012" Warning ["id"]
    /// A question without answers.
    NO_OPTIONS = "PATH-013" Error ["id"]
    /// No way leads to this question.
    UNASKED = "PATH-014" Warning ["id"]
    /// An answer whose last way on has a condition: some readers would go nowhere.
    DEAD_END = "PATH-015" Error ["id"]
    /// From this question no outcome is reached.
    NO_EXIT = "PATH-016" Error ["id"]
    /// An outcome without steps.
    NO_STEPS = "PATH-017" Warning ["id"]
    /// A term that is none.
    NO_TERM = "PATH-020" Error ["text"]
    /// A number of the law that has none.
    NO_NUMBER = "PATH-021" Error ["id"]
    /// A part of a paper of a kind that is not known.
    UNKNOWN_PART = "PATH-030" Error ["text"]
    /// A paper names a field that it does not ask for.
    UNKNOWN_FIELD = "PATH-031" Warning ["id"]
}
