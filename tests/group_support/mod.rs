//! What tests of groups share: packs from disk, rounds answered by a model, results as files.
#![allow(dead_code)]

use crate::support::content;
use auyl::i18n::Lang;
use auyl::quiz::attempt::{Attempt, Mode};
use auyl::quiz::bank::{Bank, ChoiceKind, Item, Response, Task};
use auyl::quiz::chance::Chance;
use auyl::quiz::{read::pack, score};
use serde_json::Value;

/// A pack of `content/quizzes`.
pub fn bank(id: &str) -> Bank {
    let json: Value = serde_json::from_slice(&content(&format!("content/quizzes/{id}.json"))).unwrap();
    pack::read(&json, &mut Vec::new()).unwrap()
}

/// A round that is answered: right with the probability `knows` (per cent), else by chance.
pub fn answered(bank: &Bank, mode: Mode, seed: &str, person: &str, knows: usize, date: &str) -> Attempt {
    let mut attempt = Attempt::new(bank, mode, seed, None);
    for at in 0..attempt.entries.len() {
        let item = &bank.items[attempt.entries[at].item];
        let mut chance = Chance::of(person, &format!("{}{}", mode.id(), item.id));
        let right = chance.below(100) < knows;
        let response = if right { score::solution(item, Lang::Kk) } else { guess(item, &mut chance) };
        attempt.entries[at].response = response;
    }
    attempt.finish();
    attempt.finished = date.into();
    attempt
}

/// What someone answers who does not know.
fn guess(item: &Item, chance: &mut Chance) -> Response {
    let right = score::solution(item, Lang::Kk);
    match &item.task {
        Task::Choice { kind: ChoiceKind::Multiple, options } => {
            let picked = options.iter().filter(|_| chance.below(2) == 0).map(|option| option.id.clone());
            picked.collect()
        }
        Task::Choice { options, .. } => vec![options[chance.below(options.len())].id.clone()],
        Task::Numeric { .. } => vec![chance.below(12).to_string()],
        Task::Text { .. } => vec!["?".into()],
        Task::Order { options } => chance.order(options.len()).iter().map(|at| options[*at].id.clone()).collect(),
        Task::Place { slots, choices, .. } => {
            slots.iter().map(|_| choices[chance.below(choices.len())].id.clone()).collect()
        }
        Task::Gap { gaps, .. } => {
            let word = |(at, _): (usize, &auyl::quiz::bank::Gap)| match &gaps[at].options {
                options if options.is_empty() => "?".into(),
                options => options[chance.below(options.len())].id.clone(),
            };
            let words: Response = gaps.iter().enumerate().map(word).collect();
            if words.len() == right.len() { words } else { right }
        }
    }
}
