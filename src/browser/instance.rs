//! One running widget behind an object-safe face, and the translation between its values and JavaScript's.

use super::{Host, canvas};
use crate::chart::Theme;
use crate::i18n::{Lang, Localizer, Numbers, Value};
use crate::issue::{Arg, Issue, Severity};
use crate::widget::{Answer, Config, Content, Context, Effect, Failure, FileChosen, Handler, Region, Ui, Want, Widget};
use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use wasm_bindgen::JsValue;

/// What the exports need of a widget, whatever its messages are.
pub trait Instance {
    fn event(&mut self, kind: &str, target: &str, value: &str, size: u64) -> bool;
    fn configure(&mut self, config: &Config);
    fn localize(&mut self);
    fn awaits(&self, version: u32) -> bool;
    fn answer(&mut self, version: u32, answer: Answer);
    fn frame(&mut self) -> Json;
    fn state(&self) -> Json;
    fn restore(&mut self, state: &[(String, String)]);
    fn export(&self, format: &str) -> Json;
    fn draw(&self, id: &str, canvas: &web_sys::HtmlCanvasElement, width: u32, ratio: f64, colors: &[String]) -> u32;
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
            ("input" | "change", Handler::Text(make)) => Some(make(value)),
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
        let mut parts = self.host.numbers().into_iter();
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
            .map(|region| json!([region.id, region.html]))
            .collect();
        let effects: Vec<Json> = self.pending.iter().map(|effect| effect_json(effect, &cx)).collect();
        self.pending.clear();
        self.regions = regions;
        json!({ "patches": patches, "effects": effects, "ready": self.widget.is_ready(), "failed": self.widget.has_failed() })
    }

    fn state(&self) -> Json {
        let entries = self.widget.state().into_iter().map(|(name, value)| (name.to_string(), Json::String(value)));
        Json::Object(entries.collect::<Map<_, _>>())
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
                json!({ "name": file.name, "mime": file.mime, "content": content })
            }
            None => Json::Null,
        }
    }

    fn draw(&self, id: &str, canvas: &web_sys::HtmlCanvasElement, width: u32, ratio: f64, colors: &[String]) -> u32 {
        let cx = self.context();
        match (self.widget.picture(id, &cx), Theme::from_list(colors)) {
            (Some(picture), Some(theme)) => canvas::paint(&picture, canvas, width, ratio, &theme).unwrap_or(0),
            _ => 0,
        }
    }
}

impl Localizer for Host {
    fn text(&self, id: &str, args: &[(&str, Value)]) -> String {
        let flat = args
            .iter()
            .flat_map(|(name, value)| {
                let value = match value {
                    Value::Text(text) => JsValue::from_str(text),
                    Value::Number(number) => JsValue::from_f64(*number as f64),
                };
                [JsValue::from_str(name), value]
            })
            .collect();
        Host::text(self, id, flat)
    }

    fn date(&self, iso: &str) -> String {
        Host::date(self, iso)
    }
}

/// Pairs of a flat list name, value, name, value …
pub fn config(flat: Vec<String>) -> Config {
    let mut flat = flat.into_iter();
    let mut pairs = Vec::new();
    while let (Some(name), Some(value)) = (flat.next(), flat.next()) {
        pairs.push((name, value));
    }
    Config(pairs)
}

/// A parsed JSON value as JavaScript made it.
pub fn json_answer(value: JsValue) -> Answer {
    match serde_wasm_bindgen::from_value(value) {
        Ok(json) => Answer::Json(json),
        Err(_) => Answer::Failed(Failure::NotJson),
    }
}

/// Plain JavaScript objects and arrays.
pub fn to_js(value: &Json) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

fn effect_json(effect: &Effect, cx: &Context) -> Json {
    match effect {
        Effect::Fetch { version, url, shipped, want } => {
            json!({ "kind": "fetch", "version": version, "url": url, "shipped": shipped, "json": *want == Want::Json })
        }
        Effect::ReadChosenFile { version } => json!({ "kind": "readFile", "version": version }),
        Effect::EmitChange => json!({ "kind": "change" }),
        Effect::EmitError(issues) => {
            json!({ "kind": "error", "issues": issues.iter().map(|issue| issue_json(issue, cx)).collect::<Vec<_>>() })
        }
        Effect::Focus(id) => json!({ "kind": "focus", "id": id }),
        Effect::Announce(text) => json!({ "kind": "announce", "text": cx.text(text) }),
        Effect::Download(format) => json!({ "kind": "download", "format": format }),
        Effect::DownloadPicture => json!({ "kind": "downloadPicture" }),
        Effect::Print => json!({ "kind": "print" }),
        Effect::CopyLink => json!({ "kind": "copyLink" }),
    }
}

/// An issue for the host page: code, severity, place and the localized message.
fn issue_json(issue: &Issue, cx: &Context) -> Json {
    let args: Map<String, Json> = issue
        .args
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Arg::Text(text) => Json::String(text.clone()),
                Arg::Number(number) => json!(number),
            };
            (name.to_string(), value)
        })
        .collect();
    json!({
        "code": issue.code,
        "severity": match issue.severity { Severity::Error => "error", Severity::Warning => "warning", Severity::Note => "note" },
        "file": issue.spot.file, "row": issue.spot.row, "column": issue.spot.column,
        "args": args,
        "message": crate::widget::issues::message(issue, cx),
        "hint": crate::widget::issues::hint(issue, cx),
    })
}
