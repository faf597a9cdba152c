//! Submissions: what was drafted, exported, sent, received, answered or returned.

use racord_core::id::{IntegrationId, SubmissionId};
use racord_core::submission::{Export, Mark, Submission};
use rusqlite::{OptionalExtension, named_params};

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::{from_word, id};
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

impl Dossier {
    /// All submissions, the newest first.
    ///
    /// # Errors
    /// Any of the database.
    pub fn submissions(&self) -> Result<Reading<Vec<Submission>>, DossierError> {
        self.submissions_where("SELECT * FROM submissions ORDER BY drafted DESC, id DESC", [])
    }

    /// The submissions of one integration, in the order in which they were drafted.
    ///
    /// # Errors
    /// Any of the database.
    pub fn submissions_of(
        &self,
        integration: &IntegrationId,
    ) -> Result<Reading<Vec<Submission>>, DossierError> {
        self.submissions_where(
            "SELECT * FROM submissions WHERE integration = ?1 ORDER BY drafted, id",
            [integration.as_str()],
        )
    }

    /// # Errors
    /// Any of the database.
    pub fn submission(&self, id: &SubmissionId) -> Result<Reading<Option<Submission>>, DossierError> {
        let found = self.submissions_where("SELECT * FROM submissions WHERE id = ?1", [id.as_str()])?;
        Ok(found.map(|mut submissions| submissions.pop()))
    }

    fn submissions_where(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Reading<Vec<Submission>>, DossierError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut submissions = statement.query_map(params, submission)?.collect::<Result<Vec<_>, _>>()?;
        let opener = Opener::new(&self.keeper, &self.connection);
        for submission in &mut submissions {
            let [sent, received, answered, returned] = STAGES;
            let id = submission.id.as_str().to_owned();
            submission.sent = self.mark(&id, sent, &opener)?;
            submission.received = self.mark(&id, received, &opener)?;
            submission.answered = self.mark(&id, answered, &opener)?;
            submission.returned = self.mark(&id, returned, &opener)?;
        }
        Ok(opener.reading(submissions))
    }

    fn mark(&self, submission: &str, stage: &str, opener: &Opener<'_>) -> Result<Option<Mark>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT happened, note FROM submission_marks WHERE submission = ?1 AND stage = ?2",
        )?;
        let mark = statement.query_row([submission, stage], |row| {
            let note = opener.text(place(&record(submission, stage)), row.get("note")?);
            Ok(Mark { on: row.get("happened")?, note })
        });
        Ok(mark.optional()?)
    }
}

impl Change<'_> {
    /// Adds the submission, or replaces what was known about it. With the keyring closed, an empty note leaves the
    /// earlier note of that mark as it is.
    ///
    /// # Errors
    /// With notes, any of the keyring; `NotFound` when the integration isn't there; any of the database.
    pub fn put_submission(&self, submission: &Submission) -> Result<(), DossierError> {
        let export = submission.export.as_ref();
        self.connection()
            .prepare_cached(
                "INSERT INTO submissions (id, integration, step, kind, round, environment, language, drafted,
                exported_at, exported_folder, exported_file, exported_sha256)
                VALUES (:id, :integration, :step, :kind, :round, :environment, :language, :drafted,
                :exported_at, :exported_folder, :exported_file, :exported_sha256)
                ON CONFLICT (id) DO UPDATE SET step = excluded.step, kind = excluded.kind, round = excluded.round,
                environment = excluded.environment, language = excluded.language, drafted = excluded.drafted,
                exported_at = excluded.exported_at, exported_folder = excluded.exported_folder,
                exported_file = excluded.exported_file, exported_sha256 = excluded.exported_sha256",
            )?
            .execute(named_params! {
                ":id": submission.id.as_str(),
                ":integration": submission.integration.as_str(),
                ":step": submission.step,
                ":kind": submission.kind,
                ":round": submission.round,
                ":environment": submission.environment.map(racord_core::words::Environment::as_str),
                ":language": submission.language.as_str(),
                ":drafted": submission.drafted,
                ":exported_at": export.map(|export| export.at),
                ":exported_folder": export.map(|export| &export.folder),
                ":exported_file": export.map(|export| &export.file),
                ":exported_sha256": export.map(|export| &export.sha256),
            })?;
        for (stage, mark) in stages(submission) {
            self.put_mark(submission.id.as_str(), stage, mark)?;
        }
        Ok(())
    }

    /// Forgets a submission, for a draft that is taken back.
    ///
    /// # Errors
    /// `NotFound` when it isn't there; any of the database.
    pub fn remove_submission(&self, id: &SubmissionId) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM submissions WHERE id = ?1", [id.as_str()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }

    fn put_mark(&self, submission: &str, stage: &str, mark: Option<&Mark>) -> Result<(), DossierError> {
        let Some(mark) = mark else {
            self.connection()
                .prepare_cached("DELETE FROM submission_marks WHERE submission = ?1 AND stage = ?2")?
                .execute([submission, stage])?;
            return Ok(());
        };
        let note = self.seal_text(place(&record(submission, stage)), &mark.note)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO submission_marks (submission, stage, happened, note)
                VALUES (:submission, :stage, :happened, :note)
                ON CONFLICT (submission, stage) DO UPDATE SET happened = excluded.happened,
                note = CASE WHEN :keep THEN note ELSE excluded.note END",
            )?
            .execute(named_params! {
                ":submission": submission,
                ":stage": stage,
                ":happened": mark.on,
                ":note": note.sealed,
                ":keep": note.keep,
            })?;
        Ok(())
    }
}

const STAGES: [&str; 4] = ["sent", "received", "answered", "returned"];

fn stages(submission: &Submission) -> [(&'static str, Option<&Mark>); 4] {
    let [sent, received, answered, returned] = STAGES;
    [
        (sent, submission.sent.as_ref()),
        (received, submission.received.as_ref()),
        (answered, submission.answered.as_ref()),
        (returned, submission.returned.as_ref()),
    ]
}

fn submission(row: &rusqlite::Row<'_>) -> rusqlite::Result<Submission> {
    let environment = match row.get::<_, Option<String>>("environment")? {
        Some(_) => Some(from_word(row, "environment")?),
        None => None,
    };
    let export = match row.get("exported_at")? {
        Some(at) => Some(Export {
            at,
            folder: row.get("exported_folder")?,
            file: row.get("exported_file")?,
            sha256: row.get("exported_sha256")?,
        }),
        None => None,
    };
    Ok(Submission {
        id: id!(row, "id", SubmissionId)?,
        integration: id!(row, "integration", IntegrationId)?,
        step: row.get("step")?,
        kind: row.get("kind")?,
        round: row.get("round")?,
        environment,
        language: from_word(row, "language")?,
        drafted: row.get("drafted")?,
        export,
        sent: None,
        received: None,
        answered: None,
        returned: None,
    })
}

fn record(submission: &str, stage: &str) -> String {
    format!("{submission}/{stage}")
}

fn place(record: &str) -> Place<'_> {
    Place { table: "submission_marks", column: "note", record }
}
