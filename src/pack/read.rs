//! Reading what packs share. What is missing or wrong is an issue with its path; the rest stands.

use super::problem;
use super::{Cite, Source, Topic};
use crate::budget::problem::WRONG_TYPE;
use crate::budget::read::json::Json;
use crate::i18n::{Lang, Localized};
use crate::issue::Issue;

type Issues = Vec<Issue>;

/// The reader of JSON is shared with the budget, whose hints speak of its own files: a pack has a code of its own for that.
pub fn say_of_packs(issues: &mut Issues) {
    for issue in issues.iter_mut().filter(|issue| issue.code == WRONG_TYPE.code) {
        issue.code = problem::WRONG_KIND.code;
    }
}

/// A word of the pack, blank where there is none.
pub fn word(json: &Json, key: &str, issues: &mut Issues) -> String {
    json.text_of(key, issues).unwrap_or_default().to_string()
}

/// A word that the pack must have.
pub fn needed_word(json: &Json, key: &'static str, issues: &mut Issues) -> String {
    let found = word(json, key, issues);
    if found.is_empty() {
        json.say(problem::MISSING.issue().with("name", key), issues);
    }
    found
}

/// A text where one may be missing.
pub fn text(json: &Json, key: &str, issues: &mut Issues) -> Localized {
    json.get(key).map(|member| localized(&member, issues)).unwrap_or_default()
}

/// A text that must be there.
pub fn needed(json: &Json, key: &str, issues: &mut Issues) -> Localized {
    let found = text(json, key, issues);
    if found.is_empty() {
        json.say(problem::NO_TEXT.issue().with("name", key), issues);
    }
    found
}

/// One text for all languages, or one for each; whatever language lacks it is named.
pub fn localized(json: &Json, issues: &mut Issues) -> Localized {
    if let Some(shared) = json.value.as_str() {
        return Localized { kk: shared.into(), ru: shared.into(), en: shared.into() };
    }
    let found = Localized { kk: word(json, "kk", issues), ru: word(json, "ru", issues), en: word(json, "en", issues) };
    if let Some(missing) = missing(&found) {
        json.say(problem::UNTRANSLATED.issue().with("languages", missing), issues);
    }
    found
}

/// The languages that a text lacks; none where it lacks all of them.
pub fn missing(text: &Localized) -> Option<String> {
    let mut missing = String::new();
    for lang in Lang::ALL.into_iter().filter(|lang| text.in_lang(*lang).is_none()) {
        missing.push_str(if missing.is_empty() { "" } else { ", " });
        missing.push_str(lang.tag());
    }
    (!missing.is_empty() && !text.is_empty()).then_some(missing)
}

/// A whole number from 0.
pub fn count(json: &Json, key: &str) -> Option<u32> {
    json.get(key)?.value.as_u64().and_then(|n| u32::try_from(n).ok())
}

/// Something true.
pub fn is_set(json: &Json, key: &str) -> bool {
    json.get(key).is_some_and(|member| member.value.as_bool() == Some(true))
}

/// The acts of a pack.
pub fn sources(top: &Json, issues: &mut Issues) -> Vec<Source> {
    let mut sources = Vec::new();
    for json in top.items_of("sources", issues) {
        // Only a public address becomes a link.
        let url = Some(word(&json, "url", issues)).filter(|url| url.starts_with("https://")).unwrap_or_default();
        sources.push(Source {
            id: word(&json, "id", issues),
            title: needed(&json, "title", issues),
            short: text(&json, "short", issues),
            url,
            as_of: word(&json, "as_of", issues),
            local: is_set(&json, "local"),
        });
    }
    sources
}

/// The subjects of a pack.
pub fn topics(top: &Json, issues: &mut Issues) -> Vec<Topic> {
    let mut topics = Vec::new();
    for json in top.items_of("topics", issues) {
        topics.push(Topic { id: word(&json, "id", issues), title: needed(&json, "title", issues) });
    }
    topics
}

/// Says so where `id` is not among `known`; is it?
pub fn is_known<'a>(id: &str, known: impl IntoIterator<Item = &'a String>, json: &Json, issues: &mut Issues) -> bool {
    let is_known = known.into_iter().any(|other| other == id);
    if !is_known {
        json.say(problem::UNKNOWN_REFERENCE.issue().with("id", id), issues);
    }
    is_known
}

/// Where a statement comes from: its members `source`, `article` and, where it differs from the source's, `as_of`.
pub fn cite(json: &Json, sources: &[Source], issues: &mut Issues) -> Cite {
    let cite = Cite {
        source: word(json, "source", issues),
        article: word(json, "article", issues),
        as_of: word(json, "as_of", issues),
    };
    if cite.source.is_empty() || cite.article.is_empty() {
        json.say(problem::UNSOURCED.issue(), issues);
    } else if is_known(&cite.source, sources.iter().map(|source| &source.id), json, issues)
        && cite.as_of.is_empty()
        && super::source(sources, &cite).is_none_or(|source| source.as_of.is_empty())
    {
        json.say(problem::UNDATED.issue(), issues);
    }
    cite
}
