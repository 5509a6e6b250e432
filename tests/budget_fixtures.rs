//! One folder of `tests/fixtures/budget/` per kind of input: `input.csv` and, in `expected.txt`, every line and every
//! issue the reader makes of it. `AUYL_UPDATE=1 cargo test --test budget_fixtures` writes the expectations anew.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod budget_support;

use auyl::budget::model::{Book, Table};
use auyl::budget::money::Unit;
use auyl::budget::problem;
use auyl::budget::read::csv::TableReader;
use auyl::issue::{Arg, Issue};
use budget_support::read;
use std::path::Path;

/// The outcome as text: what a reviewer wants to see.
fn told(book: &Book, issues: &[Issue], result: &Result<(), Issue>) -> String {
    let mut text = String::new();
    for line in &book.lines {
        let place = &book.places[line.place].id;
        let amount = line.amount.to_decimal(Unit::ThousandTenge);
        let names =
            [&line.name.kk, &line.name.ru, &line.name.en].map(|name| name.escape_debug().to_string()).join(" | ");
        let (row, year, phase, direction, code) =
            (line.row, line.year, line.phase.id(), line.direction.id(), line.code.as_str());
        text += &format!("row {row}: {place} {year} {phase} {direction} {code} = {amount}  {names}\n");
    }
    for issue in issues.iter().chain(result.as_ref().err()) {
        let args: Vec<String> = issue
            .args
            .iter()
            .map(|(name, value)| match value {
                Arg::Text(value) => format!(" {name}={value:?}"),
                Arg::Number(value) => format!(" {name}={value}"),
            })
            .collect();
        let row = issue.spot.row.map(|row| format!(" row {row}")).unwrap_or_default();
        let column = issue.spot.column.as_ref().map(|column| format!(" column {column}")).unwrap_or_default();
        text += &format!("{} {:?}{row}{column}{}\n", issue.code, issue.severity, args.join(""));
        let known = problem::ALL.iter().find(|(code, _)| *code == issue.code).expect("every code is listed");
        assert!(issue.args.iter().all(|(name, _)| known.1.contains(name)), "{issue:?}");
    }
    text += if result.is_ok() { "read\n" } else { "refused\n" };
    text
}

#[test]
fn every_fixture_reads_as_expected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/budget");
    let mut folders: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() > 20);
    for folder in folders {
        let bytes = std::fs::read(folder.join("input.csv")).unwrap();
        let (book, issues, result) = read(&bytes);
        let told = told(&book, &issues, &result);
        let expected = folder.join("expected.txt");
        if std::env::var_os("AUYL_UPDATE").is_some() {
            std::fs::write(&expected, &told).unwrap();
        }
        assert_eq!(told, std::fs::read_to_string(&expected).unwrap_or_default(), "{}", folder.display());
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_and_what_fits_is_kept() {
    let row = format!("2024,1.04.4,{},1.0\n", "Көлік салығы ".repeat(50));
    let mut text = String::from("year,code,name_kk,amount_thousand_tenge\n");
    while text.len() < 1 << 20 {
        text.push_str(&row);
    }
    let (mut book, mut issues) = (Book::default(), Vec::new());
    let mut reader = TableReader::new(&Table::default(), 0);
    let end = (0..50).find_map(|_| reader.push(text.as_bytes(), &mut book, &mut issues).err());
    assert_eq!(end.map(|issue| issue.code), Some(problem::FILE_TOO_LARGE.code));
    assert_eq!(book.lines.len(), 1);
    assert_eq!(issues.len(), auyl::budget::read::MAX_ISSUES);
    assert_eq!(reader.finish(&mut book, &mut issues), Ok(()));
    assert_eq!(issues.last().map(|issue| issue.code), Some(problem::MORE_ISSUES.code));
}

#[test]
fn lines_beyond_the_limit_are_left_out() {
    let mut text = String::from("place,year,code,amount_thousand_tenge\n");
    for place in 0..=auyl::budget::read::MAX_LINES {
        text.push_str(&format!("p{place},2024,I,1\n"));
    }
    let (book, issues, result) = read(text.as_bytes());
    assert_eq!((book.lines.len(), result), (auyl::budget::read::MAX_LINES, Ok(())));
    assert_eq!(issues.iter().filter(|issue| issue.code == problem::TOO_MANY_LINES.code).count(), 1);
}
