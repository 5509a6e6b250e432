//! The sample group of the gallery: twelve people before and after a seminar, answered by a seeded model.
//! `AUYL_UPDATE=1 cargo test --features tools --test quiz_sample` writes it anew.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod group_support;
mod support;

use auyl::quiz::attempt::Mode;
use auyl::quiz::group::{Group, figures::figures, take};
use auyl::quiz::result::record;
use group_support::{answered, bank};
use support::{content, same_as_file};

/// With this seed every topic is asked before and after.
const SEED: &str = "auyl-1";
const FILE: &str = "www/gallery/sample-group.json";

#[test]
fn the_sample_group_is_what_the_model_answers_and_reads_without_an_issue() {
    let bank = bank("duties");
    let mut records = Vec::new();
    for person in 1..=12_usize {
        let name = format!("{person}-қатысушы");
        // Few questions are known for sure before, and about three fifths of the others after; the rest is guessed.
        let before = 5 + (person * 7) % 36;
        let after = before + (100 - before) * (45 + (person * 11) % 30) / 100;
        for (mode, knows, date) in [(Mode::Pretest, before, "2026-07-20"), (Mode::Posttest, after, "2026-07-21")] {
            let attempt = answered(&bank, mode, SEED, &name, knows, date);
            records.push(record(&attempt, &bank, &name).to_string());
        }
    }
    let text = format!("[\n{}\n]\n", records.join(",\n"));
    assert!(text.len() < 60_000, "{} bytes", text.len());
    same_as_file(FILE, &text);

    let (mut group, mut issues) = (Group::default(), Vec::new());
    assert_eq!(take::file(&mut group, &bank, FILE, &content(FILE), &mut issues), 24);
    assert_eq!(issues, []);
    let told = figures(&group, &bank);
    assert_eq!((told.sides[0].count, told.sides[1].count, told.paired.count), (12, 12, 12));
    let whole = told.topics.iter().filter(|topic| topic.means.iter().all(Option::is_some)).count();
    assert_eq!(whole, bank.topics.len(), "every topic before and after");
    assert!(told.sides[0].mean < told.sides[1].mean && told.gain.unwrap() > 0);
}
