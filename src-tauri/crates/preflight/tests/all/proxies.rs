//! The proxy between here and the network.

use std::io::Write;
use std::net::{SocketAddr, TcpStream};

use crate::common::authority::Authority;
use crate::common::openssl::{Workshop, free_port};
use crate::common::server::{Server, always, head, say, stall};
use crate::common::{HOST, Hosts, SHORT, argument, codes, hosts};
use chrono::Utc;
use racord_core::message::Messages;
use racord_core::preflight::Verdict;
use racord_core::preflight::address::judge;
use racord_core::words::{Environment, Language};
use racord_preflight::{Cancel, Network, Proxy};

fn check(network: &Network, address: &str) -> Vec<Verdict> {
    let checked =
        network.check_address(address, Environment::Test, Utc::now(), &Cancel::default(), &mut |_| {});
    judge(&checked.unwrap().unwrap(), Utc::now())
}

fn https(port: u16) -> String {
    format!("https://{HOST}:{port}/saml/acs")
}

fn http(port: u16) -> String {
    format!("http://{HOST}:{port}/saml/acs")
}

/// Tunnels to 127.0.0.1 whatever is asked for, as a proxy does that knows names of its own.
fn tunnelling() -> Server {
    Server::raw(|mut line| {
        let head = head(&mut line);
        let authority = head.split(' ').nth(1).unwrap_or_default();
        let port = authority.rsplit(':').next().unwrap_or_default();
        if authority.starts_with("oprit.example.md") || authority.starts_with("[2001:db8::dead]") {
            line.write_all(b"HTTP/1.1 403 Forbidden\r\n\r\n").unwrap();
            return;
        }
        if authority.matches(':').count() > 1 && authority.parse::<SocketAddr>().is_err() {
            line.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
            return;
        }
        let target = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
        line.write_all(b"HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n").unwrap();
        let (there, back) = ((line.try_clone().unwrap(), target.try_clone().unwrap()), (target, line));
        std::thread::spawn(move || carry(there));
        carry(back);
    })
}

fn carry((mut from, mut to): (TcpStream, TcpStream)) {
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(std::net::Shutdown::Write);
}

#[test]
fn a_proxy_is_used_and_shown() {
    let authority = Authority::new("Web CA");
    let server = Server::https(&authority.issue(HOST), always("200 OK", "", b""));
    let proxy = tunnelling();
    let through = |proxy: String| {
        Network::new(Proxy::Given(proxy))
            .with_names(std::sync::Arc::new(Hosts::default().with("intern.example.md", &["10.0.0.1"])))
            .with_roots(racord_preflight::Roots::Given(vec![authority.der()]))
            .with_limits(SHORT)
    };
    let network = through(format!("http://user:secret@127.0.0.1:{}", proxy.port));
    assert!(
        !format!("{:?}", Proxy::Given("http://user:secret@p/".to_owned())).contains("secret"),
        "nor in Debug"
    );
    let shown = format!("127.0.0.1:{}", proxy.port);
    assert_eq!(network.proxy_for("https://sistem.example.md/"), Some(shown.clone()), "without its password");
    let verdicts = check(&network, &https(server.port));
    let wanted = ["proxy-used", "web-good", "tls-good", "status-fits", "clock-good"];
    assert_eq!(codes(&verdicts), wanted, "the name is known to the proxy alone");
    assert_eq!(argument(&verdicts, "proxy-used", "proxy"), shown);

    let verdicts = check(&network, "https://oprit.example.md/");
    assert_eq!(codes(&verdicts), ["proxy-used", "proxy-refused"]);
    assert_eq!(argument(&verdicts, "proxy-refused", "status"), "403");
    let gone = through(format!("http://127.0.0.1:{}", free_port()));
    assert_eq!(codes(&check(&gone, &https(server.port))), ["proxy-used", "proxy-unreachable"]);
    let socks = through("socks5://127.0.0.1:1080".to_owned());
    assert_eq!(codes(&check(&socks, &https(server.port))), ["proxy-used", "proxy-kind"]);

    // Over plain HTTP the proxy is asked for the whole address.
    let plain = Server::http(|head, line| {
        let right = head.starts_with(&format!("GET http://{HOST}:8080/saml/acs HTTP/1.1\r\n"))
            && head.contains("proxy-authorization: Basic dXNlcjpzZWNyZXQ=\r\n");
        line.write_all(&say(if right { "200 OK" } else { "404 Not Found" }, "", b"")).unwrap();
    });
    let network = through(format!("http://user:secret@127.0.0.1:{}", plain.port));
    let wanted = ["proxy-used", "http-only", "status-fits", "clock-good"];
    assert_eq!(codes(&check(&network, &http(8080))), wanted);
}

fn through(proxy: String, roots: &[Vec<u8>]) -> Network {
    Network::new(Proxy::Given(proxy))
        .with_names(std::sync::Arc::new(hosts()))
        .with_roots(racord_preflight::Roots::Given(roots.to_vec()))
        .with_limits(SHORT)
}

#[test]
fn a_proxys_password_goes_to_the_proxy_alone() {
    let authority = Authority::new("Web CA");
    let server = Server::https(&authority.issue(HOST), |head, line| {
        let told = head.to_ascii_lowercase().contains("proxy-");
        line.write_all(&say(if told { "404 Not Found" } else { "200 OK" }, "", b"")).unwrap();
    });
    let proxy = tunnelling();
    let network = through(format!("http://user:secret@127.0.0.1:{}", proxy.port), &[authority.der()]);
    let wanted = ["proxy-used", "web-good", "tls-good", "status-fits", "clock-good"];
    assert_eq!(codes(&check(&network, &https(server.port))), wanted, "404 had the server seen it");
}

#[test]
fn old_encryption_is_told_through_a_proxy_too() {
    let workshop = Workshop::new();
    workshop.certificate("old", HOST);
    let server = workshop.server("old", "-tls1 -cipher DEFAULT@SECLEVEL=0");
    let proxy = tunnelling();
    let network = through(format!("http://127.0.0.1:{}", proxy.port), &[Authority::new("Other CA").der()]);
    let verdicts = check(&network, &https(server.port));
    assert_eq!(codes(&verdicts), ["proxy-used", "web-self-signed", "tls-old"]);
    assert_eq!(argument(&verdicts, "tls-old", "version"), "TLS 1.0");
    let verdicts = check(&network, &numbered(server.port));
    assert_eq!(
        codes(&verdicts),
        ["proxy-used", "web-other-name", "web-self-signed", "tls-old"],
        "in numbers"
    );
}

/// One for documentation (RFC 3849), which the proxy leads here.
const NUMBERED: &str = "2001:db8::1";

fn numbered(port: u16) -> String {
    format!("https://[{NUMBERED}]:{port}/saml/acs")
}

#[test]
fn an_ipv6_address_in_numbers_is_reached_through_a_proxy_as_a_name_is() {
    let authority = Authority::new("Web CA");
    let server = |host: &str| {
        Server::https(&authority.issue(host), |head, line| {
            let told = head.contains(&format!("host: [{NUMBERED}]:")) && head.contains("user-agent: Racord/");
            let leaks = head.to_ascii_lowercase().contains("proxy-");
            line.write_all(&say(if told && !leaks { "200 OK" } else { "404 Not Found" }, "", b"")).unwrap();
        })
    };
    let proxy = tunnelling();
    let network = through(format!("http://user:secret@127.0.0.1:{}", proxy.port), &[authority.der()]);
    let good = server(NUMBERED);
    let verdicts = check(&network, &numbered(good.port));
    let wanted = ["proxy-used", "web-good", "tls-good", "status-fits", "clock-good"];
    assert_eq!(
        codes(&verdicts),
        wanted,
        "its certificate is for this address, and it knows how it was called"
    );
    assert_eq!((proxy.count(), good.count()), (1, 1), "one connection is enough for all of it");

    let other = server(HOST);
    let verdicts = check(&network, &numbered(other.port));
    assert_eq!(codes(&verdicts)[1], "web-other-name", "a certificate for a name is none for the address");
    assert_eq!(argument(&verdicts, "web-other-name", "names"), HOST);

    let verdicts = check(&network, "https://[2001:db8::dead]/");
    assert_eq!(codes(&verdicts), ["proxy-used", "proxy-refused"]);
    assert_eq!(argument(&verdicts, "proxy-refused", "status"), "403", "the proxy's own word");
    let gone = through(format!("http://127.0.0.1:{}", free_port()), &[authority.der()]);
    assert_eq!(codes(&check(&gone, &numbered(good.port))), ["proxy-used", "proxy-unreachable"]);

    let plain = Server::raw(|mut line| {
        let _ = std::io::Read::read(&mut line, &mut [0; 512]);
        let _ = line.write_all(&say("400 Bad Request", "", b"what?"));
    });
    assert_eq!(codes(&check(&network, &numbered(plain.port))), ["proxy-used", "tls-missing"]);
    let mute = Server::raw(|line| {
        stall();
        drop(line);
    });
    assert_eq!(
        codes(&check(&network, &numbered(mute.port))),
        ["proxy-used", "tls-failed"],
        "limits are kept"
    );

    // Also where a redirect leads there.
    let there = numbered(good.port);
    let first = Server::https(&authority.issue(HOST), move |_, line| {
        line.write_all(&say("302 Found", &format!("Location: {there}\r\n"), b"")).unwrap();
    });
    let verdicts = check(&network, &https(first.port));
    assert!(codes(&verdicts).contains(&"redirected-elsewhere"), "{verdicts:?}");
    assert_eq!(codes(&verdicts)[codes(&verdicts).len() - 2..], ["status-fits", "clock-good"]);
}

#[test]
fn a_proxy_that_cannot_be_used_is_never_left_out() {
    let server = Server::http(always("200 OK", "", b""));
    for proxy in ["", "not a proxy", "http://", "user:secret@proxy example", "://", "proxy:notaport"] {
        let network = through(proxy.to_owned(), &[]);
        let verdicts = check(&network, &http(server.port));
        assert_eq!(codes(&verdicts)[0], "proxy-used", "{proxy:?}");
        assert!(!codes(&verdicts).contains(&"status-fits"), "{proxy:?}");
        assert!(!format!("{verdicts:?}").contains("secret"), "{proxy:?}");
    }
    assert_eq!(server.count(), 0, "what was to go through a proxy never goes directly");
}

#[test]
fn proxies_that_lie_or_never_end_are_given_up() {
    let asked = |answer: fn(&mut TcpStream)| {
        let proxy = Server::raw(move |mut line| {
            head(&mut line);
            answer(&mut line);
        });
        let network = through(format!("http://127.0.0.1:{}", proxy.port), &[]);
        codes(&check(&network, "https://sistem.example.md/")).last().copied().unwrap()
    };
    let hangs_up = asked(|_| {});
    assert_eq!(hangs_up, "proxy-refused");
    let silent = Server::raw(|mut line| {
        head(&mut line);
    });
    let network = through(format!("http://127.0.0.1:{}", silent.port), &[]);
    let verdicts = check(&network, "https://sistem.example.md/");
    let said = Messages::new(Language::En).say(&verdicts.last().unwrap().saying());
    assert!(said.ends_with("it gave no answer that can be read."), "there is no code to be told: {said}");
    let no_http = asked(|line| line.write_all(b"220 mail.example.md ESMTP\r\n").unwrap());
    assert_eq!(no_http, "proxy-refused");
    let endless = asked(|line| {
        let _ = line.write_all(b"HTTP/1.1 200 OK\r\n");
        while line.write_all(b"X-More: and more\r\n").is_ok() {}
    });
    assert_eq!(endless, "proxy-refused", "its head never ends");
    let page = asked(|line| line.write_all(&say("200 OK", "", b"<h1>Sign in first</h1>")).unwrap());
    // Depending on how much of the page came along with its head.
    assert!(["tls-failed", "tls-missing"].contains(&page), "a page instead of the tunnel: {page}");
    assert_eq!(asked(|_| stall()), "proxy-unreachable", "and one that never answers");
}

#[test]
fn through_a_proxy_no_redirect_leads_inside_either() {
    let proxy = Server::http(|head, line| {
        let answer = if head.contains("/saml/acs") {
            say("302 Found", "Location: http://intern.example.md/\r\n", b"")
        } else {
            say("200 OK", "", b"secret")
        };
        line.write_all(&answer).unwrap();
    });
    let network = Network::new(Proxy::Given(format!("http://127.0.0.1:{}", proxy.port)))
        .with_names(std::sync::Arc::new(Hosts::default().with("intern.example.md", &["10.0.0.1"])))
        .with_limits(SHORT);
    let verdicts = check(&network, &http(80));
    assert_eq!(codes(&verdicts).last(), Some(&"private-refused"), "the name is known here to be internal");
    assert_eq!(proxy.count(), 1);
}

/// The environment is the process's own, so the test starts itself again with another one.
#[test]
fn the_systems_settings_are_followed() {
    if std::env::var_os("PREFLIGHT_CHILD").is_some() {
        let network = Network::new(Proxy::System);
        assert_eq!(network.proxy_for("https://a.example.md/").as_deref(), Some("proxy.example.md:3128"));
        assert_eq!(network.proxy_for("https://b.local.md/"), None, "left out by NO_PROXY");
        assert_eq!(network.proxy_for("http://a.example.md/"), None, "set for https only");
        assert_eq!(Network::new(Proxy::Direct).proxy_for("https://a.example.md/"), None);
        return;
    }
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "proxies::the_systems_settings_are_followed"]).env("PREFLIGHT_CHILD", "1");
    for name in ["ALL_PROXY", "all_proxy", "http_proxy", "HTTP_PROXY", "https_proxy", "no_proxy"] {
        child.env_remove(name);
    }
    child.env("HTTPS_PROXY", "http://user:secret@proxy.example.md:3128").env("NO_PROXY", "local.md");
    let output = child.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
