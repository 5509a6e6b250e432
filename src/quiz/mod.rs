//! Rights and budget literacy as questions: asked, explained with the article, scored, measured before and after.
//!
//! [`bank`] is what an author wrote, [`read`] takes it from files and `write` puts it there; [`score`] says what an answer earns, [`attempt`] is
//! one reader's way through, [`chance`] the seeded order it goes by, [`result`] what comes out, `group` what the
//! results of many say. `generate` makes questions from a village's own budget. The widgets: `widget` is the quiz's
//! state and `view` its markup; `trainer` is the page of whoever leads the seminar.

pub mod attempt;
pub mod bank;
pub mod chance;
pub mod problem;
pub mod read;
pub mod result;
pub mod score;

#[cfg(feature = "quiz")]
pub mod generate;
#[cfg(feature = "trainer")]
pub mod group;
#[cfg(feature = "tools")]
pub mod locate;
#[cfg(feature = "trainer")]
pub mod trainer;
#[cfg(feature = "quiz")]
pub mod view;
#[cfg(feature = "quiz")]
pub mod widget;
#[cfg(feature = "tools")]
pub mod write;
