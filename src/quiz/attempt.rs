//! One reader's way through a round of questions: quiz → item → feedback, as a machine without page or clock.
//!
//! The round (which items, in which order) follows from bank, mode and seed, so that a group gets the same and a kept
//! attempt finds its items again by their ids.

use super::bank::{Bank, FULL, Response, Settings, Task};
use super::chance::Chance;
use super::score::{figure, is_answered, score};

/// The seed of tests before and after a seminar where no other is named, on screens and on paper: by chance they would
/// measure different things.
pub const VARIANT: &str = "1";

/// What a round is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Learning: hints, feedback after every item, more tries.
    #[default]
    Practice,
    /// Measuring: no help, answers can be changed until the end, a time limit if the pack has one.
    Exam,
    /// Measuring before a seminar: nothing is given away, also not at the end.
    Pretest,
    /// Measuring after it, with the same or parallel items.
    Posttest,
}

impl Mode {
    /// All of them.
    pub const ALL: [Mode; 4] = [Mode::Practice, Mode::Exam, Mode::Pretest, Mode::Posttest];

    /// The word of the attribute `mode`.
    pub fn id(self) -> &'static str {
        match self {
            Mode::Practice => "practice",
            Mode::Exam => "exam",
            Mode::Pretest => "pretest",
            Mode::Posttest => "posttest",
        }
    }

    /// The mode of a word.
    pub fn from_id(id: &str) -> Option<Self> {
        Mode::ALL.into_iter().find(|mode| mode.id() == id)
    }

    /// Is it held against another round, of the same people or of others?
    pub fn compares(self) -> bool {
        matches!(self, Mode::Pretest | Mode::Posttest)
    }

    /// Is feedback given after every item?
    pub fn teaches(self) -> bool {
        self == Mode::Practice
    }
}

/// What the reader sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// What it is about and how it goes.
    #[default]
    Intro,
    /// One item.
    Item,
    /// The score.
    Result,
    /// Items answered wrong, with answers and explanations.
    Review,
}

/// How far an item is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Not answered yet, or being changed.
    #[default]
    Open,
    /// Answered wrong; may be tried again, nothing is given away.
    Again,
    /// Answered for good.
    Done,
}

/// An item of the round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Index into [`Bank::items`].
    pub item: usize,
    /// The answer so far.
    pub response: Response,
    /// Wrong tries.
    pub wrong: u8,
    /// How far it is.
    pub phase: Phase,
    /// Was the hint asked for?
    pub hinted: bool,
}

/// A round under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attempt {
    /// What it is for.
    pub mode: Mode,
    /// What its order follows from.
    pub seed: String,
    /// Its items, in order.
    pub entries: Vec<Entry>,
    /// The item in sight.
    pub at: usize,
    /// What is seen.
    pub stage: Stage,
    /// Milliseconds left, where time is limited.
    pub left: Option<u32>,
    /// How often the time was extended.
    pub extended: u8,
    /// Does it repeat only what was wrong before?
    pub repeats: bool,
    /// The day it was finished, ISO 8601; blank before.
    pub finished: String,
    /// A number that no other round has, by chance: two people may give the same answers on the same day.
    pub round: String,
    /// The code of the round before this one, which this one would else take the place of.
    pub earlier: String,
}

/// What an answer led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was answered.
    Empty,
    /// A figure was asked for, and what was typed is none: no try is used up.
    NoFigure,
    /// It is kept; nothing is said.
    Kept,
    /// All right.
    Right,
    /// Not right, and may be tried again.
    TryAgain,
    /// Not right; the answer is shown.
    Wrong,
}

impl Outcome {
    /// What is said of an answer that is none.
    pub fn reproach(self) -> Option<&'static str> {
        match self {
            Outcome::Empty => Some("quiz-empty"),
            Outcome::NoFigure => Some("quiz-no-figure"),
            _ => None,
        }
    }
}

impl Attempt {
    /// A new round. `count` overrides the bank's own number of questions.
    pub fn new(bank: &Bank, mode: Mode, seed: &str, count: Option<usize>) -> Self {
        let entries = round(bank, mode, seed, count).into_iter();
        Attempt {
            mode,
            seed: seed.into(),
            entries: entries.map(|item| Entry { item, ..Entry::default() }).collect(),
            left: (mode == Mode::Exam).then_some(bank.settings.time).flatten().map(|s| s.saturating_mul(1000)),
            ..Attempt::default()
        }
    }

    /// The item in sight.
    pub fn entry(&self) -> Option<&Entry> {
        self.entries.get(self.at)
    }

    /// Shows the first open item.
    pub fn begin(&mut self) {
        self.stage = Stage::Item;
        self.at = self.open_from(0).unwrap_or(0);
    }

    /// Takes over what the reader chose or typed, unless the item is answered for good.
    pub fn set(&mut self, response: Response) -> bool {
        let Some(entry) = self.entries.get_mut(self.at).filter(|entry| entry.phase != Phase::Done) else {
            return false;
        };
        if self.stage != Stage::Item {
            return false;
        }
        entry.phase = Phase::Open;
        entry.response = response;
        true
    }

    /// Answers the item in sight.
    pub fn answer(&mut self, bank: &Bank) -> Outcome {
        let (mode, tries) = (self.mode, bank.settings.tries);
        let Some(entry) = self.entries.get_mut(self.at) else { return Outcome::Empty };
        let Some(item) = bank.items.get(entry.item) else { return Outcome::Empty };
        if !is_answered(&entry.response) || entry.phase == Phase::Done {
            return Outcome::Empty;
        }
        if let Task::Numeric { units, .. } = &item.task {
            let given = |at: usize| entry.response.get(at).map_or("", String::as_str);
            if figure(given(0), given(1), units).is_none() {
                return Outcome::NoFigure;
            }
        }
        if !mode.teaches() {
            return Outcome::Kept;
        }
        if score(item, &entry.response).is_full() {
            entry.phase = Phase::Done;
            return Outcome::Right;
        }
        entry.wrong = entry.wrong.saturating_add(1);
        let again = entry.wrong < tries;
        entry.phase = if again { Phase::Again } else { Phase::Done };
        if again { Outcome::TryAgain } else { Outcome::Wrong }
    }

    /// Gives up on the item in sight: its answer is shown (practice).
    pub fn reveal(&mut self) {
        if let Some(entry) = self.entries.get_mut(self.at).filter(|_| self.mode.teaches()) {
            entry.phase = Phase::Done;
        }
    }

    /// Goes to an item of the round.
    pub fn go(&mut self, at: usize) {
        if at < self.entries.len() {
            (self.at, self.stage) = (at, Stage::Item);
        }
    }

    /// Goes on: to the next open item in practice (skipped ones come back), to the next one in a test. False at the end.
    pub fn advance(&mut self) -> bool {
        let next = if self.mode.teaches() {
            self.open_from(self.at + 1).or_else(|| self.open_from(0)).filter(|at| *at != self.at)
        } else {
            Some(self.at + 1).filter(|at| *at < self.entries.len())
        };
        if let Some(next) = next {
            self.at = next;
        }
        next.is_some()
    }

    fn open_from(&self, from: usize) -> Option<usize> {
        (from..self.entries.len()).find(|at| self.entries[*at].phase != Phase::Done)
    }

    /// How many items have an answer.
    pub fn answered(&self) -> usize {
        self.entries.iter().filter(|entry| is_answered(&entry.response)).count()
    }

    /// Ends the round: every answer counts as it stands.
    pub fn finish(&mut self) {
        for entry in &mut self.entries {
            entry.phase = Phase::Done;
        }
        self.stage = Stage::Result;
    }

    /// Time passed in an exam. True when it is up.
    pub fn pass_time(&mut self, milliseconds: u32) -> bool {
        match &mut self.left {
            Some(left) if self.stage == Stage::Item => {
                *left = left.saturating_sub(milliseconds);
                *left == 0
            }
            _ => false,
        }
    }

    /// Gives as much time again as the pack allows (WCAG 2.2.1).
    pub fn extend(&mut self, settings: &Settings) {
        if let (Some(left), Some(time)) = (&mut self.left, settings.time) {
            *left = left.saturating_add(time.saturating_mul(1000));
            self.extended = self.extended.saturating_add(1);
        }
    }

    /// What an item of the round earns, with penalties for wrong tries, 0 to [`FULL`].
    pub fn earned(&self, bank: &Bank, entry: &Entry) -> i32 {
        let Some(item) = bank.items.get(entry.item) else { return 0 };
        let weight = i64::from(score(item, &entry.response).weight);
        let full = weight == i64::from(FULL);
        // The last wrong try of an item that stays wrong is no try that was used up for a right answer.
        let wrong = i64::from(entry.wrong) - i64::from(!full && entry.wrong > 0);
        let kept = (100 - i64::from(bank.settings.penalty) * wrong).max(0);
        (weight * kept / 100) as i32
    }

    /// The whole score in tenths of a per cent of the points that could be had, optionally of one topic.
    pub fn score(&self, bank: &Bank, topic: Option<&str>) -> Option<i64> {
        let (mut earned, mut points) = (0_i64, 0_i64);
        for entry in &self.entries {
            let item = &bank.items[entry.item];
            if topic.is_none_or(|topic| item.topic == topic) {
                earned += i64::from(item.points) * i64::from(self.earned(bank, entry));
                points += i64::from(item.points) * i64::from(FULL);
            }
        }
        (points > 0).then(|| (earned * 1000 + points / 2) / points)
    }

    /// The items that did not earn everything.
    pub fn wrong(&self, bank: &Bank) -> Vec<usize> {
        let full = |entry: &Entry| score(&bank.items[entry.item], &entry.response).is_full();
        (0..self.entries.len()).filter(|at| !full(&self.entries[*at])).collect()
    }

    /// A new round of only what was wrong.
    pub fn retry(&self, bank: &Bank) -> Attempt {
        let wrong = self.wrong(bank);
        let entries = wrong.into_iter().map(|at| Entry { item: self.entries[at].item, ..Entry::default() }).collect();
        let seed = self.seed.clone();
        Attempt { mode: Mode::Practice, seed, entries, repeats: true, stage: Stage::Item, ..Attempt::default() }
    }
}

/// The items of a round. Items that are parallel to each other count as one: a test before a seminar takes one of
/// them, the test after it the next, and no round asks the same thing twice.
fn round(bank: &Bank, mode: Mode, seed: &str, count: Option<usize>) -> Vec<usize> {
    let units = bank.units();
    let settings = &bank.settings;
    let mut order =
        if settings.shuffle_items { Chance::of(seed, "items").order(units.len()) } else { (0..units.len()).collect() };
    let topic = |unit: usize| bank.items[units[unit][0]].topic.as_str();
    if count.is_none() && !settings.pools.is_empty() {
        let mut left: Vec<usize> = settings.pools.iter().map(|(_, count)| *count).collect();
        order.retain(|unit| {
            let pool = settings.pools.iter().position(|(name, _)| name == topic(*unit));
            let place = pool.map(|at| &mut left[at]).filter(|left| **left > 0);
            place.map(|left| *left -= 1).is_some()
        });
    } else {
        order.truncate(count.or(settings.count).unwrap_or(usize::MAX));
    }
    let member = |unit: &usize| {
        let unit = &units[*unit];
        let first = Chance::of(seed, &bank.items[unit[0]].id).below(unit.len());
        let later = usize::from(matches!(mode, Mode::Posttest | Mode::Exam));
        unit[(first + later) % unit.len()]
    };
    order.iter().map(member).collect()
}

/// The order in which the options of an item stand: shuffled by the seed, those marked `last` at the end.
pub fn shown(bank: &Bank, seed: &str, item: usize, len: usize, last: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = if bank.settings.shuffle_options {
        Chance::of(seed, &bank.items[item].id).order(len)
    } else {
        (0..len).collect()
    };
    let (late, mut first): (Vec<usize>, Vec<usize>) = order.drain(..).partition(|at| last(*at));
    first.extend(late);
    first
}
