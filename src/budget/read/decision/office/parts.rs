//! The files in a ZIP, unpacked one by one when asked for, each held against its checksum.

use super::{MAX_UNPACKED, damaged, unpacks_to_much, xml};
use crate::budget::read::decision::problem;
use crate::budget::read::text::{Decoder, Encoding};
use crate::issue::Issue;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive, ZipVerification};

/// The most files in a container; a decision has about 20, with pictures 200.
pub const MAX_PARTS: usize = 10_000;

struct Part {
    name: String,
    at: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    encrypted: bool,
}

/// A container.
pub struct Parts<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    parts: Vec<Part>,
    /// How many bytes may still be unpacked.
    left: usize,
}

impl<'a> Parts<'a> {
    /// Reads the directory.
    pub fn open(bytes: &'a [u8]) -> Result<Parts<'a>, Issue> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| damaged())?;
        let mut parts = Vec::new();
        for entry in archive.entries() {
            let entry = entry.map_err(|_| damaged())?;
            if parts.len() == MAX_PARTS {
                return Err(unpacks_to_much());
            }
            parts.push(Part {
                name: plain(&String::from_utf8_lossy(entry.file_path().as_bytes())),
                at: entry.wayfinder(),
                method: entry.compression_method(),
                encrypted: entry.flags().is_encrypted(),
            });
        }
        Ok(Parts { archive, parts, left: MAX_UNPACKED })
    }

    /// The text of a part, none where there is no such part. Names are the same in any case.
    pub fn get(&mut self, name: &str) -> Result<Option<String>, Issue> {
        let wanted = plain(name);
        let Some(part) = self.parts.iter().find(|part| part.name == wanted) else { return Ok(None) };
        if part.encrypted {
            return Err(problem::PROTECTED.issue());
        }
        let entry = self.archive.get_entry(part.at).map_err(|_| damaged())?;
        let expected = entry.claim_verifier();
        if expected.uncompressed_size > self.left as u64 {
            return Err(unpacks_to_much());
        }
        let bytes = match part.method {
            CompressionMethod::STORE => entry.data().to_vec(),
            // What says it is small and is not, breaks off at what is left.
            CompressionMethod::DEFLATE => miniz_oxide::inflate::decompress_to_vec_with_limit(entry.data(), self.left)
                .map_err(|error| match error.status {
                miniz_oxide::inflate::TINFLStatus::HasMoreOutput => unpacks_to_much(),
                _ => damaged(),
            })?,
            _ => return Err(damaged()),
        };
        let found = ZipVerification { crc: rawzip::crc32(&bytes), uncompressed_size: bytes.len() as u64 };
        expected.valid(found).map_err(|_| damaged())?;
        self.left -= bytes.len().min(self.left);
        text(bytes).map(Some)
    }

    /// The name of the part that `of` (blank: the container) refers to by a type that ends in `kind`.
    pub fn related(&mut self, of: &str, kind: &str) -> Result<Option<String>, Issue> {
        Ok(self.relations(of)?.into_iter().find(|relation| relation.kind.ends_with(kind)).map(|found| found.target))
    }

    /// What a part refers to inside the container.
    pub fn relations(&mut self, of: &str) -> Result<Vec<Relation>, Issue> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let Some(text) = self.get(&format!("{folder}/_rels/{file}.rels"))? else { return Ok(Vec::new()) };
        let mut relations = Vec::new();
        xml::walk(&text, &mut |step| {
            let xml::Step::Open(tag) = step else { return };
            let external = tag.value("TargetMode").is_some_and(|mode| mode == "External");
            if tag.name == "Relationship" && !external {
                let value = |name| tag.value(name).unwrap_or_default();
                let target = resolved(folder, &value("Target"));
                relations.push(Relation { id: value("Id"), kind: value("Type"), target });
            }
        })?;
        Ok(relations)
    }
}

/// A reference from one part to another.
pub struct Relation {
    /// Its id.
    pub id: String,
    /// Its type, an address.
    pub kind: String,
    /// The name of the other part.
    pub target: String,
}

/// A path as it is compared: no slash before it, small letters.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// A path that may be relative to a folder.
fn resolved(folder: &str, target: &str) -> String {
    if target.starts_with('/') {
        return plain(target);
    }
    let mut path: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in target.split('/') {
        match name {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            name => path.push(name),
        }
    }
    plain(&path.join("/"))
}

/// XML is UTF-8, unless a mark says UTF-16.
fn text(bytes: Vec<u8>) -> Result<String, Issue> {
    let (encoding, mark) = Encoding::guess(&bytes, true);
    if encoding == Encoding::Utf8 && mark == 0 {
        return String::from_utf8(bytes).map_err(|_| damaged());
    }
    let mut decoder = Decoder::new(encoding);
    let mut text = String::new();
    decoder.push(bytes.get(mark..).unwrap_or_default(), &mut text);
    decoder.finish(&mut text);
    match decoder.broken || encoding == Encoding::Windows {
        true => Err(damaged()),
        false => Ok(text),
    }
}
