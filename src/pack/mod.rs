//! What the packs of every widget share: acts and articles, topics, texts in three languages. Content is data: a newer
//! wording of a law is a new file.

pub mod problem;
pub mod read;

use crate::i18n::Localized;

/// An act that statements rest on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// What statements cite it by.
    pub id: String,
    /// Kind, number, date.
    pub title: Localized,
    /// Its name in a few words, for long lists; blank: the title.
    pub short: Localized,
    /// Its public address, `https` only.
    pub url: String,
    /// The day of the wording read, ISO 8601.
    pub as_of: String,
    /// Does it hold in one district only, as an example of what others may have too?
    pub local: bool,
}

/// A subject, with an id that packs of different widgets share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: Localized,
}

/// Where a statement comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cite {
    /// Id of the [`Source`].
    pub source: String,
    /// Article, as acts are cited: `39-3(9)`.
    pub article: String,
    /// The day of the wording; blank: that of the source.
    pub as_of: String,
}

impl Cite {
    /// The day of the wording: its own, else that of its source.
    pub fn wording<'a>(&'a self, source: &'a Source) -> &'a str {
        if self.as_of.is_empty() { &source.as_of } else { &self.as_of }
    }
}

/// The source that is cited.
pub fn source<'a>(sources: &'a [Source], cite: &Cite) -> Option<&'a Source> {
    sources.iter().find(|source| source.id == cite.source)
}
