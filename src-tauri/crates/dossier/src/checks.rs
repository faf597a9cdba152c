//! What was found out over the network. When each thing was checked stands in plain; what was found is sealed, for it
//! names addresses of the institution's network. Of metadata the days are plain on which its signing certificates end:
//! a warning of them needs no keyring, and MPass publishes them.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use racord_core::id::IntegrationId;
use racord_core::preflight::address::Visit;
use racord_core::preflight::metadata::Metadata;
use racord_core::preflight::{Check, Verdict, revocation};
use racord_core::words::Environment;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::{from_word, id};
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

/// One thing that is checked for an integration.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct CheckOf {
    pub check: Check,
    pub environment: Environment,
    /// Which of several: the field of an address and its line (`acs-test/2`), a certificate's identifier; empty for
    /// what there is one of.
    pub item: String,
}

/// What was found last.
#[derive(Clone, Eq, PartialEq)]
pub struct KeptCheck {
    pub of: CheckOf,
    pub at: DateTime<Utc>,
    /// None while it stays closed, or when a newer version wrote it.
    pub found: Option<Found>,
}

#[derive(Clone, Deserialize, Eq, PartialEq, Serialize)]
pub struct Found {
    /// The address or name that was checked.
    pub about: String,
    pub verdicts: Vec<Verdict>,
    /// How it was reached, each redirect after the other.
    #[serde(default)]
    pub visits: Vec<Visit>,
    /// The last metadata that could be read.
    #[serde(default)]
    pub metadata: Option<MetadataReading>,
    /// The last one before it that said something else; the first one while none did.
    #[serde(default)]
    pub earlier: Option<MetadataReading>,
    /// What its issuer said of a certificate.
    #[serde(default)]
    pub revocation: Option<revocation::Facts>,
    /// The report of the server that was pasted.
    #[serde(default)]
    pub pasted: Option<String>,
}

/// Metadata as it was on a day.
#[derive(Clone, Deserialize, Eq, PartialEq, Serialize)]
pub struct MetadataReading {
    pub at: DateTime<Utc>,
    /// The address that it was fetched from; none: from a file of the officer's.
    pub address: Option<String>,
    pub metadata: Metadata,
}

/// The end of a certificate with which the service of an integration signs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SigningEnd {
    pub integration: IntegrationId,
    pub environment: Environment,
    pub last_day: NaiveDate,
    /// When the metadata was read that says so.
    pub read: DateTime<Utc>,
    /// The newest metadata names it no more: nothing is to be warned of, but a calendar may have it still.
    pub gone: bool,
}

impl fmt::Debug for KeptCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptCheck").field("of", &self.of).field("at", &self.at).finish_non_exhaustive()
    }
}

impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<&str> = self.verdicts.iter().map(|verdict| verdict.code.as_str()).collect();
        f.debug_struct("Found").field("verdicts", &codes).finish_non_exhaustive()
    }
}

impl Dossier {
    /// What was found last of each thing of an integration. What stays closed is listed without what was found.
    ///
    /// # Errors
    /// Any of the database.
    pub fn checks(&self, integration: &IntegrationId) -> Result<Reading<Vec<KeptCheck>>, DossierError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT kind, environment, item, at, content FROM checks WHERE integration = ?1
            ORDER BY kind, environment, item",
        )?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let rows = statement.query_map([integration.as_str()], |row| {
            let of = CheckOf {
                check: from_word(row, "kind")?,
                environment: from_word(row, "environment")?,
                item: row.get("item")?,
            };
            let record = record(integration, &of);
            let text = opener.try_text(place(&record), row.get("content")?).map(Zeroizing::new);
            let found = text.and_then(|text| serde_json::from_str(&text).ok());
            Ok(KeptCheck { of, at: row.get("at")?, found })
        })?;
        let checks = rows.collect::<Result<_, _>>()?;
        Ok(opener.reading(checks))
    }

    /// The ends of the certificates with which the services sign, of all integrations. Needs no keyring.
    ///
    /// # Errors
    /// Any of the database.
    pub fn signing_ends(&self) -> Result<Vec<SigningEnd>, DossierError> {
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM signing_ends ORDER BY last_day, integration")?;
        let rows = statement.query_map([], |row| {
            Ok(SigningEnd {
                integration: id!(row, "integration", IntegrationId)?,
                environment: from_word(row, "environment")?,
                last_day: row.get("last_day")?,
                read: row.get("read")?,
                gone: row.get("gone")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Keeps what was found, in place of what was found before.
    ///
    /// # Errors
    /// Any of the keyring; `NotFound` when the integration isn't there; any of the database.
    pub fn put_check(
        &self,
        integration: &IntegrationId,
        of: &CheckOf,
        at: DateTime<Utc>,
        found: &Found,
    ) -> Result<(), DossierError> {
        let content = serde_json::to_vec(found).map_err(|error| DossierError::Failed(error.to_string()))?;
        let sealed = self.key()?.seal(place(&record(integration, of)), &Zeroizing::new(content))?;
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO checks (integration, kind, environment, item, at, content)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                integration.as_str(),
                of.check.as_str(),
                of.environment.as_str(),
                of.item.as_str(),
                at,
                sealed,
            ))?;
        Ok(())
    }

    /// Keeps on which days the certificates end with which the service signs. Those known before are marked as gone.
    ///
    /// # Errors
    /// `NotFound` when the integration isn't there; any of the database.
    pub fn put_signing_ends(
        &self,
        integration: &IntegrationId,
        environment: Environment,
        read: DateTime<Utc>,
        last_days: &[NaiveDate],
    ) -> Result<(), DossierError> {
        self.connection().execute(
            "UPDATE signing_ends SET gone = TRUE WHERE integration = ?1 AND environment = ?2",
            [integration.as_str(), environment.as_str()],
        )?;
        let sql = "INSERT OR REPLACE INTO signing_ends (integration, environment, last_day, read, gone)
            VALUES (?1, ?2, ?3, ?4, FALSE)";
        let mut statement = self.connection().prepare_cached(sql)?;
        for last_day in last_days {
            statement.execute((integration.as_str(), environment.as_str(), last_day, read))?;
        }
        Ok(())
    }
}

fn record(integration: &IntegrationId, of: &CheckOf) -> String {
    format!("{integration}/{}/{}/{}", of.check.as_str(), of.environment.as_str(), of.item)
}

fn place(record: &str) -> Place<'_> {
    Place { table: "checks", column: "content", record }
}
