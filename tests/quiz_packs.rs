//! The shipped packs, and questions made from the shipped budgets: complete, sourced, fair, and right.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod quiz_support;
mod support;

use auyl::budget::insight::summary;
use auyl::budget::money::share;
use auyl::i18n::{Lang, Localized};
use auyl::quiz::attempt::{Mode, Stage};
use auyl::quiz::bank::{Accepted, Bank, ChoiceKind, Opt, Stimulus, Task};
use auyl::quiz::generate::{self, Sketch};
use auyl::quiz::read::pack;
use auyl::quiz::score::{score, solution};
use auyl::quiz::widget::Msg;
use auyl::widget::Context;
use quiz_support::{PACKS, Reader, shipped};
use std::collections::BTreeMap;

const BUDGETS: [&str; 6] = ["karaolen", "kokentau", "abraly", "prirechny", "semey", "semey-okrugs"];

fn read(id: &str) -> Bank {
    let mut issues = Vec::new();
    let bank = pack::read(&shipped(id), &mut issues).unwrap();
    assert_eq!(issues, [], "{id}");
    bank
}

#[test]
fn there_are_enough_and_all_can_be_asked() {
    let counts: Vec<usize> = PACKS.iter().map(|id| read(id).items.len()).collect();
    assert!(counts[0] >= 30 && counts[1] >= 30 && counts[2] >= 20, "{counts:?}");
    for id in PACKS {
        let bank = read(id);
        assert_eq!(bank.as_of, "2026-07-14");
        for item in &bank.items {
            let cite = item.cite.as_ref().unwrap_or_else(|| panic!("{id} {}: no source", item.id));
            let source = bank.source(cite).unwrap();
            assert!(!cite.article.is_empty() && source.url.starts_with("https://"), "{id} {}", item.id);
            assert!(!item.explanation.is_empty(), "{id} {}: no explanation", item.id);
            assert!(score(item, &solution(item, Lang::Kk)).is_full(), "{id} {}", item.id);
        }
    }
}

#[test]
fn types_vary_and_tests_before_and_after_find_pairs() {
    for id in PACKS {
        let bank = read(id);
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        let mut parallel: BTreeMap<&str, usize> = BTreeMap::new();
        for item in &bank.items {
            *kinds.entry(item.kind()).or_default() += 1;
            if !item.parallel.is_empty() {
                *parallel.entry(&item.parallel).or_default() += 1;
            }
        }
        assert!(kinds.len() >= 8, "{id}: {kinds:?}");
        assert!(kinds["single"] * 2 <= bank.items.len(), "{id}: {kinds:?}");
        assert!(parallel.len() >= 8 && parallel.values().all(|n| *n > 1), "{id}: {parallel:?}");
    }
}

#[test]
fn the_right_option_is_not_given_away_by_its_length() {
    for id in PACKS {
        let bank = read(id);
        for lang in Lang::ALL {
            let length = |text: &Localized| text.in_lang(lang).map_or(0, |words| words.chars().count());
            let (mut longest, mut all) = (0, 0);
            for item in &bank.items {
                let Task::Choice { kind: ChoiceKind::Single, options } = &item.task else { continue };
                let (right, wrong): (Vec<&Opt>, Vec<&Opt>) = options.iter().partition(|option| option.weight > 0);
                all += 1;
                longest += usize::from(wrong.iter().all(|option| length(&option.text) < length(&right[0].text)));
            }
            assert!(longest * 3 <= all, "{id} {}: {longest} of {all}", lang.tag());
        }
    }
}

#[test]
fn a_typed_answer_that_is_shown_is_a_whole_word_of_the_language() {
    let mut seen = 0;
    for id in PACKS {
        for item in &read(id).items {
            let lists: Vec<&[Accepted]> = match &item.task {
                Task::Text { answers } => vec![answers],
                Task::Gap { gaps, .. } => gaps.iter().map(|gap| gap.answers.as_slice()).collect(),
                _ => continue,
            };
            for first in lists.into_iter().filter_map(<[Accepted]>::first) {
                let Localized { kk, ru, en } = &first.text;
                assert!([kk, ru, en].iter().all(|words| !words.contains('*')), "{id} {}: {first:?}", item.id);
                assert!(kk != ru && ru != en, "{id} {}: {first:?}", item.id);
                seen += 1;
            }
        }
    }
    assert!(seen >= 3);
}

#[test]
fn kazakh_and_russian_hold_no_latin_letters_inside_words() {
    for id in PACKS {
        let text = shipped(id).to_string();
        for word in text.split(|c: char| !c.is_alphabetic()) {
            let cyrillic = word.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
            assert!(!(cyrillic && word.chars().any(|c| c.is_ascii_alphabetic())), "{id}: {word}");
        }
    }
}

/// Walks through every item of a round in every mode, answering some right, some wrong, some not at all.
fn walk(reader: &mut Reader) {
    reader.does(Msg::Begun);
    for at in 0..reader.quiz.attempt.entries.len() {
        reader.does(Msg::WentTo(at));
        let item = reader.quiz.attempt.entries[at].item;
        let bank = reader.quiz.bank.as_ref().unwrap();
        let mut right = solution(&bank.items[item], reader.lang);
        match at % 3 {
            0 => {}
            1 => right.iter_mut().for_each(|part| *part = "a".into()),
            _ => right.clear(),
        }
        reader.quiz.attempt.set(right);
        reader.does(Msg::HintAsked);
        reader.does(Msg::Answered);
        reader.does(Msg::WentTo(at));
        reader.does(Msg::Revealed);
    }
    reader.does(Msg::Ended);
    assert_eq!(reader.quiz.attempt.stage, Stage::Result);
    reader.does(Msg::ReviewSwitched);
    reader.does(Msg::ReviewSwitched);
    reader.does(Msg::NameTyped("<b>".into()));
    assert!(!reader.html().contains("<b>"));
}

#[test]
fn every_item_is_shown_in_every_language_and_mode() {
    for lang in Lang::ALL {
        for mode in Mode::ALL {
            for id in PACKS {
                let src = format!("content/quizzes/{id}.json");
                let attributes = [("src", src.as_str()), ("mode", mode.id()), ("seed", "walk"), ("count", "100")];
                walk(&mut Reader::open(lang, &attributes, None, BTreeMap::new()));
            }
        }
    }
}

#[test]
fn ten_and_more_questions_are_made_from_a_real_budget() {
    let mut ever = Vec::new();
    for budget in BUDGETS {
        for lang in Lang::ALL {
            let src = format!("content/budgets/{budget}/datapackage.json");
            let mut reader =
                Reader::open(lang, &[("budget", &src), ("seed", "walk"), ("count", "100")], None, BTreeMap::new());
            let made = reader.quiz.sketches.clone();
            let least = if budget == "semey-okrugs" { 5 } else { 10 };
            assert!(made.len() >= least, "{budget}: {made:?}");
            ever.extend(made);
            walk(&mut reader);
        }
    }
    let kinds = ever.iter().fold(Vec::new(), |mut kinds: Vec<Sketch>, sketch| {
        if !kinds.contains(sketch) {
            kinds.push(*sketch);
        }
        kinds
    });
    // Residents are known of none of the shipped places; see `questions_per_resident`.
    assert!(kinds.len() >= 13, "{kinds:?}");
}

/// The options of an item as shown, right ones marked.
fn options(reader: &Reader, sketch: Sketch) -> Vec<(String, bool)> {
    let cx = Context { lang: reader.lang, texts: &reader.texts, numbers: &reader.texts.numbers };
    let item = generate::item(reader.quiz.ground.as_ref().unwrap(), sketch, &cx).unwrap();
    let Task::Choice { options, .. } = item.task else { panic!("{sketch:?} is no choice") };
    let words = |option: &Opt| {
        option.text.best(reader.lang).map_or("", |(_, words)| words).replace(['\u{2068}', '\u{2069}'], "")
    };
    options.iter().map(|option| (words(option), option.weight > 0)).collect()
}

fn karaolen(seed: &str) -> Reader {
    let src = "content/budgets/karaolen/datapackage.json";
    Reader::open(Lang::Ru, &[("budget", src), ("year", "2023"), ("seed", seed)], None, BTreeMap::new())
}

#[test]
fn answers_about_karaolen_are_those_of_the_decision() {
    let reader = karaolen("a");
    let right = |sketch| options(&reader, sketch).into_iter().find(|(_, right)| *right).unwrap().0;
    assert_eq!(right(Sketch::Transfers), "95 тенге из 100"); // 147 372,4 ÷ 155 058,4
    assert_eq!(right(Sketch::Magnitude), "155,1 млн тенге");
    assert_eq!(right(Sketch::Balance), "Дефицит"); // 155 058,4 − 159 557,9
    assert_eq!(right(Sketch::Cover), "Деньги, оставшиеся с прошлых лет");
    let cx = Context { lang: reader.lang, texts: &reader.texts, numbers: &reader.texts.numbers };
    let item = generate::item(reader.quiz.ground.as_ref().unwrap(), Sketch::Sum, &cx).unwrap();
    assert!(score(&item, &["7686".into()]).is_full()); // 155 058,4 − 147 372,4
    assert!(!score(&item, &["7690".into()]).is_full());
    let why = item.explanation.ru.replace(['\u{2068}', '\u{2069}'], "");
    assert!(why.contains("155\u{a0}058,4 − 147\u{a0}372,4 = 7\u{a0}686,0"), "{why}");
}

#[test]
fn distractors_differ_in_what_is_shown_and_one_is_right() {
    for budget in BUDGETS {
        for seed in ["a", "b", "c", "d"] {
            let src = format!("content/budgets/{budget}/datapackage.json");
            let reader = Reader::open(Lang::Kk, &[("budget", &src), ("seed", seed)], None, BTreeMap::new());
            for sketch in reader.quiz.sketches.clone() {
                let cx = Context { lang: reader.lang, texts: &reader.texts, numbers: &reader.texts.numbers };
                let item = generate::item(reader.quiz.ground.as_ref().unwrap(), sketch, &cx).unwrap();
                let Task::Choice { kind: ChoiceKind::Single, .. } = item.task else { continue };
                let options = options(&reader, sketch);
                assert_eq!(options.iter().filter(|(_, right)| *right).count(), 1);
                for (at, (text, _)) in options.iter().enumerate() {
                    assert!(options[..at].iter().all(|(other, _)| other != text), "{budget} {sketch:?}: {text}");
                }
            }
        }
    }
}

#[test]
fn the_share_of_transfers_is_computed_another_way() {
    for budget in BUDGETS {
        let src = format!("content/budgets/{budget}/datapackage.json");
        let reader = Reader::open(Lang::Ru, &[("budget", &src), ("seed", "x")], None, BTreeMap::new());
        if !reader.quiz.sketches.contains(&Sketch::Transfers) {
            continue;
        }
        let ground = reader.quiz.ground.as_ref().unwrap();
        let sums = summary(ground.facts.cube.slice(ground.key).unwrap());
        let (revenue, own) = (sums.revenue.unwrap(), sums.own.unwrap());
        // One hundred less the share of what is not a transfer, in tenths.
        let tenths = 1000 - share(own, revenue).unwrap().tenths();
        let right = options(&reader, Sketch::Transfers).into_iter().find(|(_, right)| *right).unwrap().0;
        let shown: i32 = right.split(' ').next().unwrap().parse().unwrap();
        assert!((shown * 10 - tenths).abs() <= 6, "{budget}: {shown} {tenths}");
    }
}

#[test]
fn questions_per_resident() {
    let csv = "year,direction,code,name_ru,amount_thousand_tenge\n2024,revenue,I,Доходы,100.0\n2024,revenue,1,Налоги,40.0\n2024,transfer,4,Трансферты,60.0\n2024,expenditure,II,Затраты,100.0\n2024,expenditure,07,ЖКХ,70.0\n2024,expenditure,08,Культура,30.0\n";
    let package = serde_json::json!({
        "name": "p", "places": [{"id": "p", "name": {"ru": "Село"}, "level": "rural", "population": {"2024": 200}}],
        "resources": [{"name": "t", "data": csv, "format": "csv", "place": "p"}],
    });
    let reader = Reader::open(Lang::Ru, &[("budget", "test.json"), ("seed", "x")], Some(package), BTreeMap::new());
    if reader.quiz.bank.is_none() {
        panic!("{:?}", reader.quiz.issues);
    }
    let right = options(&reader, Sketch::Resident).into_iter().find(|(_, right)| *right).unwrap().0;
    assert_eq!(right, "500 тенге"); // 100 000 ÷ 200
}

#[test]
fn a_table_without_a_place_or_with_loans_makes_sound_questions() {
    let of = |more: &str| {
        let csv = format!(
            "year,direction,code,name_ru,amount_thousand_tenge\n2024,revenue,I,Доходы,300.0\n2024,revenue,1,Налоги,100.0\n2024,transfer,4,Трансферты,200.0\n2024,expenditure,II,Затраты,310.0\n2024,expenditure,07,ЖКХ,310.0\n{more}"
        );
        let package = serde_json::json!({"name": "p", "resources": [{"name": "t", "data": csv, "format": "csv"}]});
        Reader::open(Lang::Ru, &[("budget", "test.json"), ("seed", "x")], Some(package), BTreeMap::new())
    };
    let mut reader = of("");
    let right = options(&reader, Sketch::Balance).into_iter().find(|(_, right)| *right).unwrap().0;
    assert_eq!(right, "Дефицит");
    reader.does(Msg::Begun);
    let count = reader.quiz.sketches.len();
    for at in 0..count {
        reader.does(Msg::WentTo(at));
        let html = reader.html();
        assert!(!html.contains(">: ") && !html.contains(">, 2024"), "{html}");
    }
    // Loans paid back make up for what is spent above revenue: revenue and spending alone would not tell.
    let reader = of("2024,balance,III,Чистое бюджетное кредитование,-10.0\n");
    let right = options(&reader, Sketch::Balance).into_iter().find(|(_, right)| *right).unwrap().0;
    assert_eq!(right, "Доходы равны затратам");
    let cx = Context { lang: reader.lang, texts: &reader.texts, numbers: &reader.texts.numbers };
    let item = generate::item(reader.quiz.ground.as_ref().unwrap(), Sketch::Balance, &cx).unwrap();
    let Stimulus::Budget { rows, .. } = &item.stimulus else { panic!() };
    assert_eq!(rows.len(), 3);
    assert!(item.explanation.ru.contains("-10,0"), "{}", item.explanation.ru);
}

#[test]
fn questions_from_a_budget_are_the_same_after_a_reload_also_without_a_seed() {
    let attributes = [("budget", "content/budgets/karaolen/datapackage.json"), ("year", "2023")];
    let items = |reader: &Reader| reader.quiz.bank.as_ref().unwrap().items.clone();
    let mut first = Reader::open(Lang::Ru, &attributes, None, BTreeMap::new());
    first.does(Msg::Begun);
    first.does(Msg::WentTo(1));
    let again = Reader::open(Lang::Ru, &attributes, None, first.kept.clone());
    assert!(items(&again) == items(&first));
    // What the next visit would ask by its own chance, had nothing been kept.
    let unkept = Reader::open(Lang::Ru, &attributes, None, BTreeMap::from([("other".into(), "x".into())]));
    for _ in 0..30 {
        first.does(Msg::Restarted);
        if items(&first) != items(&unkept) {
            break;
        }
    }
    assert!(items(&first) != items(&unkept), "another round asks for other figures");
    let third = Reader::open(Lang::Ru, &attributes, None, first.kept.clone());
    assert!(items(&third) == items(&first), "what was kept decides");
}
