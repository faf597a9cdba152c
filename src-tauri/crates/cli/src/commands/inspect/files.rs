//! Files, folders and the standard input, one after the other: nothing is read before its turn.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;

use racord_certificate::MAX_BYTES;

pub(super) struct Found {
    /// As it was given; within a folder joined with `/`.
    pub(super) name: String,
    pub(super) bytes: Result<Vec<u8>, Unreadable>,
}

/// Why the operating system did not hand it over.
pub(super) struct Unreadable(io::Error);

impl Unreadable {
    pub(super) fn code(&self) -> &'static str {
        match self.0.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => "cli-file-not-found",
            ErrorKind::PermissionDenied => "cli-file-no-access",
            _ => "cli-file-not-readable",
        }
    }

    pub(super) fn args(&self) -> BTreeMap<String, String> {
        match self.code() {
            "cli-file-not-readable" => [("reason".to_owned(), self.0.to_string())].into(),
            _ => BTreeMap::new(),
        }
    }
}

/// What one argument stands for: a file, everything in a folder in the order of names, or (`-`) the standard input.
pub(super) fn each(given: &OsStr) -> impl Iterator<Item = Found> {
    let mut waiting = vec![Place { path: PathBuf::from(given), name: given.to_os_string(), given: true }];
    let standard_input = given == "-";
    std::iter::from_fn(move || {
        while let Some(place) = waiting.pop() {
            if standard_input {
                return Some(Found { name: "-".to_owned(), bytes: read(io::stdin().lock()) });
            }
            match place.look() {
                Ok(Inside::File) => {
                    let bytes = File::open(&place.path).map_err(Unreadable).and_then(read);
                    return Some(Found { name: place.shown(), bytes });
                }
                // The last pushed comes first.
                Ok(Inside::Folder(entries)) => waiting.extend(entries.into_iter().rev()),
                Ok(Inside::Other) => {}
                Err(error) => return Some(Found { name: place.shown(), bytes: Err(Unreadable(error)) }),
            }
        }
        None
    })
}

struct Place {
    path: PathBuf,
    name: OsString,
    /// Named on the command line, so it is looked at whatever it is.
    given: bool,
}

enum Inside {
    File,
    Folder(Vec<Place>),
    /// A device, a pipe, or a link to a folder, which may lead back to where it stands.
    Other,
}

impl Place {
    fn look(&self) -> io::Result<Inside> {
        let is_link = fs::symlink_metadata(&self.path)?.is_symlink();
        let kind = match fs::metadata(&self.path) {
            Err(error) if is_link && !self.given && error.kind() == ErrorKind::NotFound => {
                return Ok(Inside::Other);
            }
            other => other?,
        };
        if kind.is_dir() {
            return if is_link && !self.given {
                Ok(Inside::Other)
            } else {
                self.entries().map(Inside::Folder)
            };
        }
        Ok(if kind.is_file() || self.given { Inside::File } else { Inside::Other })
    }

    fn entries(&self) -> io::Result<Vec<Place>> {
        let mut names = fs::read_dir(&self.path)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        let inner = |name: OsString| {
            let mut joined = self.name.clone();
            if !self.shown().ends_with(std::path::is_separator) {
                joined.push("/");
            }
            joined.push(&name);
            Place { path: self.path.join(name), name: joined, given: false }
        };
        Ok(names.into_iter().map(inner).collect())
    }

    fn shown(&self) -> String {
        self.name.to_string_lossy().into_owned()
    }
}

/// One byte more than is looked into: enough to see that it is too much.
fn read(source: impl Read) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    source.take(limit).read_to_end(&mut bytes).map_err(Unreadable)?;
    Ok(bytes)
}
