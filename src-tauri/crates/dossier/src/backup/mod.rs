//! Backup and hand-over: everything in one file that a passphrase protects, secrets included. What it looks like
//! inside stands in `format.rs`.
//!
//! The sample institution and this computer's settings stay out. A backup is compared with what is here unit by unit
//! ([`Backup::compare`]), and restored into an empty or a used dossier ([`Dossier::restore`]).

mod compare;
mod content;
mod custody;
mod error;
mod format;
mod history;
mod image;
mod keys;
mod pairs;
mod restore;
mod secrets;
mod tables;
#[cfg(test)]
mod tests;
mod unit;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};

pub use error::BackupError;
pub(crate) use tables::{LOOSE, Seal, TABLES};
pub use unit::{Relation, Restored, Side, Unit, UnitId, UnitKind};

use crate::error::DossierError;
use crate::journal::Entry;
use crate::schema::VERSIONS;
use crate::store::Dossier;
use format::{Header, Payload};
use secrets::BackupSecrets;

/// When the last backup was made, RFC 3339.
const LAST: &str = "last-backup";

/// The journal's entry about a backup.
const MADE: &str = "journal-backup-made";

/// What a backup holds.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Facts {
    pub made: DateTime<Utc>,
    /// The version of the program that made it.
    pub program: String,
    /// The institutions' names.
    pub institutions: Vec<String>,
    pub systems: usize,
    pub integrations: usize,
    pub certificates: usize,
    /// How many of the certificates came without their serial numbers, because the keyring had lost them.
    pub without_serial: usize,
}

/// A backup that was made: the file's content, and what is in it.
pub struct BackupFile {
    pub bytes: Vec<u8>,
    pub facts: Facts,
}

/// What goes into a backup, in memory and not protected yet.
pub struct Gathered(Payload);

/// A backup that was opened, in memory.
pub struct Backup {
    pub(crate) dossier: Dossier,
    facts: Facts,
}

impl Dossier {
    /// Everything in one file. A certificate whose serial number the keyring has lost goes without it;
    /// [`Facts::without_serial`] counts them. `program` is this program's version.
    ///
    /// # Errors
    /// Any of the keyring, `DataKeyLost`; any of the database.
    pub fn back_up(
        &self,
        now: DateTime<Utc>,
        passphrase: &str,
        program: &str,
    ) -> Result<BackupFile, DossierError> {
        self.gather(now, program)?.seal(passphrase)
    }

    /// What goes into a backup, for [`Gathered::seal`]: encrypting takes a second, and needs the dossier no more.
    ///
    /// # Errors
    /// As [`Dossier::back_up`].
    pub fn gather(&self, now: DateTime<Utc>, program: &str) -> Result<Gathered, DossierError> {
        self.secrets().check()?;
        self.settle_typed()?;
        let key = self.keeper.fetch(&self.connection)?;
        let copy = image::load(&image::take(&self.connection)?)?;
        let (copy, database) = image::prune(copy, Arc::clone(self.secrets()))?;
        let certificates = copy.certificates()?;
        let secrets = secrets::collect(self, key.as_ref(), &certificates)?;
        let header = Header {
            schema: VERSIONS.len(),
            program: program.to_owned(),
            made: now,
            institutions: copy.institutions()?.into_iter().map(|known| known.name).collect(),
            systems: copy.systems()?.len(),
            integrations: copy.integrations()?.len(),
            certificates: certificates.len(),
            without_serial: certificates.len() - secrets.serials.len(),
        };
        Ok(Gathered(Payload { header, secrets, database }))
    }

    /// [`Dossier::back_up`] with a passphrase that costs next to nothing to try.
    ///
    /// # Errors
    /// As [`Dossier::back_up`].
    #[cfg(any(test, feature = "test-support"))]
    pub fn back_up_lightly(
        &self,
        now: DateTime<Utc>,
        passphrase: &str,
        program: &str,
    ) -> Result<BackupFile, DossierError> {
        self.gather(now, program)?.seal_with(passphrase, 2)
    }

    /// When the last backup was made, as far as it was noted here.
    ///
    /// # Errors
    /// Any of the database.
    pub fn last_backup(&self) -> Result<Option<DateTime<Utc>>, DossierError> {
        Ok(self.setting(LAST)?.and_then(|text| text.parse().ok()))
    }

    /// Notes that a backup was made and put where the officer wanted it.
    ///
    /// # Errors
    /// Any of the database.
    pub fn note_backup(&self, now: DateTime<Utc>) -> Result<(), DossierError> {
        self.change(now, Entry::new(MADE), |change| change.put_setting(LAST, &now.to_rfc3339()))
    }

    /// Whether anything was changed after that moment, the sample apart.
    ///
    /// # Errors
    /// Any of the database.
    pub fn changed_since(&self, moment: DateTime<Utc>) -> Result<bool, DossierError> {
        const CHANGED: &str =
            "SELECT EXISTS (SELECT 1 FROM journal WHERE at > ?1 AND code <> ?2 AND NOT sample)";
        Ok(self.connection.query_row(CHANGED, (moment, MADE), |row| row.get(0))?)
    }

    /// Brings a backup in here, each unit from the side that `choices` names, or [`Unit::usual`]; where the officer
    /// must be asked and wasn't, what is here stays. Either everything is done or nothing.
    ///
    /// # Errors
    /// Any of the keyring; `DataKeyLost` when what is here was sealed with a key that neither the keyring nor the
    /// backup holds ([`Dossier::begin_anew`] comes first then); any of the database.
    pub fn restore(
        &self,
        now: DateTime<Utc>,
        backup: &Backup,
        choices: &BTreeMap<UnitId, Side>,
    ) -> Result<Restored, DossierError> {
        self.bring_in(now, backup, choices)
    }
}

impl Gathered {
    /// Encrypts it. Takes a second, by design.
    ///
    /// # Errors
    /// `Failed`, when the encryption fails.
    pub fn seal(self, passphrase: &str) -> Result<BackupFile, DossierError> {
        self.seal_with(passphrase, format::WORK)
    }

    fn seal_with(self, passphrase: &str, work: u8) -> Result<BackupFile, DossierError> {
        let bytes = format::seal(&self.0, passphrase, work)?;
        Ok(BackupFile { bytes, facts: Facts::of(&self.0.header) })
    }
}

impl Backup {
    /// Opens a backup in memory and brings it to the newest version of the database. Takes a second, by design.
    ///
    /// # Errors
    /// Any [`BackupError`].
    pub fn open(bytes: &[u8], passphrase: &str) -> Result<Backup, BackupError> {
        let Payload { header, secrets, database } = format::open(bytes, passphrase, VERSIONS.len())?;
        let connection = image::restore(&database, header.schema, VERSIONS)?;
        let secrets = BackupSecrets::new(&secrets).ok_or(BackupError::Damaged)?;
        let dossier = Dossier::of(connection, Path::new(""), Arc::new(secrets));
        Ok(Backup { dossier, facts: Facts::of(&header) })
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What is in the backup beside what is here; whatever is within something else comes after it.
    ///
    /// # Errors
    /// Any of the keyring; any of the database.
    pub fn compare(&self, here: &Dossier) -> Result<Vec<Unit>, DossierError> {
        Ok(compare::Comparison::of(&self.dossier, here)?.units)
    }
}

impl Facts {
    fn of(header: &Header) -> Facts {
        Facts {
            made: header.made,
            program: header.program.clone(),
            institutions: header.institutions.clone(),
            systems: header.systems,
            integrations: header.integrations,
            certificates: header.certificates,
            without_serial: header.without_serial,
        }
    }
}

impl std::fmt::Debug for Backup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Backup").field("facts", &self.facts).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Gathered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gathered").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for BackupFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BackupFile").field("facts", &self.facts).finish_non_exhaustive()
    }
}
