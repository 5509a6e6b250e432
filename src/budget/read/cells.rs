//! What one cell says: a year, a phase, a direction, a code, a name.

use super::super::cube::is_code;
use super::super::model::{Direction, Localized, Phase};
use crate::i18n::fold::fold;

/// Years a budget of the republic can have.
const YEARS: std::ops::RangeInclusive<u16> = 1991..=2100;

/// Stems of phases, folded.
const PHASES: [(&str, Phase); 17] = [
    ("approv", Phase::Approved),
    ("утвержд", Phase::Approved),
    ("бекитил", Phase::Approved),
    ("первонач", Phase::Approved),
    ("amend", Phase::Amended),
    ("adjust", Phase::Amended),
    ("revis", Phase::Amended),
    ("уточн", Phase::Amended),
    ("измен", Phase::Amended),
    ("нактылан", Phase::Amended),
    ("озгер", Phase::Amended),
    ("execut", Phase::Executed),
    ("actual", Phase::Executed),
    ("исполн", Phase::Executed),
    ("факт", Phase::Executed),
    ("аткар", Phase::Executed),
    ("орындал", Phase::Executed),
];

/// Stems of directions, folded; "поступления трансфертов" is a transfer, so transfers come first.
const DIRECTIONS: [(&str, Direction); 17] = [
    ("transfer", Direction::Transfer),
    ("трансферт", Direction::Transfer),
    ("revenue", Direction::Revenue),
    ("receipt", Direction::Revenue),
    ("income", Direction::Revenue),
    ("доход", Direction::Revenue),
    ("поступ", Direction::Revenue),
    ("кирис", Direction::Revenue),
    ("тусим", Direction::Revenue),
    ("expen", Direction::Expenditure),
    ("spending", Direction::Expenditure),
    ("расход", Direction::Expenditure),
    ("затрат", Direction::Expenditure),
    ("шыг", Direction::Expenditure),
    ("balance", Direction::Balance),
    ("сальдо", Direction::Balance),
    ("баланс", Direction::Balance),
];

/// Stems of month names that a spreadsheet puts in place of a code, folded.
const MONTHS: [&str; 34] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "янв", "фев", "мар", "апр",
    "май", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "кан", "акп", "нау", "сау", "мам", "мау", "шил",
    "там", "жел",
];

/// A fiscal year: `2024`, `2024 год`, `2024 ж.`, `2024-01-01`. A span of years is none.
pub fn year(cell: &str) -> Option<u16> {
    let folded = fold(cell);
    let mut words = folded.split(' ');
    let first = words.next().filter(|word| word.len() == 4)?;
    let fits = |word: &str| match word.bytes().all(|b| b.is_ascii_digit()) {
        true => word.len() <= 2,
        false => ["г", "год", "ж", "жыл", "fy"]
            .iter()
            .any(|stem| word == *stem || (stem.len() > 2 && word.starts_with(stem))),
    };
    first.parse().ok().filter(|year| YEARS.contains(year) && words.all(fits))
}

/// A phase by its word in three languages.
pub fn phase(cell: &str) -> Option<Phase> {
    by_stem(cell, &PHASES)
}

/// A direction by its word in three languages.
pub fn direction(cell: &str) -> Option<Direction> {
    by_stem(cell, &DIRECTIONS)
}

fn by_stem<T: Copy>(cell: &str, stems: &[(&str, T)]) -> Option<T> {
    let folded = fold(cell);
    let holds = |stem: &str| folded.split(' ').any(|word| word.starts_with(stem));
    stems.iter().find(|(stem, _)| holds(stem)).map(|(_, meaning)| *meaning)
}

/// A code as printed, in one spelling: Latin letters in numerals, points between the parts (`07 3 124 008`,
/// `1/04/4/02`, `1,04` of a spreadsheet that took it for a number), no point at the end.
pub fn code(cell: &str) -> String {
    let cell = name(cell).0;
    // A formula that keeps a spreadsheet from taking the code for a number.
    let bare = cell.trim().strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"'));
    let cell = bare.unwrap_or(&cell).trim().trim_end_matches('.');
    let numeral =
        !cell.is_empty() && cell.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'І' | 'Х' | '.' | ',' | '0'..='9'));
    let parted = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '/' | ',' | '.'));
    let spell = |c: char| match c {
        'І' if numeral => 'I',
        'Х' if numeral => 'X',
        ' ' | '/' if parted => '.',
        ',' if parted || numeral => '.',
        c => c,
    };
    cell.chars().map(spell).collect()
}

/// What is wrong with the form of a code, if anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A spreadsheet took it for a date: `01.04.2004`, `2004-04-01`, `04.янв`.
    Date,
    /// It is no code.
    Odd,
    /// A spreadsheet dropped the leading zero: `7.3.124.008`.
    ZeroLost,
}

/// Looks at the form of a code. Codes of receipts begin with one digit and have no part of three,
/// so `7.3.124` has lost a zero, and so has any code of expenditure that begins with one digit.
pub fn damage(code: &str, direction: Option<Direction>) -> Option<Damage> {
    if is_code(code) {
        let one_digit = code.split('.').next().is_some_and(|first| first.len() == 1 && first != "I" && first != "V");
        let spends = direction == Some(Direction::Expenditure) || code.split('.').any(|part| part.len() == 3);
        return (one_digit && spends && !code.starts_with(['I', 'V'])).then_some(Damage::ZeroLost);
    }
    Some(if is_date(code) { Damage::Date } else { Damage::Odd })
}

fn is_date(code: &str) -> bool {
    let folded = fold(code);
    let words: Vec<&str> = folded.split([' ', '.']).collect();
    let number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let month = |word: &str| MONTHS.iter().any(|stem| word.starts_with(stem));
    let year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    match words.as_slice() {
        [_, _] | [_, _, _] if words.iter().any(|word| month(word)) => {
            words.iter().all(|word| number(word) || month(word))
        }
        [a, b, c] => [a, b, c].into_iter().all(|word| number(word)) && (year(a) || year(c) || c.len() == 2),
        _ => false,
    }
}

/// A name without control characters, marks of direction and other invisible ones, and whether there were any.
/// Line breaks and tabs become spaces, and the apostrophe that keeps a spreadsheet from computing a text goes.
pub fn name(cell: &str) -> (String, bool) {
    let mut removed = false;
    let kept = cell.chars().filter_map(|c| match c {
        '\n' | '\r' | '\t' => Some(' '),
        c if c.is_ascii_control()
            || matches!(c, '\u{80}'..='\u{9F}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
            || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}') =>
        {
            removed = true;
            None
        }
        c => Some(c),
    });
    let text: String = kept.collect();
    let text = text.trim();
    let text = match text.strip_prefix('\'') {
        Some(shielded) if text.trim_start_matches('\'').starts_with(['=', '+', '-', '@']) => shielded,
        _ => text,
    };
    (text.to_string(), removed)
}

/// A name whose language nobody states: Kazakh letters tell Kazakh, other Cyrillic is taken for Russian.
pub fn in_its_language(text: &str) -> Localized {
    let kazakh = |c: char| "ӘәҒғҚқҢңӨөҰұҮүҺһ".contains(c);
    let mut name = Localized::default();
    if text.chars().any(kazakh) {
        name.kk = text.into();
    } else if text.is_ascii() {
        name.en = text.into();
    } else {
        name.ru = text.into();
    }
    name
}

/// A cell fit for a message.
pub fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years() {
        let cases = [
            ("2024", Some(2024)),
            (" 2024 год", Some(2024)),
            ("2024 г.", Some(2024)),
            ("2024 жыл", Some(2024)),
            ("2024-01-01", Some(2024)),
            ("2024-2026", None),
            ("24", None),
            ("1024", None),
            ("20244", None),
            ("", None),
            ("2024 теңге", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(year(cell), expected, "{cell}");
        }
    }

    #[test]
    fn words_of_three_languages() {
        for word in ["approved", "Бекітілген", "утвержденный бюджет"] {
            assert_eq!(phase(word), Some(Phase::Approved), "{word}");
        }
        for word in ["amended", "adjusted", "Нақтыланған бюджет", "уточнённый"] {
            assert_eq!(phase(word), Some(Phase::Amended), "{word}");
        }
        for word in ["executed", "атқарылуы", "исполнение", "факт"] {
            assert_eq!(phase(word), Some(Phase::Executed), "{word}");
        }
        assert_eq!(phase("?"), None);
        for word in ["transfer", "Трансферттер", "Поступления трансфертов"] {
            assert_eq!(direction(word), Some(Direction::Transfer), "{word}");
        }
        assert_eq!(direction("Шығыстар"), Some(Direction::Expenditure));
        assert_eq!(direction("Кірістер"), Some(Direction::Revenue));
        assert_eq!(direction(""), None);
    }

    #[test]
    fn codes_in_one_spelling() {
        let cases = [
            ("1.04.4", "1.04.4"),
            (" 07 3 124 008 ", "07.3.124.008"),
            ("1/04/4/02", "1.04.4.02"),
            ("07,3", "07.3"),
            ("=\"07.3\"", "07.3"),
            ("1,04", "1.04"),
            ("VI,3", "VI.3"),
            ("VІ.3", "VI.3"),
            ("ІІ.", "II"),
            ("\u{202e}01", "01"),
            ("апр.04", "апр.04"),
            ("Х", "X"),
        ];
        for (cell, expected) in cases {
            assert_eq!(code(cell), expected, "{cell}");
        }
    }

    #[test]
    fn what_spreadsheets_do_to_codes() {
        use Damage::{Date, Odd, ZeroLost};
        use Direction::{Expenditure, Revenue};
        let cases = [
            ("1.04.4", Some(Revenue), None),
            ("01.1", Some(Expenditure), None),
            ("07.124.008", Some(Expenditure), None),
            ("VI.3", Some(Direction::Balance), None),
            ("I", Some(Revenue), None),
            ("7.3.124.008", None, Some(ZeroLost)),
            ("7", Some(Expenditure), Some(ZeroLost)),
            ("01.04.2004", None, Some(Date)),
            ("2004-04-01", None, Some(Date)),
            ("01.04.04", None, Some(Date)),
            ("04.янв", None, Some(Date)),
            ("Jan-04", None, Some(Date)),
            ("1 апр", None, Some(Date)),
            ("38078", None, Some(Odd)),
            ("abc", None, Some(Odd)),
            ("итого", None, Some(Odd)),
        ];
        for (code, direction, expected) in cases {
            assert_eq!(damage(code, direction), expected, "{code}");
        }
    }

    #[test]
    fn names_lose_what_nobody_sees_and_keep_the_rest() {
        assert_eq!(name(" a\u{202e}b\u{0}\n"), ("ab".into(), true));
        assert_eq!(name("<script>alert(1)</script>"), ("<script>alert(1)</script>".into(), false));
        assert_eq!(name("'=SUM(A1)"), ("=SUM(A1)".into(), false));
        assert_eq!(name("''=1"), ("'=1".into(), false));
        assert_eq!(name("'тырнақша'"), ("'тырнақша'".into(), false));
    }

    #[test]
    fn stems_are_written_as_they_are_compared() {
        let stems = PHASES.iter().map(|(stem, _)| stem).chain(DIRECTIONS.iter().map(|(stem, _)| stem)).chain(&MONTHS);
        for stem in stems {
            assert_eq!(fold(stem), *stem);
        }
    }
}
