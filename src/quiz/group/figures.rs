//! What the results of a group say together. Every figure is exact up to the last decimal of a [`Part`].
//!
//! - Normalised gain: (after − before) ÷ (100 − before), how much of what was not known was learned
//!   (R. R. Hake, Am. J. Phys. 66, 1998, p. 64).
//! - Difficulty of an item: the share of its points that was earned.
//! - Discrimination: the difficulty in the upper 27 % by score minus that in the lower 27 % (T. L. Kelley, J. Educ.
//!   Psychol. 30, 1939, p. 17). Results that tie at the edge count in part, so that the order of adding does not matter.

use super::{Group, Part, Sheet, Time, ratio};
use crate::order::{self, Places};
use crate::quiz::bank::{Bank, FULL, Opt, Task};

/// The fewest results for a discrimination.
pub const LEAST_RESULTS: usize = 10;
/// The fewest answers for saying that an option is never chosen.
pub const LEAST_ANSWERS: usize = 5;
/// How many items are named as most missed.
pub const MISSED: usize = 5;

const WHOLE: Part = FULL as Part;

/// One time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Results.
    pub count: usize,
    /// Mean of their scores.
    pub mean: Option<Part>,
    /// Median of their scores.
    pub median: Option<Part>,
}

/// People whose pretest and posttest are both there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paired {
    /// Pairs.
    pub count: usize,
    /// Mean of their scores before.
    pub before: Option<Part>,
    /// Mean of their scores after.
    pub after: Option<Part>,
    /// Mean of their own gains; who knew everything before has none.
    pub gain: Option<Part>,
    /// Names that more than one result of the same time bears: nobody can say who is who.
    pub unclear: usize,
}

/// A topic before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Index into [`Bank::topics`].
    pub topic: usize,
    /// Means of the shares earned, by [`Time`].
    pub means: [Option<Part>; 2],
    /// Normalised gain.
    pub gain: Option<Part>,
}

/// An item, or the items that are parallel to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Indices into [`Bank::items`].
    pub items: Vec<usize>,
    /// How often it was asked, by [`Time`].
    pub asked: [usize; 2],
    /// Share of the points earned, by [`Time`].
    pub difficulty: [Option<Part>; 2],
    /// Discrimination, by [`Time`]; none for fewer than [`LEAST_RESULTS`].
    pub discrimination: [Option<Part>; 2],
}

/// An item with options that nobody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unused {
    /// Index into [`Bank::items`].
    pub item: usize,
    /// Answers that are known.
    pub answers: usize,
    /// What nobody chose: the number of the gap (zero without gaps) and the index of the option.
    pub options: Vec<(usize, usize)>,
}

/// Everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Both times, by [`Time`].
    pub sides: [Side; 2],
    /// Normalised gain of the means.
    pub gain: Option<Part>,
    /// People with both.
    pub paired: Paired,
    /// Topics that were asked, in the order of the bank.
    pub topics: Vec<Topic>,
    /// Items that were asked, in the order of the bank.
    pub lines: Vec<Line>,
    /// Options that nobody chose.
    pub unused: Vec<Unused>,
    /// Items with at least [`LEAST_ANSWERS`] known answers.
    pub answered: usize,
    /// The lines that were missed most, after if there is an after, else before; most missed first.
    pub missed: Vec<usize>,
}

impl Figures {
    /// Is there nothing to tell?
    pub fn is_empty(&self) -> bool {
        self.sides.iter().all(|side| side.count == 0)
    }

    /// Which time items are judged by: after, where there are results.
    pub fn latest(&self) -> Time {
        if self.sides[Time::After as usize].count > 0 { Time::After } else { Time::Before }
    }
}

/// Computes everything.
pub fn figures(group: &Group, bank: &Bank) -> Figures {
    let sides = Time::BOTH.map(|time| side(group, bank, time));
    let lines: Vec<Line> = bank.units().into_iter().filter_map(|items| line(group, bank, items)).collect();
    let (unused, answered) = unused(group, bank);
    let mut figures = Figures {
        gain: gain(sides[0].mean, sides[1].mean),
        sides,
        paired: paired(group, bank),
        topics: topics(group, bank),
        lines,
        unused,
        answered,
        missed: Vec::new(),
    };
    figures.missed = missed(&figures);
    figures
}

/// How much of what was not known was learned; none where everything was known, or a side is missing.
pub fn gain(before: Option<Part>, after: Option<Part>) -> Option<Part> {
    let (before, after) = (before?, after?);
    ratio(i128::from(after - before) * i128::from(FULL), i128::from(WHOLE - before))
}

fn mean(parts: &[Part]) -> Option<Part> {
    ratio(parts.iter().map(|part| i128::from(*part)).sum(), parts.len() as i128)
}

fn median(mut parts: Vec<Part>) -> Option<Part> {
    order::sort(&mut parts, |a, b| a.cmp(b));
    let middle = parts.len() / 2;
    let upper = *parts.get(middle)?;
    if parts.len() % 2 == 1 { Some(upper) } else { ratio(i128::from(parts[middle - 1]) + i128::from(upper), 2) }
}

fn side(group: &Group, bank: &Bank, time: Time) -> Side {
    let scores: Vec<Part> = group.of(time).filter_map(|sheet| sheet.total(bank)).collect();
    Side { count: scores.len(), mean: mean(&scores), median: median(scores) }
}

/// Names are compared as searches are: a Russian keyboard makes no other person.
fn paired(group: &Group, bank: &Bank) -> Paired {
    let named = |time: Time| group.of(time).filter(|sheet| !sheet.key.is_empty());
    let mut paired = Paired::default();
    let (mut befores, mut afters, mut gains) = (Vec::new(), Vec::new(), Vec::new());
    let mut seen = Places::new();
    for sheet in named(Time::Before).chain(named(Time::After)) {
        if seen.insert(sheet.key.clone(), 0).is_some() {
            continue;
        }
        let [before, after] = Time::BOTH.map(|time| named(time).filter(|own| own.key == sheet.key).collect::<Vec<_>>());
        if before.len() > 1 || after.len() > 1 {
            paired.unclear += 1;
        } else if let ([before], [after]) = (before.as_slice(), after.as_slice())
            && let (Some(before), Some(after)) = (before.total(bank), after.total(bank))
        {
            befores.push(before);
            afters.push(after);
            gains.extend(gain(Some(before), Some(after)));
        }
    }
    paired.count = befores.len();
    (paired.before, paired.after, paired.gain) = (mean(&befores), mean(&afters), mean(&gains));
    paired
}

fn topics(group: &Group, bank: &Bank) -> Vec<Topic> {
    let mut topics = Vec::new();
    for (at, topic) in bank.topics.iter().enumerate() {
        let of = |item: usize| bank.items.get(item).is_some_and(|item| item.topic == topic.id);
        let means = Time::BOTH.map(|time| {
            let shares: Vec<Part> = group.of(time).filter_map(|sheet| sheet.score(bank, of)).collect();
            mean(&shares)
        });
        if means.iter().any(Option::is_some) {
            topics.push(Topic { topic: at, means, gain: gain(means[0], means[1]) });
        }
    }
    topics
}

fn line(group: &Group, bank: &Bank, items: Vec<usize>) -> Option<Line> {
    let of = |item: usize| items.contains(&item);
    let asked = Time::BOTH.map(|time| group.of(time).flat_map(|s| &s.given).filter(|given| of(given.item)).count());
    let difficulty = Time::BOTH.map(|time| {
        let (mut earned, mut points) = (0_i128, 0_i128);
        for given in group.of(time).flat_map(|sheet| &sheet.given).filter(|given| of(given.item)) {
            let worth = i128::from(bank.items.get(given.item)?.points);
            earned += worth * i128::from(given.earned);
            points += worth;
        }
        ratio(earned, points)
    });
    let discrimination = Time::BOTH.map(|time| {
        let answered = |sheet: &Sheet| Some((sheet.total(bank)?, sheet.score(bank, of)?));
        discrimination(group.of(time).filter_map(answered).collect())
    });
    (asked != [0, 0]).then_some(Line { items, asked, difficulty, discrimination })
}

/// From pairs of whole score and share earned with the item.
fn discrimination(mut results: Vec<(Part, Part)>) -> Option<Part> {
    if results.len() < LEAST_RESULTS {
        return None;
    }
    let count = (results.len() * 27 + 50) / 100;
    order::sort(&mut results, |a, b| b.0.cmp(&a.0));
    let upper = end(&results, count)?;
    results.reverse();
    Some(upper - end(&results, count)?)
}

/// The mean share of the first `count` results. Where several tie for the last places, each counts by their part.
fn end(results: &[(Part, Part)], count: usize) -> Option<Part> {
    let edge = results.get(count.checked_sub(1)?)?.0;
    let first = results.iter().position(|(score, _)| *score == edge)?;
    let sum = |some: &[(Part, Part)]| some.iter().map(|(_, share)| i128::from(*share)).sum::<i128>();
    let tied: Vec<(Part, Part)> = results[first..].iter().copied().take_while(|(score, _)| *score == edge).collect();
    let (size, places) = (tied.len() as i128, (count - first) as i128);
    ratio(sum(&results[..first]) * size + sum(&tied) * places, size * count as i128)
}

fn unused(group: &Group, bank: &Bank) -> (Vec<Unused>, usize) {
    let (mut found, mut answered) = (Vec::new(), 0);
    for (at, item) in bank.items.iter().enumerate() {
        let given = Time::BOTH.into_iter().flat_map(|time| group.of(time)).flat_map(|sheet| &sheet.given);
        let responses: Vec<_> = given.filter(|given| given.item == at).filter_map(|g| g.response.as_ref()).collect();
        // Who skipped an item chose nothing and says nothing about its options.
        let answers = responses.iter().filter(|response| crate::quiz::score::is_answered(response)).count();
        let nobody = |gap: Option<usize>, option: &Opt| {
            let chose = |parts: &&Vec<String>| match gap {
                Some(gap) => parts.get(gap) == Some(&option.id),
                None => parts.contains(&option.id),
            };
            !responses.iter().any(chose)
        };
        let lists: Vec<(Option<usize>, &[Opt])> = match &item.task {
            Task::Choice { options, .. } => vec![(None, options)],
            Task::Place { choices, .. } => vec![(None, choices)],
            Task::Gap { gaps, .. } => {
                gaps.iter().enumerate().map(|(k, gap)| (Some(k), gap.options.as_slice())).collect()
            }
            Task::Numeric { .. } | Task::Text { .. } | Task::Order { .. } => continue,
        };
        if answers < LEAST_ANSWERS {
            continue;
        }
        answered += 1;
        let mut options = Vec::new();
        for (gap, list) in lists {
            let unchosen = (0..list.len()).filter(|k| nobody(gap, &list[*k]));
            options.extend(unchosen.map(|k| (gap.unwrap_or(0), k)));
        }
        if !options.is_empty() {
            found.push(Unused { item: at, answers, options });
        }
    }
    (found, answered)
}

fn missed(figures: &Figures) -> Vec<usize> {
    let time = figures.latest() as usize;
    let share = |at: usize| figures.lines[at].difficulty[time].unwrap_or(WHOLE);
    let mut missed = order::order(figures.lines.len(), &|a, b| share(a).cmp(&share(b)));
    missed.retain(|at| share(*at) < WHOLE);
    missed.truncate(MISSED);
    missed
}
