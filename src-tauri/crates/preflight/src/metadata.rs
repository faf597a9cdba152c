//! MPass metadata, fetched or from a file.

use base64::Engine;
use chrono::{DateTime, Utc};
use racord_certificate::Certificate;
use racord_core::preflight::Verdict;
use racord_core::preflight::address::Visit;
use racord_core::preflight::metadata::{
    Endpoint, Expected, Metadata, Unusable, judge, judge_unusable, judge_way,
};
use racord_core::words::Environment;
use url::Url;

use crate::cancel::{Cancel, Stopped};
use crate::http::Request;
use crate::network::{Network, wait_for};
use crate::trip::{Progress, Trip};
use crate::xml::{self, Element, XmlFault};

/// Metadata of one provider takes some ten kilobytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// A provider has one or two; no more are read than this.
const MAX_CERTIFICATES: usize = 50;

/// A provider has one for each binding; no more are read than this of one kind.
const MAX_ENDPOINTS: usize = 50;

/// An EntityID has no more (SAML 2.0 metadata, 2.2.1), and the addresses of a provider much less.
const MAX_CHARACTERS: usize = 1024;

const METADATA: &str = "urn:oasis:names:tc:SAML:2.0:metadata";
const SIGNATURE: &str = "http://www.w3.org/2000/09/xmldsig#";

/// What came of fetching.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// Each redirect after the other; the last one's answer carries the status.
    pub visits: Vec<Visit>,
    /// The answer as it came, to be kept and saved; none when there was none, or one that isn't metadata.
    pub bytes: Option<Vec<u8>>,
    /// None: there was no answer to read.
    pub read: Option<Result<Metadata, Unusable>>,
}

impl Network {
    /// Fetches metadata. `entered`: the officer typed the address; one of the catalogue leads to public addresses only.
    pub fn fetch_metadata(
        &self,
        address: &str,
        entered: bool,
        now: DateTime<Utc>,
        cancel: &Cancel,
        progress: Progress<'_>,
    ) -> Result<Fetched, Stopped> {
        let Some(url) = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
        else {
            return Ok(Fetched { visits: Vec::new(), bytes: None, read: None });
        };
        let arrived = wait_for(async |speaking| {
            let hosts = url.host_str().filter(|_| entered).map(str::to_owned);
            let mut trip = Trip::new(self, cancel, speaking, progress, hosts.into_iter().collect(), now);
            trip.ask(Request { url: url.clone(), content: None, at_most: Some(MAX_BYTES) }).await
        })?;
        let bytes = arrived.body.filter(|body| body.status == 200).map(|body| body.bytes);
        let read = bytes.as_deref().map(read);
        let bytes = bytes.filter(|_| matches!(read, Some(Ok(_))));
        Ok(Fetched { visits: arrived.visits, bytes, read })
    }
}

impl Fetched {
    /// On the way there and on what was found.
    pub fn judge(&self, expected: &Expected, environment: Environment, now: DateTime<Utc>) -> Vec<Verdict> {
        let mut verdicts = judge_way(&self.visits, environment, now);
        match &self.read {
            Some(Ok(metadata)) => verdicts.extend(judge(metadata, expected, now)),
            Some(Err(unusable)) => verdicts.push(judge_unusable(*unusable)),
            None => {}
        }
        verdicts
    }
}

/// Reads the metadata of an identity provider (SAML 2.0 metadata, 2.4.3): of several, the first. Its own signature isn't
/// checked: MEGA publishes no key for it.
pub fn read(bytes: &[u8]) -> Result<Metadata, Unusable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unusable::Unreadable);
    }
    let root = xml::read(bytes).map_err(|fault| match fault {
        XmlFault::Unreadable => Unusable::Unreadable,
        XmlFault::Unsafe => Unusable::Unsafe,
    })?;
    let entity = provider(&root).ok_or(Unusable::NoProvider)?;
    let role = entity.all(METADATA, "IDPSSODescriptor").next().ok_or(Unusable::NoProvider)?;
    let (signing, unreadable) = signing(role);
    let until = [&root, entity, role].into_iter().filter_map(|element| element.attribute("validUntil"));
    Ok(Metadata {
        entity_id: text(entity.attribute("entityID").unwrap_or_default()),
        valid_until: until.filter_map(|time| Some(time.parse::<DateTime<Utc>>().ok()?.to_utc())).min(),
        sign_in: endpoints(role, "SingleSignOnService"),
        logout: endpoints(role, "SingleLogoutService"),
        signing,
        unreadable,
    })
}

fn provider(element: &Element) -> Option<&Element> {
    let is_provider = element.is(METADATA, "EntityDescriptor")
        && element.all(METADATA, "IDPSSODescriptor").next().is_some();
    if is_provider {
        return Some(element);
    }
    if !element.is(METADATA, "EntitiesDescriptor") {
        return None;
    }
    element.children.iter().find_map(provider)
}

fn endpoints(role: &Element, name: &str) -> Vec<Endpoint> {
    let found = role.all(METADATA, name).filter_map(|endpoint| {
        let binding = endpoint.attribute("Binding")?;
        Some(Endpoint {
            binding: text(binding.rsplit(':').next().unwrap_or(binding)),
            location: text(endpoint.attribute("Location")?),
        })
    });
    found.take(MAX_ENDPOINTS).collect()
}

fn text(attribute: &str) -> String {
    attribute.trim().chars().take(MAX_CHARACTERS).collect()
}

/// The certificates for signing (a key without a use is for both), and how many can't be read.
fn signing(role: &Element) -> (Vec<Vec<u8>>, usize) {
    let keys = role.all(METADATA, "KeyDescriptor");
    let keys = keys.filter(|key| key.attribute("use").is_none_or(|purpose| purpose == "signing"));
    let infos = keys.flat_map(|key| key.all(SIGNATURE, "KeyInfo"));
    let data = infos.flat_map(|info| info.all(SIGNATURE, "X509Data"));
    let texts = data.flat_map(|data| data.all(SIGNATURE, "X509Certificate"));
    let (mut found, mut unreadable): (Vec<Vec<u8>>, usize) = (Vec::new(), 0);
    for text in texts.take(MAX_CERTIFICATES) {
        let plain: String = text.text.chars().filter(|character| !character.is_whitespace()).collect();
        let der = base64::engine::general_purpose::STANDARD.decode(plain).ok();
        match der.as_deref().and_then(Certificate::from_der) {
            Some(certificate) if found.iter().all(|known| *known != *certificate.der) => {
                found.push(certificate.to_der());
            }
            Some(_) => {}
            None => unreadable += 1,
        }
    }
    (found, unreadable)
}
