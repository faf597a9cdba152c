//! Which proxy leads to the network, as the officer chose it.

use racord_core::message::Saying;
use racord_preflight::{Network, Proxy};

use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Action, ProxyView};
use crate::voice::Voice;

/// Its setting: `system`, `direct`, or an address. An address never has a password in it.
pub(crate) const PROXY: &str = "proxy";

/// The proxy that leads to an address now, and where that comes from.
pub(crate) struct Way {
    source: &'static str,
    /// Host and port; none: directly.
    proxy: Option<String>,
}

impl Way {
    pub(crate) fn of(proxy: &Proxy, network: &Network, address: &str) -> Way {
        let source = match proxy {
            Proxy::Direct => "direct",
            Proxy::Given(_) => "given",
            Proxy::System => "system",
        };
        Way { source, proxy: network.proxy_for(address) }
    }

    pub(crate) fn said(&self, voice: &Voice) -> String {
        match (&self.proxy, self.source) {
            (Some(proxy), source) => {
                voice.say(&Saying::new("proxy-shown").with("proxy", proxy).with("source", source))
            }
            (None, source) => voice.with("proxy-shown-none", "source", source),
        }
    }
}

/// As it was chosen.
pub(crate) fn kept(state: &State) -> Outcome<Proxy> {
    Ok(match state.dossier.setting(PROXY)?.as_deref() {
        None | Some("system") => Proxy::System,
        Some("direct") => Proxy::Direct,
        Some(address) => Proxy::Given(address.to_owned()),
    })
}

pub(crate) fn view(state: &State, way: Option<&Way>) -> ProxyView {
    let action = Action { label: state.voice.text("action-proxy"), form: PROXY.to_owned(), primary: false };
    ProxyView { text: way.map(|way| way.said(&state.voice)).unwrap_or_default(), action }
}
