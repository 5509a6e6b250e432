//! XML as a small tree of elements. No DTD is read and no entity of a file's own is expanded; what is nested too deep
//! is left out. A file that breaks off gives the elements that were complete.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// How deep elements may be nested.
const MAX_DEPTH: usize = 32;

/// An element.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Its name, without a prefix.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// Elements in it.
    pub children: Vec<Node>,
    /// The text in it.
    pub text: String,
    /// The line where it begins, counted from 1.
    pub row: u32,
}

/// What was found besides elements: the line, and the text that is not understood.
pub type Fault = (u32, String);

impl Node {
    /// The first element of this name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All elements of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the first element of this name, or of its `text`.
    pub fn word(&self, name: &str) -> &str {
        self.get(name).map(Node::words).unwrap_or_default()
    }

    /// Its text, or that of the `text` in it.
    pub fn words(&self) -> &str {
        self.get("text").map_or(&self.text, |text| &text.text).trim()
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The top of a document, a nameless node.
pub fn tree(source: &str) -> (Node, Vec<Fault>) {
    let mut reader = Reader::from_str(source);
    let mut faults = Vec::new();
    let mut open = vec![Node { row: 1, ..Node::default() }];
    let (mut row, mut counted, mut skipped) = (1u32, 0usize, 0usize);
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(source.len()).min(source.len());
        let passed = source.as_bytes().get(counted..at).unwrap_or_default();
        row += u32::try_from(passed.iter().filter(|byte| **byte == b'\n').count()).unwrap_or_default();
        counted = at;
        match reader.read_event() {
            Err(_) => {
                let rest = source.get(at..).unwrap_or_default();
                faults.push((row, rest.chars().take(60).collect()));
                break;
            }
            Ok(Event::Eof) => {
                if open.len() > 1 {
                    faults.push((row, format!("<{}>", open[open.len() - 1].name)));
                }
                break;
            }
            Ok(Event::Start(_)) if skipped > 0 || open.len() > MAX_DEPTH => skipped += 1,
            Ok(Event::End(_)) if skipped > 0 => skipped -= 1,
            Ok(_) if skipped > 0 => {}
            Ok(Event::Start(tag)) => open.push(node(&tag, row)),
            Ok(Event::Empty(tag)) => close(&mut open, node(&tag, row)),
            Ok(Event::End(_)) => {
                if let Some(done) = open.pop() {
                    close(&mut open, done);
                }
            }
            Ok(Event::Text(text)) => put(&mut open, &text.decode().unwrap_or_default()),
            Ok(Event::CData(text)) => put(&mut open, &text.decode().unwrap_or_default()),
            Ok(Event::GeneralRef(name)) => match reference(&name.decode().unwrap_or_default()) {
                Some(c) => put(&mut open, c.encode_utf8(&mut [0; 4])),
                None => faults.push((row, format!("&{};", name.decode().unwrap_or_default()))),
            },
            Ok(Event::DocType(_)) => faults.push((row, "<!DOCTYPE>".into())),
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
        }
    }
    // An incomplete question is dropped, the list around it stands.
    open.truncate(2);
    if open.len() == 2
        && let Some(list) = open.pop()
    {
        close(&mut open, list);
    }
    (open.pop().unwrap_or_default(), faults)
}

fn close(open: &mut [Node], done: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(done);
    }
}

fn put(open: &mut [Node], text: &str) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
}

fn node(tag: &BytesStart, row: u32) -> Node {
    let name = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut attributes = Vec::new();
    for attribute in tag.attributes().with_checks(false).flatten() {
        attributes.push((name(attribute.key.local_name().as_ref()), name(&attribute.value)));
    }
    Node { name: name(tag.local_name().as_ref()), attributes, row, ..Node::default() }
}

/// The five references of XML itself and those by number.
fn reference(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_breaks_off_gives_what_was_complete() {
        let (top, faults) = tree("<quiz>\n<q><text>a &amp; <![CDATA[<b>]]></text></q>\n<q><text>b</te");
        let quiz = top.get("quiz").unwrap();
        assert_eq!(quiz.all("q").map(Node::words).collect::<Vec<_>>(), ["a & <b>"]);
        assert_eq!((quiz.children[0].row, faults[0].0), (2, 3));
    }

    #[test]
    fn no_entity_is_expanded_and_no_depth_is_followed() {
        let bomb = "<!DOCTYPE q [<!ENTITY a \"aaaa\">]><quiz><q><text>&a;</text></q></quiz>";
        let (top, faults) = tree(bomb);
        assert_eq!(top.get("quiz").unwrap().get("q").unwrap().words(), "");
        assert_eq!(faults, [(1, "<!DOCTYPE>".into()), (1, "&a;".into())]);
        let (top, _) = tree(&format!("{}x{}", "<a>".repeat(5_000), "</a>".repeat(5_000)));
        assert_eq!(top.children.len(), 1);
    }
}
