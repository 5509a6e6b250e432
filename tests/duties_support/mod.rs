//! What the tests of the duties share: the shipped editions, and a visitor at the widget without a page.
#![allow(dead_code)]

use super::support::{Native, root};
use auyl::duties::edition::Edition;
use auyl::duties::read;
use auyl::duties::widget::{Duties, Msg};
use auyl::i18n::Lang;
use auyl::issue::Issue;
use auyl::widget::{Answer, Config, Context, Effect, Failure, Ui, Want, Widget, compose};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::fs;

pub fn json_of(name: &str) -> Value {
    let text = fs::read(root().join("content/duties").join(name)).unwrap();
    serde_json::from_slice(&text).unwrap()
}

/// A shipped edition with its problems, and what was noticed.
pub fn shipped(name: &str) -> (Edition, Vec<Issue>) {
    let mut issues = Vec::new();
    let mut edition = read::read(&json_of(name), &mut issues).unwrap();
    if !edition.problems_src.is_empty() {
        let src = edition.problems_src.clone();
        read::problems(&json_of(&src), &mut edition, &mut issues).unwrap();
    }
    (edition, issues)
}

/// A small edition; `change` is laid over it member by member.
pub fn small(change: Value) -> Value {
    let text = |word: &str| json!({"kk": word, "ru": word, "en": word});
    let mut pack = json!({
        "format": "auyl-duties/1", "id": "small", "status": "in_force", "title": "Small", "as_of": "2026-07-14",
        "sources": [{"id": "L", "title": "Law", "url": "https://example.org/", "as_of": "2026-07-14"}],
        "pair": ["a", "b"],
        "bodies": [
            {"id": "a", "title": text("Body a"), "source": "L", "article": "1"},
            {"id": "b", "title": text("Body b"), "source": "L", "article": "2"},
        ],
        "topics": [{"id": "t", "title": text("Topic t")}],
        "matters": [{"id": "m", "topic": "t", "title": text("Matter m"), "function": "self"}],
        "duties": [
            {"id": "d1", "matter": "m", "body": "a", "verb": "agrees", "text": text("A agrees"), "source": "L", "article": "3"},
            {"id": "d2", "matter": "m", "body": "b", "verb": "executes", "text": text("B executes"), "source": "L", "article": "4"},
        ],
        "problems": [{
            "id": "p", "topic": "t", "title": text("The lamp is dark"), "answer": text("It is b’s task"),
            "words": {"kk": ["шам"], "ru": ["фонарь"], "en": ["lamp"]}, "duties": ["d2"],
            "steps": [{"text": text("Write"), "source": "L", "article": "5"}],
        }],
    });
    for (name, value) in change.as_object().into_iter().flatten() {
        pack[name] = value.clone();
    }
    pack
}

/// Reads a pack, all issues in one list.
pub fn read_with_issues(pack: &Value) -> (Option<Edition>, Vec<Issue>) {
    let mut issues = Vec::new();
    let edition = read::read(pack, &mut issues).map_err(|issue| issues.push(issue)).ok();
    (edition, issues)
}

/// A visitor: effects are answered from disk.
pub struct Visitor {
    pub duties: Duties,
    pub effects: Vec<Effect>,
    texts: Native,
    lang: Lang,
    pack: Option<Value>,
}

impl Visitor {
    pub fn open(lang: Lang, attributes: &[(&str, &str)]) -> Self {
        Self::with(lang, attributes, None)
    }

    /// A `src` of `test` is the given pack.
    pub fn with(lang: Lang, attributes: &[(&str, &str)], pack: Option<Value>) -> Self {
        let config = Config(attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect());
        let (mut duties, mut effects) = Duties::start(&config);
        effects.extend(duties.localized(lang));
        let mut visitor = Visitor { duties, effects: Vec::new(), texts: Native::new(lang), lang, pack };
        visitor.carry_out(effects);
        visitor
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            let answer = match &effect {
                Effect::Fetch { version, url, want: Want::Json, .. } => {
                    let pack = self.pack.clone().filter(|_| url == "test").or_else(|| {
                        // The build makes a file for each language; here the whole one stands for it.
                        let url = url.replace(&format!(".{}.json", self.lang.tag()), ".json");
                        let text = fs::read(root().join(url)).ok()?;
                        serde_json::from_slice(&text).ok()
                    });
                    Some((*version, pack.map_or(Answer::Failed(Failure::Status(404)), Answer::Json)))
                }
                Effect::Ask { version } => Some((*version, Answer::Json(json!({"today": "2026-08-01", "chance": 7})))),
                Effect::Figures { version, codes } => {
                    let figures: Value = codes
                        .iter()
                        .map(|code| (code.clone(), json!("1 248,0")))
                        .collect::<serde_json::Map<_, _>>()
                        .into();
                    Some((*version, Answer::Json(json!([{"whose": "Karaolen, 2023", "figures": figures}]))))
                }
                _ => None,
            };
            if let Some((version, answer)) = answer {
                assert!(self.duties.awaits(version));
                queue.extend(self.duties.answered(version, answer));
            }
            self.effects.push(effect);
        }
    }

    pub fn does(&mut self, msg: Msg) {
        self.effects.clear();
        let effects = self.duties.update(msg);
        self.carry_out(effects);
        self.html();
    }

    pub fn restores(&mut self, state: &[(&str, &str)]) {
        let state: Vec<_> = state.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect();
        let effects = self.duties.restore(&state);
        self.carry_out(effects);
    }

    pub fn html(&self) -> String {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        compose(&Ui::new().root(|ui| self.duties.view(ui, &cx))).replace(['\u{2068}', '\u{2069}'], "")
    }

    pub fn says(&self, words: &str) -> bool {
        self.html().contains(words)
    }

    pub fn csv(&self) -> String {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        match self.duties.export("csv", &cx).unwrap().content {
            auyl::widget::Content::Text(text) => text,
            other => panic!("{other:?}"),
        }
    }

    pub fn emitted(&self, name: &str) -> Option<&Value> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::Emit { event, detail } if *event == name => Some(detail),
            _ => None,
        })
    }
}
