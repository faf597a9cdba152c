//! Checks of an integration: what can be checked, what was found, and what its developers get.

use crate::case::Case;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Action, NavigationItem, PreflightView, ProxyView, Tone};

pub(crate) fn view(state: &State, case: &Case) -> Outcome<PreflightView> {
    let voice = &state.voice;
    Ok(PreflightView {
        integration: case.integration.id.to_string(),
        title: case.title(),
        system: NavigationItem { name: case.system.name.clone(), place: format!("system/{}", case.system.id) },
        hub: NavigationItem { name: case.procedure.name.clone(), place: case.place() },
        proxy: String::new(),
        offline: None,
        summary: voice.tag(Tone::Quiet, "preflight-screen-never"),
        groups: Vec::new(),
        developers: Vec::new(),
        attachable: Vec::new(),
    })
}

pub(crate) fn proxy(state: &State) -> ProxyView {
    let label = state.voice.text("action-proxy");
    ProxyView { text: String::new(), action: Action { label, form: "proxy".to_owned(), primary: false } }
}
