//! A sample institution to look around with: two systems, four integrations at different steps, certificates made on
//! the spot, one of them near its end. It is marked as a sample and removed in one click.

use chrono::{DateTime, Duration, Utc};
use rcgen::string::PrintableString;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, DnValue, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, SerialNumber,
};

use racord_certificate::{Certificate, STISC_IDNO};
use racord_core::custody::{CustodyState, HeldCertificate, Registration, chisinau_day};
use racord_core::id::{CertificateId, EventId, InstitutionId, IntegrationId, SubmissionId, SystemId};
use racord_core::institution::{
    Connected, Contact, Contract, InformationSystem, Institution, InstitutionKind, Integration,
};
use racord_core::integration::{Outcome as TestOutcome, StepEvent, StepEventKind, TestResult};
use racord_core::message::Saying;
use racord_core::procedure::{Procedure, Step};
use racord_core::submission::{Mark, Subject, Submission};
use racord_core::words::{Environment, Idno};
use racord_dossier::{Change, DossierError, Entry, Holding};

use crate::problem::{Outcome, Trouble, missing_thing};
use crate::state::State;

/// An IDNO with a right check digit that belongs to nobody.
const IDNO: &str = "1000000000007";
/// organizationIdentifier (ITU-T X.520).
const ORGANIZATION_IDENTIFIER: [u64; 4] = [2, 5, 4, 97];
/// How the STISC's serial numbers begin.
const SERIAL_HEAD: [u8; 5] = [0x40, 0, 0, 0, 0x24];

/// Puts the sample into an empty dossier.
pub(crate) fn begin(state: &mut State) -> Outcome<()> {
    if !state.dossier.is_empty()? {
        return Err(Saying::new("sample-not-empty").into());
    }
    let story = Story::new(state)?;
    let entry = Entry::new("journal-sample-begun").about_institution(&story.institution.id);
    state.dossier.change(state.voice.now, entry, |change| story.write(change))?;
    if let Err(trouble) = story.hold(state) {
        // Without the keyring there is nothing to look around with: what was written goes again.
        state.dossier.remove_sample(state.voice.now)?;
        return Err(trouble);
    }
    Ok(())
}

struct Story {
    now: DateTime<Utc>,
    institution: Institution,
    registry: InformationSystem,
    portal: InformationSystem,
    integrations: Vec<Integration>,
    events: Vec<StepEvent>,
    submissions: Vec<Submission>,
    tests: Vec<TestResult>,
    answers: Vec<(IntegrationId, &'static str, &'static str)>,
}

impl Story {
    fn new(state: &State) -> Outcome<Story> {
        let voice = &state.voice;
        let contact = |who: &str, email: &str, phone: &str| Contact {
            name: voice.text(&format!("sample-{who}-name")),
            position: voice.text(&format!("sample-{who}-position")),
            email: email.to_owned(),
            phone: phone.to_owned(),
        };
        let institution = Institution {
            id: InstitutionId::new(),
            name: voice.text("sample-institution"),
            idno: Idno::parse(IDNO).map_err(|_| missing_thing("institution"))?,
            kind: InstitutionKind::PublicInstitution,
            address: voice.text("sample-address"),
            officer: contact("officer", "ion.exemplu@exemplu.md", "+373 22 820 000"),
            signatory: contact("signatory", "director@exemplu.md", "+373 22 820 001"),
            developers: contact("developers", "echipa@dezvoltator.md", "+373 22 820 002"),
            contract: Some(Contract {
                number: "AGE-2025/118".to_owned(),
                date: Some(voice.today() - Duration::days(420)),
            }),
            sample: true,
        };
        let system = |name: &str| InformationSystem {
            id: SystemId::new(),
            institution: institution.id.clone(),
            name: voice.text(&format!("sample-{name}")),
            purpose: voice.text(&format!("sample-{name}-purpose")),
            register_entry: voice.text(&format!("sample-{name}-entry")),
            developers: Contact::default(),
        };
        let (registry, portal) = (system("registry"), system("portal"));
        let mut story = Story {
            now: voice.now,
            registry,
            portal,
            institution,
            integrations: Vec::new(),
            events: Vec::new(),
            submissions: Vec::new(),
            tests: Vec::new(),
            answers: Vec::new(),
        };
        let procedure =
            |service: &str| state.catalogue.procedure(service).ok_or_else(|| missing_thing("procedure"));
        let (mpass, msign) = (procedure("mpass")?, procedure("msign")?);
        let (registry, portal) = (story.registry.id.clone(), story.portal.id.clone());
        story.connected(&registry, mpass, 400);
        let signing = story.begun(&registry, msign, 60);
        story.advance(&signing, msign, "functional-tests", 60, 8);
        story.test(&signing, "TC_FUNCT_01", TestOutcome::Passed, 2);
        story.test(&signing, "TC_FUNCT_02", TestOutcome::Passed, 1);
        let sign_in = story.begun(&portal, mpass, 30);
        story.advance(&sign_in, mpass, "test-access", 30, 5);
        let portal_signing = story.begun(&portal, msign, 20);
        story.advance(&portal_signing, msign, "certificate", 20, 10);
        story.answer(&sign_in, SIGN_IN_ANSWERS);
        story.answer(&signing, SIGNING_ANSWERS);
        Ok(story)
    }

    fn connected(&mut self, system: &SystemId, procedure: &Procedure, days_ago: i64) {
        let since = self.day(days_ago);
        let environments = Environment::ALL.map(|environment| Connected { environment, since: Some(since) });
        self.integrations.push(Integration {
            connected: environments.to_vec(),
            ..self.integration(system, procedure, days_ago)
        });
    }

    fn begun(&mut self, system: &SystemId, procedure: &Procedure, days_ago: i64) -> IntegrationId {
        let integration = self.integration(system, procedure, days_ago);
        let id = integration.id.clone();
        self.integrations.push(integration);
        id
    }

    fn integration(&self, system: &SystemId, procedure: &Procedure, days_ago: i64) -> Integration {
        Integration {
            id: IntegrationId::new(),
            system: system.clone(),
            service: procedure.service.clone(),
            revision: procedure.revision,
            begun: self.day(days_ago),
            connected: Vec::new(),
        }
    }

    fn day(&self, days_ago: i64) -> chrono::NaiveDate {
        chisinau_day(self.now) - Duration::days(days_ago)
    }

    /// Everything before `until` is done, spread evenly between the two days.
    fn advance(&mut self, id: &IntegrationId, procedure: &Procedure, until: &str, from: i64, to: i64) {
        let steps: Vec<&Step> = procedure.steps.iter().take_while(|step| step.id != until).collect();
        let turns: i64 = steps.iter().map(|step| i64::try_from(step.turns.len()).unwrap_or(1)).sum();
        let mut passed = 0;
        for step in steps {
            for turn in &step.turns {
                passed += 1;
                let days_ago = from - (from - to) * passed / turns.max(1);
                if turn.by_sending && !step.drafts.is_empty() {
                    self.send(id, step, days_ago);
                } else {
                    self.pass(id, step, &turn.id, days_ago);
                }
            }
        }
    }

    fn pass(&mut self, id: &IntegrationId, step: &Step, turn: &str, days_ago: i64) {
        self.events.push(StepEvent {
            id: EventId::new(),
            integration: id.clone(),
            step: step.id.clone(),
            kind: StepEventKind::Passed { turn: turn.to_owned() },
            on: self.day(days_ago),
            noted: self.now - Duration::days(days_ago),
            note: String::new(),
        });
    }

    fn send(&mut self, id: &IntegrationId, step: &Step, days_ago: i64) {
        let mark = Mark { on: self.day(days_ago), note: String::new() };
        for draft in &step.drafts {
            self.submissions.push(Submission {
                id: SubmissionId::new(),
                about: Subject::Step { integration: id.clone(), step: step.id.clone() },
                kind: draft.kind.clone(),
                round: 1,
                environment: draft.environment,
                language: Default::default(),
                outgoing_number: String::new(),
                later_number: None,
                address: String::new(),
                drafted: self.now - Duration::days(days_ago),
                export: None,
                sent: Some(mark.clone()),
                received: Some(mark.clone()),
                answered: None,
                returned: None,
            });
        }
    }

    fn test(&mut self, id: &IntegrationId, test: &str, outcome: TestOutcome, days_ago: i64) {
        self.tests.push(TestResult {
            integration: id.clone(),
            test: test.to_owned(),
            outcome,
            on: self.day(days_ago),
            tester: String::new(),
            note: String::new(),
        });
    }

    fn answer(&mut self, id: &IntegrationId, answers: &[(&'static str, &'static str)]) {
        self.answers.extend(answers.iter().map(|(field, value)| (id.clone(), *field, *value)));
    }

    fn write(&self, change: &Change) -> Result<(), DossierError> {
        change.put_institution(&self.institution)?;
        change.put_system(&self.registry)?;
        change.put_system(&self.portal)?;
        self.integrations.iter().try_for_each(|one| change.put_integration(one))?;
        self.submissions.iter().try_for_each(|one| change.put_submission(one))?;
        self.events.iter().try_for_each(|one| change.put_event(one))?;
        self.tests.iter().try_for_each(|one| change.put_test_result(one))?;
        self.answers.iter().try_for_each(|(id, field, value)| change.put_answer(id, field, value))
    }

    /// Certificates as the STISC would issue them: one near its end, one system without one in production.
    fn hold(&self, state: &State) -> Outcome<()> {
        let registry = (&self.registry, "e-registru.exemplu.md");
        let portal = (&self.portal, "cereri.exemplu.md");
        let plan = [
            (registry, Environment::Test, 190, 175, &["mpass", "msign"][..], 1),
            (registry, Environment::Production, 345, 20, &["mpass"][..], 2),
            (portal, Environment::Test, 65, 300, &["mpass"][..], 3),
        ];
        let authority = Authority::new().map_err(|error| made(&error))?;
        for ((system, host), environment, age, left, services, number) in plan {
            let der = authority.issue(self, host, age, left, number).map_err(|error| made(&error))?;
            let certificate = Certificate::from_der(&der).ok_or_else(|| missing_thing("certificate"))?;
            let held = HeldCertificate {
                id: CertificateId::new(),
                system: system.id.clone(),
                environment,
                state: CustodyState::Active,
                added: self.now,
                activated: Some(self.now),
                superseded: None,
                subject: host.to_owned(),
                issuer: certificate.issuer.title(),
                not_before: certificate.not_before,
                not_after: certificate.not_after,
                fingerprint: Some(certificate.sha256.hex()),
                key_hash: Some(certificate.key_hash.hex()),
            };
            let serial = zeroize::Zeroizing::new(certificate.serial.hex());
            let entry = Entry::new("journal-certificate-held")
                .about_certificate(&held.id)
                .about_system(&system.id)
                .text("system", &system.name)
                .text("environment", environment.as_str());
            let holding = Holding { certificate: &held, serial: &serial, der: Some(&der) };
            state.dossier.hold(self.now, entry, &holding, |change| {
                services.iter().try_for_each(|service| {
                    let registration = Registration {
                        certificate: held.id.clone(),
                        service: (*service).to_owned(),
                        since: Some(self.day(age)),
                    };
                    change.put_registration(&registration, "")
                })
            })?;
        }
        Ok(())
    }
}

const SIGN_IN_ANSWERS: &[(&str, &str)] = &[
    ("logout-request-test", "https://cereri.test.exemplu.md/saml/logout"),
    ("logout-response-test", "https://cereri.test.exemplu.md/saml/logout/done"),
    ("logout-request-production", "https://cereri.exemplu.md/saml/logout"),
    ("logout-response-production", "https://cereri.exemplu.md/saml/logout/done"),
    ("attributes", "NameIdentifier\nFirstName\nLastName\nBirthDate"),
];

/// Addresses set aside for documentation (RFC 5737) would be pointed out as such: these are of a public range.
const SIGNING_ANSWERS: &[(&str, &str)] =
    &[("addresses-test", "89.28.10.17"), ("addresses-production", "89.28.10.18\n89.28.10.19")];

fn made(error: &rcgen::Error) -> Trouble {
    Saying::new("sample-failed").with("words", error.to_string()).into()
}

struct Authority {
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Result<Authority, rcgen::Error> {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name = name("MDQSign (exemplu)", "IP STISC (exemplu)", &identifier(STISC_IDNO))?;
        Ok(Authority { issuer: Issuer::new(params, KeyPair::generate()?) })
    }

    /// A certificate that began `age` days ago and has `left` days left. Its private key is forgotten at once.
    fn issue(
        &self,
        story: &Story,
        host: &str,
        age: i64,
        left: i64,
        number: u8,
    ) -> Result<Vec<u8>, rcgen::Error> {
        let mut params = CertificateParams::new([host.to_owned()])?;
        params.distinguished_name = name(host, &story.institution.name, &identifier(IDNO))?;
        let moment = |days: i64| {
            let at = story.now + Duration::days(days);
            rcgen::date_time_ymd(chrono::Datelike::year(&at), month(at), day(at))
        };
        params.not_before = moment(-age);
        // The end is a day's beginning: the last whole day is the one before.
        params.not_after = moment(left);
        let stamp = story.now.timestamp().to_be_bytes();
        let mut serial = SERIAL_HEAD.to_vec();
        serial.extend_from_slice(&stamp);
        serial.push(number);
        params.serial_number = Some(SerialNumber::from(serial));
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyEncipherment];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let key = KeyPair::generate()?;
        Ok(params.signed_by(&key, &self.issuer)?.der().to_vec())
    }
}

fn month(at: DateTime<Utc>) -> u8 {
    u8::try_from(chrono::Datelike::month(&at)).unwrap_or(1)
}

fn day(at: DateTime<Utc>) -> u8 {
    u8::try_from(chrono::Datelike::day(&at)).unwrap_or(1)
}

/// organizationIdentifier of a legal entity, as STISC writes it.
fn identifier(idno: &str) -> String {
    format!("NTRMD-{idno}")
}

fn name(common: &str, organization: &str, identifier: &str) -> Result<DistinguishedName, rcgen::Error> {
    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, DnValue::PrintableString(PrintableString::try_from("MD")?));
    name.push(DnType::OrganizationName, organization);
    name.push(DnType::CustomDnType(ORGANIZATION_IDENTIFIER.to_vec()), identifier);
    name.push(DnType::CommonName, common);
    Ok(name)
}
