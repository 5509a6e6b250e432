//! Decisions as files of Word, Excel and LibreOffice: the same lines as from HTML, places that a person finds, and
//! files that are damaged, locked or made to do harm.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod office_support;

use auyl::budget::money::Unit;
use auyl::budget::read::decision::document::{Block, Document, Form};
use auyl::budget::read::decision::place::Place;
use auyl::budget::read::decision::{Decision, read};
use office_support::*;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

const FIXTURES: [&str; 7] = [
    "abai-district-2026.rus.md",
    "abraly-okrug-2024.kaz.md",
    "abraly-okrug-2024.rus.md",
    "arkhat-okrug-2026-amended.kaz.md",
    "arkhat-okrug-2026-original.rus.md",
    "karauyl-okrug-2023.kaz.md",
    "karauyl-page.html",
];

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/decision").join(name);
    fs::read_to_string(path).unwrap()
}

fn document(name: &str) -> Document {
    Document::of(name, fixture(name).as_bytes(), &mut Vec::new()).unwrap()
}

/// "place year phase direction code name amount" of every line.
fn lines(decision: &Decision) -> Vec<String> {
    let line = |line: &auyl::budget::model::Line| {
        let (place, amount) = (&decision.book.places[line.place].id, line.amount.to_decimal(Unit::ThousandTenge));
        let name = format!("{}{}", line.name.kk, line.name.ru);
        format!(
            "{place} {} {} {} {} {name} {amount}",
            line.year,
            line.phase.id(),
            line.direction.id(),
            line.code.as_str()
        )
    };
    decision.book.lines.iter().map(line).collect()
}

fn codes(decision: &Decision) -> Vec<&'static str> {
    decision.issues.iter().map(|issue| issue.code).collect()
}

fn said(decision: &Decision) -> Vec<String> {
    let place = |issue: &auyl::issue::Issue| {
        issue.spot.row.map_or(String::new(), |row| format!(" {}", decision.document.place(row)))
    };
    decision
        .issues
        .iter()
        .filter(|issue| issue.code != "DEC-043")
        .map(|issue| format!("{}{}", issue.code, place(issue)))
        .collect()
}

const TYPED: Sheets = Sheets { amounts: false, codes: false, column: 1 };
const NUMBERS: Sheets = Sheets { amounts: true, codes: false, column: 3 };
const ALL_NUMBERS: Sheets = Sheets { amounts: true, codes: true, column: 1 };

#[test]
fn one_decision_has_the_same_lines_in_every_form() {
    for name in FIXTURES {
        let known = read(name, fixture(name).as_bytes());
        let source = document(name);
        let forms = [
            (Form::Docx, docx(&source)),
            (Form::Xlsx, xlsx(&source, TYPED)),
            (Form::Xlsx, xlsx(&source, NUMBERS)),
            (Form::Xls, xls(&source, TYPED)),
            (Form::Xls, xls(&source, NUMBERS)),
            (Form::Ods, ods(&source, NUMBERS)),
        ];
        for (form, bytes) in forms {
            let own = read("решение", &bytes);
            assert_eq!(own.document.form, Some(form), "{name}: {:?}", own.issues);
            assert_eq!(lines(&own), lines(&known), "{name} {form:?}");
            assert_eq!(codes(&own), codes(&known), "{name} {form:?}");
            let act = |d: &Decision| {
                (d.meta.title.clone(), d.meta.number.clone(), d.meta.date.clone(), d.meta.wording.clone())
            };
            assert_eq!(act(&own), act(&known), "{name} {form:?}");
            assert_eq!(own.totals.len(), known.totals.len(), "{name} {form:?}");
        }
        // Codes that became numbers lost their zeros, which is said.
        for bytes in [xlsx(&source, ALL_NUMBERS), xls(&source, ALL_NUMBERS), ods(&source, ALL_NUMBERS)] {
            let own = read("решение.xlsx", &bytes);
            assert_eq!(lines(&own), lines(&known), "{name}");
            let other: Vec<&str> = codes(&own).into_iter().filter(|code| *code != "DEC-029").collect();
            assert_eq!(other, codes(&known), "{name}");
            assert!(codes(&own).contains(&"DEC-029"), "{name}");
        }
    }
}

#[test]
fn every_line_stands_where_a_person_finds_it() {
    let source = document("abraly-okrug-2024.rus.md");
    let known = rows(&source, NUMBERS);
    let own = read("a.xlsx", &xlsx(&source, NUMBERS));
    for line in &own.book.lines {
        let Place::Sheet { sheet, row } = own.document.place(line.row) else { panic!() };
        assert_eq!(&*sheet, "Лист1");
        let (_, cells) = known.iter().find(|(number, _)| *number == row).unwrap();
        assert!(cells.iter().any(|(_, value)| *value == Value::Text(line.name.ru.clone())), "{row}");
    }
    let own = read("a.docx", &docx(&source));
    let tables: Vec<_> = source
        .blocks
        .iter()
        .filter_map(|block| if let Block::Table(grid) = block { Some(grid) } else { None })
        .collect();
    for line in &own.book.lines {
        let Place::Table { table, row } = own.document.place(line.row) else { panic!() };
        let cells = &tables[table as usize - 1].rows[row as usize - 1].cells;
        assert!(cells.contains(&line.name.ru), "{table} {row}");
    }
    let broken = read("a.docx", &docx(&document("arkhat-okrug-2026-original.rus.md")));
    let places: Vec<String> = said(&broken);
    assert!(
        places.len() == 5 && places.iter().all(|place| place.starts_with("DEC-050 ") && place.contains(':')),
        "{places:?}"
    );
}

#[test]
fn a_page_on_one_line_names_tables_and_rows() {
    let page = fixture("karauyl-page.html");
    let known = read("page.html", page.as_bytes());
    let minified = page.replace(['\n', '\r'], " ");
    let own = read("page.html", minified.as_bytes());
    assert_eq!(lines(&own), lines(&known));
    let places: Vec<Place> = own.book.lines.iter().map(|line| own.document.place(line.row)).collect();
    let rows = |place: &Place| if let Place::Table { table, row } = place { (*table, *row) } else { panic!("{place}") };
    let rows: Vec<(u32, u32)> = places.iter().map(rows).collect();
    assert!(rows.windows(2).all(|pair| pair[0] < pair[1]) && rows[0].1 > 1, "{rows:?}");
    // Lines of their own lead there.
    assert!(known.book.lines.iter().all(|line| known.document.place(line.row) == Place::Line(line.row)));
    let spoilt = minified.replacen("402 047,2", "402 047,3", 1);
    assert!(said(&read("page.html", spoilt.as_bytes())).iter().any(|said| said.starts_with("DEC-040 ")));
}

/// A cell of Word.
fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text))
}

fn tr(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

const HEADING: &str = "Бюджет Акжарского сельского округа на 2024 год";
const RECEIPTS: [&str; 4] = ["I 5.0", "1 5.0", "1.04 5.0", "1.04.1 5.0"];

fn figures(decision: &Decision) -> Vec<String> {
    let line = |line: &auyl::budget::model::Line| {
        format!("{} {}", line.code.as_str(), line.amount.to_decimal(Unit::ThousandTenge))
    };
    decision.book.lines.iter().map(line).collect()
}

/// A table of Word with a staircase of spans for a header.
fn staircase(rows: &str) -> String {
    let span = |count: u32| format!("<w:gridSpan w:val=\"{count}\"/>");
    let header = [
        tr(&[tc(&span(4), "Категория"), tc("<w:vMerge w:val=\"restart\"/>", "Сумма (тысяч тенге)")]),
        tr(&[tc("", ""), tc(&span(3), "Класс"), tc("<w:vMerge/>", "unseen")]),
        tr(&[tc("", ""), tc("", ""), tc(&span(2), "Подкласс"), tc("<w:vMerge w:val=\"continue\"/>", "")]),
        format!(
            "<w:tr><w:trPr><w:gridBefore w:val=\"3\"/></w:trPr>{}{}</w:tr>",
            tc("", "Наименование"),
            tc("<w:vMerge/>", "")
        ),
    ];
    format!("<w:tbl>{}{rows}</w:tbl>", header.concat())
}

fn receipts(marks: [&str; 4]) -> String {
    let row = |mark: &str, cells: [&str; 5]| {
        let cells: String = cells.iter().map(|cell| tc("", cell)).collect();
        format!("<w:tr><w:trPr>{mark}</w:trPr>{cells}</w:tr>")
    };
    [
        row(marks[0], ["", "", "", "I. Доходы", "5"]),
        row(marks[1], ["1", "", "", "Налоговые поступления", "5"]),
        row(marks[2], ["", "04", "", "Налоги на собственность", "5"]),
        row(marks[3], ["", "", "1", "Налоги на имущество", "5"]),
    ]
    .concat()
}

#[test]
fn spans_of_word_are_laid_out() {
    let body = format!("{}{}", paragraph(HEADING), staircase(&receipts([""; 4])));
    let own = read("a.docx", &docx_of(&body, ""));
    assert_eq!(figures(&own), RECEIPTS);
    assert_eq!(said(&own), Vec::<String>::new());
    let last = own.book.lines.last().unwrap();
    assert_eq!(own.document.place(last.row), Place::Table { table: 1, row: 8 });
    let Some(Block::Table(grid)) = own.document.blocks.last() else { panic!() };
    assert_eq!(grid.rows[0].cells, ["Категория", "", "", "", "Сумма (тысяч тенге)"]);
    assert_eq!(grid.rows[1].cells, ["", "Класс", "", "", ""]); // what goes on from above is not shown
    // Controls and a table that lays the page out change nothing.
    let within = format!(
        "<w:tbl><w:tr><w:tc><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt><w:p/></w:tc></w:tr></w:tbl>"
    );
    assert_eq!(figures(&read("a.docx", &docx_of(&within, ""))), RECEIPTS);
    let alternative = format!(
        "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>{body}</mc:Choice><mc:Fallback>{body}</mc:Fallback></mc:AlternateContent>"
    );
    let own = read("a.docx", &docx_of(&alternative, ""));
    assert_eq!((figures(&own), said(&own)), (RECEIPTS.map(String::from).to_vec(), Vec::new()));
}

#[test]
fn deleted_text_is_left_out_and_inserted_text_read() {
    let change = "w:id=\"1\" w:author=\"a\"";
    let rows = receipts(["", "", "", ""]);
    let rows = rows.replacen(
        "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">5</w:t></w:r>",
        &format!("<w:del {change}><w:r><w:delText>7</w:delText></w:r></w:del><w:ins {change}><w:r><w:t>5</w:t></w:r></w:ins><w:moveFrom {change}><w:r><w:t>9</w:t></w:r></w:moveFrom>"),
        1,
    );
    let gone = receipts([&format!("<w:del {change}/>"), &format!("<w:ins {change}/>"), "", ""]);
    let gone = &gone[..gone.find("</w:tr>").unwrap() + 7];
    let mark = format!("<w:p><w:pPr><w:rPr><w:del {change}/></w:rPr></w:pPr></w:p>");
    let own = read(
        "a.docx",
        &docx_of(&format!("{}{mark}{}", paragraph(HEADING), staircase(&(gone.to_string() + &rows))), ""),
    );
    assert_eq!(figures(&own), RECEIPTS);
    assert_eq!(said(&own), ["DEC-016"]);
    assert_eq!(own.issues.iter().find(|issue| issue.code == "DEC-016").unwrap().args, [("count", 4.into())]);
    // The row that is gone counts for those who see it.
    assert_eq!(own.document.place(own.book.lines[0].row), Place::Table { table: 1, row: 6 });
}

#[test]
fn hidden_text_is_not_read_and_footnotes_stand_behind() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r>";
    let shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:footnoteReference w:id=\"1\"/><w:noBreakHyphen/></w:r>";
    let rows = receipts([""; 4]).replacen("<w:p>", &format!("<w:p>{hidden}"), 4);
    let rows = rows.replace("Налоги на имущество</w:t></w:r>", &format!("Налоги на имущество</w:t></w:r>{shown}"));
    let foreign = "<m:oMath xmlns:m=\"m\"><m:r><m:t>3</m:t></m:r></m:oMath>";
    let rows = rows.replacen("</w:p>", &format!("{foreign}</w:p>"), 5);
    let note = format!(
        "<w:footnote w:id=\"1\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote>",
        paragraph("Сноска. Первая"),
        paragraph("вторая\nдлинная")
    );
    let own = read("a.docx", &docx_of(&format!("{}{}", paragraph(HEADING), staircase(&rows)), &note));
    assert_eq!(figures(&own), RECEIPTS);
    assert_eq!(own.book.lines[3].name.ru, "Налоги на имущество-");
    let lines = own.document.places.len() as u32;
    assert_eq!(
        [lines - 2, lines - 1, lines].map(|line| own.document.place(line)),
        [Place::Footnote(1), Place::Footnote(2), Place::Footnote(2)]
    );
}

/// A sheet of text rows.
fn cells(rows: &[(u32, &[&str])]) -> Rows {
    let cell = |(column, text): (usize, &&str)| (column as u32 + 1, Value::Text((*text).into()));
    let row = |(number, cells): &(u32, &[&str])| {
        (*number, cells.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(cell).collect())
    };
    rows.iter().map(row).collect()
}

const HEADER: &[&str] = &["Категория", "Класс", "Подкласс", "Наименование", "Сумма, тыс. тенге"];

fn budget() -> Rows {
    cells(&[
        (2, &[HEADING]),
        (4, HEADER),
        (5, &["", "", "", "I. Доходы", "5"]),
        (6, &["1", "", "", "Налоговые поступления", "5"]),
        (7, &["", "04", "", "Налоги на собственность", "5"]),
        (9, &["", "", "1", "Налоги на имущество", "5"]),
    ])
}

fn workbook(rows: &Rows, before: &str, behind: &str) -> Decision {
    let mut strings = Vec::new();
    let sheet = sheet(rows, before, behind, &mut strings);
    read("a.xlsx", &xlsx_of(&[("Бюджет", "visible", sheet)], &strings))
}

#[test]
fn what_a_sheet_hides_is_left_out() {
    let own = workbook(&budget(), "", "");
    assert_eq!((figures(&own), said(&own)), (RECEIPTS.map(String::from).to_vec(), Vec::new()));
    assert_eq!(own.document.place(own.book.lines[3].row).to_string(), "Бюджет!9");
    // A column and a row that are hidden, and a value under a merged cell.
    let mut rows = budget();
    for (row, cells) in rows.iter_mut().skip(2) {
        cells.push((6, Value::Number(f64::from(*row) + 900.0)));
        cells.push((7, Value::Text("unseen".into())));
    }
    rows.push((10, vec![(3, Value::Text("2".into())), (4, Value::Text("Прочее".into())), (5, Value::Number(1.0))]));
    let behind = "<mergeCells><mergeCell ref=\"E5:G9\"/><mergeCell ref=\"G1:G20\"/></mergeCells>";
    let merged = workbook(&rows, "", behind);
    assert_eq!(figures(&merged)[0], "I 5.0");
    let mut strings = Vec::new();
    let text = sheet(&rows, "<cols><col min=\"6\" max=\"16384\" hidden=\"1\"/></cols>", "", &mut strings);
    let text = text.replace("<row r=\"10\">", "<row r=\"10\" hidden=\"true\">");
    let secret = sheet(&budget(), "", "", &mut strings);
    let own = read("a.xlsx", &xlsx_of(&[("Бюджет", "visible", text), ("Черновик", "hidden", secret)], &strings));
    assert_eq!(figures(&own), RECEIPTS);
    assert_eq!(said(&own), ["DEC-017", "DEC-018 Бюджет!1"]);
    assert_eq!(own.issues.iter().find(|issue| issue.code == "DEC-018").unwrap().args[1], ("count", 11.into()));
}

#[test]
fn numbers_are_those_that_a_sheet_shows() {
    let mut rows = budget();
    let amount = |number: f64| vec![(4, Value::Text("I. Доходы".into())), (5, Value::Number(number))];
    for (number, shown, codes) in [
        (155_058.399_999_999_97, Some("I 155058.4"), vec![]),
        (0.1 + 0.2, Some("I 0.3"), vec![]),
        (-19157.2, Some("I -19157.2"), vec![]),
        (1234.5678, Some("I 1234.5678"), vec!["DEC-033"]),
        (1234.567891, None, vec!["DEC-025"]),
        (1e18, None, vec!["DEC-024"]),
        (1e300, None, vec!["DEC-024"]),
    ] {
        rows[2].1 = amount(number);
        let own = workbook(&rows, "", "");
        assert_eq!(
            own.book.lines.iter().map(|line| line.code.as_str()).next(),
            Some(if shown.is_some() { "I" } else { "1" })
        );
        if let Some(shown) = shown {
            assert_eq!(figures(&own)[0], shown);
        }
        let said: Vec<&str> =
            codes_of(&own).into_iter().filter(|code| !["DEC-043", "DEC-050"].contains(code)).collect();
        assert_eq!(said, codes, "{number}");
    }
    // What a formula gave, and one that failed.
    let mut strings = Vec::new();
    let text = sheet(&budget(), "", "", &mut strings);
    let at = text.find("<c r=\"E6\"").unwrap();
    let end = at + text[at..].find("</c>").unwrap() + 4;
    for (cell, codes) in [
        ("<c r=\"E6\"><f>E7+A1</f><v>5</v></c>", vec![]),
        ("<c r=\"E6\" t=\"e\"><v>#REF!</v></c>", vec!["DEC-023"]),
        ("<c r=\"E6\"><f>E7</f></c>", vec!["DEC-022"]),
    ] {
        let text = format!("{}{cell}{}", &text[..at], &text[end..]);
        let own = read("a.xlsx", &xlsx_of(&[("Бюджет", "visible", text)], &strings));
        let said: Vec<&str> = codes_of(&own).into_iter().filter(|code| *code != "DEC-043").collect();
        assert_eq!(said, codes, "{cell}");
    }
}

fn codes_of(decision: &Decision) -> Vec<&'static str> {
    codes(decision)
}

#[test]
fn a_list_of_staff_is_no_budget() {
    let staff = cells(&[
        (1, &["№", "Должность", "Единиц"]),
        (2, &["1", "аким", "1"]),
        (3, &["2", "специалист", "3"]),
        (4, &["3", "водитель", "1"]),
    ]);
    assert_eq!(codes(&workbook(&staff, "", "")), ["DEC-004", "DEC-010"]);
    let mut strings = Vec::new();
    let (first, second) = (sheet(&staff, "", "", &mut strings), sheet(&budget(), "", "", &mut strings));
    let own = read("a.xlsx", &xlsx_of(&[("Штат", "visible", first), ("Бюджет", "visible", second)], &strings));
    assert_eq!(figures(&own), RECEIPTS);
    assert_eq!(said(&own), ["DEC-010 Штат!1"]);
}

fn only(bytes: &[u8]) -> &'static str {
    let decision = read("x", bytes);
    assert_eq!(decision.book.lines.len(), 0);
    let [issue] = decision.issues.as_slice() else { panic!("{:?}", decision.issues) };
    issue.code
}

#[test]
fn what_is_refused() {
    assert_eq!(only(&compound(&[("EncryptionInfo", b"x"), ("EncryptedPackage", b"x")])), "DEC-005");
    assert_eq!(only(&compound(&[("WordDocument", b"x"), ("1Table", b"x")])), "DEC-002");
    assert_eq!(only(b"{\\rtf1 text}"), "DEC-002");
    assert_eq!(only(b"%PDF-1.7"), "DEC-001");
    assert_eq!(only(b"Rar!\x1A\x07"), "DEC-003");
    assert_eq!(only(&zip(&[("a.txt", "hello")])), "DEC-003");
    assert_eq!(only(b"PK\x03\x04...."), "DEC-006");
    assert_eq!(only(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...."), "DEC-006");
    let main = |name: &str| {
        format!("<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"{name}\"/></Relationships>")
    };
    assert_eq!(only(&zip(&[("_rels/.rels", &main("xl/workbook.bin"))])), "DEC-002");
    assert_eq!(
        only(&zip(&[
            ("_rels/.rels", &main("ppt/presentation.xml")),
            ("ppt/presentation.xml", "<p:presentation xmlns:p=\"p\"/>")
        ])),
        "DEC-002"
    );
    assert_eq!(only(&zip(&[("_rels/.rels", &main("../../nowhere.xml"))])), "DEC-006");
    assert_eq!(only(&zip(&[("content.xml", "<a/>"), ("META-INF/manifest.xml", "<encryption-data/>")])), "DEC-005");
    assert_eq!(only(&zip(&[("content.xml", "<office><text/></office>")])), "DEC-002");
    // A workbook with a password.
    let mut globals = vec![9, 8, 8, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0x2F, 0, 2, 0, 0, 0];
    globals.extend([0x0A, 0, 0, 0]);
    assert_eq!(only(&compound(&[("Workbook", &globals)])), "DEC-005");
    let mut locked = Entry::of("content.xml", b"<a/>");
    locked.flags = 1;
    assert_eq!(only(&zip_of(&[locked])), "DEC-005");
    // No entity of the file's own, from inside or outside.
    for doctype in
        ["<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE a SYSTEM \"http://a.kz/a.dtd\">"]
    {
        let text = format!(
            "{doctype}<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
        );
        assert_eq!(only(&zip(&[("_rels/.rels", &main("d.xml")), ("d.xml", &text)])), "DEC-006");
    }
}

/// Zeros packed to a thousandth.
fn zeros(name: &str, megabytes: usize) -> Entry {
    Entry::of(name, &vec![b' '; megabytes << 20])
}

#[test]
fn bombs_do_not_go_off() {
    let main = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>";
    let rels = || Entry::of("_rels/.rels", main.as_bytes());
    assert_eq!(only(&zip_of(&[rels(), zeros("d.xml", 65)])), "DEC-007");
    // One that says it is small.
    let mut liar = zeros("d.xml", 100);
    liar.size = 10;
    assert_eq!(only(&zip_of(&[rels(), liar])), "DEC-007");
    let mut liar = zeros("d.xml", 1);
    liar.size = u32::MAX - 1;
    assert_eq!(only(&zip_of(&[rels(), liar])), "DEC-007");
    // One that is not asked for is not unpacked.
    let body = format!("{}{}", paragraph(HEADING), staircase(&receipts([""; 4])));
    let text = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let own = read("a.docx", &zip_of(&[rels(), Entry::of("d.xml", text.as_bytes()), zeros("media/image.bmp", 200)]));
    assert_eq!(figures(&own), RECEIPTS);
    let many: Vec<Entry> = (0..10_001).map(|at| Entry::of(&at.to_string(), b"")).collect();
    assert_eq!(only(&zip_of(&many)), "DEC-007");
    // Two hundred megabytes are not looked into.
    assert_eq!(only(&vec![b'P'; 200 << 20]), "BUD-002");
    // One long text that every cell refers to; rows that repeat; spans without end.
    let mut strings = vec!["x".repeat(1 << 20)];
    let cell = |row: u32| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>");
    let text = format!("<worksheet><sheetData>{}</sheetData></worksheet>", (1..=1000).map(cell).collect::<String>());
    assert_eq!(only(&xlsx_of(&[("a", "visible", text)], &strings)), "DEC-008");
    strings.clear();
    let content = "<d><spreadsheet><table name=\"a\"><table-row number-rows-repeated=\"1000000\" visibility=\"collapse\"><table-cell number-columns-repeated=\"16000\"><p>1</p></table-cell></table-row></table></spreadsheet></d>";
    assert_eq!(only(&zip(&[("content.xml", content)])), "DEC-008");
    let wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr><w:p/></w:tc></w:tr>".repeat(50_000);
    assert_eq!(only(&docx_of(&format!("<w:tbl>{wide}</w:tbl>"), "")), "DEC-008");
    let html = format!("<table>{}", "<tr><td colspan=1000>".repeat(50_000));
    assert_eq!(only(html.as_bytes()), "DEC-008");
    let covered = format!("<table><tr><td colspan=64 rowspan=65000>1</td></tr>{}", "<tr>".repeat(50_000));
    assert_eq!(only(covered.as_bytes()), "DEC-008");
    let (text, sheets) = (sheet(&budget(), "", "", &mut strings), vec!["a"; 1_001]);
    let sheets: Vec<_> = sheets.into_iter().map(|name| (name, "visible", text.clone())).collect();
    assert_eq!(only(&xlsx_of(&sheets, &strings)), "DEC-007");
    // Far corners are no reason for a large table.
    let far = cells(&[(1, &["a"])]).into_iter().chain([(1_048_576, vec![(700, Value::Text("b".into()))])]).collect();
    assert_eq!(codes(&workbook(&far, "", "")), ["DEC-004"]);
    let merges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(100_000);
    assert_eq!(
        only(&{
            let mut strings = Vec::new();
            let rows: Rows = (1..2_000).map(|row| (row, vec![(1, Value::Number(1.0))])).collect();
            let text = sheet(&rows, "", &merges, &mut strings);
            xlsx_of(&[("a", "visible", text)], &strings)
        }),
        "DEC-008"
    );
    read("a.docx", &docx_of(&"<w:tbl><w:tr><w:tc>".repeat(100_000), ""));
    let deep = format!("{}{}", "<w:tbl><w:tr><w:tc>".repeat(20_000), "</w:tc></w:tr></w:tbl>".repeat(20_000));
    assert_eq!(codes(&read("a.docx", &docx_of(&deep, ""))), ["DEC-004"]);
}

/// Small files of every form.
fn samples() -> Vec<Vec<u8>> {
    let body = format!("{}{}", paragraph(HEADING), staircase(&receipts([""; 4])));
    let word = docx_of(&body, &format!("<w:footnote w:id=\"1\">{}</w:footnote>", paragraph("x")));
    let source = Document::of("a.docx", &word, &mut Vec::new()).unwrap();
    vec![word, xlsx(&source, NUMBERS), ods(&source, NUMBERS), xls(&source, NUMBERS)]
}

#[test]
fn a_file_cut_anywhere_is_refused_and_never_misread() {
    for bytes in samples() {
        assert_eq!(figures(&read("x", &bytes)), RECEIPTS);
        for end in 0..bytes.len() {
            let own = read("x", &bytes[..end]);
            assert!(figures(&own).is_empty() || figures(&own) == RECEIPTS, "{end}");
        }
    }
}

#[test]
fn a_flipped_byte_in_a_checked_container_changes_no_figure() {
    for bytes in samples().into_iter().take(3) {
        for at in 0..bytes.len() {
            let mut spoilt = bytes.clone();
            spoilt[at] ^= 1 << (at % 8);
            let own = read("x", &spoilt);
            assert!(figures(&own).is_empty() || figures(&own) == RECEIPTS, "{at}: {:?}", figures(&own));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn spoilt_containers(which in 0..4_usize, spots in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 1..8)) {
        let mut bytes = samples().swap_remove(which);
        for (at, byte) in spots {
            let at = (bytes.len() as f64 * at) as usize;
            bytes[at] = byte;
        }
        read("x", &bytes);
    }

    #[test]
    fn any_records(records in prop::collection::vec((prop::sample::select(vec![0x06_u16, 0x0A, 0x2F, 0x3C, 0x7D, 0x85, 0xBD, 0xD6, 0xE5, 0xFC, 0xFD, 0x203, 0x204, 0x205, 0x207, 0x208, 0x27E, 0x809]), prop::collection::vec(any::<u8>(), 0..30)), 0..30)) {
        let mut stream = vec![9, 8, 8, 0, 0, 6, 5, 0, 0, 0, 0, 0];
        for (kind, body) in records {
            stream.extend(kind.to_le_bytes());
            stream.extend((body.len() as u16).to_le_bytes());
            stream.extend(body);
        }
        read("x", &compound(&[("Workbook", &stream)]));
    }

    #[test]
    fn any_body_of_word(tags in prop::collection::vec(prop::sample::select(vec!["<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:del>", "</w:del>", "<w:trPr><w:del/></w:trPr>", "<w:tcPr><w:vMerge/><w:gridSpan w:val=\"9\"/></w:tcPr>", "I. Доходы", "5", "Категория", "Класс"]), 0..60)) {
        // Closed in the order they were opened, so that most get past the walk.
        let mut open: Vec<&str> = Vec::new();
        let mut body = String::new();
        for tag in tags {
            match (tag.strip_prefix("</"), open.last()) {
                (Some(name), Some(last)) if *last == name => { open.pop(); body += tag; }
                (Some(_), _) => {}
                (None, _) => {
                    body += tag;
                    if tag.starts_with('<') && !tag.contains("/>") {
                        open.push(&tag[1..]);
                    }
                }
            }
        }
        while let Some(name) = open.pop() {
            body += &format!("</{name}");
        }
        read("x", &docx_of(&body, ""));
    }

    #[test]
    fn any_sheet(rows in prop::collection::vec((1..40_u32, prop::collection::vec((1..200_u32, prop_oneof![any::<f64>().prop_map(Value::Number), "[0-9]{1,3}|I\\. Доходы|Класс|Категория|Сумма|[а-я ]{0,9}".prop_map(Value::Text)]), 0..6)), 0..20), merged in "[A-Z]{1,3}[0-9]{1,3}:[A-Z]{1,3}[0-9]{1,3}") {
        workbook(&rows, "<cols><col min=\"3\" max=\"2\" hidden=\"1\"/><col min=\"7\" max=\"90\" hidden=\"1\"/><col min=\"5\" max=\"4000000000\" hidden=\"1\"/></cols>", &format!("<mergeCell ref=\"{merged}\"/>"));
    }
}
