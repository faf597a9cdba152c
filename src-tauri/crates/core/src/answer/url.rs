//! Web addresses and identifiers.

use std::net::IpAddr;

use url::{Host, Url};

use super::{Remark, address, line_number};
use crate::message::Saying;
use crate::words::Environment;

/// A web address that a service of MEGA may be given for one environment: absolute, http or https, without
/// credentials and fragment; for production https and not the officer's own machine or network.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PublicUrl {
    written: String,
    url: Url,
}

/// Why a text is no address to give.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum UrlFault {
    /// A blank inside: two addresses in one field, or a slip.
    #[error("a blank inside")]
    Blank,
    /// `https://user:password@…`
    #[error("a user name or password inside")]
    Credentials,
    /// `…#part`: it never reaches a server.
    #[error("a fragment")]
    Fragment,
    /// The name of the host is missing or can't be one.
    #[error("no host")]
    Host,
    /// Production is reached by https only.
    #[error("not https")]
    Http,
    /// Localhost in production.
    #[error("the machine itself")]
    Localhost,
    /// Nothing before the host's name.
    #[error("no scheme")]
    NoScheme,
    /// An address of an internal network in production.
    #[error("a private address")]
    Private,
    /// Another scheme than http and https.
    #[error("the scheme {0}")]
    Scheme(String),
    /// Something else that no address has.
    #[error("not an address")]
    Shape,
}

impl UrlFault {
    pub fn saying(&self) -> Saying {
        match self {
            UrlFault::Blank => Saying::new("check-url-blank"),
            UrlFault::Credentials => Saying::new("check-url-credentials"),
            UrlFault::Fragment => Saying::new("check-url-fragment"),
            UrlFault::Host => Saying::new("check-url-host"),
            UrlFault::Http => Saying::new("check-url-http"),
            UrlFault::Localhost => Saying::new("check-url-localhost"),
            UrlFault::NoScheme => Saying::new("check-url-no-scheme"),
            UrlFault::Private => Saying::new("check-url-private"),
            UrlFault::Scheme(scheme) => Saying::new("check-url-scheme").with("scheme", scheme),
            UrlFault::Shape => Saying::new("check-url-shape"),
        }
    }
}

impl PublicUrl {
    pub fn parse(text: &str, environment: Environment) -> Result<PublicUrl, UrlFault> {
        let written = text.trim();
        if written.chars().any(char::is_whitespace) {
            return Err(UrlFault::Blank);
        }
        let (scheme, rest) = split_scheme(written)?;
        if !matches!(scheme.as_str(), "http" | "https") {
            return Err(UrlFault::Scheme(scheme));
        }
        // The parser would mend these silently; MEGA gets what is written.
        if !rest.starts_with("//") || rest.starts_with("///") || written.contains('\\') {
            return Err(UrlFault::Shape);
        }
        if written.chars().any(char::is_control) {
            return Err(UrlFault::Shape);
        }
        let url = Url::parse(written).map_err(|_| UrlFault::Host)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(UrlFault::Credentials);
        }
        if written.contains('#') {
            return Err(UrlFault::Fragment);
        }
        let host = url.host().ok_or(UrlFault::Host)?;
        if let Host::Domain(name) = &host
            && name.trim_end_matches('.').split('.').any(str::is_empty)
        {
            return Err(UrlFault::Host);
        }
        if environment == Environment::Production {
            if is_this_machine(&host) {
                return Err(UrlFault::Localhost);
            }
            if is_internal(&host) {
                return Err(UrlFault::Private);
            }
            if scheme != "https" {
                return Err(UrlFault::Http);
            }
        }
        Ok(PublicUrl { written: written.to_owned(), url })
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    fn remarks(&self) -> Vec<Remark> {
        // Addresses are compared letter by letter, and a slash at the end is a frequent difference.
        if self.url.path().len() > 1 && self.url.path().ends_with('/') && self.url.query().is_none() {
            return vec![Remark::warning(Saying::new("check-url-trailing-slash")).in_line(0)];
        }
        Vec::new()
    }
}

/// Checks one address; the value is normalised.
pub fn check_url(value: &str, environment: Environment) -> Vec<Remark> {
    match PublicUrl::parse(value, environment) {
        Ok(url) => url.remarks(),
        Err(fault) => vec![Remark::error(fault.saying()).in_line(0)],
    }
}

/// Checks several addresses, one a line.
pub fn check_urls(value: &str, environment: Environment) -> Vec<Remark> {
    let lines: Vec<&str> = value.lines().collect();
    let mut remarks = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let number = line_number(index, lines.len());
        remarks.extend(check_url(line, environment).into_iter().map(|remark| remark.in_line(number)));
        if lines[..index].iter().any(|earlier| same(earlier, line)) {
            remarks.push(Remark::error(Saying::new("check-url-twice")).in_line(number));
        }
    }
    remarks
}

/// Checks an identifier that is any absolute URI: an EntityID is a name, not an address (SAML 2.0 core, 8.3.6).
pub fn check_uri(value: &str) -> Vec<Remark> {
    if value.chars().any(char::is_whitespace) {
        return vec![Remark::error(Saying::new("check-uri-blank"))];
    }
    if value.chars().count() > 1024 {
        return vec![Remark::error(Saying::new("check-uri-long").with("limit", "1024"))];
    }
    let absolute = split_scheme(value).is_ok_and(|(_, rest)| !rest.trim_start_matches('/').is_empty());
    if absolute && Url::parse(value).is_ok() {
        return Vec::new();
    }
    vec![Remark::error(Saying::new("check-uri-shape"))]
}

/// Whether two addresses lead to the same place.
pub(super) fn same(a: &str, b: &str) -> bool {
    match (Url::parse(a), Url::parse(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// RFC 3986, 3.1; `host:8443/path` has no scheme, though it looks like one.
fn split_scheme(text: &str) -> Result<(String, &str), UrlFault> {
    let (scheme, rest) = text.split_once(':').ok_or(UrlFault::NoScheme)?;
    let named = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character));
    if !named
        || scheme.contains('.')
        || rest.starts_with(|first: char| first.is_ascii_digit()) && scheme != "urn"
    {
        return Err(UrlFault::NoScheme);
    }
    Ok((scheme.to_ascii_lowercase(), rest))
}

fn is_this_machine(host: &Host<&str>) -> bool {
    match ip(host) {
        Some(ip) => ip.is_loopback() || ip.is_unspecified(),
        None => name(host).is_some_and(|name| name == "localhost" || name.ends_with(".localhost")),
    }
}

fn is_internal(host: &Host<&str>) -> bool {
    match ip(host) {
        Some(ip) => address::is_not_public(ip),
        // RFC 6762 (.local), ICANN's .internal, RFC 8375 (home.arpa); a name without a dot is known inside only.
        None => name(host).is_some_and(|name| {
            !name.contains('.')
                || [".local", ".internal", ".home.arpa", ".lan"].iter().any(|end| name.ends_with(end))
        }),
    }
}

fn name(host: &Host<&str>) -> Option<String> {
    match host {
        Host::Domain(name) => Some(name.trim_end_matches('.').to_ascii_lowercase()),
        _ => None,
    }
}

fn ip(host: &Host<&str>) -> Option<IpAddr> {
    match host {
        Host::Ipv4(ip) => Some(IpAddr::V4(*ip)),
        Host::Ipv6(ip) => Some(IpAddr::V6(*ip).to_canonical()),
        Host::Domain(_) => None,
    }
}
