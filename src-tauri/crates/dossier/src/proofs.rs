//! Files that prove what the officer recorded of a submission: the confirmation that came back, the scan of a receipt.
//! All of a file is sealed, its name too.

use std::fmt;

use chrono::{DateTime, Utc};
use racord_core::id::{FileId, SubmissionId};
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::files::{apart, joined};
use crate::rows::id;
use crate::sealing::Place;
use crate::store::Dossier;

/// A proof with its bytes.
#[derive(Clone, Eq, PartialEq)]
pub struct Proof {
    pub id: FileId,
    pub submission: SubmissionId,
    /// What it proves: `sent`, `received`, `answered` or `returned`.
    pub stage: String,
    pub added: DateTime<Utc>,
    pub name: String,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// A row as it is stored.
struct Row {
    id: FileId,
    submission: SubmissionId,
    stage: String,
    added: DateTime<Utc>,
    sealed: Vec<u8>,
}

impl Dossier {
    /// What proves the stages of a submission, in the order in which it was added.
    ///
    /// # Errors
    /// When there is some and it stays closed: any of the keyring, `DataKeyLost`, `SealBroken`. Any of the database.
    pub fn proofs(&self, of: &SubmissionId) -> Result<Vec<Proof>, DossierError> {
        self.proofs_where("submission = ?1 ORDER BY added, id", of.as_str())
    }

    /// # Errors
    /// As [`Dossier::proofs`].
    pub fn proof(&self, id: &FileId) -> Result<Option<Proof>, DossierError> {
        Ok(self.proofs_where("id = ?1", id.as_str())?.pop())
    }

    fn proofs_where(&self, which: &str, parameter: &str) -> Result<Vec<Proof>, DossierError> {
        let sql = format!("SELECT id, submission, stage, added, content FROM proofs WHERE {which}");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows: Vec<Row> = statement
            .query_map([parameter], |row| {
                Ok(Row {
                    id: id!(row, "id", FileId)?,
                    submission: id!(row, "submission", SubmissionId)?,
                    stage: row.get("stage")?,
                    added: row.get("added")?,
                    sealed: row.get("content")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.keeper.for_opening(&self.connection)?;
        rows.into_iter()
            .map(|row| {
                let content = key.open(place(&row.id), &row.sealed)?;
                let (name, bytes) = apart(&content).ok_or(DossierError::SealBroken)?;
                let Row { id, submission, stage, added, .. } = row;
                Ok(Proof { id, submission, stage, added, name, bytes })
            })
            .collect()
    }
}

impl Change<'_> {
    /// Keeps a file as the proof of a stage. Whether it may be kept at all (no private key in it) is for the caller to
    /// know.
    ///
    /// # Errors
    /// Any of the keyring; `NotFound` when the submission isn't there; any of the database.
    pub fn add_proof(
        &self,
        of: &SubmissionId,
        stage: &str,
        name: &str,
        bytes: &[u8],
        added: DateTime<Utc>,
    ) -> Result<FileId, DossierError> {
        let id = FileId::new();
        let sealed = self.key()?.seal(place(&id), &joined(name, bytes)?)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO proofs (id, submission, stage, added, content) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((id.as_str(), of.as_str(), stage, added, sealed))?;
        Ok(id)
    }

    /// Forgets a proof.
    ///
    /// # Errors
    /// `NotFound` when it isn't there; any of the database.
    pub fn remove_proof(&self, id: &FileId) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM proofs WHERE id = ?1", [id.as_str()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }
}

impl fmt::Debug for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proof")
            .field("id", &self.id)
            .field("stage", &self.stage)
            .field("length", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

fn place(id: &FileId) -> Place<'_> {
    Place { table: "proofs", column: "content", record: id.as_str() }
}
