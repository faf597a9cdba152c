//! A task of the Windows Task Scheduler (Task Scheduler Schema 1.2).

use std::process::Output;

use super::command::ask;
use super::{Job, ScheduleError, Scheduler, Status, System, Via, escaped};
use crate::HOUR;

pub(super) struct TaskScheduler {
    pub(super) system: System,
}

/// The scheme of what a click on a toast opens, for this user only.
const SCHEME: &str = r"HKCU\Software\Classes\racord";

impl TaskScheduler {
    /// Several people may use one computer.
    fn name(&self) -> String {
        let account = &self.system.account;
        let user = account.rsplit('\\').next().unwrap_or_default();
        let user: String = user.chars().filter(|c| !r#"/:*?"<>|"#.contains(*c)).collect();
        format!("Racord ({user})")
    }

    fn registry(&self, arguments: &[&str]) -> Result<(), ScheduleError> {
        ask(&self.system, "reg", arguments).map(drop)
    }

    fn tasks(&self, arguments: &[&str]) -> Result<Output, ScheduleError> {
        ask(&self.system, "schtasks", arguments)
    }
}

impl Scheduler for TaskScheduler {
    fn via(&self) -> Via {
        Via::TaskScheduler
    }

    fn register(&self, job: &Job) -> Result<(), ScheduleError> {
        let failed = |error: std::io::Error| ScheduleError::File {
            file: std::env::temp_dir(),
            reason: error.to_string(),
        };
        let folder = tempfile::tempdir().map_err(failed)?;
        let file = folder.path().join("task.xml");
        // schtasks takes nothing but UTF-16 for sure.
        let text = task(job, &self.system.account);
        let bytes: Vec<u8> =
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        std::fs::write(&file, bytes).map_err(failed)?;
        let file = file.display().to_string();
        self.tasks(&["/Create", "/TN", &self.name(), "/XML", &file, "/F"])?;
        let window = job.program.with_file_name(format!("racord{}", std::env::consts::EXE_SUFFIX));
        let open = format!("\"{}\" \"%1\"", window.display());
        self.registry(&["add", SCHEME, "/ve", "/d", "URL:Racord", "/f"])?;
        self.registry(&["add", SCHEME, "/v", "URL Protocol", "/d", "", "/f"])?;
        self.registry(&["add", &format!(r"{SCHEME}\shell\open\command"), "/ve", "/d", &open, "/f"])
    }

    fn unregister(&self) -> Result<(), ScheduleError> {
        if self.registry(&["query", SCHEME]).is_ok() {
            self.registry(&["delete", SCHEME, "/f"])?;
        }
        let name = self.name();
        if self.tasks(&["/Query", "/TN", &name]).is_err() {
            return Ok(());
        }
        self.tasks(&["/Delete", "/TN", &name, "/F"]).map(drop)
    }

    fn status(&self, job: &Job) -> Status {
        let Ok(found) = self.tasks(&["/Query", "/TN", &self.name(), "/XML"]) else {
            return Status::NotRegistered;
        };
        // Windows writes the task anew, so that only what matters is compared.
        let text = comparable(&decoded(&found.stdout));
        let same = text.contains(&comparable(&action(job))) && !text.contains("<Enabled>false</Enabled>");
        if same { Status::Registered } else { Status::Different }
    }
}

fn action(job: &Job) -> String {
    let [option, folder] = job.arguments();
    format!(
        "<Command>{}</Command><Arguments>{option} {}</Arguments>",
        escaped(&job.program.display().to_string()),
        escaped(&quoted(&folder)),
    )
}

/// At logon, with a moment for the desktop, and every day; a start that was missed is made up for. As the user who is
/// logged in, so that there is a desktop to show on, and without more rights or a password. The elements
/// of a trigger stand in the order of the schema ([MS-TSCH] 2.5.3).
fn task(job: &Job, account: &str) -> String {
    let account = escaped(account.trim_start_matches('\\'));
    format!(
        r#"<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Author>{account}</Author>
    <Description>Racord</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      <UserId>{account}</UserId>
      <Delay>PT1M</Delay>
    </LogonTrigger>
    <CalendarTrigger>
      <Enabled>true</Enabled>
      <StartBoundary>2026-01-01T{HOUR:02}:00:00</StartBoundary>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>{account}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
    <RestartOnFailure>
      <Interval>PT10M</Interval>
      <Count>12</Count>
    </RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec>
      {}
    </Exec>
  </Actions>
</Task>
"#,
        action(job)
    )
}

/// As the C runtime of Windows reads it: `\` before a quote counts, elsewhere not.
fn quoted(argument: &str) -> String {
    let mut quoted = String::from("\"");
    let mut backslashes = 0;
    for character in argument.chars() {
        if character == '"' {
            quoted.extend(std::iter::repeat_n('\\', backslashes + 1));
        }
        backslashes = if character == '\\' { backslashes + 1 } else { 0 };
        quoted.push(character);
    }
    quoted.extend(std::iter::repeat_n('\\', backslashes));
    quoted.push('"');
    quoted
}

/// Letters other than ASCII's arrive in whatever characters the console has.
fn comparable(xml: &str) -> String {
    xml.replace("&quot;", "\"").chars().filter(|c| c.is_ascii() && !c.is_ascii_control()).collect()
}

/// schtasks writes UTF-16 into a file and the console's characters into a pipe, depending on the version.
fn decoded(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => {
            let units: Vec<u16> =
                rest.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
            String::from_utf16_lossy(&units)
        }
        other => String::from_utf8_lossy(other).into_owned(),
    };
    // Between elements anything may stand.
    text.lines().map(str::trim).collect()
}
