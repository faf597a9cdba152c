//! Sealed content: unreadable without the key that only the keyring holds.
//!
//! A sealed value is one byte of format (1), a nonce of 24 random bytes, then the XChaCha20-Poly1305 ciphertext with
//! its tag. Table, column and record are associated data, so a value can't be moved to another place.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rusqlite::{Connection, OptionalExtension};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::backup::{LOOSE, TABLES};
use crate::error::DossierError;
use crate::secrets::{SecretError, SecretStore};

/// The keyring's entry with the 32 bytes that seal everything.
pub(crate) const DATA_KEY: &str = "data-key";

const FORMAT: u8 = 1;
const NONCE: usize = 24;

/// How long reading does without a keyring that did not answer, rather than waiting for it each time.
const RESPITE: Duration = Duration::from_secs(30);

/// What was read. Where sealed text stayed closed, it stands empty in `value`, and `closed` says why.
#[derive(Debug)]
pub struct Reading<T> {
    pub value: T,
    pub closed: Option<DossierError>,
}

/// Where a sealed value stands.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) table: &'static str,
    pub(crate) column: &'static str,
    pub(crate) record: &'a str,
}

impl Place<'_> {
    fn associated_data(self) -> Vec<u8> {
        format!("{}/{}/{}", self.table, self.column, self.record).into_bytes()
    }
}

/// The key, once the keyring gave it.
#[derive(Clone)]
pub(crate) struct DataKey(Arc<Zeroizing<[u8; 32]>>);

impl DataKey {
    /// None unless there are 32 of them.
    pub(crate) fn of(bytes: &[u8]) -> Option<DataKey> {
        Some(DataKey(Arc::new(Zeroizing::new(bytes.try_into().ok()?))))
    }

    /// The 32 bytes themselves, for a backup.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    pub(crate) fn seal(&self, place: Place<'_>, content: &[u8]) -> Result<Vec<u8>, DossierError> {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let payload = Payload { msg: content, aad: &place.associated_data() };
        let sealed = self.cipher().encrypt(&nonce, payload).map_err(|_| DossierError::SealBroken)?;
        Ok([&[FORMAT][..], &nonce, &sealed].concat())
    }

    pub(crate) fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, DossierError> {
        let Some((&FORMAT, rest)) = sealed.split_first() else { return Err(DossierError::SealBroken) };
        let Some((nonce, content)) = rest.split_at_checked(NONCE) else {
            return Err(DossierError::SealBroken);
        };
        let payload = Payload { msg: content, aad: &place.associated_data() };
        let opened = self.cipher().decrypt(XNonce::from_slice(nonce), payload);
        opened.map(Zeroizing::new).map_err(|_| DossierError::SealBroken)
    }

    /// A keyed hash: equal texts give equal marks, and without the key a mark tells nothing.
    pub(crate) fn mark(&self, purpose: &str, text: &[u8]) -> Result<Vec<u8>, DossierError> {
        let own = Zeroizing::new(hash(self.0.as_slice(), purpose.as_bytes())?);
        hash(&own, text)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(Key::from_slice(self.0.as_slice()))
    }
}

fn hash(key: &[u8], text: &[u8]) -> Result<Vec<u8>, DossierError> {
    let mut hash = <Hmac<Sha256> as Mac>::new_from_slice(key)
        .map_err(|error| DossierError::Failed(error.to_string()))?;
    hash.update(text);
    Ok(hash.finalize().into_bytes().to_vec())
}

/// Whether this is the key that sealed what is here.
pub(crate) fn fits(key: &DataKey, connection: &Connection) -> Result<bool, DossierError> {
    let expected: Option<Vec<u8>> =
        connection.query_row("SELECT mark FROM data_key", [], |row| row.get(0)).optional()?;
    Ok(expected == Some(key.mark("racord data key", b"check")?))
}

/// How the keyring stands to what is sealed here.
pub(crate) enum Standing {
    /// The key is gone.
    Gone,
    /// A key is there, but not the one that sealed what is here.
    Other(DataKey),
    /// The key is there, or nothing was ever sealed.
    Whole,
}

/// Fetches the data key from the keyring when it is first needed, and keeps it as long as the dossier is open.
pub(crate) struct Keeper {
    secrets: Arc<dyn SecretStore>,
    key: RefCell<Option<DataKey>>,
    unanswered: Cell<Option<Instant>>,
}

impl Keeper {
    pub(crate) fn new(secrets: Arc<dyn SecretStore>) -> Keeper {
        Keeper { secrets, key: RefCell::new(None), unanswered: Cell::new(None) }
    }

    pub(crate) fn secrets(&self) -> &Arc<dyn SecretStore> {
        &self.secrets
    }

    /// How the keyring stands to what is sealed here; asks it, whatever is remembered.
    pub(crate) fn standing(&self, connection: &Connection) -> Result<Standing, DossierError> {
        self.secrets.check()?;
        let held = self.secrets.read(DATA_KEY)?;
        let held = held.and_then(|bytes| DataKey::of(&bytes));
        Ok(match held {
            _ if !anything_sealed(connection)? => Standing::Whole,
            None => Standing::Gone,
            Some(key) if fits(&key, connection)? => Standing::Whole,
            Some(other) => Standing::Other(other),
        })
    }

    /// The key that opened what is sealed here earlier on, though the keyring may have lost it since.
    pub(crate) fn remembered(&self, connection: &Connection) -> Result<Option<DataKey>, DossierError> {
        let Some(key) = self.key.borrow().clone() else { return Ok(None) };
        Ok(fits(&key, connection)?.then_some(key))
    }

    /// The key that was fetched or made, if any was.
    pub(crate) fn known(&self) -> Option<DataKey> {
        self.key.borrow().clone()
    }

    /// From now on this is the key; none: the keyring is asked again.
    pub(crate) fn adopt(&self, key: Option<DataKey>) {
        *self.key.borrow_mut() = key;
    }

    /// The key for sealing; made when nothing was ever sealed here. Only inside a transaction.
    pub(crate) fn for_sealing(&self, connection: &Connection) -> Result<DataKey, DossierError> {
        let key = match self.fetch(connection)? {
            Some(key) => key,
            None => self.make()?,
        };
        let mark = key.mark("racord data key", b"check")?;
        connection.execute("INSERT OR REPLACE INTO data_key (only_one, mark) VALUES (1, ?1)", [mark])?;
        *self.key.borrow_mut() = Some(key.clone());
        Ok(key)
    }

    /// The key for opening what is sealed here.
    pub(crate) fn for_opening(&self, connection: &Connection) -> Result<DataKey, DossierError> {
        if self.unanswered.get().is_some_and(|since| since.elapsed() < RESPITE) {
            return Err(SecretError::Timeout.into());
        }
        let fetched = self.fetch(connection);
        if let Err(DossierError::Secret(SecretError::Timeout)) = fetched {
            self.unanswered.set(Some(Instant::now()));
        }
        fetched?.ok_or(DossierError::DataKeyLost)
    }

    /// The keyring's key if it is the one that sealed what is here; none when nothing was sealed yet.
    pub(crate) fn fetch(&self, connection: &Connection) -> Result<Option<DataKey>, DossierError> {
        if let Some(key) = self.key.borrow().as_ref() {
            return Ok(Some(key.clone()));
        }
        self.secrets.check()?;
        let expected: Option<Vec<u8>> =
            connection.query_row("SELECT mark FROM data_key", [], |row| row.get(0)).optional()?;
        let expected = match expected {
            Some(mark) if anything_sealed(connection)? => Some(mark),
            _ => None,
        };
        let held = self.secrets.read(DATA_KEY)?;
        self.unanswered.set(None);
        let Some(bytes) = held else {
            return if expected.is_some() { Err(DossierError::DataKeyLost) } else { Ok(None) };
        };
        let bytes: [u8; 32] = bytes.as_slice().try_into().map_err(|_| DossierError::DataKeyLost)?;
        let key = DataKey(Arc::new(Zeroizing::new(bytes)));
        if expected.is_some_and(|mark| key.mark("racord data key", b"check").ok() != Some(mark)) {
            return Err(DossierError::DataKeyLost);
        }
        *self.key.borrow_mut() = Some(key.clone());
        Ok(Some(key))
    }

    pub(crate) fn make(&self) -> Result<DataKey, DossierError> {
        let bytes = Zeroizing::new(<[u8; 32]>::from(XChaCha20Poly1305::generate_key(&mut OsRng)));
        self.secrets.write(DATA_KEY, bytes.as_slice())?;
        // What comes back counts: another window may have made its own at the same moment.
        let held = self.secrets.read(DATA_KEY)?.ok_or(DossierError::DataKeyLost)?;
        let held: [u8; 32] = held.as_slice().try_into().map_err(|_| DossierError::DataKeyLost)?;
        Ok(DataKey(Arc::new(Zeroizing::new(held))))
    }
}

/// Whether the database holds anything that only the key opens or recognises.
pub(crate) fn anything_sealed(connection: &Connection) -> Result<bool, DossierError> {
    static ANYTHING: LazyLock<String> = LazyLock::new(|| {
        let sealed = TABLES.iter().filter_map(|table| Some((table.name, table.seal?.column)));
        let columns: BTreeSet<(&str, &str)> =
            sealed.chain(LOOSE.map(|(table, seal)| (table, seal.column))).collect();
        columns.into_iter().fold(
            "SELECT EXISTS (SELECT 1 FROM certificates)".to_owned(),
            |sql, (table, column)| {
                format!("{sql} OR EXISTS (SELECT 1 FROM {table} WHERE {column} IS NOT NULL)")
            },
        )
    });
    Ok(connection.prepare_cached(&ANYTHING)?.query_row([], |row| row.get(0))?)
}

/// Opens the sealed values of one reading; asks the keyring at most once, and only if something is sealed.
pub(crate) struct Opener<'a> {
    keeper: &'a Keeper,
    connection: &'a Connection,
    key: OnceCell<Option<DataKey>>,
    closed: RefCell<Option<DossierError>>,
}

impl<'a> Opener<'a> {
    pub(crate) fn new(keeper: &'a Keeper, connection: &'a Connection) -> Opener<'a> {
        Opener { keeper, connection, key: OnceCell::new(), closed: RefCell::new(None) }
    }

    /// The text of a sealed column; empty when there is none, or it stays closed.
    pub(crate) fn text(&self, place: Place<'_>, sealed: Option<Vec<u8>>) -> String {
        self.try_text(place, sealed).unwrap_or_default()
    }

    /// As [`Opener::text`], none when it stays closed.
    pub(crate) fn try_text(&self, place: Place<'_>, sealed: Option<Vec<u8>>) -> Option<String> {
        let Some(sealed) = sealed else { return Some(String::new()) };
        let key = self.key.get_or_init(|| {
            self.keeper.for_opening(self.connection).map_err(|error| self.closed.replace(Some(error))).ok()
        });
        let opened = key.as_ref()?.open(place, &sealed);
        match opened.map(|bytes| String::from_utf8(bytes.to_vec())) {
            Ok(Ok(text)) => Some(text),
            Ok(Err(_)) | Err(_) => {
                self.closed.replace(Some(DossierError::SealBroken));
                None
            }
        }
    }

    pub(crate) fn reading<T>(self, value: T) -> Reading<T> {
        Reading { value, closed: self.closed.into_inner() }
    }
}

impl<T> Reading<T> {
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        Reading { value: change(self.value), closed: self.closed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Place<'static> = Place { table: "step_events", column: "note", record: "a" };
    const THERE: Place<'static> = Place { table: "step_events", column: "note", record: "b" };

    fn key(byte: u8) -> DataKey {
        DataKey(Arc::new(Zeroizing::new([byte; 32])))
    }

    #[test]
    fn what_is_sealed_opens_only_where_it_stands_and_with_its_own_key() {
        let sealed = key(1).seal(HERE, b"remarks").unwrap();
        assert_eq!(key(1).open(HERE, &sealed).unwrap().as_slice(), b"remarks");
        assert!(
            matches!(key(1).open(THERE, &sealed), Err(DossierError::SealBroken)),
            "moved to another record"
        );
        assert!(matches!(key(2).open(HERE, &sealed), Err(DossierError::SealBroken)), "another key");
    }

    #[test]
    fn every_altered_byte_is_noticed() {
        let sealed = key(1).seal(HERE, b"remarks").unwrap();
        for place in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[place] ^= 1;
            assert!(key(1).open(HERE, &altered).is_err(), "byte {place} was altered and nobody noticed");
        }
        for length in 0..sealed.len() {
            assert!(
                key(1).open(HERE, &sealed[..length]).is_err(),
                "cut to {length} bytes and nobody noticed"
            );
        }
    }

    #[test]
    fn the_same_text_never_looks_the_same_sealed() {
        assert_ne!(
            key(1).seal(HERE, b"remarks").unwrap(),
            key(1).seal(HERE, b"remarks").unwrap(),
            "a nonce used twice would show which texts are equal"
        );
    }

    #[test]
    fn marks_are_equal_for_equal_texts_and_say_nothing_without_the_key() {
        assert_eq!(key(1).mark("serial", b"4000").unwrap(), key(1).mark("serial", b"4000").unwrap());
        assert_ne!(key(1).mark("serial", b"4000").unwrap(), key(2).mark("serial", b"4000").unwrap());
        assert_ne!(key(1).mark("serial", b"4000").unwrap(), key(1).mark("other", b"4000").unwrap());
    }
}
