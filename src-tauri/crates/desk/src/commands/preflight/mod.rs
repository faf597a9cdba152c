//! What MEGA would find, found first.

mod attaching;

use std::iter::once;

use racord_core::preflight::metadata::judge_unusable;
use racord_core::procedure::Procedure;
use racord_dossier::Entry;
use racord_preflight::{Stopped, metadata};

use crate::Desk;
use crate::preflight::{
    Done, Way, busy, environment, is_offline, jobs, keep, kept_proxy, metadata_of, place, proxy_view, saml,
    script, view, work,
};
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{CheckProgress, Exported, PreflightView, Problem, ProxyView, Saved};

impl Desk {
    pub(crate) fn preflight(&self, integration: String) -> Result<PreflightView, Problem> {
        let offline = self.checking.is_offline();
        self.with(|state| {
            let case = state.case(&integration)?;
            let way = self.way(state, once(&case.procedure).chain(state.catalogue.procedures()))?;
            view(state, &case, offline, way.as_ref(), attaching::attachable(state, &case)?)
        })
    }

    pub(crate) fn run_check(&self, integration: String, check: String) -> Result<(), Problem> {
        let Some(running) = self.checking.begin(&integration) else { return Err(self.told(busy())) };
        let (jobs, network) = self.with(|state| {
            // What is found is kept sealed: it would be asked for nothing.
            if let Some(obstacle) = state.dossier.secrets().state().obstacle() {
                return Err(obstacle.saying().into());
            }
            let jobs = jobs(state, &state.case(&integration)?, &check)?;
            Ok((jobs, self.setup.host.network(kept_proxy(state)?)))
        })?;
        let (mut done, mut stopped): (Vec<Done>, Option<Stopped>) = Default::default();
        for (index, job) in jobs.iter().enumerate() {
            running.at(job, index, jobs.len());
            let now = (self.setup.clock)();
            match work(job, &network, now, &running.cancel, &mut |stage| running.stage(stage)) {
                // Nothing was found out: what was known before stays.
                Ok(found) if is_offline(&found.found.verdicts) => {
                    running.found_offline(true);
                    break;
                }
                Ok(found) => {
                    running.found_offline(false);
                    done.push(found);
                }
                Err(why) => {
                    stopped = Some(why);
                    break;
                }
            }
        }
        self.with(|state| keep(state, &state.case(&integration)?, done))?;
        match stopped {
            Some(why @ Stopped::NoRoom) => Err(self.told(why)),
            Some(Stopped::Cancelled) | None => Ok(()),
        }
    }

    pub(crate) fn check_progress(&self) -> Result<Option<CheckProgress>, Problem> {
        Ok(self.speak(|voice| self.checking.progress(voice)))
    }

    pub(crate) fn cancel_check(&self) -> Result<(), Problem> {
        self.checking.cancel();
        Ok(())
    }

    pub(crate) fn choose_metadata(
        &self,
        integration: String,
        environment: String,
    ) -> Result<Option<Saved>, Problem> {
        let title = self.with(|state| {
            state.case(&integration)?;
            Ok(state.voice.text("dialog-metadata"))
        })?;
        let chosen = self.setup.host.choose_file(&title).map_err(|error| self.told(error))?;
        let Some(chosen) = chosen else { return Ok(None) };
        let read = metadata::read(&chosen.bytes).map_err(|unusable| {
            let verdict = judge_unusable(unusable);
            let advice = verdict.advice().map(|advice| self.speak(|voice| voice.say(&advice)));
            let mut problem = self.told(verdict.saying());
            problem.message =
                [Some(problem.message), advice].into_iter().flatten().collect::<Vec<_>>().join(" ");
            problem
        })?;
        self.with(|state| {
            let case = state.case(&integration)?;
            let environment = self::environment(&environment)?;
            let done = metadata_of(&case, environment, read, state.voice.now)?;
            keep(state, &case, vec![done])?;
            Ok(Some(state.saved(place(&case.integration.id), "saved-metadata")))
        })
    }

    pub(crate) fn save_saml_metadata(
        &self,
        integration: String,
        environment: String,
    ) -> Result<Option<Exported>, Problem> {
        let (title, (name, text)) = self.with(|state| {
            let case = state.case(&integration)?;
            let written = saml(state, &case, self::environment(&environment)?)?;
            Ok((state.voice.text("dialog-saml-save"), written))
        })?;
        self.save_for_developers(&title, &name, &text, &integration)
    }

    pub(crate) fn save_script(
        &self,
        integration: String,
        environment: String,
        shell: String,
    ) -> Result<Option<Exported>, Problem> {
        let (title, (name, text)) = self.with(|state| {
            let written = script(&state.case(&integration)?, self::environment(&environment)?, &shell)?;
            Ok((state.voice.text("dialog-script-save"), written))
        })?;
        self.save_for_developers(&title, &name, &text, &integration)
    }

    pub(crate) fn attach_checks(&self, integration: String, draft: String) -> Result<Saved, Problem> {
        self.with(|state| attaching::attach(state, &integration, &draft))
    }

    pub(crate) fn proxy(&self, state: &State) -> Outcome<ProxyView> {
        Ok(proxy_view(state, self.way(state, state.catalogue.procedures())?.as_ref()))
    }

    /// Where the proxy leads for the first address that these procedures name; none where they name none.
    fn way<'p>(
        &self,
        state: &State,
        mut procedures: impl Iterator<Item = &'p Procedure>,
    ) -> Outcome<Option<Way>> {
        let Some(first) = procedures.find_map(|known| known.environments.first()) else { return Ok(None) };
        let proxy = kept_proxy(state)?;
        Ok(Some(Way::of(&proxy, &self.setup.host.network(proxy.clone()), &first.url)))
    }

    fn save_for_developers(
        &self,
        title: &str,
        name: &str,
        text: &str,
        integration: &str,
    ) -> Result<Option<Exported>, Problem> {
        let Some(target) = self.ask_target(title, name)? else { return Ok(None) };
        let exported = self.write_file(&target, text.as_bytes())?;
        Ok(Some(self.noted(exported, |state| {
            let case = state.case(integration)?;
            let entry = Entry::new("journal-for-developers")
                .about_integration(&case.integration.id)
                .text("service", &case.procedure.name)
                .text("file", name);
            Ok(state.dossier.change(state.voice.now, entry, |_| Ok(()))?)
        })))
    }
}
