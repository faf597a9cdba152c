//! Opening the window, language, place, keyring, sample.

use racord_core::id::SystemId;
use racord_core::words::{Environment, Language};
use racord_dossier::KeyringState as Keyring;
use racord_watch::Log;

use crate::Desk;
use crate::commands::lost::notice;
use crate::commands::reminders::last_look;
use crate::problem::Outcome;
use crate::sample;
use crate::state::State;
use crate::view::{KeyringNow, KeyringState, KeyringView, Problem, Said, Start, Values};
use crate::voice::Voice;

impl Desk {
    pub(crate) fn start(&self) -> Result<Start, Problem> {
        self.try_again();
        let keyring = self.keyring_state();
        let unregistered = self.unregistered();
        self.with(|state| start(state, keyring, unregistered, &self.setup.version))
    }

    pub(crate) fn set_language(&self, language: Language) -> Result<Start, Problem> {
        self.tell_in(language);
        let keyring = self.keyring_state();
        self.with(|state| {
            state.dossier.set_setting("language", language.as_str())?;
            state.voice = Voice::new(language, state.voice.now);
            Ok(())
        })?;
        let unregistered = self.unregistered();
        self.with(|state| start(state, keyring, unregistered, &self.setup.version))
    }

    pub(crate) fn set_place(&self, place: String) -> Result<(), Problem> {
        self.with(|state| {
            state.files_aim = None;
            // `certificates/SYSTEM/ENVIRONMENT`: what is opened next is meant for there.
            let parts: Vec<&str> = place.split('/').collect();
            match parts.as_slice() {
                ["certificates", system, environment] => {
                    state.aim = SystemId::parse(system).zip(Environment::parse(environment));
                    let before = state.dossier.setting("place")?;
                    state.came_from =
                        before.filter(|before| sends_for_certificate(before)).or(state.came_from.take());
                }
                ["form", "serial", ..] | ["compare", ..] => {}
                _ => (state.aim, state.came_from) = (None, None),
            }
            Ok(state.dossier.set_setting("place", &place)?)
        })
    }

    pub(crate) fn keep_typed(&self, form: String, values: Values) -> Result<(), Problem> {
        self.with(|state| {
            state.dossier.keep_typed(&form, &values)?;
            Ok(())
        })
    }

    pub(crate) fn unlock_keyring(&self) -> Result<KeyringView, Problem> {
        // The officer answers the operating system's prompt: nothing else may wait for that.
        let refused = self.setup.secrets.unlock().err();
        let keyring = self.keyring_state();
        self.with(|state| {
            if keyring == Keyring::Ready {
                state.dossier.settle_typed()?;
            }
            Ok(match (view(state, keyring), refused) {
                (KeyringView { state: KeyringState::Ready, said }, _) => {
                    KeyringView { state: KeyringState::Ready, said }
                }
                (view, Some(error)) => KeyringView { said: Some(state.voice.said(&error.saying())), ..view },
                (view, None) => view,
            })
        })
    }

    pub(crate) fn keyring(&self) -> Result<KeyringNow, Problem> {
        let keyring = self.keyring_state();
        self.with(|state| Ok(KeyringNow { keyring: view(state, keyring), lost: lost(state, keyring) }))
    }

    pub(crate) fn begin_sample(&self) -> Result<(), Problem> {
        self.with(sample::begin)
    }

    pub(crate) fn remove_sample(&self) -> Result<(), Problem> {
        self.with(|state| Ok(state.dossier.remove_sample(state.voice.now)?))
    }

    /// Asks the operating system, without holding up anything else.
    fn keyring_state(&self) -> Keyring {
        self.setup.secrets.state()
    }
}

fn start(state: &mut State, keyring: Keyring, unregistered: Option<Said>, version: &str) -> Outcome<Start> {
    let last = last_look(&state.voice, Log::read(state.dossier.folder()).as_ref());
    let notices: Vec<Said> = unregistered.into_iter().chain(last).collect();
    Ok(Start {
        version: version.to_owned(),
        language: state.voice.language.as_str().to_owned(),
        place: state.dossier.setting("place")?.unwrap_or_else(|| "todo".to_owned()),
        keyring: view(state, keyring),
        sample: state.has_sample()?,
        empty: state.dossier.is_empty()?,
        today: state.voice.day(state.voice.today()),
        notices,
        lost: lost(state, keyring),
    })
}

/// Only an open keyring can tell what it doesn't hold.
fn lost(state: &mut State, keyring: Keyring) -> Option<Said> {
    if keyring == Keyring::Ready { notice(state) } else { None }
}

fn view(state: &State, keyring: Keyring) -> KeyringView {
    let shown = match keyring {
        Keyring::Denied => KeyringState::Denied,
        Keyring::Locked => KeyringState::Locked,
        Keyring::Missing => KeyringState::Missing,
        Keyring::Ready => KeyringState::Ready,
    };
    KeyringView { state: shown, said: keyring.obstacle().map(|error| state.voice.said(&error.saying())) }
}

/// A screen that sends the officer for a certificate: a step, a letter, a renewal, the checks of an integration.
fn sends_for_certificate(place: &str) -> bool {
    let parts: Vec<&str> = place.split('/').collect();
    matches!(parts.as_slice(), ["integration" | "renewal", _, _] | ["letter", _, _, ..] | ["preflight", _])
}
