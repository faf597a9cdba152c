//! The text of a mail as the officer changed it. It may carry a serial number, so all of it is sealed.

use std::fmt;

use chrono::NaiveDate;
use racord_core::id::{IntegrationId, SystemId};
use racord_core::words::Language;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::from_word;
use crate::sealing::Place;
use crate::store::Dossier;

/// A draft's text in one language, changed by hand.
#[derive(Clone, Deserialize, Eq, PartialEq, Serialize)]
pub struct EditedText {
    pub text: String,
    /// What the program had written, so that it can be told when it would write something else.
    pub from: String,
    /// The date of the letter at that time.
    pub on: NaiveDate,
}

/// Whose draft it is.
#[derive(Clone, Copy, Debug)]
pub enum DraftOf<'a> {
    Integration(&'a IntegrationId),
    System(&'a SystemId),
}

impl<'a> DraftOf<'a> {
    pub(crate) fn id(self) -> &'a str {
        match self {
            DraftOf::Integration(id) => id.as_str(),
            DraftOf::System(id) => id.as_str(),
        }
    }

    /// The columns `integration` and `system`.
    pub(crate) fn columns(self) -> (Option<&'a str>, Option<&'a str>) {
        match self {
            DraftOf::Integration(id) => (Some(id.as_str()), None),
            DraftOf::System(id) => (None, Some(id.as_str())),
        }
    }
}

impl Dossier {
    /// The text of a draft (`certificate.test`) as it was changed by hand; none when the program's own stands.
    ///
    /// # Errors
    /// When there is one and it stays closed: any of the keyring, `DataKeyLost`, `SealBroken`. Who gets the error
    /// must not go on with the program's text. Any of the database.
    pub fn edited_text(
        &self,
        of: DraftOf<'_>,
        draft: &str,
        language: Language,
    ) -> Result<Option<EditedText>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT content FROM edited_texts WHERE ifnull(integration, system) = ?1 AND draft = ?2 AND language = ?3",
        )?;
        let sealed: Option<Vec<u8>> =
            statement.query_row([of.id(), draft, language.as_str()], |row| row.get(0)).optional()?;
        let Some(sealed) = sealed else { return Ok(None) };
        let key = self.keeper.for_opening(&self.connection)?;
        let content = key.open(place(&record(of, draft, language)), &sealed)?;
        serde_json::from_slice(&content).map(Some).map_err(|_| DossierError::SealBroken)
    }

    /// The languages in which a draft's text was changed by hand. Needs no keyring.
    ///
    /// # Errors
    /// Any of the database.
    pub fn edited_languages(&self, of: DraftOf<'_>, draft: &str) -> Result<Vec<Language>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT language FROM edited_texts WHERE ifnull(integration, system) = ?1 AND draft = ?2 ORDER BY language",
        )?;
        let rows = statement.query_map([of.id(), draft], |row| from_word(row, "language"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Keeps a text changed by hand, in place of an earlier one.
    ///
    /// # Errors
    /// Any of the keyring; `NotFound` when the integration or system isn't there; any of the database.
    pub fn put_edited_text(
        &self,
        of: DraftOf<'_>,
        draft: &str,
        language: Language,
        edited: &EditedText,
    ) -> Result<(), DossierError> {
        let (integration, system) = of.columns();
        let content = serde_json::to_vec(edited).map_err(|error| DossierError::Failed(error.to_string()))?;
        let sealed = self.key()?.seal(place(&record(of, draft, language)), &Zeroizing::new(content))?;
        self.connection()
            .prepare_cached(
                "INSERT INTO edited_texts (integration, system, draft, language, content) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (ifnull(integration, system), draft, language) DO UPDATE SET content = excluded.content",
            )?
            .execute((integration, system, draft, language.as_str(), sealed))?;
        Ok(())
    }

    /// Forgets the text changed by hand: the program's own stands again.
    ///
    /// # Errors
    /// `NotFound` when there is none; any of the database.
    pub fn remove_edited_text(
        &self,
        of: DraftOf<'_>,
        draft: &str,
        language: Language,
    ) -> Result<(), DossierError> {
        let gone = self.connection().execute(
            "DELETE FROM edited_texts WHERE ifnull(integration, system) = ?1 AND draft = ?2 AND language = ?3",
            [of.id(), draft, language.as_str()],
        )?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }
}

impl fmt::Debug for EditedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EditedText").field("on", &self.on).finish_non_exhaustive()
    }
}

fn record(of: DraftOf<'_>, draft: &str, language: Language) -> String {
    format!("{}/{draft}/{}", of.id(), language.as_str())
}

fn place(record: &str) -> Place<'_> {
    Place { table: "edited_texts", column: "content", record }
}
