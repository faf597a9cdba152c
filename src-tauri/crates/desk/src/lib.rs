//! What the officer can do, in one place: every command with its request and answer.
//!
//! The window and the command line both call this crate, and so do the tests, without any window.

pub mod host;
pub mod typescript;
pub mod view;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::host::{Chosen, Host, HostError};
use crate::view::{Opened, Problem};

/// Where the time comes from: the system's clock, or a fixed one.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// What a desk is opened with.
pub struct Setup {
    pub data_folder: PathBuf,
    pub version: String,
    pub clock: Clock,
    pub host: Arc<dyn Host>,
}

/// The officer's desk: one open data folder and what is done with it.
pub struct Desk {
    _setup: Setup,
}

impl Desk {
    /// Opens the data folder. A damaged or newer one still gives a desk: every command answers with the problem.
    pub fn open(setup: Setup) -> Desk {
        Desk { _setup: setup }
    }

    /// Runs one command of `commands.in.rs`. Blocks; call it from a thread of its own.
    pub fn call(&self, command: &str, _arguments: serde_json::Value) -> Result<serde_json::Value, Problem> {
        Err(Problem {
            code: "unknown-command".to_owned(),
            args: [("command".to_owned(), command.to_owned())].into(),
            message: String::new(),
            fields: Vec::new(),
        })
    }

    /// Looks into a file that was dropped on the window, or says why it could not be read.
    pub fn dropped(&self, file: Result<Chosen, HostError>) -> Result<Opened, Problem> {
        let _ = file;
        self.call("dropped", serde_json::Value::Null)?;
        Err(Problem { code: String::new(), args: Default::default(), message: String::new(), fields: Vec::new() })
    }
}
