//! Does the search find what people mean? The wordings were written from the titles alone, before the search and without its words.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod support;

use auyl::duties::edition::Edition;
use auyl::duties::find::Index;
use auyl::duties::read;
use std::fs;
use support::root;

fn shipped() -> Edition {
    let json = |name: &str| {
        let text = fs::read(root().join("content/duties").join(name)).unwrap();
        serde_json::from_slice(&text).unwrap()
    };
    let mut edition = read::read(&json("law-2026-07.json"), &mut Vec::new()).unwrap();
    let src = edition.problems_src.clone();
    read::problems(&json(&src), &mut edition, &mut Vec::new()).unwrap();
    edition
}

/// Language, wording and the problems that are right.
fn wordings(name: &str) -> Vec<(String, String, Vec<String>)> {
    let text = fs::read_to_string(root().join("tests/fixtures/duties").join(name)).unwrap();
    let rows = text.lines().skip(1).map(|line| {
        let (lang, rest) = line.split_once(',').unwrap();
        let (wording, right) = rest.rsplit_once(',').unwrap();
        let wording = wording.trim_matches('"').replace("\"\"", "\"");
        (lang.to_string(), wording, right.split('|').map(String::from).collect())
    });
    rows.collect()
}

/// Both lists were written from the titles alone. The first one has shown which words were missing; the second was kept
/// aside and must never be used for that.
#[test]
fn at_least_95_of_100_wordings_find_the_right_problem_first_in_each_language() {
    let edition = shipped();
    let index = Index::build(&edition);
    let mut verdicts = Vec::new();
    for (list, least) in [("wordings.csv", 500), ("blind.csv", 200)] {
        for lang in ["kk", "ru", "en"] {
            let (mut all, mut missed) = (0, Vec::new());
            for (_, wording, right) in wordings(list).into_iter().filter(|(own, ..)| own == lang) {
                all += 1;
                let first = index.search(&wording).first().map_or("nothing", |at| &edition.problems[*at].id);
                if !right.iter().any(|id| id == first) {
                    missed.push(format!("{wording}: {first} instead of {}", right.join("|")));
                }
            }
            assert!(all >= least, "{list}, {lang}: {all} wordings");
            println!("{list}, {lang}: {} of {all}\n{}", all - missed.len(), missed.join("\n"));
            verdicts.push((list, lang, (all - missed.len()) * 100 / all));
        }
    }
    assert!(verdicts.iter().all(|(.., percent)| *percent >= 95), "{verdicts:?}");
}

#[test]
fn every_title_finds_its_own_problem() {
    let edition = shipped();
    let index = Index::build(&edition);
    for (at, problem) in edition.problems.iter().enumerate() {
        for title in [&problem.title.kk, &problem.title.ru, &problem.title.en] {
            assert_eq!(index.search(title).first(), Some(&at), "{title}");
        }
    }
}

#[test]
fn odd_queries_find_nothing_or_something_sensible() {
    let index = Index::build(&shipped());
    for nothing in ["", "   ", "😀🎉", "…!?", "\u{200b}", "qqqqqq"] {
        assert!(index.search(nothing).is_empty(), "{nothing}");
    }
    let long = "шам жанбайды ".repeat(800);
    assert!(!index.search(&long).is_empty());
    assert!(index.search(&"ж".repeat(10_000)).is_empty());
}
