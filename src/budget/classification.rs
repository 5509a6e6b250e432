//! The unified budget classification: what a code is called, keyed by year.
//!
//! Names and topics are data of a pack (`content/classification/kz.json`). What must hold even without a pack, since
//! every share of transfers rests on it, is here: which category of receipts a line belongs to. From 2026 transfers
//! are category 5, before that 4, and some decisions for 2026 still print 4; so [`role_of`] lets the printed name
//! decide, then the direction, and only then code and year.

use super::cube::is_code;
use super::model::{Book, Code, Direction, Line, Localized, Rung};
use super::problem;
use crate::i18n::fold::fold;
use crate::issue::Issue;
use crate::order::Places;
use serde_json::Value;

/// The first year of the classification of MinFin order of 04.04.2025 (special receipts 4, transfers 5).
pub const NEW_EDITION: u16 = 2026;

/// What a category of receipts is to a citizen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Tax receipts.
    Tax,
    /// Non-tax receipts.
    NonTax,
    /// Receipts from the sale of fixed capital.
    Capital,
    /// Special receipts (from 2026).
    Special,
    /// Transfers received from other budgets.
    Transfer,
    /// Anything else: expenditure, loans, balances.
    Other,
}

impl Role {
    fn from_id(id: &str) -> Option<Role> {
        Some(match id {
            "tax" => Role::Tax,
            "non-tax" => Role::NonTax,
            "capital" => Role::Capital,
            "special" => Role::Special,
            "transfer" => Role::Transfer,
            "other" => Role::Other,
            _ => return None,
        })
    }

    /// True for receipts of the village's own.
    pub fn is_own(self) -> bool {
        matches!(self, Role::Tax | Role::NonTax | Role::Capital | Role::Special)
    }
}

/// Names, topics and roles of codes. The empty one knows no code and is a fair fallback: printed names remain.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classification {
    /// Sorted by code.
    entries: Vec<Entry>,
    /// Programmes and administrators without their subgroup (`07.124.008`) → index of the entry; sorted.
    short: Vec<(String, usize)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    code: String,
    from: u16,
    to: u16,
    role: Option<Role>,
    topic: Option<String>,
    name: Localized,
}

impl Classification {
    /// Reads a pack `{"format": "auyl-classification/1", "codes": [{"code", "from", "to", "role", "topic", "kk", "ru",
    /// "en"}, …]}`. An entry without a code is left out with an issue; all else in it is optional.
    pub fn read(pack: &Value) -> (Classification, Vec<Issue>) {
        let mut issues = Vec::new();
        let mut entries = Vec::new();
        let codes = pack.get("codes").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for (index, item) in codes.iter().enumerate() {
            match Entry::read(item) {
                Some(entry) => entries.push(entry),
                None => {
                    issues.push(problem::CLASSIFICATION_ENTRY.issue().at_column(&format!("codes[{index}]")));
                }
            }
        }
        if entries.is_empty() {
            issues.push(problem::CLASSIFICATION_ENTRY.issue().at_column("codes"));
        }
        crate::order::sort(&mut entries, |a, b| (&a.code, a.from).cmp(&(&b.code, b.from)));
        let mut short: Vec<(String, usize)> = entries
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| Some((without_subgroup(&entry.code)?, index)))
            .collect();
        crate::order::sort(&mut short, Ord::cmp);
        (Classification { entries, short }, issues)
    }

    /// What `code` is called in `year`. A code without its subgroup is found by group, administrator and programme;
    /// an administrator anywhere by his number.
    pub fn name(&self, code: &Code, year: u16) -> Option<&Localized> {
        self.entry(code, year).map(|entry| &entry.name).filter(|name| !name.is_empty())
    }

    /// The stable topic of `code` in `year` (`street-lighting`), by which widgets on one page find each other.
    pub fn topic(&self, code: &Code, year: u16) -> Option<&str> {
        self.entry(code, year)?.topic.as_deref()
    }

    /// The role of the category `code` belongs to in `year`, as the pack has it.
    pub fn role(&self, code: &Code, year: u16) -> Option<Role> {
        let own = self.entry(code, year).and_then(|entry| entry.role);
        own.or_else(|| self.entry(&Code::new(code.parts().next()?), year)?.role)
    }

    /// One note on all codes of `book` the pack doesn't know, none where it knows them all or nothing at all.
    /// Such lines are shown as printed.
    pub fn unknown(&self, book: &Book) -> Option<Issue> {
        let known = |line: &&Line| self.entry(&line.code, line.year).is_some() || !is_code(line.code.as_str());
        let mut codes = Places::new();
        for line in book.lines.iter().filter(|line| !known(line)) {
            codes.insert(line.code.as_str().into(), line.row as usize);
        }
        let (first, _) = codes.first_key_value().filter(|_| !self.is_empty())?;
        Some(problem::CODES_UNKNOWN.issue().with("count", codes.len() as i64).with("code", first.as_str()))
    }

    /// True where the pack has nothing.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn entry(&self, code: &Code, year: u16) -> Option<&Entry> {
        self.exact(code.as_str(), year).or_else(|| self.by_short(code.as_str(), year)).or_else(|| {
            (code.rung() == Rung::Administrator)
                .then(|| code.parts().last())
                .flatten()
                .and_then(|number| self.exact(&format!("*.{number}"), year))
        })
    }

    fn exact(&self, code: &str, year: u16) -> Option<&Entry> {
        let start = self.entries.partition_point(|entry| entry.code.as_str() < code);
        self.entries[start..].iter().take_while(|entry| entry.code == code).find(|entry| entry.covers(year))
    }

    fn by_short(&self, code: &str, year: u16) -> Option<&Entry> {
        let start = self.short.partition_point(|(short, _)| short.as_str() < code);
        let same = self.short[start..].iter().take_while(|(short, _)| short == code);
        same.filter_map(|(_, index)| self.entries.get(*index)).find(|entry| entry.covers(year))
    }
}

impl Entry {
    fn read(item: &Value) -> Option<Entry> {
        let text = |key: &str| item.get(key).and_then(Value::as_str).unwrap_or_default();
        let year = |key: &str| item.get(key).and_then(Value::as_u64).and_then(|year| u16::try_from(year).ok());
        let code = text("code");
        (!code.is_empty()).then(|| Entry {
            code: code.into(),
            from: year("from").unwrap_or(0),
            to: year("to").unwrap_or(u16::MAX),
            role: Role::from_id(text("role")),
            topic: Some(text("topic")).filter(|topic| !topic.is_empty()).map(Into::into),
            name: Localized { kk: text("kk").into(), ru: text("ru").into(), en: text("en").into() },
        })
    }

    fn covers(&self, year: u16) -> bool {
        (self.from..=self.to).contains(&year)
    }
}

/// `07.3.124.008` → `07.124.008`; none for codes that have no subgroup to leave out.
fn without_subgroup(code: &str) -> Option<String> {
    let mut parts = code.splitn(3, '.');
    let (group, subgroup, rest) = (parts.next()?, parts.next()?, parts.next()?);
    (group.len() == 2 && subgroup.len() == 1).then(|| format!("{group}.{rest}"))
}

/// Stems of printed category names in folded form, most telling first: "неналоговые" holds "налоговые".
const CATEGORY_STEMS: [(&str, Role); 19] = [
    ("трансферт", Role::Transfer),
    ("transfer", Role::Transfer),
    ("погашени", Role::Other),
    ("отеу", Role::Other),
    ("финансовых актив", Role::Other),
    ("каржы актив", Role::Other),
    ("займ", Role::Other),
    ("остатк", Role::Other),
    ("калдык", Role::Other),
    ("неналогов", Role::NonTax),
    ("салыктык емес", Role::NonTax),
    ("non tax", Role::NonTax),
    ("специальн", Role::Special),
    ("арнайы", Role::Special),
    ("основного капитал", Role::Capital),
    ("негизги капитал", Role::Capital),
    ("fixed capital", Role::Capital),
    ("налогов", Role::Tax),
    ("салыктык", Role::Tax),
];

/// The role of a line of receipts: what its printed `name` says, else its `direction`, else `code` and `year`.
/// Expenditure and the balance sections are [`Role::Other`].
///
/// Names decide for whole categories; below a category only "transfer" does, since "other non-tax receipts" and the
/// like repeat the words of their category.
pub fn role_of(name: &Localized, code: &Code, year: u16, direction: Direction) -> Role {
    if matches!(direction, Direction::Expenditure | Direction::Balance) {
        return Role::Other;
    }
    let folded = [fold(&name.kk), fold(&name.ru), fold(&name.en)];
    let is_category = code.rung() == Rung::Category;
    let named = CATEGORY_STEMS
        .iter()
        .filter(|(_, role)| is_category || *role == Role::Transfer)
        .find(|(stem, _)| folded.iter().any(|text| text.contains(stem)));
    match (named, direction) {
        (Some((_, role)), _) => *role,
        (None, Direction::Transfer) => Role::Transfer,
        (None, _) => role_by_code(code, year),
    }
}

/// The role the classification of `year` gives to the category of `code`.
fn role_by_code(code: &Code, year: u16) -> Role {
    match (code.parts().next().unwrap_or_default(), year >= NEW_EDITION) {
        ("1", _) => Role::Tax,
        ("2", _) => Role::NonTax,
        ("3", _) => Role::Capital,
        ("4", true) => Role::Special,
        ("4", false) | ("5", true) => Role::Transfer,
        _ => Role::Other,
    }
}

/// The year by whose classification a line of receipts is numbered: `year`, or the last year of the old one
/// where a later decision still prints transfers as category 4.
pub fn edition(code: &Code, year: u16, role: Role) -> u16 {
    let old_transfer = role == Role::Transfer && code.parts().next() == Some("4");
    if old_transfer { year.min(NEW_EDITION - 1) } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn pack() -> Classification {
        let (classification, issues) = Classification::read(&json!({"codes": [
            {"code": "4", "to": 2025, "role": "transfer", "topic": "transfers", "ru": "Поступления трансфертов"},
            {"code": "4", "from": 2026, "role": "special", "ru": "Специальные поступления"},
            {"code": "4.02", "ru": "Трансферты из вышестоящих органов"},
            {"code": "07.3.124.008", "topic": "street-lighting", "ru": "Освещение улиц"},
            {"code": "*.124", "ru": "Аппарат акима"},
        ]}));
        assert_eq!(issues, []);
        classification
    }

    #[test]
    fn a_code_is_called_what_its_year_calls_it() {
        let pack = pack();
        let cases = [
            ("4", 2025, Some("Поступления трансфертов")),
            ("4", 2026, Some("Специальные поступления")),
            ("07.3.124.008", 2024, Some("Освещение улиц")),
            ("07.124.008", 2024, Some("Освещение улиц")),
            ("12.1.124", 2024, Some("Аппарат акима")),
            ("12.124", 2024, Some("Аппарат акима")),
            ("12.1.124.013", 2024, None),
            ("9", 2024, None),
        ];
        for (code, year, name) in cases {
            assert_eq!(pack.name(&Code::new(code), year).map(|n| n.ru.as_str()), name, "{code} {year}");
        }
        assert_eq!(pack.topic(&Code::new("07.124.008"), 2024), Some("street-lighting"));
        assert_eq!(pack.role(&Code::new("4.02"), 2025), Some(Role::Transfer));
        assert_eq!(pack.role(&Code::new("4.02"), 2026), Some(Role::Special));
        assert_eq!(Classification::default().name(&Code::new("4"), 2025), None);
    }

    #[test]
    fn broken_entries_are_left_out_and_named() {
        let (pack, issues) = Classification::read(&json!({"codes": [{"ru": "?"}, {"code": "1"}, 5]}));
        assert!(!pack.is_empty());
        let places: Vec<_> = issues.iter().filter_map(|issue| issue.spot.column.as_deref()).collect();
        assert_eq!(places, ["codes[0]", "codes[2]"]);
        assert_eq!(Classification::read(&json!(null)).1.len(), 1);
    }

    #[test]
    fn the_printed_name_decides_then_the_direction_then_code_and_year() {
        use Direction::{Balance, Expenditure, Revenue, Transfer};
        let cases = [
            ("Поступления трансфертов", "4", 2026, Revenue, Role::Transfer),
            ("Поступления трансфертов", "5", 2026, Revenue, Role::Transfer),
            ("Трансферттердiң түсiмдерi", "4", 2026, Transfer, Role::Transfer),
            ("Специальные поступления", "4", 2026, Revenue, Role::Special),
            ("", "4", 2026, Transfer, Role::Transfer),
            ("", "4", 2026, Revenue, Role::Special),
            ("", "4", 2025, Revenue, Role::Transfer),
            ("", "5", 2026, Revenue, Role::Transfer),
            ("", "5", 2025, Revenue, Role::Other),
            ("Салықтық емес түсiмдер", "2", 2024, Revenue, Role::NonTax),
            ("Неналоговые поступления", "1", 2024, Revenue, Role::NonTax),
            ("Салықтық түсiмдер", "1", 2024, Revenue, Role::Tax),
            ("Поступления от продажи основного капитала", "3", 2024, Revenue, Role::Capital),
            ("Прочие неналоговые поступления", "2.06", 2024, Revenue, Role::NonTax),
            ("Трансферты из районного бюджета", "4.02.3", 2026, Revenue, Role::Transfer),
            ("Погашение бюджетных кредитов", "5", 2026, Revenue, Role::Other),
            ("Трансферты", "15", 2024, Expenditure, Role::Other),
            ("Поступление займов", "7", 2024, Balance, Role::Other),
        ];
        for (ru, code, year, direction, role) in cases {
            let name = Localized { ru: ru.into(), ..Localized::default() };
            assert_eq!(role_of(&name, &Code::new(code), year, direction), role, "{ru} {code} {year}");
        }
    }

    #[test]
    fn stems_are_written_as_they_are_compared() {
        for (stem, _) in CATEGORY_STEMS {
            assert_eq!(fold(stem), stem);
        }
    }

    #[test]
    fn late_users_of_the_old_number_are_read_by_the_old_edition() {
        assert_eq!(edition(&Code::new("4.02"), 2026, Role::Transfer), 2025);
        assert_eq!(edition(&Code::new("5.02"), 2026, Role::Transfer), 2026);
        assert_eq!(edition(&Code::new("4"), 2026, Role::Special), 2026);
    }
}
