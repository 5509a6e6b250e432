//! A budget as citizens read it: where it comes from, where it goes, does it add up.
//!
//! [`read`] turns bytes into the printed lines of [`model`]; [`cube`] makes trees of them, [`check`] compares the
//! print with itself, [`insight`] says what the figures mean, [`search`] finds a line in three languages. The
//! widget of this folder is the explorer: [`widget`] is its state, [`view`] its markup, [`chart`] its pictures.

pub mod check;
pub mod classification;
pub mod cube;
pub mod insight;
pub mod model;
pub mod money;
pub mod problem;
pub mod read;
pub mod search;
pub mod section;
pub mod write;

#[cfg(feature = "widgets")]
pub mod chart;
#[cfg(feature = "widgets")]
pub mod choice;
#[cfg(feature = "widgets")]
mod export;
#[cfg(feature = "widgets")]
pub mod load;
#[cfg(feature = "widgets")]
pub mod names;
#[cfg(feature = "widgets")]
pub mod view;
#[cfg(feature = "widgets")]
pub mod widget;
