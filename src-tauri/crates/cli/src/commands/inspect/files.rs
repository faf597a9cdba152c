//! Files, folders and the standard input, one after the other: nothing is read before its turn, and of a folder only
//! the names in it are kept.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, FileType};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::vec;

use racord_certificate::MAX_BYTES;

/// Something to be looked into.
pub(super) struct Found {
    /// As it was given; within a folder joined with `/`.
    pub(super) name: String,
    pub(super) source: Source,
}

pub(super) enum Source {
    File(PathBuf),
    StandardInput,
    /// A pipe or a device, named on the command line: it can be read once, and may keep one waiting.
    Stream(PathBuf),
    Unreadable(Unreadable),
}

impl Source {
    /// All its bytes; one more than is looked into is enough to see that it is too much.
    pub(super) fn read(self) -> Result<Vec<u8>, Unreadable> {
        match self {
            Source::File(path) | Source::Stream(path) => read(File::open(path), MAX_BYTES),
            Source::StandardInput => read(Ok(io::stdin().lock()), MAX_BYTES),
            Source::Unreadable(why) => Err(why),
        }
    }
}

/// The bytes of a file, or `None` if there are more than these.
pub(super) fn small(path: &Path, most: usize) -> Result<Option<Vec<u8>>, Unreadable> {
    let bytes = read(File::open(path), most)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

fn read(source: io::Result<impl Read>, most: usize) -> Result<Vec<u8>, Unreadable> {
    // Room for most certificates at once.
    let mut bytes = Vec::with_capacity(8 * 1024);
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    source.and_then(|source| source.take(limit).read_to_end(&mut bytes)).map_err(Unreadable)?;
    Ok(bytes)
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
    let mut folders = Vec::new();
    let mut first = Some(given.to_owned());
    std::iter::from_fn(move || {
        let found = first.take().and_then(|given| named(given, &mut folders));
        found.or_else(|| next(&mut folders))
    })
}

/// Whatever was named is looked at; `None` for a folder, which is opened.
fn named(given: OsString, folders: &mut Vec<Folder>) -> Option<Found> {
    let name = shown(&given);
    let path = PathBuf::from(&given);
    let source = match fs::metadata(&path) {
        _ if given == "-" => Source::StandardInput,
        Ok(kind) if kind.is_dir() => Source::Unreadable(open(path, given, folders).err()?),
        Ok(kind) if kind.is_file() => Source::File(path),
        Ok(_) => Source::Stream(path),
        Err(error) => Source::Unreadable(Unreadable(error)),
    };
    Some(Found { name, source })
}

/// A folder that is being gone through.
struct Folder {
    path: PathBuf,
    name: OsString,
    entries: vec::IntoIter<(OsString, io::Result<FileType>)>,
}

fn open(path: PathBuf, name: OsString, folders: &mut Vec<Folder>) -> Result<(), Unreadable> {
    let entries = fs::read_dir(&path).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| (entry.file_name(), entry.file_type()))).collect()
    });
    let mut entries: Vec<_> = entries.map_err(Unreadable)?;
    entries.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    folders.push(Folder { path, name, entries: entries.into_iter() });
    Ok(())
}

/// The next file, from the innermost folder outwards.
fn next(folders: &mut Vec<Folder>) -> Option<Found> {
    while let Some(folder) = folders.last_mut() {
        let Some((entry, kind)) = folder.entries.next() else {
            folders.pop();
            continue;
        };
        let path = folder.path.join(&entry);
        let mut name = folder.name.clone();
        if !shown(&name).ends_with(std::path::is_separator) {
            name.push("/");
        }
        name.push(entry);
        match inside(&path, kind) {
            Ok(Inside::File) => return Some(Found { name: shown(&name), source: Source::File(path) }),
            Ok(Inside::Folder) => {
                if let Err(why) = open(path, name.clone(), folders) {
                    return Some(Found { name: shown(&name), source: Source::Unreadable(why) });
                }
            }
            Ok(Inside::Other) => {}
            Err(why) => return Some(Found { name: shown(&name), source: Source::Unreadable(why) }),
        }
    }
    None
}

enum Inside {
    File,
    Folder,
    /// A device or a pipe; a link to a folder, which may lead back to where it stands; a link that leads nowhere.
    Other,
}

fn inside(path: &Path, kind: io::Result<FileType>) -> Result<Inside, Unreadable> {
    let kind = kind.map_err(Unreadable)?;
    if kind.is_symlink() {
        return match fs::metadata(path) {
            Ok(target) if target.is_file() => Ok(Inside::File),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(Unreadable(error)),
            _ => Ok(Inside::Other),
        };
    }
    Ok(match (kind.is_file(), kind.is_dir()) {
        (true, _) => Inside::File,
        (_, true) => Inside::Folder,
        _ => Inside::Other,
    })
}

fn shown(name: &OsStr) -> String {
    name.to_string_lossy().into_owned()
}
