//! Warnings: what was shown, what was put off, and how often the officer wants to hear of it. None of it is secret.

use racord_core::reminder::{Recorded, Rules, Settings, Snooze, Subject};

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::{from_word, parse, word};
use crate::store::Dossier;

/// The setting that holds the thresholds: JSON of the rules for certificates and for dates.
const RULES: &str = "reminder-rules";

impl Dossier {
    /// Every warning that was shown. One that can't be read is passed over: rather it comes twice than none comes.
    ///
    /// # Errors
    /// Any of the database.
    pub fn reminded(&self) -> Result<Vec<Recorded>, DossierError> {
        self.reminded_where("TRUE")
    }

    /// Those of [`Dossier::reminded`] that go with the process that showed them, and that nobody has answered.
    ///
    /// # Errors
    /// Any of the database.
    pub fn unanswered(&self) -> Result<Vec<Recorded>, DossierError> {
        self.reminded_where("open = 1")
    }

    fn reminded_where(&self, condition: &str) -> Result<Vec<Recorded>, DossierError> {
        let sql = format!(
            "SELECT subject, threshold, shown FROM reminded WHERE {condition} ORDER BY shown, subject"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([], |row| {
            Ok(Recorded {
                subject: subject(row)?,
                threshold: from_word(row, "threshold")?,
                on: row.get("shown")?,
            })
        })?;
        Ok(rows.filter(is_readable).collect::<Result<_, _>>()?)
    }

    /// Keeps that a warning was shown; `open` where it goes with the process that shows it and nobody has answered it yet.
    /// It has no journal: the officer did nothing.
    ///
    /// # Errors
    /// Any of the database.
    pub fn record_reminded(&self, recorded: &Recorded, open: bool) -> Result<(), DossierError> {
        let threshold = word(&recorded.threshold)?;
        self.transaction(|change| {
            change
                .connection()
                .prepare_cached(
                    "INSERT OR REPLACE INTO reminded (subject, threshold, shown, open) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((recorded.subject.tag(), threshold, recorded.on, open))?;
            Ok(())
        })
    }

    /// The officer answered or closed the warning about a subject, the one that was shown last. Any before it count only
    /// as long as this one does: a clock may have been wrong when it was shown.
    ///
    /// # Errors
    /// Any of the database.
    pub fn reminder_answered(&self, subject: &Subject) -> Result<(), DossierError> {
        self.transaction(|change| {
            let sql = "UPDATE reminded SET open = 0
                WHERE rowid = (SELECT max(rowid) FROM reminded WHERE subject = ?1)";
            change.connection().prepare_cached(sql)?.execute([subject.tag()])?;
            Ok(())
        })
    }

    /// Drops what a clock wrote that was ahead.
    ///
    /// # Errors
    /// Any of the database.
    pub fn forget_reminded(&self, recorded: &[Recorded]) -> Result<(), DossierError> {
        if recorded.is_empty() {
            return Ok(());
        }
        self.transaction(|change| {
            let sql = "DELETE FROM reminded WHERE subject = ?1 AND threshold = ?2 AND shown = ?3";
            let mut statement = change.connection().prepare_cached(sql)?;
            for one in recorded {
                statement.execute((one.subject.tag(), word(&one.threshold)?, one.on))?;
            }
            Ok(())
        })
    }

    /// The thresholds, and what was put off. Thresholds that can't be read are the usual ones: warnings must come.
    ///
    /// # Errors
    /// Any of the database.
    pub fn reminder_settings(&self) -> Result<Settings, DossierError> {
        let kept = self.setting(RULES)?.and_then(|json| serde_json::from_str(&json).ok());
        let settings: Settings = kept.unwrap_or_default();
        Ok(Settings { snoozed: self.put_off()?, ..settings })
    }

    /// Whether the officer's thresholds can be read, or there are none. What a newer version wrote can't be, and must
    /// not be overwritten.
    ///
    /// # Errors
    /// Any of the database.
    pub fn reminder_rules_can_be_read(&self) -> Result<bool, DossierError> {
        let kept = self.setting(RULES)?;
        Ok(kept.is_none_or(|json| serde_json::from_str::<Settings>(&json).is_ok()))
    }

    /// The officer's own thresholds. Settings have no journal.
    ///
    /// # Errors
    /// Any of the database.
    pub fn set_reminder_rules(&self, certificates: &Rules, dates: &Rules) -> Result<(), DossierError> {
        let rules = serde_json::json!({ "certificates": certificates, "dates": dates });
        self.set_setting(RULES, &rules.to_string())
    }

    /// What was put off, one for each subject. What can't be read isn't put off.
    ///
    /// # Errors
    /// Any of the database.
    pub fn put_off(&self) -> Result<Vec<Snooze>, DossierError> {
        let sql = "SELECT subject, until, noted FROM put_off ORDER BY subject";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            Ok(Snooze { subject: subject(row)?, until: row.get("until")?, on: row.get("noted")? })
        })?;
        Ok(rows.filter(is_readable).collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Puts the warning about a subject off, in place of an earlier day.
    ///
    /// # Errors
    /// Any of the database.
    pub fn put_off(&self, snooze: &Snooze) -> Result<(), DossierError> {
        let sql = "INSERT OR REPLACE INTO put_off (subject, until, noted) VALUES (?1, ?2, ?3)";
        self.connection().prepare_cached(sql)?.execute((snooze.subject.tag(), snooze.until, snooze.on))?;
        Ok(())
    }

    /// Warns of it as usual again.
    ///
    /// # Errors
    /// `NotFound` when it wasn't put off; any of the database.
    pub fn put_off_no_more(&self, subject: &Subject) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM put_off WHERE subject = ?1", [subject.tag()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }
}

/// Not what another version wrote, or another program.
fn is_readable<T>(row: &rusqlite::Result<T>) -> bool {
    !matches!(
        row,
        Err(rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..))
    )
}

fn subject(row: &rusqlite::Row<'_>) -> rusqlite::Result<Subject> {
    parse(row, "subject", |tag: String| Subject::parse(&tag).ok())
}
