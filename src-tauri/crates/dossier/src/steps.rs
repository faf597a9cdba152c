//! What happened to the steps of an integration, and how its functional tests went.

use racord_core::id::{EventId, IntegrationId};
use racord_core::integration::{StepEvent, StepEventKind, TestResult};
use rusqlite::named_params;

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::{from_word, id, word};
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

impl Dossier {
    /// The events of all steps, in the order in which they were recorded.
    ///
    /// # Errors
    /// Any of the database.
    pub fn events(&self, integration: &IntegrationId) -> Result<Reading<Vec<StepEvent>>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM step_events WHERE integration = ?1 ORDER BY place")?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let rows = statement.query_map([integration.as_str()], |row| event(row, &opener))?;
        let events = rows.collect::<Result<_, _>>()?;
        Ok(opener.reading(events))
    }

    /// The results of the functional tests, by the test's identifier.
    ///
    /// # Errors
    /// Any of the database.
    pub fn test_results(
        &self,
        integration: &IntegrationId,
    ) -> Result<Reading<Vec<TestResult>>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM test_results WHERE integration = ?1 ORDER BY test")?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let rows = statement.query_map([integration.as_str()], |row| result(row, &opener))?;
        let results = rows.collect::<Result<_, _>>()?;
        Ok(opener.reading(results))
    }
}

impl Change<'_> {
    /// Records an event after all others. An event is never changed, only taken back.
    ///
    /// # Errors
    /// With a note, any of the keyring; `NotFound` when the integration isn't there; any of the database.
    pub fn put_event(&self, event: &StepEvent) -> Result<(), DossierError> {
        let (kind, subject) = match &event.kind {
            StepEventKind::Passed { turn } => ("passed", Some(turn)),
            StepEventKind::Begun => ("begun", None),
            StepEventKind::Returned => ("returned", None),
            StepEventKind::Overridden { requirement } => ("overridden", Some(requirement)),
        };
        let note = self.seal_text(place_of_event(event.id.as_str()), &event.note)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO step_events (id, integration, step, kind, subject, happened, noted, note)
                VALUES (:id, :integration, :step, :kind, :subject, :happened, :noted, :note)",
            )?
            .execute(named_params! {
                ":id": event.id.as_str(),
                ":integration": event.integration.as_str(),
                ":step": event.step,
                ":kind": kind,
                ":subject": subject,
                ":happened": event.on,
                ":noted": event.noted,
                ":note": note.sealed,
            })?;
        Ok(())
    }

    /// Takes an event back.
    ///
    /// # Errors
    /// `NotFound` when it isn't there; any of the database.
    pub fn remove_event(&self, id: &EventId) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM step_events WHERE id = ?1", [id.as_str()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }

    /// Records how a test went, in place of an earlier result. With the keyring closed, an empty note leaves the
    /// earlier note as it is.
    ///
    /// # Errors
    /// With a note, any of the keyring; `NotFound` when the integration isn't there; any of the database.
    pub fn put_test_result(&self, result: &TestResult) -> Result<(), DossierError> {
        let record = record(&result.integration, &result.test);
        let note = self.seal_text(place_of_result(&record), &result.note)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO test_results (integration, test, outcome, happened, tester, note)
                VALUES (:integration, :test, :outcome, :happened, :tester, :note)
                ON CONFLICT (integration, test) DO UPDATE SET outcome = excluded.outcome,
                happened = excluded.happened, tester = excluded.tester,
                note = CASE WHEN :keep THEN note ELSE excluded.note END",
            )?
            .execute(named_params! {
                ":integration": result.integration.as_str(),
                ":test": result.test,
                ":outcome": word(&result.outcome)?,
                ":happened": result.on,
                ":tester": result.tester,
                ":note": note.sealed,
                ":keep": note.keep,
            })?;
        Ok(())
    }

    /// Forgets a result: the test counts as not done.
    ///
    /// # Errors
    /// Any of the database.
    pub fn remove_test_result(&self, integration: &IntegrationId, test: &str) -> Result<(), DossierError> {
        self.connection().execute(
            "DELETE FROM test_results WHERE integration = ?1 AND test = ?2",
            [integration.as_str(), test],
        )?;
        Ok(())
    }
}

fn event(row: &rusqlite::Row<'_>, opener: &Opener<'_>) -> rusqlite::Result<StepEvent> {
    let id = id!(row, "id", EventId)?;
    let subject = || row.get::<_, Option<String>>("subject").map(Option::unwrap_or_default);
    let kind = match row.get::<_, String>("kind")?.as_str() {
        "passed" => StepEventKind::Passed { turn: subject()? },
        "returned" => StepEventKind::Returned,
        "overridden" => StepEventKind::Overridden { requirement: subject()? },
        _ => StepEventKind::Begun,
    };
    let note = opener.text(place_of_event(id.as_str()), row.get("note")?);
    Ok(StepEvent {
        integration: id!(row, "integration", IntegrationId)?,
        step: row.get("step")?,
        kind,
        on: row.get("happened")?,
        noted: row.get("noted")?,
        note,
        id,
    })
}

fn result(row: &rusqlite::Row<'_>, opener: &Opener<'_>) -> rusqlite::Result<TestResult> {
    let integration = id!(row, "integration", IntegrationId)?;
    let test: String = row.get("test")?;
    let note = opener.text(place_of_result(&record(&integration, &test)), row.get("note")?);
    Ok(TestResult {
        outcome: from_word(row, "outcome")?,
        on: row.get("happened")?,
        tester: row.get("tester")?,
        note,
        integration,
        test,
    })
}

fn record(integration: &IntegrationId, test: &str) -> String {
    format!("{integration}/{test}")
}

fn place_of_event(record: &str) -> Place<'_> {
    Place { table: "step_events", column: "note", record }
}

fn place_of_result(record: &str) -> Place<'_> {
    Place { table: "test_results", column: "note", record }
}
