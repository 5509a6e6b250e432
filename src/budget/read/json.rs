//! Careful access to JSON of unknown origin: a value of the wrong type is an issue with its path
//! (`resources[2].path`), never a failure. A missing value and `null` are simply absent.

use super::super::model::Localized;
use super::super::problem;
use super::cells;
use crate::issue::Issue;
use serde_json::Value;

/// A value with the path that leads to it.
#[derive(Clone, Debug)]
pub struct Json<'a> {
    /// The value.
    pub value: &'a Value,
    /// Its path from the top, as `places[0].population`; blank for the top itself.
    pub path: String,
}

impl<'a> Json<'a> {
    /// The top of a document.
    pub fn top(value: &'a Value) -> Self {
        Json { value, path: String::new() }
    }

    /// A member of an object, absent where the value is none.
    pub fn get(&self, key: &str) -> Option<Json<'a>> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        let path = if self.path.is_empty() { key.to_string() } else { format!("{}.{key}", self.path) };
        Some(Json { value, path })
    }

    /// The text, or an issue.
    pub fn text(&self, issues: &mut Vec<Issue>) -> Option<&'a str> {
        self.or_say(self.value.as_str(), "text", issues)
    }

    /// The text of a member.
    pub fn text_of(&self, key: &str, issues: &mut Vec<Issue>) -> Option<&'a str> {
        self.get(key)?.text(issues).map(str::trim).filter(|text| !text.is_empty())
    }

    /// The elements of a list, or an issue and none.
    pub fn items(&self, issues: &mut Vec<Issue>) -> Vec<Json<'a>> {
        let list = self.or_say(self.value.as_array(), "list", issues).map_or(&[][..], Vec::as_slice);
        list.iter().enumerate().map(|(at, value)| Json { value, path: format!("{}[{at}]", self.path) }).collect()
    }

    /// The elements of a member that is a list.
    pub fn items_of(&self, key: &str, issues: &mut Vec<Issue>) -> Vec<Json<'a>> {
        self.get(key).map_or_else(Vec::new, |list| list.items(issues))
    }

    /// The members of an object, or an issue and none.
    pub fn members(&self, issues: &mut Vec<Issue>) -> Vec<(&'a str, Json<'a>)> {
        let members = self.or_say(self.value.as_object(), "object", issues).into_iter().flatten();
        members.map(|(key, value)| (key.as_str(), Json { value, path: format!("{}.{key}", self.path) })).collect()
    }

    /// A year written as a number or as text.
    pub fn year(&self, issues: &mut Vec<Issue>) -> Option<u16> {
        let year = match self.value {
            Value::String(text) => cells::year(text),
            Value::Number(number) => number.as_u64().and_then(|year| cells::year(&year.to_string())),
            _ => return self.or_say(None, "number", issues),
        };
        if year.is_none() {
            self.say(problem::BAD_DATE.issue().with("text", self.shown()), issues);
        }
        year
    }

    /// A text in three languages: `{"kk": …, "ru": …, "en": …}` or one text, whose language is guessed by its letters.
    pub fn localized(&self, issues: &mut Vec<Issue>) -> Localized {
        match self.value {
            Value::String(text) => cells::in_its_language(&cells::name(text).0),
            Value::Object(_) => {
                let mut text = |key| self.text_of(key, issues).map(|text| cells::name(text).0).unwrap_or_default();
                Localized { kk: text("kk"), ru: text("ru"), en: text("en") }
            }
            _ => {
                self.or_say(None::<()>, "text", issues);
                Localized::default()
            }
        }
    }

    /// A member in three languages, with the spelling `title@kk` as well.
    pub fn localized_of(&self, key: &str, issues: &mut Vec<Issue>) -> Localized {
        let mut text = self.get(key).map(|member| member.localized(issues)).unwrap_or_default();
        for (language, own) in [("kk", &mut text.kk), ("ru", &mut text.ru), ("en", &mut text.en)] {
            if let Some(stated) = self.text_of(&format!("{key}@{language}"), issues) {
                *own = cells::name(stated).0;
            }
        }
        text
    }

    /// Adds an issue at this path.
    pub fn say(&self, issue: Issue, issues: &mut Vec<Issue>) {
        issues.push(issue.at_column(&self.path));
    }

    /// The value in short, for a message.
    pub fn shown(&self) -> String {
        match self.value {
            Value::String(text) => cells::shortened(text),
            Value::Number(number) => number.as_i64().map_or_else(String::new, |number| number.to_string()),
            _ => String::new(),
        }
    }

    fn or_say<T>(&self, found: Option<T>, expected: &str, issues: &mut Vec<Issue>) -> Option<T> {
        if found.is_none() {
            self.say(problem::WRONG_TYPE.issue().with("expected", expected), issues);
        }
        found
    }
}
