//! Pictures of a budget: laid out as plain shapes, then drawn through plotters on whatever backend there is,
//! the page's canvas, SVG for export and print.
//!
//! A picture never speaks by colour alone: every part carries its label and figure beside it, forecast and
//! borrowed parts are hatched, and the view gives a table with the same figures.

mod flow;
#[cfg(feature = "trainer")]
mod pairs;
mod ranking;
mod scene;
mod svg;
mod theme;
mod tiles;
mod treemap;
mod trend;

pub use flow::{Column, Flow, Part};
#[cfg(feature = "trainer")]
pub use pairs::{Bar, Pair, Pairs};
pub use ranking::{Ranking, Row};
pub use scene::{Align, Ink, Lettering, Scene, Shape};
pub use svg::{NaiveRuler, svg};
pub use theme::{Measure, Theme};
pub use tiles::{Tile, Tiles};
pub use treemap::{Rect, squarify};
pub use trend::{Point, Series, Trend};

/// How a shape is filled: the theme's colour by number, plain or hatched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// Index into [`Theme::series`], taken modulo its length.
    pub series: usize,
    /// Hatched: money that is planned for a later year, or that covers a deficit.
    pub hatched: bool,
}

/// A picture, ready to be laid out at any width.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Two bars of one scale: where the money comes from and where it goes.
    Flow(Flow),
    /// Figures over the years.
    Trend(Trend),
    /// Places side by side, one bar each.
    Ranking(Ranking),
    /// A treemap.
    Tiles(Tiles),
    /// Before and after.
    #[cfg(feature = "trainer")]
    Pairs(Pairs),
}

/// Sizes of text in pictures, in pixels: headings, labels, figures that have to be small.
const HEADING: u32 = 16;
const LABEL: u32 = 15;
const FIGURE: u32 = 13;

impl Picture {
    /// Lays the picture out at a width in CSS pixels.
    pub fn scene(&self, width: u32, measure: &dyn Measure) -> Scene {
        let width = i32::try_from(width).unwrap_or(i32::MAX);
        match self {
            Picture::Flow(flow) => flow.scene(width, measure),
            Picture::Trend(trend) => trend.scene(width, measure),
            Picture::Ranking(ranking) => ranking.scene(width, measure),
            Picture::Tiles(tiles) => tiles.scene(width, measure),
            #[cfg(feature = "trainer")]
            Picture::Pairs(pairs) => pairs.scene(width, measure),
        }
    }
}

/// `part` of `length`, as `amount` is of `whole`; 0 where there is no whole. Rounds down, never overflows.
fn scaled(amount: i64, whole: i64, length: i32) -> i32 {
    if whole <= 0 || amount <= 0 {
        return 0;
    }
    let pixels = i128::from(amount) * i128::from(length) / i128::from(whole);
    i32::try_from(pixels).unwrap_or(length).min(length)
}

/// The heading of a picture.
fn heading(x: i32, y: i32, text: String, align: Align) -> Lettering {
    Lettering { x, y, text, size: HEADING, bold: true, ink: Ink::Plain, align }
}

/// A label beside a shape.
fn label(x: i32, y: i32, text: String, ink: Ink, align: Align) -> Lettering {
    Lettering { x, y, text, size: LABEL, bold: false, ink, align }
}
