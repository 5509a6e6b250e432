//! Many results of one quiz brought together: what a seminar group knew before and after.
//!
//! Results come from files and from codes read aloud ([`take`]); what they say together is in [`figures`]. Names are
//! optional: they only tell whose pretest belongs to whose posttest. Nothing here leaves the device.

pub mod figures;
pub mod take;

use super::attempt::Mode;
use super::bank::{Bank, FULL, Response};
use super::result::Grade;
use crate::i18n::fold::fold;

/// A share of a whole in parts of [`FULL`]: five decimals of a per cent. Integers, so that nothing is rounded twice
/// in sight: a division rounds to the last of these decimals, halves away from zero.
pub type Part = i64;

/// The most results of one group.
pub const MAX_SHEETS: usize = 2_000;

/// Before a seminar or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// A pretest.
    Before,
    /// A posttest.
    After,
}

impl Time {
    /// Both, in their order.
    pub const BOTH: [Time; 2] = [Time::Before, Time::After];
}

/// The form in which a result came, the fuller one last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A code: grades only.
    Code,
    /// A table: answers, and what they earned in whole per cent.
    Table,
    /// A record: everything.
    Record,
}

/// One item of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Index into [`Bank::items`].
    pub item: usize,
    /// What was earned, 0 to [`FULL`]. A code only says "something": that counts as half.
    pub earned: i32,
    /// The same as a code tells it.
    pub grade: Grade,
    /// What was answered; codes do not tell.
    pub response: Option<Response>,
}

/// One result: who, when, what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Stays the same while the group lives; given by [`Group::add`].
    pub number: u32,
    /// As given; may be blank.
    pub name: String,
    /// What the round was for. Only pretests and posttests are counted.
    pub mode: Mode,
    /// What its questions followed from; blank in a code.
    pub seed: String,
    /// The day, ISO 8601; blank in a code.
    pub date: String,
    /// What tells it from every other round; blank in a code.
    pub round: String,
    /// How it came.
    pub form: Form,
    /// Its items, in the order they were asked.
    pub given: Vec<Given>,
    key: String,
}

/// What became of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was added.
    New,
    /// It was there already; counted once.
    Same,
    /// There is no room.
    Full,
}

/// The results of a group, in the order they were added. All items are of one bank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    sheets: Vec<Sheet>,
    numbers: u32,
}

impl Sheet {
    /// A result without items yet.
    pub fn new(name: &str, mode: Mode, form: Form) -> Self {
        let name = name.trim().to_string();
        let (seed, date, round) = Default::default();
        Sheet { number: 0, key: fold(&name), name, mode, seed, date, round, form, given: Vec::new() }
    }

    /// Before or after; neither for practice and exams, which are not counted.
    pub fn time(&self) -> Option<Time> {
        match self.mode {
            Mode::Pretest => Some(Time::Before),
            Mode::Posttest => Some(Time::After),
            Mode::Practice | Mode::Exam => None,
        }
    }

    /// Share of the points that were earned with the items that `of` picks; none where they give no points.
    pub fn score(&self, bank: &Bank, of: impl Fn(usize) -> bool) -> Option<Part> {
        let (mut earned, mut points) = (0_i128, 0_i128);
        for given in self.given.iter().filter(|given| of(given.item)) {
            let worth = i128::from(bank.items.get(given.item)?.points);
            earned += worth * i128::from(given.earned);
            points += worth;
        }
        ratio(earned, points)
    }

    /// Share of all points.
    pub fn total(&self, bank: &Bank) -> Option<Part> {
        self.score(bank, |_| true)
    }

    /// The same round told twice? A code and a file of the same round are; two files are when every answer is equal.
    fn is_same(&self, other: &Sheet) -> bool {
        let told = self.form == Form::Code || other.form == Form::Code;
        let whole = |sheet: &Sheet| (sheet.mode, sheet.key.clone(), sheet.given.len());
        let same = |(a, b): (&Given, &Given)| {
            let answers = a.response.as_ref().zip(b.response.as_ref());
            (a.item, a.grade) == (b.item, b.grade) && answers.is_none_or(|(a, b)| take::joined(a) == take::joined(b))
        };
        whole(self) == whole(other)
            && (told || (&self.seed, &self.date) == (&other.seed, &other.date))
            && (self.round == other.round || self.round.is_empty() || other.round.is_empty())
            && self.given.iter().zip(&other.given).all(same)
    }
}

impl Group {
    /// The results.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The results of one time.
    pub fn of(&self, time: Time) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(move |sheet| sheet.time() == Some(time))
    }

    /// Adds a result. One that is there already is kept once, in its fuller form.
    pub fn add(&mut self, mut sheet: Sheet) -> Added {
        if let Some(own) = self.sheets.iter_mut().find(|own| own.is_same(&sheet)) {
            if own.form < sheet.form {
                sheet.number = own.number;
                *own = sheet;
            }
            return Added::Same;
        }
        if self.sheets.len() >= MAX_SHEETS {
            return Added::Full;
        }
        self.numbers = self.numbers.wrapping_add(1);
        sheet.number = self.numbers;
        self.sheets.push(sheet);
        Added::New
    }

    /// Takes a result out and gives its place in the list.
    pub fn remove(&mut self, number: u32) -> Option<usize> {
        let at = self.sheets.iter().position(|sheet| sheet.number == number)?;
        self.sheets.remove(at);
        Some(at)
    }

    /// Takes everything out. Numbers are never given again.
    pub fn clear(&mut self) {
        self.sheets.clear();
    }
}

/// `part` ÷ `whole`, rounded to the nearest, halves away from zero; none where there is no whole.
fn ratio(part: i128, whole: i128) -> Option<Part> {
    if whole == 0 {
        return None;
    }
    let (quotient, rest) = (part / whole, part % whole);
    let up = rest.unsigned_abs() * 2 >= whole.unsigned_abs();
    let rounded = if up { quotient + part.signum() * whole.signum() } else { quotient };
    Part::try_from(rounded).ok()
}

/// What an earned weight is as a grade.
fn grade(earned: i32, answered: bool) -> Grade {
    match earned {
        _ if !answered => Grade::Skipped,
        FULL => Grade::Right,
        0 => Grade::Wrong,
        _ => Grade::Partial,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_away_from_zero_and_nothing_is_divided_by_nothing() {
        for (part, whole, expected) in
            [(1, 2, Some(1)), (-1, 2, Some(-1)), (1, 3, Some(0)), (2, 3, Some(1)), (-5, 3, Some(-2)), (4, 0, None)]
        {
            assert_eq!(ratio(part, whole), expected, "{part}/{whole}");
        }
    }
}
