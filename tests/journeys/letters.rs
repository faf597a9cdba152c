//! What goes along with what is sent: a bare certificate, a contract's scan, the evidence of a failed test; how it looks,
//! and a follow-up when the answer is late.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, Options, Session};
use serde_json::{Value, json};

const MONDAY: &str = "2026-11-23";
const LOST: &str = "TC_SEC_07";

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_along_is_chosen_looked_at_and_tracked_until_the_answer() {
    let officer = Session::start(Options::default()).await;
    officer.see("De unde începem?").await;
    institution(&officer).await;
    let begun = officer.begun().await;
    let id = begun.integration;
    let certificate = SystemCertificate::new("test.e-registru.exemplu.md", IDNO, 1);
    agreed(&officer, &id, &begun.system, &certificate).await;

    certificate_goes_bare_with_a_scan(&officer, &id, &certificate).await;
    what_a_form_asked_else_is_noted(&officer, &id).await;
    report_with_evidence(&officer, &id).await;
    follow_up(&officer, &id).await;
    production_goes_on_for_a_reason(&officer, &id).await;
}

async fn institution(officer: &Session) {
    let values = json!({ "name": "Primăria Exemplu", "idno": IDNO, "kind": "public-institution",
        "address": "str. Exemplului 1", "officer-name": "Ion Exemplu", "officer-position": "responsabil IT",
        "officer-email": "ion@exemplu.md", "officer-phone": "+373 22 820 000", "signatory-name": "Maria Exemplu",
        "signatory-position": "director", "developers-name": "Echipa", "developers-email": "echipa@exemplu.md" });
    officer.save("institution/new", values).await;
}

/// The way here: the form is sent, the contract signed, the details given, the certificate held.
async fn agreed(officer: &Session, id: &str, system: &str, certificate: &SystemCertificate) {
    let day = json!({ "on": MONDAY, "note": "" });
    officer.save(&format!("mark-sent/{id}/connection-form"), day.clone()).await;
    for turn in ["contract/send", "contract/sign", "contract/countersign", "integration-details/announce"] {
        officer.save(&format!("turn/{id}/{turn}"), day.clone()).await;
    }
    let answers = json!({ "logout-request-test": "https://test.exemplu.md/out",
        "logout-response-test": "https://test.exemplu.md/done", "logout-request-production": "https://exemplu.md/out",
        "logout-response-production": "https://exemplu.md/done", "attributes": "FirstName" });
    officer.save(&format!("answers/{id}/integration-details"), answers).await;
    officer.save(&format!("mark-sent/{id}/integration-details"), day).await;
    let opened = officer.invoke("paste_certificate", json!({ "text": certificate.pem })).await.expect("read");
    let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
    officer.save(&form, json!({ "system": system, "environment": "test" })).await;
}

async fn certificate_goes_bare_with_a_scan(officer: &Session, id: &str, certificate: &SystemCertificate) {
    officer.go(&format!("integration/{id}/certificate")).await;
    officer.see("Certificatul pleacă într-un ZIP, pentru că Outlook blochează fișierele .cer.").await;
    officer.click_in("Certificatul pleacă într-un ZIP", "Schimbați").await;
    officer.dialogs(1).await;
    officer.screenshot("letters-certificate-as").await;
    officer.is_accessible("how the certificate goes").await;
    officer.click("Ca fișier .cer").await;
    officer.click("Salvați").await;
    officer.dialogs(0).await;
    officer.see("Certificatul pleacă ca fișier .cer.").await;
    officer.see("e-registru-test.cer").await;

    // A private key in a ZIP is refused where it was added, and nothing of it is kept.
    let scans = officer.home().join("scans");
    let with_key = write_zip(
        &scans,
        "scanari.zip",
        &[("citeste.txt", b"x"), ("tls.key", certificate.key_pem.as_bytes())],
    );
    officer.click("Adăugați fișiere: Certificatul de sistem").await;
    officer.dialogs(1).await;
    officer.choose_next(&with_key);
    officer.click("Alegeți un fișier").await;
    officer.see("Fișierul „scanari.zip/tls.key” conține cheia privată. Nu o trimiteți nimănui.").await;
    officer.screenshot("letters-key-refused").await;
    officer.is_accessible("a file that is refused").await;
    let scan = scans.join("Contract semnat № 5.txt");
    fs::write(&scan, "the signed contract").unwrap();
    officer.drop_file(&scan).await;
    officer.see("Fișierul „Contract semnat № 5.txt” a fost adăugat.").await;
    officer.see_no_more("conține cheia privată").await;
    officer.press("Escape").await;
    officer.dialogs(0).await;
    officer.see("Contract semnat № 5.txt 1 KB").await;
    let key = certificate.key_pem.lines().nth(1).unwrap().as_bytes();
    assert_eq!(
        officer.files_with(key),
        Vec::<PathBuf>::new(),
        "the key is nowhere in plain text: it lay zipped"
    );
    assert_eq!(officer.files_with(b"the signed contract"), [scan], "what is kept is sealed");

    officer.click("Vedeți documentul").await;
    officer.see("Pagina 1 din 1").await;
    let drawn = "return document.querySelector('dialog img')?.complete && document.querySelector('dialog img').naturalWidth;";
    officer
        .until("the page is drawn", async || {
            officer.script(drawn).await.as_u64().filter(|width| *width > 500)
        })
        .await;
    officer.screenshot("letters-preview").await;
    officer.is_accessible("a document that is looked at").await;
    officer.click("Textul documentului").await;
    officer.see("Contract-semnat-No-5.txt").await;
    officer.press("Escape").await;
    officer.dialogs(0).await;

    let package = officer.export("Exportați pachetul", "certificate").await;
    judge(&package, &["e-registru-test.cer", "Contract-semnat-No-5.txt"], "servicii@egov.md");
    officer.click("Începeți un e-mail nou").await;
    let link = officer.opened("mailto:").await;
    assert!(link.contains("servicii@egov.md?subject=") && link.len() <= 1_900, "{link}");

    // What was just said stays at the top and may cover a button that was scrolled there.
    officer.script("scrollTo(0, 0);").await;
    officer.click("Numărul de ieșire și adresa").await;
    officer.dialogs(1).await;
    officer.fill("Numărul din registrul instituției", "01-12/345").await;
    officer.click("Salvați").await;
    officer.dialogs(0).await;
    officer.see("Ce s-a schimbat").await;
    officer.see("este Nr. 01-12/345 din 23 noiembrie 2026").await;
    officer.screenshot("letters-changed").await;
    officer.is_accessible("what changed since the export").await;
    let package = officer.export("Exportați din nou", "certificate-again").await;
    officer.see_no_more("Ce s-a schimbat").await;
    judge(&package, &["e-registru-test.cer", "Contract-semnat-No-5.txt"], "servicii@egov.md");
    officer.record("Am trimis e-mailul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;
}

async fn what_a_form_asked_else_is_noted(officer: &Session, id: &str) {
    officer.go(&format!("integration/{id}/integration-details")).await;
    officer.script("scrollTo(0, 0);").await;
    officer.click("Notați o întrebare").await;
    officer.dialogs(1).await;
    officer.fill("Întrebarea din formular", "Câți utilizatori are sistemul?").await;
    officer.fill("Ce ați răspuns", "120").await;
    officer.click("Salvați întrebarea").await;
    officer.dialogs(0).await;
    officer.see("Ce a mai întrebat").await;
    officer.click("Copiați răspunsul").await;
    officer.see("Copiat").await;
    officer.screenshot("letters-asked").await;
    officer.is_accessible("what a form asked else").await;
}

async fn report_with_evidence(officer: &Session, id: &str) {
    let day = json!({ "on": MONDAY, "note": "" });
    officer.save(&format!("turn/{id}/test-access/configure"), day.clone()).await;
    officer.save(&format!("turn/{id}/functional-tests/test"), day).await;
    let step = json!({ "integration": id, "step": "functional-tests" });
    let view = officer.invoke("step", step).await.expect("the step");
    for test in tests(&view).iter().filter(|test| *test != LOST) {
        let passed = json!({ "outcome": "passed", "on": MONDAY, "tester": "Vasile Exemplu", "note": "" });
        officer.save(&format!("test/{id}/{test}"), passed).await;
    }
    officer.go(&format!("integration/{id}/functional-tests")).await;
    let row = "TC_SEC_07 InResponseTo al unei cereri pierdute";
    officer.click(row).await;
    officer.click_in(row, "Notați rezultatul").await;
    officer.dialogs(1).await;
    assert_eq!(officer.value("Cine l-a testat").await, "Vasile Exemplu", "as with the tests before");
    officer.click("Eșuat").await;
    officer.fill("Ce s-a văzut", "Autentificarea a reușit.").await;
    officer.click("Salvați rezultatul").await;
    officer.dialogs(0).await;
    let proof = officer.home().join("scans/Captură.PNG");
    fs::write(&proof, b"\x89PNG\r\n\x1a\n\0 a picture").unwrap();
    officer.click(&format!("Adăugați dovezi: {row}")).await;
    officer.dialogs(1).await;
    officer.choose_next(&proof);
    officer.click("Alegeți un fișier").await;
    officer.see("Fișierul „Captură.PNG” a fost adăugat.").await;
    officer.click("Gata").await;
    officer.dialogs(0).await;
    officer.see("Dovezi: Captura.png").await;
    officer.screenshot("letters-evidence").await;
    officer.is_accessible("the evidence of a test").await;

    let package = officer.export("Exportați pachetul", "report").await;
    let text = judge(&package, &["Captura.png"], "servicii@egov.md");
    for said in [
        "eșuat (23 noiembrie 2026, testat de Vasile Exemplu)",
        "Autentificarea a reușit.",
        "Dovezi: Captura.png",
    ] {
        assert!(text.contains(said), "the report says {said}:\n{text}");
    }
    officer.record("Am trimis e-mailul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;
}

async fn production_goes_on_for_a_reason(officer: &Session, id: &str) {
    officer.go(&format!("integration/{id}/production")).await;
    officer.see("MEGA cere ca toate testele de securitate să fie trecute. A rămas un test: TC_SEC_07.").await;
    officer.save(&format!("turn/{id}/compliance/confirm"), json!({ "on": MONDAY, "note": "" })).await;
    officer.go("todo").await;
    officer.go(&format!("integration/{id}/production")).await;
    officer.see("Nu poate începe încă").await;
    officer.click("Continuați fără toate testele de securitate").await;
    officer
        .see("MEGA cere ca toate testele TC_SEC să treacă înainte de producție. Motivul rămâne notat.")
        .await;
    officer.fill("Motivul", "MEGA a acceptat în scris.").await;
    officer.click("Continuați").await;
    officer.dialogs(0).await;
    officer.see("Motivul a fost notat: pasul poate continua").await;
    officer.see("Rândul dvs.").await;
}

async fn follow_up(officer: &Session, id: &str) {
    officer.go(&format!("integration/{id}/compliance")).await;
    officer.click("Scrieți o revenire").await;
    officer.see("Exportați pachetul").await;
    officer.is_accessible("a follow-up").await;
    let package = officer.export("Exportați pachetul", "follow-up").await;
    let text = judge(&package, &[], "servicii@egov.md");
    assert!(text.contains("Raportul de testare"), "what was sent for it:\n{text}");
    officer.record("Am trimis e-mailul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;
    answered_with_proof(officer).await;
    officer.screenshot("letters-follow-up").await;
}

/// What the officer records is proved by a file, and the number of the register can come later.
async fn answered_with_proof(officer: &Session) {
    let answer = officer.home().join("scans/Răspuns MEGA.txt");
    fs::write(&answer, "the answer of MEGA").unwrap();
    officer.script("scrollTo(0, 0);").await;
    officer.click("Destinatarul a răspuns").await;
    officer.dialogs(1).await;
    officer.see("Niciun fișier adăugat").await;
    officer.drop_file(&answer).await;
    officer.see("Fișierul „Răspuns MEGA.txt” a fost adăugat.").await;
    officer.is_accessible("a proof that waits in its form").await;
    officer.screenshot("letters-proof-waits").await;
    officer.click("Salvați").await;
    officer.dialogs(0).await;
    officer.see("Răspunsul a fost notat").await;
    officer.see("Răspuns MEGA.txt 1 KB").await;
    assert_eq!(officer.files_with(b"the answer of MEGA"), [answer], "what is kept is sealed");
    officer.is_accessible("a proof beside what it proves").await;
    officer.script("scrollTo(0, 0);").await;
    officer.click("Deschideți: Răspuns MEGA.txt").await;
    officer.opened("Raspuns-MEGA.txt").await;
    officer.click("Eliminați: Răspuns MEGA.txt").await;
    officer.dialogs(1).await;
    officer.click("Eliminați dovada").await;
    officer.dialogs(0).await;
    officer.click("Puneți la loc: Răspuns MEGA.txt").await;
    officer.see("Fișierul „Răspuns MEGA.txt” a fost pus la loc.").await;

    officer.script("scrollTo(0, 0);").await;
    officer.click("Notați sau corectați numărul").await;
    officer.dialogs(1).await;
    officer.fill("Numărul din registrul instituției", "01-12/400").await;
    officer.click("Salvați numărul").await;
    officer.dialogs(0).await;
    officer.see("Nr. de ieșire: 01-12/400").await;
}

fn tests(step: &Value) -> Vec<String> {
    let groups = step["tests"]["groups"].as_array().expect("groups");
    let tests = groups.iter().flat_map(|group| group["tests"].as_array().expect("tests"));
    tests.map(|test| test["id"].as_str().expect("an id").to_owned()).collect()
}

fn write_zip(folder: &Path, name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let loose = folder.join("loose");
    fs::create_dir_all(&loose).unwrap();
    let archive = folder.join(name);
    for (file, bytes) in files {
        fs::File::create(loose.join(file)).unwrap().write_all(bytes).unwrap();
    }
    let mut zip = Command::new("python3");
    let script = "import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as out:
    for name in sorted(os.listdir(sys.argv[2])):
        out.write(os.path.join(sys.argv[2], name), name)";
    let made = zip.args(["-c", script]).arg(&archive).arg(&loose).status();
    assert!(made.expect("python3 is installed").success());
    fs::remove_dir_all(loose).unwrap();
    archive
}

/// Python's `bagit` finds the package whole, its `email` reads the mail; the mail carries these files and no others, each
/// as it lies in the package. The text of the mail.
fn judge(package: &Path, attached: &[&str], to: &str) -> String {
    let script = r#"
import email, email.policy, os, sys, zipfile
package, to, expected = sys.argv[1], sys.argv[2], sys.argv[3:]
folder = package + '.unpacked'
zipfile.ZipFile(package).extractall(folder)
[bag] = os.listdir(folder)
bag = os.path.join(folder, bag)
try:
    import bagit
    bagit.Bag(bag).validate()
except ImportError:
    assert os.environ.get('RACORD_PYTHON') is None, 'the named Python has bagit'
mail = email.message_from_binary_file(open(os.path.join(bag, 'data/mail.eml'), 'rb'), policy=email.policy.default)
assert not mail.defects and mail['To'] == to and mail['X-Unsent'] == '1', (mail.defects, mail['To'])
files = {part.get_filename(): part.get_content() for part in mail.iter_attachments()}
assert list(files) == expected, (list(files), expected)
for name, content in files.items():
    content = content.encode() if isinstance(content, str) else content
    assert open(os.path.join(bag, 'data', name), 'rb').read() == content, name
print(mail.get_body(('plain',)).get_content())
"#;
    let python = std::env::var("RACORD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let judged = Command::new(python).args(["-c", script]).arg(package).arg(to).args(attached).output();
    let judged = judged.expect("Python is installed");
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
    fs::remove_dir_all(format!("{}.unpacked", package.display())).expect("it was unpacked");
    String::from_utf8(judged.stdout).expect("UTF-8")
}
