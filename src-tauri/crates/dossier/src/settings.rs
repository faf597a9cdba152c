//! Settings: language, the place where the officer was, and the like. They have no journal. What they hold of the
//! officer's own words is sealed.

use rusqlite::OptionalExtension;
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

impl Dossier {
    /// # Errors
    /// Any of the database.
    pub fn setting(&self, key: &str) -> Result<Option<String>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// # Errors
    /// Any of the database.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), DossierError> {
        self.transaction(|change| change.put_setting(key, value))
    }

    /// A setting that is kept sealed; empty when there is none.
    ///
    /// # Errors
    /// Any of the database.
    pub fn sealed_setting(&self, key: &str) -> Result<Reading<Zeroizing<String>>, DossierError> {
        let opener = Opener::new(&self.keeper, &self.connection);
        let text = Zeroizing::new(opener.text(place(key), self.sealed_value(key)?));
        Ok(opener.reading(text))
    }

    /// As [`Dossier::sealed_setting`], but only with a key that the keyring gave before: it isn't asked. Empty, too,
    /// when it stays closed.
    ///
    /// # Errors
    /// Any of the database.
    pub fn sealed_setting_at_hand(&self, key: &str) -> Result<Zeroizing<String>, DossierError> {
        let Some(data_key) = self.keeper.known() else { return Ok(Zeroizing::default()) };
        let sealed = self.sealed_value(key)?;
        let opened = sealed.and_then(|sealed| data_key.open(place(key), &sealed).ok());
        let text = opened.and_then(|bytes| std::str::from_utf8(&bytes).ok().map(str::to_owned));
        Ok(Zeroizing::new(text.unwrap_or_default()))
    }

    fn sealed_value(&self, key: &str) -> Result<Option<Vec<u8>>, DossierError> {
        let sql = "SELECT value FROM sealed_settings WHERE key = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }
}

fn place(key: &str) -> Place<'_> {
    Place { table: "sealed_settings", column: "value", record: key }
}

impl Change<'_> {
    /// For what is kept together with its journal entry.
    ///
    /// # Errors
    /// Any of the database.
    pub fn put_setting(&self, key: &str, value: &str) -> Result<(), DossierError> {
        let sql = "INSERT OR REPLACE INTO settings (key, value) VALUES (?1, ?2)";
        self.connection().prepare_cached(sql)?.execute([key, value])?;
        Ok(())
    }

    /// Keeps a setting sealed; nothing for an empty one.
    ///
    /// # Errors
    /// Any of the keyring or the database.
    pub fn put_sealed_setting(&self, key: &str, value: &str) -> Result<(), DossierError> {
        if value.is_empty() {
            self.connection().execute("DELETE FROM sealed_settings WHERE key = ?1", [key])?;
            return Ok(());
        }
        let sealed = self.key()?.seal(place(key), value.as_bytes())?;
        let sql = "INSERT OR REPLACE INTO sealed_settings (key, value) VALUES (?1, ?2)";
        self.connection().prepare_cached(sql)?.execute((key, sealed))?;
        Ok(())
    }
}
