//! MEGA's services that can know a system certificate: each is there with what it knows it by, and with its sources.

use chrono::NaiveDate;
use racord_core::procedure::{Catalogue, LoadError, Mark, Service};
use racord_core::words::{Environment, Language};

const MPASS: &str = include_str!("../../procedures/mpass.toml");
const SERVICES: &str = include_str!("../../procedures/services.toml");

fn catalogue() -> Catalogue {
    Catalogue::load().unwrap_or_else(|errors| {
        panic!("{}", errors.iter().map(|error| format!("{error}\n")).collect::<String>())
    })
}

fn service(id: &str) -> Service {
    catalogue().service(id).unwrap_or_else(|| panic!("{id} is there")).clone()
}

fn sends(service: &Service) -> Vec<(Mark, bool)> {
    service.client.sends.iter().map(|sent| (sent.mark.is, sent.unless_held)).collect()
}

#[test]
fn every_service_is_there_with_what_it_knows_its_client_by() {
    let found: Vec<(String, Mark, bool)> = catalogue()
        .services()
        .map(|service| {
            let known_by = &service.client.known_by;
            (service.name.clone(), known_by.is, known_by.certain)
        })
        .collect();
    let expected = [
        ("MPass", Mark::Certificate, true),
        ("MSign", Mark::Serial, true),
        ("MConnect", Mark::Certificate, false),
        ("MConnect Events", Mark::Certificate, true),
        ("MDelivery", Mark::Certificate, false),
        ("MDocs", Mark::Fingerprint, true),
        ("MLog", Mark::Fingerprint, true),
        ("MNotify", Mark::Serial, true),
        ("MPay", Mark::Certificate, true),
        ("MPower", Mark::Serial, true),
        ("e-Democrație", Mark::Serial, true),
        ("eProgramari", Mark::Certificate, false),
    ];
    assert_eq!(found, expected.map(|(name, known_by, certain)| (name.to_owned(), known_by, certain)));
}

#[test]
fn a_changed_certificate_is_told_as_each_service_asks() {
    assert_eq!(sends(&service("mpass")), [(Mark::Certificate, false)]);
    assert_eq!(sends(&service("msign")), [(Mark::Serial, false), (Mark::Certificate, true)]);
    assert_eq!(sends(&service("mnotify")), [(Mark::Serial, false), (Mark::Certificate, false)]);
    assert_eq!(sends(&service("mpower")), [(Mark::Serial, false)]);
    for id in ["mlog", "mdocs"] {
        let service = service(id);
        assert_eq!(
            sends(&service),
            [(Mark::Fingerprint, false), (Mark::Serial, false), (Mark::Certificate, true)],
            "{id}: the guide asks for the fingerprint, the steps for the serial number"
        );
        let sources: Vec<&str> = service.client.sends.iter().map(|sent| sent.mark.source.as_str()).collect();
        assert_eq!(sources, ["guide", "steps", "steps"]);
        assert!(service.notes[0].text.en.contains("no hash"), "{id}: which fingerprint isn't said");
    }
}

#[test]
fn what_a_service_knows_is_told_or_the_certificate_that_holds_it() {
    for service in catalogue().services() {
        let told = sends(service).iter().any(|(mark, unless_held)| {
            !unless_held && (*mark == service.client.known_by.is || *mark == Mark::Certificate)
        });
        assert!(told, "{} would not recognise the system after the change", service.name);
    }
}

#[test]
fn each_has_its_address_where_one_is_published() {
    let address = |id: &str| service(id).address.map(|address| (address.is, address.certain));
    for id in ["mpass", "msign", "mnotify", "mlog", "mdocs"] {
        assert_eq!(address(id), Some(("servicii@egov.md".to_owned(), true)), "{id}");
    }
    assert_eq!(address("mpower"), Some(("suport.mpower@egov.md".to_owned(), true)));
    assert_eq!(address("mpay"), Some(("suport.mpay@gov.md".to_owned(), true)));
    assert_eq!(address("mdelivery"), Some(("servicii@egov.md".to_owned(), false)));
    assert_eq!(address("mconnect"), Some(("mconnect@egov.md".to_owned(), false)));
    assert_eq!(address("e-democracy"), None, "only a form is published");
}

#[test]
fn each_says_whether_the_address_and_mpass_belong_to_it() {
    for (id, ip_address, mpass_first) in [
        ("mpass", (false, true), (false, true)),
        ("msign", (true, true), (false, false)),
        ("mnotify", (true, true), (true, true)),
        ("mlog", (true, true), (true, false)),
        ("mdocs", (true, true), (false, false)),
        ("mpower", (true, true), (true, true)),
        ("mdelivery", (false, false), (true, true)),
        ("mpay", (true, true), (false, false)),
        ("mconnect", (false, false), (false, false)),
        ("mconnect-events", (true, true), (true, false)),
        ("e-democracy", (false, false), (true, true)),
        ("e-programari", (false, false), (true, true)),
    ] {
        let client = service(id).client;
        assert_eq!((client.ip_address.is, client.ip_address.certain), ip_address, "{id}: IP address");
        assert_eq!((client.mpass_first.is, client.mpass_first.certain), mpass_first, "{id}: MPass first");
    }
}

#[test]
fn hosts_are_those_that_mega_publishes() {
    let host = |id: &str, environment| service(id).endpoint(environment).map(|endpoint| endpoint.url.clone());
    for (id, test, production) in [
        ("mnotify", "https://mnotify.staging.egov.md:8443", Some("https://mnotify.gov.md:8443")),
        ("mlog", "https://mlog.staging.egov.md:8443", Some("https://mlog.gov.md:8443")),
        ("mdocs", "https://mdocs.staging.egov.md", Some("https://mdocs.gov.md")),
        ("mpower", "https://mpower.staging.egov.md:8443", Some("https://mpower.gov.md:8443")),
        ("mpay", "https://mpay.staging.egov.md", Some("https://mpay.gov.md")),
        ("mdelivery", "https://mdelivery.staging.egov.md", None),
    ] {
        assert_eq!(host(id, Environment::Test).as_deref(), Some(test), "{id}");
        assert_eq!(host(id, Environment::Production).as_deref(), production, "{id}");
    }
    assert_eq!(host("mconnect", Environment::Test), None, "MConnect publishes none");
}

#[test]
fn mega_is_to_be_asked_where_its_pages_leave_a_doubt() {
    let doubtful: Vec<String> = catalogue()
        .services()
        .filter(|service| !service.is_certain())
        .map(|service| service.id.clone())
        .collect();
    assert_eq!(doubtful, ["mconnect", "mconnect-events", "mdelivery", "e-democracy", "e-programari"]);
}

#[test]
fn every_fact_names_a_source_that_is_there_and_every_source_is_named() {
    for service in catalogue().services() {
        let client = &service.client;
        let mut named = vec![&client.known_by.source, &client.ip_address.source, &client.mpass_first.source];
        named.extend(client.sends.iter().map(|sent| &sent.mark.source));
        named.extend(service.address.iter().map(|address| &address.source));
        named.extend(service.environments.iter().map(|endpoint| &endpoint.source));
        named.extend(service.notes.iter().map(|note| &note.source));
        for source in &named {
            assert!(service.source(source).is_some(), "{}: {source}", service.id);
        }
        for source in &service.sources {
            assert!(source.url.starts_with("https://"), "{}: {}", service.id, source.url);
            assert!(source.date <= NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), "read by then");
            let used = service.has_procedure || named.contains(&&source.id);
            assert!(used, "{}: nothing rests on {}", service.id, source.id);
        }
    }
}

#[test]
fn every_text_stands_in_three_languages_and_in_its_own_letters() {
    let cyrillic = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
    for service in catalogue().services() {
        for text in
            service.notes.iter().map(|note| &note.text).chain(service.sources.iter().map(|one| &one.title))
        {
            for language in Language::ALL {
                let said = text.in_language(language);
                assert!(!said.trim().is_empty(), "{}: {language:?}", service.id);
                assert_eq!(cyrillic(said), language == Language::Ru, "{}: {said:?}", service.id);
            }
        }
    }
}

#[test]
fn registrations_keep_the_names_that_they_were_recorded_under() {
    let catalogue = catalogue();
    let keys: Vec<&str> = catalogue.services().map(Service::key).collect();
    for key in ["mpass", "msign", "MConnect", "MDelivery", "MDocs", "MLog", "MNotify", "MPay", "MPower"] {
        assert!(keys.contains(&key), "{key} stands in records already");
        assert!(catalogue.service(key).is_some(), "and is found by them");
    }
    assert_eq!(service("MPass"), service("mpass"), "by name or by identifier");
    assert!(catalogue.service("MTelepathy").is_none());
}

#[test]
fn what_a_procedure_says_is_not_said_twice() {
    let catalogue = catalogue();
    for procedure in catalogue.procedures() {
        let service = catalogue.service(&procedure.service).unwrap();
        assert!(service.has_procedure);
        assert_eq!(service.environments, procedure.environments);
        assert_eq!(service.address.as_ref().unwrap().is, procedure.address);
    }
    let [error] = <[LoadError; 1]>::try_from(errors("id = \"mlog\"", "id = \"mpass\"")).unwrap();
    assert_eq!((error.field.as_str(), error.what.code.as_str()), ("services[4].id", "procedure-repeated"));
}

/// What is found wrong when the first `right` reads `wrong`.
fn errors(right: &str, wrong: &str) -> Vec<LoadError> {
    assert!(SERVICES.contains(right), "{right:?} is there to be broken");
    let text = SERVICES.replacen(right, wrong, 1);
    Catalogue::read(&[("mpass.toml", MPASS), ("services.toml", &text)]).expect_err("the file is broken")
}

#[test]
fn each_mistake_is_named_by_file_line_and_field() {
    // One mistake a line.
    #[rustfmt::skip]
    let cases = [
        ("id = \"mlog\"", "id = \"M Log\"", "services[4].id", "procedure-malformed-id"),
        ("id = \"mlog\"", "id = \"mdocs\"", "services[4].id", "procedure-repeated"),
        ("name = \"MLog\"", "name = \"mDocs\"", "services[4].name", "procedure-repeated"),
        ("name = \"MLog\"", "name = \"MPass\"", "services[4].name", "procedure-repeated"),
        ("name = \"MLog\"", "name = \"MLog\"\nport = 8443", "services[4].port", "procedure-unknown-key"),
        ("{ is = \"suport.mpower@egov.md\"", "{ is = \"suport.mpower\"", "services[7].address.is", "procedure-not-an-address"),
        ("{ is = \"suport.mpower@egov.md\", source = \"guide\"", "{ is = \"suport.mpower@egov.md\", source = \"page\"", "services[7].address.source", "procedure-no-such"),
        ("{ is = \"suport.mpower@egov.md\", source = \"guide\" }", "{ is = \"suport.mpower@egov.md\" }", "services[7].address.source", "procedure-missing"),
        ("{ is = \"fingerprint\", source = \"guide\" }", "{ is = \"thumb\", source = \"guide\" }", "services[3].client.known-by.is", "procedure-unknown-word"),
        ("{ is = \"fingerprint\", source = \"guide\" }", "{ is = \"fingerprint\", source = \"nowhere\" }", "services[3].client.known-by.source", "procedure-no-such"),
        ("{ is = \"fingerprint\", source = \"guide\" }", "{ is = \"fingerprint\", source = \"guide\", certain = \"no\" }", "services[3].client.known-by.certain", "procedure-wrong-kind"),
        ("client.ip-address = { is = false, source", "client.ip-address = { is = \"maybe\", source", "services[0].client.ip-address.is", "procedure-wrong-kind"),
        ("client.ip-address = { is = true, source", "client.ip-address = { source", "services[1].client.ip-address.is", "procedure-missing"),
        ("{ is = \"serial\", source = \"steps\" },", "{ is = \"fingerprint\", source = \"steps\" },", "services[3].client.sends[1].is", "procedure-repeated"),
        ("https://mconnect-events.staging.egov.md:8443/", "mconnect-events.staging", "services[1].environments[0].url", "procedure-not-an-address"),
        ("environment = \"production\"", "environment = \"test\"", "services[1].environments[1].environment", "procedure-repeated"),
        ("[[services.notes]]\nsource = \"overview\"", "[[services.notes]]\nsource = \"reading\"", "services[0].notes[0].source", "procedure-no-such"),
    ];
    for (right, wrong, field, code) in cases {
        // Each wrong text ends on the line that is to be named.
        let end = SERVICES.find(right).unwrap() + wrong.len();
        let line = 1 + SERVICES.replacen(right, wrong, 1)[..end].matches('\n').count();
        let found: Vec<String> = errors(right, wrong)
            .iter()
            .map(|error| format!("{}:{} {} {}", error.file, error.line, error.field, error.what.code))
            .collect();
        assert_eq!(found, [format!("services.toml:{line} {field} {code}")], "{wrong:?} instead of {right:?}");
    }
}

#[test]
fn a_language_that_is_missing_or_copied_is_named() {
    let note = SERVICES.lines().position(|line| line.starts_with("text.ru")).unwrap();
    let without: String = SERVICES
        .lines()
        .enumerate()
        .filter(|(line, _)| *line != note)
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    let found = Catalogue::read(&[("services.toml", &without)]).expect_err("Russian is missing");
    assert_eq!(found[0].field, "services[0].notes[0].text.ru");
    assert_eq!(found[0].what.code, "procedure-missing");

    let copied = SERVICES.replacen("MConnect: connection steps", "MConnect: pașii de conectare", 1);
    let found = Catalogue::read(&[("services.toml", &copied)]).expect_err("English is Romanian");
    assert_eq!(found[0].what.code, "procedure-same-text");
}

#[test]
fn a_service_that_lacks_everything_and_a_broken_procedure_are_reported_in_one_go() {
    let mpass = MPASS.replacen("id = \"TC_SEC_07\"", "id = \"TC_SEC_06\"", 1);
    let found =
        Catalogue::read(&[("mpass.toml", &mpass), ("services.toml", "[[services]]\nid = \"mlog\"\n")])
            .expect_err("both are broken");
    let fields: Vec<&str> = found.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(
        fields,
        ["tests[11].id", "services[0].name", "services[0].client", "services[0].sources"],
        "the order of files, then of lines"
    );
}
