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
    /// A form that has no usual writing; its DER bytes in hex.
    Other(String),
    Uri(String),
}

impl std::fmt::Display for AlternativeName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AlternativeName::Address(address) => write!(f, "IP:{address}"),
            AlternativeName::Directory(name) => write!(f, "DirName:{name}"),
            AlternativeName::Dns(name) => write!(f, "DNS:{name}"),
            AlternativeName::Email(address) => write!(f, "email:{address}"),
            AlternativeName::Other(hex) => write!(f, "other:{hex}"),
            AlternativeName::Uri(uri) => write!(f, "URI:{uri}"),
        }
    }
}
