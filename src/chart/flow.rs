//! Where the money comes from and where it goes: two bars of one scale, each part named below its bar.

use super::scene::fits_beside;
use super::{Align, FIGURE, Fill, HEADING, Ink, LABEL, Lettering, Measure, Scene, heading, scaled};

/// A part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// Its share, in words ready to print, shown inside the bar where it fits.
    pub share: String,
    /// Its figure, in words ready to print.
    pub value: String,
    /// Its length, in any unit common to all parts.
    pub amount: i64,
    /// Its fill.
    pub fill: Fill,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What the whole is.
    pub title: String,
    /// The whole, in words ready to print.
    pub total: String,
    /// Its parts, in the order shown.
    pub parts: Vec<Part>,
}

/// Bars under one another, at one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The bars.
    pub columns: Vec<Column>,
}

const TITLE: i32 = 32;
const BAR: i32 = 44;
const ROW: i32 = 28;
const GAP: i32 = 24;
const SWATCH: i32 = 16;

impl Flow {
    pub(super) fn scene(&self, width: i32, measure: &dyn Measure) -> Scene {
        let longest = self.columns.iter().map(Column::sum).max().unwrap_or(0);
        let mut scene = Scene { width, ..Scene::default() };
        for column in &self.columns {
            if scene.height > 0 {
                scene.height += GAP;
            }
            column.lay_out(&mut scene, longest, measure);
        }
        scene
    }
}

impl Column {
    fn sum(&self) -> i64 {
        self.parts.iter().map(|p| p.amount.max(0)).sum()
    }

    fn lay_out(&self, scene: &mut Scene, longest: i64, measure: &dyn Measure) {
        let (top, width) = (scene.height, scene.width);
        let beside = fits_beside(measure, &self.title, &self.total, width, HEADING, true);
        let title = scene.title(&self.title, top, TITLE, measure);
        let room = if beside { title } else { title + ROW };
        let (x, align) = if beside { (width, Align::End) } else { (0, Align::Start) };
        // A figure is never cut: where it is too long, it is written smaller.
        let fits = |size: &u32| measure.width(&self.total, *size, true) as i32 <= width;
        let size = [HEADING, LABEL, FIGURE].into_iter().find(fits).unwrap_or(FIGURE);
        scene.text(Lettering { size, ..heading(x, top + room - TITLE / 2, self.total.clone(), align) });

        let bar = top + room;
        let mut so_far = 0;
        for part in &self.parts {
            let x = scaled(so_far, longest, width);
            so_far += part.amount.max(0);
            let w = (scaled(so_far, longest, width) - x).max(i32::from(part.amount > 0));
            scene.rect(x, bar, w - i32::from(w > 3), BAR, part.fill);
            if measure.width(&part.share, LABEL, true) as i32 + 10 <= w {
                let (x, y) = (x + w / 2, bar + BAR / 2);
                let (text, ink) = (part.share.clone(), Ink::On(part.fill));
                scene.text(Lettering { x, y, text, size: LABEL, bold: true, ink, align: Align::Middle });
            }
        }

        let mut y = bar + BAR + 8;
        for part in &self.parts {
            let middle = y + ROW / 2;
            scene.rect(0, middle - SWATCH / 2, SWATCH, SWATCH, part.fill);
            let left = SWATCH + 8;
            y += ROW + scene.figured(&part.label, &part.value, left, middle, measure);
        }
        scene.height = y;
    }
}
