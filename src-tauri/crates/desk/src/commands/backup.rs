//! Backup and hand-over: everything in one file that a passphrase protects.

use std::path::{Path, PathBuf};

use chrono::Days;

use racord_core::custody::chisinau_day;
use racord_core::message::Saying;
use racord_core::submission::Content;
use racord_dossier::DossierError;

use crate::Desk;
use crate::case::Case;
use crate::passphrase::Passphrase;
use crate::problem::{Check, Outcome};
use crate::state::State;
use crate::view::{BackupView, Exported, Problem, Tag, Task, Tone};
use crate::voice::Voice;

/// Where the last backup was written on this computer.
const FILE: &str = "backup-file";

/// A backup is old after this many days, if something changed meanwhile.
const OLD: Days = Days::new(90);

impl Desk {
    pub(crate) fn backup(&self) -> Result<BackupView, Problem> {
        self.with(|state| view(state))
    }

    pub(crate) fn propose_passphrase(&self) -> Result<String, Problem> {
        let proposed = Passphrase::propose()
            .map_err(|error| self.told(Saying::new("host-failed").with("words", error.to_string())))?;
        Ok(proposed.as_str().to_owned())
    }

    pub(crate) fn weigh_passphrase(&self, passphrase: Passphrase) -> Result<Tag, Problem> {
        let weight = passphrase.weight();
        let tone = if weight.refused() { Tone::Quiet } else { Tone::Ok };
        Ok(self.speak(|voice| Tag { tone, text: voice.say(&weight.saying()) }))
    }

    pub(crate) fn make_backup(
        &self,
        passphrase: Passphrase,
        repeated: Passphrase,
    ) -> Result<Option<Exported>, Problem> {
        let (title, name) = self.with(|state| {
            check(&state.voice, &passphrase, &repeated)?;
            if state.dossier.lost()?.data_key {
                return Err(DossierError::DataKeyLost.into());
            }
            Ok((state.voice.text("dialog-backup-target"), proposed_name(state)?))
        })?;
        let target = self.ask_target(&title, &name)?;
        let Some(target) = target else { return Ok(None) };
        let gathered =
            self.with(|state| Ok(state.dossier.gather(state.voice.now, &self.setup.version)?))?;
        // The officer can go on working meanwhile.
        let made = gathered.seal(passphrase.as_str()).map_err(|error| self.told(error))?;
        let exported = self.write_file(&target, &made.bytes)?;
        self.with(|state| {
            // The file is whole and where it should be; without the note the reminder comes again.
            let noted = state.dossier.note_backup(state.voice.now);
            let _ = noted.and_then(|()| state.dossier.set_setting(FILE, &target.to_string_lossy()));
            Ok(())
        })?;
        Ok(Some(exported))
    }

    pub(crate) fn show_backup(&self) -> Result<(), Problem> {
        let file = self.with(|state| Ok(last_file(state)?.unwrap_or_default()))?;
        if !file.exists() {
            return Err(self.told(Saying::new("backup-gone").with("file", file.display().to_string())));
        }
        self.setup.host.show_file(&file).map_err(|error| self.told(error))
    }
}

/// What the overview says about backups: nothing while nothing of the officer's own is kept, and nothing while the
/// last one is young, or holds all there is.
pub(super) fn reminder(state: &State, cases: &[Case]) -> Outcome<Option<Task>> {
    let own_case = cases.iter().any(|case| !case.institution.sample);
    if !own_case && !own_certificate(state)? {
        return Ok(None);
    }
    let voice = &state.voice;
    let (title, detail) = match state.dossier.last_backup()? {
        None => (voice.text("backup-remind-none"), voice.text("backup-remind-none-detail")),
        Some(last) if last + OLD <= voice.now && state.dossier.changed_since(last)? => (
            voice.with("backup-remind-old", "date", chisinau_day(last)),
            voice.text("backup-remind-old-detail"),
        ),
        Some(_) => return Ok(None),
    };
    Ok(Some(Task { title, detail: Some(detail), tag: None, place: Some("backup".to_owned()) }))
}

fn own_certificate(state: &State) -> Outcome<bool> {
    for held in state.certificates()? {
        let system = state.system(&held.system)?;
        if !state.institution(&system.institution)?.sample {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn view(state: &State) -> Outcome<BackupView> {
    let voice = &state.voice;
    let last = state.dossier.last_backup()?;
    let mut facts = Vec::new();
    if let Some(last) = last {
        let day = voice.day(chisinau_day(last));
        let mut made = voice.fact("backup-made", day.long);
        made.aside = Some(day.relative);
        facts.push(made);
        if let Some(file) = last_file(state)? {
            let mut lies = voice.fact("backup-file", name_of(&file));
            lies.aside = file.parent().map(|folder| folder.display().to_string());
            facts.push(lies);
        }
        let since = match state.dossier.changed_since(last)? {
            true => "backup-since-changed",
            false => "backup-since-same",
        };
        facts.push(voice.fact("backup-since", voice.text(since)));
    }
    Ok(BackupView {
        facts,
        none: last.is_none().then(|| voice.text("backup-none")),
        contents: contents(state)?,
    })
}

fn contents(state: &State) -> Outcome<Vec<String>> {
    let voice = &state.voice;
    let own: Vec<_> = state.dossier.institutions()?.into_iter().filter(|one| !one.sample).collect();
    let systems: Vec<_> = state
        .dossier
        .systems()?
        .into_iter()
        .filter(|system| own.iter().any(|institution| institution.id == system.institution))
        .collect();
    let integrations = state
        .dossier
        .integrations()?
        .iter()
        .filter(|one| systems.iter().any(|system| system.id == one.system))
        .count();
    let certificates =
        state.certificates()?.iter().filter(|held| systems.iter().any(|one| one.id == held.system)).count();
    let mut lines = vec![
        voice.with(
            "backup-contents-counts",
            "counts",
            counts(voice, systems.len(), integrations, certificates),
        ),
        voice.text("backup-contents-secrets"),
        voice.text("backup-contents-texts"),
        voice.text("backup-contents-not"),
    ];
    if state.has_sample()? {
        lines.push(voice.text("backup-contents-sample"));
    }
    let missing = state.dossier.lost().map(|lost| lost.serials.len()).unwrap_or_default();
    if missing > 0 {
        lines.push(voice.with("backup-without-serials", "count", missing));
    }
    Ok(lines)
}

/// `2 systems, 3 integrations, 2 certificates`
pub(super) fn counts(voice: &Voice, systems: usize, integrations: usize, certificates: usize) -> String {
    [
        ("backup-systems", systems),
        ("backup-integrations", integrations),
        ("backup-certificates", certificates),
    ]
    .map(|(code, count)| voice.with(code, "count", count))
    .join(", ")
}

fn check(voice: &Voice, passphrase: &Passphrase, repeated: &Passphrase) -> Outcome<()> {
    let mut check = Check::new(voice, &[]);
    let weight = passphrase.weight();
    if weight.refused() {
        check.error("passphrase", &weight.saying());
    } else if !passphrase.is_same(repeated) {
        check.error("repeated", &Saying::new("backup-passphrase-differs"));
    }
    check.finish()
}

/// `racord-primaria-exemplu-2026-11-22.age`
fn proposed_name(state: &State) -> Outcome<String> {
    let institutions = state.dossier.institutions()?;
    let slug = institutions.iter().find(|one| !one.sample).map(|one| Content::slug(&one.name));
    let today = state.voice.today();
    Ok(match slug.filter(|slug| !slug.is_empty()) {
        Some(slug) => format!("racord-{slug}-{today}.age"),
        None => format!("racord-{today}.age"),
    })
}

fn last_file(state: &State) -> Outcome<Option<PathBuf>> {
    Ok(state.dossier.setting(FILE)?.map(PathBuf::from))
}

fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
