//! Files chosen or dropped together, and folders with everything in them: read one after another, within bounds.

use std::collections::{BTreeSet, VecDeque};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use racord_core::message::Saying;
use zeroize::Zeroizing;

use crate::host::{Chosen, HostError};

/// No certificate, request or filled-in sheet comes near it.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// How much is read at once. A folder of certificates holds a few dozen small files; a whole disk was chosen by mistake.
pub(crate) struct Bounds {
    pub(crate) files: usize,
    pub(crate) bytes: u64,
    pub(crate) levels: usize,
}

pub(crate) const BOUNDS: Bounds = Bounds { files: 2000, bytes: 256 * 1024 * 1024, levels: 16 };

/// What was not looked into any more.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Reached {
    Bytes,
    Files,
    Levels,
}

impl Reached {
    pub(crate) fn saying(self, bounds: &Bounds) -> Saying {
        match self {
            Reached::Bytes => Saying::new("looked-bound-bytes")
                .with("megabytes", i64::try_from(bounds.bytes >> 20).unwrap_or(i64::MAX)),
            Reached::Files => Saying::new("looked-bound-files").with("count", bounds.files),
            Reached::Levels => Saying::new("looked-bound-levels").with("count", bounds.levels),
        }
    }
}

/// Why one file of several was not read.
#[derive(Debug)]
pub(crate) enum Unread {
    Failed(String),
    /// A link to somewhere else, which is not followed.
    Link,
    /// A pipe, a device.
    NotAFile,
    TooLarge,
}

impl Unread {
    pub(crate) fn saying(&self) -> Saying {
        match self {
            Unread::Failed(words) => Saying::new("looked-failed").with("words", words),
            Unread::Link => Saying::new("looked-link"),
            Unread::NotAFile => Saying::new("looked-not-a-file"),
            Unread::TooLarge => Saying::new("looked-too-large")
                .with("megabytes", i64::try_from(LARGEST_FILE >> 20).unwrap_or(i64::MAX)),
        }
    }
}

/// One file of several: its name within what was chosen, `/` between folders.
pub(crate) struct Gathered {
    pub(crate) name: String,
    pub(crate) bytes: Result<Zeroizing<Vec<u8>>, Unread>,
}

/// Reads one file. Regular files only: opening a pipe or a device could wait for ever.
///
/// # Errors
/// `NotAFile`, `TooLarge` beyond 64 MB, `Failed` with the operating system's words.
pub fn read(path: &Path) -> Result<Chosen, HostError> {
    let metadata = fs::metadata(path).map_err(|error| HostError::Failed(error.to_string()))?;
    if !metadata.is_file() {
        return Err(HostError::NotAFile);
    }
    let mut bytes = bytes_of(path, LARGEST_FILE).map_err(|unread| match unread {
        Unread::TooLarge => HostError::TooLarge { limit: LARGEST_FILE },
        Unread::Failed(words) => HostError::Failed(words),
        Unread::Link | Unread::NotAFile => HostError::NotAFile,
    })?;
    Ok(Chosen { name: name_of(path), bytes: std::mem::take(&mut *bytes) })
}

/// The last part of a path.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Looks at every file, those that lie nearer first. Links are followed only where the officer named them.
pub(crate) fn each_file(
    paths: &[PathBuf],
    bounds: &Bounds,
    look: &mut dyn FnMut(Gathered),
) -> BTreeSet<Reached> {
    let mut walk = Walk { bounds, files: 0, bytes: 0, reached: BTreeSet::new(), folders: VecDeque::new() };
    let alone = paths.len() == 1;
    for path in paths {
        let name = if alone && path.is_dir() { String::new() } else { name_of(path) };
        walk.meet(path.clone(), name, 0, fs::metadata(path), look);
    }
    while let Some((folder, name, level)) = walk.folders.pop_front() {
        if walk.is_full() {
            break;
        }
        walk.enter(&folder, &name, level, look);
    }
    walk.reached
}

struct Walk<'a> {
    bounds: &'a Bounds,
    files: usize,
    bytes: u64,
    reached: BTreeSet<Reached>,
    /// Folders still to be entered: path, name, how deep.
    folders: VecDeque<(PathBuf, String, usize)>,
}

impl Walk<'_> {
    fn is_full(&self) -> bool {
        self.reached.contains(&Reached::Bytes) || self.reached.contains(&Reached::Files)
    }

    fn enter(&mut self, folder: &Path, name: &str, level: usize, look: &mut dyn FnMut(Gathered)) {
        let inside = |child: &Path| {
            let own = name_of(child);
            if name.is_empty() { own } else { format!("{name}/{own}") }
        };
        let entries: io::Result<Vec<PathBuf>> =
            fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        match entries {
            Ok(mut children) => {
                children.sort();
                for child in children {
                    let name = inside(&child);
                    let metadata = fs::symlink_metadata(&child);
                    self.meet(child, name, level + 1, metadata, look);
                }
            }
            Err(error) => look(Gathered {
                name: if name.is_empty() { name_of(folder) } else { name.to_owned() },
                bytes: Err(Unread::Failed(error.to_string())),
            }),
        }
    }

    fn meet(
        &mut self,
        path: PathBuf,
        name: String,
        level: usize,
        metadata: io::Result<Metadata>,
        look: &mut dyn FnMut(Gathered),
    ) {
        if self.is_full() {
            return;
        }
        let bytes = match metadata {
            Err(error) => Err(Unread::Failed(error.to_string())),
            Ok(metadata) if metadata.is_dir() => {
                if level > self.bounds.levels {
                    self.reached.insert(Reached::Levels);
                } else {
                    self.folders.push_back((path, name, level));
                }
                return;
            }
            Ok(metadata) if metadata.is_symlink() => Err(Unread::Link),
            Ok(metadata) if !metadata.is_file() => Err(Unread::NotAFile),
            Ok(_) if self.files == self.bounds.files => {
                self.reached.insert(Reached::Files);
                return;
            }
            Ok(_) => {
                self.files += 1;
                let left = self.bounds.bytes - self.bytes;
                match bytes_of(&path, LARGEST_FILE.min(left)) {
                    Err(Unread::TooLarge) if left < LARGEST_FILE => {
                        self.reached.insert(Reached::Bytes);
                        return;
                    }
                    other => other,
                }
            }
        };
        if let Ok(bytes) = &bytes {
            self.bytes += bytes.len() as u64;
        }
        look(Gathered { name, bytes });
    }
}

fn bytes_of(path: &Path, limit: u64) -> Result<Zeroizing<Vec<u8>>, Unread> {
    let failed = |error: io::Error| Unread::Failed(error.to_string());
    let file = File::open(path).map_err(failed)?;
    let expected = file.metadata().map_err(failed)?.len();
    if expected > limit {
        return Err(Unread::TooLarge);
    }
    // Room for all of it from the start: a buffer that grows leaves copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(expected).unwrap_or(0) + 1));
    file.take(limit + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit { Err(Unread::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(paths: &[PathBuf], bounds: &Bounds) -> (Vec<String>, BTreeSet<Reached>) {
        let mut names = Vec::new();
        let reached = each_file(paths, bounds, &mut |found| names.push(found.name));
        (names, reached)
    }

    fn folder(files: &[(&str, usize)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, size) in files {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, vec![b'x'; *size]).unwrap();
        }
        folder
    }

    #[test]
    fn a_chosen_file_comes_with_its_name_and_without_its_folder() {
        let folder = folder(&[("certificat sistem.cer", 5)]);
        let chosen = read(&folder.path().join("certificat sistem.cer")).unwrap();
        assert_eq!(chosen.name, "certificat sistem.cer", "the window must not learn paths");
        assert_eq!(chosen.bytes, b"xxxxx", "the bytes are those of the file");
    }

    #[test]
    fn folders_and_files_that_are_too_large_are_not_read_as_one_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path()), Err(HostError::NotAFile)), "a folder has no bytes");
        let large = folder.path().join("disk.img");
        File::create(&large).unwrap().set_len(LARGEST_FILE + 1).unwrap();
        assert!(
            matches!(read(&large), Err(HostError::TooLarge { limit: LARGEST_FILE })),
            "the whole file would be in memory"
        );
    }

    #[test]
    fn files_of_a_folder_are_named_within_it_the_nearer_ones_first() {
        let folder = folder(&[("b/c/deep.cer", 1), ("b/two.cer", 1), ("one.cer", 1)]);
        let (names, reached) = names(&[folder.path().to_path_buf()], &BOUNDS);
        assert_eq!(names, ["one.cer", "b/two.cer", "b/c/deep.cer"], "without the folder's own path");
        assert!(reached.is_empty(), "all of it was looked into");
    }

    #[test]
    fn each_bound_is_reached_and_told() {
        let folder = folder(&[("1.cer", 10), ("2.cer", 10), ("3.cer", 10), ("a/b/4.cer", 10)]);
        let all = [folder.path().to_path_buf()];
        let few = Bounds { files: 2, ..BOUNDS };
        assert_eq!(names(&all, &few).0, ["1.cer", "2.cer"]);
        assert_eq!(names(&all, &few).1, BTreeSet::from([Reached::Files]));
        let short = Bounds { bytes: 25, ..BOUNDS };
        assert_eq!(
            names(&all, &short),
            (vec!["1.cer".into(), "2.cer".into()], BTreeSet::from([Reached::Bytes]))
        );
        let flat = Bounds { levels: 1, ..BOUNDS };
        assert_eq!(names(&all, &flat).0.len(), 3, "the folder within the folder is too deep");
        assert_eq!(names(&all, &flat).1, BTreeSet::from([Reached::Levels]));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_named_and_not_followed() {
        let folder = folder(&[("one.cer", 1)]);
        // A folder that holds itself would never end.
        std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
        let mut links = Vec::new();
        each_file(&[folder.path().to_path_buf()], &BOUNDS, &mut |found| {
            if matches!(found.bytes, Err(Unread::Link)) {
                links.push(found.name);
            }
        });
        assert_eq!(links, ["again"], "it is told, and the walk comes to its end");
    }
}
