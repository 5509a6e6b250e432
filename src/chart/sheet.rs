//! A sheet to draw on: the few shapes our pictures are made of, over any plotters backend.

use super::Fill;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{PathElement, Rectangle};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, IntoFont, RGBColor, TextStyle};

/// Colours of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Text.
    pub ink: RGBColor,
    /// Lesser text.
    pub muted: RGBColor,
    /// Axes and frames.
    pub line: RGBColor,
    /// Behind everything.
    pub surface: RGBColor,
    /// Shapes. Chosen to stay apart for colour-blind readers and to reach 3:1 against the surface.
    pub series: Vec<RGBColor>,
}

impl Theme {
    /// The light theme, for files that leave the page.
    pub fn light() -> Self {
        Theme {
            ink: RGBColor(0x1a, 0x24, 0x2b),
            muted: RGBColor(0x51, 0x60, 0x6b),
            line: RGBColor(0xc9, 0xd2, 0xd8),
            surface: RGBColor(0xff, 0xff, 0xff),
            series: vec![
                RGBColor(0x00, 0x6f, 0x91),
                RGBColor(0xb3, 0x5a, 0x00),
                RGBColor(0x3d, 0x7a, 0x2e),
                RGBColor(0x8a, 0x45, 0x8f),
                RGBColor(0x8a, 0x60, 0x00),
                RGBColor(0x2f, 0x5c, 0xb0),
                RGBColor(0xb0, 0x37, 0x4f),
                RGBColor(0x5e, 0x6a, 0x71),
            ],
        }
    }

    /// A theme from resolved CSS colours (`rgb(1, 2, 3)`): ink, muted, line, surface, then the series.
    pub fn from_list(colors: &[String]) -> Option<Self> {
        let mut parsed = colors.iter().map(|c| rgb(c));
        let mut next = || parsed.next().flatten();
        let (ink, muted, line, surface) = (next()?, next()?, next()?, next()?);
        let series: Vec<RGBColor> = parsed.collect::<Option<_>>()?;
        (!series.is_empty()).then_some(Theme { ink, muted, line, surface, series })
    }

    /// The colour of a fill.
    pub fn color(&self, fill: Fill) -> RGBColor {
        self.series.get(fill.series % self.series.len().max(1)).copied().unwrap_or(self.ink)
    }

    /// Black or white, whichever reads better on `color` (relative luminance, WCAG 2).
    pub fn on(&self, color: RGBColor) -> RGBColor {
        let luminance = 2126 * u32::from(color.0) + 7152 * u32::from(color.1) + 722 * u32::from(color.2);
        if luminance > 1_350_000 { RGBColor(0x10, 0x16, 0x1a) } else { RGBColor(0xff, 0xff, 0xff) }
    }
}

/// `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)` as `getComputedStyle` writes them.
fn rgb(text: &str) -> Option<RGBColor> {
    let inner = text.strip_prefix("rgb(").or_else(|| text.strip_prefix("rgba("))?.strip_suffix(')')?;
    let mut parts = inner.split([',', ' ', '/']).filter(|p| !p.is_empty());
    let mut channel = || parts.next()?.parse::<u8>().ok();
    Some(RGBColor(channel()?, channel()?, channel()?))
}

/// Tells how wide a text will be, in CSS pixels.
pub trait Measure {
    /// Width of one line of `text` at `size` pixels.
    fn width(&self, text: &str, size: u32, bold: bool) -> u32;
}

/// Where a text stands relative to its point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// A text to be drawn.
pub(super) struct Lettering {
    pub size: u32,
    pub bold: bool,
    pub color: RGBColor,
    pub align: Align,
}

pub(super) type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// An area with its theme and its ruler.
pub(super) struct Sheet<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    pub theme: &'a Theme,
    measure: &'a dyn Measure,
}

impl<'a, DB: DrawingBackend> Sheet<'a, DB> {
    pub fn new(area: &'a DrawingArea<DB, Shift>, theme: &'a Theme, measure: &'a dyn Measure) -> Self {
        Sheet { area, theme, measure }
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (i32, i32) {
        let (width, height) = self.area.dim_in_pixel();
        (width as i32, height as i32)
    }

    pub fn clear(&self) -> Drawn<DB> {
        self.area.fill(&self.theme.surface)
    }

    /// A filled rectangle; hatched ones are outlined and crossed by diagonals, so they differ without colour.
    pub fn rect(&self, x: i32, y: i32, w: i32, h: i32, fill: Fill) -> Drawn<DB> {
        if w <= 0 || h <= 0 {
            return Ok(());
        }
        let color = self.theme.color(fill);
        if !fill.hatched {
            return self.area.draw(&Rectangle::new([(x, y), (x + w, y + h)], color.filled()));
        }
        self.area.draw(&Rectangle::new([(x, y), (x + w, y + h)], color.mix(0.18).filled()))?;
        let mut offset = 6 - h;
        while offset < w {
            // The diagonal from (offset, bottom) to (offset + h, top), cut at the sides.
            let (from, to) = (offset.max(0), (offset + h).min(w));
            let points = [(x + from, y + h - (from - offset)), (x + to, y + h - (to - offset))];
            self.line(&points, color, 1)?;
            offset += 7;
        }
        self.frame(x, y, w, h, color)
    }

    /// An empty rectangle.
    pub fn frame(&self, x: i32, y: i32, w: i32, h: i32, color: RGBColor) -> Drawn<DB> {
        self.area.draw(&Rectangle::new([(x, y), (x + w, y + h)], color.stroke_width(1)))
    }

    /// A line through points.
    pub fn line(&self, points: &[(i32, i32)], color: RGBColor, width: u32) -> Drawn<DB> {
        self.area.draw(&PathElement::new(points.to_vec(), color.stroke_width(width)))
    }

    /// One line of text, its middle at `y`.
    pub fn text(&self, x: i32, y: i32, text: &str, how: Lettering) -> Drawn<DB> {
        let style = if how.bold { FontStyle::Bold } else { FontStyle::Normal };
        let h_pos = match how.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let style: TextStyle = TextStyle::from((FontFamily::SansSerif, how.size).into_font().style(style))
            .color(&how.color)
            .pos(Pos::new(h_pos, VPos::Center));
        self.area.draw_text(text, &style, (x, y))
    }

    /// How wide a text will be.
    pub fn width_of(&self, text: &str, size: u32, bold: bool) -> i32 {
        self.measure.width(text, size, bold) as i32
    }

    /// The text, or as much of its beginning as fits, with an ellipsis; nothing where not even that fits.
    pub fn fit(&self, text: &str, width: i32, size: u32, bold: bool) -> String {
        if self.width_of(text, size, bold) <= width {
            return text.into();
        }
        let chars: Vec<char> = text.chars().collect();
        let (mut low, mut high) = (0, chars.len());
        while low < high {
            let middle = (low + high).div_ceil(2);
            if self.width_of(&cut(&chars, middle), size, bold) <= width { low = middle } else { high = middle - 1 }
        }
        if low == 0 { String::new() } else { cut(&chars, low) }
    }
}

fn cut(chars: &[char], count: usize) -> String {
    let mut text: String = chars[..count].iter().collect();
    text.truncate(text.trim_end().len());
    text.push('…');
    text
}
