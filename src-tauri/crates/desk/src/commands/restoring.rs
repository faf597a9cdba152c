//! Restoring: a backup file is chosen, opened with its passphrase, compared, and brought in.

use std::collections::BTreeMap;
use std::sync::{MutexGuard, PoisonError};

use racord_core::custody::chisinau_day;
use racord_core::message::Saying;
use racord_dossier::{
    Backup, BackupError, Lost, Relation, Restored, Side, Unit, UnitId, UnitKind, set_aside,
};

use crate::commands::backup::counts;
use crate::host::{Chosen, HostError};
use crate::passphrase::Passphrase;
use crate::problem::{Check, Outcome, Trouble};
use crate::state::State;
use crate::view::{
    BackupGroup, BackupInside, Fact, Field, FieldKind, FieldOption, Form, Problem, Saved, Values,
};
use crate::voice::Voice;
use crate::{Closed, Desk, open_or_say};

/// The backup that the officer looks into; in memory until it is brought in or its page is left.
#[derive(Default)]
pub(crate) struct Restoring {
    file: Option<Chosen>,
    backup: Option<Backup>,
}

impl Desk {
    pub(crate) fn choose_backup(&self) -> Result<Option<String>, Problem> {
        let title = self.speak(|voice| voice.text("dialog-backup-file"));
        let chosen = self.setup.host.choose_file(&title).map_err(|error| match error {
            HostError::TooLarge { .. } => self.told(BackupError::TooLarge.saying()),
            other => self.told(other),
        })?;
        let Some(file) = chosen else { return Ok(None) };
        let name = file.name.clone();
        *self.restoring() = Restoring { file: Some(file), backup: None };
        Ok(Some(name))
    }

    pub(crate) fn open_backup(&self, passphrase: Passphrase) -> Result<BackupInside, Problem> {
        let mut restoring = self.restoring();
        let file = restoring.file.as_ref().ok_or_else(|| self.told(Saying::new("backup-nothing-chosen")))?;
        if passphrase.is_empty() {
            return Err(self.at_passphrase(&Saying::new("backup-passphrase-empty")));
        }
        let backup = Backup::open(&file.bytes, passphrase.as_str()).map_err(|error| match error {
            BackupError::WrongPassphrase => self.at_passphrase(&error.saying()),
            other => self.told(other.saying()),
        })?;
        let inside = self.inside(&file.name, &backup)?;
        restoring.backup = Some(backup);
        Ok(inside)
    }

    pub(crate) fn restore_backup(&self, choices: Values) -> Result<Saved, Problem> {
        let mut restoring = self.restoring();
        let backup =
            restoring.backup.as_ref().ok_or_else(|| self.told(Saying::new("backup-nothing-chosen")))?;
        let aside = self.clear_damaged()?;
        let said = self.with(|state| {
            let said = restore(state, backup, &choices)?;
            state.lost_seen = None;
            Ok(match &aside {
                Some(folder) => state.voice.say(
                    &Saying::new("backup-restored-moved").with("said", said).with("folder", folder.as_str()),
                ),
                None => said,
            })
        })?;
        *restoring = Restoring::default();
        Ok(Saved { place: "todo".to_owned(), said })
    }

    pub(crate) fn close_backup(&self) -> Result<(), Problem> {
        *self.restoring() = Restoring::default();
        Ok(())
    }

    /// Never asked for while the dossier is held.
    fn restoring(&self) -> MutexGuard<'_, Restoring> {
        self.restoring.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn at_passphrase(&self, saying: &Saying) -> Problem {
        self.speak(|voice| {
            let mut check = Check::new(voice, &[]);
            check.error("passphrase", saying);
            match check.finish() {
                Err(trouble) => trouble.tell(voice),
                Ok(()) => Problem::new(voice, saying),
            }
        })
    }

    fn inside(&self, file: &str, backup: &Backup) -> Result<BackupInside, Problem> {
        let damaged = self.damaged();
        let facts = self.speak(|voice| facts(voice, backup));
        let (groups, questions) = if damaged {
            (Vec::new(), self.speak(|voice| questions(voice, Vec::new())))
        } else {
            self.with(|state| {
                let units =
                    if state.dossier.is_empty()? { Vec::new() } else { backup.compare(&state.dossier)? };
                let asked = units.iter().filter(|unit| unit.usual().is_none());
                let asked = asked.map(|unit| question(state, unit)).collect();
                // A keyring that is closed has not lost anything as far as anybody knows.
                let lost = state.dossier.lost().unwrap_or_default();
                Ok((groups(state, &units, &lost), questions(&state.voice, asked)))
            })?
        };
        Ok(BackupInside { subtitle: file.to_owned(), facts, groups, questions })
    }

    fn damaged(&self) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        matches!(state.as_ref(), Err(Closed { saying, .. }) if saying.code == "dossier-damaged")
    }

    /// Moves a database that can't be read aside and begins a new one in its place; where it was moved.
    fn clear_damaged(&self) -> Result<Option<String>, Problem> {
        if !self.damaged() {
            return Ok(None);
        }
        let folder = set_aside(&self.setup.data_folder, (self.setup.clock)())
            .map_err(|error| self.told(Trouble::from(error)))?;
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let language = state.as_ref().err().map(|closed| closed.language);
        *state = open_or_say(&self.setup);
        if let (Ok(state), Some(language)) = (state.as_mut(), language) {
            state.voice = Voice::new(language, state.voice.now);
            // Losing it costs a click.
            let _ = state.dossier.set_setting("language", language.as_str());
        }
        Ok(Some(folder.display().to_string()))
    }
}

fn restore(state: &mut State, backup: &Backup, choices: &Values) -> Outcome<String> {
    let empty = state.dossier.is_empty()?;
    let mut sides: BTreeMap<UnitId, Side> = BTreeMap::new();
    if !empty {
        let mut check = Check::new(&state.voice, &[]);
        for unit in backup.compare(&state.dossier)?.into_iter().filter(|unit| unit.usual().is_none()) {
            match choices.get(unit.id.as_str()).map(String::as_str) {
                Some("here") => drop(sides.insert(unit.id, Side::Here)),
                Some("backup") => drop(sides.insert(unit.id, Side::Backup)),
                _ => check.error(unit.id.as_str(), &Saying::new("form-choose-one")),
            }
        }
        check.finish()?;
    }
    let restored = state.dossier.restore(state.voice.now, backup, &sides)?;
    Ok(done(&state.voice, backup, empty, &restored))
}

fn done(voice: &Voice, backup: &Backup, empty: bool, restored: &Restored) -> String {
    if empty {
        let held = backup.facts();
        let counts = counts(voice, held.systems, held.integrations, held.certificates);
        return voice.with("backup-restored-all", "counts", counts);
    }
    let said = voice.with("backup-restored", "count", restored.added + restored.taken);
    if restored.serials == 0 {
        return said;
    }
    format!("{said} {}", voice.with("backup-restored-serials", "count", restored.serials))
}

fn facts(voice: &Voice, backup: &Backup) -> Vec<Fact> {
    let held = backup.facts();
    let day = voice.day(chisinau_day(held.made));
    let mut made = voice.fact("backup-taken", day.long);
    made.aside = Some(day.relative);
    let mut facts = vec![
        made,
        voice.fact("backup-version", &held.program),
        voice.fact("backup-institutions", held.institutions.join("\n")),
        voice.fact("backup-holds", counts(voice, held.systems, held.integrations, held.certificates)),
    ];
    if held.without_serial > 0 {
        facts.push(
            voice.fact(
                "backup-without-serials",
                voice.with("backup-certificates", "count", held.without_serial),
            ),
        );
    }
    facts
}

fn groups(state: &State, units: &[Unit], lost: &Lost) -> Vec<BackupGroup> {
    let voice = &state.voice;
    let group = |code: &str, relation: Relation| {
        let of: Vec<&Unit> = units.iter().filter(|unit| unit.relation == relation).collect();
        (!of.is_empty()).then(|| BackupGroup {
            title: voice.text(code),
            about: voice.with(&format!("{code}-about"), "count", of.len()),
            // What stays the same is counted, not listed.
            things: match relation {
                Relation::Same => Vec::new(),
                _ => of.iter().map(|unit| words(state, unit)).collect(),
            },
        })
    };
    [
        keyring_group(voice, lost),
        group("backup-group-added", Relation::OnlyThere),
        group("backup-group-taken", Relation::NewerThere),
        group("backup-group-kept", Relation::NewerHere),
        group("backup-group-same", Relation::Same),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the keyring lost comes back, too, though nothing else changed.
fn keyring_group(voice: &Voice, lost: &Lost) -> Option<BackupGroup> {
    let key = lost.data_key.then(|| voice.text("backup-group-keyring-key"));
    let serials = (!lost.serials.is_empty()).then(|| voice.text("backup-group-keyring-serials"));
    lost.anything().then(|| BackupGroup {
        title: voice.text("backup-group-keyring"),
        about: voice.text("backup-group-keyring-about"),
        things: key.into_iter().chain(serials).collect(),
    })
}

/// What a unit is, as the officer knows it.
fn words(state: &State, unit: &Unit) -> String {
    let voice = &state.voice;
    match unit.kind {
        UnitKind::Institution => unit.name.clone(),
        UnitKind::System => format!("{} · {}", unit.name, unit.within),
        UnitKind::Integration => format!("{} · {}", state.service_name(&unit.name), unit.within),
        UnitKind::Certificate => {
            let name = match unit.name.as_str() {
                "" => voice.text("certificate-serial-only"),
                subject => subject.to_owned(),
            };
            match unit.environment {
                Some(environment) => format!("{name} · {}, {}", unit.within, voice.environment(environment)),
                None => format!("{name} · {}", unit.within),
            }
        }
    }
}

fn question(state: &State, unit: &Unit) -> Field {
    let voice = &state.voice;
    let changed = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map(|at| voice.with("backup-changed-on", "date_long", chisinau_day(at)))
    };
    let removed = unit.relation == Relation::RemovedHere;
    let option = |value: &str, code: &str, hint: Option<String>| FieldOption {
        value: value.to_owned(),
        label: voice.text(code),
        hint,
    };
    let (here, backup) = if removed {
        ("backup-stay-removed", "backup-bring-back")
    } else {
        ("backup-keep-here", "backup-take-backup")
    };
    Field {
        id: unit.id.as_str().to_owned(),
        kind: FieldKind::Choice,
        label: words(state, unit),
        hint: removed.then(|| voice.text("backup-removed-here")),
        group: None,
        value: String::new(),
        optional: false,
        only_with: None,
        options: vec![
            option("here", here, changed(unit.changed_here)),
            option("backup", backup, changed(unit.changed_there)),
        ],
    }
}

fn questions(voice: &Voice, fields: Vec<Field>) -> Form {
    Form {
        name: "restore".to_owned(),
        title: voice.text("backup-questions"),
        intro: Some(voice.text("backup-questions-intro")),
        fields,
        submit: voice.text("backup-restore-submit"),
        typed: false,
        back: "settings".to_owned(),
    }
}
