//! What a widget asks of the page, and how the page answers. Imperatives as data: tests compare them.

use crate::i18n::Value;
use crate::issue::Issue;

/// A message to be localized when it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Fluent id.
    pub id: &'static str,
    /// Its placeables.
    pub args: Vec<(&'static str, Value)>,
}

impl Text {
    /// A message without placeables.
    pub fn new(id: &'static str) -> Self {
        Text { id, args: Vec::new() }
    }

    /// Fills a placeable.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// In which form a fetched file is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// Parsed JSON, in one answer.
    Json,
    /// Bytes, chunk by chunk, so that a large file never blocks the page.
    Bytes,
}

/// Something the page shall do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Fetch a file. `url` is relative to the page; `shipped` files are relative to the script instead.
    Fetch {
        /// Comes back with every answer.
        version: u32,
        /// Address.
        url: String,
        /// Relative to `dist/` instead of the page?
        shipped: bool,
        /// Form.
        want: Want,
    },
    /// Read the file that the visitor chose last, on the device.
    ReadChosenFile {
        /// Comes back with every answer.
        version: u32,
    },
    /// Tell the host page that the state changed (`auyl-change`).
    EmitChange,
    /// Tell the host page what went wrong (`auyl-error`).
    EmitError(Vec<Issue>),
    /// Tell the host page that something of the widget's own happened.
    Emit {
        /// Name of the event.
        event: &'static str,
        /// Its `detail`.
        detail: serde_json::Value,
    },
    /// Lead the reader to something of another widget: `auyl-link`. Where no widget of the page has it, to `href`
    /// unless that is blank.
    Link {
        /// What it is called there: `{"pathway": "appeal"}`.
        to: serde_json::Value,
        /// A page that has it.
        href: String,
    },
    /// Ask the budget widgets of the page for the figures of these codes; the answer is JSON, a list of
    /// `{"place", "year", "figures": {code: text}}`, empty where the page has none.
    Figures {
        /// Comes back with the answer.
        version: u32,
        /// Codes of lines, as `07.3.124.008`.
        codes: Vec<String>,
    },
    /// Ask what only the page knows; the answer is JSON: `{"today": "2026-07-14", "chance": 123456}`.
    Ask {
        /// Comes back with the answer.
        version: u32,
    },
    /// Wait about a second; the answer is JSON: the milliseconds that passed, by a clock that nobody can set.
    Wait {
        /// Comes back with the answer.
        version: u32,
    },
    /// Bring back what was kept on the device under a name; the answer is JSON: the text, null where
    /// there is none, false where the device keeps nothing.
    Recall {
        /// Comes back with the answer.
        version: u32,
        /// The name.
        key: String,
    },
    /// Keep a text on the device; a blank one is forgotten. It goes nowhere else.
    Keep {
        /// The name.
        key: String,
        /// The text.
        value: String,
    },
    /// Move the keyboard focus to an element of the widget.
    Focus(String),
    /// Say something to screen readers.
    Announce(Text),
    /// Offer the export of this format as a download.
    Download(&'static str),
    /// Offer a canvas as a PNG download.
    DownloadPicture,
    /// Open the print dialogue.
    Print,
    /// Copy the page's address, with the state in its hash, to the clipboard.
    CopyLink,
}

/// What the page answers to [`Effect::Fetch`] and [`Effect::ReadChosenFile`].
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Parsed JSON.
    Json(serde_json::Value),
    /// The next bytes, with what is known of the whole.
    Chunk {
        /// The bytes.
        bytes: Vec<u8>,
        /// Bytes so far, these included.
        received: u32,
        /// Bytes in all, where the server says so.
        total: Option<u32>,
    },
    /// No more bytes.
    End,
    /// It can't be had.
    Failed(Failure),
}

/// Why a file can't be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer: no network, refused by the page's policy, or no such host.
    Network,
    /// The server answered with this status.
    Status(u16),
    /// It came, but is no JSON: where it breaks, counted from 1, or zeros where nobody knows.
    NotJson {
        /// Line.
        line: u32,
        /// Character of the line.
        column: u32,
    },
    /// It is larger than so many MiB, the most that is read of its kind.
    TooLarge(u16),
}

/// A file made by the widget.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// Suggested file name.
    pub name: String,
    /// Media type.
    pub mime: &'static str,
    /// What is in it.
    pub content: Content,
}

/// Content of an [`Export`].
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Text, written as UTF-8.
    Text(String),
    /// JSON, written by the host.
    Json(serde_json::Value),
}
