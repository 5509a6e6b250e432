//! What the tests of the pathways share: a small pack, and a reader at the widget without a page.
#![allow(dead_code)]

use super::support::{Native, root};
use auyl::i18n::Lang;
use auyl::issue::Issue;
use auyl::pathways::pack::Pack;
use auyl::pathways::read;
use auyl::pathways::widget::{Msg, Pathways};
use auyl::widget::{Answer, Config, Context, Effect, Failure, Handler, Region, Ui, Widget, compose};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::fs;

/// The pack of `content/pathways`.
pub fn shipped() -> Value {
    serde_json::from_slice(&fs::read(root().join("content/pathways/participation.json")).unwrap()).unwrap()
}

/// The pack of the browser tests: two needs that share questions.
pub fn small() -> Value {
    serde_json::from_slice(&fs::read(root().join("tests/fixtures/e2e/pathways.json")).unwrap()).unwrap()
}

/// Reads a pack that can be read, with what was noticed.
pub fn read(value: &Value) -> (Pack, Vec<Issue>) {
    let mut issues = Vec::new();
    let pack = read::read(value, &mut issues).unwrap_or_else(|issue| panic!("{issue:?} {issues:?}"));
    (pack, issues)
}

/// A reader at running pathways: effects are answered from disk and from a device of its own.
pub struct Reader {
    pub pathways: Pathways,
    pub effects: Vec<Effect>,
    pub kept: BTreeMap<String, String>,
    pub today: &'static str,
    lang: Lang,
    texts: Native,
    pack: Value,
    regions: Vec<Region<Msg>>,
}

impl Reader {
    pub fn open(lang: Lang, attributes: &[(&str, &str)], pack: Value) -> Self {
        Self::with_device(lang, attributes, pack, BTreeMap::new())
    }

    pub fn with_device(lang: Lang, attributes: &[(&str, &str)], pack: Value, kept: BTreeMap<String, String>) -> Self {
        let config = Config(attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect());
        let (pathways, mut effects) = Pathways::start(&config);
        let (texts, today) = (Native::new(lang), "2026-08-03");
        let mut reader = Reader { pathways, effects: Vec::new(), kept, today, lang, texts, pack, regions: Vec::new() };
        effects.extend(reader.pathways.localized(lang));
        reader.carry_out(effects);
        reader
    }

    /// A reader of the small pack, in English.
    pub fn small(attributes: &[(&str, &str)]) -> Self {
        Self::open(Lang::En, attributes, small())
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            match &effect {
                Effect::Fetch { version, .. } => {
                    let answer = match &self.pack {
                        Value::Null => Answer::Failed(Failure::Status(404)),
                        Value::Bool(_) => Answer::Failed(Failure::NotJson { line: 3, column: 7 }),
                        pack => Answer::Json(pack.clone()),
                    };
                    assert!(self.pathways.awaits(*version));
                    queue.extend(self.pathways.answered(*version, answer));
                }
                Effect::Ask { version } => {
                    let known = json!({"today": self.today, "chance": 7});
                    queue.extend(self.pathways.answered(*version, Answer::Json(known)));
                }
                Effect::Recall { version, key } => {
                    let kept = self.kept.get(key).map_or(Value::Null, |text| text.as_str().into());
                    queue.extend(self.pathways.answered(*version, Answer::Json(kept)));
                }
                Effect::Keep { key, value } if value.is_empty() => drop(self.kept.remove(key)),
                Effect::Keep { key, value } => drop(self.kept.insert(key.clone(), value.clone())),
                _ => {}
            }
            self.effects.push(effect);
        }
        self.look();
    }

    fn look(&mut self) {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        self.regions = Ui::new().root(|ui| self.pathways.view(ui, &cx));
    }

    pub fn does(&mut self, msg: Msg) {
        self.effects.clear();
        let effects = self.pathways.update(msg);
        self.carry_out(effects);
    }

    /// Clicks, types or chooses, by the id of a control.
    pub fn uses(&mut self, id: &str, kind: &str, value: &str) {
        let page = Html::parse_fragment(&self.html());
        let control =
            page.select(&Selector::parse("[data-on]").unwrap()).find(|control| control.attr("id") == Some(id));
        let on = control.unwrap_or_else(|| panic!("no {id} in\n{}", self.text())).attr("data-on").unwrap().to_string();
        let (region, n) = on.strip_prefix(kind).unwrap().trim_start_matches(':').rsplit_once('.').unwrap();
        let region = self.regions.iter().find(|own| own.id == region).unwrap();
        let msg = match &region.handlers[n.parse::<usize>().unwrap()] {
            Handler::Click(msg) => msg.clone(),
            Handler::Text(make) => make(value),
            _ => panic!("{on}"),
        };
        self.does(msg);
    }

    pub fn clicks(&mut self, id: &str) {
        self.uses(id, "click", "");
    }

    pub fn restore(&mut self, state: &[(&str, &str)]) {
        let state: Vec<_> = state.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect();
        self.effects.clear();
        let effects = self.pathways.restore(&state);
        self.carry_out(effects);
    }

    pub fn configure(&mut self, attributes: &[(&str, &str)]) {
        let config = Config(attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect());
        let effects = self.pathways.configured(&config);
        self.carry_out(effects);
    }

    pub fn state(&self, name: &str) -> String {
        self.pathways.state().into_iter().find(|(own, _)| *own == name).map(|(_, value)| value).unwrap_or_default()
    }

    pub fn html(&self) -> String {
        compose(&self.regions)
    }

    pub fn text(&self) -> String {
        let page = Html::parse_fragment(&self.html());
        let words: Vec<&str> = page.root_element().text().map(str::trim).filter(|text| !text.is_empty()).collect();
        let words = words.join(" ").replace(['\u{2068}', '\u{2069}'], "").replace("(opens in a new window) ", "");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// What the heading in sight says.
    pub fn heading(&self) -> String {
        let page = Html::parse_fragment(&self.html());
        let heading = page.select(&Selector::parse("#here").unwrap()).next();
        heading.map(|own| own.text().collect::<String>()).unwrap_or_default()
    }

    pub fn export(&self, format: &str) -> Option<auyl::widget::Export> {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        self.pathways.export(format, &cx)
    }
}
