//! A keyring in memory that fails when told to. For tests only.

use std::collections::BTreeMap;
use std::sync::Mutex;

use zeroize::Zeroizing;

use crate::secrets::{KeyringState, SecretError, SecretStore};

/// Holds secrets in memory; its state and its failures are set from outside.
pub struct MemoryStore {
    inner: Mutex<Inner>,
}

struct Inner {
    state: KeyringState,
    failure: Option<SecretError>,
    /// Which of the calls to come fails, and whether all after it do, too.
    fails_at: Option<(usize, bool)>,
    entries: BTreeMap<String, Vec<u8>>,
    calls: usize,
}

impl Default for MemoryStore {
    fn default() -> MemoryStore {
        let inner = Inner {
            state: KeyringState::Ready,
            failure: None,
            fails_at: None,
            entries: BTreeMap::new(),
            calls: 0,
        };
        MemoryStore { inner: Mutex::new(inner) }
    }
}

impl MemoryStore {
    pub fn set_state(&self, state: KeyringState) {
        self.lock().state = state;
    }

    /// Every read, write and delete fails this way from now on, though the state says ready.
    pub fn fail_with(&self, failure: Option<SecretError>) {
        self.lock().failure = failure;
    }

    /// After so many calls one fails as if the keyring didn't answer, and with `and_after` all that follow.
    pub fn fail_after(&self, calls: usize, and_after: bool) {
        let mut inner = self.lock();
        inner.fails_at = Some((inner.calls + calls + 1, and_after));
    }

    /// No call fails any more.
    pub fn mend(&self) {
        let mut inner = self.lock();
        (inner.failure, inner.fails_at) = (None, None);
    }

    /// What is in it.
    pub fn entries(&self) -> BTreeMap<String, Vec<u8>> {
        self.lock().entries.clone()
    }

    pub fn names(&self) -> Vec<String> {
        self.lock().entries.keys().cloned().collect()
    }

    /// As somebody would who opens the keyring's own program.
    pub fn forget(&self, name: &str) {
        self.lock().entries.remove(name);
    }

    /// How many times a secret was read, written or deleted.
    pub fn calls(&self) -> usize {
        self.lock().calls
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn call<T>(&self, work: impl FnOnce(&mut BTreeMap<String, Vec<u8>>) -> T) -> Result<T, SecretError> {
        let mut inner = self.lock();
        inner.calls += 1;
        let calls = inner.calls;
        if inner.fails_at.is_some_and(|(call, after)| calls == call || after && calls > call) {
            return Err(SecretError::Timeout);
        }
        if let Some(obstacle) = inner.failure.clone().or(inner.state.obstacle()) {
            return Err(obstacle);
        }
        Ok(work(&mut inner.entries))
    }
}

impl SecretStore for MemoryStore {
    fn state(&self) -> KeyringState {
        self.lock().state
    }

    fn unlock(&self) -> Result<(), SecretError> {
        let mut inner = self.lock();
        match inner.state {
            KeyringState::Locked | KeyringState::Ready => {
                inner.state = KeyringState::Ready;
                Ok(())
            }
            other => other.obstacle().map_or(Ok(()), Err),
        }
    }

    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretError> {
        self.call(|entries| entries.get(name).cloned().map(Zeroizing::new))
    }

    fn write(&self, name: &str, secret: &[u8]) -> Result<(), SecretError> {
        self.call(|entries| drop(entries.insert(name.to_owned(), secret.to_vec())))
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        self.call(|entries| drop(entries.remove(name)))
    }
}
