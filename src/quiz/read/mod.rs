//! Reading questions: the pack of the page here, the formats of other programs behind the feature `tools`.

pub mod pack;
