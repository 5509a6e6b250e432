//! A treemap as a picture: the page shows the same tiles as controls, this one goes into files and print.

use super::scene::{fit, step, wrap};
use super::{Align, Fill, Ink, LABEL, Lettering, Measure, Rect, Scene, squarify};

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
const LINE: i32 = step(LABEL);

impl Tiles {
    pub(super) fn scene(&self, width: i32, measure: &dyn Measure) -> Scene {
        let mut scene = Scene { width, ..Scene::default() };
        let top = scene.title(&self.title, 0, TITLE, measure);
        let height = (width * 5 / 8).clamp(220, 520);
        scene.height = top + height;
        let area = Rect { x: 0.0, y: f64::from(top), w: f64::from(width), h: f64::from(height) };
        let weights: Vec<i64> = self.tiles.iter().map(|t| t.amount).collect();
        for (tile, rect) in self.tiles.iter().zip(squarify(&weights, area)) {
            let (x, y) = (rect.x as i32, rect.y as i32);
            let (w, h) = ((rect.x + rect.w) as i32 - x - 2, (rect.y + rect.h) as i32 - y - 2);
            scene.rect(x, y, w, h, tile.fill);
            let words = |y: i32, text: String, bold: bool| {
                let (ink, align) = (Ink::On(tile.fill), Align::Start);
                Lettering { x: x + 6, y, text, size: LABEL, bold, ink, align }
            };
            // The figure has its line before the name has a second one.
            let room = (h - 26).div_euclid(LINE) + 1;
            let figured = room > 1 && measure.width(&tile.value, LABEL, false) as i32 <= w - 12;
            let lines = name(measure, &tile.label, w - 12, (room - i32::from(figured)).max(0) as usize);
            let below = scene.lines(lines, &words(y + 14, String::new(), true));
            if figured {
                scene.text(words(y + 14 + below + LINE, tile.value.clone(), false));
            }
        }
        scene
    }
}

/// A name on at most so many lines: the last is cut where it has to be, and a word that is cut ends it.
fn name(measure: &dyn Measure, words: &str, width: i32, most: usize) -> Vec<String> {
    let mut lines = wrap(measure, words, width, LABEL, true);
    if lines.len() > most {
        lines.truncate(most.saturating_sub(1));
        let so_far = lines.iter().flat_map(|line| line.split(' ')).count();
        let rest: Vec<&str> = words.split(' ').skip(so_far).collect();
        lines.push(fit(measure, &rest.join(" "), width, LABEL, true));
    }
    let end = lines.iter().position(|line| line.ends_with('…')).map_or(most, |cut| (cut + 1).min(most));
    lines.truncate(end);
    lines
}
