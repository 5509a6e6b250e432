//! The totals that the text of a decision approves (paragraph 1), to be held against the annex.

use super::super::super::classification::Role;
use super::super::super::model::{Book, Line, Rung};
use super::super::super::money::{Money, Unit};
use super::super::cells::shortened;
use super::columns::years_of;
use super::document::Text;
use super::sections;
use super::{amount, meta, problem};
use crate::budget::classification::role_of;
use crate::budget::section::Section;
use crate::i18n::fold::fold;
use crate::issue::Issue;

/// Which line of the annex a total is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A section.
    Named(Section),
    /// A category of receipts.
    Category(Role),
}

/// A total of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// Whose, as the paragraph names it, in the nominative.
    pub place: Option<String>,
    /// The year it is for.
    pub year: Option<u16>,
    /// Which line it is of.
    pub key: Key,
    /// Its words as printed.
    pub text: String,
    /// Its amount as printed.
    pub amount: Money,
    /// The line of the source.
    pub row: u32,
}

/// How the totals of the text stand to the annexes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// As in the annex.
    pub agree: usize,
    /// Otherwise than in the annex.
    pub differ: usize,
    /// With nothing to be held against.
    pub without: usize,
}

/// Collects totals from the paragraphs.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// Those read so far.
    pub found: Vec<Total>,
    open: Option<(Option<String>, Option<u16>)>,
}

/// Stems of categories of receipts, folded, most telling first.
const CATEGORIES: [(&str, Role); 9] = [
    ("неналогов", Role::NonTax),
    ("салыктык емес", Role::NonTax),
    ("налогов", Role::Tax),
    ("салыктык", Role::Tax),
    ("основного капитал", Role::Capital),
    ("негизги капитал", Role::Capital),
    ("специальн", Role::Special),
    ("арнаулы", Role::Special),
    ("трансферт", Role::Transfer),
];

impl Totals {
    /// Reads a paragraph: one that approves a budget opens a list of totals, the next numbered one closes it.
    pub fn take(&mut self, text: &Text, issues: &mut Vec<Issue>) {
        for (row, line) in (text.line..).zip(text.text.split('\n')) {
            for piece in line.split(';') {
                self.piece(row, piece, issues);
            }
        }
    }

    fn piece(&mut self, row: u32, piece: &str, issues: &mut Vec<Issue>) {
        let folded = fold(piece);
        let approves = ["утверд", "бекит", "изложить", "жазылсын"].iter().any(|stem| folded.contains(stem));
        if folded.contains("бюджет") && approves && !years_of(&folded).is_empty() {
            self.open = Some((meta::place_of(piece), first_year(piece)));
        } else if is_next_paragraph(piece) {
            self.open = None;
        }
        if let (Some((place, _)), Some(over)) = (&mut self.open, meta::place_over(piece)) {
            *place = Some(over);
        }
        let Some((place, year)) = self.open.clone() else { return };
        for (label, figure, unit) in figures(piece) {
            let label = last_item(label);
            let Some(key) = key_of(label) else { continue };
            let text = shortened(
                label.trim_start_matches(|c: char| !c.is_alphabetic()).trim_end_matches(['-', '–', '—', ':', ' ']),
            );
            match read(figure, unit) {
                Some(amount) => self.found.push(Total { place: place.clone(), year, key, text, amount, row }),
                None => issues.push(problem::TOTAL_UNREAD.issue().with("text", shortened(piece.trim())).at_row(row)),
            }
        }
    }

    /// Holds the totals against the lines of the annexes: what differs, and what has nothing to be held against.
    pub fn compare(&self, book: &Book, issues: &mut Vec<Issue>) -> Tally {
        let mut tally = Tally::default();
        let mut without: Vec<(String, i64)> = Vec::new();
        for total in &self.found {
            let Some(lines) = annex(book, total) else {
                tally.without += 1;
                let key = (total.place.clone().unwrap_or_default(), total.year.unwrap_or_default().into());
                if !without.contains(&key) {
                    let issue = problem::NO_ANNEX.issue().with("place", key.0.clone()).with("year", key.1.to_string());
                    issues.push(issue.at_row(total.row));
                    without.push(key);
                }
                continue;
            };
            let decimal = |amount: Money| amount.to_decimal(Unit::ThousandTenge);
            let about = |problem: problem::Problem| {
                problem
                    .issue()
                    .with("text", total.text.as_str())
                    .with("printed", decimal(total.amount))
                    .at_row(total.row)
            };
            match lines.iter().find(|line| is_of(line, total.key)) {
                Some(line) if line.amount != total.amount => {
                    tally.differ += 1;
                    issues.push(about(problem::TOTAL_DIFFERS).with("annex", decimal(line.amount)));
                }
                None if total.amount != Money::ZERO => {
                    tally.without += 1;
                    issues.push(about(problem::TOTAL_NOT_IN_ANNEX));
                }
                _ => tally.agree += 1,
            }
        }
        tally
    }
}

/// The lines of the annex that a total belongs to: of its year and place; of its year, where only one place has it.
fn annex<'a>(book: &'a Book, total: &Total) -> Option<Vec<&'a Line>> {
    let of_year: Vec<&Line> =
        book.lines.iter().filter(|line| total.year.is_none_or(|year| line.year == year)).collect();
    let wanted = total.place.as_deref().map(fold);
    let at = book.places.iter().position(|place| wanted.as_deref() == Some(fold(&place.id).as_str()));
    let first = of_year.first()?.place;
    let alone = book.places.len() == 1 && of_year.iter().all(|line| line.place == first);
    // A joint decision may hold annexes of other units than this total's.
    let place = at.or_else(|| {
        (alone && wanted.as_deref().is_none_or(|name| similar(name, &fold(&book.places[first].id)))).then_some(first)
    })?;
    let lines: Vec<&Line> = of_year.into_iter().filter(|line| line.place == place).collect();
    (!lines.is_empty()).then_some(lines)
}

/// Two spellings of one name: run together, with or without a district's kind.
fn similar(a: &str, b: &str) -> bool {
    let joined = |text: &str| text.replace(' ', "");
    let (a, b) = (joined(a), joined(b));
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    b.is_empty() || same >= 4 || a.contains(&b) || b.contains(&a)
}

fn is_of(line: &Line, key: Key) -> bool {
    match key {
        Key::Named(named) => line.code.as_str() == named.code(),
        Key::Category(role) => {
            line.code.rung() == Rung::Category && role_of(&line.name, &line.code, line.year, line.direction) == role
        }
    }
}

/// `2. Учесть …`, `3\. Осы шешім …`: the paragraph after the list.
fn is_next_paragraph(piece: &str) -> bool {
    let piece = piece.trim_start();
    let digits = piece.chars().take_while(char::is_ascii_digit).count();
    (1..=2).contains(&digits) && piece[digits..].starts_with('.') && piece[digits + 1..].starts_with([' ', '\u{a0}'])
}

/// The year the totals are for: one that stands alone in the paragraph, else the first of the span.
fn first_year(text: &str) -> Option<u16> {
    let spans = text.replace(['–', '—', '−'], "-").replace(" - ", "-");
    let folded: Vec<String> = spans.split_whitespace().filter(|word| !word.contains('-')).map(fold).collect();
    let all = years_of(&fold(text));
    let alone = years_of(&folded.join(" "));
    alone
        .into_iter()
        .find(|year| all.first().is_some_and(|first| (*first..=first + 4).contains(year)))
        .or(all.first().copied())
}

/// Pieces that end in an amount of money: the words before it, its digits, its unit.
fn figures(piece: &str) -> Vec<(&str, &str, Unit)> {
    let lower: String = piece.chars().map(crate::i18n::fold::lower).collect();
    if lower.len() != piece.len() {
        return Vec::new();
    }
    let mut figures = Vec::new();
    let mut start = 0;
    let ends = lower.match_indices("тенге").chain(lower.match_indices("теңге"));
    let mut ends: Vec<usize> = ends.map(|(at, _)| at).collect();
    ends.sort_unstable();
    for end in ends {
        let before = lower[start..end].trim_end();
        let words = ["тысяч", "тысячи", "тысяча", "тыс.", "тыс", "мың"];
        let (before, unit) = match words.into_iter().find_map(|word| before.strip_suffix(word)) {
            Some(before) => (before.trim_end(), Unit::ThousandTenge),
            None => match ["миллионов", "миллион", "млн."].into_iter().find_map(|word| before.strip_suffix(word))
            {
                Some(before) => (before.trim_end(), Unit::MillionTenge),
                None => (before, Unit::Tenge),
            },
        };
        let figure = |c: char| {
            c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '.' | '-' | '–' | '—' | '−' | '(' | ')')
        };
        let label = label_end(&piece[start..], before.trim_end_matches(figure).len());
        figures.push((&piece[start..start + label], &piece[start + label..start + before.len()], unit));
        start = end + "тенге".len();
    }
    // Nothing needs no unit: `погашение займов – 0`.
    let rest = lower[start..].trim_end_matches([' ', '\u{a0}', ',', '.', ':']);
    if let Some(before) = rest.strip_suffix('0').map(str::trim_end).filter(|before| before.ends_with(DASHES)) {
        let label = before.trim_end_matches(DASHES).trim_end().len();
        figures.push((&piece[start..start + label], &piece[start + rest.len() - 1..start + rest.len()], Unit::Tenge));
    }
    figures
}

/// Where the words before a figure end: a bracket that belongs to them is theirs.
fn label_end(piece: &str, end: usize) -> usize {
    let opened = piece[..end].rfind('(') > piece[..end].rfind(')');
    if opened && piece[end..].starts_with(')') { end + 1 } else { end }
}

/// What parts a label from its figure, or is its minus.
const DASHES: [char; 4] = ['-', '–', '—', '−'];

/// An amount behind its label: the first dash parts the two, a second one is the minus, and so is one in brackets.
fn read(figure: &str, unit: Unit) -> Option<Money> {
    let figure = figure.trim().trim_start_matches([',', '.', ')', ' ']);
    let figure = figure.strip_prefix(DASHES).unwrap_or(figure).trim_start();
    let minus =
        figure.strip_prefix(DASHES).or_else(|| figure.strip_prefix('(')?.strip_prefix(DASHES)?.strip_prefix(')'));
    let (minus, digits) = minus.map_or((false, figure), |rest| (true, rest.trim()));
    let amount = amount::read(digits, unit, &mut Vec::new()).ok()?;
    Some(if minus { -amount } else { amount })
}

/// What stands behind the last colon or number of a list: `… в объемах: 1) доходы`.
fn last_item(label: &str) -> &str {
    let label = label.trim_end().trim_end_matches([':', ' ']);
    let after_colon = label.rfind(':').map_or(0, |at| at + 1);
    let mut numbered = label.match_indices(')').filter(|(at, _)| label[..*at].ends_with(|c: char| c.is_ascii_digit()));
    let after_number = numbered.next_back().map_or(0, |(at, _)| at + 1);
    &label[after_colon.max(after_number)..]
}

fn key_of(label: &str) -> Option<Key> {
    let folded = fold(label);
    let folded =
        ["в том числе", "сонын ишинде", "онын ишинде"].into_iter().fold(folded, |text, word| text.replace(word, ""));
    let folded = folded.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').trim();
    let begins = |stems: &[&str]| stems.iter().any(|stem| folded.starts_with(stem));
    if let Some(named) = sections::named(folded) {
        return Some(Key::Named(named));
    }
    if let Some((_, role)) =
        CATEGORIES.iter().find(|(stem, _)| folded.contains(stem)).filter(|_| folded.split(' ').count() <= 8)
    {
        return Some(Key::Category(*role));
    }
    if folded.split(' ').count() <= 3 && begins(&["доход", "кирис"]) {
        return Some(Key::Named(Section::Revenue));
    }
    (folded.split(' ').count() <= 3 && begins(&["затрат", "расход", "шыгын", "шыгыс"]))
        .then_some(Key::Named(Section::Expenditure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_before_amounts() {
        let cases = [
            ("1) доходы – 402 047,2 тысяч тенге, в том числе:", "I", "402047.2"),
            ("1) доходы 56 928,0 тысяч тенге:", "I", "56928.0"),
            ("1)кірістер – 84 820,1мың теңге, соның ішінде:", "I", "84820.1"),
            ("бюджетные кредиты –0,0 тысяч тенге", "III.1", "0.0"),
            ("5) дефицит (профицит) бюджета - – 19 157,2 тысяч тенге", "V", "-19157.2"),
            ("5)бюджет тапшылығы (профициті) - -6 854,4 мың теңге", "V", "-6854.4"),
            (
                "7) финансирование дефицита (использование профицита) бюджета – - 468 693,0 тысяч тенге",
                "VI",
                "-468693.0",
            ),
            ("6) ненефтяной дефицит (профицит) бюджета – 468 693,0 тысяч тенге", "V.1", "468693.0"),
            ("погашение займов – 0 тенге", "VI.2", "0.0"),
            ("погашение займов – 0", "VI.2", "0.0"),
            ("5) дефицит (профицит) бюджета (-) 735 тысяч тенге", "V", "-735.0"),
            ("5) дефицит (профицит) бюджета – (-) 735 тысяч тенге", "V", "-735.0"),
            ("мемлекеттің қаржы активтерін сатудан түсетін түсімдер - 0 теңге", "IV.2", "0.0"),
        ];
        for (piece, code, amount) in cases {
            let figures = figures(piece);
            let [(label, figure, unit)] = figures.as_slice() else { panic!("{piece}: {figures:?}") };
            let Some(Key::Named(named)) = key_of(label) else { panic!("{piece}: {:?}", key_of(label)) };
            assert_eq!(named.code(), code, "{piece}");
            assert_eq!(
                read(figure, *unit).map(|a| a.to_decimal(Unit::ThousandTenge)).as_deref(),
                Some(amount),
                "{piece}"
            );
        }
    }

    #[test]
    fn totals_of_several_units_under_their_names() {
        let text = "1. Утвердить бюджеты города и сельских округов на 2020 - 2022 годы, в том числе на 2020 год:\nПо городу Жанатас:\n\
                    1) доходы – 1 240 177 тысяч тенге;\nПо Байкадамскому сельскому округу:\n1) доходы – 366814,4 тысячи тенге;\n\
                    Тасөткел ауылдық округі бойынша:\n1) кірістер – 5,0 мың теңге;\nнегізгі капиталды сатудан түсетін түсімдер – 0;";
        let mut totals = Totals::default();
        totals.take(&Text { line: 1, text: text.into() }, &mut Vec::new());
        let read =
            |total: &Total| (total.place.clone().unwrap_or_default(), total.amount.to_decimal(Unit::ThousandTenge));
        let expected = [
            ("город Жанатас", "1240177.0"),
            ("Байкадамский сельский округ", "366814.4"),
            ("Тасөткел ауылдық округі", "5.0"),
            ("Тасөткел ауылдық округі", "0.0"),
        ];
        let expected = expected.map(|(place, amount)| (place.to_string(), amount.to_string()));
        assert_eq!(totals.found.iter().map(read).collect::<Vec<_>>(), expected);
        let mut deficit = Totals { open: Some((None, None)), ..Totals::default() };
        deficit.piece(1, "5) бюджет тапшылығы (профициті) – -280 934 мың теңге", &mut Vec::new());
        assert_eq!(deficit.found[0].text, "бюджет тапшылығы (профициті)");
    }

    #[test]
    fn the_last_item_of_a_run() {
        assert_eq!(last_item("на 2024 год в следующих объемах: 1) доходы – "), " доходы –");
        assert_eq!(last_item("5) дефицит (профицит) бюджета"), " дефицит (профицит) бюджета");
        assert_eq!(last_item("доходы"), "доходы");
    }

    #[test]
    fn the_year_of_the_totals() {
        let cases = [
            ("на 2023-2025 годы согласно приложениям 1, 2 и 3, в том числе на 2023 год", Some(2023)),
            ("на 2024-2026 годы согласно приложению 1", Some(2024)),
            ("2026-2028 жылдарға арналған, соның ішінде 2026 жылға", Some(2026)),
            ("на 2025 – 2027 годы, в том числе на 2026 год", Some(2026)),
        ];
        for (text, year) in cases {
            assert_eq!(first_year(text), year, "{text}");
        }
    }
}
