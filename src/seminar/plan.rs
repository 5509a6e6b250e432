//! A plan as its author wrote it.

use crate::i18n::Localized;

/// A plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// The day it was written for, ISO 8601.
    pub as_of: String,
    /// In order.
    pub steps: Vec<Step>,
}

impl Plan {
    /// Minutes of all steps together.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.minutes).sum()
    }

    /// The step of an id.
    pub fn step(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }
}

/// A step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Stable id.
    pub id: String,
    /// What is at work in it.
    pub kind: Kind,
    /// Its name.
    pub title: Localized,
    /// Minutes it is given; 0: none in particular.
    pub minutes: u32,
    /// What the room reads; a blank line parts paragraphs, lines that begin with `- ` are a list.
    pub text: Localized,
    /// What the facilitator says and does, written alike.
    pub notes: Localized,
    /// Address of what the widget shows, relative to the plan; `auyl:` shipped; blank: what the widget shows by itself.
    pub src: String,
    /// Attributes of the widget: name and value.
    pub options: Vec<(String, String)>,
}

impl Step {
    /// The value of an attribute of its widget.
    pub fn option(&self, name: &str) -> Option<&str> {
        self.options.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// What is at work in a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// People alone.
    #[default]
    Talk,
    /// `<auyl-quiz>`.
    Quiz,
    /// `<auyl-budget>`.
    Budget,
    /// `<auyl-duties>`.
    Duties,
    /// `<auyl-pathways>`.
    Pathways,
    /// `<auyl-trainer>`: results of the group.
    Results,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 6] = [Kind::Talk, Kind::Quiz, Kind::Budget, Kind::Duties, Kind::Pathways, Kind::Results];

    /// Its word in plans.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Talk => "talk",
            Kind::Quiz => "quiz",
            Kind::Budget => "budget",
            Kind::Duties => "duties",
            Kind::Pathways => "pathways",
            Kind::Results => "results",
        }
    }

    /// The kind of a word.
    pub fn from_id(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The attributes that a plan may set.
    pub fn options(self) -> &'static [&'static str] {
        match self {
            Kind::Talk => &[],
            Kind::Quiz => &["mode", "count", "seed", "pass", "budget", "place", "year"],
            Kind::Budget => &["place", "year", "phase", "view", "unit", "open"],
            Kind::Duties => &["edition", "view", "bodies", "topic", "seed"],
            Kind::Pathways => &["start", "view"],
            Kind::Results => &["sample"],
        }
    }
}
