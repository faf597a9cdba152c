//! What MEGA publishes, as the program carries it: every fact of the connection pages of MPass and MSign.

use chrono::NaiveDate;
use racord_core::institution::InstitutionKind;
use racord_core::procedure::{Catalogue, Channel, FieldKind, Procedure, TestGroup, price};
use racord_core::words::{Environment, Language, Localized, Turn};

const UNIFIED_FORM: &str = "https://forms.office.com/Pages/ResponsePage.aspx?id=Z4f8jWsRaEKDxfvIWTRtOHwLku9yOJZAs22J7gTUxBNUMFhISEJPMUNGOTIwV09OTkFTUUtLSk9LTS4u";

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn catalogue() -> Catalogue {
    Catalogue::load().unwrap_or_else(|errors| {
        panic!("{}", errors.iter().map(|error| format!("{error}\n")).collect::<String>())
    })
}

fn procedure(service: &str) -> Procedure {
    catalogue().procedure(service).unwrap().clone()
}

fn url<'p>(procedure: &'p Procedure, step: &str, link: &str) -> &'p str {
    let step = procedure.step(step).unwrap();
    &step.links.iter().find(|candidate| candidate.id == link).unwrap().url
}

fn turns(procedure: &Procedure, step: &str) -> Vec<Turn> {
    procedure.step(step).unwrap().turns.iter().map(|turn| turn.who).collect()
}

fn notes(procedure: &Procedure, step: &str) -> String {
    procedure.step(step).unwrap().notes.iter().map(|note| format!("{}\n", note.text.en)).collect()
}

#[test]
fn mpass_has_its_ten_steps_in_the_published_order() {
    let mpass = procedure("mpass");
    let steps: Vec<&str> = mpass.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(
        steps,
        [
            "connection-form",
            "contract",
            "integration-details",
            "certificate",
            "test-access",
            "functional-tests",
            "compliance",
            "production",
            "activation",
            "completion",
        ]
    );
    assert_eq!(mpass.number("production"), Some(8), "the page counts from one");
}

#[test]
fn msign_has_its_eight_steps_in_the_published_order() {
    let msign = procedure("msign");
    let steps: Vec<&str> = msign.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(
        steps,
        [
            "connection-form",
            "contract",
            "certificate",
            "integration-details",
            "test-access",
            "functional-tests",
            "production",
            "completion",
        ]
    );
}

#[test]
fn the_links_and_addresses_are_the_published_ones() {
    let [mpass, msign] = ["mpass", "msign"].map(procedure);
    for procedure in [&mpass, &msign] {
        assert_eq!(url(procedure, "connection-form", "form"), UNIFIED_FORM);
        assert_eq!(procedure.address, "servicii@egov.md");
        assert_eq!(url(procedure, "certificate", "order"), "https://semnatura.md/order/system-certificate");
        assert_eq!(url(procedure, "certificate", "mail"), "mailto:servicii@egov.md");
        assert_eq!(url(procedure, "production", "mail"), "mailto:servicii@egov.md");
        assert_eq!(url(procedure, "connection-form", "register"), "https://rsi.gov.md");
    }
    assert_eq!(
        url(&mpass, "functional-tests", "tests"),
        "https://egov-moldova.github.io/egov4dev/guides/mpass/integration-tests/",
        "the page's relative link integration-tests.md leads there"
    );
    assert_eq!(
        url(&msign, "integration-details", "form"),
        "https://forms.office.com/Pages/ResponsePage.aspx?id=Z4f8jWsRaEKDxfvIWTRtOPEKwFi7MyRNimikcwdXWMlUQTIwMTEwT0czVlM1RTZJTzhRU05JQVI5Ti4u"
    );
    assert_eq!(url(&mpass, "test-access", "environment"), "https://mpass.staging.egov.md");
    assert_eq!(mpass.endpoint(Environment::Test).unwrap().url, "https://mpass.staging.egov.md");
    assert_eq!(mpass.endpoint(Environment::Production).unwrap().url, "https://mpass.gov.md");
    assert_eq!(msign.endpoint(Environment::Production).unwrap().url, "https://msign.gov.md");
}

#[test]
fn corrected_values_stand_beside_what_they_correct() {
    let [mpass, msign] = ["mpass", "msign"].map(procedure);
    let form =
        mpass.step("integration-details").unwrap().links.iter().find(|link| link.id == "form").unwrap();
    assert!(
        form.url.starts_with("https://forms.office.com/Pages/ResponsePage.aspx?id="),
        "an officer can open it"
    );
    let correction = form.correction.as_ref().unwrap();
    assert!(correction.instead_of.contains("DesignPageV2.aspx"), "the designer page was published before");
    assert_eq!(mpass.source(&correction.source).unwrap().date, day(2026, 4, 22));
    let identifier = |address: &str| address.rsplit_once("id=").map(|(_, id)| id.to_owned());
    assert_eq!(identifier(&form.url), identifier(&correction.instead_of), "it is the same form");

    let test = msign.endpoint(Environment::Test).unwrap();
    assert_eq!(test.url, "https://msign.staging.egov.md");
    let correction = test.correction.as_ref().unwrap();
    assert_eq!(correction.instead_of, "https://mpass.staging.egov.md");
    assert_eq!(msign.source(&correction.source).unwrap().date, day(2026, 4, 8));
    assert_eq!(url(&msign, "test-access", "environment"), test.url);
    assert!(
        notes(&msign, "contract").contains("copied from the MPass page"),
        "the copied sentence is pointed out"
    );
}

#[test]
fn the_certificate_rules_carry_their_sources() {
    for service in ["mpass", "msign"] {
        let procedure = procedure(service);
        let step = procedure.step("certificate").unwrap();
        let dates: Vec<NaiveDate> =
            step.notes.iter().map(|note| procedure.source(&note.source).unwrap().date).collect();
        assert!(
            dates.contains(&day(2026, 8, 3)),
            "{service}: the draft that splits test and production is cited"
        );
        let text = notes(&procedure, "certificate");
        assert!(
            text.contains("MUST use different certificates"),
            "{service}: as the integration guide demands"
        );
        assert!(
            text.contains("serial number"),
            "{service}: a registered certificate goes as its serial number only"
        );
        let environments = |step: &str| procedure.step(step).unwrap().drafts[0].environment;
        assert_eq!(environments("certificate"), Some(Environment::Test));
        assert_eq!(environments("production"), Some(Environment::Production));
    }
}

#[test]
fn prices_depend_on_the_kind_of_user_and_the_number_of_systems() {
    for (service, lei) in [("mpass", 10_800), ("msign", 15_200)] {
        let procedure = procedure(service);
        let of = |kind, systems| price::yearly(&procedure, kind, systems).unwrap();
        assert_eq!(
            of(InstitutionKind::PublicInstitution, 7).lei,
            0,
            "{service}: public institutions pay nothing"
        );
        assert_eq!(of(InstitutionKind::PrivateEntity, 1).lei, lei);
        assert_eq!(of(InstitutionKind::NaturalPerson, 3).lei, 3 * lei, "{service}: each system is paid for");
        assert_eq!(u64::from(of(InstitutionKind::PrivateEntity, 3).per_integration), lei);
        assert!(procedure.source(&of(InstitutionKind::PrivateEntity, 1).source).is_some());
    }
}

#[test]
fn only_mpass_states_a_term_and_it_runs_from_the_receipt_of_everything() {
    let [mpass, msign] = ["mpass", "msign"].map(procedure);
    let term = mpass.step("test-access").unwrap().term.as_ref().unwrap();
    assert_eq!(term.working_days, 7);
    assert_eq!(term.from_receipt_of, ["connection-form", "integration-details", "certificate"]);
    assert_eq!(mpass.steps.iter().filter(|step| step.term.is_some()).count(), 1);
    assert!(msign.steps.iter().all(|step| step.term.is_none()), "the MSign page states none");
}

#[test]
fn steps_wait_for_what_must_come_before() {
    for service in ["mpass", "msign"] {
        let procedure = procedure(service);
        let after = |step: &str| procedure.step(step).unwrap().after.clone();
        assert_eq!(after("integration-details"), ["contract"], "{service}: details only after the contract");
        assert!(
            after("certificate").is_empty(),
            "{service}: STISC takes its time, so it can be ordered on day one"
        );
        let mut before = after("test-access");
        before.sort();
        assert_eq!(
            before,
            ["certificate", "integration-details"],
            "{service}: MEGA needs both to open access"
        );
    }
    assert!(procedure("mpass").step("production").unwrap().needs_security_tests, "all TC_SEC pass first");
    assert!(!procedure("msign").step("production").unwrap().needs_security_tests, "MSign has no TC_SEC");
}

#[test]
fn turns_pass_as_in_life() {
    let [mpass, msign] = ["mpass", "msign"].map(procedure);
    for procedure in [&mpass, &msign] {
        assert_eq!(turns(procedure, "contract"), [Turn::Mega, Turn::Signatory, Turn::Mega]);
        assert_eq!(turns(procedure, "certificate"), [Turn::Stisc, Turn::Officer]);
        assert!(procedure.step("certificate").unwrap().turns[0].optional, "it may be at hand already");
        assert_eq!(turns(procedure, "completion"), [Turn::Mega]);
    }
    assert_eq!(
        turns(&mpass, "integration-details"),
        [Turn::Mega, Turn::Officer],
        "MEGA announces the link first"
    );
    assert_eq!(turns(&msign, "integration-details"), [Turn::Officer], "MSign publishes the link");
    assert_eq!(turns(&mpass, "functional-tests"), [Turn::Developers, Turn::Officer]);
    assert_eq!(turns(&msign, "functional-tests"), [Turn::Developers], "no report is asked for");
    assert_eq!(turns(&msign, "production"), [Turn::Officer, Turn::Mega], "validation, then activation");
}

#[test]
fn the_forms_are_answered_with_what_the_pages_name() {
    let [mpass, msign] = ["mpass", "msign"].map(procedure);
    let details = mpass.step("integration-details").unwrap();
    assert_eq!(
        details.asks,
        [
            "system-name",
            "logout-request-test",
            "logout-response-test",
            "logout-request-production",
            "logout-response-production",
            "attributes",
        ]
    );
    assert_eq!(details.have_ready, ["entity-id-test", "acs-test", "entity-id-production", "acs-production"]);
    let attributes: Vec<&str> =
        mpass.field("attributes").unwrap().options.iter().map(|option| option.value.as_str()).collect();
    assert_eq!(
        attributes,
        [
            "NameIdentifier",
            "IsResident",
            "FirstName",
            "LastName",
            "BirthDate",
            "Gender",
            "EmailAddress",
            "MobilePhone",
            "HomePhone",
            "Language",
            "AdministeredLegalEntity",
            "IDNO",
            "CompanyName",
        ]
    );
    for (field, kind, environment) in [
        ("logout-request-test", FieldKind::Url, Environment::Test),
        ("logout-response-production", FieldKind::Url, Environment::Production),
        ("entity-id-test", FieldKind::Uri, Environment::Test),
        ("acs-production", FieldKind::Urls, Environment::Production),
    ] {
        let found = mpass.field(field).unwrap();
        assert_eq!((found.kind, found.environment), (kind, Some(environment)), "{field}");
    }
    let addresses = msign.field("addresses-production").unwrap();
    assert_eq!(addresses.kind, FieldKind::Addresses);
    let hint = &msign.field("addresses-test").unwrap().hint.as_ref().unwrap().en;
    assert!(hint.contains("NAT") && hint.contains("VPN"), "the outgoing address is what MEGA sees");
    for procedure in [&mpass, &msign] {
        let form = procedure.step("connection-form").unwrap();
        assert_eq!(form.drafts[0].by, Channel::Form);
        for field in &form.asks {
            assert!(procedure.field(field).unwrap().from.is_some(), "{field} is known and not asked again");
        }
    }
}

#[test]
fn every_published_test_case_is_there() {
    let [mpass, msign] = ["mpass", "msign"].map(procedure);
    let ids = |procedure: &Procedure, group| -> Vec<String> {
        procedure.tests.iter().filter(|test| test.group == group).map(|test| test.id.clone()).collect()
    };
    let numbered =
        |name: &str, last: u32| -> Vec<String> { (1..=last).map(|n| format!("{name}_{n:02}")).collect() };
    assert_eq!(ids(&mpass, TestGroup::Functional), numbered("TC_FUNCT", 5));
    assert_eq!(ids(&mpass, TestGroup::Security), numbered("TC_SEC", 7));
    assert_eq!(ids(&msign, TestGroup::Functional), numbered("TC_FUNCT", 6));
    assert!(ids(&msign, TestGroup::Security).is_empty());
    for option in [
        ("TC_SEC_01", "Do not sign SAML Response"),
        ("TC_SEC_02", "Use compatible certificate for signing"),
        ("TC_SEC_04", "SAML Response IssueInstant is specified in local time, instead of UTC"),
        ("TC_SEC_05", "Do not specify Destination in SAML Response"),
        ("TC_SEC_06", "Do not specify InResponseTo in SAML Response"),
    ] {
        let test = mpass.test(option.0).unwrap();
        for language in Language::ALL {
            let first = test.steps[0].in_language(language);
            assert!(first.contains(option.1), "{}: the panel's own words help to find the option", option.0);
        }
    }
}

#[test]
fn no_source_is_younger_than_the_day_on_which_it_was_read() {
    for procedure in catalogue().procedures() {
        for source in &procedure.sources {
            assert!(source.date <= day(2026, 11, 22), "{} {}", procedure.service, source.id);
        }
    }
}

#[test]
fn each_language_is_written_in_its_own_letters() {
    for procedure in catalogue().procedures() {
        let json = serde_json::to_value(procedure).unwrap();
        each_text(&json, &mut |text| {
            let cyrillic = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
            let words = |text: &str| {
                text.split(|c: char| !c.is_alphabetic()).any(|word| {
                    word.chars().skip(1).any(char::is_lowercase) && word.chars().all(char::is_lowercase)
                })
            };
            assert!(!words(&text.ru) || cyrillic(&text.ru), "Russian in Cyrillic: {:?}", text.ru);
            assert!(
                !cyrillic(&text.ro) && !cyrillic(&text.en),
                "no Cyrillic in {:?} or {:?}",
                text.ro,
                text.en
            );
        });
    }
}

fn each_text(json: &serde_json::Value, judge: &mut impl FnMut(&Localized)) {
    let text = serde_json::from_value::<Localized>(json.clone());
    if let (true, Ok(text)) = (json.is_object(), text) {
        judge(&text);
    } else if let Some(items) = json.as_array() {
        items.iter().for_each(|item| each_text(item, judge));
    } else if let Some(entries) = json.as_object() {
        entries.values().for_each(|value| each_text(value, judge));
    }
}

#[test]
fn a_procedure_serialises_in_the_shape_that_scripts_rely_on() {
    let json = serde_json::to_value(procedure("mpass")).unwrap();
    for key in ["service", "revision", "sources", "steps", "prices", "tests"] {
        assert!(json.get(key).is_some(), "{key} is part of the contract");
    }
    let step = &json["steps"][4];
    for key in ["id", "turns", "phase", "after", "title", "links", "asks", "drafts", "term"] {
        assert!(step.get(key).is_some(), "{key} is part of the contract");
    }
    assert_eq!(json["revision"], "2026-04-22");
    assert_eq!(json["steps"][0]["term"], serde_json::Value::Null, "what does not apply is null");
    assert_eq!(step["term"]["working-days"], 7);
    assert_eq!(step["title"]["en"], "Access to the test environment");
    assert_eq!(json["prices"][1]["lei-a-year"], 10_800, "a number of lei");
}
