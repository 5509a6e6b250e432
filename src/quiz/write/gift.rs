//! A bank as GIFT, in one language. Every text is marked `[plain]`, so that Moodle shows `<` and line breaks as they are.

use super::super::bank::*;
use super::{Report, decimal, percent};
use crate::i18n::Lang;
use crate::issue::Issue;
use crate::quiz::read::gift::{find, is_special};

/// Writes the texts of `lang`; issues name what GIFT has no place for.
pub fn write(bank: &Bank, lang: Lang) -> (String, Vec<Issue>) {
    let mut report = Report::new(lang);
    report.bank(bank, &[]);
    let mut file = String::new();
    let mut topic = "";
    for (at, item) in bank.items.iter().enumerate() {
        report.item(at);
        let Some(question) = question(item, &mut report) else {
            report.left_out(item);
            continue;
        };
        if item.topic != topic {
            topic = &item.topic;
            file.push_str(&category(bank, topic, &mut report));
        }
        file.push_str(&format!("// [id:{id}]\n::{id}::{question}\n\n", id = item.id));
    }
    (file, report.finish())
}

fn category(bank: &Bank, id: &str, report: &mut Report) -> String {
    let known = bank.topics.iter().find(|topic| topic.id == id);
    let title = known.map(|topic| report.words(&topic.title)).filter(|title| !title.is_empty()).unwrap_or(id);
    let title = title.replace('/', "//").replace('\n', " ");
    let step = if title.is_empty() { String::new() } else { format!("/{title}") };
    let comment = if id.is_empty() { String::new() } else { format!("// [id:{id}]\n") };
    format!("{comment}$CATEGORY: $course$/top{step}\n\n")
}

/// A question without its name, or none where GIFT has no such type.
fn question(item: &Item, report: &mut Report) -> Option<String> {
    let answers = answers(item, report)?;
    report.no_place_if("hint", !item.hint.is_empty());
    report.no_place_if("points", item.points != 1);
    report.frame(item);
    let general = report.words(&item.explanation);
    let general = if general.is_empty() { String::new() } else { format!("####{}\n", text(general)) };
    let inside = format!("{{{answers}{general}}}");
    let Task::Gap { text: words, .. } = &item.task else {
        return Some(format!("[plain]{}{inside}", escaped(&report.prompt(item))));
    };
    let whole = report.gap_text(item, words);
    let (before, after) = whole.split_once("[1]")?;
    Some(format!("[plain]{}{inside}{}", escaped(before), escaped(after)))
}

fn answers(item: &Item, report: &mut Report) -> Option<String> {
    let mut lines = String::new();
    match &item.task {
        Task::Choice { kind: ChoiceKind::TrueFalse, options } => {
            let answer = options.iter().any(|option| option.id == "true" && option.weight > 0);
            let said = |when: bool| options.iter().find(|option| (option.id == "true") == when);
            let mut feedback = |when| said(when).map(|option| text(report.words(&option.feedback))).unwrap_or_default();
            lines.push_str(if answer { "TRUE" } else { "FALSE" });
            let (wrong, right) = (feedback(!answer), feedback(answer));
            if !wrong.is_empty() || !right.is_empty() {
                lines.push_str(&format!("#{wrong}"));
            }
            if !right.is_empty() {
                lines.push_str(&format!("#{right}"));
            }
        }
        Task::Choice { kind, options } => {
            let many = *kind == ChoiceKind::Multiple;
            lines = self::options(options, many, report);
            // Without a fully right option Moodle takes it for a multiple choice.
            report.no_place_if("single", !many && options.iter().all(|option| option.weight != FULL));
        }
        Task::Text { answers } => lines = accepted(answers, report)?,
        Task::Numeric { answers, units } => {
            report.no_place_if("units", !units.is_empty());
            lines.push_str("#\n");
            for answer in answers {
                let (value, tolerance) = (decimal(answer.value), decimal(answer.tolerance));
                let figure = format!("{}{value}:{tolerance}", weight(answer.weight));
                lines.push_str(&line("=", &figure, report.words(&answer.feedback)));
            }
        }
        Task::Place { sort, slots, choices } => {
            report.no_place_if("sort", *sort);
            lines.push('\n');
            for (left, right) in report.pairs(slots, choices) {
                let left = text(&left);
                // An arrow of the left-hand side would part it.
                if find(&left, "->").is_some() {
                    return None;
                }
                lines.push_str(&format!("\t={left} -> {}\n", escaped(&right)));
            }
        }
        Task::Gap { text, gaps } => {
            let [gap] = gaps.as_slice() else { return None };
            let ends = |words: &str| words.split_once("[1]").is_none_or(|(_, after)| after.trim().is_empty());
            if ends(report.words(text)) {
                return None;
            }
            lines = match gap.options.is_empty() {
                false => options(&gap.options, gap.options.iter().all(|option| option.weight != FULL), report),
                true => accepted(&gap.answers, report)?,
            };
        }
        Task::Order { .. } => return None,
    }
    Some(lines)
}

fn options(options: &[Opt], many: bool, report: &mut Report) -> String {
    let mut lines = String::from("\n");
    for (at, option) in options.iter().enumerate() {
        let words = text(report.words(&option.text));
        // Of options that are all right, one at least must begin with a tilde, or they would be words to be typed.
        let only_right = at > 0 && options.iter().all(|option| option.weight == FULL);
        let mark = match option.weight {
            FULL if !many && !only_right => "=".into(),
            0 if !words.starts_with('%') => "~".into(),
            other => format!("~%{}%", percent(other)),
        };
        lines.push_str(&line(&mark, &words, report.words(&option.feedback)));
    }
    lines
}

/// Words to be typed; none where an arrow in them would make them a matching.
fn accepted(answers: &[Accepted], report: &mut Report) -> Option<String> {
    let mut lines = String::from("\n");
    for answer in answers {
        let words = text(report.words(&answer.text));
        let weight = if words.starts_with('%') { "%100%" } else { "" };
        let weight = if answer.weight == FULL { weight.into() } else { self::weight(answer.weight) };
        lines.push_str(&line("=", &format!("{weight}{words}"), report.words(&answer.feedback)));
    }
    find(&lines, "->").is_none().then_some(lines)
}

fn weight(weight: i32) -> String {
    if weight == FULL { String::new() } else { format!("%{}%", percent(weight)) }
}

fn line(mark: &str, words: &str, feedback: &str) -> String {
    let feedback = if feedback.is_empty() { String::new() } else { format!("#{}", text(feedback)) };
    format!("\t{mark}{words}{feedback}\n")
}

/// A text whose beginning could be taken for the name of a format is given one.
fn text(words: &str) -> String {
    let mark = if words.starts_with('[') { "[plain]" } else { "" };
    format!("{mark}{}", escaped(words))
}

fn escaped(words: &str) -> String {
    let mut text = String::new();
    for c in words.chars() {
        match c {
            '\n' => text.push_str("\\n"),
            '\r' => {}
            c if is_special(c) => text.extend(['\\', c]),
            c => text.push(c),
        }
    }
    text
}
