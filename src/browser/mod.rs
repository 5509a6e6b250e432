//! The shell: the only folder that may name `web-sys`, `js-sys` or `wasm-bindgen`.
//!
//! JavaScript never owns a Rust object. It holds a number, hands in what happened ([`page::event`], [`page::answer_json`] …)
//! and, once per animation frame, takes out what to do ([`page::frame`]): patches for the regions that changed and
//! effects as plain data. Rust calls back only into [`page::Host`] for texts, dates and separators, which call
//! nobody in turn; so a host page's handler can never meet a borrowed widget.
//!
//! Lists of texts cross the border as one text, parted by U+001F: arrays of JavaScript values would cost more
//! code than all other exports together.
//!
//! A panic (`panic = "abort"`) traps inside one call. JavaScript catches the trap, marks that instance dead
//! and never calls it again; the table of instances is not borrowed during a call, so the others live on.

// The module of the tools runs no widget.
#[cfg(not(feature = "tools"))]
pub mod canvas;
#[cfg(not(feature = "tools"))]
mod instance;
mod js;
#[cfg(not(feature = "tools"))]
pub mod page;
#[cfg(feature = "tools")]
pub mod tools;

/// The global allocator: smaller than the default one, and enough for one thread.
#[global_allocator]
#[allow(unsafe_code)] // SAFETY: this module runs on wasm32 without threads, so only one thread ever allocates.
static ALLOCATOR: talc::TalckWasm = unsafe { talc::TalckWasm::new_global() };
