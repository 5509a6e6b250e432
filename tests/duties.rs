//! The duties: the shipped editions are complete and sourced, the views say what the editions say, bad packs are told apart.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod duties_support;
mod support;

use auyl::duties::change::changes;
use auyl::duties::edition::{Edition, Status, Verb};
use auyl::duties::table::{self, Filter};
use auyl::duties::widget::{Msg, View};
use auyl::i18n::{Lang, Localized};
use auyl::pack::Cite;
use auyl::widget::{Effect, Widget};
use duties_support::*;
use serde_json::json;
use std::collections::BTreeSet;

const EDITIONS: [&str; 2] = ["law-2026-07.json", "draft-2023.json"];

/// Every statement of an edition with what it rests on.
fn statements(edition: &Edition) -> Vec<(&Localized, &Cite)> {
    let mut all: Vec<(&Localized, &Cite)> = Vec::new();
    all.extend(edition.bodies.iter().map(|body| (&body.about, &body.cite)));
    all.extend(edition.duties.iter().map(|duty| (&duty.text, &duty.cite)));
    all.extend(edition.open.iter().map(|question| (&question.text, &question.cite)));
    all.extend(edition.problems.iter().flat_map(|problem| &problem.steps).map(|step| (&step.text, &step.cite)));
    all
}

#[test]
fn shipped_editions_read_without_an_issue() {
    for name in EDITIONS {
        let (_, issues) = shipped(name);
        assert!(issues.is_empty(), "{name}: {issues:?}");
    }
}

#[test]
fn every_statement_has_an_article_and_a_day_in_every_language() {
    for name in EDITIONS {
        let (edition, _) = shipped(name);
        for (text, cite) in statements(&edition) {
            for lang in Lang::ALL {
                assert!(text.in_lang(lang).is_some(), "{name}: {text:?}");
            }
            let source = auyl::pack::source(&edition.sources, cite).unwrap_or_else(|| panic!("{name}: {cite:?}"));
            assert!(!cite.article.is_empty(), "{name}: {text:?}");
            let as_of = if cite.as_of.is_empty() { &source.as_of } else { &cite.as_of };
            assert!(as_of.len() == 10 && as_of.starts_with("20"), "{name}: {as_of}");
        }
    }
}

#[test]
fn the_edition_in_force_is_as_large_as_promised_and_names_no_council() {
    let (edition, _) = shipped("law-2026-07.json");
    assert_eq!(edition.status, Status::InForce);
    assert!(edition.duties.len() >= 70, "{}", edition.duties.len());
    assert!(edition.problems.len() >= 60, "{}", edition.problems.len());
    assert!(edition.body("council").is_none());
    let used: BTreeSet<_> = edition.duties.iter().map(|duty| duty.verb).collect();
    assert_eq!(used.len(), Verb::ALL.len(), "every verb is used");
    let pair: Vec<_> = edition.pair.iter().map(|at| edition.bodies[*at].id.as_str()).collect();
    assert_eq!(pair, ["assembly", "akim"]);
    let lines: BTreeSet<_> = edition.matters.iter().flat_map(|matter| &matter.lines).collect();
    assert!(lines.iter().any(|line| *line == "07.3.124.008"), "{lines:?}");
}

#[test]
fn the_draft_is_labelled_and_compares_council_and_akim() {
    let (draft, _) = shipped("draft-2023.json");
    assert_eq!(draft.status, Status::Draft);
    let pair: Vec<_> = draft.pair.iter().map(|at| draft.bodies[*at].id.as_str()).collect();
    assert_eq!(pair, ["council", "akim"]);
}

#[test]
fn a_change_says_from_whom_to_whom() {
    let (law, _) = shipped("law-2026-07.json");
    let (draft, _) = shipped("draft-2023.json");
    let (changes, unnamed) = changes(&law, &draft);
    let monitoring = changes.iter().find(|change| change.matter.id == "budget-monitoring").unwrap();
    let bodies = |edition: &Edition, duties: &[&auyl::duties::edition::Duty]| -> BTreeSet<String> {
        duties.iter().map(|duty| edition.bodies[duty.body].id.clone()).collect()
    };
    assert!(bodies(&law, &monitoring.before).contains("assembly"));
    assert!(bodies(&draft, &monitoring.after).contains("council"));
    assert_eq!(unnamed, law.matters.len() - draft.matters.len(), "all matters of the draft are matters of the law");
    let (same, none) = auyl::duties::change::changes(&law, &law);
    assert!(same.is_empty() && none == 0, "an edition does not differ from itself");
}

#[test]
fn counts_of_the_matrix_are_those_of_the_duties() {
    let (edition, _) = shipped("law-2026-07.json");
    for body in 0..edition.bodies.len() {
        let mut sum = 0;
        for topic in 0..edition.topics.len() {
            let verbs = table::verbs(&edition, Filter { topic: Some(topic), verb: None }, body);
            let counts: Vec<usize> = verbs
                .iter()
                .map(|verb| table::count(&edition, Filter { topic: Some(topic), verb: Some(*verb) }, body))
                .collect();
            assert!(counts.iter().all(|count| *count > 0));
            sum += counts.iter().sum::<usize>();
        }
        assert_eq!(sum, edition.duties.iter().filter(|duty| duty.body == body).count());
    }
}

#[test]
fn every_view_is_written_in_every_language_and_edition() {
    for lang in Lang::ALL {
        for edition in ["", "draft-2023"] {
            for view in View::ALL {
                let visitor = Visitor::open(lang, &[("view", view.id()), ("edition", edition), ("topic", "all")]);
                assert!(visitor.duties.issues.is_empty(), "{:?}", visitor.duties.issues);
                assert!(visitor.html().len() > 2_000, "{} {edition} {}", lang.tag(), view.id());
            }
        }
    }
}

#[test]
fn council_against_akim_is_one_tap_away() {
    let mut visitor = Visitor::open(Lang::Ru, &[]);
    assert!(visitor.says("Собрание") && !visitor.says("Кеңес)"));
    visitor.does(Msg::EditionChosen("draft-2023".into()));
    assert!(visitor.says("Проект, не закон") && visitor.says("Совет"), "{}", visitor.html());
    visitor.does(Msg::EditionChosen("law-2026-07".into()));
    assert!(visitor.says("Действует"));
}

#[test]
fn bodies_are_added_exchanged_and_taken_away() {
    let mut visitor = Visitor::open(Lang::En, &[]);
    let shown = |visitor: &Visitor| -> Vec<String> {
        let edition = visitor.duties.shown().unwrap();
        visitor.duties.compared(edition).iter().map(|at| edition.bodies[*at].id.clone()).collect()
    };
    visitor.does(Msg::BodyChosen(2, "maslikhat".into()));
    assert_eq!(shown(&visitor), ["assembly", "akim", "maslikhat"]);
    visitor.does(Msg::BodyChosen(0, "gathering".into()));
    assert_eq!(shown(&visitor), ["gathering", "akim", "maslikhat"]);
    visitor.does(Msg::BodyChosen(1, String::new()));
    assert_eq!(shown(&visitor), ["gathering", "maslikhat"]);
    visitor.does(Msg::BodyChosen(9, String::new()));
    assert_eq!(shown(&visitor), ["gathering", "maslikhat"]);
}

#[test]
fn a_dark_lamp_leads_to_who_answers_the_budget_line_and_a_pathway() {
    let attributes = [("view", "find"), ("peers", "budget pathways")];
    let mut visitor = Visitor::open(Lang::Kk, &attributes);
    visitor.does(Msg::QueryTyped("шам жанбайды".into()));
    let found = visitor.duties.found();
    let edition = visitor.duties.shown().unwrap();
    assert_eq!(edition.problems[found[0]].id, "street-lamp");
    visitor.does(Msg::ProblemOpened(found[0]));
    for words in ["Кім орындайды?", "Кім төлейді?", "07.3.124.008", "1 248,0", "Karaolen, 2023"] {
        assert!(visitor.says(words), "{words}\n{}", visitor.html());
    }
    let pathway =
        visitor.duties.shown().unwrap().problems[found[0]].steps.iter().find_map(|step| step.pathway).unwrap();
    visitor.does(Msg::PathwayFollowed(pathway));
    let id = visitor.duties.shown().unwrap().pathways[pathway].id.clone();
    assert_eq!(visitor.effects, [Effect::Link { to: json!({"pathway": id}), href: String::new() }]);
    visitor.does(Msg::ProblemClosed);
    assert!(visitor.says("шам жанбайды"), "the query is still there");
}

#[test]
fn alone_on_a_page_nothing_leads_nowhere() {
    let mut visitor = Visitor::open(Lang::En, &[("view", "find")]);
    visitor.does(Msg::ProblemOpened(0));
    assert!(!visitor.says("Step by step:") && !visitor.says("Show in the budget"));
    let mut visitor = Visitor::open(Lang::En, &[("view", "find"), ("pathways", "/p.html")]);
    visitor.does(Msg::ProblemOpened(0));
    assert!(visitor.says("Step by step:"));
    visitor.does(Msg::PathwayFollowed(0));
    assert!(matches!(&visitor.effects[0], Effect::Link { href, .. } if href.starts_with("/p.html#pathways.at=")));
}

#[test]
fn a_round_is_played_scored_kept_and_the_missed_are_tried_again() {
    let mut visitor = Visitor::open(Lang::En, &[("view", "sort"), ("seed", "seminar")]);
    visitor.does(Msg::RoundBegun);
    let cards = visitor.duties.round.as_ref().unwrap().cards.clone();
    assert_eq!(cards.len(), 10);
    let mut kept = Vec::new();
    for at in 0..cards.len() {
        let round = visitor.duties.round.as_ref().unwrap();
        let edition = visitor.duties.shown().unwrap();
        let (matter, verb) = round.card().unwrap();
        let right = auyl::duties::game::right(edition, matter, verb);
        let wrong = round.bodies.iter().find(|body| !right.contains(body)).unwrap();
        let good = round.bodies.iter().find(|body| right.contains(body)).unwrap();
        // The last three are placed wrongly.
        let body = edition.bodies[if at < 7 { *good } else { *wrong }].id.clone();
        visitor.does(Msg::Placed(body.clone()));
        let told = visitor.emitted("auyl-answer").unwrap();
        assert_eq!(told["response"], json!([body]));
        assert_eq!(told["score"], json!(if at < 7 { 1.0 } else { 0.0 }));
        // A second try at the same card does nothing.
        visitor.does(Msg::Placed("akim".into()));
        assert!(visitor.effects.is_empty());
        if at == 4 {
            kept = visitor.duties.state();
        }
        visitor.does(Msg::WentOn);
    }
    let told = visitor.emitted("auyl-complete").unwrap();
    assert_eq!((&told["score"], &told["max"]), (&json!(7.0), &json!(10)));
    assert_eq!(told["date"], "2026-08-01");
    assert!(visitor.says("7 of 10 right"));
    visitor.does(Msg::RetryBegun);
    assert_eq!(visitor.duties.round.as_ref().unwrap().attempt.entries.len(), 3);

    let mut again = Visitor::open(Lang::En, &[]);
    let kept: Vec<_> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
    again.restores(&kept);
    let round = again.duties.round.as_ref().unwrap();
    assert_eq!((round.cards.clone(), round.attempt.at), (cards, 5), "the same cards, at the next one");
}

#[test]
fn a_seed_means_the_same_cards_and_another_one_others() {
    let (edition, _) = shipped("law-2026-07.json");
    let cards = |seed: &str| auyl::duties::game::Round::new(&edition, seed).cards;
    assert_eq!(cards("a"), cards("a"));
    assert_ne!(cards("a"), cards("b"));
}

#[test]
fn a_state_comes_back_whole_and_nonsense_is_passed_over() {
    let state = [
        ("view", "matrix"),
        ("edition", "draft-2023"),
        ("bodies", "council akim"),
        ("topic", "budget"),
        ("verb", "pays"),
        ("query", "су"),
        ("problem", "street-lamp"),
        ("handout", "topic:roads"),
        ("round", ""),
    ];
    let mut visitor = Visitor::open(Lang::En, &[]);
    visitor.restores(&state);
    for (name, value) in visitor.duties.state() {
        assert!(state.contains(&(name, value.as_str())), "{name} {value}");
    }
    visitor.restores(&[("round", "seed akim,")]);
    visitor.restores(&[("round", "")]);
    assert!(visitor.duties.round.is_none(), "before the game");
    visitor.restores(&[("handout", "topic:roads")]);
    assert_eq!(visitor.duties.view, View::Handout, "a link names what it leads to");
    visitor.restores(&[("problem", "street-lamp")]);
    assert_eq!(visitor.duties.view, View::Find);
    visitor.restores(&[
        ("view", "?"),
        ("edition", "none"),
        ("bodies", "x y"),
        ("topic", "z"),
        ("verb", "q"),
        ("problem", "?"),
        ("handout", ":"),
        ("round", "seed nobody,,nobody"),
        ("what", "ever"),
    ]);
    assert!(visitor.html().len() > 1_000);
}

#[test]
fn the_table_holds_every_duty() {
    let visitor = Visitor::open(Lang::Ru, &[]);
    let csv = visitor.csv();
    assert_eq!(csv.lines().count(), 1 + visitor.duties.shown().unwrap().duties.len());
    assert!(csv.starts_with("\u{feff}topic;matter;") && csv.contains("согласует"));
    assert!(csv.contains(";\"=\"\"21-1\"\"\";"), "an article is not taken for a day");
    assert!(Visitor::open(Lang::En, &[]).csv().starts_with("\u{feff}topic,matter,"));
}

#[test]
fn a_wording_of_its_own_and_an_act_without_a_short_name_are_named_everywhere() {
    let duty = |n: usize| {
        let as_of = if n == 7 { json!("2025-03-15") } else { json!(null) };
        json!({"id": format!("d{n}"), "matter": "m", "body": "a", "verb": "decides", "text": format!("D{n}"), "source": "L", "article": format!("{n}"), "as_of": as_of})
    };
    let pack = small(json!({
        "sources": [{"id": "L", "title": "Law on everything", "as_of": "2026-07-14"}],
        "duties": (1..30).map(duty).collect::<Vec<_>>(),
    }));
    let mut visitor = Visitor::with(Lang::En, &[("src", "test")], Some(pack));
    assert!(visitor.csv().lines().any(|line| line.contains("D7") && line.ends_with("2025-03-15")), "{}", visitor.csv());
    visitor.restores(&[("view", "handout"), ("handout", "body:a")]);
    assert!(visitor.says("Law on everything, 7 · 2025-03-15") && visitor.says("Law on everything, 8"));
    assert!(!visitor.says("Law on everything, 8 ·"), "the day that most share stands once below");
}

#[test]
fn each_defect_of_a_pack_has_its_code_and_its_place() {
    let duty = |change: serde_json::Value| {
        let mut duty = json!({"id": "d3", "matter": "m", "body": "a", "verb": "decides", "text": "D", "source": "L", "article": "9"});
        for (name, value) in change.as_object().unwrap() {
            duty[name] = value.clone();
        }
        small(
            json!({"duties": [{"id": "d2", "matter": "m", "body": "b", "verb": "pays", "text": "P", "source": "L", "article": "1"}, duty]}),
        )
    };
    let cases = [
        (duty(json!({"verb": "dances"})), "DUTY-003", "duties[1]"),
        (duty(json!({"body": "nobody"})), "DUTY-004", "duties[1]"),
        (duty(json!({"matter": "nothing"})), "DUTY-004", "duties[1]"),
        (duty(json!({"id": "d2"})), "PACK-003", "duties[1]"),
        (duty(json!({"article": ""})), "PACK-008", "duties[1]"),
        (duty(json!({"source": "X"})), "PACK-006", "duties[1]"),
        (duty(json!({"text": {"kk": "тек қазақша"}})), "PACK-004", "duties[1].text"),
        (duty(json!({"text": 5})), "PACK-005", "duties[1]"),
        (duty(json!({"article": 5})), "PACK-007", "duties[1].article"),
        (small(json!({"sources": [{"id": "L", "title": "Law"}]})), "PACK-009", "bodies[0]"),
        (small(json!({"pair": ["a", "z"]})), "DUTY-004", "pair[1]"),
        (
            small(json!({"matters": [{"id": "m", "topic": "t", "title": "M", "function": "odd"}]})),
            "DUTY-008",
            "matters[0]",
        ),
        (
            small(json!({"open": [{"topic": "none", "text": "?", "source": "L", "article": "1"}]})),
            "DUTY-004",
            "open[0]",
        ),
        (
            small(
                json!({"problems": [{"id": "p", "topic": "t", "title": "P", "answer": "A", "words": {"kk": ["су"]}}]}),
            ),
            "DUTY-006",
            "problems[0].words",
        ),
        (
            small(json!({"problems": [{"id": "p", "topic": "t", "title": "P", "answer": "A"}]})),
            "DUTY-007",
            "problems[0]",
        ),
    ];
    for (pack, code, place) in cases {
        let (edition, issues) = read_with_issues(&pack);
        assert!(edition.is_some(), "{code}: the rest stands");
        let found: Vec<_> =
            issues.iter().map(|issue| (issue.code, issue.spot.column.clone().unwrap_or_default())).collect();
        assert!(found.iter().any(|(own, spot)| *own == code && spot == place), "{code} {place}: {found:?}");
    }
    for (pack, code) in [
        (json!({"format": "auyl-quiz/1"}), "DUTY-001"),
        (json!(null), "DUTY-001"),
        (small(json!({"duties": []})), "DUTY-002"),
        (small(json!({"bodies": []})), "DUTY-002"),
    ] {
        let (edition, issues) = read_with_issues(&pack);
        assert!(edition.is_none() && issues.last().unwrap().code == code, "{code}: {issues:?}");
    }
}

#[test]
fn a_pack_that_fails_says_so_and_can_be_tried_again() {
    let visitor = Visitor::with(Lang::Kk, &[("src", "test")], Some(json!({"format": "other"})));
    assert!(visitor.duties.has_failed() && visitor.duties.is_ready());
    assert!(visitor.says("DUTY-001") && visitor.says("Қайталап көру"), "{}", visitor.html());
    assert!(visitor.effects.iter().any(|effect| matches!(effect, Effect::EmitError(_))));
}

#[test]
fn a_further_file_that_is_lost_costs_only_itself() {
    let missing =
        small(json!({"editions": [{"id": "x", "src": "gone.json", "title": "Gone"}], "problems": "gone-too.json"}));
    let mut visitor = Visitor::with(Lang::En, &[("src", "test")], Some(missing));
    for msg in [Msg::EditionChosen("x".into()), Msg::ViewChosen(View::Changes), Msg::ViewChosen(View::Find)] {
        visitor.does(msg);
        assert!(visitor.duties.shown().is_some() && !visitor.duties.has_failed());
        assert!(visitor.says("NET-002"), "{}", visitor.html());
    }
    let elsewhere = small(json!({"editions": [{"id": "x", "src": "https://example.org/x.json", "title": "X"}]}));
    let mut visitor = Visitor::with(Lang::En, &[("src", "test")], Some(elsewhere));
    visitor.does(Msg::EditionChosen("x".into()));
    assert!(!visitor.effects.iter().any(|effect| matches!(effect, Effect::Fetch { .. })), "no file from elsewhere");
}

#[test]
fn texts_of_a_pack_are_never_markup() {
    let evil = "<img src=x onerror=alert(1)>";
    let pack = small(json!({"title": evil, "description": evil, "topics": [{"id": "t", "title": evil}]}));
    let visitor = Visitor::with(Lang::En, &[("src", "test")], Some(pack));
    assert!(!visitor.says("<img") && visitor.says("&lt;img"));
}

#[test]
fn check_names_line_and_column_of_each_defect_and_reads_problems_with_their_edition() {
    let file = |name: &str| std::fs::read(support::root().join("content/duties").join(name)).unwrap();
    let (edition, problems) = (file("law-2026-07.json"), file("law-2026-07-problems.json"));
    assert!(auyl::tools::check("law-2026-07.json", &edition).is_empty());
    assert!(auyl::tools::check_problems("p.json", &problems, &edition).is_empty());
    assert_eq!(auyl::tools::check("p.json", &problems)[0].issue.code, "DUTY-009");
    let spoilt = String::from_utf8(edition.clone()).unwrap().replacen("\"verb\": \"agrees\"", "\"verb\": \"nods\"", 1);
    let found = auyl::tools::check("law.json", spoilt.as_bytes());
    // The duty goes, and with it nothing else: problems are in their own file.
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].issue.code, "DUTY-003");
    let line = spoilt.lines().position(|line| line.contains("nods")).unwrap() as u32 + 1;
    assert!(found[0].line.is_some_and(|own| own < line && line - own < 6), "{:?} {line}", found[0].line);
    let nameless = String::from_utf8(edition.clone()).unwrap().replacen("\"format\"", "\"form\"", 1);
    assert_eq!(auyl::tools::check("law.json", nameless.as_bytes())[0].issue.code, "DUTY-001");
    let spoilt = String::from_utf8(edition.clone()).unwrap().replacen("2026-07-01", "2026-02-30", 1);
    let found = auyl::tools::check("law.json", spoilt.as_bytes());
    let line = spoilt.lines().position(|line| line.contains("2026-02-30")).unwrap() as u32 + 1;
    assert_eq!(
        found.iter().map(|found| (found.issue.code, found.line)).collect::<Vec<_>>(),
        [("PACK-010", Some(line))]
    );
    assert_eq!(found[0].issue.spot.column.as_deref().map(|path| path.starts_with("sources[")), Some(true), "{found:?}");
    // A blank day is a missing one.
    let blank = String::from_utf8(edition.clone()).unwrap().replacen("2026-07-01", "", 1);
    let found = auyl::tools::check("law.json", blank.as_bytes());
    assert!(!found.is_empty() && found.iter().all(|found| found.issue.code == "PACK-009"), "{found:?}");
    let spoilt = String::from_utf8(problems).unwrap().replacen("akim-executes", "nobody-executes", 1);
    let found = auyl::tools::check_problems("p.json", spoilt.as_bytes(), &edition);
    assert!(found.iter().any(|found| found.issue.code == "DUTY-004" && found.line.is_some()), "{found:?}");
    assert_eq!(auyl::tools::check_problems("p.json", b"{", &edition)[0].issue.code, "PACK-001");
    assert_eq!(auyl::tools::check_problems("p.json", spoilt.as_bytes(), b"[]")[0].issue.code, "DUTY-009");
}

#[test]
fn what_was_made_of_one_edition_never_meets_another() {
    // The round of a large edition, and then a small one in sight: by a tap, by a state, by an attribute.
    let mut visitor = Visitor::open(Lang::Ru, &[("view", "sort"), ("seed", "s")]);
    visitor.does(Msg::RoundBegun);
    visitor.does(Msg::EditionChosen("draft-2023".into()));
    assert!(visitor.duties.round.is_none());
    visitor.does(Msg::EditionChosen("law-2026-07".into()));
    visitor.does(Msg::RoundBegun);
    visitor.restores(&[("edition", "draft-2023"), ("view", "sort")]);
    assert!(visitor.duties.round.is_none() && visitor.html().len() > 1_000);
    // A round begun while the other edition was still on its way.
    let (mut duties, _) = auyl::duties::widget::Duties::start(&Default::default());
    let asked = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Fetch { version, .. } => Some(*version),
            _ => None,
        })
    };
    let first = asked(&duties.localized(Lang::Kk)).unwrap();
    duties.answered(first, auyl::widget::Answer::Json(json_of("law-2026-07.json")));
    let other = asked(&duties.update(Msg::EditionChosen("draft-2023".into()))).unwrap();
    duties.update(Msg::RoundBegun);
    assert!(duties.round.is_some());
    duties.answered(other, auyl::widget::Answer::Json(json_of("draft-2023.json")));
    assert!(duties.round.is_none());
    // Problems are searched in the edition in sight; a message of a view that is gone does nothing.
    visitor.restores(&[("edition", "law-2026-07"), ("view", "find"), ("query", "шам")]);
    assert!(!visitor.duties.found().is_empty());
    visitor.does(Msg::EditionChosen("draft-2023".into()));
    assert!(visitor.duties.found().is_empty());
    for stale in [Msg::ProblemOpened(99), Msg::TopicOpened(99), Msg::PathwayFollowed(99)] {
        visitor.does(stale);
    }
}

#[test]
fn a_game_without_cards_says_so() {
    let pack = small(json!({
        "bodies": [{"id": "a", "title": "Body a", "source": "L", "article": "1"}],
        "pair": ["a"],
        "problems": [],
        "duties": [{"id": "d1", "matter": "m", "body": "a", "verb": "agrees", "text": "A agrees", "source": "L", "article": "3"}],
    }));
    let mut visitor = Visitor::with(Lang::En, &[("src", "test"), ("view", "sort")], Some(pack));
    visitor.does(Msg::RoundBegun);
    assert!(visitor.says("This edition has no cards for the game."));
}
