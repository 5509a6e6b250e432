//! One item: what is asked, how it is answered, and the way on.

use super::super::attempt::{Entry, Outcome, Phase};
use super::super::bank::*;
use super::super::score::score;
use super::super::widget::{Msg, Quiz, options_shown};
use super::{position, said};
use crate::i18n::Localized;
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// The view.
pub fn item(quiz: &Quiz, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let attempt = &quiz.attempt;
    let Some(entry) = attempt.entry() else { return html! {} };
    let Some(item) = quiz.worded(entry.item, cx) else { return html! {} };
    let (teaches, done) = (attempt.mode.teaches(), entry.phase == Phase::Done);
    let all = attempt.entries.len();
    // What comes and goes has a place of its own, so that nothing after it moves.
    html! {
        div { @if quiz.resumed { p.notice { span { (cx.t("quiz-resumed")) } (button("anew", "link", ui.click(Msg::Restarted), "quiz-anew", cx)) } } }
        div.progress { span { (position(attempt.at, all, cx)) }
            progress max=(all) value=(attempt.answered()) aria-label=(cx.tr("quiz-progress", &[("count", attempt.answered().into()), ("of", all.into())])) {} }
        h3.prompt id="here" tabindex="-1" { (localized(&item.prompt, cx)) }
        (stimulus(&item.stimulus, cx))
        fieldset.answer disabled[done] {
            legend.visually-hidden { (cx.t("quiz-your-answer")) }
            (task(&item, entry, bank, &attempt.seed, ui, cx))
        }
        div { @if !item.hint.is_empty() && teaches && !done {
            @if entry.hinted { p.hint id="hint" tabindex="-1" { strong { (cx.t("quiz-hint")) ": " } (localized(&item.hint, cx)) } }
            @else { p.actions { (button("ask-hint", "link", ui.click(Msg::HintAsked), "quiz-hint-ask", cx)) } }
        } }
        div {
            @if let Some(word) = quiz.said.and_then(Outcome::reproach) { p.warn id="said" tabindex="-1" { (icon(icons::UNKNOWN)) " " (cx.t(word)) } }
            @else if done || entry.phase == Phase::Again { (said::said(&item, entry, bank, done, cx)) }
        }
        (actions(quiz, entry, ui, cx))
        div { @if quiz.leaving { (leaving(quiz, ui, cx)) } }
        (overview(quiz, bank, ui, cx))
    }
}

fn actions(quiz: &Quiz, entry: &Entry, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let attempt = &quiz.attempt;
    let open = attempt.entries.iter().filter(|entry| entry.phase != Phase::Done).count();
    html! {
        p.actions {
            @match (attempt.mode.teaches(), entry.phase) {
                (true, Phase::Done) => (button("next", "primary", ui.click(Msg::WentOn), if open > 0 { "quiz-next" } else { "quiz-to-result" }, cx)),
                (true, phase) => {
                    (button("answer", "primary", ui.click(Msg::Answered), if phase == Phase::Again { "quiz-answer-again" } else { "quiz-answer" }, cx))
                    @if phase == Phase::Again { (button("reveal", "", ui.click(Msg::Revealed), "quiz-reveal", cx)) }
                    @if open > 1 { (button("skip", "", ui.click(Msg::WentOn), "quiz-skip", cx)) }
                },
                (false, _) => {
                    (button("answer", "primary", ui.click(Msg::Answered), "quiz-keep", cx))
                    (button("skip", "", ui.click(Msg::WentOn), "quiz-skip", cx))
                },
            }
            @if attempt.at > 0 { (button("back", "", ui.click(Msg::WentTo(attempt.at - 1)), "quiz-back", cx)) }
        }
    }
}

fn leaving(quiz: &Quiz, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let attempt = &quiz.attempt;
    let open = attempt.entries.len() - attempt.answered();
    html! {
        div.panel.end {
            p id="end" tabindex="-1" {
                @if open > 0 { (cx.tr("quiz-open", &[("count", open.into())])) } @else { (cx.t("quiz-all-answered")) }
            }
            p.actions { (button("finish", "primary", ui.click(Msg::Ended), "quiz-finish", cx)) }
        }
    }
}

/// Every item of the round with how far it is, folded on the way.
fn overview(quiz: &Quiz, bank: &Bank, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let attempt = &quiz.attempt;
    html! {
        details.overview id="overview" {
            summary { (cx.t("quiz-overview")) }
            ol.steps {
                @for (at, entry) in attempt.entries.iter().enumerate().take(100) {
                    @let word = state_word(entry, bank, attempt.mode.teaches());
                    li { button id={"step-" (at)} type="button" aria-current=[(at == attempt.at).then_some("step")] data-on=(ui.click(Msg::WentTo(at))) {
                        (at + 1) " " span.small { (cx.t(word)) } } }
                }
            }
            p.actions { (button("end-now", "", ui.click(Msg::EndAsked), "quiz-finish", cx)) }
        }
    }
}

fn state_word(entry: &Entry, bank: &Bank, teaches: bool) -> &'static str {
    match entry.phase {
        Phase::Done if teaches => {
            if score(&bank.items[entry.item], &entry.response).is_full() {
                "quiz-state-right"
            } else {
                "quiz-state-wrong"
            }
        }
        _ if super::super::score::is_answered(&entry.response) => "quiz-state-answered",
        _ => "quiz-state-open",
    }
}

/// What is to be looked at first.
fn stimulus(stimulus: &Stimulus, cx: &Context) -> Markup {
    match stimulus {
        Stimulus::None => html! {},
        Stimulus::Text(text) => html! { p.stimulus { (localized(text, cx)) } },
        Stimulus::Table { caption, head, rows } => {
            let label = caption.best(cx.lang).map_or("", |(_, words)| words);
            scrolling(
                label,
                localized(caption, cx),
                html! {
                    thead { tr { @for cell in head { th scope="col" { (localized(cell, cx)) } } } }
                    tbody { @for row in rows { tr {
                        @for (at, cell) in row.iter().enumerate() {
                            @if at == 0 { th scope="row" { (localized(cell, cx)) } } @else { td { (localized(cell, cx)) } }
                        }
                    } } }
                },
            )
        }
        Stimulus::Budget { caption, rows } => {
            let label = caption.best(cx.lang).map_or("", |(_, words)| words);
            let most = rows.iter().map(|(_, amount)| amount.abs()).max().unwrap_or_default();
            scrolling(
                label,
                html! { (localized(caption, cx)) ", " (cx.t("figure-thousand")) },
                html! {
                    tbody { @for (name, amount) in rows {
                        tr { th scope="row" { (localized(name, cx)) (bar(amount.abs(), most, 0)) } (cells(&[cx.numbers.thousand(*amount)])) }
                    } }
                },
            )
        }
    }
}

fn task(item: &Item, entry: &Entry, bank: &Bank, seed: &str, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let order = options_shown(bank, seed, entry);
    let given = |at: usize| entry.response.get(at).map_or("", String::as_str);
    match &item.task {
        Task::Choice { kind, options } => html! {
            @if *kind == ChoiceKind::Multiple { p.muted.small { (cx.t("quiz-choose-some")) } }
            ul.options { @for at in order { li { (option(*kind, &options[at], entry, ui, cx)) } } }
        },
        Task::Numeric { units, .. } => html! {
            div.figure-in {
                label.field { span { (cx.t("quiz-figure")) }
                    input id="slot-0" inputmode="decimal" autocomplete="off" maxlength="40" value=(given(0)) data-on=(typed(ui)); }
                @match units.as_slice() {
                    [] => {},
                    [unit] => span.unit { (localized(&unit.text, cx)) },
                    units => (select("slot-1", &cx.string("quiz-unit"), ui.change(|text| Msg::SlotFilled(1, text.into())),
                        units.iter().enumerate().map(|(at, unit)| (at.to_string(), words(&unit.text, cx), given(1) == at.to_string())).collect())),
                }
            }
        },
        Task::Text { .. } => html! {
            label.field { span { (cx.t("quiz-words")) }
                input id="slot-0" autocomplete="off" maxlength="200" value=(given(0)) data-on=(typed(ui)); }
        },
        Task::Order { options } => in_order(options, &order, entry, ui, cx),
        Task::Place { sort, slots, choices } => html! {
            ul.slots { @for (at, slot) in slots.iter().enumerate() {
                li.slot { @if *sort { (card(at, slot, choices, given(at), ui, cx)) } @else {
                    (select(&format!("slot-{at}"), &words(&slot.text, cx), ui.change(move |id| Msg::SlotFilled(at, id.into())),
                        choose(order.iter().map(|at| &choices[*at]), given(at), cx)))
                } }
            } }
        },
        Task::Gap { text, gaps } => gap_text(text, gaps, entry, ui, cx),
    }
}

/// `data-on` of the one field of an item: what is typed, and Enter, which answers.
fn typed(ui: &mut Ui<Msg>) -> String {
    format!("{} {}", ui.input(|text| Msg::SlotFilled(0, text.into())), ui.keys(vec![("Enter", Msg::Answered)]))
}

fn option(kind: ChoiceKind, option: &Opt, entry: &Entry, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let (id, chosen) = (option.id.clone(), entry.response.contains(&option.id));
    let done = entry.phase == Phase::Done;
    let on = ui.change(move |_| Msg::OptionChosen(id.clone()));
    html! {
        label class=(if done && option.weight > 0 { "option right" } else { "option" }) {
            input id={"option-" (option.id)} name="option" type=(if kind == ChoiceKind::Multiple { "checkbox" } else { "radio" }) value=(option.id) checked[chosen] data-on=(on);
            span { (option_words(kind, option, cx))
                @if done && option.weight > 0 { " " span.mark { (icon(icons::OK)) (cx.t("quiz-mark-right")) } }
                @else if done && chosen { " " span.mark { (icon(icons::WRONG)) (cx.t("quiz-mark-chosen")) } } }
        }
    }
}

/// The words of an option; true and false are the interface's own.
pub fn option_words(kind: ChoiceKind, option: &Opt, cx: &Context) -> Markup {
    match kind {
        ChoiceKind::TrueFalse => html! { (option_text(kind, option, cx)) },
        _ => localized(&option.text, cx),
    }
}

/// The same as plain words.
pub fn option_text(kind: ChoiceKind, option: &Opt, cx: &Context) -> String {
    match (kind, option.id.as_str()) {
        (ChoiceKind::TrueFalse, "true") => cx.string("quiz-true"),
        (ChoiceKind::TrueFalse, _) => cx.string("quiz-false"),
        _ => words(&option.text, cx),
    }
}

fn in_order(options: &[Opt], order: &[usize], entry: &Entry, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let by_id = |id: &String| options.iter().find(|option| option.id == *id);
    let shown: Vec<&Opt> = if entry.response.len() == options.len() {
        entry.response.iter().filter_map(by_id).collect()
    } else {
        order.iter().map(|at| &options[*at]).collect()
    };
    let last = shown.len().saturating_sub(1);
    html! {
        p.muted.small { (cx.t("quiz-order-how")) }
        ol.order { @for (at, option) in shown.iter().enumerate() {
            li.slot data-drop=(at) {
                span.grip aria-hidden="true" data-on=(ui.drop(move |place| Msg::DroppedOn(at, place.into()))) { "⠿" }
                span.place-no { (at + 1) "." } span.words { (localized(&option.text, cx)) }
                button id={"up-" (option.id)} type="button" aria-disabled=[(at == 0).then_some("true")] data-on=(ui.click(Msg::Moved(at, -1)))
                    aria-label=(cx.tr("quiz-up", &[("name", words(&option.text, cx).into())])) { (icon(icons::UP)) }
                button id={"down-" (option.id)} type="button" aria-disabled=[(at == last).then_some("true")] data-on=(ui.click(Msg::Moved(at, 1)))
                    aria-label=(cx.tr("quiz-down", &[("name", words(&option.text, cx).into())])) { (icon(icons::DOWN)) }
            }
        } }
    }
}

/// A card with its groups to choose from.
fn card(at: usize, slot: &Slot, choices: &[Opt], given: &str, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        fieldset.card-in id={"card-" (at)} {
            legend { (localized(&slot.text, cx)) }
            div.chips { @for choice in choices {
                @let id = choice.id.clone();
                label.option { input id={"card-" (at) "-" (choice.id)} type="radio" name={"card-" (at)} value=(choice.id) checked[choice.id == given]
                    data-on=(ui.change(move |_| Msg::SlotFilled(at, id.clone()))); span { (localized(&choice.text, cx)) } }
            } }
        }
    }
}

fn choose<'a>(options: impl Iterator<Item = &'a Opt>, given: &str, cx: &Context) -> Vec<(String, String, bool)> {
    let none = (String::new(), cx.string("quiz-choose"), given.is_empty());
    std::iter::once(none).chain(options.map(|o| (o.id.clone(), words(&o.text, cx), o.id == given))).collect()
}

/// The text with its gaps; whatever language lacks the text has none of them either.
fn gap_text(text: &Localized, gaps: &[Gap], entry: &Entry, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let whole = words(text, cx);
    html! {
        p.gaps { @for piece in whole.split('[') {
            @match piece.split_once(']').and_then(|(n, rest)| Some((n.parse::<usize>().ok()?.checked_sub(1)?, rest))) {
                Some((at, rest)) if at < gaps.len() => { (gap(at, &gaps[at], entry, ui, cx)) (rest) },
                _ => (piece),
            }
        } }
    }
}

fn gap(at: usize, gap: &Gap, entry: &Entry, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let given = entry.response.get(at).map_or("", String::as_str);
    let label = cx.tr("quiz-gap", &[("at", (at + 1).into())]);
    html! {
        @if gap.options.is_empty() {
            input id={"slot-" (at)} aria-label=(label) autocomplete="off" maxlength="80" value=(given) data-on=(ui.input(move |text| Msg::SlotFilled(at, text.into())));
        } @else {
            select id={"slot-" (at)} aria-label=(label) data-on=(ui.change(move |id| Msg::SlotFilled(at, id.into()))) {
                @for (value, text, chosen) in choose(gap.options.iter(), given, cx) { option value=(value) selected[chosen] { (text) } }
            }
        }
    }
}

/// A text of content as plain words, for labels.
pub fn words(text: &Localized, cx: &Context) -> String {
    text.best(cx.lang).map(|(_, words)| words.to_string()).unwrap_or_default()
}

/// The source of an item.
pub fn source(item: &Item, bank: &Bank, cx: &Context) -> Markup {
    html! {
        @if let Some(cite) = &item.cite && let Some(source) = bank.source(cite) { p.small { (cx.t("source")) " " (act(source, cite, cx)) } }
    }
}
