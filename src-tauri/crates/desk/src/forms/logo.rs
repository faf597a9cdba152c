//! The logo is taken out of the letterhead.

use racord_core::id::InstitutionId;
use racord_dossier::Entry;

use super::build::FormBuilder;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Form, Saved};

pub(super) fn remove_form(state: &State, name: &str, of: &InstitutionId) -> Outcome<Form> {
    state.institution(of)?;
    Ok(FormBuilder::new(&state.voice, "logo-remove", name, &format!("institution/{of}")).finish())
}

pub(super) fn save_remove(state: &State, of: &InstitutionId) -> Outcome<Saved> {
    let institution = state.institution(of)?;
    let entry = Entry::new("journal-logo-removed").about_institution(of).text("name", &institution.name);
    state.dossier.change(state.voice.now, entry, |change| change.remove_logo(of))?;
    Ok(state.saved(format!("institution/{of}"), "saved-logo-removed"))
}
