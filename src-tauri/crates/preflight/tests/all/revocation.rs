//! Lists and responders made by `openssl ca` and `openssl ocsp`.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use crate::common::openssl::Workshop;
use crate::common::server::{Line, Server, say};
use crate::common::{Hosts, argument, codes, network};
use chrono::{DateTime, TimeDelta, Utc};
use racord_certificate::{Certificate, ChainVerdict, Signer, Standing, Statement, open, read_crl, read_ocsp};
use racord_core::preflight::Verdict;
use racord_core::preflight::address::why_not;
use racord_core::preflight::revocation::{Facts, Issuer as Found, Outcome, Way, judge};
use racord_preflight::Cancel;

const CA: &str = "ca.example.md";

const CONFIGURATION: &str = "
[ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
serial = serial
crlnumber = crlnumber
default_md = sha256
default_days = 300
default_crl_days = 7
policy = any
unique_subject = no
[any]
commonName = supplied
";

/// What the authority's web server gives out for each path; the responder's files by name.
#[derive(Clone, Default)]
struct Given {
    files: Vec<(&'static str, Vec<u8>)>,
    /// Signer and the index it answers from; none: the answer that stands in `files` as `/ocsp`.
    signer: Option<[&'static str; 2]>,
}

struct Issuer {
    workshop: Workshop,
    server: Server,
    given: Arc<Mutex<Given>>,
    certificate: Certificate,
}

impl Issuer {
    fn new() -> Issuer {
        let workshop = Workshop::new();
        let given = Arc::new(Mutex::new(Given::default()));
        let (folder, shared) = (workshop.folder().to_path_buf(), given.clone());
        let server = Server::http(move |head, line| serve(head, line, &folder, &shared.lock().unwrap()));
        let at = format!("http://{CA}:{}", server.port);
        workshop.write("ca.cnf", CONFIGURATION);
        for (name, text) in [("index.txt", ""), ("none.txt", ""), ("serial", "40AB\n"), ("crlnumber", "01\n")]
        {
            workshop.write(name, text);
        }
        workshop.write(
            "leaf.ext",
            format!(
                "authorityInfoAccess=caIssuers;URI:{at}/ca.cer,OCSP;URI:{at}/ocsp\n\
                 crlDistributionPoints=URI:{at}/ca.crl\nauthorityKeyIdentifier=keyid\n"
            ),
        );
        workshop.write("ocsp.ext", "extendedKeyUsage=OCSPSigning\n");
        workshop.write("plain.ext", "extendedKeyUsage=serverAuth\n");
        authority(&workshop, "ca");
        authority(&workshop, "other");
        issue(&workshop, "ocsp", "ocsp.ext", "");
        issue(&workshop, "plain", "plain.ext", "");
        issue(&workshop, "stray", "ocsp.ext", "-cert other.pem -keyfile other.key");
        issue(&workshop, "leaf", "leaf.ext", "");
        workshop.openssl("x509 -in ca.pem -outform DER -out ca.cer");
        let certificate = open(&workshop.read("leaf.pem"), None).certificates.remove(0);
        let issuer = Issuer { workshop, server, given, certificate };
        issuer.list("-cert ca.pem -keyfile ca.key");
        issuer.give(|given| given.signer = Some(["ocsp", "index.txt"]));
        issuer.publish("/ca.cer", issuer.workshop.read("ca.cer"));
        issuer
    }

    /// Makes and publishes the list.
    fn list(&self, by: &str) {
        self.workshop.openssl(&format!("ca -config ca.cnf -gencrl {by} -out ca.crl.pem"));
        self.workshop.openssl("crl -in ca.crl.pem -outform DER -out ca.crl");
        self.publish("/ca.crl", self.workshop.read("ca.crl"));
    }

    fn revoke(&self, reason: &str) {
        self.workshop.openssl(&format!("ca -config ca.cnf -revoke leaf.pem -crl_reason {reason}"));
        self.list("-cert ca.pem -keyfile ca.key");
    }

    fn give(&self, change: impl FnOnce(&mut Given)) {
        change(&mut self.given.lock().unwrap());
    }

    fn publish(&self, path: &'static str, bytes: Vec<u8>) {
        self.give(|given| {
            given.files.retain(|(known, _)| *known != path);
            given.files.push((path, bytes));
        });
    }

    fn withdraw(&self, path: &str) {
        self.give(|given| given.files.retain(|(known, _)| *known != path));
    }

    fn check_at(&self, now: DateTime<Utc>) -> Vec<Verdict> {
        self.check_with(now, &[], &[CA])
    }

    fn check_with(&self, now: DateTime<Utc>, held: &[Certificate], entered: &[&str]) -> Vec<Verdict> {
        judge(&self.facts(now, held, entered), now)
    }

    fn facts(&self, now: DateTime<Utc>, held: &[Certificate], entered: &[&str]) -> Facts {
        let network = network(Hosts::default().with(CA, &["127.0.0.1"]), &[]);
        let cancel = Cancel::default();
        let facts = network.check_revocation(&self.certificate, held, entered, now, &cancel, &mut |_| {});
        let facts = facts.unwrap();
        let kept = serde_json::to_string(&facts).unwrap();
        assert_eq!(serde_json::from_str::<Facts>(&kept).unwrap(), facts, "kept as it was found: {kept}");
        facts
    }

    fn check(&self) -> Vec<&'static str> {
        codes(&self.check_at(Utc::now()))
    }
}

/// Authorities of the same name, each with its own key.
fn authority(workshop: &Workshop, name: &str) {
    workshop.openssl(&format!(
        "req -x509 -newkey rsa:2048 -nodes -keyout {name}.key -out {name}.pem -days 3000 -subj /CN=Issuer \
         -addext keyUsage=critical,keyCertSign,cRLSign"
    ));
}

fn issue(workshop: &Workshop, name: &str, extensions: &str, by: &str) {
    workshop.openssl(&format!(
        "req -new -newkey rsa:2048 -nodes -keyout {name}.key -out {name}.csr -subj /CN={name}"
    ));
    workshop.openssl(&format!(
        "ca -config ca.cnf -batch -notext -in {name}.csr -out {name}.pem -extfile {extensions} {by}"
    ));
}

fn serve(head: &str, line: &mut dyn Line, folder: &Path, given: &Given) {
    let path = head.split(' ').nth(1).unwrap_or_default();
    let file = given.files.iter().find(|(known, _)| *known == path);
    if let (Some(signer), "/ocsp") = (given.signer, path) {
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
        let mut question = vec![0; length.parse().unwrap()];
        line.read_exact(&mut question).unwrap();
        std::fs::write(folder.join("question.der"), question).unwrap();
        let [name, index] = signer;
        let arguments = format!(
            "ocsp -index {index} -CA ca.pem -rsigner {name}.pem -rkey {name}.key -reqin question.der -respout answer.der -ndays 7"
        );
        let mut openssl = Command::new("openssl");
        openssl
            .args(arguments.split_whitespace())
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        assert!(openssl.status().unwrap().success(), "openssl understands our question");
        let answer = std::fs::read(folder.join("answer.der")).unwrap();
        line.write_all(&say("200 OK", "Content-Type: application/ocsp-response\r\n", &answer)).unwrap();
        return;
    }
    let answer = match file {
        Some((_, bytes)) => say("200 OK", "", bytes),
        None => say("404 Not Found", "", b""),
    };
    let _ = line.write_all(&answer);
}

#[test]
fn a_certificate_in_good_standing() {
    let issuer = Issuer::new();
    let verdicts = issuer.check_at(Utc::now());
    assert_eq!(codes(&verdicts), ["issuer-other", "status-valid", "status-valid"], "both ways say so");
    let ways: Vec<String> =
        verdicts[1..].iter().map(|verdict| format!("{:?}", verdict.args["way"])).collect();
    assert!(ways[0].contains("OCSP") && ways[1].contains("CRL"), "{ways:?}");
    issuer.publish("/ca.crl", issuer.workshop.read("ca.crl.pem"));
    assert_eq!(issuer.check()[2], "status-valid", "a list in PEM is read too");
    issuer.give(|given| given.signer = Some(["ca", "index.txt"]));
    assert_eq!(issuer.check()[1], "status-valid", "the issuer may answer itself");
}

#[test]
fn what_the_verdicts_rest_on_is_told() {
    let issuer = Issuer::new();
    let read = |name: &str| open(&issuer.workshop.read(name), None).certificates.remove(0);
    let at = |path: &str| format!("http://{CA}:{}/{path}", issuer.server.port);
    let facts = issuer.facts(Utc::now(), &[], &[CA]);
    let Found::Other(authority) = &facts.issuer else { panic!("{:?}", facts.issuer) };
    assert_eq!((&authority.sha256, &authority.address), (&read("ca.pem").sha256.hex(), &Some(at("ca.cer"))));
    let [ocsp, list] = &facts.answers[..] else { panic!("{:?}", facts.answers) };
    assert_eq!((ocsp.way, &ocsp.asked[0].address), (Way::Ocsp, &at("ocsp")));
    assert_eq!((list.way, &list.asked[0].address), (Way::Crl, &at("ca.crl")));
    let Outcome::Said(said) = &ocsp.outcome else { panic!("{ocsp:?}") };
    let charged = Signer::Charged { subject: "CN=ocsp".to_owned(), sha256: read("ocsp.pem").sha256.hex() };
    assert_eq!(said.signer, Some(charged), "whom the issuer charged with answering");
    assert_eq!(said.next_update.map(|next| (next - said.this_update).num_days()), Some(7), "-ndays 7");
    let Outcome::Said(said) = &list.outcome else { panic!("{list:?}") };
    assert_eq!((&said.signer, &said.standing), (&Some(Signer::Issuer), &Standing::Good));

    let held = [read("ca.pem")];
    issuer.give(|given| given.signer = Some(["ca", "index.txt"]));
    issuer.withdraw("/ca.crl");
    let facts = issuer.facts(Utc::now(), &held, &[CA]);
    assert!(
        facts.looked.is_empty() && matches!(&facts.issuer, Found::Other(found) if found.address.is_none())
    );
    let Outcome::Said(said) = &facts.answers[0].outcome else { panic!("{facts:?}") };
    assert_eq!(said.signer, Some(Signer::Issuer), "it answers itself");
    let visit = facts.answers[1].asked[0].visits.last().unwrap();
    assert_eq!(visit.answer.as_ref().map(|answer| answer.status), Some(404), "why there is no list");

    let facts = issuer.facts(Utc::now(), &[], &[]);
    assert_eq!(facts.looked[0].address, at("ca.cer"));
    let why = why_not(facts.looked[0].visits.last().unwrap()).unwrap();
    assert_eq!(why.code.as_str(), "private-refused", "why it was not found");
}

#[test]
fn of_several_addresses_the_next_is_asked_until_one_answers() {
    let mut issuer = Issuer::new();
    let at = |path: &str| format!("http://{CA}:{}/{path}", issuer.server.port);
    let all = ["gone.crl", "ca.crl", "more.crl"].map(at);
    issuer.workshop.write(
        "many.ext",
        format!(
            "crlDistributionPoints=URI:{},URI:{},URI:{}\nauthorityKeyIdentifier=keyid\n",
            all[0], all[1], all[2]
        ),
    );
    issue(&issuer.workshop, "many", "many.ext", "");
    let held = [open(&issuer.workshop.read("ca.pem"), None).certificates.remove(0)];
    issuer.certificate = open(&issuer.workshop.read("many.pem"), None).certificates.remove(0);
    let list = issuer.facts(Utc::now(), &held, &[CA]).answers.remove(1);
    let asked: Vec<&String> = list.asked.iter().map(|asked| &asked.address).collect();
    assert_eq!(asked, [&all[0], &all[1]]);
    assert!(list.is_said() && list.left == all[2..], "what was not asked is told too: {list:?}");
}

#[test]
fn revoked_and_suspended() {
    let issuer = Issuer::new();
    issuer.revoke("keyCompromise");
    let verdicts = issuer.check_at(Utc::now());
    assert_eq!(codes(&verdicts), ["issuer-other", "status-revoked"], "one problem, though both ways say so");
    assert_eq!(argument(&verdicts, "status-revoked", "way"), "OCSP, CRL");
    assert_eq!(argument(&verdicts, "status-revoked", "reason"), "keyCompromise");
    let later = issuer.check_at(Utc::now() + TimeDelta::days(30));
    assert_eq!(codes(&later)[1..], ["status-revoked"], "an old word of revocation stays true");

    let issuer = Issuer::new();
    issuer.revoke("certificateHold");
    assert_eq!(issuer.check(), ["issuer-other", "status-suspended"]);
    issuer.withdraw("/ca.crl");
    let verdicts = issuer.check_at(Utc::now());
    assert_eq!(codes(&verdicts)[1..], ["status-suspended", "status-unreachable"]);
    assert_eq!(argument(&verdicts, "status-suspended", "way"), "OCSP", "by the way that said so");
}

#[test]
fn an_old_answer_says_nothing() {
    let issuer = Issuer::new();
    let later = issuer.check_at(Utc::now() + TimeDelta::days(8));
    assert_eq!(codes(&later), ["issuer-other", "status-stale", "status-stale"]);
    let before = issuer.check_at(Utc::now() - TimeDelta::hours(1));
    assert!(codes(&before).contains(&"status-stale"), "nor does one from the future: {before:?}");
}

#[test]
fn what_another_signed_is_not_believed() {
    let issuer = Issuer::new();
    issuer.list("-cert other.pem -keyfile other.key");
    for signer in ["other", "stray", "plain"] {
        issuer.give(|given| given.signer = Some([signer, "index.txt"]));
        assert_eq!(
            issuer.check(),
            ["issuer-other", "status-forged", "status-forged"],
            "{signer}: of the same name, of another authority, or not charged with answering"
        );
    }
    issuer.list("-cert ca.pem -keyfile ca.key");
    let mut list = issuer.workshop.read("ca.crl");
    let end = list.len() - 5;
    list[end] ^= 1;
    issuer.publish("/ca.crl", list);
    assert_eq!(issuer.check()[2], "status-forged", "one bit of the signature");
}

#[test]
fn what_is_not_known_is_said_to_be_unknown() {
    let issuer = Issuer::new();
    issuer.give(|given| given.signer = Some(["ocsp", "none.txt"]));
    assert_eq!(issuer.check()[1], "status-not-known");

    issuer.give(|given| given.signer = None);
    issuer.publish("/ocsp", vec![0x30, 3, 0x0A, 1, 3]);
    let verdicts = issuer.check_at(Utc::now());
    assert_eq!(codes(&verdicts)[1], "status-refused");
    assert_eq!(argument(&verdicts, "status-refused", "reason"), "tryLater");

    issuer.publish("/ocsp", b"<html>".to_vec());
    issuer.publish("/ca.crl", b"<html>".to_vec());
    assert_eq!(issuer.check(), ["issuer-other", "status-unreadable", "status-unreadable"]);
    issuer.publish("/ca.crl", vec![0x30; 10 * 1024 * 1024 + 1]);
    issuer.withdraw("/ocsp");
    assert_eq!(
        issuer.check(),
        ["issuer-other", "status-unreachable", "status-unreachable"],
        "too long a list"
    );
    issuer.withdraw("/ca.crl");
    assert_eq!(issuer.check()[2], "status-unreachable");

    issuer.publish("/ca.cer", issuer.workshop.read("other.pem"));
    assert_eq!(issuer.check(), ["issuer-missing"], "one of the same name that didn't sign isn't the issuer");
    issuer.withdraw("/ca.cer");
    assert_eq!(issuer.check(), ["issuer-missing"]);
}

#[test]
fn damaged_answers_are_never_believed() {
    let issuer = Issuer::new();
    let held = open(&issuer.workshop.read("ca.pem"), None).certificates.remove(0);
    issuer.revoke("superseded");
    issuer.check();
    let (list, answer) = (issuer.workshop.read("ca.crl"), issuer.workshop.read("answer.der"));
    let (leaf, now) = (&issuer.certificate, Utc::now());
    let true_of_list = read_crl(&list, leaf, &held).unwrap();
    let true_of_answer = read_ocsp(&answer, leaf, &held, now).unwrap();
    let verified = |statement: &Statement| statement.signature == ChainVerdict::Verified;
    // The answer carries the responder's certificate, not all of which is signed: its fingerprint may be another's.
    let said = |statement: &Statement| Statement { signer: None, ..statement.clone() };
    assert!(verified(&true_of_list) && verified(&true_of_answer));
    for at in 0..list.len().max(answer.len()) {
        for bit in [0x01, 0x80] {
            let damaged = |bytes: &[u8]| {
                let mut bytes = bytes.to_vec();
                let last = bytes.len() - 1;
                bytes[at.min(last)] ^= bit;
                bytes
            };
            if let Some(read) = read_crl(&damaged(&list), leaf, &held) {
                assert!(
                    !verified(&read) || said(&read) == said(&true_of_list),
                    "the list, byte {at}: {read:?}"
                );
            }
            if let Ok(read) = read_ocsp(&damaged(&answer), leaf, &held, now) {
                assert!(
                    !verified(&read) || said(&read) == said(&true_of_answer),
                    "the answer, byte {at}: {read:?}"
                );
            }
        }
        assert!(read_crl(&list[..at.min(list.len() - 1)], leaf, &held).is_none(), "cut at {at}");
        assert!(read_ocsp(&answer[..at.min(answer.len() - 1)], leaf, &held, now).is_err(), "cut at {at}");
    }
}

#[test]
fn a_list_that_does_not_cover_the_certificate_is_not_used() {
    let issuer = Issuer::new();
    for (point, code) in [
        ("onlyuser:TRUE", "status-valid"),
        ("onlyCA:TRUE", "status-unreadable"),
        ("onlyAA:TRUE", "status-unreadable"),
        ("indirectCRL:TRUE", "status-unreadable"),
        ("onlysomereasons:keyCompromise", "status-unreadable"),
    ] {
        let (name, value) = point.split_once(':').unwrap();
        let sections = format!(
            "{CONFIGURATION}\n[scope]\nissuingDistributionPoint=critical,@point\n[point]\n{name}={value}\n"
        );
        issuer.workshop.write("scope.cnf", sections);
        issuer.workshop.openssl("ca -config scope.cnf -gencrl -crlexts scope -out ca.crl.pem");
        issuer.publish("/ca.crl", issuer.workshop.read("ca.crl.pem"));
        assert_eq!(issuer.check()[2], code, "{point}");
    }
    let delta = format!("{CONFIGURATION}\n[delta]\n2.5.29.27=critical,DER:020101\n");
    issuer.workshop.write("delta.cnf", delta);
    issuer.workshop.openssl("ca -config delta.cnf -gencrl -crlexts delta -out ca.crl.pem");
    issuer.publish("/ca.crl", issuer.workshop.read("ca.crl.pem"));
    assert_eq!(issuer.check()[2], "status-unreadable", "changes since another list");
}

#[test]
fn no_certificate_leads_into_an_internal_network() {
    let issuer = Issuer::new();
    let verdicts = issuer.check_with(Utc::now(), &[], &[]);
    assert_eq!(codes(&verdicts), ["issuer-missing"], "nobody entered that host");
    let held = open(&issuer.workshop.read("ca.pem"), None).certificates;
    let verdicts = issuer.check_with(Utc::now(), &held, &[]);
    assert_eq!(codes(&verdicts), ["issuer-other", "status-unreachable", "status-unreachable"]);
    assert_eq!(issuer.server.count(), 0, "not even a connection was made");
}

#[test]
fn a_certificate_that_names_nothing_to_ask() {
    let issuer = Issuer::new();
    let bare = open(&issuer.workshop.read("plain.pem"), None).certificates.remove(0);
    let issuer = Issuer { certificate: bare, ..issuer };
    let held = open(&issuer.workshop.read("ca.pem"), None).certificates;
    let verdicts = issuer.check_with(Utc::now(), &held, &[CA]);
    assert_eq!(codes(&verdicts), ["issuer-other", "status-no-address", "status-no-address"]);
}
