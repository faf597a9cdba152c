//! A due certificate, from the first screen to the day on which the old one can go: two services at two addresses, of
//! which one answers late.

use racord_tests::fixtures::SystemCertificate;
use racord_tests::{IDNO, Options, Session};
use serde_json::json;

const HOST: &str = "e-registru.exemplu.md";
const PLACE: &str = "Reînnoirea certificatului de producție";

/// A system with a certificate that MPass and MPower know; its id.
async fn connected(officer: &Session, old: &SystemCertificate) -> String {
    let institution = json!({ "name": "Primăria Exemplu", "idno": IDNO, "kind": "public-institution",
        "officer-name": "Ion Exemplu", "officer-email": "ion@exemplu.md",
        "developers-name": "Echipa e-Registru", "developers-email": "echipa@exemplu.md" });
    officer.see("De unde începem?").await;
    officer.save("institution/new", institution).await;
    let navigation = officer.invoke("navigation", json!({})).await.unwrap();
    let institution = navigation["institutions"][0]["place"].as_str().unwrap();
    let values = json!({ "institution": institution.trim_start_matches("institution/"), "name": "e-Registru",
        "purpose": "Evidența autorizațiilor", "register-entry": "RSI-0001" });
    let system = officer.save("system/new", values).await.trim_start_matches("system/").to_owned();
    let opened = officer.invoke("paste_certificate", json!({ "text": old.pem })).await.unwrap();
    let form = opened["certificates"][0]["form"].as_str().unwrap().to_owned();
    let values = json!({ "system": system, "environment": "production" });
    let held = officer.save(&form, values).await.trim_start_matches("certificate/").to_owned();
    for service in ["mpass", "MPower"] {
        let values = json!({ "service": service, "since": "2026-01-20", "proof": "" });
        officer.save(&format!("registration/{held}"), values).await;
    }
    system
}

/// Exports the letter on that row, says that it was sent, and comes back.
async fn sends(officer: &Session, row: &str, folder: &str) {
    officer.click(row).await;
    officer.see("Exportați pachetul").await;
    officer.export("Exportați pachetul", folder).await;
    officer.record("Am trimis e-mailul", "Am trimis").await;
    officer.see("S-a notat că este trimis").await;
    officer.click("Am înțeles").await;
    officer.click(PLACE).await;
    officer.see("Toți pașii planului").await;
}

async fn fits(officer: &Session) {
    let over = officer.script("return document.documentElement.scrollWidth - innerWidth;").await;
    assert!(over.as_i64().is_some_and(|over| over <= 0), "the page is wider than its window by {over}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_due_certificate_is_renewed_though_one_of_two_services_answers_late() {
    let officer = Session::start(Options { size: (900, 600), ..Options::default() }).await;
    let old = SystemCertificate::valid(HOST, IDNO, 0x71, (2026, 1, 15), (2027, 1, 15));
    let new = SystemCertificate::valid(HOST, IDNO, 0x72, (2026, 11, 20), (2027, 11, 20));
    let system = connected(&officer, &old).await;

    // From the first screen.
    officer.go("sendings").await;
    officer.go("todo").await;
    officer.see("Comandați certificatul nou la STISC.").await;
    // The days of the plan are deadlines.
    officer.see("Comandați la STISC certificatul nou de producție").await;
    officer.see("MEGA trebuie să aibă certificatul nou de producție").await;
    officer.click("Reînnoiți certificatul de producție").await;
    officer.see("Comandați-l la STISC până").await;
    officer.click("Toți pașii planului").await;
    officer.see("10 zile lucrătoare, estimarea programului").await;
    officer.click("Ce pregătiți").await;
    officer.see("cererea cu lista domeniilor").await;
    officer.is_accessible("a renewal to begin").await;
    fits(&officer).await;
    officer.screenshot("renewing-begin").await;
    officer.record("Notați ziua comenzii", "Salvați").await;
    officer.see("Se așteaptă certificatul nou de la STISC.").await;
    officer.record("Notați ziua primirii", "Salvați").await;
    officer.see("Adăugați certificatul nou lângă cel vechi.").await;
    officer.click("Anulați „primit”").await;
    officer.see("S-a anulat.").await;
    officer.record("Notați ziua primirii", "Salvați").await;

    // The new one goes beside the old one.
    officer.click("Adăugați certificatul nou").await;
    officer.see("Certificatele sistemelor").await;
    officer.choose_next(&new.write_cer(&officer.home().join("papers"), "nou.cer"));
    officer.click("Alegeți fișierul").await;
    officer.see("Acesta este certificatul potrivit. Îl puteți trimite.").await;
    officer.click("Adăugați certificatul").await;
    officer.see("Anunțați serviciile care cunosc certificatul vechi.").await;
    officer.see("Se transmite: certificatul (.cer)").await;
    officer.is_accessible("services to be told of a new certificate").await;
    officer.screenshot("renewing-tell").await;

    // One letter to each address; one of two answers.
    sends(&officer, "Reînnoirea certificatului · producție · servicii@egov.md", "letter-agency").await;
    sends(&officer, "Reînnoirea certificatului · producție · suport.mpower@egov.md", "letter-mpower").await;
    officer.see("Se așteaptă confirmarea MEGA: MPower, MPass.").await;
    officer.click_in("MPass", "A confirmat").await;
    officer.fill("Ce o arată", "e-mailul MEGA din 22 noiembrie").await;
    officer.click("Salvați").await;
    officer.see("Se așteaptă confirmarea MEGA: MPower.").await;
    officer.see_no_more("Notați ziua trecerii").await;
    officer.is_accessible("a service that answers late").await;
    officer.screenshot("renewing-late").await;
    for (language, name) in [("Русский", "ru"), ("English", "en"), ("Română", "ro")] {
        officer.speak(language).await;
        officer.go(&format!("renewal/{system}/production")).await;
        officer.is_accessible(&format!("a renewal in {name}")).await;
        officer.screenshot(&format!("renewing-late-{name}")).await;
    }
    sends(&officer, "Revenire: certificatul nou", "urging").await;
    officer.click_in("MPower", "A confirmat").await;
    officer.click("Salvați").await;

    // The developers switch, and the old one goes.
    officer.see("Trimiteți dezvoltatorilor fișa de trecere.").await;
    sends(&officer, "Fișa de trecere pentru dezvoltatori", "sheet").await;
    officer.record("Notați ziua trecerii", "Salvați").await;
    officer.see("Se așteaptă verificarea sistemului cu certificatul nou.").await;
    officer.record("Notați ziua verificării", "Salvați").await;
    officer.see("Anunțați MEGA că certificatul vechi poate fi eliminat.").await;
    officer.screenshot("renewing-let-go").await;
    let row = "Certificatul vechi poate fi eliminat · producție";
    sends(&officer, &format!("{row} · servicii@egov.md"), "goodbye-agency").await;
    sends(&officer, &format!("{row} · suport.mpower@egov.md"), "goodbye-mpower").await;
    officer.click("Marcați ca înlocuit").await;
    officer.click("MEGA a confirmat certificatul nou").await;
    officer.click("Puneți în folosință").await;
    officer.see("Certificatul nou este în folosință, cel vechi este înlocuit").await;
    officer.see("Încă nu este timpul reînnoirii.").await;
    officer.is_accessible("a renewal that is over").await;
    officer.screenshot("renewing-over").await;
    officer.go("todo").await;
    officer.see_no_more("Reînnoiți certificatul").await;
}
