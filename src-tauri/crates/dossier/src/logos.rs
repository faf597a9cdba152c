//! The picture that stands in an institution's letterhead, as it was given. It is sealed, like every file.

use std::fmt;

use racord_core::id::InstitutionId;
use rusqlite::OptionalExtension;
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::files::{apart, joined};
use crate::sealing::Place;
use crate::store::Dossier;

#[derive(Clone, Eq, PartialEq)]
pub struct KeptLogo {
    /// Of the file that it was.
    pub name: String,
    pub bytes: Zeroizing<Vec<u8>>,
}

impl Dossier {
    /// # Errors
    /// When there is one and it stays closed: any of the keyring, `DataKeyLost`, `SealBroken`. Who gets the error must
    /// not go on without it. Any of the database.
    pub fn logo(&self, of: &InstitutionId) -> Result<Option<KeptLogo>, DossierError> {
        let mut statement =
            self.connection.prepare_cached("SELECT content FROM logos WHERE institution = ?1")?;
        let sealed: Option<Vec<u8>> = statement.query_row([of.as_str()], |row| row.get(0)).optional()?;
        let Some(sealed) = sealed else { return Ok(None) };
        let key = self.keeper.for_opening(&self.connection)?;
        let content = key.open(place(of), &sealed)?;
        let (name, bytes) = apart(&content).ok_or(DossierError::SealBroken)?;
        Ok(Some(KeptLogo { name, bytes }))
    }
}

impl Change<'_> {
    /// Keeps it in place of an earlier one.
    ///
    /// # Errors
    /// Any of the keyring; `NotFound` when the institution isn't there; any of the database.
    pub fn put_logo(&self, of: &InstitutionId, logo: &KeptLogo) -> Result<(), DossierError> {
        let sealed = self.key()?.seal(place(of), &joined(&logo.name, &logo.bytes)?)?;
        self.connection()
            .prepare_cached("INSERT OR REPLACE INTO logos (institution, content) VALUES (?1, ?2)")?
            .execute((of.as_str(), sealed))?;
        Ok(())
    }

    /// # Errors
    /// `NotFound` when there is none; any of the database.
    pub fn remove_logo(&self, of: &InstitutionId) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM logos WHERE institution = ?1", [of.as_str()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }
}

impl fmt::Debug for KeptLogo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptLogo").field("length", &self.bytes.len()).finish_non_exhaustive()
    }
}

fn place(of: &InstitutionId) -> Place<'_> {
    Place { table: "logos", column: "content", record: of.as_str() }
}
