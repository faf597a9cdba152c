//! What the journeys of `tests/` decide in place of the officer and the clock. In no release build: see `main.rs`.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use racord_desk::Clock;

/// `RACORD_NOW` (RFC 3339) stops the clock.
pub(crate) fn clock() -> Option<Clock> {
    let now: DateTime<Utc> = std::env::var("RACORD_NOW").ok()?.parse().ok()?;
    Some(Arc::new(move || now))
}

/// What the officer chooses in the next dialog.
pub(crate) enum Choice {
    Cancel,
    Path(PathBuf),
}

/// The file that `RACORD_CHOICE` names holds the path chosen next, once; without it the officer cancels.
/// None: the real dialog is to be shown.
pub(crate) fn choice() -> Option<Choice> {
    let file = PathBuf::from(std::env::var_os("RACORD_CHOICE")?);
    let chosen = fs::read_to_string(&file).unwrap_or_default();
    let _ = fs::remove_file(&file);
    Some(match chosen.trim() {
        "" => Choice::Cancel,
        path => Choice::Path(PathBuf::from(path)),
    })
}

/// `racord --drop FILE…`, started beside the running program, drops files on its window.
pub(crate) fn dropped(arguments: &[String]) -> Vec<PathBuf> {
    let files = arguments.iter().skip_while(|argument| *argument != "--drop").skip(1);
    files.map(PathBuf::from).collect()
}
