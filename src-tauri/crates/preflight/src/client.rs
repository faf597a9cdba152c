//! One client for one connection: to an address that was looked up and checked before, along one way, once.

use std::iter::once;
use std::net::{IpAddr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, Proxy, retry};
use rustls::ClientConfig;
use tokio::sync::mpsc::UnboundedSender;
use tower::util::MapResponseLayer;

use crate::proxy::Way;

/// Header lines of an answer; their bytes are limited by the parser.
pub(crate) const MAX_HEADERS: usize = 200;

pub(crate) const AGENT: &str = concat!("Racord/", env!("CARGO_PKG_VERSION"));

/// How far a request got.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Phase {
    /// Through a proxy, up to the end of its tunnel.
    Connecting,
    /// Agreeing on encryption.
    Greeting,
    Asking,
}

/// Redirects are not followed, nothing is asked twice, nothing is remembered; no proxy is used but the one given.
pub(crate) fn client(
    address: IpAddr,
    way: Option<&Way>,
    encryption: ClientConfig,
    told: UnboundedSender<Phase>,
) -> reqwest::Result<Client> {
    let connected = MapResponseLayer::new(move |connection| {
        let _ = told.send(Phase::Asking);
        connection
    });
    let builder = Client::builder()
        .tls_backend_preconfigured(encryption)
        .dns_resolver(Only(address))
        .connector_layer(connected)
        .http1_only()
        .http1_max_headers(MAX_HEADERS)
        .pool_max_idle_per_host(0)
        .redirect(Policy::none())
        .referer(false)
        .retry(retry::never())
        .user_agent(AGENT)
        .no_proxy();
    let Some(way) = way else { return builder.build() };
    let proxy = Proxy::all(format!("http://{}", way.shown))?;
    let proxy = match &way.authorization {
        Some(authorization) => proxy.custom_http_auth(authorization.clone()),
        None => proxy,
    };
    builder.proxy(proxy).build()
}

/// Whatever name is asked for.
struct Only(IpAddr);

impl Resolve for Only {
    /// The port is that of the address asked.
    fn resolve(&self, _: Name) -> Resolving {
        let addresses: Addrs = Box::new(once(SocketAddr::new(self.0, 0)));
        Box::pin(std::future::ready(Ok(addresses)))
    }
}
