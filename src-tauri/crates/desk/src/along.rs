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
    let files = files_of(state, matter, outgoing)?;
    let bare = state.dossier.bare_certificate(matter.draft_of(), &outgoing.id())?;
    Ok(Along {
        files: files.into_iter().map(admit).collect::<Outcome<_>>()?,
        certificate: if bare { CertificateAs::Bare } else { CertificateAs::Zip },
    })
}

/// The files of a draft and, of a test report, the evidence.
pub(crate) fn files_of(state: &State, matter: &Matter, outgoing: &Outgoing) -> Outcome<Vec<KeptFile>> {
    let mut files = state.dossier.files(FileOf::Draft(matter.draft_of(), &outgoing.id()))?;
    let reports = kind(&outgoing.kind).is_some_and(|facts| facts.needs(Part::Tests));
    if let Some(case) = matter.case().filter(|_| reports) {
        files.extend(evidence(state, case)?);
    }
    Ok(files)
}

/// What shows the results of the tests, in the order in which the procedure names them.
pub(crate) fn evidence(state: &State, case: &Case) -> Outcome<Vec<KeptFile>> {
    let mut kept = state.dossier.evidence(&case.integration.id)?;
    let order = |file: &KeptFile| case.procedure.tests.iter().position(|test| test.id == file.test);
    kept.retain(|file| order(file).is_some());
    kept.sort_by_key(order);
    Ok(kept)
}

/// Looked into again: nothing goes out that wasn't, whatever way it came here.
fn admit(file: KeptFile) -> Outcome<Attachment> {
    let mut bytes = file.bytes;
    let admitted = Attachment::admit(&file.name, std::mem::take(&mut *bytes))?;
    Ok(if file.test.is_empty() { admitted } else { admitted.of_test(&file.test) })
}
