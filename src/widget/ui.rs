//! Collects what a view shows and what each control means.
//!
//! A control carries `data-on="click:main.3"`: handler 3 of region `main`, as the last view registered it.
//! Messages are typed values here, never strings in the page that somebody has to parse.
//!
//! ```
//! # use auyl::widget::{Handler, Ui};
//! # use maud::html;
//! #[derive(Clone, Debug, PartialEq)]
//! enum Msg { YearChosen(u16) }
//!
//! let mut ui = Ui::new();
//! let page = ui.root(|ui| html! {
//!     (ui.region("years", |ui| html! {
//!         button id="y2023" data-on=(ui.click(Msg::YearChosen(2023))) { "2023" }
//!     }))
//! });
//! assert_eq!(page[1].html, r#"<button id="y2023" data-on="click:years.0">2023</button>"#);
//! assert!(matches!(page[1].handlers[0], Handler::Click(Msg::YearChosen(2023))));
//! ```

use maud::{Markup, html};

/// What the visitor chose in a file input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChosen {
    /// Its name on the device.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

/// What an event of a control means.
pub enum Handler<M> {
    /// Clicked, by mouse, touch or keyboard.
    Click(M),
    /// Its text changed; also for `select`, whose text is the chosen value.
    Text(Box<dyn Fn(&str) -> M>),
    /// One of these keys went down on it.
    Keys(Vec<(&'static str, M)>),
    /// A file was chosen.
    File(Box<dyn Fn(FileChosen) -> M>),
}

/// A part of the widget that is patched on its own, only when its markup changed.
pub struct Region<M> {
    /// Its name; the outermost one is `""`.
    pub id: &'static str,
    /// Its markup; inner regions are empty placeholders in it.
    pub html: String,
    /// Its handlers, by the number in `data-on`.
    pub handlers: Vec<Handler<M>>,
}

/// Collects regions and handlers while a view is written.
pub struct Ui<M> {
    regions: Vec<Region<M>>,
    current: usize,
}

impl<M> Default for Ui<M> {
    fn default() -> Self {
        Self::new()
    }
}

impl<M> Ui<M> {
    /// An empty collection.
    pub fn new() -> Self {
        Ui { regions: Vec::new(), current: 0 }
    }

    /// Writes the whole view and gives its regions, outer before inner.
    pub fn root(mut self, view: impl FnOnce(&mut Self) -> Markup) -> Vec<Region<M>> {
        self.open("", view);
        self.regions
    }

    /// Writes a region and gives its placeholder.
    pub fn region(&mut self, id: &'static str, view: impl FnOnce(&mut Self) -> Markup) -> Markup {
        self.open(id, view);
        html! { div data-region=(id) {} }
    }

    fn open(&mut self, id: &'static str, view: impl FnOnce(&mut Self) -> Markup) {
        let outer = self.current;
        self.current = self.regions.len();
        self.regions.push(Region { id, html: String::new(), handlers: Vec::new() });
        let own = self.current;
        let html = view(self).into_string();
        self.regions[own].html = html;
        self.current = outer;
    }

    fn register(&mut self, kind: &str, handler: Handler<M>) -> String {
        let region = &mut self.regions[self.current];
        region.handlers.push(handler);
        format!("{kind}:{}.{}", region.id, region.handlers.len() - 1)
    }

    /// `data-on` of a control that means `msg` when clicked.
    pub fn click(&mut self, msg: M) -> String {
        self.register("click", Handler::Click(msg))
    }

    /// `data-on` of a text input: every change of its text.
    pub fn input(&mut self, msg: impl Fn(&str) -> M + 'static) -> String {
        self.register("input", Handler::Text(Box::new(msg)))
    }

    /// `data-on` of a select: the chosen value.
    pub fn change(&mut self, msg: impl Fn(&str) -> M + 'static) -> String {
        self.register("change", Handler::Text(Box::new(msg)))
    }

    /// `data-on` of a control that answers to keys, named as `KeyboardEvent.key` names them.
    pub fn keys(&mut self, keys: Vec<(&'static str, M)>) -> String {
        self.register("keydown", Handler::Keys(keys))
    }

    /// `data-on` of something that can be dragged: the `data-drop` of what it was dropped on.
    pub fn drop(&mut self, msg: impl Fn(&str) -> M + 'static) -> String {
        self.register("drop", Handler::Text(Box::new(msg)))
    }

    /// `data-on` of a file input.
    pub fn file(&mut self, msg: impl Fn(FileChosen) -> M + 'static) -> String {
        self.register("change", Handler::File(Box::new(msg)))
    }
}

/// Puts the regions of a view together as one string: for prerendering, print and tests.
pub fn compose<M>(regions: &[Region<M>]) -> String {
    let mut page = regions.first().map(|root| root.html.clone()).unwrap_or_default();
    for region in regions.iter().skip(1) {
        let place = format!(r#"<div data-region="{}"></div>"#, region.id);
        let full = format!(r#"<div data-region="{}">{}</div>"#, region.id, region.html);
        page = page.replacen(&place, &full, 1);
    }
    page
}
