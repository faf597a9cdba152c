//! The file about who issues the certificates.

use super::check::is_plain;
use super::report::Report;
use super::table::Table;
use super::{client, document};
use crate::institution::InstitutionKind;
use crate::procedure::{Issuer, OrderPaper};

pub(super) const FILE: &str = "stisc.toml";

pub(super) fn issuer(table: &Table<'_, '_>) -> Issuer {
    Issuer {
        name: table.localized("name"),
        address: table.optional_table("address", |table| client::fact(table, |table| table.text("is"))),
        order: table
            .table("order", |table| client::fact(table, |table| table.address("is")))
            .unwrap_or_default(),
        papers: table.list("papers", paper),
        sources: table.list("sources", document::source),
    }
}

pub(super) fn check(issuer: &Issuer, report: &Report<'_>) {
    let sources = &issuer.sources;
    report.identifiers("sources", sources.iter().map(|source| source.id.as_str()), is_plain);
    if let Some(address) = &issuer.address {
        report.mail("address.is", &address.is);
        report.source("address", &address.source, sources);
    }
    report.source("order", &issuer.order.source, sources);
    for (index, paper) in issuer.papers.iter().enumerate() {
        report.source(&format!("papers[{index}]"), &paper.source, sources);
    }
}

fn paper(table: &Table<'_, '_>) -> OrderPaper {
    OrderPaper {
        title: table.localized("title"),
        of: InstitutionKind::ALL.into_iter().filter(|kind| table.flag(brings(*kind))).collect(),
        source: table.text("source"),
    }
}

/// The key that says whether institutions of a kind bring a paper.
fn brings(kind: InstitutionKind) -> &'static str {
    match kind {
        InstitutionKind::NaturalPerson => "natural-person",
        InstitutionKind::PrivateEntity => "private-entity",
        InstitutionKind::PublicInstitution => "public-institution",
    }
}
