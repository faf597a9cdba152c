//! Where the desktop comes in: dialogs, the browser, the file manager. The window implements it with the real
//! ones; the command line has none.

use std::path::{Path, PathBuf};

use racord_preflight::{Network, Proxy};
use racord_watch::{Notifier, NotifyError, Scheduler};

/// A file that the officer chose or dropped.
pub struct Chosen {
    /// Its name without the folder.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What went wrong at the desktop.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// The chosen file is larger than what is looked into.
    #[error("the file is larger than {limit} bytes")]
    TooLarge { limit: u64 },
    /// Reading, opening or showing failed; the operating system's words.
    #[error("{0}")]
    Failed(String),
    /// There is no desktop here (the command line).
    #[error("no desktop")]
    None,
    /// A folder, a pipe or a device was dropped or chosen.
    #[error("not a regular file")]
    NotAFile,
}

/// What only a desktop can do; where there is none, every request fails. Blocks until the officer has answered, so it is
/// never called while the dossier is locked.
pub trait Host: Send + Sync {
    /// One file, read. None: the officer cancelled.
    fn choose_file(&self, _title: &str) -> Result<Option<Chosen>, HostError> {
        Err(HostError::None)
    }
    /// A folder to write into.
    fn choose_folder(&self, _title: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::None)
    }
    /// A file to write, `name` proposed.
    fn choose_target(&self, _title: &str, _name: &str) -> Result<Option<PathBuf>, HostError> {
        Err(HostError::None)
    }
    /// Opens a web address of the catalogue in the browser.
    fn open_url(&self, _url: &str) -> Result<(), HostError> {
        Err(HostError::None)
    }
    /// Opens a file with the program that the desktop has for it.
    fn open_file(&self, _file: &Path) -> Result<(), HostError> {
        Err(HostError::None)
    }
    /// Shows a file in the file manager.
    fn show_file(&self, _file: &Path) -> Result<(), HostError> {
        Err(HostError::None)
    }
    /// The way to the network, as this computer reaches it.
    fn network(&self, proxy: Proxy) -> Network {
        Network::new(proxy)
    }
    /// The operating system's scheduler; none without a desktop.
    fn scheduler(&self) -> Option<Box<dyn Scheduler>> {
        None
    }
    /// The desktop's notifications.
    fn notifier(&self) -> Result<Box<dyn Notifier>, NotifyError> {
        Err(NotifyError::NoService(HostError::None.to_string()))
    }
}

/// No desktop: every request fails.
pub struct NoHost;

impl Host for NoHost {}
