//! The card of a line: what it is in plain words, its figures, its code and who spends it.

use super::super::cube::NodeId;
use super::super::insight::per_resident;
use super::super::model::{Rung, Side};
use super::super::money::share;
use super::super::names;
use super::parts::{Scope, named, pair};
use maud::{Markup, html};

/// The card of a line below the top.
pub fn card(scope: &Scope, id: NodeId, side: Side) -> Markup {
    let (cx, slice) = (scope.cx, scope.slice);
    let node = slice.node(id);
    let whole = slice.root(side).map(|root| slice.node(root).amount()).unwrap_or_default();
    let amount = node.amount();
    let topic = scope.explorer.classification.topic(&node.code, node.edition);
    let words = names::plain(node, &scope.explorer.plain);
    let place = &scope.facts.book.places[slice.key.place];
    let before = before(scope, node.code.as_str(), side);
    html! {
        div.card data-topic=[topic] part="card" {
            @if let Some(words) = words { p.plain { (words) } }
            dl.figures {
                div { dt { (cx.t("card-amount")) } dd.big { (scope.thousand(amount)) } }
                (pair(share_word(side), &scope.percent(amount, whole), cx))
                @if let Some(each) = per_resident(amount, place, slice.key.year) {
                    (pair("card-resident", &cx.tr("amount-tenge", &[("amount", cx.numbers.tenge(each).into())]), cx))
                }
                @if let Some((edition, old)) = before {
                    div { dt { (cx.tr("card-before", &[("edition", edition.into())])) }
                        dd {
                            @match amount.checked_sub(old) {
                                Some(change) => { (cx.tr("amount-thousand", &[("amount", cx.numbers.signed_thousand(change).into())]))
                                    @if let Some(percent) = share(change, old.abs()) { " (" (cx.numbers.signed_percent(percent)) ")" } }
                                None => "–",
                            }
                        }
                    }
                }
                @if let Some(spender) = spender(scope, id) {
                    div.wide { dt { (cx.t("card-spender")) } dd { (spender) } }
                }
                div { dt { (cx.t(rung_word(node.code.rung()))) } dd { code { (node.code.as_str()) } } }
            }
            @if node.printed.is_none() { p.muted.small { (cx.t("card-computed")) } }
        }
    }
}

/// The same line in the budget that this one is compared with.
fn before(scope: &Scope, code: &str, side: Side) -> Option<(String, super::super::money::Money)> {
    let own = scope.slice.key;
    let other = scope.explorer.other().filter(|other| (other.key.year, other.key.phase) < (own.year, own.phase))?;
    let node = other.find_on(side, code).map(|id| other.node(id))?;
    Some((scope.edition_name(other.key), node.amount()))
}

/// Who spends it: the administrator of budget programmes at or above the line.
fn spender(scope: &Scope, id: NodeId) -> Option<Markup> {
    let mut at = Some(id);
    while let Some(here) = at {
        let node = scope.slice.node(here);
        if node.code.rung() == Rung::Administrator {
            return Some(named(&scope.name(node)));
        }
        at = node.parent;
    }
    None
}

fn share_word(side: Side) -> &'static str {
    if side == Side::Revenue { "card-share-revenue" } else { "card-share-expenditure" }
}

/// The Fluent id of a rung of the classification.
pub fn rung_word(rung: Rung) -> &'static str {
    match rung {
        Rung::Section => "rung-section",
        Rung::Category => "rung-category",
        Rung::Class => "rung-class",
        Rung::Subclass => "rung-subclass",
        Rung::Specific => "rung-specific",
        Rung::Group => "rung-group",
        Rung::Subgroup => "rung-subgroup",
        Rung::Administrator => "rung-administrator",
        Rung::Programme => "rung-programme",
        Rung::Subprogramme => "rung-subprogramme",
    }
}
