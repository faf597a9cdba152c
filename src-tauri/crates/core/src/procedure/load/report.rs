//! What is wrong in one file, and where.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use toml::de::{DeTable, DeValue};

use super::LoadError;
use crate::message::Saying;
use crate::procedure::Source;

pub(super) struct Report<'t> {
    file: &'t str,
    text: &'t str,
    /// Where each field stands: its path with the byte at which its key, or the list's element, begins.
    places: RefCell<BTreeMap<String, usize>>,
    errors: RefCell<Vec<LoadError>>,
}

impl<'t> Report<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Report<'t> {
        Report { file, text, places: RefCell::default(), errors: RefCell::default() }
    }

    /// Remembers where everything in the file stands.
    pub(super) fn survey(&self, table: &DeTable<'_>) {
        survey(&mut self.places.borrow_mut(), "", table);
    }

    /// Something is wrong with a field. One that is missing stands where its table begins.
    pub(super) fn add(&self, field: &str, what: Saying) {
        let places = self.places.borrow();
        let mut known = field;
        let byte = loop {
            match places.get(known) {
                Some(byte) => break *byte,
                None => match known.rfind(['.', '[']) {
                    Some(end) => known = &known[..end],
                    None => break 0,
                },
            }
        };
        self.add_at(byte, field, what);
    }

    pub(super) fn add_at(&self, byte: usize, field: &str, what: Saying) {
        let before = self.text.get(..byte).unwrap_or(self.text);
        let line_begins = before.rfind('\n').map_or(0, |end| end + 1);
        self.errors.borrow_mut().push(LoadError {
            file: self.file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_begins..].chars().count() + 1,
            field: field.to_owned(),
            what,
        });
    }

    /// Whether nothing is wrong with a field or what stands under it: what doesn't read isn't blamed a second time.
    pub(super) fn is_clean(&self, field: &str) -> bool {
        let under = |error: &LoadError| {
            let rest = error.field.strip_prefix(field)?;
            Some(rest.is_empty() || rest.starts_with(['.', '[']))
        };
        !self.errors.borrow().iter().any(|error| under(error) == Some(true))
    }

    /// The fact at `path` names one of the sources.
    pub(super) fn source(&self, path: &str, id: &str, sources: &[Source]) {
        let exists = sources.iter().any(|source| source.id == id);
        self.reference(&format!("{path}.source"), "source", id, exists);
    }

    /// An empty reference was reported when it was read.
    pub(super) fn reference(&self, field: &str, kind: &str, id: &str, exists: bool) {
        if !exists && !id.is_empty() {
            self.add(field, Saying::new("procedure-no-such").with("kind", kind).with("id", id));
        }
    }

    /// The identifiers of a list's elements, each well formed and standing once.
    pub(super) fn identifiers<'i>(
        &self,
        list: &str,
        ids: impl Iterator<Item = &'i str>,
        is_well_formed: fn(&str) -> bool,
    ) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            let field = format!("{list}[{index}].id");
            self.identifier(&field, id, is_well_formed);
            if !id.is_empty() && !seen.insert(id) {
                self.repeated(&field, id);
            }
        }
    }

    pub(super) fn identifier(&self, field: &str, id: &str, is_well_formed: fn(&str) -> bool) {
        if !id.is_empty() && !is_well_formed(id) {
            self.add(field, Saying::new("procedure-malformed-id").with("id", id));
        }
    }

    pub(super) fn repeated(&self, field: &str, id: &str) {
        self.add(field, Saying::new("procedure-repeated").with("id", id));
    }

    /// An address for mail; an empty one was reported when it was read.
    pub(super) fn mail(&self, field: &str, address: &str) {
        if !address.is_empty() && !address.contains('@') {
            self.add(field, Saying::new("procedure-not-an-address").with("address", address));
        }
    }

    pub(super) fn into_errors(self) -> Vec<LoadError> {
        let mut errors = self.errors.into_inner();
        errors.sort_by_key(|error| (error.line, error.column));
        errors
    }
}

fn survey(places: &mut BTreeMap<String, usize>, path: &str, table: &DeTable<'_>) {
    for (key, value) in table {
        let field = join(path, key.get_ref());
        places.insert(field.clone(), key.span().start);
        survey_value(places, &field, value.get_ref());
    }
}

fn survey_value(places: &mut BTreeMap<String, usize>, field: &str, value: &DeValue<'_>) {
    match value {
        DeValue::Table(table) => survey(places, field, table),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let element = format!("{field}[{index}]");
                places.insert(element.clone(), item.span().start);
                survey_value(places, &element, item.get_ref());
            }
        }
        _ => {}
    }
}

pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
