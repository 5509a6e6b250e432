//! The calculators: how many signatures, people and votes, and until when.

use super::super::calendar::{Day, YEARS};
use super::super::pack::{Pack, Rule, Span};
use super::super::procedure::{Count, Meeting, Off, back, forward, is_before, meeting, needed, size};
use super::super::widget::{Input, Msg, Pathways, input_of};
use super::outcome::figure;
use super::{cited, heading, term};
use crate::i18n::Localized;
use crate::widget::parts::*;
use crate::widget::{Context, Ui};
use maud::{Markup, html};

/// All calculators that the pack has rules for.
pub fn calculate(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    html! {
        (heading(html! { (cx.t("path-calculate-title")) }))
        p.plain { (cx.t("path-calculate-about")) }
        div.calculators {
            @for input in Input::ALL {
                @if pack.rules.iter().any(|rule| input_of(rule) == Some(input)) {
                    section.calculator { (one(input, pathways, pack, ui, cx)) }
                }
            }
        }
    }
}

fn one(input: Input, pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    match input {
        Input::Members => html! {
            h4 { (cx.t("path-gathering")) }
            (number(input, "path-members", pathways, ui, cx))
            (meets("gathering", input, pathways, pack, cx))
        },
        Input::Delegates => html! {
            h4 { (cx.t("path-assembly")) }
            (number(input, "path-delegates", pathways, ui, cx))
            (meets("assembly", input, pathways, pack, cx))
        },
        Input::Population => html! {
            h4 { (cx.t("path-inhabitants")) }
            (number(input, "path-population", pathways, ui, cx))
            (inhabitants(pathways, pack, cx))
        },
        Input::Date => html! { h4 { (cx.t("path-terms")) } (terms(pathways, pack, ui, cx)) },
    }
}

/// A field for a number of people, with what is wrong with it.
fn number(input: Input, label: &str, pathways: &Pathways, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let wrong = match pathways.number(input) {
        Some(Err(())) => Some("path-number-wrong"),
        Some(Ok(0)) => Some("path-nobody"),
        _ => None,
    };
    let id = match input {
        Input::Members => "wrong-members",
        Input::Delegates => "wrong-delegates",
        _ => "wrong-population",
    };
    html! {
        label.field { span { (cx.t(label)) }
            input id=(input.id()) inputmode="numeric" autocomplete="off" maxlength="20" value=(pathways.inputs[input as usize])
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| id)]
                data-on=(ui.input(move |text| Msg::Typed(input, text.into())));
        }
        @if let Some(wrong) = wrong { p.flaw id=(id) { (icon(icons::BROKEN)) " " (cx.t(wrong)) } }
    }
}

/// A number of the law with what it comes to.
fn result(rule: &Rule, figure: &str, more: Markup, pack: &Pack, cx: &Context) -> Markup {
    html! {
        li {
            p { (localized(&rule.title, cx)) }
            p.big { (figure) }
            (more)
            @if !rule.note.is_empty() { p.beside.small { (localized(&rule.note, cx)) } }
            (cited(&rule.cite, pack, cx))
        }
    }
}

/// What a gathering or an assembly takes; without a number the shares of the law.
fn meets(kind: &str, input: Input, pathways: &Pathways, pack: &Pack, cx: &Context) -> Markup {
    let members = match pathways.number(input) {
        Some(Ok(members)) => members,
        _ => 0,
    };
    let taken = meeting(pack, kind, members);
    let number = |n: u32| cx.numbers.integer(i64::from(n));
    let most = pack.rule("assembly-max").and_then(|rule| rule.count);
    let rules = pack.rules.iter().filter(|rule| rule.id.starts_with(kind) && input_of(rule) == Some(input));
    html! {
        @if input == Input::Delegates && let Some(most) = most.filter(|most| members > *most) {
            p.flaw { (icon(icons::BROKEN)) " " (cx.tr("path-too-many", &[("count", i64::from(most).into())])) }
        }
        ul.results {
            @for rule in rules {
                @let figure = match &taken {
                    Some(meeting) => number(if rule.id.ends_with("-call") { meeting.call } else { meeting.quorum }),
                    None => figure(rule, cx),
                };
                (result(rule, &figure, html! {}, pack, cx))
            }
            @if let Some(vote) = pack.rule("vote") {
                @match &taken {
                    Some(meeting) => (result(vote, &number(meeting.votes), votes(meeting, cx), pack, cx)),
                    None => (result(vote, &figure(vote, cx), html! {}, pack, cx)),
                }
            }
        }
    }
}

/// With how many people the votes were counted, and how many it takes where all come.
fn votes(meeting: &Meeting, cx: &Context) -> Markup {
    let number = |n: u32| i64::from(n).into();
    html! {
        p { (cx.tr("path-votes-quorum", &[("count", number(meeting.quorum))])) }
        p { (cx.tr("path-votes-all", &[("count", number(meeting.votes_of_all))])) }
    }
}

fn inhabitants(pathways: &Pathways, pack: &Pack, cx: &Context) -> Markup {
    let population = match pathways.number(Input::Population) {
        Some(Ok(population)) => population,
        _ => 0,
    };
    let number = |n: u32| cx.numbers.integer(i64::from(n));
    html! {
        ul.results {
            @for rule in pack.rules.iter().filter(|rule| input_of(rule) == Some(Input::Population)) {
                @let found = match size(rule, population) {
                    Some(band) => cx.tr("path-range", &[("min", number(band.min).into()), ("max", number(band.max).into())]),
                    None => needed(rule, population).map_or_else(|| figure(rule, cx), number),
                };
                (result(rule, &found, html! {}, pack, cx))
            }
        }
    }
}

/// A term from a day, with the steps of counting.
fn terms(pathways: &Pathways, pack: &Pack, ui: &mut Ui<Msg>, cx: &Context) -> Markup {
    let Some(rule) = pathways.counted(pack) else { return html! {} };
    let mut options = Vec::new();
    for own in pack.rules.iter().filter(|own| input_of(own) == Some(Input::Date)) {
        let (_, title) = own.title.best(cx.lang).unwrap_or((cx.lang, &own.id));
        options.push((own.id.clone(), title.to_string(), own.id == rule.id));
    }
    let before = is_before(rule);
    let day = pathways.date();
    let typed = &pathways.inputs[Input::Date as usize];
    let shown = if typed.is_empty() { day.map(Day::iso).unwrap_or_default() } else { typed.clone() };
    let is_wrong = day.is_none() && !typed.is_empty();
    html! {
        (select("term", &cx.string("path-term"), ui.change(|id| Msg::TermChosen(id.into())), options))
        label.field { span { (cx.t(if before { "path-date-meeting" } else { "path-date" })) }
            input id="date" type="date" min={ (YEARS.start()) "-01-01" } max={ (YEARS.end()) "-12-31" } value=(shown)
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("wrong-date")] data-on=(ui.change(|text| Msg::Typed(Input::Date, text.into())));
        }
        @if is_wrong { p.flaw id="wrong-date" { (icon(icons::BROKEN)) " " (cx.tr("path-date-wrong", &[("from", YEARS.start().to_string().into()), ("to", YEARS.end().to_string().into())])) } }
        @if let (Some(day), Some(length)) = (day, rule.term) {
            @let count = if before { back(&pack.holidays, day, length) } else { forward(&pack.holidays, day, length) };
            ul.results {
                (result(rule, &cx.texts.date(&count.end.iso()), html! {
                    p { (cx.t(if before { "path-latest" } else { "path-last" })) }
                    ol.numbered.counting { (steps(&count, day, rule, pack, cx)) }
                    @if rule.term.is_some_and(|term| term.unit == Span::WorkingDays) || count.last != count.end {
                        @if !pack.holidays.note.is_empty() { p.beside.small { (localized(&pack.holidays.note, cx)) } }
                        (cited(&pack.holidays.cite, pack, cx))
                    }
                }, pack, cx))
            }
        }
    }
}

/// How the end was come to.
fn steps(count: &Count, start: Day, rule: &Rule, pack: &Pack, cx: &Context) -> Markup {
    let Some(length) = rule.term else { return html! {} };
    let date = |day: Day| cx.texts.date(&day.iso());
    let before = is_before(rule);
    let weekend = count.off.iter().filter(|(_, off)| *off == Off::Weekend).count();
    let moved = count.last != count.end;
    let mut years = String::new();
    for year in &count.open_years {
        years.push_str(if years.is_empty() { "" } else { ", " });
        years.push_str(&year.to_string());
    }
    html! {
        li { (cx.tr(if before { "path-count-back" } else { "path-count-from" }, &[("date", date(start).into()), ("term", term(length, cx).into())])) }
        @match length.unit {
            Span::WorkingDays => {
                @if !before { li { (cx.tr("path-count-first", &[("date", date(count.first).into())])) } }
                @if weekend > 0 { li { (cx.tr("path-count-weekend", &[("count", weekend.into())])) } }
            }
            Span::CalendarDays => li { (cx.t("path-count-all")) },
            Span::Months | Span::Years => li { (cx.tr("path-count-months", &[("date", date(count.last).into())])) },
        }
        @if moved && length.unit != Span::WorkingDays {
            li { (cx.tr("path-count-moved", &[("date", date(count.last).into()), ("end", date(count.end).into())])) }
        }
        @for (day, off) in &count.off {
            @if let Some(reason) = holiday(*off, pack) {
                li { (date(*day)) " – " (localized(reason.0, cx))
                    @if matches!(off, Off::ForFixed(_) | Off::ForDated(_)) { ", " (cx.t("path-count-instead")) }
                    @if !reason.1 { " " strong { (cx.t("path-count-unsure")) } }
                }
            }
        }
        @if !years.is_empty() && (!before || length.unit == Span::WorkingDays) {
            li { (cx.tr("path-count-open", &[("years", years.into())])) }
        }
    }
}

/// The name of a holiday, and whether it was read in an act; none for a weekend.
fn holiday(off: Off, pack: &Pack) -> Option<(&Localized, bool)> {
    match off {
        Off::Weekend => None,
        Off::Fixed(at) | Off::ForFixed(at) => Some((&pack.holidays.fixed[at].title, true)),
        Off::Dated(at) | Off::ForDated(at) => {
            let dated = &pack.holidays.dated[at];
            Some((&dated.title, dated.verified))
        }
    }
}
