//! The files that officers choose by mistake: each is named for what it is, says what to do, and leaves nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, Options, Session};

/// Of another institution that is nobody's either.
const OTHER_IDNO: &str = "1000000000018";

const KEY: &str = "Fișierul conține cheia privată. Nu o trimiteți nimănui.";
const KEY_STAYS: &str = "Cheia rămâne pe serverul sistemului. MEGA are nevoie doar de certificatul public";
const RIGHT_FILE: &str = "Certificatul sistemului este fișierul .cer primit de la STISC";

/// The officer's own files, apart from everything the program writes.
struct Papers {
    folder: tempfile::TempDir,
    certificate: SystemCertificate,
}

impl Papers {
    fn new() -> Papers {
        let folder = tempfile::tempdir().unwrap();
        let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x41);
        let papers = Papers { folder, certificate };
        papers.file("certificat.pem", &papers.certificate.pem);
        papers.file("pkcs8.key", &papers.certificate.key_pem);
        papers.openssl("genrsa -traditional -out pkcs1.key 2048");
        papers.openssl("pkcs8 -topk8 -in pkcs8.key -passout pass:parola -out criptat.key");
        papers.openssl(
            "pkcs12 -export -inkey pkcs8.key -in certificat.pem -passout pass:parola -out sistem.pfx",
        );
        papers.openssl("req -new -key pkcs8.key -subj /CN=e-registru.exemplu.md -out cerere.csr");
        papers.file("impreuna.pem", format!("{}{}", papers.certificate.pem, papers.certificate.key_pem));
        papers
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn openssl(&self, arguments: &str) {
        let mut openssl = Command::new("openssl");
        let output = openssl.current_dir(self.folder.path()).args(arguments.split(' ')).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// What would give a key away: a line of its text and the middle of its bytes.
    fn traces(&self) -> Vec<Vec<u8>> {
        let mut traces = Vec::new();
        for key in ["pkcs8.key", "pkcs1.key", "criptat.key"] {
            let text = fs::read_to_string(self.path(key)).unwrap();
            traces.push(text.lines().nth(2).unwrap().as_bytes().to_vec());
        }
        for (key, der) in [("pkcs8.key", "pkcs8.der"), ("pkcs1.key", "pkcs1.der")] {
            self.openssl(&format!("pkey -in {key} -outform DER -out {der}"));
            let bytes = fs::read(self.path(der)).unwrap();
            traces.push(bytes[bytes.len() / 3..][..24].to_vec());
        }
        let container = fs::read(self.path("sistem.pfx")).unwrap();
        traces.push(container[container.len() / 2..][..24].to_vec());
        traces
    }

    fn leave_no_trace(&self, officer: &Session) {
        for trace in self.traces() {
            let found = officer.files_with(&trace);
            assert!(found.is_empty(), "a private key never reaches a file of the program: {found:?}");
        }
    }
}

async fn recorded_system(officer: &Session) {
    officer.see("De unde începem?").await;
    officer.click("Înregistrați sisteme deja conectate").await;
    officer.fill("Denumirea instituției", "Primăria Exemplu").await;
    officer.fill("IDNO", IDNO).await;
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    officer.click_in("La ce servicii este conectat?", "MPass").await;
    officer.click_in("În ce medii?", "testare").await;
}

async fn look(officer: &Session, file: &Path) {
    officer.click("Certificate").await;
    officer.see("Verificați un certificat").await;
    officer.choose_next(file);
    officer.click("Alegeți fișierul").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_file_is_named_and_leaves_nothing() {
    let officer = Session::start(Options::default()).await;
    let papers = Papers::new();
    recorded_system(&officer).await;

    // The key is chosen where the certificate is asked for.
    officer.choose_next(&papers.path("pkcs8.key"));
    officer.click_in("Fișierul certificatului de testare", "Alegeți fișierul").await;
    officer.see(KEY).await;
    officer.see(KEY_STAYS).await;
    officer.screenshot("wrong-key-in-form").await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
    officer.see("Niciun certificat deocamdată.").await;

    for key in ["pkcs1.key", "pkcs8.key", "criptat.key"] {
        look(&officer, &papers.path(key)).await;
        officer.see(KEY).await;
        officer.see(KEY_STAYS).await;
        officer.see(key).await;
        officer.see_no_more("Adăugați certificatul").await;
        officer.screenshot(&format!("wrong-{key}")).await;
    }

    look(&officer, &papers.path("sistem.pfx")).await;
    officer.see(KEY).await;
    officer.see("Racord citește certificatul public și uită cheia și parola").await;
    officer.screenshot("wrong-pfx").await;

    look(&officer, &papers.path("cerere.csr")).await;
    officer
        .see("Aceasta este cererea de certificat (CSR) pentru „e-registru.exemplu.md”, nu certificatul.")
        .await;
    officer.see(RIGHT_FILE).await;
    officer.screenshot("wrong-csr").await;

    let garbage: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    look(&officer, &papers.file("poza.cer", garbage)).await;
    officer.see("Fișierul nu conține un certificat. Alegeți fișierul .cer").await;
    officer.see(RIGHT_FILE).await;

    look(&officer, &papers.file("gol.cer", "")).await;
    officer.see("Fișierul este gol. Alegeți fișierul .cer primit de la STISC.").await;

    let large = papers.path("disc.img");
    fs::File::create(&large).unwrap().set_len(70 << 20).unwrap();
    look(&officer, &large).await;
    officer.see("64 MB").await;
    officer.screenshot("wrong-large").await;

    for (name, bytes, said) in [
        ("contract.cer", &b"%PDF-1.7 contract"[..], "Acesta este un document PDF, nu certificatul."),
        ("scan.cer", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Aceasta este o imagine, nu certificatul."),
        ("certificat.zip", b"PK\x03\x04\x14\0\0\0\x08\0c.cer", "Aceasta este o arhivă (ZIP sau alta)"),
        ("certificat.url", b"[InternetShortcut]\r\nURL=https://semnatura.md", "Aceasta este o scurtătură"),
    ] {
        look(&officer, &papers.file(name, bytes)).await;
        officer.see(said).await;
    }
    officer.screenshot("wrong-shortcut").await;

    officer.click("De făcut").await;
    officer.drop_file(&papers.path("pkcs1.key")).await;
    officer.see(KEY).await;

    officer.click("Certificate").await;
    officer.see("Încă nu este niciun certificat").await;
    papers.leave_no_trace(&officer);
}

#[tokio::test(flavor = "multi_thread")]
async fn certificates_that_are_not_the_systems_say_what_follows() {
    let officer = Session::start(Options::default()).await;
    let papers = Papers::new();
    recorded_system(&officer).await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;

    let authority = {
        let mut params = rcgen::CertificateParams::default();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        params.distinguished_name.push(rcgen::DnType::CommonName, "MDQSign (test)");
        params.not_before = rcgen::date_time_ymd(2025, 1, 4);
        params.not_after = rcgen::date_time_ymd(2035, 1, 4);
        let key = rcgen::KeyPair::generate().unwrap();
        params.self_signed(&key).unwrap().der().to_vec()
    };
    look(&officer, &papers.file("mdqsign.cer", authority)).await;
    officer.see("Acesta este certificatul autorității emitente, nu al sistemului.").await;
    officer.see("Certificatul sistemului este alt fișier .cer, primit de la STISC după comandă.").await;
    officer.see_no_more("Adăugați certificatul la un sistem").await;
    officer.screenshot("wrong-authority").await;
    officer.click("Adăugați-l totuși").await;
    officer.click_in("Mediul", "testare").await;
    officer.click("Adăugați certificatul").await;
    officer.see("Verificați înainte de a salva").await;
    officer.screenshot("wrong-authority-doubt").await;

    let expired = SystemCertificate::valid("e-registru.exemplu.md", IDNO, 0x42, (2025, 10, 1), (2026, 10, 1));
    look(&officer, &papers.file("vechi.cer", &expired.der)).await;
    officer.see("Certificatul a expirat 1 octombrie 2026. Solicitați unul nou la STISC.").await;
    officer.screenshot("wrong-expired").await;

    let other = SystemCertificate::new("alta.exemplu.md", OTHER_IDNO, 0x43);
    look(&officer, &papers.file("alta.cer", &other.der)).await;
    officer.see(&format!("IDNO-ul din certificat aparține altei instituții: {OTHER_IDNO}.")).await;
    officer.see("Verificați că ați ales fișierul potrivit.").await;
    officer.screenshot("wrong-institution").await;

    officer.click("Certificate").await;
    officer.see("Încă nu este niciun certificat").await;
    for certificate in [&expired, &other] {
        assert!(officer.files_with(&certificate.der).is_empty(), "nothing is stored by looking");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_certificate_beside_its_key_only_the_public_part_goes_on() {
    let officer = Session::start(Options::default()).await;
    let papers = Papers::new();
    recorded_system(&officer).await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
    look(&officer, &papers.path("impreuna.pem")).await;
    officer.see(KEY).await;
    officer.see("Racord păstrează doar partea publică").await;
    officer.screenshot("wrong-key-beside").await;
    officer.click_in("Mediul", "testare").await;
    officer.click("Adăugați certificatul").await;
    officer.see("numărul lui de serie se află în depozitul de chei").await;
    papers.leave_no_trace(&officer);

    // What is saved from here is the certificate alone, byte for byte.
    let saved = papers.path("salvat.cer");
    officer.choose_next(&saved);
    officer.click("Salvați ca .cer").await;
    officer.see("Salvat: salvat.cer").await;
    assert_eq!(
        fs::read(&saved).unwrap(),
        papers.certificate.der,
        "the public certificate and nothing beside it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_folder_the_right_certificate_is_named_and_the_keys_are_warned_of() {
    let officer = Session::start(Options::default()).await;
    let papers = Papers::new();
    recorded_system(&officer).await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
    let older = SystemCertificate::valid("e-registru.exemplu.md", IDNO, 0x44, (2025, 11, 1), (2026, 12, 1));
    fs::create_dir(papers.path("vechi")).unwrap();
    papers.file("vechi/anul trecut.cer", &older.der);
    papers.file("contract.pdf", b"%PDF-1.7");
    papers.file("rupt.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");

    officer.click("Certificate").await;
    officer.see("Verificați un certificat").await;
    officer.choose_next(papers.folder.path());
    officer.click("Alegeți un dosar").await;
    officer.see("5 fișiere conțin chei private. Nu le trimiteți nimănui.").await;
    officer.see("Acesta este certificatul potrivit. Îl puteți trimite.").await;
    officer.see("Acesta este cel mai nou dintre certificatele sistemului.").await;
    officer.see("certificat.pem, impreuna.pem").await;
    officer.see("2 certificate diferite").await;
    officer.see("rupt.pem").await;
    officer.is_accessible("a folder that was looked into").await;
    officer.screenshot("wrong-folder").await;

    // Dropped on another screen it says the same.
    officer.click("De făcut").await;
    officer.drop_file(papers.folder.path()).await;
    officer.see("2 certificate diferite").await;
    officer.click_in("Mediul", "testare").await;
    officer.click("Adăugați certificatul").await;
    officer.see("numărul lui de serie se află în depozitul de chei").await;
    papers.leave_no_trace(&officer);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_container_asks_for_its_password_until_it_fits() {
    let officer = Session::start(Options::default()).await;
    let papers = Papers::new();
    recorded_system(&officer).await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;
    look(&officer, &papers.path("sistem.pfx")).await;
    officer.fill("Parola containerului", "Parola").await;
    officer.click("Deschideți containerul").await;
    officer.see("Parola nu se potrivește.").await;
    officer.is_accessible("a wrong password").await;
    officer.screenshot("wrong-password").await;
    assert_eq!(officer.focused().await, "Parola containerului", "to be typed again at once");
    officer.type_text("parola").await;
    officer.press("Enter").await;
    officer.see("Acesta este certificatul potrivit. Îl puteți trimite.").await;
    officer.see(KEY).await;
    officer.screenshot("right-password").await;
    officer.click_in("Mediul", "testare").await;
    officer.click("Adăugați certificatul").await;
    officer.see("numărul lui de serie se află în depozitul de chei").await;
    papers.leave_no_trace(&officer);
}
