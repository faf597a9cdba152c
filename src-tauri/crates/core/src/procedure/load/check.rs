//! What the parts of a procedure say of each other.

use std::collections::{BTreeMap, BTreeSet};

use super::client;
use super::report::Report;
use crate::institution::InstitutionKind;
use crate::message::Saying;
use crate::procedure::{
    Channel, Correction, Endpoint, Field, FieldKind, PROFILE, Procedure, Source, Step, TestGroup,
};
use crate::words::Environment;

pub(super) fn check(procedure: &Procedure, report: &Report<'_>) {
    let check = Check { procedure, report };
    check.head();
    check.prices();
    check.environments();
    client::check("client", &procedure.client, &procedure.sources, report);
    check.fields();
    for (index, step) in procedure.steps.iter().enumerate() {
        check.step(&format!("steps[{index}]"), step);
    }
    check.cycles();
    check.tests();
}

struct Check<'c, 't> {
    procedure: &'c Procedure,
    report: &'c Report<'t>,
}

impl Check<'_, '_> {
    fn head(&self) {
        let procedure = self.procedure;
        self.report.identifier("service", &procedure.service, is_plain);
        self.report.identifiers(
            "sources",
            procedure.sources.iter().map(|source| source.id.as_str()),
            is_plain,
        );
        self.report.identifiers("phases", procedure.phases.iter().map(|phase| phase.id.as_str()), is_plain);
        self.report.identifiers("fields", procedure.fields.iter().map(|field| field.id.as_str()), is_plain);
        self.report.identifiers("steps", procedure.steps.iter().map(|step| step.id.as_str()), is_plain);
        self.report.identifiers("tests", procedure.tests.iter().map(|test| test.id.as_str()), is_test);
        self.report.mail("address", &procedure.address);
        let dated = procedure.sources.iter().any(|source| source.date == procedure.revision);
        if !dated && self.report.is_clean("revision") && self.report.is_clean("sources") {
            let what = Saying::new("procedure-revision-without-source").with("day", procedure.revision);
            self.report.add("revision", what);
        }
    }

    fn prices(&self) {
        let clean = self.report.is_clean("prices");
        let mut kinds = BTreeSet::new();
        for (index, price) in self.procedure.prices.iter().enumerate() {
            let path = format!("prices[{index}]");
            self.source(&path, &price.source);
            if clean && !kinds.insert(price.kind.as_str()) {
                self.report.repeated(&format!("{path}.kind"), price.kind.as_str());
            }
        }
        for kind in InstitutionKind::ALL.into_iter().filter(|kind| clean && !kinds.contains(kind.as_str())) {
            self.report.add("prices", Saying::new("procedure-no-price").with("kind", kind.as_str()));
        }
    }

    fn environments(&self) {
        let procedure = self.procedure;
        let clean = self.report.is_clean("environments");
        endpoints("environments", &procedure.environments, &procedure.sources, self.report);
        for environment in Environment::ALL {
            if clean && procedure.endpoint(environment).is_none() {
                let what = Saying::new("procedure-no-environment").with("environment", environment.as_str());
                self.report.add("environments", what);
            }
        }
    }

    fn fields(&self) {
        for (index, field) in self.procedure.fields.iter().enumerate() {
            self.field(&format!("fields[{index}]"), field);
        }
    }

    fn field(&self, path: &str, field: &Field) {
        if let Some(from) = field.from.as_deref().filter(|from| !from.is_empty() && !PROFILE.contains(from)) {
            let what =
                Saying::new("procedure-no-such-profile").with("id", from).with("known", PROFILE.join(", "));
            self.report.add(&format!("{path}.from"), what);
        }
        let picked = matches!(field.kind, FieldKind::Attributes | FieldKind::Choice);
        if picked == field.options.is_empty() && self.report.is_clean(path) {
            let what = if picked { "procedure-options-missing" } else { "procedure-options-needless" };
            self.report.add(&format!("{path}.options"), Saying::new(what));
        }
        let mut values = BTreeSet::new();
        for (index, choice) in field.options.iter().enumerate() {
            if !values.insert(&choice.value) {
                self.report.repeated(&format!("{path}.options[{index}].value"), &choice.value);
            }
        }
    }

    fn step(&self, path: &str, step: &Step) {
        let procedure = self.procedure;
        self.source(path, &step.source);
        self.report.reference(
            &format!("{path}.phase"),
            "phase",
            &step.phase,
            procedure.phase(&step.phase).is_some(),
        );
        self.references(path, "after", "step", &step.after, |id| procedure.step(id).is_some());
        self.references(path, "asks", "field", &step.asks, |id| procedure.field(id).is_some());
        self.references(path, "have-ready", "field", &step.have_ready, |id| procedure.field(id).is_some());
        let under = |list: &str| format!("{path}.{list}");
        self.report.identifiers(&under("turns"), step.turns.iter().map(|turn| turn.id.as_str()), is_plain);
        self.report.identifiers(&under("links"), step.links.iter().map(|link| link.id.as_str()), is_plain);
        for (index, turn) in step.turns.iter().enumerate() {
            if turn.by_sending && step.drafts.is_empty() {
                let field = format!("{path}.turns[{index}].by-sending");
                self.report.add(&field, Saying::new("procedure-nothing-to-send"));
            }
        }
        self.drafts(path, step);
        for (index, link) in step.links.iter().enumerate() {
            let path = format!("{path}.links[{index}]");
            self.source(&path, &link.source);
            self.correction(&path, link.correction.as_ref(), &link.url);
        }
        for (index, note) in step.notes.iter().enumerate() {
            self.source(&format!("{path}.notes[{index}]"), &note.source);
        }
        self.term(path, step);
        let security = procedure.tests.iter().any(|test| test.group == TestGroup::Security);
        if step.needs_security_tests && !security {
            let field = format!("{path}.needs-security-tests");
            self.report.add(&field, Saying::new("procedure-no-security-tests"));
        }
    }

    fn drafts(&self, path: &str, step: &Step) {
        for (index, draft) in step.drafts.iter().enumerate() {
            let path = format!("{path}.drafts[{index}]");
            if !self.report.is_clean(&path) {
                continue;
            }
            self.report.identifier(&format!("{path}.kind"), &draft.kind, is_plain);
            let field = format!("{path}.form");
            match (&draft.form, draft.by) {
                (Some(form), Channel::Form) => {
                    self.report.reference(
                        &field,
                        "link",
                        form,
                        step.links.iter().any(|link| link.id == *form),
                    );
                }
                (None, Channel::Form) => {
                    self.report.add(&field, Saying::new("procedure-missing").with("key", "form"));
                }
                (Some(_), Channel::Mail | Channel::Paper) => {
                    self.report.add(&field, Saying::new("procedure-form-needless"));
                }
                (None, Channel::Mail | Channel::Paper) => {}
            }
        }
    }

    fn term(&self, path: &str, step: &Step) {
        let Some(term) = &step.term else { return };
        let path = format!("{path}.term");
        self.source(&path, &term.source);
        if term.working_days == 0 && self.report.is_clean(&path) {
            self.report.add(&format!("{path}.working-days"), Saying::new("procedure-no-days"));
        }
        if term.from_receipt_of.is_empty() && self.report.is_clean(&path) {
            let what = Saying::new("procedure-missing").with("key", "from-receipt-of");
            self.report.add(&format!("{path}.from-receipt-of"), what);
        }
        self.references(&path, "from-receipt-of", "step", &term.from_receipt_of, |id| {
            self.procedure.step(id).is_some()
        });
        for (index, id) in term.from_receipt_of.iter().enumerate() {
            if self.procedure.step(id).is_some_and(|step| step.drafts.is_empty()) {
                let field = format!("{path}.from-receipt-of[{index}]");
                self.report.add(&field, Saying::new("procedure-nothing-received").with("id", id));
            }
        }
    }

    /// A step that waits for itself, round about.
    fn cycles(&self) {
        let after: BTreeMap<&str, &[String]> =
            self.procedure.steps.iter().map(|step| (step.id.as_str(), step.after.as_slice())).collect();
        for (index, step) in self.procedure.steps.iter().enumerate() {
            for (position, first) in step.after.iter().enumerate() {
                let mut seen = BTreeSet::new();
                let mut open = vec![first.as_str()];
                while let Some(id) = open.pop() {
                    if seen.insert(id) {
                        open.extend(after.get(id).into_iter().flat_map(|ids| ids.iter().map(String::as_str)));
                    }
                }
                if seen.contains(step.id.as_str()) {
                    let what = Saying::new("procedure-cycle").with("id", &step.id);
                    self.report.add(&format!("steps[{index}].after[{position}]"), what);
                }
            }
        }
    }

    fn tests(&self) {
        for (index, test) in self.procedure.tests.iter().enumerate() {
            self.source(&format!("tests[{index}]"), &test.source);
        }
    }

    fn correction(&self, path: &str, correction: Option<&Correction>, value: &str) {
        corrected(path, correction, value, &self.procedure.sources, self.report);
    }

    fn source(&self, path: &str, id: &str) {
        self.report.source(path, id, &self.procedure.sources);
    }

    fn references(&self, path: &str, key: &str, kind: &str, ids: &[String], exists: impl Fn(&str) -> bool) {
        for (index, id) in ids.iter().enumerate() {
            self.report.reference(&format!("{path}.{key}[{index}]"), kind, id, exists(id));
        }
    }
}

/// Each environment stands once, with a known source.
pub(super) fn endpoints(path: &str, endpoints: &[Endpoint], sources: &[Source], report: &Report<'_>) {
    let clean = report.is_clean(path);
    let mut environments = BTreeSet::new();
    for (index, endpoint) in endpoints.iter().enumerate() {
        let path = format!("{path}[{index}]");
        report.source(&path, &endpoint.source, sources);
        corrected(&path, endpoint.correction.as_ref(), &endpoint.url, sources, report);
        if clean && !environments.insert(endpoint.environment) {
            report.repeated(&format!("{path}.environment"), endpoint.environment.as_str());
        }
    }
}

fn corrected(
    path: &str,
    correction: Option<&Correction>,
    value: &str,
    sources: &[Source],
    report: &Report<'_>,
) {
    let Some(correction) = correction else { return };
    let path = format!("{path}.correction");
    report.source(&path, &correction.source, sources);
    if correction.instead_of == value {
        report.add(&format!("{path}.instead-of"), Saying::new("procedure-corrects-nothing"));
    }
}

/// Lower-case words joined by dashes.
pub(super) fn is_plain(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
        })
}

/// As published: `TC_SEC_01`.
fn is_test(id: &str) -> bool {
    let mut parts = id.split('_');
    parts.next() == Some("TC")
        && parts
            .next()
            .is_some_and(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_uppercase()))
        && parts
            .next()
            .is_some_and(|number| number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit()))
        && parts.next().is_none()
}
