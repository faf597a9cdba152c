//! After a certificate was imported, used, written about, renewed and removed, no file tells its serial number: not
//! the data folder with its log, nor what the window, the desktop and the operating system keep beside it.

use std::fs;
use std::path::Path;
use std::process::Command;

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{Begun, IDNO, Options, Session};
use serde_json::json;

const DRAFT: &str = "certificate.test";

/// Searches every file below a folder for a serial number in every spelling, and for pieces of the certificate.
/// Arguments: the folder, the serial number in hexadecimal, the certificate's file, what is left out.
const SEARCH: &str = r"
import base64, os, sys
folder, serial, certificate, left_out = sys.argv[1:5]
raw, der = bytes.fromhex(serial), open(certificate, 'rb').read()
pairs = [serial[at:at + 2] for at in range(0, len(serial), 2)]
texts = [serial, str(int(serial, 16))] + [mark.join(pairs) for mark in ':- '] + [' '.join(serial[at:at + 4] for at in range(0, len(serial), 4))]
texts += [text.lower() for text in texts]
spellings = {'raw bytes': raw, 'the certificate': der[:200], 'its end': der[-60:]}
for text in texts:
    spellings[text] = text.encode()
    spellings[text + ' in UTF-16'] = text.encode('utf-16-le')
    spellings[text + ' in UTF-16, big end first'] = text.encode('utf-16-be')
# Base64 of something that contains another thing depends on where that begins, modulo three; its ends aren't looked at.
for what, content in (('raw', raw), ('hexadecimal', serial.encode()), ('lower case', serial.lower().encode()), ('certificate', der)):
    for offset in range(3):
        middle = base64.b64encode(content[offset:])[4:-6][:60]
        spellings['base64 of %s from byte %d' % (what, offset)] = middle
        spellings['base64 for addresses of %s from byte %d' % (what, offset)] = middle.replace(b'+', b'-').replace(b'/', b'_')
looked_at = 0
for place, _, names in os.walk(folder):
    for name in names:
        path = os.path.join(place, name)
        if not os.path.isfile(path) or os.path.islink(path) or (left_out and path.startswith(left_out)):
            continue
        content = open(path, 'rb').read()
        looked_at += 1
        for what, spelling in spellings.items():
            if spelling in content:
                print(what, 'in', os.path.relpath(path, folder))
assert looked_at > 0, 'there is something to look at'
";

/// Writes a file with each spelling, so that the search above can be seen to find it.
const SPELL: &str = r"
import base64, sys
serial, der = sys.argv[1], open(sys.argv[2], 'rb').read()
raw, pairs = bytes.fromhex(serial), [serial[at:at + 2] for at in range(0, len(serial), 2)]
texts = [serial, serial.lower(), ':'.join(pairs), ' '.join(pairs), str(int(serial, 16))]
with open(sys.argv[3], 'wb') as file:
    for text in texts:
        file.write(text.encode() + b'\n' + text.encode('utf-16-le') + b'\n')
    for before in (b'', b'x', b'xy'):
        file.write(base64.b64encode(before + raw + b'....') + b'\n' + base64.b64encode(before + der) + b'\n')
    file.write(raw + b'\n' + der)
";

struct Desk {
    officer: Session,
    /// What the officer brings and takes away: outside the session's home.
    outside: tempfile::TempDir,
    certificate: SystemCertificate,
    integration: String,
    system: String,
}

impl Desk {
    /// An officer whose system has a test certificate.
    async fn new(ending: u8) -> Desk {
        let officer = Session::start(Options::default()).await;
        officer.known_institution().await;
        let Begun { system, integration } = officer.begun().await;
        let certificate = SystemCertificate::new("e-registru.exemplu.md", IDNO, ending);
        let outside = tempfile::tempdir().expect("a folder");
        let desk = Desk { officer, outside, certificate, integration, system };
        desk.certificate.write_cer(desk.outside.path(), "chosen.cer");
        desk.import(&desk.certificate).await;
        desk
    }

    async fn import(&self, certificate: &SystemCertificate) {
        let opened = self.officer.invoke("paste_certificate", json!({ "text": certificate.pem })).await;
        let opened = opened.expect("it is looked into");
        let form = opened["certificates"][0]["form"].as_str().expect("a form").to_owned();
        self.officer.save(&form, json!({ "system": self.system, "environment": "test" })).await;
    }

    /// The places of the certificates that are held.
    async fn certificates(&self) -> Vec<String> {
        let rows = self.officer.invoke("certificates", json!({})).await.expect("an answer");
        let places = rows.as_array().expect("rows").iter().map(|row| row["place"].as_str().expect("a place"));
        places.map(str::to_owned).collect()
    }

    fn serial(&self) -> String {
        self.certificate.serial()
    }

    /// What the search finds in this session's home, the keyring's own files left out.
    fn found(&self, folder: &Path, left_out: &str) -> String {
        let cer = self.outside.path().join("chosen.cer");
        let search = Command::new("python3")
            .args(["-c", SEARCH])
            .arg(folder)
            .arg(self.serial())
            .arg(cer)
            .arg(left_out)
            .output();
        let search = search.expect("python3 is installed");
        assert!(search.status.success(), "{}", String::from_utf8_lossy(&search.stderr));
        String::from_utf8(search.stdout).expect("UTF-8")
    }

    /// No file of this session tells the serial number.
    fn nothing_is_found(&self, when: &str) {
        let found = self.found(self.officer.home(), "");
        assert_eq!(found, "", "{when}");
    }

    /// The same while a mail is handed over: it lies in memory as long as the program runs, and is no file on a disk.
    fn nothing_is_found_but_an_opened_mail(&self, when: &str) {
        let found = self.found(self.officer.home(), &self.officer.home().join("run").display().to_string());
        assert_eq!(found, "", "{when}");
    }

    async fn the_text_is_edited(&self) {
        let officer = &self.officer;
        officer.go(&format!("integration/{}/certificate", self.integration)).await;
        officer.click("Modificați textul").await;
        officer.see("Salvați textul").await;
        let own = officer.value("Text").await;
        assert!(own.contains(&self.serial()), "the form begins with the program's text: {own}");
        let pairs: Vec<String> = self
            .serial()
            .as_bytes()
            .chunks(2)
            .map(|pair| String::from_utf8_lossy(pair).into_owned())
            .collect();
        let sentence =
            format!("Confirm seria {} ({}).\n\nCu respect,", pairs.join(":"), self.serial().to_lowercase());
        officer.fill("Text", &own.replace("Cu respect,", &sentence)).await;
    }

    async fn exported(&self) {
        let officer = &self.officer;
        let exports = self.outside.path().join("exports");
        fs::create_dir_all(&exports).expect("a folder");
        officer.choose_next(&exports);
        officer.click("Exportați pachetul").await;
        officer.see("Pachetul este scris").await;
    }

    /// Forms half typed, each with the serial number in another spelling.
    async fn typed_by_halves(&self) {
        let serial = self.serial();
        let integration = &self.integration;
        for (form, field, text) in [
            ("serial/new".to_owned(), "serial", serial.clone()),
            (
                format!("mark-sent/{integration}/{DRAFT}"),
                "note",
                format!("Trimis, seria {}", serial.to_lowercase()),
            ),
            (format!("edited/{integration}/{DRAFT}/ro"), "text", format!("Seria 0x{serial}")),
            ("institution/new".to_owned(), "name", serial.clone()),
        ] {
            let arguments = json!({ "form": form, "values": { field: text } });
            self.officer.invoke("keep_typed", arguments).await.expect("it is kept");
        }
        let found = self.officer.invoke("find", json!({ "text": serial })).await.expect("an answer");
        assert_eq!(found.as_array().map(Vec::len), Some(1), "it is found by its serial number");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn import_use_drafts_edited_mail_renewal_and_removal_leave_no_serial_number_in_any_file() {
    let mut desk = Desk::new(0x2b).await;
    desk.nothing_is_found("after the import");

    desk.the_text_is_edited().await;
    desk.officer.screenshot("edited-form").await;
    desk.officer.is_accessible("the text of a mail, being changed").await;
    desk.officer.click("Salvați textul").await;
    desk.officer.see("Textul a fost salvat").await;
    desk.officer.see("Ați modificat acest text de mână.").await;
    desk.officer.screenshot("edited-draft").await;
    desk.officer.is_accessible("a draft whose text was changed").await;
    desk.nothing_is_found("after the text of the mail was changed");

    desk.exported().await;
    let control = desk.found(desk.outside.path().join("exports").as_path(), "");
    assert!(
        control.contains("raw bytes in"),
        "the package carries the certificate: the search finds it. {control}"
    );
    the_package_carries_the_officers_words(&desk);
    desk.officer.click("Deschideți e-mailul").await;
    let mail = desk.officer.opened(".eml").await;
    assert!(Path::new(&mail).starts_with(desk.officer.home().join("run")), "it lies in memory: {mail}");
    desk.nothing_is_found_but_an_opened_mail("after the export, while the mail program may read the mail");

    desk.typed_by_halves().await;
    desk.officer.go("form/serial/new").await;
    desk.officer.see("Am păstrat ce ați scris data trecută").await;
    desk.nothing_is_found_but_an_opened_mail("with forms half typed");
    let note = format!("Expediat cu seria {}", desk.serial());
    let sent = json!({ "on": "2026-11-23", "note": note });
    desk.officer.save(&format!("mark-sent/{}/{DRAFT}", desk.integration), sent).await;

    let old = desk.certificates().await;
    let renewed = SystemCertificate::new("e-registru.exemplu.md", IDNO, 0x2c);
    desk.import(&renewed).await;
    let new = desk.certificates().await.into_iter().find(|place| !old.contains(place)).expect("the new one");
    let id = new.trim_start_matches("certificate/").to_owned();
    desk.officer.save(&format!("supersede/{id}"), json!({ "confirmed": "yes" })).await;
    desk.officer.go(&new).await;
    desk.nothing_is_found_but_an_opened_mail("after the renewal");

    for place in desk.certificates().await {
        desk.officer.invoke("remove", json!({ "place": place })).await.expect("it is removed");
    }
    assert!(desk.certificates().await.is_empty());
    desk.officer.go("todo").await;
    desk.officer.close().await;
    // Closing by the driver may be a kill: the next start clears what was handed over.
    desk.officer.start_again().await;
    desk.officer.see("e-Registru").await;
    desk.nothing_is_found("after the removal and a new start");
    desk.officer.close().await;
    desk.nothing_is_found("after everything was closed");
    the_search_finds_every_spelling(&desk);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_program_leaves_no_serial_number_in_any_file() {
    let mut desk = Desk::new(0x3b).await;
    desk.the_text_is_edited().await;
    // What is in the field is kept a moment after the typing.
    let form = json!({ "name": format!("edited/{}/{DRAFT}/ro", desk.integration) });
    desk.officer
        .until("the text half typed is kept", async || {
            let form = desk.officer.invoke("form", form.clone()).await.ok()?;
            form["fields"][0]["value"].as_str()?.contains("Confirm seria").then_some(())
        })
        .await;
    desk.officer.kill();
    desk.nothing_is_found("killed while the text was typed");

    desk.officer.start_again().await;
    desk.officer.see("Am păstrat ce ați scris data trecută").await;
    assert!(desk.officer.value("Text").await.contains("Confirm seria"), "nothing of it was lost");
    desk.officer.screenshot("edited-restored").await;
    desk.officer.click("Salvați textul").await;
    desk.officer.see("Ați modificat acest text de mână.").await;
    desk.exported().await;
    desk.typed_by_halves().await;
    desk.officer.click("Deschideți e-mailul").await;
    let mail = desk.officer.opened(".eml").await;
    desk.officer.kill();
    assert!(Path::new(&mail).exists(), "nobody could clear it");
    desk.nothing_is_found_but_an_opened_mail("killed with a mail handed over");

    desk.officer.start_again().await;
    desk.officer.see("e-Registru").await;
    assert!(!Path::new(&mail).exists(), "the next start clears it");
    desk.nothing_is_found("after the next start");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_changed_text_is_shown_in_three_languages_and_waits_for_the_officer_when_data_changed() {
    let desk = Desk::new(0x4b).await;
    desk.the_text_is_edited().await;
    desk.officer.click("Salvați textul").await;
    desk.officer.see("Ați modificat acest text de mână.").await;
    let navigation = desk.officer.invoke("navigation", json!({})).await.expect("an answer");
    let institution = navigation["institutions"][0]["place"].as_str().expect("an institution").to_owned();
    let changed = json!({ "name": "Primăria Nouă", "idno": IDNO, "kind": "public-institution",
        "officer-name": "Ana Nouă", "officer-email": "ana@exemplu.md" });
    desk.officer.save(&institution, changed).await;
    let step = format!("integration/{}/certificate", desk.integration);
    for (language, older, compare, picture) in [
        ("Română", "iar datele s-au schimbat de atunci", "Arată ce ar scrie programul", "edited-older-ro"),
        (
            "Русский",
            "а данные с тех пор изменились",
            "Показать, что написала бы программа",
            "edited-older-ru",
        ),
        ("English", "and the data changed since", "Show what the program would write", "edited-older-en"),
    ] {
        desk.officer.go("settings").await;
        desk.officer.click(language).await;
        desk.officer.go(&step).await;
        desk.officer.see(older).await;
        desk.officer.click(compare).await;
        desk.officer.see("Ana Nouă").await;
        desk.officer.script("document.querySelector('.by-hand').scrollIntoView({ block: 'center' });").await;
        desk.officer.screenshot(picture).await;
        desk.officer.is_accessible(picture).await;
    }
    let exportable = "return [...document.querySelectorAll('button')].some(one => one.innerText.includes('Export') && !one.disabled)";
    assert_eq!(desk.officer.script(exportable).await, json!(false), "nothing goes out before it is decided");
    desk.officer.click("Take the changes into your text").await;
    desk.officer.see("Only the lines below change").await;
    desk.officer.see("Ana Nouă").await;
    desk.officer.screenshot("edited-follow").await;
    desk.officer.is_accessible("edited-follow").await;
    desk.officer.click("Take the changes").await;
    desk.officer.see("The changes now stand in your text. Read it once more.").await;
    desk.officer.see_no_more("and the data changed since").await;
    desk.officer.screenshot("edited-followed").await;
    desk.officer.click("Undo: the text before the changes").await;
    desk.officer.click("Go back to it").await;
    desk.officer.see("The text is again as you wrote it").await;
    desk.officer.see("and the data changed since").await;
    desk.officer.click("Keep the text as it is").await;
    desk.officer.see("Keep your text?").await;
    desk.officer.screenshot("edited-keep").await;
    desk.officer.click("Keep the text").await;
    desk.officer.see("You changed this text by hand.").await;
    assert_eq!(desk.officer.script(exportable).await, json!(true), "now it may go out");

    desk.officer.click("Reset to the program’s text").await;
    desk.officer.see("What you wrote is not lost").await;
    desk.officer.screenshot("edited-reset").await;
    desk.officer.click("Use the program’s text").await;
    desk.officer.see("The program’s text stands again").await;
    desk.officer.see_no_more("You changed this text by hand.").await;
    // What was just said stands over the button, as far as the page is scrolled.
    desk.officer.click("Understood").await;
    desk.officer.click("Edit the text").await;
    desk.officer.see("Save the text").await;
    assert!(desk.officer.value("Text").await.contains("Confirm seria"), "what was given up is still there");
    let other = "40000000103001DB5ED3A4EDB099";
    desk.officer.fill("Text", &format!("Seria {other}")).await;
    desk.officer.click("Save the text").await;
    desk.officer.see("A long number that is neither the serial number nor the fingerprint").await;
    desk.officer.screenshot("edited-doubtful").await;
    desk.officer.is_accessible("doubts about a text").await;
}

/// The mail in the package, as Python reads it, carries what the officer wrote.
fn the_package_carries_the_officers_words(desk: &Desk) {
    let script = "import email, email.policy, glob, sys, zipfile
archive = zipfile.ZipFile(glob.glob(sys.argv[1] + '/*.zip')[0])
name = next(name for name in archive.namelist() if name.endswith('/mail.eml'))
mail = email.message_from_bytes(archive.read(name), policy=email.policy.default)
assert not mail.defects
sys.stdout.buffer.write(mail.get_body(('plain',)).get_content().encode())";
    let read = Command::new("python3").args(["-c", script]).arg(desk.outside.path().join("exports")).output();
    let read = read.expect("python3 is installed");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8(read.stdout).expect("UTF-8");
    assert!(text.contains("Confirm seria") && text.contains(&desk.serial()), "{text}");
}

/// Were any spelling in a file, the search would say so.
fn the_search_finds_every_spelling(desk: &Desk) {
    let folder = desk.outside.path().join("control");
    fs::create_dir(&folder).expect("a folder");
    let mut spell = Command::new("python3");
    spell
        .args(["-c", SPELL])
        .arg(desk.serial())
        .arg(desk.outside.path().join("chosen.cer"))
        .arg(folder.join("file"));
    assert!(spell.status().expect("python3 is installed").success());
    let found = desk.found(&folder, "");
    for what in [
        desk.serial().as_str(),
        desk.serial().to_lowercase().as_str(),
        "in UTF-16 in",
        "raw bytes in",
        "the certificate in",
        "base64 of raw from byte 0",
        "base64 of raw from byte 1",
        "base64 of raw from byte 2",
        "base64 of certificate from byte 0",
        "base64 of certificate from byte 1",
        "base64 of certificate from byte 2",
    ] {
        assert!(found.contains(what), "{what} was written and not found: {found}");
    }
}
