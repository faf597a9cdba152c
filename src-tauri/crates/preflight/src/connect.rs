//! From an address to an open, maybe encrypted connection.

use std::net::{IpAddr, SocketAddr};

use racord_core::preflight::address::{Fault, Visit};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use url::{Host, Url};

use crate::cancel::Cancelled;
use crate::network::Stage;
use crate::old_tls::{self, Hello};
use crate::proxy::Way;
use crate::tls;
use crate::trip::Trip;

/// A host may have many addresses; browsers don't try all of them either.
const MAX_ADDRESSES: usize = 4;

/// A proxy's answer to CONNECT is short.
const MAX_PROXY_ANSWER: usize = 16 * 1024;

pub(crate) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

pub(crate) struct Connection {
    pub(crate) stream: Box<dyn Stream>,
    /// Over plain HTTP the proxy is told the whole address.
    pub(crate) through: Option<Way>,
    /// Whether the server asked for a client's certificate.
    pub(crate) asked: tls::Asked,
}

impl Trip<'_> {
    /// Connects, and notes in the visit what is met on the way.
    pub(crate) async fn reach(
        &mut self,
        url: &Url,
        visit: &mut Visit,
    ) -> Result<Result<Connection, Fault>, Cancelled> {
        let way = self.network.proxy.way_to(url.as_str());
        visit.proxy = way.as_ref().map(|way| way.shown.clone());
        match self.allowed(url).await? {
            Ok(addresses) => visit.addresses = addresses,
            // The proxy may know names that aren't known here.
            Err(Fault::NameUnknown | Fault::Offline) if way.is_some() => {}
            Err(fault) => {
                if let Fault::PrivateRefused { address } = fault {
                    visit.addresses = vec![address];
                }
                return Ok(Err(fault));
            }
        }
        let stream = match self.open(url, &way, &visit.addresses).await? {
            Ok(stream) => stream,
            Err(fault) => return Ok(Err(fault)),
        };
        if url.scheme() == "http" {
            return Ok(Ok(Connection {
                stream: Box::new(stream),
                through: way,
                asked: tls::Asked::default(),
            }));
        }
        self.at(Stage::Greeting { host: host(url) });
        let greeting = tls::Greeting::new(self.network.authorities(), &host(url));
        let Some(greeting) = greeting else { return Ok(Err(Fault::NameUnknown)) };
        let limit = self.network.limits.handshake;
        let met = self.within(limit, greeting.greet(stream)).await?;
        visit.tls = greeting.met(self.now());
        match met {
            Some(Ok(stream)) => {
                Ok(Ok(Connection { stream: Box::new(stream), through: None, asked: greeting.asked() }))
            }
            Some(Err(_)) if greeting.asked().is_set() => Ok(Err(Fault::ClientCertificate)),
            Some(Err(error)) => Ok(Err(self.why_not(url, &way, &error, visit).await?)),
            None => Ok(Err(Fault::TlsFailed { reason: "timeout".to_owned() })),
        }
    }

    /// The server was reached but encryption wasn't agreed on: what would it have agreed to?
    async fn why_not(
        &mut self,
        url: &Url,
        way: &Option<Way>,
        error: &std::io::Error,
        visit: &mut Visit,
    ) -> Result<Fault, Cancelled> {
        if tls::is_no_tls(error) {
            return Ok(Fault::TlsMissing);
        }
        let failed = Fault::TlsFailed { reason: tls::reason(error) };
        if visit.tls.is_some() {
            return Ok(failed);
        }
        let Ok(stream) = self.open(url, way, &visit.addresses).await? else { return Ok(failed) };
        let hello = self.within(self.network.limits.handshake, old_tls::ask(stream, &host(url))).await?;
        let Some(Some(Hello { version, certificates })) = hello else { return Ok(failed) };
        let greeting = tls::Greeting::new(self.network.authorities(), &host(url));
        visit.tls = greeting.and_then(|greeting| greeting.of(&certificates, Some(version), self.now()));
        Ok(match version {
            "TLS 1.2" => Fault::TlsOldCiphers,
            version => Fault::TlsOld { version: version.to_owned() },
        })
    }

    /// To the host or to its proxy; for https the proxy is asked for a tunnel.
    async fn open(
        &mut self,
        url: &Url,
        way: &Option<Way>,
        addresses: &[IpAddr],
    ) -> Result<Result<TcpStream, Fault>, Cancelled> {
        let Some(way) = way else {
            let port = url.port_or_known_default().unwrap_or(443);
            return self.connect(&host(url), addresses, port).await;
        };
        if way.scheme != "http" {
            return Ok(Err(Fault::ProxyKind { scheme: way.scheme.clone() }));
        }
        // The proxy is the officer's or the system's own choice: it may stand in an internal network.
        let found = match way.host.parse::<IpAddr>() {
            Ok(address) => Ok(vec![address]),
            Err(_) => self.resolve(&way.host).await?,
        };
        let opened = match found {
            Ok(addresses) => self.connect(&way.host, &addresses, way.port).await?,
            Err(fault) => Err(fault),
        };
        let mut stream = match opened {
            Ok(stream) => stream,
            Err(Fault::Offline) => return Ok(Err(Fault::Offline)),
            Err(_) => return Ok(Err(Fault::ProxyUnreachable)),
        };
        if url.scheme() == "http" {
            return Ok(Ok(stream));
        }
        let limit = self.network.limits.connection + self.network.limits.handshake;
        Ok(match self.within(limit, tunnel(&mut stream, url, way)).await? {
            Some(Some(200..300)) => Ok(stream),
            Some(Some(status)) => Err(Fault::ProxyRefused { status }),
            Some(None) => Err(Fault::ProxyRefused { status: 0 }),
            None => Err(Fault::ProxyUnreachable),
        })
    }

    async fn connect(
        &mut self,
        host: &str,
        addresses: &[IpAddr],
        port: u16,
    ) -> Result<Result<TcpStream, Fault>, Cancelled> {
        self.at(Stage::Connecting { host: host.to_owned() });
        let mut errors = Vec::new();
        for address in addresses.iter().take(MAX_ADDRESSES) {
            let opening = TcpStream::connect(SocketAddr::new(*address, port));
            match self.within(self.network.limits.connection, opening).await? {
                Some(Ok(stream)) => return Ok(Ok(stream)),
                Some(Err(error)) => errors.push(Some(error.kind())),
                None => errors.push(None),
            }
        }
        Ok(Err(self.unreached(&errors)))
    }
}

/// CONNECT (RFC 9110, 9.3.6): the status of the proxy's answer, read to its empty line and not a byte further.
async fn tunnel(stream: &mut TcpStream, url: &Url, way: &Way) -> Option<u16> {
    let authority = format!("{}:{}", url.host_str()?, url.port_or_known_default()?);
    let mut question = format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n").into_bytes();
    if let Some(authorization) = &way.authorization {
        question.extend_from_slice(b"Proxy-Authorization: ");
        question.extend_from_slice(authorization.as_bytes());
        question.extend_from_slice(b"\r\n");
    }
    question.extend_from_slice(b"\r\n");
    stream.write_all(&question).await.ok()?;
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.ok()?);
        if answer.len() > MAX_PROXY_ANSWER {
            return None;
        }
    }
    let text = String::from_utf8_lossy(&answer);
    let mut words = text.lines().next()?.split(' ');
    words.next().filter(|version| version.starts_with("HTTP/1."))?;
    words.next()?.parse().ok()
}

/// As names of certificates are compared: an IPv6 address without brackets.
pub(crate) fn host(url: &Url) -> String {
    match url.host() {
        Some(Host::Ipv6(address)) => address.to_string(),
        Some(host) => host.to_string(),
        None => String::new(),
    }
}
