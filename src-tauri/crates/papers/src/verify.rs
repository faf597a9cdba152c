//! Whether a package is whole: as it was written, to the last byte. Who wrote it is not proven.

mod diagnosis;

use std::io::{self, Write};

use chrono::{DateTime, Utc};
use racord_core::message::Saying;

use self::diagnosis::diagnose;
use crate::bag::{self, BAG_INFO, Info, Payload};
use crate::package::archive;
use crate::{names, zip_file};

/// In bytes. The mail and what it carries are both in a package.
pub const LARGEST_PACKAGE: usize = 160 * 1024 * 1024;
/// Far more than a mail has attachments.
const MOST_FILES: usize = 5_000;

/// What a whole package says of itself, and what is in it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Verified {
    /// The submission's.
    pub identifier: String,
    /// `<service> <system>`.
    pub description: String,
    pub drafted: DateTime<Utc>,
    /// In the order of names, without the lists that make it a package.
    pub files: Vec<VerifiedFile>,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct VerifiedFile {
    /// With `data/`.
    pub name: String,
    /// In bytes.
    pub size: usize,
    /// Lower-case hex.
    pub sha256: String,
}

/// What is wrong with a package: the first thing that is.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PackageFault {
    /// Bytes follow where the package ends.
    #[error("{count} bytes follow the package")]
    Appended { count: usize },
    /// It ends before it should.
    #[error("the package ends too early")]
    CutOff,
    /// A file is not the one that was packed.
    #[error("{file} is not the one that was packed")]
    FileAltered { file: String },
    /// A file is there that was not packed.
    #[error("{file} was added")]
    FileExtra { file: String },
    /// A file that was packed is not there.
    #[error("{file} is missing")]
    FileMissing { file: String },
    /// Two files of one name, or a name that leads elsewhere.
    #[error("a file may not be called {file}")]
    FileName { file: String },
    /// One of the files that make it a package was changed.
    #[error("{file}, which describes the package, was changed")]
    ListAltered { file: String },
    /// A later version of the program made it.
    #[error("the package has a newer format")]
    Newer,
    /// Nothing in it shows that it is a package.
    #[error("not a package")]
    NotAPackage,
    /// What is inside is whole, but the archive around it is another one.
    #[error("packed again; the first difference is at {file}")]
    Repacked { file: String },
    /// More than a package can be.
    #[error("larger than {megabytes} MB")]
    TooLarge { megabytes: usize },
}

impl PackageFault {
    /// As a sentence of `papers.ftl`.
    pub fn said(&self) -> Saying {
        let about = |code: &str, file: &str| Saying::new(code).with("file", file);
        match self {
            PackageFault::Appended { count } => Saying::new("package-appended").with("count", *count),
            PackageFault::CutOff => Saying::new("package-cut-off"),
            PackageFault::FileAltered { file } => about("package-file-altered", file),
            PackageFault::FileExtra { file } => about("package-file-extra", file),
            PackageFault::FileMissing { file } => about("package-file-missing", file),
            PackageFault::FileName { file } => about("package-file-name", file),
            PackageFault::ListAltered { file } => about("package-list-altered", file),
            PackageFault::Newer => Saying::new("package-newer"),
            PackageFault::NotAPackage => Saying::new("package-not-one"),
            PackageFault::Repacked { file } => about("package-repacked", file),
            PackageFault::TooLarge { megabytes } => {
                Saying::new("package-too-large").with("megabytes", *megabytes)
            }
        }
    }
}

/// Rebuilds the archive from what is in it and compares every byte.
///
/// Nothing is unpacked and no second copy made: the content stands in a package as it is.
///
/// # Errors
/// What is wrong first, for any bytes but those that [`package`](crate::package()) makes.
pub fn verify(bytes: &[u8]) -> Result<Verified, PackageFault> {
    if bytes.len() > LARGEST_PACKAGE {
        return Err(PackageFault::TooLarge { megabytes: LARGEST_PACKAGE / 1024 / 1024 });
    }
    let members = zip_file::members(bytes, MOST_FILES).files;
    match Rebuilt::from(&members) {
        Some(rebuilt) if rebuilt.compare(bytes) == Comparison::Same => Ok(rebuilt.verified()),
        rebuilt => Err(diagnose(bytes, rebuilt.map(|rebuilt| rebuilt.compare(bytes)))),
    }
}

/// What a package is made from, as it stands in one.
struct Rebuilt<'a> {
    folder: String,
    info: Info,
    payload: Vec<Payload<'a>>,
}

impl<'a> Rebuilt<'a> {
    fn from(members: &[(String, &'a [u8])]) -> Option<Rebuilt<'a>> {
        let (folder, _) = members.first()?.0.split_once('/')?;
        if !names::is_safe(folder) {
            return None;
        }
        let mut info = None;
        let mut payload: Vec<Payload<'_>> = Vec::new();
        for (name, bytes) in members {
            let name = name.strip_prefix(folder)?.strip_prefix('/')?;
            if let Some(file) = name.strip_prefix("data/") {
                let unlike = |other: &Payload<'_>| !other.name.eq_ignore_ascii_case(name);
                if !names::is_safe(file) || !payload.iter().all(unlike) {
                    return None;
                }
                payload.push(Payload::new(name.to_owned(), bytes));
            } else if name == BAG_INFO {
                info = Info::read(std::str::from_utf8(bytes).ok()?);
            }
        }
        payload.sort_by(|one, other| one.name.cmp(&other.name));
        Some(Rebuilt { folder: folder.to_owned(), info: info?, payload })
    }

    fn compare(&self, bytes: &[u8]) -> Comparison {
        let mut comparing = Comparing { expected: bytes, at: 0, found: None };
        let written = archive(&self.folder, &self.info, &self.payload, |files, drafted| {
            zip_file::write(files, drafted, &mut comparing)
        });
        match (comparing.found, written) {
            (Some(found), _) => found,
            (None, Err(_)) => Comparison::Differs(comparing.at),
            (None, Ok(())) if comparing.expected.is_empty() => Comparison::Same,
            (None, Ok(())) => Comparison::Longer(comparing.expected.len()),
        }
    }

    fn verified(self) -> Verified {
        let file =
            |file: Payload<'_>| VerifiedFile { size: file.bytes.len(), name: file.name, sha256: file.sha256 };
        Verified {
            identifier: self.info.identifier,
            description: self.info.description,
            drafted: self.info.drafted,
            files: self.payload.into_iter().map(file).collect(),
        }
    }
}

/// A package beside what it should be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Comparison {
    /// From this byte on.
    Differs(usize),
    /// By so many bytes.
    Longer(usize),
    Same,
    /// It ends too early, and is the same until then.
    Shorter,
}

/// Takes what is written and compares it with what is there.
struct Comparing<'a> {
    expected: &'a [u8],
    at: usize,
    found: Option<Comparison>,
}

impl Write for Comparing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.found.is_none() {
            let length = bytes.len().min(self.expected.len());
            let (head, rest) = self.expected.split_at(length);
            if bytes.starts_with(head) {
                self.expected = rest;
                self.at += length;
                self.found = (length < bytes.len()).then_some(Comparison::Shorter);
            } else {
                let same = bytes.iter().zip(head).take_while(|(one, other)| one == other).count();
                self.found = Some(Comparison::Differs(self.at + same));
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The text of a file of the package, for whoever reads its lists.
fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// The names and sums of a list, as pairs.
fn listed(bytes: &[u8]) -> Vec<(&str, &str)> {
    bag::listed(text(bytes)).collect()
}
