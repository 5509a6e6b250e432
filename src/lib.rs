//! Auyl ("village"): civic widgets that let villagers see where their budget comes from and goes,
//! know their rights, and know who decides what.
//!
//! The house in one line: **bytes → typed facts → widget state → HTML string → page**. Everything left
//! of the page is plain Rust that compiles and is tested natively; only `browser` touches the browser.
//!
//! | room | what a citizen's question finds there |
//! |---|---|
//! | [`budget`] | where the village's money comes from, where it goes, does it add up |
//! | [`quiz`] | what my rights are, asked and explained, with the article |
//! | `duties` | who decides, who does it, who pays |
//! | `pathways` | how to take part: steps, terms, papers |
//! | `seminar` | a plan: steps, time, the widgets at work |
//! | [`pack`] | acts, articles, topics: what the packs of all widgets share |
//! | [`widget`] | the machinery every widget shares: state, messages, effects, issues |
//! | [`i18n`] | texts through Project Fluent, numbers and money as the reader's language writes them |
//! | [`chart`] | pictures drawn once, for the canvas, for SVG and for tests |
//! | `browser` | the only folder that may name `web-sys`, `js-sys` or `wasm-bindgen` |

pub mod budget;
#[cfg(feature = "widgets")]
pub mod chart;
#[cfg(feature = "duties")]
pub mod duties;
pub mod i18n;
pub mod issue;
pub mod order;
pub mod pack;
#[cfg(feature = "pathways")]
pub mod pathways;
pub mod quiz;
#[cfg(feature = "seminar")]
pub mod seminar;
#[cfg(feature = "tools")]
pub mod tools;
#[cfg(feature = "widgets")]
pub mod widget;

#[cfg(all(target_arch = "wasm32", feature = "widgets"))]
pub mod browser;
