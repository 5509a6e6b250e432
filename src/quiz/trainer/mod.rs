//! The trainer's page: what a seminar group learned, from result files and codes, and the same questions on paper.
//! Everything happens on the device.
//!
//! [`paper`] lays questions out for print; [`widget`] is the state, `intake` how results get into it; [`view`] is its
//! markup, [`chart`] its picture, [`export`] what a trainer hands on.

pub mod chart;
pub mod export;
mod intake;
pub mod paper;
pub mod view;
pub mod widget;
