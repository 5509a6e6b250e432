//! Sorting and finding, once for the whole crate.
//!
//! Every type that `slice::sort_by` is called with adds some 5 kB to the wasm module, every pair of types of a
//! `BTreeMap` some 6 kB. Here indices are sorted instead, through one function that knows nothing of the items,
//! and whatever is found by a key is found through one kind of map.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

/// Where things are found: a key → an index into a list of whatever.
pub type Places = BTreeMap<String, usize>;

/// A figure for some years, few enough to look through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByYear(Vec<(u16, u32)>);

impl ByYear {
    /// The figure of a year.
    pub fn get(&self, year: u16) -> Option<u32> {
        self.0.iter().find(|(own, _)| *own == year).map(|(_, figure)| *figure)
    }

    /// Sets the figure of a year.
    pub fn set(&mut self, year: u16, figure: u32) {
        match self.0.iter_mut().find(|(own, _)| *own == year) {
            Some((_, old)) => *old = figure,
            None => self.0.push((year, figure)),
        }
    }
}

impl FromIterator<(u16, u32)> for ByYear {
    fn from_iter<I: IntoIterator<Item = (u16, u32)>>(figures: I) -> Self {
        let mut all = ByYear::default();
        figures.into_iter().for_each(|(year, figure)| all.set(year, figure));
        all
    }
}

impl IntoIterator for ByYear {
    type Item = (u16, u32);
    type IntoIter = std::vec::IntoIter<(u16, u32)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// An index with the order it is sorted by. A heap sort of these is a tenth of the code of `slice::sort`.
struct Ranked<'a> {
    index: usize,
    compare: &'a dyn Fn(usize, usize) -> Ordering,
}

impl Ord for Ranked<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.compare)(self.index, other.index).then(self.index.cmp(&other.index))
    }
}

impl PartialOrd for Ranked<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ranked<'_> {}

/// The indices `0..len` in the order that `compare` puts their items; equal ones keep their order.
pub fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let ranked: Vec<Ranked> = (0..len).map(|index| Ranked { index, compare }).collect();
    BinaryHeap::from(ranked).into_sorted_vec().into_iter().map(|ranked| ranked.index).collect()
}

/// Sorts items; equal ones keep their order.
pub fn sort<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let sorted = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    let mut slots: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(sorted.into_iter().filter_map(|i| slots[i].take()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_like_the_standard_library(mut items in prop::collection::vec((0u8..9, any::<u16>()), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort(&mut items, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, expected);
        }
    }
}
