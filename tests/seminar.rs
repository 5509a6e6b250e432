//! A seminar without a page: what a plan may hold, going through it, clock, switches, what is kept.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod support;

use auyl::i18n::Lang;
use auyl::issue::Issue;
use auyl::seminar::plan::{Kind, Plan};
use auyl::seminar::read;
use auyl::seminar::widget::{Msg, Seminar, Switch, View};
use auyl::widget::{Answer, Config, Context, Effect, Failure, Ui, Widget, compose};
use serde_json::{Value, json};
use support::{Native, content};

fn plan() -> Value {
    serde_json::from_slice(&content("tests/fixtures/seminar/plan.json")).unwrap()
}

fn read(value: &Value) -> (Option<Plan>, Vec<Issue>) {
    let mut issues = Vec::new();
    let plan = read::read(value, &mut issues).map_err(|issue| issues.push(issue)).ok();
    (plan, issues)
}

fn codes(value: &Value) -> Vec<(&'static str, String)> {
    read(value).1.into_iter().map(|issue| (issue.code, issue.spot.column.unwrap_or_default())).collect()
}

fn with(changes: impl FnOnce(&mut Value)) -> Value {
    let mut value = plan();
    changes(&mut value);
    value
}

fn open(attributes: &[(&str, &str)], kept: Value) -> Seminar {
    let config = Config(attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect());
    let (mut seminar, effects) = Seminar::start(&config);
    for effect in effects {
        let Effect::Fetch { version, .. } = effect else { panic!("{effect:?}") };
        for effect in seminar.answered(version, Answer::Json(plan())) {
            if let Effect::Recall { version, key } = effect {
                assert_eq!(key, "seminar.short");
                seminar.answered(version, Answer::Json(kept.clone()));
            }
        }
    }
    seminar
}

fn usual() -> Seminar {
    open(&[("src", "plans/short.json")], Value::Null)
}

fn html(seminar: &Seminar, lang: Lang) -> String {
    let texts = Native::new(lang);
    let cx = Context { lang, texts: &texts, numbers: &texts.numbers };
    compose(&Ui::new().root(|ui| seminar.view(ui, &cx)))
}

#[test]
fn a_plan_is_read_whole() {
    let (plan, issues) = read(&plan());
    let plan = plan.unwrap();
    assert_eq!(issues, []);
    assert_eq!(plan.steps.iter().map(|step| step.kind).collect::<Vec<_>>(), Kind::ALL);
    assert_eq!(plan.minutes(), 85);
    assert_eq!(plan.steps[2].option("year"), Some("2023"), "numbers become attributes");
}

#[test]
fn what_cannot_be_used_is_named_with_its_path_and_the_rest_stands() {
    assert_eq!(codes(&json!({"format": "auyl-quiz/1"})), [("SEM-001", String::new())]);
    assert_eq!(codes(&with(|plan| plan["steps"] = json!([]))), [("SEM-002", "steps".into())]);
    assert_eq!(codes(&with(|plan| plan["steps"][1]["kind"] = "lottery".into())), [("SEM-003", "steps[1]".into())]);
    let handler = with(|plan| plan["steps"][2]["options"]["onclick"] = "alert(1)".into());
    assert_eq!(codes(&handler), [("SEM-004", "steps[2].options.onclick".into())]);
    assert_eq!(read(&handler).0.unwrap().steps[2].options, [("year".to_string(), "2023".to_string())]);
    let many = with(|plan| {
        let steps: Vec<Value> = (0..101)
            .map(
                |n| json!({"id": format!("s{n}"), "kind": "talk", "title": {"kk": "қадам", "ru": "шаг", "en": "step"}}),
            )
            .collect();
        plan["steps"] = steps.into();
    });
    assert_eq!(codes(&many), [("SEM-005", String::new())]);
    assert_eq!(read(&many).0.unwrap().steps.len(), 100);
    for wrong in [json!(-5), json!("ten"), json!(1e9)] {
        let minutes = with(|plan| plan["steps"][0]["minutes"] = wrong);
        assert_eq!(codes(&minutes), [("SEM-006", "steps[0].minutes".into())]);
    }
    assert_eq!(codes(&with(|plan| plan["steps"][1]["id"] = "welcome".into())), [("PACK-003", "steps[1]".into())]);
}

#[test]
fn steps_go_on_and_back_and_no_further() {
    let mut seminar = usual();
    assert!(seminar.is_ready());
    assert!(seminar.update(Msg::WentBack).is_empty());
    for at in 1..6 {
        let effects = seminar.update(Msg::WentOn);
        assert!(effects.contains(&Effect::Focus("here".into())), "focus goes to the heading");
        assert_eq!(seminar.at, at);
    }
    assert!(seminar.update(Msg::WentOn).is_empty());
    assert_eq!(seminar.state(), [("view", "facilitator".to_string()), ("at", "results".to_string())]);
    seminar.update(Msg::StepChosen(2));
    assert_eq!(seminar.seen, [0, 1, 2, 3, 4, 5], "widgets seen before stay");
}

#[test]
fn a_reload_goes_on_where_the_device_was_but_a_link_leads_where_it_says() {
    let seminar = open(&[("src", "plan.json")], "game".into());
    assert_eq!((seminar.at, seminar.seen.as_slice()), (3, [3].as_slice()), "the first step was never in sight");
    let config = Config(vec![("src".into(), "plan.json".into())]);
    let (mut linked, effects) = Seminar::start(&config);
    linked.restore(&[("at".into(), "budget".into()), ("view".into(), "participant".into())]);
    let Effect::Fetch { version, .. } = effects[0] else { panic!("{effects:?}") };
    let effects = linked.answered(version, Answer::Json(plan()));
    assert!(effects.iter().all(|effect| !matches!(effect, Effect::Recall { .. })), "{effects:?}");
    assert_eq!((linked.at, linked.view), (2, View::Participant));
}

#[test]
fn a_reload_keeps_the_view_of_a_participant() {
    let mut seminar = usual();
    seminar.update(Msg::StepChosen(3));
    let kept = |effects: Vec<Effect>| {
        effects.into_iter().find_map(|effect| if let Effect::Keep { value, .. } = effect { Some(value) } else { None })
    };
    for view in [View::Participant, View::Facilitator] {
        let value = kept(seminar.update(Msg::ViewChosen(view))).unwrap();
        let again = open(&[("src", "plan.json")], value.clone().into());
        assert_eq!((again.at, again.view), (3, view), "{value:?}");
        let handed_out = open(&[("src", "plan.json"), ("view", "participant")], value.into());
        assert_eq!((handed_out.at, handed_out.view), (3, View::Participant));
    }
}

#[test]
fn what_is_handed_out_to_participants_leads_nowhere_else() {
    let mut handed_out = open(&[("src", "plan.json"), ("view", "participant")], Value::Null);
    assert_eq!(handed_out.view, View::Participant);
    assert!(!html(&handed_out, Lang::Kk).contains("id=\"view\""));
    assert!(handed_out.update(Msg::ViewChosen(View::Facilitator)).is_empty());
    handed_out.restore(&[("at".into(), "budget".into()), ("view".into(), "facilitator".into())]);
    assert_eq!((handed_out.at, handed_out.view), (2, View::Participant));
    let mut led = usual();
    led.update(Msg::ViewChosen(View::Participant));
    assert!(html(&led, Lang::Kk).contains("id=\"view\""), "who leads comes back");
    assert_eq!(led.view, View::Participant);
}

#[test]
fn widgets_find_their_files_beside_the_plan_and_shipped_ones_by_name() {
    let seminar = usual();
    assert_eq!(seminar.beside("budget/datapackage.json").unwrap(), "plans/budget/datapackage.json");
    assert_eq!(seminar.beside("auyl:quizzes/budget.json").unwrap(), "auyl:quizzes/budget.json");
    assert_eq!(seminar.beside("/data/lines.csv").unwrap(), "/data/lines.csv");
    assert_eq!(seminar.beside(""), None);
}

#[test]
fn the_clock_counts_the_step_in_sight_and_says_once_when_its_time_is_up() {
    let mut seminar = usual();
    let mut version = 0;
    let mut take = |effects: Vec<Effect>| {
        let found = effects.iter().find_map(|effect| match effect {
            Effect::Wait { version } => Some(*version),
            _ => None,
        });
        version = found.expect("the clock runs");
        (version, effects.iter().any(|effect| matches!(effect, Effect::Announce(text) if text.id == "sem-time-up")))
    };
    let (mut at, _) = take(seminar.update(Msg::ClockSwitched));
    let mut said = Vec::new();
    for _ in 0..3 {
        let (next, is_said) = take(seminar.answered(at, Answer::Json(json!(150_000))));
        (at, said) = (next, [said, vec![is_said]].concat());
    }
    assert_eq!(said, [false, true, false], "five minutes are up after the second");
    assert_eq!(seminar.seconds(), 450);
    assert!(html(&seminar, Lang::En).contains("2:30"), "over time by");
    seminar.update(Msg::WentOn);
    assert_eq!(seminar.seconds(), 0, "each step has a clock of its own");
    seminar.update(Msg::ClockSwitched);
    assert!(!seminar.awaits(at), "a stopped clock waits for nothing");
    assert!(seminar.answered(at, Answer::Json(json!(1000))).is_empty());
    assert_eq!(seminar.seconds(), 0);
}

#[test]
fn answers_are_hidden_from_the_room_but_never_from_a_participant() {
    let mut seminar = usual();
    seminar.update(Msg::StepChosen(1));
    assert!(!html(&seminar, Lang::En).contains(r#"answers="hidden""#));
    seminar.update(Msg::Switched(Switch::Hide));
    assert!(html(&seminar, Lang::En).contains(r#"answers="hidden""#));
    seminar.update(Msg::ViewChosen(View::Participant));
    assert!(!html(&seminar, Lang::En).contains(r#"answers="hidden""#));
}

#[test]
fn a_blank_screen_goes_with_the_first_key() {
    let mut seminar = usual();
    seminar.update(Msg::Switched(Switch::Blank));
    assert!(html(&seminar, Lang::Kk).contains("unblank"));
    seminar.update(Msg::WentOn);
    assert_eq!(seminar.at, 0, "the picture comes back before anything moves");
    assert!(!seminar.is_on(Switch::Blank));
}

#[test]
fn notes_are_for_the_facilitator_who_asks_for_them() {
    let mut seminar = usual();
    let note = "Let everyone say their name.";
    assert!(!html(&seminar, Lang::En).contains(note));
    seminar.update(Msg::Switched(Switch::Notes));
    assert!(html(&seminar, Lang::En).contains(note));
    seminar.update(Msg::ViewChosen(View::Participant));
    assert!(!html(&seminar, Lang::En).contains(note));
}

#[test]
fn texts_of_a_plan_are_words_never_markup() {
    let value = with(|plan| plan["steps"][0]["text"]["en"] = "<img src=x onerror=alert(1)>\n- one\n- two".into());
    let (mut seminar, effects) = Seminar::start(&Config(vec![("src".into(), "plan.json".into())]));
    let Effect::Fetch { version, .. } = effects[0] else { panic!("{effects:?}") };
    seminar.answered(version, Answer::Json(value));
    let page = html(&seminar, Lang::En);
    assert!(!page.contains("<img") && page.contains("&lt;img"));
    assert!(page.contains("<li>one</li><li>two</li>"));
}

#[test]
fn without_a_plan_it_says_so_and_can_be_tried_again() {
    let (seminar, effects) = Seminar::start(&Config(Vec::new()));
    assert!(seminar.has_failed() && matches!(effects[0], Effect::EmitError(_)));
    let (mut seminar, effects) = Seminar::start(&Config(vec![("src".into(), "plan.json".into())]));
    let Effect::Fetch { version, .. } = effects[0] else { panic!("{effects:?}") };
    seminar.answered(version, Answer::Failed(Failure::Network));
    assert!(seminar.has_failed());
    assert!(html(&seminar, Lang::Ru).contains("NET-001"));
    assert!(matches!(seminar.update(Msg::Retried)[0], Effect::Fetch { .. }));
}

#[test]
fn not_legal_advice_is_said_once_by_the_widget_at_work_or_by_the_seminar() {
    let words = Native::new(Lang::Ru);
    let words = auyl::i18n::Localizer::text(&words, "not-advice", &[]);
    let mut seminar = usual();
    assert!(html(&seminar, Lang::Ru).contains(&words), "a talk has no widget to say it");
    seminar.update(Msg::StepChosen(1));
    assert!(!html(&seminar, Lang::Ru).contains(&words));
}
