//! What needs a page: the border to JavaScript, the canvas, and what `Intl` says of our separators.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic
#![cfg(target_arch = "wasm32")]

use auyl::browser::canvas::{Ruler, Sharp};
use auyl::browser::page::{Host, answer_json, event, export_as, frame, localize, mount, restore, state, unmount};
use auyl::budget::money::Money;
use auyl::chart::{Column, Fill, Flow, Part, Picture, Point, Series, Theme, Trend};
use auyl::i18n::Numbers;
use js_sys::{Array, Function, JSON, Object, Reflect};
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A host that shows ids instead of words.
fn host() -> Host {
    let object = Object::new();
    let set = |name: &str, args: &str, body: &str| {
        Reflect::set(&object, &name.into(), &Function::new_with_args(args, body)).unwrap();
    };
    set("text", "id, list", "return id + (list ? '(' + list + ')' : '')");
    set("date", "iso", "return iso");
    set("numbers", "", "return [',', ' ', '-', '%', '4'].join('\\u001f')");
    set("lang", "", "return 'ru'");
    object.unchecked_into()
}

fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

/// Every text of the patches of a frame.
fn html(frame: &JsValue) -> String {
    let patches: Array = get(frame, "patches").unchecked_into();
    patches.iter().map(|p| p.unchecked_into::<Array>().get(1).as_string().unwrap()).collect()
}

/// Effects of one kind.
fn effects(frame: &JsValue, kind: &str) -> Vec<JsValue> {
    let all: Array = get(frame, "effects").unchecked_into();
    all.iter().filter(|e| get(e, "kind").as_string().as_deref() == Some(kind)).collect()
}

const PACKAGE: &str = r#"{"title": "T", "resources": [{"name": "a", "data":
    "year,code,name_ru,amount_thousand_tenge\n2024,I,Доходы,10.5\n2024,1,Налоги <b>,3.5\n2024,4,Трансферты,7\n"}]}"#;

/// An explorer with its data answered.
fn opened() -> (u32, JsValue) {
    let handle = mount("budget", "src\u{1f}x/datapackage.json", host()).unwrap();
    let first = frame(handle);
    for fetch in effects(&first, "fetch") {
        let version = get(&fetch, "version").as_f64().unwrap() as u32;
        let shipped = get(&fetch, "shipped").is_truthy();
        let answer = JSON::parse(if shipped { r#"{"format": "auyl-classification/1", "codes": []}"# } else { PACKAGE });
        answer_json(handle, version, answer.unwrap());
    }
    (handle, frame(handle))
}

#[wasm_bindgen_test]
fn a_package_is_shown_and_its_words_stay_words() {
    let (handle, shown) = opened();
    assert!(get(&shown, "ready").is_truthy() && !get(&shown, "failed").is_truthy());
    let html = html(&shown);
    assert!(html.contains("10,5") && html.contains("Налоги &lt;b&gt;") && !html.contains("<b>"), "{html}");
    unmount(handle);
}

#[wasm_bindgen_test]
fn an_unchanged_region_is_not_patched_again() {
    let (handle, _) = opened();
    let again = frame(handle);
    assert_eq!(get(&again, "patches").unchecked_into::<Array>().length(), 0);
    assert!(event(handle, "click", "nav.1", "", 0.0));
    let patches: Array = get(&frame(handle), "patches").unchecked_into();
    let regions: Vec<String> =
        patches.iter().map(|p| p.unchecked_into::<Array>().get(0).as_string().unwrap()).collect();
    assert_eq!(regions, ["nav", "main"]);
    unmount(handle);
}

#[wasm_bindgen_test]
fn events_without_a_control_and_dead_handles_do_nothing() {
    let (handle, _) = opened();
    for (kind, target) in [("click", "main.999"), ("click", "none.0"), ("click", ""), ("keydown", "nav.0")] {
        assert!(!event(handle, kind, target, "x", 0.0), "{kind} {target}");
    }
    unmount(handle);
    assert!(frame(handle).is_undefined() && !event(handle, "click", "nav.0", "", 0.0));
    unmount(handle);
    assert!(mount("no such widget", "", host()).is_none());
}

#[wasm_bindgen_test]
fn the_state_crosses_the_border_and_back() {
    let (handle, _) = opened();
    restore(handle, "view\u{1f}check\u{1f}year\u{1f}2024");
    let state = state(handle);
    assert_eq!(get(&state, "view").as_string().as_deref(), Some("check"));
    assert_eq!(get(&state, "year").as_string().as_deref(), Some("2024"));
    localize(handle);
    assert!(html(&frame(handle)).contains("check-title"));
    let csv = export_as(handle, "csv");
    assert!(get(&csv, "content").as_string().unwrap().contains("Трансферты"));
    assert!(export_as(handle, "nonsense").is_null());
    unmount(handle);
}

#[wasm_bindgen_test]
fn json_nested_without_end_is_refused_and_nothing_falls() {
    let handle = mount("budget", "src\u{1f}x.json", host()).unwrap();
    let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    for fetch in effects(&frame(handle), "fetch") {
        let version = get(&fetch, "version").as_f64().unwrap() as u32;
        answer_json(handle, version, JSON::parse(&deep).unwrap());
    }
    let shown = frame(handle);
    assert!(get(&shown, "failed").is_truthy() && html(&shown).contains("error-BUD-019"), "{}", html(&shown));
    unmount(handle);
}

#[wasm_bindgen_test]
fn intl_writes_russian_and_english_as_we_do() {
    for (lang, numbers) in [
        (
            "ru",
            Numbers { decimal: ",".into(), group: "\u{a0}".into(), percent: "\u{a0}%".into(), ..Numbers::default() },
        ),
        ("en", Numbers { decimal: ".".into(), group: ",".into(), percent: "%".into(), ..Numbers::default() }),
    ] {
        let format = Function::new_with_args("lang, value", "return new Intl.NumberFormat(lang).format(value)");
        for (value, amount) in [(1234.5, 123_450_000), (155_058.4, 15_505_840_000), (-999.5, -99_950_000)] {
            let said = format.call2(&JsValue::NULL, &lang.into(), &value.into()).unwrap().as_string().unwrap();
            assert_eq!(said, numbers.thousand(Money::from_tiyn(amount)), "{lang} {value}");
        }
    }
}

fn canvas(width: u32, height: u32) -> (HtmlCanvasElement, CanvasRenderingContext2d) {
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document.create_element("canvas").unwrap().unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    (canvas, context)
}

fn pictures() -> [Picture; 2] {
    let part = |label: &str, amount: i64, series: usize, hatched: bool| Part {
        label: label.into(),
        share: format!("{amount} %"),
        value: amount.to_string(),
        amount,
        fill: Fill { series, hatched },
    };
    let parts = vec![part("Трансферттер", 95, 0, false), part("Салықтар", 5, 2, false), part("Қалдық", 9, 7, true)];
    let flow = Flow { columns: vec![Column { title: "Кірістер".into(), total: "109".into(), parts }] };
    let point = |amount: i64| Some(Point { amount, value: amount.to_string() });
    let series =
        Series { label: "Кірістер".into(), fill: Fill::default(), points: vec![point(3), None, point(8)] };
    let years = vec![("2023".into(), false), ("2024".into(), false), ("2025".into(), true)];
    let trend = Trend { title: "Жылдар".into(), years, series: vec![series], forecast: "болжам".into() };
    [Picture::Flow(flow), Picture::Trend(trend)]
}

#[wasm_bindgen_test]
fn our_backend_paints_what_plotters_canvas_paints() {
    for picture in pictures() {
        let (_, ruler) = canvas(1, 1);
        let scene = picture.scene(400, &Ruler(&ruler));
        let (width, height) = (400, scene.height as u32);
        let (_, ours) = canvas(width, height);
        scene.draw(&Sharp::new(ours.clone(), (width, height)).into_drawing_area(), &Theme::light()).unwrap();
        let (element, theirs) = canvas(width, height);
        let backend = CanvasBackend::with_canvas_object(element).unwrap();
        scene.draw(&backend.into_drawing_area(), &Theme::light()).unwrap();
        let pixels = |context: &CanvasRenderingContext2d| {
            context.get_image_data(0.0, 0.0, f64::from(width), f64::from(height)).unwrap().data().0
        };
        let (ours, theirs) = (pixels(&ours), pixels(&theirs));
        assert!(ours.iter().any(|byte| *byte != 255), "something is drawn");
        let apart = ours.iter().zip(&theirs).filter(|(a, b)| a.abs_diff(**b) > 2).count();
        assert_eq!(apart, 0, "{apart} of {} bytes differ", ours.len());
    }
}
