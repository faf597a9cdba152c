//! The services without a procedure here: what `services.toml` says of them.

use super::check::{endpoints, is_plain};
use super::report::Report;
use super::table::Table;
use super::{client, document};
use crate::procedure::{Procedure, Service};

/// The one file that isn't a procedure.
pub(super) const FILE: &str = "services.toml";

pub(super) fn services(table: &Table<'_, '_>) -> Vec<Service> {
    table.list("services", service)
}

pub(super) fn check(services: &[Service], procedures: &[Procedure], report: &Report<'_>) {
    report.identifiers("services", services.iter().map(|service| service.id.as_str()), is_plain);
    for (index, service) in services.iter().enumerate() {
        let path = format!("services[{index}]");
        let under = |key: &str| format!("{path}.{key}");
        // Its procedure says all of it already.
        if procedures.iter().any(|procedure| procedure.service == service.id) {
            report.repeated(&under("id"), &service.id);
        }
        let named = |name: &str| !name.is_empty() && name.to_lowercase() == service.name.to_lowercase();
        if services[..index].iter().any(|earlier| named(&earlier.name))
            || procedures.iter().any(|procedure| named(&procedure.name))
        {
            report.repeated(&under("name"), &service.name);
        }
        let sources = &service.sources;
        report.identifiers(&under("sources"), sources.iter().map(|source| source.id.as_str()), is_plain);
        if let Some(address) = &service.address {
            report.mail(&under("address.is"), &address.is);
            report.source(&under("address"), &address.source, sources);
        }
        endpoints(&under("environments"), &service.environments, sources, report);
        client::check(&under("client"), &service.client, sources, report);
        for (index, note) in service.notes.iter().enumerate() {
            report.source(&format!("{}[{index}]", under("notes")), &note.source, sources);
        }
    }
}

fn service(table: &Table<'_, '_>) -> Service {
    Service {
        id: table.text("id"),
        name: table.text("name"),
        has_procedure: false,
        address: table.optional_table("address", |table| client::fact(table, |table| table.text("is"))),
        environments: table.optional_list("environments", document::endpoint),
        client: client::read(table),
        notes: table.optional_list("notes", document::note),
        sources: table.list("sources", document::source),
    }
}
