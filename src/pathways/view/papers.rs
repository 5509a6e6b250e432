//! Papers: the list of them, the form of one, and the paper itself as it will be printed.

use super::super::pack::{BlockKind, Field, FieldKind, Pack, Paper};
use super::super::paper::{Piece, Values, pieces, text};
use super::super::widget::{Msg, Pathways, View};
use super::outcome::PAPER;
use super::{cited, heading};
use crate::i18n::{Lang, Localized};
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// The paper in sight.
fn chosen<'a>(pathways: &Pathways, pack: &'a Pack) -> Option<&'a Paper> {
    pack.papers.iter().find(|paper| paper.id == pathways.paper).filter(|_| pathways.view == View::Papers)
}

/// The list, or the form of the paper in sight.
pub fn papers(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some(paper) = chosen(pathways, pack) else {
        return html! {
            (heading(html! { (cx.t("path-papers-title")) }))
            p.plain { (cx.t("path-papers-about")) }
            ul.choices-big { @for paper in &pack.papers {
                li { button.choice-big id={"paper-" (paper.id)} type="button" data-on=(ui.click(Msg::PaperChosen(paper.id.clone()))) {
                    (icon(PAPER)) span { strong { (localized(&paper.title, cx)) } " " span.muted { (localized(&paper.about, cx)) } }
                } }
            } }
        };
    };
    html! {
        (heading(localized(&paper.title, cx)))
        @if !paper.about.is_empty() { p.plain { (localized(&paper.about, cx)) } }
        (cited(&paper.cite, pack, cx))
        p.notice { (icon(icons::LOCK)) span { (cx.t("path-private")) } }
        div.form { @for own in &paper.fields { (field(own, pathways, ui, cx)) } }
        @if pathways.keeps {
            label.ticked { input id="keep" type="checkbox" checked[pathways.keep] data-on=(ui.change(|_| Msg::KeepSwitched)); span { (cx.t("path-keep")) } }
        }
        p.actions { (button("to-papers", "", ui.click(Msg::PaperChosen(String::new())), "path-all-papers", cx))
            @if !pathways.values.is_empty() { (button("empty", "", ui.click(Msg::Emptied), "path-empty", cx)) } }
    }
}

fn field(field: &Field, pathways: &Pathways, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let id = field.id.clone();
    let value = pathways.values.get(&field.id);
    let hint = (!field.hint.is_empty()).then(|| {
        let mut name = String::from("hint-");
        name.push_str(&field.id);
        name
    });
    let filled = move |text: &str| Msg::Filled(id.clone(), text.into());
    html! {
        div.field {
            label for={"field-" (field.id)} { (localized(&field.label, cx)) }
            @match field.kind {
                FieldKind::Long => textarea id={"field-" (field.id)} rows="4" maxlength="4000" aria-describedby=[hint.as_deref()] data-on=(ui.input(filled)) { (value) },
                FieldKind::Date => input id={"field-" (field.id)} type="date" value=(value) aria-describedby=[hint.as_deref()] data-on=(ui.change(filled));,
                kind => input id={"field-" (field.id)} autocomplete="off" maxlength="300" inputmode=[(kind == FieldKind::Number).then_some("numeric")]
                    value=(value) aria-describedby=[hint.as_deref()] data-on=(ui.input(filled));,
            }
            @if let Some(hint) = &hint { span.muted.small id=(hint) { (localized(&field.hint, cx)) } }
        }
    }
}

/// The paper in sight as it will be printed, with what can be done with it.
pub fn preview(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some(paper) = chosen(pathways, pack) else { return html! {} };
    let lang = pathways.paper_lang(cx);
    html! {
        div.bar-head {
            h4 { (cx.t("path-preview")) }
            div.toggle role="group" aria-label=(cx.t("path-paper-lang")) {
                @for (own, word) in [(Lang::Kk, "path-in-kazakh"), (Lang::Ru, "path-in-russian")] {
                    button id={"in-" (own.tag())} type="button" lang=(own.tag()) aria-pressed=(if own == lang { "true" } else { "false" })
                        data-on=(ui.click(Msg::LangChosen(own))) { (cx.t(word)) }
                }
            }
        }
        (sheet(paper, &pathways.values, lang))
        p.actions {
            (button("print", "primary", ui.click(Msg::PrintAsked), "path-print", cx))
            (button("text", "", ui.click(Msg::ExportAsked("txt")), "path-text", cx))
        }
    }
}

/// The paper itself.
fn sheet(paper: &Paper, values: &Values, lang: Lang) -> Markup {
    let write = |words: &Localized| {
        html! {
            @for piece in pieces(text(words, lang), paper, values) {
                @match piece {
                    Piece::Words(words) => (words),
                    Piece::Typed(typed) => span.typed { (typed) },
                    Piece::Line(long) => span class=(if long { "line long" } else { "line" }) {},
                }
            }
        }
    };
    html! {
        article.doc lang=(lang.tag()) {
            @for block in &paper.blocks {
                @let class = match block.kind {
                    BlockKind::Right => "right",
                    BlockKind::Title => "doc-title",
                    BlockKind::Sign => "sign",
                    _ => "",
                };
                @match block.kind {
                    BlockKind::Table => (table(&block.texts, block.rows, lang)),
                    BlockKind::List => ul.plain-list { @for item in &block.texts { li { (write(item)) } } },
                    _ => @for words in &block.texts { p class=(class) { (write(words)) @if block.kind == BlockKind::Sign { " " span.line {} } } },
                }
            }
        }
    }
}

/// A table to be filled in by hand; its first column counts.
fn table(columns: &[Localized], rows: u32, lang: Lang) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label=(text(columns.get(1).unwrap_or(&Localized::default()), lang)) {
            table.sheet {
                thead { tr { @for column in columns { th scope="col" { (text(column, lang)) } } } }
                tbody { @for row in 1..=rows { tr { @for (at, _) in columns.iter().enumerate() { td { @if at == 0 { (row) } } } } } }
            }
        }
    }
}
