//! Pictures as shapes: labels stay inside, nothing speaks by colour alone, and our SVG says what plotters-svg says.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may panic

mod support;

use auyl::chart::{Align, Measure, NaiveRuler, Picture, Shape, Theme, svg};
use auyl::i18n::Lang;
use auyl::widget::Widget;
use plotters::prelude::IntoDrawingArea;
use plotters_svg::SVGBackend;
use scraper::{Html, Selector};
use support::Probe;

/// Every picture of real packs, in three languages.
fn pictures() -> Vec<(String, Picture)> {
    let mut all = Vec::new();
    for (pack, view, canvas) in [
        ("karaolen", "overview", "flow"),
        ("semey", "overview", "flow"),
        ("karaolen", "years", "trend"),
        ("abraly", "years", "trend"),
        ("semey-okrugs", "places", "ranking"),
        ("semey", "expenditure", "export"),
        ("karaolen", "revenue", "export"),
    ] {
        for lang in Lang::ALL {
            let probe = Probe::open(pack, lang, &[("view", view)]);
            let picture = probe.with_context(|widget, cx| widget.picture(canvas, cx));
            all.push((format!("{pack} {canvas} {}", lang.tag()), picture.expect(canvas)));
        }
    }
    all
}

#[test]
fn every_label_stays_inside_its_picture() {
    for (name, picture) in pictures() {
        for width in [260, 360, 960] {
            let scene = picture.scene(width, &NaiveRuler);
            for shape in &scene.shapes {
                let Shape::Text(text) = shape else { continue };
                let length = NaiveRuler.width(&text.text, text.size, text.bold) as i32;
                let left = match text.align {
                    Align::Start => text.x,
                    Align::Middle => text.x - length / 2,
                    Align::End => text.x - length,
                };
                assert!(left >= -1 && left + length <= scene.width + 1, "{name} at {width}: {text:?}");
                assert!(text.y >= 0 && text.y <= scene.height, "{name} at {width}: {text:?}");
            }
        }
    }
}

#[test]
fn shapes_stay_inside_and_are_drawn_at_any_width() {
    for (name, picture) in pictures() {
        for width in [1, 40, 260, 360, 1920] {
            let scene = picture.scene(width, &NaiveRuler);
            for shape in &scene.shapes {
                let Shape::Rect(x, y, w, h, _) = shape else { continue };
                // A legend's swatch may be wider than a picture of a few pixels.
                let inside = *x >= 0 && *y >= 0 && x + w <= scene.width.max(16) + 1 && y + h <= scene.height + 1;
                assert!(inside, "{name} at {width}: {shape:?}");
            }
        }
    }
}

#[test]
fn titles_are_whole_at_the_width_of_a_phone_and_nothing_stands_on_them() {
    for (name, picture) in pictures() {
        let titles: Vec<&str> = match &picture {
            Picture::Flow(flow) => flow.columns.iter().map(|column| column.title.as_str()).collect(),
            Picture::Trend(trend) => vec![&trend.title],
            Picture::Ranking(ranking) => vec![&ranking.title],
            Picture::Tiles(tiles) => vec![&tiles.title],
            other => panic!("{name}: {other:?}"),
        };
        for width in [260, 328, 960] {
            let scene = picture.scene(width, &NaiveRuler);
            let words: Vec<_> =
                scene.shapes.iter().filter_map(|s| if let Shape::Text(t) = s { Some(t) } else { None }).collect();
            let bold: Vec<&str> = words.iter().filter(|t| t.bold).map(|t| t.text.as_str()).collect();
            for title in &titles {
                assert!(bold.join(" ").contains(title), "{name} at {width}: {title} is not in {bold:?}");
            }
            // Names are whole too, but for those of tiles that are too small.
            let cut: Vec<&str> = words.iter().map(|t| t.text.as_str()).filter(|t| t.ends_with('…')).collect();
            assert!(
                matches!(picture, Picture::Tiles(_)) || width < 300 || cut.is_empty(),
                "{name} at {width}: {cut:?}"
            );
            let Some(last) = words.iter().rfind(|t| t.size == 16 && t.bold) else { continue };
            let above = |s: &&Shape| matches!(s, Shape::Rect(_, y, ..) if *y < last.y + 8);
            if titles.len() == 1 {
                assert_eq!(scene.shapes.iter().filter(above).count(), 0, "{name} at {width}");
            }
        }
    }
    let lines = |width| {
        let probe = Probe::open("karaolen", Lang::Kk, &[("view", "years")]);
        let scene = probe.with_context(|widget, cx| widget.picture("trend", cx)).unwrap().scene(width, &NaiveRuler);
        scene.shapes.iter().filter(|s| matches!(s, Shape::Text(t) if t.size == 16 && t.bold)).count()
    };
    assert!(lines(328) > 1 && lines(960) == 1, "{} and {}", lines(328), lines(960));
}

#[test]
fn no_two_texts_stand_on_one_another() {
    for (name, picture) in pictures() {
        for width in [328, 960] {
            let scene = picture.scene(width, &NaiveRuler);
            let boxes: Vec<_> = scene
                .shapes
                .iter()
                .filter_map(|s| if let Shape::Text(t) = s { Some(t) } else { None })
                .map(|t| {
                    let length = NaiveRuler.width(&t.text, t.size, t.bold) as i32;
                    let left = match t.align {
                        Align::Start => t.x,
                        Align::Middle => t.x - length / 2,
                        Align::End => t.x - length,
                    };
                    (left, left + length, t.y - t.size as i32 / 2, t.y + t.size as i32 / 2, &t.text)
                })
                .collect();
            for (i, a) in boxes.iter().enumerate() {
                for b in &boxes[i + 1..] {
                    let apart = a.1 <= b.0 || b.1 <= a.0 || a.3 <= b.2 || b.3 <= a.2;
                    assert!(apart, "{name} at {width}: {a:?} and {b:?}");
                }
            }
        }
    }
}

#[test]
fn a_forecast_is_hatched_and_named() {
    let probe = Probe::open("karaolen", Lang::En, &[("view", "years")]);
    let picture = probe.with_context(|widget, cx| widget.picture("trend", cx)).unwrap();
    let scene = picture.scene(960, &NaiveRuler);
    let hatched = scene.shapes.iter().filter(|s| matches!(s, Shape::Rect(.., fill) if fill.hatched)).count();
    let named = scene.shapes.iter().any(|s| matches!(s, Shape::Text(text) if text.text == "forecast"));
    assert!(hatched >= 6 && named, "{hatched} hatched");
}

/// Tag, place and words of every shape of an SVG.
fn shapes(document: &str) -> Vec<String> {
    let page = Html::parse_fragment(document);
    let all = Selector::parse("svg rect, svg polyline, svg text").unwrap();
    let shapes = page.select(&all).map(|e| {
        let at = |name: &str| e.attr(name).unwrap_or_default().trim().to_string();
        let color = if at("fill") == "none" { at("stroke") } else { at("fill") };
        let words: String = e.text().collect();
        [
            at("x"),
            at("y"),
            at("width"),
            at("height"),
            at("points"),
            at("text-anchor"),
            color.to_lowercase(),
            words.trim().into(),
        ]
        .join(" ")
    });
    shapes.collect()
}

#[test]
fn our_svg_says_what_plotters_svg_says() {
    for (name, picture) in pictures() {
        let ours = svg(&picture, 640, &Theme::light());
        let scene = picture.scene(640, &NaiveRuler);
        let mut theirs = String::new();
        {
            let size = (scene.width as u32, scene.height as u32);
            let area = SVGBackend::with_string(&mut theirs, size).into_drawing_area();
            scene.draw(&area, &Theme::light()).unwrap();
            area.present().unwrap();
        }
        assert_eq!(shapes(&ours), shapes(&theirs), "{name}");
        assert!(!ours.contains("style="), "{name}: a strict page refuses styles in markup");
    }
}
