//! The questions on paper: what is to be chosen on the screen, and the sheet itself.
//!
//! The sheet speaks its own language, whatever the page's is: its words are messages that choose by `$lang`.

use super::super::paper::{MAX_QUESTIONS, Paper, letter};
use super::super::widget::{Msg, Trainer};
use super::parts::localized;
use super::{answers, key};
use crate::budget::money::Money;
use crate::i18n::{Lang, Numbers, Value};
use crate::quiz::attempt::Mode;
use crate::quiz::bank::{Bank, Stimulus};
use crate::widget::parts::{button, select};
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// A sheet of paper that is being written.
pub struct Sheet<'a> {
    pub bank: &'a Bank,
    pub paper: &'a Paper,
    pub lang: Lang,
    pub cx: &'a Context<'a>,
}

impl Sheet<'_> {
    /// A message in the language of the sheet.
    pub fn say(&self, id: &str) -> String {
        self.cx.tr(id, &[("lang", self.lang.tag().into())])
    }

    /// The same with a placeable.
    pub fn say_with(&self, id: &str, name: &'static str, value: impl Into<Value>) -> String {
        self.cx.tr(id, &[("lang", self.lang.tag().into()), (name, value.into())])
    }

    /// A text of the pack in the language of the sheet.
    pub fn words(&self, text: &crate::i18n::Localized) -> Markup {
        localized(text, self.lang, self.lang)
    }

    /// A figure as the language of the sheet writes it.
    pub fn figure(&self, figure: Money) -> String {
        let numbers = match self.lang {
            Lang::En => Numbers { decimal: ".".into(), group: ",".into(), ..Numbers::default() },
            Lang::Kk | Lang::Ru => Numbers::default(),
        };
        let text = numbers.thousand(figure);
        // A whole number is written without decimals.
        text.strip_suffix(&format!("{}0", numbers.decimal)).map_or(text.clone(), String::from)
    }
}

/// The part of the page.
pub fn paper(trainer: &Trainer, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let paper = &trainer.paper;
    let sheet = Sheet { bank, paper, lang: paper.lang.unwrap_or(cx.lang), cx };
    let questions = paper.questions(bank);
    html! {
        section.screen-only aria-labelledby="here" {
            h3 id="here" tabindex="-1" { (cx.t("trainer-view-paper")) }
            p { (cx.t("trainer-paper-note")) }
            (choices(&sheet, ui))
            p.actions { (button("print", "primary", ui.click(Msg::PrintAsked), "trainer-print", cx)) }
            p.muted.small { (cx.tr("trainer-paper-count", &[("count", questions.len().into())])) }
        }
        article.paper.large[paper.large] lang=(sheet.lang.tag()) aria-label=(cx.t("trainer-paper-sheet")) {
            (head(&sheet))
            ol.questions {
                @for at in &questions {
                    @let item = &bank.items[*at];
                    li.question {
                        p.prompt { (sheet.words(&item.prompt)) }
                        (stimulus(&item.stimulus, &sheet))
                        (answers::answers(*at, item, &sheet))
                    }
                }
            }
            @if paper.key { (key::key(&questions, &sheet)) }
        }
    }
}

fn choices(sheet: &Sheet, ui: &mut Ui<Msg>) -> Markup {
    let (cx, paper, bank) = (sheet.cx, sheet.paper, sheet.bank);
    let langs = [(Lang::Kk, "trainer-lang-kk"), (Lang::Ru, "trainer-lang-ru"), (Lang::En, "trainer-lang-en")];
    let langs = langs.map(|(lang, word)| (lang.tag().to_string(), cx.string(word), lang == sheet.lang)).to_vec();
    let modes = [(Mode::Pretest, "trainer-before"), (Mode::Posttest, "trainer-after")];
    let modes = modes.map(|(mode, word)| (mode.id().to_string(), cx.string(word), mode == paper.mode)).to_vec();
    let most = bank.units().len();
    let known = paper.counts(bank);
    let all = paper.count.is_none_or(|count| !known.contains(&count));
    let mut counts: Vec<(String, String, bool)> =
        known.iter().map(|count| (count.to_string(), count.to_string(), paper.count == Some(*count))).collect();
    counts.push((String::new(), cx.tr("trainer-count-all", &[("count", most.min(MAX_QUESTIONS).into())]), all));
    html! {
        div.choices {
            (select("paper-lang", &cx.string("trainer-paper-lang"), ui.change(|tag| Msg::LangChosen(tag.into())), langs))
            (select("paper-mode", &cx.string("trainer-paper-mode"), ui.change(|id| Msg::ModeChosen(id.into())), modes))
            (select("paper-count", &cx.string("trainer-paper-questions"), ui.change(|n| Msg::CountChosen(n.into())), counts))
            label.field { span { (cx.t("trainer-paper-seed")) }
                input id="paper-seed" type="text" maxlength="40" autocomplete="off" value=(paper.seed) aria-describedby="seed-note"
                    data-on=(ui.input(|text| Msg::SeedTyped(text.into())));
            }
        }
        p.muted.small id="seed-note" { (cx.t("trainer-paper-seed-note")) }
        p.toggle role="group" aria-label=(cx.t("trainer-paper-options")) {
            button id="paper-large" type="button" aria-pressed=(paper.large) data-on=(ui.click(Msg::LargeSwitched)) { (cx.t("trainer-paper-large")) }
            button id="paper-key" type="button" aria-pressed=(paper.key) data-on=(ui.click(Msg::KeySwitched)) { (cx.t("trainer-paper-key")) }
        }
    }
}

fn head(sheet: &Sheet) -> Markup {
    let after = sheet.paper.mode == Mode::Posttest;
    html! {
        h3.paper-title { (sheet.words(&sheet.bank.title)) }
        p.paper-mode { (sheet.say(if after { "trainer-sheet-after" } else { "trainer-sheet-before" })) }
        p.paper-name {
            span.blank-line { (sheet.say("trainer-sheet-name")) } " "
            span.blank-line { (sheet.say("trainer-sheet-date")) }
        }
    }
}

fn stimulus(stimulus: &Stimulus, sheet: &Sheet) -> Markup {
    html! {
        @match stimulus {
            Stimulus::None => {},
            Stimulus::Text(text) => p.stimulus { (sheet.words(text)) },
            Stimulus::Table { caption, head, rows } => div.scroll tabindex="0" role="group" aria-label=(sheet.say("trainer-sheet-table")) {
                table { caption { (sheet.words(caption)) }
                    thead { tr { @for cell in head { th scope="col" { (sheet.words(cell)) } } } }
                    tbody { @for row in rows { tr { @for (at, cell) in row.iter().enumerate() {
                        @if at == 0 { th scope="row" { (sheet.words(cell)) } } @else { td { (sheet.words(cell)) } }
                    } } } }
                }
            },
            Stimulus::Budget { caption, rows } => div.scroll tabindex="0" role="group" aria-label=(sheet.say("trainer-sheet-table")) {
                table { caption { (sheet.words(caption)) }
                    thead { tr {
                        th scope="col" { (sheet.say("trainer-sheet-line")) }
                        th scope="col" { (sheet.say("trainer-sheet-amount")) }
                    } }
                    tbody { @for (text, amount) in rows { tr {
                        th scope="row" { (sheet.words(text)) } td { (sheet.figure(*amount)) }
                    } } }
                }
            },
        }
    }
}

/// A thing under its letter.
pub fn lettered(at: usize, words: Markup) -> Markup {
    html! { span.letter { (letter(at)) "." } " " (words) }
}
