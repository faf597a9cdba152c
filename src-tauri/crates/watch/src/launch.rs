//! Opening the program at a place, from a click on a warning.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program's window.
const WINDOW: &str = "racord";

/// Starts the window; one that runs already takes the place over.
#[derive(Clone, Debug)]
pub struct Launcher {
    program: PathBuf,
}

impl Launcher {
    /// The window that lies beside this program.
    pub fn beside_this() -> Option<Launcher> {
        let program = beside(&std::env::current_exe().ok()?, WINDOW)?;
        Some(Launcher { program })
    }

    pub fn of(program: PathBuf) -> Launcher {
        Launcher { program }
    }

    /// `racord --open PLACE`. `token` lets its window come to the front where the desktop wants one for that. A window
    /// that can't be started is passed over: the warning was seen.
    pub fn open(&self, place: &str, token: Option<&str>) {
        let mut command = Command::new(&self.program);
        command.args(["--open", place]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if let Some(token) = token {
            // https://specifications.freedesktop.org/notification-spec 1.2, `ActivationToken`
            command.env("XDG_ACTIVATION_TOKEN", token);
        }
        if let Ok(mut child) = command.spawn() {
            // It outlives this process, or ends at once; either way nobody but this thread waits for it.
            std::thread::spawn(move || child.wait());
        }
    }
}

/// A program of the same installation, if it is there.
pub fn beside(program: &Path, name: &str) -> Option<PathBuf> {
    let path = program.parent()?.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    path.is_file().then_some(path)
}
