//! What was found, on paper: it goes along with a draft, for who doesn't have the program.

use chrono::{DateTime, NaiveDate, Utc};
use racord_core::custody::chisinau_day;
use racord_core::message::Saying;
use racord_core::preflight::script;
use racord_core::words::Environment;
use racord_dossier::{Found, KeptCheck};
use racord_papers::{Record, RecordRow, RecordSection, Stamp, pdf};

use super::cards::{changes, level, reading, rows, since, source, title};
use super::checkable::{Checkable, checkable, server};
use super::details::details;
use super::of_revocation::moment;
use crate::case::Case;
use crate::logo::{letterhead, with_letterhead};
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Fact, VerdictRow};
use crate::voice::Voice;

/// Its name and bytes in the language of `voice`; none while nothing was checked. The same findings are the same file. A
/// verdict names no serial number.
pub(crate) fn report(state: &State, voice: &Voice, case: &Case) -> Outcome<Option<(String, Vec<u8>)>> {
    let reading_of = state.dossier.checks(&case.integration.id)?;
    if let Some(closed) = reading_of.closed {
        return Err(closed.into());
    }
    let parts: Vec<Part<'_>> = Environment::ALL
        .into_iter()
        .flat_map(|environment| checkable(case, environment).into_iter().chain(server(case, environment)))
        .filter_map(|one| Part::of(voice, case, &one, &reading_of.value))
        .collect();
    let Some(newest) = parts.iter().map(|part| part.at).max() else { return Ok(None) };
    let day = chisinau_day(newest);
    let heading = Saying::new("preflight-report-title").with("title", case.title()).with("date", day);
    let overview = RecordSection {
        title: voice.text("preflight-report-overview"),
        rows: parts.iter().map(|part| RecordRow::new(part.level.as_str(), part.title.as_str())).collect(),
        none: String::new(),
    };
    let sections = parts.iter().map(|part| part.section(voice));
    let record = Record {
        language: voice.language,
        title: voice.say(&heading),
        institution: case.institution.name.clone(),
        letterhead: letterhead(voice, &case.institution),
        about: vec![voice.text("preflight-report-about")],
        sections: [overview].into_iter().chain(sections).collect(),
    };
    let document = with_letterhead(state, &case.institution.id, record.document())?;
    let stamp = Stamp { id: case.integration.id.to_string(), drafted: newest };
    let name = format!("{}{day}{ENDING}", beginning(voice));
    Ok(Some((name, pdf(&document, &stamp)?)))
}

/// Whether a file has the name of such a paper in the language of `voice`, of whatever day.
pub(crate) fn is_report(voice: &Voice, name: &str) -> bool {
    let day = name.strip_prefix(&beginning(voice)).and_then(|rest| rest.strip_suffix(ENDING));
    day.is_some_and(|day| day.parse::<NaiveDate>().is_ok())
}

const ENDING: &str = ".pdf";

fn beginning(voice: &Voice) -> String {
    format!("{}-", voice.text("preflight-report-name"))
}

/// What is told of one check.
struct Part<'k> {
    title: String,
    level: String,
    at: DateTime<Utc>,
    found: &'k Found,
}

impl<'k> Part<'k> {
    fn of(voice: &Voice, case: &Case, one: &Checkable, kept: &'k [KeptCheck]) -> Option<Part<'k>> {
        let kept = reading(kept, one)?;
        let found = kept.found.as_ref()?;
        let environment =
            voice.with("preflight-screen-environment", "environment", one.of.environment.as_str());
        Some(Part {
            title: format!("{environment} · {}", title(voice, case, one)),
            level: voice.text(&format!("preflight-level-{}", level(found).as_str())),
            at: kept.at,
            found,
        })
    }

    fn section(&self, voice: &Voice) -> RecordSection {
        let found = self.found;
        let labelled =
            |id: &str, value: String| RecordRow::new(voice.text(&format!("preflight-report-{id}")), value);
        let mut all = vec![labelled("subject", found.about.clone()), labelled("at", moment(voice, self.at))];
        let said = |row: VerdictRow| {
            [RecordRow::new(row.level, row.text), labelled("do", row.advice.unwrap_or_default())]
        };
        all.extend(rows(voice, &found.verdicts).into_iter().flat_map(said));
        let since = since(voice, found).unwrap_or_default();
        let changed = |row: VerdictRow| RecordRow::new(since.as_str(), row.text);
        all.extend(changes(voice, found).into_iter().map(changed));
        all.push(labelled("source", source(voice, found).unwrap_or_default()));
        // Of what was pasted only the script's own words: around them may stand a mail.
        let own = Found { pasted: found.pasted.as_deref().and_then(script::excerpt), ..found.clone() };
        all.extend(details(voice, &own).into_iter().map(detail));
        RecordSection { title: self.title.clone(), rows: all, none: String::new() }
    }
}

/// Fingerprints are compared digit by digit.
fn detail(fact: Fact) -> RecordRow {
    let is_digits = fact.value.len() > 32 && fact.value.bytes().all(|byte| byte.is_ascii_hexdigit());
    RecordRow { code: is_digits, ..RecordRow::new(fact.label, fact.value) }
}
