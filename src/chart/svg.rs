//! A plotters backend that writes SVG: for download, for print and for a page without a canvas.
//!
//! plotters-svg does the same, but brings float formatting into the module (8 kB brotli together with
//! plotters-canvas'). Our pictures stand on whole pixels, and maud, which writes the rest of the page, escapes
//! the words. A test draws the same pictures with plotters-svg and compares the shapes.

use super::{Measure, Picture, Theme};
use maud::{Markup, html};
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle};
use std::convert::Infallible;

/// Measures without a page: a little wide, so that labels cut with it always fit.
pub struct NaiveRuler;

impl Measure for NaiveRuler {
    fn width(&self, text: &str, size: u32, bold: bool) -> u32 {
        let share = if bold { 64 } else { 58 };
        (text.chars().count() as u32 * size * share).div_ceil(100)
    }
}

/// The picture as an SVG document of this width in pixels.
pub fn svg(picture: &Picture, width: u32, theme: &Theme) -> String {
    let scene = picture.scene(width, &NaiveRuler);
    let (width, height) = (scene.width, scene.height);
    let mut shapes = String::new();
    let size = (width.unsigned_abs(), height.unsigned_abs());
    // Writing text can't fail.
    let _ = scene.draw(&Svg { size, shapes: &mut shapes }.into_drawing_area(), theme);
    let open = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } {}
    };
    let mut document = open.into_string();
    document.insert_str(document.len() - "</svg>".len(), &shapes);
    document
}

struct Svg<'a> {
    size: (u32, u32),
    shapes: &'a mut String,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Svg<'_> {
    fn add(&mut self, shape: Markup) -> Drawn {
        self.shapes.push_str(&shape.into_string());
        Ok(())
    }
}

/// `#rrggbb`.
fn hex(color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// Opacity in percent.
fn opacity(color: BackendColor) -> u32 {
    (color.alpha * 100.0 + 0.5) as u32
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    path.into_iter().map(|(x, y)| format!("{x},{y} ")).collect()
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.add(html! { rect x=(x) y=(y) width="1" height="1" fill=(hex(color)) {} })
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (w, h, color, opacity) = (right - x, bottom - y, hex(style.color()), opacity(style.color()));
        self.add(if fill {
            html! { rect x=(x) y=(y) width=(w) height=(h) fill=(color) opacity={ (opacity) "%" } {} }
        } else {
            html! { rect x=(x) y=(y) width=(w) height=(h) fill="none" stroke=(color) opacity={ (opacity) "%" } {} }
        })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let (color, width) = (hex(style.color()), style.stroke_width());
        self.add(html! { polyline points=(points(path)) fill="none" stroke=(color) stroke-width=(width) {} })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let color = hex(style.color());
        self.add(html! { polygon points=(points(path)) fill=(color) {} })
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let bold = matches!(style.style(), FontStyle::Bold);
        self.add(html! {
            text x=(x) y=(y) dy="0.5ex" text-anchor=(anchor) font-family=(style.family().as_str()) font-size=(style.size() as u32)
                font-weight=[bold.then_some("bold")] fill=(hex(style.color())) { (text) }
        })
    }
}
