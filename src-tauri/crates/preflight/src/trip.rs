//! One check under way: what was allowed, what was resolved, how far redirects led.

use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use racord_core::preflight::address::{Fault, Visit};
use tokio::runtime::Handle;
use url::{Host, Url};

use crate::cancel::{Cancel, Cancelled};
use crate::http::{Body, Request};
use crate::network::{Network, Stage};
use crate::reachable::is_internal;
use crate::text::{anonymous, bare, printable, shortened};

pub(crate) type Progress<'p> = &'p mut (dyn FnMut(Stage) + Send);

pub(crate) struct Trip<'t> {
    pub(crate) network: &'t Network,
    pub(crate) cancel: &'t Cancel,
    /// Where HTTP is spoken.
    pub(crate) speaking: Handle,
    progress: Progress<'t>,
    /// The hosts that the officer entered, which may be internal ones.
    entered: Vec<String>,
    /// Each name is resolved once: a second answer could be another.
    resolved: BTreeMap<String, Result<Vec<IpAddr>, Fault>>,
    now: DateTime<Utc>,
    started: Instant,
}

/// What an answer was, or wasn't.
pub(crate) struct Arrived {
    pub(crate) visits: Vec<Visit>,
    /// None: there was no answer.
    pub(crate) body: Option<Body>,
}

impl<'t> Trip<'t> {
    pub(crate) fn new(
        network: &'t Network,
        cancel: &'t Cancel,
        speaking: Handle,
        progress: Progress<'t>,
        entered: Vec<String>,
        now: DateTime<Utc>,
    ) -> Trip<'t> {
        Trip {
            network,
            cancel,
            speaking,
            progress,
            entered,
            resolved: BTreeMap::new(),
            now,
            started: Instant::now(),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.now + TimeDelta::from_std(self.started.elapsed()).unwrap_or_default()
    }

    pub(crate) fn at(&mut self, stage: Stage) {
        (self.progress)(stage);
    }

    /// What the work gives in time; `None` when it takes longer.
    pub(crate) async fn within<T>(
        &self,
        limit: Duration,
        work: impl Future<Output = T>,
    ) -> Result<Option<T>, Cancelled> {
        Ok(self.cancel.or(tokio::time::timeout(limit, work)).await?.ok())
    }

    /// Asks, and follows where the answers lead.
    pub(crate) async fn ask(&mut self, mut request: Request) -> Result<Arrived, Cancelled> {
        let mut visits: Vec<Visit> = Vec::new();
        loop {
            request.url = anonymous(request.url);
            request.url.set_fragment(None);
            let (mut visit, body) = self.visit(&request, visits.is_empty()).await?;
            let location = visit.answer.as_ref().and_then(|answer| answer.location.clone());
            let Some(location) = location.filter(|_| request.follows()) else {
                visits.push(visit);
                return Ok(Arrived { visits, body });
            };
            let stop = match Url::parse(&location) {
                Ok(next) if matches!(next.scheme(), "http" | "https") && next.has_host() => {
                    request.url = next;
                    if let Some(answer) = &mut visit.answer {
                        answer.location = Some(bare(request.url.clone()));
                    }
                    let count = visits.len();
                    (count >= self.network.limits.redirects).then_some(Fault::RedirectsTooMany { count })
                }
                Ok(other) => Some(Fault::RedirectRefused { location: bare(other) }),
                Err(_) => Some(Fault::RedirectRefused { location: printable(&location) }),
            };
            if stop.is_some() {
                visit.fault = stop;
                // What the redirect itself said is no answer of the address.
                visit.answer = None;
                visits.push(visit);
                return Ok(Arrived { visits, body: None });
            }
            visits.push(visit);
        }
    }

    async fn visit(&mut self, request: &Request, first: bool) -> Result<(Visit, Option<Body>), Cancelled> {
        // The query only where the officer wrote it.
        let url = if first { shortened(request.url.as_str()) } else { bare(request.url.clone()) };
        let mut visit = Visit { url, ..Visit::default() };
        Ok(match self.reach(request, &mut visit).await? {
            Ok(body) => (visit, Some(body)),
            Err(fault) => (Visit { fault: Some(fault), ..visit }, None),
        })
    }

    /// The addresses of a host, each of which may be connected to.
    pub(crate) async fn allowed(&mut self, url: &Url) -> Result<Result<Vec<IpAddr>, Fault>, Cancelled> {
        let Some(host) = url.host() else { return Ok(Err(Fault::NameUnknown)) };
        let found = match host {
            Host::Ipv4(address) => Ok(vec![IpAddr::V4(address)]),
            Host::Ipv6(address) => Ok(vec![IpAddr::V6(address)]),
            Host::Domain(name) => self.resolve(name).await?,
        };
        let is_entered =
            url.host_str().is_some_and(|host| self.entered.iter().any(|entered| entered == host));
        Ok(found.and_then(|addresses| {
            // One internal address among public ones is refused too: so answers a name that is to be rebound.
            match addresses.iter().find(|address| is_internal(**address)) {
                Some(address) if !is_entered => Err(Fault::PrivateRefused { address: *address }),
                _ => Ok(addresses),
            }
        }))
    }

    pub(crate) async fn resolve(&mut self, name: &str) -> Result<Result<Vec<IpAddr>, Fault>, Cancelled> {
        if let Some(known) = self.resolved.get(name) {
            return Ok(known.clone());
        }
        self.at(Stage::Resolving { host: name.to_owned() });
        let (tell, told) = tokio::sync::oneshot::channel();
        let (names, host) = (self.network.names.clone(), name.to_owned());
        // A thread of its own: a resolver that hangs can't be stopped, only left behind.
        let asked = std::thread::Builder::new().spawn(move || {
            let _ = tell.send(names.addresses(&host));
        });
        let answer = match asked {
            Ok(_) => self.within(self.network.limits.name, told).await?,
            Err(_) => None,
        };
        let found = match answer {
            Some(Ok(Ok(addresses))) if !addresses.is_empty() => Ok(addresses),
            _ if !self.network.names.has_route() => Err(Fault::Offline),
            _ => Err(Fault::NameUnknown),
        };
        self.resolved.insert(name.to_owned(), found.clone());
        Ok(found)
    }

    /// Why none of the addresses was connected to.
    pub(crate) fn unreached(&self, errors: &[Option<io::ErrorKind>]) -> Fault {
        use io::ErrorKind::{ConnectionRefused, HostUnreachable, NetworkUnreachable};
        let lost = |kind: &Option<io::ErrorKind>| matches!(kind, Some(NetworkUnreachable | HostUnreachable));
        if errors.contains(&Some(ConnectionRefused)) {
            Fault::PortClosed
        } else if !errors.is_empty() && errors.iter().all(lost) && !self.network.names.has_route() {
            Fault::Offline
        } else {
            Fault::PortSilent
        }
    }
}
