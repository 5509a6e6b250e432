//! Banks of any shape for the round trips of question formats.
#![allow(dead_code)]

use auyl::budget::money::Money;
use auyl::i18n::{Lang, Localized};
use auyl::quiz::bank::*;
use auyl::quiz::read::pack::letter;
use proptest::collection::vec;
use proptest::prelude::*;

/// What the format under test can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Gift,
    Moodle,
    Sheet,
    Pack,
}

/// A text with every character that some format gives a meaning, trimmed as readers trim.
fn words() -> impl Strategy<Value = String> {
    "[a-cA-Cа-вәіңғүұқөһ12 ~=#{}:\\\\%<>&\"'/*.,;|$@+\\[\\]\n-]{1,14}"
        .prop_map(|text| {
            let text = text.replace("[1]", "[").replace("[2]", "[").replace("->", "-").replace("\n\n", "\n");
            text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        })
        .prop_filter("blank", |text| !text.is_empty())
}

/// One language where the format has one, else one for all, or three.
fn text(holds: Holds) -> BoxedStrategy<Localized> {
    match holds {
        Holds::Gift | Holds::Moodle => words().prop_map(|ru| Localized { ru, ..Localized::default() }).boxed(),
        Holds::Sheet | Holds::Pack => prop_oneof![
            words().prop_map(|w| Localized { kk: w.clone(), ru: w.clone(), en: w }),
            (words(), words(), words()).prop_map(|(kk, ru, en)| Localized { kk, ru, en }),
        ]
        .boxed(),
    }
}

fn maybe(holds: Holds) -> BoxedStrategy<Localized> {
    prop_oneof![Just(Localized::default()), text(holds)].boxed()
}

fn figure() -> impl Strategy<Value = Money> {
    prop_oneof![
        (-100i64..100).prop_map(|n| Money::from_tiyn(n * 100_000)),
        (-900_000_000i64..900_000_000).prop_map(Money::from_tiyn)
    ]
}

fn positive() -> impl Strategy<Value = Money> {
    figure().prop_map(Money::abs)
}

fn weight() -> impl Strategy<Value = i32> {
    prop_oneof![Just(0), Just(FULL), Just(FULL / 2), Just(-3_333_333), -FULL..=FULL]
}

fn options(holds: Holds, more: bool) -> impl Strategy<Value = Vec<Opt>> {
    let extra = if more && !matches!(holds, Holds::Gift | Holds::Moodle) {
        (maybe(holds), any::<bool>()).boxed()
    } else {
        Just((Localized::default(), false)).boxed()
    };
    vec((text(holds), weight(), maybe(holds), extra), 2..5).prop_map(|parts| {
        let make = |(at, (text, weight, feedback, (otherwise, last)))| Opt {
            id: letter(at),
            text,
            weight,
            feedback,
            otherwise,
            last,
        };
        parts.into_iter().enumerate().map(make).collect()
    })
}

fn accepted(holds: Holds) -> impl Strategy<Value = Vec<Accepted>> {
    vec((text(holds), weight(), maybe(holds)), 1..4).prop_map(|parts| {
        let make = |(text, weight, feedback)| Accepted { text, weight, feedback, ..Accepted::default() };
        let mut answers: Vec<Accepted> = parts.into_iter().map(make).collect();
        answers[0].weight = FULL;
        answers
    })
}

fn choice(holds: Holds) -> BoxedStrategy<Task> {
    let kind = prop_oneof![Just(ChoiceKind::Single), Just(ChoiceKind::Multiple)];
    (kind, options(holds, true), any::<prop::sample::Index>())
        .prop_map(|(kind, mut options, right)| {
            let right = right.index(options.len());
            options[right].weight = FULL;
            Task::Choice { kind, options }
        })
        .boxed()
}

fn true_false(holds: Holds) -> BoxedStrategy<Task> {
    (any::<bool>(), maybe(holds), maybe(holds))
        .prop_map(|(answer, yes, no)| {
            let option = |truth: bool, feedback| Opt {
                id: truth.to_string(),
                weight: if truth == answer { FULL } else { 0 },
                feedback,
                ..Opt::default()
            };
            Task::Choice { kind: ChoiceKind::TrueFalse, options: vec![option(true, yes), option(false, no)] }
        })
        .boxed()
}

fn numeric(holds: Holds) -> BoxedStrategy<Task> {
    let units = if holds == Holds::Gift {
        Just(Vec::new()).boxed()
    } else {
        vec((text(holds), positive()).prop_map(|(text, factor)| Unit { text, factor }), 0..3).boxed()
    };
    (vec((figure(), positive(), weight(), maybe(holds)), 1..4), units)
        .prop_map(|(parts, mut units)| {
            let make = |(value, tolerance, weight, feedback)| Accepted {
                value,
                tolerance,
                weight,
                feedback,
                ..Accepted::default()
            };
            let mut answers: Vec<Accepted> = parts.into_iter().map(make).collect();
            answers[0].weight = FULL;
            for unit in &mut units {
                unit.factor = Money::from_tiyn(unit.factor.tiyn().max(1));
            }
            if let Some(unit) = units.first_mut() {
                unit.factor = Money::from_tiyn(100_000);
            }
            Task::Numeric { answers, units }
        })
        .boxed()
}

fn matching(holds: Holds) -> BoxedStrategy<Task> {
    let said =
        if matches!(holds, Holds::Gift | Holds::Moodle) { Just(Localized::default()).boxed() } else { maybe(holds) };
    (vec((text(holds), text(holds), said), 2..5), vec(text(holds), 0..3))
        .prop_map(|(pairs, extra)| {
            let (mut slots, mut choices) = (Vec::new(), Vec::<Opt>::new());
            for (at, (text, right, feedback)) in pairs.into_iter().enumerate() {
                let same = choices.iter().find(|choice| choice.text == right).map(|choice| choice.id.clone());
                if same.is_none() {
                    choices.push(Opt { id: letter(at), text: right, ..Opt::default() });
                }
                slots.push(Slot { id: letter(at), text, right: vec![same.unwrap_or(letter(at))], feedback });
            }
            for (at, text) in extra.into_iter().enumerate() {
                choices.push(Opt { id: format!("x{}", at + 1), text, ..Opt::default() });
            }
            Task::Place { sort: false, slots, choices }
        })
        .boxed()
}

fn sorting(holds: Holds) -> BoxedStrategy<Task> {
    (vec(text(holds), 2..4), vec((text(holds), vec(any::<prop::sample::Index>(), 1..3), maybe(holds)), 2..5))
        .prop_map(|(groups, cards)| {
            let group = |(at, text)| Opt { id: format!("g{at}"), text, ..Opt::default() };
            let choices: Vec<Opt> = groups.into_iter().enumerate().map(group).collect();
            let slot = |(at, (text, right, feedback)): (usize, (_, Vec<prop::sample::Index>, _))| {
                let mut right: Vec<String> =
                    right.iter().map(|index| choices[index.index(choices.len())].id.clone()).collect();
                right.dedup();
                Slot { id: letter(at), text, right, feedback }
            };
            Task::Place { sort: true, slots: cards.into_iter().enumerate().map(slot).collect(), choices }
        })
        .boxed()
}

fn ordering(holds: Holds) -> BoxedStrategy<Task> {
    let make = |(at, text)| Opt { id: letter(at), text, ..Opt::default() };
    vec(text(holds), 2..6)
        .prop_map(move |texts| Task::Order { options: texts.into_iter().enumerate().map(make).collect() })
        .boxed()
}

fn gap(holds: Holds) -> BoxedStrategy<Task> {
    let chosen = options(holds, false).prop_map(|mut options| {
        options[0].weight = FULL;
        Gap { options, answers: Vec::new() }
    });
    let typed = accepted(holds).prop_map(|answers| Gap { options: Vec::new(), answers });
    let most = if holds == Holds::Gift { 2 } else { 4 };
    (text(holds), vec(prop_oneof![chosen, typed], 1..most), text(holds))
        .prop_map(|(before, gaps, after)| {
            let marks: String = (1..=gaps.len()).map(|n| format!("[{n}] ")).collect();
            let around = |before: &str, after: &str| match before.is_empty() {
                true => String::new(),
                false => format!("{before} {marks}{after}"),
            };
            let pick = |a: &str, b: &str| if b.is_empty() { a.to_string() } else { b.to_string() };
            let text = Localized {
                kk: around(&before.kk, &pick(&before.kk, &after.kk)),
                ru: around(&before.ru, &pick(&before.ru, &after.ru)),
                en: around(&before.en, &pick(&before.en, &after.en)),
            };
            Task::Gap { text, gaps }
        })
        .boxed()
}

pub fn task(holds: Holds) -> BoxedStrategy<Task> {
    let mut kinds = vec![
        choice(holds),
        true_false(holds),
        numeric(holds),
        accepted(holds).prop_map(|answers| Task::Text { answers }).boxed(),
        matching(holds),
        gap(holds),
    ];
    if holds != Holds::Gift {
        kinds.push(ordering(holds));
    }
    if matches!(holds, Holds::Sheet | Holds::Pack) {
        kinds.push(sorting(holds));
    }
    prop::strategy::Union::new(kinds).boxed()
}

fn item(holds: Holds) -> BoxedStrategy<Item> {
    let rich = matches!(holds, Holds::Sheet | Holds::Pack);
    let hint = if holds == Holds::Gift { Just(Localized::default()).boxed() } else { maybe(holds) };
    let points = if holds == Holds::Gift { Just(1u32).boxed() } else { (1u32..5).boxed() };
    let cite = if rich {
        prop::option::of("[1-9]{1,2}(-[1-9])?")
            .prop_map(|article| article.map(|article| Cite { source: "L".into(), article, as_of: "2026-07-14".into() }))
            .boxed()
    } else {
        Just(None).boxed()
    };
    let parallel = if rich { "(p[1-3])?".boxed() } else { Just(String::new()).boxed() };
    let looked_at = if rich {
        prop_oneof![Just(Stimulus::None), text(holds).prop_map(Stimulus::Text)].boxed()
    } else {
        Just(Stimulus::None).boxed()
    };
    (text(holds), hint, maybe(holds), points, cite, parallel, looked_at, task(holds))
        .prop_map(|(prompt, hint, explanation, points, cite, parallel, stimulus, task)| Item {
            id: String::new(),
            topic: String::new(),
            prompt,
            stimulus,
            hint,
            explanation,
            cite,
            points,
            parallel,
            task,
        })
        .boxed()
}

/// A bank that the format can hold.
pub fn bank(holds: Holds) -> BoxedStrategy<Bank> {
    vec((item(holds), 0usize..3), 1..5)
        .prop_map(move |items| {
            let mut bank = Bank::default();
            let topics = ["", "gathering", "budget"];
            for (at, (mut item, topic)) in items.into_iter().enumerate() {
                item.id = format!("item-{at}");
                item.topic = topics[topic].into();
                if topic > 0 && bank.topics.iter().all(|known| known.id != item.topic) {
                    let words = format!("Тақырып / {}", topics[topic]);
                    let title = match holds {
                        Holds::Gift | Holds::Moodle => Localized { ru: words, ..Localized::default() },
                        _ => Localized { kk: words.clone(), ru: words.clone(), en: words },
                    };
                    bank.topics.push(Topic { id: item.topic.clone(), title });
                }
                bank.items.push(item);
            }
            if matches!(holds, Holds::Sheet | Holds::Pack) {
                let all = |words: &str| Localized { kk: words.into(), ru: words.into(), en: words.into() };
                bank.id = "rights".into();
                bank.version = "2".into();
                bank.title = all("Rights");
                bank.as_of = "2026-07-14".into();
                bank.sources.push(Source {
                    id: "L".into(),
                    title: all("Law"),
                    url: "https://zan.gov.kz/".into(),
                    as_of: "2026-07-14".into(),
                    ..Source::default()
                });
            }
            bank
        })
        .boxed()
}

/// The language of one-language formats in these tests.
pub const LANG: Lang = Lang::Ru;
