//! Processes that end with the session that started them.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A process with everything that it started.
pub(crate) struct Process {
    child: Child,
}

impl Process {
    pub(crate) fn start(command: &mut Command) -> Process {
        command.process_group(0);
        let child = command.spawn();
        let child =
            child.unwrap_or_else(|error| panic!("{:?} could not be started: {error}", command.get_program()));
        Process { child }
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.child
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        kill(&format!("-{}", self.child.id()));
        let _ = self.child.wait();
    }
}

/// At once, without a chance to save: a process, or with `-` before it a group.
pub(crate) fn kill(process: &str) {
    let mut kill = Command::new("kill");
    let _ = kill.args(["-KILL", "--", process]).stderr(Stdio::null()).status();
}
