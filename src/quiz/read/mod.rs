//! Reading questions: the pack of the page here, the formats of other programs behind the feature `tools`.

#[cfg(feature = "tools")]
pub(super) mod cloze;
#[cfg(feature = "tools")]
pub mod gift;
#[cfg(feature = "tools")]
mod gift_answers;
#[cfg(feature = "tools")]
pub mod markup;
#[cfg(feature = "tools")]
pub mod moodle;
pub mod pack;
#[cfg(feature = "tools")]
pub mod sheet;
#[cfg(feature = "tools")]
mod single;
#[cfg(feature = "tools")]
mod xml;
