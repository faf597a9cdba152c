//! From an address to its answer: along which way, to which of the host's addresses, and where it ended.

use std::io;
use std::net::{IpAddr, SocketAddr};

use racord_core::preflight::address::{Fault, Visit};
use reqwest::Response;
use tokio::sync::mpsc::unbounded_channel;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until, timeout_at};
use url::{Host, Url};

use crate::cancel::Cancelled;
use crate::causes;
use crate::client::{Phase, client};
use crate::http::{Body, Request};
use crate::network::Stage;
use crate::numbered::{self, Failure, Through};
use crate::proxy::Way;
use crate::tls::Greeting;
use crate::trip::Trip;

/// A host may have many addresses; browsers don't try all of them either.
const MAX_ADDRESSES: usize = 4;

/// How one try ended.
enum Ended {
    /// At this address nobody was met; none: not in time.
    Unreached(Option<io::ErrorKind>),
    /// Somebody was met, but not whom encryption was agreed on with.
    Ungreeted(Failure),
    Met(Result<Body, Fault>),
}

impl Trip<'_> {
    /// Asks, and notes in the visit what is met on the way.
    pub(crate) async fn reach(
        &mut self,
        request: &Request,
        visit: &mut Visit,
    ) -> Result<Result<Body, Fault>, Cancelled> {
        let url = &request.url;
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
        let (next, addresses) = match &way {
            None => (host(url), visit.addresses.clone()),
            Some(way) => match self.proxy_addresses(way).await? {
                Ok(addresses) => (way.host.clone(), addresses),
                Err(fault) => return Ok(Err(fault)),
            },
        };
        let greeting = Greeting::new(self.network.authorities(), &host(url));
        let Some(greeting) = greeting else { return Ok(Err(Fault::NameUnknown)) };
        let cancel = self.cancel;
        let mut errors = Vec::new();
        self.at(Stage::Connecting { host: next });
        for address in addresses.into_iter().take(MAX_ADDRESSES) {
            let trying = self.exchange(request, way.as_ref(), address, &greeting, visit);
            match cancel.or(trying).await? {
                Ended::Met(met) => return Ok(met),
                Ended::Ungreeted(error) => {
                    return Ok(Err(self.why_not(url, way.as_ref(), address, error.as_ref(), visit).await?));
                }
                Ended::Unreached(kind) => {
                    if let Some(way) = &way
                        && url.scheme() == "https"
                        && kind.is_some_and(|kind| !is_of_connecting(kind))
                    {
                        let tunnel = self.tunnel(url, way, address).await?;
                        return Ok(Err(Fault::ProxyRefused { status: tunnel.status }));
                    }
                    errors.push(kind);
                }
            }
        }
        Ok(Err(match self.unreached(&errors) {
            Fault::Offline => Fault::Offline,
            _ if way.is_some() => Fault::ProxyUnreachable,
            fault => fault,
        }))
    }

    /// The proxy is the officer's or the system's own choice: it may stand in an internal network.
    async fn proxy_addresses(&mut self, way: &Way) -> Result<Result<Vec<IpAddr>, Fault>, Cancelled> {
        if way.scheme != "http" {
            return Ok(Err(Fault::ProxyKind { scheme: way.scheme.clone() }));
        }
        if way.host.is_empty() {
            return Ok(Err(Fault::ProxyUnreachable));
        }
        if let Ok(address) = way.host.parse::<IpAddr>() {
            return Ok(Ok(vec![address]));
        }
        Ok(self.resolve(&way.host).await?.map_err(|fault| match fault {
            Fault::Offline => Fault::Offline,
            _ => Fault::ProxyUnreachable,
        }))
    }

    async fn exchange(
        &mut self,
        request: &Request,
        way: Option<&Way>,
        address: IpAddr,
        greeting: &Greeting,
        visit: &mut Visit,
    ) -> Ended {
        let (told, mut phases) = unbounded_channel();
        let broken = Ended::Met(Err(Fault::AnswerBroken));
        let Some(encryption) = greeting.encryption(told.clone()) else { return broken };
        let Ok(client) = client(address, way, encryption.clone(), told.clone()) else { return broken };
        let message = request.message(&client);
        let mut sending = JoinSet::new();
        match way.filter(|_| numbered::is_numbered(&request.url)) {
            Some(way) => {
                let proxy = SocketAddr::new(address, way.port);
                let through = Through { proxy, authorization: way.authorization.clone() };
                sending.spawn_on(numbered::send(message, through, encryption, told), &self.speaking)
            }
            None => sending.spawn_on(async { Ok(message.send().await?) }, &self.speaking),
        };
        let mut phase = Phase::Connecting;
        let mut limit = self.limit(phase, &request.url, way);
        let sent = loop {
            tokio::select! {
                biased;
                Some(next) = phases.recv() => {
                    (phase, limit) = (next, self.enter(next, &request.url, way));
                }
                sent = sending.join_next() => break sent.and_then(Result::ok),
                () = sleep_until(limit) => break None,
            }
        };
        while let Ok(next) = phases.try_recv() {
            (phase, limit) = (next, self.enter(next, &request.url, way));
        }
        if request.url.scheme() == "https" {
            visit.tls = greeting.met(phase == Phase::Asking, self.now());
        }
        match sent {
            Some(Ok(response)) => self.answered(response, request, limit, visit).await,
            Some(Err(error)) => ended(phase, error, greeting),
            None => match phase {
                Phase::Connecting => Ended::Unreached(None),
                Phase::Greeting => Ended::Met(Err(Fault::TlsFailed { reason: "timeout".to_owned() })),
                Phase::Asking => Ended::Met(Err(Fault::AnswerMissing)),
            },
        }
    }

    async fn answered(
        &self,
        response: Response,
        request: &Request,
        limit: Instant,
        visit: &mut Visit,
    ) -> Ended {
        let reading = timeout_at(limit, self.read(response, request, visit)).await;
        Ended::Met(reading.unwrap_or(Err(Fault::AnswerMissing)))
    }

    /// Tells it, and until when it may last.
    fn enter(&mut self, phase: Phase, url: &Url, way: Option<&Way>) -> Instant {
        let host = host(url);
        match phase {
            Phase::Connecting => {}
            Phase::Greeting => self.at(Stage::Greeting { host }),
            Phase::Asking => self.at(Stage::Asking { host }),
        }
        self.limit(phase, url, way)
    }

    fn limit(&self, phase: Phase, url: &Url, way: Option<&Way>) -> Instant {
        let limits = &self.network.limits;
        let lasting = match phase {
            // The proxy connects too before it opens its tunnel.
            Phase::Connecting if way.is_some() && url.scheme() == "https" => {
                limits.connection + limits.handshake
            }
            Phase::Connecting => limits.connection,
            Phase::Greeting => limits.handshake,
            Phase::Asking => limits.answer,
        };
        Instant::now() + lasting
    }
}

fn ended(phase: Phase, error: Failure, greeting: &Greeting) -> Ended {
    Ended::Met(Err(match phase {
        Phase::Connecting if numbered::is_of_connection(&error) => {
            return Ended::Unreached(Some(causes::kind(error.as_ref())));
        }
        // An address that can't be written into a request.
        Phase::Connecting => Fault::AnswerBroken,
        Phase::Greeting if greeting.was_asked() => Fault::ClientCertificate,
        Phase::Greeting => return Ended::Ungreeted(error),
        Phase::Asking => match causes::tls(error.as_ref()) {
            // Some servers hang up without a word.
            None | Some(rustls::Error::AlertReceived(_)) if greeting.was_asked() => Fault::ClientCertificate,
            Some(rustls::Error::AlertReceived(alert)) => Fault::TlsFailed { reason: format!("{alert:?}") },
            _ => Fault::AnswerBroken,
        },
    }))
}

/// Said of the connection itself, not of what was exchanged over it.
fn is_of_connecting(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{
        AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkDown, NetworkUnreachable,
        PermissionDenied, TimedOut,
    };
    matches!(
        kind,
        AddrNotAvailable
            | ConnectionRefused
            | HostUnreachable
            | NetworkDown
            | NetworkUnreachable
            | PermissionDenied
            | TimedOut
    )
}

/// As names of certificates are compared: an IPv6 address without brackets.
pub(crate) fn host(url: &Url) -> String {
    match url.host() {
        Some(Host::Ipv6(address)) => address.to_string(),
        Some(host) => host.to_string(),
        None => String::new(),
    }
}
