//! What the texts of a decision say about it: title, number, date, wording, whose budget, which years.

use super::columns::years_of;
use crate::i18n::fold::fold;

/// The act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Title as printed.
    pub title: String,
    /// Number with its series (`17/104-VIII`).
    pub number: Option<String>,
    /// Date of the act, ISO 8601.
    pub date: Option<String>,
    /// Date of the latest wording that a note names, ISO 8601.
    pub wording: Option<String>,
    /// Years of the title, each.
    pub years: Vec<u16>,
    /// The unit of the title, in the nominative.
    pub place: Option<String>,
    /// True where the act amends another one.
    pub amends: bool,
    /// The district, city or oblast of the maslikhat, for a budget that names no unit: «районный бюджет».
    pub maslikhat: Option<String>,
    /// A date whose number may stand on the next line.
    pending: Option<String>,
}

impl Meta {
    /// Takes what a text says. The first title, number and date count.
    pub fn take(&mut self, text: &str) {
        let folded = fold(text);
        if self.maslikhat.is_none() {
            self.maslikhat = maslikhat_of(text);
        }
        if self.title.is_empty() && is_title(&folded) {
            self.title = text.trim_matches(['«', '»', '"', ' ']).replace('\n', " ");
            self.amends = is_amending(&folded);
            self.years = span_of(&folded);
            self.place = place_of(text);
            // The numbers of an amending title are those of the act it amends.
            return;
        }
        let is_act = ["решени", "шешим"].iter().any(|stem| folded.contains(stem));
        let line = folded.starts_with("от ") || text.trim_start().starts_with(['№', '2']);
        if self.number.is_some() || is_note(&folded) || text.chars().count() > 400 || !(is_act || line) {
            return;
        }
        let date = date_of(&folded).or_else(|| self.pending.take());
        match number_of(text) {
            Some(number) if date.is_some() => (self.date, self.number) = (date, Some(number)),
            _ => self.pending = date,
        }
    }

    /// Takes the dates of wordings out of a note and gives the latest.
    pub fn take_wording(&mut self, note: &str) -> Option<String> {
        let folded = fold(note);
        if !["редакци", "озгерис", "изменени"].iter().any(|stem| folded.contains(stem)) {
            return None;
        }
        let dates = note.split('№').map(|before| before.trim_end()).filter_map(|before| {
            let tail: Vec<char> = before.chars().rev().take(10).collect();
            dotted(&tail.into_iter().rev().collect::<String>())
        });
        let latest = dates.max();
        self.wording = self.wording.take().max(latest.clone());
        latest
    }
}

/// `27.04.2026` → `2026-04-27`.
fn dotted(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('.').collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let number = |part: &str, most: u16| part.parse::<u16>().ok().filter(|n| (1..=most).contains(n));
    Some(format!("{:04}-{:02}-{:02}", number(year, 2099)?, number(month, 12)?, number(day, 31)?))
}

/// True for a note on wordings, whose numbers and dates are of other acts.
pub fn is_note(folded: &str) -> bool {
    ["сноска", "ескерту", "примечание"].iter().any(|stem| folded.starts_with(stem))
}

fn is_amending(folded: &str) -> bool {
    folded.contains("внесении изменен")
        || folded.contains("внесении дополнен")
        || (folded.contains("озгерис") && folded.contains("енгизу"))
}

fn is_title(folded: &str) -> bool {
    let ru = [
        "о бюджет",
        "об утверждении бюджет",
        "о внесении",
        "о районном бюджет",
        "о городском бюджет",
        "об областном бюджет",
    ];
    let kk = folded.ends_with("туралы") && (folded.contains("бюджет") || folded.contains("озгерис"));
    folded.len() < 700
        && !is_note(folded)
        && (kk || (ru.iter().any(|stem| folded.starts_with(stem)) && folded.contains("бюджет")))
}

/// The years of a text, a span filled in: `2024-2026` gives three.
pub fn span_of(folded: &str) -> Vec<u16> {
    let years = years_of(folded);
    match years.as_slice() {
        [first, last] if first < last && last - first <= 4 => (*first..=*last).collect(),
        _ => years,
    }
}

/// Stems of months, folded: Russian, Kazakh.
const MONTHS: [[&str; 2]; 12] = [
    ["январ", "кантар"],
    ["феврал", "акпан"],
    ["март", "наурыз"],
    ["апрел", "сауир"],
    ["мая", "мамыр"],
    ["июн", "маусым"],
    ["июл", "шилде"],
    ["август", "тамыз"],
    ["сентябр", "кыркуйек"],
    ["октябр", "казан"],
    ["ноябр", "караша"],
    ["декабр", "желтоксан"],
];

/// The first date of a text: `26 декабря 2023 года`, `2023 жылғы 26 желтоқсандағы`.
pub fn date_of(folded: &str) -> Option<String> {
    let words: Vec<&str> = folded.split(' ').collect();
    let year = |word: Option<&&str>| years_of(word?).first().copied();
    let day = |word: Option<&&str>| word?.parse::<u16>().ok().filter(|day| (1..=31).contains(day));
    words.iter().enumerate().find_map(|(at, word)| {
        let month = MONTHS.iter().position(|stems| stems.iter().any(|stem| word.starts_with(stem)))? + 1;
        let day = day(words.get(at.checked_sub(1)?))?;
        let year = year(words.get(at + 1)).or_else(|| year(words.get(at.checked_sub(3)?)))?;
        Some(format!("{year:04}-{month:02}-{day:02}"))
    })
}

/// The first number of an act: `№ 17/104-VIII`.
pub fn number_of(text: &str) -> Option<String> {
    let rest = text.split_once('№')?.1.trim_start();
    let number: String =
        rest.chars().take_while(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | ')' | '»' | '"')).collect();
    number.starts_with(|c: char| c.is_ascii_digit()).then(|| number.trim_end_matches('.').to_string())
}

/// The unit whose budget a text names, in the nominative: «Бюджет Абралинского сельского округа на 2024 год»,
/// «2023 жылға арналған Қарауыл ауылдық округінің бюджеті». None where it names none or several.
pub fn place_of(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(['«', '»', '"', '“', '”', ',', '.', ';', ':', '(', ')']))
        .collect();
    let at = words.iter().rposition(|word| fold(word).starts_with("бюджет") && !fold(word).starts_with("бюджетн"));
    let first = words.iter().position(|word| fold(word).starts_with("бюджет") && !fold(word).starts_with("бюджетн"));
    let russian = |at: usize| {
        let ends = |word: &&&str| {
            !matches!(fold(word).as_str(), "на" | "в" | "за" | "согласно" | "с" | "к")
                && !word.starts_with(|c: char| c.is_ascii_digit())
        };
        let phrase: Vec<&str> = words[at + 1..].iter().take_while(ends).copied().collect();
        named(&phrase).then(|| phrase.iter().map(|word| nominative(word)).collect::<Vec<_>>().join(" "))
    };
    let kazakh = |at: usize| {
        let time = |word: &&&str| {
            let folded = fold(word);
            word.starts_with(|c: char| c.is_ascii_digit())
                || folded.is_empty()
                || folded.starts_with("жыл")
                || folded.starts_with("арналг")
        };
        let phrase: Vec<&str> = words[..at].iter().filter(|word| !time(word)).copied().collect();
        let (last, before) = phrase.split_last()?;
        let genitive = ["ның", "нің", "дың", "дің", "тың", "тің", "нiң", "дiң", "тiң"]
            .into_iter()
            .find_map(|end| last.strip_suffix(end))?;
        named(&phrase).then(|| before.iter().copied().chain([genitive]).collect::<Vec<_>>().join(" "))
    };
    russian(first?).or_else(|| kazakh(at?)).or_else(|| kazakh(first?))
}

/// The unit that a line over its totals names, in the nominative: «По городу Жанатас:», «Тасөткел ауылдық округі бойынша:».
pub fn place_over(line: &str) -> Option<String> {
    let words: Vec<&str> = line.trim().strip_suffix(':')?.split_whitespace().collect();
    let phrase = match words.as_slice() {
        [first, phrase @ ..] if fold(first) == "по" => phrase,
        [phrase @ .., last] if fold(last) == "бойынша" => phrase,
        _ => return None,
    };
    named(phrase).then(|| phrase.iter().map(|word| nominative(word)).collect::<Vec<_>>().join(" "))
}

/// Whose maslikhat a text names: «Абайский районный маслихат», «маслихат города Семей», «Абай аудандық мәслихаты».
fn maslikhat_of(text: &str) -> Option<String> {
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches(['«', '»', '"', ',', '.', ':'])).collect();
    let at = words.iter().position(|word| fold(word).starts_with("маслихат"))?;
    let kinds = [
        ("районн", "район"),
        ("городск", "город"),
        ("областн", "область"),
        ("аудандык", "ауданы"),
        ("калалык", "қаласы"),
        ("облыстык", "облысы"),
    ];
    if let [.., name, kind] = &words[..at]
        && let Some((_, unit)) = kinds.iter().find(|(stem, _)| fold(kind).starts_with(stem))
    {
        return Some(format!("{} {unit}", nominative(name)));
    }
    let until = words[at + 1..].iter().take(3).position(|word| ["района", "области"].contains(word));
    let phrase = match (until, words.get(at + 1)) {
        (Some(until), _) => &words[at + 1..at + 2 + until],
        (None, Some(&"города")) => words.get(at + 1..at + 3)?,
        _ => return None,
    };
    named(phrase).then(|| phrase.iter().map(|word| nominative(word)).collect::<Vec<_>>().join(" "))
}

/// True where a phrase names one unit.
fn named(phrase: &[&str]) -> bool {
    const UNITS: [&str; 15] = [
        "округ",
        "район",
        "город",
        "поселк",
        "села",
        "селу",
        "аула",
        "аулу",
        "област",
        "ауыл",
        "кент",
        "аудан",
        "каласы",
        "облыс",
        "кала",
    ];
    const MANY: [&str; 9] =
        ["округов", "поселков", "округтер", "кенттер", "сельских", "ауылдар", "кентов", "районов", "городов"];
    let folded: Vec<String> = phrase.iter().map(|word| fold(word)).collect();
    let has = |stems: &[&str]| folded.iter().any(|word| stems.iter().any(|stem| word.contains(stem)));
    (1..=9).contains(&phrase.len()) && has(&UNITS) && !has(&MANY)
}

/// A word of a name from the Russian genitive or dative.
fn nominative(word: &str) -> String {
    const WHOLE: [(&str, &str); 17] = [
        ("округа", "округ"),
        ("района", "район"),
        ("города", "город"),
        ("поселка", "поселок"),
        ("посёлка", "посёлок"),
        ("села", "село"),
        ("аула", "аул"),
        ("области", "область"),
        ("кента", "кент"),
        ("округу", "округ"),
        ("району", "район"),
        ("городу", "город"),
        ("поселку", "поселок"),
        ("посёлку", "посёлок"),
        ("селу", "село"),
        ("аулу", "аул"),
        ("кенту", "кент"),
    ];
    const ENDINGS: [(&str, &str); 9] = [
        ("кого", "кий"),
        ("гого", "гий"),
        ("ого", "ый"),
        ("его", "ий"),
        ("ОГО", "ЫЙ"),
        ("кому", "кий"),
        ("гому", "гий"),
        ("ому", "ый"),
        ("ему", "ий"),
    ];
    if let Some((_, nominative)) = WHOLE.iter().find(|(genitive, _)| *genitive == word) {
        return (*nominative).into();
    }
    let ending = ENDINGS.iter().find_map(|(from, to)| word.strip_suffix(from).map(|stem| format!("{stem}{to}")));
    ending.unwrap_or_else(|| word.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_budget() {
        let cases = [
            ("Бюджет Абралинского сельского округа на 2024 год", Some("Абралинский сельский округ")),
            ("О бюджете Карауылского сельского округа на 2023-2025 годы", Some("Карауылский сельский округ")),
            ("Абыралы ауылдық округінің 2024 жылға арналған бюджеті", Some("Абыралы ауылдық округі")),
            ("2023 жылға арналған Қарауыл ауылдық округінің бюджеті", Some("Қарауыл ауылдық округі")),
            ("2026-2028 жылдарға арналған Архатауылдық округінің бюджеті туралы", Some("Архатауылдық округі")),
            ("Бюджет города Семей на 2026 год", Some("город Семей")),
            ("Бюджет поселка Чаган на 2024 год", Some("поселок Чаган")),
            ("О бюджете Абайского района на 2026-2028 годы", Some("Абайский район")),
            ("О бюджете сельских округов и поселков на 2024-2026 годы", None),
            ("Районный бюджет на 2026 год", None),
            ("Ауылдық округтер мен кенттердің 2024-2026 жылдарға арналған бюджеті туралы", None),
        ];
        for (text, place) in cases {
            assert_eq!(place_of(text).as_deref(), place, "{text}");
        }
    }

    #[test]
    fn whose_maslikhat() {
        let cases = [
            ("… Абайский районный маслихат РЕШИЛ:", Some("Абайский район")),
            ("Решение Костанайского районного маслихата Костанайской области", Some("Костанайский район")),
            ("маслихат города Семей РЕШИЛ:", Some("город Семей")),
            ("Решение маслихата Абайского района области Абай", Some("Абайский район")),
            ("Абай аудандық мәслихаты ШЕШІМ ҚАБЫЛДАДЫ:", Some("Абай ауданы")),
            ("Секретарь маслихата", None),
        ];
        for (text, place) in cases {
            assert_eq!(maslikhat_of(text).as_deref(), place, "{text}");
        }
    }

    #[test]
    fn dates_and_numbers() {
        let cases = [
            ("от 26 декабря 2023года\n№ 17/104-VIII", "2023-12-26", "17/104-VIII"),
            ("2025 жылғы 23 желтоқсандағы № 36/6-VIII шешіміне", "2025-12-23", "36/6-VIII"),
            ("Решение маслихата от 8 мая 2024 года № 12.", "2024-05-08", "12"),
        ];
        for (text, date, number) in cases {
            assert_eq!(
                (date_of(&fold(text)).as_deref(), number_of(text).as_deref()),
                (Some(date), Some(number)),
                "{text}"
            );
        }
    }

    #[test]
    fn the_latest_wording_and_no_date_of_effect() {
        let note = "Сноска. Пункт 1 в редакции решений от 11.05.2023 № 3/2-VIII (вводится в действие с 01.01.2024); от 24.10.2023 № 9/2-VIII (вводится в действие с 01.01.2025).";
        let mut meta = Meta::default();
        assert_eq!(meta.take_wording(note).as_deref(), Some("2023-10-24"));
        assert_eq!(meta.take_wording("Сноска. Вводится в действие с 01.01.2024 № 5"), None);
    }
}
