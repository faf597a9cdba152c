//! Addresses of a system, each with one thing wrong, and the verdict that says it.

use std::io::Write;
use std::time::{Duration, Instant};

use crate::common::authority::{Authority, issuer_address, self_signed};
use crate::common::openssl::{Workshop, free_port};
use crate::common::server::{Server, always, say, stall};
use crate::common::{HOST, Hosts, SHORT, argument, codes, hosts, network};
use chrono::{TimeDelta, Utc};
use racord_core::answer::UrlFault;
use racord_core::preflight::Verdict;
use racord_core::preflight::address::{Facts, judge};
use racord_core::words::Environment;
use racord_preflight::{Cancel, Network, Stage, Stopped};

const GOOD: [&str; 4] = ["web-good", "tls-good", "status-fits", "clock-good"];

fn facts(network: &Network, address: &str) -> Facts {
    let checked =
        network.check_address(address, Environment::Test, Utc::now(), &Cancel::default(), &mut |_| {});
    checked.unwrap().unwrap()
}

fn check(network: &Network, address: &str) -> Vec<Verdict> {
    judge(&facts(network, address), Utc::now())
}

fn https(port: u16) -> String {
    format!("https://{HOST}:{port}/saml/acs")
}

fn http(port: u16) -> String {
    format!("http://{HOST}:{port}/saml/acs")
}

#[test]
fn a_good_server_gets_only_good_verdicts() {
    let authority = Authority::new("Web CA");
    let server = Server::https(&authority.issue(HOST), always("405 Method Not Allowed", "", b""));
    let network = network(hosts(), &[authority.der()]);
    let verdicts = check(&network, &https(server.port));
    assert_eq!(codes(&verdicts), GOOD, "a consumer of POST refuses GET, and is there");
    assert_eq!(argument(&verdicts, "tls-good", "version"), "TLS 1.3");
    assert_eq!(server.count(), 1, "one connection is enough for all of it");
}

#[test]
fn each_thing_wrong_with_a_web_certificate_has_its_verdict() {
    let root = Authority::new("Root CA");
    let middle = root.below("Middle CA");
    let stranger = Authority::new("Office CA");
    let expired = root.issue_with(HOST, |params| params.not_after = rcgen::date_time_ymd(2026, 1, 1));
    let not_yet = root.issue_with(HOST, |params| params.not_before = rcgen::date_time_ymd(2040, 1, 1));
    let alone = middle.issue_with(HOST, |params| {
        params.custom_extensions.push(issuer_address("http://ca.example/middle.cer"));
    });
    let mut whole = alone.clone();
    whole.chain.push(middle.der().into());
    let cases = [
        (expired, "web-expired"),
        (not_yet, "web-not-yet"),
        (root.issue("altul.example.md"), "web-other-name"),
        (self_signed(HOST), "web-self-signed"),
        (stranger.issue(HOST), "web-issuer-unknown"),
        (alone, "web-chain-incomplete"),
        (whole, "web-good"),
    ];
    let network = network(hosts(), &[root.der()]);
    for (identity, code) in cases {
        let server = Server::https(&identity, always("200 OK", "", b"hello"));
        let verdicts = check(&network, &https(server.port));
        assert_eq!(
            codes(&verdicts),
            [code, "tls-good", "status-fits", "clock-good"],
            "and the rest is told too"
        );
    }
    let both = self_signed("altul.example.md");
    let server = Server::https(&both, always("200 OK", "", b""));
    let verdicts = check(&network, &https(server.port));
    assert_eq!(codes(&verdicts)[..2], ["web-other-name", "web-self-signed"], "each thing by itself");
    assert_eq!(argument(&verdicts, "web-other-name", "names"), "altul.example.md");
}

#[test]
fn of_a_certificate_for_many_hosts_some_are_kept() {
    let authority = Authority::new("Web CA");
    let identity = authority.issue_with(HOST, |params| {
        let names = (0..1000).map(|index| format!("n{index}.example.md").try_into().unwrap());
        params.subject_alt_names.splice(0..0, names.map(rcgen::SanType::DnsName));
        params.distinguished_name.push(rcgen::DnType::OrganizationName, "o".repeat(5000));
    });
    let server = Server::https(&identity, always("200 OK", "", b""));
    let facts = facts(&network(hosts(), &[authority.der()]), &https(server.port));
    assert_eq!(codes(&judge(&facts, Utc::now())), GOOD, "the host is the last of them");
    let tls = facts.visits[0].tls.as_ref().unwrap();
    let certificate = tls.certificate.as_ref().unwrap();
    assert_eq!(certificate.names.len(), 100);
    assert!(certificate.subject.len() <= 300, "what is kept and shown stays short");
}

#[test]
fn old_encryption_is_told_by_its_version_and_its_certificate_is_shown() {
    let workshop = Workshop::new();
    workshop.certificate("old", HOST);
    let network = network(hosts(), &[Authority::new("Other CA").der()]);
    for (more, code, version) in [
        ("-tls1 -cipher DEFAULT@SECLEVEL=0", "tls-old", Some("TLS 1.0")),
        ("-tls1_1 -cipher DEFAULT@SECLEVEL=0", "tls-old", Some("TLS 1.1")),
        ("-tls1_2 -cipher AES128-SHA", "tls-old-ciphers", None),
    ] {
        let server = workshop.server("old", more);
        let verdicts = check(&network, &https(server.port));
        assert_eq!(codes(&verdicts)[0], "web-self-signed", "{more}: the certificate is seen all the same");
        assert_eq!(codes(&verdicts).last(), Some(&code), "{more}");
        if let Some(version) = version {
            assert_eq!(argument(&verdicts, code, "version"), version);
        }
    }
    let server = workshop.server("old", "-tls1_2");
    let verdicts = check(&network, &https(server.port));
    assert_eq!(codes(&verdicts)[..2], ["web-self-signed", "tls-good"], "TLS 1.2 is still good");
}

#[test]
fn a_server_that_wants_everybodys_certificate_is_told() {
    let workshop = Workshop::new();
    workshop.certificate("strict", HOST);
    let network = network(hosts(), &[Authority::new("Other CA").der()]);
    for version in ["-tls1_2", "-tls1_3"] {
        let server = workshop.server("strict", &format!("{version} -Verify 2"));
        let verdicts = check(&network, &https(server.port));
        assert_eq!(codes(&verdicts).last(), Some(&"tls-client-certificate"), "{version}");
        let tls = facts(&network, &https(server.port)).visits.remove(0).tls.unwrap();
        assert!(tls.certificate.is_some(), "{version}: the certificate is shown all the same");
        let server = workshop.server("strict", &format!("{version} -verify 2"));
        let verdicts = check(&network, &https(server.port));
        assert!(
            codes(&verdicts).contains(&"status-fits"),
            "{version}: asking without insisting does no harm"
        );
    }
}

#[test]
fn what_does_not_answer_is_told_by_where_it_ends() {
    let network = network(hosts(), &[]).with_limits(SHORT);
    let closed = free_port();
    assert_eq!(codes(&check(&network, &https(closed))), ["port-closed"]);
    assert_eq!(codes(&check(&network, "https://nimeni.example.md/acs")), ["name-unknown"]);

    let plain = Server::raw(|mut stream| {
        let _ = std::io::Read::read(&mut stream, &mut [0; 512]);
        let _ = stream.write_all(&say("400 Bad Request", "", b"what?"));
    });
    assert_eq!(codes(&check(&network, &https(plain.port))), ["tls-missing"], "http on the port of https");

    let mute = Server::raw(|stream| {
        stall();
        drop(stream);
    });
    let verdicts = check(&network, &https(mute.port));
    assert_eq!(codes(&verdicts), ["tls-failed"], "it accepts and never greets");
    let started = Instant::now();
    assert_eq!(codes(&check(&network, &http(mute.port))), ["http-only", "answer-missing"]);
    assert!(started.elapsed() < SHORT.answer + Duration::from_secs(2), "the limit is kept");

    let rude = Server::raw(drop);
    assert_eq!(codes(&check(&network, &http(rude.port))), ["http-only", "answer-broken"]);
    let chatty = Server::raw(|mut stream| {
        let _ = stream.write_all(b"220 mail.example.md ESMTP\r\n");
        stall();
    });
    assert_eq!(codes(&check(&network, &http(chatty.port))), ["http-only", "answer-broken"], "no HTTP");
    let endless = Server::http(|_, line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\n");
        while line.write_all(b"X-More: and more\r\n").is_ok() {}
    });
    assert_eq!(codes(&check(&network, &http(endless.port))), ["http-only", "answer-broken"], "endless head");
}

#[test]
fn a_server_that_plays_tricks_while_greeting_is_given_up() {
    let network = network(hosts(), &[]).with_limits(SHORT);
    let refusing = Server::raw(|mut stream| {
        let _ = std::io::Read::read(&mut stream, &mut [0; 512]);
        let _ = stream.write_all(&[0x15, 3, 1, 0, 2, 2, 70]);
    });
    let verdicts = check(&network, &https(refusing.port));
    assert_eq!(codes(&verdicts), ["tls-failed"]);
    assert_eq!(argument(&verdicts, "tls-failed", "reason"), "ProtocolVersion", "the server's own word");
    for record in [
        &[22, 3, 1, 0, 1, 0][..],
        &[22, 3, 1, 0, 0],
        &[22, 3, 1, 0x40, 0],
        &[22, 3, 1, 0, 4, 2, 0xFF, 0xFF, 0xFF],
    ] {
        let endless = Server::raw(move |mut stream| {
            let filled = [record, &vec![0; if record[3] == 0x40 { 0x4000 } else { 0 }]].concat();
            while stream.write_all(&filled).is_ok() {}
        });
        let started = Instant::now();
        assert_eq!(codes(&check(&network, &https(endless.port))), ["tls-failed"], "{record:?}");
        assert!(started.elapsed() < Duration::from_secs(8), "{record:?}: {:?}", started.elapsed());
    }
}

#[test]
fn offline_and_a_resolver_that_hangs() {
    let offline = network(Hosts { offline: true, ..Hosts::default() }, &[]);
    assert_eq!(codes(&check(&offline, "https://sistem.example.md/")), ["offline"]);
    let hanging = network(Hosts { hangs: true, ..hosts() }, &[]).with_limits(SHORT);
    let started = Instant::now();
    assert_eq!(codes(&check(&hanging, "https://sistem.example.md/")), ["name-unknown"]);
    assert!(started.elapsed() < Duration::from_secs(4), "a resolver that hangs is left behind");
}

#[test]
fn statuses_and_clocks() {
    let network = network(hosts(), &[]);
    for (status, code) in [
        ("200 OK", "status-fits"),
        ("400 Bad Request", "status-fits"),
        ("401 Unauthorized", "status-fits"),
        ("404 Not Found", "status-nothing"),
        ("410 Gone", "status-nothing"),
        ("500 Internal Server Error", "status-broken"),
        ("503 Service Unavailable", "status-broken"),
    ] {
        let server = Server::http(move |_, line| line.write_all(&say(status, "", b"x")).unwrap());
        assert_eq!(
            codes(&check(&network, &http(server.port))),
            ["http-only", code, "clock-good"],
            "{status}"
        );
    }
    for (minutes, code) in [(-7, "clock-off"), (9, "clock-off"), (4, "clock-good")] {
        let server = Server::http(move |_, line| {
            let date = (Utc::now() + TimeDelta::minutes(minutes)).format("%a, %d %b %Y %H:%M:%S GMT");
            let answer = format!("HTTP/1.1 200 OK\r\nDate: {date}\r\nContent-Length: 0\r\n\r\n");
            line.write_all(answer.as_bytes()).unwrap();
        });
        let verdicts = check(&network, &http(server.port));
        assert_eq!(codes(&verdicts), ["http-only", "status-fits", code], "{minutes} minutes");
    }
    let timeless = Server::http(|_, line| line.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap());
    assert_eq!(codes(&check(&network, &http(timeless.port))), ["http-only", "status-fits", "clock-unknown"]);
}

#[test]
fn redirects_are_followed_shown_and_limited() {
    let authority = Authority::new("Web CA");
    let identity = authority.issue(HOST);
    let network = network(hosts(), &[authority.der()]);
    let server = Server::https(&identity, |head, line| {
        let answer = match head.split(' ').nth(1).unwrap() {
            "/saml/acs" => say("302 Found", "Location: /login?token=secret\r\n", b""),
            _ => say("200 OK", "", b""),
        };
        line.write_all(&answer).unwrap();
    });
    let verdicts = check(&network, &https(server.port));
    let wanted = ["web-good", "tls-good", "redirected-to", "status-fits", "clock-good"];
    assert_eq!(codes(&verdicts), wanted, "the certificate is judged once");
    let location = argument(&verdicts, "redirected-to", "location");
    assert!(location.ends_with("/login"), "what a redirect carries along isn't kept: {location}");

    let round = Server::http(always("301 Moved Permanently", "Location: /saml/acs\r\n", b""));
    let verdicts = check(&network, &http(round.port));
    assert_eq!(codes(&verdicts).last(), Some(&"redirects-too-many"));
    assert_eq!(round.count(), SHORT.redirects + 1, "no further than the limit");

    for location in ["ftp://sistem.example.md/", "file:///etc/passwd", "javascript:alert(1)"] {
        let server = Server::http(move |_, line| {
            line.write_all(&say("302 Found", &format!("Location: {location}\r\n"), b"")).unwrap();
        });
        let verdicts = check(&network, &http(server.port));
        assert_eq!(codes(&verdicts), ["http-only", "redirect-refused"], "{location}");
    }

    let plain = Server::http(always("200 OK", "", b""));
    let port = plain.port;
    let down = Server::https(&identity, move |_, line| {
        let location = format!("Location: http://{HOST}:{port}/\r\n");
        line.write_all(&say("307 Temporary Redirect", &location, b"")).unwrap();
    });
    assert!(codes(&check(&network, &https(down.port))).contains(&"redirected-to-http"));
}

#[test]
fn no_redirect_leads_into_a_network_that_nobody_entered() {
    let inside = Server::http(always("200 OK", "", b"secret"));
    let port = inside.port;
    let names = || {
        hosts()
            .with("intern.example.md", &["127.0.0.1"])
            .with("mixed.example.md", &["185.108.180.10", "127.0.0.1"])
            .with("mapped.example.md", &["::ffff:127.0.0.1"])
            .with("nat64.example.md", &["64:ff9b::7f00:1"])
            .with("ula.example.md", &["fd00::1"])
            .with("localhost", &["127.0.0.1"])
    };
    for host in [
        "intern.example.md",
        "mixed.example.md",
        "mapped.example.md",
        "nat64.example.md",
        "ula.example.md",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
        "10.0.0.1",
        "169.254.169.254",
        "[::1]",
        "[::]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::a00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fd12:3456::1]",
        "192.0.0.8",
        "198.18.0.1",
        "3221225480",
        "[::ffff:c612:1]",
        "[64:ff9b::c612:1]",
        "[64:ff9b:1::808:808]",
        "[::7f00:1]",
        "[::ffff:0:7f00:1]",
        "[2001:0:808:808::1]",
        "[2002:808:808::]",
        "[100::1]",
        "[4000::1]",
        "localhost",
    ] {
        let server = Server::http(move |_, line| {
            let location = format!("Location: http://{host}:{port}/\r\n");
            line.write_all(&say("302 Found", &location, b"")).unwrap();
        });
        let verdicts = check(&network(names(), &[]), &http(server.port));
        assert_eq!(codes(&verdicts).last(), Some(&"private-refused"), "{host}");
    }
    assert_eq!(inside.count(), 0, "not one of them was even connected to");
    let entered = check(&network(names(), &[]), &format!("http://intern.example.md:{port}/"));
    assert!(codes(&entered).contains(&"status-fits"), "the very host that the officer entered is asked");
}

#[test]
fn a_redirect_carries_nothing_along() {
    let server = Server::http(|head, line| {
        let port = head.lines().find_map(|line| line.strip_prefix("host: ")?.rsplit(':').next());
        let lower = head.to_ascii_lowercase();
        let carried = ["authorization:", "cookie:", "referer:", "secret", "#"];
        let answer = if head.starts_with("GET /saml/acs ") {
            let location = format!("http://user:secret@{HOST}:{}/next#secret", port.unwrap());
            say("302 Found", &format!("Location: {location}\r\nSet-Cookie: a=secret\r\n"), b"")
        } else if carried.iter().any(|word| lower.contains(word)) {
            say("404 Not Found", "", b"")
        } else {
            say("200 OK", "", b"")
        };
        line.write_all(&answer).unwrap();
    });
    let facts = facts(&network(hosts(), &[]), &http(server.port));
    let verdicts = judge(&facts, Utc::now());
    let wanted = ["http-only", "redirected-to", "status-fits", "clock-good"];
    assert_eq!(codes(&verdicts), wanted, "404 had the second question carried any of it");
    assert!(!format!("{facts:?}").contains("secret"), "nor is it kept: {facts:?}");

    for location in
        ["app://user:secret@open/?token=secret#secret", "http://[secret@no?token=secret", "http:?secret"]
    {
        let server = Server::http(move |_, line| {
            line.write_all(&say("302 Found", &format!("Location: {location}\r\n"), b"")).unwrap();
        });
        let facts = self::facts(&network(hosts(), &[]), &http(server.port));
        assert!(!format!("{facts:?}").contains("secret"), "{location}: {facts:?}");
    }
    let server = Server::http(|_, line| {
        let location = "Location: http://[\u{202e}dm.elpmaxe\r\n";
        line.write_all(&say("302 Found", location, b"")).unwrap();
    });
    let verdicts = check(&network(hosts(), &[]), &http(server.port));
    assert_eq!(argument(&verdicts, "redirect-refused", "location"), "http://[dm.elpmaxe", "shown as it is");
}

#[test]
fn heads_that_never_end_are_given_up() {
    let network = network(hosts(), &[]).with_limits(SHORT);
    let ask = |answer: fn(&mut dyn crate::common::server::Line)| {
        let server = Server::http(move |_, line| answer(line));
        codes(&check(&network, &http(server.port))).last().copied().unwrap()
    };
    let long = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nX-Long: ");
        while line.write_all(&[b'x'; 0x4000]).is_ok() {}
    });
    assert_eq!(long, "answer-broken", "one line");
    let continuing = ask(|line| {
        let until = Instant::now() + SHORT.answer * 4;
        while Instant::now() < until {
            if line.write_all(&b"HTTP/1.1 100 Continue\r\n\r\n".repeat(1000)).is_err() {
                return;
            }
        }
        let _ = line.write_all(&say("200 OK", "", b""));
    });
    assert_eq!(continuing, "answer-missing", "always about to answer; long after the limit it would have");
    let slow = ask(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\nX-Slow: ");
        while line.write_all(b"x").and_then(|()| line.flush()).is_ok() {
            std::thread::sleep(Duration::from_millis(50));
        }
    });
    assert_eq!(slow, "answer-missing", "byte by byte");
    let upgraded = ask(|line| {
        let _ =
            line.write_all(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
        stall();
    });
    assert_eq!(upgraded, "answer-broken", "to something that nobody asked for");
}

#[test]
fn of_several_addresses_the_next_is_tried() {
    let server = Server::http(always("200 OK", "", b""));
    let several = Hosts::default().with(HOST, &["127.0.0.2", "::1", "127.0.0.1"]);
    let verdicts = check(&network(several, &[]), &http(server.port));
    assert_eq!(
        codes(&verdicts),
        ["http-only", "status-fits", "clock-good"],
        "on the first two nobody listens"
    );
    let many =
        Hosts::default().with(HOST, &["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.1"]);
    assert_eq!(
        codes(&check(&network(many, &[]), &http(server.port))).last(),
        Some(&"port-closed"),
        "not for ever"
    );
}

#[test]
fn every_stage_is_told_in_its_order() {
    let authority = Authority::new("Web CA");
    let secure = Server::https(&authority.issue(HOST), always("200 OK", "", b""));
    let plain = Server::http(always("200 OK", "", b""));
    let network = network(hosts(), &[authority.der()]);
    let stages = |address: &str| {
        let mut stages = Vec::new();
        let cancel = Cancel::default();
        network
            .check_address(address, Environment::Test, Utc::now(), &cancel, &mut |stage| stages.push(stage))
            .unwrap()
            .unwrap();
        stages
    };
    let host = || HOST.to_owned();
    let (resolving, connecting) = (Stage::Resolving { host: host() }, Stage::Connecting { host: host() });
    let (greeting, asking) = (Stage::Greeting { host: host() }, Stage::Asking { host: host() });
    let wanted = [resolving.clone(), connecting.clone(), greeting, asking.clone()];
    assert_eq!(stages(&https(secure.port)), wanted);
    assert_eq!(
        stages(&http(plain.port)),
        [resolving, connecting, asking],
        "without encryption nothing is agreed"
    );
}

#[test]
fn a_name_is_resolved_once() {
    let server = Server::http(|head, line| {
        let answer = match head.split(' ').nth(1).unwrap() {
            "/saml/acs" => say("302 Found", "Location: /again\r\n", b""),
            _ => say("200 OK", "", b""),
        };
        line.write_all(&answer).unwrap();
    });
    let rebinding = hosts().with(HOST, &["169.254.169.254"]);
    let facts = facts(&network(rebinding, &[]), &http(server.port));
    assert_eq!(server.count(), 2, "the second answer of the resolver, another address, is never used");
    assert!(
        facts
            .visits
            .iter()
            .all(|visit| visit.addresses == ["127.0.0.1".parse::<std::net::IpAddr>().unwrap()])
    );
}

#[test]
fn only_web_addresses_are_asked() {
    let network = network(hosts(), &[]);
    let refused = |address: &str| {
        let cancel = Cancel::default();
        network
            .check_address(address, Environment::Test, Utc::now(), &cancel, &mut |_| {})
            .unwrap()
            .unwrap_err()
    };
    assert_eq!(refused("file:///etc/passwd"), UrlFault::Scheme("file".to_owned()));
    assert_eq!(refused("https://user:secret@sistem.example.md/"), UrlFault::Credentials);
    assert_eq!(refused("sistem.example.md/acs"), UrlFault::NoScheme);
}

#[test]
fn cancelling_stops_at_once_and_progress_is_told() {
    let mute = Server::raw(|stream| {
        stall();
        drop(stream);
    });
    let network = network(hosts(), &[]).with_limits(racord_preflight::Limits::default());
    let cancel = Cancel::default();
    let (started, stopper) = (Instant::now(), cancel.clone());
    let mut stages = Vec::new();
    let stopped =
        network.check_address(&https(mute.port), Environment::Test, Utc::now(), &cancel, &mut |stage| {
            if matches!(stage, Stage::Greeting { .. }) {
                let stopper = stopper.clone();
                std::thread::spawn(move || {
                    std::thread::sleep(Duration::from_millis(200));
                    stopper.cancel();
                });
            }
            stages.push(stage);
        });
    assert_eq!(stopped, Err(Stopped::Cancelled));
    assert!(started.elapsed() < Duration::from_secs(3), "long before the limit of the handshake");
    let host = || HOST.to_owned();
    let wanted = [
        Stage::Resolving { host: host() },
        Stage::Connecting { host: host() },
        Stage::Greeting { host: host() },
    ];
    assert_eq!(stages, wanted);
    let again = network.check_address(&https(mute.port), Environment::Test, Utc::now(), &cancel, &mut |_| {});
    assert_eq!(again, Err(Stopped::Cancelled), "a raised flag stops before anything is asked");
}
