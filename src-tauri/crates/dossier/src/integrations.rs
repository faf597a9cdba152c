//! Integrations: one information system × one service, their answers and the language of their drafts.

use std::collections::BTreeMap;

use racord_core::id::{IntegrationId, SystemId};
use racord_core::institution::{Connected, Integration};
use racord_core::words::Language;
use rusqlite::{OptionalExtension, named_params};

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::{from_word, id};
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

impl Dossier {
    /// All integrations, in the order in which they were begun.
    ///
    /// # Errors
    /// Any of the database.
    pub fn integrations(&self) -> Result<Vec<Integration>, DossierError> {
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM integrations ORDER BY begun, id")?;
        let rows = statement.query_map([], integration)?.collect::<Result<Vec<_>, _>>()?;
        rows.into_iter().map(|integration| self.with_connected(integration)).collect()
    }

    /// The integrations of one system, in the order in which they were begun.
    ///
    /// # Errors
    /// Any of the database.
    pub fn integrations_of(&self, system: &SystemId) -> Result<Vec<Integration>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM integrations WHERE system = ?1 ORDER BY begun, id")?;
        let rows = statement.query_map([system.as_str()], integration)?.collect::<Result<Vec<_>, _>>()?;
        rows.into_iter().map(|integration| self.with_connected(integration)).collect()
    }

    /// # Errors
    /// Any of the database.
    pub fn integration(&self, id: &IntegrationId) -> Result<Option<Integration>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM integrations WHERE id = ?1")?;
        let found = statement.query_row([id.as_str()], integration).optional()?;
        found.map(|integration| self.with_connected(integration)).transpose()
    }

    /// What was answered to the questions of its steps: field → text as typed. A sealed answer that stays closed is
    /// left out.
    ///
    /// # Errors
    /// Any of the database.
    pub fn answers(&self, id: &IntegrationId) -> Result<Reading<BTreeMap<String, String>>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT field, plain, sealed FROM answers WHERE integration = ?1")?;
        let mut rows = statement.query([id.as_str()])?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let mut answers = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let field: String = row.get("field")?;
            let text = match row.get::<_, Option<String>>("plain")? {
                Some(plain) => Some(plain),
                None => opener.try_text(place_of_answer(&record(id, &field)), row.get("sealed")?),
            };
            answers.extend(text.map(|text| (field, text)));
        }
        Ok(opener.reading(answers))
    }

    /// The language that the officer chose for a draft, if any.
    ///
    /// # Errors
    /// Any of the database.
    pub fn draft_language(&self, id: &IntegrationId, draft: &str) -> Result<Option<Language>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT language FROM draft_languages WHERE integration = ?1 AND draft = ?2")?;
        Ok(statement.query_row([id.as_str(), draft], |row| from_word(row, "language")).optional()?)
    }

    /// # Errors
    /// `NotFound` when the integration isn't there; any of the database.
    pub fn set_draft_language(
        &self,
        id: &IntegrationId,
        draft: &str,
        language: Language,
    ) -> Result<(), DossierError> {
        self.transaction(|change| {
            change.connection().execute(
                "INSERT OR REPLACE INTO draft_languages (integration, draft, language) VALUES (?1, ?2, ?3)",
                [id.as_str(), draft, language.as_str()],
            )?;
            Ok(())
        })
    }

    fn with_connected(&self, mut integration: Integration) -> Result<Integration, DossierError> {
        // Test before production: backwards by their words.
        let mut statement = self.connection.prepare_cached(
            "SELECT environment, since FROM connected WHERE integration = ?1 ORDER BY environment DESC",
        )?;
        let rows = statement.query_map([integration.id.as_str()], |row| {
            Ok(Connected { environment: from_word(row, "environment")?, since: row.get("since")? })
        })?;
        integration.connected = rows.collect::<Result<_, _>>()?;
        Ok(integration)
    }
}

impl Change<'_> {
    /// Adds the integration, or replaces what was known about it.
    ///
    /// # Errors
    /// `NotFound` when its system isn't there; any of the database.
    pub fn put_integration(&self, integration: &Integration) -> Result<(), DossierError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO integrations (id, system, service, revision, begun)
                VALUES (:id, :system, :service, :revision, :begun)
                ON CONFLICT (id) DO UPDATE SET system = excluded.system, service = excluded.service,
                revision = excluded.revision, begun = excluded.begun",
            )?
            .execute(named_params! {
                ":id": integration.id.as_str(),
                ":system": integration.system.as_str(),
                ":service": integration.service,
                ":revision": integration.revision,
                ":begun": integration.begun,
            })?;
        let id = integration.id.as_str();
        self.connection().prepare_cached("DELETE FROM connected WHERE integration = ?1")?.execute([id])?;
        for connected in &integration.connected {
            self.connection()
                .prepare_cached(
                    "INSERT INTO connected (integration, environment, since) VALUES (?1, ?2, ?3)",
                )?
                .execute((id, connected.environment.as_str(), connected.since))?;
        }
        Ok(())
    }

    /// Keeps an answer as it is; empty text removes it. For addresses, names, choices: whatever can't carry a serial
    /// number.
    ///
    /// # Errors
    /// `NotFound` when the integration isn't there; any of the database.
    pub fn put_answer(&self, id: &IntegrationId, field: &str, text: &str) -> Result<(), DossierError> {
        if text.is_empty() {
            return self.remove_answer(id, field);
        }
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO answers (integration, field, plain, sealed) VALUES (?1, ?2, ?3, NULL)",
            )?
            .execute([id.as_str(), field, text])?;
        Ok(())
    }

    /// Keeps an answer sealed; empty text removes it. For free text.
    ///
    /// # Errors
    /// Any of the keyring, then nothing is written; `NotFound` when the integration isn't there; any of the database.
    pub fn put_sealed_answer(&self, id: &IntegrationId, field: &str, text: &str) -> Result<(), DossierError> {
        if text.is_empty() {
            return self.remove_answer(id, field);
        }
        let sealed = self.key()?.seal(place_of_answer(&record(id, field)), text.as_bytes())?;
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO answers (integration, field, plain, sealed) VALUES (?1, ?2, NULL, ?3)",
            )?
            .execute((id.as_str(), field, sealed))?;
        Ok(())
    }

    fn remove_answer(&self, id: &IntegrationId, field: &str) -> Result<(), DossierError> {
        self.connection()
            .prepare_cached("DELETE FROM answers WHERE integration = ?1 AND field = ?2")?
            .execute([id.as_str(), field])?;
        Ok(())
    }
}

fn integration(row: &rusqlite::Row<'_>) -> rusqlite::Result<Integration> {
    Ok(Integration {
        id: id!(row, "id", IntegrationId)?,
        system: id!(row, "system", SystemId)?,
        service: row.get("service")?,
        revision: row.get("revision")?,
        begun: row.get("begun")?,
        connected: Vec::new(),
    })
}

fn record(id: &IntegrationId, field: &str) -> String {
    format!("{id}/{field}")
}

fn place_of_answer(record: &str) -> Place<'_> {
    Place { table: "answers", column: "sealed", record }
}
