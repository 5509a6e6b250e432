//! Which column holds what: header names in Kazakh, Russian and English, in any order.

use super::super::model::{Column, Table};
use super::super::money::Unit;
use super::super::problem;
use crate::i18n::Lang;
use crate::i18n::fold::fold;
use crate::issue::Issue;

/// Header names in folded form.
const NAMES: [(Column, &[&str]); 9] = [
    (
        Column::Place,
        &[
            "place",
            "place id",
            "place ru",
            "place kk",
            "орын",
            "место",
            "елди мекен",
            "населенный пункт",
            "округ",
            "ауылдык округ",
            "сельский округ",
            "okrug",
            "municipality",
            "село",
            "поселок",
            "ауыл",
            "кент",
            "район",
            "аудан",
            "village",
        ],
    ),
    (Column::Year, &["year", "fiscal year", "жыл", "жылы", "каржы жылы", "год", "финансовый год"]),
    (Column::Phase, &["phase", "stage", "кезен", "кезени", "этап", "стадия", "фаза"]),
    (Column::Direction, &["direction", "багыт", "багыты", "направление", "вид"]),
    (Column::Code, &["code", "budget code", "код", "коды", "код бк", "код бюджетной классификации", "сыныптама коды"]),
    (
        Column::Name(Lang::Kk),
        &[
            "name kk",
            "kk name",
            "name kz",
            "атауы",
            "атауы kk",
            "атауы каз",
            "наименование каз",
            "наименование kk",
            "наименование на казахском",
            "наименование на казахском языке",
            "казакша атауы",
            "атауы казакша",
        ],
    ),
    (
        Column::Name(Lang::Ru),
        &[
            "name ru",
            "ru name",
            "наименование",
            "наименование рус",
            "наименование ru",
            "наименование на русском",
            "наименование на русском языке",
            "название",
            "атауы орыс",
            "атауы ru",
            "орысша атауы",
            "атауы орысша",
        ],
    ),
    (
        Column::Name(Lang::En),
        &["name en", "en name", "name", "title", "label", "атауы en", "наименование en", "наименование англ"],
    ),
    (
        Column::Unit,
        &["unit", "currency unit", "бирлик", "бирлиги", "олшем бирлиги", "единица", "единица измерения", "ед изм"],
    ),
];

/// How the header of an amount column begins, folded, where it names no unit of money.
const AMOUNT_STEMS: [&str; 5] = ["amount", "сома", "сумма", "value", "тыс"];

/// Words that name a unit, folded; the first that occurs decides, so the larger units come first.
const UNIT_STEMS: [(&str, Unit); 11] = [
    ("миллион", Unit::MillionTenge),
    ("million", Unit::MillionTenge),
    ("млн", Unit::MillionTenge),
    ("тысяч", Unit::ThousandTenge),
    ("thousand", Unit::ThousandTenge),
    ("тыс", Unit::ThousandTenge),
    ("мын", Unit::ThousandTenge),
    ("kzt", Unit::Tenge),
    ("tenge", Unit::Tenge),
    ("тенге", Unit::Tenge),
    ("тг", Unit::Tenge),
];

/// The unit a text names ("сумма, тыс. тенге").
pub fn unit_named(text: &str) -> Option<Unit> {
    let folded = fold(text);
    let names = |stem: &str| folded.split(' ').any(|word| word.starts_with(stem));
    UNIT_STEMS.iter().find(|(stem, _)| names(stem)).map(|(_, unit)| *unit)
}

/// What a printed header means.
pub fn column_named(header: &str) -> Option<Column> {
    let folded = fold(header);
    if let Some((column, _)) = NAMES.iter().find(|(_, names)| names.contains(&folded.as_str())) {
        return Some(*column);
    }
    let unit = unit_named(header);
    (unit.is_some() || AMOUNT_STEMS.iter().any(|stem| folded.starts_with(stem))).then_some(Column::Amount(unit))
}

/// The columns of one table: for each meaning, where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    columns: Vec<(Column, usize)>,
    /// The printed headers, for naming a column in an issue.
    pub names: Vec<String>,
}

impl Header {
    /// Gives each cell of a header row its meaning: as the package says, else by its name. Of two columns
    /// with one meaning the first counts, with an issue.
    pub fn read(row: u32, cells: &[String], table: &Table, issues: &mut Vec<Issue>) -> Header {
        let mut header =
            Header { columns: Vec::new(), names: cells.iter().map(|cell| cell.trim().to_string()).collect() };
        for (at, name) in header.names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let given = table.columns.iter().find(|(own, _)| own == name).map(|(_, column)| *column);
            let Some(column) = given.or_else(|| column_named(name)) else { continue };
            match header.columns.iter().find(|(known, _)| same_meaning(*known, column)) {
                None => header.columns.push((column, at)),
                Some((known, first)) => issues.push(twice(*known, column, &header.names[*first], name).at_row(row)),
            }
        }
        header
    }

    /// How many of its cells mean something.
    pub fn understood(&self) -> usize {
        self.columns.len()
    }

    /// Where the column of a meaning stands.
    pub fn position(&self, column: Column) -> Option<usize> {
        self.columns.iter().find(|(known, _)| same_meaning(*known, column)).map(|(_, at)| *at)
    }

    /// The printed name of the column of a meaning.
    pub fn printed(&self, column: Column) -> &str {
        self.position(column).and_then(|at| self.names.get(at)).map_or("", String::as_str)
    }

    /// The unit the amount column names.
    pub fn unit(&self) -> Option<Unit> {
        self.columns.iter().find_map(|(column, _)| match column {
            Column::Amount(unit) => *unit,
            _ => None,
        })
    }

    /// True where lines can be read: codes or names of sections, and amounts.
    pub fn is_complete(&self) -> bool {
        self.position(Column::Code).is_some() && self.position(Column::Amount(None)).is_some()
    }
}

fn same_meaning(a: Column, b: Column) -> bool {
    a == b || matches!((a, b), (Column::Amount(_), Column::Amount(_)))
}

fn twice(known: Column, again: Column, first: &str, second: &str) -> Issue {
    let problem = match (known, again) {
        (Column::Amount(a), Column::Amount(b)) if a != b => {
            return problem::TWO_UNITS.issue().with("first", first).with("second", second);
        }
        _ => problem::TWICE_COLUMN,
    };
    problem.issue().with("column", word(known)).with("first", first).with("second", second)
}

/// The word of the canonical table for a column.
pub fn word(column: Column) -> &'static str {
    match column {
        Column::Place => "place",
        Column::Year => "year",
        Column::Phase => "phase",
        Column::Direction => "direction",
        Column::Code => "code",
        Column::Name(Lang::Kk) => "name_kk",
        Column::Name(Lang::Ru) => "name_ru",
        Column::Name(Lang::En) => "name_en",
        Column::Amount(_) => "amount",
        Column::Unit => "unit",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(cells: &[&str]) -> (Header, Vec<Issue>) {
        let mut issues = Vec::new();
        let cells: Vec<String> = cells.iter().map(|cell| cell.to_string()).collect();
        (Header::read(1, &cells, &Table::default(), &mut issues), issues)
    }

    #[test]
    fn headers_are_known_in_three_languages() {
        let cases = [
            ("place", Column::Place),
            ("Орын", Column::Place),
            ("ЖЫЛ", Column::Year),
            ("год", Column::Year),
            ("Кезең", Column::Phase),
            ("Бағыты", Column::Direction),
            ("Код", Column::Code),
            ("Атауы", Column::Name(Lang::Kk)),
            ("name_ru", Column::Name(Lang::Ru)),
            ("Наименование", Column::Name(Lang::Ru)),
            ("name_en", Column::Name(Lang::En)),
            ("amount_thousand_tenge", Column::Amount(Some(Unit::ThousandTenge))),
            ("Сома (мың теңге)", Column::Amount(Some(Unit::ThousandTenge))),
            ("Сумма, тыс. тенге", Column::Amount(Some(Unit::ThousandTenge))),
            ("Сумма (тысяч тенге)", Column::Amount(Some(Unit::ThousandTenge))),
            ("amount (tenge)", Column::Amount(Some(Unit::Tenge))),
            ("Сумма, млн тенге", Column::Amount(Some(Unit::MillionTenge))),
            ("тыс. тенге", Column::Amount(Some(Unit::ThousandTenge))),
            ("Сумма", Column::Amount(None)),
            ("Единица измерения", Column::Unit),
        ];
        for (name, column) in cases {
            assert_eq!(column_named(name), Some(column), "{name}");
        }
        assert_eq!(column_named("remark"), None);
        assert_eq!(column_named(""), None);
    }

    #[test]
    fn names_are_written_as_they_are_compared() {
        for (_, names) in NAMES {
            for name in names {
                assert_eq!(fold(name), *name);
            }
        }
    }

    #[test]
    fn of_two_columns_with_one_meaning_the_first_counts() {
        let (both, issues) = header(&["code", "amount_tenge", "код", "сумма (тыс. тенге)"]);
        assert_eq!(both.position(Column::Code), Some(0));
        assert_eq!(both.unit(), Some(Unit::Tenge));
        let codes: Vec<_> = issues.iter().map(|issue| issue.code).collect();
        assert_eq!(codes, [problem::TWICE_COLUMN.code, problem::TWO_UNITS.code]);
    }

    #[test]
    fn the_package_may_name_columns_its_own_way() {
        let table = Table { columns: vec![("BK".into(), Column::Code)], ..Table::default() };
        let header = Header::read(1, &["BK".into(), "сумма".into()], &table, &mut Vec::new());
        assert!(header.is_complete());
        assert_eq!(header.printed(Column::Code), "BK");
    }
}
