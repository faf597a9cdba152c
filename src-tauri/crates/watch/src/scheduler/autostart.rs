//! The desktop's autostart (Desktop Application Autostart Specification), where there is no systemd.

use std::path::PathBuf;

use super::{Job, ScheduleError, Scheduler, Status, System, Via, compare, remove, write};

/// Seconds until it tries again: at login the desktop may not show anything yet.
const PAUSE: u32 = 300;

pub(super) struct Autostart {
    pub(super) system: System,
}

impl Autostart {
    fn file(&self) -> PathBuf {
        self.system.config.join("autostart/racord-remind.desktop")
    }
}

impl Scheduler for Autostart {
    fn via(&self) -> Via {
        Via::Autostart
    }

    fn register(&self, job: &Job) -> Result<(), ScheduleError> {
        write(&self.file(), entry(job).as_bytes())
    }

    fn unregister(&self) -> Result<(), ScheduleError> {
        remove(&self.file())
    }

    fn status(&self, job: &Job) -> Status {
        compare(&self.file(), &entry(job))
    }
}

fn entry(job: &Job) -> String {
    let [option, folder] = job.arguments();
    // Nobody starts it again, so it tries again by itself.
    let (again, pause) = ("--keep-trying".to_owned(), PAUSE.to_string());
    let program = job.program.display().to_string();
    let line = [program, option, folder, again, pause].map(|argument| quoted(&argument)).join(" ");
    format!(
        "[Desktop Entry]
Type=Application
Version=1.5
Name=Racord
NoDisplay=true
Terminal=false
Exec={line}
X-GNOME-Autostart-Delay=30
"
    )
}

/// Desktop Entry Specification, "The Exec key": in quotes, `"`, `` ` ``, `$` and `\` have a `\` before them, and `%` is
/// doubled. The value is a string, in which `\` is doubled once more.
fn quoted(argument: &str) -> String {
    let mut quoted = String::from("\"");
    for character in argument.chars() {
        match character {
            '"' | '`' | '$' => quoted.extend(['\\', '\\', character]),
            '\\' => quoted.push_str(r"\\\\"),
            '%' => quoted.push_str("%%"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
