//! A quiz for people without a device: which questions, in which order their options stand, and what is right.
//!
//! The questions follow from the seed as on a screen, so that one part of a group may answer on paper.

use crate::i18n::Lang;
use crate::order;
use crate::quiz::attempt::{Attempt, Mode, VARIANT, shown};
use crate::quiz::bank::{Bank, ChoiceKind, Item, Slot, Task};
use crate::quiz::chance::Chance;

/// The most questions of one paper.
pub const MAX_QUESTIONS: usize = 100;
/// Numbers of questions to choose from.
const COUNTS: [usize; 8] = [5, 10, 15, 20, 25, 30, 50, 100];

/// What was chosen for print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The language of the paper; none: that of the page.
    pub lang: Option<Lang>,
    /// How many questions; none: all that one round may hold.
    pub count: Option<usize>,
    /// For before or for after: the other one takes parallel questions.
    pub mode: Mode,
    /// What questions and order follow from.
    pub seed: String,
    /// Large type?
    pub large: bool,
    /// With the answer key?
    pub key: bool,
}

impl Default for Paper {
    fn default() -> Self {
        Paper { lang: None, count: Some(10), mode: Mode::Pretest, seed: VARIANT.into(), large: false, key: true }
    }
}

impl Paper {
    /// Numbers of questions that can be chosen, rising.
    pub fn counts(&self, bank: &Bank) -> Vec<usize> {
        let most = bank.units().len();
        let mut counts: Vec<usize> = COUNTS.into_iter().filter(|count| *count < most).collect();
        let own = self.count.or(bank.settings.count).filter(|count| (1..most).contains(count));
        counts.extend(own.filter(|own| *own <= MAX_QUESTIONS && !counts.contains(own)).as_slice());
        order::sort(&mut counts, |a, b| a.cmp(b));
        counts
    }

    /// The questions, as indices into [`Bank::items`].
    pub fn questions(&self, bank: &Bank) -> Vec<usize> {
        let count = self.count.unwrap_or(MAX_QUESTIONS).min(MAX_QUESTIONS);
        let attempt = Attempt::new(bank, self.mode, &self.seed, Some(count));
        attempt.entries.iter().map(|entry| entry.item).collect()
    }

    /// The order in which the options of an item stand: of a choice, an order, the right-hand sides of a matching.
    pub fn shown(&self, bank: &Bank, at: usize) -> Vec<usize> {
        let Some(item) = bank.items.get(at) else { return Vec::new() };
        match &item.task {
            Task::Choice { kind: ChoiceKind::TrueFalse, .. } => vec![0, 1],
            Task::Choice { options, .. } => shown(bank, &self.seed, at, options.len(), |k| options[k].last),
            Task::Order { options } => {
                let mut order = Chance::of(&self.seed, &item.id).order(options.len());
                // What is to be put in order never stands right from the start.
                if order.is_sorted() {
                    let by = order.len().min(1);
                    order.rotate_left(by);
                }
                order
            }
            Task::Place { choices, sort: false, .. } => shown(bank, &self.seed, at, choices.len(), |_| false),
            Task::Place { choices, .. } => (0..choices.len()).collect(),
            Task::Numeric { .. } | Task::Text { .. } | Task::Gap { .. } => Vec::new(),
        }
    }
}

/// A capital letter by its place: `A`, `B` … `Z`, then `27`, `28` …
pub fn letter(at: usize) -> String {
    crate::quiz::read::pack::letter(at).to_ascii_uppercase()
}

/// The letters under which a thing belongs, as they stand on the paper.
pub fn letters(slot: &Slot, item: &Item, order: &[usize]) -> Vec<String> {
    let Task::Place { choices, .. } = &item.task else { return Vec::new() };
    let is_right = |at: &usize| choices.get(order[*at]).is_some_and(|choice| slot.right.contains(&choice.id));
    (0..order.len()).filter(is_right).map(letter).collect()
}

/// The parts of a text with gaps: words, and the numbers of gaps counted from 1.
pub fn gap_parts(text: &str, gaps: usize) -> Vec<Result<String, usize>> {
    let (mut parts, mut words) = (Vec::new(), String::new());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        let (before, from) = rest.split_at(open);
        let number = from[1..].split_once(']').and_then(|(inside, after)| {
            let number = inside.parse::<usize>().ok().filter(|number| (1..=gaps).contains(number))?;
            Some((number, after))
        });
        words.push_str(before);
        match number {
            Some((number, after)) => {
                parts.push(Ok(std::mem::take(&mut words)));
                parts.push(Err(number));
                rest = after;
            }
            None => {
                words.push('[');
                rest = &from[1..];
            }
        }
    }
    words.push_str(rest);
    parts.push(Ok(words));
    parts
}
