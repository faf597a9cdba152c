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
    /// This runs from an image that is mounted elsewhere every time.
    #[error("an AppImage has no lasting place")]
    AppImage,
    /// A file can't be written or removed.
    #[error("{}: {reason}", .file.display())]
    File { file: PathBuf, reason: String },
    /// This user has no home folder.
    #[error("no home folder")]
    NoHome,
    /// The program that looks isn't beside this one.
    #[error("{PROGRAM} was not found")]
    NoProgram,
    /// A path that no scheduler's file can hold: not text, or with control characters.
    #[error("{} can't be written into a file of text", .0.display())]
    Path(PathBuf),
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
    /// `AppImage`, `NoProgram`, `Path`.
    pub fn of(data_folder: &Path) -> Result<Job, ScheduleError> {
        let this = std::env::current_exe().map_err(|_| ScheduleError::NoProgram)?;
        if in_image(&this, std::env::var_os("APPIMAGE").and(std::env::var_os("APPDIR"))) {
            return Err(ScheduleError::AppImage);
        }
        let program = beside(&this, PROGRAM).ok_or(ScheduleError::NoProgram)?;
        Job { program, data_folder: data_folder.to_path_buf() }.writable()
    }

    /// # Errors
    /// `Path`.
    fn writable(self) -> Result<Job, ScheduleError> {
        let is_text = |path: &Path| path.to_str().is_some_and(|text| !text.chars().any(char::is_control));
        if !is_text(&self.program) {
            return Err(ScheduleError::Path(self.program));
        }
        if is_text(&self.data_folder) { Ok(self) } else { Err(ScheduleError::Path(self.data_folder)) }
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

/// Whether this program runs from the mounted folder of an AppImage (AppImage's own variables name the image and it).
fn in_image(program: &Path, folder: Option<std::ffi::OsString>) -> bool {
    folder.is_some_and(|folder| !folder.is_empty() && program.starts_with(folder))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_in_an_image_has_no_place_that_could_be_registered() {
        let program = Path::new("/tmp/.mount_RacordX/usr/bin/racord");
        assert!(in_image(program, Some("/tmp/.mount_RacordX".into())), "it is gone when the image is closed");
        assert!(!in_image(program, Some("/tmp/.mount_Terminal".into())), "another image started it");
        assert!(!in_image(program, None) && !in_image(program, Some("".into())), "it is installed");
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_not_text_is_refused_rather_than_registered_wrongly() {
        use std::os::unix::ffi::OsStringExt;
        let job = |folder: &[u8]| Job {
            program: PathBuf::from("/opt/racord/racord-remind"),
            data_folder: PathBuf::from(std::ffi::OsString::from_vec(folder.to_vec())),
        };
        assert!(job("/home/ana/Документы".as_bytes()).writable().is_ok(), "any letters are text");
        for folder in [b"/home/ana/\xff".as_slice(), b"/home/ana/one\nExecStart=other"] {
            let refused = job(folder).writable();
            assert!(
                matches!(refused, Err(ScheduleError::Path(_))),
                "another folder would be meant: {refused:?}"
            );
        }
    }
}
