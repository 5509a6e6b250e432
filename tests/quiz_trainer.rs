//! The trainer's page as a trainer uses it, without a page: files, codes, figures, paper, in every language.
#![cfg(feature = "tools")]
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod group_support;
mod support;

use auyl::chart::{Align, Measure, NaiveRuler, Shape};
use auyl::i18n::Lang;
use auyl::quiz::attempt::Mode;
use auyl::quiz::result::{code, csv, record};
use auyl::quiz::trainer::widget::{Msg, Trainer, View};
use auyl::widget::{
    Answer, Config, Content, Context, Effect, Failure, FileChosen, Handler, Region, Ui, Want, Widget, compose,
};
use group_support::{answered, bank};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use std::collections::VecDeque;
use support::{Native, content, root};

/// A running page: effects are answered from disk, events go by accessible names and ids.
struct Page {
    widget: Trainer,
    effects: Vec<Effect>,
    lang: Lang,
    texts: Native,
    regions: Vec<Region<Msg>>,
    files: VecDeque<Vec<u8>>,
}

impl Page {
    fn open(src: &str, lang: Lang, attributes: &[(&str, &str)]) -> Self {
        let mut config = vec![("src".to_string(), src.to_string())];
        config.extend(attributes.iter().map(|(name, value)| (name.to_string(), value.to_string())));
        let (widget, effects) = Trainer::start(&Config(config));
        let texts = Native::new(lang);
        let mut page = Page { widget, effects: Vec::new(), lang, texts, regions: Vec::new(), files: VecDeque::new() };
        page.look();
        page.carry_out(effects);
        page
    }

    fn duties(lang: Lang) -> Self {
        Self::open("content/quizzes/duties.json", lang, &[("sample", "www/gallery/sample-group.json")])
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            match effect {
                Effect::Fetch { version, url, want, .. } => {
                    assert_eq!(want, Want::Json);
                    let read = std::fs::read(root().join(&url));
                    let answer = match read.map(|bytes| serde_json::from_slice(&bytes)) {
                        Ok(Ok(json)) => Answer::Json(json),
                        Ok(Err(_)) => Answer::Failed(Failure::NotJson { line: 0, column: 0 }),
                        Err(_) => Answer::Failed(Failure::Status(404)),
                    };
                    queue.extend(self.widget.answered(version, answer));
                }
                Effect::ReadChosenFile { version } => {
                    let bytes = self.files.pop_front().unwrap();
                    for chunk in bytes.chunks(700) {
                        let received = chunk.len() as u32;
                        let chunk = Answer::Chunk { bytes: chunk.to_vec(), received, total: None };
                        queue.extend(self.widget.answered(version, chunk));
                    }
                    queue.extend(self.widget.answered(version, Answer::End));
                }
                other => self.effects.push(other),
            }
        }
        self.look();
    }

    fn look(&mut self) {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        self.regions = Ui::new().root(|ui| self.widget.view(ui, &cx));
    }

    fn with_context<T>(&self, work: impl FnOnce(&Trainer, &Context) -> T) -> T {
        let cx = Context { lang: self.lang, texts: &self.texts, numbers: &self.texts.numbers };
        work(&self.widget, &cx)
    }

    fn tell(&mut self, msg: Msg) {
        let effects = self.widget.update(msg);
        self.carry_out(effects);
    }

    fn choose_files(&mut self, files: &[(&str, &[u8])]) {
        let mut effects = Vec::new();
        for (name, bytes) in files {
            self.files.push_back(bytes.to_vec());
            let file = FileChosen { name: name.to_string(), size: bytes.len() as u64 };
            effects.extend(self.widget.update(Msg::FileChosen(file)));
        }
        self.look();
        self.carry_out(effects);
    }

    /// Uses a control by its id, as the shell does: through the handler that the last view registered.
    fn act(&mut self, id: &str, kind: &str, value: &str) {
        let page = Html::parse_fragment(&self.html());
        let selector = Selector::parse(&format!("[id='{id}']")).unwrap();
        let control = page.select(&selector).next().unwrap_or_else(|| panic!("no {id}"));
        let on = control.attr("data-on").unwrap().strip_prefix(&format!("{kind}:")).unwrap().to_string();
        let (region, n) = on.rsplit_once('.').unwrap();
        let region = self.regions.iter().find(|own| own.id == region).unwrap();
        let msg = match &region.handlers[n.parse::<usize>().unwrap()] {
            Handler::Click(msg) => msg.clone(),
            Handler::Text(make) => make(value),
            _ => panic!("{id}"),
        };
        self.tell(msg);
    }

    fn html(&self) -> String {
        compose(&self.regions)
    }

    fn text(&self) -> String {
        let page = Html::parse_fragment(&self.html());
        let words: Vec<&str> = page.root_element().text().flat_map(str::split_whitespace).collect();
        words.join(" ").replace(['\u{2068}', '\u{2069}'], "")
    }

    fn says(&self, words: &str) -> bool {
        self.text().contains(&words.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn announced(&self) -> Vec<&'static str> {
        let said = |effect: &Effect| match effect {
            Effect::Announce(text) => Some(text.id),
            _ => None,
        };
        self.effects.iter().filter_map(said).collect()
    }
}

/// Rules that every state keeps: names of controls, ids once, headings without a gap, tables with heads.
fn check(page: &Page) {
    let html = page.html();
    let tree = Html::parse_fragment(&html);
    let all = |css: &str| tree.select(&Selector::parse(css).unwrap()).collect::<Vec<ElementRef>>();
    let mut ids: Vec<&str> = all("[id]").iter().filter_map(|e| e.attr("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id twice");
    for control in all("input, textarea, select") {
        let inside = control.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == "label");
        assert!(inside, "{} without a label", control.html());
    }
    for button in all("button") {
        assert!(button.attr("aria-label").is_some() || button.text().any(|text| !text.trim().is_empty()));
    }
    for named in all("[aria-labelledby], [aria-describedby]") {
        let id = named.attr("aria-labelledby").or(named.attr("aria-describedby")).unwrap();
        assert!(ids.contains(&id), "nothing is called {id}");
    }
    let mut level = 1;
    for heading in all("h2, h3, h4") {
        let own = heading.value().name()[1..].parse::<i32>().unwrap();
        assert!(own <= level + 1, "{}", heading.html());
        level = own;
    }
    for table in all("table") {
        let has = |css: &str| table.select(&Selector::parse(css).unwrap()).next().is_some();
        assert!(has("caption") && has("th[scope]"), "{}", table.html());
    }
    assert!(all("tbody tr").len() <= 100, "too many rows");
    assert!(!html.contains("style="), "a strict page refuses styles in markup");
}

#[test]
fn the_sample_group_in_three_languages() {
    for (lang, empty, words) in [
        (Lang::Kk, "Әзірге нәтиже жоқ", ["өсімі", "білмегенінің", "2026-07-14"]),
        (Lang::Ru, "Результатов пока нет", ["Прирост группы", "усвоено", "2026-07-14"]),
        (Lang::En, "No results yet", ["Gain of the group", "was learned", "2026-07-14"]),
    ] {
        let mut page = Page::duties(lang);
        assert!(page.says(empty), "{}", page.text());
        check(&page);
        page.act("sample", "click", "");
        check(&page);
        let figures = page.widget.figures.clone();
        for word in words {
            assert!(page.says(word), "{word} is missing in\n{}", page.text());
        }
        page.with_context(|_, cx| {
            for part in [figures.sides[0].mean, figures.sides[1].median, figures.gain, figures.paired.gain] {
                let tenths = (part.unwrap() + 5_000) / 10_000;
                let words = format!("{}{}{}{}", tenths / 10, cx.numbers.decimal, tenths % 10, cx.numbers.percent);
                assert!(page.says(&words), "{words} is missing in\n{}", page.text());
            }
        });
        assert_eq!(page.announced(), ["trainer-added"]);
        assert!(page.html().contains("data-chart=\"topics\""));
    }
}

#[test]
fn files_of_several_people_and_a_broken_one() {
    let mut page = Page::duties(Lang::En);
    let bank = bank("duties");
    let before = answered(&bank, Mode::Pretest, "s", "1", 40, "2026-07-20");
    let after = answered(&bank, Mode::Posttest, "s", "1", 80, "2026-07-21");
    let (json, table) = (record(&before, &bank, "1").to_string(), csv(&after, &bank, "1", ","));
    page.choose_files(&[("a.json", json.as_bytes()), ("b.csv", table.as_bytes()), ("c.json", b"{broken")]);
    assert_eq!(page.widget.group.sheets().len(), 2);
    assert!(page.says("c.json") && page.says("PACK-001"), "{}", page.text());
    assert!(page.says("1 person took both tests"));
    assert_eq!(page.announced(), ["trainer-added"], "several files, one word");
    check(&page);
    // The same files again: nothing new, said so.
    page.choose_files(&[("a.json", json.as_bytes())]);
    assert!(page.says("QUIZ-043") && !page.says("PACK-001"));
    page.choose_files(&[("big.json", &vec![b' '; 9 * 1024 * 1024])]);
    assert!(page.says("larger than 8 MB") && !page.widget.is_reading(), "{}", page.text());
    assert_eq!(page.widget.group.sheets().len(), 2);
}

#[test]
fn codes_are_added_and_a_misheard_one_stays_to_be_corrected() {
    let mut page = Page::duties(Lang::Ru);
    let bank = bank("duties");
    let good = code(&answered(&bank, Mode::Pretest, "s", "1", 40, ""), &bank);
    page.act("codes-add", "click", "");
    assert_eq!(page.announced(), ["trainer-codes-empty"]);
    page.act("codes", "input", &format!("1: {good}\n2: K7Q2-0000"));
    assert!(page.html().contains("K7Q2-0000"));
    page.act("codes-add", "click", "");
    assert_eq!(page.widget.typed, "2: K7Q2-0000\n");
    assert_eq!(page.effects.last(), Some(&Effect::Focus("codes".into())));
    assert!(page.says("QUIZ-041") && page.says("(по коду)"));
    assert!(page.says("Результаты теста после семинара ещё не добавлены"));
    check(&page);
}

#[test]
fn results_are_taken_out_one_by_one_and_all_at_once_with_the_focus_kept() {
    let mut page = Page::duties(Lang::En);
    page.act("sample", "click", "");
    let numbers: Vec<u32> = page.widget.group.sheets().iter().map(|sheet| sheet.number).collect();
    page.act(&format!("remove-{}", numbers[0]), "click", "");
    assert_eq!(page.effects.last(), Some(&Effect::Focus(format!("remove-{}", numbers[1]))));
    page.act(&format!("remove-{}", numbers[23]), "click", "");
    assert_eq!(page.effects.last(), Some(&Effect::Focus(format!("remove-{}", numbers[22]))));
    page.act("clear", "click", "");
    assert!(page.says("Remove all 22 results"));
    check(&page);
    page.act("clear-no", "click", "");
    assert_eq!(page.widget.group.sheets().len(), 22);
    page.act("clear", "click", "");
    page.act("clear-yes", "click", "");
    assert!(page.says("No results yet") && page.widget.figures.is_empty());
    assert_eq!(page.effects.last(), Some(&Effect::Focus("here".into())));
}

#[test]
fn long_lists_are_folded() {
    let mut page = Page::duties(Lang::Kk);
    let bank = bank("duties");
    let all: Vec<String> = (0..70)
        .map(|n| {
            record(&answered(&bank, Mode::Posttest, "s", &n.to_string(), 50, ""), &bank, &n.to_string()).to_string()
        })
        .collect();
    page.choose_files(&[("all.json", format!("[{}]", all.join(",")).as_bytes())]);
    assert_eq!(page.widget.group.sheets().len(), 70);
    check(&page);
    let next = page.widget.group.sheets()[30].number;
    page.act("more-sheets", "click", "");
    assert_eq!(page.effects.last(), Some(&Effect::Focus(format!("remove-{next}"))));
    assert!(page.html().contains(&format!("id=\"remove-{next}\"")));
}

#[test]
fn the_report_names_nobody() {
    let mut page = Page::duties(Lang::Ru);
    assert!(page.with_context(|widget, cx| widget.export("csv", cx)).is_none(), "nothing to export yet");
    page.act("sample", "click", "");
    for format in ["csv", "json", "svg"] {
        let export = page.with_context(|widget, cx| widget.export(format, cx)).unwrap();
        let text = match export.content {
            Content::Text(text) => text,
            Content::Json(json) => json.to_string(),
        };
        assert!(!text.contains("қатысушы"), "{format}");
        assert!(text.contains("Аким села и его аппарат"), "{format}: {text}");
        assert_eq!(export.name, format!("duties-group.{format}"));
    }
    let table = |page: &Page| match page.with_context(|widget, cx| widget.export("csv", cx)).unwrap().content {
        Content::Text(table) => table,
        Content::Json(_) => panic!(),
    };
    // As Excel has it where Russian or Kazakh is spoken: with commas between cells, all would be one cell.
    let csv = table(&page);
    let group = csv.lines().find(|line| line.starts_with("group;duties;")).unwrap();
    let mean = page.widget.figures.sides[0].mean.unwrap();
    let mut decimal = format!("{}.{:05}", mean / 100_000, mean % 100_000);
    while decimal.ends_with('0') && !decimal.ends_with(".0") {
        decimal.pop();
    }
    assert!(group.contains(&format!(";12;12;\"{}\";", decimal.replace('.', ","))), "{group}");
    let mut english = Page::duties(Lang::En);
    english.tell(Msg::SampleAsked);
    assert!(table(&english).contains(&format!(",12,12,{decimal},")));
    assert!(page.with_context(|widget, cx| widget.export("xlsx", cx)).is_none());
}

#[test]
fn labels_of_the_picture_stay_inside_and_nothing_speaks_by_colour_alone() {
    for lang in Lang::ALL {
        let mut page = Page::duties(lang);
        page.act("sample", "click", "");
        let picture = page.with_context(|widget, cx| widget.picture("topics", cx)).unwrap();
        for width in [1, 40, 260, 360, 960] {
            let scene = picture.scene(width, &NaiveRuler);
            for shape in &scene.shapes {
                match shape {
                    Shape::Text(text) => {
                        let length = NaiveRuler.width(&text.text, text.size, text.bold) as i32;
                        assert_eq!(text.align, Align::Start);
                        assert!(text.x >= 0 && text.x + length <= scene.width + 1, "at {width}: {text:?}");
                        assert!(text.y >= 0 && text.y <= scene.height);
                    }
                    Shape::Rect(x, y, w, h, _) => {
                        assert!(*x >= 0 && *y >= 0 && x + w <= scene.width.max(2) && y + h <= scene.height);
                    }
                    Shape::Line(..) => {}
                }
            }
        }
        let scene = picture.scene(960, &NaiveRuler);
        let hatched = |wanted: bool| {
            let is = |shape: &&Shape| matches!(shape, Shape::Rect(.., fill) if fill.hatched == wanted);
            scene.shapes.iter().filter(is).count()
        };
        assert_eq!((hatched(true), hatched(false)), (6, 6), "five topics and the whole, before hatched, after plain");
    }
}

#[test]
fn a_pack_that_is_missing_or_none() {
    let mut page = Page::open("content/quizzes/nowhere.json", Lang::Kk, &[]);
    assert!(page.widget.has_failed() && page.says("404"), "{}", page.text());
    assert!(matches!(page.effects.as_slice(), [Effect::EmitError(issues)] if issues[0].code == "NET-002"));
    page.act("retry", "click", "");
    assert!(page.widget.has_failed());
    let page = Page::open("content/budgets/karaolen/datapackage.json", Lang::En, &[]);
    assert!(page.widget.has_failed() && page.says("QUIZ-002"));
    let mut page = Page::open("content/quizzes/duties.json", Lang::En, &[("sample", "nowhere.json")]);
    page.act("sample", "click", "");
    assert!(page.says("answer 404") && !page.widget.has_failed());
}

#[test]
fn the_paper_speaks_its_own_language_and_the_key_can_be_left_out() {
    for interface in Lang::ALL {
        for (paper, words) in [
            (Lang::Kk, ["Аты-жөні", "Бір жауапты белгілеңіз", "Кім шешеді", "Дұрыс жауаптар (жүргізушіге)", "бап: "]),
            (
                Lang::Ru,
                ["Имя или номер", "Отметьте один ответ", "Кто решает", "Правильные ответы (для ведущего)", "ст. "],
            ),
            (
                Lang::En,
                ["Name or number", "Tick one answer", "Who decides", "Answer key (for the trainer)", "Article "],
            ),
        ] {
            let mut page = Page::duties(interface);
            page.act("view-paper", "click", "");
            page.act("paper-count", "change", "");
            page.act("paper-lang", "change", paper.tag());
            page.act("paper-large", "click", "");
            check(&page);
            let html = page.html();
            let tree = Html::parse_fragment(&html);
            let sheet = Selector::parse(&format!("article.paper.large[lang={}]", paper.tag())).unwrap();
            let sheet: String = tree.select(&sheet).next().unwrap().text().collect();
            for word in words {
                assert!(sheet.contains(word), "{word} is missing in\n{sheet}");
            }
            assert!(html.contains("page-break"));
            let all = page.widget.paper.questions(page.widget.bank().unwrap()).len();
            let questions = Selector::parse("article > ol.questions > li").unwrap();
            assert_eq!(tree.select(&questions).count(), all);
            page.act("paper-key", "click", "");
            assert!(!page.html().contains("page-break"));
            page.act("print", "click", "");
            assert_eq!(page.effects.last(), Some(&Effect::Print));
        }
    }
}

#[test]
fn before_and_after_on_paper_ask_parallel_questions_and_the_key_is_right() {
    let mut page = Page::duties(Lang::En);
    page.act("view-paper", "click", "");
    page.act("paper-seed", "input", "auyl");
    let bank = bank("duties");
    let before = page.widget.paper.questions(&bank);
    assert_eq!(before.len(), 10);
    page.act("paper-mode", "change", "posttest");
    let after = page.widget.paper.questions(&bank);
    let parallel = |list: &[usize]| list.iter().map(|at| bank.items[*at].parallel.clone()).collect::<Vec<_>>();
    assert_eq!(parallel(&before), parallel(&after));
    assert_ne!(before, after);
    page.act("paper-mode", "change", "pretest");
    page.act("paper-seed", "input", "1");
    page.act("paper-count", "change", "");
    assert!(page.says("акимат… / районный акимат…"), "spellings that count, a star as an ellipsis:\n{}", page.text());
    // Each letter of the key stands before a right option of its question.
    for at in page.widget.paper.questions(&bank) {
        let shown = page.widget.paper.shown(&bank, at);
        let item = &bank.items[at];
        let mut sorted = shown.clone();
        sorted.sort_unstable();
        assert!(sorted.iter().enumerate().all(|(k, own)| k == *own), "{}: every option once", item.id);
        if let auyl::quiz::bank::Task::Order { .. } = &item.task {
            assert!(!shown.is_sorted(), "{} stands right already", item.id);
        }
    }
    let state: Vec<(String, String)> =
        page.widget.state().into_iter().map(|(name, value)| (name.to_string(), value)).collect();
    let mut other = Page::duties(Lang::En);
    other.widget.restore(&state);
    assert_eq!((&other.widget.paper, other.widget.view), (&page.widget.paper, View::Paper));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_typing_shows_and_never_panics(text in "\\PC{0,80}", seed in "\\PC{0,40}", count in "\\PC{0,5}", paper in any::<bool>()) {
        let mut page = Page::duties(Lang::Kk);
        page.tell(Msg::CodesTyped(text));
        page.tell(Msg::CodesAdded);
        page.tell(Msg::SeedTyped(seed));
        page.tell(Msg::CountChosen(count.clone()));
        page.tell(Msg::LangChosen(count));
        page.tell(Msg::ViewChosen(if paper { View::Paper } else { View::Group }));
        page.tell(Msg::MoreItemsAsked);
        page.tell(Msg::Removed(7));
        prop_assert!(!page.html().is_empty());
        check(&page);
    }
}

#[test]
fn the_sample_of_the_gallery_is_on_disk() {
    assert!(!content("www/gallery/sample-group.json").is_empty());
}
