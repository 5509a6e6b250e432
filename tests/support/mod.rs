//! What native tests share: the second Fluent engine behind [`Localizer`], packs from disk, and a probe that
//! uses a widget as a visitor does, by what controls are called.
#![allow(dead_code)]

use auyl::budget::widget::{Explorer, Msg};
use auyl::i18n::{Lang, Localizer, Numbers, Value};
use auyl::widget::{Answer, Config, Context, Effect, Failure, Handler, Region, Ui, Want, Widget, compose};
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use scraper::{ElementRef, Html, Selector};
use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Separators as `Intl` gives them; `tests/browser` compares.
pub fn numbers(lang: Lang) -> Numbers {
    let make = |decimal: &str, group: &str, percent: &str| Numbers {
        decimal: decimal.into(),
        group: group.into(),
        minus: "-".into(),
        percent: percent.into(),
        group_from: 4,
    };
    match lang {
        Lang::Kk => make(",", "\u{a0}", "%"),
        Lang::Ru => make(",", "\u{a0}", "\u{a0}%"),
        Lang::En => make(".", ",", "%"),
    }
}

/// All messages of a language, as the build concatenates them.
pub fn ftl(lang: Lang) -> String {
    let mut files: Vec<PathBuf> =
        fs::read_dir(root().join("i18n").join(lang.tag())).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files.iter().map(|f| fs::read_to_string(f).unwrap()).collect::<Vec<_>>().join("\n")
}

/// The Rust Fluent engine. A message that is missing or lacks an argument fails the test.
pub struct Native {
    bundle: FluentBundle<FluentResource>,
    pub numbers: Numbers,
}

impl Native {
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new(vec![lang.tag().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(ftl(lang)).unwrap()).unwrap();
        bundle.set_formatter(Some(match lang {
            Lang::Kk => |value, _| written(value, Lang::Kk),
            Lang::Ru => |value, _| written(value, Lang::Ru),
            Lang::En => |value, _| written(value, Lang::En),
        }));
        Native { bundle, numbers: numbers(lang) }
    }
}

fn written(value: &FluentValue, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(numbers(lang).integer(*value as i64)),
        _ => None,
    }
}

impl Localizer for Native {
    fn text(&self, id: &str, args: &[(&str, Value)]) -> String {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(n, a)| (n, Some(a)));
        let message = self.bundle.get_message(name).unwrap_or_else(|| panic!("no message {id}"));
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
            None => message.value(),
        };
        let pattern = pattern.unwrap_or_else(|| panic!("no pattern {id}"));
        let mut given = FluentArgs::new();
        for (name, value) in args {
            match value {
                Value::Text(text) => given.set(*name, text.as_str()),
                Value::Number(number) => given.set(*name, *number as f64),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        assert!(errors.is_empty(), "{id}: {errors:?}");
        text
    }

    fn date(&self, iso: &str) -> String {
        iso.into()
    }
}

/// A file of the package `dist/` is made from, or of the tests.
pub fn content(path: &str) -> Vec<u8> {
    fs::read(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// A running explorer, without a page: effects are answered from disk, events go by accessible names.
pub struct Probe {
    pub widget: Explorer,
    pub effects: Vec<Effect>,
    pub lang: Lang,
    texts: Native,
    regions: Vec<Region<Msg>>,
    own_file: Option<Vec<u8>>,
}

impl Probe {
    /// Opens a pack of `content/budgets`.
    pub fn open(pack: &str, lang: Lang, attributes: &[(&str, &str)]) -> Self {
        let src = format!("content/budgets/{pack}/datapackage.json");
        Self::open_src(&src, lang, attributes)
    }

    /// Opens any file below the repository; a missing one answers 404.
    pub fn open_src(src: &str, lang: Lang, attributes: &[(&str, &str)]) -> Self {
        let mut config = vec![("src".to_string(), src.to_string())];
        config.extend(attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())));
        let (mut widget, effects) = Explorer::start(&Config(config));
        let mut all = effects;
        all.extend(widget.localized(lang));
        let mut probe =
            Probe { widget, effects: Vec::new(), lang, texts: Native::new(lang), regions: Vec::new(), own_file: None };
        probe.carry_out(all);
        probe.look();
        probe
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            match effect {
                Effect::Fetch { version, url, want, .. } => {
                    let bytes = fs::read(root().join(&url)).ok();
                    queue.extend(self.answer(version, bytes, want));
                }
                Effect::ReadChosenFile { version } => {
                    let bytes = self.own_file.clone();
                    queue.extend(self.answer(version, bytes, Want::Bytes));
                }
                other => self.effects.push(other),
            }
        }
    }

    fn answer(&mut self, version: u32, bytes: Option<Vec<u8>>, want: Want) -> Vec<Effect> {
        let Some(bytes) = bytes else { return self.widget.answered(version, Answer::Failed(Failure::Status(404))) };
        if want == Want::Json {
            let answer = serde_json::from_slice(&bytes)
                .map_or(Answer::Failed(Failure::NotJson { line: 0, column: 0 }), Answer::Json);
            return self.widget.answered(version, answer);
        }
        let (mut effects, mut received) = (Vec::new(), 0);
        for chunk in bytes.chunks(700) {
            if !self.widget.awaits(version) {
                return effects;
            }
            received += chunk.len() as u32;
            let total = Some(bytes.len() as u32);
            effects.extend(self.widget.answered(version, Answer::Chunk { bytes: chunk.to_vec(), received, total }));
        }
        effects.extend(self.widget.answered(version, Answer::End));
        effects
    }

    /// Lets a visitor choose a file of their own.
    pub fn choose_file(&mut self, name: &str, bytes: &[u8]) {
        self.own_file = Some(bytes.to_vec());
        let effects = self
            .widget
            .update(Msg::FileChosen(auyl::widget::FileChosen { name: name.into(), size: bytes.len() as u64 }));
        self.carry_out(effects);
        self.look();
    }

    fn look(&mut self) {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        self.regions = Ui::new().root(|ui| self.widget.view(ui, &cx));
    }

    pub fn with_context<T>(&self, work: impl FnOnce(&Explorer, &Context) -> T) -> T {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        work(&self.widget, &cx)
    }

    /// The widget's markup, regions filled in.
    pub fn html(&self) -> String {
        compose(&self.regions)
    }

    /// The widget's text, one line per element that holds text, isolation marks left out.
    pub fn text(&self) -> String {
        let page = Html::parse_fragment(&self.html());
        let words: Vec<&str> = page.root_element().text().map(str::trim).filter(|t| !t.is_empty()).collect();
        words.join("\n").replace(['\u{2068}', '\u{2069}'], "")
    }

    /// True where the text holds these words (white space of any kind counts as one space).
    pub fn says(&self, words: &str) -> bool {
        squeeze(&self.text()).contains(&squeeze(words))
    }

    fn send(&mut self, control: &str, kind: &str, value: &str) {
        let on = control
            .split(' ')
            .find_map(|on| on.strip_prefix(&format!("{kind}:")))
            .unwrap_or_else(|| panic!("no {kind} in {control}"));
        let (region, n) = on.rsplit_once('.').unwrap();
        let region = self.regions.iter().find(|r| r.id == region).unwrap();
        let msg = match &region.handlers[n.parse::<usize>().unwrap()] {
            Handler::Click(msg) => msg.clone(),
            Handler::Text(make) => make(value),
            Handler::Keys(keys) => {
                keys.iter().find(|(key, _)| *key == value).unwrap_or_else(|| panic!("no key {value}")).1.clone()
            }
            Handler::File(_) => panic!("use choose_file"),
        };
        let effects = self.widget.update(msg);
        self.carry_out(effects);
        self.look();
    }

    fn control(&self, css: &str, named: impl Fn(&str) -> bool) -> String {
        let page = Html::parse_fragment(&self.html());
        let selector = Selector::parse(css).unwrap();
        let found = page.select(&selector).find(|e| named(&name_of(e)));
        let found = found.unwrap_or_else(|| {
            panic!(
                "no such control among:\n{}",
                page.select(&selector).map(|e| name_of(&e)).collect::<Vec<_>>().join("\n")
            )
        });
        found.attr("data-on").unwrap_or_default().to_string()
    }

    /// Clicks the first button whose accessible name begins with `name`.
    pub fn click(&mut self, name: &str) {
        let on = self.control("button", |n| squeeze(n).starts_with(&squeeze(name)));
        self.send(&on, "click", "");
    }

    /// Presses a key on the button whose accessible name begins with `name`.
    pub fn press(&mut self, name: &str, key: &str) {
        let on = self.control("button", |n| squeeze(n).starts_with(&squeeze(name)));
        self.send(&on, "keydown", key);
    }

    /// Chooses a value in a select, by its id.
    pub fn choose(&mut self, id: &str, value: &str) {
        let on = self.control(&format!("select#{id}"), |_| true);
        self.send(&on, "change", value);
    }

    /// Types into the search field.
    pub fn search(&mut self, query: &str) {
        let on = self.control("input[type=search]", |_| true);
        self.send(&on, "input", query);
    }
}

fn squeeze(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The accessible name, as far as our markup needs it: `aria-label`, else the text.
fn name_of(element: &ElementRef) -> String {
    match element.attr("aria-label") {
        Some(label) => label.into(),
        None => element.text().collect::<Vec<_>>().join(" "),
    }
}

/// Compares with a file of the tests; with `AUYL_UPDATE=1` the file is written instead.
pub fn same_as_file(path: &str, text: &str) {
    let path = root().join(path);
    if std::env::var_os("AUYL_UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        fs::write(&path, text).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "{} differs; AUYL_UPDATE=1 writes it anew", path.display());
}
