//! Removing: rows, everything that hangs on them, and the entries of the keyring.

use chrono::{DateTime, Utc};
use racord_core::id::{CertificateId, InstitutionId, IntegrationId, SystemId};

use crate::change::Change;
use crate::error::DossierError;
use crate::journal::Entry;
use crate::store::Dossier;

/// What is removed, with everything that belongs to it.
#[derive(Clone, Copy, Debug)]
pub enum Removal<'a> {
    Certificate(&'a CertificateId),
    Institution(&'a InstitutionId),
    Integration(&'a IntegrationId),
    System(&'a SystemId),
}

impl Removal<'_> {
    fn id(&self) -> &str {
        match self {
            Removal::Certificate(id) => id.as_str(),
            Removal::Institution(id) => id.as_str(),
            Removal::Integration(id) => id.as_str(),
            Removal::System(id) => id.as_str(),
        }
    }

    fn deletion(&self) -> &'static str {
        match self {
            Removal::Certificate(_) => "DELETE FROM certificates WHERE id = ?1",
            Removal::Institution(_) => "DELETE FROM institutions WHERE id = ?1",
            Removal::Integration(_) => "DELETE FROM integrations WHERE id = ?1",
            Removal::System(_) => "DELETE FROM systems WHERE id = ?1",
        }
    }

    fn certificates(&self) -> &'static str {
        match self {
            Removal::Certificate(_) => "SELECT id FROM certificates WHERE id = ?1",
            Removal::Institution(_) => {
                "SELECT id FROM certificates WHERE system IN (SELECT id FROM systems WHERE institution = ?1)"
            }
            Removal::Integration(_) => "SELECT id FROM certificates WHERE FALSE AND id = ?1",
            Removal::System(_) => "SELECT id FROM certificates WHERE system = ?1",
        }
    }
}

impl Dossier {
    /// Removes it. The keyring's entries of its certificates go, too: an entry that can't be deleted right away
    /// goes when the dossier is opened next.
    ///
    /// # Errors
    /// When certificates go with it and the keyring isn't ready, the keyring's error, and nothing is removed;
    /// `NotFound`; any of the database.
    pub fn remove(&self, now: DateTime<Utc>, entry: Entry, removal: Removal<'_>) -> Result<(), DossierError> {
        self.remove_all(now, entry, &[removal], |_| Ok(()))
    }

    /// Removes the sample: its institutions with everything in them, the keyring's entries and the journal's.
    ///
    /// # Errors
    /// When the keyring isn't ready, its error, and nothing is removed; any of the database.
    pub fn remove_sample(&self, now: DateTime<Utc>) -> Result<(), DossierError> {
        let sample: Vec<InstitutionId> =
            self.institutions()?.into_iter().filter(|known| known.sample).map(|known| known.id).collect();
        let removals: Vec<Removal<'_>> = sample.iter().map(Removal::Institution).collect();
        self.remove_all(now, Entry::new("journal-sample-removed"), &removals, |change| {
            change.connection().execute("DELETE FROM journal WHERE sample", [])?;
            Ok(())
        })
    }

    fn remove_all(
        &self,
        now: DateTime<Utc>,
        entry: Entry,
        removals: &[Removal<'_>],
        also: impl FnOnce(&Change<'_>) -> Result<(), DossierError>,
    ) -> Result<(), DossierError> {
        let mut certificates = Vec::new();
        for removal in removals {
            let mut statement = self.connection.prepare_cached(removal.certificates())?;
            let ids =
                statement.query_map([removal.id()], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
            certificates.extend(ids.iter().filter_map(|id| CertificateId::parse(id)));
        }
        if !certificates.is_empty() {
            self.secrets().check()?;
        }
        self.change(now, entry, |change| {
            certificates.iter().try_for_each(|id| change.loosen(id))?;
            for removal in removals {
                if change.connection().execute(removal.deletion(), [removal.id()])? == 0 {
                    return Err(DossierError::NotFound);
                }
            }
            change.drop_typed_of_nothing()?;
            also(change)
        })?;
        if let Err(error) = self.sweep() {
            tracing::warn!(code = error.code(), "entries of the keyring are left for the next start");
        }
        Ok(())
    }
}
