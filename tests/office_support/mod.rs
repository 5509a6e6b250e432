//! Files of office programs, written for tests: ZIP, DOCX, XLSX, ODS, XLS. Nothing here is shared with the readers but
//! the checksum.
#![allow(dead_code)]

use auyl::budget::read::decision::document::{Block, Document};

/// A ZIP of packed files.
pub fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let packed: Vec<Entry> = files.iter().map(|(name, text)| Entry::of(name, text.as_bytes())).collect();
    zip_of(&packed)
}

/// A file in a ZIP, with all that it says of itself.
pub struct Entry {
    pub name: String,
    pub flags: u16,
    pub method: u16,
    pub crc: u32,
    pub size: u32,
    pub data: Vec<u8>,
}

impl Entry {
    pub fn of(name: &str, bytes: &[u8]) -> Entry {
        Entry {
            name: name.into(),
            flags: 0,
            method: 8,
            crc: rawzip::crc32(bytes),
            size: bytes.len() as u32,
            data: miniz_oxide::deflate::compress_to_vec(bytes, 6),
        }
    }
}

pub fn zip_of(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let at = bytes.len() as u32;
        let mut head = Vec::new();
        for word in [20, entry.flags, entry.method, 0, 33] {
            head.extend_from_slice(&u16::to_le_bytes(word));
        }
        for number in [entry.crc, entry.data.len() as u32, entry.size] {
            head.extend_from_slice(&number.to_le_bytes());
        }
        head.extend_from_slice(&(entry.name.len() as u16).to_le_bytes());
        head.extend_from_slice(&[0, 0]);
        bytes.extend_from_slice(b"PK\x03\x04");
        bytes.extend_from_slice(&head);
        bytes.extend_from_slice(entry.name.as_bytes());
        bytes.extend_from_slice(&entry.data);
        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&head);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&at.to_le_bytes());
        directory.extend_from_slice(entry.name.as_bytes());
    }
    let (start, length, count) = (bytes.len() as u32, directory.len() as u32, entries.len() as u16);
    bytes.extend_from_slice(&directory);
    bytes.extend_from_slice(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&start.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relations(list: &[(&str, &str, &str)]) -> String {
    let each = |(id, kind, target): &(&str, &str, &str)| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    };
    format!("<?xml version=\"1.0\"?><Relationships>{}</Relationships>", list.iter().map(each).collect::<String>())
}

/// A file of Word with this body and these footnotes.
pub fn docx_of(body: &str, footnotes: &str) -> Vec<u8> {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document {space}><w:body>{body}</w:body></w:document>");
    let notes = format!(
        "<w:footnotes {space}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>{footnotes}</w:footnotes>"
    );
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &relations(&[("rId1", "officeDocument", "word/document.xml")])),
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", &relations(&[("rId1", "footnotes", "footnotes.xml")])),
        ("word/footnotes.xml", &notes),
    ])
}

/// A paragraph of Word.
pub fn paragraph(text: &str) -> String {
    let lines: Vec<String> =
        text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    format!(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr>{}</w:r></w:p>",
        lines.join("<w:br/>")
    )
}

/// The same decision as a file of Word.
pub fn docx(document: &Document) -> Vec<u8> {
    let mut body = String::new();
    for block in &document.blocks {
        match block {
            Block::Heading(text) | Block::Note(text) | Block::Paragraph(text) => body += &paragraph(&text.text),
            Block::Table(grid) => {
                body += "<w:tbl><w:tblPr/>";
                for row in &grid.rows {
                    let cells = row.cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(cell)));
                    body += &format!("<w:tr>{}</w:tr>", cells.collect::<String>());
                }
                body += "</w:tbl>";
            }
        }
    }
    docx_of(&body, "")
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
}

/// Rows of a sheet: each with its number and its cells by column, both counted from 1.
pub type Rows = Vec<(u32, Vec<(u32, Value)>)>;

/// How a decision is put into sheets.
#[derive(Clone, Copy)]
pub struct Sheets {
    /// Amounts as numbers.
    pub amounts: bool,
    /// Codes as numbers, which lose their zeros.
    pub codes: bool,
    /// The first column that is used.
    pub column: u32,
}

/// The same decision as rows of one sheet, a blank row before each table and after it.
pub fn rows(document: &Document, how: Sheets) -> Rows {
    let mut rows = Vec::new();
    let mut at = 0;
    for block in &document.blocks {
        match block {
            Block::Heading(text) | Block::Note(text) | Block::Paragraph(text) => {
                at += 1;
                rows.push((at, vec![(how.column, Value::Text(text.text.clone()))]));
            }
            Block::Table(grid) => {
                at += 1;
                for row in &grid.rows {
                    at += 1;
                    let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
                    let cells = filled.map(|(column, cell)| (how.column + column as u32, value(cell, how))).collect();
                    rows.push((at, cells));
                }
                at += 1;
            }
        }
    }
    rows
}

fn value(cell: &str, how: Sheets) -> Value {
    let digits = cell.len() <= 3 && cell.bytes().all(|b| b.is_ascii_digit());
    let plain = cell.replace(' ', "").replace(',', ".");
    match plain.parse() {
        Ok(number) if if digits { how.codes } else { how.amounts } => Value::Number(number),
        _ => Value::Text(cell.into()),
    }
}

fn letters(column: u32) -> String {
    let letter = |number: u32| char::from(b'A' + (number % 26) as u8).to_string();
    if column > 26 { letter(column / 26 - 1) + &letter((column - 1) % 26) } else { letter(column - 1) }
}

/// A sheet of Excel: shared strings grow along.
pub fn sheet(rows: &Rows, before: &str, behind: &str, strings: &mut Vec<String>) -> String {
    let mut data = String::new();
    for (row, cells) in rows {
        data += &format!("<row r=\"{row}\">");
        for (column, value) in cells {
            let at = format!("{}{row}", letters(*column));
            data += &match value {
                // As Excel writes it: 17 digits.
                Value::Number(number) => format!("<c r=\"{at}\" s=\"3\"><v>{number:.16e}</v></c>"),
                Value::Text(text) if text.len() % 5 == 0 => {
                    format!("<c r=\"{at}\" t=\"inlineStr\"><is><r><t>{}</t></r></is></c>", escaped(text))
                }
                Value::Text(text) => {
                    strings.push(text.clone());
                    format!("<c r=\"{at}\" t=\"s\"><v>{}</v></c>", strings.len() - 1)
                }
            };
        }
        data += "</row>";
    }
    format!("<worksheet>{before}<sheetData>{data}</sheetData>{behind}</worksheet>")
}

/// A workbook of sheets, each with its name and its state.
pub fn xlsx_of(sheets: &[(&str, &str, String)], strings: &[String]) -> Vec<u8> {
    let list = |(at, (name, state, _)): (usize, &(&str, &str, String))| {
        format!("<sheet name=\"{}\" sheetId=\"{at}\" state=\"{state}\" r:id=\"rId{at}\"/>", escaped(name))
    };
    let book = format!(
        "<workbook xmlns:r=\"x\"><sheets>{}</sheets></workbook>",
        (0..).zip(sheets).map(list).collect::<String>()
    );
    let ids: Vec<(String, String)> =
        (0..sheets.len()).map(|at| (format!("rId{at}"), format!("worksheets/sheet{at}.xml"))).collect();
    let mut list: Vec<(&str, &str, &str)> =
        ids.iter().map(|(id, name)| (id.as_str(), "worksheet", name.as_str())).collect();
    list.push(("rIdS", "sharedStrings", "/xl/sharedStrings.xml"));
    let text = |text: &String| format!("<si><t>{}</t><rPh><t>no</t></rPh></si>", escaped(text));
    let strings = format!("<sst>{}</sst>", strings.iter().map(text).collect::<String>());
    let names: Vec<String> = ids.iter().map(|(_, name)| format!("xl/{name}")).collect();
    let (top, below) = (relations(&[("rId1", "officeDocument", "xl/workbook.xml")]), relations(&list));
    let mut files = vec![
        ("_rels/.rels", top.as_str()),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &below),
        ("xl/sharedStrings.xml", &strings),
    ];
    files.extend(names.iter().zip(sheets).map(|(name, (_, _, sheet))| (name.as_str(), sheet.as_str())));
    zip(&files)
}

/// The same decision as a workbook.
pub fn xlsx(document: &Document, how: Sheets) -> Vec<u8> {
    let mut strings = Vec::new();
    let sheet = sheet(&rows(document, how), "", "", &mut strings);
    xlsx_of(&[("Лист1", "visible", sheet)], &strings)
}

/// The same decision as a sheet of LibreOffice.
pub fn ods(document: &Document, how: Sheets) -> Vec<u8> {
    let mut data = String::new();
    let mut last = 0;
    for (row, cells) in rows(document, how) {
        if row > last + 1 {
            data += &format!(
                "<table:table-row table:number-rows-repeated=\"{}\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
                row - last - 1
            );
        }
        last = row;
        data += "<table:table-row>";
        let mut at = 1;
        for (column, value) in cells {
            if column > at {
                data += &format!("<table:table-cell table:number-columns-repeated=\"{}\"/>", column - at);
            }
            at = column + 1;
            data += &match value {
                Value::Number(number) => format!(
                    "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>shown</text:p></table:table-cell>"
                ),
                Value::Text(text) => {
                    let lines: String =
                        text.split('\n').map(|line| format!("<text:p>{}</text:p>", escaped(line))).collect();
                    format!(
                        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>no</text:p></office:annotation>{lines}</table:table-cell>"
                    )
                }
            };
        }
        data += "</table:table-row>";
    }
    data += "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet><table:table table:name=\"Лист1\">{data}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<m/>"),
        ("content.xml", &content),
    ])
}

fn record(kind: u16, body: &[u8], stream: &mut Vec<u8>) {
    stream.extend_from_slice(&kind.to_le_bytes());
    stream.extend_from_slice(&(body.len() as u16).to_le_bytes());
    stream.extend_from_slice(body);
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The same decision as a workbook of Excel 97: strings in records that continue one another, numbers packed.
pub fn xls(document: &Document, how: Sheets) -> Vec<u8> {
    let rows = rows(document, how);
    let (mut strings, mut sheet) = (Vec::new(), Vec::new());
    record(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0], &mut sheet);
    for (row, cells) in &rows {
        for (column, value) in cells {
            let mut body: Vec<u8> =
                [(row - 1) as u16, (column - 1) as u16, 0].into_iter().flat_map(u16::to_le_bytes).collect();
            match value {
                Value::Text(text) => {
                    body.extend((strings.len() as u32).to_le_bytes());
                    strings.push(text.clone());
                    record(0x00FD, &body, &mut sheet);
                }
                Value::Number(number) if *number * 100.0 == (number * 100.0).trunc() && number.abs() < 5e6 => {
                    body.extend((((number * 100.0) as i32) << 2 | 3).to_le_bytes());
                    record(0x027E, &body, &mut sheet);
                }
                Value::Number(number) => {
                    body.extend(number.to_le_bytes());
                    record(0x0203, &body, &mut sheet);
                }
            }
        }
    }
    record(0x000A, &[], &mut sheet);
    let mut globals = Vec::new();
    record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0], &mut globals);
    let mut table: Vec<u8> = [strings.len() as u32; 2].into_iter().flat_map(u32::to_le_bytes).collect();
    let mut kind = 0x00FC;
    for text in &strings {
        let units: Vec<u16> = text.encode_utf16().collect();
        table.extend((units.len() as u16).to_le_bytes());
        table.push(1);
        for unit in units {
            if table.len() + 2 > 8224 {
                record(kind, &std::mem::take(&mut table), &mut globals);
                kind = 0x003C;
                table.push(1);
            }
            table.extend(unit.to_le_bytes());
        }
        if table.len() > 8200 {
            record(kind, &std::mem::take(&mut table), &mut globals);
            kind = 0x003C;
        }
    }
    record(kind, &table, &mut globals);
    let name = wide("Лист1");
    let at = globals.len() as u32 + 4 + 8 + name.len() as u32 + 4;
    let mut entry = at.to_le_bytes().to_vec();
    entry.extend([0, 0, 5, 1]);
    entry.extend(name);
    record(0x0085, &entry, &mut globals);
    record(0x000A, &[], &mut globals);
    globals.extend(sheet);
    compound(&[("Workbook", &globals)])
}

/// An OLE container of these streams, each made large enough to stand in sectors of its own.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let end = 0xFFFF_FFFE_u32;
    let (mut fat, mut data) = (Vec::new(), Vec::new());
    let mut entries = vec![entry("Root Entry", 5, 1, end, 0)];
    for (at, (name, bytes)) in (1..).zip(streams) {
        let mut bytes = bytes.to_vec();
        let size = bytes.len().max(4096);
        bytes.resize(size.div_ceil(512) * 512, 0);
        let (start, count) = (fat.len() as u32, bytes.len() as u32 / 512);
        fat.extend((1..count).map(|next| start + next).chain([end]));
        data.extend(bytes);
        let mut own = entry(name, 2, 0xFFFF_FFFF, start, size as u32);
        let right = if at < streams.len() { at as u32 + 1 } else { 0xFFFF_FFFF };
        own[72..76].copy_from_slice(&right.to_le_bytes());
        entries.push(own);
    }
    entries.resize(entries.len().div_ceil(4) * 4, vec![0; 128]);
    let directory = fat.len() as u32;
    let sectors = entries.len() as u32 / 4;
    fat.extend((1..sectors).map(|next| directory + next).chain([end]));
    data.extend(entries.concat());
    let first = fat.len() as u32;
    let count = (first + 127) / 127;
    fat.extend(vec![0xFFFF_FFFD; count as usize]);
    fat.resize(count as usize * 128, 0xFFFF_FFFF);
    let mut head = vec![0; 512];
    head[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    head[24..34].copy_from_slice(&[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    head[44..48].copy_from_slice(&count.to_le_bytes());
    head[48..52].copy_from_slice(&directory.to_le_bytes());
    head[56..60].copy_from_slice(&4096_u32.to_le_bytes());
    head[60..64].copy_from_slice(&end.to_le_bytes());
    head[68..72].copy_from_slice(&end.to_le_bytes());
    head[76..].fill(0xFF);
    for at in 0..count.min(109) {
        let place = 76 + at as usize * 4;
        head[place..place + 4].copy_from_slice(&(first + at).to_le_bytes());
    }
    head.extend(data);
    head.extend(fat.into_iter().flat_map(u32::to_le_bytes));
    head
}

fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut bytes = wide(name);
    bytes.resize(128, 0);
    bytes[64..66].copy_from_slice(&((name.len() as u16 + 1) * 2).to_le_bytes());
    bytes[66] = kind;
    bytes[68..76].fill(0xFF);
    bytes[76..80].copy_from_slice(&child.to_le_bytes());
    bytes[116..120].copy_from_slice(&start.to_le_bytes());
    bytes[120..124].copy_from_slice(&size.to_le_bytes());
    bytes
}
