//! Writing questions in the formats of other programs. What a format has no place for is reported, never dropped
//! silently: every writer gives its text together with the issues, whose column is the path in the bank.

pub mod gift;
pub mod moodle;
pub mod pack;
pub mod sheet;

use super::bank::*;
use super::problem;
use crate::budget::money::{Money, Unit as Printed};
use crate::i18n::{Lang, Localized};
use crate::issue::Issue;
use crate::quiz::read::pack::letter;

/// What a writer of a one-language format keeps at hand.
pub(super) struct Report {
    lang: Lang,
    path: String,
    issues: Vec<Issue>,
}

impl Report {
    pub(super) fn new(lang: Lang) -> Self {
        Report { lang, path: String::new(), issues: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<Issue> {
        self.issues
    }

    /// Turns to the item at this place.
    pub(super) fn item(&mut self, at: usize) {
        self.path = format!("items[{at}]");
    }

    /// A member that has no place.
    pub(super) fn no_place(&mut self, name: &str) {
        let path = if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) };
        self.issues.push(problem::NO_PLACE.issue().with("name", name).at_column(&path));
    }

    pub(super) fn no_place_if(&mut self, name: &str, has: bool) {
        if has {
            self.no_place(name);
        }
    }

    /// The item has no counterpart.
    pub(super) fn left_out(&mut self, item: &Item) {
        self.issues.push(problem::NO_COUNTERPART.issue().with("type", item.kind()).at_column(&self.path));
    }

    /// The words in the language of the file, else in the first that has some, with an issue.
    pub(super) fn words<'a>(&mut self, text: &'a Localized) -> &'a str {
        match text.best(self.lang) {
            Some((lang, words)) => {
                if lang != self.lang {
                    let issue = problem::UNTRANSLATED.issue().with("languages", self.lang.tag());
                    self.issues.push(issue.at_column(&self.path));
                }
                words.trim()
            }
            None => "",
        }
    }

    /// What a file of questions alone cannot hold of its bank; topics are held where items have them.
    pub(super) fn bank(&mut self, bank: &Bank, held: &[&str]) {
        let default = Settings::default();
        let settings = Settings {
            shuffle_options: if held.contains(&"shuffle") {
                default.shuffle_options
            } else {
                bank.settings.shuffle_options
            },
            penalty: if held.contains(&"penalty") { default.penalty } else { bank.settings.penalty },
            ..bank.settings.clone()
        };
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.lang);
        let lost: Vec<&str> = others.filter(|lang| says_otherwise(bank, self.lang, *lang)).map(Lang::tag).collect();
        self.no_place_if(&lost.join(", "), !lost.is_empty());
        for (name, has) in [
            ("id", !bank.id.is_empty()),
            ("version", !bank.version.is_empty()),
            ("title", !bank.title.is_empty()),
            ("description", !bank.description.is_empty()),
            ("as_of", !bank.as_of.is_empty()),
            ("sources", !bank.sources.is_empty()),
            ("settings", settings != default),
            ("feedback", !bank.feedback.is_empty()),
            ("topics", bank.topics.iter().any(|topic| bank.items.iter().all(|item| item.topic != topic.id))),
        ] {
            self.no_place_if(name, has);
        }
    }

    /// Members of an item that neither GIFT nor Moodle's XML holds.
    pub(super) fn frame(&mut self, item: &Item) {
        self.no_place_if("source", item.cite.is_some());
        self.no_place_if("parallel", !item.parallel.is_empty());
        self.no_place_if("stimulus", item.stimulus != Stimulus::None);
        match &item.task {
            Task::Choice { kind: ChoiceKind::TrueFalse, options } => self.options(options, false),
            Task::Choice { options, .. } | Task::Order { options } => self.options(options, true),
            Task::Place { slots, choices, .. } => {
                self.no_place_if("feedback", slots.iter().any(|slot| !slot.feedback.is_empty()));
                self.no_place_if("groups", slots.iter().any(|slot| slot.right.len() > 1));
                self.no_place_if("id", slots.iter().enumerate().any(|(at, slot)| slot.id != letter(at)));
                self.options(choices, false);
            }
            Task::Gap { gaps, .. } => gaps.iter().for_each(|gap| self.options(&gap.options, true)),
            Task::Numeric { .. } | Task::Text { .. } => {}
        }
    }

    fn options(&mut self, options: &[Opt], lettered: bool) {
        self.no_place_if("feedback_not_chosen", options.iter().any(|option| !option.otherwise.is_empty()));
        self.no_place_if("keep_last", options.iter().any(|option| option.last));
        self.no_place_if("id", lettered && options.iter().enumerate().any(|(at, option)| option.id != letter(at)));
    }

    /// The question with what is to be looked at first before it.
    pub(super) fn prompt(&mut self, item: &Item) -> String {
        let mut text = self.stimulus(&item.stimulus);
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(self.words(&item.prompt));
        text
    }

    /// A stimulus as lines of text.
    pub(super) fn stimulus(&mut self, stimulus: &Stimulus) -> String {
        let mut lines: Vec<String> = Vec::new();
        match stimulus {
            Stimulus::None => {}
            Stimulus::Text(text) => lines.push(self.words(text).into()),
            Stimulus::Table { caption, head, rows } => {
                lines.push(self.words(caption).into());
                for row in [head].into_iter().chain(rows) {
                    let cells: Vec<&str> = row.iter().map(|cell| self.words(cell)).collect();
                    lines.push(cells.join(" | "));
                }
            }
            Stimulus::Budget { caption, rows } => {
                lines.push(self.words(caption).into());
                lines.extend(rows.iter().map(|(name, amount)| format!("{} | {}", self.words(name), decimal(*amount))));
            }
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// The one text that holds a gap's prompt and its text: `[1]` … stand in it still.
    pub(super) fn gap_text(&mut self, item: &Item, text: &Localized) -> String {
        let (prompt, text) = (self.prompt(item), self.words(text));
        let (blank, _) = crate::quiz::read::gift::around_gap(text);
        if prompt == blank { text.into() } else { format!("{prompt}\n\n{text}") }
    }

    /// Left- and right-hand sides; extra right ones have a blank left.
    pub(super) fn pairs(&mut self, slots: &[Slot], choices: &[Opt]) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let words = |id: &String| choices.iter().find(|choice| choice.id == *id);
        for slot in slots {
            let right = slot.right.first().and_then(words).map(|choice| self.words(&choice.text)).unwrap_or_default();
            pairs.push((self.words(&slot.text).to_string(), right.to_string()));
        }
        let used = |choice: &Opt| slots.iter().any(|slot| slot.right.first() == Some(&choice.id));
        for extra in choices.iter().filter(|choice| !used(choice)) {
            pairs.push((String::new(), self.words(&extra.text).to_string()));
        }
        pairs
    }
}

/// Does any text that readers see differ between the languages?
fn says_otherwise(bank: &Bank, lang: Lang, other: Lang) -> bool {
    let differs = |text: &Localized| text.in_lang(other).is_some_and(|words| Some(words) != text.in_lang(lang));
    bank.items.iter().any(|item| differs(&item.prompt) || differs(&item.explanation))
        || bank.topics.iter().any(|topic| differs(&topic.title))
}

/// A figure without a needless decimal: `10`, `3.5`.
pub(super) fn decimal(value: Money) -> String {
    let text = value.to_decimal(Printed::ThousandTenge);
    text.strip_suffix(".0").map(String::from).unwrap_or(text)
}

/// A weight in per cent: `50`, `-33.33333`.
pub(super) fn percent(weight: i32) -> String {
    decimal(Money::from_tiyn(weight.into()))
}
