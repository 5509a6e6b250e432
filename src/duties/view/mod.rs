//! The duties as markup: the frame here, one view per file.

mod changes;
mod compare;
mod find;
mod handout;
mod matrix;
mod parts;
mod sort;

pub use parts::verb_word;

use super::edition::{Edition, Status};
use super::widget::{Duties, Msg, View};
use crate::issue::Severity;
use crate::widget::parts::*;
use crate::widget::{Context, Ui, issues};
use maud::{Markup, html};

/// The whole widget.
pub fn duties(duties: &Duties, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some(edition) = duties.shown() else {
        return if crate::widget::Widget::has_failed(duties) {
            failed(&duties.issues, ui.click(Msg::Retried), cx)
        } else {
            loading(cx)
        };
    };
    html! {
        (ui.region("head", |ui| head(duties, edition, ui, cx)))
        (ui.region("views", |ui| tabs(duties, ui, cx)))
        (ui.region("main", |ui| match duties.view {
            View::Compare => compare::view(duties, edition, ui, cx),
            View::Matrix => matrix::view(duties, edition, ui, cx),
            View::Find => find::view(duties, edition, ui, cx),
            View::Sort => sort::view(duties, edition, ui, cx),
            View::Changes => changes::view(duties, cx),
            View::Handout => handout::view(duties, edition, ui, cx),
        }))
        (ui.region("foot", |ui| foot(duties, edition, ui, cx)))
    }
}

fn head(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let draft = edition.status == Status::Draft;
    // The other editions as the first one names them, whether they are here or not.
    let first = &duties.editions[0];
    let law = first.status == Status::InForce;
    html! {
        header.head {
            h2.place part="title" { (localized(&edition.title, cx)) }
            p.facts {
                span class=(if draft { "badge forecast" } else { "badge" }) { (cx.t(if draft { "duties-draft" } else { "duties-in-force" })) }
                @if !edition.as_of.is_empty() { span { (cx.tr(if draft { "duties-known" } else { "law-as-of" }, &[("date", cx.texts.date(&edition.as_of).into())])) } }
            }
            @if !first.others.is_empty() {
                div.editions role="group" aria-label=(cx.t("duties-edition")) {
                    (switch(&first.id, &edition.id, html! { @if law { (cx.t("duties-law")) } @else { (localized(&first.title, cx)) } }, ui))
                    @for other in &first.others { (switch(&other.id, &edition.id, localized(&other.title, cx), ui)) }
                }
            }
            @if duties.is_loading_more() { p.muted role="status" { (cx.t("loading")) } }
            @if draft && !edition.description.is_empty() { p.notice { (icon(icons::BROKEN)) span { (localized(&edition.description, cx)) } } }
        }
    }
}

/// A button that switches to an edition.
fn switch(id: &str, shown: &str, name: Markup, ui: &mut Ui<Msg>) -> Markup {
    let pressed = if id == shown { "true" } else { "false" };
    html! { button id={ "edition-" (id) } type="button" aria-pressed=(pressed) data-on=(ui.click(Msg::EditionChosen(id.into()))) { (name) } }
}

fn tabs(duties: &Duties, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        nav.views aria-label=(cx.t("views")) {
            ul {
                @for view in View::ALL {
                    @let current = view == duties.view;
                    li { button id={ "view-" (view.id()) } type="button" aria-current=[current.then_some("page")]
                        data-on=(ui.click(Msg::ViewChosen(view))) { (cx.t(view_word(view))) } }
                }
            }
        }
    }
}

fn view_word(view: View) -> &'static str {
    match view {
        View::Compare => "duties-compare",
        View::Matrix => "duties-matrix",
        View::Find => "duties-find",
        View::Sort => "duties-sort",
        View::Changes => "duties-changes",
        View::Handout => "duties-handout",
    }
}

fn foot(duties: &Duties, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let told: Vec<_> = duties.issues.iter().filter(|issue| issue.severity != Severity::Note).cloned().collect();
    html! {
        footer.foot {
            @if !told.is_empty() {
                details.issues-box id="issues" { summary { (cx.tr("issues-title", &[("count", told.len().into())])) } (issues::list(&told, 30, cx)) }
            }
            @if edition.status == Status::InForce && !edition.description.is_empty() { p.small { (localized(&edition.description, cx)) } }
            (sources(&edition.sources, cx))
            p.actions {
                (button("csv", "", ui.click(Msg::ExportAsked), "duties-csv", cx))
                (button("link", "", ui.click(Msg::LinkAsked), "copy-link", cx))
            }
            p.muted.small { (cx.t("not-advice")) }
        }
    }
}
