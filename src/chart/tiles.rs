//! A treemap as a picture: the page shows the same tiles as controls, this one goes into files and print.

use super::sheet::{Align, Drawn, Lettering, Sheet};
use super::{Fill, Rect, squarify};
use plotters::prelude::DrawingBackend;

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

const TITLE: i32 = 30;

impl Tiles {
    pub(super) fn height(&self, width: u32) -> u32 {
        TITLE as u32 + (width * 5 / 8).clamp(220, 520)
    }

    pub(super) fn draw<DB: DrawingBackend>(&self, sheet: &Sheet<DB>) -> Drawn<DB> {
        let (width, height) = sheet.size();
        let ink = sheet.theme.ink;
        let title = sheet.fit(&self.title, width, 15, true);
        sheet.text(0, TITLE / 2, &title, Lettering { size: 15, bold: true, color: ink, align: Align::Start })?;
        let area = Rect { x: 0.0, y: f64::from(TITLE), w: f64::from(width), h: f64::from(height - TITLE) };
        let weights: Vec<i64> = self.tiles.iter().map(|t| t.amount).collect();
        for (tile, rect) in self.tiles.iter().zip(squarify(&weights, area)) {
            let (x, y) = (rect.x as i32, rect.y as i32);
            let (w, h) = ((rect.x + rect.w) as i32 - x - 2, (rect.y + rect.h) as i32 - y - 2);
            sheet.rect(x, y, w, h, tile.fill)?;
            let color = if tile.fill.hatched { ink } else { sheet.theme.on(sheet.theme.color(tile.fill)) };
            let lettering = |bold| Lettering { size: 13, bold, color, align: Align::Start };
            if h >= 24 {
                let label = sheet.fit(&tile.label, w - 12, 13, true);
                sheet.text(x + 6, y + 13, &label, lettering(true))?;
            }
            if h >= 42 && sheet.width_of(&tile.value, 13, false) <= w - 12 {
                sheet.text(x + 6, y + 31, &tile.value, lettering(false))?;
            }
        }
        Ok(())
    }
}
