//! Before and after: two bars under each name, of one scale, each with its word and figure at its end.

use super::scene::fit;
use super::{Align, Fill, Ink, LABEL, Measure, Scene, Shape, label, scaled};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is, with its figure, in words ready to print; alone where there is no figure.
    pub label: String,
    /// Its length, none where there is no figure.
    pub amount: Option<i64>,
    /// Its fill.
    pub fill: Fill,
}

/// Bars that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What they are of.
    pub label: String,
    /// The bars, in the order shown.
    pub bars: Vec<Bar>,
}

/// Pairs of bars under one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// Above the picture.
    pub title: String,
    /// The pairs, in the order shown.
    pub pairs: Vec<Pair>,
    /// What a full bar stands for.
    pub whole: i64,
}

const TITLE: i32 = 36;
const NAME: i32 = 28;
const BAR: i32 = 18;
const STEP: i32 = 24;
const GAP: i32 = 14;
const BESIDE: i32 = 8;

impl Pairs {
    pub(super) fn scene(&self, width: i32, measure: &dyn Measure) -> Scene {
        let mut scene = Scene { width, ..Scene::default() };
        let words = self.pairs.iter().flat_map(|pair| &pair.bars);
        let widest = words.map(|bar| measure.width(&bar.label, LABEL, false) as i32).max().unwrap_or(0);
        // Room for the bars is what the widest label leaves, and never less than a third.
        let room = (width - widest - BESIDE).max(width / 3);
        let mut y = scene.title(&self.title, 0, TITLE, measure);
        for pair in &self.pairs {
            let name = fit(measure, &pair.label, width, LABEL, true);
            scene.text(super::Lettering { bold: true, ..label(0, y + NAME / 2, name, Ink::Plain, Align::Start) });
            y += NAME;
            let top = y;
            for bar in &pair.bars {
                let w = bar.amount.map_or(0, |amount| scaled(amount, self.whole, room).max(i32::from(amount > 0)));
                scene.rect(1, y, w, BAR, bar.fill);
                let x = 1 + w + BESIDE;
                let words = fit(measure, &bar.label, width - x, LABEL, false);
                scene.text(label(x, y + BAR / 2, words, Ink::Plain, Align::Start));
                y += STEP;
            }
            scene.shapes.push(Shape::Line((0, top - 2), (0, y - STEP + BAR + 2), Ink::Muted));
            y += GAP;
        }
        scene.height = y;
        scene
    }
}
