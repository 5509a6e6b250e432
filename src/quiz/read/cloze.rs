//! Moodle's embedded answers: `The akim serves {1:MULTICHOICE:four~=five#Right} years.`

use super::super::bank::*;
use super::pack::letter;
use super::single::{self, Builder};

/// A text with `[1]`, `[2]` … and its gaps; none where a gap cannot be one here.
pub fn read(source: &str, builder: &mut Builder) -> Option<(String, Vec<Gap>)> {
    let (mut text, mut gaps) = (String::new(), Vec::new());
    let (mut rest, mut worth) = (source, None);
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        match embedded(&rest[at..]) {
            Some((points, kind, answers, after)) => {
                let Some(gap) = gap(kind, answers, builder) else {
                    builder.leave_out(kind);
                    return None;
                };
                // All gaps of an item are worth the same here.
                if *worth.get_or_insert(points) != points {
                    builder.lost(&format!("{points}:{kind}"));
                }
                gaps.push(gap);
                text.push_str(&format!("[{}]", gaps.len()));
                rest = after;
            }
            None => {
                text.push('{');
                rest = &rest[at + 1..];
            }
        }
    }
    text.push_str(rest);
    Some((text.trim().into(), gaps))
}

/// `{1:KIND:answers}` at the beginning of a text: points, kind, answers, what follows.
fn embedded(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (points, rest) = text.strip_prefix('{')?.split_once(':')?;
    let (kind, rest) = rest.split_once(':')?;
    let shaped =
        points.trim().bytes().all(|b| b.is_ascii_digit()) && kind.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    let end = bare(rest).find(|at| rest[*at..].starts_with('}'))?;
    let points = if points.trim().is_empty() { "1" } else { points.trim() };
    (shaped && !kind.is_empty()).then(|| (points, kind, &rest[..end], &rest[end + 1..]))
}

fn gap(kind: &str, answers: &str, builder: &mut Builder) -> Option<Gap> {
    let mut gap = Gap::default();
    let cuts = bare(answers).filter(|at| answers[*at..].starts_with('~')).chain([answers.len()]);
    let mut from = 0;
    for to in cuts {
        let part = answers[from..to].trim();
        from = to + 1;
        let (weight, part) = weight(part);
        let at = bare(part).find(|at| part[*at..].starts_with('#')).unwrap_or(part.len());
        let (words, said) = (unescaped(&part[..at]), unescaped(part.get(at + 1..).unwrap_or_default()));
        if words.is_empty() {
            continue;
        }
        let (text, feedback) = (builder.text(&words), builder.text(&said));
        match kind.split('_').next().unwrap_or_default() {
            "MULTICHOICE" | "MC" | "MCV" | "MCH" | "MCS" | "MCVS" | "MCHS" => {
                let id = letter(gap.options.len());
                gap.options.push(Opt { id, text, weight, feedback, ..Opt::default() });
            }
            "SHORTANSWER" | "SA" | "SAC" | "MW" | "MWC" => {
                gap.answers.push(Accepted { text, weight, feedback, ..Accepted::default() });
            }
            "NUMERICAL" | "NM" => {
                let (figure, tolerance) = words.split_once(':').unwrap_or((&words, "0"));
                // A typed gap is compared as words.
                if single::figure(tolerance).is_none_or(|(tolerance, _)| tolerance.tiyn() != 0) {
                    builder.lost(&words);
                }
                let text = builder.text(figure.trim());
                gap.answers.push(Accepted { text, weight, feedback, ..Accepted::default() });
            }
            _ => return None,
        }
    }
    Some(gap)
}

fn weight(part: &str) -> (i32, &str) {
    if let Some(rest) = part.strip_prefix('=') {
        return (FULL, rest);
    }
    let percent = part.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    percent.and_then(|(number, rest)| Some((single::weight(number)?, rest))).unwrap_or((0, part))
}

/// The characters that a backslash shields here.
pub fn is_special(c: char) -> bool {
    matches!(c, '\\' | '~' | '#' | '}' | '/' | '"')
}

fn bare(text: &str) -> impl Iterator<Item = usize> {
    let mut shielded = false;
    text.char_indices().filter_map(move |(at, c)| {
        if std::mem::take(&mut shielded) {
            return None;
        }
        shielded = c == '\\' && text[at + 1..].starts_with(is_special);
        (!shielded).then_some(at)
    })
}

fn unescaped(text: &str) -> String {
    let mut words = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        words.push(if c == '\\' { chars.next_if(|next| is_special(*next)).unwrap_or(c) } else { c });
    }
    words.trim().into()
}
