//! Pictures as SVG text, through plotters-svg: for download, for print and for a page without a canvas.

use super::{Measure, Picture, Theme};
use plotters::prelude::IntoDrawingArea;
use plotters_svg::SVGBackend;

/// Measures without a page: a little wide, so that labels cut with it always fit.
pub struct NaiveRuler;

impl Measure for NaiveRuler {
    fn width(&self, text: &str, size: u32, bold: bool) -> u32 {
        let share = if bold { 64 } else { 58 };
        (text.chars().count() as u32 * size * share).div_ceil(100)
    }
}

/// The picture as an SVG document of this width in pixels; empty only if the drawing failed.
pub fn svg(picture: &Picture, width: u32, theme: &Theme) -> String {
    let mut text = String::new();
    let scene = picture.scene(width, &NaiveRuler);
    let area = SVGBackend::with_string(&mut text, (scene.width as u32, scene.height as u32)).into_drawing_area();
    let drawn = scene.draw(&area, theme).and_then(|()| area.present());
    drop(area);
    if drawn.is_err() {
        text.clear();
    }
    text
}
