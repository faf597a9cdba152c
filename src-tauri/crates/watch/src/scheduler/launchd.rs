//! An agent of launchd (`launchd.plist(5)`).

use std::path::PathBuf;

use super::command::ask;
use super::{Job, ScheduleError, Scheduler, Status, System, Via, compare, escaped, remove, write};
use crate::HOUR;

const LABEL: &str = "md.racord.remind";

pub(super) struct Launchd {
    pub(super) system: System,
}

impl Launchd {
    fn file(&self) -> PathBuf {
        self.system.home.join("Library/LaunchAgents").join(format!("{LABEL}.plist"))
    }
}

impl Scheduler for Launchd {
    fn via(&self) -> Via {
        Via::Launchd
    }

    fn register(&self, job: &Job) -> Result<(), ScheduleError> {
        let file = self.file();
        let path = file.display().to_string();
        if file.exists() {
            let _ = ask(&self.system, "launchctl", &["unload", "-w", &path]);
        }
        write(&file, agent(job).as_bytes())?;
        ask(&self.system, "launchctl", &["load", "-w", &path]).map(drop)
    }

    fn unregister(&self) -> Result<(), ScheduleError> {
        let file = self.file();
        if file.exists() {
            // An agent that isn't loaded can't be unloaded; its file goes all the same.
            let _ = ask(&self.system, "launchctl", &["unload", "-w", &file.display().to_string()]);
        }
        remove(&file)
    }

    fn status(&self, job: &Job) -> Status {
        match compare(&self.file(), &agent(job)) {
            Status::Registered if ask(&self.system, "launchctl", &["list", LABEL]).is_err() => {
                Status::Different
            }
            found => found,
        }
    }
}

/// At login and every day; a run that was missed asleep is made up for. After a failure again, ten minutes later.
fn agent(job: &Job) -> String {
    let [option, folder] = job.arguments();
    let arguments: String = [job.program.display().to_string(), option, folder]
        .iter()
        .map(|argument| format!("        <string>{}</string>\n", escaped(argument)))
        .collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>Label</key>
    <string>{LABEL}</string>
    <key>ProgramArguments</key>
    <array>
{arguments}    </array>
    <key>RunAtLoad</key>
    <true/>
    <key>StartCalendarInterval</key>
    <dict>
        <key>Hour</key>
        <integer>{HOUR}</integer>
        <key>Minute</key>
        <integer>0</integer>
    </dict>
    <key>KeepAlive</key>
    <dict>
        <key>SuccessfulExit</key>
        <false/>
    </dict>
    <key>ThrottleInterval</key>
    <integer>600</integer>
    <key>AbandonProcessGroup</key>
    <true/>
    <key>LimitLoadToSessionType</key>
    <string>Aqua</string>
</dict>
</plist>
"#
    )
}
