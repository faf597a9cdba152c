//! Checks of an integration: what can be checked, what was found, and what its developers get.

mod cards;
mod checkable;
mod details;
mod developers;
mod of_revocation;
mod page;
mod proxy;
mod report;
mod running;

use racord_core::message::Saying;
use racord_core::words::Environment;

use crate::problem::{Outcome, missing_thing};

pub(crate) use cards::is_offline;
pub(crate) use checkable::service_address;
pub(crate) use developers::{saml, script};
pub(crate) use page::{concerns, row, rows_of_certificate, view};
pub(crate) use proxy::{PROXY, Way, kept as kept_proxy, view as proxy_view};
pub(crate) use report::{is_report, report};
pub(crate) use running::{Checking, Done, jobs, keep, metadata_of, work};

/// Where the checks of an integration are shown.
pub(crate) fn place(integration: &racord_core::id::IntegrationId) -> String {
    format!("preflight/{integration}")
}

pub(crate) fn environment(word: &str) -> Outcome<Environment> {
    Environment::parse(word).ok_or_else(|| missing_thing("check"))
}

/// No two at the same time: neither would know which one is to be stopped.
pub(crate) fn busy() -> Saying {
    Saying::new("preflight-busy")
}
