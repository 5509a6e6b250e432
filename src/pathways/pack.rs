//! A pack of pathways as its author wrote it: needs, questions, outcomes, and the numbers, days and papers that go with
//! them. Law is data here: each statement carries its article, each act the day of its wording.

use super::calendar::Day;
use crate::i18n::Localized;
use crate::pack::{Cite, Source, Topic};

/// Everything a reader can be led to.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// What it is for.
    pub description: Localized,
    /// The day it was true, ISO 8601.
    pub as_of: String,
    /// The acts that its statements rest on.
    pub sources: Vec<Source>,
    /// Names of the topics that outcomes touch; ids are those of the duties widget.
    pub topics: Vec<Topic>,
    /// Headings of the first page.
    pub groups: Vec<Topic>,
    /// Index of the first question: what do you need?
    pub start: usize,
    /// The questions.
    pub questions: Vec<Question>,
    /// Where they lead.
    pub outcomes: Vec<Outcome>,
    /// Numbers of the law that calculators use.
    pub rules: Vec<Rule>,
    /// The year of the village budget, in order.
    pub calendar: Vec<Milestone>,
    /// Days off.
    pub holidays: Holidays,
    /// What minutes must contain.
    pub minutes: Vec<Demand>,
    /// Papers to fill in.
    pub papers: Vec<Paper>,
    /// Why people stay away.
    pub study: Option<Study>,
}

impl Pack {
    /// The rule of this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The place of this id, question or outcome.
    pub fn stop(&self, id: &str) -> Option<Stop> {
        let question = self.questions.iter().position(|question| question.id == id).map(Stop::Question);
        question.or_else(|| self.outcomes.iter().position(|outcome| outcome.id == id).map(Stop::Outcome))
    }

    /// The id of a place.
    pub fn id_of(&self, stop: Stop) -> &str {
        match stop {
            Stop::Question(at) => &self.questions[at].id,
            Stop::Outcome(at) => &self.outcomes[at].id,
        }
    }
}

/// A place on the way, as an index into the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A question.
    Question(usize),
    /// An outcome: the way ends here.
    Outcome(usize),
}

/// One question.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Stable id.
    pub id: String,
    /// The question.
    pub text: Localized,
    /// What helps to answer it.
    pub help: Localized,
    /// Its answers.
    pub options: Vec<Opt>,
}

/// An answer.
#[derive(Clone, Debug, Default)]
pub struct Opt {
    /// Stable id, of its own within the question.
    pub id: String,
    /// Heading of the first page that it stands under, as an id.
    pub group: String,
    /// The answer.
    pub text: Localized,
    /// Where it leads: the first branch that fits.
    pub next: Vec<Branch>,
}

/// A way on.
#[derive(Clone, Debug)]
pub struct Branch {
    /// All of these must hold; none: it always fits.
    pub when: Vec<Condition>,
    /// Where it goes.
    pub go: Stop,
}

/// An earlier answer that a branch asks for.
#[derive(Clone, Debug)]
pub struct Condition {
    /// Id of the question.
    pub question: String,
    /// Ids of the options that fit.
    pub options: Vec<String>,
}

/// Where a way ends: what to do, step by step.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Stable id.
    pub id: String,
    /// What is done.
    pub title: Localized,
    /// What can be reached and what not.
    pub summary: Localized,
    /// Ids of topics that the duties widget knows.
    pub topics: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// What to have at hand.
    pub documents: Vec<Localized>,
    /// Ids of papers.
    pub papers: Vec<String>,
    /// Ids of rules that can be calculated.
    pub rules: Vec<String>,
    /// Ids of related outcomes.
    pub see: Vec<String>,
}

/// One step.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// What is done.
    pub text: Localized,
    /// Who does it.
    pub who: Localized,
    /// Where it is written.
    pub cite: Cite,
    /// How long it takes.
    pub term: Deadline,
    /// What else is to be known.
    pub note: Localized,
}

/// How long a step takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Deadline {
    /// No term belongs here.
    #[default]
    Absent,
    /// The law sets no number of days.
    None,
    /// So long, from something.
    Set(Term, Localized),
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Span,
}

/// What a term is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Days without weekends and holidays.
    WorkingDays,
    /// All days.
    CalendarDays,
    /// Months: to the same day of a later one.
    Months,
    /// Years: to the same day of a later one.
    Years,
}

impl Span {
    /// The span of a word of the pack.
    pub fn from_id(id: &str) -> Option<Span> {
        Some(match id {
            "working_days" => Span::WorkingDays,
            "calendar_days" => Span::CalendarDays,
            "months" => Span::Months,
            "years" => Span::Years,
            _ => return None,
        })
    }
}

/// A number of the law.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// Stable id: calculators know what it is for.
    pub id: String,
    /// What it is.
    pub title: Localized,
    /// Where it is written.
    pub cite: Cite,
    /// What must be said with it.
    pub note: Localized,
    /// Per cent of a whole.
    pub percent: Option<u32>,
    /// More than that share, not at least it.
    pub more: bool,
    /// Up to so many inhabitants the share holds, above it the count.
    pub population: Option<u32>,
    /// A number of people.
    pub count: Option<u32>,
    /// A length of time.
    pub term: Option<Term>,
    /// Sizes by population, in order.
    pub bands: Vec<Band>,
}

/// A size by population.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// Up to so many inhabitants; none: without limit.
    pub to: Option<u32>,
    /// At least so many members.
    pub min: u32,
    /// At most so many.
    pub max: u32,
}

/// A day of the budget's year.
#[derive(Clone, Debug, Default)]
pub struct Milestone {
    /// Stable id.
    pub id: String,
    /// 1 to 12.
    pub month: u32,
    /// Its day; none: by the end of the month.
    pub day: Option<u32>,
    /// Does it come every month?
    pub monthly: bool,
    /// What is due.
    pub text: Localized,
    /// Who does it.
    pub who: Localized,
    /// Where it is written.
    pub cite: Cite,
}

/// Days off besides weekends.
#[derive(Clone, Debug, Default)]
pub struct Holidays {
    /// Where they are written.
    pub cite: Cite,
    /// What is to be known of them.
    pub note: Localized,
    /// The same day every year.
    pub fixed: Vec<Fixed>,
    /// Days of one year only.
    pub dated: Vec<Dated>,
}

/// A holiday of every year.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    /// 1 to 12.
    pub month: u32,
    /// Its day.
    pub day: u32,
    /// Its name.
    pub title: Localized,
    /// The first year it is one; none: whatever year.
    pub from: Option<i32>,
    /// Does the day off move on where it falls on a weekend?
    pub moves: bool,
}

/// A day off of one year.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The day.
    pub day: Day,
    /// Its name.
    pub title: Localized,
    /// Was it read in an act?
    pub verified: bool,
    /// Does it move on where it falls on a weekend?
    pub moves: bool,
}

/// Something that minutes must have.
#[derive(Clone, Debug, Default)]
pub struct Demand {
    /// What.
    pub text: Localized,
    /// Where it is written.
    pub cite: Cite,
}

/// A paper to fill in and take away.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// What it is for.
    pub about: Localized,
    /// Where it is written what it must contain.
    pub cite: Cite,
    /// What is filled in.
    pub fields: Vec<Field>,
    /// The paper itself, in Kazakh and Russian.
    pub blocks: Vec<Block>,
}

/// Something to fill in.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Stable id; papers that ask the same share it.
    pub id: String,
    /// What it asks.
    pub label: Localized,
    /// What helps to answer it.
    pub hint: Localized,
    /// How it is typed.
    pub kind: FieldKind,
}

/// How a field is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    #[default]
    Text,
    /// Several lines.
    Long,
    /// A day.
    Date,
    /// A whole number.
    Number,
}

/// A part of a paper.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, or its points, or the heads of its columns; `{id}` stands for a field.
    pub texts: Vec<Localized>,
    /// How many rows a table has.
    pub rows: u32,
}

/// What a part of a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// At the right edge: to whom, from whom.
    Right,
    /// In the middle.
    Title,
    /// A paragraph.
    Text,
    /// Where somebody signs.
    Sign,
    /// Points.
    List,
    /// A table to be filled in by hand.
    Table,
}

/// A survey of why people stay away.
#[derive(Clone, Debug, Default)]
pub struct Study {
    /// Its name.
    pub title: Localized,
    /// What it was.
    pub text: Localized,
    /// How many were asked.
    pub people: u32,
    /// When.
    pub when: Localized,
    /// Where.
    pub place: Localized,
    /// What was asked.
    pub question: Localized,
    /// Per cent that said yes, and the words for them.
    pub yes: (u32, Localized),
    /// Per cent that said no, and the words for them.
    pub no: (u32, Localized),
    /// Per cent that named the main reason.
    pub reason: u32,
    /// The reason.
    pub reason_text: Localized,
    /// Per cent of whom.
    pub reason_base: Localized,
    /// What the figures do not say.
    pub caveats: Vec<Localized>,
    /// Where it was published.
    pub cite: Cite,
}
