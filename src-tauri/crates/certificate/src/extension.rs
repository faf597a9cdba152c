//! The words for what extensions say; [`crate::facts`] reads them.

/// One extension as it stands in the certificate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Extension {
    /// Identifier, dotted.
    pub oid: String,
    pub critical: bool,
    /// The contents are what they should be, or not known here.
    pub readable: bool,
}

/// A bit of the key usage extension (RFC 5280 section 4.2.1.3), in the order of the bits.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum KeyUsage {
    DigitalSignature,
    NonRepudiation,
    KeyEncipherment,
    DataEncipherment,
    KeyAgreement,
    KeyCertSign,
    CrlSign,
    EncipherOnly,
    DecipherOnly,
}

impl KeyUsage {
    pub(crate) const IN_BIT_ORDER: [KeyUsage; 9] = [
        KeyUsage::DigitalSignature,
        KeyUsage::NonRepudiation,
        KeyUsage::KeyEncipherment,
        KeyUsage::DataEncipherment,
        KeyUsage::KeyAgreement,
        KeyUsage::KeyCertSign,
        KeyUsage::CrlSign,
        KeyUsage::EncipherOnly,
        KeyUsage::DecipherOnly,
    ];

    /// The name in RFC 5280.
    pub fn as_str(self) -> &'static str {
        match self {
            KeyUsage::DigitalSignature => "digitalSignature",
            KeyUsage::NonRepudiation => "nonRepudiation",
            KeyUsage::KeyEncipherment => "keyEncipherment",
            KeyUsage::DataEncipherment => "dataEncipherment",
            KeyUsage::KeyAgreement => "keyAgreement",
            KeyUsage::KeyCertSign => "keyCertSign",
            KeyUsage::CrlSign => "cRLSign",
            KeyUsage::EncipherOnly => "encipherOnly",
            KeyUsage::DecipherOnly => "decipherOnly",
        }
    }
}

/// Another name of the subject.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum AlternativeName {
    Address(std::net::IpAddr),
    Directory(String),
    Dns(String),
    Email(String),
    /// A registered identifier, dotted.
    Identifier(String),
    /// A form that has no usual writing; its DER bytes in hex.
    Other(String),
    /// What a user signs in to Windows with.
    UserPrincipal(String),
    Uri(String),
}

impl std::fmt::Display for AlternativeName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AlternativeName::Address(address) => write!(f, "IP:{address}"),
            AlternativeName::Directory(name) => write!(f, "DirName:{name}"),
            AlternativeName::Dns(name) => write!(f, "DNS:{name}"),
            AlternativeName::Email(address) => write!(f, "email:{address}"),
            AlternativeName::Identifier(oid) => write!(f, "RID:{oid}"),
            AlternativeName::Other(hex) => write!(f, "other:{hex}"),
            AlternativeName::UserPrincipal(name) => write!(f, "UPN:{name}"),
            AlternativeName::Uri(uri) => write!(f, "URI:{uri}"),
        }
    }
}

/// What the extended key usage with this identifier is called in RFC 5280 section 4.2.1.12 and by Microsoft; the
/// identifier itself when it has no name here.
pub fn extended_usage_name(oid: &str) -> &str {
    match oid {
        "2.5.29.37.0" => "anyExtendedKeyUsage",
        "1.3.6.1.5.5.7.3.1" => "serverAuth",
        "1.3.6.1.5.5.7.3.2" => "clientAuth",
        "1.3.6.1.5.5.7.3.3" => "codeSigning",
        "1.3.6.1.5.5.7.3.4" => "emailProtection",
        "1.3.6.1.5.5.7.3.8" => "timeStamping",
        "1.3.6.1.5.5.7.3.9" => "OCSPSigning",
        "1.3.6.1.5.5.7.3.36" => "documentSigning",
        "1.3.6.1.4.1.311.10.3.12" => "msDocumentSigning",
        "1.3.6.1.4.1.311.20.2.2" => "msSmartcardLogin",
        other => other,
    }
}
