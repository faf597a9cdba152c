//! The proxy between here and the network.

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::header::HeaderValue;

use crate::text::shortened;

/// Which proxy is used.
#[derive(Clone, Default, Eq, PartialEq)]
pub enum Proxy {
    /// Never one.
    Direct,
    /// This one for everything: `http://proxy.example:3128`, maybe with user and password.
    Given(String),
    /// What the system's settings say, or the environment (`HTTPS_PROXY`, `NO_PROXY`, …). A script that chooses (PAC)
    /// isn't run.
    #[default]
    System,
}

/// A proxy on the way to one address.
pub(crate) struct Way {
    pub(crate) scheme: String,
    /// Empty: what was given is no address.
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) authorization: Option<HeaderValue>,
    /// Host and port, without the password.
    pub(crate) shown: String,
}

impl std::fmt::Debug for Proxy {
    /// Without the address, which may carry a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Proxy::Direct => "Direct",
            Proxy::Given(_) => "Given(…)",
            Proxy::System => "System",
        })
    }
}

impl Proxy {
    /// `None`: directly. A proxy that was given is never left out, not even one that can't be used.
    pub(crate) fn way_to(&self, address: &str) -> Option<Way> {
        match self {
            Proxy::Direct => None,
            Proxy::Given(proxy) => {
                let way = Way::by(&Matcher::builder().all(proxy.clone()).build(), address);
                Some(way.unwrap_or_else(|| Way::nowhere(proxy)))
            }
            Proxy::System => Way::by(&Matcher::from_system(), address),
        }
    }
}

impl Way {
    fn by(matcher: &Matcher, address: &str) -> Option<Way> {
        let found = matcher.intercept(&address.parse().ok()?)?;
        let scheme = found.uri().scheme_str().unwrap_or("http").to_owned();
        let host = found.uri().host()?.trim_matches(['[', ']']).to_owned();
        let port = found.uri().port_u16().unwrap_or(if scheme == "https" { 443 } else { 80 });
        let shown = format!("{}:{port}", found.uri().host()?);
        Some(Way { authorization: found.basic_auth().cloned(), scheme, host, port, shown })
    }

    /// To something that is no address of a proxy.
    fn nowhere(proxy: &str) -> Way {
        let shown = shortened(proxy.rsplit('@').next().unwrap_or_default());
        Way { scheme: "http".to_owned(), host: String::new(), port: 0, authorization: None, shown }
    }
}
