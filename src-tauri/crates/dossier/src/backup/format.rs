//! The file: an `age` file of format v1 (age-encryption.org/v1), binary, with one passphrase (scrypt) recipient.
//! Any age program opens it with the passphrase. Its content, format 1:
//!
//! 1. the line `racord-backup 1` and a line feed (the number is the format's; whatever the format, the next section
//!    is the header, and in it `program` names the version that made it);
//! 2. three sections, each with its length in bytes before it, eight bytes, the most significant first:
//!    - the header, JSON: [`Header`];
//!    - the secrets, JSON: `data_key` (64 hexadecimal digits, or null when nothing was ever sealed) and `serials`
//!      (identifier of the certificate → serial number in hexadecimal);
//!    - the database, an SQLite file of the schema version that the header names. The columns that
//!      `schema/1.sql` calls sealed are sealed with `data_key`, as `sealing.rs` says.
//!
//! Nothing comes after the third section.

use std::collections::BTreeMap;
use std::io::Read;
use std::iter;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, scrypt};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::error::BackupError;
use crate::error::DossierError;

/// The work that a passphrase costs: N = 2^18, the default of the age programs; 256 MiB and about a second.
pub(super) const WORK: u8 = 18;

/// Up to 1 GiB of memory, for files that another age program encrypted again.
const MOST_WORK: u8 = 20;

/// No backup comes near: a hundred systems make a few megabytes.
const LARGEST: usize = 256 * 1024 * 1024;

const FORMAT: u32 = 1;
const MAGIC: &[u8] = b"racord-backup ";
const AGE: &[u8] = b"age-encryption.org/v1\n";

/// What is in the backup, without secrets.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct Header {
    /// The version of the database.
    pub(super) schema: usize,
    /// The version of the program that made it.
    pub(super) program: String,
    pub(super) made: DateTime<Utc>,
    /// Names of the institutions.
    pub(super) institutions: Vec<String>,
    pub(super) systems: usize,
    pub(super) integrations: usize,
    pub(super) certificates: usize,
    /// How many of the certificates have no serial number here, because the keyring had lost it.
    pub(super) without_serial: usize,
}

#[derive(Deserialize, Serialize)]
pub(super) struct Secrets {
    pub(super) data_key: Option<String>,
    pub(super) serials: BTreeMap<String, String>,
}

impl Drop for Secrets {
    fn drop(&mut self) {
        self.data_key.zeroize();
        self.serials.values_mut().for_each(Zeroize::zeroize);
    }
}

pub(super) struct Payload {
    pub(super) header: Header,
    pub(super) secrets: Secrets,
    pub(super) database: Vec<u8>,
}

/// Encrypts it; `work` is the binary logarithm of scrypt's N.
pub(super) fn seal(payload: &Payload, passphrase: &str, work: u8) -> Result<Vec<u8>, DossierError> {
    let failed = |error: String| DossierError::Failed(error);
    let header = serde_json::to_vec(&payload.header).map_err(|error| failed(error.to_string()))?;
    let secrets =
        Zeroizing::new(serde_json::to_vec(&payload.secrets).map_err(|error| failed(error.to_string()))?);
    let sections: [&[u8]; 3] = [&header, &secrets, &payload.database];
    let length: usize = sections.iter().map(|section| 8 + section.len()).sum();
    // Its full size from the start: growing would leave copies of the secrets in memory.
    let mut plain = Zeroizing::new(Vec::with_capacity(MAGIC.len() + 12 + length));
    plain.extend_from_slice(MAGIC);
    plain.extend_from_slice(format!("{FORMAT}\n").as_bytes());
    for section in sections {
        plain.extend_from_slice(&(section.len() as u64).to_be_bytes());
        plain.extend_from_slice(section);
    }
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work);
    age::encrypt(&recipient, &plain).map_err(|error| failed(error.to_string()))
}

/// Decrypts and takes apart; refuses whatever isn't a whole backup of a version that this program knows.
pub(super) fn open(bytes: &[u8], passphrase: &str, known: usize) -> Result<Payload, BackupError> {
    if bytes.len() > LARGEST {
        return Err(BackupError::TooLarge);
    }
    if !bytes.starts_with(AGE) {
        let cut = !bytes.is_empty() && AGE.starts_with(bytes);
        return Err(if cut { BackupError::Damaged } else { BackupError::NotABackup });
    }
    let decryptor = Decryptor::new_buffered(bytes).map_err(|error| meaning(&error))?;
    if !decryptor.is_scrypt() {
        return Err(BackupError::NotABackup);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let mut reader =
        decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(|error| meaning(&error))?;
    // Decrypting adds nothing, so this is room enough.
    let mut plain = Zeroizing::new(Vec::with_capacity(bytes.len()));
    reader.read_to_end(&mut plain).map_err(|_| BackupError::Damaged)?;
    parse(&plain, known)
}

fn parse(plain: &[u8], known: usize) -> Result<Payload, BackupError> {
    let rest = plain.strip_prefix(MAGIC).ok_or(BackupError::NotABackup)?;
    let end = rest.iter().take(10).position(|byte| *byte == b'\n').ok_or(BackupError::NotABackup)?;
    let (number, rest) = rest.split_at(end);
    let format: u32 = std::str::from_utf8(number)
        .ok()
        .and_then(|number| number.parse().ok())
        .ok_or(BackupError::NotABackup)?;
    let (header, rest) = section(&rest[1..])?;
    if format > FORMAT {
        return Err(newer(header));
    }
    let header: Header = match serde_json::from_slice(header) {
        Ok(parsed) => parsed,
        Err(_) => return Err(BackupError::Damaged),
    };
    if header.schema > known {
        return Err(BackupError::Newer { made_by: header.program, own: own() });
    }
    let (secrets, rest) = section(rest)?;
    let secrets = serde_json::from_slice(secrets).map_err(|_| BackupError::Damaged)?;
    let (database, rest) = section(rest)?;
    if !rest.is_empty() {
        return Err(BackupError::Damaged);
    }
    Ok(Payload { header, secrets, database: database.to_vec() })
}

fn section(bytes: &[u8]) -> Result<(&[u8], &[u8]), BackupError> {
    let (length, rest) = bytes.split_first_chunk::<8>().ok_or(BackupError::Damaged)?;
    let length = usize::try_from(u64::from_be_bytes(*length)).map_err(|_| BackupError::Damaged)?;
    rest.split_at_checked(length).ok_or(BackupError::Damaged)
}

fn newer(header: &[u8]) -> BackupError {
    #[derive(Deserialize)]
    struct Maker {
        program: String,
    }
    match serde_json::from_slice::<Maker>(header) {
        Ok(maker) => BackupError::Newer { made_by: maker.program, own: own() },
        Err(_) => BackupError::Damaged,
    }
}

fn own() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn meaning(error: &DecryptError) -> BackupError {
    match error {
        DecryptError::ExcessiveWork { required, .. } => BackupError::TooMuchWork(*required),
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => BackupError::WrongPassphrase,
        DecryptError::NoMatchingKeys => BackupError::WrongPassphrase,
        DecryptError::UnknownFormat => BackupError::NotABackup,
        _ => BackupError::Damaged,
    }
}
