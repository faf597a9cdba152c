//! Submissions: what was drafted, exported, sent, received, answered or returned.

use racord_core::id::{IntegrationId, SubmissionId, SystemId};
use racord_core::submission::{Export, Mark, Subject, Submission};
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

    /// The submissions of one integration, follow-ups too, in the order in which they were drafted.
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

    /// The submissions about one system itself, in the order in which they were drafted.
    ///
    /// # Errors
    /// Any of the database.
    pub fn letters_of(&self, system: &SystemId) -> Result<Reading<Vec<Submission>>, DossierError> {
        self.submissions_where(
            "SELECT * FROM submissions WHERE system = ?1 ORDER BY drafted, id",
            [system.as_str()],
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
    /// With notes, any of the keyring; `NotFound` when the integration or system isn't there; any of the database.
    pub fn put_submission(&self, submission: &Submission) -> Result<(), DossierError> {
        let export = submission.export.as_ref();
        let about = Columns::of(&submission.about);
        self.connection()
            .prepare_cached(
                "INSERT INTO submissions (id, integration, system, step, turn, recipient, kind, round, environment,
                language, outgoing_number, later_number, address, drafted,
                exported_at, exported_folder, exported_file, exported_sha256)
                VALUES (:id, :integration, :system, :step, :turn, :recipient, :kind, :round, :environment,
                :language, :outgoing_number, :later_number, :address, :drafted,
                :exported_at, :exported_folder, :exported_file, :exported_sha256)
                ON CONFLICT (id) DO UPDATE SET step = excluded.step, turn = excluded.turn,
                recipient = excluded.recipient, kind = excluded.kind, round = excluded.round,
                environment = excluded.environment, language = excluded.language,
                outgoing_number = excluded.outgoing_number, later_number = excluded.later_number,
                address = excluded.address, drafted = excluded.drafted,
                exported_at = excluded.exported_at, exported_folder = excluded.exported_folder,
                exported_file = excluded.exported_file, exported_sha256 = excluded.exported_sha256",
            )?
            .execute(named_params! {
                ":id": submission.id.as_str(),
                ":integration": about.integration,
                ":system": about.system,
                ":step": about.step,
                ":turn": about.turn,
                ":recipient": about.recipient,
                ":kind": submission.kind,
                ":round": submission.round,
                ":environment": submission.environment.map(racord_core::words::Environment::as_str),
                ":language": submission.language.as_str(),
                ":outgoing_number": submission.outgoing_number,
                ":later_number": submission.later_number,
                ":address": submission.address,
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

/// What a submission is about, in columns.
#[derive(Default)]
struct Columns<'a> {
    integration: Option<&'a str>,
    system: Option<&'a str>,
    step: Option<&'a str>,
    turn: Option<&'a str>,
    recipient: Option<&'a str>,
}

impl<'a> Columns<'a> {
    fn of(about: &'a Subject) -> Columns<'a> {
        match about {
            Subject::Step { integration, step } => {
                Columns { integration: Some(integration.as_str()), step: Some(step), ..Columns::default() }
            }
            Subject::System { system, recipient } => {
                Columns { system: Some(system.as_str()), recipient: Some(recipient), ..Columns::default() }
            }
            Subject::Waiting { integration, step, turn } => Columns {
                integration: Some(integration.as_str()),
                step: Some(step),
                turn: Some(turn),
                ..Columns::default()
            },
        }
    }
}

fn about(row: &rusqlite::Row<'_>) -> rusqlite::Result<Subject> {
    let system: Option<String> = row.get("system")?;
    if system.is_some() {
        return Ok(Subject::System {
            system: id!(row, "system", SystemId)?,
            recipient: row.get("recipient")?,
        });
    }
    let integration = id!(row, "integration", IntegrationId)?;
    let step = row.get("step")?;
    Ok(match row.get("turn")? {
        Some(turn) => Subject::Waiting { integration, step, turn },
        None => Subject::Step { integration, step },
    })
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
        about: about(row)?,
        kind: row.get("kind")?,
        round: row.get("round")?,
        environment,
        language: from_word(row, "language")?,
        outgoing_number: row.get("outgoing_number")?,
        later_number: row.get("later_number")?,
        address: row.get("address")?,
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use racord_core::words::{Environment, Language};

    use super::*;
    use crate::journal::Entry;
    use crate::memory::MemoryStore;
    use crate::schema::VERSIONS;

    #[test]
    fn what_was_sent_before_there_were_letters_is_still_there() {
        let (folder, store) = (tempfile::tempdir().unwrap(), Arc::new(MemoryStore::default()));
        let now = "2026-11-22T10:00:00Z".parse().unwrap();
        let (id, integration) = (SubmissionId::new(), IntegrationId::new());
        let old = Dossier::open_at(folder.path(), store.clone(), now, &VERSIONS[..1]).unwrap();
        old.change(now, Entry::new("journal-submission-sent"), |change| {
            let write = |sql: &str, params: &[&dyn rusqlite::ToSql]| change.connection().execute(sql, params);
            write("INSERT INTO institutions VALUES ('i', '', '1003600096694', 'public-institution', '', NULL, NULL, 0)", &[])?;
            write("INSERT INTO systems VALUES ('s', 'i', '', '', '', '', '', '', '')", &[])?;
            write(
                "INSERT INTO integrations VALUES (?1, 's', 'mpass', '2026-04-22', '2026-11-01')",
                &[&integration.as_str()],
            )?;
            write(
                "INSERT INTO submissions VALUES (?1, ?2, 'certificate', 'certificate', 2, 'test', 'ru',
                '2026-11-20T08:00:00Z', '2026-11-20T09:00:00Z', '/acasă', 'a.zip', 'ff')",
                &[&id.as_str(), &integration.as_str()],
            )?;
            let note = change.seal_text(place(&record(id.as_str(), "sent")), "nr. 12")?;
            write(
                "INSERT INTO submission_marks VALUES (?1, 'sent', '2026-11-21', ?2)",
                &[&id.as_str(), &note.sealed],
            )?;
            Ok(())
        })
        .unwrap();
        drop(old);

        let dossier = Dossier::open_at(folder.path(), store, now, VERSIONS).unwrap();
        let expected = Submission {
            id,
            about: Subject::Step { integration: integration.clone(), step: "certificate".to_owned() },
            kind: "certificate".to_owned(),
            round: 2,
            environment: Some(Environment::Test),
            language: Language::Ru,
            outgoing_number: String::new(),
            later_number: None,
            address: String::new(),
            drafted: "2026-11-20T08:00:00Z".parse().unwrap(),
            export: Some(Export {
                at: "2026-11-20T09:00:00Z".parse().unwrap(),
                folder: "/acasă".to_owned(),
                file: "a.zip".to_owned(),
                sha256: "ff".to_owned(),
            }),
            sent: Some(Mark { on: "2026-11-21".parse().unwrap(), note: "nr. 12".to_owned() }),
            received: None,
            answered: None,
            returned: None,
        };
        assert_eq!(dossier.submissions_of(&integration).unwrap().value, [expected], "with its sealed note");
        let gone = "DELETE FROM integrations WHERE id = ?1";
        dossier.connection.execute(gone, [integration.as_str()]).unwrap();
        let left: i64 = dossier
            .connection
            .query_row("SELECT count(*) FROM submission_marks", [], |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0, "marks go with their submission, as before");
    }
}
