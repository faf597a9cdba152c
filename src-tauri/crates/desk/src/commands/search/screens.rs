//! What Ctrl+K finds besides what the officer entered: the program's own screens, by their names and by other words
//! that an officer may have for them.

use crate::state::State;
use crate::view::Hit;

/// Place, the sentence that names it, and the one that names the screen on which it stands, if it is a part of one.
const SCREENS: [(&str, &str, &str); 19] = [
    ("todo", "screen-todo", ""),
    ("form/system/new", "screen-connect-system", ""),
    ("form/connected/new", "screen-record-connected", ""),
    ("certificates", "certificate-screen-list-title", ""),
    ("compare", "compare-title", ""),
    ("sendings", "screen-sendings", ""),
    ("days", "days-screen-title", ""),
    ("backup", "backup-screen-title", ""),
    ("restore", "backup-screen-restore", ""),
    ("help", "screen-help", ""),
    ("settings", "screen-settings", ""),
    ("settings/language", "screen-language", "screen-settings"),
    ("settings/reminders", "reminding-screen-title", "screen-settings"),
    ("settings/days", "days-screen-calendar", "screen-settings"),
    ("settings/network", "preflight-screen-network", "screen-settings"),
    ("settings/journal", "journal-export-all", "screen-settings"),
    ("settings/about", "screen-settings-facts", "screen-settings"),
    ("settings/procedures", "screen-procedures", "screen-settings"),
    ("settings/licences", "screen-licences", "screen-settings"),
];

/// The screens whose names or other words match.
pub(super) fn screens(state: &State, matches: impl Fn(&[&str]) -> bool) -> Vec<Hit> {
    let voice = &state.voice;
    let found = SCREENS.iter().filter_map(|(place, name, on)| {
        let title = voice.text(name);
        let others = format!("find-words-{}", place.replace('/', "-"));
        let others = if voice.has(&others) { voice.text(&others) } else { String::new() };
        let detail = if on.is_empty() { String::new() } else { voice.text(on) };
        matches(&[&title, &others]).then(|| Hit { title, detail, place: (*place).to_owned() })
    });
    found.collect()
}
