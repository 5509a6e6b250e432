//! The facts of a budget as its publisher printed them: places, tables, lines.
//!
//! Nothing here is computed. A [`Line`] keeps the printed code, name and amount and the row it came from;
//! sums and shares live in [`super::cube`] and [`super::insight`], doubts in [`super::check`].

use super::money::{Money, Unit};
use crate::i18n::Lang;
pub use crate::i18n::Localized;
use crate::order::ByYear;

/// The level of the budget system a place stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Rural okrug, village, settlement, town of district significance (budget level IV).
    #[default]
    Rural,
    /// District or city of oblast significance.
    District,
    /// Oblast.
    Oblast,
}

/// A unit with a budget of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Stable id within the package (`karaolen`).
    pub id: String,
    /// Official name.
    pub name: Localized,
    /// What it belongs to ("city of Semey, Abai oblast").
    pub parent: Localized,
    /// Its level.
    pub level: Level,
    /// Residents by year, where the package gives them; never zero.
    pub population: ByYear,
}

impl Place {
    /// Its name in a language or another one, else its id; blank in a table that names no place.
    pub fn name_in(&self, lang: Lang) -> &str {
        self.name.best(lang).map_or(&self.id, |(_, name)| name)
    }

    /// Residents in `year`, only where the package states that year.
    pub fn residents(&self, year: u16) -> Option<u32> {
        self.population.get(year)
    }
}

/// At which stage of its life a budget stands. Figures of different phases are never added or mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// As first decided by the maslikhat.
    #[default]
    Approved,
    /// As amended by later decisions.
    Amended,
    /// As carried out.
    Executed,
}

impl Phase {
    /// All phases, in the order of a budget's life.
    pub const ALL: [Phase; 3] = [Phase::Approved, Phase::Amended, Phase::Executed];

    /// The word of the canonical table: `approved`, `amended`, `executed`.
    pub fn id(self) -> &'static str {
        match self {
            Phase::Approved => "approved",
            Phase::Amended => "amended",
            Phase::Executed => "executed",
        }
    }

    /// The phase named by a word of the canonical table.
    pub fn from_id(id: &str) -> Option<Self> {
        Phase::ALL.into_iter().find(|p| p.id() == id)
    }
}

/// What a line of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Receipts other than transfers.
    Revenue,
    /// Transfers received.
    Transfer,
    /// Section II.
    Expenditure,
    /// Sections III to VI.
    Balance,
}

impl Direction {
    /// The word of the canonical table: `revenue`, `transfer`, `expenditure`, `balance`.
    pub fn id(self) -> &'static str {
        match self {
            Direction::Revenue => "revenue",
            Direction::Transfer => "transfer",
            Direction::Expenditure => "expenditure",
            Direction::Balance => "balance",
        }
    }
}

/// A code of the unified budget classification as printed, part by part (`07.3.124.008`), or a section (`I`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(String);

/// Which rung of the classification a code ends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// `I`, `II` … `VI`, and their sub-lines `VI.3`.
    Section,
    /// Revenue: 1 digit.
    Category,
    /// Revenue: category.class.
    Class,
    /// Revenue: category.class.subclass.
    Subclass,
    /// Revenue: category.class.subclass.specific.
    Specific,
    /// Expenditure: 2 digits.
    Group,
    /// Expenditure: group.subgroup.
    Subgroup,
    /// Expenditure: administrator of budget programmes (3 digits).
    Administrator,
    /// Expenditure: programme (3 digits).
    Programme,
    /// Expenditure: subprogramme.
    Subprogramme,
}

/// Whether a code stands on the revenue or the expenditure side, or among the sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Where the money comes from.
    Revenue,
    /// Where it goes.
    Expenditure,
    /// Sections III to VI: lending, assets, deficit, financing.
    Balance,
}

impl Code {
    /// Takes a code as printed; the reader has trimmed it and checked its form.
    pub fn new(text: impl Into<String>) -> Self {
        Code(text.into())
    }

    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The parts between the dots.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split('.')
    }

    /// The code one rung up (`07.3` for `07.3.124`); none for a code of one part.
    pub fn parent(&self) -> Option<Code> {
        self.0.rfind('.').map(|dot| Code(self.0[..dot].into()))
    }

    /// The rung the code ends on. Expenditure rungs go by the width of a part, since a source
    /// without a subgroup column prints `07.124.008`.
    pub fn rung(&self) -> Rung {
        let parts: Vec<&str> = self.parts().collect();
        let first = parts.first().copied().unwrap_or_default();
        if first.bytes().any(|b| b.is_ascii_alphabetic()) {
            return Rung::Section;
        }
        if first.len() == 1 {
            return [Rung::Category, Rung::Class, Rung::Subclass, Rung::Specific][(parts.len() - 1).min(3)];
        }
        let wide = parts.iter().skip(1).filter(|p| p.len() == 3).count();
        match (parts.len(), wide) {
            (1, _) => Rung::Group,
            (_, 0) => Rung::Subgroup,
            (_, 1) => Rung::Administrator,
            (_, 2) => Rung::Programme,
            _ => Rung::Subprogramme,
        }
    }

    /// The side the code stands on.
    pub fn side(&self) -> Side {
        match self.rung() {
            Rung::Section => match self.as_str() {
                "I" => Side::Revenue,
                "II" => Side::Expenditure,
                _ => Side::Balance,
            },
            Rung::Category | Rung::Class | Rung::Subclass | Rung::Specific => Side::Revenue,
            _ => Side::Expenditure,
        }
    }
}

/// Where a figure was published.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Title of the act: kind, number, date, annex.
    pub title: Localized,
    /// Its public address, `https` only.
    pub path: Option<String>,
}

/// How much of the printed budget a table holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coverage {
    /// Every line.
    #[default]
    Full,
    /// The revenue side only.
    Revenue,
    /// Totals of categories and sections only.
    Totals,
    /// Some lines are missing.
    Partial,
}

/// What a package says about one of its files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its name in the package.
    pub name: String,
    /// Its path, relative to the package.
    pub path: String,
    /// The place of rows that name none.
    pub place: Option<String>,
    /// The year of rows that name none.
    pub year: Option<u16>,
    /// The phase of rows that name none.
    pub phase: Option<Phase>,
    /// As-of date, ISO 8601 (`2023-11-17`).
    pub as_of: Option<String>,
    /// Years that the decision gives as a forecast.
    pub forecast: Forecast,
    /// How much of the print it holds.
    pub coverage: Coverage,
    /// What its lines are where no column says so.
    pub direction: Option<Direction>,
    /// The unit of its amounts where neither header nor row names one.
    pub unit: Option<Unit>,
    /// The separator of its cells, where the package gives it.
    pub delimiter: Option<char>,
    /// Columns that the package's schema or model gives a meaning, by their printed header.
    pub columns: Vec<(String, Column)>,
    /// The table itself, as CSV, where the package holds it instead of a path.
    pub inline: Option<String>,
    /// A remark for readers.
    pub note: Localized,
    /// Where it was published.
    pub sources: Vec<Source>,
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Id or name of the place.
    Place,
    /// Fiscal year.
    Year,
    /// Stage.
    Phase,
    /// Revenue, transfer, expenditure or balance.
    Direction,
    /// Code of the classification.
    Code,
    /// Printed name in a language.
    Name(Lang),
    /// Amount, in the unit its header names, if it names one.
    Amount(Option<Unit>),
    /// Unit of the row's amount.
    Unit,
}

/// Which years of a table are forecasts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Forecast {
    /// None of them.
    #[default]
    None,
    /// All of them.
    All,
    /// These.
    Years(Vec<u16>),
}

impl Forecast {
    /// Is `year` a forecast?
    pub fn covers(&self, year: u16) -> bool {
        match self {
            Forecast::None => false,
            Forecast::All => true,
            Forecast::Years(years) => years.contains(&year),
        }
    }
}

/// One printed line of a budget.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Index into [`Book::places`].
    pub place: usize,
    /// Index into [`Book::tables`].
    pub table: usize,
    /// Fiscal year.
    pub year: u16,
    /// Stage.
    pub phase: Phase,
    /// What it is. The printed name and the code together decide between revenue and transfer.
    pub direction: Direction,
    /// Code as printed.
    pub code: Code,
    /// Name as printed, in the languages the source has.
    pub name: Localized,
    /// Amount as printed.
    pub amount: Money,
    /// Row of the file, counted from 1 with the header.
    pub row: u32,
}

/// Everything one package says: the explorer's whole knowledge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Title of the package.
    pub title: Localized,
    /// A sentence on what it holds.
    pub description: Localized,
    /// As-of date, ISO 8601.
    pub as_of: Option<String>,
    /// Sources of the whole.
    pub sources: Vec<Source>,
    /// Places, in the package's order.
    pub places: Vec<Place>,
    /// Files.
    pub tables: Vec<Table>,
    /// Lines of every level: a level is never added to another.
    pub lines: Vec<Line>,
    /// Consumer price index by year, for constant prices: base year and index (base = 100.0 → 1000), where given.
    pub prices: Option<Prices>,
}

/// A consumer price index given by the package, for figures in the prices of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// The year whose prices are the measure.
    pub base: u16,
    /// Index by year in thousandths (base year = 1000).
    pub index: ByYear,
    /// Where the series is from.
    pub source: Source,
}
