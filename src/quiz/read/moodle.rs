//! Moodle XML: categories, and questions of the types that a pack has a task for.
//!
//! Fractions are weights, `defaultgrade` the points, the first `hint` the hint, `generalfeedback` the explanation.
//! Penalty and shuffling stand at each question there and for the whole pack here: the first ones are taken.

use super::super::bank::*;
use super::super::problem;
use super::gift::around_gap;
use super::pack::{ONE, letter};
use super::single::{self, Builder, Format, Frame, category, figure};
use super::{cloze, xml::Node, xml::tree};
use crate::budget::money::Money;
use crate::i18n::{Lang, Localized};
use crate::issue::Issue;

/// Reads questions whose texts are in `lang`.
pub fn read(source: &str, lang: Lang) -> (Bank, Vec<Issue>) {
    let mut builder = Builder::new(lang);
    let (top, faults) = tree(source.strip_prefix('\u{feff}').unwrap_or(source));
    let mut reader = Questions { builder: &mut builder, penalty: None, shuffle: None, told: Vec::new() };
    for node in top.get("quiz").into_iter().flat_map(|quiz| quiz.all("question")) {
        reader.builder.row = node.row;
        reader.question(node);
    }
    let (penalty, shuffle) = (reader.penalty, reader.shuffle);
    builder.bank.settings.penalty = penalty.unwrap_or_default();
    builder.bank.settings.shuffle_options = shuffle.unwrap_or(true);
    for (row, text) in faults {
        builder.row = row;
        builder.lost(&text);
    }
    builder.finish()
}

struct Questions<'a> {
    builder: &'a mut Builder,
    penalty: Option<u8>,
    shuffle: Option<bool>,
    /// Members that were named already: Moodle writes its default sentences into every question.
    told: Vec<&'static str>,
}

impl Questions<'_> {
    fn question(&mut self, node: &Node) {
        let kind = node.attribute("type").unwrap_or_default();
        if kind == "category" {
            let id = Some(node.word("idnumber")).filter(|id| !id.is_empty());
            if !node.word("info").is_empty() {
                self.tell_once("info", node.word("info"));
            }
            return self.builder.turn_to(&category(node.word("category")), id);
        }
        let Some(task) = self.kind(kind) else { return self.builder.leave_out(kind) };
        let mut frame = self.frame(node);
        let task = match task {
            Kind::Choice => Some(self.choice(node)),
            Kind::TrueFalse => Some(self.true_false(node)),
            Kind::Text => Some(Task::Text { answers: self.typed(node) }),
            Kind::Numeric => Some(self.numeric(node)),
            Kind::Matching => Some(self.matching(node)),
            Kind::Ordering => {
                let words: Vec<Localized> = node.all("answer").map(|answer| self.text(answer)).collect();
                let option = |(at, text)| Opt { id: letter(at), text, ..Opt::default() };
                Some(Task::Order { options: words.into_iter().enumerate().map(option).collect() })
            }
            Kind::Cloze => {
                cloze::read(&frame.prompt, self.builder).map(|(text, gaps)| self.gaps(&mut frame, text, gaps))
            }
            Kind::Choices(name) => self.choices(node, name, &mut frame),
        };
        for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
            if !node.word(name).is_empty() {
                self.tell_once(name, node.word(name));
            }
        }
        for tag in node.all("tags").flat_map(|tags| tags.all("tag")) {
            self.tell_once("tag", tag.words());
        }
        if node.word("usecase") == "1" {
            self.tell_once("usecase", "1");
        }
        if !matches!(node.word("unitgradingtype"), "" | "0") {
            self.tell_once("unitpenalty", node.word("unitpenalty"));
        }
        if let Some(task) = task {
            self.builder.add(frame, task);
        }
    }

    fn kind(&self, name: &str) -> Option<Kind> {
        Some(match name {
            "multichoice" => Kind::Choice,
            "truefalse" => Kind::TrueFalse,
            "shortanswer" => Kind::Text,
            "numerical" => Kind::Numeric,
            "matching" => Kind::Matching,
            "ordering" => Kind::Ordering,
            "cloze" | "multianswer" => Kind::Cloze,
            "ddwtos" => Kind::Choices("dragbox"),
            "gapselect" => Kind::Choices("selectoption"),
            _ => return None,
        })
    }

    fn frame(&mut self, node: &Node) -> Frame {
        let words = |this: &mut Self, name| node.get(name).map(|child| this.words(child)).unwrap_or_default();
        let stated = node.word("idnumber");
        let id = if stated.is_empty() { node.word("name") } else { stated }.to_string();
        let grade = node.word("defaultgrade");
        let points = figure(grade).map(|(points, _)| points.tiyn());
        let whole = points.filter(|points| *points >= 100_000 && points % 100_000 == 0);
        if whole.is_none() && !grade.is_empty() {
            self.builder.lost(grade);
        }
        for more in node.all("hint").skip(1) {
            let more = self.words(more);
            self.builder.lost(&more);
        }
        if node.attribute("type") != Some("truefalse") {
            self.penalty(node.word("penalty"));
        }
        Frame {
            id,
            prompt: words(self, "questiontext"),
            hint: words(self, "hint"),
            explanation: words(self, "generalfeedback"),
            points: whole.and_then(|points| u32::try_from(points / 100_000).ok()),
        }
    }

    fn penalty(&mut self, text: &str) {
        let Some((part, _)) = figure(text) else { return };
        let percent = (part.tiyn().clamp(0, 100_000) + 500) / 1_000;
        let percent = u8::try_from(percent).unwrap_or_default();
        if *self.penalty.get_or_insert(percent) != percent {
            self.tell_once("penalty", text);
        }
    }

    fn shuffling(&mut self, node: &Node) {
        let text = node.word("shuffleanswers");
        if text.is_empty() {
            return;
        }
        let shuffles = matches!(text, "1" | "true");
        if *self.shuffle.get_or_insert(shuffles) != shuffles {
            self.tell_once("shuffleanswers", text);
        }
    }

    fn tell_once(&mut self, name: &'static str, text: &str) {
        if !self.told.contains(&name) {
            self.told.push(name);
            self.builder.lost(&format!("{name}: {text}"));
        }
    }

    /// The words of an element that states its format.
    fn words(&mut self, node: &Node) -> String {
        let format = match node.attribute("format").unwrap_or_default() {
            "html" => Format::Html,
            "plain_text" => Format::Plain,
            "markdown" => Format::Markdown,
            _ => Format::Auto,
        };
        let source = node.words();
        for file in node.all("file").filter_map(|file| file.attribute("name")) {
            if !source.contains(file) {
                self.builder.lost(file);
            }
        }
        self.builder.words(source, format)
    }

    fn text(&mut self, node: &Node) -> Localized {
        let words = self.words(node);
        self.builder.text(&words)
    }

    fn said(&mut self, node: &Node) -> Localized {
        node.get("feedback").map(|feedback| self.text(feedback)).unwrap_or_default()
    }

    fn choice(&mut self, node: &Node) -> Task {
        self.shuffling(node);
        let kind = match node.word("single") {
            "false" | "0" => ChoiceKind::Multiple,
            _ => ChoiceKind::Single,
        };
        let mut options = Vec::new();
        for answer in node.all("answer") {
            let (text, feedback) = (self.text(answer), self.said(answer));
            if text.is_empty() {
                self.builder.say(problem::NO_TEXT.issue().with("name", "answer"));
            } else {
                options.push(Opt {
                    id: letter(options.len()),
                    text,
                    weight: weight(answer, 0),
                    feedback,
                    ..Opt::default()
                });
            }
        }
        Task::Choice { kind, options }
    }

    fn true_false(&mut self, node: &Node) -> Task {
        let (mut right, mut said) = (None, [Localized::default(), Localized::default()]);
        for answer in node.all("answer") {
            let truth = answer.words().eq_ignore_ascii_case("true");
            said[usize::from(truth)] = self.said(answer);
            if weight(answer, 0) > 0 {
                right = Some(truth);
            }
        }
        let [when_false, when_true] = said;
        let mut task = single::true_false(right.unwrap_or_default(), when_true, when_false);
        if let (None, Task::Choice { options, .. }) = (right, &mut task) {
            options.iter_mut().for_each(|option| option.weight = 0);
        }
        task
    }

    /// Typed words stand as they are, whatever format is stated.
    fn typed(&mut self, node: &Node) -> Vec<Accepted> {
        let mut answers = Vec::new();
        for answer in node.all("answer") {
            let feedback = self.said(answer);
            let text = self.builder.text(answer.words());
            if text.is_empty() {
                self.builder.say(problem::NO_TEXT.issue().with("name", "answer"));
            } else {
                answers.push(Accepted { text, weight: weight(answer, FULL), feedback, ..Accepted::default() });
            }
        }
        answers
    }

    fn numeric(&mut self, node: &Node) -> Task {
        let mut answers = Vec::new();
        for answer in node.all("answer") {
            let feedback = self.said(answer);
            let Some(value) = self.exact(answer.words()) else {
                // `*` says what is said of any other answer, which a pack has no place for.
                self.builder.lost(answer.words());
                continue;
            };
            let tolerance = self.exact(answer.word("tolerance")).unwrap_or_default().abs();
            answers.push(Accepted { value, tolerance, weight: weight(answer, FULL), feedback, ..Accepted::default() });
        }
        let mut units = Vec::new();
        for unit in node.all("units").flat_map(|units| units.all("unit")) {
            let factor = factor(unit.word("multiplier")).unwrap_or(ONE);
            units.push(Unit { text: self.builder.text(unit.word("unit_name")), factor });
        }
        Task::Numeric { answers, units }
    }

    fn exact(&mut self, text: &str) -> Option<Money> {
        let (value, rounded) = figure(text)?;
        if rounded {
            self.builder.say(problem::NO_PLACE.issue().with("name", text));
        }
        Some(value)
    }

    fn matching(&mut self, node: &Node) -> Task {
        self.shuffling(node);
        let mut pairs = Vec::new();
        for pair in node.all("subquestion") {
            let (left, right) = (self.text(pair), self.builder.text(pair.word("answer")));
            if right.is_empty() {
                self.builder.say(problem::NO_TEXT.issue().with("name", "right"));
            } else {
                pairs.push((left, right));
            }
        }
        single::matching(pairs)
    }

    /// Words dragged or chosen into `[[1]]`: the number is that of the right word, the others are those of its group.
    fn choices(&mut self, node: &Node, name: &'static str, frame: &mut Frame) -> Option<Task> {
        let mut words = Vec::new();
        for choice in node.all(name) {
            let group = choice.word("group");
            words.push((self.builder.words(choice.words(), Format::Auto), if group.is_empty() { "1" } else { group }));
        }
        let (mut text, mut gaps) = (String::new(), Vec::new());
        let source = std::mem::take(&mut frame.prompt);
        let mut rest = source.as_str();
        while let Some((before, after)) = rest.split_once("[[") {
            let Some((number, after)) = after.split_once("]]") else { break };
            let at = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            let Some((at, (_, group))) = at.and_then(|at| Some((at, words.get(at)?))) else {
                self.builder.lost(number);
                return None;
            };
            let mut gap = Gap::default();
            for (other, (word, _)) in words.iter().enumerate().filter(|(_, (_, other))| other == group) {
                let weight = if other == at { FULL } else { 0 };
                let id = letter(gap.options.len());
                gap.options.push(Opt { id, text: self.builder.text(word), weight, ..Opt::default() });
            }
            gaps.push(gap);
            text.push_str(&format!("{before}[{}]", gaps.len()));
            rest = after;
        }
        text.push_str(rest);
        Some(self.gaps(frame, text, gaps))
    }

    fn gaps(&self, frame: &mut Frame, text: String, gaps: Vec<Gap>) -> Task {
        let (prompt, text) = around_gap(&text);
        frame.prompt = prompt;
        Task::Gap { text: self.builder.text(&text), gaps }
    }
}

enum Kind {
    Choice,
    TrueFalse,
    Text,
    Numeric,
    Matching,
    Ordering,
    Cloze,
    /// Gaps with words to choose from, which stand in elements of this name.
    Choices(&'static str),
}

fn weight(answer: &Node, default: i32) -> i32 {
    answer.attribute("fraction").and_then(single::weight).unwrap_or(default)
}

/// Moodle says how many of a unit make one of the expected unit; a pack says the reverse.
fn factor(multiplier: &str) -> Option<Money> {
    let multiplier = multiplier.parse::<f64>().ok().filter(|m| m.is_finite() && *m > 0.0)?;
    let scaled = 100_000.0 / multiplier;
    (scaled < 9e17).then(|| Money::from_tiyn(scaled.round() as i64))
}
