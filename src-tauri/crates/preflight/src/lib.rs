//! Asking the network, only when the officer asks.
//!
//! [`Network`] reaches out: [`Network::check_address`], [`Network::fetch_metadata`], [`Network::check_revocation`]. Each
//! blocks until it is answered, gives up or is cancelled; call it from a thread that may wait. Nothing is asked that the
//! officer or the catalogue didn't name, no answer is longer than its limit, and no address of an internal network is
//! reached unless the officer entered that very host: a name is resolved once, its addresses are checked, and exactly
//! these are connected to, on every redirect anew.
//!
//! Through a proxy it is the proxy that resolves and connects. What can be checked here is: an address written in
//! numbers, and a name that resolves here too. A name that only the proxy knows is left to the proxy, which reaches
//! nothing its administrators don't let it reach.
//!
//! Without the network: [`metadata::read`], [`saml::draft`] and [`script`].

mod address;
mod cancel;
mod causes;
mod client;
mod http;
pub mod metadata;
mod names;
mod network;
mod numbered;
mod old_tls;
mod proxy;
mod reach;
mod reachable;
mod revocation;
pub mod saml;
pub mod script;
mod text;
mod tls;
mod trip;
mod why_not;
mod xml;

pub use cancel::{Cancel, Stopped};
pub use metadata::Fetched;
pub use names::{Names, SystemNames};
pub use network::{Limits, Network, Roots, Stage};
pub use proxy::Proxy;
