//! The logo of an institution, on its page and in its letterhead.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use racord_core::id::InstitutionId;
use racord_core::institution::{Institution, InstitutionKind};
use racord_core::message::Saying;
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

/// What its page shows of it. A keyring that is closed, or a picture that is no longer taken (one from a backup of a
/// later version), hides the picture, not the institution.
pub(crate) fn view(state: &State, of: &InstitutionId) -> Outcome<LogoView> {
    let hidden = |why: &Saying| LogoView { image: None, closed: Some(state.voice.said(why)), remove: None };
    let kept = match state.dossier.logo(of) {
        Ok(kept) => kept,
        Err(error) if error.stays_closed() => return Ok(hidden(&error.saying())),
        Err(error) => return Err(error.into()),
    };
    let Some(mut kept) = kept else { return Ok(LogoView { image: None, closed: None, remove: None }) };
    let remove = Some(Action {
        label: state.voice.text("action-file-remove"),
        form: format!("logo-remove/{of}"),
        primary: false,
    });
    Ok(match Logo::kept(&kept.name, std::mem::take(&mut *kept.bytes)) {
        Ok(logo) => {
            let image = format!("data:{};base64,{}", logo.media_type(), STANDARD.encode(logo.bytes()));
            LogoView { image: Some(image), closed: None, remove }
        }
        Err(error) => LogoView { remove, ..hidden(&error.said()) },
    })
}
