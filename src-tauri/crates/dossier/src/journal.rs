//! What happened, when. Append-only: the database itself refuses anything else, the sample's entries apart.

use chrono::{DateTime, Utc};
use racord_core::id::{CertificateId, InstitutionId, IntegrationId, SubmissionId, SystemId};
use racord_core::message::{Args, Saying, Value};
use rusqlite::{OptionalExtension, named_params};

use crate::error::DossierError;
use crate::store::Dossier;

/// What a journal entry is about. What contains it is filled in: an integration's entry is its system's, too.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct About {
    pub institution: Option<InstitutionId>,
    pub system: Option<SystemId>,
    pub integration: Option<IntegrationId>,
    pub certificate: Option<CertificateId>,
    pub submission: Option<SubmissionId>,
}

/// A journal entry to be written. The journal is kept in plain text: arguments are names, days, identifiers and
/// codes, never free text and never a serial number.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// Identifier of a message in `locales/`, e.g. `journal-system-saved`.
    pub code: String,
    pub args: Args,
    pub about: About,
}

impl Entry {
    pub fn new(code: &str) -> Entry {
        Entry { code: code.to_owned(), args: Args::new(), about: About::default() }
    }

    /// The same with one more argument: a name, a day, a number, an identifier or a code.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Entry {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// The same with one more argument that is text.
    #[must_use]
    pub fn text(self, name: &str, text: &str) -> Entry {
        self.with(name, text)
    }

    #[must_use]
    pub fn about_institution(mut self, id: &InstitutionId) -> Entry {
        self.about.institution = Some(id.clone());
        self
    }

    #[must_use]
    pub fn about_system(mut self, id: &SystemId) -> Entry {
        self.about.system = Some(id.clone());
        self
    }

    #[must_use]
    pub fn about_integration(mut self, id: &IntegrationId) -> Entry {
        self.about.integration = Some(id.clone());
        self
    }

    #[must_use]
    pub fn about_certificate(mut self, id: &CertificateId) -> Entry {
        self.about.certificate = Some(id.clone());
        self
    }

    #[must_use]
    pub fn about_submission(mut self, id: &SubmissionId) -> Entry {
        self.about.submission = Some(id.clone());
        self
    }
}

/// An entry as it was written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JournalEntry {
    pub at: DateTime<Utc>,
    pub saying: Saying,
    pub about: About,
}

impl Dossier {
    /// Entries about everything that `about` names (all of them, when it names nothing), the newest first. A restore
    /// adds older ones later, so it is the time that orders them.
    ///
    /// # Errors
    /// Any of the database.
    pub fn journal(&self, about: &About) -> Result<Vec<JournalEntry>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT * FROM journal WHERE (:institution IS NULL OR institution = :institution)
                AND (:system IS NULL OR system = :system) AND (:integration IS NULL OR integration = :integration)
                AND (:certificate IS NULL OR certificate = :certificate)
                AND (:submission IS NULL OR submission = :submission)
                ORDER BY at DESC, place DESC",
        )?;
        let rows = statement.query_map(
            named_params! {
                ":institution": about.institution.as_ref().map(InstitutionId::as_str),
                ":system": about.system.as_ref().map(SystemId::as_str),
                ":integration": about.integration.as_ref().map(IntegrationId::as_str),
                ":certificate": about.certificate.as_ref().map(CertificateId::as_str),
                ":submission": about.submission.as_ref().map(SubmissionId::as_str),
            },
            read,
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Fills in what contains the things named, and tells whether they belong to the sample.
    pub(crate) fn surroundings(&self, about: &mut About) -> Result<bool, DossierError> {
        let find = |sql: &str, id: Option<&str>| -> Result<Option<String>, DossierError> {
            let Some(id) = id else { return Ok(None) };
            Ok(self.connection.query_row(sql, [id], |row| row.get(0)).optional()?)
        };
        if about.integration.is_none() {
            let submission = about.submission.as_ref().map(SubmissionId::as_str);
            let found = find(
                "SELECT integration FROM submissions WHERE id = ?1 AND integration IS NOT NULL",
                submission,
            )?;
            about.integration = found.as_deref().and_then(IntegrationId::parse);
        }
        if about.system.is_none() {
            let integration = about.integration.as_ref().map(IntegrationId::as_str);
            let certificate = about.certificate.as_ref().map(CertificateId::as_str);
            let submission = about.submission.as_ref().map(SubmissionId::as_str);
            let mut found = find("SELECT system FROM integrations WHERE id = ?1", integration)?;
            if found.is_none() {
                found = find("SELECT system FROM certificates WHERE id = ?1", certificate)?;
            }
            if found.is_none() {
                found =
                    find("SELECT system FROM submissions WHERE id = ?1 AND system IS NOT NULL", submission)?;
            }
            about.system = found.as_deref().and_then(SystemId::parse);
        }
        if about.institution.is_none() {
            let system = about.system.as_ref().map(SystemId::as_str);
            let found = find("SELECT institution FROM systems WHERE id = ?1", system)?;
            about.institution = found.as_deref().and_then(InstitutionId::parse);
        }
        let institution = about.institution.as_ref().map(InstitutionId::as_str);
        Ok(find("SELECT id FROM institutions WHERE id = ?1 AND sample", institution)?.is_some())
    }

    pub(crate) fn append(&self, now: DateTime<Utc>, entry: &Entry, sample: bool) -> Result<(), DossierError> {
        let args =
            serde_json::to_string(&entry.args).map_err(|error| DossierError::Failed(error.to_string()))?;
        let about = &entry.about;
        self.connection.prepare_cached(
            "INSERT INTO journal (at, code, args, institution, system, integration, certificate, submission, sample)
                VALUES (:at, :code, :args, :institution, :system, :integration, :certificate, :submission, :sample)",
        )?
        .execute(named_params! {
            ":at": now,
            ":code": entry.code,
            ":args": args,
            ":institution": about.institution.as_ref().map(InstitutionId::as_str),
            ":system": about.system.as_ref().map(SystemId::as_str),
            ":integration": about.integration.as_ref().map(IntegrationId::as_str),
            ":certificate": about.certificate.as_ref().map(CertificateId::as_str),
            ":submission": about.submission.as_ref().map(SubmissionId::as_str),
            ":sample": sample,
        })?;
        Ok(())
    }
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<JournalEntry> {
    let text = |column: &str| row.get::<_, Option<String>>(column);
    let args: String = row.get("args")?;
    Ok(JournalEntry {
        at: row.get("at")?,
        saying: Saying { code: row.get("code")?, args: serde_json::from_str(&args).unwrap_or_default() },
        about: About {
            institution: text("institution")?.as_deref().and_then(InstitutionId::parse),
            system: text("system")?.as_deref().and_then(SystemId::parse),
            integration: text("integration")?.as_deref().and_then(IntegrationId::parse),
            certificate: text("certificate")?.as_deref().and_then(CertificateId::parse),
            submission: text("submission")?.as_deref().and_then(SubmissionId::parse),
        },
    })
}
