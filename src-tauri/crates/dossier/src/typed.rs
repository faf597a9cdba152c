//! What is typed in a form and not saved yet. Free text, so it is kept sealed; without a keyring it is kept in
//! memory only, as long as the program runs.

use std::collections::BTreeMap;

use racord_core::id::SystemId;
use rusqlite::OptionalExtension;
use zeroize::Zeroizing;

use crate::change::Change;
use crate::error::DossierError;
use crate::sealing::{Opener, Place, Reading};
use crate::store::Dossier;

/// Field → what is typed.
pub type Values = BTreeMap<String, String>;

/// Where what is typed was put.
#[derive(Debug)]
pub enum Keeping {
    /// It will be there after the next start.
    Sealed,
    /// It will be there as long as the program runs; the error says why no longer.
    MemoryOnly(DossierError),
}

impl Dossier {
    /// Keeps what is typed in a form.
    ///
    /// # Errors
    /// Any of the database; those of the keyring come back as [`Keeping::MemoryOnly`].
    pub fn keep_typed(&self, form: &str, values: &Values) -> Result<Keeping, DossierError> {
        match self.transaction(|change| change.put_typed(form, values)) {
            Ok(()) => {
                self.typed.borrow_mut().remove(form);
                Ok(Keeping::Sealed)
            }
            Err(error @ (DossierError::Secret(_) | DossierError::DataKeyLost)) => {
                self.typed.borrow_mut().insert(form.to_owned(), values.clone());
                Ok(Keeping::MemoryOnly(error))
            }
            Err(error) => Err(error),
        }
    }

    /// What was typed in a form, if anything.
    ///
    /// # Errors
    /// Any of the database.
    pub fn typed(&self, form: &str) -> Result<Reading<Option<Values>>, DossierError> {
        if let Some(values) = self.typed.borrow().get(form) {
            return Ok(Reading { value: Some(values.clone()), closed: None });
        }
        let mut statement = self.connection.prepare_cached("SELECT content FROM typed WHERE form = ?1")?;
        let sealed: Option<Vec<u8>> = statement.query_row([form], |row| row.get(0)).optional()?;
        let opener = Opener::new(&self.keeper, &self.connection);
        let text = sealed.and_then(|sealed| opener.try_text(place(form), Some(sealed))).map(Zeroizing::new);
        let values = text.and_then(|text| serde_json::from_str(&text).ok());
        Ok(opener.reading(values))
    }

    /// The forms in which something is typed and not saved.
    ///
    /// # Errors
    /// Any of the database.
    pub fn typed_forms(&self) -> Result<Vec<String>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT form FROM typed")?;
        let mut forms = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        forms.extend(self.typed.borrow().keys().cloned());
        forms.sort();
        forms.dedup();
        Ok(forms)
    }

    /// Forgets what was typed in a form.
    ///
    /// # Errors
    /// Any of the database.
    pub fn drop_typed(&self, form: &str) -> Result<(), DossierError> {
        self.typed.borrow_mut().remove(form);
        self.transaction(|change| change.drop_typed(form))
    }

    /// Seals what was kept in memory, once the keyring can be used.
    ///
    /// # Errors
    /// Any of the keyring or the database; then it stays in memory.
    pub fn settle_typed(&self) -> Result<(), DossierError> {
        let waiting = self.typed.borrow().clone();
        if waiting.is_empty() {
            return Ok(());
        }
        self.transaction(|change| {
            waiting.iter().try_for_each(|(form, values)| change.put_typed(form, values))
        })?;
        self.typed.borrow_mut().clear();
        Ok(())
    }
}

impl Change<'_> {
    /// Forgets what was typed in a form, together with what the form saved.
    ///
    /// # Errors
    /// Any of the database.
    pub fn drop_typed(&self, form: &str) -> Result<(), DossierError> {
        self.dossier.typed.borrow_mut().remove(form);
        self.connection().prepare_cached("DELETE FROM typed WHERE form = ?1")?.execute([form])?;
        Ok(())
    }

    /// Forgets the forms whose names carry the identifier of something that is no longer there.
    pub(crate) fn drop_typed_of_nothing(&self) -> Result<(), DossierError> {
        const KNOWN: &str = "SELECT EXISTS (SELECT 1 FROM institutions WHERE id = ?1)
            OR EXISTS (SELECT 1 FROM systems WHERE id = ?1) OR EXISTS (SELECT 1 FROM integrations WHERE id = ?1)
            OR EXISTS (SELECT 1 FROM certificates WHERE id = ?1) OR EXISTS (SELECT 1 FROM submissions WHERE id = ?1)";
        for form in self.dossier.typed_forms()? {
            for id in form.split('/').filter(|part| SystemId::parse(part).is_some()) {
                let known: bool = self.connection().query_row(KNOWN, [id], |row| row.get(0))?;
                if !known {
                    self.drop_typed(&form)?;
                }
            }
        }
        Ok(())
    }

    fn put_typed(&self, form: &str, values: &Values) -> Result<(), DossierError> {
        let text = serde_json::to_vec(values).map_err(|error| DossierError::Failed(error.to_string()))?;
        let sealed = self.key()?.seal(place(form), &Zeroizing::new(text))?;
        self.connection()
            .prepare_cached("INSERT OR REPLACE INTO typed (form, content) VALUES (?1, ?2)")?
            .execute((form, sealed))?;
        Ok(())
    }
}

fn place(form: &str) -> Place<'_> {
    Place { table: "typed", column: "content", record: form }
}
