//! Where the money comes from and where it goes: two bars of one scale, each part named below its bar.

use super::sheet::{Align, Drawn, Lettering, Sheet};
use super::{Fill, Measure, scaled};
use plotters::prelude::DrawingBackend;

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

const TITLE: i32 = 30;
const BAR: i32 = 40;
const ROW: i32 = 24;
const GAP: i32 = 20;
const SWATCH: i32 = 14;

impl Flow {
    pub(super) fn height(&self, _width: u32, _measure: &dyn Measure) -> u32 {
        let rows: i32 = self.columns.iter().map(|c| TITLE + BAR + 8 + ROW * c.parts.len() as i32).sum();
        (rows + GAP * (self.columns.len() as i32 - 1).max(0)) as u32
    }

    pub(super) fn draw<DB: DrawingBackend>(&self, sheet: &Sheet<DB>) -> Drawn<DB> {
        let (width, _) = sheet.size();
        let longest = self.columns.iter().map(Column::sum).max().unwrap_or(0);
        let mut top = 0;
        for column in &self.columns {
            column.draw(sheet, top, width, longest)?;
            top += TITLE + BAR + 8 + ROW * column.parts.len() as i32 + GAP;
        }
        Ok(())
    }
}

impl Column {
    fn sum(&self) -> i64 {
        self.parts.iter().map(|p| p.amount.max(0)).sum()
    }

    fn draw<DB: DrawingBackend>(&self, sheet: &Sheet<DB>, top: i32, width: i32, longest: i64) -> Drawn<DB> {
        let (ink, muted) = (sheet.theme.ink, sheet.theme.muted);
        let total_width = sheet.width_of(&self.total, 15, true);
        let title = sheet.fit(&self.title, width - total_width - 12, 15, true);
        let bold = |align| Lettering { size: 15, bold: true, color: ink, align };
        sheet.text(0, top + TITLE / 2, &title, bold(Align::Start))?;
        sheet.text(width, top + TITLE / 2, &self.total, bold(Align::End))?;

        let bar = top + TITLE;
        let mut so_far = 0;
        for part in &self.parts {
            let x = scaled(so_far, longest, width);
            so_far += part.amount.max(0);
            let w = (scaled(so_far, longest, width) - x).max(i32::from(part.amount > 0));
            sheet.rect(x, bar, w - i32::from(w > 3), BAR, part.fill)?;
            if sheet.width_of(&part.share, 13, true) + 10 <= w {
                let color = if part.fill.hatched { ink } else { sheet.theme.on(sheet.theme.color(part.fill)) };
                let lettering = Lettering { size: 13, bold: true, color, align: Align::Middle };
                sheet.text(x + w / 2, bar + BAR / 2, &part.share, lettering)?;
            }
        }

        let mut y = bar + BAR + 8;
        for part in &self.parts {
            let middle = y + ROW / 2;
            sheet.rect(0, middle - SWATCH / 2, SWATCH, SWATCH, part.fill)?;
            let value_width = sheet.width_of(&part.value, 13, false);
            let label = sheet.fit(&part.label, width - SWATCH - 8 - value_width - 12, 13, false);
            let plain = |color, align| Lettering { size: 13, bold: false, color, align };
            sheet.text(SWATCH + 8, middle, &label, plain(ink, Align::Start))?;
            sheet.text(width, middle, &part.value, plain(muted, Align::End))?;
            y += ROW;
        }
        Ok(())
    }
}
