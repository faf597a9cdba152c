//! A keyring that lost what it held: what is gone, and the ways on beside a restore.

use chrono::{DateTime, Utc};
use racord_core::custody::CustodyState;
use racord_core::id::CertificateId;
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use crate::certificates::{canonical, entry_name, place};
use crate::error::DossierError;
use crate::journal::Entry;
use crate::reseal::{Serials, mark_serials, reseal, serial_mark};
use crate::sealing::{DATA_KEY, DataKey, Standing};
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
    /// What goes along with drafts, and what shows the results of tests.
    pub files: usize,
    /// What was found out over the network.
    pub checks: usize,
}

impl Dossier {
    /// What the keyring has lost. Never prompts.
    ///
    /// # Errors
    /// Any of the keyring: one that is locked hasn't lost anything as far as anybody knows. Any of the database.
    pub fn lost(&self) -> Result<Lost, DossierError> {
        let standing = self.keeper.standing(&self.connection)?;
        let mut serials = Vec::new();
        for certificate in self.certificates()?.into_iter().filter(|held| held.state != CustodyState::Removed)
        {
            match self.serial(&certificate.id) {
                Ok(_) => (),
                Err(DossierError::SerialMissing) => serials.push(certificate.id),
                Err(error) => return Err(error),
            }
        }
        Ok(Lost { data_key: !matches!(standing, Standing::Whole), serials, sealed: self.sealed()? })
    }

    /// Goes on without the lost data key, with a new one. What was sealed with it is given up: certificates' bytes,
    /// notes, sealed answers, edited texts, files, forms half typed; names, dates and states stay. Does nothing while the
    /// key is not lost. Tells what was given up.
    ///
    /// # Errors
    /// Any of the keyring or the database; then nothing is given up.
    pub fn begin_anew(&self, now: DateTime<Utc>) -> Result<Sealed, DossierError> {
        let serials = self.serials_left()?;
        let (from, kept) = match (self.keeper.standing(&self.connection)?, self.remembered()?) {
            (Standing::Whole, _) => return Ok(Sealed::default()),
            (Standing::Gone, Some(key)) => {
                // The program was open when the keyring lost it.
                self.secrets().write(DATA_KEY, key.bytes())?;
                return Ok(Sealed::default());
            }
            // Never overwritten: another dossier may be sealed with it.
            (Standing::Other(other), remembered) => (remembered, Some(other)),
            (Standing::Gone, None) => (None, None),
        };
        let sealed = self.sealed()?;
        self.copy("racord-before-new-key", now)?;
        let known = self.keeper.known();
        let begun = self.change(now, Entry::new("journal-begun-anew"), |change| {
            let to = match kept {
                Some(key) => key,
                None => self.keeper.make()?,
            };
            reseal(change.connection(), from.as_ref(), &to)?;
            self.keeper.adopt(Some(to.clone()));
            // Writes down by what the key is known.
            change.key()?;
            mark_serials(change.connection(), &to, &serials)
        });
        if begun.is_err() {
            self.keeper.adopt(known);
        }
        begun?;
        Ok(if from.is_some() { Sealed::default() } else { sealed })
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
        self.secrets().check()?;
        let (fingerprint, mark): (Option<String>, Vec<u8>) = self
            .connection
            .query_row(
                "SELECT fingerprint, serial_mark FROM certificates WHERE id = ?1",
                [id.as_str()],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?
            .ok_or(DossierError::NotFound)?;
        // The key first: without it nothing must be written anywhere.
        let given = self.transaction(|change| serial_mark(&change.key()?, serial))?;
        let same = match (&fingerprint, der) {
            (Some(fingerprint), Some(der)) => *fingerprint == hex::encode_upper(Sha256::digest(der)),
            // Typed: it can be told only by what was kept of the first one.
            (Some(_), None) => mark == given,
            (None, _) => mark.is_empty() || mark == given,
        };
        if !same {
            return Err(DossierError::OtherCertificate);
        }
        let held = match self.serial(id) {
            Ok(held) => Some(held),
            Err(DossierError::SerialMissing) => None,
            Err(error) => return Err(error),
        };
        let wanted = canonical(serial);
        let missing = held.as_deref() != Some(&*wanted);
        if missing {
            self.transaction(|change| change.loosen(id))?;
        }
        let written = match missing {
            true => self.secrets().write(&entry_name(id), wanted.as_bytes()).map_err(DossierError::from),
            false => Ok(()),
        };
        let done = written.and_then(|()| {
            self.change(now, entry, |change| {
                let bytes = match der {
                    Some(der) => Some(change.key()?.seal(place(id), der)?),
                    None => None,
                };
                change.connection().execute(
                    "UPDATE certificates SET serial_mark = ?2, bytes = coalesce(?3, bytes) WHERE id = ?1",
                    (id.as_str(), given, bytes),
                )?;
                change.fasten(id)
            })
        });
        if done.is_err() {
            // Done again at the next start, if it fails here.
            let _ = self.sweep();
        }
        done
    }

    fn remembered(&self) -> Result<Option<DataKey>, DossierError> {
        self.keeper.remembered(&self.connection)
    }

    fn serials_left(&self) -> Result<Serials, DossierError> {
        let mut serials = Serials::new();
        for certificate in self.certificates()? {
            match self.serial(&certificate.id) {
                Ok(serial) => drop(serials.insert(certificate.id, serial)),
                Err(DossierError::SerialMissing) => (),
                Err(error) => return Err(error),
            }
        }
        Ok(serials)
    }

    fn sealed(&self) -> Result<Sealed, DossierError> {
        let count = |sql: &str| -> Result<usize, DossierError> {
            Ok(self.connection.query_row(sql, [], |row| row.get(0))?)
        };
        Ok(Sealed {
            certificates: count("SELECT count(bytes) FROM certificates")?,
            notes: count(
                "SELECT (SELECT count(note) FROM step_events) + (SELECT count(note) FROM test_results)
                + (SELECT count(note) FROM submission_marks) + (SELECT count(proof) FROM registrations)
                + (SELECT count(note) FROM renewal_events) + (SELECT count(about) FROM own_dates)
                + (SELECT count(*) FROM sealed_settings)",
            )?,
            answers: count(
                "SELECT (SELECT count(sealed) FROM answers) + (SELECT count(content) FROM asked_else)",
            )?,
            texts: count("SELECT count(*) FROM edited_texts")?,
            forms: count("SELECT count(*) FROM typed")?,
            files: count("SELECT count(*) FROM files")?,
            checks: count("SELECT count(*) FROM checks")?,
        })
    }
}
