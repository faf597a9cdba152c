//! Making: mails, readable summaries and packages.
//!
//! [`compose`] turns what is known into words and attachments, [`mail`] into a draft that a mail program opens,
//! [`package`] into a ZIP. A mail's text may be written by hand: [`examine`] holds it to the rules of the program's own. The same input gives the same bytes: every time in them comes from the submission.

mod attachment;
mod compose;
mod context;
mod edited;
mod encoded;
mod error;
mod keys;
mod mail;
mod names;
mod numbers;
mod package;
mod plain;
mod template;
mod write;
mod zip_file;

pub use attachment::Attachment;
pub use compose::{CertificateAs, Composed, MailText, compose};
pub use edited::{Examined, examine, follow_date};
pub use error::PapersError;
pub use keys::refuse_keys;
pub use mail::mail;
pub use package::{Package, Stamp, package};
pub use write::write_package;
