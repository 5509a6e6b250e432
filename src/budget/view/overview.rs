//! The budget in plain sentences and one picture, with the same figures as a table.

use super::super::check::Verdict;
use super::super::choice::View;
use super::super::cube::Node;
use super::super::insight::Summary;
use super::super::model::Side;
use super::super::money::{Money, share};
use super::super::names;
use super::super::widget::Msg;
use super::parts::{Scope, button, by_size, cells, heads, icon, icons, named, scrolling};
use crate::widget::Ui;
use maud::{Markup, html};

/// The view.
pub fn overview(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let cx = scope.cx;
    html! {
        h3.visually-hidden id="here" tabindex="-1" { (cx.t("view-overview")) }
        div.sentences {
            @for (i, sentence) in sentences(scope).into_iter().enumerate() {
                p class=(if i == 0 { "lead" } else { "sentence" }) { (sentence) }
            }
        }
        (figures(scope))
        div.picture part="picture" {
            canvas data-chart="flow" data-key=(picture_key(scope)) role="img" aria-label=(cx.t("flow-label")) {}
        }
        (table(scope))
        p.actions {
            @if scope.slice.root(Side::Revenue).is_some() {
                (button("go-revenue", "primary", ui.click(Msg::ViewOpened(View::Revenue)), "go-revenue", cx))
            }
            @if scope.slice.root(Side::Expenditure).is_some() {
                (button("go-expenditure", "primary", ui.click(Msg::ViewOpened(View::Expenditure)), "go-expenditure", cx))
            }
        }
        (adds_up(scope, ui))
    }
}

/// A key that changes with everything the picture shows.
fn picture_key(scope: &Scope) -> String {
    let key = scope.slice.key;
    format!("{}-{}-{}-{}-{}", key.place, key.year, key.phase.id(), scope.cx.lang.tag(), scope.unit().id())
}

/// "Of every 100 tenge, 95 come from the district budget" and what else a resident should know first.
fn sentences(scope: &Scope) -> Vec<String> {
    let cx = scope.cx;
    let s = &scope.summary;
    let mut said = Vec::new();
    let of_hundred = s.revenue.zip(s.transfers).and_then(|(revenue, transfers)| hundredths(transfers, revenue));
    if let Some(of_hundred) = of_hundred {
        let id = match (of_hundred, s.transfers == Some(Money::ZERO)) {
            (_, true) => "say-no-transfers",
            (0, false) => "say-few-transfers",
            (100, _) if s.transfers < s.revenue => "say-most-transfers",
            _ => transfer_sentence(scope),
        };
        said.push(cx.tr(id, &[("transfers", of_hundred.into()), ("own", (100 - of_hundred).into())]));
    }
    if let Some((name, part)) = biggest(scope) {
        said.push(cx.tr("say-biggest", &[("name", name.into()), ("part", part.into())]));
    }
    said.extend(balance_sentence(scope, s));
    said
}

/// The sentence that names who sends the transfers, where it is a single level.
fn transfer_sentence(scope: &Scope) -> &'static str {
    let slice = scope.slice;
    let transfers = slice.root(Side::Revenue).into_iter().flat_map(|root| slice.children(root));
    let transfers = transfers.filter(|(_, n)| n.role == Some(super::super::classification::Role::Transfer));
    let mut senders = Vec::new();
    for (id, _) in transfers {
        for (class, _) in slice.children(id) {
            senders
                .extend(slice.children(class).filter(|(_, n)| n.amount() > Money::ZERO).map(|(_, n)| n.code.as_str()));
        }
    }
    // Subclasses of 4.02 (5.02 from 2026): 1 the republican budget, 2 the oblast's, 3 the district's.
    match senders.as_slice() {
        [only] if only.ends_with(".02.3") => "say-transfers-district",
        [only] if only.ends_with(".02.2") => "say-transfers-oblast",
        _ => "say-transfers",
    }
}

/// The biggest functional group, with its share in hundredths; none where one that is not printed could be bigger.
fn biggest(scope: &Scope) -> Option<(String, i64)> {
    let slice = scope.slice;
    let root = slice.root(Side::Expenditure)?;
    let (_, node) = by_size(slice, root).into_iter().next()?;
    let whole = slice.node(root);
    let rest = whole.amount().checked_sub(whole.summed?)?;
    let part = hundredths(node.amount(), whole.amount())?;
    (part > 0 && rest <= node.amount()).then(|| (scope.name(node).text, part))
}

/// Deficit, surplus or neither, and what covers a deficit. Where the print contradicts its own revenue and costs, they
/// decide, and nothing is said where they are not all printed.
fn balance_sentence(scope: &Scope, s: &Summary) -> Option<String> {
    let cx = scope.cx;
    let deficit = match (s.deficit, s.computed_deficit) {
        (Some(printed), Some(computed)) if printed != computed => s.lending.and(s.assets).map(|_| computed)?,
        (printed, computed) => printed.or(computed)?,
    };
    let amount = cx.numbers.thousand(deficit.abs());
    if deficit == Money::ZERO {
        return Some(cx.string("say-balanced"));
    }
    if !deficit.is_negative() {
        return Some(cx.tr("say-surplus", &[("amount", amount.into())]));
    }
    let positive = |m: Option<Money>| m.is_some_and(|m| m > Money::ZERO);
    let id = match (positive(s.balances_used), positive(s.loans_in)) {
        (true, false) => "say-deficit-balances",
        (false, true) => "say-deficit-loans",
        (true, true) => "say-deficit-both",
        (false, false) => "say-deficit",
    };
    Some(cx.tr(id, &[("amount", amount.into())]))
}

/// A share as "so many of every 100", rounded once: 94.46 % are 94.
fn hundredths(part: Money, whole: Money) -> Option<i64> {
    // Of a tenfold whole the tenths of a percent are the percents of the whole itself.
    share(part, whole.scaled(10, 1)?).map(|s| i64::from(s.tenths()))
}

/// The figures to remember, exact, each with what else is worth knowing of it.
fn figures(scope: &Scope) -> Markup {
    let (cx, s) = (scope.cx, &scope.summary);
    let balance = s.deficit.or(s.computed_deficit);
    let balance_word = match balance {
        Some(Money::ZERO) => "section-deficit",
        Some(balance) if balance.is_negative() => "figure-deficit",
        _ => "figure-surplus",
    };
    let told = |amount: Option<Money>| amount.filter(|amount| *amount != Money::ZERO);
    let figures = [
        ("section-revenue", s.revenue, None),
        ("section-expenditure", s.expenditure, None),
        ("section-lending", told(s.lending), None),
        ("section-assets", told(s.assets), None),
        (balance_word, balance, None),
        ("figure-own", s.own, s.own_share),
        ("figure-transfers", s.transfers, s.transfer_share),
    ];
    html! {
        dl.figures.key {
            @for (word, amount, part) in figures {
                @if let Some(amount) = amount {
                    div { dt { (cx.t(word)) }
                        dd { span.big { (scope.figure(amount)) } " " span.muted {
                            (cx.t(scope.figure_unit()))
                            @if let Some(part) = part { ", " (cx.numbers.percent(part)) }
                        } }
                    }
                }
            }
        }
    }
}

/// The picture's equal in text.
fn table(scope: &Scope) -> Markup {
    let (cx, slice) = (scope.cx, scope.slice);
    let rows = |side: Side| slice.root(side).map(|root| (slice.node(root).amount(), by_size(slice, root)));
    let financing: Vec<(&'static str, Money)> =
        [("section-balances-used", scope.summary.balances_used), ("section-loans-in", scope.summary.loans_in)]
            .into_iter()
            .filter_map(|(word, amount)| amount.filter(|a| *a > Money::ZERO).map(|a| (word, a)))
            .collect();
    html! {
        details.table-box {
            summary { (cx.t("table-of-picture")) }
            (scrolling(&cx.string("table-of-picture"), html! { (cx.t("flow-label")) }, html! {
                thead { tr { (heads(&["column-line", "column-amount", "column-share"], cx)) } }
                @for side in [Side::Revenue, Side::Expenditure] {
                    @if let Some((whole, children)) = rows(side) {
                        tbody {
                            tr.sum { th scope="row" { (names::side(side, cx)) } (cells(&[cx.numbers.thousand(whole), scope.percent(whole, whole)])) }
                            @for (_, node) in &children { (row(scope, node, whole)) }
                            @if side == Side::Revenue {
                                @for (word, amount) in &financing {
                                    tr { th scope="row" { (cx.t(word)) } (cells(&[cx.numbers.thousand(*amount), "–".into()])) }
                                }
                            }
                        }
                    }
                }
            }))
        }
    }
}

fn row(scope: &Scope, node: &Node, whole: Money) -> Markup {
    html! {
        tr {
            th scope="row" { (named(&scope.name(node))) }
            (cells(&[scope.cx.numbers.thousand(node.amount()), scope.percent(node.amount(), whole)]))
        }
    }
}

fn adds_up(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let cx = scope.cx;
    let findings = scope.explorer.findings();
    let checked = findings.iter().filter(|f| matches!(f.verdict, Verdict::Holds | Verdict::Breaks)).count();
    let broken = scope.broken();
    html! {
        @if checked > 0 {
            p class=(if broken > 0 { "verdict broken" } else { "verdict" }) {
                (icon(if broken > 0 { icons::BROKEN } else { icons::OK }))
                span { @if broken > 0 { (cx.tr("adds-up-not", &[("broken", broken.into()), ("count", checked.into())])) }
                    @else { (cx.tr("adds-up", &[("count", checked.into())])) } " "
                    (button("go-check", "link", ui.click(Msg::ViewOpened(View::Check)), "go-check", cx)) }
            }
        }
    }
}
