//! What the officer can do, in one place: every command with its request and answer.
//!
//! The window and the command line both call this crate, and so do the tests, without any window.

mod along;
mod case;
mod certificate_words;
mod commands;
pub mod data_folder;
pub mod days;
mod developers;
mod dispatch;
mod exported;
mod file_kind;
mod file_words;
mod files;
mod forms;
pub mod gather;
mod handed_over;
pub mod host;
mod in_session;
mod letter;
mod letters;
mod lines;
mod listing;
mod logo;
mod needed;
mod opened;
mod outgoing;
mod paper;
mod passphrase;
mod preflight;
mod problem;
mod procedures;
mod proofs;
mod reminding;
mod renewal;
mod sample;
mod serial_reading;
mod state;
mod target;
pub mod typescript;
pub mod view;
mod voice;
mod watched;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use racord_core::message::Saying;
use racord_core::words::Language;
use racord_dossier::{Dossier, SecretStore, peek_setting};

use crate::commands::Restoring;
use crate::handed_over::HandedOver;
use crate::host::Host;
use crate::problem::{Outcome, Trouble};
use crate::procedures::Procedures;
use crate::state::State;
use crate::view::{Exported, Problem};
use crate::voice::Voice;

pub use crate::reminding::Warning;

/// Where the time comes from: the system's clock, or a fixed one.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// What a desk is opened with.
pub struct Setup {
    pub data_folder: PathBuf,
    pub version: String,
    pub clock: Clock,
    pub host: Arc<dyn Host>,
    pub secrets: Arc<dyn SecretStore>,
    /// Instead of the language that the officer chose in the window.
    pub language: Option<Language>,
    /// Opens only what is there, and neither makes nor migrates anything (the command line).
    pub existing_only: bool,
}

/// The officer's desk: one open data folder and what is done with it.
pub struct Desk {
    setup: Setup,
    state: Mutex<Result<State, Closed>>,
    /// Mails handed to the mail program; gone when the program ends.
    handed_over: Mutex<Option<HandedOver>>,
    /// A backup that is looked into; also while nothing is open.
    restoring: Mutex<Restoring>,
    /// A check that is under way.
    checking: preflight::Checking,
}

/// Why the data folder isn't open, and in which language that is told.
struct Closed {
    saying: Saying,
    language: Language,
}

impl Desk {
    /// Opens the data folder. A damaged or newer one still gives a desk: every command answers with the problem.
    pub fn open(setup: Setup) -> Desk {
        if !setup.existing_only {
            handed_over::sweep();
        }
        let state = open_or_say(&setup);
        Desk {
            setup,
            state: Mutex::new(state),
            handed_over: Mutex::default(),
            restoring: Mutex::default(),
            checking: preflight::Checking::default(),
        }
    }

    /// Tries once more to open what could not be opened: a disk may have room again.
    pub(crate) fn try_again(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(closed) = state.as_ref() {
            let language = closed.language;
            *state = open_or_say(&self.setup).map_err(|again| Closed { language, ..again });
        }
    }

    /// Tells in this language why nothing is open. An open dossier keeps its language itself.
    pub(crate) fn tell_in(&self, language: Language) {
        if let Err(closed) = self.state.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            closed.language = language;
        }
    }

    /// Runs one command of `commands.in.rs`. Blocks; call it from a thread of its own.
    pub fn call(&self, command: &str, arguments: serde_json::Value) -> Result<serde_json::Value, Problem> {
        dispatch::dispatch(self, command, arguments)
    }

    /// Works with the dossier while nobody else does.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut State) -> Outcome<T>) -> Result<T, Problem> {
        let now = (self.setup.clock)();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match state.as_mut() {
            Ok(state) => {
                state.voice.now = now;
                work(state).map_err(|trouble| trouble.tell(&state.voice))
            }
            Err(closed) => Err(closed.tell(now)),
        }
    }

    /// An error as the officer hears it.
    pub(crate) fn told(&self, trouble: impl Into<Trouble>) -> Problem {
        let trouble = trouble.into();
        self.speak(|voice| trouble.tell(voice))
    }

    /// Says something in the officer's language, whether the dossier is open or not.
    pub(crate) fn speak<T>(&self, say: impl FnOnce(&Voice) -> T) -> T {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match state.as_ref() {
            Ok(state) => say(&state.voice),
            Err(closed) => say(&Voice::new(closed.language, (self.setup.clock)())),
        }
    }

    /// A command that isn't there or doesn't take these arguments: the window and the program don't fit together.
    pub(crate) fn wrong_call(&self, command: &str, words: &str) -> Problem {
        self.told(Saying::new("wrong-call").with("command", command).with("words", words))
    }

    /// Removes what was handed over to other programs: a mail carries a serial number. Call it before the process
    /// ends without dropping the desk.
    pub fn close(&self) {
        self.handed_over.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Writes a file for another program to open.
    pub(crate) fn hand_over(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Problem> {
        let mut folder = self.handed_over.lock().unwrap_or_else(PoisonError::into_inner);
        let written = (|| -> std::io::Result<PathBuf> {
            let folder = match folder.as_ref() {
                Some(folder) => folder,
                None => folder.insert(HandedOver::new()?),
            };
            folder.write(name, bytes)
        })();
        written.map_err(|error| self.told(Saying::new("host-failed").with("words", error.to_string())))
    }

    /// Writes a file where the officer said: under another name first, so that no half file is ever there.
    pub(crate) fn write_file(&self, target: &Path, bytes: &[u8]) -> Result<Exported, Problem> {
        let folder = target.parent().unwrap_or(Path::new("."));
        let written = (|| {
            let mut builder = tempfile::Builder::new();
            // As any program writes a file: others may read it where the system's mask lets them.
            #[cfg(unix)]
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
            let mut part = builder.tempfile_in(folder)?;
            std::io::Write::write_all(&mut part, bytes)?;
            part.as_file().sync_all()?;
            part.persist(target).map_err(|error| error.error)?;
            Ok::<_, std::io::Error>(())
        })();
        written.map_err(|error| self.told(not_written(&error, folder)))?;
        Ok(Exported {
            folder: folder.display().to_string(),
            file: target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            sha256: racord_certificate::Fingerprint::sha256(bytes).hex_lower(),
            unnoted: None,
        })
    }
}

impl Desk {
    /// Puts a file that is written into the journal. A journal that can't be kept doesn't make the file unwritten.
    pub(crate) fn noted(&self, exported: Exported, note: impl FnOnce(&mut State) -> Outcome<()>) -> Exported {
        let Err(problem) = self.with(note) else { return exported };
        let saying = Saying::new("written-not-noted").with("file", exported.file.as_str());
        let unnoted = self.speak(|voice| voice.said(&saying.with("why", problem.message)));
        Exported { unnoted: Some(unnoted), ..exported }
    }
}

/// Why nothing was written into a folder, as the officer meets it.
fn not_written(error: &std::io::Error, folder: &Path) -> Saying {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "host-disk-full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "host-read-only",
        _ => return Saying::new("host-failed").with("words", error.to_string()),
    };
    Saying::new(code).with("folder", folder.display().to_string())
}

impl Closed {
    /// The window says the rest in the language that is named beside the problem.
    fn tell(&self, now: DateTime<Utc>) -> Problem {
        let mut problem = Problem::new(&Voice::new(self.language, now), &self.saying);
        problem.args.insert("language".to_owned(), self.language.as_str().to_owned());
        problem
    }
}

fn open_or_say(setup: &Setup) -> Result<State, Closed> {
    open(setup).map_err(|trouble| {
        let kept = || peek_setting(&setup.data_folder, "language").and_then(|word| Language::parse(&word));
        let saying = match trouble {
            Trouble::Said(saying) => saying,
            Trouble::Told(problem) => Saying::new(problem.code),
        };
        let saying = match saying.code.as_str() {
            // Nothing was being saved yet.
            "disk-full" => Saying { code: "disk-full-at-start".to_owned(), ..saying },
            _ => saying,
        };
        Closed { saying, language: setup.language.or_else(kept).unwrap_or_default() }
    })
}

fn open(setup: &Setup) -> Outcome<State> {
    let now = (setup.clock)();
    let dossier = if setup.existing_only {
        Dossier::open_existing(&setup.data_folder, setup.secrets.clone())?.ok_or_else(|| {
            Saying::new("dossier-none").with("folder", setup.data_folder.display().to_string())
        })?
    } else {
        Dossier::open(&setup.data_folder, setup.secrets.clone(), now)?
    };
    // The daily look at a dossier without integrations must cost next to nothing.
    let none_needed = setup.existing_only && dossier.integrations()?.is_empty();
    let catalogue = if none_needed { Procedures::default() } else { Procedures::read()? };
    let kept = dossier.setting("language")?.and_then(|word| Language::parse(&word));
    let language = setup.language.or(kept).unwrap_or_default();
    Ok(State {
        dossier,
        catalogue,
        voice: Voice::new(language, now),
        opened: BTreeMap::new(),
        aim: None,
        files_aim: None,
        came_from: None,
        lost_seen: None,
        sheet: None,
        session: in_session::Session::default(),
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::*;

    #[test]
    fn a_disk_that_takes_nothing_is_named_with_its_folder() {
        let stick = Path::new("/media/stick");
        for (kind, code) in [
            (ErrorKind::StorageFull, "host-disk-full"),
            (ErrorKind::ReadOnlyFilesystem, "host-read-only"),
            (ErrorKind::PermissionDenied, "host-read-only"),
            (ErrorKind::NotFound, "host-failed"),
        ] {
            let saying = not_written(&Error::from(kind), stick);
            assert_eq!(saying.code, code, "{kind}: the officer is told what to do about it");
        }
    }
}
