//! A change: everything that is written together with its journal entry, or not at all.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::DossierError;
use crate::journal::Entry;
use crate::sealing::{DataKey, Place};
use crate::store::Dossier;

/// What may be written, while a change is being made.
pub struct Change<'a> {
    pub(crate) dossier: &'a Dossier,
}

impl Dossier {
    /// Writes what `work` writes and the journal entry, in one transaction. When `work` fails nothing is written.
    ///
    /// # Errors
    /// What `work` gives, and any of the database. Changes can't be nested.
    pub fn change<T>(
        &self,
        now: DateTime<Utc>,
        mut entry: Entry,
        work: impl FnOnce(&Change<'_>) -> Result<T, DossierError>,
    ) -> Result<T, DossierError> {
        self.transaction(|change| {
            // Asked before and after: the change may make or remove what the entry is about.
            let before = self.surroundings(&mut entry.about)?;
            let value = work(change)?;
            let after = self.surroundings(&mut entry.about)?;
            self.append(now, &entry, before || after)?;
            Ok(value)
        })
    }

    /// A transaction without a journal entry, for what the officer didn't do (settings, forms half typed).
    pub(crate) fn transaction<T>(
        &self,
        work: impl FnOnce(&Change<'_>) -> Result<T, DossierError>,
    ) -> Result<T, DossierError> {
        if self.changing.replace(true) {
            return Err(DossierError::Failed("a change inside a change".to_owned()));
        }
        let done = self.in_transaction(work);
        self.changing.set(false);
        done.map_err(|error| self.placed(error))
    }

    fn in_transaction<T>(
        &self,
        work: impl FnOnce(&Change<'_>) -> Result<T, DossierError>,
    ) -> Result<T, DossierError> {
        // Dropped without a commit, it rolls back.
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let value = work(&Change { dossier: self })?;
        transaction.commit()?;
        Ok(value)
    }
}

impl Change<'_> {
    /// A journal entry about something that was just written in this change, beside the change's own.
    ///
    /// # Errors
    /// Any of the database.
    pub fn note(&self, now: DateTime<Utc>, mut entry: Entry) -> Result<(), DossierError> {
        let sample = self.dossier.surroundings(&mut entry.about)?;
        self.dossier.append(now, &entry, sample)
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.dossier.connection
    }

    /// The key for sealing; fails with the keyring's error when it isn't to be had.
    pub(crate) fn key(&self) -> Result<DataKey, DossierError> {
        self.dossier.keeper.for_sealing(self.connection())
    }

    /// Free text for a sealed column. Empty text needs no key.
    pub(crate) fn seal_text(&self, place: Place<'_>, text: &str) -> Result<SealedText, DossierError> {
        if !text.is_empty() {
            return Ok(SealedText { sealed: Some(self.key()?.seal(place, text.as_bytes())?), keep: false });
        }
        // With the keyring closed, text that couldn't be shown comes back empty: it wasn't deleted by anybody.
        let closed = self.dossier.keeper.for_opening(self.connection()).is_err();
        Ok(SealedText { sealed: None, keep: closed })
    }
}

/// A sealed column's new value.
pub(crate) struct SealedText {
    pub(crate) sealed: Option<Vec<u8>>,
    /// Leave what is there, if anything is.
    pub(crate) keep: bool,
}
