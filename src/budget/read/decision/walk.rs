//! Tables → lines: the code of a row grows along its columns, and every printed row becomes one line or one issue.

use super::super::super::classification::{Role, role_of};
use super::super::super::model::{Book, Code, Direction, Line, Localized, Phase, Place, Source, Table};
use super::super::super::money::{Money, Unit};
use super::super::super::section::Section;
use super::super::cells::{self, shortened};
use super::super::header::unit_named;
use super::columns::{self, Columns, RECEIPTS, SPENDING};
use super::context::{Context, Step};
use super::document::{Block, Document, Grid, Row, Text};
use super::meta::Meta;
use super::path::Path;
use super::sections;
use super::segments::{is_kazakh, opens_with_section, segments};
use super::totals::Totals;
use super::{amount, problem};
use crate::i18n::fold::fold;
use crate::issue::Issue;
use std::collections::BTreeMap;

/// A key that two lines of one budget cannot share.
type Key = (usize, u16, Phase, bool, String);

/// Where a key was met first.
#[derive(Clone, Debug)]
struct Met {
    row: u32,
    amount: Money,
    /// The annex, counted as the reader meets them.
    annex: usize,
    line: usize,
}

/// Rows of a table that were read the same way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stretch {
    /// Lines of the first and the last row.
    pub rows: (u32, u32),
    /// What each column holds.
    pub columns: Columns,
    /// Which columns of amounts were read, and for which year.
    pub picks: Vec<(usize, Option<u16>)>,
    /// The unit of the amounts.
    pub unit: Unit,
    /// True where nothing names the unit.
    pub unit_assumed: bool,
    /// True where a header names the columns.
    pub headed: bool,
}

/// Reads the blocks of a decision.
#[derive(Debug, Default)]
pub struct Walk {
    /// Places, tables and lines.
    pub book: Book,
    /// What is wrong.
    pub issues: Vec<Issue>,
    /// The act.
    pub meta: Meta,
    /// Totals of the text.
    pub totals: Totals,
    /// How rows were read.
    pub stretches: Vec<Stretch>,
    context: Context,
    columns: Option<Columns>,
    /// True where the columns are those of a header.
    headed: bool,
    path: Path,
    section: Option<Section>,
    /// True while the rows are receipts.
    receipts: bool,
    /// What the category of the rows is.
    category: Option<Role>,
    annex: usize,
    met: BTreeMap<Key, Met>,
    repeated: i64,
    unit_assumed: bool,
    /// How many columns the last table had.
    width: usize,
    /// Kazakh words in this table.
    kazakh: bool,
}

impl Walk {
    /// Reads everything.
    pub fn read(document: &Document) -> Walk {
        let mut walk = Walk::default();
        for block in &document.blocks {
            if let Block::Heading(text) | Block::Note(text) | Block::Paragraph(text) = block {
                walk.meta.take(&text.text);
            }
        }
        for block in &document.blocks {
            match block {
                Block::Heading(text) | Block::Note(text) | Block::Paragraph(text) => walk.text(text),
                Block::Table(grid) => walk.table(grid),
            }
        }
        if walk.repeated > 0 {
            walk.issues.push(problem::REPEATED.issue().with("count", walk.repeated));
        }
        walk
    }

    fn text(&mut self, text: &Text) {
        // Some print the footer of an annex and its heading as one paragraph.
        let heads = |line: &str| {
            let folded = fold(line);
            folded.contains("бюджет")
                && !folded.starts_with("о ")
                && !folded.contains("туралы")
                && !columns::years_of(&folded).is_empty()
        };
        let lines: Vec<&str> = text.text.split('\n').collect();
        if let Some(at) = lines.iter().rposition(|line| heads(line)).filter(|at| *at > 0 && text.text.len() < 800) {
            let part = |lines: &[&str], line: u32| Text { line, text: lines.join("\n") };
            self.piece(&part(&lines[..at], text.line));
            self.piece(&part(&lines[at..], text.line + at as u32));
        } else {
            self.piece(text);
        }
    }

    fn piece(&mut self, text: &Text) {
        match self.context.take(text) {
            Step::Annex | Step::Heading => self.begin_annex(),
            Step::Other => {
                let wording = self.meta.take_wording(&text.text);
                let folded = fold(&text.text);
                if wording.is_some() && ["приложени", "косымша"].iter().any(|stem| folded.contains(stem))
                {
                    self.context.wording = self.context.wording.take().max(wording);
                }
                self.totals.take(text, &mut self.issues);
            }
        }
    }

    fn begin_annex(&mut self) {
        self.annex += 1;
        self.columns = None;
        self.begin_side(false);
    }

    fn begin_side(&mut self, receipts: bool) {
        self.path = Path::default();
        self.section = None;
        self.category = None;
        self.receipts = receipts;
    }

    fn table(&mut self, grid: &Grid) {
        let segments = segments(grid);
        let headed = segments.iter().any(|(header, _)| header.is_some());
        let rows = || segments.iter().flat_map(|(_, rows)| rows);
        // A table that a page break parted goes on in another of the same width.
        let width = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let continued = self.columns.is_some() && self.width == width;
        let before = self.columns.as_ref().filter(|_| continued);
        let mut headers = segments.iter().filter_map(|(header, _)| header.as_ref()).chain(before);
        let moved = headers.find(|columns| columns.moved.is_some()).cloned().unwrap_or_default();
        let parts = |row: &Row| moved.parts(row).amounts.iter().flatten().any(|cell| amount::looks_like(cell));
        let amounts = rows().filter(|row| parts(row)).count();
        let top = |row: &&Row| matches!(sections::named(Columns::default().parts(row).name), Some(section) if section.parent().is_none());
        let sectioned = amounts > 0 && rows().any(|row| top(&row));
        if amounts > 0 && !self.context.other && (headed || sectioned || continued) {
            self.kazakh = is_kazakh(rows());
            self.width = width;
            for (header, rows) in &segments {
                // Titles above the header.
                if header.is_none() && self.columns.is_none() && !rows.iter().any(parts) {
                    rows.iter().for_each(|row| self.layout(row));
                } else {
                    self.segment(header.as_ref(), rows);
                }
            }
        } else if !headed && (amounts < 3 || grid.rows.len() < 4) {
            // A table that lays out a footer, a heading or a signature.
            grid.rows.iter().for_each(|row| self.layout(row));
        } else {
            let text = grid.rows.iter().map(Row::text).find(|text| !text.is_empty()).unwrap_or_default();
            self.issues.push(problem::OTHER_TABLE.issue().with("text", shortened(&text)).at_row(grid.line));
        }
    }

    /// Cells that are mere text.
    fn layout(&mut self, row: &Row) {
        for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
            let text = Text { line: row.line, text: cell.clone() };
            self.meta.take(&text.text);
            self.text(&text);
        }
    }

    fn segment(&mut self, header: Option<&Columns>, rows: &[Row]) {
        self.headed |= header.is_some();
        let Some(first) = rows.first() else {
            self.columns = header.cloned().or(self.columns.take());
            return;
        };
        if let Some(header) = header {
            if self.columns.as_ref().is_none_or(|known| known.is_receipts() != header.is_receipts()) {
                self.begin_side(header.is_receipts());
            }
            self.columns = Some(header.clone());
        }
        let side = rows.iter().find_map(|row| match sections::named(Columns::default().parts(row).name) {
            Some(Section::Revenue) => Some(true),
            Some(Section::Expenditure) => Some(false),
            _ => None,
        });
        let other_side = side == Some(false) && self.columns.as_ref().is_some_and(Columns::is_receipts);
        if self.columns.is_none() || (header.is_none() && other_side && opens_with_section(rows)) {
            let three =
                |row: &Row| row.cells.iter().any(|cell| cell.len() == 3 && cell.bytes().all(|b| b.is_ascii_digit()));
            let receipts = side.unwrap_or_else(|| !rows.iter().any(three));
            self.columns = Columns::by_shape(rows, receipts);
            self.headed = false;
            self.begin_side(receipts);
            self.issues.push(problem::NO_HEADER.issue().at_row(first.line));
        }
        let mut columns = self.columns.clone().unwrap_or_default();
        columns.fit(rows);
        let picks = self.picks(&columns, first.line);
        let unit = self.unit(&columns, first.line);
        let known = self.unit_named(&columns).is_some();
        self.columns = Some(columns.clone());
        // One header over both sides: below the total of expenditure its columns mean other levels.
        let stretch = |rows: (u32, u32), columns: &Columns, headed: bool| {
            let (columns, picks) = (columns.clone(), picks.clone());
            Stretch { rows, columns, picks, unit, unit_assumed: !known, headed }
        };
        let mut open = stretch((first.line, first.line), &columns, self.headed);
        for row in rows {
            self.row(row, &picks, unit);
            let columns = self.columns.as_ref().unwrap_or(&columns);
            if *columns != open.columns {
                let next = stretch((row.line, row.line), columns, self.headed);
                let done = std::mem::replace(&mut open, next);
                self.stretches.extend(Some(done).filter(|done| done.rows.0 < row.line));
            }
            open.rows.1 = row.line;
        }
        self.stretches.push(open);
    }

    /// Which columns of amounts are read, each with its year.
    fn picks(&mut self, columns: &Columns, row: u32) -> Vec<(usize, Option<u16>)> {
        let amounts = &columns.amounts;
        if amounts.len() < 2 {
            return vec![(0, amounts.first().and_then(|amount| amount.year))];
        }
        let change = |text: &str| {
            ["измен", "отклон", "озгер", "ауытку", "уменьш", "увелич"].iter().any(|stem| fold(text).contains(stem))
        };
        let dated: Vec<(usize, Option<u16>)> = amounts
            .iter()
            .enumerate()
            .filter(|(_, a)| a.year.is_some() && !change(&a.text))
            .map(|(at, a)| (at, a.year))
            .collect();
        let picks = match dated.is_empty() {
            false => dated,
            true => amounts
                .iter()
                .enumerate()
                .rev()
                .find(|(_, a)| !change(&a.text))
                .map(|(at, _)| (at, None))
                .into_iter()
                .collect(),
        };
        for (at, other) in amounts.iter().enumerate() {
            if !picks.iter().any(|(picked, _)| *picked == at) {
                self.issues.push(problem::OTHER_AMOUNTS.issue().with("text", shortened(&other.text)).at_row(row));
            }
        }
        picks
    }

    fn unit(&mut self, columns: &Columns, row: u32) -> Unit {
        let known = self.unit_named(columns);
        if known.is_none() && !self.unit_assumed {
            self.unit_assumed = true;
            self.issues.push(problem::UNIT_ASSUMED.issue().at_row(row));
        }
        known.unwrap_or_default()
    }

    fn unit_named(&self, columns: &Columns) -> Option<Unit> {
        columns.unit.or_else(|| unit_named(self.context.unit_said.as_deref()?))
    }

    fn row(&mut self, row: &Row, picks: &[(usize, Option<u16>)], unit: Unit) {
        if row.is_blank() || columns::is_numbering(row) {
            return;
        }
        let Some(columns) = self.columns.clone() else { return };
        let parts = columns.parts(row);
        let unread = |problem: problem::Problem| problem.issue().with("text", shortened(&row.text())).at_row(row.line);
        let named = sections::named(parts.name);
        let amounts = parts.amounts.iter().flatten().count();
        if parts.codes.is_empty() && amounts == 0 {
            return self.words(row, named);
        }
        let first = parts.codes.first().copied();
        let opens = parts.codes.len() == 1 && self.opens(named, first.map_or("", |(_, code)| code));
        if opens {
            self.path = Path::default();
        }
        let top = first.is_none_or(|(column, _)| self.path.is_top(column)) && parts.codes.len() < 2;
        let named = named.filter(|_| top);
        if let Some(section) = named {
            self.enter(section, &columns);
        }
        let columns = self.columns.clone().unwrap_or(columns);
        if parts.codes.is_empty() && named.is_some() {
            self.path = Path::default();
        }
        let receipts = first.map_or(self.receipts, |(column, code)| self.receipts_at(column, code));
        let balance = self.in_balance();
        for (column, code) in &parts.codes {
            let level = |depth: usize| match columns.level(*column) {
                Some(level) if level.is_receipts() == receipts => Some(level),
                _ if balance => if receipts { RECEIPTS.get(depth) } else { SPENDING.get(depth) }.copied(),
                _ => None,
            };
            let levels = if receipts { &RECEIPTS[..] } else { &SPENDING[..] };
            match self.path.push(*column, code, level, levels) {
                Ok(said) => self.issues.extend(said.map(|issue| issue.at_row(row.line))),
                Err(issue) => {
                    self.issues.push(issue.at_row(row.line));
                    return;
                }
            }
        }
        if parts.codes.is_empty() && named.is_none() {
            self.issues.push(unread(problem::NO_CODE));
            return;
        }
        if named.is_none() && !self.path.is_whole(balance) {
            self.issues.push(unread(problem::CODE_UNREAD));
            return;
        }
        for (at, year) in picks {
            let Some(cell) = parts.amounts.get(*at).copied().flatten() else {
                self.issues.push(unread(problem::AMOUNT_BLANK));
                continue;
            };
            let mut said = Vec::new();
            let read = amount::read(cell, unit, &mut said);
            self.issues.extend(said.into_iter().map(|issue| issue.at_row(row.line)));
            match read {
                Ok(amount) => self.line(row, parts.name, named, amount, *year),
                Err(issue) => self.issues.push(issue.at_row(row.line)),
            }
        }
    }

    /// A row of words alone: a heading inside the table, a footnote, or something that has to be said.
    fn words(&mut self, row: &Row, named: Option<Section>) {
        let text = Text { line: row.line, text: row.text() };
        let folded = fold(&text.text);
        let note = text.text.starts_with('*') || super::meta::is_note(&folded);
        if named.is_some() {
            self.issues.push(problem::AMOUNT_BLANK.issue().with("text", shortened(&text.text)).at_row(row.line));
            return;
        }
        let columns = self.columns.clone();
        let (annex, before) = (self.annex, self.context.clone());
        self.text(&text);
        if self.annex != annex {
            self.columns = columns;
        } else if !note && self.context == before {
            self.issues.push(problem::ROW_UNREAD.issue().with("text", shortened(&text.text)).at_row(row.line));
        }
    }

    fn in_balance(&self) -> bool {
        self.section.is_some_and(|section| !matches!(section, Section::Revenue | Section::Expenditure))
    }

    fn enter(&mut self, section: Section, columns: &Columns) {
        match section {
            Section::Revenue => {
                // A second budget without a heading of its own.
                self.receipts = true;
                self.category = None;
            }
            Section::Expenditure => {
                if columns.is_receipts() {
                    self.columns = Some(columns.for_spending());
                }
                self.receipts = false;
            }
            _ => {}
        }
        self.section = Some(section);
    }

    /// True where a code of one digit begins receipts of the balance: repaid loans, sold assets, loans, balances.
    fn opens(&self, named: Option<Section>, code: &str) -> bool {
        let Some(section) = named else { return false };
        section.is_receipts() && code.trim().len() == 1 && self.section != Some(section) && self.in_balance()
    }

    /// Whether codes of the row are of receipts: in the balance sections by the top code, a group by its two digits.
    fn receipts_at(&self, column: usize, code: &str) -> bool {
        if !self.in_balance() {
            return self.receipts;
        }
        let lends = matches!(self.section, Some(Section::LoansGiven | Section::AssetsBought | Section::LoansOut));
        match self.path.receipts().filter(|_| !self.path.is_top(column)) {
            Some(receipts) => receipts,
            None => code.trim().len() == 1 && !lends,
        }
    }

    fn line(&mut self, row: &Row, name: &str, named: Option<Section>, amount: Money, year: Option<u16>) {
        let Some(year) = year.or_else(|| self.year(row.line)) else { return };
        let phase = match self.context.wording.is_some() || self.meta.amends {
            true => Phase::Amended,
            false => Phase::Approved,
        };
        let place = self.place();
        let name = self.localized(name);
        let printed = self.path.code();
        let code = match named {
            Some(named) => {
                let canonical = named.code().to_string();
                let key = (place, year, phase, false, canonical.clone());
                let used = self.met.get(&key).is_some_and(|met| met.annex == self.annex);
                if used && !printed.is_empty() { printed } else { canonical }
            }
            None => printed,
        };
        let direction = match named {
            Some(Section::Revenue) => Direction::Revenue,
            Some(Section::Expenditure) => Direction::Expenditure,
            Some(_) => Direction::Balance,
            None if self.in_balance() => Direction::Balance,
            None if self.receipts => self.receipt(&name, &code, year),
            None => Direction::Expenditure,
        };
        let spends = direction == Direction::Expenditure;
        let key = (place, year, phase, spends, code.clone());
        if let Some(met) = self.met.get(&key).cloned() {
            if met.annex != self.annex {
                return self.again(row, &met, &code, &name, amount);
            }
            let issue = problem::DUPLICATE.issue().with("code", code.as_str()).with("first", i64::from(met.row));
            self.issues.push(issue.at_row(row.line));
        }
        let line = self.book.lines.len();
        self.met.entry(key).or_insert(Met { row: row.line, amount, annex: self.annex, line });
        let table = self.book_table(place, year, phase);
        let code = Code::new(code);
        self.book.lines.push(Line { place, table, year, phase, direction, code, name, amount, row: row.line });
    }

    /// A line that another annex printed before: in the other language, a second time, or in contradiction.
    fn again(&mut self, row: &Row, met: &Met, code: &str, name: &Localized, amount: Money) {
        let decimal = |amount: Money| amount.to_decimal(Unit::ThousandTenge);
        if amount != met.amount {
            let issue = problem::CONTRADICTION.issue().with("code", code).with("amount", decimal(amount));
            let issue = issue.with("other", decimal(met.amount)).with("first", i64::from(met.row));
            self.issues.push(issue.at_row(row.line));
            return;
        }
        self.repeated += 1;
        if let Some(line) = self.book.lines.get_mut(met.line) {
            for (own, other) in [(&mut line.name.kk, &name.kk), (&mut line.name.ru, &name.ru)] {
                if own.is_empty() {
                    own.clone_from(other);
                }
            }
        }
    }

    /// Revenue or transfer: a category by its name, code and year, what stands below as its category.
    fn receipt(&mut self, name: &Localized, code: &str, year: u16) -> Direction {
        let role = role_of(name, &Code::new(code), year, Direction::Revenue);
        if self.path.depth() == 1 {
            self.category = Some(role);
        }
        match self.category.unwrap_or(role) {
            Role::Transfer => Direction::Transfer,
            _ => Direction::Revenue,
        }
    }

    fn localized(&self, name: &str) -> Localized {
        let name = cells::name(name).0;
        match self.kazakh {
            true => Localized { kk: name, ..Localized::default() },
            false => Localized { ru: name, ..Localized::default() },
        }
    }

    /// The year of the table: of its heading, else by the number of the annex among the years of the title.
    fn year(&mut self, row: u32) -> Option<u16> {
        if self.context.year.is_none() {
            let years = &self.meta.years;
            let at = self.context.annex.map_or(0, |annex| (annex.max(1) as usize - 1) % years.len().max(1));
            let year = years.get(at).copied();
            self.context.year = year;
            self.issues.push(match year {
                Some(year) => problem::YEAR_ASSUMED.issue().with("year", year.to_string()).at_row(row),
                None => problem::NO_YEAR.issue().at_row(row),
            });
            if year.is_none() {
                self.context.other = true;
            }
        }
        self.context.year
    }

    /// Index of the place: of the heading, else of the title, else the only one that the totals name.
    fn place(&mut self) -> usize {
        let of_totals = || self.totals.found.first().and_then(|total| total.place.clone());
        let own = self.context.place.clone().or_else(|| self.meta.place.clone()).or_else(of_totals);
        let name = own.or_else(|| self.meta.maslikhat.clone()).unwrap_or_default();
        let folded = fold(&name);
        if let Some(at) = self.book.places.iter().position(|place| fold(&place.id) == folded) {
            return at;
        }
        self.book.places.push(Place { name: cells::in_its_language(&name), id: name, ..Place::default() });
        self.book.places.len() - 1
    }

    fn book_table(&mut self, place: usize, year: u16, phase: Phase) -> usize {
        let id = self.book.places.get(place).map(|place| place.id.clone()).unwrap_or_default();
        let same =
            |table: &Table| table.place.as_ref() == Some(&id) && table.year == Some(year) && table.phase == Some(phase);
        if let Some(at) = self.book.tables.iter().position(same) {
            return at;
        }
        let title = cells::in_its_language(&self.meta.title);
        let as_of = self.context.wording.clone().or_else(|| self.meta.date.clone());
        let name = format!("{id} {year}").trim().to_string();
        let sources = vec![Source { title, path: None }];
        self.book.tables.push(Table {
            name,
            place: Some(id),
            year: Some(year),
            phase: Some(phase),
            as_of,
            sources,
            ..Table::default()
        });
        self.book.tables.len() - 1
    }
}
