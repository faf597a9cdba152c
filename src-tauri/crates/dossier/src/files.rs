//! Files of the officer's: what goes along with a draft, and what shows the result of a test. All of a file is sealed,
//! its name too.

use std::fmt;

use chrono::{DateTime, Utc};
use racord_core::id::{FileId, IntegrationId};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::change::Change;
use crate::edited::DraftOf;
use crate::error::DossierError;
use crate::rows::id;
use crate::sealing::Place;
use crate::store::Dossier;

/// What a file belongs to.
#[derive(Clone, Copy, Debug)]
pub enum FileOf<'a> {
    /// It goes along with a draft (`certificate.test`).
    Draft(DraftOf<'a>, &'a str),
    /// It shows the result of a test (`TC_SEC_01`).
    Test(&'a IntegrationId, &'a str),
}

/// A file with its bytes.
#[derive(Clone, Eq, PartialEq)]
pub struct KeptFile {
    pub id: FileId,
    /// Empty for what shows the result of a test.
    pub draft: String,
    /// Empty for what goes along with a draft.
    pub test: String,
    pub added: DateTime<Utc>,
    pub name: String,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Stands before the bytes, on a line of its own.
#[derive(Deserialize, Serialize)]
struct Head<'a> {
    name: std::borrow::Cow<'a, str>,
}

/// A row as it is stored.
struct Row {
    id: FileId,
    draft: String,
    test: String,
    added: DateTime<Utc>,
    sealed: Vec<u8>,
}

impl Dossier {
    /// The files of a draft or of one test, in the order in which they were added.
    ///
    /// # Errors
    /// When there are some and they stay closed: any of the keyring, `DataKeyLost`, `SealBroken`. Who gets the error
    /// must not go on without them. Any of the database.
    pub fn files(&self, of: FileOf<'_>) -> Result<Vec<KeptFile>, DossierError> {
        match of {
            FileOf::Draft(of, draft) => self.files_where(
                "ifnull(integration, system) = ?1 AND draft = ?2 ORDER BY added, id",
                [of.id(), draft],
            ),
            FileOf::Test(integration, test) => self.files_where(
                "integration = ?1 AND test = ?2 ORDER BY added, id",
                [integration.as_str(), test],
            ),
        }
    }

    /// What shows the results of an integration's tests, by test, in the order in which it was added.
    ///
    /// # Errors
    /// As [`Dossier::files`].
    pub fn evidence(&self, integration: &IntegrationId) -> Result<Vec<KeptFile>, DossierError> {
        self.files_where("integration = ?1 AND test <> '' ORDER BY test, added, id", [integration.as_str()])
    }

    /// # Errors
    /// As [`Dossier::files`].
    pub fn file(&self, id: &FileId) -> Result<Option<KeptFile>, DossierError> {
        Ok(self.files_where("id = ?1", [id.as_str()])?.pop())
    }

    fn files_where(&self, which: &str, params: impl rusqlite::Params) -> Result<Vec<KeptFile>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT id, draft, test, added, content FROM files WHERE {which}"))?;
        let rows: Vec<Row> = statement
            .query_map(params, |row| {
                Ok(Row {
                    id: id!(row, "id", FileId)?,
                    draft: row.get("draft")?,
                    test: row.get("test")?,
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
                Ok(KeptFile { id: row.id, draft: row.draft, test: row.test, added: row.added, name, bytes })
            })
            .collect()
    }

    /// Whether a draft's certificate goes as a bare `.cer` instead of inside a ZIP.
    ///
    /// # Errors
    /// Any of the database.
    pub fn bare_certificate(&self, of: DraftOf<'_>, draft: &str) -> Result<bool, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM bare_certificates WHERE ifnull(integration, system) = ?1 AND draft = ?2)",
        )?;
        Ok(statement.query_row([of.id(), draft], |row| row.get(0))?)
    }
}

impl Change<'_> {
    /// Keeps a file. Whether it may be kept at all (no private key in it) is for the caller to know.
    ///
    /// # Errors
    /// Any of the keyring; `NotFound` when the integration or system isn't there; any of the database.
    pub fn add_file(
        &self,
        of: FileOf<'_>,
        name: &str,
        bytes: &[u8],
        added: DateTime<Utc>,
    ) -> Result<FileId, DossierError> {
        let ((integration, system), draft, test) = match of {
            FileOf::Draft(of, draft) => (of.columns(), draft, ""),
            FileOf::Test(integration, test) => ((Some(integration.as_str()), None), "", test),
        };
        let id = FileId::new();
        let sealed = self.key()?.seal(place(&id), &joined(name, bytes)?)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO files (id, integration, system, draft, test, added, content)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute((id.as_str(), integration, system, draft, test, added, sealed))?;
        Ok(id)
    }

    /// Forgets a file.
    ///
    /// # Errors
    /// `NotFound` when it isn't there; any of the database.
    pub fn remove_file(&self, id: &FileId) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM files WHERE id = ?1", [id.as_str()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }

    /// How a draft's certificate goes: bare, or inside a ZIP.
    ///
    /// # Errors
    /// `NotFound` when the integration or system isn't there; any of the database.
    pub fn set_bare_certificate(&self, of: DraftOf<'_>, draft: &str, bare: bool) -> Result<(), DossierError> {
        self.connection().execute(
            "DELETE FROM bare_certificates WHERE ifnull(integration, system) = ?1 AND draft = ?2",
            [of.id(), draft],
        )?;
        if bare {
            let (integration, system) = of.columns();
            self.connection().execute(
                "INSERT INTO bare_certificates (integration, system, draft) VALUES (?1, ?2, ?3)",
                (integration, system, draft),
            )?;
        }
        Ok(())
    }
}

impl fmt::Debug for KeptFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptFile")
            .field("id", &self.id)
            .field("draft", &self.draft)
            .field("test", &self.test)
            .field("length", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// A file as it is sealed.
pub(crate) fn joined(name: &str, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, DossierError> {
    let head = serde_json::to_vec(&Head { name: name.into() })
        .map_err(|error| DossierError::Failed(error.to_string()))?;
    Ok(Zeroizing::new([head.as_slice(), b"\n", bytes].concat()))
}

/// JSON has no line feed that isn't escaped: the first one ends the head.
pub(crate) fn apart(content: &[u8]) -> Option<(String, Zeroizing<Vec<u8>>)> {
    let end = content.iter().position(|byte| *byte == b'\n')?;
    let head: Head<'_> = serde_json::from_slice(content.get(..end)?).ok()?;
    Some((head.name.into_owned(), Zeroizing::new(content.get(end + 1..)?.to_vec())))
}

fn place(id: &FileId) -> Place<'_> {
    Place { table: "files", column: "content", record: id.as_str() }
}
