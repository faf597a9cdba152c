//! MSign for a system whose certificate MPass knows already: only the serial number goes out.

use std::path::Path;
use std::process::Command;

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, Options, Session};
use serde_json::{Value, json};

/// What a listing of the package says, by `unzip`.
fn listed(package: &Path) -> String {
    let listed = Command::new("unzip").arg("-l").arg(package).output().unwrap();
    assert!(listed.status.success(), "{} opens with unzip", package.display());
    String::from_utf8(listed.stdout).unwrap()
}

/// The mail of a package, as Python's `email` reads it.
fn mail(package: &Path) -> Value {
    const READ: &str = "
import email, email.policy, json, sys, zipfile
package = zipfile.ZipFile(sys.argv[1])
name, = [name for name in package.namelist() if name.endswith('.eml')]
mail = email.message_from_bytes(package.read(name), policy=email.policy.default)
assert not mail.defects, mail.defects
print(json.dumps({'to': mail['To'], 'subject': mail['Subject'], 'text': mail.get_body(('plain',)).get_content(),
    'attachments': [part.get_filename() for part in mail.iter_attachments()]}))
";
    let read = Command::new("python3").args(["-c", READ]).arg(package).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    serde_json::from_slice(&read.stdout).unwrap()
}

/// A fingerprint by `openssl`, without colons.
fn sha256(certificate: &SystemCertificate, folder: &Path) -> String {
    let file = certificate.write_cer(folder, "judged.cer");
    let mut openssl = Command::new("openssl");
    let said = openssl.args(["x509", "-inform", "DER", "-noout", "-fingerprint", "-sha256", "-in"]).arg(file);
    let said = String::from_utf8(said.output().unwrap().stdout).unwrap();
    said.trim().split_once('=').unwrap().1.replace(':', "")
}

async fn step(officer: &Session, hub: &str, title: &str) {
    officer.go(hub).await;
    officer.click(title).await;
    officer.see("Pașii").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn msign_with_the_serial_number_of_a_registered_certificate() {
    let officer = Session::start(Options::default()).await;
    let papers = officer.home().join("papers");
    let test = SystemCertificate::new("test.e-registru.exemplu.md", IDNO, 0x21);
    let production = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x22);

    // The system is connected to MPass with both certificates.
    officer.see("De unde începem?").await;
    officer.click("Înregistrați sisteme deja conectate").await;
    officer.fill("Denumirea instituției", "Primăria Exemplu").await;
    officer.fill("IDNO", IDNO).await;
    officer.fill("Denumirea sistemului informațional", "e-Registru").await;
    officer.click_in("La ce servicii este conectat?", "MPass").await;
    officer.click_in("În ce medii?", "testare").await;
    officer.click_in("În ce medii?", "producție").await;
    officer.choose_next(&test.write_cer(&papers, "test.cer"));
    officer.click_in("Fișierul certificatului de testare", "Alegeți fișierul").await;
    officer.see("test.cer").await;
    officer.choose_next(&production.write_cer(&papers, "productie.cer"));
    officer.click_in("Fișierul certificatului de producție", "Alegeți fișierul").await;
    officer.see("productie.cer").await;
    officer.click("Înregistrați sistemul").await;
    officer.see("Sistemul conectat a fost înregistrat").await;

    // The institution's people and its contract, as far as letters and forms need them.
    officer.click("Primăria Exemplu").await;
    officer.click("Modificați").await;
    officer.fill("Numele persoanei responsabile", "Ion Exemplu").await;
    officer.fill("E-mailul persoanei responsabile", "ion@exemplu.md").await;
    officer.fill("Telefonul persoanei responsabile", "+373 22 820 000").await;
    officer.fill("Numele semnatarului", "Maria Exemplu").await;
    officer.fill("Funcția semnatarului", "director").await;
    officer.fill("Numărul contractului", "AGE-2025/118").await;
    officer.click("Salvați instituția").await;
    officer.see("Instituția a fost salvată").await;

    officer.click("e-Registru").await;
    officer.click("Conectați la MSign").await;
    officer.see("Pași finalizați: 0 din 8").await;
    officer.screenshot("msign-hub").await;
    let hub = officer.script("return decodeURI(location.hash.slice(1));").await;
    let hub = hub.as_str().unwrap();

    // The form, whose missing answer is asked for where it belongs.
    officer.click("Formularul unic de conectare").await;
    officer.see("Mai lipsește").await;
    officer.screenshot("msign-form-missing").await;
    officer.click("Completați răspunsul: La ce servește sistemul").await;
    officer.see("Necesar pentru: ").await;
    officer
        .until("the form opens at the field that is missing", async || {
            officer.focused().await.starts_with("Destinația").then_some(())
        })
        .await;
    officer.screenshot("msign-form-needed").await;
    officer.fill("Destinația", "Evidența autorizațiilor").await;
    officer.fill("Înscrierea în Registrul", "RSI-0001").await;
    officer.click("Salvați sistemul").await;
    officer.see("Sistemul informațional a fost salvat").await;
    // Saving led back to the step.
    officer.see_no_more("Mai lipsește").await;
    officer.click("Deschideți formularul").await;
    officer.opened("forms.office.com").await;
    officer.record("Am trimis formularul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;

    step(&officer, hub, "Contractul și anexa MSign").await;
    officer.see("anexa").await;
    officer.screenshot("msign-contract").await;
    officer.record("A venit contractul de la MEGA", "Salvați").await;
    officer.record("Documentele au fost semnate și trimise la MEGA", "Salvați").await;
    officer.record("A venit exemplarul semnat de MEGA", "Salvați").await;
    officer.see("Finalizat").await;

    // Serial only.
    step(&officer, hub, "Certificatul de sistem pentru testare").await;
    officer.see("este suficient numărul de serie: certificatul este înregistrat deja la MPass").await;
    officer.see_no_more("Am comandat certificatul la STISC").await;
    officer.screenshot("msign-certificate").await;
    let package = officer.export("Exportați pachetul", "certificat").await;
    officer.see("Exportat, netrimis").await;
    let listing = listed(&package);
    assert!(
        !listing.contains(".cer") && !listing.contains(".pem") && !listing.contains(".crt"),
        "MEGA has the certificate: only its serial number goes out\n{listing}"
    );
    let sent = mail(&package);
    assert_eq!(sent["to"], "servicii@egov.md", "the address that MSign's page gives");
    assert_eq!(sent["attachments"], json!([]), "nothing is attached");
    let text = sent["text"].as_str().unwrap();
    for expected in ["MPass", "MSign", "e-Registru", "MDQSign", &test.serial(), &sha256(&test, &papers)] {
        assert!(text.contains(expected), "{expected} has to stand in the mail:\n{text}");
    }
    assert!(!text.contains(&production.serial()), "the production certificate is not due yet:\n{text}");
    officer.record("Am trimis e-mailul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;

    // Addresses: with mistakes first, each with its advice.
    step(&officer, hub, "Datele de integrare").await;
    officer.see("În spatele unui NAT este adresa publică a routerului").await;
    officer.see("prin VPN este adresa privată atribuită de VPN").await;
    let (in_test, in_production) =
        ("Adresele IP ale sistemului (testare)", "Adresele IP ale sistemului (producție)");
    officer.fill(in_test, "10.20.30.40\n127.0.0.1").await;
    officer.fill(in_production, "89.28.10.17/28").await;
    officer.click("Revedeți răspunsurile").await;
    officer.see("Mai este ceva de corectat").await;
    for advice in [
        "Rândul 1: 10.20.30.40 este o adresă internă pe care MEGA o vede doar prin VPN. Scrieți adresa publică de ieșire sau bifați că legătura este prin VPN.",
        "Rândul 2: 127.0.0.1 este calculatorul însuși.",
        "89.28.10.17/28 este o adresă dintr-o rețea, nu rețeaua. Scrieți 89.28.10.16/28",
    ] {
        officer.see(advice).await;
        assert_eq!(
            officer.text().await.matches(advice).count(),
            2,
            "“{advice}” stands in the summary and at its field"
        );
    }
    officer.screenshot("msign-addresses-wrong").await;
    officer.is_accessible("addresses with mistakes").await;
    assert_eq!(officer.value(in_test).await, "10.20.30.40\n127.0.0.1", "what was typed stays");

    officer.fill(in_test, "89.28.10.17").await;
    officer.fill(in_production, "89.28.10.17").await;
    officer.click("Revedeți răspunsurile").await;
    officer.see("O adresă este scrisă și pentru celălalt mediu").await;

    // A private address is right once the connection runs over the VPN.
    officer.fill(in_test, "10.20.30.40").await;
    officer.click_in("Revedeți răspunsurile", "Adresele de testare sunt atribuite de VPN-ul").await;
    officer.fill(in_production, "89.28.10.16/28\n2a00:1858:1040::5").await;
    officer.click("Revedeți răspunsurile").await;
    officer.see("Răspunsurile au fost salvate").await;
    officer.see("Răspunsurile pentru formularul online").await;
    officer.screenshot("msign-addresses").await;
    officer.click("Deschideți formularul").await;
    officer.record("Am trimis formularul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;

    step(&officer, hub, "Accesul la mediul de testare").await;
    officer.see("Se așteaptă MEGA").await;
    officer.see("https://msign.staging.egov.md").await;
    officer.record("MEGA a anunțat accesul la testare", "Salvați").await;
    officer.see("Finalizat").await;

    step(&officer, hub, "Testarea internă").await;
    officer.screenshot("msign-tests").await;
    officer.record("Dezvoltatorii au încheiat testele", "Salvați").await;
    for (number, title) in [
        "Semnarea funcționează",
        "Utilizatorul renunță la semnare",
        "Cererea de semnare este trimisă din nou",
        "Erorile sunt tratate",
        "O semnătură valabilă trece verificarea",
        "O semnătură falsificată nu trece verificarea",
    ]
    .into_iter()
    .enumerate()
    {
        let test = format!("TC_FUNCT_0{} {title}", number + 1);
        officer.click(&test).await;
        officer.click_in(&test, "Notați rezultatul").await;
        officer.dialogs(1).await;
        if number == 2 {
            officer.click("Nu se aplică").await;
            officer.click("Salvați rezultatul").await;
            officer.see("Scrieți de ce testul nu se aplică sistemului.").await;
            officer.fill("Ce s-a văzut", "Sistemul nu retrimite cereri.").await;
        } else {
            officer.click("Trecut").await;
        }
        officer.click("Salvați rezultatul").await;
        officer.dialogs(0).await;
        let passed = if number < 2 { number + 1 } else { number };
        officer.see(&format!("{passed} din 6 trecute")).await;
        officer.see(if number == 2 { "Sistemul nu retrimite cereri." } else { "Trecut" }).await;
        officer.script("scrollTo(0, 0);").await;
    }
    officer.see("5 din 6 trecute").await;
    officer.screenshot("msign-tests-done").await;

    // Production, again with the serial number of the certificate that MPass knows there.
    step(&officer, hub, "Validarea finală și activarea în producție").await;
    officer.see("este suficient numărul de serie").await;
    let package = officer.export("Exportați pachetul", "productie").await;
    assert!(!listed(&package).contains(".cer"), "MPass knows the production certificate too");
    let sent = mail(&package);
    let text = sent["text"].as_str().unwrap();
    for expected in
        ["MPass", "MDQSign", &production.serial(), &sha256(&production, &papers), "89.28.10.16/28"]
    {
        assert!(text.contains(expected), "{expected} has to stand in the mail:\n{text}");
    }
    assert!(!text.contains(&test.serial()), "the environments are told apart:\n{text}");
    officer.screenshot("msign-production").await;
    officer.record("Am trimis e-mailul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;
    officer.record("Serviciul este activ în producție", "Salvați").await;
    officer.see("Finalizat").await;

    step(&officer, hub, "Notificarea de încheiere").await;
    officer.record("A venit notificarea de la MEGA", "Salvați").await;
    officer.go(hub).await;
    officer.see("Pași finalizați: 8 din 8").await;
    officer.screenshot("msign-completed").await;
    officer.click("De făcut").await;
    officer.see("Nu aveți nimic de făcut").await;
    officer.screenshot("msign-todo").await;
    let exported = [officer.home().join("certificat"), officer.home().join("productie")];
    for certificate in [&test, &production] {
        let mut found = officer.files_with(certificate.serial().as_bytes());
        found.retain(|file| !exported.iter().any(|folder| file.starts_with(folder)));
        assert!(
            found.is_empty(),
            "only what the officer exported has a serial number in plain text: {found:?}"
        );
    }
}
