//! How far the replacing of a certificate got, by the officer's word.

use racord_core::id::{CertificateId, SystemId};
use racord_core::renewal::{Happening, RenewalEvent};
use rusqlite::named_params;

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::{from_word, id};
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

impl Dossier {
    /// What happened while this certificate was being replaced, in the order in which it was noted.
    ///
    /// # Errors
    /// Any of the database.
    pub fn renewal_events(&self, of: &CertificateId) -> Result<Reading<Vec<RenewalEvent>>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM renewal_events WHERE certificate = ?1 ORDER BY noted, rowid")?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let rows = statement.query_map([of.as_str()], |row| event(row, &opener))?;
        let events = rows.collect::<Result<_, _>>()?;
        Ok(opener.reading(events))
    }

    /// Systems about which a letter is kept, or with a certificate whose replacing was begun by the officer's word.
    ///
    /// # Errors
    /// Any of the database.
    pub fn systems_in_renewal(&self) -> Result<Vec<SystemId>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT system FROM submissions WHERE system IS NOT NULL
            UNION SELECT certificates.system FROM renewal_events
                JOIN certificates ON certificates.id = renewal_events.certificate
            ORDER BY 1",
        )?;
        let rows = statement.query_map([], |row| id!(row, "system", SystemId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Notes that something happened, in place of an earlier note of the same.
    ///
    /// # Errors
    /// With a note, any of the keyring; `NotFound` when the certificate isn't there; any of the database.
    pub fn put_renewal_event(&self, event: &RenewalEvent) -> Result<(), DossierError> {
        let record = record(&event.certificate, event.what.as_str());
        let note = self.seal_text(place(&record), &event.note)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO renewal_events (certificate, what, happened, noted, note)
                VALUES (:certificate, :what, :happened, :noted, :note)
                ON CONFLICT (certificate, what) DO UPDATE SET happened = excluded.happened, noted = excluded.noted,
                note = CASE WHEN :keep THEN note ELSE excluded.note END",
            )?
            .execute(named_params! {
                ":certificate": event.certificate.as_str(),
                ":what": event.what.as_str(),
                ":happened": event.on,
                ":noted": event.noted,
                ":note": note.sealed,
                ":keep": note.keep,
            })?;
        Ok(())
    }

    /// Takes it back.
    ///
    /// # Errors
    /// `NotFound` when it wasn't noted; any of the database.
    pub fn remove_renewal_event(&self, of: &CertificateId, what: Happening) -> Result<(), DossierError> {
        let gone = self.connection().execute(
            "DELETE FROM renewal_events WHERE certificate = ?1 AND what = ?2",
            [of.as_str(), what.as_str()],
        )?;
        if gone == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }
}

fn event(row: &rusqlite::Row<'_>, opener: &Opener<'_>) -> rusqlite::Result<RenewalEvent> {
    let certificate = id!(row, "certificate", CertificateId)?;
    let what: Happening = from_word(row, "what")?;
    let note = opener.text(place(&record(&certificate, what.as_str())), row.get("note")?);
    Ok(RenewalEvent { certificate, what, on: row.get("happened")?, noted: row.get("noted")?, note })
}

fn record(certificate: &CertificateId, what: &str) -> String {
    format!("{certificate}/{what}")
}

fn place(record: &str) -> Place<'_> {
    Place { table: "renewal_events", column: "note", record }
}
