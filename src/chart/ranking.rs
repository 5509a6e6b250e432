//! Places side by side: one bar each, named and figured directly, so that no axis has to be read.

use super::{Fill, Measure, Scene, scaled};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Whose bar it is.
    pub label: String,
    /// Its figure, in words ready to print.
    pub value: String,
    /// Its parts from the left; their sum is its length.
    pub parts: Vec<(i64, Fill)>,
}

/// Bars of one scale under one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Above the picture.
    pub title: String,
    /// The bars, in the order shown.
    pub rows: Vec<Row>,
    /// Explains fills where bars have several parts.
    pub legend: Vec<(String, Fill)>,
}

const TITLE: i32 = 32;
const ROW: i32 = 52;
const BAR: i32 = 18;

impl Ranking {
    pub(super) fn scene(&self, width: i32, measure: &dyn Measure) -> Scene {
        let mut scene = Scene { width, ..Scene::default() };
        let mut y = scene.title(&self.title, 0, TITLE, measure);
        for (words, fill) in &self.legend {
            y += scene.legend(words, *fill, y, measure);
        }
        let sum = |row: &Row| row.parts.iter().map(|(amount, _)| amount.max(&0)).sum::<i64>();
        let longest = self.rows.iter().map(sum).max().unwrap_or(0);
        for row in &self.rows {
            y += scene.figured(&row.label, &row.value, 0, y + 14, measure);
            let mut so_far = 0;
            for (amount, fill) in &row.parts {
                let x = scaled(so_far, longest, width);
                so_far += amount.max(&0);
                let w = (scaled(so_far, longest, width) - x).max(i32::from(*amount > 0));
                scene.rect(x, y + 26, w, BAR, *fill);
            }
            y += ROW;
        }
        scene.height = y;
        scene
    }
}
