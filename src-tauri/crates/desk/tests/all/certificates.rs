//! Certificates from the file to the page: what is read, held, compared, replaced and removed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::Office;
use racord_core::words::Language;
use racord_dossier::SecretStore;
use serde_json::{Value, json};

const IDNO: &str = "1000000000007";

type Date = (i32, u8, u8);

/// A certificate as STISC would issue it, with its key.
struct Made {
    der: Vec<u8>,
    pem: String,
    key: rcgen::KeyPair,
    serial: Vec<u8>,
    /// Its issuer's certificate.
    authority: String,
}

impl Made {
    fn new(host: &str, ending: u8, from: Date, until: Date) -> Made {
        Made::with_key(host, ending, from, until, rcgen::KeyPair::generate().expect("a key"))
    }

    fn with_key(host: &str, ending: u8, from: Date, until: Date, key: rcgen::KeyPair) -> Made {
        let name = |common: &str, idno: &str| {
            let mut name = rcgen::DistinguishedName::new();
            name.push(rcgen::DnType::CustomDnType(vec![2, 5, 4, 97]), format!("NTRMD-{idno}"));
            name.push(rcgen::DnType::CommonName, common);
            name
        };
        let mut authority = rcgen::CertificateParams::default();
        authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        authority.distinguished_name = name("MDQSign (test)", "1003600096694");
        let authority_key = rcgen::KeyPair::generate().expect("a key");
        let authority_pem = authority.self_signed(&authority_key).expect("a certificate").pem();
        let authority = rcgen::Issuer::new(authority, authority_key);
        let serial = [&[0x40, 0, 0, 0, 0x10, 0x30, 0x01, 0xdb, 0x5e, 0xd3, 0xa4, 0xed, 0xb0][..], &[ending]];
        let serial = serial.concat();
        let mut params = rcgen::CertificateParams::new([host.to_owned()]).expect("a host name");
        params.distinguished_name = name(host, IDNO);
        params.not_before = rcgen::date_time_ymd(from.0, from.1, from.2);
        params.not_after = rcgen::date_time_ymd(until.0, until.1, until.2);
        params.serial_number = Some(rcgen::SerialNumber::from(serial.clone()));
        let made = params.signed_by(&key, &authority).expect("a certificate");
        Made { der: made.der().to_vec(), pem: made.pem(), key, serial, authority: authority_pem }
    }

    /// The one in use until the middle of December.
    fn old() -> Made {
        Made::new("e-registru.exemplu.md", 0x01, (2025, 12, 15), (2026, 12, 15))
    }

    /// The one that replaces it, valid since the test's day.
    fn new_one() -> Made {
        Made::new("e-registru.exemplu.md", 0x02, (2026, 11, 22), (2027, 11, 22))
    }

    fn hex(&self) -> String {
        self.serial.iter().map(|byte| format!("{byte:02X}")).collect()
    }

    fn colons(&self) -> String {
        self.serial.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
    }
}

fn hold(office: &Office, system: &str, environment: &str, made: &Made) -> String {
    let opened = office.ask("paste_certificate", json!({"text": made.pem}));
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    let place = office.save(&form, json!({"system": system, "environment": environment}));
    place.trim_start_matches("certificate/").to_owned()
}

fn page(office: &Office, id: &str) -> Value {
    office.ask("certificate", json!({ "id": id }))
}

fn compare(office: &Office, first: &str, second: &str) -> Value {
    office.ask("compare_certificates", json!({"first": first, "second": second}))
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn row<'a>(rows: &'a Value, id: &str) -> &'a Value {
    rows.as_array()
        .expect("rows")
        .iter()
        .find(|row| row["id"] == id || row["service"] == id)
        .unwrap_or_else(|| panic!("no row {id} in {rows}"))
}

/// Every file below a folder in which these bytes stand.
fn files_with(folder: &Path, bytes: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, bytes));
        } else if fs::read(&path).expect("a file").windows(bytes.len()).any(|window| window == bytes) {
            found.push(path);
        }
    }
    found
}

fn drop_files(office: &Office, paths: &[PathBuf]) -> Value {
    serde_json::to_value(office.desk.dropped(paths).expect("looking is possible")).expect("JSON")
}

#[test]
fn a_renewal_goes_from_two_side_by_side_to_one_removed() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    office.begin(&system, "mpass");
    let (old, new) = (Made::old(), Made::new_one());
    let old_id = hold(&office, &system, "production", &old);
    office.save(
        &format!("registration/{old_id}"),
        json!({"service": "mpass", "since": "2025-12-20", "proof": "MEGA's mail of 20 December, 40:00:00"}),
    );
    office.days_pass(1);
    let new_id = hold(&office, &system, "production", &new);

    for id in [&old_id, &new_id] {
        let renewal = page(&office, id)["renewal"].clone();
        assert_eq!(
            renewal["about"]["title"],
            "The second one renews the first: same system, new key, new serial number.",
            "seen from either side"
        );
        assert_eq!(
            renewal["about"]["text"],
            "Both are valid for 23 days, from Sunday 22 November 2026 until Tuesday 15 December 2026."
        );
        assert_eq!(row(&renewal["rows"], "serial")["tag"]["text"], "new");
        assert_eq!(row(&renewal["rows"], "key-id")["same"], false, "the key is new");
        assert_eq!(row(&renewal["rows"], "detail-issuer")["tag"]["text"], "same");
        assert_eq!(row(&renewal["services"], "mpass")["tag"]["text"], "only the old one");
        assert_eq!(
            renewal["next"],
            "Keep the old certificate until MEGA confirms the new one. Still to learn of it: MPass."
        );
    }
    let waiting = page(&office, &new_id);
    assert_eq!(row(&waiting["lifecycle"], "activated")["value"], "not yet: waits for MEGA’s confirmation");

    let refused = office
        .try_save(&format!("supersede/{new_id}"), json!({"confirmed": "yes"}))
        .expect_err("MPass knows the old one only");
    assert_eq!(refused.fields[0].code, "custody-not-everywhere");
    office.save(&format!("registration/{new_id}"), json!({"service": "mpass", "since": "2026-11-23"}));
    assert!(
        text(&page(&office, &new_id)["renewal"]["next"]).contains("put the new one into use"),
        "nobody knows only the old one any more"
    );
    office.days_pass(2);
    office.save(&format!("supersede/{new_id}"), json!({"confirmed": "yes"}));

    let (replaced, active) = (page(&office, &old_id), page(&office, &new_id));
    assert!(replaced["renewal"].is_null() && active["renewal"].is_null(), "the renewal is over");
    assert_eq!(row(&replaced["lifecycle"], "superseded")["value"], "Wednesday 25 November 2026");
    assert_eq!(row(&active["lifecycle"], "activated")["value"], "Wednesday 25 November 2026");
    assert_eq!(replaced["verdict"]["title"], "Replaced");
    assert!(text(&replaced["next"]).starts_with("Nobody needs it any more."));

    let removal = office.ask("removal", json!({"place": format!("certificate/{old_id}")}));
    assert!(removal["warning"].is_null(), "nothing speaks against it");
    assert_eq!(removal["gone"].as_array().map(Vec::len), Some(2), "its serial number, and MPass's record");
    assert!(text(&removal["stays"]).contains("without the serial number"));
    let warning = office.ask("removal", json!({"place": format!("certificate/{new_id}")}));
    assert!(text(&warning["warning"]).contains("MPass"), "the one in use is removed only knowingly");
    office.ask("remove", json!({"place": format!("certificate/{old_id}")}));
    assert_eq!(
        office.secrets.read(&format!("certificate/{old_id}")).expect("a keyring").map(|_| ()),
        None,
        "gone from the keyring"
    );
    let journal = office.ask("system", json!({ "id": system }))["journal"].to_string();
    for said in ["certificate added", "was replaced", "removed", "MPass knows the certificate"] {
        assert!(journal.contains(said), "the journal tells that {said}: {journal}");
    }

    for made in [&old, &new] {
        let decimal = decimal_of(&made.hex());
        for trace in [made.hex().into_bytes(), made.serial.clone(), made.der.clone(), decimal.into_bytes()] {
            let found = files_with(office.folder.path(), &trace);
            assert!(found.is_empty(), "a serial number in plain text: {found:?}");
        }
    }
    assert!(files_with(office.folder.path(), b"20 December").is_empty(), "what the officer noted is sealed");
    fs::write(office.exports().join("control"), old.hex()).expect("a file");
    assert_eq!(
        files_with(office.folder.path(), old.hex().as_bytes()).len(),
        1,
        "the search finds what is there"
    );
}

fn decimal_of(hex: &str) -> String {
    let python = format!("print(int('{hex}', 16))");
    let said = Command::new("python3").args(["-c", &python]).output().expect("python").stdout;
    String::from_utf8(said).expect("a text").trim().to_owned()
}

#[test]
fn a_registration_is_corrected_and_taken_back() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let id = hold(&office, &system, "test", &Made::new_one());
    office.save(&format!("registration/{id}"), json!({"service": "mpass", "proof": "MEGA's mail"}));
    let known = page(&office, &id)["registrations"][0].clone();
    assert_eq!((text(&known["service"]), text(&known["proof"])), ("MPass", "MEGA's mail"));
    let form = office.ask("form", json!({"name": known["actions"][0]["form"]}));
    assert_eq!(row(&form["fields"], "proof")["value"], "MEGA's mail", "what was recorded stands in the form");

    let correct = text(&known["actions"][0]["form"]).to_owned();
    office.save(&correct, json!({"since": "2026-11-20", "proof": "MEGA's second mail"}));
    let known = page(&office, &id)["registrations"][0].clone();
    assert_eq!(
        (text(&known["detail"]), text(&known["proof"])),
        ("Since 20 November 2026", "MEGA's second mail")
    );
    let refused = office.try_save(&correct, json!({"since": "2027-01-01"})).expect_err("a day to come");
    assert_eq!(refused.fields[0].field, "since");

    office.save(text(&known["actions"][1]["form"]), json!({}));
    assert_eq!(page(&office, &id)["registrations"], json!([]), "no service knows it any more");
}

#[test]
fn two_certificates_say_what_their_difference_amounts_to() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let (old, new) = (Made::old(), Made::new_one());
    let old_id = hold(&office, &system, "production", &old);
    let new_id = hold(&office, &system, "production", &new);
    let title =
        |first: &str, second: &str| text(&compare(&office, first, second)["verdict"]["title"]).to_owned();

    let view = compare(&office, &new_id, &old_id);
    assert_eq!(
        view["first"]["id"],
        old_id.as_str(),
        "the earlier one stands first, whichever was named first"
    );
    assert_eq!(row(&view["rows"], "serial")["first"], old.colons().replace(':', " "));
    assert!(title(&old_id, &new_id).starts_with("The second one renews the first"));
    assert_eq!(title(&old_id, &old_id), "This is the same certificate.");

    let look = |made: &Made| {
        let opened = office.ask("paste_certificate", json!({"text": made.pem}));
        format!("{}.0", text(&opened["ticket"]))
    };
    let again = compare(&office, &old_id, &look(&old));
    assert_eq!(again["verdict"]["title"], "This is the same certificate.");
    assert!(text(&again["verdict"]["text"]).contains("need not be added again"));
    assert!(again["rows"].as_array().expect("rows").iter().all(|row| row["same"] == true));

    let kept = rcgen::KeyPair::from_pem(&old.key.serialize_pem()).expect("the old key");
    let same_key = Made::with_key("e-registru.exemplu.md", 0x03, (2026, 12, 20), (2027, 12, 20), kept);
    let view = compare(&office, &look(&same_key), &old_id);
    assert_eq!(view["verdict"]["title"], "Same key as before: only the certificate is new.");
    assert!(
        text(&view["verdict"]["text"]).contains("a gap of 5 days"),
        "the old one ends before it begins: {}",
        view["verdict"]["text"]
    );
    assert_eq!(row(&view["rows"], "key-id")["tag"]["text"], "same");

    let other = Made::new("cereri.exemplu.md", 0x04, (2026, 1, 1), (2027, 1, 1));
    assert_eq!(title(&look(&other), &old_id), "Certificates of different systems.");
    let test =
        hold(&office, &system, "test", &Made::new("e-registru.exemplu.md", 0x05, (2026, 1, 1), (2027, 1, 1)));
    assert_eq!(title(&test, &old_id), "Certificates for two environments of the same system.");

    let others = page(&office, &old_id)["others"].clone();
    assert_eq!(
        others[0]["place"],
        format!("compare/{old_id}/{new_id}"),
        "the one of the same system and environment is offered first"
    );
    let gone = office.try_ask("compare_certificates", json!({"first": old_id, "second": "nothing.0"}));
    assert_eq!(gone.expect_err("no such file is open").code, "not-found-opened");
}

#[test]
fn a_folder_names_the_one_to_send_and_what_lies_beside_it() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    hold(
        &office,
        &system,
        "production",
        &Made::new("e-registru.exemplu.md", 0x09, (2025, 1, 1), (2027, 1, 1)),
    );
    let folder = office.exports();
    let (old, new) = (Made::old(), Made::new_one());
    fs::create_dir(folder.join("vechi")).expect("a folder");
    fs::write(folder.join("nou.cer"), &new.der).expect("a file");
    fs::write(folder.join("nou copie.pem"), &new.pem).expect("a file");
    fs::write(folder.join("vechi/vechi.cer"), &old.der).expect("a file");
    fs::write(folder.join("vechi/server.key"), new.key.serialize_pem()).expect("a file");
    fs::write(folder.join("contract.pdf"), b"%PDF-1.7 ...").expect("a file");
    fs::write(folder.join("rupt.cer"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")
        .expect("a file");
    fs::write(folder.join("gol.cer"), b"").expect("a file");

    let opened = office.ask("choose_certificate_folder", json!({}));
    assert_eq!(opened["certificates"].as_array().map(Vec::len), Some(2), "the copy is the same certificate");
    let chosen = row_at(&opened);
    assert_eq!(chosen["files"], "nou copie.pem, nou.cer", "where it stands");
    assert!(text(&opened["why"]).contains("newest"), "and why this one: {}", opened["why"]);
    assert_eq!(opened["verdict"]["title"], "One file contains the private key. Send it to no one.");
    assert!(text(&opened["verdict"]["text"]).starts_with("vechi/server.key."), "named");
    assert_eq!(opened["summary"], "7 files read: 2 different certificates.");
    let notes: Vec<(&str, &str)> = opened["notes"]
        .as_array()
        .expect("notes")
        .iter()
        .map(|note| (text(&note["file"]), text(&note["code"])))
        .collect();
    assert_eq!(
        notes,
        [
            ("vechi/server.key", "finding-private-key"),
            ("rupt.cer", "certificate-unreadable"),
            ("contract.pdf", "wrong-file-pdf"),
            ("gol.cer", "file-empty"),
        ],
        "keys first, then what could not be read, then the rest"
    );

    let several = drop_files(&office, &[folder.join("nou.cer"), folder.join("vechi/vechi.cer")]);
    assert_eq!(several["name"], "2 files");
    assert_eq!(row_at(&several)["files"], "nou.cer");
    let one = drop_files(&office, &[folder.join("nou.cer")]);
    assert!(one["summary"].is_null(), "a file by itself is no folder");
    fs::remove_file(folder.join("nou.cer")).expect("a file");
    let gone = office.desk.dropped(&[folder.join("nou.cer")]).expect_err("nothing is there");
    assert_eq!(gone.code, "host-failed");
}

/// The certificate that was chosen of those opened.
fn row_at(opened: &Value) -> Value {
    let all = opened["certificates"].as_array().expect("certificates");
    all.iter().find(|one| one["index"] == opened["chosen"]).expect("the chosen one is among them").clone()
}

#[test]
fn a_container_gives_out_its_certificate_for_the_right_password_only() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let made = Made::new_one();
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("c.pem"), &made.pem).expect("a file");
    fs::write(folder.path().join("k.pem"), made.key.serialize_pem()).expect("a file");
    let mut openssl = Command::new("openssl");
    openssl
        .current_dir(&folder)
        .args("pkcs12 -export -in c.pem -inkey k.pem -passout pass:Parola1 -out s.pfx".split(' '));
    assert!(openssl.status().expect("openssl").success());

    let opened = drop_files(&office, &[folder.path().join("s.pfx")]);
    assert_eq!(opened["locked"], true);
    assert!(text(&opened["verdict"]["text"]).contains("password"), "{}", opened["verdict"]);
    let ticket = text(&opened["ticket"]).to_owned();
    for (password, code) in [("", "password-empty"), ("parola1", "password-wrong")] {
        let refused = office
            .try_ask("open_with_password", json!({"ticket": ticket, "password": password}))
            .expect_err("not this one");
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].code.as_str()), ("password", code));
    }
    let opened = office.ask("open_with_password", json!({"ticket": ticket, "password": "Parola1"}));
    assert_eq!(
        (opened["locked"].clone(), opened["certificates"].as_array().map(Vec::len)),
        (json!(false), Some(1))
    );
    assert!(
        office.try_ask("open_with_password", json!({"ticket": ticket, "password": "Parola1"})).is_err(),
        "its bytes are forgotten once it is open"
    );
    let form = text(&opened["certificates"][0]["form"]).to_owned();
    office.save(&form, json!({"system": system, "environment": "production"}));

    let first = drop_files(&office, &[folder.path().join("s.pfx")]);
    drop_files(&office, &[folder.path().join("c.pem")]);
    assert!(
        office
            .try_ask("open_with_password", json!({"ticket": first["ticket"], "password": "Parola1"}))
            .is_err(),
        "and once another file is looked into"
    );
    let key = fs::read_to_string(folder.path().join("k.pem")).expect("the key");
    let line = key.lines().nth(1).expect("its text");
    assert!(files_with(office.folder.path(), line.as_bytes()).is_empty(), "the key is nowhere");
    assert!(files_with(office.folder.path(), b"Parola1").is_empty(), "nor is the password");
}

#[test]
fn a_wrong_file_says_what_it_is() {
    let office = Office::new(Language::En);
    let folder = tempfile::tempdir().expect("a folder");
    let made = Made::new_one();
    fs::write(folder.path().join("k.pem"), made.key.serialize_pem()).expect("a file");
    for arguments in [
        "req -new -key k.pem -subj /CN=e-registru.exemplu.md -out r.csr",
        "pkey -in k.pem -pubout -out p.pub",
    ] {
        let mut openssl = Command::new("openssl");
        assert!(openssl.current_dir(&folder).args(arguments.split(' ')).status().expect("openssl").success());
    }
    fs::write(folder.path().join("a.zip"), b"PK\x03\x04\x14\0\0\0\x08\0certificat.cer").expect("a file");
    fs::write(folder.path().join("c.cer"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("a file");
    fs::write(folder.path().join("empty.cer"), b"").expect("a file");
    for (file, title, text_part) in [
        ("k.pem", "This file contains the private key. Send it to no one.", "stays on the system’s server"),
        ("r.csr", "This is the certificate request (CSR) for “e-registru.exemplu.md”", "received from STISC"),
        ("p.pub", "The file holds only a public key", "received from STISC"),
        ("a.zip", "This is an archive", "choose that file"),
        ("c.cer", "This is a picture", "received from STISC"),
        ("empty.cer", "The file is empty", "received from STISC"),
    ] {
        let verdict = drop_files(&office, &[folder.path().join(file)])["verdict"].clone();
        assert!(text(&verdict["title"]).starts_with(title), "{file}: {verdict}");
        assert!(text(&verdict["text"]).contains(text_part), "{file}: where the right one is: {verdict}");
    }
}

#[test]
fn the_file_of_a_serial_number_completes_it_instead_of_making_a_second_one() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let made = Made::new_one();
    let place = office.save(
        "serial/new",
        json!({"system": system, "environment": "production", "serial": format!("Serial Number: {}", made.colons())}),
    );
    let id = place.trim_start_matches("certificate/").to_owned();
    assert_eq!(page(&office, &id)["saveable"], false, "only the number is held");
    assert_eq!(page(&office, &id)["actions"][0]["form"], format!("reattach/{id}"), "its file is asked for");

    let opened = office.ask("paste_certificate", json!({"text": made.pem}));
    let form = text(&opened["certificates"][0]["form"]).to_owned();
    let judged = office.ask(
        "examine",
        json!({"ticket": opened["ticket"], "index": 0, "system": system, "environment": "production"}),
    );
    assert_eq!(judged["findings"][0]["code"], "looked-completes", "it is said before");
    let place = office.save(&form, json!({"system": system, "environment": "production"}));
    assert_eq!(place, format!("certificate/{id}"), "the same certificate");
    assert_eq!(office.ask("certificates", json!({})).as_array().map(Vec::len), Some(1));
    let whole = page(&office, &id);
    assert_eq!(
        (whole["saveable"].clone(), text(&whole["facts"][2]["value"])),
        (json!(true), "e-registru.exemplu.md")
    );

    let other = office.ask("paste_certificate", json!({"text": Made::old().pem}));
    let refused = office
        .try_save(&format!("reattach/{id}"), json!({"certificate": format!("{}/0", text(&other["ticket"]))}))
        .expect_err("another certificate's file");
    assert_eq!(refused.fields[0].code, "form-certificate-other");
}

#[test]
fn what_the_keyring_lost_comes_back_from_the_file_or_the_number() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let made = Made::new_one();
    let id = hold(&office, &system, "production", &made);
    let name = format!("certificate/{id}");
    let lose = || office.secrets.delete(&name).expect("a keyring");
    let there = || office.secrets.read(&name).expect("a keyring").is_some();

    lose();
    let lost = page(&office, &id);
    assert_eq!(
        lost["actions"].as_array().map(Vec::len),
        Some(1),
        "nothing else is offered: {}",
        lost["actions"]
    );
    office.save(&format!("reattach/{id}"), json!({}));
    assert!(there(), "the file kept here says the number");

    lose();
    let opened = office.ask("paste_certificate", json!({"text": made.pem}));
    let form = text(&opened["certificates"][0]["form"]).to_owned();
    let place = office.save(&form, json!({"system": system, "environment": "production"}));
    assert_eq!((place, there()), (name.clone(), true), "importing the same file brings it back, too");

    let serial = Made::old();
    let place = office.save(
        "serial/new",
        json!({"system": system, "environment": "test", "serial": serial.hex(), "not-after": "2026-12-15"}),
    );
    let name = place.clone();
    office.secrets.delete(&name).expect("a keyring");
    let id = place.trim_start_matches("certificate/");
    assert_eq!(page(&office, id)["verdict"]["title"], "The certificate held here cannot be opened now.");
    let nothing = office.try_save(&format!("reattach/{id}"), json!({})).expect_err("one of the two");
    assert_eq!(nothing.fields[0].code, "form-file-or-serial");
    assert!(
        office.try_save(&format!("reattach/{id}"), json!({"serial": "01:02"})).is_err(),
        "another number is refused"
    );
    office.save(&format!("reattach/{id}"), json!({"serial": serial.colons()}));
    assert!(office.secrets.read(&name).expect("a keyring").is_some(), "typed again, it is there again");
}

#[test]
fn a_certificate_is_found_by_its_serial_number_in_any_spelling() {
    let office = Office::new(Language::Ro);
    let system = office.institution_and_system();
    let made = Made::new_one();
    let id = hold(&office, &system, "production", &made);
    hold(&office, &system, "test", &Made::old());
    for spelling in [
        made.hex(),
        made.hex().to_lowercase(),
        made.colons(),
        made.colons().replace(':', "-"),
        made.colons().replace(':', " "),
        format!("0x{}", made.hex()),
        format!("00{}", made.hex()),
        decimal_of(&made.hex()),
        format!("„{}”", made.hex()),
        format!("Serial Number: {}", made.colons()),
        format!("Număr de serie {}", made.colons().replace(':', " ")),
        format!("Unknown service consumer: {}", made.hex()),
    ] {
        let hits = office.ask("find", json!({"text": spelling}));
        let places: Vec<&str> =
            hits.as_array().expect("hits").iter().map(|hit| text(&hit["place"])).collect();
        assert_eq!(places, [format!("certificate/{id}")], "{spelling}");
    }
}

#[test]
fn beside_its_issuer_a_certificates_signature_is_checked() {
    let office = Office::new(Language::En);
    let (made, other) = (Made::new_one(), Made::old());
    let look = |pem: String| row_at(&office.ask("paste_certificate", json!({"text": pem})));
    let right = look(format!("{}{}", made.pem, made.authority));
    let codes = |examined: &Value| examined["findings"].to_string();
    assert!(codes(&right).contains("finding-chain-verified"), "{}", codes(&right));
    let wrong = look(format!("{}{}", made.pem, other.authority));
    assert_eq!(wrong["verdict"]["tone"], "bad", "an authority of the same name, and another key: {wrong}");
    assert!(text(&wrong["next"]).starts_with("Do not send it."));
    assert!(
        !codes(&look(made.pem.clone())).contains("chain"),
        "by itself nothing can be checked, and nothing is said"
    );
}

#[test]
fn every_sentence_of_a_page_is_there_in_each_language() {
    for language in Language::ALL {
        let office = Office::new(language);
        let system = office.institution_and_system();
        office.begin(&system, "mpass");
        let (old, new) = (Made::old(), Made::new_one());
        let old_id = hold(&office, &system, "production", &old);
        office.save(&format!("registration/{old_id}"), json!({"service": "mpass", "since": "2025-12-20"}));
        let new_id = hold(&office, &system, "production", &new);
        let opened = office.ask("paste_certificate", json!({"text": old.pem}));
        let told = [
            page(&office, &old_id),
            page(&office, &new_id),
            compare(&office, &old_id, &new_id),
            compare(&office, &old_id, &format!("{}.0", text(&opened["ticket"]))),
            office.ask("removal", json!({"place": format!("certificate/{old_id}")})),
            office.ask("form", json!({"name": format!("registration/{old_id}/mpass")})),
            office.ask("form", json!({"name": format!("unregister/{old_id}/mpass")})),
            office.ask("form", json!({"name": format!("reattach/{new_id}")})),
        ];
        for view in told {
            let said = view.to_string();
            for part in
                ["{ $", "{$", "compared-", "renewal-", "fact-", "next-", "action-", "removal-", "verdict-"]
            {
                assert!(!said.contains(part), "{language:?}: {part} is shown: {said}");
            }
        }
    }
}
