//! Systems that were connected before Racord came: a minute each.

use std::process::Stdio;

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, Options, Session};
use serde_json::json;

/// Opens the form for one more system, from wherever the officer is.
async fn record(officer: &Session, name: &str) {
    officer.click("De făcut").await;
    officer.click("Înregistrați sisteme deja conectate").await;
    officer.see("Înregistrați un sistem conectat deja").await;
    officer.fill("Denumirea sistemului informațional", name).await;
}

async fn saved(officer: &Session, name: &str) {
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
    officer.see(name).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn three_systems_are_recorded_each_in_its_own_way() {
    let officer = Session::start(Options::default()).await;
    let papers = officer.home().join("papers");
    let registry = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x11);
    let portal = SystemCertificate::valid("cereri.exemplu.md", IDNO, 0x12, (2026, 1, 5), (2027, 1, 5));
    let archive_serial = "40000000103001DB5ED3A4EDB013";

    officer.see("De unde începem?").await;
    officer.click("Înregistrați sisteme deja conectate").await;
    officer.screenshot("connected-empty").await;
    officer.fill("Denumirea instituției", "Primăria Exemplu").await;
    officer.fill("IDNO", IDNO).await;
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    officer.click_in("La ce servicii este conectat?", "MPass").await;
    officer.see_no_more("Fișierul certificatului").await;
    officer.click_in("În ce medii?", "producție").await;
    officer.see_no_more("Fișierul certificatului de testare").await;
    officer.fill_in("Conectat din", "Ziua", "1").await;
    officer.fill_in("Conectat din", "Luna", "3").await;
    officer.fill_in("Conectat din", "Anul", "2025").await;
    officer.choose_next(&registry.write_cer(&papers, "e-registru.cer"));
    officer.click_in("Fișierul certificatului de producție", "Alegeți fișierul").await;
    officer.see("e-registru.cer").await;
    officer.see("Acesta este certificatul potrivit").await;
    officer.screenshot("connected-file").await;
    saved(&officer, "e-Registru").await;
    officer.see("e-registru.exemplu.md").await;
    officer.see("valabil până miercuri, 24 noiembrie 2027 · cunoscut de MPass").await;
    officer.screenshot("connected-system").await;

    record(&officer, "Portalul de cereri").await;
    officer.click_in("La ce servicii este conectat?", "MPass").await;
    officer.click_in("La ce servicii este conectat?", "MSign").await;
    officer.click_in("În ce medii?", "testare").await;
    officer.click_in("Fișierul certificatului de testare", "Lipiți textul certificatului").await;
    officer
        .fill_in("Fișierul certificatului de testare", "Textul dintre BEGIN CERTIFICATE", &portal.pem)
        .await;
    officer.click_in("Fișierul certificatului de testare", "Verificați textul").await;
    officer.see("Certificatul este cel potrivit, dar expiră în 43 de zile.").await;
    officer.screenshot("connected-paste").await;
    saved(&officer, "Portalul de cereri").await;
    officer.see("cereri.exemplu.md").await;
    officer.see("cunoscut de MPass, MSign").await;

    record(&officer, "Arhiva").await;
    officer.click_in("La ce servicii este conectat?", "MSign").await;
    officer.click_in("În ce medii?", "producție").await;
    officer.fill("Doar numărul de serie, producție", "40 00 00 00 10 30 01 db 5e d3 a4 ed b0 13").await;
    officer.fill_in("Expiră la, producție", "Ziua", "31").await;
    officer.fill_in("Expiră la, producție", "Luna", "12").await;
    officer.fill_in("Expiră la, producție", "Anul", "2026").await;
    saved(&officer, "Arhiva").await;
    officer.see("Doar numărul de serie").await;
    officer.see("31 decembrie 2026").await;

    officer.click("De făcut").await;
    officer.see("Aceleași date în tabel").await;
    officer.screenshot("connected-overview").await;
    officer.click("Aceleași date în tabel").await;
    for row in ["e-Registru producție", "Portalul de cereri testare", "Arhiva producție"] {
        officer.see(row).await;
    }
    officer.screenshot("connected-table").await;

    for (serial, system) in [
        (registry.serial(), "e-Registru · producție"),
        (portal.serial(), "Portalul de cereri · testare"),
        (archive_serial.to_owned(), "Arhiva · producție"),
    ] {
        let pairs: Vec<String> = serial
            .to_lowercase()
            .as_bytes()
            .chunks(2)
            .map(|pair| String::from_utf8_lossy(pair).into())
            .collect();
        officer.press("Ctrl+K").await;
        officer.fill("Sistem, pas, certificat sau număr de serie", &pairs.join(":")).await;
        officer.see("Un rezultat").await;
        officer.see(system).await;
        officer.screenshot("connected-found").await;
        officer.press("Escape").await;
        officer.see_no_more("Un rezultat").await;
        assert!(
            officer.files_with(serial.as_bytes()).is_empty(),
            "a serial number is in the keyring, never in plain text in a file"
        );
        let entries = officer.keyring_entries(&["service", "racord"]);
        assert!(entries.contains(&format!("secret = {serial}\n")), "the keyring holds it: {entries}");
    }
    let integrity = officer
        .command("python3")
        .args(["-c", "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('PRAGMA integrity_check').fetchone()[0])"])
        .arg(officer.data_folder().join("racord.db"))
        .stdout(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&integrity.stdout).trim(), "ok", "the database is sound");
}

/// Opens a certificate where nothing but itself is left to choose, and adds it.
async fn added(officer: &Session, certificate: &SystemCertificate, file: &str) {
    officer.choose_next(&certificate.write_cer(&officer.home().join("papers"), file));
    officer.click("Alegeți fișierul").await;
    officer.see("Acesta este certificatul potrivit").await;
    officer.click("Adăugați certificatul").await;
    officer.see("Istoricul certificatului").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_in_use_without_a_certificate_is_asked_for_where_it_belongs() {
    let officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    let values = json!({
        "institution-name": "Primăria Exemplu", "institution-idno": IDNO, "system": "e-Registru",
        "services": "mpass\nmsign", "environments": "test\nproduction",
    });
    let system = officer.save("connected/new", values).await;
    officer.go(&system).await;
    officer.see("Adăugați un certificat").await;
    officer.go("todo").await;
    officer.see("Aveți două acțiuni de făcut").await;
    officer.see("Fără el Racord nu vă poate avertiza înainte de expirare.").await;
    officer.screenshot("connected-unwatched").await;
    officer.click("Adăugați certificatul de producție · e-Registru").await;
    officer.see("certificat pentru producție").await;
    added(&officer, &SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x13), "productie.cer").await;

    officer.go("todo").await;
    officer.see("Adăugați certificatul de testare · e-Registru").await;
    officer.see_no_more("Adăugați certificatul de producție · e-Registru").await;

    // From the system's page the only environment without a certificate is chosen as well.
    officer.go(&system).await;
    officer.click("Adăugați un certificat").await;
    officer.see("certificat pentru testare").await;
    added(&officer, &SystemCertificate::new("test.e-registru.exemplu.md", IDNO, 0x14), "testare.cer").await;
    officer.go("todo").await;
    officer.see("Nu aveți nimic de făcut").await;
}
