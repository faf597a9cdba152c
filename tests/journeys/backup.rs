//! Backup and hand-over in the real window: from one computer to another, and back after the keyring or the database
//! was lost.

use std::fs;
use std::path::{Path, PathBuf};

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, Options, Session};
use serde_json::json;

const PASSPHRASE: &str = "trei carute trec podul vechi";

/// A system that is connected to MPass, with a certificate for production; its place.
async fn record(officer: &Session, certificate: &SystemCertificate) -> String {
    officer.see("De unde").await;
    let opened = officer.invoke("paste_certificate", json!({ "text": certificate.pem })).await.unwrap();
    let values = json!({
        "institution-name": "Primăria Exemplu", "institution-idno": IDNO, "system": "e-Registru",
        "services": "mpass", "environments": "production", "since": "2025-03-01",
        "certificate-production": format!("{}/0", opened["ticket"].as_str().unwrap()),
    });
    officer.save("connected/new", values).await
}

/// Begins MSign and notes something about its certificate.
async fn note(officer: &Session, system: &str) {
    let system = system.trim_start_matches("system/");
    let begun =
        officer.invoke("begin_integration", json!({ "system": system, "service": "msign" })).await.unwrap();
    let id = begun["place"].as_str().unwrap().trim_start_matches("integration/").to_owned();
    let values = json!({ "on": "2026-11-20", "note": "comanda 17" });
    officer.save(&format!("begun/{id}/certificate"), values).await;
}

/// Encrypting and opening are slow by design, and slower on a computer that does other things beside.
async fn see_at_last(officer: &Session, words: &str) {
    for _ in 0..450 {
        if officer.text().await.contains(words) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    officer.see(words).await;
}

async fn back_up(officer: &Session) -> PathBuf {
    let stick = officer.home().join("stick");
    fs::create_dir_all(&stick).unwrap();
    officer.go("settings").await;
    officer.click("Faceți o copie de siguranță").await;
    officer.see("Ce intră în copie").await;
    officer.fill("Fraza de acces", PASSPHRASE).await;
    officer.fill("Fraza de acces încă o dată", PASSPHRASE).await;
    officer.choose_next(&stick);
    officer.click("Alegeți unde se salvează").await;
    see_at_last(officer, "Copia de siguranță este gata").await;
    let file = stick.join("racord-primaria-exemplu-2026-11-23.age");
    assert!(file.exists(), "the name says whose it is and of when");
    file
}

/// From the page that asks for the file to what is inside.
async fn open(officer: &Session, file: &Path) {
    officer.choose_next(file);
    officer.click("Alegeți fișierul copiei").await;
    officer.fill("Fraza de acces", PASSPHRASE).await;
    officer.click("Deschideți copia").await;
    see_at_last(officer, "Ce se restaurează").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_successor_finds_everything_on_another_computer() {
    let officer = Session::start(Options::default()).await;
    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x41);
    let system = record(&officer, &certificate).await;
    note(&officer, &system).await;
    officer.go("settings").await;
    officer.see("Pe acest calculator nu s-a făcut încă nicio copie.").await;
    officer.screenshot("backup-settings-none").await;
    officer.go("todo").await;
    officer.see("Încă nu aveți o copie de siguranță").await;
    officer.screenshot("backup-reminder").await;
    officer.is_accessible("the reminder of a backup").await;

    officer.click("Încă nu aveți o copie de siguranță").await;
    officer.see("Ce intră în copie").await;
    officer.screenshot("backup-make").await;
    officer.fill("Fraza de acces", "scurt").await;
    officer.click("Alegeți unde se salvează").await;
    officer.see("Mai este ceva de corectat").await;
    officer.see("mai adăugați cel puțin 7 caractere").await;
    assert!(officer.focused().await.contains("Mai este ceva de corectat"), "the summary is read first");
    officer.screenshot("backup-make-wrong").await;
    officer.is_accessible("a passphrase that is too short").await;
    officer.click("Propuneți o frază").await;
    officer.see("Notați fraza propusă").await;
    let proposed = officer.value("Fraza de acces").await;
    assert_eq!(proposed, officer.value("Fraza de acces încă o dată").await, "nobody types it twice");
    officer.screenshot("backup-make-proposed").await;
    let file = back_up(&officer).await;
    officer.screenshot("backup-made").await;
    officer.is_accessible("the backup that is ready").await;
    officer.click("Arătați dosarul").await;
    officer.opened("stick").await;
    officer.go("settings").await;
    officer.see("racord-primaria-exemplu-2026-11-23.age").await;
    officer.see("nu s-a schimbat nimic").await;
    officer.screenshot("backup-settings").await;
    officer.go("todo").await;
    officer.see_no_more("Încă nu aveți o copie de siguranță").await;
    for language in ["Русский", "English"] {
        officer.speak(language).await;
        officer.screenshot(&format!("backup-settings-{language}")).await;
        officer.go("backup").await;
        officer.screenshot(&format!("backup-make-{language}")).await;
    }
    assert!(officer.files_with(PASSPHRASE.as_bytes()).is_empty(), "the passphrase is on no disk");
    let plain = officer.files_with(&certificate.der);
    assert!(plain.is_empty(), "nor the certificate in plain, in the backup either: {plain:?}");

    let mut successor = Session::start(Options::default()).await;
    successor.see("Am o copie de pe alt calculator").await;
    successor.screenshot("restore-beginning").await;
    successor.is_accessible("the first screen with its third way").await;
    successor.click("Restaurați dintr-o copie").await;
    successor.see("Alegeți fișierul copiei").await;
    successor.screenshot("restore-choose").await;
    successor.choose_next(&file);
    successor.click("Alegeți fișierul copiei").await;
    successor.fill("Fraza de acces", "trei carute trec raul").await;
    successor.click("Deschideți copia").await;
    see_at_last(&successor, "nu deschide această copie de siguranță").await;
    successor.screenshot("restore-wrong").await;
    successor.is_accessible("a wrong passphrase").await;
    successor.fill("Fraza de acces", PASSPHRASE).await;
    successor.click("Deschideți copia").await;
    see_at_last(&successor, "un sistem, 2 integrări, un certificat").await;
    successor.screenshot("restore-inside").await;
    successor.is_accessible("what is inside a backup").await;
    successor.click("Restaurați").await;
    see_at_last(&successor, "Totul a fost restaurat din copie").await;
    successor.see("e-Registru").await;
    successor.screenshot("restored").await;
    let entries = successor.keyring_entries(&["service", "racord"]);
    assert!(entries.contains(&certificate.serial()), "the other keyring holds the serial number: {entries}");

    successor.close().await;
    successor.start_again().await;
    successor.see("e-Registru").await;
    successor.go("certificates").await;
    successor.click("e-registru.exemplu.md").await;
    successor.see("40 00 00 00 10 30 01 DB 5E D3 A4 ED B0 41").await;
    successor.close().await;
}

fn clear(officer: &Session) {
    let mut clear = officer.command("secret-tool");
    assert!(clear.args(["clear", "service", "racord"]).status().unwrap().success(), "the keyring is emptied");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_that_was_emptied_is_filled_again_from_the_backup() {
    let mut officer = Session::start(Options::default()).await;
    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x42);
    let system = record(&officer, &certificate).await;
    note(&officer, &system).await;
    let file = back_up(&officer).await;
    officer.close().await;
    clear(&officer);
    officer.start_again().await;
    officer.see("În depozitul de chei nu mai este cheia notelor și a certificatelor păstrate").await;
    officer.go("todo").await;
    officer.screenshot("lost-banner").await;
    officer.click("Vedeți ce puteți face").await;
    officer.see("Cheia conținutului criptat nu mai este în depozitul de chei").await;
    officer.screenshot("lost").await;
    officer.is_accessible("what the keyring lost").await;
    officer.click("Continuați fără copie…").await;
    officer.see("conținutul unui certificat").await;
    officer.screenshot("lost-anew").await;
    officer.is_accessible("going on without a backup").await;
    officer.click("Păstrați").await;
    for language in ["Русский", "English", "Română"] {
        officer.speak(language).await;
        officer.go("lost").await;
        officer.screenshot(&format!("lost-{language}")).await;
    }

    officer.click("Restaurați dintr-o copie").await;
    officer.see("Alegeți fișierul copiei").await;
    open(&officer, &file).await;
    officer.screenshot("lost-restore-inside").await;
    officer.click("Restaurați").await;
    see_at_last(&officer, "Copia a fost restaurată").await;
    officer.see_no_more("În depozitul de chei nu mai este cheia").await;
    officer.screenshot("lost-restored").await;
    let entries = officer.keyring_entries(&["service", "racord"]);
    assert!(entries.contains(&certificate.serial()), "the serial number is back: {entries}");
    officer.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_moved_aside_and_restored_where_it_was_met() {
    let mut officer = Session::start(Options::default()).await;
    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x43);
    record(&officer, &certificate).await;
    let file = back_up(&officer).await;
    officer.close().await;
    let database = officer.data_folder().join("racord.db");
    for ending in ["db-wal", "db-shm"] {
        let _ = fs::remove_file(database.with_extension(ending));
    }
    fs::write(&database, vec![7_u8; 40_000]).unwrap();
    officer.start_again().await;
    officer.see("Racord nu a putut porni").await;
    officer.screenshot("restore-broken").await;
    officer.is_accessible("a program that could not open").await;
    officer.click("Restaurați dintr-o copie").await;
    open(&officer, &file).await;
    officer.screenshot("restore-broken-inside").await;
    officer.click("Restaurați").await;
    see_at_last(&officer, "Baza de date deteriorată se află acum în").await;
    officer.see("e-Registru").await;
    officer.screenshot("restore-broken-restored").await;
    let aside = fs::read_dir(officer.data_folder()).unwrap().map(|entry| entry.unwrap().path());
    let aside: Vec<PathBuf> =
        aside.filter(|path| path.is_dir() && path.to_string_lossy().contains("damaged-")).collect();
    let [aside] = aside.as_slice() else { panic!("it is in one folder: {aside:?}") };
    assert_eq!(fs::read(aside.join("racord.db")).unwrap(), vec![7_u8; 40_000], "as it was");
    officer.close().await;
}

/// What a system is for.
async fn describe(officer: &Session, system: &str, purpose: &str) {
    let name = system.to_owned();
    let form = officer.invoke("form", json!({ "name": name })).await.unwrap();
    let fields = form["fields"].as_array().unwrap();
    let mut values: serde_json::Map<String, serde_json::Value> = fields
        .iter()
        .map(|field| (field["id"].as_str().unwrap().to_owned(), field["value"].clone()))
        .collect();
    values.insert("purpose".to_owned(), json!(purpose));
    values.insert("register-entry".to_owned(), json!("RSI-0001"));
    officer.save(&name, values.into()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_on_both_sides_is_asked_in_each_language() {
    let mut officer = Session::start(Options::default()).await;
    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x44);
    let system = record(&officer, &certificate).await;
    let first = back_up(&officer).await;
    let mut colleague = Session::start(Options::default()).await;
    colleague.see("Am o copie de pe alt calculator").await;
    colleague.go("restore").await;
    open(&colleague, &first).await;
    colleague.click("Restaurați").await;
    see_at_last(&colleague, "Totul a fost restaurat din copie").await;
    colleague.close().await;
    colleague.set_now("2026-11-25T08:00:00Z");
    colleague.start_again().await;
    colleague.see("e-Registru").await;
    describe(&colleague, &system, "Scris de coleg").await;
    note(&colleague, &system).await;
    colleague.go("backup").await;
    let stick = colleague.home().join("stick");
    fs::create_dir_all(&stick).unwrap();
    colleague.fill("Fraza de acces", PASSPHRASE).await;
    colleague.fill("Fraza de acces încă o dată", PASSPHRASE).await;
    colleague.choose_next(&stick);
    colleague.click("Alegeți unde se salvează").await;
    see_at_last(&colleague, "Copia de siguranță este gata").await;
    let second = stick.join("racord-primaria-exemplu-2026-11-25.age");
    colleague.close().await;

    officer.close().await;
    officer.set_now("2026-11-26T08:00:00Z");
    officer.start_again().await;
    officer.see("e-Registru").await;
    describe(&officer, &system, "Scris aici").await;
    for (language, choose, passphrase, open, inside) in [
        ("English", "Choose the backup file", "Passphrase", "Open the backup", "What will be restored"),
        ("Русский", "Выбрать файл копии", "Парольная фраза", "Открыть копию", "Что восстанавливается"),
        ("Română", "Alegeți fișierul copiei", "Fraza de acces", "Deschideți copia", "Ce se restaurează"),
    ] {
        officer.speak(language).await;
        officer.go("restore").await;
        officer.see(choose).await;
        officer.screenshot(&format!("restore-choose-{language}")).await;
        officer.choose_next(&second);
        officer.click(choose).await;
        officer.fill(passphrase, PASSPHRASE).await;
        officer.click(open).await;
        see_at_last(&officer, inside).await;
        officer.screenshot(&format!("restore-both-{language}")).await;
    }
    officer.click("Restaurați").await;
    officer.see("Alegeți un răspuns.").await;
    officer.screenshot("restore-both-unanswered").await;
    officer.is_accessible("what changed on both sides").await;
    officer.click_in("e-Registru · Primăria Exemplu", "Luați din copie").await;
    officer.click("Restaurați").await;
    see_at_last(&officer, "Copia a fost restaurată").await;
    officer.go(&system).await;
    officer.see("Scris de coleg").await;
    officer.close().await;
}
