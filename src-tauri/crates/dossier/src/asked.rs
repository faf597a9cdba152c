//! What an online form asked that the program didn't know of, with what the officer answered. All of it is sealed.

use std::fmt;

use chrono::{DateTime, Utc};
use racord_core::id::{AskedId, IntegrationId};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::id;
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

/// A question of a form, at one step of an integration.
#[derive(Clone, Eq, PartialEq)]
pub struct AskedElse {
    pub id: AskedId,
    pub integration: IntegrationId,
    pub step: String,
    pub added: DateTime<Utc>,
    pub question: String,
    pub answer: String,
}

#[derive(Deserialize, Serialize)]
struct Content<'a> {
    question: std::borrow::Cow<'a, str>,
    answer: std::borrow::Cow<'a, str>,
}

impl Dossier {
    /// What forms asked at all steps of all integrations, in the order in which it was noted. What stays closed is left
    /// out.
    ///
    /// # Errors
    /// Any of the database.
    pub fn asked_else(&self) -> Result<Reading<Vec<AskedElse>>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, integration, step, added, content FROM asked_else ORDER BY added, id",
        )?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let rows = statement.query_map([], |row| {
            let id = id!(row, "id", AskedId)?;
            let text = opener.try_text(place(&id), row.get("content")?).map(Zeroizing::new);
            let content: Option<Content<'_>> = text.as_ref().and_then(|text| serde_json::from_str(text).ok());
            let Some(content) = content else { return Ok(None) };
            Ok(Some(AskedElse {
                integration: id!(row, "integration", IntegrationId)?,
                step: row.get("step")?,
                added: row.get("added")?,
                question: content.question.into_owned(),
                answer: content.answer.into_owned(),
                id,
            }))
        })?;
        let asked = rows.filter_map(Result::transpose).collect::<Result<_, _>>()?;
        Ok(opener.reading(asked))
    }
}

impl Change<'_> {
    /// Keeps a question with its answer, or what it says now.
    ///
    /// # Errors
    /// Any of the keyring; `NotFound` when the integration isn't there; any of the database.
    pub fn put_asked_else(&self, asked: &AskedElse) -> Result<(), DossierError> {
        let content =
            Content { question: asked.question.as_str().into(), answer: asked.answer.as_str().into() };
        let content =
            serde_json::to_vec(&content).map_err(|error| DossierError::Failed(error.to_string()))?;
        let sealed = self.key()?.seal(place(&asked.id), &Zeroizing::new(content))?;
        self.connection()
            .prepare_cached(
                "INSERT INTO asked_else (id, integration, step, added, content) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (id) DO UPDATE SET content = excluded.content",
            )?
            .execute((
                asked.id.as_str(),
                asked.integration.as_str(),
                asked.step.as_str(),
                asked.added,
                sealed,
            ))?;
        Ok(())
    }

    /// Forgets a question.
    ///
    /// # Errors
    /// `NotFound` when it isn't there; any of the database.
    pub fn remove_asked_else(&self, id: &AskedId) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM asked_else WHERE id = ?1", [id.as_str()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }
}

impl fmt::Debug for AskedElse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AskedElse").field("id", &self.id).field("step", &self.step).finish_non_exhaustive()
    }
}

fn place(id: &AskedId) -> Place<'_> {
    Place { table: "asked_else", column: "content", record: id.as_str() }
}
