//! Over https to an IPv6 address in numbers, through a proxy. At the end of a tunnel reqwest greets the server by the host
//! as it stands in the address, and with its brackets (RFC 3986 section 3.2.2) rustls takes it for no name at all.
//! hyper-rustls takes the brackets off, so the same parts are put together here without reqwest's connector.

use std::error::Error;
use std::net::SocketAddr;

use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::rt::TokioExecutor;
use reqwest::header::{HeaderMap, HeaderValue, USER_AGENT};
use reqwest::{Body, RequestBuilder, Response};
use rustls::ClientConfig;
use tokio::sync::mpsc::UnboundedSender;
use tower::util::MapResponse;
use url::{Host, Url};

use crate::client::{AGENT, MAX_HEADERS, Phase};

/// Why there is no answer.
pub(crate) type Failure = Box<dyn Error + Send + Sync>;

/// The way to one proxy, at an address that was looked up before.
pub(crate) struct Through {
    pub(crate) proxy: SocketAddr,
    pub(crate) authorization: Option<HeaderValue>,
}

pub(crate) fn is_numbered(url: &Url) -> bool {
    url.scheme() == "https" && matches!(url.host(), Some(Host::Ipv6(_)))
}

/// As [`crate::client::client`] sends it: over one connection, once.
pub(crate) async fn send(
    message: RequestBuilder,
    through: Through,
    encryption: ClientConfig,
    told: UnboundedSender<Phase>,
) -> Result<Response, Failure> {
    let message = message.header(USER_AGENT, AGENT).build()?;
    let headers = HeaderMap::from_iter([(USER_AGENT, HeaderValue::from_static(AGENT))]);
    let proxy = format!("http://{}", through.proxy).parse()?;
    let tunnel = Tunnel::new(proxy, HttpConnector::new()).with_headers(headers);
    let tunnel = match through.authorization {
        Some(authorization) => tunnel.with_auth(authorization),
        None => tunnel,
    };
    let connected = move |connection| {
        let _ = told.send(Phase::Asking);
        connection
    };
    let connector = MapResponse::new(HttpsConnector::from((tunnel, encryption)), connected);
    let client = legacy::Client::builder(TokioExecutor::new())
        .http1_max_headers(MAX_HEADERS)
        .pool_max_idle_per_host(0)
        .retry_canceled_requests(false)
        .build::<_, Body>(connector);
    let answer = client.request(message.try_into()?).await?;
    Ok(answer.map(Body::wrap).into())
}

/// Whether it ended before anybody was met.
pub(crate) fn is_of_connection(failure: &Failure) -> bool {
    failure.downcast_ref::<reqwest::Error>().is_some_and(reqwest::Error::is_connect)
        || failure.downcast_ref::<legacy::Error>().is_some_and(legacy::Error::is_connect)
}
