//! Agreeing on encryption with whatever certificate the server has, and judging that certificate afterwards: an officer
//! who is told "the handshake failed" can do nothing, one who sees the expired certificate can.
//!
//! Nothing secret is ever sent over such a connection, and what comes over it is believed only if the judgement is good.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use racord_certificate::{AlternativeName, Certificate};
use racord_core::preflight::address::{Tls, Trust, WebCertificate};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{
    ClientSessionStore, ResolvesClientCert, Resumption, Tls12ClientSessionValue, Tls13ClientSessionValue,
    verify_server_cert_signed_by_trust_anchor, verify_server_name,
};
use rustls::crypto::{WebPkiSupportedAlgorithms, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::sign::CertifiedKey;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, NamedGroup, RootCertStore, SignatureScheme,
};
use tokio::sync::mpsc::UnboundedSender;

use crate::client::Phase;
use crate::text::shortened;

/// A certificate may be for many hosts; a few are ever shown.
const MAX_NAMES: usize = 100;

/// One handshake and what was seen of it.
pub(crate) struct Greeting {
    roots: Arc<RootCertStore>,
    name: ServerName<'static>,
    seen: Arc<Recorder>,
    asked: Arc<Asked>,
}

impl Greeting {
    /// `None`: the host can't be the name of a server.
    pub(crate) fn new(roots: Arc<RootCertStore>, host: &str) -> Option<Greeting> {
        let name = ServerName::try_from(host.to_owned()).ok()?;
        Some(Greeting { roots, name, seen: Arc::default(), asked: Arc::default() })
    }

    /// For a connection whose handshake this is.
    pub(crate) fn encryption(&self, told: UnboundedSender<Phase>) -> Option<ClientConfig> {
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions().ok()?.dangerous();
        let mut config = config
            .with_custom_certificate_verifier(self.seen.clone())
            .with_client_cert_resolver(self.asked.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        config.resumption = Resumption::store(Arc::new(Begun(told)));
        Some(config)
    }

    /// Whether the server asked for a client's certificate.
    pub(crate) fn was_asked(&self) -> bool {
        self.asked.0.load(Ordering::SeqCst)
    }

    /// What was met; none when not even a certificate was. The version counts once the handshake is complete.
    pub(crate) fn met(&self, complete: bool, now: DateTime<Utc>) -> Option<Tls> {
        let certificates = self.seen.certificates.lock().ok()?.clone();
        let version = self.seen.version.lock().ok().and_then(|version| *version);
        self.of(&certificates, version.filter(|_| complete), now)
    }

    pub(crate) fn of(
        &self,
        certificates: &[CertificateDer<'static>],
        version: Option<&str>,
        now: DateTime<Utc>,
    ) -> Option<Tls> {
        let (leaf, others) = certificates.split_first()?;
        let parsed = ParsedCertificate::try_from(leaf);
        let read = Certificate::from_der(leaf);
        let at = read.as_ref().map_or(now, |certificate| moment_of_validity(certificate, now));
        let trust = match &parsed {
            _ if self.roots.is_empty() => Trust::Unknown,
            Ok(parsed) => self.trust(parsed, others, at),
            Err(_) => Trust::Broken,
        };
        Some(Tls {
            version: version.map(str::to_owned),
            certificate: read.as_ref().map(web_certificate),
            sent: certificates.len(),
            trust,
            fits_host: parsed.is_ok_and(|parsed| verify_server_name(&parsed, &self.name).is_ok()),
        })
    }

    fn trust(&self, leaf: &ParsedCertificate<'_>, others: &[CertificateDer<'_>], at: DateTime<Utc>) -> Trust {
        let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
        let at = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
        let algorithms = algorithms().all;
        match verify_server_cert_signed_by_trust_anchor(leaf, &self.roots, others, at, algorithms) {
            Ok(()) => Trust::Trusted,
            Err(rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer)) => Trust::UnknownIssuer,
            Err(_) => Trust::Broken,
        }
    }
}

/// Expiry is a verdict of its own; the chain is judged at a time when the certificate was valid.
fn moment_of_validity(certificate: &Certificate, now: DateTime<Utc>) -> DateTime<Utc> {
    match (certificate.not_before, certificate.not_after) {
        (_, Some(until)) if until < now => until,
        (Some(from), _) if from > now => from,
        _ => now,
    }
}

fn web_certificate(certificate: &Certificate) -> WebCertificate {
    let names = certificate.subject_alternative_names.iter().filter_map(|name| match name {
        AlternativeName::Dns(name) => Some(name.clone()),
        AlternativeName::Address(address) => Some(address.to_string()),
        _ => None,
    });
    WebCertificate {
        subject: shortened(&certificate.subject.to_string()),
        issuer: shortened(&certificate.issuer.to_string()),
        names: names.take(MAX_NAMES).map(|name| shortened(&name)).collect(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        sha256: certificate.sha256.hex(),
        self_signed: certificate.self_signed(),
        names_issuer_address: !certificate.issuer_addresses.is_empty(),
    }
}

fn algorithms() -> WebPkiSupportedAlgorithms {
    ring::default_provider().signature_verification_algorithms
}

/// Takes note of the server's certificates and lets the handshake go on. That the server has the key to the first of them
/// is verified all the same.
#[derive(Debug, Default)]
struct Recorder {
    certificates: Mutex<Vec<CertificateDer<'static>>>,
    version: Mutex<Option<&'static str>>,
}

impl Recorder {
    fn agreed(&self, version: &'static str) {
        if let Ok(mut known) = self.version.lock() {
            *known = Some(version);
        }
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if let Ok(mut seen) = self.certificates.lock() {
            let all = [end_entity].into_iter().chain(intermediates);
            *seen = all.map(|certificate| certificate.clone().into_owned()).collect();
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.agreed("TLS 1.2");
        verify_tls12_signature(message, certificate, signed, &algorithms())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.agreed("TLS 1.3");
        verify_tls13_signature(message, certificate, signed, &algorithms())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        algorithms().supported_schemes()
    }
}

/// Whether the server asked for a client's certificate. None is ever sent.
#[derive(Debug, Default)]
struct Asked(AtomicBool);

impl ResolvesClientCert for Asked {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.store(true, Ordering::SeqCst);
        None
    }

    fn has_certs(&self) -> bool {
        false
    }
}

/// Keeps no session. It is asked for one when a handshake begins, which nothing else tells.
#[derive(Debug)]
struct Begun(UnboundedSender<Phase>);

impl ClientSessionStore for Begun {
    fn kx_hint(&self, _: &ServerName<'_>) -> Option<NamedGroup> {
        let _ = self.0.send(Phase::Greeting);
        None
    }

    fn tls12_session(&self, _: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        None
    }

    fn take_tls13_ticket(&self, _: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        None
    }

    fn set_kx_hint(&self, _: ServerName<'static>, _: NamedGroup) {}

    fn set_tls12_session(&self, _: ServerName<'static>, _: Tls12ClientSessionValue) {}

    fn remove_tls12_session(&self, _: &ServerName<'static>) {}

    fn insert_tls13_ticket(&self, _: ServerName<'static>, _: Tls13ClientSessionValue) {}
}
