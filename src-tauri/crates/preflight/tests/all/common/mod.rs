//! Real servers on loopback, with certificates made on the spot.

pub(crate) mod authority;
pub(crate) mod openssl;
pub(crate) mod server;

use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use racord_core::message::Messages;
use racord_core::preflight::Verdict;
use racord_core::words::Language;
use racord_preflight::{Limits, Names, Network, Proxy, Roots};

/// Names as the test says they resolve, each time it is asked the next of them.
#[derive(Default)]
pub(crate) struct Hosts {
    pub(crate) known: BTreeMap<String, Vec<Vec<IpAddr>>>,
    pub(crate) asked: Mutex<Vec<String>>,
    pub(crate) offline: bool,
    pub(crate) hangs: bool,
}

impl Hosts {
    pub(crate) fn with(mut self, host: &str, addresses: &[&str]) -> Hosts {
        let addresses = addresses.iter().map(|address| address.parse().unwrap()).collect();
        self.known.entry(host.to_owned()).or_default().push(addresses);
        self
    }
}

impl Names for Hosts {
    fn addresses(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        if self.hangs {
            std::thread::sleep(Duration::from_secs(60));
        }
        let mut asked = self.asked.lock().unwrap();
        let before = asked.iter().filter(|earlier| *earlier == host).count();
        asked.push(host.to_owned());
        let answers = self.known.get(host).ok_or(io::ErrorKind::NotFound)?;
        Ok(answers[before.min(answers.len() - 1)].clone())
    }

    fn has_route(&self) -> bool {
        !self.offline
    }
}

/// The system's host, on this machine.
pub(crate) const HOST: &str = "sistem.example.md";

pub(crate) fn hosts() -> Hosts {
    Hosts::default().with(HOST, &["127.0.0.1"])
}

/// Limits that no busy machine reaches.
const PATIENT: Limits = Limits {
    name: Duration::from_secs(10),
    connection: Duration::from_secs(10),
    handshake: Duration::from_secs(15),
    answer: Duration::from_secs(30),
    redirects: 3,
};

/// Limits that a test can wait for.
pub(crate) const SHORT: Limits = Limits {
    name: Duration::from_millis(800),
    connection: Duration::from_millis(800),
    handshake: Duration::from_millis(2500),
    answer: Duration::from_millis(1500),
    redirects: 3,
};

pub(crate) fn network(hosts: Hosts, roots: &[Vec<u8>]) -> Network {
    Network::new(Proxy::Direct)
        .with_names(Arc::new(hosts))
        .with_roots(Roots::Given(roots.to_vec()))
        .with_limits(PATIENT)
}

/// The codes, without the one that every server on loopback gets. Each verdict can be said, in every language.
pub(crate) fn codes(verdicts: &[Verdict]) -> Vec<&'static str> {
    static MESSAGES: LazyLock<[Messages; 3]> = LazyLock::new(|| Language::ALL.map(Messages::new));
    for saying in verdicts.iter().flat_map(|verdict| [Some(verdict.saying()), verdict.advice()]).flatten() {
        for messages in MESSAGES.iter() {
            let said = messages.say(&saying);
            assert!(!said.contains("{$") && said != saying.code, "{}: {said}", saying.code);
        }
    }
    verdicts.iter().map(|verdict| verdict.code.as_str()).filter(|code| *code != "name-private").collect()
}

/// The text of an argument.
pub(crate) fn argument(verdicts: &[Verdict], code: &str, name: &str) -> String {
    let verdict = verdicts.iter().find(|verdict| verdict.code.as_str() == code);
    let verdict = verdict.unwrap_or_else(|| panic!("{code} is not among {verdicts:?}"));
    match &verdict.args[name] {
        racord_core::message::Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    }
}
