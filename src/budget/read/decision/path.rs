//! The code of a row, grown along the columns: a cell in its column ends what stood in it and to the right of it.

use super::super::cells::shortened;
use super::columns::Level;
use super::problem;
use crate::issue::Issue;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    column: usize,
    level: Level,
    code: String,
}

/// Codes from the top level down to the row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    parts: Vec<Part>,
}

impl Path {
    /// Takes the code that stands in `column`; `level` tells its level by its depth. A code of several parts
    /// (`07.3.124.008`) takes the place of all, with `levels` from the top. The note says what was read into it.
    pub fn push(
        &mut self,
        column: usize,
        cell: &str,
        level: impl Fn(usize) -> Option<Level>,
        levels: &[Level],
    ) -> Result<Option<Issue>, Issue> {
        let unread = || problem::CODE_UNREAD.issue().with("text", shortened(cell));
        let zeros = |c: char| if matches!(c, 'O' | 'o' | 'О' | 'о') { '0' } else { c };
        let read: String = cell.trim().trim_end_matches('.').chars().map(zeros).collect();
        let slipped = read != cell.trim().trim_end_matches('.');
        let digits = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
        if read.contains(['.', '/']) {
            let parts: Vec<&str> = read.split(['.', '/']).collect();
            if !parts.iter().all(|part| digits(part)) || parts.len() > levels.len() {
                return Err(unread());
            }
            self.parts = parts
                .iter()
                .zip(levels)
                .map(|(part, level)| Part { column, level: *level, code: (*part).into() })
                .collect();
            return Ok(None);
        }
        self.parts.retain(|part| part.column < column);
        let read: String = read.chars().filter(|c| !c.is_whitespace()).collect();
        let level = level(self.parts.len()).filter(|_| digits(&read)).ok_or_else(unread)?;
        let width = level.width();
        let code = match read.len() {
            length if length > width && read[..length - width].bytes().all(|b| b == b'0') => {
                read[length - width..].to_string()
            }
            length if length > width => return Err(unread()),
            _ => format!("{read:0>width$}"),
        };
        // Groups are printed with and without their zero everywhere: that is a form, not a loss.
        let lost = code != read && level != Level::Group && !slipped;
        let about =
            |problem: problem::Problem| problem.issue().with("text", shortened(cell)).with("read", code.as_str());
        let said = match (slipped, lost) {
            (true, _) => Some(about(problem::LETTER_FOR_ZERO)),
            (_, true) => Some(about(problem::ZERO_LOST)),
            _ => None,
        };
        self.parts.push(Part { column, level, code });
        Ok(said)
    }

    /// The code in the canonical form.
    pub fn code(&self) -> String {
        let parts: Vec<&str> = self.parts.iter().map(|part| part.code.as_str()).collect();
        parts.join(".")
    }

    /// How many parts it has.
    pub fn depth(&self) -> usize {
        self.parts.len()
    }

    /// Whether it is of receipts; none while it is empty.
    pub fn receipts(&self) -> Option<bool> {
        self.parts.first().map(|part| part.level.is_receipts())
    }

    /// True where a code in `column` would be the first part.
    pub fn is_top(&self, column: usize) -> bool {
        self.parts.iter().all(|part| part.column >= column)
    }

    /// True where no level is missing: receipts have every level from the category, expenditure its group and no
    /// programme without an administrator. A balance section may begin anywhere.
    pub fn is_whole(&self, balance: bool) -> bool {
        use Level::{Administrator, Category, Class, Group, Programme, Specific, Subclass, Subprogramme};
        let has = |level: Level| self.parts.iter().any(|part| part.level == level);
        let Some(last) = self.parts.last() else { return false };
        balance
            || match last.level {
                Category | Group => true,
                Class => has(Category),
                Subclass => has(Category) && has(Class),
                Specific => has(Category) && has(Class) && has(Subclass),
                Level::Subgroup | Administrator => has(Group),
                Programme => has(Group) && has(Administrator),
                Subprogramme => has(Group) && has(Administrator) && has(Programme),
            }
    }
}
