//! Programs of the operating system, started without a shell.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::{ScheduleError, System};

/// What it wrote, when it ended well.
pub(super) fn ask(system: &System, name: &str, arguments: &[&str]) -> Result<Output, ScheduleError> {
    let program = system.program.as_deref().unwrap_or(Path::new(name));
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    without_console(&mut command);
    let refused = |words: String| ScheduleError::Refused { program: name.to_owned(), words };
    let output = command.output().map_err(|error| refused(error.to_string()))?;
    if output.status.success() {
        return Ok(output);
    }
    let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(refused(if words.is_empty() { output.status.to_string() } else { words }))
}

#[cfg(windows)]
fn without_console(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    /// `CREATE_NO_WINDOW`, Process Creation Flags.
    const NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(NO_WINDOW);
}

#[cfg(not(windows))]
fn without_console(_: &mut Command) {}
