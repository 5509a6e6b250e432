//! A plotters backend over the page's canvas: sharp at any pixel ratio, and without floats turned to text.
//!
//! plotters-canvas writes colours and font sizes through float formatting, which alone costs 8 kB (brotli) of
//! wasm, and plotters measures text through a span with an inline style in `document.body`, which a strict
//! content security policy refuses. So the page has this backend; a browser test draws the same pictures with
//! plotters-canvas and compares the pixels. A transform of the context brings CSS pixels to device pixels.

use crate::chart::{Measure, Picture, Theme};
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas as plotters sees it.
pub struct Sharp {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
}

/// The context lost its canvas; nothing can be done about it.
#[derive(Debug)]
pub struct Lost;

impl std::fmt::Display for Lost {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("the canvas is gone")
    }
}

impl std::error::Error for Lost {}

type Drawn = Result<(), DrawingErrorKind<Lost>>;

impl Sharp {
    /// A backend over `context`, `size` in CSS pixels.
    pub fn new(context: CanvasRenderingContext2d, size: (u32, u32)) -> Self {
        Sharp { context, size }
    }

    fn color(&self, color: BackendColor) -> String {
        let (r, g, b) = color.rgb;
        self.context.set_global_alpha(color.alpha);
        format!("rgb({r},{g},{b})")
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (i, (x, y)) in path.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if i == 0 { self.context.move_to(x, y) } else { self.context.line_to(x, y) }
        }
    }

    fn stroke_with<S: BackendStyle>(&self, style: &S) {
        let color = self.color(style.color());
        self.context.set_stroke_style_str(&color);
        self.context.set_line_width(f64::from(style.stroke_width()));
    }
}

impl DrawingBackend for Sharp {
    type ErrorType = Lost;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        let color = self.color(color);
        self.context.set_fill_style_str(&color);
        self.context.fill_rect(f64::from(point.0), f64::from(point.1), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = (f64::from(upper_left.0), f64::from(upper_left.1));
        let (w, h) = (f64::from(bottom_right.0) - x, f64::from(bottom_right.1) - y);
        if fill {
            let color = self.color(style.color());
            self.context.set_fill_style_str(&color);
            self.context.fill_rect(x, y, w, h);
        } else {
            self.stroke_with(style);
            self.context.stroke_rect(x, y, w, h);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.stroke_with(style);
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let color = self.color(style.color());
        self.context.set_fill_style_str(&color);
        self.trace(path);
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, point: BackendCoord) -> Drawn {
        let color = self.color(style.color());
        self.context.set_fill_style_str(&color);
        self.context.set_font(&font(style.size() as u32, matches!(style.style(), FontStyle::Bold)));
        self.context.set_text_align(match style.anchor().h_pos {
            // Not "start" and "end": those flip in a page that is written from right to left.
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        self.context.set_text_baseline(match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        });
        self.context
            .fill_text(text, f64::from(point.0), f64::from(point.1))
            .map_err(|_| DrawingErrorKind::DrawingError(Lost))
    }
}

fn font(size: u32, bold: bool) -> String {
    format!("{}{size}px system-ui, sans-serif", if bold { "bold " } else { "" })
}

/// Measures with the fonts that the canvas will draw with.
pub struct Ruler<'a>(pub &'a CanvasRenderingContext2d);

impl Measure for Ruler<'_> {
    fn width(&self, text: &str, size: u32, bold: bool) -> u32 {
        self.0.set_font(&font(size, bold));
        self.0.measure_text(text).map(|m| m.width().ceil() as u32).unwrap_or(0)
    }
}

/// Sizes the canvas, draws the picture and gives the height in CSS pixels.
pub fn paint(picture: &Picture, canvas: &HtmlCanvasElement, width: u32, ratio: f64, theme: &Theme) -> Option<u32> {
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let scene = picture.scene(width, &Ruler(&context));
    let height = u32::try_from(scene.height).ok()?;
    canvas.set_width((f64::from(width) * ratio).round() as u32);
    canvas.set_height((f64::from(height) * ratio).round() as u32);
    context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0).ok()?;
    scene.draw(&Sharp::new(context, (width, height)).into_drawing_area(), theme).ok()?;
    Some(height)
}
