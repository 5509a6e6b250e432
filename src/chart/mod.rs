//! Pictures of a budget, drawn through plotters and generic over its backend: the page's canvas, SVG for
//! export and print, a recording backend in tests. The same drawing code serves them all.
//!
//! A picture never speaks by colour alone: every part carries its label and figure beside it, forecast and
//! borrowed parts are hatched, and the view gives a table with the same figures.

mod flow;
mod ranking;
mod sheet;
mod svg;
mod tiles;
mod treemap;
mod trend;

pub use flow::{Column, Flow, Part};
pub use ranking::{Ranking, Row};
pub use sheet::{Measure, Theme};
pub use svg::{NaiveRuler, svg};
pub use tiles::{Tile, Tiles};
pub use treemap::{Rect, squarify};
pub use trend::{Point, Series, Trend};

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::prelude::DrawingBackend;
use sheet::Sheet;

/// How a shape is filled: the theme's colour by number, plain or hatched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// Index into [`Theme::series`], taken modulo its length.
    pub series: usize,
    /// Hatched: money that is planned for a later year, or that covers a deficit.
    pub hatched: bool,
}

/// A picture, ready to be drawn at any width.
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
}

impl Picture {
    /// The height it takes at this width, both in CSS pixels.
    pub fn height(&self, width: u32, measure: &dyn Measure) -> u32 {
        match self {
            Picture::Flow(flow) => flow.height(width, measure),
            Picture::Trend(trend) => trend.height(width),
            Picture::Ranking(ranking) => ranking.height(),
            Picture::Tiles(tiles) => tiles.height(width),
        }
    }

    /// Draws it over the whole area.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        theme: &Theme,
        measure: &dyn Measure,
    ) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        let sheet = Sheet::new(area, theme, measure);
        sheet.clear()?;
        match self {
            Picture::Flow(flow) => flow.draw(&sheet),
            Picture::Trend(trend) => trend.draw(&sheet),
            Picture::Ranking(ranking) => ranking.draw(&sheet),
            Picture::Tiles(tiles) => tiles.draw(&sheet),
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
