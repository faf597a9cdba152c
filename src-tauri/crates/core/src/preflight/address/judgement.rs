//! What was met on the way to an address, judged.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use url::Url;

use super::{Facts, Fault, Tls, Trust, Visit};
use crate::answer::is_not_public;
use crate::custody::chisinau_day;
use crate::preflight::{Code, Level, Verdict};
use crate::words::Environment;

/// MEGA's guide has responses refused whose time is off by more (integration guide, clock skew).
const CLOCK_SECONDS: i64 = 300;

/// MEGA's own health checks call a certificate degraded below it.
const SOON_DAYS: i64 = 30;

/// Every verdict, in the order of the way.
pub fn judge(facts: &Facts, now: DateTime<Utc>) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for (index, visit) in facts.visits.iter().enumerate() {
        let earlier = index.checked_sub(1).and_then(|before| facts.visits.get(before));
        if let Some(earlier) = earlier {
            verdicts.extend(redirect(earlier, visit));
        }
        judge_visit(visit, earlier, facts.environment, now, &mut verdicts);
    }
    if let Some(answer) = facts.visits.last().and_then(|visit| visit.answer.as_ref()) {
        verdicts.push(status(answer.status));
        verdicts.push(clock(answer.clock_ahead));
    }
    verdicts
}

/// Why a request was not answered; none where it was.
pub fn why_not(visit: &Visit) -> Option<Verdict> {
    visit.fault.as_ref().map(|fault| fault_verdict(fault, visit, &host(&visit.url)))
}

/// What concerns one request, whatever it was made for.
pub(in crate::preflight) fn judge_visit(
    visit: &Visit,
    earlier: Option<&Visit>,
    environment: Environment,
    now: DateTime<Utc>,
    verdicts: &mut Vec<Verdict>,
) {
    let host = host(&visit.url);
    if let Some(proxy) = &visit.proxy
        && earlier.is_none()
    {
        verdicts.push(Verdict::new(Code::ProxyUsed).with("proxy", proxy));
    }
    if earlier.is_none() && visit.url.starts_with("http:") {
        verdicts.push(Verdict::new(Code::HttpOnly).at(in_test(environment, Level::Note)));
    }
    let is_new = earlier.is_none_or(|earlier| self::host(&earlier.url) != host);
    if is_new
        && !matches!(visit.fault, Some(Fault::PrivateRefused { .. }))
        && let Some(address) = visit.addresses.iter().find(|address| is_not_public(**address))
    {
        let private =
            Verdict::new(Code::NamePrivate).with("host", &host).with("address", address.to_string());
        // Many offices resolve their own names to internal addresses, and the internet to public ones.
        let is_name = host.parse::<IpAddr>().is_err() && !host.starts_with('[');
        let level = if is_name { Level::Warning } else { Level::Problem };
        verdicts.push(private.at(if environment == Environment::Test { Level::Note } else { level }));
    }
    if let Some(tls) = &visit.tls
        && is_new
    {
        verdicts.extend(judge_tls(tls, &host, environment, now));
    }
    verdicts.extend(why_not(visit));
}

fn in_test(environment: Environment, level: Level) -> Level {
    match environment {
        Environment::Test => level,
        Environment::Production => Level::Problem,
    }
}

/// The certificate, each thing wrong with it by itself.
fn judge_tls(tls: &Tls, host: &str, environment: Environment, now: DateTime<Utc>) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    let Some(certificate) = &tls.certificate else {
        if tls.version.is_some() {
            verdicts.push(Verdict::new(Code::WebUnreadable));
        }
        return verdicts;
    };
    match (certificate.not_before, certificate.not_after) {
        (_, Some(until)) if until < now => {
            let days = (now - until).num_days();
            let expired = Verdict::new(Code::WebExpired).with("days", days);
            verdicts.push(expired.with("date", chisinau_day(until)));
        }
        (Some(from), _) if from > now => {
            verdicts.push(Verdict::new(Code::WebNotYet).with("date", chisinau_day(from)));
        }
        _ => {}
    }
    if !tls.fits_host {
        let names = certificate.names.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
        let names = if names.is_empty() { certificate.subject.clone() } else { names };
        verdicts.push(Verdict::new(Code::WebOtherName).with("host", host).with("names", names));
    }
    match tls.trust {
        Trust::Trusted => {}
        _ if certificate.self_signed => {
            let level = in_test(environment, Level::Warning);
            verdicts.push(Verdict::new(Code::WebSelfSigned).at(level));
        }
        Trust::UnknownIssuer if tls.sent == 1 && certificate.names_issuer_address => {
            verdicts.push(Verdict::new(Code::WebChainIncomplete).with("issuer", &certificate.issuer));
        }
        Trust::UnknownIssuer => {
            verdicts.push(Verdict::new(Code::WebIssuerUnknown).with("issuer", &certificate.issuer));
        }
        Trust::Broken | Trust::Unknown => verdicts.push(Verdict::new(Code::WebUnreadable)),
    }
    let days = certificate.not_after.map(|until| ((until - now).num_days(), chisinau_day(until)));
    match days {
        Some((days, date)) if verdicts.is_empty() => {
            let code = if days < SOON_DAYS { Code::WebExpiresSoon } else { Code::WebGood };
            verdicts.push(Verdict::new(code).with("days", days).with("date", date));
        }
        None => verdicts.push(Verdict::new(Code::WebUnreadable)),
        _ => {}
    }
    if let Some(version) = tls.version.as_ref().filter(|version| !is_old(version)) {
        verdicts.push(Verdict::new(Code::TlsGood).with("version", version));
    }
    verdicts
}

/// TLS 1.0 and 1.1 (RFC 8996) and what came before; browsers refuse them since 2020.
fn is_old(version: &str) -> bool {
    !matches!(version, "TLS 1.2" | "TLS 1.3")
}

fn fault_verdict(fault: &Fault, visit: &Visit, host: &str) -> Verdict {
    let port = Url::parse(&visit.url).ok().and_then(|url| url.port_or_known_default()).unwrap_or_default();
    let of_port = |code| Verdict::new(code).with("host", host).with("port", port.to_string());
    let of_host = |code| Verdict::new(code).with("host", host);
    let proxy = visit.proxy.clone().unwrap_or_default();
    match fault {
        Fault::AnswerBroken => of_host(Code::AnswerBroken),
        Fault::AnswerMissing => of_host(Code::AnswerMissing),
        Fault::AnswerTooLarge => of_host(Code::AnswerTooLarge),
        Fault::ClientCertificate => of_host(Code::TlsClientCertificate),
        Fault::NameUnknown => of_host(Code::NameUnknown),
        Fault::Offline => Verdict::new(Code::Offline),
        Fault::PortClosed => of_port(Code::PortClosed),
        Fault::PortSilent => of_port(Code::PortSilent),
        Fault::PrivateRefused { address } => {
            of_host(Code::PrivateRefused).with("address", address.to_string())
        }
        Fault::ProxyKind { scheme } => {
            Verdict::new(Code::ProxyKind).with("proxy", proxy).with("scheme", scheme)
        }
        Fault::ProxyRefused { status } => {
            let status = if *status == 0 { "none".to_owned() } else { status.to_string() };
            of_host(Code::ProxyRefused).with("proxy", proxy).with("status", status)
        }
        Fault::ProxyUnreachable => Verdict::new(Code::ProxyUnreachable).with("proxy", proxy),
        Fault::RedirectRefused { location } => Verdict::new(Code::RedirectRefused).with("location", location),
        Fault::RedirectsTooMany { count } => Verdict::new(Code::RedirectsTooMany).with("count", *count),
        Fault::TlsFailed { reason } => of_host(Code::TlsFailed).with("reason", reason),
        Fault::TlsMissing => of_port(Code::TlsMissing),
        Fault::TlsOld { version } => of_host(Code::TlsOld).with("version", version),
        Fault::TlsOldCiphers => of_host(Code::TlsOldCiphers),
    }
}

fn redirect(from: &Visit, to: &Visit) -> Option<Verdict> {
    let code = if from.url.starts_with("https:") && to.url.starts_with("http:") {
        Code::RedirectedToHttp
    } else if host(&from.url) == host(&to.url) {
        Code::RedirectedTo
    } else {
        Code::RedirectedElsewhere
    };
    Some(Verdict::new(code).with("from", &from.url).with("location", &to.url))
}

/// An address of SAML answers a plain GET with a page, a redirect to sign in, or a refusal of the method or of the
/// empty request: all of them mean that something is there.
fn status(status: u16) -> Verdict {
    let code = match status {
        404 | 410 => Code::StatusNothing,
        500.. => Code::StatusBroken,
        _ => Code::StatusFits,
    };
    Verdict::new(code).with("status", status.to_string())
}

fn clock(ahead: Option<i64>) -> Verdict {
    match ahead {
        Some(seconds) if seconds.abs() > CLOCK_SECONDS => {
            let way = if seconds > 0 { "ahead" } else { "behind" };
            Verdict::new(Code::ClockOff).with("minutes", seconds.abs() / 60).with("way", way)
        }
        Some(_) => Verdict::new(Code::ClockGood),
        None => Verdict::new(Code::ClockUnknown),
    }
}

fn host(url: &str) -> String {
    Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}
