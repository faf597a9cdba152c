//! Pages as a PDF file, and as pictures for looking at.

use chrono::{Datelike, Timelike};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::Document;
use super::world::Press;
use crate::error::PapersError;
use crate::package::Stamp;

/// Documents for which the typesetter remembers what it has worked out. Without a bound it would remember all of them.
const REMEMBERED: usize = 2;

/// One page.
#[derive(Clone, Eq, PartialEq)]
pub struct Picture {
    pub png: Vec<u8>,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// The document as a tagged PDF with its fonts inside, after PDF/UA-1 (ISO 14289-1) unless a value has letters that no
/// embedded font has. The same document and stamp give the same bytes.
pub fn pdf(document: &Document, stamp: &Stamp) -> Result<Vec<u8>, PapersError> {
    let pages = pages(document)?;
    let written = PdfStandards::new(&[PdfStandard::Ua_1])
        .ok()
        .and_then(|standards| typst_pdf::pdf(&pages, &options(stamp, standards)).ok());
    let written = match written {
        Some(written) => Ok(written),
        None => {
            typst_pdf::pdf(&pages, &options(stamp, PdfStandards::default())).map_err(|errors| failed(&errors))
        }
    };
    comemo::evict(REMEMBERED);
    written
}

/// Each page as PNG; `scale` is in pixels for each point (1/72 inch).
pub fn pictures(document: &Document, scale: f32) -> Result<Vec<Picture>, PapersError> {
    let options = RenderOptions { pixel_per_pt: Scalar::new(f64::from(scale)), render_bleed: false };
    let mut pictures = Vec::new();
    for page in pages(document)?.pages() {
        let drawn = typst_render::render(page, &options);
        let png = drawn.encode_png().map_err(|error| PapersError::Template(error.to_string()))?;
        pictures.push(Picture { png, width: drawn.width(), height: drawn.height() });
    }
    comemo::evict(REMEMBERED);
    Ok(pictures)
}

fn pages(document: &Document) -> Result<PagedDocument, PapersError> {
    typst::compile(&Press::with(document)?).output.map_err(|errors| failed(&errors))
}

fn options(stamp: &Stamp, standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(stamp.id.clone()),
        creator: Smart::Custom(Some("Racord".to_owned())),
        timestamp: time(stamp).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    }
}

fn time(stamp: &Stamp) -> Option<Datetime> {
    let at = stamp.drafted;
    let part = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )
}

/// The typesetter's words are about the template: values reach it only as text to be shown.
fn failed(errors: &[SourceDiagnostic]) -> PapersError {
    let said = errors.first().map(|error| error.message.to_string()).unwrap_or_default();
    PapersError::Template(format!("document.typ: {said}"))
}
