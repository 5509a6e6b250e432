//! What a line is called in the reader's language.
//!
//! The printed name comes first, since it is what was decided. Where it only differs from the classification's
//! by spelling (printed Kazakh mixes Latin "i" with "і"), the classification's clean spelling is shown. A language
//! the print lacks is filled from the classification; another language's print is the last resort, marked as such.

use super::classification::{Classification, Role};
use super::cube::Node;
use super::model::{Localized, Side};
use super::section::Section;
use crate::i18n::{Lang, fold::fold};
use crate::widget::Context;

/// A name and the language it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The words.
    pub text: String,
    /// Their language, where it is not the reader's.
    pub lang: Option<Lang>,
}

/// The name of a line. Sections go by our own words; a line that nobody names goes by its code.
pub fn name(node: &Node, classification: &Classification, cx: &Context) -> Name {
    if let Some(id) = node.section.and_then(section_id) {
        return Name { text: cx.string(id), lang: None };
    }
    let known = classification.name(&node.code, node.edition);
    let own = node.name.in_lang(cx.lang);
    let clean = known.and_then(|k| k.in_lang(cx.lang));
    let text = match (own, clean) {
        (Some(own), Some(clean)) if fold(own) == fold(clean) => Some(clean),
        (Some(own), _) => Some(own),
        (None, clean) => clean,
    };
    if let Some(text) = text {
        return Name { text: text.into(), lang: None };
    }
    foreign(&node.name, cx)
        .or_else(|| known.and_then(|known| foreign(known, cx)))
        .unwrap_or_else(|| Name { text: cx.tr("line-unnamed", &[("code", node.code.as_str().into())]), lang: None })
}

fn foreign(name: &Localized, cx: &Context) -> Option<Name> {
    name.best(cx.lang).map(|(lang, text)| Name { text: text.into(), lang: Some(lang) })
}

/// The name of a side's top.
pub fn side(side: Side, cx: &Context) -> String {
    cx.string(match side {
        Side::Revenue => "section-revenue",
        Side::Expenditure => "section-expenditure",
        Side::Balance => "section-deficit",
    })
}

/// The Fluent id of a section's everyday name.
fn section_id(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Revenue => "section-revenue",
        Section::Expenditure => "section-expenditure",
        Section::Lending => "section-lending",
        Section::LoansGiven => "section-loans-given",
        Section::LoansReturned => "section-loans-returned",
        Section::Assets => "section-assets",
        Section::AssetsBought => "section-assets-bought",
        Section::AssetsSold => "section-assets-sold",
        Section::Deficit => "section-deficit",
        Section::NonOilDeficit => "section-non-oil-deficit",
        Section::Financing => "section-financing",
        Section::LoansIn => "section-loans-in",
        Section::LoansOut => "section-loans-out",
        Section::BalancesUsed => "section-balances-used",
    })
}

/// What a line is in plain words, of the pack's texts by key.
pub fn plain<'a>(node: &Node, texts: &'a [(String, String)]) -> Option<&'a str> {
    plain_keys(node).iter().find_map(|key| texts.iter().find(|(own, _)| own == key)).map(|(_, words)| words.as_str())
}

/// The key of a line's plain words in the pack: revenue categories by role, everything else by code, with an
/// administrator's words standing in wherever it spends.
fn plain_keys(node: &Node) -> Vec<String> {
    let code = match node.section {
        Some(section) => section.code(),
        None => node.code.as_str(),
    };
    let mut keys = vec![code.to_string()];
    if let Some(role) = node.role.and_then(role_id).filter(|_| !code.contains('.')) {
        keys.insert(0, format!("role:{role}"));
    }
    // Transfers are category 5 from 2026; their classes are explained under 4.
    if let (Some(Role::Transfer), Some((_, below))) = (node.role, code.split_once('.')) {
        keys.extend([format!("4.{below}"), format!("5.{below}")]);
    }
    if let Some(last) = node.code.parts().last().filter(|part| part.len() == 3) {
        keys.push(format!("*.{last}"));
    }
    keys
}

fn role_id(role: Role) -> Option<&'static str> {
    match role {
        Role::Tax => Some("tax"),
        Role::NonTax => Some("non-tax"),
        Role::Capital => Some("capital"),
        Role::Special => Some("special"),
        Role::Transfer => Some("transfer"),
        Role::Other => None,
    }
}
