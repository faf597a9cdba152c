//! Keeping: the database, the keyring, sealed content and the journal.
//!
//! A [`Dossier`] is a folder with one SQLite database. Names, dates and states stand in it as they are; whatever
//! could carry a serial number is sealed with a key that only the keyring holds, and the serial numbers themselves
//! are nowhere but in the keyring. Every change and its journal entry are one transaction.
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use racord_dossier::{Dossier, DossierError, Entry, SystemKeyring};
//! # fn rename(id: racord_core::id::InstitutionId) -> Result<(), DossierError> {
//! # let (folder, now) = (std::path::Path::new("."), chrono::Utc::now());
//! let dossier = Dossier::open(folder, Arc::new(SystemKeyring), now)?;
//! let Some(mut institution) = dossier.institution(&id)? else { return Ok(()) };
//! institution.name = "Primăria Exemplu".to_owned();
//! let entry = Entry::new("journal-institution-saved").with("name", &institution.name).about_institution(&id);
//! dossier.change(now, entry, |change| change.put_institution(&institution))
//! # }
//! ```

mod asked;
mod backup;
mod certificates;
mod change;
mod checks;
mod damaged;
mod dates;
mod edited;
mod error;
mod exported;
mod files;
mod institutions;
mod integrations;
mod journal;
mod keyring;
mod logos;
mod lost;
#[cfg(any(test, feature = "test-support"))]
mod memory;
mod place;
mod platform;
mod proofs;
mod reminding;
mod removal;
mod renewal;
mod reseal;
mod rows;
mod schema;
mod sealing;
mod secrets;
mod settings;
mod steps;
mod store;
mod submissions;
mod typed;

pub use asked::AskedElse;
pub use backup::{
    Backup, BackupError, BackupFile, Facts, Gathered, Relation, Restored, Side, Unit, UnitId, UnitKind,
};
pub use certificates::Holding;
pub use change::Change;
pub use checks::{CheckOf, Found, KeptCheck, MetadataReading, SigningEnd};
pub use damaged::set_aside;
pub use dates::OwnDate;
pub use edited::{DraftOf, EditedText};
pub use error::DossierError;
pub use files::{FileOf, KeptFile};
pub use journal::{About, Entry, JournalEntry};
pub use keyring::SystemKeyring;
pub use logos::KeptLogo;
pub use lost::{Lost, Sealed};
#[cfg(any(test, feature = "test-support"))]
pub use memory::MemoryStore;
pub use proofs::Proof;
pub use removal::Removal;
pub use sealing::Reading;
pub use secrets::{KeyringState, SecretError, SecretStore};
pub use store::{DATABASE, Dossier, peek_setting};
pub use typed::{Keeping, Values};
