//! All that the typesetter can reach: one template, one document, its logo, three fonts. No files, no packages, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::Document;
use crate::error::PapersError;

/// SIL Open Font License 1.1, `fonts/OFL.txt`.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../../fonts/LibertinusSerif-Bold.otf"),
    include_bytes!("../../fonts/LibertinusMono-Regular.ttf"),
];

const TEMPLATE: &str = include_str!("../../templates/document/document.typ");

/// What is the same for every document.
struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
    logo: FileId,
}

static WORKSHOP: LazyLock<Option<Workshop>> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
    let file = |name| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern());
    Some(Workshop {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(file("document.typ")?, TEMPLATE.to_owned()),
        data: file("data.json")?,
        logo: file("logo")?,
    })
});

pub(super) struct Press {
    workshop: &'static Workshop,
    data: Bytes,
    logo: Option<Bytes>,
}

impl Press {
    pub(super) fn with(document: &Document) -> Result<Press, PapersError> {
        let failed = || PapersError::Template("document.typ".to_owned());
        let data = serde_json::to_vec(document).map_err(|_| failed())?;
        let logo = document.logo.as_ref().map(|placed| Bytes::new(placed.bytes.clone()));
        Ok(Press { workshop: WORKSHOP.as_ref().ok_or_else(failed)?, data: Bytes::new(data), logo })
    }
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.workshop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.workshop.book
    }

    fn main(&self) -> FileId {
        self.workshop.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.workshop.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == self.workshop.data => Ok(self.data.clone()),
            Some(logo) if id == self.workshop.logo => Ok(logo.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.workshop.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
