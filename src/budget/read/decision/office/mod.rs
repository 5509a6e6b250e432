//! Files of office programs: Word ([`docx`]), Excel ([`xlsx`], [`xls`]), LibreOffice ([`ods`]).
//!
//! Their containers are [`parts`] (ZIP) and [`compound`] (OLE). Both check what they hold: a file that was changed or
//! cut on its way is refused, since figures out of it would be doubtful. What is unpacked, and what becomes of it, is
//! bounded ([`MAX_UNPACKED`], [`MAX_CELLS`](super::document::MAX_CELLS)). No macro is run, no link followed, no entity
//! expanded.

pub mod compound;
pub mod docx;
pub mod number;
pub mod ods;
pub mod parts;
pub mod sheet;
pub mod xls;
pub mod xlsx;
pub mod xml;

use super::document::{Document, Form};
use super::problem;
use crate::issue::Issue;
use compound::Compound;
use parts::Parts;

/// The most bytes unpacked of one file; a district's decision has 3 million.
pub const MAX_UNPACKED: usize = 64 * 1024 * 1024;

/// What is said about a file that is not as its program writes it.
pub fn damaged() -> Issue {
    problem::DAMAGED.issue()
}

/// What is said about a file that unpacks to too much.
pub fn unpacks_to_much() -> Issue {
    problem::UNPACKS_TOO_LARGE.issue().with("limit", (MAX_UNPACKED / 1024 / 1024) as i64)
}

/// Reads a file of an office program; none where it is no container of one.
pub fn read(bytes: &[u8], issues: &mut Vec<Issue>) -> Option<Result<Document, Issue>> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        Some(of_compound(bytes, issues))
    } else if [b"PK\x03\x04", b"PK\x05\x06"].iter().any(|signature| bytes.starts_with(*signature)) {
        Some(of_parts(bytes, issues))
    } else {
        None
    }
}

fn of_compound(bytes: &[u8], issues: &mut Vec<Issue>) -> Result<Document, Issue> {
    let file = Compound::open(bytes).ok_or_else(damaged)?;
    if file.has("EncryptedPackage") {
        return Err(problem::PROTECTED.issue());
    }
    match file.stream("Workbook") {
        Some(stream) => xls::read(&stream.ok_or_else(damaged)?, issues),
        None => Err(problem::OLD_OFFICE.issue()),
    }
}

fn of_parts(bytes: &[u8], issues: &mut Vec<Issue>) -> Result<Document, Issue> {
    let mut parts = Parts::open(bytes)?;
    if let Some(main) = parts.related("", "/officeDocument")? {
        if main.ends_with(".bin") {
            return Err(problem::OLD_OFFICE.issue());
        }
        let text = parts.get(&main)?.ok_or_else(damaged)?;
        return match xml::root(&text)?.as_str() {
            "document" => docx::read(&main, &text, &mut parts, issues),
            "workbook" => xlsx::read(&main, &text, &mut parts, issues),
            _ => Err(problem::OLD_OFFICE.issue()),
        };
    }
    match parts.get("content.xml")? {
        Some(text) => ods::read(&text, &mut parts, issues),
        None => Err(problem::ARCHIVE.issue()),
    }
}

/// An empty document of a form.
fn document(form: Form) -> Document {
    Document { form: Some(form), ..Document::default() }
}
