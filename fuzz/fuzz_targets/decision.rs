//! Decisions in any form never panic, and what was read has its places. The first byte says which form the rest is:
//! bytes as they are, or the main part of a file of Word, Excel or LibreOffice, which a fuzzer would not pack itself.
#![no_main]

use auyl::budget::read::decision::{json, package, read};
use libfuzzer_sys::fuzz_target;

/// A ZIP of stored files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, data) in files {
        let (at, size) = (bytes.len() as u32, data.len() as u32);
        let mut head = vec![20, 0, 0, 0, 0, 0, 0, 0, 33, 0];
        for number in [rawzip::crc32(data), size, size, name.len() as u32] {
            head.extend(number.to_le_bytes());
        }
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(name.as_bytes());
        bytes.extend(*data);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, length, count) = (bytes.len() as u32, directory.len() as u32, files.len() as u16);
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    bytes.extend([length.to_le_bytes(), start.to_le_bytes()].concat());
    bytes.extend([0, 0]);
    bytes
}

fn relations(kind: &str, target: &str) -> Vec<u8> {
    format!("<r><Relationship Id=\"a\" Type=\"/{kind}\" Target=\"{target}\"/></r>").into_bytes()
}

fuzz_target!(|data: &[u8]| {
    let Some((form, rest)) = data.split_first() else { return };
    let bytes = match form % 8 {
        0 => zip(&[("_rels/.rels", &relations("officeDocument", "d.xml")), ("d.xml", rest)]),
        1 => zip(&[
            ("_rels/.rels", &relations("officeDocument", "b.xml")),
            ("b.xml", b"<workbook><sheet name=\"a\" id=\"a\"/></workbook>"),
            ("_rels/b.xml.rels", &relations("worksheet", "s.xml")),
            ("s.xml", rest),
        ]),
        2 => zip(&[("content.xml", rest)]),
        3 => [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", rest].concat(),
        4 => [b"PK\x03\x04", rest].concat(),
        _ => rest.to_vec(),
    };
    let name = ["a", "a.html", "a.md"][usize::from(form / 8) % 3];
    let decision = read(name, &bytes);
    for line in &decision.book.lines {
        let _ = decision.document.place(line.row);
    }
    json::sources(&decision);
    json::meta(&decision);
    json::summary(&decision);
    package::write(&decision, None, &mut Vec::new());
});
