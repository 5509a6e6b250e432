//! Which everyday problem a few words mean: "жол нашар", "no water", "шам жанбайды".
//!
//! Words of all three languages stand in one index, since people mix them. A word counts as met where it is the same after
//! folding, where it only has another ending, or where one letter is off; the rarer the word among the problems, the
//! more it counts. No word of the query has to be met: what people type besides ("у нас", "неделю") is passed over.

use super::edition::Edition;
use crate::i18n::fold::fold;

/// Characters and words of a query that are looked at.
const LIMIT: (usize, usize) = (200, 12);
/// Problems shown at most.
const SHOWN: usize = 6;

/// A word or phrase by which a problem is found.
struct Phrase {
    problem: usize,
    words: Vec<Vec<char>>,
}

/// What everyday problems are found by.
#[derive(Default)]
pub struct Index {
    phrases: Vec<Phrase>,
    problems: usize,
}

impl Index {
    /// Collects titles and words of every problem.
    pub fn build(edition: &Edition) -> Index {
        let mut index = Index { phrases: Vec::new(), problems: edition.problems.len() };
        for (at, problem) in edition.problems.iter().enumerate() {
            for title in [&problem.title.kk, &problem.title.ru, &problem.title.en] {
                index.add(at, title);
            }
            for word in problem.words.iter().flatten() {
                index.add(at, word);
            }
        }
        index
    }

    fn add(&mut self, problem: usize, text: &str) {
        self.phrases.push(Phrase { problem, words: split(text) });
    }

    /// The problems that the words mean, the likeliest first. None where nothing fits.
    pub fn search(&self, query: &str) -> Vec<usize> {
        let query: String = query.chars().take(LIMIT.0).collect();
        let mut words = split(&query);
        words.truncate(LIMIT.1);
        let mut scores = vec![0_u32; self.problems];
        for (word, weight) in words.iter().map(|word| (word, self.weight(word))) {
            let mut best = vec![0_u32; self.problems];
            for phrase in &self.phrases {
                let likest = phrase.words.iter().map(|own| likeness(own, word)).max().unwrap_or(0);
                if likest == 0 {
                    continue;
                }
                // A whole phrase met says more than a word out of one.
                let met = |own: &Vec<char>| words.iter().map(|word| likeness(own, word)).max().unwrap_or(0) > 4;
                let missed = phrase.words.iter().filter(|own| !met(own)).count() as u32;
                let worth = likest * likest * 6 / (6 + 4 * missed.min(3));
                best[phrase.problem] = best[phrase.problem].max(worth);
            }
            for (score, worth) in scores.iter_mut().zip(best) {
                *score += worth * weight;
            }
        }
        best_first(&scores)
    }

    /// How much a word says: the fewer problems have it, the more. About eight times the logarithm.
    fn weight(&self, word: &[char]) -> u32 {
        let mut likest = vec![0_u32; self.problems];
        for phrase in &self.phrases {
            for own in &phrase.words {
                likest[phrase.problem] = likest[phrase.problem].max(likeness(own, word));
            }
        }
        let top = likest.iter().copied().max().unwrap_or(0);
        let sharing = likest.iter().filter(|own| **own == top).count().max(1);
        let rarity = (self.problems * 64 / sharing).max(8);
        let whole = rarity.ilog2();
        8 * whole + ((rarity >> (whole - 3)) & 7) as u32 - 40
    }
}

/// The problems with the highest scores, those left out that fall far behind the first.
fn best_first(scores: &[u32]) -> Vec<usize> {
    let top = scores.iter().copied().max().unwrap_or(0);
    let mut order: Vec<usize> = (0..scores.len()).collect();
    crate::order::sort(&mut order, |a, b| scores[*b].cmp(&scores[*a]));
    order.retain(|at| scores[*at] > 0 && scores[*at] * 3 >= top);
    order.truncate(SHOWN);
    order
}

fn split(text: &str) -> Vec<Vec<char>> {
    let folded = fold(text);
    let words = folded.split([' ', '.']).filter(|word| !word.is_empty());
    words.map(|word| word.chars().collect()).collect()
}

/// How alike a word of the index and one that was typed are, 0 to 10.
fn likeness(own: &[char], typed: &[char]) -> u32 {
    let (short, long) = (own.len().min(typed.len()), own.len().max(typed.len()));
    let same = own.iter().zip(typed).take_while(|(a, b)| a == b).count();
    if same == long {
        return 10;
    }
    if short < 3 || same == 0 {
        return 0;
    }
    // Only the ending differs; what was typed may not be finished yet.
    if same == short {
        return if long - short <= 3 || short >= 5 { 8 } else { 5 };
    }
    if same >= 4 && same * 10 >= short * 7 {
        return if same * 10 >= long * 7 { 7 } else { 4 };
    }
    if short >= 5 && is_slip(own, typed) { 6 } else { 0 }
}

/// Is one letter wrong, missing, too many, or swapped with its neighbour? Another ending is let go besides.
fn is_slip(own: &[char], typed: &[char]) -> bool {
    let same = own.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let (own, typed) = (&own[same..], &typed[same..]);
    let swapped = own.len() > 1 && typed.len() > 1 && own[0] == typed[1] && own[1] == typed[0];
    (swapped && agrees(rest(own, 2), rest(typed, 2)))
        || agrees(rest(own, 1), rest(typed, 1))
        || agrees(own, rest(typed, 1))
        || agrees(rest(own, 1), typed)
}

fn rest(word: &[char], from: usize) -> &[char] {
    word.get(from..).unwrap_or_default()
}

/// The same, or the same but for an ending.
fn agrees(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let ending = a.len().max(b.len()) - same;
    ending == 0 || (same >= 2 && ending <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_slips_and_missing_kazakh_letters_are_forgiven() {
        let alike = |own: &str, typed: &str| likeness(&split(own)[0], &split(typed)[0]);
        for (own, typed) in [
            ("жарық", "жарыгы"),
            ("шам", "шамдар"),
            ("дорога", "дороги"),
            ("дорога", "дорга"),
            ("дорога", "доорга"),
            ("дорога", "дорогга"),
            ("дорога", "дарога"),
            ("көше", "коше"),
            ("lamp", "lamps"),
            ("мусор", "мусо"),
        ] {
            assert!(alike(own, typed) > 0, "{own} {typed}");
        }
        for (own, typed) in [("шам", "шана"), ("вода", "завод"), ("жол", "жер"), ("су", "сурет"), ("дорога", "город")]
        {
            assert_eq!(alike(own, typed), 0, "{own} {typed}");
        }
    }
}
