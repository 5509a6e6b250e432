//! Finding a line by any word of it, in three languages at once.
//!
//! The index holds, per line, its code, every name it has in print and in the classification, and what it is in plain
//! words of the reader's language, folded ([`fold`]). A village budget has some hundred lines, a district's a thousand:
//! a plain scan answers within a keystroke, and there is nothing to keep in step.

use super::classification::Classification;
use super::cube::{Node, NodeId, Slice};
use crate::i18n::fold::fold;

/// What can be found in one budget.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    entries: Vec<(NodeId, [String; 2])>,
}

/// A line that answers a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The line.
    pub node: NodeId,
    /// How well it answers; comparable within one search only.
    pub score: u32,
}

/// Points for a word of the query: the code itself, the beginning of the code, a whole word, the beginning of a word,
/// a piece inside a word or of the code, a word with another ending or a letter off, a word of the plain explanation.
const POINTS: [u32; 7] = [100, 40, 20, 10, 3, 2, 1];

impl Index {
    /// Collects what every line of `slice` is called; `plain` gives what it is in plain words.
    pub fn build<'a>(
        slice: &Slice,
        classification: &Classification,
        plain: impl Fn(&Node) -> Option<&'a str>,
    ) -> Index {
        let entry = |(id, node): (NodeId, &Node)| {
            let known = classification.name(&node.code, node.edition);
            let mut text = fold(node.code.as_str());
            for name in [Some(&node.name), known].into_iter().flatten() {
                for words in [&name.kk, &name.ru, &name.en] {
                    text.push(' ');
                    text.push_str(&fold(words));
                }
            }
            (id, [text, plain(node).map(fold).unwrap_or_default()])
        };
        Index { entries: slice.nodes().filter(|(_, node)| !node.code.as_str().is_empty()).map(entry).collect() }
    }

    /// The lines that hold every word of `query`, the best first; equal ones in the order of the budget, but the most
    /// particular first of those that only their plain words speak for. Where none holds them all, those that hold the most.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query = fold(query);
        let words: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
        let mut most = 1;
        let mut hits: Vec<(usize, Hit)> = self
            .entries
            .iter()
            .map(|(node, texts)| {
                let (mut held, mut score) = (0, 0);
                for points in words.iter().filter_map(|word| points(texts, word)) {
                    held += 1;
                    score += points;
                }
                most = most.max(held);
                (held, Hit { node: *node, score })
            })
            .collect();
        hits.retain(|(held, _)| *held == most);
        crate::order::sort(&mut hits, |(_, a), (_, b)| {
            // A point for each word: all of them stand in plain words, and parts come after what they are part of.
            let order = if a.score as usize == most { b.node.cmp(&a.node) } else { a.node.cmp(&b.node) };
            b.score.cmp(&a.score).then(order)
        });
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

/// Points of one word of the query, none where the texts do not hold it. The code is the first word of the names.
fn points([names, plain]: &[String; 2], word: &str) -> Option<u32> {
    let code = names.split(' ').next().unwrap_or_default();
    let words = || names.split(' ').skip(1);
    let digits = word.starts_with(|c: char| c.is_ascii_digit());
    let ranks = [
        code == word,
        code.starts_with(word) && digits,
        words().any(|own| own == word),
        words().any(|own| own.starts_with(word)),
        words().any(|own| own.contains(word)) || (digits && word.len() > 2 && code.contains(word)),
        words().any(|own| is_akin(own, word)),
        plain.split(' ').any(|own| own.starts_with(word) || is_akin(own, word)),
    ];
    ranks.iter().position(|rank| *rank).and_then(|rank| POINTS.get(rank).copied())
}

/// True where two words differ in their endings alone (дорога, дорог; жарық, жарығы) or in a single letter.
fn is_akin(own: &str, word: &str) -> bool {
    // Kazakh stems soften before a vowel: тарақ, тарағы; кітап, кітабы.
    let soft = |c: char| match c {
        'г' => 'к',
        'б' => 'п',
        c => c,
    };
    let (a, b) = (own.chars().map(soft), word.chars().map(soft));
    let (own, word) = (a.clone().count(), b.clone().count());
    let (short, long) = (own.min(word), own.max(word));
    let same = a.clone().zip(b.clone()).take_while(|(a, b)| a == b).count();
    let end = a.rev().zip(b.rev()).take_while(|(a, b)| a == b).count();
    let ending = same == own || word - same <= 1 || (same > 3 && same * 10 >= short * 7);
    (ending && same > 2 && word - same <= 5) || (short > 4 && same > 0 && same + end + 1 >= long)
}

#[cfg(test)]
mod tests {
    use super::super::cube::{Cube, SliceKey};
    use super::super::model::{Book, Phase, Place, Table};
    use super::super::read::csv::read_all;
    use super::*;
    use serde_json::json;

    #[test]
    fn lines_are_found_by_any_word_in_any_language() {
        let table = "year,direction,code,name_ru,name_kk,amount_tenge\n\
            2024,revenue,1,Налоговые поступления,Салықтық түсiмдер,3\n\
            2024,revenue,1.04.4,Налог на транспортные средства,Көлiк құралдарына салынатын салық,2\n\
            2024,expenditure,07.3.124.008,Освещение улиц в населённых пунктах,Елді мекендердегі көшелерді жарықтандыру,1\n";
        let mut book = Book { places: vec![Place::default()], ..Book::default() };
        read_all(table.as_bytes(), &Table::default(), 0, &mut book, &mut Vec::new()).unwrap();
        let (names, _) = Classification::read(&json!({"codes": [{"code": "07.3.124.008", "en": "Street lighting"}]}));
        let cube = Cube::build(&book, &names);
        let slice = cube.slice(SliceKey { place: 0, year: 2024, phase: Phase::Approved }).unwrap();
        let index = Index::build(slice, &names, |node| {
            (node.code.as_str() == "07.3.124.008").then_some("Көше шамдары: жанбай қалған шамды ауыстыру.")
        });
        let cases: [(&str, &[&str]); 29] = [
            ("салық", &["1", "1.04.4"]),
            ("салык", &["1", "1.04.4"]),
            ("КОЛИК", &["1.04.4"]),
            ("көлік", &["1.04.4"]),
            ("транспорт налог", &["1.04.4"]),
            ("населенных", &["07.3.124.008"]),
            ("населённых улиц", &["07.3.124.008"]),
            ("street", &["07.3.124.008"]),
            ("жарыктандыру", &["07.3.124.008"]),
            ("07.3.124.008", &["07.3.124.008"]),
            ("07.3", &["07.3", "07.3.124", "07.3.124.008"]),
            ("вещение", &["07.3.124.008"]),
            ("124.008", &["07.3.124.008"]),
            ("освещения", &["07.3.124.008"]),
            ("улицы", &["07.3.124.008"]),
            ("налогам", &["1", "1.04.4"]),
            ("көлікке", &["1.04.4"]),
            ("салығы", &["1", "1.04.4"]),
            ("көше жарығы", &["07.3.124.008"]),
            ("осфещение", &["07.3.124.008"]),
            ("освешение", &["07.3.124.008"]),
            ("трнспортные", &["1.04.4"]),
            ("streets", &["07.3.124.008"]),
            ("шам", &["07.3.124.008"]),
            ("көше шамы", &["07.3.124.008"]),
            ("уличный свет", &[]),
            ("улица во тьме", &["07.3.124.008"]),
            ("больница", &[]),
            (" , ", &[]),
        ];
        for (query, expected) in cases {
            let mut codes: Vec<_> = index.search(query).iter().map(|hit| slice.node(hit.node).code.as_str()).collect();
            codes.sort_unstable_by_key(|code| (code.len(), *code));
            assert_eq!(codes, expected, "{query}");
        }
        let best = index.search("налог").first().map(|hit| slice.node(hit.node).code.as_str());
        assert_eq!(best, Some("1.04.4"), "a whole word comes before the beginning of one");
    }
}
