//! Making: mails, documents and packages.
//!
//! [`compose`] turns what is known into words and attachments, [`mail`] into a draft that a mail program opens,
//! [`pdf`] into a document, [`package`] all of it into a ZIP. A mail's text may be written by hand: [`examine`] holds it
//! to the rules of the program's own. The same input gives the same bytes: every time in them comes from the submission.

mod attachment;
mod bag;
mod calendar;
mod compose;
mod context;
mod document;
mod edited;
mod encoded;
mod error;
mod journal;
mod keys;
mod logo;
mod look_inside;
mod mail;
mod mail_link;
mod names;
mod numbers;
mod package;
mod plain;
mod sheet;
mod template;
mod verify;
mod write;
mod zip_file;

pub use attachment::{Attachment, LARGEST_MEGABYTES};
pub use calendar::{Calendar, CalendarCertificate, CalendarDate, CalendarPlanDay, calendar};
pub use compose::{CertificateAs, Composed, MailText, compose, fits_a_mail};
pub use document::{Document, Picture, Record, RecordRow, RecordSection, pdf, pictures};
pub use edited::{Examined, examine, follow_date};
pub use error::PapersError;
pub use journal::{JournalLine, journal_csv};
pub use logo::Logo;
pub use mail::mail;
pub use mail_link::mail_link;
pub use names::safe_name;
pub use package::{Package, Stamp, package};
pub use sheet::{
    FilledSheet, Given, Identity, Question, Sheet, SheetFault, SheetFile, Tried, read_sheet, sheet,
    sheet_text, yes_or_no,
};
pub use verify::{LARGEST_PACKAGE, PackageFault, Verified, VerifiedFile, verify};
pub use write::write_package;
