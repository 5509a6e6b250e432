//! The rules that keep the house a house (ARCHITECTURE.md), checked against the source itself.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Code without its test modules and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap().to_string();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn only_the_browser_folder_names_the_browser() {
    for path in files(&root().join("src"), "rs") {
        if path.components().any(|c| c.as_os_str() == "browser") {
            continue;
        }
        let code = code(&path);
        for name in ["web_sys", "js_sys", "wasm_bindgen"] {
            assert!(!code.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn facts_know_no_clock_no_disk_and_no_environment() {
    for path in files(&root().join("src"), "rs") {
        let code = code(&path);
        for name in ["std::time", "std::fs", "std::env"] {
            assert!(!code.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn facts_know_nothing_of_widgets() {
    let facts =
        ["check", "classification", "cube", "insight", "model", "money", "problem", "search", "section", "write"];
    for name in facts {
        let path = root().join("src/budget").join(name).with_extension("rs");
        let code = code(&path);
        for other in ["crate::widget", "crate::chart", "super::view", "super::widget", "maud"] {
            assert!(!code.contains(other), "{} names {other}", path.display());
        }
    }
    let pathways = ["calendar", "graph", "pack", "paper", "problem", "procedure", "read"];
    let pathways = pathways.map(|name| root().join("src/pathways").join(name).with_extension("rs"));
    let quiz = ["attempt", "bank", "chance", "group", "problem", "result", "score"];
    let quiz = quiz.map(|name| root().join("src/quiz").join(name).with_extension("rs"));
    let readers = ["src/budget/read", "src/quiz/read", "src/quiz/group"];
    let readers = readers.iter().flat_map(|folder| files(&root().join(folder), "rs"));
    let seminar = ["plan", "problem", "read"].map(|name| root().join("src/seminar").join(name).with_extension("rs"));
    for path in readers.chain(quiz).chain(pathways).chain(seminar) {
        for other in ["crate::widget", "crate::chart", "super::view", "super::widget", "maud"] {
            assert!(!code(&path).contains(other), "{} names {other}", path.display());
        }
    }
}

#[test]
fn views_never_write_unescaped_markup() {
    for path in files(&root().join("src"), "rs") {
        assert!(!code(&path).contains("PreEscaped"), "{} writes unescaped markup", path.display());
    }
    let sinks: Vec<PathBuf> = files(&root().join("www/js"), "js")
        .into_iter()
        .chain(files(&root().join("www/studio"), "js"))
        .chain(files(&root().join("www/embed"), "js"))
        .filter(|path| fs::read_to_string(path).unwrap().contains("innerHTML"))
        .collect();
    assert_eq!(sinks, [root().join("www/js/patch.js")], "markup is set in one place only");
}

#[test]
fn no_words_for_readers_in_rust_or_javascript() {
    let cyrillic = |line: &str| line.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    let talks = |path: &PathBuf| code(path).lines().any(cyrillic);
    // Readers recognise printed words; no view, widget or script may bring its own.
    let speaking: Vec<PathBuf> = files(&root().join("src"), "rs")
        .into_iter()
        .chain(files(&root().join("www/js"), "js"))
        .chain(files(&root().join("www/studio"), "js"))
        .chain(files(&root().join("www/embed"), "js"))
        .filter(|path| {
            let path = path.to_string_lossy();
            ["/view/", "/widget", "/chart", "/www/js/", "/www/studio/", "/www/embed/", "/browser/"]
                .iter()
                .any(|part| path.contains(part))
        })
        .filter(talks)
        .collect();
    assert_eq!(speaking, Vec::<PathBuf>::new());
}
