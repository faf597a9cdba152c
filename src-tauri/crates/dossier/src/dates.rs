//! Dates that the officer watches, and terms that the officer set.

use std::fmt;

use chrono::NaiveDate;
use racord_core::id::{DateId, IntegrationId, SystemId};
use racord_core::integration::OwnTerm;
use rusqlite::named_params;

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::id;
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

/// A date that the officer watches. Its day is plain, so that a warning comes without the keyring; its words are
/// sealed, for they are free text.
#[derive(Clone, Eq, PartialEq)]
pub struct OwnDate {
    pub id: DateId,
    pub system: SystemId,
    pub day: NaiveDate,
    /// The day on which it was done with.
    pub done: Option<NaiveDate>,
    /// The officer's words. Empty when they can't be opened.
    pub about: String,
}

impl fmt::Debug for OwnDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnDate")
            .field("id", &self.id)
            .field("system", &self.system)
            .field("day", &self.day)
            .field("done", &self.done)
            .finish_non_exhaustive()
    }
}

impl Dossier {
    /// All dates of all systems, the earliest first; done ones too.
    ///
    /// # Errors
    /// Any of the database.
    pub fn own_dates(&self) -> Result<Reading<Vec<OwnDate>>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM own_dates ORDER BY day, id")?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let rows = statement.query_map([], |row| own_date(row, &opener))?;
        let dates = rows.collect::<Result<_, _>>()?;
        Ok(opener.reading(dates))
    }

    /// The terms that the officer set for steps of an integration.
    ///
    /// # Errors
    /// Any of the database.
    pub fn own_terms(&self, integration: &IntegrationId) -> Result<Vec<OwnTerm>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM own_terms WHERE integration = ?1 ORDER BY step, turn")?;
        let rows = statement.query_map([integration.as_str()], |row| {
            Ok(OwnTerm {
                step: row.get("step")?,
                turn: row.get("turn")?,
                working_days: row.get("working_days")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Keeps a date, in place of an earlier one with this id. With the keyring closed, empty words leave the earlier
    /// ones as they are.
    ///
    /// # Errors
    /// With words, any of the keyring; `NotFound` when the system isn't there; any of the database.
    pub fn put_own_date(&self, date: &OwnDate) -> Result<(), DossierError> {
        let about = self.seal_text(place(date.id.as_str()), &date.about)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO own_dates (id, system, day, done, about) VALUES (:id, :system, :day, :done, :about)
                ON CONFLICT (id) DO UPDATE SET system = excluded.system, day = excluded.day, done = excluded.done,
                about = CASE WHEN :keep THEN about ELSE excluded.about END",
            )?
            .execute(named_params! {
                ":id": date.id.as_str(),
                ":system": date.system.as_str(),
                ":day": date.day,
                ":done": date.done,
                ":about": about.sealed,
                ":keep": about.keep,
            })?;
        Ok(())
    }

    /// # Errors
    /// `NotFound` when it isn't there; any of the database.
    pub fn remove_own_date(&self, id: &DateId) -> Result<(), DossierError> {
        let gone = self.connection().execute("DELETE FROM own_dates WHERE id = ?1", [id.as_str()])?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }

    /// Keeps a term that the officer set, in place of an earlier one for that turn.
    ///
    /// # Errors
    /// `NotFound` when the integration isn't there; any of the database.
    pub fn put_own_term(&self, integration: &IntegrationId, term: &OwnTerm) -> Result<(), DossierError> {
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO own_terms (integration, step, turn, working_days) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((integration.as_str(), &term.step, &term.turn, term.working_days))?;
        Ok(())
    }

    /// Forgets the term that the officer set for a turn, if there is one.
    ///
    /// # Errors
    /// Any of the database.
    pub fn remove_own_term(
        &self,
        integration: &IntegrationId,
        step: &str,
        turn: &str,
    ) -> Result<(), DossierError> {
        self.connection().execute(
            "DELETE FROM own_terms WHERE integration = ?1 AND step = ?2 AND turn = ?3",
            [integration.as_str(), step, turn],
        )?;
        Ok(())
    }
}

fn own_date(row: &rusqlite::Row<'_>, opener: &Opener<'_>) -> rusqlite::Result<OwnDate> {
    let id = id!(row, "id", DateId)?;
    let about = opener.text(place(id.as_str()), row.get("about")?);
    Ok(OwnDate {
        system: id!(row, "system", SystemId)?,
        day: row.get("day")?,
        done: row.get("done")?,
        about,
        id,
    })
}

fn place(record: &str) -> Place<'_> {
    Place { table: "own_dates", column: "about", record }
}
