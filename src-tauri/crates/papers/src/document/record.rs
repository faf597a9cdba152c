//! A paper for the institution's own files: parts with headings, each with what is known.

use std::collections::BTreeMap;
use std::fmt;

use racord_core::words::Language;

use super::blocks::{Block, Row};
use super::{Document, Section};
use crate::plain;

/// What such a paper says. Its parts stand in the order given.
#[derive(Clone, Eq, PartialEq)]
pub struct Record {
    pub language: Language,
    pub title: String,
    pub institution: String,
    /// The lines below the institution's name.
    pub letterhead: Vec<String>,
    /// What stands below the title, e.g. the day.
    pub about: Vec<String>,
    pub sections: Vec<RecordSection>,
}

#[derive(Clone, Eq, PartialEq)]
pub struct RecordSection {
    pub title: String,
    pub rows: Vec<RecordRow>,
    /// Said where there are no rows.
    pub none: String,
}

#[derive(Clone, Eq, PartialEq)]
pub struct RecordRow {
    pub label: String,
    /// Empty: the row is left out.
    pub value: String,
    /// Read digit by digit.
    pub code: bool,
}

impl RecordRow {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> RecordRow {
        RecordRow { label: label.into(), value: value.into(), code: false }
    }

    pub fn code(label: impl Into<String>, value: impl Into<String>) -> RecordRow {
        RecordRow { code: true, ..RecordRow::new(label, value) }
    }
}

impl Record {
    pub fn document(&self) -> Document {
        let lines =
            |texts: &[String]| -> Vec<String> { texts.iter().flat_map(|text| plain::lines(text)).collect() };
        let about = lines(&self.about);
        Document {
            file_name: String::new(),
            language: self.language.as_str(),
            title: plain::line(&self.title),
            institution: plain::line(&self.institution),
            letterhead: lines(&self.letterhead),
            logo: None,
            number: Vec::new(),
            addressee: Vec::new(),
            facts: if about.is_empty() { Vec::new() } else { vec![Block::Lines(about)] },
            body: Vec::new(),
            sections: self.sections.iter().map(section).collect(),
            annex: Vec::new(),
            officer: Vec::new(),
            closing: Vec::new(),
            signature: None,
            sources: Vec::new(),
            words: BTreeMap::new(),
        }
    }
}

fn section(section: &RecordSection) -> Section {
    let rows: Vec<Row> = section
        .rows
        .iter()
        .map(|row| Row::new(plain::line(&row.label), plain::lines(&row.value).join(", "), row.code))
        .filter(|row| !row.value.is_empty())
        .collect();
    let block = if rows.is_empty() { Block::Lines(plain::lines(&section.none)) } else { Block::Rows(rows) };
    Section { title: plain::line(&section.title), blocks: vec![block] }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record").field("title", &self.title).finish_non_exhaustive()
    }
}
