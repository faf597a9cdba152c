//! The two data keys that a comparison and a restore have to do with.

use crate::error::DossierError;
use crate::sealing::{DataKey, Standing, fits};
use crate::store::Dossier;

pub(super) struct Keys {
    /// Opens what is here; none when nothing is sealed here, or the key is lost.
    pub(super) here: Option<DataKey>,
    /// Opens what is in the backup.
    pub(super) there: Option<DataKey>,
}

impl Keys {
    pub(super) fn of(there: &Dossier, here: &Dossier) -> Result<Keys, DossierError> {
        let there = there.keeper.fetch(&there.connection).unwrap_or_default();
        let own = match here.keeper.fetch(&here.connection) {
            Err(DossierError::DataKeyLost) => None,
            fetched => fetched?,
        };
        let here = match own {
            None => fitting(there.as_ref(), here)?,
            own => own,
        };
        Ok(Keys { here, there })
    }
}

/// How the key for sealing here is come by.
pub(super) enum Way {
    /// The keyring has it, or it is made.
    Usual,
    /// The keyring lost it: this one is put back.
    PutBack(DataKey),
    /// The keyring holds another one, of another dossier perhaps: what is here is sealed again under that.
    Change { from: DataKey, to: DataKey },
}

/// # Errors
/// `DataKeyLost` when nobody holds the key that sealed what is here.
pub(super) fn way(here: &Dossier, backup: Option<&DataKey>) -> Result<Way, DossierError> {
    let standing = here.keeper.standing(&here.connection)?;
    let known = match here.keeper.remembered(&here.connection)? {
        None => fitting(backup, here)?,
        known => known,
    };
    match (standing, known) {
        (Standing::Whole, _) => Ok(Way::Usual),
        (Standing::Gone, Some(key)) => Ok(Way::PutBack(key)),
        (Standing::Other(to), Some(from)) => Ok(Way::Change { from, to }),
        (_, None) => Err(DossierError::DataKeyLost),
    }
}

/// The backup's key, if it sealed what is here, too.
fn fitting(key: Option<&DataKey>, here: &Dossier) -> Result<Option<DataKey>, DossierError> {
    match key {
        Some(key) if fits(key, &here.connection)? => Ok(Some(key.clone())),
        _ => Ok(None),
    }
}
