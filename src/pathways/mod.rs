//! How to take part: from a need, by a few questions, to steps with terms, articles and papers.
//!
//! [`pack`] is what an author wrote and [`read`] takes it from JSON; [`graph`] is one reader's way through it,
//! [`procedure`] the counting of signatures, votes and terms by the numbers of the law, [`calendar`] the days they are
//! counted on, [`paper`] what is filled in and taken away. The widget: [`widget`] is its state and [`view`] its markup.

pub mod calendar;
pub mod graph;
pub mod pack;
pub mod paper;
pub mod problem;
pub mod procedure;
pub mod read;
pub mod view;
pub mod widget;
