//! A service and a timer of the user's systemd.

use std::path::PathBuf;

use super::command::ask;
use super::{Job, ScheduleError, Scheduler, Status, System, Via, compare, remove, write};
use crate::HOUR;

const SERVICE: &str = "racord-remind.service";
const TIMER: &str = "racord-remind.timer";

pub(super) struct Systemd {
    pub(super) system: System,
}

/// Whether the user has a manager that can be asked.
pub(super) fn runs(system: &System) -> bool {
    // sd_booted(3)
    PathBuf::from("/run/systemd/system").is_dir()
        && ask(system, "systemctl", &["--user", "show-environment"]).is_ok()
}

impl Systemd {
    fn unit(&self, name: &str) -> PathBuf {
        self.system.config.join("systemd/user").join(name)
    }

    fn user(&self, arguments: &[&str]) -> Result<String, ScheduleError> {
        let arguments = [&["--user"], arguments].concat();
        let output = ask(&self.system, "systemctl", &arguments)?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

impl Scheduler for Systemd {
    fn via(&self) -> Via {
        Via::Systemd
    }

    fn register(&self, job: &Job) -> Result<(), ScheduleError> {
        write(&self.unit(SERVICE), service(job).as_bytes())?;
        write(&self.unit(TIMER), timer().as_bytes())?;
        self.user(&["daemon-reload"])?;
        self.user(&["enable", TIMER])?;
        // A timer that runs already goes on by its old hours otherwise.
        self.user(&["restart", TIMER])?;
        self.system.clone().scheduler(Via::Autostart).unregister()
    }

    fn unregister(&self) -> Result<(), ScheduleError> {
        if self.unit(TIMER).exists() || self.unit(SERVICE).exists() {
            // Whatever the manager says to these, the files go.
            let asked = [
                &["disable", "--now", TIMER] as &[&str],
                &["stop", SERVICE],
                // When it ran last (`Persistent=`).
                &["clean", "--what=state", TIMER],
            ]
            .map(|arguments| self.user(arguments));
            drop(asked);
        }
        remove(&self.unit("timers.target.wants").join(TIMER))?;
        remove(&self.unit(TIMER))?;
        remove(&self.unit(SERVICE))?;
        remove(&self.system.data.join("systemd/timers").join(format!("stamp-{TIMER}")))?;
        let _ = self.user(&["daemon-reload"]);
        let _ = self.user(&["reset-failed", SERVICE]);
        self.system.clone().scheduler(Via::Autostart).unregister()
    }

    fn status(&self, job: &Job) -> Status {
        let files = [compare(&self.unit(SERVICE), &service(job)), compare(&self.unit(TIMER), timer())];
        match files {
            [Status::NotRegistered, Status::NotRegistered] => Status::NotRegistered,
            [Status::Registered, Status::Registered] => {
                let is = |what: &str, word: &str| self.user(&[what, TIMER]).is_ok_and(|said| said == word);
                let runs = is("is-enabled", "enabled") && is("is-active", "active");
                if runs { Status::Registered } else { Status::Different }
            }
            _ => Status::Different,
        }
    }
}

/// It waits on the desktop as long as a warning is shown, and then looks every day by itself: no bound of systemd's may end
/// it, as the warning would go with it. A window that was opened by a click outlives it (`KillMode`). Without a notification
/// service it fails, and is started again. What it says never gets into the system's logs.
fn service(job: &Job) -> String {
    let [option, folder] = job.arguments().map(|argument| quoted(&argument).replace('$', "$$"));
    // The program's own path is taken as it is: no variables.
    let program = quoted(&job.program.display().to_string());
    let line = [program, option, folder].join(" ");
    format!(
        "[Unit]
Description=Racord: reminders
After=graphical-session.target
StartLimitIntervalSec=3h
StartLimitBurst=12

[Service]
Type=simple
ExecStart={line}
KillMode=process
Restart=on-failure
RestartSec=10min
StandardOutput=null
"
    )
}

fn timer() -> &'static str {
    // The hour of the daily look, and a moment after login, when the desktop is there.
    const {
        assert!(HOUR == 9);
    }
    "[Unit]
Description=Racord: reminders, at login and every day

[Timer]
OnStartupSec=1min
OnCalendar=*-*-* 09:00:00
Persistent=true

[Install]
WantedBy=timers.target
"
}

/// systemd.syntax(7) and systemd.service(5), "Command lines": quotes, `\` and `%` have a meaning, and `$` in arguments.
fn quoted(argument: &str) -> String {
    let mut quoted = String::from("\"");
    for character in argument.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '%' => quoted.push_str("%%"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
