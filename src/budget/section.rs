//! The sections of a budget: revenue, expenditure, and the balance that follows from them.
//!
//! Decisions number them differently (the deficit is section IV, V or "5"; sub-lines carry receipt codes, group codes
//! or none), but they name them alike. So the printed name decides, and the canonical code (`V`, `VI.3`) only where a
//! name is missing.

use super::model::{Code, Direction, Localized};
use crate::i18n::fold::fold;

/// A section, or a sub-line of one. Budget Code of 15.03.2025, the structure of a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// I. Revenue.
    Revenue,
    /// II. Costs.
    Expenditure,
    /// III. Net budget lending.
    Lending,
    /// Budget loans given.
    LoansGiven,
    /// Budget loans repaid to the budget.
    LoansReturned,
    /// IV. Balance of operations with financial assets.
    Assets,
    /// Financial assets acquired.
    AssetsBought,
    /// Receipts from the sale of financial assets.
    AssetsSold,
    /// V. Deficit (below zero) or surplus.
    Deficit,
    /// The deficit without money from oil, which budgets print beside V from 2026 (Budget Code, Art. 9). A figure of its
    /// own: no part of V, and no sum takes it.
    NonOilDeficit,
    /// VI. Financing of the deficit (use of the surplus).
    Financing,
    /// Loans received.
    LoansIn,
    /// Loans repaid by the budget.
    LoansOut,
    /// Balances of budget money used.
    BalancesUsed,
}

use Section::{
    Assets, AssetsBought, AssetsSold, BalancesUsed, Deficit, Expenditure, Financing, Lending, LoansGiven, LoansIn,
    LoansOut, LoansReturned, NonOilDeficit, Revenue,
};

/// Every section with its canonical code.
const CODES: [(Section, &str); 14] = [
    (Revenue, "I"),
    (Expenditure, "II"),
    (Lending, "III"),
    (LoansGiven, "III.1"),
    (LoansReturned, "III.2"),
    (Assets, "IV"),
    (AssetsBought, "IV.1"),
    (AssetsSold, "IV.2"),
    (Deficit, "V"),
    (NonOilDeficit, "V.1"),
    (Financing, "VI"),
    (LoansIn, "VI.1"),
    (LoansOut, "VI.2"),
    (BalancesUsed, "VI.3"),
];

/// Stems of printed names in folded form, most telling first: "non-oil deficit" and "financing of the deficit" hold
/// "deficit".
const STEMS: [(&str, Section); 29] = [
    ("ненефтян", NonOilDeficit),
    ("мунайга катысты емес", NonOilDeficit),
    ("мунайга катыссыз", NonOilDeficit),
    ("non oil deficit", NonOilDeficit),
    ("чистое бюджетное кредитован", Lending),
    ("таза бюджеттик кредит", Lending),
    ("net budget lending", Lending),
    ("погашение бюджетных кредитов", LoansReturned),
    ("бюджеттик кредиттерди отеу", LoansReturned),
    ("сальдо по операциям с финансов", Assets),
    ("операциялар бойынша сальдо", Assets),
    ("приобретение финансовых актив", AssetsBought),
    ("каржы активтерин сатып алу", AssetsBought),
    ("продажи финансовых актив", AssetsSold),
    ("каржы активтерин сатудан", AssetsSold),
    ("финансирование дефицит", Financing),
    ("тапшылыгын каржыландыру", Financing),
    ("financing of the deficit", Financing),
    ("deficit surplus", Deficit),
    ("дефицит профицит", Deficit),
    ("тапшылыгы профицит", Deficit),
    ("поступление займов", LoansIn),
    ("поступления займов", LoansIn),
    ("карыздар тусими", LoansIn),
    ("погашение займов", LoansOut),
    ("карыздарды отеу", LoansOut),
    ("используемые остатки", BalancesUsed),
    ("пайдаланылатын калдык", BalancesUsed),
    ("balances of budget money", BalancesUsed),
];

/// Names that mean a section only when nothing else stands beside them.
const WHOLE_NAMES: [(&str, Section); 8] = [
    ("доходы", Revenue),
    ("киристер", Revenue),
    ("затраты", Expenditure),
    ("расходы", Expenditure),
    ("шыгындар", Expenditure),
    ("шыгыстар", Expenditure),
    ("бюджетные кредиты", LoansGiven),
    ("бюджеттик кредиттер", LoansGiven),
];

impl Section {
    /// Its canonical code.
    pub fn code(self) -> &'static str {
        CODES.iter().find(|(section, _)| *section == self).map_or("", |(_, code)| code)
    }

    /// The section with a canonical code.
    pub fn from_code(code: &str) -> Option<Section> {
        CODES.iter().find(|(_, own)| *own == code).map(|(section, _)| *section)
    }

    /// The section a sub-line belongs to.
    pub fn parent(self) -> Option<Section> {
        match self {
            LoansGiven | LoansReturned => Some(Lending),
            AssetsBought | AssetsSold => Some(Assets),
            LoansIn | LoansOut | BalancesUsed => Some(Financing),
            _ => None,
        }
    }

    /// True where the section is subtracted from the one it belongs to: III = given − returned,
    /// IV = bought − sold, VI = loans in − loans out + balances used.
    pub fn is_subtracted(self) -> bool {
        matches!(self, LoansReturned | AssetsSold | LoansOut)
    }

    /// True for sub-lines whose parts carry codes of receipts.
    pub fn is_receipts(self) -> bool {
        matches!(self, LoansReturned | AssetsSold | LoansIn | BalancesUsed)
    }

    /// True for sub-lines whose parts are functional groups.
    pub fn has_groups(self) -> bool {
        matches!(self, LoansGiven | AssetsBought)
    }

    /// The section a line is, by its printed name, else by its canonical code. Names decide only where a section can
    /// stand: among the balance lines or at a code of one part, so that a programme "repayment of loans" stays one.
    pub fn of(name: &Localized, code: &Code, direction: Direction) -> Option<Section> {
        let canonical = Section::from_code(code.as_str());
        if canonical.is_none() && direction != Direction::Balance && code.as_str().contains('.') {
            return None;
        }
        [&name.ru, &name.kk, &name.en].into_iter().find_map(|text| Section::named(text)).or(canonical)
    }

    fn named(text: &str) -> Option<Section> {
        if text.is_empty() {
            return None;
        }
        let folded = fold(text);
        let name = without_numeral(&folded);
        let whole = WHOLE_NAMES.iter().find(|(own, _)| *own == name);
        let stem = || STEMS.iter().find(|(stem, _)| name.contains(stem));
        whole.or_else(stem).map(|(_, section)| *section)
    }
}

/// Takes a leading "iii" or "3" off.
fn without_numeral(folded: &str) -> &str {
    match folded.split_once(' ') {
        Some((first, rest)) if first.bytes().all(|b| matches!(b, b'i' | b'v' | b'x' | b'0'..=b'9')) => rest,
        Some(("и" | "х", rest)) => rest,
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_by_name_whatever_their_number() {
        let cases = [
            ("VI. Ненефтяной дефицит (профицит) бюджета", "6", NonOilDeficit),
            ("VI.БЮДЖЕТТІҢ МҰНАЙҒА ҚАТЫСТЫ ЕМЕС ТАПШЫЛЫҒЫ (ПРОФИЦИТІ)", "", NonOilDeficit),
            ("", "V.1", NonOilDeficit),
            ("I. Доходы", "I", Revenue),
            ("І. Кірістер", "1", Revenue),
            ("II. Шығындар", "II", Expenditure),
            ("ІII. Таза бюджеттік кредит беру", "III", Lending),
            ("Чистое бюджетное кредитование", "4", Lending),
            ("IV. Сальдо по операциям с финансовыми активами", "IV", Assets),
            ("IV. Дефицит (профицит) бюджета", "IV", Deficit),
            ("V. Бюджет тапшылығы (профициті)", "5", Deficit),
            ("VІ. Бюджет тапшылығын қаржыландыру (профицитін пайдалану)", "VI", Financing),
            ("Финансирование дефицита (использование профицита) бюджета", "V", Financing),
            ("Погашение займов", "16", LoansOut),
            ("қарыздар түсімі", "VI.1", LoansIn),
            ("Используемые остатки бюджетных средств", "8", BalancesUsed),
            ("", "VI.3", BalancesUsed),
        ];
        for (name, code, section) in cases {
            let name = Localized { ru: name.into(), ..Localized::default() };
            assert_eq!(Section::of(&name, &Code::new(code), Direction::Balance), Some(section), "{name:?} {code}");
        }
    }

    #[test]
    fn a_programme_is_not_a_section() {
        let name = Localized { ru: "Погашение займов".into(), ..Localized::default() };
        assert_eq!(Section::of(&name, &Code::new("16.1.459.008"), Direction::Expenditure), None);
        assert_eq!(Section::of(&Localized::default(), &Code::new("5"), Direction::Revenue), None);
    }

    #[test]
    fn stems_are_written_as_they_are_compared() {
        for (stem, _) in STEMS.iter().chain(&WHOLE_NAMES) {
            assert_eq!(fold(stem), *stem);
        }
    }
}
