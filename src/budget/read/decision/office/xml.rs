//! A walk over XML, element by element. A document type, and with it every entity of a file's own, is refused.

use super::damaged;
use crate::issue::Issue;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// A start tag.
pub struct Tag<'a> {
    /// Its name without the prefix.
    pub name: &'a str,
    /// The prefix, blank where there is none.
    pub prefix: &'a str,
    start: &'a BytesStart<'a>,
}

impl Tag<'_> {
    /// The value of an attribute, by its name without a prefix.
    pub fn value(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found =
            attributes.with_checks(false).flatten().find(|own| own.key.local_name().as_ref() == name.as_bytes());
        let text = String::from_utf8_lossy(&found?.value).into_owned();
        Some(quick_xml::escape::unescape(&text).map_or(text.clone(), |plain| plain.into_owned()))
    }

    /// The value of an attribute as a number.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.value(name)?.trim().parse().ok()
    }

    /// True where an attribute switches something on.
    pub fn is_on(&self, name: &str) -> bool {
        self.value(name).is_some_and(|value| !matches!(value.as_str(), "0" | "false" | "off"))
    }
}

/// What a walk meets.
pub enum Step<'a> {
    /// An element begins.
    Open(&'a Tag<'a>),
    /// An element of this name ends.
    Close(&'a str),
    /// Text.
    Text(&'a str),
}

/// Walks over a whole document; the alternatives that it keeps for older programs are passed by.
pub fn walk(source: &str, on: &mut dyn FnMut(Step)) -> Result<(), Issue> {
    let mut reader = Reader::from_str(source);
    let (mut depth, mut passed) = (0usize, 0usize);
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof | Event::DocType(_) => return Err(damaged()),
            Event::Start(start) => {
                depth += 1;
                if passed > 0 || start.local_name().as_ref() == b"Fallback" {
                    passed += 1;
                } else {
                    open(&start, on)?;
                }
            }
            Event::Empty(start) if passed == 0 => {
                open(&start, on)?;
                close(start.local_name().as_ref(), on)?;
            }
            Event::End(end) => {
                depth = depth.checked_sub(1).ok_or_else(damaged)?;
                match passed {
                    0 => close(end.local_name().as_ref(), on)?,
                    _ => passed -= 1,
                }
            }
            _ if passed > 0 => {}
            Event::Text(text) => on(Step::Text(&text.decode().map_err(|_| damaged())?)),
            Event::CData(text) => on(Step::Text(&text.decode().map_err(|_| damaged())?)),
            Event::GeneralRef(reference) => {
                let number = reference.resolve_char_ref().map_err(|_| damaged())?;
                let name = reference.decode().map_err(|_| damaged())?;
                match number {
                    Some(c) => on(Step::Text(c.encode_utf8(&mut [0; 4]))),
                    None => on(Step::Text(resolve_predefined_entity(&name).ok_or_else(damaged)?)),
                }
            }
            _ => {}
        }
    }
}

fn open(start: &BytesStart, on: &mut dyn FnMut(Step)) -> Result<(), Issue> {
    let name = start.name();
    let (local, prefix) = name.decompose();
    let prefix = prefix.map(|prefix| prefix.into_inner()).unwrap_or_default();
    let tag = Tag { name: utf8(local.into_inner())?, prefix: utf8(prefix)?, start };
    on(Step::Open(&tag));
    Ok(())
}

fn close(name: &[u8], on: &mut dyn FnMut(Step)) -> Result<(), Issue> {
    on(Step::Close(utf8(name)?));
    Ok(())
}

fn utf8(name: &[u8]) -> Result<&str, Issue> {
    std::str::from_utf8(name).map_err(|_| damaged())
}

/// The name of the outermost element.
pub fn root(source: &str) -> Result<String, Issue> {
    let mut reader = Reader::from_str(source);
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(start) | Event::Empty(start) => return utf8(start.local_name().as_ref()).map(String::from),
            Event::Eof | Event::DocType(_) => return Err(damaged()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Option<String> {
        let mut all = String::new();
        let mut add = |step: Step| {
            if let Step::Text(text) = step {
                all.push_str(text);
            }
        };
        walk(source, &mut add).ok()?;
        Some(all)
    }

    #[test]
    fn references_are_read_and_nothing_is_resolved() {
        assert_eq!(texts("<a>1 &lt; 2 &amp; &#1178;<![CDATA[<b>]]></a>").as_deref(), Some("1 < 2 & Қ<b>"));
        assert_eq!(texts("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"), None);
        assert_eq!(texts("<a>&x;</a>"), None);
        assert_eq!(texts("<a><b></a>"), None);
        assert_eq!(texts("<a><b></b>"), None);
        let both = "<a><mc:AlternateContent><mc:Choice>1</mc:Choice><mc:Fallback>2<b/></mc:Fallback></mc:AlternateContent></a>";
        assert_eq!(texts(both).as_deref(), Some("1"));
    }
}
