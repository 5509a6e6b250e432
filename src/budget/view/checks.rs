//! "Does it add up?": every identity, computed, and the place of each disagreement. Nothing is repaired.

use super::super::check::{Finding, Identity, Reason, Verdict};
use super::super::model::Code;
use super::super::widget::{Msg, ROWS};
use super::parts::{Scope, icon, icons, named, pair};
use crate::widget::Ui;
use maud::{Markup, html};

/// The view.
pub fn checks(scope: &Scope, ui: &mut Ui<Msg>) -> Markup {
    let cx = scope.cx;
    let findings = scope.explorer.findings();
    let of = |wanted: fn(&Verdict) -> bool| findings.iter().filter(move |f| wanted(&f.verdict)).collect::<Vec<_>>();
    let broken = of(|v| *v == Verdict::Breaks);
    let holding = of(|v| *v == Verdict::Holds);
    let open = of(|v| matches!(v, Verdict::CannotTell(_)));
    let shown = scope.explorer.choice.rows.max(ROWS);
    html! {
        h3 id="here" tabindex="-1" { (cx.t("check-title")) }
        p { (cx.t("check-intro")) }
        @if !broken.is_empty() {
            h4.broken { (icon(icons::BROKEN)) (cx.tr("check-broken", &[("count", broken.len().into())])) }
            ul.checks { @for finding in &broken { li.broken { (equation(scope, finding)) } } }
            p.muted { (cx.t("check-as-printed")) }
        }
        @if !holding.is_empty() {
            h4.holds { (icon(icons::OK)) (cx.tr("check-holding", &[("count", holding.len().into())])) }
            details open[broken.is_empty()] {
                summary { (cx.t("check-show")) }
                ul.checks { @for finding in holding.iter().take(shown) { li { (equation(scope, finding)) } } }
                @if holding.len() > shown {
                    button id="more" type="button" data-on=(ui.click(Msg::MoreAsked)) { (cx.tr("more", &[("count", (holding.len() - shown).into())])) }
                }
            }
        }
        @if !open.is_empty() {
            h4 { (icon(icons::UNKNOWN)) (cx.tr("check-open", &[("count", open.len().into())])) }
            details {
                summary { (cx.t("check-show")) }
                ul.checks { @for finding in open.iter().take(shown) { li { (rule(scope, finding)) ": " (cx.t(reason_word(finding))) } } }
            }
        }
        @if findings.is_empty() { p { (cx.t("check-nothing")) } }
    }
}

/// One identity with its figures: what is printed, what the parts make, by how much they differ.
fn equation(scope: &Scope, finding: &Finding) -> Markup {
    let cx = scope.cx;
    let amount = |m| cx.numbers.thousand(m);
    html! {
        p.rule { (rule(scope, finding)) }
        dl.equation {
            (pair("check-printed", &amount(finding.left), cx))
            (pair("check-computed", &amount(finding.right), cx))
            @if finding.verdict == Verdict::Breaks {
                div.difference { dt { (cx.t("column-difference")) } dd { (finding.left.checked_sub(finding.right).map_or_else(|| "–".into(), |d| cx.numbers.signed_thousand(d))) } }
            }
        }
        @if !finding.terms.is_empty() {
            details { summary { (cx.t("check-terms")) }
                ul.terms { @for (code, term) in &finding.terms {
                    li { code { (code.as_str()) } " " (name_of(scope, code)) ": " (amount(*term)) }
                } }
            }
        }
    }
}

fn rule(scope: &Scope, finding: &Finding) -> Markup {
    let cx = scope.cx;
    html! {
        @if finding.identity == Identity::Parts {
            (cx.t("identity-parts")) " " code { (finding.code.as_str()) } " " (name_of(scope, &finding.code))
        } @else { (cx.t(identity_word(finding.identity))) }
    }
}

fn name_of(scope: &Scope, code: &Code) -> Markup {
    html! { @if let Some(id) = scope.slice.find(code.as_str()) { (named(&scope.name(scope.slice.node(id)))) } }
}

fn identity_word(identity: Identity) -> &'static str {
    match identity {
        Identity::Revenue => "identity-revenue",
        Identity::Expenditure => "identity-expenditure",
        Identity::Parts => "identity-parts",
        Identity::Lending => "identity-lending",
        Identity::Assets => "identity-assets",
        Identity::Deficit => "identity-deficit",
        Identity::Cover => "identity-cover",
        Identity::Financing => "identity-financing",
        Identity::FinancingParts => "identity-sources",
    }
}

fn reason_word(finding: &Finding) -> &'static str {
    match finding.verdict {
        Verdict::CannotTell(Reason::NotPrinted) => "reason-not-printed",
        Verdict::CannotTell(Reason::TermMissing) => "reason-term-missing",
        Verdict::CannotTell(Reason::PartialTable) => "reason-partial",
        _ => "reason-too-large",
    }
}
