//! After encryption wasn't agreed on, or a proxy led no further: the question that tells why.

use std::error::Error;
use std::net::{IpAddr, SocketAddr};

use racord_core::preflight::address::{Fault, Visit};
use reqwest::{Client, Method, Upgraded};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::mpsc::unbounded_channel;
use tokio::task::JoinSet;
use url::Url;

use crate::cancel::Cancelled;
use crate::causes;
use crate::client::client;
use crate::old_tls::{self, Hello};
use crate::proxy::Way;
use crate::reach::host;
use crate::tls::Greeting;
use crate::trip::Trip;

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// What a proxy said when it was asked for a tunnel.
#[derive(Default)]
pub(crate) struct Tunnel {
    /// 0: nothing that is HTTP, or nothing in time.
    pub(crate) status: u16,
    stream: Option<Upgraded>,
}

impl Trip<'_> {
    /// The server was reached but encryption wasn't agreed on: what would it have agreed to?
    pub(crate) async fn why_not(
        &mut self,
        url: &Url,
        way: Option<&Way>,
        address: IpAddr,
        error: &(dyn Error + 'static),
        visit: &mut Visit,
    ) -> Result<Fault, Cancelled> {
        if causes::is_no_tls(error) {
            return Ok(Fault::TlsMissing);
        }
        let failed = Fault::TlsFailed { reason: causes::reason(error) };
        if visit.tls.is_some() {
            return Ok(failed);
        }
        let Some(stream) = self.open(url, way, address).await? else { return Ok(failed) };
        let hello = self.within(self.network.limits.handshake, old_tls::ask(stream, &host(url))).await?;
        let Some(Some(Hello { version, certificates })) = hello else { return Ok(failed) };
        let greeting = Greeting::new(self.network.authorities(), &host(url));
        visit.tls = greeting.and_then(|greeting| greeting.of(&certificates, Some(version), self.now()));
        Ok(match version {
            "TLS 1.2" => Fault::TlsOldCiphers,
            version => Fault::TlsOld { version: version.to_owned() },
        })
    }

    /// A connection for bytes that rustls doesn't write, to where the last one led.
    async fn open(
        &self,
        url: &Url,
        way: Option<&Way>,
        address: IpAddr,
    ) -> Result<Option<Box<dyn Stream>>, Cancelled> {
        if let Some(way) = way {
            let stream = self.tunnel(url, way, address).await?.stream;
            return Ok(stream.map(|stream| Box::new(stream) as Box<dyn Stream>));
        }
        let Some(port) = url.port_or_known_default() else { return Ok(None) };
        let opening = TcpStream::connect(SocketAddr::new(address, port));
        let opened = self.within(self.network.limits.connection, opening).await?;
        Ok(opened.and_then(Result::ok).map(|stream| Box::new(stream) as Box<dyn Stream>))
    }

    /// Asks a proxy at this address for a tunnel to the host (CONNECT, RFC 9110, 9.3.6), and nothing through it.
    pub(crate) async fn tunnel(&self, url: &Url, way: &Way, address: IpAddr) -> Result<Tunnel, Cancelled> {
        let greeting = Greeting::new(self.network.authorities(), &host(url));
        let (told, _) = unbounded_channel();
        let client = greeting
            .and_then(|greeting| greeting.encryption(told.clone()))
            .and_then(|encryption| client(address, Some(way), encryption, told).ok());
        let (Some(client), Some(target)) = (client, target(url)) else { return Ok(Tunnel::default()) };
        let mut asking = JoinSet::new();
        asking.spawn_on(connect(client, target), &self.speaking);
        let limits = &self.network.limits;
        let asked = self.within(limits.connection + limits.handshake, asking.join_next()).await?;
        Ok(asked.flatten().and_then(Result::ok).flatten().unwrap_or_default())
    }
}

/// As an address without encryption: for others the client makes the tunnel itself and keeps the proxy's words.
fn target(url: &Url) -> Option<Url> {
    let mut target = Url::parse("http://host/").ok()?;
    target.set_host(url.host_str()).ok()?;
    target.set_port(url.port_or_known_default()).ok()?;
    // Port 80 would go without saying, but not in a CONNECT.
    target.port()?;
    Some(target)
}

async fn connect(client: Client, target: Url) -> Option<Tunnel> {
    let answer = client.request(Method::CONNECT, target).send().await.ok()?;
    let status = answer.status();
    if !status.is_success() {
        return Some(Tunnel { status: status.as_u16(), stream: None });
    }
    // A tunnel that is opened the second time was refused for a reason that it doesn't say.
    Some(Tunnel { status: 0, stream: answer.upgrade().await.ok() })
}
