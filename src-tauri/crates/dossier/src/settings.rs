//! Settings: language, the place where the officer was, and the like. They have no journal.

use rusqlite::OptionalExtension;

use crate::change::Change;
use crate::error::DossierError;
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
}
