//! One wording of the law as bodies, matters and duties, and the everyday problems it answers.
//!
//! A *matter* is something to be done or settled ("Draft of the village budget"); a *duty* is what one body has to do with
//! it, as one verb, with the article. So a matter shows how several bodies share it, and where nobody is named.

use crate::i18n::Localized;
use crate::pack::{Cite, Source, Topic};

/// What a body does with a matter, in the order it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// Has the last word.
    Decides,
    /// Must consent before another decides.
    Agrees,
    /// Confirms what others prepared.
    Approves,
    /// Starts a question or puts something forward.
    Proposes,
    /// Carries out.
    Executes,
    /// Watches how it is carried out.
    Monitors,
    /// Takes a report and discusses it.
    Hears,
    /// Gives the money.
    Pays,
    /// Tells people.
    Informs,
}

impl Verb {
    /// All of them, in the order they are shown.
    pub const ALL: [Verb; 9] = [
        Verb::Decides,
        Verb::Agrees,
        Verb::Approves,
        Verb::Proposes,
        Verb::Executes,
        Verb::Monitors,
        Verb::Hears,
        Verb::Pays,
        Verb::Informs,
    ];

    /// Its word in packs.
    pub fn id(self) -> &'static str {
        match self {
            Verb::Decides => "decides",
            Verb::Agrees => "agrees",
            Verb::Approves => "approves",
            Verb::Proposes => "proposes",
            Verb::Executes => "executes",
            Verb::Monitors => "monitors",
            Verb::Hears => "hears",
            Verb::Pays => "pays",
            Verb::Informs => "informs",
        }
    }

    /// The verb of a word.
    pub fn from_id(id: &str) -> Option<Verb> {
        Verb::ALL.into_iter().find(|verb| verb.id() == id)
    }
}

/// Is an edition law?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It is.
    #[default]
    InForce,
    /// It was only drafted.
    Draft,
}

/// On whose behalf a matter is dealt with: the dualism of the akim, who serves the state and the village.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Function {
    /// The state's.
    State,
    /// The community's own.
    Own,
    /// Both.
    Both,
    /// The law does not say.
    #[default]
    Open,
}

/// A body, or the residents themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// Its name in a column's head.
    pub short: Localized,
    /// What it is.
    pub about: Localized,
    /// Where the law says so.
    pub cite: Cite,
}

/// Something to be done or settled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matter {
    /// Stable id: editions are compared by it.
    pub id: String,
    /// Index of its topic.
    pub topic: usize,
    /// A short noun phrase.
    pub title: Localized,
    /// On whose behalf.
    pub function: Function,
    /// Lines of the village budget it touches: `07.3.124.008`.
    pub lines: Vec<String>,
}

/// What one body has to do with one matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// Stable id.
    pub id: String,
    /// Index of the matter.
    pub matter: usize,
    /// Index of the body.
    pub body: usize,
    /// What it does.
    pub verb: Verb,
    /// A sentence that stands alone.
    pub text: Localized,
    /// Where the law says so.
    pub cite: Cite,
    /// When or where it holds; blank: always.
    pub condition: Localized,
    /// What the law leaves open about it; blank: nothing known.
    pub open: Localized,
}

/// An overlap of duties, or something the law leaves open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// Index of its topic.
    pub topic: usize,
    /// What does not fit, in words.
    pub text: Localized,
    /// The articles.
    pub cite: Cite,
}

/// What a villager can do, one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What to do.
    pub text: Localized,
    /// By which right.
    pub cite: Cite,
    /// Index of the pathway that leads further.
    pub pathway: Option<usize>,
}

/// An everyday problem: "The street lamp is dark".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problem {
    /// Stable id.
    pub id: String,
    /// Index of its topic.
    pub topic: usize,
    /// As people say it.
    pub title: Localized,
    /// Words people look for it by, in the order of [`crate::i18n::Lang::ALL`].
    pub words: [Vec<String>; 3],
    /// Whose matter it is.
    pub answer: Localized,
    /// Indices of the duties that answer who decides, does and pays.
    pub duties: Vec<usize>,
    /// Lines of the village budget.
    pub lines: Vec<String>,
    /// What one can do, in order.
    pub steps: Vec<Step>,
}

/// Another edition one can switch to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Other {
    /// Its id.
    pub id: String,
    /// Its file, beside this one.
    pub src: String,
    /// Its name.
    pub title: Localized,
}

/// One wording of the law.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// Stable id.
    pub id: String,
    /// In force, or a draft.
    pub status: Status,
    /// Its name.
    pub title: Localized,
    /// What it is and what it is not.
    pub description: Localized,
    /// The day of the wording, ISO 8601.
    pub as_of: String,
    /// Acts.
    pub sources: Vec<Source>,
    /// Other editions.
    pub others: Vec<Other>,
    /// Indices of the bodies compared first.
    pub pair: Vec<usize>,
    /// Bodies, from the community to the oblast.
    pub bodies: Vec<Body>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Matters.
    pub matters: Vec<Matter>,
    /// Duties.
    pub duties: Vec<Duty>,
    /// Open questions.
    pub open: Vec<Question>,
    /// Ways to take part that steps lead to: id and title.
    pub pathways: Vec<Topic>,
    /// Everyday problems.
    pub problems: Vec<Problem>,
    /// Words of a search that say nothing of their own.
    pub passed_over: Vec<String>,
    /// The file beside this one where they stand; blank: they are here, or there are none.
    pub problems_src: String,
}

impl Edition {
    /// The index of a body.
    pub fn body(&self, id: &str) -> Option<usize> {
        self.bodies.iter().position(|body| body.id == id)
    }

    /// The index of a topic.
    pub fn topic(&self, id: &str) -> Option<usize> {
        self.topics.iter().position(|topic| topic.id == id)
    }

    /// The index of a problem.
    pub fn problem(&self, id: &str) -> Option<usize> {
        self.problems.iter().position(|problem| problem.id == id)
    }
}
