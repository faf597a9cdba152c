//! What can be checked for an integration.

use racord_core::answer::{PublicUrl, normalise};
use racord_core::custody::HeldCertificate;
use racord_core::preflight::Check;
use racord_core::preflight::metadata::Expected;
use racord_core::procedure::{Field, FieldKind};
use racord_core::words::Environment;
use racord_dossier::CheckOf;

use crate::case::Case;

/// One thing that can be checked, or could be if something weren't missing.
pub(crate) struct Checkable {
    pub(crate) of: CheckOf,
    pub(crate) target: Target,
}

/// What is reached or asked about.
pub(crate) enum Target {
    /// An address of the system; none while it isn't entered.
    Address {
        field: String,
        address: Option<String>,
    },
    /// None: no certificate is held.
    Certificate(Option<HeldCertificate>),
    Metadata(Expected),
    /// The service's address, which the script on the server asks.
    Server(String),
}

impl Checkable {
    /// The card's id.
    pub(crate) fn id(&self) -> String {
        let CheckOf { check, environment, item } = &self.of;
        let word = check.as_str();
        match check {
            Check::CertificateStatus if !item.is_empty() => format!("{word}/{item}"),
            _ if item.is_empty() => format!("{word}/{}", environment.as_str()),
            _ => format!("{word}/{}/{item}", environment.as_str()),
        }
    }

    /// The address or name that is checked; empty while it isn't known.
    pub(crate) fn about(&self) -> String {
        match &self.target {
            Target::Address { address, .. } => address.clone().unwrap_or_default(),
            Target::Certificate(held) => held.as_ref().map(|held| held.subject.clone()).unwrap_or_default(),
            Target::Metadata(expected) => expected.metadata.clone(),
            Target::Server(address) => address.clone(),
        }
    }

    /// The network is asked, and nothing is missing for it.
    pub(crate) fn is_runnable(&self) -> bool {
        match &self.target {
            Target::Address { address, .. } => address.is_some(),
            Target::Certificate(held) => held.as_ref().is_some_and(|held| held.fingerprint.is_some()),
            Target::Metadata(_) => true,
            Target::Server(_) => false,
        }
    }
}

/// Everything of one environment, in the order in which it is shown.
pub(crate) fn checkable(case: &Case, environment: Environment) -> Vec<Checkable> {
    let of = |check: Check, item: String| CheckOf { check, environment, item };
    let mut found: Vec<Checkable> = addresses(case, environment)
        .map(|(field, item, address)| Checkable {
            of: of(Check::Address, item),
            target: Target::Address { field: field.id.clone(), address },
        })
        .collect();
    if let Some(expected) = Expected::of(&case.procedure, environment) {
        found.push(Checkable { of: of(Check::Metadata, String::new()), target: Target::Metadata(expected) });
    }
    let mut certificates: Vec<Option<HeldCertificate>> =
        case.certificates.iter().filter(|held| is_meant(held, environment)).cloned().map(Some).collect();
    if certificates.is_empty() {
        certificates.push(None);
    }
    found.extend(certificates.into_iter().map(|held| Checkable {
        of: of(Check::CertificateStatus, held.as_ref().map(|held| held.id.to_string()).unwrap_or_default()),
        target: Target::Certificate(held),
    }));
    found
}

/// What the script on the system's server reports of one environment.
pub(crate) fn server(case: &Case, environment: Environment) -> Option<Checkable> {
    let address = service_address(case, environment)?;
    let of = CheckOf { check: Check::Server, environment, item: String::new() };
    Some(Checkable { of, target: Target::Server(address) })
}

/// Where systems reach the service: its interface if the procedure names one, else where it is.
pub(crate) fn service_address(case: &Case, environment: Environment) -> Option<String> {
    let endpoint = case.procedure.environments.iter().find(|known| known.environment == environment)?;
    let links = case.procedure.steps.iter().flat_map(|step| &step.links);
    let mut interfaces = links.filter(|link| link.id == "api" && link.url.starts_with(&endpoint.url));
    Some(interfaces.next().map_or(&endpoint.url, |link| &link.url).clone())
}

/// Each address that the system has in an environment, with its field; none where a field is still empty.
fn addresses(
    case: &Case,
    environment: Environment,
) -> impl Iterator<Item = (&Field, String, Option<String>)> {
    let asked = case.procedure.fields.iter().filter(move |field| {
        field.environment == Some(environment) && matches!(field.kind, FieldKind::Url | FieldKind::Urls)
    });
    asked.flat_map(|field| {
        let value = case.answers.get(&field.id).map(String::as_str).unwrap_or_default();
        let value = normalise(field.kind, value);
        // What may be given for test may be reached; whether it fits production is a verdict.
        let usable = |line: &&str| PublicUrl::parse(line, Environment::Test).is_ok();
        let lines: Vec<String> = value.lines().filter(usable).map(str::to_owned).collect();
        let mut rows: Vec<(&Field, String, Option<String>)> = lines
            .into_iter()
            .enumerate()
            .map(|(index, line)| (field, format!("{}/{}", field.id, index + 1), Some(line)))
            .collect();
        if rows.is_empty() {
            rows.push((field, format!("{}/1", field.id), None));
        }
        rows
    })
}

fn is_meant(held: &HeldCertificate, environment: Environment) -> bool {
    held.environment == environment && held.is_current()
}
