//! What the tests of the quiz share: banks from JSON, and a reader at the widget without a page.
#![allow(dead_code)]

use super::support::{Native, root};
use auyl::i18n::Lang;
use auyl::issue::Issue;
use auyl::quiz::bank::Bank;
use auyl::quiz::read::pack;
use auyl::quiz::widget::{Msg, Quiz};
use auyl::widget::{Answer, Config, Context, Effect, Failure, Ui, Want, Widget, compose};
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::fs;

pub const PACKS: [&str; 3] = ["rights", "budget", "duties"];

/// A pack of `content/quizzes`.
pub fn shipped(id: &str) -> Value {
    let text = fs::read(root().join(format!("content/quizzes/{id}.json"))).unwrap();
    serde_json::from_slice(&text).unwrap()
}

/// A bank of these items, with what was noticed.
pub fn bank_with_issues(items: Value) -> (Bank, Vec<Issue>) {
    let pack = json!({
        "format": "auyl-quiz/1", "id": "test", "version": "1", "title": "Test", "as_of": "2026-07-14",
        "settings": {"shuffle_items": false, "shuffle_options": false},
        "sources": [{"id": "L", "title": "Law", "url": "https://example.org/", "as_of": "2026-07-14"}],
        "topics": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
        "items": items,
    });
    let mut issues = Vec::new();
    let bank = pack::read(&pack, &mut issues).unwrap_or_else(|issue| panic!("{issue:?} {issues:?}"));
    (bank, issues)
}

pub fn bank(items: Value) -> Bank {
    bank_with_issues(items).0
}

/// A single choice of three, `b` being right.
pub fn single(id: &str, topic: &str) -> Value {
    json!({
        "id": id, "type": "single", "topic": topic, "prompt": format!("Question {id}"),
        "explanation": "Because.", "hint": "Think.", "source": {"ref": "L", "article": "1"},
        "options": [{"text": "one", "feedback": "Not one."}, {"text": "two", "correct": true}, {"text": "three"}],
    })
}

/// A reader at a running quiz: effects are answered from disk and from a device of its own.
pub struct Reader {
    pub quiz: Quiz,
    pub effects: Vec<Effect>,
    pub kept: BTreeMap<String, String>,
    pub texts: Native,
    pub lang: Lang,
    waiting: Option<u32>,
    packs: BTreeMap<String, Value>,
}

impl Reader {
    /// Opens a quiz; a `src` of `test` is the given pack, any other is read below the repository.
    pub fn open(lang: Lang, attributes: &[(&str, &str)], pack: Option<Value>, kept: BTreeMap<String, String>) -> Self {
        let config = Config(attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect());
        let (quiz, mut effects) = Quiz::start(&config);
        let packs = pack
            .into_iter()
            .flat_map(|pack| ["test", "test.json"].map(|name| (name.to_string(), pack.clone())))
            .collect();
        let texts = Native::new(lang);
        let mut reader = Reader { quiz, effects: Vec::new(), kept, texts, lang, waiting: None, packs };
        effects.extend(reader.quiz.localized(lang));
        reader.carry_out(effects);
        reader
    }

    pub fn of_items(items: Value, attributes: &[(&str, &str)]) -> Self {
        let pack = json!({
            "format": "auyl-quiz/1", "id": "test", "version": "1", "title": "Test", "as_of": "2026-07-14",
            "settings": {"shuffle_items": false, "shuffle_options": false, "time": 120},
            "sources": [{"id": "L", "title": "Law", "url": "https://example.org/", "as_of": "2026-07-14"}],
            "items": items,
        });
        let mut all = vec![("src", "test"), ("seed", "s")];
        all.extend(attributes);
        Self::open(Lang::En, &all, Some(pack), BTreeMap::new())
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            match &effect {
                Effect::Fetch { version, url, want, .. } => {
                    let answers = match self.packs.get(url) {
                        Some(pack) => vec![Answer::Json(pack.clone())],
                        None => match (fs::read(root().join(url)), want) {
                            (Err(_), _) => vec![Answer::Failed(Failure::Status(404))],
                            (Ok(bytes), Want::Json) => vec![
                                serde_json::from_slice(&bytes)
                                    .map_or(Answer::Failed(Failure::NotJson { line: 0, column: 0 }), Answer::Json),
                            ],
                            (Ok(bytes), Want::Bytes) => {
                                let received = bytes.len() as u32;
                                vec![Answer::Chunk { bytes, received, total: None }, Answer::End]
                            }
                        },
                    };
                    for answer in answers {
                        queue.extend(self.quiz.answered(*version, answer));
                    }
                }
                Effect::Ask { version } => {
                    // Every visit draws another number.
                    let known = json!({"today": "2026-08-01", "chance": 7 + self.kept.len()});
                    queue.extend(self.quiz.answered(*version, Answer::Json(known)));
                }
                Effect::Recall { version, key } => {
                    let kept = self.kept.get(key).map_or(Value::Null, |text| text.as_str().into());
                    queue.extend(self.quiz.answered(*version, Answer::Json(kept)));
                }
                Effect::Keep { key, value } if value.is_empty() => drop(self.kept.remove(key)),
                Effect::Keep { key, value } => drop(self.kept.insert(key.clone(), value.clone())),
                Effect::Wait { version } => self.waiting = Some(*version),
                _ => {}
            }
            self.effects.push(effect);
        }
    }

    pub fn does(&mut self, msg: Msg) {
        self.effects.clear();
        let effects = self.quiz.update(msg);
        self.carry_out(effects);
        self.html();
    }

    /// Lets time pass, if somebody waits for it.
    pub fn waits(&mut self, milliseconds: u32) -> bool {
        let Some(version) = self.waiting.take() else { return false };
        self.effects.clear();
        let effects = self.quiz.answered(version, Answer::Json(milliseconds.into()));
        self.carry_out(effects);
        true
    }

    pub fn html(&self) -> String {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        compose(&Ui::new().root(|ui| self.quiz.view(ui, &cx)))
    }

    pub fn says(&self, words: &str) -> bool {
        self.html().replace(['\u{2068}', '\u{2069}'], "").contains(words)
    }

    pub fn emitted(&self, name: &str) -> Option<&Value> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::Emit { event, detail } if *event == name => Some(detail),
            _ => None,
        })
    }
}
