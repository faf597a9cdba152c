//! What is kept on paper: the system's sheet and the journal.

use racord_core::custody::{HeldCertificate, chisinau_day, chisinau_time};
use racord_core::id::SystemId;
use racord_core::institution::{InformationSystem, Institution};
use racord_core::message::Saying;
use racord_core::submission::Content;
use racord_dossier::{About, Entry, JournalEntry};
use racord_papers::{JournalLine, Record, RecordRow, RecordSection, Stamp, journal_csv, pdf};

use super::hub::hub_tag;
use super::profile::{contact, contract, open_step};
use crate::Desk;
use crate::case::Case;
use crate::developers::known;
use crate::logo::{letterhead, with_letterhead};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Exported, Problem, Said};
use crate::voice::Voice;

/// How many entries of the journal the sheet of a system shows.
const NEWEST: usize = 20;

/// A file that is made and not written yet.
struct Made {
    name: String,
    bytes: Vec<u8>,
}

impl Desk {
    pub(crate) fn save_system_sheet(
        &self,
        system: String,
        serials: bool,
    ) -> Result<Option<Exported>, Problem> {
        let (title, made) = self.with(|state| {
            Ok((
                state.voice.text("dialog-system-sheet"),
                system_sheet(state, &found(state, &system)?, serials)?,
            ))
        })?;
        let target = self.ask_target(&title, &made.name)?;
        let Some(target) = target else { return Ok(None) };
        let exported = self.write_file(&target, &made.bytes)?;
        Ok(Some(self.noted(exported, |state| note(state, &found(state, &system)?, "journal-system-sheet"))))
    }

    /// The PDF program prints it: it knows the printers.
    pub(crate) fn print_system_sheet(&self, system: String, serials: bool) -> Result<Option<Said>, Problem> {
        let made = self.with(|state| system_sheet(state, &found(state, &system)?, serials))?;
        let file = self.hand_over(&made.name, &made.bytes)?;
        self.setup.host.open_file(&file).map_err(|error| self.told(error))?;
        // It is with the PDF program, whatever becomes of the journal.
        let noted = self.with(|state| note(state, &found(state, &system)?, "journal-system-sheet-printed"));
        let Err(problem) = noted else { return Ok(None) };
        let saying = Saying::new("opened-not-noted").with("file", made.name).with("why", problem.message);
        Ok(Some(self.speak(|voice| voice.said(&saying))))
    }

    /// `system`: empty for everything.
    pub(crate) fn save_journal(&self, system: String) -> Result<Option<Exported>, Problem> {
        let (title, made) = self.with(|state| {
            Ok((state.voice.text("dialog-journal"), journal_table(state, asked(state, &system)?.as_ref())?))
        })?;
        let target = self.ask_target(&title, &made.name)?;
        target.map(|target| self.write_file(&target, &made.bytes)).transpose()
    }

    /// `system`: empty for everything.
    pub(crate) fn print_journal(&self, system: String) -> Result<(), Problem> {
        let made = self.with(|state| journal_paper(state, asked(state, &system)?.as_ref()))?;
        let file = self.hand_over(&made.name, &made.bytes)?;
        self.setup.host.open_file(&file).map_err(|error| self.told(error))
    }
}

fn found(state: &State, id: &str) -> Outcome<InformationSystem> {
    state.system(&SystemId::parse(id).ok_or_else(|| missing_thing("system"))?)
}

fn asked(state: &State, id: &str) -> Outcome<Option<InformationSystem>> {
    if id.is_empty() { Ok(None) } else { found(state, id).map(Some) }
}

fn note(state: &State, system: &InformationSystem, code: &str) -> Outcome<()> {
    let entry = Entry::new(code).about_system(&system.id).text("name", &system.name);
    Ok(state.dossier.change(state.voice.now, entry, |_| Ok(()))?)
}

fn stamp(voice: &Voice, id: &str) -> Stamp {
    Stamp { id: id.to_owned(), drafted: voice.now }
}

/// `fisa-sistemului-e-registru-2026-11-22.pdf`
fn file_name(voice: &Voice, code: &str, of: &str, ending: &str) -> String {
    let parts = [voice.text(code), Content::slug(of), voice.today().to_string()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("-"))
}

fn system_sheet(state: &State, system: &InformationSystem, serials: bool) -> Outcome<Made> {
    let voice = &state.voice;
    let institution = state.institution(&system.institution)?;
    let cases: Vec<Case> = state.cases()?.into_iter().filter(|case| case.system.id == system.id).collect();
    let title = voice.text("system-sheet-title");
    let mut sections = profile(voice, &institution, system);
    let mut certificates = Vec::new();
    for held in state.certificates_of(&system.id)? {
        certificates.push(certificate(state, &held, serials)?);
    }
    if certificates.is_empty() {
        certificates.push(section(voice, "certificates", Vec::new()));
    }
    sections.extend(certificates);
    sections.push(section(
        voice,
        "integrations",
        cases.iter().map(|case| integration(voice, case)).collect(),
    ));
    let mut addresses = Vec::new();
    for case in &cases {
        let known = known(state, case)?;
        let row = |(label, value)| RecordRow::new(format!("{} – {label}", case.procedure.name), value);
        addresses.extend(known.into_iter().map(row));
    }
    sections.push(section(voice, "addresses", addresses));
    let newest = entries(state, Some(system))?.into_iter().take(NEWEST);
    sections.push(section(voice, "journal", newest.map(|entry| entry_row(state, entry)).collect()));
    let record = Record {
        language: voice.language,
        title: format!("{title} · {}", system.name),
        letterhead: letterhead(voice, &institution),
        institution: institution.name,
        about: vec![voice.with("system-sheet-made", "date", voice.today())],
        sections,
    };
    Ok(Made {
        name: file_name(voice, "system-sheet-file", &system.name, "pdf"),
        bytes: pdf(
            &with_letterhead(state, &system.institution, record.document())?,
            &stamp(voice, system.id.as_str()),
        )?,
    })
}

fn section(voice: &Voice, id: &str, rows: Vec<RecordRow>) -> RecordSection {
    RecordSection {
        title: voice.text(&format!("system-sheet-section-{id}")),
        rows,
        none: voice.text("system-sheet-none"),
    }
}

fn profile(voice: &Voice, institution: &Institution, system: &InformationSystem) -> Vec<RecordSection> {
    let row = |id: &str, value: String| RecordRow::new(voice.text(&format!("fact-{id}")), value);
    let developers = if system.developers.is_empty() { &institution.developers } else { &system.developers };
    vec![
        section(
            voice,
            "institution",
            vec![
                row("kind", voice.text(&format!("institution-kind-{}", institution.kind.as_str()))),
                row("contract", contract(voice, institution)),
            ],
        ),
        section(
            voice,
            "system",
            vec![
                RecordRow::new(voice.text("sheet-fact-system"), system.name.as_str()),
                row("purpose", system.purpose.clone()),
                row("register-entry", system.register_entry.clone()),
            ],
        ),
        section(
            voice,
            "people",
            vec![
                row("officer", contact(&institution.officer)),
                row("signatory", contact(&institution.signatory)),
                row("developers", contact(developers)),
            ],
        ),
    ]
}

/// The serial number only where the officer asked for it.
fn certificate(state: &State, held: &HeldCertificate, serials: bool) -> Outcome<RecordSection> {
    let voice = &state.voice;
    let row = |id: &str, value: String| RecordRow::new(voice.text(&format!("system-sheet-{id}")), value);
    let day = |moment: chrono::DateTime<chrono::Utc>| voice.short_day(chisinau_day(moment));
    let validity = match (held.not_before, held.not_after) {
        (Some(from), Some(to)) => {
            voice.say(&Saying::new("system-sheet-between").with("from", day(from)).with("to", day(to)))
        }
        (None, Some(to)) => voice.with("system-sheet-until", "to", day(to)),
        (_, None) => String::new(),
    };
    let known_by: Vec<String> = state
        .registrations_of(std::slice::from_ref(held))?
        .iter()
        .map(|known| match known.since {
            Some(since) => {
                let since = voice.with("connected-since", "date", since);
                format!("{} ({since})", state.service_name(&known.service))
            }
            None => state.service_name(&known.service),
        })
        .collect();
    let mut rows = vec![
        row("state", voice.say(&held.state.saying())),
        RecordRow::new(voice.text("fact-subject"), held.subject.as_str()),
        RecordRow::new(voice.text("fact-issuer"), held.issuer.as_str()),
        row("validity", validity),
        row("known-by", known_by.join(", ")),
    ];
    if serials {
        let serial = state.dossier.serial(&held.id)?;
        rows.push(RecordRow::code(voice.text("fact-serial"), serial.as_str()));
    }
    let fingerprint = held.fingerprint.clone().unwrap_or_default();
    rows.push(RecordRow::code(voice.text("fact-sha256"), fingerprint));
    Ok(RecordSection {
        title: voice.with("system-sheet-certificate", "environment", voice.environment(held.environment)),
        rows,
        none: String::new(),
    })
}

fn integration(voice: &Voice, case: &Case) -> RecordRow {
    let progress = case.progress();
    let state = hub_tag(voice, case, &progress).map(|tag| tag.text);
    let parts: Vec<String> = state.into_iter().chain(open_step(voice, &progress)).collect();
    RecordRow::new(case.procedure.name.as_str(), parts.join(" · "))
}

fn entries(state: &State, system: Option<&InformationSystem>) -> Outcome<Vec<JournalEntry>> {
    let about = About { system: system.map(|system| system.id.clone()), ..About::default() };
    Ok(state.dossier.journal(&about)?)
}

fn entry_row(state: &State, entry: JournalEntry) -> RecordRow {
    RecordRow::new(chisinau_time(entry.at), state.voice.say(&state.in_words(entry.saying)))
}

fn journal_table(state: &State, system: Option<&InformationSystem>) -> Outcome<Made> {
    let voice = &state.voice;
    let heads = ["when", "what", "institution", "system", "service", "code"]
        .map(|id| voice.text(&format!("journal-export-{id}")));
    let mut lines = Vec::new();
    for entry in entries(state, system)? {
        lines.push(line(state, entry)?);
    }
    Ok(Made {
        name: file_name(voice, "journal-export-file", system.map_or("", |system| &system.name), "csv"),
        bytes: journal_csv(&heads, &lines)?,
    })
}

/// With the names of what is still there.
fn line(state: &State, entry: JournalEntry) -> Outcome<JournalLine> {
    let about = &entry.about;
    let institution =
        about.institution.as_ref().map(|id| state.dossier.institution(id)).transpose()?.flatten();
    let system = about.system.as_ref().map(|id| state.dossier.system(id)).transpose()?.flatten();
    let integration =
        about.integration.as_ref().map(|id| state.dossier.integration(id)).transpose()?.flatten();
    Ok(JournalLine {
        when: chisinau_time(entry.at),
        institution: institution.map(|one| one.name).unwrap_or_default(),
        system: system.map(|one| one.name).unwrap_or_default(),
        service: integration.map(|one| state.service_name(&one.service)).unwrap_or_default(),
        code: entry.saying.code.clone(),
        what: state.voice.say(&state.in_words(entry.saying)),
    })
}

fn journal_paper(state: &State, system: Option<&InformationSystem>) -> Outcome<Made> {
    let voice = &state.voice;
    let own = state.dossier.institutions()?;
    let institution = match (system, own.as_slice()) {
        (Some(system), _) => Some(state.institution(&system.institution)?),
        // Of several institutions none speaks for all.
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    let letterhead_of = institution.as_ref().map(|one| one.id.clone());
    let rows: Vec<RecordRow> =
        entries(state, system)?.into_iter().map(|entry| entry_row(state, entry)).collect();
    let title = voice.text("screen-journal");
    let record = Record {
        language: voice.language,
        title: system.map_or_else(|| title.clone(), |system| format!("{title} · {}", system.name)),
        letterhead: institution.as_ref().map(|one| letterhead(voice, one)).unwrap_or_default(),
        institution: institution.map(|one| one.name).unwrap_or_default(),
        about: vec![voice.with("system-sheet-made", "date", voice.today())],
        sections: vec![RecordSection {
            title: voice.with("journal-export-count", "count", rows.len()),
            rows,
            none: voice.text("system-sheet-none"),
        }],
    };
    let document = match &letterhead_of {
        Some(institution) => with_letterhead(state, institution, record.document())?,
        None => record.document(),
    };
    Ok(Made {
        name: file_name(voice, "journal-export-file", system.map_or("", |system| &system.name), "pdf"),
        bytes: pdf(&document, &stamp(voice, "journal"))?,
    })
}
