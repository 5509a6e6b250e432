//! Who decides, who does it, who pays: the duties of village bodies side by side.
//!
//! The law is data: an [`edition`] is one wording of it, in force or only drafted, and a newer one is a new file.
//! [`read`] takes it from JSON; [`table`] answers which body does what on which matter, [`change`] what another edition would
//! move from whom to whom, [`find`] which everyday problem a few words mean, [`game`] is one round of sorting cards.
//! `widget` is the state of the page and `view` its markup.

pub mod change;
pub mod edition;
pub mod find;
pub mod game;
pub mod problem;
pub mod read;
pub mod table;
pub mod view;
pub mod widget;
