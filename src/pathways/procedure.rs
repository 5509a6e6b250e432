//! The counting that the law asks for: signatures, people, votes and days. Pure functions of whole numbers; the numbers
//! themselves are the pack's [`Rule`]s, each with its article.

use super::calendar::Day;
use super::pack::{Band, Holidays, Pack, Rule, Span, Term};

/// The most people that are counted.
pub const MOST: u32 = 10_000_000;

/// How many are at least so many per cent of all: rounded up, since less would not be "at least". The law itself is
/// silent on rounding.
pub fn at_least(all: u32, percent: u32) -> u32 {
    (u64::from(all) * u64::from(percent)).div_ceil(100) as u32
}

/// How many are more than so many per cent of all: of 50 % exactly half is not enough.
pub fn more_than(all: u32, percent: u32) -> u32 {
    (u64::from(all) * u64::from(percent) / 100 + 1) as u32
}

/// How many of all a rule demands: a share, up to a number of inhabitants, and a fixed number above it. None of nobody,
/// and where the rule names no number of people.
pub fn needed(rule: &Rule, all: u32) -> Option<u32> {
    if all == 0 {
        return None;
    }
    match (rule.percent, rule.population) {
        (_, Some(limit)) if all > limit => rule.count,
        (Some(percent), _) if rule.more => Some(more_than(all, percent)),
        (Some(percent), _) => Some(at_least(all, percent)),
        (None, _) => rule.count,
    }
}

/// What a meeting of so many members takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Signatures that call it.
    pub call: u32,
    /// People that must come.
    pub quorum: u32,
    /// Votes that pass a decision where just as many come.
    pub votes: u32,
    /// Votes that pass it where all come.
    pub votes_of_all: u32,
}

/// What a gathering (`gathering-…`) or an assembly (`assembly-…`) takes; none of nobody, and where the pack lacks a rule.
pub fn meeting(pack: &Pack, kind: &str, members: u32) -> Option<Meeting> {
    let rule = |name: &str| {
        let mut id = String::from(kind);
        id.push_str(name);
        pack.rule(&id)
    };
    let quorum = needed(rule("-quorum")?, members)?;
    let vote = pack.rule("vote")?;
    Some(Meeting {
        call: needed(rule("-call")?, members)?,
        quorum,
        votes: needed(vote, quorum)?,
        votes_of_all: needed(vote, members)?,
    })
}

/// The size of an assembly by population; none of nobody.
pub fn size(rule: &Rule, population: u32) -> Option<Band> {
    let fits = |band: &&Band| band.to.is_none_or(|to| population <= to);
    rule.bands.iter().find(fits).copied().filter(|_| population > 0)
}

/// Is the term of a rule counted back from a meeting, being due before it?
pub fn is_before(rule: &Rule) -> bool {
    let in_days = rule.term.is_some_and(|term| matches!(term.unit, Span::WorkingDays | Span::CalendarDays));
    in_days && matches!(rule.id.as_str(), "notice" | "notice-candidates" | "materials")
}

/// Why a day is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Off {
    /// A Saturday or Sunday.
    Weekend,
    /// A holiday of every year, by its index.
    Fixed(usize),
    /// A day off of one year, by its index.
    Dated(usize),
    /// In place of a holiday of every year that fell on a weekend.
    ForFixed(usize),
    /// In place of a day off of one year that fell on a weekend.
    ForDated(usize),
}

/// The holiday that a day is, weekend or not.
fn holiday(holidays: &Holidays, day: Day) -> Option<Off> {
    let (year, month, of_month) = day.date();
    let fixed = |own: &super::pack::Fixed| {
        own.month == month && own.day == of_month && own.from.is_none_or(|from| year >= from)
    };
    let found = holidays.fixed.iter().position(fixed).map(Off::Fixed);
    found.or_else(|| holidays.dated.iter().position(|own| own.day == day).map(Off::Dated))
}

/// Days off, with those that moved because a holiday fell on a weekend. Years are worked out as they are asked for.
struct DaysOff<'a> {
    holidays: &'a Holidays,
    moved: Vec<(Day, Off)>,
    years: Vec<i32>,
}

impl<'a> DaysOff<'a> {
    fn new(holidays: &'a Holidays) -> Self {
        DaysOff { holidays, moved: Vec::new(), years: Vec::new() }
    }

    /// Why a day is off; none for a working day.
    fn reason(&mut self, day: Day) -> Option<Off> {
        let year = day.year();
        for year in [year - 1, year] {
            if !self.years.contains(&year) {
                self.years.push(year);
                self.add(year);
            }
        }
        if day.is_weekend() {
            return Some(Off::Weekend);
        }
        let moved = self.moved.iter().find(|(own, _)| *own == day).map(|(_, off)| *off);
        holiday(self.holidays, day).or(moved)
    }

    /// Moves the holidays of a year that fall on a weekend: to the next day that is not off already.
    fn add(&mut self, year: i32) {
        for (at, own) in self.holidays.fixed.iter().enumerate() {
            if own.moves
                && own.from.is_none_or(|from| year >= from)
                && let Some(day) = Day::of(year, own.month, own.day)
            {
                self.shift(day, Off::ForFixed(at));
            }
        }
        for (at, own) in self.holidays.dated.iter().enumerate() {
            if own.moves && own.day.year() == year {
                self.shift(own.day, Off::ForDated(at));
            }
        }
    }

    fn shift(&mut self, from: Day, off: Off) {
        if !from.is_weekend() {
            return;
        }
        let mut day = from.plus(1);
        while day.is_weekend() || holiday(self.holidays, day).is_some() || self.moved.iter().any(|(own, _)| *own == day)
        {
            day = day.plus(1);
        }
        self.moved.push((day, off));
    }
}

/// Why a day is off; none for a working day.
pub fn off(holidays: &Holidays, day: Day) -> Option<Off> {
    DaysOff::new(holidays).reason(day)
}

/// A term counted day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The first day that counts; counting back: the day the count ends on.
    pub first: Day,
    /// The last day by the bare count.
    pub last: Day,
    /// The last day where a day off puts the end off to the next working day; else the same.
    pub end: Day,
    /// Days off that were passed over, in order, weekends among them.
    pub off: Vec<(Day, Off)>,
    /// Years of the count for which the pack names no days off of their own: they may have more.
    pub open_years: Vec<i32>,
}

/// Counts a term from a day; the day itself does not count. Months end on the same day of a later month, on its last
/// where it is shorter. A last day that is off is put off to the next working day.
pub fn forward(holidays: &Holidays, start: Day, term: Term) -> Count {
    let mut days = DaysOff::new(holidays);
    let (mut off, mut first) = (Vec::new(), None);
    let mut last = start;
    match term.unit {
        Span::WorkingDays => {
            let mut left = term.count;
            while left > 0 {
                last = last.plus(1);
                match days.reason(last) {
                    Some(reason) => off.push((last, reason)),
                    None => {
                        first = first.or(Some(last));
                        left -= 1;
                    }
                }
            }
        }
        Span::CalendarDays => last = start.plus(term.count as i32),
        Span::Months => last = start.plus_months(term.count),
        Span::Years => last = start.plus_months(term.count.saturating_mul(12)),
    }
    let mut end = last;
    while let Some(reason) = days.reason(end) {
        off.push((end, reason));
        end = end.plus(1);
    }
    let first = first.unwrap_or(start.plus(1));
    Count { first, last, end, off, open_years: open_years(holidays, start, end) }
}

/// Counts days back from a day, which itself does not count: the latest day for whatever is due before it.
pub fn back(holidays: &Holidays, from: Day, term: Term) -> Count {
    let mut days = DaysOff::new(holidays);
    let mut off = Vec::new();
    let mut last = from;
    let mut left = term.count;
    while left > 0 {
        last = last.plus(-1);
        match days.reason(last) {
            Some(reason) if term.unit == Span::WorkingDays => off.push((last, reason)),
            _ => left -= 1,
        }
    }
    Count { first: from.plus(-1), last, end: last, off, open_years: open_years(holidays, last, from) }
}

fn open_years(holidays: &Holidays, from: Day, to: Day) -> Vec<i32> {
    let named = |year: i32| holidays.dated.iter().any(|own| own.day.year() == year);
    (from.year()..=to.year()).filter(|year| !named(*year)).collect()
}

/// The days of the village budget from a day on: index and day of each milestone, the next one first. A milestone
/// without a day is due by the end of its month.
pub fn coming(pack: &Pack, today: Day) -> Vec<(usize, Day)> {
    let mut coming = Vec::new();
    let (year, this_month, _) = today.date();
    let (later, next_month, _) = today.plus_months(1).date();
    for (at, milestone) in pack.calendar.iter().enumerate() {
        let day = |year: i32, month: u32| {
            let last = super::calendar::days_in(year, month);
            Day::of(year, month, milestone.day.map_or(last, |day| day.min(last)))
        };
        let [first, second] = match milestone.monthly {
            true => [day(year, this_month), day(later, next_month)],
            false => [day(year, milestone.month), day(year + 1, milestone.month)],
        };
        let next = first.filter(|day| *day >= today).or(second).or(first);
        coming.extend(next.map(|day| (at, day)));
    }
    crate::order::sort(&mut coming, |a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
    coming
}
