//! Questions kept in a spreadsheet, one row an item, saved as CSV. docs/quiz-formats.md describes the columns: a name,
//! a number where there are several (`option_2`), a language (`option_2_kk`); without a language it is for all.

use super::super::bank::*;
use super::super::problem;
use super::pack::{MAX_ITEMS, ONE, letter};
use super::single::{figure, matching, true_false, unusable, weight};
use crate::budget::read::rows::{Event, Rows};
use crate::i18n::{Lang, Localized};
use crate::issue::Issue;
use crate::pack::read::missing;

/// Names of columns, in the order in which they are written.
pub const COLUMNS: &[&str] = &[
    "type",
    "id",
    "version",
    "topic",
    "prompt",
    "stimulus",
    "text",
    "option",
    "match",
    "right",
    "weight",
    "gap",
    "tolerance",
    "feedback",
    "otherwise",
    "keep_last",
    "unit",
    "factor",
    "hint",
    "explanation",
    "source",
    "article",
    "as_of",
    "url",
    "points",
    "parallel",
];
/// The most options, pairs, cards or answers of an item.
const MAX_PARTS: usize = 40;

/// Reads the text of a table parted by comma, semicolon or tab.
pub fn read(text: &str) -> (Bank, Vec<Issue>) {
    let mut events = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rows = Rows::new(delimiter(text));
    rows.push(text, &mut events);
    rows.finish(&mut events);
    let mut sheet = Sheet::default();
    for event in events {
        match event {
            // What tells Excel the separator.
            Event::Row(_, cells) if sheet.header.is_empty() && cells.iter().any(|cell| cell.starts_with("sep=")) => {}
            Event::Row(row, cells) if sheet.header.is_empty() => {
                sheet.row = row;
                sheet.head(cells);
            }
            Event::Row(row, cells) => {
                sheet.row = row;
                sheet.cells = cells;
                sheet.line();
            }
            Event::Unclosed(row) | Event::Stray(row) => {
                sheet.row = row;
                sheet.lost("\"");
            }
        }
    }
    if sheet.bank.items.is_empty() {
        sheet.issues.push(problem::NO_ITEMS.issue());
    }
    (sheet.bank, sheet.issues)
}

/// The mark that parts the cells of the first line.
pub fn delimiter(text: &str) -> char {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    [';', '\t']
        .into_iter()
        .fold(',', |best, mark| if head.matches(mark).count() > head.matches(best).count() { mark } else { best })
}

#[derive(Default)]
struct Sheet {
    header: Vec<String>,
    /// Columns of texts, without their languages.
    texts: Vec<String>,
    cells: Vec<String>,
    row: u32,
    bank: Bank,
    issues: Vec<Issue>,
}

impl Sheet {
    fn head(&mut self, cells: Vec<String>) {
        self.header = cells.iter().map(|cell| cell.trim().to_ascii_lowercase()).collect();
        for name in self.header.clone() {
            let known =
                |column: &&str| name.strip_prefix(*column).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
            if !name.is_empty() && !COLUMNS.iter().any(known) {
                self.lost(&name);
            }
        }
        for name in &self.header {
            let text = Lang::ALL.into_iter().find_map(|lang| name.strip_suffix(lang.tag())?.strip_suffix('_'));
            if let Some(text) = text.filter(|text| !self.texts.iter().any(|known| known == text)) {
                self.texts.push(text.into());
            }
        }
        if !self.header.iter().any(|name| name == "type") {
            self.say(problem::MISSING.issue().with("name", "type"), "type");
        }
    }

    fn say(&mut self, issue: Issue, column: &str) {
        let issue = issue.at_row(self.row);
        self.issues.push(if column.is_empty() { issue } else { issue.at_column(column) });
    }

    fn lost(&mut self, text: &str) {
        let short: String = text.chars().take(60).collect();
        self.say(problem::NOT_UNDERSTOOD.issue().with("text", short), "");
    }

    /// A cell without the apostrophe that shields it from being computed.
    fn cell(&self, name: &str) -> String {
        let at = self.header.iter().position(|known| known == name);
        let cell = at.and_then(|at| self.cells.get(at)).map(|cell| cell.trim()).unwrap_or_default();
        let shielded = cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
        cell.get(usize::from(shielded)..).unwrap_or_default().replace("\r\n", "\n")
    }

    fn text(&self, name: &str) -> Localized {
        let word = |lang: &str, all: &String| {
            Some(self.cell(&format!("{name}_{lang}"))).filter(|w| !w.is_empty()).unwrap_or_else(|| all.clone())
        };
        let all = self.cell(name);
        Localized { kk: word("kk", &all), ru: word("ru", &all), en: word("en", &all) }
    }

    fn numbered(&self, name: &str, n: usize) -> Localized {
        self.text(&format!("{name}_{n}"))
    }

    /// Entries of a cell parted by semicolons.
    fn list(&self, name: &str) -> Vec<String> {
        self.cell(name).split(';').map(|part| part.trim().to_string()).filter(|part| !part.is_empty()).collect()
    }

    /// Numbers of a cell parted by semicolons or commas.
    fn numbers(&mut self, name: &str) -> Vec<usize> {
        let cell = self.cell(name);
        let mut numbers = Vec::new();
        for part in cell.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()) {
            match part.parse::<usize>() {
                Ok(n @ 1..=MAX_PARTS) => numbers.push(n),
                _ => self.say(problem::NOT_UNDERSTOOD.issue().with("text", part), name),
            }
        }
        numbers
    }

    /// The numbers that have a text in any language.
    fn filled(&self, name: &str) -> Vec<usize> {
        (1..=MAX_PARTS).filter(|n| !self.numbered(name, *n).is_empty()).collect()
    }

    fn id_of(&self, name: &str, n: usize, default: String) -> String {
        Some(self.cell(&format!("{name}_{n}_id"))).filter(|id| !id.is_empty()).unwrap_or(default)
    }

    fn line(&mut self) {
        let (id, as_of) = (self.cell("id"), self.cell("as_of"));
        for name in self.texts.clone() {
            if let Some(missing) = missing(&self.text(&name)) {
                self.say(problem::UNTRANSLATED.issue().with("languages", missing), &name);
            }
        }
        match self.cell("type").as_str() {
            "pack" => {
                self.bank.id = id;
                self.bank.version = self.cell("version");
                self.bank.as_of = as_of;
                self.bank.title = self.text("prompt");
                self.bank.description = self.text("explanation");
            }
            "source" => {
                let url = Some(self.cell("url")).filter(|url| url.starts_with("https://")).unwrap_or_default();
                self.bank.sources.push(Source { id, title: self.text("prompt"), url, as_of, ..Source::default() });
            }
            "topic" => self.bank.topics.push(Topic { id, title: self.text("prompt") }),
            _ => self.item(id, as_of),
        }
    }

    fn item(&mut self, id: String, as_of: String) {
        if self.bank.items.len() == MAX_ITEMS {
            return self.say(problem::TOO_MANY_ITEMS.issue().with("limit", MAX_ITEMS as i64), "");
        }
        let id = if id.is_empty() { format!("row-{}", self.row) } else { id };
        if self.bank.items.iter().any(|item| item.id == id) {
            return self.say(problem::DUPLICATE_ID.issue().with("id", id), "id");
        }
        let prompt = self.text("prompt");
        if prompt.is_empty() {
            return self.say(problem::NO_TEXT.issue().with("name", "prompt"), "prompt");
        }
        let Some(task) = self.task() else { return };
        if let Some(issue) = unusable(&task) {
            return self.say(issue, "right");
        }
        let topic = self.cell("topic");
        if !topic.is_empty() && self.bank.topics.iter().all(|known| known.id != topic) {
            let title = Localized { kk: topic.clone(), ru: topic.clone(), en: topic.clone() };
            self.bank.topics.push(Topic { id: topic.clone(), title });
        }
        let (source, article) = (self.cell("source"), self.cell("article"));
        if !source.is_empty() && self.bank.sources.iter().all(|known| known.id != source) {
            self.say(problem::UNKNOWN_REFERENCE.issue().with("id", source.as_str()), "source");
        }
        let cited = !source.is_empty() || !article.is_empty();
        let stimulus = Some(self.text("stimulus")).filter(|text| !text.is_empty());
        self.bank.items.push(Item {
            id,
            topic,
            prompt,
            stimulus: stimulus.map_or(Stimulus::None, Stimulus::Text),
            hint: self.text("hint"),
            explanation: self.text("explanation"),
            cite: cited.then_some(Cite { source, article, as_of }),
            points: self.cell("points").parse().unwrap_or(1).clamp(1, 1000),
            parallel: self.cell("parallel"),
            task,
        });
    }

    fn task(&mut self) -> Option<Task> {
        match self.cell("type").as_str() {
            "single" => Some(Task::Choice { kind: ChoiceKind::Single, options: self.options(false) }),
            "multiple" => Some(Task::Choice { kind: ChoiceKind::Multiple, options: self.options(true) }),
            "truefalse" => {
                let answer = match self.cell("right").to_lowercase().as_str() {
                    // Excel writes its own word for what was typed as TRUE.
                    "true" | "1" | "истина" => true,
                    "false" | "0" | "ложь" => false,
                    _ => {
                        self.say(problem::NO_RIGHT_ANSWER.issue(), "right");
                        return None;
                    }
                };
                Some(true_false(answer, self.numbered("feedback", 1), self.numbered("feedback", 2)))
            }
            "numeric" => Some(self.numeric()),
            "text" => {
                let numbers = self.filled("option");
                Some(Task::Text { answers: numbers.into_iter().map(|n| self.accepted(n)).collect() })
            }
            "order" => {
                let numbers = self.filled("option");
                let option = |(at, n)| Opt {
                    id: self.id_of("option", n, letter(at)),
                    text: self.numbered("option", n),
                    ..Opt::default()
                };
                Some(Task::Order { options: numbers.into_iter().enumerate().map(option).collect() })
            }
            "match" => Some(self.pairs()),
            "sort" => Some(self.cards()),
            "gap" => Some(self.gaps()),
            other => {
                self.say(problem::UNKNOWN_TYPE.issue().with("type", other), "type");
                None
            }
        }
    }

    fn weight(&self, n: usize, default: i32) -> i32 {
        weight(&self.cell(&format!("weight_{n}"))).unwrap_or(default)
    }

    fn options(&mut self, many: bool) -> Vec<Opt> {
        let (right, last, numbers) = (self.numbers("right"), self.numbers("keep_last"), self.filled("option"));
        let rights = numbers.iter().filter(|n| right.contains(n)).count().max(1) as i32;
        let part = if many { FULL / rights } else { FULL };
        let wrong = if many { -part } else { 0 };
        let option = |(at, n): (usize, usize)| Opt {
            id: self.id_of("option", n, letter(at)),
            text: self.numbered("option", n),
            weight: self.weight(n, if right.contains(&n) { part } else { wrong }),
            feedback: self.numbered("feedback", n),
            otherwise: self.numbered("otherwise", n),
            last: last.contains(&n),
        };
        numbers.into_iter().enumerate().map(option).collect()
    }

    fn accepted(&self, n: usize) -> Accepted {
        let (text, feedback) = (self.numbered("option", n), self.numbered("feedback", n));
        Accepted { text, weight: self.weight(n, FULL), feedback, ..Accepted::default() }
    }

    fn numeric(&mut self) -> Task {
        let (values, tolerances) = (self.list("right"), self.list("tolerance"));
        let mut answers = Vec::new();
        for (at, text) in values.iter().enumerate() {
            let Some((value, _)) = figure(text) else {
                self.say(problem::NO_FIGURE.issue().with("text", text.as_str()), "right");
                continue;
            };
            let tolerance = tolerances.get(at).and_then(|text| figure(text)).map(|(value, _)| value.abs());
            let (weight, feedback) = (self.weight(at + 1, FULL), self.numbered("feedback", at + 1));
            answers.push(Accepted {
                value,
                tolerance: tolerance.unwrap_or_default(),
                weight,
                feedback,
                ..Accepted::default()
            });
        }
        let numbers = self.filled("unit");
        let factor = |n| figure(&self.cell(&format!("factor_{n}"))).map_or(ONE, |(factor, _)| factor);
        Task::Numeric {
            answers,
            units: numbers.into_iter().map(|n| Unit { text: self.numbered("unit", n), factor: factor(n) }).collect(),
        }
    }

    fn pairs(&mut self) -> Task {
        let numbers = self.filled("match");
        let left: Vec<usize> = numbers.iter().copied().filter(|n| !self.numbered("option", *n).is_empty()).collect();
        let mut task =
            matching(numbers.iter().map(|n| (self.numbered("option", *n), self.numbered("match", *n))).collect());
        if let Task::Place { slots, .. } = &mut task {
            for (slot, n) in slots.iter_mut().zip(left) {
                slot.feedback = self.numbered("feedback", n);
            }
        }
        task
    }

    fn cards(&mut self) -> Task {
        let group =
            |(at, n)| Opt { id: self.id_of("match", n, letter(at)), text: self.numbered("match", n), ..Opt::default() };
        let choices: Vec<Opt> = self.filled("match").into_iter().enumerate().map(group).collect();
        let right = self.list("right");
        let mut slots = Vec::new();
        for (at, n) in self.filled("option").into_iter().enumerate() {
            let groups = right.get(at).map(String::as_str).unwrap_or_default().split(',');
            let group = |number: &str| {
                choices.get(number.trim().parse::<usize>().ok()?.checked_sub(1)?).map(|choice| choice.id.clone())
            };
            slots.push(Slot {
                id: self.id_of("option", n, letter(at)),
                text: self.numbered("option", n),
                right: groups.filter_map(group).collect(),
                feedback: self.numbered("feedback", n),
            });
        }
        Task::Place { sort: true, slots, choices }
    }

    /// `gap` names the gap of each option; a gap of which no option is named in `right` is typed.
    fn gaps(&mut self) -> Task {
        let (owners, right) = (self.numbers("gap"), self.numbers("right"));
        let count = owners.iter().copied().max().unwrap_or_default();
        let mut gaps = vec![Gap::default(); count];
        let options = self.filled("option");
        let chosen = |gap: usize| options.iter().zip(&owners).any(|(n, owner)| *owner == gap && right.contains(n));
        for (n, owner) in options.iter().zip(&owners) {
            let Some(gap) = gaps.get_mut(owner - 1) else { continue };
            if chosen(*owner) {
                gap.options.push(Opt {
                    id: self.id_of("option", *n, letter(gap.options.len())),
                    text: self.numbered("option", *n),
                    weight: self.weight(*n, if right.contains(n) { FULL } else { 0 }),
                    feedback: self.numbered("feedback", *n),
                    ..Opt::default()
                });
            } else {
                gap.answers.push(self.accepted(*n));
            }
        }
        Task::Gap { text: self.text("text"), gaps }
    }
}
