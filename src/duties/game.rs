//! One round of sorting: cards that say what is to be done, and the bodies that may do it.
//!
//! A card is a matter with a verb; every body that the edition gives that verb on that matter is right. A round is an
//! attempt at a bank of such cards, so that scores, records and events are those of the quiz.

use super::edition::*;
use crate::quiz::attempt::{Attempt, Mode};
use crate::quiz::bank::{Bank, Item, Opt, Settings, Slot, Stimulus, Task};
use crate::quiz::chance::Chance;

/// Cards of a round.
pub const CARDS: usize = 10;
/// Bodies on offer at most.
const BODIES: usize = 6;
/// Cards of one topic at most.
const PER_TOPIC: usize = 2;

/// A round.
pub struct Round {
    /// Matter and verb of each card, in the order of the bank's items.
    pub cards: Vec<(usize, Verb)>,
    /// The bodies on offer, as indices into the edition.
    pub bodies: Vec<usize>,
    /// The cards as questions.
    pub bank: Bank,
    /// The way through them.
    pub attempt: Attempt,
}

impl Round {
    /// The round of a seed: the same for everybody of a seminar.
    pub fn new(edition: &Edition, seed: &str) -> Round {
        let bodies = offered(edition);
        let cards = drawn(edition, &bodies, seed);
        let choices: Vec<Opt> = bodies.iter().map(|at| option(&edition.bodies[*at])).collect();
        let item = |(at, verb): &(usize, Verb)| {
            let matter = &edition.matters[*at];
            let right = right(edition, *at, *verb);
            let right = right.into_iter().filter(|body| bodies.contains(body));
            let right = right.map(|body| edition.bodies[body].id.clone()).collect();
            let slot = Slot { id: "card".into(), text: matter.title.clone(), right, feedback: Default::default() };
            Item {
                id: format!("{}.{}", matter.id, verb.id()),
                topic: edition.topics[matter.topic].id.clone(),
                prompt: matter.title.clone(),
                stimulus: Stimulus::None,
                hint: Default::default(),
                explanation: Default::default(),
                cite: None,
                points: 1,
                parallel: String::new(),
                task: Task::Place { sort: true, slots: vec![slot], choices: choices.clone() },
            }
        };
        let bank = Bank {
            id: edition.id.clone(),
            version: edition.as_of.clone(),
            title: edition.title.clone(),
            topics: edition.topics.clone(),
            settings: Settings { tries: 1, shuffle_items: false, shuffle_options: false, ..Settings::default() },
            items: cards.iter().map(item).collect(),
            ..Bank::default()
        };
        let mut attempt = Attempt::new(&bank, Mode::Practice, seed, None);
        attempt.begin();
        Round { cards, bodies, bank, attempt }
    }

    /// The card in sight.
    pub fn card(&self) -> Option<(usize, Verb)> {
        self.attempt.entry().and_then(|entry| self.cards.get(entry.item).copied())
    }
}

/// Every body that has this verb on this matter.
pub fn right(edition: &Edition, matter: usize, verb: Verb) -> Vec<usize> {
    let mut bodies = Vec::new();
    for duty in &edition.duties {
        if duty.matter == matter && duty.verb == verb && !bodies.contains(&duty.body) {
            bodies.push(duty.body);
        }
    }
    bodies
}

fn option(body: &Body) -> Opt {
    Opt { id: body.id.clone(), text: body.short.clone(), ..Opt::default() }
}

/// The bodies with the most duties, in the order of the edition.
fn offered(edition: &Edition) -> Vec<usize> {
    let count = |body: usize| edition.duties.iter().filter(|duty| duty.body == body).count();
    let mut bodies: Vec<usize> = (0..edition.bodies.len()).filter(|body| count(*body) > 0).collect();
    crate::order::sort(&mut bodies, |a, b| count(*b).cmp(&count(*a)));
    bodies.truncate(BODIES);
    crate::order::sort(&mut bodies, |a, b| a.cmp(b));
    bodies
}

/// The cards of a seed: of different topics as far as there are, and such that not every body is right.
fn drawn(edition: &Edition, bodies: &[usize], seed: &str) -> Vec<(usize, Verb)> {
    let mut all = Vec::new();
    for duty in &edition.duties {
        let card = (duty.matter, duty.verb);
        if bodies.contains(&duty.body) && !all.contains(&card) {
            all.push(card);
        }
    }
    let (mut cards, mut topics) = (Vec::new(), vec![0; edition.topics.len()]);
    for at in Chance::of(seed, "cards").order(all.len()) {
        let (matter, verb) = all[at];
        let topic = edition.matters[matter].topic;
        let rights = right(edition, matter, verb).into_iter().filter(|body| bodies.contains(body)).count();
        if cards.len() < CARDS && topics[topic] < PER_TOPIC && rights * 2 <= bodies.len() {
            topics[topic] += 1;
            cards.push((matter, verb));
        }
    }
    cards
}
