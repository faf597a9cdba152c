//! Warnings on the desktop.

#[cfg(target_os = "linux")]
mod freedesktop;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(any(target_os = "windows", test))]
mod toast;
#[cfg(target_os = "windows")]
mod windows;

use std::fmt;
use std::time::Duration;

/// The program, as desktops know it: `identifier` of `tauri.conf.json`, which the installers use too.
#[cfg(any(target_os = "windows", test))]
const APP_ID: &str = "md.racord.Racord";

/// One warning, in words.
#[derive(Clone, Eq, PartialEq)]
pub struct Note {
    /// What it is about: a newer one with the same tag takes the place of an older one.
    pub tag: String,
    pub title: String,
    pub body: String,
    /// On the button, where the desktop shows one.
    pub open: String,
    /// Where a click leads: words and ids, never a path.
    pub place: String,
    /// It stays on the screen until it is answered.
    pub urgent: bool,
}

/// Without its words.
impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Note").field("tag", &self.tag).field("urgent", &self.urgent).finish_non_exhaustive()
    }
}

/// What happened to a warning that is on the screen.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Event {
    /// Nothing is on the screen any more.
    AllGone,
    /// Nothing, in the time given.
    Nothing,
    /// The officer closed one. What the desktop took away by itself nobody need have read.
    Closed { tag: String },
    /// It was clicked. The token lets the window come to the front, on desktops that want one.
    Opened { tag: String, place: String, token: Option<String> },
}

/// Why a warning was not shown.
#[derive(Debug, thiserror::Error)]
pub enum NotifyError {
    /// Nothing on this desktop shows notifications, or nobody is logged in at it.
    #[error("no notification service: {0}")]
    NoService(String),
    /// There is one, and it refused.
    #[error("the notification was refused: {0}")]
    Refused(String),
}

/// The desktop's notifications.
pub trait Notifier: Send {
    /// Shown, or taken over for showing, when this returns.
    ///
    /// # Errors
    /// Both of [`NotifyError`].
    fn show(&mut self, note: &Note) -> Result<(), NotifyError>;

    /// What happens next to what was shown, waiting at most this long. Where a click needs no process, nothing is on the
    /// screen as far as this knows: [`Event::AllGone`] at once.
    fn wait(&mut self, limit: Duration) -> Event;

    /// Tags of what is on the screen, as far as this knows.
    fn standing(&self) -> Vec<String>;

    /// What was shown stays when this process ends.
    fn lasts(&self) -> bool;
}

/// This desktop's.
///
/// # Errors
/// `NoService`.
pub fn notifier() -> Result<Box<dyn Notifier>, NotifyError> {
    #[cfg(target_os = "linux")]
    return Ok(Box::new(freedesktop::Freedesktop::connect()?));
    #[cfg(target_os = "macos")]
    return Ok(Box::new(macos::NotificationCenter::ask()?));
    #[cfg(target_os = "windows")]
    return Ok(Box::new(windows::Toasts::ask()?));
    #[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
    return Err(NotifyError::NoService(std::env::consts::OS.to_owned()));
}
