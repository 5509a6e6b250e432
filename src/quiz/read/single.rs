//! What readers of one-language formats share: a bank that grows item by item, ids, topics, figures.

use super::super::bank::*;
use super::super::problem;
use super::markup::{self, Plain};
use super::pack::{MAX_ITEMS, letter};
use crate::budget::money::{Money, Unit as Printed};
use crate::i18n::{Lang, Localized};
use crate::issue::Issue;

/// How a text of another program is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As it stands.
    Plain,
    /// HTML.
    Html,
    /// Text in which HTML is allowed and line breaks count, Moodle's own format.
    Auto,
    /// Markdown.
    Markdown,
}

/// A bank under way.
pub struct Builder {
    /// The language of its texts.
    pub lang: Lang,
    /// What was read so far.
    pub bank: Bank,
    /// What was wrong so far.
    pub issues: Vec<Issue>,
    /// The line that is read, counted from 1.
    pub row: u32,
    /// The topic of the items that follow.
    pub topic: String,
    /// Items met, those left out too.
    met: usize,
    /// The line on which taken off markup was noted already.
    noted: Option<u32>,
}

/// What every item has beside its task.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Id as stated, or a name to make one of.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// A help before answering.
    pub hint: String,
    /// Why it is so.
    pub explanation: String,
    /// Points for the whole; none: one.
    pub points: Option<u32>,
}

impl Builder {
    /// An empty bank in `lang`.
    pub fn new(lang: Lang) -> Self {
        let bank = Bank::default();
        Builder { lang, bank, issues: Vec::new(), row: 1, topic: String::new(), met: 0, noted: None }
    }

    /// Adds an issue at the present line.
    pub fn say(&mut self, issue: Issue) {
        self.issues.push(issue.at_row(self.row));
    }

    /// Says that something is not understood.
    pub fn lost(&mut self, text: &str) {
        let short: String = text.trim().chars().take(60).collect();
        self.say(problem::NOT_UNDERSTOOD.issue().with("text", short));
    }

    /// A text in the bank's language.
    pub fn text(&self, words: &str) -> Localized {
        in_lang(self.lang, words)
    }

    /// The words of a text with markup; what is taken off is noted once for a line.
    pub fn words(&mut self, source: &str, format: Format) -> String {
        let plain = match format {
            Format::Plain => return source.trim().into(),
            Format::Html => markup::html(source),
            Format::Auto => markup::lines(source),
            Format::Markdown => markup::markdown(source),
        };
        self.note(&plain);
        plain.text
    }

    fn note(&mut self, plain: &Plain) {
        for image in &plain.images {
            self.lost(image);
        }
        if plain.lost && self.noted != Some(self.row) {
            self.noted = Some(self.row);
            self.say(problem::MARKUP.issue());
        }
    }

    /// Turns to another topic: by its stated id, else by its title. A blank title: none.
    pub fn turn_to(&mut self, title: &str, id: Option<&str>) {
        if title.is_empty() {
            self.topic.clear();
            return;
        }
        let text = self.text(title);
        let stated = id.map(str::trim).filter(|id| is_id(id));
        let known = self.bank.topics.iter().find(|topic| match stated {
            Some(id) => topic.id == id,
            None => topic.title == text,
        });
        if let Some(known) = known {
            self.topic = known.id.clone();
            return;
        }
        let fallback = format!("topic-{}", self.bank.topics.len() + 1);
        let taken = |id: &str| self.bank.topics.iter().any(|topic| topic.id == id);
        self.topic = unique(stated.map_or_else(|| slug(title), String::from), &fallback, taken);
        self.bank.topics.push(Topic { id: self.topic.clone(), title: text });
    }

    /// Adds an item, or says why not.
    pub fn add(&mut self, frame: Frame, task: Task) {
        self.met += 1;
        if self.bank.items.len() == MAX_ITEMS {
            if self.met == MAX_ITEMS + 1 {
                self.say(problem::TOO_MANY_ITEMS.issue().with("limit", MAX_ITEMS as i64));
            }
            return;
        }
        if frame.prompt.is_empty() {
            self.say(problem::NO_TEXT.issue().with("name", "prompt"));
            return;
        }
        if let Some(issue) = unusable(&task) {
            self.say(issue);
            return;
        }
        let taken = |id: &str| self.bank.items.iter().any(|item| item.id == id);
        let id = unique(slug(&frame.id), &format!("q{}", self.met), taken);
        let item = Item {
            id,
            topic: self.topic.clone(),
            prompt: self.text(&frame.prompt),
            stimulus: Stimulus::None,
            hint: self.text(&frame.hint),
            explanation: self.text(&frame.explanation),
            cite: None,
            points: frame.points.unwrap_or(1).clamp(1, 1000),
            parallel: String::new(),
            task,
        };
        self.bank.items.push(item);
    }

    /// Says that an item of this type is left out.
    pub fn leave_out(&mut self, kind: &str) {
        self.met += 1;
        self.say(problem::NO_COUNTERPART.issue().with("type", kind));
    }

    /// The bank with everything that was wrong; an error where no item stands.
    pub fn finish(mut self) -> (Bank, Vec<Issue>) {
        if self.bank.items.is_empty() {
            self.issues.push(problem::NO_ITEMS.issue());
        }
        (self.bank, self.issues)
    }
}

/// A text in one language.
pub fn in_lang(lang: Lang, words: &str) -> Localized {
    let mut text = Localized::default();
    *match lang {
        Lang::Kk => &mut text.kk,
        Lang::Ru => &mut text.ru,
        Lang::En => &mut text.en,
    } = words.into();
    text
}

/// Why a task cannot be asked.
pub fn unusable(task: &Task) -> Option<Issue> {
    let few = |name: &str| Some(problem::TOO_FEW.issue().with("name", name));
    let none = || Some(problem::NO_RIGHT_ANSWER.issue());
    let right = |options: &[Opt]| options.iter().any(|option| option.weight > 0);
    let counts = |answers: &[Accepted]| answers.iter().any(|answer| answer.weight > 0);
    match task {
        Task::Choice { options, .. } if options.len() < 2 => few("options"),
        Task::Choice { options, .. } if !right(options) => none(),
        Task::Numeric { answers, .. } | Task::Text { answers } if !counts(answers) => none(),
        Task::Order { options } if options.len() < 2 => few("options"),
        Task::Place { sort, slots, .. } if slots.len() < 2 => few(if *sort { "cards" } else { "pairs" }),
        Task::Place { sort: true, choices, .. } if choices.len() < 2 => few("groups"),
        Task::Place { slots, .. } if slots.iter().any(|slot| slot.right.is_empty()) => none(),
        Task::Gap { gaps, .. } if gaps.iter().any(|gap| !right(&gap.options) && !counts(&gap.answers)) => none(),
        Task::Gap { text, gaps } => {
            let fits = |text: &str| (1..=gaps.len()).all(|n| text.contains(&format!("[{n}]")));
            let agree = !gaps.is_empty() && Lang::ALL.into_iter().filter_map(|lang| text.in_lang(lang)).all(fits);
            (!agree).then(|| problem::GAPS_DISAGREE.issue().with("count", gaps.len() as i64))
        }
        _ => None,
    }
    .or_else(|| task.ambiguous().map(|id| problem::DUPLICATE_ID.issue().with("id", id)))
}

/// Pairs of a matching: each left-hand side with its right one; a blank left side makes an extra right one.
pub fn matching(pairs: Vec<(Localized, Localized)>) -> Task {
    let (mut slots, mut choices, mut extra) = (Vec::<Slot>::new(), Vec::<Opt>::new(), Vec::<Localized>::new());
    for (left, right) in pairs {
        if left.is_empty() {
            extra.push(right);
            continue;
        }
        let own = letter(slots.len());
        let same = choices.iter().find(|choice| choice.text == right).map(|choice| choice.id.clone());
        if same.is_none() {
            choices.push(Opt { id: own.clone(), text: right, ..Opt::default() });
        }
        let right = vec![same.unwrap_or_else(|| own.clone())];
        slots.push(Slot { id: own, text: left, right, feedback: Localized::default() });
    }
    for (at, text) in extra.into_iter().enumerate() {
        choices.push(Opt { id: format!("x{}", at + 1), text, ..Opt::default() });
    }
    Task::Place { sort: false, slots, choices }
}

/// True and false, with what is said when each was chosen.
pub fn true_false(answer: bool, when_true: Localized, when_false: Localized) -> Task {
    let option = |truth: bool, feedback: Localized| Opt {
        id: if truth { "true" } else { "false" }.into(),
        weight: if truth == answer { FULL } else { 0 },
        feedback,
        ..Opt::default()
    };
    Task::Choice { kind: ChoiceKind::TrueFalse, options: vec![option(true, when_true), option(false, when_false)] }
}

/// A figure; true where it had more decimals than the model keeps.
pub fn figure(text: &str) -> Option<(Money, bool)> {
    let text = text.trim();
    if !text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    if let Ok(exact) = Money::parse(text, Printed::ThousandTenge) {
        return Some((exact, false));
    }
    let scaled = text.replace(',', ".").parse::<f64>().ok()? * 100_000.0;
    (scaled.abs() < 9e17).then(|| (Money::from_tiyn(scaled.round() as i64), true))
}

/// A weight in per cent.
pub fn weight(text: &str) -> Option<i32> {
    let (percent, _) = figure(text)?;
    i32::try_from(percent.tiyn()).ok().map(|weight| weight.clamp(-FULL, FULL))
}

/// May it be the id of an item or a topic?
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Letters and digits of a name as an id; blank where it has none.
fn slug(name: &str) -> String {
    if is_id(name) {
        return name.into();
    }
    let mut id = String::new();
    for c in name.chars().take(80) {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').into()
}

fn unique(id: String, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
    let id = if id.is_empty() { fallback.to_string() } else { id };
    if !taken(&id) {
        return id;
    }
    (2..).map(|n| format!("{id}-{n}")).find(|id| !taken(id)).unwrap_or(id)
}

/// The last step of a category's path: `$course$/top/Budget` → `Budget`. A slash of the name itself is doubled.
pub fn category(path: &str) -> String {
    let joined = path.trim().replace("//", "\u{0}");
    let last = joined.rsplit('/').map(str::trim).find(|step| !step.is_empty()).unwrap_or_default();
    let is_root = last == "top" || (last.starts_with('$') && last.ends_with('$'));
    if is_root { String::new() } else { last.replace('\u{0}', "/") }
}
