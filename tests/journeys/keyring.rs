//! The keyring as officers meet it: absent, locked, locked in the middle, with entries gone.

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, KEYRING_PASSWORD, Keyring, Options, Session};

fn with(keyring: Keyring) -> Options {
    // The question for the password is a window of its own: it needs the focus.
    Options { keyring, real_dialogs: keyring == Keyring::Locked, ..Options::default() }
}

async fn system(officer: &Session) {
    officer.go("form/system/new").await;
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    officer.fill("Destinația", "Evidența autorizațiilor").await;
    officer.fill("Înscrierea în Registrul", "RSI-0001").await;
    officer.click("Salvați sistemul").await;
    officer.see("Sistemul informațional a fost salvat").await;
}

/// Pastes a certificate and chooses where it belongs; the last click is the caller's.
async fn open(officer: &Session, certificate: &SystemCertificate) {
    officer.go("certificates").await;
    officer.click("Lipiți textul").await;
    officer.fill("Textul certificatului", &certificate.pem).await;
    officer.click("Verificați textul").await;
    officer.see("Acesta este certificatul potrivit. Îl puteți trimite.").await;
    officer.click_in("Mediul", "testare").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keyring_everything_works_but_secrets() {
    let officer = Session::start(with(Keyring::Absent)).await;
    officer.see("Pe acest calculator nu funcționează niciun depozit de chei. Porniți-l").await;
    officer.screenshot("keyring-absent").await;
    officer.is_accessible("the first screen without a keyring").await;
    officer.enter_institution().await;
    system(&officer).await;
    officer.click("Conectați la MSign").await;
    officer.see("Pași finalizați: 0 din 8").await;
    officer.click("Formularul unic de conectare").await;
    officer.screenshot("keyring-absent-step").await;
    officer.click("Am trimis formularul").await;
    officer.fill("Dovada", "ieșire 01-14/1").await;
    officer.click("Am trimis").await;
    officer.see("Nu s-a salvat").await;
    officer.screenshot("keyring-absent-note").await;
    assert_eq!(officer.value("Dovada").await, "ieșire 01-14/1", "what was typed stays");
    officer.fill("Dovada", "").await;
    officer.click("Am trimis").await;
    officer.see("S-a notat că este trimis").await;

    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x31);
    open(&officer, &certificate).await;
    officer.click("Adăugați certificatul").await;
    officer.see("Nu s-a salvat").await;
    officer.screenshot("keyring-absent-certificate").await;
    officer.click("Certificate").await;
    officer.see("Încă nu este niciun certificat").await;
    assert!(officer.files_with(&certificate.der).is_empty(), "nothing of it is stored");
    assert!(officer.files_with("ieșire 01-14/1".as_bytes()).is_empty(), "nor of the note");
    assert!(officer.files_with(certificate.serial().as_bytes()).is_empty(), "nor its serial number");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keyring_is_unlocked_by_the_officer() {
    let mut officer = Session::start(with(Keyring::Locked)).await;
    officer.see("Depozitul de chei este blocat.").await;
    officer.enter_institution().await;
    system(&officer).await;
    officer.screenshot("keyring-locked").await;

    // Typed, not saved: it cannot be sealed yet, so it is in memory.
    officer.go("form/system/new").await;
    officer.fill("Destinația", "Depunerea cererilor").await;
    officer.go("todo").await;
    officer
        .until("what is typed is in memory", async || {
            let form = officer.invoke("form", serde_json::json!({ "name": "system/new" })).await.ok()?;
            (form["typed"] == true).then_some(())
        })
        .await;
    assert!(officer.files_with(b"Depunerea cererilor").is_empty(), "it must not be in plain text on disk");

    officer.click("Deblocați").await;
    officer.answer_keyring(None).await;
    officer.see("confirmați în fereastra sistemului de operare").await;
    officer.screenshot("keyring-cancelled").await;
    officer.click("De făcut").await;

    officer.click("Deblocați").await;
    officer.answer_keyring(Some(KEYRING_PASSWORD)).await;
    officer.see_no_more("Depozitul de chei").await;
    officer.screenshot("keyring-unlocked").await;

    officer.kill();
    officer.start_again().await;
    officer.see("Primăria Exemplu").await;
    officer.go("form/system/new").await;
    officer.see("Am păstrat ce ați scris data trecută").await;
    assert_eq!(
        officer.value("Destinația").await,
        "Depunerea cererilor",
        "it was sealed when the keyring opened"
    );

    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x32);
    open(&officer, &certificate).await;
    officer.click("Adăugați certificatul").await;
    officer.see("numărul lui de serie se află în depozitul de chei").await;
    let entries = officer.keyring_entries(&["service", "racord"]);
    assert!(entries.contains(&certificate.serial()), "the serial number is in the keyring: {entries}");
}

/// Keeps a serial number for production; where its certificate is shown.
async fn keep_serial(officer: &Session, serial: &str) -> String {
    officer.go("form/serial/new").await;
    officer.click_in("Mediul", "producție").await;
    officer.fill("Numărul de serie", serial).await;
    officer.click("Păstrați numărul de serie").await;
    officer.see("numărul lui de serie se află în depozitul de chei").await;
    let place = officer.script("return decodeURI(location.hash.slice(1));").await;
    place.as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_that_is_locked_in_the_middle_says_so_and_can_be_unlocked_there() {
    let mut officer = Session::start(Options { real_dialogs: true, ..Options::default() }).await;
    officer.enter_institution().await;
    system(&officer).await;
    let place = keep_serial(&officer, "40000000103001DB5ED3A4EDB033").await;
    officer.see("40 00 00 00 10 30 01 DB 5E D3 A4 ED B0 33").await;

    officer.lock_keyring();
    officer.go("todo").await;
    officer.go(&place).await;
    officer.see("Certificatul păstrat nu poate fi deschis acum. Depozitul de chei este blocat.").await;
    officer.see("Deblocați depozitul de chei al calculatorului și deschideți din nou această pagină.").await;
    officer.screenshot("keyring-locked-in-the-middle").await;
    officer.click("Deblocați").await;
    officer.answer_keyring(Some(KEYRING_PASSWORD)).await;
    officer.see("40 00 00 00 10 30 01 DB 5E D3 A4 ED B0 33").await;
    officer.see_no_more("Depozitul de chei este blocat").await;

    // Saving meets it too: what was written stays, and the way out is on the same screen.
    officer.go("form/serial/new").await;
    officer.click_in("Mediul", "testare").await;
    officer.fill("Numărul de serie", "40000000103001DB5ED3A4EDB035").await;
    officer.lock_keyring();
    officer.click("Păstrați numărul de serie").await;
    officer.see("Nu s-a salvat").await;
    officer.screenshot("keyring-locked-while-saving").await;
    officer.click("Deblocați").await;
    officer.answer_keyring(Some(KEYRING_PASSWORD)).await;
    officer
        .until("the banner goes", async || {
            let banner = officer.script("return document.querySelector('[data-keyring]') === null;").await;
            (banner == true).then_some(())
        })
        .await;
    assert_eq!(officer.value("Numărul de serie").await, "40000000103001DB5ED3A4EDB035", "it stays typed");
    officer.click("Păstrați numărul de serie").await;
    officer.see("numărul lui de serie se află în depozitul de chei").await;

    officer.close().await;
    officer.lock_keyring();
    officer.start_again().await;
    officer.see("Depozitul de chei este blocat.").await;
    officer.see("e-Registru").await;
    officer.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_that_were_deleted_behind_our_back_are_named() {
    let mut officer = Session::start(Options::default()).await;
    officer.enter_institution().await;
    system(&officer).await;
    let place = keep_serial(&officer, "40000000103001DB5ED3A4EDB034").await;
    clear(&officer, &place);
    officer.go("todo").await;
    officer.go(&place).await;
    officer.see("Numărul de serie al acestui certificat nu mai este în depozitul de chei.").await;
    officer.see("Eliminați acest certificat, apoi adăugați-l din nou").await;
    officer.screenshot("keyring-entry-gone").await;
    officer.click("Eliminați…").await;
    officer.click("Eliminați").await;
    officer.see("S-a eliminat").await;
    keep_serial(&officer, "40000000103001DB5ED3A4EDB034").await;
    officer.see("40 00 00 00 10 30 01 DB 5E D3 A4 ED B0 34").await;

    // The key of everything sealed: nothing new is sealed with another one beside it.
    officer.close().await;
    clear(&officer, "data-key");
    officer.start_again().await;
    officer.see("Primăria Exemplu").await;
    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x36);
    open(&officer, &certificate).await;
    officer.click("Adăugați certificatul").await;
    officer.see("Nu s-a salvat").await;
    officer
        .see("Cheia care deschide notele și certificatele păstrate nu mai este în depozitul de chei.")
        .await;
    officer.screenshot("keyring-data-key-gone").await;
    assert!(officer.files_with(&certificate.der).is_empty(), "nothing of it is stored");
    officer.close().await;
}

fn clear(officer: &Session, name: &str) {
    let mut clear = officer.command("secret-tool");
    let cleared = clear.args(["clear", "service", "racord", "username", name]).status().unwrap();
    assert!(cleared.success(), "{name} is in the keyring");
}
