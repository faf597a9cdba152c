//! Files for other programs to open, for as long as this one runs: a mail carries a serial number.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

const PREFIX: &str = "racord-open-";
/// Locked as long as the program runs that handed something over.
const ALIVE: &str = "alive";
/// A folder younger than this may not have its lock yet.
const YOUNG: Duration = Duration::from_secs(60);

/// A folder of this user alone; in memory, where the operating system has such a place (`XDG_RUNTIME_DIR`), so that
/// not even a killed program leaves it on the disk.
pub(crate) struct HandedOver {
    // Before the folder: Windows removes no file that is open.
    _alive: File,
    folder: TempDir,
}

impl HandedOver {
    pub(crate) fn new() -> io::Result<HandedOver> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(place())?;
        let alive = File::create_new(folder.path().join(ALIVE))?;
        alive.lock()?;
        Ok(HandedOver { _alive: alive, folder })
    }

    /// Each file lies in a folder of its own: the program that reads an earlier one of that name may still hold it.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let file = tempfile::Builder::new().prefix("").tempdir_in(self.folder.path())?.keep().join(name);
        fs::write(&file, bytes)?;
        Ok(file)
    }
}

/// Removes what a program left that was killed.
pub(crate) fn sweep() {
    sweep_in(&place());
}

fn sweep_in(place: &Path) {
    let folders = fs::read_dir(place).into_iter().flatten().flatten();
    for folder in folders.filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX)) {
        if is_left(&folder.path()) {
            // What cannot be removed now is met again at the next start.
            let _ = fs::remove_dir_all(folder.path());
        }
    }
}

fn is_left(folder: &Path) -> bool {
    match File::options().read(true).write(true).open(folder.join(ALIVE)) {
        Ok(alive) => alive.try_lock().is_ok(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let changed = fs::metadata(folder).and_then(|known| known.modified());
            changed.is_ok_and(|changed| changed.elapsed().is_ok_and(|age| age > YOUNG))
        }
        Err(_) => false,
    }
}

fn place() -> PathBuf {
    let in_memory = directories::BaseDirs::new().and_then(|known| known.runtime_dir().map(Path::to_path_buf));
    in_memory.filter(|place| place.is_dir()).unwrap_or_else(std::env::temp_dir)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_is_handed_over_again_does_not_touch_what_a_reader_still_holds() {
        let handed = HandedOver::new().unwrap();
        let first = handed.write("fisa.pdf", b"unu").unwrap();
        let second = handed.write("fisa.pdf", b"doi").unwrap();
        assert_ne!(first, second, "the first may be open, and Windows would refuse to write it");
        assert_eq!(first.file_name(), second.file_name(), "the reader shows the name");
        assert_eq!((fs::read(&first).unwrap(), fs::read(&second).unwrap()), (b"unu".into(), b"doi".into()));
        drop(handed);
        assert!(!first.exists() && !second.exists(), "gone with the program");
    }

    #[test]
    fn what_a_killed_program_left_goes_and_what_is_in_use_stays() {
        let place = tempfile::tempdir().unwrap();
        let folder = |name: &str| {
            let folder = place.path().join(name);
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("mail.eml"), "Seria 40000000103001DB").unwrap();
            folder
        };
        let left = folder("racord-open-left");
        fs::write(left.join(ALIVE), "").unwrap();
        let used = folder("racord-open-used");
        let alive = File::create_new(used.join(ALIVE)).unwrap();
        alive.lock().unwrap();
        let young = folder("racord-open-young");
        let other = folder("alt-program");
        sweep_in(place.path());
        assert!(!left.exists(), "nobody is there to remove it any more");
        assert!(used.join("mail.eml").exists(), "a mail program may be about to open it");
        assert!(young.exists() && other.exists(), "nor what may just be made, nor what belongs to others");
    }
}
