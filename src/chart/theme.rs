//! Colours of pictures, and the ruler they are laid out with.

use super::Fill;
use super::scene::Ink;
use plotters::style::RGBColor;

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
    /// Shapes. Chosen to stay apart for colour-blind readers and to reach 4.5:1 against the surface.
    pub series: Vec<RGBColor>,
}

impl Theme {
    /// The light theme, for files that leave the page.
    pub fn light() -> Self {
        let color = |hex: u32| RGBColor((hex >> 16) as u8, (hex >> 8) as u8, hex as u8);
        let series = [0x006f91, 0xb35a00, 0x3d7a2e, 0x8a458f, 0x8a6000, 0x2f5cb0, 0xb0374f, 0x5e6a71];
        Theme {
            ink: color(0x1a242b),
            muted: color(0x51606b),
            line: color(0xc9d2d8),
            surface: color(0xffffff),
            series: series.map(color).to_vec(),
        }
    }

    /// A theme from resolved CSS colours (`rgb(1, 2, 3)`): ink, muted, line, surface, then the series.
    pub fn from_list<'a>(colors: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut parsed = colors.map(rgb);
        let mut next = || parsed.next().flatten();
        let (ink, muted, line, surface) = (next()?, next()?, next()?, next()?);
        let series: Vec<RGBColor> = parsed.collect::<Option<_>>()?;
        (!series.is_empty()).then_some(Theme { ink, muted, line, surface, series })
    }

    /// The colour of a fill.
    pub(super) fn color(&self, fill: Fill) -> RGBColor {
        self.series.get(fill.series % self.series.len().max(1)).copied().unwrap_or(self.ink)
    }

    /// The colour of a text or a line.
    pub(super) fn ink(&self, ink: Ink) -> RGBColor {
        match ink {
            Ink::Plain => self.ink,
            Ink::Muted => self.muted,
            Ink::Axis => self.line,
            Ink::On(Fill { hatched: true, .. }) => self.ink,
            Ink::On(fill) => legible_on(self.color(fill)),
        }
    }
}

/// Black or white, whichever reads better on a colour (weights of relative luminance, WCAG 2).
fn legible_on(color: RGBColor) -> RGBColor {
    let luminance = 2126 * u32::from(color.0) + 7152 * u32::from(color.1) + 722 * u32::from(color.2);
    if luminance > 1_350_000 { RGBColor(0x10, 0x16, 0x1a) } else { RGBColor(0xff, 0xff, 0xff) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computed_colours_are_read() {
        let list = |last: &'static str| ["rgb(1, 2, 3)", "rgba(4, 5, 6, 0.5)", "rgb(7 8 9 / 1)", "rgb(0, 0, 0)", last];
        let theme = Theme::from_list(list("rgb(255, 255, 255)").into_iter()).unwrap();
        assert_eq!((theme.ink, theme.muted, theme.line), (RGBColor(1, 2, 3), RGBColor(4, 5, 6), RGBColor(7, 8, 9)));
        assert_eq!(theme.ink(Ink::On(Fill::default())), RGBColor(0x10, 0x16, 0x1a));
        assert_eq!(Theme::from_list(list("color(srgb 1 1 1)").into_iter()), None);
    }
}
