//! Finding a line by any word of it, in three languages at once.
//!
//! The index holds, per line, its code and every name it has in print and in the classification, folded
//! ([`fold`]). A village budget has some hundred lines, a district's a thousand: a plain scan
//! answers within a keystroke, and there is nothing to keep in step.

use super::classification::Classification;
use super::cube::{NodeId, Slice};
use crate::i18n::fold::fold;

/// What can be found in one budget.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    entries: Vec<(NodeId, String)>,
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
/// a piece inside a word.
const POINTS: [u32; 5] = [100, 40, 20, 10, 3];

impl Index {
    /// Collects what every line of `slice` is called.
    pub fn build(slice: &Slice, classification: &Classification) -> Index {
        let entry = |(id, node): (NodeId, &super::cube::Node)| {
            let known = classification.name(&node.code, node.edition);
            let mut text = fold(node.code.as_str());
            for name in [Some(&node.name), known].into_iter().flatten() {
                for words in [&name.kk, &name.ru, &name.en] {
                    text.push(' ');
                    text.push_str(&fold(words));
                }
            }
            (id, text)
        };
        Index { entries: slice.nodes().filter(|(_, node)| !node.code.as_str().is_empty()).map(entry).collect() }
    }

    /// The lines that hold every word of `query`, the best first; equal ones in the order of the budget.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query = fold(query);
        let words: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Hit> = self
            .entries
            .iter()
            .filter_map(|(node, text)| {
                let score = words.iter().map(|word| points(text, word)).sum::<Option<u32>>()?;
                Some(Hit { node: *node, score })
            })
            .collect();
        crate::order::sort(&mut hits, |a, b| b.score.cmp(&a.score).then(a.node.cmp(&b.node)));
        hits
    }
}

/// Points of one word of the query, none where the text does not hold it. The code is the text's first word.
fn points(text: &str, word: &str) -> Option<u32> {
    let code = text.split(' ').next().unwrap_or_default();
    let words = || text.split(' ').skip(1);
    let ranks = [
        code == word,
        code.starts_with(word) && word.starts_with(|c: char| c.is_ascii_digit()),
        words().any(|own| own == word),
        words().any(|own| own.starts_with(word)),
        words().any(|own| own.contains(word)),
    ];
    ranks.iter().position(|rank| *rank).and_then(|rank| POINTS.get(rank).copied())
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
        let index = Index::build(slice, &names);
        let cases: [(&str, &[&str]); 14] = [
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
