//! The trainer's page as markup: its frame here, one file for each part.

mod add;
mod answers;
mod group;
mod items;
mod key;
mod paper;
pub(super) mod parts;

use super::widget::{Msg, Pack, Stage, Trainer, View};
use crate::issue::Severity;
use crate::widget::parts::{button, failed, icon, icons, loading};
use crate::widget::{Context, Ui, issues};
use maud::{Markup, html};
use parts::localized;

/// The whole widget.
pub fn trainer(trainer: &Trainer, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    match &trainer.stage {
        Stage::Loading => loading(cx),
        Stage::Failed(problems) => failed(problems, ui.click(Msg::Retried), cx),
        Stage::Ready(pack) => ready(trainer, pack, ui, cx),
    }
}

fn ready(trainer: &Trainer, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        (ui.region("head", |_| head(trainer, pack, cx)))
        (ui.region("nav", |ui| nav(trainer, ui, cx)))
        @match trainer.view {
            View::Group => {
                (ui.region("add", |ui| add::add(trainer, ui, cx)))
                (ui.region("main", |ui| group::group(trainer, &pack.bank, ui, cx)))
            }
            View::Paper => (ui.region("main", |ui| paper::paper(trainer, &pack.bank, ui, cx))),
        }
        (ui.region("foot", |ui| foot(trainer, pack, ui, cx)))
    }
}

fn head(trainer: &Trainer, pack: &Pack, cx: &Context) -> Markup {
    let bank = &pack.bank;
    html! {
        header.head.screen-only[trainer.view == View::Paper] {
            h2 part="title" { (cx.t("trainer-title")) }
            p.muted { (localized(&bank.title, cx.lang, cx.lang)) }
            p.facts {
                @if !bank.as_of.is_empty() {
                    span { (cx.tr("trainer-as-of", &[("date", cx.texts.date(&bank.as_of).into())])) }
                }
            }
            p.notice.screen-only { (icon(icons::LOCK)) span { (cx.t("trainer-stays")) } }
        }
    }
}

fn nav(trainer: &Trainer, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        nav.views.screen-only aria-label=(cx.t("trainer-views")) {
            ul {
                @for view in View::ALL {
                    @let word = match view { View::Group => "trainer-view-group", View::Paper => "trainer-view-paper" };
                    li { button id={"view-" (view.id())} type="button" part="tab" data-on=(ui.click(Msg::ViewChosen(view)))
                        aria-current=[(view == trainer.view).then_some("page")] { (cx.t(word)) } }
                }
            }
        }
    }
}

fn foot(trainer: &Trainer, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let problems = &pack.issues;
    let takes = [
        ("trainer-take-csv", Msg::ExportAsked("csv")),
        ("trainer-take-json", Msg::ExportAsked("json")),
        ("trainer-take-svg", Msg::ExportAsked("svg")),
        ("trainer-take-print", Msg::PrintAsked),
    ];
    html! {
        footer.foot.screen-only {
            @if !problems.is_empty() {
                details.issues-box open[problems.iter().any(|issue| issue.severity == Severity::Error)] {
                    summary { (cx.tr("issues-title", &[("count", problems.len().into())])) }
                    (issues::list(problems, 30, cx))
                }
            }
            @if trainer.view == View::Group && !trainer.figures.is_empty() {
                details.take {
                    summary id="take" { (icon(icons::DOWNLOAD)) (cx.t("trainer-take")) }
                    p.muted.small { (cx.t("trainer-take-note")) }
                    div.actions { @for (id, msg) in takes { (button(id, "", ui.click(msg), id, cx)) } }
                }
            }
            p.muted.small { (cx.t("trainer-not-advice")) }
        }
    }
}
