//! Figures over the years: upright bars by year and series, forecasts hatched, every bar with its figure where
//! it fits.

use super::scene::wrap;
use super::{Align, FIGURE, Fill, Ink, LABEL, Lettering, Measure, Scene, Shape, label, scaled};

/// A figure of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its size, in any unit common to all points.
    pub amount: i64,
    /// The figure in short words.
    pub value: String,
}

/// What is followed over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is.
    pub label: String,
    /// Its colour.
    pub fill: Fill,
    /// A figure for each of [`Trend::years`], or none where the source has none.
    pub points: Vec<Option<Point>>,
}

/// Bars by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// Above the picture.
    pub title: String,
    /// Labels of the years, with whether the year is a forecast.
    pub years: Vec<(String, bool)>,
    /// The series, in the order of their bars.
    pub series: Vec<Series>,
    /// The words for "forecast", for the legend; shown only where a year is one.
    pub forecast: String,
}

const TITLE: i32 = 32;
const YEAR: i32 = 30;
const ABOVE: i32 = 22;

impl Trend {
    pub(super) fn scene(&self, width: i32, measure: &dyn Measure) -> Scene {
        let mut scene = Scene { width, ..Scene::default() };
        let mut head = scene.title(&self.title, 0, TITLE, measure);
        let forecast = self.years.iter().any(|(_, forecast)| *forecast);
        let forecast = forecast.then_some((self.forecast.as_str(), Fill { series: 7, hatched: true }));
        for (words, fill) in self.series.iter().map(|s| (s.label.as_str(), s.fill)).chain(forecast) {
            head += scene.legend(words, fill, head, measure);
        }

        let room = (width * 2 / 5).clamp(160, 320);
        let ground = head + ABOVE + room;
        scene.height = ground + YEAR;
        let largest = self.series.iter().flat_map(|s| s.points.iter().flatten()).map(|p| p.amount).max().unwrap_or(0);
        let slot = width / (self.years.len() as i32).max(1);
        let bar = ((slot - 12) / (self.series.len() as i32).max(1)).clamp(2, 72);
        // A word of a year that is too long for its place is written smaller, with all of them.
        let words = || self.years.iter().flat_map(|(year, _)| year.split(' '));
        let fits = |size: &u32| words().all(|word| measure.width(word, *size, false) as i32 <= slot - 2);
        let size = [LABEL, FIGURE].into_iter().find(fits).unwrap_or(FIGURE);
        for (i, (year, is_forecast)) in self.years.iter().enumerate() {
            let middle = slot * i as i32 + slot / 2;
            let lines = wrap(measure, year, slot - 2, size, false);
            let below = scene.lines(
                lines,
                &Lettering { size, ..label(middle, ground + YEAR / 2, String::new(), Ink::Plain, Align::Middle) },
            );
            scene.height = scene.height.max(ground + YEAR + below);
            let left = middle - bar * self.series.len() as i32 / 2;
            for (k, series) in self.series.iter().enumerate() {
                let Some(Some(point)) = series.points.get(i) else { continue };
                let h = scaled(point.amount, largest, room).max(i32::from(point.amount > 0));
                let x = left + bar * k as i32;
                scene.rect(x, ground - h, bar - 3, h, Fill { hatched: *is_forecast, ..series.fill });
                if measure.width(&point.value, FIGURE, false) as i32 <= bar {
                    let (x, y, text) = (x + bar / 2, ground - h - ABOVE / 2, point.value.clone());
                    let (ink, align) = (Ink::Muted, Align::Middle);
                    scene.text(Lettering { x, y, text, size: FIGURE, bold: false, ink, align });
                }
            }
        }
        scene.shapes.push(Shape::Line((0, ground), (width, ground), Ink::Axis));
        scene
    }
}
