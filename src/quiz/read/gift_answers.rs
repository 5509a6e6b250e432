//! What stands between the braces of a GIFT question.

use super::super::bank::*;
use super::super::problem;
use super::gift::{bare, find, unescaped, words};
use super::pack::letter;
use super::single::{self, Builder, Format, figure};
use crate::budget::money::Money;
use crate::i18n::Localized;

/// `~wrong ~%50%half =right`, each with `#feedback`.
pub fn options(inside: &str, format: Format, builder: &mut Builder) -> Vec<Opt> {
    let mut options = Vec::new();
    for part in parts(inside, &['~', '=']) {
        let (weight, rest) = match part.strip_prefix('=') {
            Some(rest) => (FULL, rest),
            None => match part.strip_prefix('~') {
                Some(rest) => percent(rest).unwrap_or((0, rest)),
                None => {
                    builder.lost(part);
                    continue;
                }
            },
        };
        let (text, feedback) = commented(rest, format, builder);
        if text.is_empty() {
            builder.say(problem::NO_TEXT.issue().with("name", "option"));
        } else {
            options.push(Opt { id: letter(options.len()), text, weight, feedback, ..Opt::default() });
        }
    }
    options
}

/// `=words =%50%other words`, each with `#feedback`.
pub fn accepted(inside: &str, format: Format, builder: &mut Builder) -> Vec<Accepted> {
    let mut answers = Vec::new();
    for part in parts(inside, &['=']) {
        let rest = part.strip_prefix('=').unwrap_or(part);
        let (weight, rest) = percent(rest).unwrap_or((FULL, rest));
        let (text, feedback) = commented(rest, format, builder);
        if text.is_empty() {
            builder.say(problem::NO_TEXT.issue().with("name", "answer"));
        } else {
            answers.push(Accepted { text, weight, feedback, ..Accepted::default() });
        }
    }
    answers
}

/// `3:2`, `1..5`, or several with `=`; what is said of any other answer (`~`) has no place in a pack.
pub fn numeric(inside: &str, format: Format, builder: &mut Builder) -> Option<Task> {
    let inside = match find(inside, "~") {
        Some(at) => {
            builder.lost(&inside[at..]);
            &inside[..at]
        }
        None => inside,
    };
    let mut answers = Vec::new();
    for part in parts(inside, &['=']) {
        let rest = part.strip_prefix('=').unwrap_or(part).trim();
        let (weight, rest) = percent(rest).unwrap_or((FULL, rest));
        let at = find(rest, "#").unwrap_or(rest.len());
        let feedback = words(rest.get(at + 1..).unwrap_or_default(), format, builder);
        let Some((value, tolerance)) = span(&rest[..at], builder) else {
            builder.say(problem::NO_FIGURE.issue().with("text", rest[..at].trim()));
            continue;
        };
        let feedback = builder.text(&feedback);
        answers.push(Accepted { value, tolerance, weight, feedback, ..Accepted::default() });
    }
    Some(Task::Numeric { answers, units: Vec::new() })
}

/// A figure with how far off still counts.
fn span(text: &str, builder: &mut Builder) -> Option<(Money, Money)> {
    let mut exact = |text: &str| {
        let (value, rounded) = figure(text)?;
        if rounded {
            builder.say(problem::NO_PLACE.issue().with("name", text.trim()));
        }
        Some(value)
    };
    if let Some((least, most)) = text.split_once("..") {
        let (least, most) = (exact(least)?.tiyn(), exact(most)?.tiyn());
        let middle = ((i128::from(least) + i128::from(most)) / 2) as i64;
        return Some((Money::from_tiyn(middle), Money::from_tiyn(most.checked_sub(middle)?).abs()));
    }
    match text.split_once(':') {
        Some((value, "")) => Some((exact(value)?, Money::ZERO)),
        Some((value, tolerance)) => Some((exact(value)?, exact(tolerance)?.abs())),
        None => Some((exact(text)?, Money::ZERO)),
    }
}

/// `TRUE#said when wrong#said when right`.
pub fn true_false(answer: bool, inside: &str, format: Format, builder: &mut Builder) -> Task {
    let said = find(inside, "#").map_or("", |at| &inside[at + 1..]);
    let (wrong, right) = match find(said, "#") {
        Some(at) => (&said[..at], &said[at + 1..]),
        None => (said, ""),
    };
    let mut words = |text| {
        let words = words(text, format, builder);
        builder.text(&words)
    };
    let (wrong, right) = (words(wrong), words(right));
    if answer { single::true_false(true, right, wrong) } else { single::true_false(false, wrong, right) }
}

/// `=left -> right`; a blank left side makes an extra right one.
pub fn matching(inside: &str, format: Format, builder: &mut Builder) -> Option<Task> {
    let mut pairs = Vec::new();
    for part in parts(inside, &['=']) {
        let part = part.strip_prefix('=').unwrap_or(part);
        let Some(at) = find(part, "->") else {
            builder.lost(part);
            continue;
        };
        let left = words(&part[..at], format, builder);
        let right = unescaped(&part[at + 2..]);
        if right.is_empty() {
            builder.say(problem::NO_TEXT.issue().with("name", "right"));
        } else {
            pairs.push((builder.text(&left), builder.text(&right)));
        }
    }
    Some(single::matching(pairs))
}

/// The text cut before each bare mark.
fn parts<'a>(text: &'a str, marks: &[char]) -> Vec<&'a str> {
    let cuts: Vec<usize> = bare(text).filter(|at| text[*at..].starts_with(marks)).collect();
    let ends = cuts.iter().copied().chain([text.len()]);
    let begins = [0].into_iter().chain(cuts.iter().copied());
    begins.zip(ends).map(|(from, to)| text[from..to].trim()).filter(|part| !part.is_empty()).collect()
}

/// `%50%rest`.
fn percent(text: &str) -> Option<(i32, &str)> {
    let (number, rest) = text.trim_start().strip_prefix('%')?.split_once('%')?;
    let shaped = number.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '.'));
    shaped.then(|| single::weight(number).map(|weight| (weight, rest)))?
}

fn commented(text: &str, format: Format, builder: &mut Builder) -> (Localized, Localized) {
    let at = find(text, "#").unwrap_or(text.len());
    let own = words(&text[..at], format, builder);
    let said = words(text.get(at + 1..).unwrap_or_default(), format, builder);
    (builder.text(&own), builder.text(&said))
}
