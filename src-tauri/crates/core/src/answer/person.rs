//! How people and institutions are reached and named.

use super::{Remark, parse_date};
use crate::message::Saying;
use crate::words::Idno;

/// Checks one e-mail address: the shape of RFC 5321 that is in use, without quoted names and addresses in brackets.
pub fn check_email(value: &str) -> Vec<Remark> {
    let error = |code: &str| vec![Remark::error(Saying::new(code))];
    if value.contains([',', ';', ' ']) && value.matches('@').count() > 1 {
        return error("check-email-several");
    }
    let Some((local, domain)) = value.split_once('@') else { return error("check-email-shape") };
    if local.is_empty() || local.len() > 64 || value.len() > 254 || domain.contains('@') {
        return error("check-email-shape");
    }
    let atoms = local.split('.').all(|atom| {
        !atom.is_empty()
            && atom.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
    });
    if !atoms || !is_domain(domain) {
        return error("check-email-shape");
    }
    Vec::new()
}

/// Checks a telephone number: digits with an optional + in front, 7 to 15 of them (ITU-T E.164); blanks, hyphens and
/// brackets may stand between. A Moldovan one has 8 digits after +373.
pub fn check_phone(value: &str) -> Vec<Remark> {
    let error = |code: &str| vec![Remark::error(Saying::new(code))];
    let (plus, rest) = match value.trim().strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, value.trim()),
    };
    if rest.chars().any(|character| !character.is_ascii_digit() && !" -()".contains(character)) {
        return error("check-phone-shape");
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    if !(7..=15).contains(&digits.len()) {
        return error("check-phone-shape");
    }
    let national = if plus { digits.strip_prefix("373") } else { digits.strip_prefix("00373") };
    if national.is_some_and(|national| national.len() != 8) {
        return error("check-phone-moldova");
    }
    Vec::new()
}

/// Checks an IDNO: 13 digits; a check digit that fails is worth a warning only, as MEGA's own documentation prints
/// such an identifier.
pub fn check_idno(value: &str) -> Vec<Remark> {
    match Idno::parse(value) {
        Err(_) => vec![Remark::error(Saying::new("check-idno-shape"))],
        Ok(idno) if !idno.check_digit_holds() => vec![Remark::warning(Saying::new("check-idno-digit"))],
        Ok(_) => Vec::new(),
    }
}

/// Checks a day: `2026-11-26`.
pub fn check_date(value: &str) -> Vec<Remark> {
    match parse_date(value) {
        Some(_) => Vec::new(),
        None => vec![Remark::error(Saying::new("check-date-shape"))],
    }
}

fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let well_formed = labels.iter().all(|label| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
    });
    let top =
        labels.last().is_some_and(|top| top.len() >= 2 && !top.bytes().all(|byte| byte.is_ascii_digit()));
    labels.len() >= 2 && well_formed && top
}
