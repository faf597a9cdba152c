//! Who issues the system certificates, and what ordering one takes (`procedures/stisc.toml`).

use serde::Serialize;

use super::{Fact, Source};
use crate::institution::InstitutionKind;
use crate::words::Localized;

#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Issuer {
    /// Its name with the abbreviation by which everybody calls it.
    pub name: Localized,
    /// Where to write to; none where no address is published.
    pub address: Option<Fact<String>>,
    /// Where a system certificate is ordered.
    pub order: Fact<String>,
    /// The papers that ordering a system certificate takes, in the published order.
    pub papers: Vec<OrderPaper>,
    pub sources: Vec<Source>,
}

/// A paper that goes with the order of a system certificate.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OrderPaper {
    pub title: Localized,
    /// Who brings it.
    pub of: Vec<InstitutionKind>,
    /// Identifier of the source that names it.
    pub source: String,
}

impl Issuer {
    /// What an institution of this kind brings; nothing where nothing is published for it.
    pub fn papers_of(&self, kind: InstitutionKind) -> impl Iterator<Item = &OrderPaper> {
        self.papers.iter().filter(move |paper| paper.of.contains(&kind))
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
