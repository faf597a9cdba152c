//! The scripts: readable, checked by `shellcheck`, and run against servers that know the certificate or don't.

use std::io::Write;
use std::process::Command;
use std::sync::Arc;

use crate::common::authority::{Authority, Identity};
use crate::common::codes;
use crate::common::openssl::{Workshop, free_port};
use crate::common::server::{Server, say};
use racord_core::answer::UrlFault;
use racord_core::preflight::script::{Asked, read_result};
use racord_preflight::script::{Question, powershell, sh};
use rustls::RootCertStore;
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use rustls::server::WebPkiClientVerifier;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

const MSIGN: &str = "https://msign.staging.egov.md:8443/MSign.svc";

#[test]
fn the_script_passes_shellcheck() {
    let workshop = Workshop::new();
    for (name, question) in [("msign.sh", Question::Msign), ("plain.sh", Question::Plain)] {
        workshop.write(name, sh(MSIGN, question).unwrap());
        let output = Command::new("shellcheck").arg(workshop.path(name)).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn scripts_are_plain_and_carry_the_address_as_it_is() {
    let texts = [sh(MSIGN, Question::Msign).unwrap(), powershell(MSIGN, Question::Msign).unwrap()];
    for text in texts {
        assert!(text.is_ascii(), "whatever the server's encoding, it reads the same");
        assert!(
            text.contains(&format!("address = '{MSIGN}'")) || text.contains(&format!("address='{MSIGN}'"))
        );
        assert!(text.contains("'8443'") && text.contains("'msign.staging.egov.md'"));
        for blank in ["@ADDRESS@", "@HOST@", "@PORT@", "@ACTION@", "@BODY@"] {
            assert!(!text.contains(blank), "nothing is left to fill in: {blank}");
        }
        for never in ["wget", "Invoke-Expression", "iex ", "DownloadString", "DownloadFile", "eval "] {
            assert!(!text.contains(never), "a script to be trusted does not {never}");
        }
    }
    let filling = "https://a.md/@HOST@/@BODY@";
    for text in [sh(filling, Question::Msign).unwrap(), powershell(filling, Question::Msign).unwrap()] {
        assert!(text.contains(&format!("'{filling}'")), "an address is no place to fill in");
    }
    let sly = "https://a.md/$(reboot)'`reboot`';reboot;'";
    let text = sh(sly, Question::Plain).unwrap();
    let workshop = Workshop::new();
    workshop.write(
        "sly.sh",
        format!("{}\nprintf %s \"$address\"\n", text.split("\ncertificate=").next().unwrap()),
    );
    let output = Command::new("sh").arg(workshop.path("sly.sh")).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("https://a.md/$(reboot)"), "an address stays an address: {said}");
    assert_eq!(sh("file:///etc/passwd", Question::Plain), Err(UrlFault::Scheme("file".to_owned())));
}

/// What a service does with the certificate that it asked for.
#[derive(Clone, Copy)]
enum Asks {
    /// Takes what this authority issued, and nothing else.
    Insisting,
    Never,
}

struct Site {
    workshop: Workshop,
    web: Authority,
    clients: Authority,
}

impl Site {
    fn new() -> Site {
        let site = Site {
            workshop: Workshop::new(),
            web: Authority::new("Web CA"),
            clients: Authority::new("STISC"),
        };
        site.save("client", &site.clients.issue("sistem"));
        site.save("stranger", &Authority::new("Somebody").issue("sistem"));
        site.save("web", &Identity { chain: vec![site.web.der().into()], key: site.web.issue("x").key });
        site
    }

    fn save(&self, name: &str, identity: &Identity) {
        self.workshop.write(&format!("{name}.der"), &identity.chain[0]);
        self.workshop.openssl(&format!("x509 -inform DER -in {name}.der -out {name}.pem"));
        let PrivateKeyDer::Pkcs8(key) = &identity.key else { panic!("PKCS#8") };
        self.workshop.write(&format!("{name}-key.der"), key.secret_pkcs8_der());
        self.workshop.openssl(&format!("pkey -inform DER -in {name}-key.der -out {name}-key.pem"));
    }

    fn service(&self, asks: Asks, status: &'static str, fault: &'static str) -> Server {
        let provider = Arc::new(ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .unwrap();
        let builder = match asks {
            Asks::Never => builder.with_no_client_auth(),
            Asks::Insisting => {
                let mut roots = RootCertStore::empty();
                roots.add(self.clients.der().into()).unwrap();
                let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
                builder.with_client_cert_verifier(verifier.build().unwrap())
            }
        };
        let Identity { chain, key } = self.web.issue("localhost");
        let config = Arc::new(builder.with_single_cert(chain, key).unwrap());
        Server::raw(move |stream| {
            let mut line = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream);
            let mut question = Vec::new();
            let mut buffer = [0; 4096];
            while !String::from_utf8_lossy(&question).contains("</s:Envelope>") {
                match std::io::Read::read(&mut line, &mut buffer) {
                    Ok(length) if length > 0 => question.extend_from_slice(&buffer[..length]),
                    _ => return,
                }
            }
            let question = String::from_utf8_lossy(&question).into_owned();
            assert!(
                question.contains("SOAPAction: \"https://msign.gov.md/IMSign/GetSignResponse\""),
                "{question}"
            );
            let header = "<h>".repeat(300);
            let body = if fault.is_empty() {
                "<html>Forbidden</html>".to_owned()
            } else {
                format!("<s:Envelope>{header}<s:Fault>{fault}</s:Fault></s:Envelope>")
            };
            let _ = line.write_all(&say(status, "Connection: close\r\n", body.as_bytes()));
            line.conn.send_close_notify();
            let _ = line.flush();
        })
    }

    /// Runs the script; what it printed, and the verdicts on it.
    fn run(&self, port: u16, files: &[&str]) -> (String, Vec<&'static str>) {
        let address = format!("https://localhost:{port}/MSign.svc");
        self.workshop.write("check.sh", sh(&address, Question::Msign).unwrap());
        let mut command = Command::new("sh");
        command.arg("check.sh").args(files).current_dir(self.workshop.folder());
        for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"] {
            command.env_remove(name);
        }
        let said = String::from_utf8(command.output().unwrap().stdout).unwrap();
        let verdicts = read_result(&said, &Asked { address: &address });
        (said, codes(&verdicts))
    }
}

#[test]
fn the_script_tells_whether_the_service_knows_the_system() {
    let site = Site::new();
    let right = ["client.pem", "client-key.pem", "web.pem"];
    let fault = |code: &str, text: &str| -> &'static str {
        let text =
            format!("<faultcode>a:{code}</faultcode><faultstring xml:lang=\"en-US\">{text}</faultstring>");
        Box::leak(text.into_boxed_str())
    };
    let error = "500 Internal Server Error";

    let knows = site.service(Asks::Insisting, error, fault("RequestNotFound", "Cannot find such request"));
    let (said, verdicts) = site.run(knows.port, &right);
    assert_eq!(verdicts, ["server-recognised"], "{said}");
    assert!(said.contains("asked: yes") && said.contains("tls: TLSv1.3"), "{said}");
    let key = String::from_utf8(site.workshop.read("client-key.pem")).unwrap();
    assert!(!said.contains(key.lines().nth(1).unwrap()), "nothing of the key is printed");

    let (said, verdicts) = site.run(knows.port, &["stranger.pem", "stranger-key.pem", "web.pem"]);
    assert_eq!(verdicts, ["server-handshake"], "{said}");

    let unknown = fault("AuthenticationFailed", "Unknown service consumer: 40000000103001DB5ED3A4EDB02B");
    let server = site.service(Asks::Insisting, error, unknown);
    assert_eq!(site.run(server.port, &right).1, ["server-certificate"]);

    let server = site.service(Asks::Insisting, "403 Forbidden", "");
    assert_eq!(site.run(server.port, &right).1, ["server-address"]);

    let server = site.service(Asks::Never, "200 OK", "");
    let (said, verdicts) = site.run(server.port, &right);
    assert_eq!(verdicts, ["server-not-asked"], "{said}");

    let (said, verdicts) = site.run(free_port(), &right);
    assert_eq!(verdicts, ["server-unreachable"], "{said}");

    let (said, verdicts) = site.run(knows.port, &right[..2]);
    assert_eq!(verdicts, ["server-untrusted"], "{said}");

    let (said, verdicts) = site.run(knows.port, &["client.pem", "stranger-key.pem", "web.pem"]);
    assert_eq!(verdicts, ["server-files"], "{said}");
    assert!(said.contains("does not belong"), "{said}");
    assert_eq!(site.run(knows.port, &["client.pem", "missing.pem"]).1, ["server-files"]);
}
