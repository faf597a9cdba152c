//! What stands on the screen, and who waits beside it.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::path::Path;

use crate::lock::LockError;
use crate::notifier::Notifier;

/// The file in the data folder that whoever waits beside a warning holds, together with others.
const FILE: &str = "reminding.screen";

/// What a process showed, and waits beside.
pub struct Screen {
    pub notifier: Box<dyn Notifier>,
    /// Held as long as it waits; the operating system takes it away from a process that ends, however it ends.
    pub presence: Presence,
    /// Tags of the warnings that it recorded: an answer to another one changes nothing.
    pub recorded: BTreeSet<String>,
}

/// A process that waits beside warnings: while it lives, they stand.
#[derive(Debug)]
pub struct Presence {
    file: File,
}

impl Presence {
    /// Whoever calls this holds the [`crate::Lock`].
    ///
    /// # Errors
    /// `File` of [`LockError`].
    pub fn enter(data_folder: &Path) -> Result<Presence, LockError> {
        let path = data_folder.join(FILE);
        let failed =
            |error: std::io::Error| LockError::File { file: path.clone(), reason: error.to_string() };
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let file = file.map_err(failed)?;
        file.lock_shared().map_err(failed)?;
        Ok(Presence { file })
    }

    /// Whether another process waits, too. Whoever calls this holds the [`crate::Lock`], so that nobody else asks in the
    /// moment in which this one lets go. When it can't be told, nobody does: a warning rather comes twice.
    pub fn has_others(&self) -> bool {
        let alone = self.file.unlock().is_ok() && self.file.try_lock().is_ok();
        let back = self.file.unlock().and_then(|()| self.file.lock_shared());
        !alone && back.is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_knows_whether_it_waits_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = Presence::enter(folder.path()).unwrap();
        assert!(!first.has_others(), "its own waiting doesn't count");
        let second = Presence::enter(folder.path()).unwrap();
        assert!(first.has_others() && second.has_others(), "each sees the other");
        drop(first);
        assert!(!second.has_others(), "whoever ended waits no more");
    }
}
