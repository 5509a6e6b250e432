//! A bank of questions as its author wrote it: items, what is right, what is said about each choice, and where the
//! rule is written down.
//!
//! Every type of item answers with the same thing, a [`Response`]: a list of ids or typed texts, one for each slot
//! that can be filled. So answers are kept, restored, scored and exported in one way, whatever the item looks like.

use crate::budget::money::Money;
use crate::i18n::Localized;
use crate::order::Places;
pub use crate::pack::{Cite, Source, Topic};

/// The whole of an item's points, or a whole per cent weight: 100 % with the five decimals that quiz formats print.
pub const FULL: i32 = 10_000_000;

/// What a reader answered: ids or typed texts. Empty: nothing yet.
///
/// | task | holds |
/// |---|---|
/// | [`Task::Choice`] | ids of the chosen options |
/// | [`Task::Numeric`] | the figure as typed, then the number of its unit |
/// | [`Task::Text`] | the words as typed |
/// | [`Task::Order`] | ids of all options, first to last |
/// | [`Task::Place`] | for each slot the id of what was put there, or blank |
/// | [`Task::Gap`] | for each gap the id of the chosen word, or the words as typed |
pub type Response = Vec<String>;

/// A pack of questions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bank {
    /// Stable id: what answers are kept under.
    pub id: String,
    /// Changes with every edition.
    pub version: String,
    /// Its name.
    pub title: Localized,
    /// A sentence on what it asks.
    pub description: Localized,
    /// The day its rules were looked up, ISO 8601.
    pub as_of: String,
    /// Acts the items cite.
    pub sources: Vec<Source>,
    /// Subjects, for the breakdown of results.
    pub topics: Vec<Topic>,
    /// How it is asked where the page does not say otherwise.
    pub settings: Settings,
    /// What is said of the result as a whole, by the least score.
    pub feedback: Vec<Range>,
    /// The questions.
    pub items: Vec<Item>,
}

/// How a bank is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Questions of one round; none: all of them.
    pub count: Option<usize>,
    /// Per cent of the points that pass.
    pub pass: u8,
    /// Tries at an item in practice before its answer is shown.
    pub tries: u8,
    /// Per cent of the item's points that each wrong try costs.
    pub penalty: u8,
    /// Seconds for a round in an exam.
    pub time: Option<u32>,
    /// Are the items shuffled?
    pub shuffle_items: bool,
    /// Are the options shuffled?
    pub shuffle_options: bool,
    /// How many items of which topic make a round.
    pub pools: Vec<(String, usize)>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            count: None,
            pass: 60,
            tries: 2,
            penalty: 0,
            time: None,
            shuffle_items: true,
            shuffle_options: true,
            pools: Vec::new(),
        }
    }
}

/// What is said from a score on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Range {
    /// Per cent of the points.
    pub from: u8,
    /// The words.
    pub text: Localized,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Stable id within the bank.
    pub id: String,
    /// Id of its topic, or blank.
    pub topic: String,
    /// What is asked.
    pub prompt: Localized,
    /// What is to be looked at first.
    pub stimulus: Stimulus,
    /// A help before answering.
    pub hint: Localized,
    /// Why it is so, said after answering.
    pub explanation: Localized,
    /// Where it is written.
    pub cite: Option<Cite>,
    /// Points for the whole.
    pub points: u32,
    /// Items with the same name measure the same knowledge, once before and once after; blank: none.
    pub parallel: String,
    /// What the reader does.
    pub task: Task,
}

/// What an item shows beside its question.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stimulus {
    /// Nothing.
    #[default]
    None,
    /// A few sentences.
    Text(Localized),
    /// A small table.
    Table {
        /// What it holds.
        caption: Localized,
        /// Heads of its columns.
        head: Vec<Localized>,
        /// Its rows.
        rows: Vec<Vec<Localized>>,
    },
    /// Lines of a budget, with bars.
    Budget {
        /// Whose, of which year.
        caption: Localized,
        /// Names and amounts.
        rows: Vec<(Localized, Money)>,
    },
}

/// What the reader does with an item.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Chooses.
    Choice {
        /// One or more, or true and false.
        kind: ChoiceKind,
        /// What there is to choose.
        options: Vec<Opt>,
    },
    /// Types a figure.
    Numeric {
        /// What counts, best first; the first that fits is taken.
        answers: Vec<Accepted>,
        /// Units to choose from; the first is the expected one.
        units: Vec<Unit>,
    },
    /// Types a few words.
    Text {
        /// What counts, best first.
        answers: Vec<Accepted>,
    },
    /// Brings into order.
    Order {
        /// In the right order.
        options: Vec<Opt>,
    },
    /// Puts what belongs together side by side (matching), or cards into named groups (sorting).
    Place {
        /// Cards into groups? Else pairs.
        sort: bool,
        /// What is to be placed: left-hand sides, cards.
        slots: Vec<Slot>,
        /// Where: right-hand sides, groups.
        choices: Vec<Opt>,
    },
    /// Fills in missing words.
    Gap {
        /// The text, with `[1]`, `[2]` … where words are missing.
        text: Localized,
        /// The gaps, in the order of their numbers.
        gaps: Vec<Gap>,
    },
}

/// How many options are right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// One.
    Single,
    /// Some.
    Multiple,
    /// Two options, `true` and `false`, whose words are the interface's.
    TrueFalse,
}

/// An option, a right-hand side, a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opt {
    /// Stable id within the item.
    pub id: String,
    /// Its words.
    pub text: Localized,
    /// What choosing it earns, −[`FULL`] to [`FULL`].
    pub weight: i32,
    /// Said when it was chosen.
    pub feedback: Localized,
    /// Said when it was not.
    pub otherwise: Localized,
    /// Stays last when options are shuffled.
    pub last: bool,
}

/// An answer that counts when typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accepted {
    /// The words; `*` stands for anything. Blank for a figure.
    pub text: Localized,
    /// The figure, in the fixed point of money: five decimals.
    pub value: Money,
    /// How far off still counts.
    pub tolerance: Money,
    /// What it earns.
    pub weight: i32,
    /// Said when it was given.
    pub feedback: Localized,
}

/// A unit of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its name.
    pub text: Localized,
    /// How many of the expected unit make one.
    pub factor: Money,
}

/// A thing to be placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slot {
    /// Stable id within the item.
    pub id: String,
    /// Its words.
    pub text: Localized,
    /// Ids of the choices where it belongs; any of them is right.
    pub right: Vec<String>,
    /// Said when it was placed wrongly.
    pub feedback: Localized,
}

/// A missing word: chosen from options or typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gap {
    /// Words to choose from; empty where it is typed.
    pub options: Vec<Opt>,
    /// Words that count when typed.
    pub answers: Vec<Accepted>,
}

impl Item {
    /// How many texts a full [`Response`] to it holds; for a choice the least.
    pub fn slots(&self) -> usize {
        match &self.task {
            Task::Choice { .. } | Task::Text { .. } | Task::Numeric { .. } => 1,
            Task::Order { options } => options.len(),
            Task::Place { slots, .. } => slots.len(),
            Task::Gap { gaps, .. } => gaps.len(),
        }
    }

    /// The name of its type in packs.
    pub fn kind(&self) -> &'static str {
        match &self.task {
            Task::Choice { kind: ChoiceKind::Single, .. } => "single",
            Task::Choice { kind: ChoiceKind::Multiple, .. } => "multiple",
            Task::Choice { kind: ChoiceKind::TrueFalse, .. } => "truefalse",
            Task::Numeric { .. } => "numeric",
            Task::Text { .. } => "text",
            Task::Order { .. } => "order",
            Task::Place { sort: false, .. } => "match",
            Task::Place { sort: true, .. } => "sort",
            Task::Gap { .. } => "gap",
        }
    }
}

impl Task {
    /// An id that two choices of one list bear: nobody could tell which of them was meant.
    pub fn ambiguous(&self) -> Option<&str> {
        let lists: Vec<&[Opt]> = match self {
            Task::Choice { options, .. } | Task::Order { options } => vec![options],
            Task::Place { choices, .. } => vec![choices],
            Task::Gap { gaps, .. } => gaps.iter().map(|gap| gap.options.as_slice()).collect(),
            Task::Numeric { .. } | Task::Text { .. } => Vec::new(),
        };
        let twice = |list: &&[Opt], at: usize| list[..at].iter().any(|other| other.id == list[at].id);
        lists.iter().find_map(|list| (1..list.len()).find(|at| twice(list, *at)).map(|at| list[at].id.as_str()))
    }
}

impl Bank {
    /// The act that an item cites.
    pub fn source(&self, cite: &Cite) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == cite.source)
    }

    /// The items by place, those that are parallel to each other together: they ask the same thing and count as one.
    pub fn units(&self) -> Vec<Vec<usize>> {
        let (mut units, mut groups) = (Vec::<Vec<usize>>::new(), Places::new());
        for (at, item) in self.items.iter().enumerate() {
            match groups.get(&item.parallel) {
                Some(unit) => units[*unit].push(at),
                None => {
                    if !item.parallel.is_empty() {
                        groups.insert(item.parallel.clone(), units.len());
                    }
                    units.push(vec![at]);
                }
            }
        }
        units
    }
}
