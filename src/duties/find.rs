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
    /// Words that say nothing of their own: "not", "у нас", "керек".
    passed_over: Vec<Vec<char>>,
}

impl Index {
    /// Collects titles and words of every problem.
    pub fn build(edition: &Edition) -> Index {
        let mut index = Index { problems: edition.problems.len(), ..Index::default() };
        for words in &edition.passed_over {
            index.passed_over.extend(split(words));
        }
        for (at, problem) in edition.problems.iter().enumerate() {
            // A file for one language has the same title for all.
            let mut titles = vec![&problem.title.kk, &problem.title.ru, &problem.title.en];
            titles.dedup();
            for title in titles {
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

    /// A word in Latin letters that is like nothing here was typed on a phone without Cyrillic: "zhol nashar".
    fn turn_to_cyrillic(&self, word: &mut Vec<char>) {
        let typed = cyrillic(word);
        let known = |word: &[char]| {
            let mut words = self.phrases.iter().flat_map(|phrase| &phrase.words).chain(&self.passed_over);
            words.any(|own| own[0] == word[0] && likeness(own, word) > 5)
        };
        if typed != *word && !known(word) {
            *word = typed;
        }
    }

    /// The problems that the words mean, the likeliest first. None where nothing fits.
    pub fn search(&self, query: &str) -> Vec<usize> {
        let query: String = query.chars().take(LIMIT.0).collect();
        let mut words = split(&query);
        words.truncate(LIMIT.1);
        for word in &mut words {
            self.turn_to_cyrillic(word);
        }
        // For every phrase and word of the query: how alike the word and its nearest of the phrase are.
        let mut likest = Vec::with_capacity(self.phrases.len() * words.len());
        let mut missed = Vec::with_capacity(self.phrases.len());
        for phrase in &self.phrases {
            let (mut nearest, mut met) = (vec![0; words.len()], 0);
            for own in &phrase.words {
                let mut best = 0;
                for (word, nearest) in words.iter().zip(&mut nearest) {
                    // Words that begin with different letters are never alike.
                    if own[0] != word[0] {
                        continue;
                    }
                    let alike = likeness(own, word);
                    best = best.max(alike);
                    *nearest = alike.max(*nearest);
                }
                met += usize::from(best > 4);
            }
            likest.extend(nearest);
            missed.push((phrase.words.len() - met).min(3) as u32);
        }
        let mut scores = vec![0_u32; self.problems];
        for at in 0..words.len() {
            let (mut alike, mut worth) = (vec![0_u32; self.problems], vec![0_u32; self.problems]);
            for (index, phrase) in self.phrases.iter().enumerate() {
                let own = likest[index * words.len() + at];
                alike[phrase.problem] = own.max(alike[phrase.problem]);
                // A whole phrase met says more than a word out of one.
                let whole = if missed[index] == 0 && phrase.words.len() > 1 { 8 } else { 6 };
                worth[phrase.problem] = (own * own * whole / (6 + 4 * missed[index])).max(worth[phrase.problem]);
            }
            let weight = if self.passed_over.contains(&words[at]) { 1 } else { weight(&alike) };
            for (score, worth) in scores.iter_mut().zip(worth) {
                *score += worth * weight;
            }
        }
        best_first(&scores)
    }
}

/// How much a word says that is so alike to the words of each problem: the fewer are most alike, the more. Eight times
/// the logarithm of how rare it is.
fn weight(alike: &[u32]) -> u32 {
    let top = alike.iter().copied().max().unwrap_or(0);
    let sharing = alike.iter().filter(|own| **own == top).count().max(1);
    let rarity = (alike.len() * 64 / sharing).max(64);
    let whole = rarity.ilog2();
    8 * whole + ((rarity >> (whole - 3)) & 7) as u32 - 40
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

/// A word in Latin letters written in the folded Cyrillic that they stand for in messages; any other as it is.
fn cyrillic(word: &[char]) -> Vec<char> {
    let mut written = Vec::with_capacity(word.len());
    let mut at = 0;
    while let Some(c) = word.get(at) {
        let pair = match (c, word.get(at + 1)) {
            ('z', Some('h')) => Some('ж'),
            ('s', Some('h')) => Some('ш'),
            ('c', Some('h')) => Some('ч'),
            ('k', Some('h')) => Some('х'),
            ('g', Some('h')) => Some('г'),
            ('t', Some('s')) => Some('ц'),
            ('y', Some('a')) => Some('я'),
            ('y', Some('u')) => Some('ю'),
            ('y', Some('e' | 'o')) => Some('е'),
            _ => None,
        };
        at += if pair.is_some() { 2 } else { 1 };
        let after_vowel = matches!(written.last(), Some('а' | 'е' | 'о'));
        written.push(pair.unwrap_or(match c {
            'i' | 'y' if after_vowel => 'й',
            'a' | 'ä' => 'а',
            'b' => 'б',
            'c' => 'ц',
            'd' => 'д',
            'e' => 'е',
            'f' => 'ф',
            'g' | 'ğ' => 'г',
            'h' | 'x' => 'х',
            'i' => 'и',
            'j' => 'ж',
            'k' | 'q' => 'к',
            'l' => 'л',
            'm' => 'м',
            'n' | 'ñ' => 'н',
            'o' | 'ö' => 'о',
            'p' => 'п',
            'r' => 'р',
            's' => 'с',
            't' => 'т',
            'u' | 'ü' | 'ū' => 'у',
            'v' => 'в',
            'w' | 'ş' => 'ш',
            'y' | 'ı' => 'ы',
            'z' => 'з',
            other => *other,
        }));
    }
    written
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
        return if long - short < short || short >= 5 { 8 } else { 5 };
    }
    if same >= 4 && same * 10 >= long * 7 {
        return 7;
    }
    if short >= 5 && is_slip(own, typed) {
        return 6;
    }
    if same >= 4 && same * 10 >= short * 7 { 4 } else { 0 }
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
    ending == 0 || (same >= 3 && ending <= 2)
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
            ("cemetery", "cemetry"),
        ] {
            assert!(alike(own, typed) > 0, "{own} {typed}");
        }
        for (own, typed) in [("шам", "шана"), ("вода", "завод"), ("жол", "жер"), ("су", "сурет"), ("дорога", "город")]
        {
            assert_eq!(alike(own, typed), 0, "{own} {typed}");
        }
        assert!(alike("cemetery", "cemetry") > alike("cement", "cemetry"), "a slip is nearer than a beginning");
    }

    #[test]
    fn latin_letters_stand_for_the_cyrillic_ones_of_messages() {
        for (typed, meant) in [
            ("zhol", "жол"),
            ("jol", "жол"),
            ("auyl", "ауыл"),
            ("jaiylym", "жайылым"),
            ("qoqys", "қоқыс"),
            ("köshe", "көше"),
            ("musor", "мусор"),
            ("vyvozyat", "вывозят"),
            ("tsentr", "центр"),
            ("шам", "шам"),
        ] {
            assert_eq!(cyrillic(&split(typed)[0]), split(meant)[0], "{typed}");
        }
    }
}
