//! Messages: complete in every language, with the same variables, used, and formatted alike by both engines.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod support;

use auyl::budget::problem;
use auyl::i18n::{Lang, Localizer, Value};
use auyl::widget::issues;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use support::{Native, ftl, root, same_as_file};

/// Variables of a pattern; true for those that choose a variant.
type Variables = BTreeMap<String, bool>;

fn messages(lang: Lang) -> BTreeMap<String, Variables> {
    let text = ftl(lang);
    let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", lang.tag()));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut put = |id: String, pattern: &Pattern<&str>| {
            let mut variables = Variables::new();
            collect(pattern, &mut variables);
            assert!(found.insert(id.clone(), variables).is_none(), "{} defines {id} twice", lang.tag());
        };
        if let Some(pattern) = &message.value {
            put(message.id.name.into(), pattern);
        }
        for attribute in &message.attributes {
            put(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, false, variables),
            Expression::Select { selector, variants } => {
                variable(selector, true, variables);
                variants.iter().for_each(|v| collect(&v.value, variables));
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, selects: bool, variables: &mut Variables) {
    if let InlineExpression::VariableReference { id } = inline {
        *variables.entry(id.name.into()).or_default() |= selects;
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let english = messages(Lang::En);
    for lang in [Lang::Kk, Lang::Ru] {
        let own = messages(lang);
        let ids = |m: &BTreeMap<String, Variables>| m.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&own), ids(&english), "{}", lang.tag());
        for (id, variables) in &own {
            let names = |v: &Variables| v.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(variables), names(&english[id]), "{} {id}", lang.tag());
        }
    }
}

#[test]
fn every_issue_code_has_a_message_and_a_hint_with_only_its_own_variables() {
    for lang in Lang::ALL {
        let messages = messages(lang);
        for (code, args) in problem::ALL
            .iter()
            .chain(issues::ALL)
            .chain(auyl::pack::problem::ALL)
            .chain(auyl::quiz::problem::ALL)
            .chain(auyl::duties::problem::ALL)
            .chain(auyl::pathways::problem::ALL)
            .chain(auyl::seminar::problem::ALL)
            .chain(auyl::budget::read::decision::problem::ALL)
        {
            for id in [format!("error-{code}"), format!("error-{code}.hint")] {
                let variables = messages.get(&id).unwrap_or_else(|| panic!("{}: no {id}", lang.tag()));
                for name in variables.keys() {
                    assert!(
                        name == "row" || args.contains(&name.as_str()),
                        "{} {id}: nobody gives ${name}",
                        lang.tag()
                    );
                }
            }
        }
    }
}

#[test]
fn every_message_is_used() {
    let mut source = String::new();
    let mut folders = ["src", "www/js", "www/studio", "www/embed", "bin"].map(|folder| root().join(folder)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path)
            } else {
                source.push_str(&fs::read_to_string(path).unwrap_or_default())
            }
        }
    }
    for id in messages(Lang::En).keys() {
        let name = id.split('.').next().unwrap_or(id);
        let code = name.strip_prefix("error-").unwrap_or(name);
        if name.starts_with("month-") && source.contains("`month-${") {
            continue;
        }
        let used =
            [format!("\"{code}\""), format!("'{code}'"), format!("\"{name}\"")].iter().any(|n| source.contains(n));
        assert!(used, "nobody uses {name}");
    }
}

#[test]
fn kazakh_has_no_latin_letters_inside_its_words() {
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    for word in ftl(Lang::Kk).split(|c: char| !c.is_alphabetic()) {
        let mixed = word.chars().any(cyrillic) && word.chars().any(|c| c.is_ascii_alphabetic());
        assert!(!mixed, "mixed letters in {word}");
    }
}

/// The file that `tests/js/fluent.test.mjs` compares the browser's engine with.
#[test]
fn both_engines_format_alike() {
    let mut cases = Vec::new();
    for lang in Lang::ALL {
        let native = Native::new(lang);
        for (id, variables) in messages(lang) {
            for sample in [0i64, 1, 2, 5, 21, 1_234_567] {
                let args: Vec<(&str, Value)> = variables
                    .iter()
                    .map(|(name, selects)| {
                        let number = *selects || sample % 2 == 1;
                        (name.as_str(), if number { Value::Number(sample) } else { Value::Text("Қараөлең <b>".into()) })
                    })
                    .collect();
                let given: BTreeMap<&str, serde_json::Value> = args
                    .iter()
                    .map(|(name, value)| match value {
                        Value::Text(text) => (*name, json!(text)),
                        Value::Number(number) => (*name, json!(number)),
                    })
                    .collect();
                cases.push(json!([lang.tag(), id, given, native.text(&id, &args)]).to_string());
                if variables.is_empty() {
                    break;
                }
            }
        }
    }
    same_as_file("tests/fixtures/fluent/formatted.json", &format!("[\n{}\n]\n", cases.join(",\n")));
}
