//! What an exported package says, kept so that it can be told later what has changed since. It carries serial numbers
//! and free text, so all of it is sealed.

use racord_core::id::SubmissionId;
use rusqlite::OptionalExtension;
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::sealing::Place;
use crate::store::Dossier;

impl Dossier {
    /// What was kept of the package that was exported last; none when nothing was.
    ///
    /// # Errors
    /// When there is something and it stays closed: any of the keyring, `DataKeyLost`, `SealBroken`. Any of the
    /// database.
    pub fn exported_content(&self, id: &SubmissionId) -> Result<Option<Zeroizing<Vec<u8>>>, DossierError> {
        let mut statement =
            self.connection.prepare_cached("SELECT content FROM exported_contents WHERE submission = ?1")?;
        let sealed: Option<Vec<u8>> = statement.query_row([id.as_str()], |row| row.get(0)).optional()?;
        let Some(sealed) = sealed else { return Ok(None) };
        let key = self.keeper.for_opening(&self.connection)?;
        key.open(place(id), &sealed).map(Some)
    }
}

impl Change<'_> {
    /// Keeps what a package says, in place of an earlier one of the same submission.
    ///
    /// # Errors
    /// Any of the keyring; `NotFound` when the submission isn't there; any of the database.
    pub fn put_exported_content(&self, id: &SubmissionId, content: &[u8]) -> Result<(), DossierError> {
        let sealed = self.key()?.seal(place(id), content)?;
        self.connection()
            .prepare_cached("INSERT OR REPLACE INTO exported_contents (submission, content) VALUES (?1, ?2)")?
            .execute((id.as_str(), sealed))?;
        Ok(())
    }

    /// Forgets what a package said.
    ///
    /// # Errors
    /// Any of the database.
    pub fn drop_exported_content(&self, id: &SubmissionId) -> Result<(), DossierError> {
        self.connection().execute("DELETE FROM exported_contents WHERE submission = ?1", [id.as_str()])?;
        Ok(())
    }
}

fn place(id: &SubmissionId) -> Place<'_> {
    Place { table: "exported_contents", column: "content", record: id.as_str() }
}
