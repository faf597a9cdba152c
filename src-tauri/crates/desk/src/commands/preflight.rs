//! What MEGA would find, found first.

use crate::Desk;
use crate::preflight;
use crate::problem::missing_thing;
use crate::view::{CheckProgress, Exported, PreflightView, Problem, Saved};

impl Desk {
    pub(crate) fn preflight(&self, integration: String) -> Result<PreflightView, Problem> {
        self.with(|state| preflight::view(state, &state.case(&integration)?))
    }

    pub(crate) fn run_check(&self, integration: String, _check: String) -> Result<(), Problem> {
        self.with(|state| state.case(&integration).map(drop))
    }

    pub(crate) fn check_progress(&self) -> Result<Option<CheckProgress>, Problem> {
        Ok(None)
    }

    pub(crate) fn cancel_check(&self) -> Result<(), Problem> {
        Ok(())
    }

    pub(crate) fn choose_metadata(
        &self,
        integration: String,
        _environment: String,
    ) -> Result<Option<Saved>, Problem> {
        self.with(|state| state.case(&integration).map(|_| None))
    }

    pub(crate) fn save_saml_metadata(
        &self,
        integration: String,
        _environment: String,
    ) -> Result<Option<Exported>, Problem> {
        self.with(|state| state.case(&integration).map(|_| None))
    }

    pub(crate) fn save_script(
        &self,
        integration: String,
        _environment: String,
        _shell: String,
    ) -> Result<Option<Exported>, Problem> {
        self.with(|state| state.case(&integration).map(|_| None))
    }

    pub(crate) fn attach_checks(&self, integration: String, _draft: String) -> Result<Saved, Problem> {
        self.with(|state| {
            state.case(&integration)?;
            Err(missing_thing("draft"))
        })
    }
}
