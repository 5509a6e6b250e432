//! How results come in and go out again: codes, files chunk by chunk, the sample. Each change computes the figures anew.

use super::widget::{Stage, Trainer};
use crate::budget::load::unavailable;
use crate::budget::problem::FILE_TOO_LARGE;
use crate::issue::Issue;
use crate::quiz::bank::Bank;
use crate::quiz::group::figures::figures;
use crate::quiz::group::{Group, take};
use crate::widget::{Answer, Effect, Text};

/// The most issues that are kept.
const MAX_ISSUES: usize = 300;

/// A file on its way.
pub struct Reading {
    /// Of the answers.
    pub version: u32,
    /// Its name on the device.
    pub name: String,
    /// What has come so far.
    pub bytes: Vec<u8>,
}

impl Trainer {
    /// Adds results through `how`, which gives how many were new.
    pub(super) fn add(&mut self, how: impl FnOnce(&mut Group, &Bank, &mut Vec<Issue>) -> usize) -> usize {
        let Stage::Ready(pack) = &self.stage else { return 0 };
        let added = how(&mut self.group, &pack.bank, &mut self.issues);
        self.issues.truncate(MAX_ISSUES);
        self.count();
        added
    }

    /// Computes the figures anew.
    pub(super) fn count(&mut self) {
        self.revision = self.revision.wrapping_add(1);
        self.clearing = false;
        self.figures = self.bank().map(|bank| figures(&self.group, bank)).unwrap_or_default();
    }

    /// What was said about earlier additions is forgotten when a new one begins.
    pub(super) fn begin(&mut self) {
        if !self.is_reading() {
            self.issues.clear();
            self.arrived = 0;
        }
    }

    pub(super) fn said(&self, added: usize) -> Effect {
        let text = Text::new("trainer-added").with("count", added).with("total", self.group.sheets().len());
        Effect::Announce(text)
    }

    pub(super) fn add_codes(&mut self) -> Vec<Effect> {
        if self.typed.trim().is_empty() {
            return vec![Effect::Announce(Text::new("trainer-codes-empty")), Effect::Focus("codes".into())];
        }
        self.begin();
        let typed = std::mem::take(&mut self.typed);
        let mut again = String::new();
        let added = self.add(|group, bank, issues| {
            let (added, misheard) = take::codes(group, bank, &typed, issues);
            again = misheard;
            added
        });
        // What was misheard stays in sight to be corrected.
        self.typed = again;
        let mut effects = vec![self.said(added)];
        if !self.typed.is_empty() {
            effects.push(Effect::Focus("codes".into()));
        }
        effects
    }

    pub(super) fn take_file(&mut self, version: u32, answer: Answer) -> Vec<Effect> {
        let Some(at) = self.reading.iter().position(|reading| reading.version == version) else { return Vec::new() };
        match answer {
            Answer::Chunk { bytes, .. } => {
                let reading = &mut self.reading[at];
                if reading.bytes.len() + bytes.len() <= take::MAX_BYTES {
                    reading.bytes.extend_from_slice(&bytes);
                    return Vec::new();
                }
                let limit = (take::MAX_BYTES / (1024 * 1024)) as i64;
                let issue = FILE_TOO_LARGE.issue().with("limit", limit);
                self.issues.push(issue.in_file(&self.reading.swap_remove(at).name));
            }
            Answer::End => {
                let Reading { name, bytes, .. } = self.reading.swap_remove(at);
                self.arrived += self.add(|group, bank, issues| take::file(group, bank, &name, &bytes, issues));
            }
            Answer::Failed(failure) => {
                let name = self.reading.swap_remove(at).name;
                self.issues.push(unavailable(failure).in_file(&name));
            }
            Answer::Json(_) => return Vec::new(),
        }
        // One word for all the files of one choice.
        if self.reading.is_empty() { vec![self.said(self.arrived)] } else { Vec::new() }
    }

    pub(super) fn take_sample(&mut self, answer: Answer) -> Vec<Effect> {
        self.sampling = None;
        let name = self.sample().unwrap_or_default().to_string();
        let added = match answer {
            Answer::Json(json) => self.add(|group, bank, issues| take::json(group, bank, &name, &json, issues)),
            Answer::Failed(failure) => {
                self.issues.push(unavailable(failure).in_file(&name));
                0
            }
            Answer::Chunk { .. } | Answer::End => 0,
        };
        vec![self.said(added)]
    }

    pub(super) fn remove(&mut self, number: u32) -> Vec<Effect> {
        let Some(at) = self.group.remove(number) else { return Vec::new() };
        self.count();
        let sheets = self.group.sheets();
        let near = sheets.get(at).or(sheets.last()).map(|sheet| format!("remove-{}", sheet.number));
        let text = Text::new("trainer-removed").with("total", sheets.len());
        vec![Effect::Announce(text), Effect::Focus(near.unwrap_or_else(|| "here".into()))]
    }
}
