//! How the network is reached: names, proxy, trusted authorities, limits.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use racord_core::message::Saying;
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use tokio::runtime::{Builder, Handle};

use crate::cancel::{Cancelled, Stopped};
use crate::names::{Names, SystemNames};
use crate::proxy::Proxy;

/// The way to the network. Settings only: each check makes its own connections and closes them.
pub struct Network {
    pub(crate) names: Arc<dyn Names>,
    pub(crate) proxy: Proxy,
    pub(crate) limits: Limits,
    roots: Roots,
    store: OnceLock<Arc<RootCertStore>>,
}

/// The authorities that web certificates are traced to.
#[derive(Clone, Debug, Default)]
pub enum Roots {
    /// These, in DER.
    Given(Vec<Vec<u8>>),
    /// Those that this computer trusts.
    #[default]
    System,
}

/// How long each part may take, and how far redirects are followed.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub name: Duration,
    pub connection: Duration,
    pub handshake: Duration,
    /// From the question to the last byte of the answer.
    pub answer: Duration,
    pub redirects: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        let seconds = Duration::from_secs;
        Limits {
            name: seconds(5),
            connection: seconds(5),
            handshake: seconds(8),
            answer: seconds(15),
            redirects: 5,
        }
    }
}

/// What is being done, to be shown while it lasts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Stage {
    Asking {
        host: String,
    },
    Connecting {
        host: String,
    },
    /// Agreeing on encryption.
    Greeting {
        host: String,
    },
    Resolving {
        host: String,
    },
}

impl Stage {
    pub fn saying(&self) -> Saying {
        let (code, host) = match self {
            Stage::Asking { host } => ("preflight-stage-asking", host),
            Stage::Connecting { host } => ("preflight-stage-connecting", host),
            Stage::Greeting { host } => ("preflight-stage-greeting", host),
            Stage::Resolving { host } => ("preflight-stage-resolving", host),
        };
        Saying::new(code).with("host", host)
    }
}

impl Network {
    /// As this computer reaches it.
    pub fn new(proxy: Proxy) -> Network {
        Network {
            names: Arc::new(SystemNames),
            proxy,
            limits: Limits::default(),
            roots: Roots::System,
            store: OnceLock::new(),
        }
    }

    #[must_use]
    pub fn with_names(self, names: Arc<dyn Names>) -> Network {
        Network { names, ..self }
    }

    #[must_use]
    pub fn with_roots(self, roots: Roots) -> Network {
        Network { roots, store: OnceLock::new(), ..self }
    }

    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Network {
        Network { limits, ..self }
    }

    /// Host and port of the proxy that leads to this address; none: directly.
    pub fn proxy_for(&self, address: &str) -> Option<String> {
        self.proxy.way_to(address).map(|way| way.shown)
    }

    /// Read once; empty when this computer's list can't be read.
    pub(crate) fn authorities(&self) -> Arc<RootCertStore> {
        let read = || {
            let ders = match &self.roots {
                Roots::Given(ders) => ders.iter().cloned().map(CertificateDer::from).collect(),
                Roots::System => rustls_native_certs::load_native_certs().certs,
            };
            let mut store = RootCertStore::empty();
            store.add_parsable_certificates(ders);
            Arc::new(store)
        };
        self.store.get_or_init(read).clone()
    }
}

/// Runs on a thread of its own, so that it may be called from anywhere that may wait. The work is handed another place to
/// speak HTTP at: a server that talks without a pause keeps that one busy, and limits and Cancel are kept all the same.
pub(crate) fn wait_for<T: Send>(
    work: impl AsyncFnOnce(Handle) -> Result<T, Cancelled> + Send,
) -> Result<T, Stopped> {
    let run = || {
        let waiting = Builder::new_current_thread().enable_all().build();
        let waiting = waiting.map_err(|_| Stopped::NoRoom)?;
        let speaking = Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let speaking = speaking.map_err(|_| Stopped::NoRoom)?;
        let done = waiting.block_on(work(speaking.handle().clone()));
        speaking.shutdown_background();
        Ok(done?)
    };
    std::thread::scope(|scope| {
        let working = std::thread::Builder::new().spawn_scoped(scope, run);
        working.map_err(|_| Stopped::NoRoom)?.join().unwrap_or(Err(Stopped::NoRoom))
    })
}
