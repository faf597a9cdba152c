//! Whether a certificate was taken back: its issuer's certificate is looked for, then OCSP and the list are asked.

use chrono::{DateTime, Utc};
use racord_certificate::{
    Certificate, ChainVerdict, Issuers, OcspFault, is_known_authority, ocsp_request, open, read_crl,
    read_ocsp,
};
use racord_core::preflight::revocation::{Answer, Asked, Authority, Facts, Issuer, Outcome, Way};
use url::Url;

use crate::cancel::{Cancel, Cancelled, Stopped};
use crate::http::Request;
use crate::network::{Network, wait_for};
use crate::text::{anonymous, printable, shortened};
use crate::trip::{Progress, Trip};

/// An issuer's certificate, also in a PKCS#7 file; an OCSP answer with the responder's certificate.
const MAX_SMALL: usize = 128 * 1024;

/// A large authority's list.
const MAX_LIST: usize = 10 * 1024 * 1024;

/// A certificate names one or two addresses of each kind.
const MAX_ADDRESSES: usize = 2;

impl Network {
    /// Asks about a certificate. `held`: certificates among which its issuer may be; else it is fetched from where the
    /// certificate says. `entered`: hosts of an internal network that the officer allows by name; the addresses in the
    /// certificate lead to public ones only. [`racord_core::preflight::revocation::judge`] says what it means.
    pub fn check_revocation(
        &self,
        certificate: &Certificate,
        held: &[Certificate],
        entered: &[&str],
        now: DateTime<Utc>,
        cancel: &Cancel,
        progress: Progress<'_>,
    ) -> Result<Facts, Stopped> {
        let entered = entered.iter().map(|host| (*host).to_owned()).collect();
        wait_for(async |speaking| {
            let mut trip = Trip::new(self, cancel, speaking, progress, entered, now);
            let mut looked = Vec::new();
            let Some((issuer, address)) = trip.issuer(certificate, held, &mut looked).await? else {
                return Ok(Facts { issuer: Issuer::Missing, looked, answers: Vec::new() });
            };
            let answers =
                vec![trip.ocsp(certificate, &issuer).await?, trip.list(certificate, &issuer).await?];
            let authority = Authority {
                name: issuer.subject.title(),
                subject: shortened(&issuer.subject.to_string()),
                sha256: issuer.sha256.hex(),
                address,
            };
            let known = is_known_authority(&issuer);
            let issuer = if known { Issuer::Known(authority) } else { Issuer::Other(authority) };
            Ok(Facts { issuer, looked, answers })
        })
    }
}

impl Trip<'_> {
    /// With the address that it was fetched from; none where it was held.
    async fn issuer(
        &mut self,
        certificate: &Certificate,
        held: &[Certificate],
        looked: &mut Vec<Asked>,
    ) -> Result<Option<(Certificate, Option<String>)>, Cancelled> {
        if let Some(issuer) = signer(certificate, held) {
            return Ok(Some((issuer, None)));
        }
        for address in certificate.issuer_addresses.iter().take(MAX_ADDRESSES) {
            let (asked, bytes) = self.fetch(address, None, MAX_SMALL).await?;
            let shown = asked.address.clone();
            looked.push(asked);
            let Some(bytes) = bytes else { continue };
            if let Some(issuer) = signer(certificate, &open(&bytes, None).certificates) {
                return Ok(Some((issuer, Some(shown))));
            }
        }
        Ok(None)
    }

    async fn ocsp(&mut self, certificate: &Certificate, issuer: &Certificate) -> Result<Answer, Cancelled> {
        let mut answer = Answer::none(Way::Ocsp, &certificate.ocsp_addresses);
        for address in certificate.ocsp_addresses.iter().take(MAX_ADDRESSES) {
            let host = host(address);
            let Some(question) = ocsp_request(certificate, issuer) else { break };
            let content = Some(("application/ocsp-request", question));
            let (asked, bytes) = self.fetch(address, content, MAX_SMALL).await?;
            answer.came(
                asked,
                match bytes {
                    None => Outcome::Unreachable { host },
                    Some(bytes) => match read_ocsp(&bytes, certificate, issuer, self.now()) {
                        Ok(statement) => Outcome::Said(statement),
                        Err(OcspFault::Refused(reason)) => Outcome::Refused { reason: reason.into() },
                        Err(OcspFault::Other | OcspFault::Unreadable) => Outcome::Unreadable { host },
                    },
                },
            );
            if answer.is_said() {
                break;
            }
        }
        Ok(answer)
    }

    async fn list(&mut self, certificate: &Certificate, issuer: &Certificate) -> Result<Answer, Cancelled> {
        let mut answer = Answer::none(Way::Crl, &certificate.crl_addresses);
        for address in certificate.crl_addresses.iter().take(MAX_ADDRESSES) {
            let host = host(address);
            let (asked, bytes) = self.fetch(address, None, MAX_LIST).await?;
            answer.came(
                asked,
                match bytes {
                    None => Outcome::Unreachable { host },
                    Some(bytes) => match read_crl(&bytes, certificate, issuer) {
                        Some(statement) => Outcome::Said(statement),
                        None => Outcome::Unreadable { host },
                    },
                },
            );
            if answer.is_said() {
                break;
            }
        }
        Ok(answer)
    }

    /// The answer, if it is a good one. Over http as issuers have it: what counts is signed.
    async fn fetch(
        &mut self,
        address: &str,
        content: Option<(&'static str, Vec<u8>)>,
        at_most: usize,
    ) -> Result<(Asked, Option<Vec<u8>>), Cancelled> {
        let mut asked = Asked { address: printable(address), visits: Vec::new() };
        let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let Some(url) = url else { return Ok((asked, None)) };
        asked.address = shortened(anonymous(url.clone()).as_str());
        let arrived = self.ask(Request { url, content, at_most: Some(at_most) }).await?;
        asked.visits = arrived.visits;
        Ok((asked, arrived.body.filter(|body| body.status == 200).map(|body| body.bytes)))
    }
}

/// The authority whose signature the certificate carries. A self-signed one has none besides itself.
fn signer(certificate: &Certificate, among: &[Certificate]) -> Option<Certificate> {
    let others = among.iter().filter(|other| other.is_ca && other.sha256 != certificate.sha256);
    let mut signers =
        others.filter(|other| Issuers::among([*other]).verdict(certificate) == ChainVerdict::Verified);
    signers.next().cloned()
}

fn host(address: &str) -> String {
    let url = Url::parse(address).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| printable(address))
}
