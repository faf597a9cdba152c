use proptest::prelude::*;

use super::{PRODUCTION, TEST, codes};
use crate::answer::*;
use crate::message::Messages;
use crate::words::Language;

#[test]
fn production_is_reached_by_https_from_everywhere() {
    let code = |url: &str| codes(check_url(url, PRODUCTION));
    assert_eq!(code("http://cereri.exemplu.md/saml"), ["check-url-http"]);
    for here in [
        "https://localhost/saml",
        "https://LOCALHOST./x",
        "https://app.localhost/",
        "https://127.0.0.1/x",
        "https://127.8.8.8/x",
        "https://[::1]/x",
        "https://0.0.0.0/",
        "https://[::ffff:127.0.0.1]/x",
        "https://2130706433/x",
    ] {
        assert_eq!(code(here), ["check-url-localhost"], "{here}");
    }
    for inside in [
        "https://10.1.2.3/x",
        "https://172.31.0.1/",
        "https://192.168.1.1/",
        "https://100.64.0.1/",
        "https://169.254.1.1/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://server/x",
        "https://portal.local/x",
        "https://app.internal/",
    ] {
        assert_eq!(code(inside), ["check-url-private"], "{inside}");
    }
    for fine in [
        "https://cereri.exemplu.md/saml",
        "https://172.32.0.1/",
        "https://8.8.8.8/x",
        "https://cereri.gov.md:8443/x?y=z",
        "https://xn--chiinu-dva.md/x",
        "https://chișinău.md/x",
        "https://local.md/",
    ] {
        assert!(code(fine).is_empty(), "{fine}: {:?}", code(fine));
    }
}

#[test]
fn in_test_http_and_localhost_work() {
    for fine in
        ["http://localhost:5000/logout", "http://10.0.0.5/x", "http://cereri.test/x", "https://localhost/x"]
    {
        assert!(codes(check_url(fine, TEST)).is_empty(), "MPass staging takes {fine}");
    }
}

#[test]
fn a_url_is_absolute_and_carries_nothing_else() {
    for environment in Environment::ALL {
        let code = |url: &str| codes(check_url(url, environment));
        assert_eq!(code("https://a.exemplu.md/x y"), ["check-url-blank"]);
        assert_eq!(code("https://a.exemplu.md/x https://b.exemplu.md/y"), ["check-url-blank"]);
        for bare in [
            "cereri.exemplu.md/saml",
            "/saml/logout",
            "www.exemplu.md",
            "cereri.exemplu.md:8443/saml",
            "localhost:8080/x",
            "//cereri.exemplu.md/x",
        ] {
            assert_eq!(code(bare), ["check-url-no-scheme"], "{bare}");
        }
        for (url, scheme) in [
            ("ftp://exemplu.md/x", "ftp"),
            ("htps://exemplu.md/x", "htps"),
            ("mailto:a@b.md", "mailto"),
            ("javascript:alert(1)", "javascript"),
        ] {
            assert_eq!(codes(check_url(url, environment)), ["check-url-scheme"], "{url}");
            assert_eq!(
                check_url(url, environment)[0].saying.args["scheme"],
                crate::message::Value::from(scheme)
            );
        }
        for mended in [
            "https:/exemplu.md/x",
            "https:exemplu.md/x",
            "https:///exemplu.md",
            "https:\\\\exemplu.md\\x",
            "https://exemplu.md\\x",
        ] {
            assert_eq!(code(mended), ["check-url-shape"], "{mended} is not silently mended");
        }
        for hostless in [
            "https://",
            "https://:8443/x",
            "https://exemplu..md/x",
            "https://exa%20mplu.md/",
            "https://exemplu.md:99999/",
        ] {
            assert_eq!(code(hostless), ["check-url-host"], "{hostless}");
        }
        assert_eq!(code("https://ion:parola@exemplu.md/x"), ["check-url-credentials"]);
        assert_eq!(code("https://ion@exemplu.md/x"), ["check-url-credentials"]);
        assert_eq!(
            code("https://:parola@exemplu.md/x"),
            ["check-url-credentials"],
            "a password without a name"
        );
        assert_eq!(code("https://exemplu.md/x#sus"), ["check-url-fragment"]);
    }
}

#[test]
fn a_slash_at_the_end_is_worth_a_warning() {
    let remarks = check_url("https://exemplu.md/saml/", PRODUCTION);
    assert!(remarks.len() == 1 && remarks[0].warning, "it may be right, so the officer decides");
    assert_eq!(codes(remarks), ["check-url-trailing-slash"]);
    assert!(check_url("https://exemplu.md/", PRODUCTION).is_empty(), "a bare host always has it");
    assert!(check_url("https://exemplu.md/x?next=/", PRODUCTION).is_empty());
}

#[test]
fn of_several_addresses_the_wrong_line_is_named() {
    let remarks =
        check_urls("https://exemplu.md/acs\nhttp://exemplu.md/acs2\nhttps://exemplu.md/acs", PRODUCTION);
    let english = Messages::new(Language::En);
    let said: Vec<String> = remarks.iter().map(|remark| english.say(&remark.saying)).collect();
    assert_eq!(
        said,
        [
            "Line 2: Write an address that begins with https for the production environment.",
            "Line 3: The address is written twice. Remove one."
        ]
    );
    let single = check_urls("http://exemplu.md/acs", PRODUCTION);
    assert_eq!(
        Messages::new(Language::Ro).say(&single[0].saying),
        "Scrieți o adresă care începe cu https pentru mediul de producție.",
        "one address needs no line"
    );
}

#[test]
fn an_entity_id_is_any_absolute_uri() {
    for fine in [
        "https://cereri.exemplu.md/saml",
        "http://localhost/sp",
        "urn:exemplu:portal",
        "urn:oid:2.16.498",
        "spn:portal",
        "http://exemplu.md/x#sp",
    ] {
        assert!(codes(check_uri(fine)).is_empty(), "{fine} is a name, not an address");
    }
    for code in ["portal", "/saml", "cereri.exemplu.md/saml", "urn:", "https://"] {
        assert_eq!(codes(check_uri(code)), ["check-uri-shape"], "{code}");
    }
    assert_eq!(codes(check_uri("urn:exemplu:un portal")), ["check-uri-blank"]);
    assert_eq!(
        codes(check_uri(&format!("urn:x:{}", "a".repeat(1019)))),
        ["check-uri-long"],
        "SAML core 8.3.6: 1024"
    );
    assert!(check_uri(&format!("urn:x:{}", "a".repeat(1018))).is_empty());
}

proptest! {
    #[test]
    fn what_production_takes_test_takes_too(host in "[a-z]{1,8}(\\.[a-z]{2,5}){0,2}", path in "(/[a-z]{0,4}){0,3}") {
        let url = format!("https://{host}{path}");
        if PublicUrl::parse(&url, PRODUCTION).is_ok() {
            prop_assert!(PublicUrl::parse(&url, TEST).is_ok());
        }
    }
}
