//! The logo of an institution, on its page and in its letterhead.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use racord_core::id::InstitutionId;
use racord_core::institution::{Institution, InstitutionKind};
use racord_dossier::DossierError;
use racord_papers::{Document, Logo};

use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Action, LogoView};
use crate::voice::Voice;

/// The lines below the institution's name.
pub(crate) fn letterhead(voice: &Voice, institution: &Institution) -> Vec<String> {
    let code = match institution.kind {
        InstitutionKind::NaturalPerson => "system-sheet-number-idnp",
        InstitutionKind::PrivateEntity | InstitutionKind::PublicInstitution => "system-sheet-number-idno",
    };
    vec![voice.with(code, "number", institution.idno.as_str()), institution.address.clone()]
}

/// A document with the letterhead of an institution. Fails when there is a logo and it cannot be read: the paper must
/// not go out without it.
pub(crate) fn with_letterhead(state: &State, of: &InstitutionId, document: Document) -> Outcome<Document> {
    match state.dossier.logo(of)? {
        Some(mut kept) => {
            let logo = Logo::kept(&kept.name, std::mem::take(&mut *kept.bytes))?;
            Ok(document.with_logo(&logo)?)
        }
        None => Ok(document),
    }
}

/// What its page shows of it. A keyring that is closed hides the picture, not the institution.
pub(crate) fn view(state: &State, of: &InstitutionId) -> Outcome<LogoView> {
    let kept = match state.dossier.logo(of) {
        Ok(kept) => kept,
        Err(error @ (DossierError::Secret(_) | DossierError::DataKeyLost | DossierError::SealBroken)) => {
            let closed = Some(state.voice.said(&error.saying()));
            return Ok(LogoView { image: None, closed, remove: None });
        }
        Err(error) => return Err(error.into()),
    };
    let Some(mut kept) = kept else { return Ok(LogoView { image: None, closed: None, remove: None }) };
    let logo = Logo::kept(&kept.name, std::mem::take(&mut *kept.bytes))?;
    Ok(LogoView {
        image: Some(format!("data:{};base64,{}", logo.media_type(), STANDARD.encode(logo.bytes()))),
        closed: None,
        remove: Some(Action {
            label: state.voice.text("action-file-remove"),
            form: format!("logo-remove/{of}"),
            primary: false,
        }),
    })
}
