//! The procedures, read when somebody asks for them first: a look at certificates needs none.

use std::ops::Deref;
use std::sync::OnceLock;

use racord_core::message::Saying;
use racord_core::procedure::Catalogue;

use crate::problem::Outcome;

#[derive(Default)]
pub(crate) struct Procedures {
    catalogue: OnceLock<Catalogue>,
}

impl Procedures {
    /// Read at once, so that whoever needs them hears what is wrong with them.
    pub(crate) fn read() -> Outcome<Procedures> {
        let catalogue = Catalogue::load().map_err(|errors| {
            let first = errors.first().map(ToString::to_string).unwrap_or_default();
            Saying::new("procedures-broken").with("words", first)
        })?;
        Ok(Procedures { catalogue: OnceLock::from(catalogue) })
    }
}

impl Deref for Procedures {
    type Target = Catalogue;

    /// Of procedures that can't be read there are none: what asks for one says which is missing.
    fn deref(&self) -> &Catalogue {
        self.catalogue.get_or_init(|| Catalogue::load().unwrap_or_default())
    }
}
