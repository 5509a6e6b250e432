//! A decision as a package: what the explorer's own reader makes of it, and what is never invented.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

use auyl::budget::model::{Book, Level, Phase};
use auyl::budget::read::csv::read_all;
use auyl::budget::read::datapackage;
use auyl::budget::read::decision::package::{TABLE, write};
use auyl::budget::read::decision::{Decision, json, read};
use auyl::budget::write::csv;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> Decision {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/decision").join(name);
    read(name, &fs::read(path).unwrap())
}

fn package(decision: &Decision, address: Option<&str>) -> (Value, Vec<&'static str>) {
    let mut lacks = Vec::new();
    let package = write(decision, address, &mut lacks);
    (package, lacks.iter().map(|issue| issue.code).collect())
}

/// Opens table and description as the explorer does.
fn opened(decision: &Decision, package: &Value) -> Book {
    let mut issues = Vec::new();
    let mut book = datapackage::read(package, &mut issues).unwrap();
    assert_eq!((book.tables.len(), book.tables[0].path.as_str()), (1, TABLE));
    let table = book.tables[0].clone();
    read_all(csv(&decision.book, |_| true).as_bytes(), &table, 0, &mut book, &mut issues).unwrap();
    assert_eq!(issues, Vec::new());
    book
}

#[test]
fn the_explorer_opens_what_was_written() {
    let address = "https://zan.gov.kz/client/#!/doc/191405/rus";
    for (name, lines) in
        [("abraly-okrug-2024.rus.md", 127), ("karauyl-okrug-2023.kaz.md", 62), ("abai-district-2026.rus.md", 77)]
    {
        let decision = fixture(name);
        let (package, lacks) = package(&decision, Some(address));
        assert_eq!(lacks, Vec::<&str>::new(), "{name}");
        let book = opened(&decision, &package);
        assert_eq!(book.lines.len(), lines, "{name}");
        let figures = |book: &Book| {
            let line = |line: &auyl::budget::model::Line| {
                (line.year, line.phase, line.direction, line.code.clone(), line.amount)
            };
            book.lines.iter().map(line).collect::<Vec<_>>()
        };
        assert_eq!(figures(&book), figures(&decision.book), "{name}");
        assert_eq!(book.title, decision.book.title, "{name}");
        assert_eq!(book.as_of, decision.book.as_of, "{name}");
        assert_eq!(book.sources[0].path.as_deref(), Some(address), "{name}");
        assert_eq!(book.places[0].id, decision.book.places[0].id, "{name}");
    }
}

#[test]
fn what_the_package_says_of_the_act() {
    let abraly = fixture("abraly-okrug-2024.rus.md");
    let (package, _) = package(&abraly, None);
    let source = &package["sources"][0];
    assert_eq!(source["number"], "17/104-VIII");
    assert_eq!(source["date"], "2023-12-26");
    assert_eq!(source["title"], "О бюджете сельских округов и поселков на 2024-2026 годы, № 17/104-VIII, 2023-12-26");
    let table = &package["resources"][0];
    assert_eq!((&table["phase"], &table["unit"]), (&"approved".into(), &"thousand tenge".into()));
    assert_eq!(table["forecast"], Value::from(vec![2025, 2026]));
    assert_eq!(table.get("year"), None); // the table has three
    assert_eq!(package["fiscalPeriod"]["end"], "2026-12-31");
    let book = opened(&abraly, &package);
    assert_eq!((book.places[0].level, book.tables[0].phase), (Level::Rural, Some(Phase::Approved)));
    let district = fixture("abai-district-2026.rus.md");
    assert_eq!(self::package(&district, None).0["places"][0]["level"], "district");
}

#[test]
fn what_is_not_known_is_left_out_and_said() {
    let (_, lacks) = package(&fixture("abraly-okrug-2024.rus.md"), None);
    assert_eq!(lacks, ["DEC-062"]);
    let (package, lacks) = package(&fixture("abraly-okrug-2024.rus.md"), Some("javascript:alert(1)"));
    assert_eq!((package["sources"][0].get("path"), lacks), (None, vec!["DEC-062"]));
    let table = "<table><tr><td>Категория<td>Класс<td>Наименование<td>Сумма на 2024 год<tr><td><td><td>I. Доходы<td>5<tr><td>1<td><td>Налоги<td>5</table>";
    let decision = read("a.html", table.as_bytes());
    assert_eq!(decision.book.lines.len(), 2, "{:?}", decision.issues);
    let (package, lacks) = self::package(&decision, None);
    assert_eq!(lacks, ["DEC-060", "DEC-061", "DEC-062", "DEC-063"]);
    for member in ["title", "as_of", "sources", "places", "description"] {
        assert_eq!(package.get(member), None, "{member}");
    }
    assert_eq!(package["resources"][0].get("forecast"), None);
    opened(&decision, &package);
    let town = read("a.html", format!("<h3>Бюджет города Семей на 2026 год</h3>{table}").as_bytes());
    let (package, lacks) = self::package(&town, None);
    assert_eq!((package["places"][0].get("level"), lacks.last()), (None, Some(&"DEC-064")));
}

#[test]
fn sources_hold_every_line_and_issue_once_with_roles_of_columns() {
    for name in
        ["abraly-okrug-2024.rus.md", "arkhat-okrug-2026-original.rus.md", "karauyl-page.html", "karauyl-paste.txt"]
    {
        let decision = fixture(name);
        let sources = json::sources(&decision);
        let rows: Vec<&Value> =
            sources.as_array().unwrap().iter().flat_map(|source| source["rows"].as_array().unwrap()).collect();
        let all = |member: &str| {
            rows.iter()
                .flat_map(|row| row[member].as_array().unwrap())
                .map(|at| at.as_u64().unwrap() as usize)
                .collect::<Vec<_>>()
        };
        assert_eq!(all("lines"), (0..decision.book.lines.len()).collect::<Vec<_>>(), "{name}");
        let in_rows = decision.issues.iter().filter(|issue| issue.code == "DEC-050").count();
        assert_eq!(all("issues").len(), in_rows, "{name}");
        for source in sources.as_array().unwrap() {
            for part in source["parts"].as_array().unwrap() {
                let columns = part["columns"].as_array().unwrap();
                let roles: Vec<&str> = columns.iter().map(|column| column["role"].as_str().unwrap()).collect();
                assert!(
                    roles.ends_with(&["name", "amount"]) && matches!(roles[0], "category" | "group"),
                    "{name}: {roles:?}"
                );
                assert_eq!(
                    (&part["unit"], &part["unit_assumed"], &part["headed"]),
                    (&"thousand_tenge".into(), &false.into(), &true.into()),
                    "{name}"
                );
                // Names and amounts stand where the roles say.
                let at = |role: &str| {
                    columns[roles.iter().position(|own| *own == role).unwrap()]["column"].as_u64().unwrap() as usize
                };
                let (from, to) = (part["from"].as_u64().unwrap() as usize, part["to"].as_u64().unwrap() as usize);
                for row in &source["rows"].as_array().unwrap()[from..to] {
                    for line in row["lines"].as_array().unwrap() {
                        let line = &decision.book.lines[line.as_u64().unwrap() as usize];
                        assert_eq!(
                            row["cells"][at("name")].as_str().unwrap().replace('\n', " "),
                            format!("{}{}", line.name.kk, line.name.ru),
                            "{name}"
                        );
                        assert!(
                            row["cells"][at("amount")]
                                .as_str()
                                .unwrap()
                                .contains(|c: char| c.is_ascii_digit() || c == '-'),
                            "{name}"
                        );
                    }
                }
            }
        }
    }
    let summary = json::summary(&fixture("abraly-okrug-2024.rus.md"));
    assert_eq!((&summary["lines"], &summary["totals"]["found"]), (&127.into(), &28.into()));
    let count = |member: &str| summary["totals"][member].as_u64().unwrap();
    assert_eq!(count("agree") + count("differ") + count("without"), 28);
    let broken = json::summary(&fixture("arkhat-okrug-2026-original.rus.md"));
    assert_eq!(broken["sums"]["break"], 5);
}
