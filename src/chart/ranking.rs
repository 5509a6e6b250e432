//! Places side by side: one bar each, named and figured directly, so that no axis has to be read.

use super::sheet::{Align, Drawn, Lettering, Sheet};
use super::{Fill, scaled};
use plotters::prelude::DrawingBackend;

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

const TITLE: i32 = 30;
const ROW: i32 = 46;
const BAR: i32 = 16;
const LEGEND: i32 = 24;

impl Ranking {
    pub(super) fn height(&self) -> u32 {
        (TITLE + LEGEND * self.legend.len() as i32 + ROW * self.rows.len() as i32) as u32
    }

    pub(super) fn draw<DB: DrawingBackend>(&self, sheet: &Sheet<DB>) -> Drawn<DB> {
        let (width, _) = sheet.size();
        let (ink, muted) = (sheet.theme.ink, sheet.theme.muted);
        let title = sheet.fit(&self.title, width, 15, true);
        sheet.text(0, TITLE / 2, &title, Lettering { size: 15, bold: true, color: ink, align: Align::Start })?;
        let plain = |color, align| Lettering { size: 13, bold: false, color, align };
        let mut y = TITLE;
        for (label, fill) in &self.legend {
            sheet.rect(0, y + 5, 14, 14, *fill)?;
            sheet.text(22, y + 12, &sheet.fit(label, width - 22, 13, false), plain(ink, Align::Start))?;
            y += LEGEND;
        }
        let sum = |row: &Row| row.parts.iter().map(|(amount, _)| amount.max(&0)).sum::<i64>();
        let longest = self.rows.iter().map(sum).max().unwrap_or(0);
        for row in &self.rows {
            let value_width = sheet.width_of(&row.value, 13, false);
            let label = sheet.fit(&row.label, width - value_width - 12, 13, false);
            sheet.text(0, y + 12, &label, plain(ink, Align::Start))?;
            sheet.text(width, y + 12, &row.value, plain(muted, Align::End))?;
            let mut so_far = 0;
            for (amount, fill) in &row.parts {
                let x = scaled(so_far, longest, width);
                so_far += amount.max(&0);
                let w = (scaled(so_far, longest, width) - x).max(i32::from(*amount > 0));
                sheet.rect(x, y + 23, w, BAR, *fill)?;
            }
            y += ROW;
        }
        Ok(())
    }
}
