//! Forms of decisions that the fixtures do not have, and input that is no decision or a broken one.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

use auyl::budget::money::Unit;
use auyl::budget::read::decision::{Decision, read};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/decision").join(name);
    fs::read_to_string(path).unwrap()
}

/// A table of lines with cells between bars.
fn table(rows: &str) -> String {
    let rows = rows.trim().lines().map(|row| {
        let cells = row.split('|').map(|cell| format!("<td>{}</td>", cell.trim())).collect::<String>();
        format!("<tr>{cells}</tr>\n")
    });
    format!("<table>\n{}</table>\n", rows.collect::<String>())
}

fn html(text: &str) -> Decision {
    read("decision.html", text.as_bytes())
}

/// "code amount" of every line.
fn lines(decision: &Decision) -> Vec<String> {
    let line = |line: &auyl::budget::model::Line| {
        format!("{} {}", line.code.as_str(), line.amount.to_decimal(Unit::ThousandTenge))
    };
    decision.book.lines.iter().map(line).collect()
}

fn said(decision: &Decision) -> Vec<&'static str> {
    decision.issues.iter().map(|issue| issue.code).filter(|code| *code != "DEC-043").collect()
}

const HEADING: &str = "<h3>Бюджет Акжарского сельского округа на 2024 год</h3>";
const RECEIPTS: &str = "| | | I. Доходы | 5\n1 | | | Налоговые поступления | 5\n | 04 | | Налоги на собственность | 5\n | | 1 | Налоги на имущество | 5";
const RECEIPT_LINES: [&str; 4] = ["I 5.0", "1 5.0", "1.04 5.0", "1.04.1 5.0"];

#[test]
fn a_saved_page_and_a_paste_without_spans_read_as_the_decision_itself() {
    let decision = read("karauyl-okrug-2023.rus.md", fixture("karauyl-okrug-2023.rus.md").as_bytes());
    for name in ["karauyl-page.html", "karauyl-paste.txt"] {
        let other = read(name, fixture(name).as_bytes());
        assert_eq!(lines(&other), lines(&decision), "{name}");
        assert_eq!(said(&other), Vec::<&str>::new(), "{name}");
        assert_eq!((&other.meta.title, &other.meta.number), (&decision.meta.title, &decision.meta.number), "{name}");
        assert_eq!(other.totals.len(), decision.totals.len(), "{name}");
    }
}

#[test]
fn headers_of_every_form() {
    let staircase = "Категория | | | | Сумма (тысяч тенге)\n | Класс | | |\n | | Подкласс | |\n | | | Наименование |";
    let flat = "Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге";
    let numbered = "Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге\n1 | 2 | 3 | 4 | 5";
    let kazakh = "Санаты | | | | Сомасы (мың теңге)\n | Сыныбы | | |\n | | Ішкі сыныбы | |\n | | | Атауы |";
    let latin = "Caнaты | | | | Сомa (мың тeңге)\n | Сыныбы | | |\n | | Кiшi сыныбы | |\n | | | Атауы |";
    let lost = "Категория | Сумма (тысяч тенге)\nКласс\nПодкласс\nНаименование";
    for header in [staircase, flat, numbered, kazakh, latin, lost] {
        let decision = html(&format!("{HEADING}{}", table(&format!("{header}\n{RECEIPTS}"))));
        assert_eq!(lines(&decision), RECEIPT_LINES, "{header}");
        assert_eq!(said(&decision), Vec::<&str>::new(), "{header}: {:?}", decision.issues);
    }
    let bare = html(&format!("{HEADING}{}", table(RECEIPTS)));
    assert_eq!(lines(&bare), RECEIPT_LINES);
    assert_eq!(said(&bare), ["DEC-011", "DEC-014"]);
    let broken = RECEIPTS.replacen('\n', &format!("\n{numbered}\n"), 2);
    let paged = html(&format!("{HEADING}{}", table(&format!("{numbered}\n{broken}"))));
    assert_eq!(lines(&paged), RECEIPT_LINES);
    let (first, second) = RECEIPTS.split_at(RECEIPTS.rfind('\n').unwrap());
    let parted = html(&format!("{HEADING}{}{}", table(&format!("{numbered}\n{first}")), table(second)));
    assert_eq!(lines(&parted), RECEIPT_LINES);
    let tenge = html(&format!("{HEADING}{}", table(&format!("{}\n{RECEIPTS}", flat.replace("тыс. тенге", "тенге")))));
    assert_eq!(lines(&tenge)[0], "I 0.005");
}

#[test]
fn columns_in_the_order_that_the_header_says() {
    let moved = |order: [usize; 5]| {
        let row = |row: &str| {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            order.map(|at| cells[at]).join(" | ")
        };
        let rows = format!("Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге\n{RECEIPTS}");
        rows.lines().map(row).collect::<Vec<_>>()
    };
    for order in [[3, 0, 1, 2, 4], [0, 1, 2, 4, 3], [4, 3, 0, 1, 2], [4, 0, 1, 2, 3]] {
        let rows = moved(order);
        let whole = html(&format!("{HEADING}{}", table(&rows.join("\n"))));
        assert_eq!(lines(&whole), RECEIPT_LINES, "{order:?}: {:?}", whole.issues);
        assert_eq!(said(&whole), Vec::<&str>::new(), "{order:?}: {:?}", whole.issues);
        assert_eq!(whole.book.lines[1].name.ru, "Налоговые поступления");
        let (first, second) = rows.split_at(3);
        let parted = html(&format!("{HEADING}{}{}", table(&first.join("\n")), table(&second.join("\n"))));
        assert_eq!(lines(&parted), RECEIPT_LINES, "{order:?}: {:?}", parted.issues);
    }
}

#[test]
fn a_year_in_a_message_is_no_number_to_be_grouped() {
    let decision = html(&format!(
        "<h1>О бюджете Акжарского сельского округа на 2024-2026 годы</h1><p>1. Утвердить бюджет Акжарского сельского округа на 2024-2026 годы согласно приложениям 1, 2 и 3, в том числе на 2024 год:</p>
         <p>1) доходы – 5,0 тысяч тенге;</p><h3>Бюджет Акжарского сельского округа на 2025 год</h3>{}",
        table(&format!("Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге\n{RECEIPTS}"))
    ));
    let issue = decision.issues.iter().find(|issue| issue.code == "DEC-042").unwrap();
    assert!(issue.args.iter().any(|arg| *arg == ("year", "2024".to_string().into())), "{:?}", issue.args);
}

#[test]
fn years_in_columns_and_both_sides_in_one_table() {
    let decision = html(&format!(
        "<p>2025-2027 жылдарға арналған Ақсу ауылдық округінің бюджеті</p><p>мың теңге</p>{}",
        table(
            "Санаты | Сыныбы | Кіші сыныбы | Ерекшелігі | Атауы | 2025 жыл | 2026 жыл
             | | | | І. КІРІСТЕР | 1 000,0 | 1 100,0
             4 | | | | Трансферттердің түсімдері | 1 000,0 | 1 100,0
             Функционалдық топ | Функционалдық кіші топ | Бюджеттік бағдарламалардың әкімшісі | Бағдарлама | Атауы | 2025 жыл | 2026 жыл
             | | | | II. ШЫҒЫНДАР | 1 100,0 | 1 100,0
             1 | | | | Жалпы сипаттағы мемлекеттік қызметтер | 1 100,0 | 1 100,0
             | 1 | | | Органдар | 1 100,0 | 1 100,0
             | | 124 | | Әкім аппараты | 1 100,0 | 1 100,0
             | | | 001 | Қызметтер | 1 100,0 | 1 100,0
             | | | | V. Бюджет тапшылығы (профициті) | (100,0) | -
             | | | | VI. Бюджет тапшылығын қаржыландыру (профицитін пайдалану) | 100,0 | –
             8 | | | | Бюджет қаражатының пайдаланылатын қалдықтары | 100,0 | 0"
        )
    ));
    let of = |year: u16| decision.book.lines.iter().filter(|line| line.year == year).count();
    assert_eq!((of(2025), of(2026)), (10, 10));
    assert_eq!(said(&decision), Vec::<&str>::new(), "{:?}", decision.issues);
    assert_eq!(decision.book.places[0].name.kk, "Ақсу ауылдық округі");
    assert!(
        lines(&decision).contains(&"V -100.0".to_string())
            && lines(&decision).contains(&"01.1.124.001 1100.0".to_string())
    );
}

#[test]
fn a_budget_that_names_no_unit_and_a_list_that_is_no_budget() {
    let decision = html(&format!(
        "<h1>О районном бюджете на 2024-2026 годы</h1>
         <p>Решение Костанайского районного маслихата Костанайской области от 27 декабря 2023 года № 100</p>
         <p>1. Утвердить районный бюджет на 2024-2026 годы согласно приложениям 1, 2 и 3, в том числе на 2024 год в следующих объемах:</p>
         <p>1) доходы – 5,0 тысяч тенге, в том числе по:</p><p>налоговым поступлениям – 5,0 тысяч тенге;</p>
         <table><tr><td></td><td>Приложение 1<br>к решению Костанайского районного маслихата<br>от 27 декабря 2023 года № 100<br>Районный бюджет на 2024 год</td></tr></table>
         {}<p>Приложение 4 к решению</p>
         <p>Перечень районных бюджетных программ, не подлежащих секвестру в процессе исполнения районного бюджета на 2024 год</p>{}",
        table(&format!("Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге\n{RECEIPTS}")),
        table("Функциональная группа | | | Наименование\n | Администратор | |\n04 | | | Образование")
    ));
    assert_eq!(lines(&decision), RECEIPT_LINES);
    assert_eq!(decision.book.places[0].id, "Костанайский район");
    assert_eq!(decision.totals.len(), 2);
    assert_eq!(said(&decision), ["DEC-010"], "{:?}", decision.issues);
}

#[test]
fn a_table_with_separators_and_a_title_in_its_first_row() {
    let cells = |row: &str| row.split('|').map(str::trim).collect::<Vec<_>>().join(";");
    let rows = RECEIPTS.lines().map(cells).collect::<Vec<_>>().join("\n");
    for separator in [";", "\t"] {
        let text = format!(
            "Бюджет села Акжар на 2024 год;;;;\nКатегория;Класс;Подкласс;Наименование;Сумма (тыс. тенге)\n{rows}"
        );
        let decision = read("budget.csv", text.replace(';', separator).as_bytes());
        assert_eq!(lines(&decision), RECEIPT_LINES, "{:?}", decision.issues);
        assert_eq!(said(&decision), Vec::<&str>::new(), "{:?}", decision.issues);
        assert_eq!(decision.book.places[0].id, "село Акжар");
    }
}

#[test]
fn a_joint_decision_keeps_its_units_apart() {
    let text = fixture("abraly-okrug-2024.rus.md");
    let (_, annexes) = text.split_once("> *Приложение 1 к решению").unwrap();
    let further = annexes.replace("Абралинского", "Айнабулакского");
    let joint = format!("{text}\n\n> *Приложение 4 к решению{further}");
    let decision = read("joint.md", joint.as_bytes());
    assert_eq!(decision.book.lines.len(), 2 * 127);
    assert_eq!((decision.book.places.len(), decision.book.tables.len()), (2, 6));
    // The second unit's totals are held against its own annex, which here is a copy of the first one's.
    assert_eq!(said(&decision), ["DEC-040"; 4], "{:?}", decision.issues);
}

#[test]
fn the_balance_of_a_district_with_codes_of_both_kinds() {
    let decision = html(&format!(
        "<h3>Бюджет Жаркаинского района на 2022 год</h3>{}",
        table(
            "Функциональная группа | | | | | Сумма (тысяч тенге)
             | Функциональная подгруппа | | | |
             | | Администратор бюджетных программ | | |
             | | | Программа | |
             | | | | Наименование |
             | | | | II. Затраты | 10
             01 | | | | Услуги | 10
             | | | | III. Чистое бюджетное кредитование | 50
             | | | | Бюджетные кредиты | 100
             10 | | | | Сельское хозяйство | 100
             | 1 | | | Сельское хозяйство | 100
             | | 459 | | Отдел | 100
             | | | 018 | Бюджетные кредиты для мер поддержки | 100
             | 5 | | | Погашение бюджетных кредитов | 50
             | | 01 | | Погашение бюджетных кредитов | 50
             | | | 1 | Погашение бюджетных кредитов, выданных из бюджета | 50
             | | | | V. Дефицит | -60
             | | | | VI. Ненефтяной дефицит | -60
             | | | | VII. Финансирование дефицита | 60
             | 7 | | | Поступления займов | 110
             16 | | | | Погашение займов | 50
             | 1 | | | Погашение займов | 50
             | | 459 | | Отдел | 50
             | | | 005 | Погашение долга | 50
             | 8 | | | Используемые остатки бюджетных средств | 0"
        )
    ));
    let codes: Vec<&str> = decision.book.lines.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "II",
            "01",
            "III",
            "III.1",
            "10",
            "10.1",
            "10.1.459",
            "10.1.459.018",
            "III.2",
            "5.01",
            "5.01.1",
            "V",
            "V.1",
            "VI",
            "VI.1",
            "VI.2",
            "16.1",
            "16.1.459",
            "16.1.459.005",
            "VI.3",
        ]
    );
    assert_eq!(said(&decision), Vec::<&str>::new(), "{:?}", decision.issues);
}

#[test]
fn lines_below_the_balance_are_added_up_each_below_its_own() {
    let decision = |given: &str, returned: &str, bought: &str, repaid: &str| {
        html(&format!(
            "<h3>Бюджет Жаркаинского района на 2022 год</h3>{}",
            table(&format!(
                "Функциональная группа | Подгруппа | Администратор | Программа | Наименование | Сумма, тыс. тенге
                 | | | | II. Затраты | 10
                 01 | | | | Услуги | 10
                 | | | | III. Чистое бюджетное кредитование | 50
                 | | | | Бюджетные кредиты | 100
                 10 | | | | Сельское хозяйство | 60
                 | 1 | | | Сельское хозяйство | 60
                 | | 459 | | Отдел | {given}
                 13 | | | | Прочие | 40
                 5 | | | | Погашение бюджетных кредитов | 50
                 | 01 | | | Погашение бюджетных кредитов | {returned}
                 | | | | IV. Сальдо по операциям с финансовыми активами | 7
                 | | | | Приобретение финансовых активов | 7
                 13 | | | | Прочие | {bought}
                 | 9 | | | Прочие | 7
                 | | | | V. Дефицит | -67
                 | | | | VI. Ненефтяной дефицит | -99
                 | | | | VII. Финансирование дефицита | 67
                 | 7 | | | Поступления займов | 117
                 16 | | | | Погашение займов | 50
                 | 1 | | | Погашение займов | {repaid}"
            ))
        ))
    };
    let broken = |decision: &Decision| {
        let told = |issue: &auyl::issue::Issue| format!("{:?}", issue.args[0].1);
        let codes = decision.issues.iter().filter(|issue| issue.code == "DEC-050").map(told);
        codes.map(|code| code.replace("Text(\"", "").replace("\")", "")).collect::<Vec<_>>()
    };
    let sound = decision("60", "50", "7", "50");
    assert_eq!(broken(&sound), Vec::<String>::new());
    // The non-oil deficit is no deficit: that one is right, and no sum takes the other.
    assert!(lines(&sound).contains(&"V.1 -99.0".to_string()) && lines(&sound).contains(&"V -67.0".to_string()));
    assert_eq!(broken(&decision("59", "50", "7", "50")), ["10.1"]);
    assert_eq!(broken(&decision("60", "49", "7", "50")), ["III.2"]);
    assert_eq!(broken(&decision("60", "50", "6", "50")), ["IV.1", "13"]);
    assert_eq!(broken(&decision("60", "50", "7", "51")), ["VI.2"]);
}

#[test]
fn an_amending_decision_and_tables_that_contradict_each_other() {
    let header = "Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге";
    let annex = |rows: &str| format!("<p>Приложение 1 к решению</p>{HEADING}{}", table(&format!("{header}\n{rows}")));
    let decision = html(&format!(
        "<p>О внесении изменений в решение от 25 декабря 2023 года № 5 «О бюджете Акжарского сельского округа на 2024-2026 годы»</p>
         <p>Решение Акжарского районного маслихата от 8 мая 2024 года № 77-VIII</p>
         <p>1. Пункт 1 изложить в новой редакции: «1. Утвердить бюджет Акжарского сельского округа на 2024-2026 годы, в том числе на 2024 год в следующих объемах: 1) доходы – 6 тысяч тенге, в том числе: налоговые поступления – 5 тысяч тенге;</p>{}{}{}",
        annex(RECEIPTS),
        annex("| | | I. Доходы | 7\n1 | | | Налоговые поступления | 5"),
        table("№ | Должность | Единиц\n1 | аким | 1\n2 | специалист | 3\n3 | водитель | 1"),
    ));
    assert_eq!(lines(&decision), RECEIPT_LINES);
    assert_eq!(decision.meta.number.as_deref(), Some("77-VIII"));
    assert_eq!(decision.book.lines[0].phase.id(), "amended");
    assert_eq!(said(&decision), ["DEC-032", "DEC-040", "DEC-031", "DEC-010"], "{:?}", decision.issues);
}

#[test]
fn a_row_that_cannot_be_read_is_named_with_its_line() {
    let markdown = "# О бюджете Акжарского сельского округа на 2024-2026 годы

## Бюджет на 2025 год

| Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге |
|---|---|---|---|---:|
| | | | I. Доходы | 5,0 |
| 1 | | | Налоговые поступления | 5,0 |
| | 1 | | Подоходный налог | 5,О |
| | | 2 | ИПН | 99 999 999 999 999 999 999 |
| | | | прочее | 5 |
| | | 3 | Другое | |
| | | x | Иное | 4 |
| | | 4 | Итого | сто |
";
    let decision = read("decision.md", markdown.as_bytes());
    let found: Vec<(u32, &str)> = decision
        .issues
        .iter()
        .map(|issue| (issue.spot.row.unwrap_or(0), issue.code))
        .filter(|(row, _)| *row > 0)
        .collect();
    assert_eq!(
        found,
        [
            (9, "DEC-029"),
            (9, "DEC-026"),
            (10, "DEC-024"),
            (11, "DEC-021"),
            (12, "DEC-022"),
            (13, "DEC-028"),
            (14, "DEC-023"),
        ]
    );
    assert_eq!(lines(&decision), ["I 5.0", "1 5.0", "1.01 5.0"]);
}

#[test]
fn what_is_no_decision() {
    let cases: [(&[u8], &str); 6] = [
        (b"%PDF-1.7 ...", "DEC-001"),
        (b"", "BUD-001"),
        (b"   \n ", "BUD-001"),
        (b"<html><p>Hello</p></html>", "DEC-004"),
        ("Просто текст без таблиц".as_bytes(), "DEC-004"),
        (b"<script>while(true){}</script><img src=x onerror=alert(1)>", "DEC-004"),
    ];
    for (bytes, code) in cases {
        let decision = read("x", bytes);
        assert_eq!(decision.issues.last().map(|issue| issue.code), Some(code));
        assert_eq!(decision.book.lines.len(), 0);
    }
    let staff = html(&table("№ | Должность | Единиц\n1 | аким | 1\n2 | специалист | 3\n3 | водитель | 1"));
    assert_eq!(said(&staff), ["DEC-004", "DEC-010"]);
}

#[test]
fn scripts_and_handlers_are_skipped_and_entities_read() {
    let rows = table(&format!("Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге\n{RECEIPTS}"));
    let rows = rows.replace("<td>", "<td onclick=\"steal()\"><script>x = '<td>9</td>'</script><style>a{}</style>");
    let rows = rows.replace(">5<", ">&nbsp;5&#44;0<sup>1</sup><");
    let decision = html(&format!("{HEADING}{rows}"));
    assert_eq!(lines(&decision), RECEIPT_LINES);
}

#[test]
fn five_megabytes_take_no_minute_and_nested_tables_no_stack() {
    let rows = "1 | | | Налоговые поступления | 5\n".repeat(60_000);
    let header = "Категория | Класс | Подкласс | Наименование | Сумма, тыс. тенге";
    let big = format!("{HEADING}{}", table(&format!("{header}\n{rows}")));
    assert!(big.len() > 4_000_000);
    let decision = html(&big);
    assert_eq!(decision.book.lines.len(), 60_000);
    assert!(decision.issues.len() <= 1001);
    html(&"<table><tr><td>".repeat(100_000));
    html(&format!(
        "<table><tr><td colspan=4000000000 rowspan=4000000000>1</td></tr>{}</table>",
        "<tr><td>1</td></tr>".repeat(1000)
    ));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn cut_anywhere(name in prop::sample::select(vec!["karauyl-okrug-2023.rus.md", "karauyl-page.html", "karauyl-paste.txt", "arkhat-okrug-2026-amended.kaz.md"]), from in 0.0..1.0_f64, length in 0.0..1.0_f64) {
        let text = fixture(name);
        let bytes = text.as_bytes();
        let from = (bytes.len() as f64 * from) as usize;
        let end = (from + (bytes.len() as f64 * length) as usize).min(bytes.len());
        read(name, &bytes[from..end]);
    }

    #[test]
    fn shuffled_lines(name in prop::sample::select(vec!["karauyl-okrug-2023.kaz.md", "karauyl-paste.txt"]), seed in any::<u64>()) {
        let text = fixture(name);
        let mut lines: Vec<&str> = text.lines().collect();
        let mut state = seed | 1;
        for at in (1..lines.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            lines.swap(at, (state >> 33) as usize % (at + 1));
        }
        read(name, lines.join("\n").as_bytes());
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000), name in "[a-z]{1,3}\\.(md|html|txt)") {
        read(&name, &bytes);
    }

    #[test]
    fn any_cells(cells in prop::collection::vec("(<t[rd]( (col|row)span=[0-9]{1,3})?>|</t[rd]>|</?table>|Класс|Категория|I\\. Доходы|II. Затраты|Погашение займов|0?[0-9]{1,3}|[0-9 ,О-]{1,9}| )", 0..80)) {
        html(&format!("{HEADING}<table>{}", cells.concat()));
    }
}
