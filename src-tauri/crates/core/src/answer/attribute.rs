//! Names of SAML attributes.

use super::{Remark, line_number};
use crate::message::Saying;
use crate::procedure::Choice;

/// Checks names, one a line: those of the options, and others agreed with MEGA (roles, permissions).
pub fn check_attributes(value: &str, options: &[Choice]) -> Vec<Remark> {
    let names: Vec<&str> = value.lines().collect();
    let mut remarks = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let remark = if names[..index].contains(name) {
            Some(Remark::error(Saying::new("check-attribute-twice").with("name", *name)))
        } else {
            check_attribute(name, options)
        };
        remarks.extend(remark.map(|remark| remark.in_line(line_number(index, names.len()))));
    }
    remarks
}

fn check_attribute(name: &str, options: &[Choice]) -> Option<Remark> {
    if options.iter().any(|option| option.value == name) {
        return None;
    }
    if name.chars().any(char::is_whitespace) {
        return Some(Remark::error(Saying::new("check-attribute-blank").with("name", name)));
    }
    if !name.chars().all(|character| character.is_ascii_graphic()) {
        return Some(Remark::error(Saying::new("check-attribute-letters").with("name", name)));
    }
    let meant = options.iter().find(|option| option.value.eq_ignore_ascii_case(name))?;
    Some(Remark::warning(
        Saying::new("check-attribute-case").with("name", name).with("meant", meant.value.as_str()),
    ))
}
