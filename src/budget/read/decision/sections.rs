//! Which section a printed name is: what [`Section`] knows, with spellings that only decisions have.

use super::super::super::model::{Code, Direction, Localized};
use super::super::super::section::Section;
use crate::i18n::fold::fold;

/// Stems beside those of [`Section`], folded.
const STEMS: [(&str, Section); 12] = [
    ("каржылык активтерди сатып алу", Section::AssetsBought),
    ("каржы активтерди сатып алу", Section::AssetsBought),
    ("каржылык активтерди сатудан", Section::AssetsSold),
    ("каржылык активтерин сатудан", Section::AssetsSold),
    ("активтермен операциялар", Section::Assets),
    ("активтеримен операциялар", Section::Assets),
    ("профицитин пайдалан", Section::Financing),
    ("использование профицит", Section::Financing),
    ("карыздар тус", Section::LoansIn),
    ("карыздардын тус", Section::LoansIn),
    ("остатки бюджетных средств", Section::BalancesUsed),
    ("дефицит бюджет", Section::Deficit),
];

/// Whole names beside those of [`Section`], folded, without "all" and "total".
const WHOLE: [(&str, Section); 12] = [
    ("дефицит", Section::Deficit),
    ("профицит", Section::Deficit),
    ("бюджет тапшылыгы", Section::Deficit),
    ("тапшылык", Section::Deficit),
    ("доход", Section::Revenue),
    ("доходы бюджета", Section::Revenue),
    ("кирис", Section::Revenue),
    ("бюджет киристери", Section::Revenue),
    ("затраты бюджета", Section::Expenditure),
    ("расходы бюджета", Section::Expenditure),
    ("бюджет шыгындары", Section::Expenditure),
    ("шыгын", Section::Expenditure),
];

/// The section that `name` is, by its words; its numeral does not matter.
pub fn named(name: &str) -> Option<Section> {
    let folded = fold(name);
    let total = |word: &&str| !matches!(*word, "всего" | "итого" | "барлыгы");
    let words: Vec<&str> = folded.split(' ').filter(total).collect();
    let numeral = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'i' | b'v' | b'x'));
    let start = usize::from(words.first().is_some_and(|word| numeral(word) || matches!(*word, "и" | "х")));
    let bare = words[start..].join(" ");
    let stem = || STEMS.iter().find(|(stem, _)| bare.contains(stem)).map(|(_, section)| *section);
    let whole = || WHOLE.iter().find(|(own, _)| *own == bare).map(|(_, section)| *section);
    known(&bare).or_else(whole).or_else(stem)
}

fn known(name: &str) -> Option<Section> {
    let name = Localized { ru: name.into(), ..Localized::default() };
    Section::of(&name, &Code::new(""), Direction::Balance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_decisions() {
        let cases = [
            ("І. ДОХОДЫ", Some("I")),
            ("Доходы, всего", Some("I")),
            ("I.Кірістер", Some("I")),
            ("II.ЗАТРАТЫ", Some("II")),
            ("ІІ. Шығындар", Some("II")),
            ("III.ЧИСТОЕ БЮДЖЕТНОЕ КРЕДИТОВАНИЕ", Some("III")),
            ("III.ТАЗА БЮДЖЕТТІК КРЕДИТТЕУ", Some("III")),
            ("IV. CАЛЬДО ПО ОПЕРАЦИЯМ С ФИНАНСОВЫМИ АКТИВАМИ", Some("IV")),
            ("Қаржылық активтерді сатып алу", Some("IV.1")),
            ("Мемлекеттік қаржылық активтерді сатудан түсетін түсім", Some("IV.2")),
            ("V.БЮДЖЕТ ТАПШЫЛЫҒЫ (ПРОФИЦИТІ)", Some("V")),
            ("VI.БЮДЖЕТІҢ МҰНАЙҒА ҚАТЫСТЫ ЕМЕС ТАПШЫЛЫҒЫ (ПРОФИЦИТІ)", Some("V.1")),
            ("VI. Ненефтяной дефицит (профицит) бюджета", Some("V.1")),
            ("VII. БЮДЖЕТ ТАПШЫЛЫҒЫН ҚАРЖЫЛАНДЫРУ (ПРОФИЦИТІН ПАЙДАЛАНУ)", Some("VI")),
            ("V. Дефицит", Some("V")),
            ("Қарыздар түсімдері", Some("VI.1")),
            ("Остатки бюджетных средств", Some("VI.3")),
            ("Доходы от государственной собственности", None),
            ("Трансферты", None),
            ("", None),
        ];
        for (name, code) in cases {
            assert_eq!(named(name).map(Section::code), code, "{name}");
        }
    }
}
