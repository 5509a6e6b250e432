//! What several parts of the page need: shares in per cent, texts of a pack in a chosen language.

use crate::budget::money::{Money, share};
use crate::i18n::{Lang, Localized};
use crate::quiz::bank::FULL;
use crate::quiz::group::Part;
use crate::widget::Context;
use maud::{Markup, html};

/// A share in per cent to a tenth; a dash where there is none.
pub fn percent(part: Option<Part>, cx: &Context) -> String {
    let share = part.and_then(|part| share(Money::from_tiyn(part), Money::from_tiyn(FULL.into())));
    share.map_or_else(|| "–".into(), |share| cx.numbers.percent(share))
}

/// The same as a difference, its sign always shown.
pub fn signed(part: Option<Part>, cx: &Context) -> String {
    let share = part.and_then(|part| share(Money::from_tiyn(part), Money::from_tiyn(FULL.into())));
    share.map_or_else(|| "–".into(), |share| cx.numbers.signed_percent(share))
}

/// A text of the pack in `lang`, marked where it stands in another language than what is around it.
pub fn localized(text: &Localized, lang: Lang, around: Lang) -> Markup {
    html! {
        @if let Some((own, words)) = text.best(lang) {
            @if own == around { (words) } @else { span lang=(own.tag()) { (words) } }
        }
    }
}
