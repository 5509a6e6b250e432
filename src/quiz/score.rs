//! What an answer earns. Weights are exact integers, [`FULL`] for the whole; an item never earns less than nothing.

use super::bank::*;
use crate::budget::money::{self, Money};
use crate::i18n::{Lang, Localized, fold::fold};

/// An answer, scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// What it earns, 0 to [`FULL`].
    pub weight: i32,
    /// Slot by slot (of a choice: option by option), was it right?
    pub marks: Vec<bool>,
}

impl Scored {
    /// Everything right?
    pub fn is_full(&self) -> bool {
        self.weight == FULL
    }
}

/// Scores an answer. A short or empty response earns what its parts earn.
pub fn score(item: &Item, response: &[String]) -> Scored {
    let given = |at: usize| response.get(at).map_or("", String::as_str);
    let (sum, marks) = match &item.task {
        Task::Choice { options, .. } => {
            let chosen = |option: &Opt| response.contains(&option.id);
            let sum = options.iter().filter(|option| chosen(option)).map(|option| i64::from(option.weight)).sum();
            (sum, options.iter().map(|option| chosen(option) == (option.weight > 0)).collect())
        }
        Task::Numeric { answers, units } => {
            let fit = figure(given(0), given(1), units).and_then(|value| {
                let near = |answer: &&Accepted| {
                    value.checked_sub(answer.value).is_some_and(|difference| difference.abs() <= answer.tolerance)
                };
                answers.iter().find(near)
            });
            let weight = fit.map_or(0, |answer| answer.weight);
            (weight.into(), vec![weight > 0])
        }
        Task::Text { answers } => {
            let weight = typed(answers, given(0)).map_or(0, |answer| answer.weight);
            (weight.into(), vec![weight > 0])
        }
        Task::Order { options } => return in_order(options, response),
        Task::Place { slots, .. } => {
            let marks: Vec<bool> =
                slots.iter().enumerate().map(|(at, slot)| slot.right.iter().any(|right| right == given(at))).collect();
            let right = marks.iter().filter(|right| **right).count();
            (part(right, marks.len()), marks)
        }
        Task::Gap { gaps, .. } => {
            let weights = gaps.iter().enumerate().map(|(at, gap)| {
                let option = gap.options.iter().find(|option| option.id == given(at)).map(|option| option.weight);
                option.or_else(|| typed(&gap.answers, given(at)).map(|answer| answer.weight)).unwrap_or(0).max(0)
            });
            let weights: Vec<i32> = weights.collect();
            let sum: i64 = weights.iter().map(|weight| i64::from(*weight)).sum();
            (sum / gaps.len().max(1) as i64, weights.into_iter().map(|weight| weight > 0).collect())
        }
    };
    // Thirds and sevenths of a hundred per cent fall short of it by their last digits.
    let weight = if sum >= i64::from(FULL) - 10 { FULL } else { sum.max(0) as i32 };
    Scored { weight, marks }
}

fn part(right: usize, all: usize) -> i64 {
    i64::from(FULL) * right as i64 / all.max(1) as i64
}

/// Order earns by the longest run of options that stand in the right order, wherever they stand: one option out of
/// place costs one step, not everything behind it.
fn in_order(options: &[Opt], response: &[String]) -> Scored {
    let places: Vec<usize> =
        response.iter().filter_map(|id| options.iter().position(|option| option.id == *id)).collect();
    // best[i]: length of the longest rising run that ends with place i.
    let mut best: Vec<usize> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let before = (0..at).filter(|i| places[*i] < *place).map(|i| best[i]).max().unwrap_or(0);
        best.push(before + 1);
    }
    let longest = best.iter().copied().max().unwrap_or(0).saturating_sub(1);
    let weight = part(longest, options.len().saturating_sub(1)) as i32;
    let marks = (0..options.len()).map(|at| places.get(at) == Some(&at)).collect();
    Scored { weight: if places.len() < options.len() { 0 } else { weight }, marks }
}

/// A typed figure in the expected unit. What follows the digits (a per cent sign, a unit) is passed over.
pub fn figure(text: &str, unit: &str, units: &[Unit]) -> Option<Money> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let value = Money::parse(digits, money::Unit::ThousandTenge).ok()?;
    let factor = unit.parse().ok().and_then(|at: usize| units.get(at)).map_or(100_000, |unit| unit.factor.tiyn());
    let scaled = i128::from(value.tiyn()) * i128::from(factor) / 100_000;
    i64::try_from(scaled).ok().map(Money::from_tiyn)
}

/// The first answer that typed words match, in whatever language: case, і/i, ё/е, Kazakh letters that a Russian
/// keyboard lacks, spaces and punctuation make no difference.
pub fn typed<'a>(answers: &'a [Accepted], text: &str) -> Option<&'a Accepted> {
    let given = fold(text);
    let fits = |words: &Localized| {
        Lang::ALL.into_iter().filter_map(|lang| words.in_lang(lang)).any(|wanted| matches(wanted, &given))
    };
    answers.iter().find(|answer| !given.is_empty() && fits(&answer.text))
}

/// `*` stands for anything, also for nothing.
fn matches(pattern: &str, given: &str) -> bool {
    let mut rest = given;
    let mut parts = pattern.split('*').map(fold).peekable();
    let mut first = true;
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        rest = match (first, last) {
            (true, true) => return rest == part,
            (true, false) => match rest.strip_prefix(part.as_str()) {
                Some(rest) => rest,
                None => return false,
            },
            (false, true) => return rest.ends_with(part.as_str()),
            (false, false) => match rest.split_once(part.as_str()) {
                Some((_, rest)) => rest,
                None => return false,
            },
        };
        first = false;
    }
    false
}

/// A response that earns everything, for showing it; words in `lang`.
pub fn solution(item: &Item, lang: Lang) -> Response {
    let words = |text: &Localized| text.best(lang).map(|(_, words)| words.to_string()).unwrap_or_default();
    let best = |options: &[Opt]| {
        let best = options.iter().reduce(|a, b| if b.weight > a.weight { b } else { a });
        best.map(|option| option.id.clone())
    };
    let first = |answers: &[Accepted]| answers.iter().find(|a| a.weight == FULL).or(answers.first()).cloned();
    match &item.task {
        Task::Choice { kind: ChoiceKind::Multiple, options } => {
            options.iter().filter(|option| option.weight > 0).map(|option| option.id.clone()).collect()
        }
        Task::Choice { options, .. } => best(options).into_iter().collect(),
        Task::Numeric { answers, .. } => {
            first(answers).map(|a| a.value.to_decimal(money::Unit::ThousandTenge)).into_iter().collect()
        }
        Task::Text { answers } => first(answers).map(|a| words(&a.text)).into_iter().collect(),
        Task::Order { options } => options.iter().map(|option| option.id.clone()).collect(),
        Task::Place { slots, .. } => slots.iter().filter_map(|slot| slot.right.first().cloned()).collect(),
        Task::Gap { gaps, .. } => gaps
            .iter()
            .map(|gap| best(&gap.options).or_else(|| first(&gap.answers).map(|a| words(&a.text))).unwrap_or_default())
            .collect(),
    }
}

/// Is there anything in a response that can be scored?
pub fn is_answered(response: &[String]) -> bool {
    response.iter().any(|part| !part.trim().is_empty())
}
