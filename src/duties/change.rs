//! What another edition would move from whom to whom.
//!
//! Editions are compared matter by matter, by the ids they share. A draft that is known in part only says nothing about
//! the matters it does not name: these are counted, never called abolished.

use super::edition::*;
use super::table;

/// A matter as two editions have it. Duties are indices into the lists of their edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// The matter, in the words of the later edition.
    pub matter: &'a Matter,
    /// What the earlier edition says.
    pub before: Vec<&'a Duty>,
    /// What the later edition says.
    pub after: Vec<&'a Duty>,
}

/// What changes, and how many matters of the earlier edition the later one does not name.
pub fn changes<'a>(before: &'a Edition, after: &'a Edition) -> (Vec<Change<'a>>, usize) {
    let mut changes = Vec::new();
    for (at, matter) in after.matters.iter().enumerate() {
        let now = table::all_of_matter(after, at);
        let own = before.matters.iter().position(|other| other.id == matter.id);
        let earlier = own.map(|own| table::all_of_matter(before, own)).unwrap_or_default();
        let same = now.len() == earlier.len()
            && now.iter().all(|duty| {
                let body = &after.bodies[duty.body].id;
                earlier.iter().any(|old| old.verb == duty.verb && before.bodies[old.body].id == *body)
            });
        if !now.is_empty() && !same {
            changes.push(Change { matter, before: earlier, after: now });
        }
    }
    let named = |matter: &&Matter| after.matters.iter().any(|other| other.id == matter.id);
    let unnamed = before.matters.len() - before.matters.iter().filter(named).count();
    (changes, unnamed)
}
