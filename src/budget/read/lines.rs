//! A row of cells → a line of the book.
//!
//! A row that has no readable amount, year or code is left out with an issue that names row and column.
//! Everything else is kept as printed: odd codes are shown and counted nowhere, contradictions are said.

use super::super::classification::{Role, role_of};
use super::super::cube::{is_code, side_of};
use super::super::model::{Book, Code, Column, Direction, Line, Localized, Phase, Place, Side, Table};
use super::super::money::{Money, MoneyError, Unit};
use super::super::problem::{self, Problem};
use super::super::section::Section;
use super::cells::{self, Damage};
use super::header::{Header, unit_named};
use super::{MAX_LINES, Report};
use crate::i18n::Lang;
use crate::i18n::fold::fold;
use crate::issue::Issue;
use crate::order::Places;

/// Makes lines of the rows of one table.
#[derive(Clone, Debug)]
pub struct Lines {
    header: Header,
    table: Table,
    index: usize,
    /// Folded ids and names of places → index.
    places: Places,
    /// True where places were known before the first row, so that a new one is worth a note.
    listed: bool,
    /// The place of rows that name none.
    default_place: Option<usize>,
    /// Place, year, phase, side and code → row: two of one key are duplicates.
    seen: Places,
    /// The section the rows stand in, for tables without a direction column.
    section: Option<Section>,
    count: usize,
}

impl Lines {
    /// Prepares for the rows under `header` of the table at `index` of the book. An error names a column without
    /// which no row can be read.
    pub fn new(header: Header, table: &Table, index: usize, book: &mut Book) -> Result<Lines, Issue> {
        let missing = |column: &str| Err(problem::MISSING_COLUMN.issue().with("column", column));
        if header.position(Column::Code).is_none() {
            return missing("code");
        }
        if header.position(Column::Amount(None)).is_none() {
            return missing("amount");
        }
        if header.position(Column::Year).is_none() && table.year.is_none() {
            return missing("year");
        }
        let has_places = header.position(Column::Place).is_some();
        let default_place = match (&table.place, book.places.len()) {
            (Some(id), _) => {
                Some(book.places.iter().position(|place| place.id == *id).unwrap_or_else(|| add(id, book)))
            }
            (None, 1) => Some(0),
            (None, _) if has_places => None,
            (None, 0) => Some(add("", book)),
            (None, _) => return missing("place"),
        };
        let mut places = Places::new();
        for (at, place) in book.places.iter().enumerate() {
            for name in [&place.id, &place.name.kk, &place.name.ru, &place.name.en] {
                places.entry(fold(name)).or_insert(at);
            }
        }
        let listed = !book.places.is_empty();
        let table = Table { inline: None, ..table.clone() };
        Ok(Lines { header, table, index, places, listed, default_place, seen: Places::new(), section: None, count: 0 })
    }

    /// How many lines were read.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Reads one row into the book.
    pub fn take(&mut self, row: u32, cells: &[String], book: &mut Book, report: &mut Report, issues: &mut Vec<Issue>) {
        if self.count >= MAX_LINES {
            report.say_once(problem::TOO_MANY_LINES.issue().with("limit", MAX_LINES as i64), issues);
            return;
        }
        let mut row = Row { number: row, cells, header: &self.header, report, issues };
        let Some(draft) = row.draft(&self.table, self.section) else { return };
        if let Some(section) = draft.section.filter(|section| section.parent().is_none()) {
            self.section = Some(section);
        }
        let number = row.number;
        let printed = row.name(Column::Place);
        let place = match (self.places.get(&fold(&printed)), self.default_place) {
            (_, Some(place)) if printed.is_empty() => place,
            // A whole table that names nobody is one budget, as it is without the column.
            (_, None) if printed.is_empty() && book.places.is_empty() => *self.default_place.insert(add("", book)),
            (_, None) if printed.is_empty() => {
                row.say(problem::MISSING_COLUMN.issue().with("column", "place"), Column::Place);
                return;
            }
            (Some(place), _) => *place,
            (None, _) => {
                if self.listed {
                    row.say(problem::PLACE_UNLISTED.issue().with("place", cells::shortened(&printed)), Column::Place);
                }
                self.places.insert(fold(&printed), book.places.len());
                add(&printed, book)
            }
        };
        let side = side_of(draft.direction) as u8;
        let key = format!("{place} {} {} {side} {}", draft.year, draft.phase.id(), draft.code);
        if let Some(first) = self.seen.get(&key) {
            let issue =
                problem::DUPLICATE.issue().with("code", cells::shortened(&draft.code)).with("first", *first as i64);
            row.say(issue, Column::Code);
            return;
        }
        self.seen.insert(key, number as usize);
        self.count += 1;
        book.lines.push(Line {
            place,
            table: self.index,
            year: draft.year,
            phase: draft.phase,
            direction: draft.direction,
            code: Code::new(draft.code),
            name: draft.name,
            amount: draft.amount,
            row: number,
        });
    }
}

/// Adds a place that only the table knows.
fn add(id: &str, book: &mut Book) -> usize {
    book.places.push(Place { id: id.into(), name: cells::in_its_language(id), ..Place::default() });
    book.places.len() - 1
}

/// What a row says, before its place is known.
struct Draft {
    year: u16,
    phase: Phase,
    direction: Direction,
    section: Option<Section>,
    code: String,
    name: Localized,
    amount: Money,
}

/// One row with its header and its issues.
struct Row<'a> {
    number: u32,
    cells: &'a [String],
    header: &'a Header,
    report: &'a mut Report,
    issues: &'a mut Vec<Issue>,
}

impl Row<'_> {
    fn say(&mut self, issue: Issue, column: Column) {
        let printed = self.header.printed(column);
        let issue = if printed.is_empty() { issue } else { issue.at_column(printed) };
        self.report.say(issue.at_row(self.number), self.issues);
    }

    fn say_text(&mut self, problem: Problem, text: &str, column: Column) {
        self.say(problem.issue().with("text", cells::shortened(text)), column);
    }

    fn say_code(&mut self, problem: Problem, code: &str, column: Column) {
        self.say(problem.issue().with("code", cells::shortened(code)), column);
    }

    /// The trimmed cell of a column, blank where there is none.
    fn cell(&self, column: Column) -> &str {
        self.header.position(column).and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// A cell that is shown to people.
    fn name(&mut self, column: Column) -> String {
        let (name, removed) = cells::name(self.cell(column));
        if removed {
            let issue = problem::MARKS_REMOVED.issue().at_row(self.number).at_column(self.header.printed(column));
            self.report.say(issue, self.issues);
        }
        name
    }

    fn draft(&mut self, table: &Table, standing: Option<Section>) -> Option<Draft> {
        self.check_length()?;
        let name = Localized {
            kk: self.name(Column::Name(Lang::Kk)),
            ru: self.name(Column::Name(Lang::Ru)),
            en: self.name(Column::Name(Lang::En)),
        };
        let year = self.year(table)?;
        let phase = self.phase(table)?;
        let mut code = cells::code(self.cell(Column::Code));
        if code.is_empty() {
            // Sections are often printed without a code; their names tell them.
            code = Section::of(&name, &Code::new(""), Direction::Balance).map_or("", Section::code).into();
        }
        if code.is_empty() {
            if !self.cell(Column::Amount(None)).is_empty() {
                self.say(problem::CODE_BLANK.issue(), Column::Code);
            }
            return None;
        }
        let amount = self.amount(&code, table)?;
        let code = Code::new(code);
        let stated = self.stated_direction(table);
        let section = Section::of(&name, &code, stated.unwrap_or(Direction::Revenue));
        let direction = self.direction(stated, section, standing, &name, &code, year);
        let damage = cells::damage(code.as_str(), Some(direction)).map(|damage| match damage {
            Damage::Date => problem::CODE_DATE,
            Damage::Odd => problem::CODE_ODD,
            Damage::ZeroLost => problem::CODE_ZERO_LOST,
        });
        if let Some(problem) = damage {
            self.say_code(problem, code.as_str(), Column::Code);
        }
        Some(Draft { year, phase, direction, section, code: code.as_str().into(), name, amount })
    }

    /// Says where cells are missing or left over; a row with text beyond the header is left out, since an unquoted
    /// separator has moved its cells.
    fn check_length(&mut self) -> Option<()> {
        let (found, expected) = (self.cells.len(), self.header.names.len());
        let counts = |problem: Problem| problem.issue().with("found", found as i64).with("expected", expected as i64);
        if found < expected {
            self.report.say(counts(problem::SHORT_ROW).at_row(self.number), self.issues);
        }
        if self.cells.iter().skip(expected).any(|cell| !cell.trim().is_empty()) {
            self.report.say(counts(problem::LONG_ROW).at_row(self.number), self.issues);
            return None;
        }
        Some(())
    }

    fn year(&mut self, table: &Table) -> Option<u16> {
        let cell = self.cell(Column::Year).to_string();
        let year = if cell.is_empty() { table.year } else { cells::year(&cell) };
        if year.is_none() {
            self.say_text(problem::YEAR_UNREADABLE, &cell, Column::Year);
        }
        year
    }

    fn phase(&mut self, table: &Table) -> Option<Phase> {
        let cell = self.cell(Column::Phase).to_string();
        if cell.is_empty() {
            return Some(table.phase.unwrap_or_default());
        }
        let phase = cells::phase(&cell);
        if phase.is_none() {
            self.say_text(problem::PHASE_UNKNOWN, &cell, Column::Phase);
        }
        phase
    }

    fn amount(&mut self, code: &str, table: &Table) -> Option<Money> {
        let text = self.cell(Column::Amount(None)).to_string();
        let unit = self.unit(table)?;
        let error = match Money::parse(&text, unit) {
            Ok(amount) => return Some(amount),
            Err(error) => error,
        };
        let problem = match error {
            MoneyError::Empty => {
                self.say_code(problem::AMOUNT_BLANK, code, Column::Amount(None));
                return None;
            }
            MoneyError::NotANumber => problem::AMOUNT_NOT_A_NUMBER,
            MoneyError::TooLarge => problem::AMOUNT_TOO_LARGE,
            MoneyError::TooPrecise => problem::AMOUNT_TOO_PRECISE,
        };
        self.say_text(problem, &text, Column::Amount(None));
        None
    }

    /// The unit of the row, else of the header, else of the package; thousand tenge with a note where nobody says.
    fn unit(&mut self, table: &Table) -> Option<Unit> {
        let cell = self.cell(Column::Unit).to_string();
        if !cell.is_empty() {
            let unit = unit_named(&cell);
            if unit.is_none() {
                self.say_text(problem::UNIT_UNKNOWN, &cell, Column::Unit);
            }
            return unit;
        }
        let known = self.header.unit().or(table.unit);
        if known.is_none() {
            let column = self.header.printed(Column::Amount(None));
            self.report.say_once(problem::UNIT_ASSUMED.issue().with("column", column), self.issues);
        }
        Some(known.unwrap_or_default())
    }

    fn stated_direction(&mut self, table: &Table) -> Option<Direction> {
        let cell = self.cell(Column::Direction).to_string();
        if cell.is_empty() {
            return table.direction;
        }
        let stated = cells::direction(&cell);
        if stated.is_none() {
            self.say_text(problem::DIRECTION_UNKNOWN, &cell, Column::Direction);
        }
        stated
    }

    /// What the line is: a section by its name, else as stated, else by the form of its code and the section
    /// it stands in. Between revenue and transfer the printed name decides.
    fn direction(
        &mut self,
        stated: Option<Direction>,
        section: Option<Section>,
        standing: Option<Section>,
        name: &Localized,
        code: &Code,
        year: u16,
    ) -> Direction {
        let found = match section {
            Some(Section::Revenue) => Direction::Revenue,
            Some(Section::Expenditure) => Direction::Expenditure,
            Some(_) => Direction::Balance,
            None => by_code(code, stated, standing),
        };
        if let Some(stated) = stated.filter(|stated| side_of(*stated) != side_of(found)) {
            let issue = problem::DIRECTION_CODE
                .issue()
                .with("direction", stated.id())
                .with("code", cells::shortened(code.as_str()));
            self.say(issue, Column::Direction);
        }
        match found {
            Direction::Revenue | Direction::Transfer if section.is_none() => {
                let as_stated = stated.filter(|stated| side_of(*stated) == Side::Revenue).unwrap_or(found);
                let role = role_of(name, code, year, as_stated);
                if role == Role::Transfer { Direction::Transfer } else { Direction::Revenue }
            }
            found => found,
        }
    }
}

/// The direction of a line that is no section. A code of two digits is never revenue; one with a lost zero is known by
/// its parts of three or by the section it stands in.
fn by_code(code: &Code, stated: Option<Direction>, standing: Option<Section>) -> Direction {
    let first = code.parts().next().unwrap_or_default();
    let spends = is_code(code.as_str()) && (first.len() == 2 || code.parts().any(|part| part.len() == 3));
    match (stated, standing) {
        (Some(Direction::Revenue | Direction::Transfer), _) if spends => Direction::Expenditure,
        (Some(stated), _) => stated,
        (None, Some(Section::Expenditure)) => Direction::Expenditure,
        (None, Some(Section::Revenue) | None) if spends => Direction::Expenditure,
        (None, Some(Section::Revenue) | None) => Direction::Revenue,
        // Categories of taxes, other receipts and sales never stand in the sections that balance a budget.
        (None, Some(_)) if matches!(first, "1" | "2" | "3") => Direction::Revenue,
        (None, Some(_)) => Direction::Balance,
    }
}
