//! What an answer earns, a table for every type of item.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod quiz_support;
mod support;

use auyl::i18n::Lang;
use auyl::quiz::bank::FULL;
use auyl::quiz::score::{score, solution};
use auyl::quiz::widget::Msg;
use quiz_support::{Reader, bank, bank_with_issues, single};
use serde_json::{Value, json};

/// Per cent of the points, rounded down.
fn earns(item: &Value, response: &[&str]) -> i32 {
    let mut item = item.clone();
    item["id"] = "x".into();
    item["prompt"] = "?".into();
    let bank = bank(json!([item]));
    let response: Vec<String> = response.iter().map(|text| text.to_string()).collect();
    let all = score(&bank.items[0], &solution(&bank.items[0], Lang::Kk));
    assert!(all.is_full(), "the solution earns everything");
    score(&bank.items[0], &response).weight / (FULL / 100)
}

fn table(item: Value, cases: &[(&[&str], i32)]) {
    for (response, expected) in cases {
        assert_eq!(earns(&item, response), *expected, "{} {response:?}", item["type"]);
    }
}

#[test]
fn choices() {
    let single = json!({"type": "single", "options": [
        {"text": "a"}, {"text": "b", "correct": true}, {"text": "c", "weight": 50}, {"text": "d", "weight": -50}]});
    table(single, &[(&["b"], 100), (&["a"], 0), (&["c"], 50), (&["d"], 0), (&[], 0), (&["zz"], 0)]);
    let multiple = json!({"type": "multiple", "options": [
        {"text": "a", "correct": true}, {"text": "b", "correct": true}, {"text": "c", "correct": true}, {"text": "d"}]});
    table(
        multiple,
        &[
            (&["a", "b", "c"], 100),
            (&["c", "b", "a"], 100),
            (&["a", "b"], 66),
            (&["a", "b", "d"], 33),
            (&["a", "b", "c", "d"], 66),
            (&["d"], 0),
            (&[], 0),
        ],
    );
    table(json!({"type": "truefalse", "answer": false}), &[(&["false"], 100), (&["true"], 0), (&[], 0)]);
}

#[test]
fn figures() {
    let share = json!({"type": "numeric", "answers": [{"value": "95.0", "tolerance": "0.1"}, {"value": 95, "tolerance": 1, "weight": 50}],
        "units": [{"text": "%"}]});
    table(
        share,
        &[
            (&["95"], 100),
            (&["95,0"], 100),
            (&["95.1"], 100),
            (&["95.11"], 50),
            (&["94 %"], 50),
            (&["93,9"], 0),
            (&["ninety"], 0),
            (&[""], 0),
        ],
    );
    let amount = json!({"type": "numeric", "answers": [{"value": "155058.4"}],
        "units": [{"text": "thousand tenge"}, {"text": "tenge", "factor": "0.001"}, {"text": "million tenge", "factor": 1000}]});
    table(
        amount,
        &[
            (&["155 058,4"], 100),
            (&["155\u{a0}058.4", "0"], 100),
            (&["155 058 400", "1"], 100),
            (&["155,0584", "2"], 100),
            (&["155 058,4", "2"], 0),
            (&["-155058.4"], 0),
        ],
    );
    table(json!({"type": "numeric", "answers": [{"value": -4499.5}]}), &[(&["-4499,5"], 100), (&["4499.5"], 0)]);
}

#[test]
fn words() {
    let item = json!({"type": "text", "answers": [
        {"text": {"kk": "мәслихат", "ru": "маслихат", "en": "maslikhat"}}, {"text": {"kk": "өкілді орган*", "ru": "представительн* орган", "en": "representative*"}, "weight": 50}]});
    table(
        item,
        &[
            (&["мәслихат"], 100),
            (&["  МАСЛИХАТ. "], 100),
            (&["Maslikhat"], 100),
            (&["өкілді органы"], 50),
            (&["окилди орган"], 50), // a Russian keyboard
            (&["представительный  орган"], 50),
            (&["орган"], 0),
            (&["маслихаты"], 0),
            (&[" "], 0),
        ],
    );
    table(
        json!({"type": "text", "answers": [{"text": "Сёмей қаласы"}]}),
        &[(&["семей каласы"], 100), (&["СЕМЕЙ-ҚАЛАСЫ"], 100)],
    );
}

#[test]
fn order_earns_by_the_longest_run_that_stands_right() {
    let item = json!({"type": "order", "options": [{"text": "1"}, {"text": "2"}, {"text": "3"}, {"text": "4"}]});
    table(
        item,
        &[
            (&["a", "b", "c", "d"], 100),
            (&["d", "a", "b", "c"], 66),
            (&["a", "c", "b", "d"], 66),
            (&["b", "a", "d", "c"], 33),
            (&["d", "c", "b", "a"], 0),
            (&["a", "b"], 0), // not all of them
            (&[], 0),
        ],
    );
}

#[test]
fn pairs_cards_and_gaps_earn_part_by_part() {
    let pairs = json!({"type": "match", "pairs": [{"left": "1", "right": "x"}, {"left": "2", "right": "y"}, {"left": "3", "right": "x"}], "extra": ["z"]});
    table(
        pairs,
        &[(&["a", "b", "a"], 100), (&["a", "b", ""], 66), (&["x1", "x1", "x1"], 0), (&["b", "a", "b"], 0), (&[], 0)],
    );
    let cards = json!({"type": "sort", "groups": [{"id": "akim", "text": "A"}, {"id": "council", "text": "B"}],
        "cards": [{"text": "1", "groups": ["akim"]}, {"text": "2", "groups": ["akim", "council"]}]});
    table(cards, &[(&["akim", "akim"], 100), (&["akim", "council"], 100), (&["council", "council"], 50), (&[], 0)]);
    let gaps = json!({"type": "gap", "text": "[1] and [2]", "gaps": [
        {"options": [{"text": "ten", "correct": true}, {"text": "half"}]}, {"answers": [{"text": "әкім"}, {"text": "akim", "weight": 50}]}]});
    table(gaps, &[(&["a", "Аким"], 100), (&["b", "әкім"], 50), (&["a", "akim"], 75), (&["", ""], 0), (&["a"], 50)]);
}

#[test]
fn choices_that_bear_one_id_are_no_question() {
    let option = |id: &str, right: bool| json!({"id": id, "text": id, "correct": right});
    let nameless = json!({"text": "3"});
    for item in [
        json!({"type": "single", "options": [option("b", true), nameless.clone(), option("d", false)]}),
        json!({"type": "order", "options": [option("x", true), option("y", true), option("x", true)]}),
        json!({"type": "match", "pairs": [{"left": "1", "right": "2"}, {"id": "x1", "left": "3", "right": "4"}], "extra": ["5"]}),
        json!({"type": "sort", "groups": [option("g", false), option("g", false)],
            "cards": [{"text": "1", "groups": ["g"]}, {"text": "2", "groups": ["g"]}]}),
        json!({"type": "gap", "text": "[1]", "gaps": [{"options": [option("a", true), option("a", false)]}]}),
    ] {
        let mut item = item;
        item["id"] = "bad".into();
        item["prompt"] = "?".into();
        let (bank, issues) = bank_with_issues(json!([item, single("good", "a")]));
        assert_eq!(bank.items.len(), 1, "{item}");
        assert!(issues.iter().any(|issue| issue.code == "PACK-003"), "{item}: {issues:?}");
    }
}

#[test]
fn any_ending_is_shown_as_dots() {
    let item = json!({"id": "t", "type": "text", "prompt": "?", "answers": [{"text": "akim*"}]});
    let mut reader = Reader::of_items(json!([item]), &[]);
    reader.does(Msg::Begun);
    reader.does(Msg::Revealed);
    assert!(reader.says("akim…") && !reader.says("akim*"));
}

#[test]
fn what_is_typed_into_a_gap_gets_its_remark() {
    let item = json!({"id": "g", "type": "gap", "prompt": "?", "text": "[1] and [2]", "gaps": [
        {"answers": [{"text": "akim", "feedback": "Yes, the akim."}, {"text": "*", "weight": 0, "feedback": "Think of the office."}]},
        {"options": [{"text": "one", "correct": true}, {"text": "two", "feedback": "Not two."}]}]});
    let mut reader = Reader::of_items(json!([item]), &[]);
    reader.does(Msg::Begun);
    for (typed, remark) in [("judge", "Think of the office."), ("akim", "Yes, the akim.")] {
        reader.does(Msg::SlotFilled(0, typed.into()));
        reader.does(Msg::SlotFilled(1, "b".into()));
        reader.does(Msg::Answered);
        assert!(reader.says(remark) && reader.says("Not two."), "{typed}");
    }
}
