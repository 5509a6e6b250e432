//! A seminar: steps in order, each with its time, what the room sees and what the facilitator says, and the widgets at
//! work in it.
//!
//! [`plan`] is what an author wrote and [`read`] takes it from JSON. The widget: [`widget`] is its state and [`view`] its
//! markup. Widgets of steps are elements of their own; they meet the seminar only through the page.

pub mod plan;
pub mod problem;
pub mod read;
pub mod view;
pub mod widget;
