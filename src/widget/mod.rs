//! The machinery every widget shares.
//!
//! A widget is a value that changes only in [`Widget::update`] and is shown only by [`Widget::view`]:
//!
//! 1. an event of the page names a handler that the last view registered with [`Ui`]; the handler gives a
//!    typed message;
//! 2. `update` changes the widget and answers with [`Effect`]s, without I/O, clock or text;
//! 3. once per frame `view` writes markup, and the shell patches the regions that changed;
//! 4. effects run last, with nothing borrowed, and come back as [`Answer`]s.
//!
//! The shell itself (`crate::browser`) is the only part that needs a page: everything here runs in native tests.

mod effect;
pub mod issues;
pub mod parts;
mod ui;

pub use effect::{Answer, Content, Effect, Export, Failure, Text, Want};
pub use ui::{FileChosen, Handler, Region, Ui, compose};

use crate::chart::Picture;
use crate::i18n::{Lang, Localizer, Numbers, Value};
use maud::{Markup, Render};

/// What a view may know besides its state: the language and how it writes.
pub struct Context<'a> {
    /// The language of content that comes in kk, ru and en. For an extra interface language: its fallback.
    pub lang: Lang,
    /// Fluent messages and dates.
    pub texts: &'a dyn Localizer,
    /// Separators.
    pub numbers: &'a Numbers,
}

impl Context<'_> {
    /// The message `id`, to be written into markup.
    pub fn t<'b>(&'b self, id: &'b str) -> Words<'b> {
        Words { texts: self.texts, id }
    }

    /// The message `id`.
    pub fn string(&self, id: &str) -> String {
        self.texts.text(id, &[])
    }

    /// The message `id` with its placeables filled.
    pub fn tr(&self, id: &str, args: &[(&str, Value)]) -> String {
        self.texts.text(id, args)
    }

    /// A localized [`Text`].
    pub fn text(&self, text: &Text) -> String {
        self.texts.text(text.id, &text.args)
    }

    /// The same without the isolation marks that Fluent puts around placeables: for canvases and file names.
    pub fn plain(&self, id: &str, args: &[(&str, Value)]) -> String {
        self.texts.text(id, args).replace(['\u{2068}', '\u{2069}'], "")
    }
}

/// A message on its way into markup: formatted and escaped when it is written there.
pub struct Words<'a> {
    texts: &'a dyn Localizer,
    id: &'a str,
}

impl Render for Words<'_> {
    #[inline(never)]
    fn render_to(&self, buffer: &mut String) {
        self.texts.text(self.id, &[]).render_to(buffer);
    }
}

/// The attributes of an element, as far as they are set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config(pub Vec<(String, String)>);

impl Config {
    /// The value of an attribute; set without a value it is the empty text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Is the attribute there at all?
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// A widget: everything the shell needs to run one.
pub trait Widget: Sized {
    /// What can happen to it, as typed facts in the past tense.
    type Msg: Clone;

    /// Starts from the element's attributes.
    fn start(config: &Config) -> (Self, Vec<Effect>);

    /// The attributes changed; language changes never come here.
    fn configured(&mut self, config: &Config) -> Vec<Effect>;

    /// The language of content is now this one; called once at the start, then at every change.
    fn localized(&mut self, lang: Lang) -> Vec<Effect>;

    /// Something happened. The only place where state changes on the reader's account.
    fn update(&mut self, msg: Self::Msg) -> Vec<Effect>;

    /// Is an answer of this version still wanted? Where it is not, a download under way is given up.
    fn awaits(&self, version: u32) -> bool;

    /// An effect's answer arrived. `version` is the one the effect was given; late answers are dropped here.
    fn answered(&mut self, version: u32, answer: Answer) -> Vec<Effect>;

    /// The widget as markup. Pure.
    fn view(&self, ui: &mut Ui<Self::Msg>, cx: &Context) -> Markup;

    /// Shows itself as it would look after likely taps, for a rehearsal in idle time; nothing may be changed
    /// afterwards. After the last step nothing is shown.
    fn rehearse(&mut self, step: u32, show: &mut dyn FnMut(&Self));

    /// The picture of the canvas `id`, if the widget has one now. Pure.
    fn picture(&self, id: &str, cx: &Context) -> Option<Picture>;

    /// Enough to restore the view later: a flat list of names and values.
    fn state(&self) -> Vec<(&'static str, String)>;

    /// Restores a state; unknown names and values are passed over.
    fn restore(&mut self, state: &[(String, String)]) -> Vec<Effect>;

    /// The widget's content in a format (`csv`, `json`, `svg`); `None` where it has no such format or nothing yet.
    fn export(&self, format: &str, cx: &Context) -> Option<Export>;

    /// Is the first real view there (data loaded, or failed for good)?
    fn is_ready(&self) -> bool;

    /// Is there nothing to show but what went wrong?
    fn has_failed(&self) -> bool;
}
