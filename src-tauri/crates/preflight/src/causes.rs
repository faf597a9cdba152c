//! What is behind an error: HTTP hands on what TLS says, and TLS what the system says.

use std::error::Error;
use std::io;
use std::iter::successors;

use rustls::{AlertDescription, InvalidMessage};

/// What rustls says, if it was rustls that failed.
pub(crate) fn tls<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e rustls::Error> {
    chain(error).find_map(|error| error.downcast_ref())
}

/// What the system says, or the innermost that speaks in its words.
pub(crate) fn kind(error: &(dyn Error + 'static)) -> io::ErrorKind {
    let found = chain(error).filter_map(|error| error.downcast_ref::<io::Error>());
    found.last().map_or(io::ErrorKind::Other, io::Error::kind)
}

/// The server speaks something else than TLS.
pub(crate) fn is_no_tls(error: &(dyn Error + 'static)) -> bool {
    use InvalidMessage::{InvalidContentType, UnknownProtocolVersion};
    matches!(tls(error), Some(rustls::Error::InvalidMessage(InvalidContentType | UnknownProtocolVersion)))
}

/// The server's own word where it sent an alert (RFC 8446 section 6), else the kind of error: terms for who knows them.
pub(crate) fn reason(error: &(dyn Error + 'static)) -> String {
    match tls(error) {
        Some(rustls::Error::AlertReceived(alert)) => format!("{alert:?}"),
        Some(rustls::Error::PeerIncompatible(_)) => format!("{:?}", AlertDescription::ProtocolVersion),
        Some(rustls::Error::InvalidCertificate(_)) => format!("{:?}", AlertDescription::BadCertificate),
        Some(_) => format!("{:?}", AlertDescription::DecodeError),
        None => kind(error).to_string(),
    }
}

/// The error and each one behind it. What an [`io::Error`] wraps is not its source but stands in its place.
fn chain<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    successors(Some(error), |&error| match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inside) => Some(inside as &(dyn Error + 'static)),
        None => error.source(),
    })
}
