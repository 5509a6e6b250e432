//! Which body does what on which matter.

use super::edition::*;

/// Which duties are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this topic; none: of all.
    pub topic: Option<usize>,
    /// With this verb; none: with any.
    pub verb: Option<Verb>,
}

impl Filter {
    fn takes(self, edition: &Edition, duty: &Duty) -> bool {
        self.topic.is_none_or(|topic| edition.matters[duty.matter].topic == topic)
            && self.verb.is_none_or(|verb| duty.verb == verb)
    }
}

/// The duties of one body on one matter, by their verbs.
pub fn of_matter(edition: &Edition, matter: usize, body: usize) -> Vec<&Duty> {
    by_verb(edition, |duty| duty.matter == matter && duty.body == body)
}

/// Everything anybody does on one matter, by verbs.
pub fn all_of_matter(edition: &Edition, matter: usize) -> Vec<&Duty> {
    by_verb(edition, |duty| duty.matter == matter)
}

/// The duties that `wanted` takes, by their verbs.
pub fn by_verb(edition: &Edition, wanted: impl Fn(&Duty) -> bool) -> Vec<&Duty> {
    let mut found = Vec::new();
    for verb in Verb::ALL {
        for duty in &edition.duties {
            if duty.verb == verb && wanted(duty) {
                found.push(duty);
            }
        }
    }
    found
}

/// The verbs of a body within a topic, each once, in their order.
pub fn verbs(edition: &Edition, filter: Filter, body: usize) -> Vec<Verb> {
    let mut verbs = Vec::new();
    for duty in by_verb(edition, |duty| duty.body == body && filter.takes(edition, duty)) {
        if verbs.last() != Some(&duty.verb) {
            verbs.push(duty.verb);
        }
    }
    verbs
}

/// How many duties with a verb a body has within a filter.
pub fn count(edition: &Edition, filter: Filter, body: usize) -> usize {
    edition.duties.iter().filter(|duty| duty.body == body && filter.takes(edition, duty)).count()
}

/// The matters of a topic on which any of the bodies has a duty; those shared by most of them first.
pub fn matters(edition: &Edition, topic: usize, bodies: &[usize]) -> Vec<usize> {
    let mut found = Vec::new();
    for shared in (1..=bodies.len()).rev() {
        for (at, matter) in edition.matters.iter().enumerate() {
            let has = |body: &&usize| edition.duties.iter().any(|duty| duty.matter == at && duty.body == **body);
            if matter.topic == topic && bodies.iter().filter(has).count() == shared {
                found.push(at);
            }
        }
    }
    found
}
