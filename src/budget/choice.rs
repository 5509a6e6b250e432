//! What a reader of the explorer has chosen, and how it is written into attributes, states and addresses.

use super::model::{Phase, Side};
use super::widget::{ROWS, edition_id};
use crate::widget::Config;

/// A view of the explorer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The budget in plain sentences and one picture.
    #[default]
    Overview,
    /// Where it comes from.
    Revenue,
    /// Where it goes.
    Expenditure,
    /// Over the years.
    Years,
    /// Place beside place.
    Places,
    /// Does it add up?
    Check,
}

/// How amounts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Thousand tenge, exact, as the decisions print them.
    #[default]
    Thousand,
    /// Share of the whole side.
    Share,
    /// Tenge per resident; only with a known population.
    Resident,
}

/// How a level is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// A list with bars: every line, however small.
    #[default]
    Bars,
    /// A treemap.
    Tiles,
}

/// By what places are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Revenue, own and transfers.
    #[default]
    Total,
    /// How far the place lives on transfers.
    Transfers,
    /// Revenue per resident.
    Resident,
}

/// A word for every value, the same in attributes, states and addresses.
macro_rules! words {
    ($type:ident { $($value:ident = $word:literal),+ }) => {
        impl $type {
            /// All values, in the order shown.
            pub const ALL: &[$type] = &[$($type::$value),+];

            /// Its word in attributes, states and addresses.
            pub fn id(self) -> &'static str {
                match self { $($type::$value => $word),+ }
            }

            /// The value of a word.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($word => Some($type::$value),)+ _ => None }
            }
        }
    };
}

words!(View {
    Overview = "overview",
    Revenue = "revenue",
    Expenditure = "expenditure",
    Years = "years",
    Places = "places",
    Check = "check"
});
words!(Unit { Thousand = "thousand", Share = "share", Resident = "resident" });
words!(Shape { Bars = "bars", Tiles = "tiles" });
words!(Measure { Total = "total", Transfers = "transfers", Resident = "resident" });

impl View {
    /// The side a view walks through, if it does.
    pub fn side(self) -> Option<Side> {
        match self {
            View::Revenue => Some(Side::Revenue),
            View::Expenditure => Some(Side::Expenditure),
            _ => None,
        }
    }

    /// The view that walks through a side; what balances them is seen in the overview.
    pub fn of_side(side: Side) -> Self {
        match side {
            Side::Revenue => View::Revenue,
            Side::Expenditure => View::Expenditure,
            Side::Balance => View::Overview,
        }
    }
}

/// The names of a state. `view` stands before `line`, which belongs to the view's side.
const NAMES: [&str; 10] = ["place", "year", "phase", "view", "unit", "shape", "measure", "line", "other", "query"];

/// Everything chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Id of a place.
    pub place: Option<String>,
    /// Year.
    pub year: Option<u16>,
    /// Phase.
    pub phase: Option<Phase>,
    /// View.
    pub view: View,
    /// How amounts are written.
    pub unit: Unit,
    /// How a level is shown.
    pub shape: Shape,
    /// The line gone to, by side and code; none at the top.
    pub line: Option<(Side, String)>,
    /// Year and phase to compare with.
    pub other: Option<(u16, Phase)>,
    /// By what places are compared.
    pub measure: Measure,
    /// Text searched for.
    pub query: String,
    /// Rows shown at most; not part of the state.
    pub rows: usize,
    /// The tile that the keyboard stands on; not part of the state.
    pub tile: Option<String>,
}

impl Choice {
    /// The start that an element's attributes name.
    pub fn of_config(config: &Config) -> Self {
        let mut choice = Choice { rows: ROWS, ..Choice::default() };
        choice.configure(&Config::default(), config);
        choice
    }

    /// Takes over the attributes that changed.
    pub fn configure(&mut self, before: &Config, now: &Config) {
        for name in ["place", "year", "phase", "view", "unit"] {
            if before.get(name) != now.get(name) {
                self.set(name, now.get(name).unwrap_or_default());
            }
        }
    }

    /// Takes over what a state names, on top of the start. Unknown names and values are passed over.
    pub fn restore(&mut self, state: &[(String, String)]) {
        for name in NAMES {
            if let Some((_, value)) = state.iter().find(|(given, _)| given == name) {
                self.set(name, value);
            }
        }
    }

    fn set(&mut self, name: &str, value: &str) {
        match name {
            "place" => self.place = (!value.is_empty()).then(|| value.into()),
            "year" => self.year = value.parse().ok(),
            "phase" => self.phase = Phase::from_id(value),
            "view" => self.view = View::from_id(value).unwrap_or_default(),
            "unit" => self.unit = Unit::from_id(value).unwrap_or_default(),
            "shape" => self.shape = Shape::from_id(value).unwrap_or_default(),
            "measure" => self.measure = Measure::from_id(value).unwrap_or_default(),
            "line" => self.line = self.view.side().filter(|_| !value.is_empty()).map(|side| (side, value.into())),
            "other" => {
                self.other = value.split_once('-').and_then(|(y, p)| Some((y.parse().ok()?, Phase::from_id(p)?)));
            }
            "query" => self.query = value.into(),
            _ => {}
        }
    }

    /// The state: whatever is chosen, by name, `view` before the `line` that belongs to it.
    pub fn state(&self) -> Vec<(&'static str, String)> {
        let line = self.line.as_ref().filter(|(side, _)| self.view.side() == Some(*side));
        let values = [
            self.place.clone().unwrap_or_default(),
            self.year.map(|y| y.to_string()).unwrap_or_default(),
            self.phase.map(|p| p.id().to_string()).unwrap_or_default(),
            self.view.id().to_string(),
            self.unit.id().to_string(),
            self.shape.id().to_string(),
            self.measure.id().to_string(),
            line.map(|(_, code)| code.clone()).unwrap_or_default(),
            self.other.map(|(y, p)| edition_id(y, p)).unwrap_or_default(),
            self.query.clone(),
        ];
        NAMES.into_iter().zip(values).filter(|(_, value)| !value.is_empty()).collect()
    }
}
