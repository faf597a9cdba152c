//! A certificate that ends soon and the one that takes its place: side by side, registered, put into use, removed.

use std::fs;

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, Options, Session};

/// The certificate in use, recorded with the services that know it.
async fn recorded(officer: &Session, old: &SystemCertificate) {
    let papers = officer.home().join("papers");
    officer.see("De unde începem?").await;
    officer.click("Înregistrați sisteme deja conectate").await;
    officer.fill("Denumirea instituției", "Primăria Exemplu").await;
    officer.fill("IDNO", IDNO).await;
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    officer.click_in("La ce servicii este conectat?", "MPass").await;
    officer.click_in("La ce servicii este conectat?", "MSign").await;
    officer.click_in("În ce medii?", "producție").await;
    officer.choose_next(&old.write_cer(&papers, "vechi.cer"));
    officer.click_in("Fișierul certificatului de producție", "Alegeți fișierul").await;
    officer.see("vechi.cer").await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
}

/// Says on the page of a certificate that a service knows it.
async fn registers(officer: &Session, service: &str, proof: &str) {
    officer.click("Un serviciu îl cunoaște deja").await;
    officer.fill("Serviciul", service).await;
    officer.fill("Ce o arată", proof).await;
    officer.click("Salvați").await;
    officer.see("S-a notat că serviciul cunoaște certificatul").await;
}

async fn page_of(officer: &Session, host: &str, state: &str) {
    officer.click("Certificate").await;
    officer.see("Certificatele sistemelor").await;
    officer.click_in(state, host).await;
    officer.see("Istoricul certificatului").await;
}

/// Nothing has to be pushed sideways to be read.
async fn fits(officer: &Session) {
    let over = officer.script("return document.documentElement.scrollWidth - innerWidth;").await;
    assert!(over.as_i64().is_some_and(|over| over <= 0), "the page is wider than its window by {over}");
}

fn decimal(hex: &str) -> String {
    let question = format!("print(int('{hex}', 16))");
    let said = std::process::Command::new("python3").args(["-c", &question]).output().unwrap().stdout;
    String::from_utf8(said).unwrap().trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_new_certificate_stands_beside_the_old_one_until_every_service_knows_it() {
    let officer = Session::start(Options { size: (900, 600), ..Options::default() }).await;
    let host = "e-registru.exemplu.md";
    let old = SystemCertificate::valid(host, IDNO, 0x51, (2025, 12, 15), (2026, 12, 15));
    let new = SystemCertificate::valid(host, IDNO, 0x52, (2026, 11, 20), (2027, 11, 20));
    recorded(&officer, &old).await;

    // The new one is compared with the one in use before it is added.
    let papers = officer.home().join("papers");
    officer.click("Certificate").await;
    officer.choose_next(&new.write_cer(&papers, "nou.cer"));
    officer.click("Alegeți fișierul").await;
    officer.see("Acesta este certificatul potrivit. Îl puteți trimite.").await;
    officer.click_in("Mediul", "producție").await;
    officer.click("Comparați-l cu certificatul păstrat pentru e-Registru").await;
    officer.see("Al doilea este reînnoirea primului: același sistem, cheie nouă, număr de serie nou.").await;
    officer.see("Ambele sunt valabile 25 de zile").await;
    officer.is_accessible("an opened file beside a held certificate").await;
    officer.screenshot("renewal-opened-beside-held").await;
    officer.press("Alt+Left").await;
    officer.see("Acesta este certificatul potrivit. Îl puteți trimite.").await;
    officer.click_in("Mediul", "producție").await;
    officer.click("Adăugați certificatul").await;
    officer.see("Certificatul nou este păstrat lângă cel vechi până când îl confirmă MEGA").await;

    // Side by side, from either side.
    officer.see("Păstrați certificatul vechi până când MEGA îl confirmă pe cel nou.").await;
    officer.see("Încă nu îl cunosc: MPass, MSign.").await;
    officer.see("doar pe cel vechi").await;
    officer.is_accessible("a certificate that waits").await;
    officer.screenshot("renewal-new").await;
    page_of(&officer, host, "Expiră în").await;
    officer.see("Al doilea este reînnoirea primului").await;
    officer.screenshot("renewal-old").await;
    officer.click("Toate datele alăturate").await;
    officer.see("Amprenta cheii").await;
    officer.see("diferă").await;
    officer.is_accessible("two certificates side by side").await;
    fits(&officer).await;
    officer.screenshot("renewal-compared").await;

    // It is put into use only when every service knows it.
    page_of(&officer, host, "Primit, neconfirmat încă").await;
    registers(&officer, "MPass", "e-mailul MEGA din 23 noiembrie").await;
    officer.see("e-mailul MEGA din 23 noiembrie").await;
    officer.see("Încă nu îl cunosc: MSign.").await;
    officer.click("MEGA l-a confirmat: puneți-l în folosință").await;
    officer.click("MEGA a confirmat certificatul nou").await;
    officer.click("Puneți în folosință").await;
    officer.see("Păstrați certificatul vechi: cel nou nu este încă înregistrat la MSign.").await;
    officer.screenshot("renewal-too-early").await;
    officer.click("Renunțați").await;
    registers(&officer, "MSign", "").await;
    officer.see("îl puteți pune în folosință pe cel nou").await;
    officer.click("MEGA l-a confirmat: puneți-l în folosință").await;
    officer.click("MEGA a confirmat certificatul nou").await;
    officer.click("Puneți în folosință").await;
    officer.see("Certificatul nou este în folosință, cel vechi este înlocuit").await;
    officer.see_no_more("Cine pe care îl cunoaște").await;
    officer.screenshot("renewal-in-use").await;

    // A registration is corrected and taken back.
    officer.click_in("e-mailul MEGA din 23 noiembrie", "Corectați").await;
    officer.fill("Ce o arată", "e-mailul MEGA din 23 noiembrie, ora 10").await;
    officer.click("Salvați").await;
    officer.see("ora 10").await;
    officer.click_in("ora 10", "Retrageți").await;
    officer.see("Se șterg data și dovada notate.").await;
    officer.click("Retrageți").await;
    officer.see("S-a notat că serviciul nu cunoaște certificatul").await;
    officer.see_no_more("ora 10").await;

    // The old one goes; the journal remembers it.
    page_of(&officer, host, "Înlocuit").await;
    officer.see("Nimeni nu mai are nevoie de el.").await;
    officer.screenshot("renewal-replaced").await;
    officer.click("Eliminați…").await;
    officer.see("În jurnal rămâne că a existat, fără numărul de serie.").await;
    officer.screenshot("renewal-removal").await;
    officer.click("Eliminați").await;
    officer.see("S-a eliminat").await;
    officer.click("e-Registru").await;
    officer.see("certificat eliminat din mediul de producție").await;

    for certificate in [&old, &new] {
        let serial = certificate.serial();
        let bytes = hex(&serial);
        let lower = serial.to_lowercase();
        for trace in
            [serial.as_bytes(), lower.as_bytes(), decimal(&serial).as_bytes(), &bytes, &certificate.der]
        {
            let found: Vec<_> = officer.files_with(trace);
            let own: Vec<_> = found.iter().filter(|file| !file.starts_with(&papers)).collect();
            assert!(own.is_empty(), "a serial number in plain text: {own:?}");
        }
    }
    assert!(!officer.files_with(&old.der).is_empty(), "the search finds the file that the officer has");
    fs::remove_dir_all(papers).unwrap();
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().map(|digit| char::from(digit).to_digit(16).unwrap() as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_a_serial_number_completes_it() {
    let officer = Session::start(Options::default()).await;
    let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x53);
    officer.see("De unde începem?").await;
    officer.click("Înregistrați sisteme deja conectate").await;
    officer.fill("Denumirea instituției", "Primăria Exemplu").await;
    officer.fill("IDNO", IDNO).await;
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    officer.click_in("La ce servicii este conectat?", "MPass").await;
    officer.click_in("În ce medii?", "testare").await;
    officer.fill("Doar numărul de serie, testare", &format!("Serial Number: {}", certificate.serial())).await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
    page_of(&officer, "Doar numărul de serie", "testare").await;
    officer.click("Adăugați fișierul certificatului").await;
    officer.choose_next(&certificate.write_cer(&officer.home().join("papers"), "sistem.cer"));
    officer.click("Alegeți fișierul").await;
    officer.see("sistem.cer").await;
    officer.screenshot("serial-completed").await;
    officer.click("Completați certificatul").await;
    officer.see("Certificatul este completat cu ce spune fișierul").await;
    officer.see("Amprenta SHA-256").await;
    officer.press("Ctrl+K").await;
    let spelled = certificate.serial().to_lowercase();
    officer.fill("Sistem, pas, certificat sau număr de serie", &format!("„0x{spelled}”")).await;
    officer.see("Un rezultat").await;
    officer.screenshot("serial-found").await;
}
