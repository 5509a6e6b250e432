//! A picture laid out: plain shapes, before any backend. Pictures are laid out once and then drawn through
//! plotters on whatever backend there is; tests look at the shapes themselves.

use super::{Fill, HEADING, LABEL, Measure, Theme, heading, label};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{PathElement, Rectangle};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, IntoFont, RGBColor, TextStyle};

/// Letters of pictures: the page's system font.
const FONT: FontFamily<'static> = FontFamily::Name("system-ui, sans-serif");

/// What a text or a line is coloured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Plain,
    /// Lesser text.
    Muted,
    /// Text on a filled shape: black or white, whichever reads better.
    On(Fill),
    /// Axes.
    Axis,
}

/// Where a text stands relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One line of text, its middle at `y`.
#[derive(Clone, Debug, PartialEq)]
pub struct Lettering {
    /// Horizontal point, see [`Align`].
    pub x: i32,
    /// The middle of the line.
    pub y: i32,
    /// The words.
    pub text: String,
    /// Size in pixels.
    pub size: u32,
    /// Bold?
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
    /// Alignment.
    pub align: Align,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle: left, top, width, height. Hatched ones differ without colour.
    Rect(i32, i32, i32, i32, Fill),
    /// A line between two points.
    Line((i32, i32), (i32, i32), Ink),
    /// Text.
    Text(Lettering),
}

/// A picture laid out for one width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: i32,
    /// Height in pixels.
    pub height: i32,
    /// Shapes, the later ones on top.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// Adds a filled rectangle; one without area is left out.
    pub(super) fn rect(&mut self, x: i32, y: i32, w: i32, h: i32, fill: Fill) {
        if w > 0 && h > 0 {
            self.shapes.push(Shape::Rect(x, y, w, h, fill));
        }
    }

    /// Adds a text; an empty one is left out.
    pub(super) fn text(&mut self, lettering: Lettering) {
        if !lettering.text.is_empty() {
            self.shapes.push(Shape::Text(lettering));
        }
    }

    /// Adds a text on lines under one another, the first where `first` stands; gives how far the last is below it.
    pub(super) fn lines(&mut self, lines: Vec<String>, first: &Lettering) -> i32 {
        let step = step(first.size);
        let below = step * (lines.len() as i32 - 1).max(0);
        for (text, y) in lines.into_iter().zip((first.y..).step_by(step as usize)) {
            self.text(Lettering { y, text, ..first.clone() });
        }
        below
    }

    /// Adds a title and gives its height; `room` is that of a single line with what is around it.
    pub(super) fn title(&mut self, words: &str, top: i32, room: i32, measure: &dyn Measure) -> i32 {
        let lines = wrap(measure, words, self.width, HEADING, true);
        room + self.lines(lines, &heading(0, top + room / 2, String::new(), Align::Start))
    }

    /// Adds a line of a legend at `top`, and gives its height.
    pub(super) fn legend(&mut self, words: &str, fill: Fill, top: i32, measure: &dyn Measure) -> i32 {
        self.rect(0, top + 5, 16, 16, fill);
        let lines = wrap(measure, words, self.width - 24, LABEL, false);
        26 + self.lines(lines, &label(24, top + 13, String::new(), Ink::Plain, Align::Start))
    }

    /// Adds a name from `left` on and its figure at the right edge, beside the end of the name or, where that does not
    /// fit, below it; `middle` is that of the first line. Gives how far the figure is below it.
    pub(super) fn figured(&mut self, name: &str, figure: &str, left: i32, middle: i32, measure: &dyn Measure) -> i32 {
        let room = self.width - left;
        let lines = wrap(measure, name, room, LABEL, false);
        let last = lines.last().map_or("", String::as_str);
        let below = if fits_beside(measure, last, figure, room, LABEL, false) { 0 } else { step(LABEL) };
        let below = below + self.lines(lines, &label(left, middle, String::new(), Ink::Plain, Align::Start));
        self.text(label(self.width, middle + below, figure.into(), Ink::Muted, Align::End));
        below
    }

    /// Draws it over the whole area.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        theme: &Theme,
    ) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        area.fill(&theme.surface)?;
        for shape in &self.shapes {
            match shape {
                Shape::Rect(x, y, w, h, fill) => rect(area, theme.color(*fill), (*x, *y, *w, *h), fill.hatched)?,
                Shape::Line(from, to, ink) => line(area, *from, *to, theme.ink(*ink))?,
                Shape::Text(lettering) => text(area, lettering, theme.ink(lettering.ink))?,
            }
        }
        Ok(())
    }
}

type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

fn line<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    from: (i32, i32),
    to: (i32, i32),
    color: RGBColor,
) -> Drawn<DB> {
    area.draw(&PathElement::new([from, to], color.stroke_width(1)))
}

/// Plain, or outlined and crossed by diagonals.
fn rect<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    color: RGBColor,
    (x, y, w, h): (i32, i32, i32, i32),
    hatched: bool,
) -> Drawn<DB> {
    let corners = [(x, y), (x + w, y + h)];
    if !hatched {
        return area.draw(&Rectangle::new(corners, color.filled()));
    }
    area.draw(&Rectangle::new(corners, color.mix(0.18).filled()))?;
    let mut offset = 6 - h;
    while offset < w {
        // The diagonal from (offset, bottom) to (offset + h, top), cut at the sides.
        let (from, to) = (offset.max(0), (offset + h).min(w));
        line(area, (x + from, y + h - (from - offset)), (x + to, y + h - (to - offset)), color)?;
        offset += 7;
    }
    area.draw(&Rectangle::new(corners, color.stroke_width(1)))
}

fn text<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, lettering: &Lettering, color: RGBColor) -> Drawn<DB> {
    let weight = if lettering.bold { FontStyle::Bold } else { FontStyle::Normal };
    let h_pos = match lettering.align {
        Align::Start => HPos::Left,
        Align::Middle => HPos::Center,
        Align::End => HPos::Right,
    };
    let style: TextStyle = TextStyle::from((FONT, lettering.size).into_font().style(weight))
        .color(&color)
        .pos(Pos::new(h_pos, VPos::Center));
    area.draw_text(&lettering.text, &style, (lettering.x, lettering.y))
}

/// From one line of a text to the next.
pub(super) const fn step(size: u32) -> i32 {
    size as i32 + 6
}

/// The text on as many lines as its words take; a word that is longer than a line is cut.
pub(super) fn wrap(measure: &dyn Measure, text: &str, width: i32, size: u32, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let longer = lines.last().map(|line| [line, word].join(" "));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if fits(measure, &longer, width, size, bold) => *line = longer,
            _ => lines.push(fit(measure, word, width, size, bold)),
        }
    }
    lines
}

/// Do two texts fit on one line, with room between them?
pub(super) fn fits_beside(measure: &dyn Measure, left: &str, right: &str, width: i32, size: u32, bold: bool) -> bool {
    let both = measure.width(left, size, bold) + measure.width(right, size, bold) + 12;
    i64::from(both) <= i64::from(width)
}

fn fits(measure: &dyn Measure, text: &str, width: i32, size: u32, bold: bool) -> bool {
    i64::from(measure.width(text, size, bold)) <= i64::from(width)
}

/// The text, or as much of its beginning as fits, with an ellipsis; nothing where not even that fits.
pub(super) fn fit(measure: &dyn Measure, text: &str, width: i32, size: u32, bold: bool) -> String {
    let fits = |text: &str| fits(measure, text, width, size, bold);
    if fits(text) {
        return text.into();
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let cut = |count: usize| format!("{}…", text[..ends[count]].trim_end());
    let (mut low, mut high) = (0, ends.len().saturating_sub(1));
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(&cut(middle)) { low = middle } else { high = middle - 1 }
    }
    if low == 0 { String::new() } else { cut(low) }
}
