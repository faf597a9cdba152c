//! The picture in an institution's letterhead.

use racord_core::id::InstitutionId;
use racord_dossier::{Entry, KeptLogo};
use racord_papers::Logo;

use crate::Desk;
use crate::problem::missing_thing;
use crate::view::{Problem, Saved};

impl Desk {
    pub(crate) fn choose_logo(&self, institution: String) -> Result<Option<Saved>, Problem> {
        let title = self.with(|state| {
            let id = InstitutionId::parse(&institution).ok_or_else(|| missing_thing("institution"))?;
            state.institution(&id)?;
            Ok(state.voice.text("dialog-logo"))
        })?;
        let chosen = self.setup.host.choose_file(&title).map_err(|error| self.told(error))?;
        let Some(chosen) = chosen else { return Ok(None) };
        // Typesetting a page with it takes a while: the rest of the window goes on meanwhile.
        let logo = Logo::read(&chosen.name, chosen.bytes).map_err(|error| self.told(error))?;
        self.with(|state| {
            let id = InstitutionId::parse(&institution).ok_or_else(|| missing_thing("institution"))?;
            let institution = state.institution(&id)?;
            let entry =
                Entry::new("journal-logo-saved").about_institution(&id).text("name", &institution.name);
            let kept = KeptLogo { name: chosen.name, bytes: logo.bytes().to_vec().into() };
            state.dossier.change(state.voice.now, entry, |change| change.put_logo(&id, &kept))?;
            Ok(Some(state.saved(format!("institution/{id}"), "saved-logo")))
        })
    }
}
