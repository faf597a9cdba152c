//! Held certificates: what lists need in the database, the bytes sealed, the serial number in the keyring alone.
//!
//! Keyring and database are not one transaction. Before an entry is written to the keyring, and when a certificate
//! is removed, its identifier is noted in `loose_entries`; the note goes when both sides agree. Whatever is noted
//! when the dossier is opened was interrupted, and is cleared from the keyring.

use chrono::{DateTime, Utc};
use racord_core::custody::{HeldCertificate, Registration};
use racord_core::id::{CertificateId, SystemId};
use rusqlite::{OptionalExtension, named_params};
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::journal::Entry;
use crate::rows::{from_word, id, word};
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

/// A certificate to be held.
pub struct Holding<'a> {
    pub certificate: &'a HeldCertificate,
    /// Hexadecimal, as `racord-certificate` writes it: no separators; a leading `-` if negative.
    pub serial: &'a str,
    /// The exact bytes; none when only the serial number is known.
    pub der: Option<&'a [u8]>,
}

impl std::fmt::Debug for Holding<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Holding").field("certificate", &self.certificate.id).finish_non_exhaustive()
    }
}

impl Dossier {
    /// Holds a certificate: serial number to the keyring, bytes sealed, facts to the database. `work` writes what
    /// belongs to it (registrations, the one it supersedes) in the same transaction; the certificate is pending
    /// until `work` is done, then it gets its own state.
    ///
    /// # Errors
    /// Any of the keyring or the database, `ActiveAlready`; then nothing is held and the keyring has no entry.
    pub fn hold<T>(
        &self,
        now: DateTime<Utc>,
        entry: Entry,
        holding: &Holding<'_>,
        work: impl FnOnce(&Change<'_>) -> Result<T, DossierError>,
    ) -> Result<T, DossierError> {
        let id = &holding.certificate.id;
        let held: Option<i64> = self
            .connection
            .query_row("SELECT 1 FROM certificates WHERE id = ?1", [id.as_str()], |row| row.get(0))
            .optional()?;
        if held.is_some() {
            return Err(DossierError::Failed("this certificate is held already".to_owned()));
        }
        // The key first: without it nothing must be written anywhere.
        self.transaction(|change| {
            change.key()?;
            change.loosen(id)
        })?;
        let written = self.secrets().write(&entry_name(id), canonical(holding.serial).as_bytes());
        let done = written.map_err(DossierError::from).and_then(|()| {
            self.change(now, entry, |change| {
                change.insert_certificate(holding)?;
                let value = work(change)?;
                change.put_certificate(holding.certificate)?;
                change.fasten(id)?;
                Ok(value)
            })
        });
        if done.is_err() {
            // Done again at the next start, if it fails here.
            let _ = self.sweep();
        }
        done
    }

    /// All certificates held, the one that ends first on top.
    ///
    /// # Errors
    /// Any of the database.
    pub fn certificates(&self) -> Result<Vec<HeldCertificate>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM certificates ORDER BY not_after IS NULL, not_after, id")?;
        let rows = statement.query_map([], certificate)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The certificates of one system, the one that ends first on top.
    ///
    /// # Errors
    /// Any of the database.
    pub fn certificates_of(&self, system: &SystemId) -> Result<Vec<HeldCertificate>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM certificates WHERE system = ?1 ORDER BY not_after IS NULL, not_after, id",
        )?;
        let rows = statement.query_map([system.as_str()], certificate)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// # Errors
    /// Any of the database.
    pub fn certificate(&self, id: &CertificateId) -> Result<Option<HeldCertificate>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM certificates WHERE id = ?1")?;
        Ok(statement.query_row([id.as_str()], certificate).optional()?)
    }

    /// Its serial number from the keyring: upper-case hexadecimal, no separators, an even number of digits, a
    /// leading `-` if negative.
    ///
    /// # Errors
    /// Any of the keyring; `SerialMissing` when the entry was deleted there.
    pub fn serial(&self, id: &CertificateId) -> Result<Zeroizing<String>, DossierError> {
        self.secrets().check()?;
        let secret = self.secrets().read(&entry_name(id))?.ok_or(DossierError::SerialMissing)?;
        let text = std::str::from_utf8(&secret).map_err(|_| DossierError::SerialMissing)?;
        Ok(Zeroizing::new(text.to_owned()))
    }

    /// Its exact bytes (DER); none when only the serial number is known.
    ///
    /// # Errors
    /// Any of the keyring, `DataKeyLost`, `SealBroken`, `NotFound`.
    pub fn certificate_bytes(&self, id: &CertificateId) -> Result<Option<Vec<u8>>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT bytes FROM certificates WHERE id = ?1")?;
        let found: Option<Option<Vec<u8>>> =
            statement.query_row([id.as_str()], |row| row.get(0)).optional()?;
        let Some(sealed) = found.ok_or(DossierError::NotFound)? else { return Ok(None) };
        let key = self.keeper.for_opening(&self.connection)?;
        Ok(Some(key.open(place(id), &sealed)?.to_vec()))
    }

    /// The certificates with this serial number, in hexadecimal; case and leading zeros don't matter.
    ///
    /// # Errors
    /// Any of the keyring, `DataKeyLost`.
    pub fn find_by_serial(&self, serial: &str) -> Result<Vec<HeldCertificate>, DossierError> {
        let any: bool =
            self.connection.query_row("SELECT EXISTS (SELECT 1 FROM certificates)", [], |row| row.get(0))?;
        if !any {
            return Ok(Vec::new());
        }
        let key = self.keeper.for_opening(&self.connection)?;
        let mark = key.mark(SERIAL_MARK, canonical(serial).as_bytes())?;
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM certificates WHERE serial_mark = ?1")?;
        let rows = statement.query_map([mark], certificate)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Which service knows which certificate.
    ///
    /// # Errors
    /// Any of the database.
    pub fn registrations(&self) -> Result<Vec<Registration>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM registrations ORDER BY service")?;
        let rows = statement.query_map([], |row| {
            Ok(Registration {
                certificate: id!(row, "certificate", CertificateId)?,
                service: row.get("service")?,
                since: row.get("since")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What shows that a service knows a certificate, as the officer noted it; empty when nothing was noted.
    ///
    /// # Errors
    /// Any of the database.
    pub fn registration_proof(
        &self,
        certificate: &CertificateId,
        service: &str,
    ) -> Result<Reading<String>, DossierError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT proof FROM registrations WHERE certificate = ?1 AND service = ?2")?;
        let sealed: Option<Option<Vec<u8>>> =
            statement.query_row([certificate.as_str(), service], |row| row.get(0)).optional()?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let proof = opener.text(place_of_proof(&record(certificate, service)), sealed.flatten());
        Ok(opener.reading(proof))
    }

    /// Clears from the keyring what interrupted changes left there. Asks the keyring only if there is something.
    ///
    /// # Errors
    /// Any of the keyring or the database; what is left is cleared the next time.
    pub fn sweep(&self) -> Result<(), DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT certificate FROM loose_entries")?;
        let loose = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        if loose.is_empty() {
            return Ok(());
        }
        self.secrets().check()?;
        for id in loose.iter().filter_map(|id| CertificateId::parse(id)) {
            self.secrets().delete(&entry_name(&id))?;
            self.transaction(|change| change.fasten(&id))?;
        }
        Ok(())
    }
}

impl Change<'_> {
    /// Replaces the facts of a certificate that is held: state, names, dates. Its serial number stays.
    ///
    /// # Errors
    /// `ActiveAlready`, `NotFound`; any of the database.
    pub fn put_certificate(&self, certificate: &HeldCertificate) -> Result<(), DossierError> {
        let changed = self
            .connection()
            .prepare_cached(
                "UPDATE certificates SET system = :system, environment = :environment, state = :state, added = :added,
                activated = :activated, superseded = :superseded, subject = :subject, issuer = :issuer, not_before = :not_before, not_after = :not_after,
                fingerprint = :fingerprint, key_hash = :key_hash WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": certificate.id.as_str(),
                ":system": certificate.system.as_str(),
                ":environment": certificate.environment.as_str(),
                ":state": word(&certificate.state)?,
                ":added": certificate.added,
                ":activated": certificate.activated,
                ":superseded": certificate.superseded,
                ":subject": certificate.subject,
                ":issuer": certificate.issuer,
                ":not_before": certificate.not_before,
                ":not_after": certificate.not_after,
                ":fingerprint": certificate.fingerprint,
                ":key_hash": certificate.key_hash,
            })?;
        if changed == 0 { Err(DossierError::NotFound) } else { Ok(()) }
    }

    /// Records that a service knows a certificate; `proof` is what shows it, in the officer's words. With the keyring
    /// closed, an empty proof leaves the earlier one as it is.
    ///
    /// # Errors
    /// With a proof, any of the keyring; `NotFound` when the certificate isn't there; any of the database.
    pub fn put_registration(&self, registration: &Registration, proof: &str) -> Result<(), DossierError> {
        let record = record(&registration.certificate, &registration.service);
        let proof = self.seal_text(place_of_proof(&record), proof)?;
        self.connection()
            .prepare_cached(
                "INSERT INTO registrations (certificate, service, since, proof)
                VALUES (:certificate, :service, :since, :proof)
                ON CONFLICT (certificate, service) DO UPDATE SET since = excluded.since,
                proof = CASE WHEN :keep THEN proof ELSE excluded.proof END",
            )?
            .execute(named_params! {
                ":certificate": registration.certificate.as_str(),
                ":service": registration.service,
                ":since": registration.since,
                ":proof": proof.sealed,
                ":keep": proof.keep,
            })?;
        Ok(())
    }

    /// # Errors
    /// Any of the database.
    pub fn remove_registration(
        &self,
        certificate: &CertificateId,
        service: &str,
    ) -> Result<(), DossierError> {
        self.connection().execute(
            "DELETE FROM registrations WHERE certificate = ?1 AND service = ?2",
            [certificate.as_str(), service],
        )?;
        Ok(())
    }

    /// Notes that the keyring's entry belongs to no certificate.
    pub(crate) fn loosen(&self, id: &CertificateId) -> Result<(), DossierError> {
        self.connection()
            .prepare_cached("INSERT OR IGNORE INTO loose_entries (certificate) VALUES (?1)")?
            .execute([id.as_str()])?;
        Ok(())
    }

    /// Takes that note back: the certificate holds its entry, or the entry is gone.
    pub(crate) fn fasten(&self, id: &CertificateId) -> Result<(), DossierError> {
        self.connection()
            .prepare_cached("DELETE FROM loose_entries WHERE certificate = ?1")?
            .execute([id.as_str()])?;
        Ok(())
    }

    fn insert_certificate(&self, holding: &Holding<'_>) -> Result<(), DossierError> {
        let certificate = holding.certificate;
        let key = self.key()?;
        let bytes = holding.der.map(|der| key.seal(place(&certificate.id), der)).transpose()?;
        let mark = key.mark(SERIAL_MARK, canonical(holding.serial).as_bytes())?;
        self.connection()
            .prepare_cached(
                "INSERT INTO certificates (id, system, environment, state, added, subject, issuer, serial_mark, bytes)
                VALUES (:id, :system, :environment, 'pending', :added, '', '', :serial_mark, :bytes)",
            )?
            .execute(named_params! {
                ":id": certificate.id.as_str(),
                ":system": certificate.system.as_str(),
                ":environment": certificate.environment.as_str(),
                ":added": certificate.added,
                ":serial_mark": mark,
                ":bytes": bytes,
            })?;
        Ok(())
    }
}

/// What the keyed hash of serial numbers is for.
pub(crate) const SERIAL_MARK: &str = "racord serial number";

/// The keyring's entry for a certificate.
pub(crate) fn entry_name(id: &CertificateId) -> String {
    format!("certificate/{id}")
}

/// Upper case, no leading zeros but those that make the number of digits even.
pub(crate) fn canonical(serial: &str) -> Zeroizing<String> {
    let (sign, digits) = match serial.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", serial),
    };
    let digits = digits.trim_start_matches('0');
    let pad = if digits.is_empty() {
        "00"
    } else if digits.len() % 2 == 1 {
        "0"
    } else {
        ""
    };
    Zeroizing::new(format!("{sign}{pad}{}", digits.to_ascii_uppercase()))
}

fn certificate(row: &rusqlite::Row<'_>) -> rusqlite::Result<HeldCertificate> {
    Ok(HeldCertificate {
        id: id!(row, "id", CertificateId)?,
        system: id!(row, "system", SystemId)?,
        environment: from_word(row, "environment")?,
        state: from_word(row, "state")?,
        added: row.get("added")?,
        activated: row.get("activated")?,
        superseded: row.get("superseded")?,
        subject: row.get("subject")?,
        issuer: row.get("issuer")?,
        not_before: row.get("not_before")?,
        not_after: row.get("not_after")?,
        fingerprint: row.get("fingerprint")?,
        key_hash: row.get("key_hash")?,
    })
}

pub(crate) fn place(id: &CertificateId) -> Place<'_> {
    Place { table: "certificates", column: "bytes", record: id.as_str() }
}

fn record(certificate: &CertificateId, service: &str) -> String {
    format!("{certificate}/{service}")
}

fn place_of_proof(record: &str) -> Place<'_> {
    Place { table: "registrations", column: "proof", record }
}
