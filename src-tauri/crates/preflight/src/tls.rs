//! Agreeing on encryption with whatever certificate the server has, and judging that certificate afterwards: an officer
//! who is told "the handshake failed" can do nothing, one who sees the expired certificate can.
//!
//! Nothing secret is ever sent over such a connection, and what comes over it is believed only if the judgement is good.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use racord_certificate::{AlternativeName, Certificate};
use racord_core::preflight::address::{Tls, Trust, WebCertificate};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{ResolvesClientCert, verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::sign::CertifiedKey;
use rustls::{
    AlertDescription, CertificateError, ClientConfig, DigitallySignedStruct, InvalidMessage, ProtocolVersion,
    RootCertStore, SignatureScheme,
};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// One handshake and what was seen of it.
pub(crate) struct Greeting {
    roots: Arc<RootCertStore>,
    name: ServerName<'static>,
    seen: Arc<Recorder>,
    asked: Asked,
    version: Mutex<Option<&'static str>>,
}

/// Whether the server asked for a client's certificate. None is ever sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked(Arc<AtomicBool>);

impl Asked {
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

impl Greeting {
    /// `None`: the host can't be the name of a server.
    pub(crate) fn new(roots: Arc<RootCertStore>, host: &str) -> Option<Greeting> {
        let name = ServerName::try_from(host.to_owned()).ok()?;
        let provider = Arc::new(ring::default_provider());
        let seen = Arc::new(Recorder { provider, certificates: Mutex::default() });
        Some(Greeting { roots, name, seen, asked: Asked::default(), version: Mutex::default() })
    }

    pub(crate) fn asked(&self) -> Asked {
        self.asked.clone()
    }

    pub(crate) async fn greet(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        let mut config = ClientConfig::builder_with_provider(self.seen.provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .dangerous()
            .with_custom_certificate_verifier(self.seen.clone())
            .with_client_cert_resolver(Arc::new(self.asked.clone()));
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        config.resumption = rustls::client::Resumption::disabled();
        let stream = TlsConnector::from(Arc::new(config)).connect(self.name.clone(), stream).await?;
        let version = match stream.get_ref().1.protocol_version() {
            Some(ProtocolVersion::TLSv1_3) => Some("TLS 1.3"),
            Some(ProtocolVersion::TLSv1_2) => Some("TLS 1.2"),
            _ => None,
        };
        if let Ok(mut known) = self.version.lock() {
            *known = version;
        }
        Ok(stream)
    }

    /// What was met; none when not even a certificate was.
    pub(crate) fn met(&self, now: DateTime<Utc>) -> Option<Tls> {
        let certificates = self.seen.certificates.lock().ok()?.clone();
        let version = self.version.lock().ok().and_then(|version| *version);
        self.of(&certificates, version, now)
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
        let algorithms = self.seen.provider.signature_verification_algorithms.all;
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
        subject: certificate.subject.to_string(),
        issuer: certificate.issuer.to_string(),
        names: names.collect(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        sha256: certificate.sha256.hex(),
        self_signed: certificate.self_signed(),
        names_issuer_address: !certificate.issuer_addresses.is_empty(),
    }
}

/// Takes note of the server's certificates and lets the handshake go on. That the server has the key to the first of them
/// is verified all the same.
#[derive(Debug)]
struct Recorder {
    provider: Arc<CryptoProvider>,
    certificates: Mutex<Vec<CertificateDer<'static>>>,
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
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

impl ResolvesClientCert for Asked {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.store(true, Ordering::SeqCst);
        None
    }

    fn has_certs(&self) -> bool {
        false
    }
}

/// What rustls says, if it was rustls that failed.
pub(crate) fn cause<'e>(error: &'e (dyn std::error::Error + 'static)) -> Option<&'e rustls::Error> {
    let mut at = Some(error);
    while let Some(error) = at {
        if let Some(found) = error.downcast_ref::<rustls::Error>() {
            return Some(found);
        }
        let inside = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        at = match inside {
            Some(inside) => Some(inside as &(dyn std::error::Error + 'static)),
            None => error.source(),
        };
    }
    None
}

/// The server speaks something else than TLS.
pub(crate) fn is_no_tls(error: &io::Error) -> bool {
    use InvalidMessage::{InvalidContentType, UnknownProtocolVersion};
    let cause = cause(error);
    matches!(cause, Some(rustls::Error::InvalidMessage(InvalidContentType | UnknownProtocolVersion)))
}

/// The server's own word where it sent an alert (RFC 8446 section 6), else the kind of error: terms for who knows them.
pub(crate) fn reason(error: &io::Error) -> String {
    match cause(error) {
        Some(rustls::Error::AlertReceived(alert)) => format!("{alert:?}"),
        Some(rustls::Error::PeerIncompatible(_)) => format!("{:?}", AlertDescription::ProtocolVersion),
        Some(rustls::Error::InvalidCertificate(_)) => format!("{:?}", AlertDescription::BadCertificate),
        Some(_) => format!("{:?}", AlertDescription::DecodeError),
        None => error.kind().to_string(),
    }
}
