//! A treemap as a picture: the page shows the same tiles as controls, this one goes into files and print.

use super::scene::fit;
use super::{Align, Fill, HEADING, Ink, LABEL, Lettering, Measure, Rect, Scene, heading, squarify};

/// One tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// Its figure, in words ready to print.
    pub value: String,
    /// Its size, in any unit common to all tiles.
    pub amount: i64,
    /// Its fill.
    pub fill: Fill,
}

/// A treemap of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    /// Above the picture.
    pub title: String,
    /// The tiles.
    pub tiles: Vec<Tile>,
}

const TITLE: i32 = 32;

impl Tiles {
    pub(super) fn scene(&self, width: i32, measure: &dyn Measure) -> Scene {
        let height = TITLE + (width * 5 / 8).clamp(220, 520);
        let mut scene = Scene { width, height, shapes: Vec::new() };
        scene.text(heading(0, TITLE / 2, fit(measure, &self.title, width, HEADING, true), Align::Start));
        let area = Rect { x: 0.0, y: f64::from(TITLE), w: f64::from(width), h: f64::from(height - TITLE) };
        let weights: Vec<i64> = self.tiles.iter().map(|t| t.amount).collect();
        for (tile, rect) in self.tiles.iter().zip(squarify(&weights, area)) {
            let (x, y) = (rect.x as i32, rect.y as i32);
            let (w, h) = ((rect.x + rect.w) as i32 - x - 2, (rect.y + rect.h) as i32 - y - 2);
            scene.rect(x, y, w, h, tile.fill);
            let mut line = |y: i32, text: String, bold: bool| {
                scene.text(Lettering {
                    x: x + 6,
                    y,
                    text,
                    size: LABEL,
                    bold,
                    ink: Ink::On(tile.fill),
                    align: Align::Start,
                });
            };
            if h >= 26 {
                line(y + 14, fit(measure, &tile.label, w - 12, LABEL, true), true);
            }
            if h >= 48 && measure.width(&tile.value, LABEL, false) as i32 <= w - 12 {
                line(y + 34, tile.value.clone(), false);
            }
        }
        scene
    }
}
