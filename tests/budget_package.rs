//! `datapackage.json`, good and bad: what is taken, what is refused, and where the issue points.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod budget_support;

use auyl::budget::cube::Cube;
use auyl::budget::insight::{changes, changes_at};
use auyl::budget::model::{Book, Coverage, Forecast, Level, Phase, Side};
use auyl::budget::money::{Money, Unit};
use auyl::budget::problem;
use auyl::budget::read::{csv, datapackage};
use auyl::issue::Issue;
use auyl::order::ByYear;
use budget_support::classification;
use serde_json::{Value, json};

fn read(descriptor: Value) -> (Book, Vec<Issue>) {
    let mut issues = Vec::new();
    let book = datapackage::read(&descriptor, &mut issues).unwrap();
    (book, issues)
}

/// Issues as "code path".
fn said(issues: &[Issue]) -> Vec<String> {
    issues.iter().map(|issue| format!("{} {}", issue.code, issue.spot.column.as_deref().unwrap_or_default())).collect()
}

#[test]
fn a_district_package_is_read_whole() {
    let (book, issues) = read(json!({
        "title": "Бюджеты округов", "title@kk": "Округтердің бюджеттері", "as_of": "2024-01",
        "sources": [{"title": {"en": "Decision"}, "path": "https://example.kz/1"}],
        "cpi": {"base": 2023, "index": {"2023": 112.5, "2024": 121.5}, "source": {"title": "stat.gov.kz"}},
        "places": [
            {"id": "a", "name": {"kk": "А"}, "level": "okrug", "population": {"2024": 1520}},
            {"id": "b", "name": "Б", "level": "city", "parent": "область Абай"}
        ],
        "resources": [
            {"name": "t", "path": "data/t.csv", "place": "a", "phase": "amended", "coverage": "totals", "forecast": [2025, "2026"],
             "unit": "tenge", "dialect": {"delimiter": ";"}, "as_of": "2024-03-05", "note": {"en": "n"}},
            {"path": ["u.csv"], "year": "2025", "phase": "исполнение", "forecast": true}
        ]
    }));
    assert_eq!(said(&issues), [""; 0]);
    assert_eq!((book.title.kk.as_str(), book.title.ru.as_str()), ("Округтердің бюджеттері", "Бюджеты округов"));
    assert_eq!(book.as_of.as_deref(), Some("2024-01"));
    assert_eq!((book.places[0].residents(2024), book.places[0].residents(2023)), (Some(1520), None));
    assert_eq!((book.places[1].level, book.places[1].name.ru.as_str()), (Level::District, "Б"));
    let [table, other] = book.tables.as_slice() else { panic!("two tables") };
    assert_eq!((table.phase, table.coverage, table.unit), (Some(Phase::Amended), Coverage::Totals, Some(Unit::Tenge)));
    assert_eq!((&table.forecast, table.delimiter), (&Forecast::Years(vec![2025, 2026]), Some(';')));
    assert_eq!((other.phase, other.year, &other.forecast), (Some(Phase::Executed), Some(2025), &Forecast::All));
    let prices = book.prices.unwrap();
    assert_eq!((prices.base, prices.index.get(2023), prices.index.get(2024)), (2023, Some(1000), Some(1080)));
}

#[test]
fn what_cannot_be_used_is_left_out_and_named() {
    let (book, issues) = read(json!({
        "title": 5, "as_of": "yesterday", "sources": [{"title": "x", "path": "javascript:alert(1)"}],
        "cpi": {"base": 2020, "index": {"2021": 100}},
        "places": [
            {"id": "a", "name": "A", "population": {"2024": 0, "2025": -3, "2026": "many", "x": 1}, "level": "galaxy"},
            {"id": "a", "name": "B"}, {}
        ],
        "resources": [
            {"path": "t.csv", "place": "z", "phase": "dreamt", "coverage": 1, "forecast": "maybe", "dialect": []},
            {"path": "t.xlsx"}, {}, {"data": 5}
        ]
    }));
    assert_eq!(book.tables.len(), 1);
    assert_eq!(book.places.iter().map(|place| place.id.as_str()).collect::<Vec<_>>(), ["a", "z"]);
    assert!(book.places[0].population == ByYear::default() && book.prices.is_none() && book.sources[0].path.is_none());
    assert_eq!(
        said(&issues),
        [
            "BUD-051 title",
            "BUD-059 ",
            "BUD-057 sources[0]",
            "BUD-058 cpi",
            "BUD-056 places[0].level",
            "BUD-054 places[0].population.2024",
            "BUD-054 places[0].population.2025",
            "BUD-054 places[0].population.2026",
            "BUD-059 places[0].population.x",
            "BUD-055 places[1]",
            "BUD-051 places[2]",
            "BUD-056 resources[0].phase",
            "BUD-051 resources[0].forecast",
            "BUD-051 resources[0].coverage",
            "BUD-036 places",
            "BUD-060 resources[1]",
            "BUD-051 resources[2]",
            "BUD-051 resources[3].data",
        ]
    );
}

#[test]
fn paths_stay_beside_the_package() {
    let inside = ["t.csv", "data/t.csv", "./t.csv", "a/b/c.csv", "таблица.csv", "t..csv"];
    let outside = [
        "",
        "/t.csv",
        "//host/t.csv",
        "https://host/t.csv",
        "http:t.csv",
        "file:///t.csv",
        "javascript:alert(1)",
        "data:text/csv,x",
        "../t.csv",
        "a/../../t.csv",
        "a/..",
        "..",
        "%2e%2e/t.csv",
        ".%2E/t.csv",
        "a\\..\\t.csv",
        "\\\\host\\t.csv",
        ".\t./t.csv",
        " https://host/t.csv",
        "\u{1}https://host/t.csv",
    ];
    for path in inside {
        assert_eq!(read(json!({"resources": [{"path": path}]})).0.tables[0].path, path);
    }
    for path in outside {
        let mut issues = Vec::new();
        let refused = datapackage::read(&json!({"resources": [{"path": path}]}), &mut issues);
        assert_eq!(refused.unwrap_err().code, problem::NO_TABLES.code, "{path}");
        assert_eq!(said(&issues), ["BUD-053 resources[0]"], "{path}");
    }
}

#[test]
fn what_is_no_package_is_refused() {
    for (descriptor, problem) in [
        (json!([]), problem::NOT_A_PACKAGE),
        (json!("x"), problem::NOT_A_PACKAGE),
        (json!({}), problem::NO_TABLES),
        (json!({"resources": {}}), problem::NO_TABLES),
    ] {
        assert_eq!(datapackage::read(&descriptor, &mut Vec::new()).unwrap_err().code, problem.code, "{descriptor}");
    }
}

fn lines(descriptor: Value, file: &str) -> Vec<String> {
    let (mut book, mut issues) = read(descriptor);
    let table = book.tables[0].clone();
    let bytes = table.inline.clone().unwrap_or_else(|| file.to_string());
    csv::read_all(bytes.as_bytes(), &table, 0, &mut book, &mut issues).unwrap();
    assert_eq!(said(&issues), [""; 0]);
    let line = |line: &auyl::budget::model::Line| {
        format!("{} {} {} {}", line.year, line.code.as_str(), line.amount.to_decimal(Unit::Tenge), line.name.ru)
    };
    book.lines.iter().map(line).collect()
}

#[test]
fn columns_may_be_named_by_the_fiscal_data_package() {
    let typed = json!({"resources": [{"path": "t.csv", "schema": {"fields": [
        {"name": "FY", "columnType": "date:fiscal-year"},
        {"name": "BK", "columnType": "economic-classification:generic:code:part"},
        {"name": "Text", "columnType": "economic-classification:generic:label", "lang": "ru"},
        {"name": "X", "columnType": "value", "unit": "tenge"}
    ]}}]});
    assert_eq!(lines(typed, "FY,BK,Text,X\n2024,1.04,Налог,5\n"), ["2024 1.04 5.0 Налог"]);
    let mapped = json!({
        "model": {
            "measures": {"amount": {"source": "X", "factor": 1000, "phase": "executed"}},
            "dimensions": {
                "date": {"dimensionType": "datetime", "attributes": {"year": {"source": "FY"}}},
                "code": {"dimensionType": "classification", "attributes": {
                    "label": {"source": "Text", "labelfor": "code"}, "code": {"source": "BK"}}}
            }
        },
        "resources": [{"path": "t.csv"}]
    });
    assert_eq!(lines(mapped, "FY,BK,X\n2024,1.04,5\n"), ["2024 1.04 5000.0 "]);
}

#[test]
fn tables_may_stand_inside_the_package() {
    let text = json!({"resources": [{"data": "year,code,amount_tenge\n2024,1,5\n"}]});
    let rows = json!({"resources": [{"data": [["year", "code", "amount_tenge"], [2024, "1", 5.25]]}]});
    let objects =
        json!({"resources": [{"data": [{"year": 2024, "code": "1", "amount_tenge": 5, "name_ru": "a, \"b\""}]}]});
    assert_eq!(lines(text, ""), ["2024 1 5.0 "]);
    assert_eq!(lines(rows, ""), ["2024 1 5.25 "]);
    assert_eq!(lines(objects, ""), ["2024 1 5.0 a, \"b\""]);
}

#[test]
fn changes_find_transfers_under_their_new_number() {
    let table = "year,direction,code,name_ru,amount_tenge\n\
        2025,revenue,1,Налоговые поступления,10\n2025,transfer,4,Поступления трансфертов,90\n2025,transfer,4.02,,90\n\
        2026,revenue,1,Налоговые поступления,30\n2026,transfer,5,Поступления трансфертов,81\n2026,transfer,5.02,,81\n\
        2026,revenue,2,Неналоговые поступления,1\n";
    let mut book = Book::default();
    csv::read_all(table.as_bytes(), &Default::default(), 0, &mut book, &mut Vec::new()).unwrap();
    let cube = Cube::build(&book, &classification());
    let slices: Vec<_> = cube.keys().filter_map(|key| cube.slice(key)).collect();
    let told = |changes: Vec<auyl::budget::insight::Change>| {
        let told = |c: auyl::budget::insight::Change| {
            (c.code.as_str().to_string(), c.difference.tiyn() / 100, c.percent.map(|p| p.tenths()))
        };
        changes.into_iter().map(told).collect::<Vec<_>>()
    };
    let row = |code: &str, difference, percent| (code.to_string(), difference, percent);
    let categories = [row("1", 20, Some(2000)), row("5", -9, Some(-100)), row("2", 1, None)];
    assert_eq!(told(changes_at(slices[0], slices[1], Side::Revenue, 1)), categories);
    let leaves = [row("1", 20, Some(2000)), row("5.02", -9, Some(-100)), row("2", 1, None)];
    assert_eq!(told(changes(slices[0], slices[1], Side::Revenue)), leaves);
    assert_eq!(Money::ZERO, Money::default());
}

#[test]
fn a_line_that_a_partial_table_leaves_out_has_not_become_zero() {
    let table = "year,direction,code,amount_tenge\n\
        2025,expenditure,II,100\n2025,expenditure,01,60\n2025,expenditure,07,40\n\
        2026,expenditure,II,110\n2026,expenditure,01,70\n\
        2027,expenditure,II,70\n2027,expenditure,01,70\n";
    let mut book = Book::default();
    csv::read_all(table.as_bytes(), &Default::default(), 0, &mut book, &mut Vec::new()).unwrap();
    let cube = Cube::build(&book, &classification());
    let slices: Vec<_> = cube.keys().filter_map(|key| cube.slice(key)).collect();
    let told = |before: usize, after: usize| {
        let changes = changes_at(slices[before], slices[after], Side::Expenditure, 1).into_iter();
        changes
            .map(|c| (c.code.as_str().to_string(), c.is_known.then(|| c.difference.tiyn() / 100)))
            .collect::<Vec<_>>()
    };
    let row = |code: &str, difference| (code.to_string(), difference);
    assert_eq!(told(0, 1), [row("01", Some(10)), row("07", None)]);
    assert_eq!(told(1, 0), [row("01", Some(-10)), row("07", None)]);
    assert_eq!(told(0, 2), [row("07", Some(-40)), row("01", Some(10))]);
}
