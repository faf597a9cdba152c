//! The renewal of a certificate in one place: the plan, whose turn it is, two services of which one answers late, and the
//! day on which the old certificate can go.

mod plan;

use crate::support::{Office, of_event};
use racord_core::words::Language;
use serde_json::{Value, json};

const OLD: &str = "40000000103001DB5ED3A4EDB02B";
const NEW: &str = "40000000103001DB5ED3A4EDB0FF";
const AGENCY: &str = "servicii@egov.md";
const MPOWER: &str = "suport.mpower@egov.md";

struct Renewing {
    office: Office,
    system: String,
    old: String,
}

/// A certificate in production that ends on 15 January 2027, known to MPass and, at another address, to MPower.
fn due() -> Renewing {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let old = office.hold_from(&system, "production", OLD, (2026, 1, 15), (2027, 1, 15));
    for service in ["mpass", "MPower"] {
        office.save(&format!("registration/{old}"), json!({"service": service, "since": "2026-01-20"}));
    }
    Renewing { office, system, old }
}

impl Renewing {
    fn view(&self) -> Value {
        self.office.ask("renewal", json!({"system": self.system, "environment": "production"}))
    }

    fn next(&self) -> String {
        self.view()["verdict"]["title"].as_str().expect("a sentence").to_owned()
    }

    fn step(&self, id: &str) -> Value {
        let view = self.view();
        let steps = view["steps"].as_array().expect("steps");
        steps.iter().find(|step| step["id"] == id).unwrap_or_else(|| panic!("{id}: {steps:?}")).clone()
    }

    fn tag(&self, id: &str) -> String {
        self.step(id)["tag"]["text"].as_str().expect("words").to_owned()
    }

    fn open(&self) -> Vec<String> {
        let view = self.view();
        let steps = view["steps"].as_array().expect("steps");
        let open = steps.iter().filter(|step| step["open"] == true);
        open.map(|step| step["id"].as_str().expect("an id").to_owned()).collect()
    }

    fn happens(&self, what: &str) {
        let form = format!("renewal-event/{}/production/{what}", self.system);
        self.office.save(&form, json!({"on": self.office.today(), "note": ""}));
    }

    fn answers(&self, service: &str, proof: &str) {
        let form = format!("renewal-answer/{}/production/{service}", self.system);
        self.office.save(&form, json!({"on": self.office.today(), "proof": proof}));
    }

    fn sends(&self, draft: &str) {
        self.office.export(&self.system, draft);
        self.office.mark("sent", &self.system, draft);
    }

    fn letter(&self, draft: &str) -> Value {
        self.office.letter(&self.system, draft)
    }

    fn mail(&self, draft: &str) -> String {
        let letter = self.letter(draft);
        letter["mail"]["text"].as_str().unwrap_or_else(|| panic!("{letter}")).to_owned()
    }

    fn in_english(&self, draft: &str) {
        let arguments = json!({"of": self.system, "draft": draft, "language": "en"});
        self.office.ask("set_draft_language", arguments);
    }

    /// The drafts that a step leads to.
    fn drafts(&self, step: &str) -> Vec<String> {
        let step = self.step(step);
        let places = step["places"].as_array().expect("places");
        let draft = |place: &Value| place["place"].as_str()?.rsplit('/').next().map(str::to_owned);
        places.iter().filter_map(draft).collect()
    }

    fn new_certificate(&self) -> String {
        self.office.hold_from(&self.system, "production", NEW, (2026, 11, 20), (2027, 11, 20))
    }

    /// The new certificate is here and both addresses are told.
    fn told(&self) -> String {
        let new = self.new_certificate();
        for draft in self.drafts("tell") {
            self.sends(&draft);
        }
        new
    }

    fn confirmed(&self) -> String {
        let new = self.told();
        self.answers("mpass", "");
        self.answers("MPower", "");
        new
    }

    fn rows(&self, list: &str) -> Vec<Value> {
        let rows = self.office.ask("overview", json!({}))[list].as_array().expect("rows").clone();
        let place = format!("renewal/{}/production", self.system);
        rows.into_iter().filter(|row| row["place"] == place).collect()
    }
}

#[test]
fn the_services_are_forewarned_before_the_new_certificate_is_there() {
    let renewing = due();
    let draft = format!("renewal-notice.production.1.{AGENCY}");
    renewing.in_english(&draft);
    let text = renewing.mail(&draft);
    for said in ["will soon be replaced by a new one", OLD, "15 January 2027", "MPass: the certificate"] {
        assert!(text.contains(said), "it says {said:?}:\n{text}");
    }
    assert!(!text.contains("MPower"), "which has an address of its own:\n{text}");
    renewing.sends(&draft);
    renewing.office.days_pass(1);
    renewing.new_certificate();
    assert!(renewing.mail(&draft).contains(OLD), "what went out says what it said then");
}

#[test]
fn the_old_certificate_and_the_new_one_are_told_apart_wherever_they_are_listed() {
    let renewing = due();
    renewing.new_certificate();
    let office = &renewing.office;
    for title in ["The old production certificate ends", "The new production certificate ends"] {
        assert!(office.deadline("later", title).is_some(), "{title}");
    }
    let calendar = office.calendar();
    for title in ["Expires: old production certificate", "Expires: new production certificate"] {
        assert!(calendar.contains(title), "{title} in\n{calendar}");
    }
    let rows = office.ask("overview", json!({}))["timeline"]["rows"].clone();
    let named: Vec<_> =
        rows.as_array().unwrap().iter().map(|row| row["environment"].as_str().unwrap()).collect();
    assert_eq!(named, ["production, the old one", "production, the new one"]);
    let due = office.desk.due().expect("a look").0;
    let old = due.iter().find(|one| one.certificate.as_deref() == Some(renewing.old.as_str())).unwrap();
    assert!(old.said.message.starts_with("The old production certificate of"), "{}", old.said.message);
}

#[test]
fn each_step_has_one_next_act_and_what_is_noted_last_can_be_undone() {
    let renewing = due();
    assert_eq!(renewing.open(), ["order"]);
    assert_eq!(renewing.next(), "Order the new certificate from STISC.");
    let order = renewing.step("order");
    assert_eq!(order["papers"].as_array().map(Vec::len), Some(6), "of a public institution: {order}");
    assert_eq!(order["order"], "https://semnatura.md/order/system-certificate");
    assert_eq!(renewing.drafts("order"), ["stisc-question.production.1"]);
    assert_eq!(renewing.view()["undo"], Value::Null);

    let form = format!("renewal-event/{}/production/ordered", renewing.system);
    let tomorrow = renewing.office.try_save(&form, json!({"on": "2026-11-23", "note": ""}));
    assert_eq!(tomorrow.expect_err("not yet").fields[0].code, "renewing-in-the-future");
    renewing.office.save(&form, json!({"on": "2026-11-20", "note": "comanda 4711"}));
    assert_eq!(renewing.open(), ["collect"]);
    assert!(renewing.tag("collect").starts_with("Waiting for STISC since 20 November 2026"));
    assert_eq!(renewing.step("order")["note"], "comanda 4711");
    assert_eq!(renewing.view()["undo"], "Undo “ordered”");
    let of = json!({"system": renewing.system, "environment": "production"});
    renewing.office.ask("undo_renewal", of.clone());
    assert_eq!(renewing.open(), ["order"]);
    let nothing = renewing.office.try_ask("undo_renewal", of).expect_err("nothing is noted");
    assert_eq!(nothing.code, "renewing-nothing-to-undo");

    let place = format!("certificates/{}/production", renewing.system);
    renewing.happens("ordered");
    assert_eq!(renewing.step("add")["places"][0]["place"], place, "it may be here before it is noted");
    renewing.happens("collected");
    assert_eq!(renewing.open(), ["add"]);
    renewing.new_certificate();
    assert_eq!(renewing.open(), ["tell"]);
    let journal = renewing.office.ask("system", json!({"id": renewing.system}))["journal"].to_string();
    assert!(journal.contains("the new production certificate was collected"), "{journal}");
}

#[test]
fn two_services_are_told_and_the_one_that_answers_late_stays_open_and_is_urged() {
    let renewing = due();
    let new = renewing.new_certificate();
    let services = renewing.step("tell")["services"].clone();
    assert_eq!(services[0]["name"], "MPower");
    assert_eq!(services[0]["tells"].as_str().map(|text| text.contains("the serial number")), Some(true));
    assert!(services[1]["tells"].as_str().unwrap().contains("the certificate (.cer)"), "{services}");
    let letters = [format!("renewal.production.1.{AGENCY}"), format!("renewal.production.1.{MPOWER}")];
    assert_eq!(renewing.drafts("tell"), letters, "one letter for each address");
    for letter in &letters {
        renewing.sends(letter);
    }
    assert_eq!(renewing.open(), ["confirm"]);
    assert_eq!(renewing.next(), "Waiting for MEGA’s confirmation: MPower, MPass.");

    renewing.office.days_pass(3);
    renewing.answers("mpass", "e-mailul MEGA din 25 noiembrie");
    let page = renewing.office.ask("certificate", json!({"id": new}));
    let known = page["registrations"].as_array().unwrap().iter().find(|row| row["service"] == "MPass");
    assert_eq!(known.unwrap()["tag"]["tone"], "ok", "the answer registers it there");
    assert_eq!(known.unwrap()["proof"], "e-mailul MEGA din 25 noiembrie");
    assert!(renewing.letter(&letters[0])["status"]["text"].as_str().unwrap().contains("Answered on"));
    assert!(renewing.letter(&letters[1])["status"]["text"].as_str().unwrap().contains("Sent on"));
    assert_eq!(renewing.open(), ["confirm"], "one of two has answered");
    assert_eq!(renewing.next(), "Waiting for MEGA’s confirmation: MPower.");

    renewing.office.days_pass(10);
    let urging = format!("renewal-follow-up.production.1.{MPOWER}");
    assert_eq!(renewing.drafts("confirm"), std::slice::from_ref(&urging), "only who is silent is urged");
    renewing.in_english(&urging);
    let text = renewing.mail(&urging);
    for said in ["We have written before:", "sent on 22 November 2026", "MPower: the serial number", NEW, OLD]
    {
        assert!(text.contains(said), "it says {said:?}:\n{text}");
    }
    assert!(!text.contains("MPass"), "MPass has answered:\n{text}");
    renewing.sends(&urging);
    let again = format!("renewal-follow-up.production.2.{MPOWER}");
    assert_eq!(renewing.drafts("confirm"), [urging.clone(), again], "it can be urged again");

    renewing.office.days_pass(1);
    renewing.office.save(
        &format!("mark-answered/{}/{urging}", renewing.system),
        json!({"on": renewing.office.today(), "note": "", "services": "MPower"}),
    );
    assert_eq!(renewing.open(), ["switch"], "the answer to the urging registers it there, too");
    assert!(renewing.letter(&letters[1])["status"]["text"].as_str().unwrap().contains("Answered on"));
}

#[test]
fn the_answer_to_a_letter_registers_the_certificate_and_taking_it_back_unregisters_it() {
    let renewing = due();
    let new = renewing.told();
    let letter = format!("renewal.production.1.{AGENCY}");
    let knows = |service: &str| {
        let page = renewing.office.ask("certificate", json!({"id": new}));
        let rows = page["registrations"].as_array().unwrap().clone();
        rows.iter().any(|row| row["service"] == service && row["tag"]["tone"] == "ok")
    };
    let form = format!("mark-answered/{}/{letter}", renewing.system);
    let silent = renewing.office.try_save(&form, json!({"on": renewing.office.today(), "note": ""}));
    assert_eq!(silent.expect_err("what was the answer?").fields[0].code, "renewing-none-confirmed");
    assert!(!knows("MPass"), "an answer that confirms nothing registers nothing");
    renewing.office.save(&form, json!({"on": renewing.office.today(), "note": "", "services": "mpass"}));
    assert!(knows("MPass") && !knows("MPower"), "MPower is at another address");
    renewing.office.ask("undo_letter", json!({"of": renewing.system, "draft": letter}));
    assert!(!knows("MPass"), "what the answer showed is gone with it");
    renewing.answers("mpass", "");
    renewing.office.save(&format!("unregister/{new}/mpass"), json!({}));
    assert!(
        renewing.letter(&letter)["status"]["text"].as_str().unwrap().contains("Sent on"),
        "a letter to a service that doesn't know the certificate isn't answered"
    );
}

#[test]
fn an_answer_confirms_what_the_officer_says_and_nothing_else() {
    let renewing = due();
    let msign = json!({"service": "msign", "since": "2026-01-20"});
    renewing.office.save(&format!("registration/{}", renewing.old), msign);
    let new = renewing.told();
    let letter = format!("renewal.production.1.{AGENCY}");
    let form = format!("mark-answered/{}/{letter}", renewing.system);
    let today = renewing.office.today();
    renewing.office.save(&form, json!({"on": today, "note": "", "services": "msign"}));
    let status =
        |renewing: &Renewing| renewing.letter(&letter)["status"]["text"].as_str().unwrap().to_owned();
    assert!(status(&renewing).contains("Sent on"), "it waits for MPass: {}", status(&renewing));
    renewing.office.days_pass(1);
    renewing.office.save(&form, json!({"on": today, "note": "", "services": "mpass"}));
    assert!(status(&renewing).contains("Answered on"));
    renewing.office.ask("undo_letter", json!({"of": renewing.system, "draft": letter}));
    let page = renewing.office.ask("certificate", json!({"id": new}));
    let rows = page["registrations"].as_array().unwrap();
    let known: Vec<_> =
        rows.iter().filter(|row| row["tag"]["tone"] == "ok").map(|row| &row["service"]).collect();
    assert_eq!(known, ["MSign"], "what was confirmed by itself before stays");
}

#[test]
fn nobody_switches_before_every_service_knows_the_new_certificate() {
    let renewing = due();
    renewing.told();
    renewing.answers("mpass", "");
    let form = format!("renewal-event/{}/production/switched", renewing.system);
    let early = renewing.office.try_save(&form, json!({"on": renewing.office.today(), "note": ""}));
    assert_eq!(early.expect_err("MPower would refuse the system").fields[0].code, "renewing-not-confirmed");
    assert_eq!(renewing.step("switch")["actions"], json!([]), "it isn't offered either");
}

#[test]
fn after_the_confirmation_the_developers_switch_and_the_old_certificate_goes() {
    let renewing = due();
    let new = renewing.confirmed();
    assert_eq!(renewing.open(), ["switch"]);
    let sheet = "switch-sheet.production.1";
    assert_eq!(renewing.drafts("switch"), [sheet]);
    renewing.in_english(sheet);
    let letter = renewing.letter(sheet);
    assert_eq!(letter["mail"]["to"], "echipa@exemplu.md", "the developers of the system");
    let text = renewing.mail(sheet);
    for said in
        ["To: Echipa", "MPass: has known the new certificate since 22 November 2026", "How to go back", NEW]
    {
        assert!(text.contains(said), "it says {said:?}:\n{text}");
    }
    renewing.sends(sheet);
    assert!(renewing.tag("switch").starts_with("Waiting for the developers"), "{}", renewing.tag("switch"));
    renewing.happens("switched");
    renewing.happens("tested");
    assert_eq!(renewing.open(), ["let-go"]);

    let letters =
        [format!("old-certificate.production.1.{AGENCY}"), format!("old-certificate.production.1.{MPOWER}")];
    assert_eq!(renewing.drafts("let-go"), letters);
    renewing.in_english(&letters[1]);
    let text = renewing.mail(&letters[1]);
    assert!(text.contains("can be removed") && text.contains(OLD) && !text.contains("MPass"), "{text}");
    for letter in &letters {
        renewing.sends(letter);
    }
    assert_eq!(renewing.open(), ["replace"]);
    let form = renewing.step("replace")["actions"][0]["form"].as_str().unwrap().to_owned();
    assert_eq!(form, format!("supersede/{new}"));
    renewing.office.save(&form, json!({"confirmed": "yes"}));
    let old = renewing.office.ask("certificate", json!({"id": renewing.old}));
    assert_eq!(old["verdict"]["title"], "Replaced");
    assert_eq!(renewing.next(), "It is not time for the renewal yet.", "the next one begins in a year");
    assert!(renewing.rows("yours").is_empty() && renewing.rows("waiting").is_empty());
    assert_eq!(
        renewing.drafts("let-go"),
        Vec::<String>::new(),
        "letters of the last renewal are no part of the next"
    );
    let text = renewing.mail(&letters[1]);
    assert!(text.contains(OLD), "what went out says what it said then:\n{text}");
}

#[test]
fn a_certificate_marked_as_replaced_is_warned_of_while_a_service_knows_no_other() {
    let renewing = due();
    let new = renewing.confirmed();
    renewing.office.save(&format!("supersede/{new}"), json!({"confirmed": "yes"}));
    renewing.office.days_pass(50);
    let warned = || {
        let due = renewing.office.desk.due().expect("a look").0;
        due.iter().filter(|warning| warning.certificate.as_deref() == Some(renewing.old.as_str())).count()
    };
    let listed = || renewing.office.deadline("soon", "e-Registru").is_some();
    let cancelled =
        |calendar: &str| of_event(calendar, &format!("certificate-{}-expires", renewing.old), "STATUS:");
    assert_eq!(warned(), 0, "four days before its end nobody needs it: every service knows the new one");
    assert_eq!(
        (listed(), cancelled(&renewing.office.calendar()).as_str()),
        (false, "CANCELLED"),
        "nor is it a deadline"
    );
    renewing.office.save(&format!("unregister/{new}/MPower"), json!({}));
    assert_eq!(warned(), 1, "MPower would refuse the system after that day");
    assert_eq!(
        (listed(), cancelled(&renewing.office.calendar()).as_str()),
        (true, "CONFIRMED"),
        "a deadline again"
    );
    assert_eq!(renewing.open(), ["confirm"], "its letter is answered no more");
    assert_eq!(renewing.rows("yours").len(), 1, "it is the officer's turn again");
}

#[test]
fn a_system_about_to_be_connected_is_offered_the_renewal_first() {
    let renewing = due();
    let id = renewing.office.begin(&renewing.system, "msign");
    let step = renewing.office.step(&id, "production");
    let needs = step["certificates"].as_array().expect("certificates");
    let production = needs.iter().find(|need| need["environment"] == "production").expect("it is sent here");
    assert_eq!(production["renewal"]["place"], format!("renewal/{}/production", renewing.system));
}

#[test]
fn a_note_of_the_answer_stays_though_it_answers_for_the_last_service() {
    let renewing = due();
    let new = renewing.told();
    let letter = format!("renewal.production.1.{MPOWER}");
    let form = format!("mark-answered/{}/{letter}", renewing.system);
    renewing.office.save(
        &form,
        json!({"on": renewing.office.today(), "note": "nr. 12 din 22.11", "services": "MPower"}),
    );
    let notes = || {
        let system = racord_core::id::SystemId::parse(&renewing.system).expect("an id");
        let letters = renewing.office.dossier().letters_of(&system).expect("letters").value;
        let letter = letters.into_iter().find(|one| {
            matches!(&one.about, racord_core::submission::Subject::System { recipient, .. } if recipient == MPOWER)
        });
        let letter = letter.expect("the letter to MPower");
        let note = |mark: Option<racord_core::submission::Mark>| mark.map(|mark| mark.note);
        (note(letter.sent), note(letter.answered))
    };
    let words = Some("nr. 12 din 22.11".to_owned());
    assert_eq!(notes(), (Some(String::new()), words.clone()), "as the officer wrote it");
    renewing.office.save(&format!("unregister/{new}/MPower"), json!({}));
    assert_eq!(notes(), (words, None), "it waits again, and what was noted stays with the letter");
}

#[test]
fn what_the_system_is_connected_to_is_not_forgotten_because_nobody_noted_it() {
    let office = Office::new(Language::En);
    let place = office.save(
        "connected/new",
        json!({"institution-name": "Primăria Exemplu", "institution-idno": "1000000000007", "system": "e-Registru",
            "services": "mpass\nmsign", "environments": "production", "since": "2024-02-15"}),
    );
    let system = place.trim_start_matches("system/").to_owned();
    let old = office.hold_from(&system, "production", OLD, (2026, 1, 15), (2027, 1, 15));
    let renewing = Renewing { office, system, old };
    renewing.new_certificate();
    let tell = renewing.step("tell");
    assert!(tell["note"].as_str().unwrap().contains("connected to MPass, MSign"), "{tell}");
    assert_eq!(tell["places"], json!([]), "nobody would get the letter: {tell}");
    let form = format!("registration/{}", renewing.old);
    let asked = renewing.office.ask("form", json!({ "name": form }));
    assert!(
        asked["intro"].as_str().unwrap().starts_with("The production certificate · e-Registru."),
        "{asked}"
    );
    let offered = asked["fields"][0]["options"].as_array().unwrap().clone();
    let offered: Vec<&Value> = offered.iter().take(2).map(|option| &option["value"]).collect();
    assert_eq!(offered, ["mpass", "msign"], "those that it is connected to stand first");
    renewing.office.save(&form, json!({"service": "mpass"}));
    let tell = renewing.step("tell");
    assert!(tell["note"].as_str().unwrap().contains("connected to MSign,"), "{tell}");
    assert_eq!(renewing.drafts("tell").len(), 1, "MPass is told");
    renewing.office.save(&form, json!({"service": "msign"}));
    assert_eq!(renewing.step("tell")["note"], Value::Null, "all are noted");
}
