//! Bytes in, facts out: certificates, keys, requests and what can be said of them.
//!
//! [`open`] says what a file is, whatever its name; [`Certificate`] holds the facts; [`findings`] judges one certificate
//! for an institution and a moment; [`verify_chain`] checks signatures; [`choose`] names the one to send; [`report`]
//! is the record of `racord-cli inspect`. No clock, no files, no network, and no panic on any bytes.

mod algorithm;
mod attribute_names;
mod authorities;
mod certificate;
mod chain;
mod choice;
mod curve;
mod der;
mod extension;
mod facts;
mod finding;
mod fingerprint;
mod judgement;
mod key;
mod name;
mod open;
mod report;
mod revocation;
mod serial;
mod time;

pub use authorities::{STISC_IDNO, is_known as is_known_authority};
pub use certificate::Certificate;
pub use chain::{ChainVerdict, Issuers, verify_chain};
pub use choice::{Choice, choose};
pub use extension::{AlternativeName, Extension, KeyUsage, extended_usage_name};
pub use finding::{DAY_ARGS, Finding, NUMBER_ARGS, Severity};
pub use fingerprint::Fingerprint;
pub use judgement::{Circumstances, Held, findings};
pub use key::PublicKey;
pub use name::{Attribute, Name};
pub use open::{Contents, Kind, MAX_BYTES, OpenError, Outline, Place, open, outline};
pub use report::{
    CertificateReport, ErrorReport, FindingReport, KeyReport, Report, Say, SerialReport, report,
};
pub use revocation::{OcspFault, Signer, Standing, Statement, ocsp_request, read_crl, read_ocsp};
pub use serial::{NotASerial, Serial};
