//! Everything that can be wrong with a plan, one entry each. Codes are never used twice and never change their meaning.

use crate::budget::problem::{Problem, problems};
use crate::issue::Severity;
pub use crate::pack::problem::{DUPLICATE_ID, WRONG_KIND};

problems! {
    /// It is JSON, but no plan of a seminar.
    NO_PLAN = "SEM-001" Error []
    /// No step could be used.
    NO_STEPS = "SEM-002" Error []
    /// A kind of step that is not known; the step is left out.
    UNKNOWN_KIND = "SEM-003" Error ["text"]
    /// An attribute that a plan cannot set for this kind; it is left out.
    UNKNOWN_OPTION = "SEM-004" Warning ["name"]
    /// More steps than a seminar can have; the rest is left out.
    TOO_MANY_STEPS = "SEM-005" Warning ["limit"]
    /// A number of minutes that is none; the step stands without.
    NO_MINUTES = "SEM-006" Warning []
}
