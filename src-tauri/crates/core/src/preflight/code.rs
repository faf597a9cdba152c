//! The verdicts there are.

use serde::{Deserialize, Serialize};

use super::Level;

macro_rules! codes {
    ($($code:ident $text:literal $level:ident,)*) => {
        /// What was found out. Results are kept with these words: they never change.
        #[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
        pub enum Code {
            $(#[serde(rename = $text)] $code,)*
        }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$code,)*];

            /// The word in the message's identifier.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$code => $text,)* }
            }

            /// How much it usually weighs.
            pub fn level(self) -> Level {
                match self { $(Code::$code => Level::$level,)* }
            }
        }
    };
}

codes! {
    // Any request.
    Offline "offline" Unknown,
    NameUnknown "name-unknown" Problem,
    PrivateRefused "private-refused" Problem,
    PortClosed "port-closed" Problem,
    PortSilent "port-silent" Problem,
    ProxyUsed "proxy-used" Note,
    ProxyUnreachable "proxy-unreachable" Problem,
    ProxyRefused "proxy-refused" Problem,
    ProxyKind "proxy-kind" Unknown,
    AnswerMissing "answer-missing" Problem,
    AnswerBroken "answer-broken" Problem,
    AnswerTooLarge "answer-too-large" Problem,
    RedirectedTo "redirected-to" Note,
    RedirectedElsewhere "redirected-elsewhere" Warning,
    RedirectedToHttp "redirected-to-http" Problem,
    RedirectRefused "redirect-refused" Problem,
    RedirectsTooMany "redirects-too-many" Problem,
    // TLS and the web certificate.
    HttpOnly "http-only" Problem,
    TlsMissing "tls-missing" Problem,
    TlsOld "tls-old" Problem,
    TlsOldCiphers "tls-old-ciphers" Problem,
    TlsFailed "tls-failed" Problem,
    TlsClientCertificate "tls-client-certificate" Problem,
    TlsGood "tls-good" Good,
    WebExpired "web-expired" Problem,
    WebNotYet "web-not-yet" Problem,
    WebOtherName "web-other-name" Problem,
    WebSelfSigned "web-self-signed" Problem,
    WebChainIncomplete "web-chain-incomplete" Problem,
    WebIssuerUnknown "web-issuer-unknown" Warning,
    WebExpiresSoon "web-expires-soon" Warning,
    WebUnreadable "web-unreadable" Unknown,
    WebGood "web-good" Good,
    // An address of the system.
    NamePrivate "name-private" Problem,
    StatusFits "status-fits" Good,
    StatusNothing "status-nothing" Problem,
    StatusBroken "status-broken" Problem,
    ClockGood "clock-good" Good,
    ClockOff "clock-off" Problem,
    ClockUnknown "clock-unknown" Unknown,
    // MPass metadata.
    MetadataRead "metadata-read" Good,
    MetadataStatus "metadata-status" Problem,
    MetadataUnreadable "metadata-unreadable" Problem,
    MetadataUnsafe "metadata-unsafe" Problem,
    MetadataOther "metadata-other" Problem,
    MetadataUnproven "metadata-unproven" Warning,
    MetadataOutdated "metadata-outdated" Warning,
    MetadataEntity "metadata-entity" Warning,
    MetadataAddressMissing "metadata-address-missing" Problem,
    MetadataAddressDiffers "metadata-address-differs" Warning,
    MetadataNoCertificate "metadata-no-certificate" Problem,
    MetadataCertificateUnreadable "metadata-certificate-unreadable" Warning,
    MetadataCertificateExpired "metadata-certificate-expired" Problem,
    MetadataCertificateNotYet "metadata-certificate-not-yet" Note,
    MetadataCertificateSoon "metadata-certificate-soon" Warning,
    MetadataCertificateWeak "metadata-certificate-weak" Note,
    MetadataCertificateGood "metadata-certificate-good" Good,
    MetadataSame "metadata-same" Good,
    MetadataEntityChanged "metadata-entity-changed" Warning,
    MetadataAddressNew "metadata-address-new" Warning,
    MetadataAddressGone "metadata-address-gone" Warning,
    MetadataCertificateNew "metadata-certificate-new" Warning,
    MetadataCertificateGone "metadata-certificate-gone" Warning,
    // Whether a certificate was taken back.
    IssuerKnown "issuer-known" Good,
    IssuerOther "issuer-other" Warning,
    IssuerMissing "issuer-missing" Unknown,
    StatusValid "status-valid" Good,
    StatusRevoked "status-revoked" Problem,
    StatusSuspended "status-suspended" Problem,
    StatusNoAddress "status-no-address" Unknown,
    StatusUnreachable "status-unreachable" Unknown,
    StatusUnreadable "status-unreadable" Unknown,
    StatusStale "status-stale" Unknown,
    StatusForged "status-forged" Unknown,
    StatusUncheckable "status-uncheckable" Unknown,
    StatusNotKnown "status-not-known" Unknown,
    StatusRefused "status-refused" Unknown,
    // What the script on the server reported.
    ServerRecognised "server-recognised" Good,
    ServerAddress "server-address" Problem,
    ServerCertificate "server-certificate" Problem,
    ServerUnreachable "server-unreachable" Problem,
    ServerHandshake "server-handshake" Problem,
    ServerFiles "server-files" Problem,
    ServerNotAsked "server-not-asked" Unknown,
    ServerUnclear "server-unclear" Unknown,
    ServerUntrusted "server-untrusted" Problem,
    ServerOther "server-other" Warning,
    ServerUnreadable "server-unreadable" Unknown,
}

impl Code {
    /// Whether there is something to do.
    pub fn has_advice(self) -> bool {
        !matches!(self.level(), Level::Good | Level::Note)
    }
}
