//! Where the reader stands between tables: which annex, whose budget, which year, which wording.

use super::columns::years_of;
use super::document::Text;
use super::meta::{is_note, place_of};
use crate::i18n::fold::fold;

/// What the texts over a table say about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Number of the annex.
    pub annex: Option<u32>,
    /// Whose budget, in the nominative.
    pub place: Option<String>,
    /// The year, where the heading names one.
    pub year: Option<u16>,
    /// True for an annex of another kind: programmes kept from cuts, transfers handed on, lists of acts.
    pub other: bool,
    /// Date of the wording, where a note says the annex was amended.
    pub wording: Option<String>,
    /// True where a text names the unit of money: thousand tenge above the table.
    pub unit_said: Option<String>,
}

/// What a text did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A new annex begins.
    Annex,
    /// A heading over a budget.
    Heading,
    /// Nothing that concerns tables.
    Other,
}

/// Stems of annexes that are no budget, folded.
const OTHERS: [&str; 10] =
    ["секвестр", "перечень", "тизбе", "распределени", "болинуи", "болу", "утративш", "куши жойыл", "штатн", "норматив"];

impl Context {
    /// Takes a text that may stand over a table.
    pub fn take(&mut self, text: &Text) -> Step {
        let folded = fold(&text.text);
        let short = text.text.chars().count() < 300;
        if is_note(&folded) || !short {
            return Step::Other;
        }
        let approves = ["утвердить", "бекитилсин", "решил", "шешим кабылдады"].iter().any(|stem| folded.contains(stem));
        let is_heading =
            folded.contains("бюджет") && !approves && !years_of(&folded).is_empty() && !is_sentence(&folded);
        if is_footer(&folded) && !approves {
            *self = Context { annex: number(&folded), ..Context::default() };
            return Step::Annex;
        }
        if is_heading {
            let years = years_of(&folded);
            let place = place_of(&text.text);
            *self = Context {
                annex: self.annex,
                place: place.or(self.place.take()),
                year: (years.len() == 1).then(|| years[0]),
                other: OTHERS.iter().any(|stem| folded.contains(stem)),
                wording: self.wording.take(),
                unit_said: None,
            };
            return Step::Heading;
        }
        if self.annex.is_some() && OTHERS.iter().any(|stem| folded.contains(stem)) {
            self.other = true;
        }
        if folded.contains("тенге") && folded.split(' ').count() <= 5 {
            self.unit_said = Some(text.text.clone());
        }
        Step::Other
    }
}

/// "Приложение 1 к решению …", "… шешіміне 1-қосымша".
fn is_footer(folded: &str) -> bool {
    let annex =
        folded.starts_with("приложение") || folded.contains("косымша") || folded.contains("приложение к решению");
    let act = ["решени", "шешим"].iter().any(|stem| folded.contains(stem));
    let speaks = ["согласно", "сайкес", "изложить", "редакци", "вводится", "колданыска"];
    annex && (act || folded.split(' ').count() <= 4) && !speaks.iter().any(|stem| folded.contains(stem))
}

/// A paragraph that speaks about annexes is none.
fn is_sentence(folded: &str) -> bool {
    let stems = [
        "согласно",
        "сайкес",
        "изложить",
        "редакци",
        "учесть",
        "ескерилсин",
        "вводится",
        "колданыска",
        "туралы",
        "субвенци",
    ];
    let title = ["о бюджете", "об утверждении", "о внесении"];
    stems.iter().any(|stem| folded.contains(stem)) || title.iter().any(|stem| folded.starts_with(stem))
}

/// The number beside the word annex: `приложение 12`, `12 косымша`, `3косымша`.
fn number(folded: &str) -> Option<u32> {
    let words: Vec<&str> = folded.split(' ').collect();
    words.iter().enumerate().find_map(|(at, word)| {
        if let Some(digits) = word.strip_suffix("косымша").filter(|digits| !digits.is_empty()) {
            return digits.parse().ok();
        }
        let parse = |at: Option<usize>| words.get(at?)?.parse::<u32>().ok().filter(|number| *number < 1000);
        match *word {
            "косымша" | "косымшасы" => parse(at.checked_sub(1)),
            "приложение" => parse(Some(at + 1)),
            _ => None,
        }
    })
}
