//! How results get in: files, codes, the sample; and what was wrong with the last ones.

use super::super::widget::{Msg, Trainer};
use crate::quiz::group::take::MAX_CODES;
use crate::widget::parts::{button, icon, icons};
use crate::widget::{Context, Ui, issues};
use maud::{Markup, html};

/// Issues that are shown of one addition.
const ISSUES: usize = 20;

/// The part of the page.
pub fn add(trainer: &Trainer, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        section.add.screen-only aria-labelledby="add" {
            h3 id="add" { (cx.t("trainer-add")) }
            label.file { span { (cx.t("trainer-files")) }
                input id="files" type="file" multiple accept=".json,.csv,application/json,text/csv" aria-describedby="files-note"
                    data-on=(ui.file(Msg::FileChosen));
            }
            p.muted.small id="files-note" { (cx.t("trainer-files-note")) }
            label.field.codes { span { (cx.t("trainer-codes")) }
                textarea id="codes" rows="4" maxlength=(MAX_CODES) spellcheck="false" autocomplete="off" autocapitalize="off"
                    aria-describedby="codes-note" data-on=(ui.input(|text| Msg::CodesTyped(text.into()))) {
                    // A browser drops the first line break, whoever typed it.
                    "\n" (trainer.typed)
                }
            }
            p.muted.small id="codes-note" { (cx.t("trainer-codes-note")) }
            p.actions {
                (button("codes-add", "primary", ui.click(Msg::CodesAdded), "trainer-codes-add", cx))
                @if trainer.sample().is_some() {
                    (button("sample", "", ui.click(Msg::SampleAsked), "trainer-sample", cx))
                }
            }
            @if trainer.is_reading() {
                div.loading aria-busy="true" { p.muted { (cx.t("loading")) } progress aria-label=(cx.t("loading")) {} }
            }
            @if !trainer.issues.is_empty() {
                details.issues-box open {
                    summary { (icon(icons::BROKEN)) " " (cx.tr("trainer-remarks", &[("count", trainer.issues.len().into())])) }
                    (issues::list(&trainer.issues, ISSUES, cx))
                }
            }
        }
    }
}
