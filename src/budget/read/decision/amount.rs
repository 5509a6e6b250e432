//! A printed amount, in every form decisions print one, with what had to be said about it.

use super::super::super::money::{Money, MoneyError, Unit};
use super::super::cells::shortened;
use super::problem;
use crate::issue::Issue;

/// Letters that stand for a zero after a scan: Latin and Cyrillic O.
const ZEROS: [char; 4] = ['O', 'o', 'О', 'о'];

/// The most decimals that budgets print.
const DECIMALS: usize = 3;

/// True where a cell can only be meant as an amount: digits, their marks, a dash alone.
pub fn looks_like(cell: &str) -> bool {
    let cell = cell.trim();
    let mark = |c: char| matches!(c, ',' | '.' | '-' | '–' | '—' | '−' | '+' | '(' | ')' | '*' | '\'' | '’');
    let fits = |c: char| c.is_ascii_digit() || c.is_whitespace() || mark(c) || ZEROS.contains(&c);
    let says = |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '—' | '−');
    !cell.is_empty() && cell.chars().all(fits) && cell.chars().any(says)
}

/// Reads a cell: spaces of any kind and number, comma or point, minus before a space, brackets, a dash for zero, a mark
/// of a footnote behind. A letter for a zero and digits parted oddly are read, with an issue.
pub fn read(cell: &str, unit: Unit, issues: &mut Vec<Issue>) -> Result<Money, Issue> {
    let plain = plain(cell);
    let about = |problem: problem::Problem| problem.issue().with("text", shortened(cell.trim()));
    let digits: String = plain.chars().map(|c| if ZEROS.contains(&c) { '0' } else { c }).collect();
    let slipped = digits != plain && plain.chars().any(|c| c.is_ascii_digit());
    let text = if slipped { &digits } else { &plain };
    let joined: String = text.chars().filter(|c| *c != ' ').collect();
    let (amount, odd) = match Money::parse(text, unit) {
        Err(MoneyError::NotANumber) if joined != *text => (Money::parse(&joined, unit), true),
        other => (other, false),
    };
    let amount = amount.map_err(|error| match error {
        MoneyError::Empty => about(problem::AMOUNT_BLANK),
        MoneyError::NotANumber => about(problem::AMOUNT_NOT_A_NUMBER),
        MoneyError::TooLarge => about(problem::AMOUNT_TOO_LARGE),
        MoneyError::TooPrecise => about(problem::AMOUNT_TOO_PRECISE),
    })?;
    let read = || amount.to_decimal(unit);
    if joined.rsplit([',', '.']).next().is_some_and(|decimals| joined.contains([',', '.']) && decimals.len() > DECIMALS)
    {
        issues.push(about(problem::MANY_DECIMALS));
    }
    if slipped {
        issues.push(about(problem::LETTER_FOR_ZERO).with("read", read()));
    } else if odd {
        issues.push(about(problem::ODD_SPACES).with("read", read()));
    }
    Ok(amount)
}

/// One plain space between groups, none at the marks.
fn plain(cell: &str) -> String {
    let cell = cell.trim().trim_end_matches(['*', '¹', '²', '³']);
    let words: Vec<&str> = cell.split_whitespace().collect();
    let mut text = words.join(" ");
    for mark in [',', '.'] {
        text = text.replace(&format!(" {mark}"), &mark.to_string()).replace(&format!("{mark} "), &mark.to_string());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printed_form() {
        let cases = [
            ("64 684,0", "64684.0", None),
            ("64\u{a0}684,0", "64684.0", None),
            ("2\u{202f}603 925,0", "2603925.0", None),
            ("64  684,0", "64684.0", None),
            ("2603925,0", "2603925.0", None),
            ("64684.0", "64684.0", None),
            ("64.684,0", "64684.0", None),
            ("64 684, 0", "64684.0", None),
            ("0", "0.0", None),
            ("-", "0.0", None),
            ("–", "0.0", None),
            ("-19157,2", "-19157.2", None),
            ("- 6 854,4", "-6854.4", None),
            ("– 6 854,4", "-6854.4", None),
            ("−6 854,4", "-6854.4", None),
            ("(6 854,4)", "-6854.4", None),
            ("402 047,2*", "402047.2", None),
            ("64 684,О", "64684.0", Some("DEC-026")),
            ("1О0,0", "100.0", Some("DEC-026")),
            ("2 603925,0", "2603925.0", Some("DEC-027")),
            ("12 34,0", "1234.0", Some("DEC-027")),
        ];
        for (cell, expected, said) in cases {
            assert!(looks_like(cell), "{cell}");
            let mut issues = Vec::new();
            let amount = read(cell, Unit::ThousandTenge, &mut issues).map(|a| a.to_decimal(Unit::ThousandTenge));
            assert_eq!(amount, Ok(expected.to_string()), "{cell}");
            assert_eq!(issues.first().map(|issue| issue.code), said, "{cell}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        let cases = [
            ("", "DEC-022"),
            ("1,2,3", "DEC-023"),
            ("сто", "DEC-023"),
            ("О", "DEC-023"),
            ("99 999 999 999 999 999 999,0", "DEC-024"),
            ("1,123456", "DEC-025"),
        ];
        for (cell, code) in cases {
            let issue = read(cell, Unit::ThousandTenge, &mut Vec::new()).map_err(|issue| issue.code);
            assert_eq!(issue, Err(code), "{cell}");
        }
    }
}
