//! Files of questions as folders: what is read, and what is said about it. `gift-tour` is also read by an independent
//! parser, see tests/js/gift.test.mjs.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod support;

use auyl::i18n::Lang;
use auyl::issue::Arg;
use auyl::quiz::bank::*;
use auyl::quiz::read::gift;
use auyl::quiz::write::pack;
use auyl::tools::{Found, check, convert};
use serde_json::{Value, json};
use std::fs;
use support::{root, same_as_file};

const FOLDER: &str = "tests/fixtures/quiz";

#[test]
fn every_folder_reads_as_expected() {
    let mut folders: Vec<_> = fs::read_dir(root().join(FOLDER)).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 4);
    for folder in folders {
        let file = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let input = file.into_iter().find(|path| path.file_stem().is_some_and(|stem| stem == "input")).unwrap();
        let (name, case) =
            (input.file_name().unwrap().to_str().unwrap(), folder.file_name().unwrap().to_str().unwrap());
        let bytes = fs::read(&input).unwrap();
        let text = match convert(name, &bytes, "out.json", Lang::Ru) {
            Ok((text, found)) => format!("{}\n{text}", lines(&found)),
            Err(found) => lines(&found),
        };
        same_as_file(&format!("{FOLDER}/{case}/expected.txt"), &text);
    }
}

fn lines(found: &[Found]) -> String {
    let value = |value: &Arg| match value {
        Arg::Text(text) => format!("{text:?}"),
        Arg::Number(number) => number.to_string(),
    };
    let mut text = String::new();
    for Found { issue, line, column, .. } in found {
        let number = |n: &Option<u32>| n.map_or("-".into(), |n| n.to_string());
        text.push_str(&format!("{}:{} {} {:?}", number(line), number(column), issue.code, issue.severity));
        for (name, arg) in &issue.args {
            text.push_str(&format!(" {name}={}", value(arg)));
        }
        text.push('\n');
    }
    text
}

/// Types, weights and feedback of `gift-tour`, for the comparison with gift-pegjs.
#[test]
fn the_tour_of_gift_is_written_for_the_second_parser() {
    let text = fs::read_to_string(root().join(FOLDER).join("gift-tour/input.gift")).unwrap();
    let (bank, _) = gift::read(&text, Lang::En);
    let cases: Vec<String> = bank.items.iter().map(|item| shape(&item.task).to_string()).collect();
    same_as_file(&format!("{FOLDER}/gift-tour/shapes.json"), &format!("[\n{}\n]\n", cases.join(",\n")));
}

fn shape(task: &Task) -> Value {
    let options = |options: &[Opt]| -> Vec<Value> {
        options.iter().map(|o| json!([o.weight as f64 / 100_000.0, o.feedback.en])).collect()
    };
    let accepted = |answers: &[Accepted]| -> Vec<Value> {
        answers.iter().map(|a| json!([a.weight as f64 / 100_000.0, a.feedback.en])).collect()
    };
    match task {
        Task::Choice { kind: ChoiceKind::TrueFalse, options } => {
            let right = options.iter().position(|option| option.weight > 0).unwrap();
            let said = [&options[1 - right].feedback.en, &options[right].feedback.en];
            json!({"type": "TF", "answer": right == 0, "said": said})
        }
        Task::Choice { options: own, .. } => json!({"type": "MC", "answers": options(own)}),
        Task::Text { answers } => json!({"type": "Short", "answers": accepted(answers)}),
        Task::Numeric { answers, .. } => {
            let value = |a: &Accepted| {
                json!([
                    a.value.tiyn() as f64 / 1e5,
                    a.tolerance.tiyn() as f64 / 1e5,
                    a.weight as f64 / 1e5,
                    a.feedback.en
                ])
            };
            json!({"type": "Numerical", "answers": answers.iter().map(value).collect::<Vec<_>>()})
        }
        Task::Place { slots, .. } => json!({"type": "Matching", "count": slots.len()}),
        Task::Gap { gaps, .. } if gaps[0].options.is_empty() => {
            json!({"type": "Short", "answers": accepted(&gaps[0].answers)})
        }
        Task::Gap { gaps, .. } => json!({"type": "MC", "answers": options(&gaps[0].options)}),
        Task::Order { .. } => json!({"type": "none"}),
    }
}

#[test]
fn a_pack_is_checked_with_line_and_column() {
    let at = |found: &Found| (found.issue.code, found.line, found.column);
    let broken = check("a.json", b"{\"format\": \"auyl-quiz/1\",\n \"id\" }");
    assert_eq!(broken.iter().map(at).collect::<Vec<_>>(), [("PACK-001", Some(2), Some(7))]);
    let pack = "{\"format\": \"auyl-quiz/1\", \"id\": \"a\", \"as_of\": \"2026\", \"title\": \"T\", \"items\": [\n {\"id\": \"x\", \"type\": \"riddle\", \"prompt\": \"?\"},\n {\"id\": \"y\", \"type\": \"truefalse\", \"prompt\": \"?\", \"answer\": true}\n]}";
    let found = check("a.json", pack.as_bytes());
    assert_eq!(
        found.iter().map(at).collect::<Vec<_>>(),
        [("QUIZ-010", Some(2), Some(2)), ("PACK-008", Some(3), Some(2))]
    );
    assert_eq!(check("a.xlsx", b"PK\x03\x04")[0].issue.code, "BUD-005");
}

#[test]
fn what_is_written_in_one_language_misses_only_that_one() {
    let pack = r#"{"format": "auyl-quiz/1", "id": "a", "version": "1", "as_of": "2026", "title": "T", "items": [
        {"id": "x", "type": "truefalse", "prompt": {"kk": "?"}, "answer": true, "explanation": {"ru": "!"}},
        {"id": "y", "type": "truefalse", "prompt": {"kk": "?"}, "answer": true}]}"#;
    let missing = |target: &str, lang| -> Vec<String> {
        let (_, found) = convert("a.json", pack.as_bytes(), target, lang).unwrap();
        let of_texts = found.into_iter().filter(|found| found.issue.code == "PACK-004");
        of_texts.map(|found| found.issue.spot.column.unwrap_or_default()).collect()
    };
    assert_eq!(missing("a.gift", Lang::Kk), ["items[0]"]);
    assert_eq!(missing("a.csv", Lang::Kk), ["items[0].prompt", "items[0].explanation", "items[1].prompt"]);
}

#[test]
fn what_has_no_place_is_named() {
    let mut issues = Vec::new();
    let source = r#"{"format": "auyl-quiz/1", "id": "a", "version": "1", "as_of": "2026", "title": "T", "items": [
        {"id": "o", "type": "order", "prompt": "?", "options": [{"text": "1"}, {"text": "2"}]},
        {"id": "s", "type": "single", "prompt": "?", "hint": "h", "points": 2, "parallel": "p", "stimulus": {"text": "Look"},
         "options": [{"text": "1", "correct": true, "feedback_not_chosen": "n"}, {"text": "2", "keep_last": true}]}]}"#;
    let bank = auyl::quiz::read::pack::read(&serde_json::from_str(source).unwrap(), &mut issues).unwrap();
    let names = |found: &[auyl::issue::Issue]| -> Vec<String> {
        found.iter().map(|issue| format!("{} {}", issue.code, issue.spot.column.clone().unwrap_or_default())).collect()
    };
    let (text, found) = auyl::quiz::write::gift::write(&bank, Lang::Kk);
    assert!(text.contains("Look\\n\\n?"));
    assert_eq!(
        names(&found),
        [
            "QUIZ-031 id",
            "QUIZ-031 version",
            "QUIZ-031 title",
            "QUIZ-031 as_of",
            "QUIZ-032 items[0]",
            "QUIZ-031 items[1].hint",
            "QUIZ-031 items[1].points",
            "QUIZ-031 items[1].parallel",
            "QUIZ-031 items[1].stimulus",
            "QUIZ-031 items[1].feedback_not_chosen",
            "QUIZ-031 items[1].keep_last",
        ]
    );
    assert!(pack::text(&bank).starts_with("{\n  \"format\": \"auyl-quiz/1\",\n  \"id\": \"a\""));
}
