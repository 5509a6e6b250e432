//! The way from need to outcome, papers, state, and what bad packs get.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod pathways_support;
mod support;

use auyl::i18n::Lang;
use auyl::pathways::graph::{Answers, left, trail, walk};
use auyl::pathways::pack::Stop;
use auyl::pathways::paper::{MOST, Values, plain};
use auyl::pathways::read as reader;
use auyl::pathways::widget::{Msg, View};
use auyl::widget::{Content, Effect, Widget};
use pathways_support::{Reader, read, shipped, small};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_reader_gets_from_need_to_outcome_and_changes_an_answer() {
    let mut reader = Reader::small(&[]);
    assert_eq!(reader.heading(), "What do you need?");
    assert!(reader.says("Ask") && reader.says("Act") && reader.says("<b>not</b>"));
    reader.clicks("need.information");
    assert_eq!(reader.heading(), "What kind?");
    assert!(reader.effects.contains(&Effect::Focus("here".into())) && reader.effects.contains(&Effect::EmitChange));
    assert!(reader.says("Question 2 of at most 4"));
    reader.clicks("kind.spending");
    reader.clicks("written.no");
    assert_eq!(reader.heading(), "See the spending");
    assert!(reader.says("The Law sets no number of days") && reader.says("Law , 2"), "{}", reader.text());

    // One answer is changed; the others stay and the way goes on from them.
    reader.clicks("change-kind");
    assert_eq!(reader.heading(), "What kind?");
    assert!(reader.says("Spending your earlier answer"));
    reader.clicks("kind.other");
    assert_eq!(reader.heading(), "Ask for information");
    assert!(reader.says("15 calendar days") && reader.says("Counted from: the day it arrives"));
    assert_eq!(reader.state("answers"), "need=information;kind=other;written=no");

    reader.clicks("back");
    assert_eq!(reader.heading(), "Have you written?");
    reader.clicks("back");
    reader.clicks("back");
    assert_eq!(reader.heading(), "What do you need?");
    assert_eq!(reader.state("answers"), "need=information;kind=other;written=no", "the way back loses nothing");

    // The shared question keeps its answer; that of the branch left behind steers nothing.
    reader.clicks("need.help");
    assert_eq!(reader.heading(), "Send a letter");
    reader.clicks("restart");
    assert_eq!((reader.heading().as_str(), reader.state("answers").as_str()), ("What do you need?", ""));
}

#[test]
fn an_answer_of_a_branch_left_behind_does_not_count() {
    let (pack, _) = read(&small());
    let end = |answers: &str| pack.id_of(trail(&pack, &Answers::read(&pack, answers), pack.start).end).to_string();
    assert_eq!(end("need=information;kind=spending;written=no"), "spending");
    assert_eq!(end("need=help;kind=spending;written=no"), "appeal");
    assert_eq!(end(""), "need");
    assert_eq!(end("need=nonsense;nobody=asks;;=;x"), "need");
}

#[test]
fn state_comes_back_and_links_lead_to_outcomes() {
    let mut reader = Reader::small(&[]);
    reader.clicks("need.help");
    reader.clicks("written.yes");
    let state: Vec<(String, String)> = reader.pathways.state().into_iter().map(|(n, v)| (n.into(), v)).collect();
    let mut other = Reader::small(&[]);
    other.restore(&state.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect::<Vec<_>>());
    assert_eq!(other.heading(), "Did they answer?");
    assert_eq!(other.html(), reader.html());

    // Another widget points to an outcome: it is seen, with the way there kept beside it.
    reader.does(Msg::ViewChosen(View::Calendar));
    let mut now: Vec<(String, String)> = reader.pathways.state().into_iter().map(|(n, v)| (n.into(), v)).collect();
    for (name, value) in [("at", "gathering"), ("view", "way")] {
        now.iter_mut().find(|(n, _)| n == name).unwrap().1 = value.into();
    }
    reader.restore(&now.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect::<Vec<_>>());
    assert_eq!(reader.heading(), "Call a gathering");
    reader.clicks("back");
    assert_eq!(reader.heading(), "Did they answer?");

    // The language of a paper is part of what is seen.
    let mut russian = Reader::small(&[("view", "papers")]);
    russian.clicks("paper-letter");
    russian.uses("in-ru", "click", "");
    let state: Vec<(String, String)> = russian.pathways.state().into_iter().map(|(n, v)| (n.into(), v)).collect();
    let mut other = Reader::small(&[]);
    other.restore(&state.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect::<Vec<_>>());
    assert_eq!(other.html(), russian.html());

    let mut fresh = Reader::small(&[("view", "minutes")]);
    fresh.restore(&[("at", "silence")]);
    assert_eq!(fresh.heading(), "Silence");
    assert!(!fresh.html().contains("id=\"back\""));
    fresh.restore(&[("at", "no such"), ("view", "no such"), ("answers", "\u{0}=;;"), ("members", "9")]);
    assert_eq!(fresh.heading(), "What do you need?");

    assert_eq!(Reader::small(&[("start", "appeal")]).heading(), "Send a letter");
    let mut middle = Reader::small(&[("start", "written")]);
    assert_eq!(middle.heading(), "Have you written?");
    middle.clicks("written.no");
    assert_eq!(middle.heading(), "Send a letter");
    assert_eq!(Reader::small(&[("start", "no such"), ("view", "papers")]).heading(), "Papers to fill in");
}

#[test]
fn attributes_change_at_run_time() {
    let mut reader = Reader::small(&[]);
    reader.clicks("need.help");
    reader.configure(&[("view", "minutes")]);
    assert_eq!(reader.heading(), "What must be in the minutes?");
    assert_eq!(reader.state("answers"), "need=help", "another part loses no answers");
    reader.configure(&[("view", "way"), ("start", "silence")]);
    assert_eq!(reader.heading(), "Silence");
    reader.configure(&[("view", "way"), ("start", "silence"), ("src", "other")]);
    assert_eq!(reader.heading(), "Silence", "read anew");
}

#[test]
fn links_to_duties_stand_only_where_there_are_duties() {
    assert!(!Reader::small(&[("start", "spending")]).says("Who decides this?"));
    for attributes in
        [[("start", "spending"), ("peers", "budget duties")], [("start", "spending"), ("duties", "/d.html")]]
    {
        let mut reader = Reader::small(&attributes);
        assert!(reader.says("Who decides this?"));
        reader.clicks("topic-budget");
        let link = reader.effects.iter().find_map(|effect| match effect {
            Effect::Link { to, href } => Some((to.clone(), href.clone())),
            _ => None,
        });
        let href = if attributes[1].0 == "duties" { "/d.html#duties.view=compare&duties.topic=budget" } else { "" };
        assert_eq!(link, Some((json!({"topic": "budget"}), href.to_string())));
    }
}

#[test]
fn calculators_answer_and_say_what_is_wrong() {
    let mut reader = Reader::small(&[("view", "calculate")]);
    assert!(reader.says("at least 10%") && reader.says("more than 50%"));
    reader.uses("members", "input", "1 001");
    assert!(reader.says("Signatures to call 101"));
    assert!(reader.says("If just so many people come: 101") && reader.says("Votes 51"), "{}", reader.text());
    for (text, said) in [
        ("0", "nothing to count"),
        ("-4", "whole number"),
        ("abc", "whole number"),
        ("99999999999999", "whole number"),
        ("😀", "whole number"),
    ] {
        reader.uses("members", "input", text);
        assert!(reader.says(said), "{text}");
    }
    reader.uses("members", "input", "10000000");
    assert!(reader.says("1,000,000"));
    reader.uses("delegates", "input", "26");
    assert!(reader.says("at most 25 members") && reader.says("Members needed 13"));
    reader.uses("population", "input", "501");
    assert!(reader.says("5–10") && reader.says("Petition 26"));

    assert!(reader.says("2026-08-24"), "fifteen working days from today");
    reader.uses("date", "change", "2026-03-05");
    assert!(reader.says("2026-03-31") && reader.says("Nauryz, a day off for a holiday"), "{}", reader.text());
    for wrong in ["1899-12-31", "2201-01-01", "2026-02-30", "soon"] {
        reader.uses("date", "change", wrong);
        assert!(reader.says("There is no such day."), "{wrong}");
    }
    for (date, said) in [
        ("1900-01-01", "1900: days off"),
        ("2100-12-31", "2100, 2101: days off"),
        ("2026-05-25", "check the official document"),
    ] {
        reader.uses("date", "change", date);
        assert!(reader.says(said), "{date}: {}", reader.text());
    }
    reader.uses("term", "change", "notice");
    reader.uses("date", "change", "2026-08-20");
    assert!(reader.says("2026-08-10 Not later than on this day") && reader.says("Day of the gathering or assembly"));
    reader.uses("term", "change", "complaint");
    reader.uses("date", "change", "2026-11-30");
    assert!(reader.says("2027-03-01") && reader.says("2027-02-28 is a day off"), "{}", reader.text());
    reader.does(Msg::RuleAsked("gathering-quorum".into()));
    assert!(reader.effects.contains(&Effect::Focus("members".into())));
}

#[test]
fn the_calendar_says_what_is_next() {
    let reader = Reader::small(&[("view", "calendar")]);
    assert!(reader.says("Today: 2026-08-03") && reader.says("2026-09-01 in 29 days Draft"), "{}", reader.text());
    assert!(reader.says("no day set, by about 2027-06-30"));
}

#[test]
fn papers_are_filled_and_blank_fields_become_lines() {
    let mut reader = Reader::small(&[("view", "papers")]);
    assert!(reader.export("txt").is_none());
    reader.clicks("paper-letter");
    let blank = reader.html();
    assert_eq!(blank.matches("class=\"line\"").count(), 5, "name twice, number, day, and to sign on");
    reader.uses("field-name", "input", "Айгүл <b>");
    reader.uses("field-what", "input", "Жарық жоқ\nеки апта\u{1e}\u{7}");
    reader.uses("field-day", "change", "2026-07-14");
    reader.uses("in-ru", "click", "");
    assert!(reader.says("От: Айгүл <b>") && reader.html().contains("&lt;b&gt;") && reader.says("первое 14.07.2026"));
    let Content::Text(text) = reader.export("txt").unwrap().content else { panic!() };
    assert!(text.contains("Жарық жоқ\nеки апта (____________________ чел.)"), "{text}");
    assert!(text.contains("– первое 14.07.2026") && text.contains("№ | Имя\n1 | ____") && !text.contains('\u{7}'));
    assert!(reader.kept.is_empty(), "nothing is kept unasked");
    assert!(reader.state("paper") == "letter" && !format!("{:?}", reader.pathways.state()).contains("Айгүл"));

    reader.uses("keep", "change", "");
    reader.uses("field-count", "input", "12");
    let device = reader.kept.clone();
    assert_eq!(device.keys().collect::<Vec<_>>(), ["pathways.small"]);
    let mut later = Reader::with_device(Lang::En, &[("view", "papers")], small(), device);
    later.clicks("paper-letter");
    assert!(later.says("Айгүл") && later.says("( 12 адам)"));
    later.clicks("empty");
    assert!(later.effects.iter().any(|effect| matches!(effect, Effect::Announce(text) if text.id == "path-emptied")));
    assert!(!later.says("Айгүл"));
    later.uses("keep", "change", "");
    assert!(later.kept.is_empty(), "switched off, it is forgotten");
}

#[test]
fn values_hold_at_most_so_much() {
    let mut values = Values::default();
    values.set("a", &"ә".repeat(MOST + 10));
    assert_eq!(values.get("a").chars().count(), MOST);
    assert_eq!(Values::read(&values.write()), values);
    assert_eq!(Values::read("\u{1e}\u{1f}\u{1e}\u{1f}\u{1f}nonsense").get("b"), "");
    let (pack, _) = read(&small());
    let text = plain(&pack.papers[0], &Values::default(), Lang::Kk);
    assert!(text.contains("Кімнен: ____") && text.contains("Қолы: ____"));
}

#[test]
fn the_other_parts_say_what_they_should() {
    let reader = Reader::small(&[("view", "minutes")]);
    assert!(reader.says("Day and place Law , 10") && reader.says("(wording of 2026-07-14)"), "{}", reader.text());
    let reader = Reader::small(&[("view", "study")]);
    for words in [
        "321",
        "Take part 44%",
        "Do not 56%",
        "89% – They bring no result.",
        "Of those who do not.",
        "Not the whole country.",
    ] {
        assert!(reader.says(words), "{words}");
    }
    let reader = Reader::small(&[("view", "review")]);
    for words in ["Every", "need", "kind = spending", "See the spending", "The Law sets no number of days"] {
        assert!(reader.says(words) || reader.says(&words.replace(' ', "")) || words == "Every", "{words}");
    }
    assert!(reader.html().contains("<svg class=\"diagram\"") && !reader.html().contains("<nav"));
}

#[test]
fn every_view_of_the_shipped_pack_in_every_language() {
    for lang in Lang::ALL {
        for view in View::ALL {
            let reader = Reader::open(lang, &[("view", view.id()), ("duties", "/d"), ("hash", "")], shipped());
            assert!(!reader.text().contains("path-"), "{view:?} {lang:?}");
            assert!(!reader.heading().is_empty());
        }
        let (pack, _) = read(&shipped());
        let mut reader = Reader::open(lang, &[("duties", "/d"), ("hash", "")], shipped());
        for outcome in &pack.outcomes {
            reader.does(Msg::WentTo(pack.stop(&outcome.id).unwrap()));
            assert!(!reader.text().contains("path-") && !reader.html().contains("span lang"), "{}", outcome.id);
        }
        for paper in &pack.papers {
            reader.does(Msg::PaperChosen(paper.id.clone()));
            assert!(reader.html().contains("class=\"doc\""));
        }
    }
}

#[test]
fn the_shipped_pack_reads_without_an_issue_and_every_way_ends() {
    let (pack, issues) = read(&shipped());
    assert_eq!(issues.iter().map(|issue| (issue.code, issue.spot.column.clone())).collect::<Vec<_>>(), []);
    let (mut ends, mut asked, mut ways, mut longest) = (BTreeSet::new(), BTreeSet::new(), 0, 0);
    walk(&pack, 100_000, &mut |answers, way| {
        ways += 1;
        longest = longest.max(way.answered.len());
        match way.end {
            Stop::Outcome(at) => drop(ends.insert(at)),
            Stop::Question(at) => {
                assert!(answers.get(at).is_none(), "{} comes back", pack.questions[at].id);
                asked.insert(at);
            }
        }
        // Every place but the first has a way back, and going back there changes nothing.
        if !way.answered.is_empty() {
            let before = way.before(way.end).expect("a way back");
            assert_eq!(Some(&before), way.answered.last());
        }
        assert!(way.answered.len() + left(&pack, way.end) <= left(&pack, Stop::Question(pack.start)));
        let text = answers.write(&pack);
        assert_eq!(trail(&pack, &Answers::read(&pack, &text), pack.start), *way, "{text}");
    });
    let missing: Vec<&str> =
        (0..pack.outcomes.len()).filter(|at| !ends.contains(at)).map(|at| pack.outcomes[at].id.as_str()).collect();
    assert_eq!(missing, [] as [&str; 0], "outcomes that no answers reach");
    assert_eq!(asked.len(), pack.questions.len(), "questions that are asked");
    assert!(ways > 100 && longest <= 6, "{ways} {longest}");
}

#[test]
fn every_statement_of_the_shipped_pack_has_an_article_and_a_day() {
    let (pack, _) = read(&shipped());
    let steps = pack.outcomes.iter().flat_map(|outcome| outcome.steps.iter().map(|step| &step.cite));
    let others = pack.rules.iter().map(|rule| &rule.cite);
    let others =
        others.chain(pack.calendar.iter().map(|own| &own.cite)).chain(pack.minutes.iter().map(|own| &own.cite));
    let mut count = 0;
    for cite in steps.chain(others).chain(pack.papers.iter().map(|own| &own.cite)).chain([&pack.holidays.cite]) {
        let source = auyl::pack::source(&pack.sources, cite).unwrap_or_else(|| panic!("{cite:?}"));
        assert!(!cite.article.is_empty(), "{cite:?}");
        assert!(!cite.as_of.is_empty() || !source.as_of.is_empty(), "{cite:?}");
        count += 1;
    }
    assert!(count > 300, "{count}");
    for outcome in &pack.outcomes {
        assert!((3..=8).contains(&outcome.steps.len()), "{}", outcome.id);
    }
    for id in ["gathering-application", "minutes", "akim-question", "monitoring-request", "information-request"] {
        assert!(pack.papers.iter().any(|paper| paper.id == id), "{id}");
    }
}

/// What is done to the small pack, and the codes it then gets.
type Spoiled = (&'static str, fn(&mut Value), &'static [&'static str]);

#[test]
fn bad_packs_are_read_as_far_as_they_go() {
    let table: &[Spoiled] = &[
        ("sound", |_| {}, &[]),
        ("a way to nowhere", |p| p["questions"][1]["options"][0]["next"] = json!("nowhere"), &["PATH-010"]),
        (
            "a way to nowhere among rules",
            |p| p["questions"][2]["options"][0]["next"][2]["go"] = json!("x"),
            &["PATH-010", "PATH-015"],
        ),
        (
            "a condition on a question that is not there",
            |p| p["questions"][2]["options"][0]["next"][0]["when"] = json!({"x": ["y"]}),
            &["PACK-006"],
        ),
        ("a circle", |p| p["questions"][3]["options"][1]["next"] = json!("written"), &["PATH-011", "PATH-011"]),
        (
            "a circle without exit",
            |p| {
                p["questions"][3]["options"] =
                    json!([{"id": "no", "text": {"kk": "a", "ru": "b", "en": "c"}, "next": "answered"}]);
            },
            &["PATH-011", "PATH-016", "PATH-012"],
        ),
        (
            "an outcome that nobody reaches",
            |p| {
                p["questions"][0]["options"].as_array_mut().unwrap().pop();
            },
            &["PATH-012"],
        ),
        (
            "a question that is never asked",
            |p| p["questions"][0]["options"][0]["next"] = json!("written"),
            &["PATH-014"],
        ),
        ("a question without answers", |p| p["questions"][3]["options"] = json!([]), &["PATH-013", "PATH-012"]),
        ("two questions of one id", |p| p["questions"][3]["id"] = json!("kind"), &["PACK-003", "PATH-010", "PATH-012"]),
        (
            "an outcome called like a question",
            |p| p["outcomes"][3]["id"] = json!("kind"),
            &["PACK-003", "PATH-010", "PACK-006"],
        ),
        ("no steps", |p| p["outcomes"][3]["steps"] = json!([]), &["PATH-017"]),
        ("no article", |p| p["outcomes"][3]["steps"][0]["article"] = json!(null), &["PACK-008"]),
        ("an act that is not there", |p| p["outcomes"][3]["steps"][0]["source"] = json!("X"), &["PACK-006"]),
        ("an act without a day", |p| p["sources"][1]["as_of"] = json!(null), &["PACK-009", "PACK-009"]),
        (
            "a term of nothing",
            |p| p["outcomes"][0]["steps"][0]["term"] = json!({"count": 0, "unit": "working_days"}),
            &["PATH-020"],
        ),
        ("a term in weeks", |p| p["rules"][9]["term"]["unit"] = json!("weeks"), &["PATH-020", "PATH-021", "PACK-006"]),
        ("a rule without a number", |p| p["rules"][0]["percent"] = json!("ten"), &["PATH-021", "PACK-006"]),
        ("a rule of nothing", |p| p["rules"][0]["percent"] = json!(0), &["PATH-021", "PACK-006"]),
        ("a text in one language", |p| p["outcomes"][0]["title"] = json!({"kk": "a"}), &["PACK-004"]),
        ("no text", |p| p["questions"][0]["options"][0]["text"] = json!({}), &["PACK-005", "PATH-014"]),
        ("a text that is a number", |p| p["questions"][0]["text"]["kk"] = json!(7), &["PACK-007", "PACK-004"]),
        (
            "31 June",
            |p| {
                p["calendar"][0] = json!({"id": "x", "month": 6, "day": 31, "text": "x", "source": "L", "article": "1"})
            },
            &["PACK-010"],
        ),
        ("a month that is none", |p| p["holidays"]["fixed"][0]["month"] = json!(13), &["PACK-010"]),
        ("a holiday in words", |p| p["holidays"]["dated"][0]["date"] = json!("spring"), &["PACK-010"]),
        ("an unknown part of a paper", |p| p["papers"][0]["blocks"][0]["kind"] = json!("stamp"), &["PATH-030"]),
        ("an unknown field", |p| p["papers"][0]["fields"][3]["id"] = json!("n"), &["PATH-031"]),
        ("a group that is not there", |p| p["questions"][0]["options"][2]["group"] = json!("x"), &["PACK-006"]),
    ];
    for (name, spoil, expected) in table {
        let mut pack = small();
        spoil(&mut pack);
        let (_, issues) = read(&pack);
        let codes: Vec<&str> = issues.iter().map(|issue| issue.code).collect();
        let found: BTreeSet<&str> = codes.iter().copied().collect();
        assert_eq!(found, expected.iter().copied().collect(), "{name}: {issues:?}");
        assert!(issues.iter().all(|issue| issue.spot.column.is_some()), "{name}: each names its place");
        // It can still be shown and walked.
        let mut reader = Reader::open(Lang::En, &[], pack);
        assert!(!reader.heading().is_empty(), "{name}");
        for view in View::ALL {
            reader.does(Msg::ViewChosen(view));
        }
        let told = issues.iter().any(|issue| issue.severity != auyl::issue::Severity::Note);
        assert_eq!(reader.says("remark"), told, "{name}");
    }
}

#[test]
fn what_is_no_pack_says_so() {
    for (pack, code) in [
        (json!({}), "PATH-001"),
        (json!([1, 2]), "PATH-001"),
        (json!("text"), "PATH-001"),
        (json!({"format": "auyl-quiz/1"}), "PATH-001"),
        (json!({"format": "auyl-pathways/1"}), "PATH-002"),
        (json!({"format": "auyl-pathways/1", "start": "a", "questions": [{"id": "a", "text": "A"}]}), "PATH-003"),
        (json!(null), "NET-002"),
        (json!(true), "PACK-001"),
    ] {
        let mut issues = Vec::new();
        if pack.is_object() {
            assert_eq!(reader::read(&pack, &mut issues).unwrap_err().code, code);
        }
        for lang in Lang::ALL {
            let reader = Reader::open(lang, &[("src", "x")], pack.clone());
            assert!(reader.says(code), "{code}: {}", reader.text());
            assert!(
                reader
                    .effects
                    .iter()
                    .any(|effect| matches!(effect, Effect::EmitError(all) if all.iter().any(|i| i.code == code)))
            );
        }
    }
}

#[test]
fn a_circle_never_hangs() {
    let mut pack = small();
    pack["questions"][3]["options"][1]["next"] = json!("need");
    let (pack, _) = read(&pack);
    let answers = Answers::read(&pack, "need=help;written=yes;answered=unknown");
    let way = trail(&pack, &answers, pack.start);
    assert_eq!((way.answered.len(), way.end), (3, Stop::Question(0)));
    assert!(left(&pack, Stop::Question(0)) < 10);
    let mut ways = 0;
    walk(&pack, 1_000, &mut |_, _| ways += 1);
    assert!(ways < 1_000);
}

#[test]
fn kept_papers_of_another_reader_are_not_shown() {
    let kept = BTreeMap::from([("pathways.other".to_string(), "\u{1e}name\u{1f}Somebody\u{1e}".to_string())]);
    let mut reader = Reader::with_device(Lang::Ru, &[("view", "papers")], small(), kept);
    reader.clicks("paper-letter");
    assert!(!reader.says("Somebody"));
}

#[test]
fn the_command_line_names_each_defect_with_its_place() {
    use auyl::tools::check;
    let text = std::fs::read_to_string(support::root().join("tests/fixtures/e2e/pathways.json")).unwrap();
    assert_eq!(check("pathways.json", text.as_bytes()), []);
    let spoiled = text.replace("\"next\": \"silence\"", "\"next\": \"nowhere\"");
    let found = check("pathways.json", spoiled.as_bytes());
    let codes: Vec<_> = found.iter().map(|found| (found.issue.code, found.line)).collect();
    let line = spoiled.lines().position(|line| line.contains("nowhere")).unwrap() as u32 + 1;
    assert_eq!(codes[0], ("PATH-010", Some(line)));
    assert_eq!(codes[1].0, "PATH-012");
    assert_eq!(check("x.json", br#"{"format": "auyl-pathways/1"}"#).last().unwrap().issue.code, "PATH-002");
}

/// The value at every place of a pack, replaced.
fn spoil(value: &Value, with: &Value, at: &mut usize, wanted: usize) -> Value {
    *at += 1;
    if *at - 1 == wanted {
        return with.clone();
    }
    match value {
        Value::Array(list) => list.iter().map(|item| spoil(item, with, at, wanted)).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, item)| (name.clone(), spoil(item, with, at, wanted)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

#[test]
fn whatever_stands_anywhere_in_a_pack_nothing_panics() {
    let pack = small();
    let mut count = 0;
    spoil(&pack, &Value::Null, &mut count, usize::MAX);
    assert!(count > 600, "{count}");
    let junk =
        [json!(null), json!(-1), json!(4_000_000_000u64), json!("😀{}{name"), json!([[], {}]), json!({"kk": {}})];
    for wanted in 0..count {
        // One kind of junk after the other: all of them everywhere would take a minute.
        let with = &junk[wanted % junk.len()];
        let spoiled = spoil(&pack, with, &mut 0, wanted);
        let mut issues = Vec::new();
        if reader::read(&spoiled, &mut issues).is_err() || wanted % 9 != 0 {
            continue;
        }
        let mut reader = Reader::open(Lang::Kk, &[("src", "x")], spoiled);
        for view in View::ALL {
            reader.does(Msg::ViewChosen(view));
        }
        reader.does(Msg::PaperChosen("letter".into()));
        reader.restore(&[("at", "gathering"), ("members", "12"), ("date", "2026-03-05"), ("term", "notice")]);
    }
}
