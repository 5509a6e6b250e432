//! What the views of the duties share: verbs with their signs, a duty with its article, the choice of a topic.

use super::super::edition::*;
use super::super::widget::Msg;
use crate::i18n::Localized;
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// The message of a verb: "agrees".
pub fn verb_word(verb: Verb) -> &'static str {
    match verb {
        Verb::Decides => "verb-decides",
        Verb::Agrees => "verb-agrees",
        Verb::Approves => "verb-approves",
        Verb::Proposes => "verb-proposes",
        Verb::Executes => "verb-executes",
        Verb::Monitors => "verb-monitors",
        Verb::Hears => "verb-hears",
        Verb::Pays => "verb-pays",
        Verb::Informs => "verb-informs",
    }
}

/// The message that asks for a verb: "Who agrees?".
pub fn who_word(verb: Verb) -> &'static str {
    match verb {
        Verb::Decides => "who-decides",
        Verb::Agrees => "who-agrees",
        Verb::Approves => "who-approves",
        Verb::Proposes => "who-proposes",
        Verb::Executes => "who-executes",
        Verb::Monitors => "who-monitors",
        Verb::Hears => "who-hears",
        Verb::Pays => "who-pays",
        Verb::Informs => "who-informs",
    }
}

/// The sign of a verb, on a 24 × 24 grid.
fn sign(verb: Verb) -> &'static str {
    match verb {
        Verb::Decides => "M6 20V5h12l-3 4 3 4H6",
        Verb::Agrees => "M3 13 7 17 14 8M11 16 12 17 21 6",
        Verb::Approves => "M8 14h8c0-3-2-4-2-7a2 2 0 1 0-4 0c0 3-2 4-2 7zM5 18h14",
        Verb::Proposes => "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v8M8 12h8",
        Verb::Executes => "M7 5 19 12 7 19z",
        Verb::Monitors => "M2 12C5 7 8 5 12 5s7 2 10 7c-3 5-6 7-10 7S5 17 2 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
        Verb::Hears => "M4 5h16v11H11l-5 4v-4H4z",
        Verb::Pays => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 8h8M8 12h8M12 12v6",
        Verb::Informs => "M4 10v4h3l8 4V6l-8 4zM18 9c2 2 2 4 0 6",
    }
}

/// The sign alone, beside words that say the same.
pub fn verb_icon(verb: Verb) -> Markup {
    icon(sign(verb))
}

/// A verb as sign and word, always together.
pub fn verb(verb: Verb, cx: &Context) -> Markup {
    html! { span class={ "verb " (verb.id()) } { (icon(sign(verb))) (cx.t(verb_word(verb))) } }
}

/// What one body has to do: verb, sentence, condition, what is open, article.
pub fn duty(edition: &Edition, duty: &Duty, cx: &Context) -> Markup {
    html! {
        li.duty {
            (verb(duty.verb, cx))
            p { (localized(&duty.text, cx)) }
            (remark("duties-condition", &duty.condition, cx))
            (remark("duties-open", &duty.open, cx))
            p.small.muted { (article(&edition.sources, &duty.cite, cx)) }
        }
    }
}

fn remark(word: &str, text: &Localized, cx: &Context) -> Markup {
    html! { @if !text.is_empty() { p.remark.small { strong { (cx.t(word)) } " " (localized(text, cx)) } } }
}

/// Lines of the village budget that a matter touches.
pub fn lines(matter: &Matter, cx: &Context) -> Markup {
    html! {
        @if !matter.lines.is_empty() {
            p.small.muted { (cx.t("duties-lines")) ": " @for (at, code) in matter.lines.iter().enumerate() { @if at > 0 { ", " } code { (code) } } }
        }
    }
}

/// On whose behalf a matter is dealt with.
pub fn function(matter: &Matter, cx: &Context) -> Markup {
    let word = match matter.function {
        Function::State => "function-state",
        Function::Own => "function-self",
        Function::Both => "function-both",
        Function::Open => "function-open",
    };
    html! { span.function { (cx.t(word)) } }
}

/// What the law leaves open about a topic.
pub fn questions(edition: &Edition, topic: usize, cx: &Context) -> Markup {
    let open: Vec<&Question> = edition.open.iter().filter(|question| question.topic == topic).collect();
    html! {
        @if !open.is_empty() {
            div.open-questions {
                h4 { (icon(icons::UNKNOWN)) " " (cx.t("duties-questions")) }
                ul { @for question in open {
                    li { p { (localized(&question.text, cx)) } p.small.muted { (article(&edition.sources, &question.cite, cx)) } }
                } }
            }
        }
    }
}

/// The choice of a topic; first, under the id `all`, every one of them.
pub fn topic_choice(all: &str, chosen: Option<usize>, edition: &Edition, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let mut options = vec![(all.to_string(), cx.string("duties-all-topics"), chosen.is_none())];
    for (at, topic) in edition.topics.iter().enumerate() {
        options.push((topic.id.clone(), words(&topic.title, cx), chosen == Some(at)));
    }
    select("topic", &cx.string("duties-topic"), ui.change(|id| Msg::TopicChosen(id.into())), options)
}

/// A text in the best language there is.
pub fn words(text: &Localized, cx: &Context) -> String {
    text.best(cx.lang).map_or("", |(_, text)| text).to_string()
}
