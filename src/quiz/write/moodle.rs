//! A bank as Moodle XML, in one language. Texts are marked as plain, so that Moodle shows them as they are. Gaps become
//! embedded answers, sorting becomes matching.

use super::super::bank::*;
use super::{Report, decimal, percent};
use crate::budget::money::Money;
use crate::i18n::Lang;
use crate::issue::Issue;
use crate::quiz::read::cloze::is_special;

/// Writes the texts of `lang`; issues name what Moodle has no place for.
pub fn write(bank: &Bank, lang: Lang) -> (String, Vec<Issue>) {
    let mut report = Report::new(lang);
    report.bank(bank, &["penalty", "shuffle"]);
    let mut file = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    let mut topic = "";
    for (at, item) in bank.items.iter().enumerate() {
        report.item(at);
        if item.topic != topic {
            topic = &item.topic;
            category(bank, topic, &mut file, &mut report);
        }
        question(item, bank, &mut file, &mut report);
    }
    file.push_str("</quiz>\n");
    (file, report.finish())
}

fn category(bank: &Bank, id: &str, file: &mut String, report: &mut Report) {
    let known = bank.topics.iter().find(|topic| topic.id == id);
    let title = known.map(|topic| report.words(&topic.title)).filter(|title| !title.is_empty()).unwrap_or(id);
    let path = match title {
        "" => "$course$/top".into(),
        title => format!("$course$/top/{}", title.replace('/', "//")),
    };
    let (path, id) = (escaped(&path, report), escaped(id, report));
    file.push_str(&format!(
        "  <question type=\"category\">\n    <category><text>{path}</text></category>\n    <idnumber>{id}</idnumber>\n  </question>\n"
    ));
}

fn question(item: &Item, bank: &Bank, file: &mut String, report: &mut Report) {
    report.frame(item);
    let (kind, prompt) = match &item.task {
        Task::Choice { kind: ChoiceKind::TrueFalse, .. } => ("truefalse", report.prompt(item)),
        Task::Choice { .. } => ("multichoice", report.prompt(item)),
        Task::Text { .. } => ("shortanswer", report.prompt(item)),
        Task::Numeric { .. } => ("numerical", report.prompt(item)),
        Task::Place { .. } => ("matching", report.prompt(item)),
        Task::Order { .. } => ("ordering", report.prompt(item)),
        Task::Gap { text, gaps } => ("cloze", embedded(report.gap_text(item, text), gaps, report)),
    };
    let id = escaped(&item.id, report);
    file.push_str(&format!("  <question type=\"{kind}\">\n    <name><text>{id}</text></name>\n"));
    put("questiontext", &prompt, file, report);
    put("generalfeedback", report.words(&item.explanation), file, report);
    let penalty = if kind == "truefalse" { 100_000 } else { i64::from(bank.settings.penalty) * 1_000 };
    file.push_str(&format!("    <defaultgrade>{}</defaultgrade>\n", item.points));
    file.push_str(&format!("    <penalty>{}</penalty>\n", decimal(Money::from_tiyn(penalty))));
    file.push_str(&format!("    <idnumber>{id}</idnumber>\n"));
    task(&item.task, bank.settings.shuffle_options, file, report);
    if !item.hint.is_empty() {
        put("hint", report.words(&item.hint), file, report);
    }
    file.push_str("  </question>\n");
}

fn task(task: &Task, shuffles: bool, file: &mut String, report: &mut Report) {
    let shuffles = format!("    <shuffleanswers>{}</shuffleanswers>\n", u8::from(shuffles));
    match task {
        Task::Choice { kind: ChoiceKind::TrueFalse, options } => {
            for option in options {
                answer(option.weight, &option.id, "", report.words(&option.feedback), file, report);
            }
        }
        Task::Choice { kind, options } => {
            file.push_str(&format!("    <single>{}</single>\n{shuffles}", *kind == ChoiceKind::Single));
            for option in options {
                let words = report.words(&option.text);
                answer(option.weight, words, "", report.words(&option.feedback), file, report);
            }
        }
        Task::Text { answers } => {
            file.push_str("    <usecase>0</usecase>\n");
            for accepted in answers {
                let words = report.words(&accepted.text);
                answer(accepted.weight, words, "", report.words(&accepted.feedback), file, report);
            }
        }
        Task::Numeric { answers, units } => {
            for accepted in answers {
                let tolerance = format!("<tolerance>{}</tolerance>", decimal(accepted.tolerance));
                let value = decimal(accepted.value);
                answer(accepted.weight, &value, &tolerance, report.words(&accepted.feedback), file, report);
            }
            if !units.is_empty() {
                file.push_str("    <units>\n");
                for unit in units {
                    // Moodle asks how many of this unit make one of the expected unit.
                    let multiplier = 100_000.0 / unit.factor.tiyn().max(1) as f64;
                    let name = escaped(report.words(&unit.text), report);
                    file.push_str(&format!(
                        "      <unit><multiplier>{multiplier}</multiplier><unit_name>{name}</unit_name></unit>\n"
                    ));
                }
                file.push_str("    </units>\n    <unitgradingtype>0</unitgradingtype>\n    <showunits>1</showunits>\n");
            }
        }
        Task::Place { sort, slots, choices } => {
            report.no_place_if("sort", *sort);
            file.push_str(&shuffles);
            for (left, right) in report.pairs(slots, choices) {
                let (left, right) = (escaped(&left, report), escaped(&right, report));
                file.push_str(&format!(
                    "    <subquestion format=\"plain_text\"><text>{left}</text><answer><text>{right}</text></answer></subquestion>\n"
                ));
            }
        }
        Task::Order { options } => {
            file.push_str("    <layouttype>VERTICAL</layouttype>\n    <selecttype>ALL</selecttype>\n");
            for (at, option) in options.iter().enumerate() {
                let words = escaped(report.words(&option.text), report);
                let place = at + 1;
                file.push_str(&format!(
                    "    <answer fraction=\"{place}\" format=\"plain_text\"><text>{words}</text></answer>\n"
                ));
            }
        }
        Task::Gap { .. } => {}
    }
}

fn put(name: &str, words: &str, file: &mut String, report: &mut Report) {
    let words = escaped(words, report);
    file.push_str(&format!("    <{name} format=\"plain_text\"><text>{words}</text></{name}>\n"));
}

fn answer(weight: i32, words: &str, more: &str, feedback: &str, file: &mut String, report: &mut Report) {
    let (words, feedback) = (escaped(words, report), escaped(feedback, report));
    let feedback = match feedback.as_str() {
        "" => String::new(),
        words => format!("<feedback format=\"plain_text\"><text>{words}</text></feedback>"),
    };
    let fraction = percent(weight);
    file.push_str(&format!(
        "    <answer fraction=\"{fraction}\" format=\"plain_text\"><text>{words}</text>{more}{feedback}</answer>\n"
    ));
}

/// A text with its gaps as embedded answers in the places of `[1]`, `[2]` …
fn embedded(mut text: String, gaps: &[Gap], report: &mut Report) -> String {
    let mut from = 0;
    for (at, gap) in gaps.iter().enumerate() {
        let mark = format!("[{}]", at + 1);
        let mut parts = Vec::new();
        for option in &gap.options {
            parts.push(part(option.weight, report.words(&option.text), report.words(&option.feedback)));
        }
        if gap.options.is_empty() {
            for answer in &gap.answers {
                parts.push(part(answer.weight, report.words(&answer.text), report.words(&answer.feedback)));
            }
        }
        let kind = if gap.options.is_empty() { "SHORTANSWER" } else { "MULTICHOICE" };
        let field = format!("{{1:{kind}:{}}}", parts.join("~"));
        let found = text[from..].find(&mark).map(|at| from + at).or_else(|| text.find(&mark));
        if let Some(place) = found {
            text.replace_range(place..place + mark.len(), &field);
            from = place + field.len();
        }
    }
    text
}

fn part(weight: i32, words: &str, feedback: &str) -> String {
    let weight = match weight {
        FULL => "=".into(),
        0 if !words.starts_with(['=', '%']) => String::new(),
        other => format!("%{}%", percent(other)),
    };
    let shield = |words: &str| {
        let mut text = String::new();
        for c in words.chars() {
            if is_special(c) {
                text.push('\\');
            }
            text.push(c);
        }
        text
    };
    let feedback = if feedback.is_empty() { String::new() } else { format!("#{}", shield(feedback)) };
    format!("{weight}{}{feedback}", shield(words))
}

/// A text as XML; a control character, which XML cannot hold, is reported.
fn escaped(words: &str, report: &mut Report) -> String {
    let mut text = String::new();
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '\n' | '\t' => text.push(c),
            '\r' => {}
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => report.no_place(&format!("U+{:04X}", u32::from(c))),
            c => text.push(c),
        }
    }
    text
}
