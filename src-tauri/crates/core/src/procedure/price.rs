//! What the service costs an institution.

use super::Procedure;
use crate::institution::InstitutionKind;

/// The fee of a year. MEGA takes it for the integration of each single information system.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Yearly {
    /// For all the systems together.
    pub lei: u64,
    pub per_integration: u32,
    /// Identifier of the procedure's source that states it.
    pub source: String,
}

/// What `systems` integrations with this service cost a year; nothing where the procedure states no price.
pub fn yearly(procedure: &Procedure, kind: InstitutionKind, systems: u32) -> Option<Yearly> {
    let price = procedure.price(kind)?;
    Some(Yearly {
        lei: u64::from(price.lei_a_year) * u64::from(systems),
        per_integration: price.lei_a_year,
        source: price.source.clone(),
    })
}
