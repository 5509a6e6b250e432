//! What a group's results say together, against figures computed by hand; and results in every form they come in.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod group_support;
mod support;

use auyl::issue::Issue;
use auyl::quiz::attempt::{Attempt, Mode};
use auyl::quiz::bank::{Bank, FULL};
use auyl::quiz::group::figures::{Figures, Unused, figures};
use auyl::quiz::group::{Added, Form, Given, Group, Part, Sheet, Time, take};
use auyl::quiz::result::{Grade, code, csv, record};
use auyl::quiz::{problem, read::pack};
use group_support::{answered, bank};
use proptest::prelude::*;
use serde_json::json;

/// Three questions in two topics, one with a parallel twin; the last one is worth two points.
fn small() -> Bank {
    let text = |words: &str| json!({"kk": words, "ru": words, "en": words});
    let single = |id: &str, parallel: &str| {
        json!({"id": id, "type": "single", "topic": "t1", "parallel": parallel, "prompt": text(id),
            "options": [{"text": text("a"), "correct": true}, {"text": text("b")}, {"text": text("c")}]})
    };
    let last = json!({"id": "r", "type": "truefalse", "topic": "t2", "prompt": text("r"), "answer": true, "points": 2});
    let pack = json!({"format": "auyl-quiz/1", "id": "small", "version": "1", "as_of": "2026-01-01", "title": text("small"),
        "topics": [{"id": "t1", "title": text("t1")}, {"id": "t2", "title": text("t2")}],
        "items": [single("p1", "p"), single("p2", "p"), single("q", ""), last]});
    pack::read(&pack, &mut Vec::new()).unwrap()
}

/// A result of `small`: which of its items were asked, and what was answered.
fn sheet(name: &str, mode: Mode, answers: [(usize, &str); 3]) -> Sheet {
    let mut sheet = Sheet::new(name, mode, Form::Record);
    for (item, answer) in answers {
        let right = answer == if item == 3 { "true" } else { "a" };
        let (earned, grade) = if right { (FULL, Grade::Right) } else { (0, Grade::Wrong) };
        sheet.given.push(Given { item, earned, grade, response: Some(vec![answer.into()]) });
    }
    sheet
}

const P1: usize = 0;
const P2: usize = 1;
const Q: usize = 2;
const R: usize = 3;

fn seminar() -> Group {
    use Mode::{Posttest, Pretest};
    let mut group = Group::default();
    for sheet in [
        sheet("A", Pretest, [(P1, "a"), (Q, "b"), (R, "false")]),
        sheet("B", Pretest, [(P1, "b"), (Q, "b"), (R, "true")]),
        sheet("C", Pretest, [(P1, "b"), (Q, "a"), (R, "false")]),
        sheet("", Pretest, [(P1, "b"), (Q, "b"), (R, "false")]),
        sheet("A", Posttest, [(P2, "a"), (Q, "a"), (R, "false")]),
        sheet("B", Posttest, [(P2, "a"), (Q, "a"), (R, "true")]),
        sheet("C", Posttest, [(P2, "b"), (Q, "a"), (R, "true")]),
        sheet("E", Posttest, [(P2, "b"), (Q, "b"), (R, "true")]),
    ] {
        assert_eq!(group.add(sheet), Added::New);
    }
    group
}

#[test]
fn the_table_computed_by_hand() {
    let bank = small();
    let told = figures(&seminar(), &bank);
    // p and q give one point, r two: four in all.
    //          p  q  r   score          p  q  r   score
    // A before 1  0  0   1/4 = 25 %     after 1  1  0   2/4 =  50 %
    // B        0  0  2   2/4 = 50 %           1  1  2   4/4 = 100 %
    // C        0  1  0   1/4 = 25 %           0  1  2   3/4 =  75 %
    // –        0  0  0   0/4 =  0 %     E     0  0  2   2/4 =  50 %
    // means: 100/4 = 25 %, 275/4 = 68.75 %; medians: (25+25)/2 = 25 %, (50+75)/2 = 62.5 %
    let side = |time: Time| told.sides[time as usize];
    assert_eq!((side(Time::Before).count, side(Time::After).count), (4, 4));
    assert_eq!((side(Time::Before).mean, side(Time::After).mean), (Some(2_500_000), Some(6_875_000)));
    assert_eq!((side(Time::Before).median, side(Time::After).median), (Some(2_500_000), Some(6_250_000)));
    // gain of the means: (68.75 − 25) / (100 − 25) = 58.33 %
    assert_eq!(told.gain, Some(5_833_333));
    // pairs A, B, C: before (25+50+25)/3 = 33.33 %, after (50+100+75)/3 = 75 %
    // own gains 25/75, 50/50, 50/75 = 33.33, 100, 66.67 %: mean 66.67 %
    assert_eq!((told.paired.count, told.paired.unclear), (3, 0));
    assert_eq!((told.paired.before, told.paired.after), (Some(3_333_333), Some(7_500_000)));
    assert_eq!(told.paired.gain, Some(6_666_667));
    // t1 (p and q): before 50, 0, 50, 0 → 25 %; after 100, 100, 50, 0 → 62.5 %; gain 37.5/75 = 50 %
    // t2 (r): before 0, 100, 0, 0 → 25 %; after 0, 100, 100, 100 → 75 %; gain 50/75 = 66.67 %
    let topics: Vec<_> = told.topics.iter().map(|topic| (topic.means, topic.gain)).collect();
    let part = |percent: i64| Some(percent * 100_000);
    assert_eq!(topics[0], ([part(25), Some(6_250_000)], part(50)));
    assert_eq!(topics[1], ([part(25), part(75)], Some(6_666_667)));
    // p1 before and p2 after are one line: 1/4 and 2/4; q 1/4 and 3/4; r 2/8 and 6/8 points
    let lines: Vec<_> = told.lines.iter().map(|line| (line.items.clone(), line.difficulty)).collect();
    let expected =
        [(vec![P1, P2], [part(25), part(50)]), (vec![Q], [part(25), part(75)]), (vec![R], [part(25), part(75)])];
    assert_eq!(lines, expected);
    assert_eq!(told.missed, [0, 1, 2]);
    assert!(told.lines.iter().all(|line| line.asked == [4, 4] && line.discrimination == [None, None]));
    // q was answered eight times, never with c (its third option); p1 and p2 four times each: too few to say.
    assert_eq!(told.unused, [Unused { item: Q, answers: 8, options: vec![(0, 2)] }]);
    assert_eq!(told.answered, 2);
}

#[test]
fn discrimination_compares_the_upper_and_the_lower_27_per_cent() {
    let bank = small();
    let person = |q: i32, r: i32| {
        let mut sheet = Sheet::new("", Mode::Posttest, Form::Record);
        for (item, earned) in [(Q, q * FULL), (R, r * (FULL / 100))] {
            sheet.given.push(Given { item, earned, grade: Grade::Partial, response: None });
        }
        sheet
    };
    let of = |people: &[(i32, i32)]| {
        let mut group = Group::default();
        for (at, (q, r)) in people.iter().enumerate() {
            let mut sheet = person(*q, *r);
            sheet.date = at.to_string();
            assert_eq!(group.add(sheet), Added::New);
        }
        figures(&group, &bank).lines[0].discrimination[Time::After as usize]
    };
    // Ten people; q is one point, r two. Scores of three points: q + 2·r.
    // r %  90  80  70  60  50  40  30  20  10   0
    // q     1   1   0   1   0   0   0   0   1   0
    // sum 2.8 2.6 1.4 2.2 1.0 0.8 0.6 0.4 1.2 0.0
    // 27 % of 10 is 2.7: three. Upper: 2.8, 2.6, 2.2 → q 3/3. Lower: 0.0, 0.4, 0.6 → q 0/3. 100 % − 0 % = 100 %
    let ten = [(1, 90), (1, 80), (0, 70), (1, 60), (0, 50), (0, 40), (0, 30), (0, 20), (1, 10), (0, 0)];
    assert_eq!(of(&ten), Some(10_000_000));
    // Only the one without points in r knows q: sums 1.8, 1.6 … 0.2 and 1.0. Upper 1.8, 1.6, 1.4, lower 0.2, 0.4, 0.6:
    // q 0/3 in both, 0 % − 0 %.
    let flat = [(0, 90), (0, 80), (0, 70), (0, 60), (0, 50), (0, 40), (0, 30), (0, 20), (0, 10), (1, 0)];
    assert_eq!(of(&flat), Some(0));
    // All ten tie: each of the three places is shared by all, 5/10 above and below.
    let tied = [(1, 0), (0, 50), (1, 0), (0, 50), (1, 0), (0, 50), (1, 0), (0, 50), (1, 0), (0, 50)];
    assert_eq!(of(&tied), Some(0));
    // Two at the top for sure (q 2/2), three tie for the third place, one of them knew q: (2 + 1/3)/3 = 77.78 %.
    // Below: three at 0 without q. 77.78 % − 0 %.
    let edge = [(1, 90), (1, 80), (1, 0), (0, 50), (0, 50), (0, 10), (0, 10), (0, 0), (0, 0), (0, 0)];
    assert_eq!(of(&edge), Some(7_777_778));
    assert_eq!(of(&ten[..9]), None, "nine are too few");
}

#[test]
fn nothing_is_divided_by_nothing() {
    let bank = small();
    assert_eq!(figures(&Group::default(), &bank), Figures { answered: 0, ..Figures::default() });
    let mut group = Group::default();
    group.add(sheet("A", Mode::Pretest, [(P1, "a"), (Q, "a"), (R, "true")]));
    group.add(sheet("A", Mode::Posttest, [(P2, "b"), (Q, "a"), (R, "true")]));
    let told = figures(&group, &bank);
    assert_eq!((told.gain, told.paired.count, told.paired.gain), (None, 1, None), "who knew everything has no gain");
    // t1 100 % before: no gain; t2 100 % both times: none either.
    assert!(told.topics.iter().all(|topic| topic.gain.is_none()));
    let mut group = Group::default();
    group.add(sheet("A", Mode::Practice, [(P1, "a"), (Q, "a"), (R, "true")]));
    assert!(figures(&group, &bank).is_empty(), "practice is not counted");
}

#[test]
fn names_pair_whatever_the_keyboard_and_never_when_two_bear_the_same() {
    let bank = small();
    let mut group = Group::default();
    group.add(sheet("Әсем ҚҰРМАН", Mode::Pretest, [(P1, "b"), (Q, "b"), (R, "true")]));
    group.add(sheet(" асем  курман", Mode::Posttest, [(P2, "a"), (Q, "a"), (R, "true")]));
    group.add(sheet("2", Mode::Pretest, [(P1, "b"), (Q, "b"), (R, "true")]));
    group.add(sheet("2", Mode::Posttest, [(P2, "a"), (Q, "a"), (R, "true")]));
    group.add(sheet("2", Mode::Posttest, [(P2, "a"), (Q, "a"), (R, "false")]));
    let told = figures(&group, &bank);
    assert_eq!((told.paired.count, told.paired.unclear), (1, 1));
    assert_eq!(told.sides[Time::After as usize].count, 3, "who can't be paired still counts in the means");
}

fn round(name: &str, mode: Mode) -> (Bank, Attempt) {
    let bank = bank("duties");
    let attempt = answered(&bank, mode, "auyl", name, 50, "2026-07-20");
    (bank, attempt)
}

fn said(issues: &[Issue]) -> Vec<&'static str> {
    issues.iter().map(|issue| issue.code).collect()
}

#[test]
fn the_same_round_as_json_as_csv_and_as_a_code_is_one_result() {
    let (bank, attempt) = round("1", Mode::Pretest);
    let (mut group, mut issues) = (Group::default(), Vec::new());
    let typed = format!("1: {}", code(&attempt, &bank));
    assert_eq!(take::codes(&mut group, &bank, &typed, &mut issues), (1, String::new()));
    // With commas and with semicolons.
    for decimal in [".", ","] {
        let own = csv(&attempt, &bank, "1", decimal);
        assert_eq!(take::file(&mut group, &bank, "a.csv", own.as_bytes(), &mut issues), 0);
    }
    let json = record(&attempt, &bank, "1").to_string();
    assert_eq!(take::file(&mut group, &bank, "a.json", json.as_bytes(), &mut issues), 0);
    assert_eq!(take::codes(&mut group, &bank, &typed, &mut issues).0, 0);
    assert_eq!(said(&issues), [problem::SAME_RESULT.code; 4]);
    let [kept] = group.sheets() else { panic!("{:?}", group.sheets()) };
    assert!(
        kept.form == Form::Record && kept.given.iter().all(|given| given.response.is_some()),
        "the fuller form is kept"
    );
    // A score to five decimals of a per cent is what the round itself says to one.
    assert_eq!(kept.total(&bank).map(|part: Part| (part + 5_000) / 10_000), attempt.score(&bank, None));
    // Another person with the same answers is another result.
    assert_eq!(take::codes(&mut group, &bank, &code(&attempt, &bank), &mut issues).0, 1);
}

#[test]
fn two_without_names_who_answered_the_same_are_two_results() {
    let (bank, attempt) = round("", Mode::Posttest);
    let of = |round: &str| Attempt { round: round.into(), ..attempt.clone() };
    for form in [record as fn(&Attempt, &Bank, &str) -> serde_json::Value, |a, b, n| csv(a, b, n, ",").into()] {
        let file = |attempt: &Attempt| match form(attempt, &bank, "") {
            serde_json::Value::String(table) => table,
            json => json.to_string(),
        };
        let (mut group, mut issues) = (Group::default(), Vec::new());
        let mut add = |text: &str| take::file(&mut group, &bank, "file", text.as_bytes(), &mut issues);
        assert_eq!([add(&file(&of("1"))), add(&file(&of("2"))), add(&file(&of("1")))], [1, 1, 0]);
        // In one file as well; what earlier versions wrote has no number.
        assert_eq!(add(&file(&of("3"))), 1);
        assert_eq!(add(&file(&of(""))), 0);
        assert_eq!(said(&issues), [problem::SAME_RESULT.code; 2]);
    }
    let both = csv(&of("1"), &bank, "", ",") + csv(&of("2"), &bank, "", ",").split_once('\n').unwrap().1;
    let mut group = Group::default();
    assert_eq!(take::csv(&mut group, &bank, "both", &both, &mut Vec::new()), 2);
}

#[test]
fn codes_in_every_way_they_are_written_down() {
    let bank = bank("duties");
    let codes: Vec<String> = (0..6)
        .map(|person| code(&answered(&bank, Mode::Pretest, "auyl", &format!("{person}"), 40, ""), &bank))
        .collect();
    let [a, b, c, d, e, f] = codes.as_slice() else { panic!() };
    for (text, names) in [
        (format!("{a}\n{b}\n{c}"), vec!["", "", ""]),
        (format!("{a} {b}, {c};{d}"), vec!["", "", "", ""]),
        (format!("Айгүл: {a}\nЕрлан :{b}"), vec!["Айгүл", "Ерлан"]),
        (format!("Айгүл: {a}, Ерлан: {b}"), vec!["Айгүл", "Ерлан"]),
        (format!("Құрман, Әсем: {a}"), vec!["Құрман, Әсем"]),
        (a.to_lowercase().replace('0', "o").replace('1', "l"), vec![""]),
        (a.replace('-', " "), vec![""]),
        (a.replace('-', "\u{2011}"), vec![""]),
        (a.replace('-', "\u{2212}"), vec![""]),
        (a.replace('A', "А").replace('B', "в").replace('C', "С").replace('E', "е").replace('H', "Н"), vec![""]),
        (a.replace('K', "К").replace('M', "М").replace('P', "р").replace('T', "Т").replace('X', "Х"), vec![""]),
        (a.replace('0', "О").replace('1', "І").replace('Y', "у").replace('3', "З"), vec![""]),
        (format!("«{a}».\n({b})"), vec!["", ""]),
        (format!("Айгүл {a}\nСара – {b}\n7. {c}\n12\t{d}"), vec!["Айгүл", "Сара", "7", "12"]),
        (format!("{} {}", e.replace('-', " "), f.replace('-', " – ")), vec!["", ""]),
    ] {
        let (mut group, mut issues) = (Group::default(), Vec::new());
        let (added, again) = take::codes(&mut group, &bank, &text, &mut issues);
        assert_eq!((added, again.as_str(), issues.len()), (names.len(), "", 0), "{text}: {issues:?}");
        let found: Vec<&str> = group.sheets().iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(found, names, "{text}");
    }
}

#[test]
fn a_misheard_code_is_named_given_back_and_costs_nothing_else() {
    let bank = bank("duties");
    let code = |person: &str| code(&answered(&bank, Mode::Posttest, "auyl", person, 60, ""), &bank);
    let (good, other) = (code("1"), code("2"));
    let mut bad: Vec<char> = code("3").chars().collect();
    let last = bad.len() - 1;
    bad[last] = if bad[last] == '7' { '8' } else { '7' };
    let bad: String = bad.into_iter().collect();
    // What may be a code is no name of the next one.
    let line = format!("{bad} {good}");
    let (added, again) = take::codes(&mut Group::default(), &bank, &line, &mut Vec::new());
    assert_eq!((added, again), (1, format!("{bad}\n")));
    let text = format!("1: {good}\n\n3: {bad}\n2: {other}\nбілмеймін");
    let (mut group, mut issues) = (Group::default(), Vec::new());
    let (added, again) = take::codes(&mut group, &bank, &text, &mut issues);
    assert_eq!((added, again), (2, format!("3: {bad}\nбілмеймін\n")));
    let rows: Vec<_> = issues.iter().map(|issue| (issue.code, issue.spot.row)).collect();
    assert_eq!(rows, [(problem::BAD_CODE.code, Some(3)), (problem::BAD_CODE.code, Some(5))]);
    // A code of another quiz is misheard, too.
    assert_eq!(take::codes(&mut Group::default(), &small(), &good, &mut Vec::new()).0, 0);
}

#[test]
fn tables_of_many_saved_by_spreadsheets_and_what_is_wrong_with_others() {
    let bank = bank("duties");
    let mut all = String::new();
    for person in ["1", "2", "=3", ""] {
        for mode in [Mode::Pretest, Mode::Posttest] {
            all.push_str(&csv(&answered(&bank, mode, "auyl", person, 50, "2026-07-20"), &bank, person, "."));
        }
    }
    let read = |text: &[u8]| {
        let (mut group, mut issues) = (Group::default(), Vec::new());
        take::file(&mut group, &bank, "file", text, &mut issues);
        (group, issues)
    };
    let (group, issues) = read(all.as_bytes());
    assert_eq!((group.sheets().len(), said(&issues).len()), (8, 0), "{issues:?}");
    assert!(group.sheets().iter().any(|sheet| sheet.name == "=3"), "the shield is taken off");
    let semicolons = all.replace("\",\"", "\";\"").replace(',', ";");
    assert_eq!(read(semicolons.as_bytes()).0, group);
    let told = format!("sep=;\r\n{}", semicolons.trim_start_matches('\u{feff}'));
    assert_eq!(read(told.as_bytes()).0, group);
    let utf16: Vec<u8> = all.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16).0, group);

    let other = json!([{"format": "auyl-quiz-result/1", "quiz": "rights", "version": "1", "mode": "pretest", "items": []},
        {"format": "auyl-quiz-result/1", "quiz": "duties", "version": "2", "mode": "pretest", "items": []}, {"a": 1}, 7]);
    let expected =
        [problem::OTHER_QUIZ.code, problem::OTHER_QUIZ.code, problem::NO_RESULT.code, problem::NO_RESULT.code];
    assert_eq!(said(&read(other.to_string().as_bytes()).1), expected);
    for (text, code) in [
        ("", problem::NO_RESULT.code),
        ("name,score\n1,2\n", problem::NO_RESULT.code),
        ("[]", problem::NO_RESULT.code),
        ("{\"format\": \"auyl-quiz-result/1\"", problem::NO_JSON.code),
        ("quiz,version,mode,item,earned_percent\nrights,1,pretest,posts,100\n", problem::OTHER_QUIZ.code),
        ("quiz,version,mode,item,earned_percent\nduties,1,pretest,nothing,100\n", problem::NO_RESULT.code),
        ("quiz,version,mode,item,earned_percent\nduties,1,dream,posts,100\n", problem::NO_RESULT.code),
        (
            "quiz,version,mode,item,earned_percent\nduties,1,pretest,posts,100\nduties,1,pretest,posts,100\n",
            problem::SAME_RESULT.code,
        ),
    ] {
        assert_eq!(said(&read(text.as_bytes()).1), [code], "{text}");
    }
    let (group, _) = read(b"quiz;version;mode;item;earned_percent\nduties;1;pretest;posts;66,66667\n");
    assert_eq!(group.sheets()[0].given[0].earned, 6_666_667);
}

#[test]
fn facts_of_groups_know_nothing_of_widgets() {
    for file in ["group.rs", "group/take.rs", "group/figures.rs"] {
        let code = String::from_utf8(support::content(&format!("src/quiz/{file}"))).unwrap();
        for name in ["crate::widget", "crate::chart", "maud", "trainer"] {
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            assert!(!lines.into_iter().any(|line| line.contains(name)), "{file} names {name}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_as_codes_or_file_never_panics(text in "(\\PC|[0-9A-Z:,; \\n-]){0,300}") {
        let bank = small();
        let (mut group, mut issues) = (Group::default(), Vec::new());
        let (added, again) = take::codes(&mut group, &bank, &text, &mut issues);
        prop_assert_eq!(added, group.sheets().len());
        prop_assert!(added > 0 || again.is_empty() == issues.is_empty());
        take::file(&mut group, &bank, "file", text.as_bytes(), &mut issues);
        figures(&group, &bank);
    }

    #[test]
    fn a_damaged_file_never_panics(at in 0_usize..4000, byte in any::<u8>(), cut in 0_usize..4000, tabled in any::<bool>()) {
        let (bank, attempt) = round("1", Mode::Pretest);
        let whole = if tabled { csv(&attempt, &bank, "1", ",") } else { record(&attempt, &bank, "1").to_string() };
        let mut bytes = whole.into_bytes();
        bytes.truncate(cut.max(1));
        let at = at % bytes.len();
        bytes[at] = byte;
        let (mut group, mut issues) = (Group::default(), Vec::new());
        take::file(&mut group, &bank, "file", &bytes, &mut issues);
        for sheet in group.sheets() {
            prop_assert!(sheet.given.iter().all(|given| given.item < bank.items.len() && (0..=FULL).contains(&given.earned)));
        }
        figures(&group, &bank);
    }

    /// Whoever is added first: the same figures.
    #[test]
    fn the_order_of_adding_does_not_matter(seed in any::<u64>(), people in prop::collection::vec((0_u8..3, 0_u8..3, 0_u8..2, any::<bool>()), 1..40)) {
        let bank = small();
        let sheets: Vec<Sheet> = people.iter().enumerate().map(|(at, (p, q, r, after))| {
            let mode = if *after { Mode::Posttest } else { Mode::Pretest };
            let letter = |n: u8| ["a", "b", "c"][usize::from(n)];
            let twin = if *after { P2 } else { P1 };
            sheet(&(at / 2).to_string(), mode, [(twin, letter(*p)), (Q, letter(*q)), (R, if *r == 0 { "true" } else { "false" })])
        }).collect();
        let order = auyl::quiz::chance::Chance::of(&seed.to_string(), "order").order(sheets.len());
        let (mut one, mut other) = (Group::default(), Group::default());
        sheets.iter().for_each(|sheet| assert!(one.add(sheet.clone()) != Added::Full));
        order.iter().for_each(|at| assert!(other.add(sheets[*at].clone()) != Added::Full));
        prop_assert_eq!(figures(&one, &bank), figures(&other, &bank));
    }
}
