//! MPass metadata: by other hands, fetched, hostile, and ours judged by other hands.

use std::process::Command;
use std::time::Duration;

use crate::common::authority::{Authority, self_signed};
use crate::common::openssl::Workshop;
use crate::common::server::{Server, always, say};
use crate::common::{HOST, SHORT, argument, codes, hosts, network};
use base64::Engine;
use chrono::{DateTime, TimeDelta, Utc};
use racord_certificate::{Certificate, open};
use racord_core::preflight::metadata::{Expected, Metadata, Unusable, differences, judge};
use racord_core::words::Environment;
use racord_preflight::metadata::{MAX_BYTES, read};
use racord_preflight::saml::{NotYet, System, draft};
use racord_preflight::{Cancel, Fetched, Network};

fn expected() -> Expected {
    Expected {
        host: "mpass.staging.egov.md".to_owned(),
        sign_in: "https://mpass.staging.egov.md/login/saml".to_owned(),
        logout: "https://mpass.staging.egov.md/logout/saml".to_owned(),
        metadata: "https://mpass.staging.egov.md/meta/saml".to_owned(),
    }
}

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// A provider's metadata with these certificates for signing.
fn provider(keys: &[&[u8]]) -> String {
    let keys: String = keys
        .iter()
        .map(|der| {
            let text = base64::engine::general_purpose::STANDARD.encode(der);
            format!(
                "<KeyDescriptor use=\"signing\"><d:KeyInfo xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\">\
                 <d:X509Data><d:X509Certificate>\n {text}\n</d:X509Certificate></d:X509Data></d:KeyInfo></KeyDescriptor>"
            )
        })
        .collect();
    format!(
        "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://mpass.staging.egov.md\">\
         <IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">{keys}\
         <SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"https://mpass.staging.egov.md/logout/saml\"/>\
         <SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"https://mpass.staging.egov.md/login/saml/\"/>\
         </IDPSSODescriptor></EntityDescriptor>"
    )
}

fn certificate(days: i64) -> Vec<u8> {
    let authority = Authority::new("CA");
    let until = now() + TimeDelta::days(days);
    let identity = authority.issue_with("mpass", |params| {
        use chrono::Datelike;
        let (month, day) = (u8::try_from(until.month()).unwrap(), u8::try_from(until.day()).unwrap());
        params.not_after = rcgen::date_time_ymd(until.year(), month, day);
    });
    identity.chain[0].to_vec()
}

fn python(script: &str, arguments: &[&str]) -> Option<String> {
    let python = std::env::var("RACORD_PYTHON").ok()?;
    let output = Command::new(python).args(["-c", script]).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn metadata_by_pysaml2_is_read() {
    let workshop = Workshop::new();
    workshop.certificate("idp", "mpass.staging.egov.md");
    let path = |name: &str| workshop.path(name).to_string_lossy().into_owned();
    let script = r#"
import sys
from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.config import IdPConfig
from saml2.metadata import entity_descriptor, entities_descriptor
at = "https://mpass.staging.egov.md"
config = IdPConfig()
config.load({"entityid": at, "cert_file": sys.argv[1], "key_file": sys.argv[2], "valid_for": 24,
    "service": {"idp": {"endpoints": {
        "single_sign_on_service": [(at + "/login/saml", BINDING_HTTP_POST)],
        "single_logout_service": [(at + "/logout/saml", BINDING_HTTP_REDIRECT)]}}}})
one = entity_descriptor(config)
print(one if sys.argv[3] == "one" else entities_descriptor([one], 24, "all", None, False, None)[0])
"#;
    let certificate = open(&workshop.read("idp.pem"), None).certificates.remove(0);
    for shape in ["one", "several"] {
        let Some(text) = python(script, &[&path("idp.pem"), &path("idp.key"), shape]) else { return };
        let metadata = read(text.as_bytes()).unwrap_or_else(|fault| panic!("{shape}: {fault}\n{text}"));
        assert_eq!(metadata.entity_id, "https://mpass.staging.egov.md");
        assert_eq!(metadata.sign_in[0].location, "https://mpass.staging.egov.md/login/saml");
        assert_eq!(metadata.sign_in[0].binding, "HTTP-POST");
        assert_eq!(metadata.logout[0].binding, "HTTP-Redirect");
        assert_eq!(metadata.signing, [certificate.to_der()], "byte for byte");
        assert!(metadata.valid_until.is_some_and(|until| until > Utc::now()));
        let verdicts = judge(&metadata, &expected(), Utc::now());
        assert_eq!(codes(&verdicts), ["metadata-read", "metadata-certificate-good"], "{shape}");
    }
}

#[test]
fn each_thing_in_metadata_has_its_verdict() {
    let judged = |text: &str| codes(&judge(&read(text.as_bytes()).unwrap(), &expected(), now()));
    let good = provider(&[&certificate(400)]);
    assert_eq!(
        judged(&good),
        ["metadata-read", "metadata-certificate-good"],
        "a slash at the end is no other address"
    );
    for (days, code) in [(-3, "metadata-certificate-expired"), (20, "metadata-certificate-soon")] {
        assert_eq!(judged(&provider(&[&certificate(days)])), ["metadata-read", code]);
    }
    assert_eq!(judged(&provider(&[])), ["metadata-read", "metadata-no-certificate"]);
    let broken = provider(&[b"no certificate"]);
    assert_eq!(judged(&broken), ["metadata-read", "metadata-certificate-unreadable"]);
    let foreign =
        good.replace("entityID=\"https://mpass.staging.egov.md\"", "entityID=\"https://mpass.gov.md\"");
    assert_eq!(judged(&foreign)[1], "metadata-entity", "production's for test");
    let moved = good.replace("/login/saml/", "/signin");
    assert_eq!(judged(&moved)[1], "metadata-address-differs");
    let lacking = good.replace("SingleLogoutService", "Other");
    assert_eq!(judged(&lacking)[1], "metadata-address-missing");
    let outdated = good.replace("entityID=", "validUntil=\"2026-11-01T00:00:00Z\" entityID=");
    assert_eq!(judged(&outdated)[1], "metadata-outdated");
}

#[test]
fn of_too_much_metadata_only_some_is_read() {
    let good = provider(&[&certificate(400)]);
    let long = "x".repeat(100_000);
    let logout = r#"<SingleLogoutService Binding="a:b" Location="https://a.md/"/>"#;
    let many = good
        .replace("entityID=\"", &format!("entityID=\"{long}"))
        .replace("</IDPSSODescriptor>", &format!("{}</IDPSSODescriptor>", logout.repeat(5000)));
    let metadata = read(many.as_bytes()).unwrap();
    assert!(metadata.entity_id.len() <= 1024, "SAML allows no longer ones");
    assert!(metadata.logout.len() <= 50, "each is listed, and more are nobody's");
}

#[test]
fn differences_to_an_earlier_copy_are_named() {
    let (first, second) = (certificate(100), certificate(800));
    let of = |text: &str| read(text.as_bytes()).unwrap();
    let before = of(&provider(&[&first]));
    assert_eq!(codes(&differences(&before, &before)), ["metadata-same"]);
    let changed = provider(&[&second])
        .replace("/logout/saml", "/slo")
        .replace("entityID=\"https://mpass.staging.egov.md\"", "entityID=\"urn:mpass\"");
    let verdicts = differences(&before, &of(&changed));
    let wanted = [
        "metadata-entity-changed",
        "metadata-address-new",
        "metadata-address-gone",
        "metadata-certificate-new",
        "metadata-certificate-gone",
    ];
    assert_eq!(codes(&verdicts), wanted);
    let fingerprint = Certificate::from_der(&second).unwrap().sha256.hex();
    assert_eq!(argument(&verdicts, "metadata-certificate-new", "fingerprint"), fingerprint);
    let rolling: Metadata = of(&provider(&[&first, &second]));
    assert_eq!(codes(&differences(&before, &rolling)), ["metadata-certificate-new"], "both side by side");
}

#[test]
fn what_a_document_type_could_do_is_refused() {
    let bomb = r#"<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="&b;"/>"#;
    let external = r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#;
    let remote = r#"<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>"#;
    let undeclared = "<a>&x;</a>";
    let in_attribute = "<a b='&x;'/>";
    for text in [bomb, external, remote, undeclared, in_attribute] {
        assert_eq!(read(text.as_bytes()), Err(Unusable::Unsafe), "{text}");
    }
}

#[test]
fn what_is_no_metadata_is_refused() {
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let wide = format!("<a>{}</a>", "<b/>".repeat(100_000));
    let many = format!("<a {}/>", (0..30_000).map(|index| format!("b{index}='' ")).collect::<String>());
    let long = format!("<a>{}</a>", "x".repeat(MAX_BYTES));
    let declaring: String = (0..30).map(|index| format!("xmlns:n{index}='u' ")).collect();
    let prefixed = format!("{}{}", format!("<a {declaring}>").repeat(20), "</a>".repeat(20));
    let started = std::time::Instant::now();
    for text in [
        "",
        "hello",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a b='1' b='2'/>",
        "<x:a/>",
        "\u{0}",
        &deep,
        &wide,
        &many,
        &prefixed,
        &long,
    ] {
        assert_eq!(
            read(text.as_bytes()),
            Err(Unusable::Unreadable),
            "{}",
            text.chars().take(20).collect::<String>()
        );
    }
    assert!(started.elapsed() < Duration::from_secs(5), "nothing takes long: {:?}", started.elapsed());
    assert_eq!(read(&[0xFF, 0xFE, 0x3C, 0]), Err(Unusable::Unreadable), "UTF-16");
    let page = b"<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>Sign in</body></html>";
    assert_eq!(read(page), Err(Unusable::NoProvider), "a page is readable, and no metadata");
    let system = System { entity_id: "urn:sistem", consumers: vec!["https://a.md/"], ..System::default() };
    assert_eq!(
        read(draft(&system).unwrap().as_bytes()),
        Err(Unusable::NoProvider),
        "a system's own metadata"
    );
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), at in 0usize..1500, cut in 0usize..1500) {
        let mut text = provider(&[]).into_bytes();
        let at = at.min(text.len());
        text.splice(at..at, bytes);
        text.truncate(text.len().saturating_sub(cut));
        let _ = read(&text);
    }
}

fn fetch(network: &Network, address: &str) -> Fetched {
    network.fetch_metadata(address, true, now(), &Cancel::default(), &mut |_| {}).unwrap()
}

fn fetched(network: &Network, address: &str) -> Vec<&'static str> {
    codes(&fetch(network, address).judge(&expected(), Environment::Test, Utc::now()))
}

#[test]
fn metadata_is_fetched_and_its_way_is_judged() {
    let authority = Authority::new("Web CA");
    let text = provider(&[&certificate(4000)]);
    let body: &'static [u8] = Box::leak(text.into_bytes().into_boxed_slice());
    let address = |server: &Server| format!("https://{HOST}:{}/meta/saml", server.port);
    let network = network(hosts(), &[authority.der()]);

    let server = Server::https(&authority.issue(HOST), always("200 OK", "", body));
    let wanted = ["web-good", "tls-good", "metadata-read", "metadata-certificate-good"];
    assert_eq!(fetched(&network, &address(&server)), wanted);
    assert_eq!(fetch(&network, &address(&server)).bytes.as_deref(), Some(body), "kept as it came");

    let unproven = Server::https(&self_signed(HOST), always("200 OK", "", body));
    let wanted =
        ["web-self-signed", "tls-good", "metadata-unproven", "metadata-read", "metadata-certificate-good"];
    assert_eq!(fetched(&network, &address(&unproven)), wanted, "anybody could have answered");

    let missing = Server::https(&authority.issue(HOST), always("503 Service Unavailable", "", b"later"));
    assert_eq!(fetched(&network, &address(&missing)), ["web-good", "tls-good", "metadata-status"]);

    let server = Server::https(&authority.issue(HOST), always("200 OK", "", b"<a/>"));
    assert_eq!(fetched(&network, &address(&server)).last(), Some(&"metadata-other"));

    let published = network.fetch_metadata(&address(&server), false, now(), &Cancel::default(), &mut |_| {});
    let verdicts = published.unwrap().judge(&expected(), Environment::Test, now());
    assert_eq!(codes(&verdicts), ["private-refused"], "the catalogue's addresses are public ones");
}

#[test]
fn answers_that_lie_or_never_end_are_given_up() {
    let network = network(hosts(), &[]).with_limits(SHORT);
    let ask = |answer: fn(&mut dyn crate::common::server::Line)| {
        let server = Server::http(move |_, line| answer(line));
        let started = std::time::Instant::now();
        let found = fetched(&network, &format!("http://{HOST}:{}/meta", server.port));
        assert!(started.elapsed() < Duration::from_secs(4), "the limits are kept");
        found.last().copied().unwrap()
    };
    let endless = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while line.write_all(b"4000\r\n").is_ok()
            && line.write_all(&[b' '; 0x4000]).is_ok()
            && line.write_all(b"\r\n").is_ok()
        {}
    });
    assert_eq!(endless, "answer-too-large", "an endless one is read to the limit");
    let huge = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
        while line.write_all(&[b' '; 0x4000]).is_ok() {}
    });
    assert_eq!(huge, "answer-too-large");
    let short = ask(|line| line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<a/>").unwrap());
    assert_eq!(short, "answer-broken", "less than it promised");
    let two = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n<a/>x");
    });
    assert_eq!(two, "answer-broken", "two lengths");
    let extended = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;");
        while line.write_all(&[b'x'; 0x4000]).is_ok() {}
    });
    assert_eq!(extended, "answer-broken", "a chunk's extension without end");
    let trailing = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
        while line.write_all(b"X-More: and more\r\n").is_ok() {}
    });
    assert_eq!(trailing, "answer-broken", "a head after the end that has none");
    let packed = ask(|line| {
        line.write_all(&say("200 OK", "Content-Encoding: gzip\r\n", &[0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
            .unwrap();
    });
    assert_eq!(packed, "answer-broken", "what wasn't asked for isn't unpacked: it could be a bomb");
    let slow = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
        while line.write_all(b" ").and_then(|()| line.flush()).is_ok() {
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    assert_eq!(slow, "answer-missing", "byte by byte, but not for ever");
}

fn system(certificate: &Certificate) -> System<'_> {
    System {
        entity_id: "https://sistem.example.md/?a=1&b=<2>\"'",
        consumers: vec!["https://sistem.example.md/acs?x=1&y=2", "https://sistem.example.md/acs2"],
        logout_request: Some("https://sistem.example.md/slo"),
        logout_response: Some("https://sistem.example.md/slo-response"),
        certificate: Some(certificate),
    }
}

#[test]
fn our_draft_is_accepted_by_pysaml2() {
    let der = certificate(300);
    let certificate = Certificate::from_der(&der).unwrap();
    let system = system(&certificate);
    let text = draft(&system).unwrap();
    let script = r#"
import base64, sys
from saml2.mdstore import InMemoryMetaData
from saml2.xml.schema import validate
text, entity = sys.argv[1], sys.argv[2]
validate(text)
store = InMemoryMetaData(None, text)
store.load()
post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
for consumer in store.service(entity, "spsso_descriptor", "assertion_consumer_service", post):
    print(consumer["location"], consumer["index"], consumer.get("is_default"))
[slo] = store.service(entity, "spsso_descriptor", "single_logout_service", post)
print(slo["location"], slo["response_location"])
[(_, key)] = store.certs(entity, "spsso", "signing")
print("".join(key.split()))
"#;
    let Some(said) = python(script, &[&text, system.entity_id]) else { return };
    let key = base64::engine::general_purpose::STANDARD.encode(&der);
    let wanted = format!(
        "https://sistem.example.md/acs?x=1&y=2 0 true\nhttps://sistem.example.md/acs2 1 None\n\
         https://sistem.example.md/slo https://sistem.example.md/slo-response\n{key}\n"
    );
    assert_eq!(said, wanted, "valid by the schema, and everything is found again");
}

#[test]
fn a_draft_is_always_the_same_and_says_what_is_missing() {
    let der = certificate(300);
    let certificate = Certificate::from_der(&der).unwrap();
    assert_eq!(draft(&system(&certificate)), draft(&system(&certificate)));
    let nothing = System { consumers: vec!["https://a.md/"], ..System::default() };
    assert_eq!(draft(&nothing), Err(NotYet::EntityId));
    let nowhere = System { entity_id: "urn:a", ..System::default() };
    assert_eq!(draft(&nowhere), Err(NotYet::Consumer));
    let bare = System { entity_id: "urn:a", consumers: vec!["https://a.md/"], ..System::default() };
    let text = draft(&bare).unwrap();
    assert!(!text.contains("KeyDescriptor") && !text.contains("Logout"), "what isn't known isn't written");
}
