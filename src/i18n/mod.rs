//! Texts through Project Fluent; numbers, money and dates as the reader's language writes them.
//!
//! Two official Fluent engines stand behind [`Localizer`]: `@fluent/bundle` where a browser or Node runs the
//! widgets, the Rust `fluent` crate in native tests. A test formats every message with both and compares.
//! Digits are written here, from separators that the host gives once ([`Numbers`]), since one
//! call into `Intl` per cell is what makes long tables slow.

pub mod fold;
mod numbers;

pub use numbers::Numbers;

/// The three languages of every shipped text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Kazakh, the first language.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All three, Kazakh first.
    pub const ALL: [Lang; 3] = [Lang::Kk, Lang::Ru, Lang::En];

    /// Its BCP 47 subtag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Kk => "kk",
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }

    /// The language of a tag such as `kk`, `kk-KZ` or `ru_KZ`; any other tag has none.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }
}

/// A text in the three languages, as far as the source has them (blank means: not printed there).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The text in `lang` exactly, or nothing where it is blank.
    pub fn in_lang(&self, lang: Lang) -> Option<&str> {
        let text = match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        };
        (!text.is_empty()).then_some(text.as_str())
    }

    /// The text in `lang`, else in the first language that has one, with the language it is in.
    pub fn best(&self, lang: Lang) -> Option<(Lang, &str)> {
        [lang, Lang::Kk, Lang::Ru, Lang::En].into_iter().find_map(|l| self.in_lang(l).map(|t| (l, t)))
    }

    /// True where no language has a text.
    pub fn is_empty(&self) -> bool {
        self.kk.is_empty() && self.ru.is_empty() && self.en.is_empty()
    }
}

/// A value that fills a placeable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, as it stands.
    Text(String),
    /// A number: chooses plural forms and is written with the language's separators.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Formats messages and dates in the page's language.
///
/// A missing message gives its id, never a blank; the host logs it once and tries its fallback language.
pub trait Localizer {
    /// The message `id` (or `id.attribute`) with its placeables filled.
    fn text(&self, id: &str, args: &[(&str, Value)]) -> String;

    /// A calendar date given as ISO 8601 (`2023-11-17`), in the language's long form; anything else comes back as it is.
    fn date(&self, iso: &str) -> String;
}
