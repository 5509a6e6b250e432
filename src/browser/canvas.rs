//! plotters-canvas in the page: sharp at any pixel ratio, and without plotters' own text measuring.
//!
//! plotters measures text on wasm through a span with an inline style in `document.body`, which a strict
//! content security policy refuses; [`Sharp`] answers with the context's `measureText` instead. It also gives
//! the size in CSS pixels, while a transform of the context brings every line and letter to device pixels.

use crate::chart::{Measure, Picture, Theme};
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

struct Sharp {
    inner: CanvasBackend,
    size: (u32, u32),
}

impl DrawingBackend for Sharp {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        point: BackendCoord,
        color: BackendColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.inner.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.inner.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.inner.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.inner.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.inner.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.inner.draw_text(text, style, pos)
    }
}

/// Measures with the fonts that the canvas will draw with.
struct Ruler<'a>(&'a CanvasRenderingContext2d);

impl Measure for Ruler<'_> {
    fn width(&self, text: &str, size: u32, bold: bool) -> u32 {
        self.0.set_font(&format!("{} {size}px system-ui, sans-serif", if bold { "bold" } else { "normal" }));
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
    let inner = CanvasBackend::with_canvas_object(canvas.clone())?;
    let area = Sharp { inner, size: (width, height) }.into_drawing_area();
    scene.draw(&area, theme).ok()?;
    Some(height)
}
