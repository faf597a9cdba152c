//! What goes along with a draft: the officer's files, the evidence of a test report, and how the certificate goes.

use racord_core::submission::{Part, kind};
use racord_dossier::{FileOf, KeptFile};
use racord_papers::{Attachment, CertificateAs};

use crate::case::Case;
use crate::outgoing::{Matter, Outgoing};
use crate::problem::Outcome;
use crate::state::State;

pub(crate) struct Along {
    pub(crate) files: Vec<Attachment>,
    pub(crate) certificate: CertificateAs,
}

/// Fails when something belongs to the draft and cannot be read: it must not go out without it.
pub(crate) fn along(state: &State, matter: &Matter, outgoing: &Outgoing) -> Outcome<Along> {
    let (of, draft) = (matter.draft_of(), outgoing.id());
    let mut files = Vec::new();
    for file in state.dossier.files(FileOf::Draft(of, &draft))? {
        files.push(admit(file)?);
    }
    if let Some(case) = matter.case().filter(|_| carries_evidence(outgoing)) {
        files.extend(evidence(state, case)?);
    }
    let bare = state.dossier.bare_certificate(of, &draft)?;
    Ok(Along { files, certificate: if bare { CertificateAs::Bare } else { CertificateAs::Zip } })
}

pub(crate) fn carries_evidence(outgoing: &Outgoing) -> bool {
    kind(&outgoing.kind).is_some_and(|facts| facts.needs(Part::Tests))
}

/// What shows the results of the tests, in the order in which the procedure names them.
pub(crate) fn evidence(state: &State, case: &Case) -> Outcome<Vec<Attachment>> {
    let mut kept = state.dossier.evidence(&case.integration.id)?;
    let order = |file: &KeptFile| case.procedure.tests.iter().position(|test| test.id == file.test);
    kept.retain(|file| order(file).is_some());
    kept.sort_by_key(order);
    kept.into_iter()
        .map(|file| {
            let test = file.test.clone();
            Ok(admit(file)?.of_test(&test))
        })
        .collect()
}

/// Looked into again: nothing goes out that wasn't, whatever way it came here.
fn admit(file: KeptFile) -> Outcome<Attachment> {
    let mut bytes = file.bytes;
    Ok(Attachment::admit(&file.name, std::mem::take(&mut *bytes))?)
}
