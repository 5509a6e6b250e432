//! Question formats: what is written reads back the same, and no input makes a reader panic.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod formats_support;

use auyl::i18n::Lang;
use auyl::quiz::read::{gift, moodle, pack, sheet};
use auyl::quiz::write;
use auyl::tools::{check, convert};
use formats_support::{Holds, LANG, bank};
use proptest::prelude::*;

/// Text that looks enough like a question to reach deep into the readers.
fn gift_like() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            prop::sample::select(vec![
                "::",
                "{",
                "}",
                "=",
                "~",
                "#",
                "####",
                "%50%",
                "->",
                "\\",
                "\n",
                "\n\n",
                "//",
                "$CATEGORY:",
                "[html]",
                "T",
                "FALSE",
                "..",
                ":",
                "1",
                "-",
                "<b>",
                "&amp;",
                "&#",
                ";",
                "[1]",
                "[id:a]",
                "ә",
            ])
            .prop_map(String::from),
            "\\PC{0,5}",
        ],
        0..30,
    )
    .prop_map(|parts| parts.concat())
}

fn moodle_like() -> impl Strategy<Value = String> {
    let kinds = vec!["multichoice", "truefalse", "shortanswer", "numerical", "matching", "cloze", "ddwtos", "essay"];
    let inside = prop::collection::vec(
        prop_oneof![
            prop::sample::select(vec![
                "<answer fraction=\"100\">",
                "</answer>",
                "<text>",
                "</text>",
                "<![CDATA[",
                "]]>",
                "&amp;",
                "&x;",
                "<b>",
                "<questiontext format=\"html\"><text>Q [[1]] {1:MC:=a~b}</text></questiontext>",
                "{1:SA:=",
                "}",
                "~",
                "#",
                "<subquestion>",
                "</subquestion>",
                "<dragbox><text>w</text></dragbox>",
                "<!DOCTYPE a>",
                "<feedback>",
                "<tolerance>x</tolerance>",
                "<penalty>2</penalty>",
                "<hint><text>h</text></hint>",
                "1e400",
                "-0.3333333",
                "<answer fraction=\"100\"><text>1</text></answer><answer><text>*</text></answer>",
            ])
            .prop_map(String::from),
            "\\PC{0,4}",
        ],
        0..12,
    );
    prop::collection::vec((prop::sample::select(kinds), inside), 0..4).prop_map(|questions| {
        let question =
            |(kind, parts): &(&str, Vec<String>)| format!("<question type=\"{kind}\">{}</question>\n", parts.concat());
        format!("<quiz>{}</quiz>", questions.iter().map(question).collect::<String>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_gift_holds_comes_back(bank in bank(Holds::Gift)) {
        let (text, issues) = write::gift::write(&bank, LANG);
        prop_assert_eq!(&issues, &[], "{}", text);
        let (back, issues) = gift::read(&text, LANG);
        prop_assert_eq!(&issues, &[], "{}", text);
        prop_assert_eq!(back, bank, "{}", text);
    }

    #[test]
    fn what_moodle_holds_comes_back(bank in bank(Holds::Moodle)) {
        let (text, issues) = write::moodle::write(&bank, LANG);
        prop_assert_eq!(&issues, &[], "{}", text);
        let (back, issues) = moodle::read(&text, LANG);
        prop_assert_eq!(&issues, &[], "{}", text);
        prop_assert_eq!(back, bank, "{}", text);
    }

    #[test]
    fn what_a_sheet_holds_comes_back(bank in bank(Holds::Sheet)) {
        for lang in [Lang::Kk, Lang::En] {
            let (text, issues) = write::sheet::write(&bank, lang);
            prop_assert_eq!(&issues, &[], "{}", text);
            let (back, mut issues) = sheet::read(&text);
            issues.retain(|issue| issue.code != "PACK-004");
            prop_assert_eq!(&issues, &[], "{}", text);
            prop_assert_eq!(&back, &bank, "{}", text);
        }
    }

    #[test]
    fn sheets_never_panic(cells in prop::collection::vec("[a-z]{0,3}|[0-9;,]{0,4}|single|gap|sort|match|numeric|-|\"", 0..60)) {
        let head = "id,type,prompt,text,option_1,option_2,match_1,match_2,right,gap,weight_1,unit_1,factor_1,tolerance,keep_last\n";
        let rows: Vec<String> = cells.chunks(15).map(|row| row.join(",")).collect();
        let (bank, _) = sheet::read(&format!("{head}{}", rows.join("\n")));
        write::sheet::write(&bank, LANG);
    }

    #[test]
    fn what_a_pack_holds_comes_back(bank in bank(Holds::Pack)) {
        let text = write::pack::text(&bank);
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&json, &write::pack::write(&bank));
        let mut issues = Vec::new();
        let back = pack::read(&json, &mut issues).unwrap();
        let grave: Vec<_> = issues.iter().filter(|issue| issue.code != "PACK-008").collect();
        prop_assert!(grave.is_empty(), "{:?}", grave);
        prop_assert_eq!(back, bank, "{}", text);
    }

    #[test]
    fn moodle_never_panics(text in moodle_like()) {
        let (bank, _) = moodle::read(&text, LANG);
        let (written, _) = write::moodle::write(&bank, LANG);
        moodle::read(&written, LANG);
        write::gift::write(&bank, LANG);
    }

    #[test]
    fn no_bytes_make_the_tools_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), head in 0usize..5) {
        let heads = ["", "{\"format\": \"auyl-quiz/1\", \"items\": [", "<quiz><question type=\"cloze\">", "type,id\n", "a {="];
        let bytes = [heads[head].as_bytes(), &bytes].concat();
        for name in ["-", "a.json", "a.gift", "a.xml", "a.csv"] {
            check(name, &bytes);
            for out in ["b.json", "b.gift", "b.xml", "b.csv"] {
                let _ = convert(name, &bytes, out, LANG);
            }
        }
    }

    #[test]
    fn gift_never_panics(text in gift_like()) {
        let (bank, _) = gift::read(&text, LANG);
        let (written, _) = write::gift::write(&bank, LANG);
        gift::read(&written, LANG);
        write::pack::text(&bank);
    }
}
