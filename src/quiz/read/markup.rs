//! Markup of other programs → the text that stands in it. Packs hold no markup: everything is shown as text.

/// Text whose markup is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// The words; blocks end in line breaks.
    pub text: String,
    /// Was there emphasis, a list, a link: anything that the words alone do not say?
    pub lost: bool,
    /// Addresses of pictures.
    pub images: Vec<String>,
}

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "div",
    "dd",
    "dl",
    "dt",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
];
/// Elements that only carry text, so that nothing is lost with them.
const CARRIERS: &[&str] = &["br", "div", "p", "span"];
/// Other elements that are known to be markup.
const INLINE: &[&str] = &[
    "a",
    "abbr",
    "audio",
    "b",
    "big",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "del",
    "em",
    "embed",
    "figcaption",
    "font",
    "form",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "mark",
    "math",
    "object",
    "q",
    "s",
    "samp",
    "script",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "td",
    "th",
    "tt",
    "u",
    "var",
    "video",
];
/// Elements whose content is no text.
const SILENT: &[&str] = &["script", "style"];

/// Takes the tags off and decodes character references. What only looks like a tag (`a < b`) stays.
pub fn html(source: &str) -> Plain {
    let mut plain = Plain::default();
    let mut rest = source;
    while let Some(at) = rest.find(['<', '&']) {
        push(&mut plain.text, &rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('&') {
            let (c, length) = numbered(rest).unwrap_or_else(|| named(rest));
            plain.text.push(c);
            rest = &rest[length..];
            continue;
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some((name, closes, inside, after)) = tag(rest) else {
            plain.text.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = after;
        plain.lost |= !CARRIERS.contains(&name.as_str());
        if name == "img" {
            plain.images.push(attribute(inside, "src").unwrap_or_default());
        } else if name == "br" {
            trim_line(&mut plain.text);
            plain.text.push('\n');
        } else if BLOCKS.contains(&name.as_str()) {
            trim_line(&mut plain.text);
            if !plain.text.is_empty() && !plain.text.ends_with('\n') {
                plain.text.push('\n');
            }
        } else if matches!(name.as_str(), "td" | "th") && !closes && !plain.text.ends_with(['\n', ' ']) {
            plain.text.push(' ');
        }
        if !closes && SILENT.contains(&name.as_str()) {
            rest = end_of(rest, &name);
        }
    }
    push(&mut plain.text, rest);
    plain.text = plain.text.trim().into();
    plain
}

/// The same for a text whose line breaks count.
pub fn lines(source: &str) -> Plain {
    let mut plain = Plain::default();
    for (at, line) in source.split('\n').enumerate() {
        let line = html(line);
        plain.text.push_str(if at == 0 { "" } else { "\n" });
        plain.text.push_str(&line.text);
        plain.lost |= line.lost;
        plain.images.extend(line.images);
    }
    plain.text = plain.text.trim().into();
    plain
}

/// Takes the marks of Markdown off: emphasis, code, links, heads.
pub fn markdown(source: &str) -> Plain {
    let mut plain = Plain::default();
    for line in source.split('\n') {
        if !plain.text.is_empty() {
            plain.text.push('\n');
        }
        let head = line.trim_start_matches('#');
        let is_head = head.len() < line.len() && head.starts_with(' ');
        plain.lost |= is_head;
        let mut rest = if is_head { head.trim_start() } else { line };
        while let Some(c) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix("**").or_else(|| rest.strip_prefix("__")).filter(|_| c != '\\') {
                plain.lost = true;
                rest = after;
            } else if c == '`' || (c == '*' && !rest[1..].starts_with([' ', '*'])) {
                plain.lost = true;
                rest = &rest[1..];
            } else if let Some((words, address, after)) = link(rest) {
                plain.lost = true;
                if c == '!' {
                    plain.images.push(address.into())
                } else {
                    plain.text.push_str(words)
                }
                rest = after;
            } else {
                plain.text.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    plain.text = plain.text.trim().into();
    plain
}

/// `[words](address)` or `![words](address)` at the beginning of a text.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let inside = text.strip_prefix('!').unwrap_or(text).strip_prefix('[')?;
    let (words, after) = inside.split_once("](")?;
    let (address, after) = after.split_once(')')?;
    (!words.contains(['[', '\n']) && !address.contains(['(', '\n', ' '])).then_some((words, address, after))
}

/// White space of the source is one space; line breaks come from blocks.
fn push(text: &mut String, source: &str) {
    for c in source.chars() {
        match c {
            ' ' | '\t' | '\n' | '\r' => {
                if !text.is_empty() && !text.ends_with([' ', '\n']) {
                    text.push(' ');
                }
            }
            c => text.push(c),
        }
    }
}

fn trim_line(text: &mut String) {
    while text.ends_with(' ') {
        text.pop();
    }
}

/// A known tag at the beginning of a text: its name, whether it closes, its inside, what follows.
fn tag(text: &str) -> Option<(String, bool, &str, &str)> {
    let inside = &text[1..];
    let (closes, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
    let length = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let name = inside[..length].to_ascii_lowercase();
    if !BLOCKS.contains(&name.as_str()) && !INLINE.contains(&name.as_str()) {
        return None;
    }
    let mut quote = None;
    for (at, c) in inside[length..].char_indices() {
        match (quote, c) {
            (None, '>') => return Some((name, closes, &inside[length..length + at], &inside[length + at + 1..])),
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn attribute(inside: &str, name: &str) -> Option<String> {
    let at = inside.to_ascii_lowercase().find(&format!("{name}="))?;
    let value = &inside[at + name.len() + 1..];
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        Some(quote) => value[1..].split(quote).next(),
        None => value.split([' ', '/']).next(),
    };
    value.map(String::from)
}

fn end_of<'a>(text: &'a str, name: &str) -> &'a str {
    let lower = text.to_ascii_lowercase();
    lower.find(&format!("</{name}")).map_or("", |at| &text[at..])
}

/// The character of `&laquo;` at the beginning of a text, and how long the reference is.
fn named(text: &str) -> (char, usize) {
    let known = |end: usize| {
        let found = match &text[1..end] {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u{a0}',
            "ndash" => '–',
            "mdash" => '—',
            "laquo" => '«',
            "raquo" => '»',
            "hellip" => '…',
            "deg" => '°',
            "times" => '×',
            "bull" => '•',
            "lsquo" => '‘',
            "rsquo" => '’',
            "ldquo" => '“',
            "rdquo" => '”',
            "frac12" => '½',
            "euro" => '€',
            _ => return None,
        };
        Some((found, end + 1))
    };
    text.find(';').filter(|end| *end <= 8).and_then(known).unwrap_or(('&', 1))
}

/// The character of `&#1171;` or `&#x493;` at the beginning of a text, and how long the reference is.
fn numbered(text: &str) -> Option<(char, usize)> {
    let (digits, _) = text.strip_prefix("&#")?.split_once(';').filter(|(digits, _)| digits.len() <= 8)?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    };
    Some((char::from_u32(code?)?, digits.len() + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_markup_goes() {
        let cases = [
            ("a < b & c", "a < b & c", false),
            ("<p>Who?</p><p>  Me\n too </p>", "Who?\nMe too", false),
            ("a<br/>b", "a\nb", false),
            ("<b>Akim</b> &amp; &laquo;council&raquo;", "Akim & «council»", true),
            ("<ul><li>one</li><li>two</li></ul>", "one\ntwo", true),
            ("x<script>alert(1)</script>y", "xy", true),
            ("2 <3 and <unknown> &unknown;", "2 <3 and <unknown> &unknown;", false),
            ("<!-- note -->a", "a", false),
        ];
        for (source, text, lost) in cases {
            let found = html(source);
            assert_eq!((found.text.as_str(), found.lost), (text, lost), "{source}");
        }
        assert_eq!(html("<img alt='' src=\"a.png\">").images, ["a.png"]);
    }

    #[test]
    fn marks_of_markdown_go() {
        let found = markdown("# Head\nWho is **the akim**, see [act](https://zan.kz)? 2 * 3 ![](m.png)");
        assert_eq!(found.text, "Head\nWho is the akim, see act? 2 * 3");
        assert_eq!((found.lost, found.images), (true, vec!["m.png".into()]));
    }

    #[test]
    fn numbered_references_are_decoded() {
        assert_eq!(html("&#1171;&#x493;&#x; &#99999999; &#60;b&#62;").text, "ғғ&#x; &#99999999; <b>");
    }
}
