//! A submission as a document for reading, signing and filing: the same values and the same sentences as its mail,
//! under the institution's name.

mod blocks;
mod made;
mod reading;
mod record;
mod typeset;
mod world;

use std::collections::BTreeMap;
use std::fmt;

use racord_certificate::Fingerprint;
use serde::Serialize;

pub(crate) use blocks::{answers_here, code, row, tests_here};
pub use record::{Record, RecordRow, RecordSection};
pub use typeset::{Picture, pdf, pictures};

use blocks::{Block, blocks};

use crate::error::PapersError;
use crate::logo::Logo;
use crate::template;

/// A document before it is typeset. Whatever is empty in it leaves no gap on the page.
///
/// Its serialised form is what the typesetter gets; it carries serial numbers and free text and is never kept.
#[derive(Clone, PartialEq, Serialize)]
pub struct Document {
    /// After the slug of its kind, e.g. `certificat.pdf`.
    #[serde(skip)]
    pub(crate) file_name: String,
    /// `ro`, `ru` or `en`.
    language: &'static str,
    title: String,
    institution: String,
    /// The lines below the institution's name.
    letterhead: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<Placed>,
    /// Its number in the institution's register, and the day.
    number: Vec<String>,
    addressee: Vec<String>,
    facts: Vec<Block>,
    body: Vec<Block>,
    /// Parts with headings of their own.
    sections: Vec<Section>,
    annex: Vec<Block>,
    officer: Vec<String>,
    closing: Vec<String>,
    /// Who signs, when it is a letter.
    signature: Option<Signature>,
    sources: Vec<Block>,
    /// Headings of tables.
    words: BTreeMap<String, String>,
}

/// The picture in the letterhead.
#[derive(Clone, PartialEq, Serialize)]
struct Placed {
    format: &'static str,
    /// For those who cannot see it.
    alt: String,
    #[serde(skip)]
    bytes: Vec<u8>,
}

#[derive(Clone, PartialEq, Serialize)]
struct Signature {
    name: String,
    position: String,
}

#[derive(Clone, PartialEq, Serialize)]
struct Section {
    title: String,
    blocks: Vec<Block>,
}

impl Document {
    /// SHA-256 of the picture in the letterhead, lower-case hex.
    pub fn logo_fingerprint(&self) -> Option<String> {
        self.logo.as_ref().map(|placed| Fingerprint::sha256(&placed.bytes).hex_lower())
    }

    pub fn title(&self) -> &str {
        &self.title
    }

    /// The same with a picture in the letterhead.
    pub fn with_logo(self, logo: &Logo) -> Result<Document, PapersError> {
        let name = minijinja::context! { institution => self.institution.as_str() };
        let alt = template::text(&format!("parts/logo.{}.txt", self.language), &name)?;
        let alt = alt.trim_end().to_owned();
        let placed = Placed { format: logo.format(), alt, bytes: logo.bytes().to_vec() };
        Ok(Document { logo: Some(placed), ..self })
    }

    /// The same with a letter that was written by hand; it says itself for whom it is and what goes along.
    pub(crate) fn with_letter(mut self, text: &str) -> Document {
        self.body = blocks(text, &[], &[]);
        for part in [&mut self.number, &mut self.addressee, &mut self.officer, &mut self.closing] {
            part.clear();
        }
        self.annex.clear();
        self
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("file_name", &self.file_name).finish_non_exhaustive()
    }
}
