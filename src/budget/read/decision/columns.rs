//! Which column holds what: the header of an annex, a staircase of any depth or a single row, in Kazakh or Russian.
//!
//! The words say the roles and, in reading order, the columns. What the rows below hold has the last word on where the
//! columns stand, since a paste without spans moves the steps of the staircase.

use super::super::super::money::Unit;
use super::super::cells;
use super::super::header::unit_named;
use super::amount;
use super::document::Row;
use crate::i18n::fold::fold;

/// A level of the classification that has a column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Receipts: category.
    Category,
    /// Receipts: class.
    Class,
    /// Receipts: subclass.
    Subclass,
    /// Receipts: specific.
    Specific,
    /// Expenditure: functional group.
    Group,
    /// Expenditure: functional subgroup.
    Subgroup,
    /// Expenditure: administrator of budget programmes.
    Administrator,
    /// Expenditure: programme.
    Programme,
    /// Expenditure: subprogramme.
    Subprogramme,
}

use Level::{Administrator, Category, Class, Group, Programme, Specific, Subclass, Subgroup, Subprogramme};

/// The levels of receipts, from the top.
pub const RECEIPTS: [Level; 4] = [Category, Class, Subclass, Specific];
/// The levels of expenditure, from the top.
pub const SPENDING: [Level; 5] = [Group, Subgroup, Administrator, Programme, Subprogramme];

impl Level {
    /// How many digits its codes have.
    pub fn width(self) -> usize {
        match self {
            Category | Subclass | Subgroup => 1,
            Class | Specific | Group => 2,
            Administrator | Programme | Subprogramme => 3,
        }
    }

    /// Its word for programs.
    pub fn id(self) -> &'static str {
        match self {
            Category => "category",
            Class => "class",
            Subclass => "subclass",
            Specific => "specific",
            Group => "group",
            Subgroup => "subgroup",
            Administrator => "administrator",
            Programme => "programme",
            Subprogramme => "subprogramme",
        }
    }

    /// True on the side of receipts.
    pub fn is_receipts(self) -> bool {
        RECEIPTS.contains(&self)
    }
}

/// What a cell of a header says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Level(Level),
    Name,
    Amount,
    /// A running number.
    Ordinal,
}

/// A column of amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountColumn {
    /// Where it stands.
    pub column: usize,
    /// The year its header names.
    pub year: Option<u16>,
    /// Its header as printed.
    pub text: String,
}

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Columns of codes from left to right.
    pub levels: Vec<(Level, usize)>,
    /// Columns of amounts from left to right.
    pub amounts: Vec<AmountColumn>,
    /// The unit the header names.
    pub unit: Option<Unit>,
    /// Columns of running numbers.
    pub ordinals: Vec<usize>,
    /// Columns that the header says hold names.
    pub names: Vec<usize>,
    /// The column of names, where one row of the header names every column, in another order than code, name, amount.
    pub moved: Option<usize>,
}

/// Stems of header words, folded, most telling first.
const WORDS: [(&str, Role); 24] = [
    ("подпрограмм", Role::Level(Subprogramme)),
    ("киши багдарлама", Role::Level(Subprogramme)),
    ("администратор", Role::Level(Administrator)),
    ("акимши", Role::Level(Administrator)),
    ("программа", Role::Level(Programme)),
    ("багдарлама", Role::Level(Programme)),
    ("подгрупп", Role::Level(Subgroup)),
    ("киши функция", Role::Level(Subgroup)),
    ("киши топ", Role::Level(Subgroup)),
    ("функциональная групп", Role::Level(Group)),
    ("функционалдык топ", Role::Level(Group)),
    ("групп", Role::Level(Group)),
    ("подкласс", Role::Level(Subclass)),
    ("киши сынып", Role::Level(Subclass)),
    ("киши сыныб", Role::Level(Subclass)),
    ("ишки сыныб", Role::Level(Subclass)),
    ("ишки сынып", Role::Level(Subclass)),
    ("категори", Role::Level(Category)),
    ("санат", Role::Level(Category)),
    ("специфик", Role::Level(Specific)),
    ("ерекшели", Role::Level(Specific)),
    ("класс", Role::Level(Class)),
    ("сыныб", Role::Level(Class)),
    ("сынып", Role::Level(Class)),
];

/// Header words cut to their first letters, folded.
const SHORT: [(&str, Level); 8] = [
    ("фг", Group),
    ("фпг", Subgroup),
    ("пг", Subgroup),
    ("абп", Administrator),
    ("бва", Administrator),
    ("бба", Administrator),
    ("бп", Programme),
    ("пп", Subprogramme),
];

const NAMES: [&str; 4] = ["наименован", "атау", "название", "корсеткиш"];
const AMOUNTS: [&str; 12] =
    ["сумма", "сома", "тысяч", "тыс", "мын", "тенге", "утвержд", "бекит", "уточн", "нактылан", "план", "исполн"];
const ORDINALS: [&str; 4] = ["п п", "р с", "no", "п н"];

fn role(cell: &str) -> Option<Role> {
    let folded = fold(cell);
    if folded.is_empty() || cell.chars().count() > 60 {
        return None;
    }
    if cell.trim() == "№" || ORDINALS.iter().any(|word| folded == *word) {
        return Some(Role::Ordinal);
    }
    // A name of a programme can hold such a word too; a header begins with it, or with "budget", "functional", "code".
    let near = |stem: &str| folded.find(stem).is_some_and(|at| folded[..at].split(' ').count() <= 3);
    if let Some((_, role)) = WORDS.iter().find(|(stem, _)| near(stem) && folded.split(' ').count() <= 4) {
        return Some(*role);
    }
    if let Some((_, level)) = SHORT.iter().find(|(short, _)| *short == folded) {
        return Some(Role::Level(*level));
    }
    let begins = |stems: &[&str]| stems.iter().any(|stem| folded.starts_with(stem));
    if begins(&NAMES) {
        return Some(Role::Name);
    }
    (begins(&AMOUNTS) || cells::year(cell).is_some() || amount_year(&folded)).then_some(Role::Amount)
}

/// "на 2025 год", "2025 жылға".
fn amount_year(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    words.len() <= 4
        && years_of(folded).len() == 1
        && folded.split(' ').any(|word| word.starts_with("год") || word.starts_with("жыл"))
}

/// Years between 2000 and 2099 in a folded text, each once; `2024 2026` of a span gives both.
pub fn years_of(folded: &str) -> Vec<u16> {
    let mut years = Vec::new();
    for word in folded.split([' ', '.']) {
        let year =
            word.get(..4).and_then(|digits| digits.parse::<u16>().ok()).filter(|year| (2000..2100).contains(year));
        let alone = word.chars().skip(4).all(|c| c.is_alphabetic());
        if let Some(year) = year.filter(|year| alone && !years.contains(year)) {
            years.push(year);
        }
    }
    years
}

/// True where a row only counts its columns: 1, 2, 3 …
pub fn is_numbering(row: &Row) -> bool {
    let filled: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    filled.len() >= 3 && (1..).zip(&filled).all(|(number, cell)| cell.parse() == Ok(number))
}

/// True where a row belongs to a header: it has a word of one, and no amount.
pub fn is_header(row: &Row) -> bool {
    let amount = |cell: &String| amount::looks_like(cell) && cells::year(cell).is_none();
    let long = |cell: &String| cell.chars().count() > 90;
    let rows = row.cells.iter();
    rows.clone().any(|cell| role(cell).is_some()) && !rows.clone().any(amount) && !rows.clone().any(long)
}

/// The column of names of a header of one row that puts it before a code, or an amount before it.
fn moved(rows: &[Row], levels: &[(Level, usize)], columns: &Columns) -> Option<usize> {
    let ([name], true) = (&columns.names[..], !columns.amounts.is_empty()) else { return None };
    let is_one = |row: &Row| {
        levels.iter().all(|(level, at)| role(row.cell(*at)) == Some(Role::Level(*level)))
            && columns.amounts.iter().all(|amount| role(row.cell(amount.column)) == Some(Role::Amount))
            && role(row.cell(*name)) == Some(Role::Name)
    };
    let other = levels.iter().any(|(_, at)| at > name) || columns.amounts.iter().any(|amount| amount.column < *name);
    (other && rows.iter().any(is_one)).then_some(*name)
}

impl Columns {
    /// Reads the rows of a header; none where they name no level of the classification.
    pub fn read(rows: &[Row]) -> Option<Columns> {
        let mut columns = Columns::default();
        let mut found: Vec<(Level, usize)> = Vec::new();
        for row in rows {
            for (at, cell) in row.cells.iter().enumerate() {
                match role(cell) {
                    Some(Role::Level(level)) if found.iter().all(|(known, _)| *known != level) => {
                        found.push((level, at))
                    }
                    Some(Role::Amount) => columns.add_amount(at, cell),
                    Some(Role::Ordinal) => columns.ordinals.push(at),
                    Some(Role::Name) => columns.names.push(at),
                    _ => {}
                }
                if fold(cell).contains("тенге") {
                    columns.unit = columns.unit.or(unit_named(cell));
                }
            }
        }
        columns.amounts.sort_by_key(|amount| amount.column);
        found.sort_by_key(|(level, _)| *level);
        let ascending = found.windows(2).all(|pair| pair[0].1 < pair[1].1);
        let first = columns.ordinals.iter().filter(|ordinal| **ordinal == 0).count();
        columns.moved = moved(rows, &found, &columns);
        columns.levels = match ascending || columns.moved.is_some() {
            true => found,
            false => found.into_iter().map(|(level, _)| level).zip(first..).collect(),
        };
        (columns.levels.len() >= 2).then_some(columns)
    }

    /// Takes a row apart by the columns that the header names.
    fn moved_parts<'a>(&self, row: &'a Row, name: usize) -> Parts<'a> {
        let filled = |column: usize| Some(row.cell(column)).filter(|cell| !cell.is_empty());
        let codes = self.levels.iter().filter_map(|(_, column)| Some((*column, filled(*column)?))).collect();
        let amounts = self.amounts.iter().map(|amount| filled(amount.column)).collect();
        Parts { codes, name: row.cell(name), amounts }
    }

    /// A header over years takes the place of the one above it.
    fn add_amount(&mut self, column: usize, text: &str) {
        let years = years_of(&fold(text));
        let year = (years.len() == 1).then(|| years[0]);
        if year.is_some() {
            self.amounts.retain(|amount| amount.year.is_some() || amount.column < column);
        } else if self.amounts.iter().any(|amount| amount.column == column) {
            return;
        }
        self.amounts.push(AmountColumn { column, year, text: text.into() });
    }

    /// Columns of a table without a header, by what its rows hold and the side they are on.
    pub fn by_shape(rows: &[Row], receipts: bool) -> Option<Columns> {
        let columns = Columns::default();
        let used = columns.code_columns(rows);
        let levels: Vec<Level> = match (receipts, used.len()) {
            (_, 0 | 1) => return None,
            (true, count) => RECEIPTS.into_iter().take(count).collect(),
            (false, 3) => vec![Group, Administrator, Programme],
            (false, count) => SPENDING.into_iter().take(count).collect(),
        };
        (levels.len() == used.len()).then(|| Columns { levels: levels.into_iter().zip(used).collect(), ..columns })
    }

    /// Moves the columns of codes to where the rows have codes, where the header's positions cannot be meant.
    pub fn fit(&mut self, rows: &[Row]) {
        if self.moved.is_some() {
            return;
        }
        let used = self.code_columns(rows);
        let known = |column: &usize| self.levels.iter().any(|(_, own)| own == column);
        if used.iter().all(known) {
            return;
        }
        let first = self.ordinals.iter().filter(|ordinal| **ordinal == 0).count();
        let levels: Vec<Level> = self.levels.iter().map(|(level, _)| *level).collect();
        if used.iter().all(|column| (first..first + levels.len()).contains(column)) {
            self.levels = levels.into_iter().zip(first..).collect();
        } else if used.len() == levels.len() {
            self.levels = levels.into_iter().zip(used).collect();
        }
    }

    /// The same columns for the other side of the budget, where one header stands over both.
    pub fn for_spending(&self) -> Columns {
        let columns = self.levels.iter().map(|(_, column)| *column);
        let levels = match self.levels.len() {
            3 => vec![Group, Administrator, Programme],
            _ => SPENDING.to_vec(),
        };
        Columns { levels: levels.into_iter().zip(columns).collect(), ..self.clone() }
    }

    /// True where the header is of receipts.
    pub fn is_receipts(&self) -> bool {
        self.levels.first().is_some_and(|(level, _)| level.is_receipts())
    }

    /// The level of a column.
    pub fn level(&self, column: usize) -> Option<Level> {
        self.levels.iter().find(|(_, own)| *own == column).map(|(level, _)| *level)
    }

    /// Columns that hold codes in some row, ascending.
    fn code_columns(&self, rows: &[Row]) -> Vec<usize> {
        let mut used: Vec<usize> =
            rows.iter().flat_map(|row| self.parts(row).codes).map(|(column, _)| column).collect();
        used.sort_unstable();
        used.dedup();
        used
    }

    /// Takes a row apart: its amounts, the last text before them, the codes before that.
    pub fn parts<'a>(&self, row: &'a Row) -> Parts<'a> {
        if let Some(name) = self.moved {
            return self.moved_parts(row, name);
        }
        let letters = |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        let is_name = |at: &usize| letters(row.cell(*at)) && !amount::looks_like(row.cell(*at));
        // Words where the amount should be are no name, unless the header stands elsewhere than the rows.
        let limit = self.amounts.first().map_or(row.cells.len(), |amount| amount.column.min(row.cells.len()));
        let name = (0..limit).rev().find(is_name).or_else(|| (0..row.cells.len()).rev().find(is_name));
        let after = name.map_or(0, |name| name + 1);
        let filled = |column: &usize| !row.cell(*column).is_empty();
        let wanted = self.amounts.len().max(1);
        let at_header = self.amounts.iter().map(|amount| amount.column);
        let behind: Vec<usize> = (after..row.cells.len()).filter(filled).collect();
        let amounts: Vec<Option<&str>> = if self.amounts.len() > 1
            && at_header.clone().all(|at| at >= after)
            && behind.iter().all(|at| at_header.clone().any(|own| own == *at))
        {
            at_header.map(|at| Some(row.cell(at)).filter(|cell| !cell.is_empty())).collect()
        } else {
            // Of one column of amounts the last cell is meant, whatever its header spans.
            let last = behind.iter().skip(behind.len().saturating_sub(wanted)).map(|at| Some(row.cell(*at)));
            let last: Vec<Option<&str>> = last.filter(|_| name.is_some() || behind.len() > 1).collect();
            let missing = wanted - last.len();
            last.into_iter().chain(std::iter::repeat_n(None, missing)).collect()
        };
        let taken = amounts.iter().flatten().count();
        let end = name.unwrap_or_else(|| {
            behind.len().checked_sub(taken).and_then(|at| behind.get(at)).copied().unwrap_or(row.cells.len())
        });
        let codes =
            (0..end).filter(filled).filter(|at| !self.ordinals.contains(at)).map(|at| (at, row.cell(at))).collect();
        Parts { codes, name: name.map_or("", |name| row.cell(name)), amounts }
    }
}

/// A row taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// Codes with their columns, from left to right.
    pub codes: Vec<(usize, &'a str)>,
    /// The printed name, blank where there is none.
    pub name: &'a str,
    /// One amount for each column of amounts, at least one; none where the cell is blank.
    pub amounts: Vec<Option<&'a str>>,
}
