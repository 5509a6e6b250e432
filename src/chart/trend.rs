//! Figures over the years: upright bars by year and series, every bar with its figure, forecasts hatched.

use super::sheet::{Align, Drawn, Lettering, Sheet};
use super::{Fill, scaled};
use plotters::prelude::DrawingBackend;

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

const TITLE: i32 = 30;
const LEGEND: i32 = 24;
const YEAR: i32 = 28;
const FIGURE: i32 = 20;

impl Trend {
    fn head(&self) -> i32 {
        TITLE + LEGEND * (self.series.len() as i32 + i32::from(self.has_forecast()))
    }

    fn has_forecast(&self) -> bool {
        self.years.iter().any(|(_, forecast)| *forecast)
    }

    pub(super) fn height(&self, width: u32) -> u32 {
        self.head() as u32 + YEAR as u32 + FIGURE as u32 + (width * 2 / 5).clamp(160, 320)
    }

    pub(super) fn draw<DB: DrawingBackend>(&self, sheet: &Sheet<DB>) -> Drawn<DB> {
        let (width, height) = sheet.size();
        let (ink, muted) = (sheet.theme.ink, sheet.theme.muted);
        let plain = |color, align| Lettering { size: 13, bold: false, color, align };
        let title = sheet.fit(&self.title, width, 15, true);
        sheet.text(0, TITLE / 2, &title, Lettering { size: 15, bold: true, color: ink, align: Align::Start })?;
        let forecast = self.has_forecast().then_some((self.forecast.as_str(), Fill { series: 7, hatched: true }));
        let legend = self.series.iter().map(|s| (s.label.as_str(), s.fill)).chain(forecast);
        for (i, (label, fill)) in legend.enumerate() {
            let y = TITLE + LEGEND * i as i32;
            sheet.rect(0, y + 5, 14, 14, fill)?;
            sheet.text(22, y + 12, &sheet.fit(label, width - 22, 13, false), plain(ink, Align::Start))?;
        }

        let largest = self.series.iter().flat_map(|s| s.points.iter().flatten()).map(|p| p.amount).max().unwrap_or(0);
        let (ground, room) = (height - YEAR, height - YEAR - self.head() - FIGURE);
        sheet.line(&[(0, ground), (width, ground)], sheet.theme.line, 1)?;
        let slot = width / (self.years.len() as i32).max(1);
        let bar = ((slot - 12) / (self.series.len() as i32).max(1)).clamp(2, 72);
        for (i, (year, is_forecast)) in self.years.iter().enumerate() {
            let middle = slot * i as i32 + slot / 2;
            sheet.text(middle, ground + YEAR / 2, &sheet.fit(year, slot, 13, true), plain(ink, Align::Middle))?;
            let left = middle - bar * self.series.len() as i32 / 2;
            for (k, series) in self.series.iter().enumerate() {
                let Some(Some(point)) = series.points.get(i) else { continue };
                let h = scaled(point.amount, largest, room).max(i32::from(point.amount > 0));
                let x = left + bar * k as i32;
                let fill = Fill { hatched: *is_forecast, ..series.fill };
                sheet.rect(x, ground - h, bar - 3, h, fill)?;
                if sheet.width_of(&point.value, 12, false) <= bar {
                    let lettering = Lettering { size: 12, bold: false, color: muted, align: Align::Middle };
                    sheet.text(x + bar / 2, ground - h - FIGURE / 2, &point.value, lettering)?;
                }
            }
        }
        Ok(())
    }
}
