//! The secrets in a backup: gathered from the keyring, and read as if from one.

use std::collections::BTreeMap;

use racord_core::custody::HeldCertificate;
use racord_core::id::CertificateId;
use zeroize::Zeroizing;

use super::format::Secrets;
use crate::certificates::entry_name;
use crate::error::DossierError;
use crate::sealing::{DATA_KEY, DataKey};
use crate::secrets::{KeyringState, SecretError, SecretStore};
use crate::store::Dossier;

/// The data key, and the serial numbers that the keyring still holds.
pub(super) fn collect(
    dossier: &Dossier,
    key: Option<&DataKey>,
    certificates: &[HeldCertificate],
) -> Result<Secrets, DossierError> {
    let mut secrets = Secrets { data_key: key.map(|key| hex::encode(key.bytes())), serials: BTreeMap::new() };
    for certificate in certificates {
        match dossier.serial(&certificate.id) {
            Ok(serial) => {
                secrets.serials.insert(certificate.id.to_string(), serial.as_str().to_owned());
            }
            Err(DossierError::SerialMissing) => (),
            Err(error) => return Err(error),
        }
    }
    Ok(secrets)
}

/// A keyring with the backup's secrets, to be read only.
pub(super) struct BackupSecrets(BTreeMap<String, Zeroizing<Vec<u8>>>);

impl BackupSecrets {
    /// None when they can't be what a backup carries.
    pub(super) fn new(secrets: &Secrets) -> Option<BackupSecrets> {
        let mut entries = BTreeMap::new();
        if let Some(key) = &secrets.data_key {
            let key = Zeroizing::new(hex::decode(key).ok()?);
            entries.insert(DATA_KEY.to_owned(), key);
        }
        for (id, serial) in &secrets.serials {
            let digits = serial.strip_prefix('-').unwrap_or(serial);
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return None;
            }
            let name = entry_name(&CertificateId::parse(id)?);
            entries.insert(name, Zeroizing::new(serial.as_bytes().to_vec()));
        }
        Some(BackupSecrets(entries))
    }
}

impl SecretStore for BackupSecrets {
    fn state(&self) -> KeyringState {
        KeyringState::Ready
    }

    fn unlock(&self) -> Result<(), SecretError> {
        Ok(())
    }

    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretError> {
        Ok(self.0.get(name).cloned())
    }

    fn write(&self, _name: &str, _secret: &[u8]) -> Result<(), SecretError> {
        Err(SecretError::Denied)
    }

    fn delete(&self, _name: &str) -> Result<(), SecretError> {
        Err(SecretError::Denied)
    }
}
