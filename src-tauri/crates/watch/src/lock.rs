//! One runner at a time, and what the last one came to.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The file in the data folder. It is never removed: whoever waits for its lock must wait for the same file.
const FILE: &str = "reminding.lock";

/// How long another run may take.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);

/// While it lives, nobody else looks.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Why nobody may look now.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another run has held it for half a minute.
    #[error("another run is at it")]
    Held,
    /// The file can't be made or locked.
    #[error("{}: {reason}", .file.display())]
    File { file: PathBuf, reason: String },
}

/// The last look.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Log {
    pub at: DateTime<Utc>,
    pub outcome: Outcome,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// All that was due, if anything was, was shown.
    Done,
    /// Something could not be read or recorded.
    Failed,
    /// Something was due, and there was nothing to show it with.
    NotShown,
}

impl Lock {
    /// Waits until nobody else looks.
    ///
    /// # Errors
    /// Both of [`LockError`].
    pub fn take(data_folder: &Path) -> Result<Lock, LockError> {
        Lock::take_within(data_folder, PATIENCE)
    }

    fn take_within(data_folder: &Path, patience: Duration) -> Result<Lock, LockError> {
        let path = data_folder.join(FILE);
        let failed =
            |error: std::io::Error| LockError::File { file: path.clone(), reason: error.to_string() };
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let file = file.map_err(failed)?;
        let give_up = Instant::now() + patience;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Lock { file }),
                Err(TryLockError::Error(error)) => return Err(failed(error)),
                Err(TryLockError::WouldBlock) if Instant::now() > give_up => return Err(LockError::Held),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            }
        }
    }

    /// Notes what the look came to. Nothing rests on it but what the officer is told, so a failure is passed over.
    pub fn note(&mut self, log: &Log) {
        let Ok(text) = serde_json::to_vec(log) else { return };
        let _ = self
            .file
            .set_len(0)
            .and_then(|()| self.file.seek(SeekFrom::Start(0)))
            .and_then(|_| self.file.write_all(&text));
    }
}

impl Log {
    /// The last look at this folder; none when there was none yet, or one is under way.
    pub fn read(data_folder: &Path) -> Option<Log> {
        let mut text = String::new();
        File::open(data_folder.join(FILE)).ok()?.read_to_string(&mut text).ok()?;
        serde_json::from_str(&text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_looks_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = Lock::take(folder.path()).unwrap();
        let second = Lock::take_within(folder.path(), Duration::from_millis(120));
        assert!(
            matches!(second, Err(LockError::Held)),
            "the second waits, and gives up in the end: {second:?}"
        );
        let log = Log { at: "2026-11-22T07:00:00Z".parse().unwrap(), outcome: Outcome::NotShown };
        first.note(&Log { outcome: Outcome::Done, ..log.clone() });
        first.note(&log);
        drop(first);
        Lock::take_within(folder.path(), Duration::ZERO).expect("a run that has ended holds nobody up");
        assert_eq!(Log::read(folder.path()), Some(log), "the last look counts");
    }

    #[test]
    fn a_folder_without_a_look_has_no_last_one() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Log::read(folder.path()), None);
        let gone = Lock::take(&folder.path().join("gone"));
        assert!(matches!(gone, Err(LockError::File { .. })), "no folder is made: {gone:?}");
    }
}
