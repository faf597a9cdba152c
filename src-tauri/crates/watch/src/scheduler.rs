//! The operating system's scheduler: it has us look at every login and every day.

mod autostart;
mod command;
mod launchd;
mod systemd;
mod tasks;

use std::path::{Path, PathBuf};

use crate::launch::beside;

/// The program that looks, without a window and without a console.
const PROGRAM: &str = "racord-remind";

/// What is to be run.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Job {
    pub program: PathBuf,
    pub data_folder: PathBuf,
}

/// How the operating system does it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Via {
    /// `autostart` of the desktop (XDG): at login only.
    Autostart,
    Launchd,
    Systemd,
    TaskScheduler,
}

/// What the operating system answers when it is asked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Status {
    /// Something is registered, but not this: another program or folder, or it was switched off there.
    Different,
    NotRegistered,
    Registered,
}

/// Why it was not registered or unregistered.
#[derive(Debug, thiserror::Error)]
pub enum ScheduleError {
    /// A file can't be written or removed.
    #[error("{}: {reason}", .file.display())]
    File { file: PathBuf, reason: String },
    /// This user has no home folder.
    #[error("no home folder")]
    NoHome,
    /// The program that looks isn't beside this one.
    #[error("{PROGRAM} was not found")]
    NoProgram,
    /// The operating system's own program refused.
    #[error("{program}: {words}")]
    Refused { program: String, words: String },
}

/// An operating system's scheduler.
pub trait Scheduler {
    fn via(&self) -> Via;

    /// # Errors
    /// `File`, `Refused`. What was registered before is replaced.
    fn register(&self, job: &Job) -> Result<(), ScheduleError>;

    /// Leaves no trace. Nothing registered is fine.
    ///
    /// # Errors
    /// `File`, `Refused`.
    fn unregister(&self) -> Result<(), ScheduleError>;

    fn status(&self, job: &Job) -> Status;
}

impl Job {
    /// The program that lies beside this one.
    ///
    /// # Errors
    /// `NoProgram`.
    pub fn of(data_folder: &Path) -> Result<Job, ScheduleError> {
        let this = std::env::current_exe().map_err(|_| ScheduleError::NoProgram)?;
        let program = beside(&this, PROGRAM).ok_or(ScheduleError::NoProgram)?;
        Ok(Job { program, data_folder: data_folder.to_path_buf() })
    }

    /// The same folder as the window's, whatever its environment was.
    fn arguments(&self) -> [String; 2] {
        ["--data-dir".to_owned(), self.data_folder.display().to_string()]
    }
}

/// The folders and programs of a system, so that tests can have their own.
#[derive(Clone, Debug)]
pub struct System {
    /// `XDG_CONFIG_HOME`, or where the system keeps such files.
    pub config: PathBuf,
    /// `XDG_DATA_HOME`.
    pub data: PathBuf,
    pub home: PathBuf,
    /// `DOMAIN\\name`, as Windows knows who is logged in.
    pub account: String,
    /// `systemctl`, `launchctl`, `schtasks`: looked for on the path unless they are given.
    pub program: Option<PathBuf>,
}

impl System {
    /// This user's.
    ///
    /// # Errors
    /// `NoHome`.
    pub fn this() -> Result<System, ScheduleError> {
        let folders = directories::BaseDirs::new().ok_or(ScheduleError::NoHome)?;
        Ok(System {
            config: folders.config_dir().to_path_buf(),
            data: folders.data_local_dir().to_path_buf(),
            home: folders.home_dir().to_path_buf(),
            account: ["USERDOMAIN", "USERNAME"]
                .map(|name| std::env::var(name).unwrap_or_default())
                .join("\\"),
            program: None,
        })
    }

    /// One kind of scheduler on it.
    pub fn scheduler(self, via: Via) -> Box<dyn Scheduler> {
        match via {
            Via::Autostart => Box::new(autostart::Autostart { system: self }),
            Via::Launchd => Box::new(launchd::Launchd { system: self }),
            Via::Systemd => Box::new(systemd::Systemd { system: self }),
            Via::TaskScheduler => Box::new(tasks::TaskScheduler { system: self }),
        }
    }
}

/// This computer's.
///
/// # Errors
/// `NoHome`.
pub fn scheduler() -> Result<Box<dyn Scheduler>, ScheduleError> {
    let system = System::this()?;
    let via = if cfg!(target_os = "windows") {
        Via::TaskScheduler
    } else if cfg!(target_os = "macos") {
        Via::Launchd
    } else if systemd::runs(&system) {
        Via::Systemd
    } else {
        Via::Autostart
    };
    Ok(system.scheduler(via))
}

/// Text inside XML.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Written whole or not at all.
fn write(file: &Path, bytes: &[u8]) -> Result<(), ScheduleError> {
    let failed =
        |error: std::io::Error| ScheduleError::File { file: file.to_path_buf(), reason: error.to_string() };
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut part = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    std::io::Write::write_all(&mut part, bytes).map_err(failed)?;
    part.persist(file).map_err(|error| failed(error.error))?;
    Ok(())
}

fn remove(file: &Path) -> Result<(), ScheduleError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(ScheduleError::File { file: file.to_path_buf(), reason: error.to_string() })
        }
        _ => Ok(()),
    }
}

/// What a file that should hold this text means.
fn compare(file: &Path, text: &str) -> Status {
    match std::fs::read_to_string(file) {
        Ok(found) if found == text => Status::Registered,
        Ok(_) => Status::Different,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Status::NotRegistered,
        Err(_) => Status::Different,
    }
}
