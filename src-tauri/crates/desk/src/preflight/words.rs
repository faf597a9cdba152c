//! What was found, as a text that goes along with a draft: for who doesn't have the program.

use racord_core::custody::chisinau_day;
use racord_core::message::Saying;
use racord_core::preflight::Level;
use racord_core::words::Environment;
use racord_dossier::KeptCheck;

use super::cards::{level, reading, rows, title, when};
use super::checkable::{Checkable, checkable, server};
use crate::case::Case;
use crate::problem::Outcome;
use crate::state::State;
use crate::voice::Voice;

/// Its name and content in the language of `voice`; none while nothing was checked. A verdict names no serial number.
pub(crate) fn report(state: &State, voice: &Voice, case: &Case) -> Outcome<Option<(String, String)>> {
    let reading_of = state.dossier.checks(&case.integration.id)?;
    if let Some(closed) = reading_of.closed {
        return Err(closed.into());
    }
    let kept = reading_of.value;
    let today = chisinau_day(voice.now);
    let heading = Saying::new("preflight-report-title").with("title", case.title()).with("date", today);
    let mut lines = vec![voice.say(&heading), voice.text("preflight-report-about")];
    let mut any = false;
    for environment in Environment::ALL {
        let all = checkable(case, environment).into_iter().chain(server(case, environment));
        let parts: Vec<Vec<String>> = all.filter_map(|one| part(voice, case, &one, &kept)).collect();
        if parts.is_empty() {
            continue;
        }
        any = true;
        let name = voice.environment(environment).to_uppercase();
        lines.extend([String::new(), name]);
        for part in parts {
            lines.push(String::new());
            lines.extend(part);
        }
    }
    lines.push(String::new());
    // For every editor, also the oldest of Windows.
    let name = format!("{}-{today}.txt", voice.text("preflight-report-name"));
    Ok(any.then(|| (name, lines.join("\r\n"))))
}

fn part(voice: &Voice, case: &Case, one: &Checkable, kept: &[KeptCheck]) -> Option<Vec<String>> {
    let kept = reading(kept, one)?;
    let found = kept.found.as_ref()?;
    let word = |level: Level| voice.text(&format!("preflight-level-{}", level.as_str()));
    let mut lines = vec![format!("{}: {}", title(voice, case, one), word(level(found)))];
    if !found.about.is_empty() {
        lines.push(found.about.clone());
    }
    lines.push(when(voice, kept.at));
    lines
        .extend(rows(voice, &found.verdicts).into_iter().map(|row| format!("- {}: {}", row.level, row.text)));
    Some(lines)
}
