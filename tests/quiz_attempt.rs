//! Quiz → item → feedback: every step of the machine, what is kept on the device, and time.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod quiz_support;
mod support;

use auyl::quiz::attempt::{Attempt, Mode, Outcome, Phase, Stage};
use auyl::quiz::result::{code, csv, record};
use auyl::quiz::widget::Msg;
use auyl::widget::{Effect, Widget};
use quiz_support::{Reader, bank, shipped, single};
use serde_json::json;
use std::collections::BTreeMap;

fn three() -> serde_json::Value {
    json!([single("q1", "a"), single("q2", "a"), single("q3", "b")])
}

fn choose(id: &str) -> Msg {
    Msg::OptionChosen(id.into())
}

#[test]
fn practice_lets_try_again_and_then_shows_the_answer() {
    let mut reader = Reader::of_items(three(), &[]);
    assert_eq!(reader.quiz.attempt.stage, Stage::Intro);
    reader.does(Msg::Begun);
    assert_eq!((reader.quiz.attempt.stage, reader.quiz.attempt.at), (Stage::Item, 0));
    assert!(reader.effects.contains(&Effect::Focus("here".into())));

    reader.does(Msg::Answered);
    assert_eq!(reader.quiz.said, Some(Outcome::Empty), "nothing chosen yet");
    assert!(reader.emitted("auyl-answer").is_none());

    reader.does(choose("a"));
    reader.does(Msg::Answered);
    assert_eq!((reader.quiz.said, reader.quiz.attempt.entries[0].phase), (Some(Outcome::TryAgain), Phase::Again));
    assert!(reader.says("Not one."), "what the author says to this choice");
    assert!(!reader.says("Because.") && !reader.says("right answer"), "nothing is given away");

    reader.does(choose("b"));
    reader.does(Msg::Answered);
    assert_eq!(reader.quiz.attempt.entries[0].phase, Phase::Done);
    assert!(reader.says("Because.") && reader.says("https://example.org/"));
    let told = reader.emitted("auyl-answer").unwrap();
    assert_eq!((told["id"].as_str(), told["score"].as_f64(), told["tries"].as_u64()), (Some("q1"), Some(1.0), Some(2)));

    reader.does(choose("c"));
    assert_eq!(reader.quiz.attempt.entries[0].response, ["b"], "answered for good");

    reader.does(Msg::WentOn);
    reader.does(choose("a"));
    reader.does(Msg::Answered);
    reader.does(choose("c"));
    reader.does(Msg::Answered);
    assert_eq!(reader.quiz.said, Some(Outcome::Wrong), "the second wrong try shows the answer");
    assert!(reader.says("right answer"));
}

#[test]
fn what_is_skipped_comes_back_and_the_end_tells_the_page() {
    let mut reader = Reader::of_items(three(), &[]);
    reader.does(Msg::Begun);
    reader.does(Msg::WentOn);
    assert_eq!(reader.quiz.attempt.at, 1);
    for _ in 0..2 {
        reader.does(choose("b"));
        reader.does(Msg::Answered);
        reader.does(Msg::WentOn);
    }
    assert_eq!(reader.quiz.attempt.at, 0, "the skipped one");
    reader.does(Msg::HintAsked);
    assert!(reader.says("Think."));
    reader.does(Msg::Revealed);
    reader.does(Msg::WentOn);
    assert_eq!(reader.quiz.attempt.stage, Stage::Result);
    let result = reader.emitted("auyl-complete").unwrap();
    assert_eq!(result["score"].as_f64(), Some(2.0));
    assert_eq!((result["max"].as_u64(), result["passed"].as_bool()), (Some(3), Some(true)));
    assert_eq!((result["date"].as_str(), result["items"][0]["hinted"].as_bool()), (Some("2026-08-01"), Some(true)));
    assert!(reader.says("66") || reader.says("67"));

    reader.does(Msg::ReviewSwitched);
    assert!(reader.says("Question q1") && !reader.says("Question q2"), "only what was wrong");
    reader.does(Msg::RetryBegun);
    assert_eq!(reader.quiz.attempt.entries.len(), 1);
    assert!(reader.quiz.attempt.repeats);
}

#[test]
fn a_test_says_nothing_until_the_end_and_lets_answers_change() {
    let mut reader = Reader::of_items(three(), &[("mode", "pretest")]);
    reader.does(Msg::Begun);
    reader.does(choose("a"));
    reader.does(Msg::Answered);
    assert_eq!(reader.quiz.attempt.at, 1, "goes on by itself");
    assert!(!reader.says("Not one.") && !reader.says("Think."));
    reader.does(Msg::WentTo(0));
    reader.does(choose("b"));
    reader.does(Msg::EndAsked);
    assert!(reader.quiz.leaving, "two are open: asked first");
    assert!(reader.says("2 questions have no answer"));
    reader.does(Msg::Ended);
    assert_eq!(reader.quiz.attempt.stage, Stage::Result);
    assert!(!reader.says("pass mark") && !reader.says("review"), "a test before the seminar gives nothing away");
}

#[test]
fn what_is_said_of_the_result_waits_for_the_test_after_the_seminar() {
    let pack = json!({"format": "auyl-quiz/1", "id": "test", "version": "1", "title": "Test", "as_of": "2026-07-14",
        "feedback": [{"from": 0, "text": "Everybody may come."}], "items": three()});
    for (mode, says) in [("pretest", false), ("posttest", true), ("practice", true)] {
        let attributes = [("src", "test"), ("mode", mode)];
        let mut reader = Reader::open(auyl::i18n::Lang::En, &attributes, Some(pack.clone()), BTreeMap::new());
        reader.does(Msg::Begun);
        reader.does(Msg::Ended);
        assert_eq!(reader.says("Everybody may come."), says, "{mode}");
    }
}

#[test]
fn time_is_up_and_no_answer_is_lost() {
    let mut reader = Reader::of_items(three(), &[("mode", "exam")]);
    assert!(!reader.waits(1000), "no time passes before the beginning");
    reader.does(Msg::Begun);
    reader.does(choose("b"));
    reader.waits(50_000);
    assert!(reader.says("1:10"));
    reader.waits(20_000);
    assert!(
        reader.effects.iter().any(|effect| matches!(effect, Effect::Announce(text) if text.id == "quiz-time-short"))
    );
    reader.does(Msg::Extended);
    assert_eq!(reader.quiz.attempt.left, Some(170_000));
    reader.waits(400_000);
    assert_eq!(reader.quiz.attempt.stage, Stage::Result);
    assert_eq!(reader.quiz.attempt.score(reader.quiz.bank.as_ref().unwrap(), None), Some(333));
    assert!(!reader.waits(1000), "nobody counts on");
}

#[test]
fn time_can_be_switched_off_before() {
    let mut reader = Reader::of_items(three(), &[("mode", "exam")]);
    reader.does(Msg::TimeSwitched);
    reader.does(Msg::Begun);
    assert_eq!(reader.quiz.attempt.left, None);
    assert!(!reader.waits(1000));
}

#[test]
fn answers_come_back_after_a_reload_and_across_editions() {
    let mut reader = Reader::of_items(three(), &[]);
    reader.does(Msg::Begun);
    reader.does(choose("b"));
    reader.does(Msg::Answered);
    reader.does(Msg::WentOn);
    reader.does(choose("c"));
    let kept = reader.kept.clone();
    assert_eq!(kept.len(), 1);

    let pack = |items: serde_json::Value| json!({"format": "auyl-quiz/1", "id": "test", "version": "2", "title": "Test", "as_of": "2026-07-14", "items": items});
    let attributes = [("src", "test"), ("seed", "s")];
    let same = Reader::open(reader.lang, &attributes, Some(pack(three())), kept.clone());
    assert_eq!(same.quiz.attempt.entries, reader.quiz.attempt.entries);
    assert_eq!((same.quiz.attempt.at, same.quiz.resumed), (1, true));

    let fewer =
        Reader::open(reader.lang, &attributes, Some(pack(json!([single("q2", "a"), single("q9", "a")]))), kept.clone());
    assert_eq!(fewer.quiz.attempt.entries.len(), 1, "only what both editions have");
    assert_eq!(fewer.quiz.attempt.entries[0].response, ["c"]);
    assert!(fewer.quiz.issues.iter().any(|issue| issue.code == "QUIZ-050"));

    let mut forgetful = Reader::open(reader.lang, &attributes, Some(pack(three())), kept);
    forgetful.does(Msg::Forgotten);
    assert!(forgetful.kept.is_empty());
    assert_eq!((forgetful.quiz.attempt.stage, forgetful.quiz.attempt.answered()), (Stage::Intro, 0));
}

#[test]
fn an_order_can_be_answered_as_it_stands_and_never_stands_right_at_first() {
    let item =
        json!([{"id": "o", "type": "order", "prompt": "?", "options": [{"text": "1"}, {"text": "2"}, {"text": "3"}]}]);
    for seed in 0..40 {
        let mut reader = Reader::of_items(item.clone(), &[]);
        reader.quiz.attempt.seed = seed.to_string();
        reader.does(Msg::Begun);
        assert_ne!(reader.quiz.order_in_sight(), [0, 1, 2]);
        reader.does(Msg::Moved(2, -1));
        assert_eq!(reader.quiz.attempt.entries[0].response.len(), 3);
        reader.does(Msg::DroppedOn(0, "2".into()));
        reader.does(Msg::DroppedOn(0, "nonsense".into()));
        reader.does(Msg::Moved(0, -1));
        reader.does(Msg::Answered);
        assert_ne!(reader.quiz.said, Some(Outcome::Empty));
    }
}

#[test]
fn a_seed_gives_a_group_the_same_and_tests_before_and_after_take_parallel_items() {
    let pack = shipped("duties");
    let bank = auyl::quiz::read::pack::read(&pack, &mut Vec::new()).unwrap();
    let items = |mode, seed: &str| -> Vec<usize> {
        Attempt::new(&bank, mode, seed, None).entries.into_iter().map(|entry| entry.item).collect()
    };
    assert_eq!(items(Mode::Pretest, "x"), items(Mode::Pretest, "x"));
    assert_ne!(items(Mode::Pretest, "x"), items(Mode::Pretest, "y"));
    let (before, after) = (items(Mode::Pretest, "x"), items(Mode::Posttest, "x"));
    assert_eq!(before.len(), after.len());
    let mut parallel = 0;
    for (before, after) in before.iter().zip(&after) {
        let (before, after) = (&bank.items[*before], &bank.items[*after]);
        if before.parallel.is_empty() {
            assert_eq!(before.id, after.id);
        } else {
            assert_eq!(before.parallel, after.parallel);
            assert_ne!(before.id, after.id);
            parallel += 1;
        }
    }
    assert!(parallel > 1);
}

#[test]
fn tests_before_and_after_measure_the_same_also_without_a_seed() {
    let units = |mode: &str, person: &str| {
        // Every device draws another number.
        let kept = BTreeMap::from([(person.to_string(), String::new())]);
        let kept = if person.is_empty() { BTreeMap::new() } else { kept };
        let reader =
            Reader::open(auyl::i18n::Lang::Kk, &[("src", "test"), ("mode", mode)], Some(shipped("rights")), kept);
        let bank = reader.quiz.bank.as_ref().unwrap();
        let unit = |item: usize| bank.units().iter().position(|unit| unit.contains(&item)).unwrap();
        let mut units: Vec<usize> = reader.quiz.attempt.entries.iter().map(|entry| unit(entry.item)).collect();
        units.sort_unstable();
        units
    };
    let before = units("pretest", "");
    assert!(before.len() >= 5);
    assert_eq!(units("posttest", "another"), before);
    assert_eq!(units("pretest", "another"), before);
    assert_ne!(units("practice", "another"), units("practice", ""));
}

#[test]
fn pools_and_counts_make_the_round() {
    let mut bank =
        bank(json!([single("1", "a"), single("2", "a"), single("3", "a"), single("4", "b"), single("5", "b")]));
    bank.settings.pools = vec![("a".into(), 2), ("b".into(), 1)];
    let round = Attempt::new(&bank, Mode::Practice, "x", None);
    let topics: Vec<&str> = round.entries.iter().map(|entry| bank.items[entry.item].topic.as_str()).collect();
    assert_eq!(topics, ["a", "a", "b"]);
    assert_eq!(Attempt::new(&bank, Mode::Practice, "x", Some(4)).entries.len(), 4);
    assert_eq!(Attempt::new(&bank, Mode::Practice, "x", Some(99)).entries.len(), 5);
}

#[test]
fn pools_of_topics_that_nobody_asks_are_named_and_leave_no_empty_round() {
    let pack = |pools| {
        json!({"format": "auyl-quiz/1", "id": "t", "version": "1", "title": "T", "as_of": "2026-07-14",
            "topics": [{"id": "a", "title": "A"}], "settings": {"pools": pools}, "items": [single("1", "a"), single("2", "a")]})
    };
    for (pools, named, asked) in [
        (json!([{"topic": "akim", "count": 3}]), vec!["akim"], 2),
        (json!([{"topic": "akim", "count": 3}, {"topic": "a", "count": 1}]), vec!["akim"], 1),
        (json!([{"topic": "a", "count": 0}]), vec![], 2),
    ] {
        let mut issues = Vec::new();
        let bank = auyl::quiz::read::pack::read(&pack(pools), &mut issues).unwrap();
        let of_pools = issues.iter().filter(|issue| issue.spot.column.as_deref() == Some("settings"));
        let said: Vec<String> = of_pools.map(|issue| format!("{} {:?}", issue.code, issue.args)).collect();
        assert_eq!(said.len(), named.len(), "{issues:?}");
        assert!(said.iter().zip(named).all(|(said, id)| said.starts_with("PACK-006") && said.contains(id)), "{said:?}");
        assert_eq!(Attempt::new(&bank, Mode::Practice, "x", None).entries.len(), asked);
    }
}

#[test]
fn answers_to_items_with_blanks_in_their_ids_come_back() {
    let items = json!([single("q 1", "a"), single("q\t2", "a")]);
    let mut reader = Reader::of_items(items.clone(), &[]);
    reader.does(Msg::Begun);
    reader.does(choose("b"));
    reader.does(Msg::Answered);
    let pack = json!({"format": "auyl-quiz/1", "id": "test", "version": "1", "title": "Test", "as_of": "2026-07-14",
        "settings": {"shuffle_items": false}, "items": items});
    let attributes = [("src", "test"), ("seed", "s")];
    let again = Reader::open(auyl::i18n::Lang::En, &attributes, Some(pack), reader.kept);
    assert_eq!(again.quiz.attempt.entries.len(), 2);
    assert_eq!(again.quiz.attempt.entries[0].response, ["b"]);
}

#[test]
fn a_figure_that_is_none_costs_no_try() {
    let item = json!({"id": "n", "type": "numeric", "prompt": "?", "answers": [{"value": 4}]});
    for mode in ["practice", "pretest"] {
        let mut reader = Reader::of_items(json!([item, single("q", "a")]), &[("mode", mode)]);
        reader.does(Msg::Begun);
        reader.does(Msg::SlotFilled(0, "four".into()));
        reader.does(Msg::Answered);
        assert_eq!(reader.quiz.said, Some(Outcome::NoFigure));
        assert_eq!((reader.quiz.attempt.at, reader.quiz.attempt.entries[0].wrong), (0, 0));
        assert!(reader.emitted("auyl-answer").is_none() && reader.says("in digits"));
        reader.does(Msg::SlotFilled(0, "4 years".into()));
        reader.does(Msg::Answered);
        assert_eq!(reader.emitted("auyl-answer").unwrap()["score"].as_f64(), Some(1.0));
    }
}

#[test]
fn the_code_of_a_test_stays_in_sight_when_another_round_takes_its_place() {
    let mut reader = Reader::of_items(three(), &[("mode", "posttest")]);
    reader.does(Msg::Begun);
    reader.does(choose("b"));
    reader.does(Msg::Ended);
    let told = code(&reader.quiz.attempt, reader.quiz.bank.as_ref().unwrap());
    assert!(reader.says(&told));
    reader.does(Msg::RetryBegun);
    reader.does(Msg::Ended);
    assert!(reader.says(&told), "after a round of only what was wrong");
    reader.does(Msg::Restarted);
    assert!(reader.says(&told), "before a new round");
    let state = reader.quiz.state();
    reader.quiz.restore(&state.iter().map(|(name, value)| (name.to_string(), value.clone())).collect::<Vec<_>>());
    assert!(reader.says(&told), "after a reload");
    reader.does(Msg::Forgotten);
    assert!(!reader.says(&told));
}

#[test]
fn tries_are_counted_the_same_in_both_exports() {
    let part = json!({"id": "m", "type": "multiple", "prompt": "?", "options": [{"text": "1", "correct": true}, {"text": "2", "correct": true}, {"text": "3"}]});
    let bank = bank(json!([single("1", "a"), part]));
    let mut attempt = Attempt::new(&bank, Mode::Exam, "x", None);
    attempt.begin();
    attempt.set(vec!["a".into()]);
    let tries = |attempt: &Attempt| -> Vec<u64> {
        let told = record(attempt, &bank, "");
        let told = told["items"].as_array().unwrap().iter().map(|item| item["tries"].as_u64().unwrap()).collect();
        let table = csv(attempt, &bank, "", ".");
        let column = |line: &str| line.split(',').nth(9).unwrap().parse::<u64>().unwrap();
        assert_eq!(table.lines().skip(1).map(column).collect::<Vec<_>>(), told);
        told
    };
    assert_eq!(tries(&attempt), [1, 0], "a wrong answer in an exam is one; none is none");
    let mut attempt = Attempt::new(&bank, Mode::Practice, "x", None);
    attempt.begin();
    attempt.go(1);
    for _ in 0..2 {
        attempt.set(vec!["a".into()]);
        attempt.answer(&bank);
    }
    assert_eq!(tries(&attempt), [0, 2], "partly right twice is two");
}

#[test]
fn penalties_cost_wrong_tries() {
    let mut bank = bank(json!([single("1", "a")]));
    bank.settings.penalty = 25;
    let mut attempt = Attempt::new(&bank, Mode::Practice, "x", None);
    attempt.begin();
    attempt.set(vec!["a".into()]);
    assert_eq!(attempt.answer(&bank), Outcome::TryAgain);
    attempt.set(vec!["b".into()]);
    assert_eq!(attempt.answer(&bank), Outcome::Right);
    assert_eq!(attempt.score(&bank, None), Some(750));
}

#[test]
fn again_means_other_questions_unless_the_page_names_a_seed() {
    let items = |reader: &Reader| reader.quiz.attempt.entries.iter().map(|entry| entry.item).collect::<Vec<_>>();
    let pack = shipped("budget");
    let open = |attributes: &[(&str, &str)]| {
        let mut reader = Reader::open(auyl::i18n::Lang::Kk, attributes, Some(pack.clone()), Default::default());
        let before = items(&reader);
        reader.does(Msg::Restarted);
        (before, items(&reader))
    };
    let (before, after) = open(&[("src", "test")]);
    assert_ne!(before, after);
    let (before, after) = open(&[("src", "test"), ("seed", "s")]);
    assert_eq!(before, after);
}
