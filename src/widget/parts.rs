//! What the views of several widgets need: texts of content, buttons, tables, bars, icons.

use super::{Context, issues};
use crate::budget::money::{Money, share};
use crate::i18n::Localized;
use crate::issue::Issue;
use crate::pack::{Cite, Source};
use maud::{Markup, html};

/// A text of a package in the reader's language; in another, marked as such for screen readers.
pub fn localized(text: &Localized, cx: &Context) -> Markup {
    html! {
        @if let Some((lang, words)) = text.best(cx.lang) {
            @if lang == cx.lang { (words) } @else { span lang=(lang.tag()) { (words) } }
        }
    }
}

/// What stands while a pack is on its way: the fallback of the page stays in sight.
pub fn loading(cx: &Context) -> Markup {
    html! {
        div.loading aria-busy="true" {
            p.muted id="here" tabindex="-1" { (cx.t("loading")) }
            progress aria-label=(cx.t("loading")) {}
            slot {}
        }
    }
}

/// What stands where nothing can be shown: what is wrong, another try, the fallback of the page.
pub fn failed(problems: &[Issue], retry: String, cx: &Context) -> Markup {
    html! {
        div.panel role="alert" {
            p.title id="here" tabindex="-1" { (cx.t("failed-title")) }
            (issues::list(problems, 10, cx))
            p.actions { (button("retry", "primary", retry, "retry", cx)) }
        }
        slot {}
    }
}

/// A link to elsewhere, in a new window, and said so.
pub fn link(address: &str, words: Markup, cx: &Context) -> Markup {
    html! {
        a href=(address) rel="noopener noreferrer" target="_blank" { (words) span.visually-hidden { " " (cx.t("new-window")) } }
    }
}

/// An act with its article and the date of its wording, linked where it has an address. What holds in one district
/// only says so.
pub fn act(source: &Source, cite: &Cite, cx: &Context) -> Markup {
    let as_of = cite.wording(source);
    html! {
        @let name = html! { @if source.title.is_empty() { (cx.t("gen-code")) } @else { (localized(&source.title, cx)) } };
        @if source.url.is_empty() { (name) } @else { (link(&source.url, name, cx)) }
        @if !cite.article.is_empty() { ", " (cx.tr("law-article", &[("article", cite.article.as_str().into())])) }
        @if !as_of.is_empty() { " " span.muted { (cx.tr("law-wording", &[("date", cx.texts.date(as_of).into())])) } }
        @if source.local { " " strong { (cx.t("law-local")) } }
    }
}

/// The name of an act in few words, as far as there are any.
pub fn in_short(source: &Source) -> &Localized {
    if source.short.is_empty() { &source.title } else { &source.short }
}

/// The same in few words, for lists where every line has its article.
pub fn article(sources: &[Source], cite: &Cite, cx: &Context) -> Markup {
    let Some(source) = crate::pack::source(sources, cite) else { return html! {} };
    let name = in_short(source);
    let as_of = cite.wording(source);
    html! {
        span.law {
            @if source.url.is_empty() { (localized(name, cx)) } @else { (link(&source.url, localized(name, cx), cx)) }
            ", " (cite.article) " · " (cx.texts.date(as_of))
            @if source.local { " " strong { (cx.t("law-local")) } }
        }
    }
}

/// The acts of a pack, to be opened.
pub fn sources(sources: &[Source], cx: &Context) -> Markup {
    html! {
        @if !sources.is_empty() {
            details.sources id="sources" {
                summary { (cx.t("law-sources")) }
                ul { @for source in sources { li.small { (act(source, &Cite::default(), cx)) } } }
            }
        }
    }
}

/// A button: its id, class, handler and the message it shows.
pub fn button(id: &str, class: &str, on: String, word: &str, cx: &Context) -> Markup {
    html! { button id=(id) class=[(!class.is_empty()).then_some(class)] type="button" data-on=(on) { (cx.t(word)) } }
}

/// A figure with its name, as a pair of a description list.
pub fn pair(word: &str, figure: &str, cx: &Context) -> Markup {
    html! { div { dt { (cx.t(word)) } dd { (figure) } } }
}

/// The head of a table: one message per column.
pub fn heads(words: &[&str], cx: &Context) -> Markup {
    html! { @for word in words { th scope="col" { (cx.t(word)) } } }
}

/// Cells of figures.
pub fn cells(figures: &[String]) -> Markup {
    html! { @for figure in figures { td { (figure) } } }
}

/// A table that scrolls sideways by itself, also by keyboard, under a caption.
pub fn scrolling(label: &str, caption: Markup, inside: Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label=(label) {
            table { caption { (caption) } (inside) }
        }
    }
}

/// A choice among few: its id, label, handler, and options as value, text, chosen.
pub fn select(id: &str, label: &str, on: String, options: Vec<(String, String, bool)>) -> Markup {
    html! {
        label.field { span { (label) }
            select id=(id) data-on=(on) {
                @for (value, text, chosen) in options { option value=(value) selected[chosen] { (text) } }
            }
        }
    }
}

/// A bar of a list: decoration beside a figure that says the same.
pub fn bar(part: Money, whole: Money, series: usize) -> Markup {
    let width = share(part, whole).map_or(0, |s| s.tenths().clamp(0, 1000));
    html! {
        svg class={ "bar fill-" (series % 8 + 1) } aria-hidden="true" width="100%" height="12" {
            rect width={ (width / 10) "." (width % 10) "%" } height="100%" rx="2" {}
        }
    }
}

/// Paths of the icons, on a 24 × 24 grid.
pub mod icons {
    /// A lens.
    pub const SEARCH: &str = "M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM14.5 14.5 20 20";
    /// An arrow onto a line.
    pub const DOWNLOAD: &str = "M12 4v11m0 0 4-4m-4 4-4-4M5 20h14";
    /// A padlock.
    pub const LOCK: &str = "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z";
    /// An arrow up.
    pub const UP: &str = "M12 19V6m0 0-5 5m5-5 5 5";
    /// A tick.
    pub const OK: &str = "M5 12.5 10 17.5 19 7";
    /// A warning sign.
    pub const BROKEN: &str = "M12 4 21 20H3zM12 10v4m0 2.5v.5";
    /// A cross.
    pub const WRONG: &str = "M6 6 18 18M18 6 6 18";
    /// An arrow down.
    pub const DOWN: &str = "M12 5v13m0 0 5-5m-5 5-5-5";
    /// A clock.
    pub const TIME: &str = "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4l3 2";
    /// A question mark.
    pub const UNKNOWN: &str = "M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .9-1 1.7m0 3v.5";
}

/// An icon; never the only carrier of a meaning.
pub fn icon(path: &'static str) -> Markup {
    html! { svg.icon aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" { path d=(path) {} } }
}
