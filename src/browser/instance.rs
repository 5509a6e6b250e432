//! One running widget behind an object-safe face, and the translation between its values and JavaScript's.

use super::canvas;
use super::page::Host;
use crate::budget::write::object;
use crate::chart::Theme;
use crate::i18n::{Lang, Localizer, Numbers, Value};
use crate::issue::{Arg, Issue, Severity};
use crate::widget::{Answer, Config, Content, Context, Effect, Failure, FileChosen, Handler, Region, Ui, Want, Widget};
use js_sys::{Array, Object};
use serde_json::{Map, Number, Value as Json};
use wasm_bindgen::{JsCast, JsValue};

/// Parts the entries of a list that crosses the border as one text.
const PART: char = '\u{1f}';

/// How deep a JSON file may be nested.
const MAX_DEPTH: usize = 64;

/// What the exports need of a widget, whatever its messages are.
pub trait Instance {
    fn event(&mut self, kind: &str, target: &str, value: &str, size: u64) -> bool;
    fn configure(&mut self, config: &Config);
    fn localize(&mut self);
    fn awaits(&self, version: u32) -> bool;
    fn answer(&mut self, version: u32, answer: Answer);
    fn frame(&mut self) -> Json;
    fn rehearse(&mut self, step: u32) -> Option<String>;
    fn state(&self) -> Json;
    fn restore(&mut self, state: &[(String, String)]);
    fn export(&self, format: &str) -> Json;
    fn draw(&self, id: &str, canvas: &web_sys::HtmlCanvasElement, width: u32, ratio: f64, colors: &str) -> u32;
}

/// A widget with what its last view showed.
pub struct Shell<W: Widget> {
    widget: W,
    host: Host,
    numbers: Numbers,
    lang: Lang,
    regions: Vec<Region<W::Msg>>,
    pending: Vec<Effect>,
}

impl<W: Widget> Shell<W> {
    pub fn start(config: &Config, host: Host) -> Self {
        let (widget, pending) = W::start(config);
        let mut shell =
            Shell { widget, host, numbers: Numbers::default(), lang: Lang::Kk, regions: Vec::new(), pending };
        shell.localize();
        shell
    }

    fn context(&self) -> Context<'_> {
        Context { lang: self.lang, texts: &self.host, numbers: &self.numbers }
    }

    /// The message that an event means, by the handler the last view registered.
    fn message(&self, kind: &str, target: &str, value: &str, size: u64) -> Option<W::Msg> {
        let (region, n) = target.rsplit_once('.')?;
        let region = self.regions.iter().find(|r| r.id == region)?;
        match (kind, region.handlers.get(n.parse::<usize>().ok()?)?) {
            ("click", Handler::Click(msg)) => Some(msg.clone()),
            ("input" | "change" | "drop", Handler::Text(make)) => Some(make(value)),
            ("change", Handler::File(make)) => Some(make(FileChosen { name: value.into(), size })),
            ("keydown", Handler::Keys(keys)) => keys.iter().find(|(key, _)| *key == value).map(|(_, msg)| msg.clone()),
            _ => None,
        }
    }
}

impl<W: Widget> Instance for Shell<W> {
    fn event(&mut self, kind: &str, target: &str, value: &str, size: u64) -> bool {
        let Some(msg) = self.message(kind, target, value, size) else { return false };
        let effects = self.widget.update(msg);
        self.pending.extend(effects);
        true
    }

    fn configure(&mut self, config: &Config) {
        let effects = self.widget.configured(config);
        self.pending.extend(effects);
    }

    fn localize(&mut self) {
        let parts = self.host.numbers();
        let mut parts = parts.split(PART).map(String::from);
        if let (Some(decimal), Some(group), Some(minus), Some(percent), Some(from)) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        {
            self.numbers = Numbers { decimal, group, minus, percent, group_from: from.parse().unwrap_or(4) };
        }
        self.lang = Lang::from_tag(&self.host.lang()).unwrap_or_default();
        let effects = self.widget.localized(self.lang);
        self.pending.extend(effects);
    }

    fn awaits(&self, version: u32) -> bool {
        self.widget.awaits(version)
    }

    fn answer(&mut self, version: u32, answer: Answer) {
        let effects = self.widget.answered(version, answer);
        self.pending.extend(effects);
    }

    fn frame(&mut self) -> Json {
        let cx = self.context();
        let regions = Ui::new().root(|ui| self.widget.view(ui, &cx));
        let outer_changed = self.regions.first().map(|r| &r.html) != regions.first().map(|r| &r.html);
        let patches: Vec<Json> = regions
            .iter()
            .filter(|new| outer_changed || self.regions.iter().all(|old| old.id != new.id || old.html != new.html))
            .map(|region| Json::Array(vec![region.id.into(), region.html.as_str().into()]))
            .collect();
        let effects: Vec<Json> = self.pending.iter().map(|effect| effect_json(effect, &cx)).collect();
        self.pending.clear();
        self.regions = regions;
        object([
            ("patches", Json::Array(patches)),
            ("effects", Json::Array(effects)),
            ("ready", self.widget.is_ready().into()),
            ("failed", self.widget.has_failed().into()),
        ])
    }

    fn rehearse(&mut self, step: u32) -> Option<String> {
        let cx = Context { lang: self.lang, texts: &self.host, numbers: &self.numbers };
        let mut written = None;
        self.widget.rehearse(step, &mut |widget| {
            let regions = Ui::new().root(|ui| widget.view(ui, &cx));
            written = Some(regions.iter().map(|region| region.html.as_str()).collect());
        });
        written
    }

    fn state(&self) -> Json {
        let mut state = Map::new();
        for (name, value) in self.widget.state() {
            state.insert(name.to_string(), Json::String(value));
        }
        Json::Object(state)
    }

    fn restore(&mut self, state: &[(String, String)]) {
        let effects = self.widget.restore(state);
        self.pending.extend(effects);
    }

    fn export(&self, format: &str) -> Json {
        match self.widget.export(format, &self.context()) {
            Some(file) => {
                let content = match file.content {
                    Content::Text(text) => Json::String(text),
                    Content::Json(json) => json,
                };
                object([("name", file.name.into()), ("mime", file.mime.into()), ("content", content)])
            }
            None => Json::Null,
        }
    }

    fn draw(&self, id: &str, canvas: &web_sys::HtmlCanvasElement, width: u32, ratio: f64, colors: &str) -> u32 {
        let cx = self.context();
        match (self.widget.picture(id, &cx), Theme::from_list(colors.split(PART))) {
            (Some(picture), Some(theme)) => canvas::paint(&picture, canvas, width, ratio, &theme).unwrap_or(0),
            _ => 0,
        }
    }
}

impl Localizer for Host {
    fn text(&self, id: &str, args: &[(&str, Value)]) -> String {
        let mut list = String::new();
        for (name, value) in args {
            list.push_str(name);
            list.push(PART);
            match value {
                Value::Text(text) => {
                    list.push('\'');
                    list.extend(text.chars().filter(|c| *c != PART));
                }
                Value::Number(number) => {
                    list.push('#');
                    list.push_str(&number.to_string());
                }
            }
            list.push(PART);
        }
        Host::text(self, id, &list)
    }

    fn date(&self, iso: &str) -> String {
        Host::date(self, iso)
    }
}

/// Pairs of a list name, value, name, value …
pub fn config(list: &str) -> Config {
    let mut list = list.split(PART);
    let mut pairs = Vec::new();
    while let (Some(name), Some(value)) = (list.next(), list.next()) {
        pairs.push((name.into(), value.into()));
    }
    Config(pairs)
}

/// A parsed JSON value as JavaScript made it.
pub fn json_answer(value: JsValue) -> Answer {
    match json_of(&value, MAX_DEPTH) {
        Some(json) => Answer::Json(json),
        None => Answer::Failed(Failure::NotJson { line: 0, column: 0 }),
    }
}

/// A value that `JSON.parse` made. serde-wasm-bindgen reads such values too, but serde's error texts bring float
/// formatting with them, 8 kB (brotli) of wasm for errors that `JSON.parse` has ruled out already.
fn json_of(value: &JsValue, depth: usize) -> Option<Json> {
    let depth = depth.checked_sub(1)?;
    if value.is_null() {
        return Some(Json::Null);
    }
    if let Some(truth) = value.as_bool() {
        return Some(Json::Bool(truth));
    }
    if let Some(number) = value.as_f64() {
        let whole = number as i64;
        let number = if whole as f64 == number { Number::from(whole) } else { Number::from_f64(number)? };
        return Some(Json::Number(number));
    }
    if let Some(text) = value.as_string() {
        return Some(Json::String(text));
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return list.iter().map(|item| json_of(&item, depth)).collect::<Option<_>>().map(Json::Array);
    }
    let mut members = Map::new();
    for entry in Object::entries(value.dyn_ref::<Object>()?).iter() {
        let entry: Array = entry.dyn_into().ok()?;
        members.insert(entry.get(0).as_string()?, json_of(&entry.get(1), depth)?);
    }
    Some(Json::Object(members))
}

fn effect_json(effect: &Effect, cx: &Context) -> Json {
    let kind = |name: &str| ("kind", Json::from(name));
    match effect {
        Effect::Fetch { version, url, shipped, want } => object([
            kind("fetch"),
            ("version", (*version).into()),
            ("url", url.as_str().into()),
            ("shipped", (*shipped).into()),
            ("json", (*want == Want::Json).into()),
        ]),
        Effect::ReadChosenFile { version } => object([kind("readFile"), ("version", (*version).into())]),
        Effect::EmitChange => object([kind("change")]),
        Effect::EmitError(issues) => {
            let issues = issues.iter().map(|issue| issue_json(issue, cx)).collect();
            object([kind("error"), ("issues", Json::Array(issues))])
        }
        Effect::Emit { event, detail } => {
            object([kind("emit"), ("event", (*event).into()), ("detail", detail.clone())])
        }
        Effect::Link { to, href } => object([kind("link"), ("to", to.clone()), ("href", href.as_str().into())]),
        Effect::Figures { version, codes } => {
            let codes = codes.iter().map(|code| code.as_str().into()).collect();
            object([kind("figures"), ("version", (*version).into()), ("codes", serde_json::Value::Array(codes))])
        }
        Effect::Ask { version } => object([kind("ask"), ("version", (*version).into())]),
        Effect::Wait { version } => object([kind("wait"), ("version", (*version).into())]),
        Effect::Recall { version, key } => {
            object([kind("recall"), ("version", (*version).into()), ("key", key.as_str().into())])
        }
        Effect::Keep { key, value } => {
            object([kind("keep"), ("key", key.as_str().into()), ("value", value.as_str().into())])
        }
        Effect::Focus(id) => object([kind("focus"), ("id", id.as_str().into())]),
        Effect::Announce(text) => object([kind("announce"), ("text", cx.text(text).into())]),
        Effect::Download(format) => object([kind("download"), ("format", (*format).into())]),
        Effect::DownloadPicture => object([kind("downloadPicture")]),
        Effect::Print => object([kind("print")]),
        Effect::CopyLink => object([kind("copyLink")]),
    }
}

/// An issue for the host page: code, severity, place and the localized message.
fn issue_json(issue: &Issue, cx: &Context) -> Json {
    let mut args = Map::new();
    for (name, value) in &issue.args {
        let value = match value {
            Arg::Text(text) => Json::String(text.clone()),
            Arg::Number(number) => Json::from(*number),
        };
        args.insert(name.to_string(), value);
    }
    let severity = match issue.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let text = |text: &Option<String>| text.as_deref().map_or(Json::Null, Json::from);
    object([
        ("code", issue.code.into()),
        ("severity", severity.into()),
        ("file", text(&issue.spot.file)),
        ("row", issue.spot.row.map_or(Json::Null, Json::from)),
        ("column", text(&issue.spot.column)),
        ("args", Json::Object(args)),
        ("message", crate::widget::issues::message(issue, cx).into()),
        ("hint", crate::widget::issues::hint(issue, cx).into()),
    ])
}
