//! The days of a renewal: counted backward, too late, waited for in vain; the same wherever they are named.

use crate::support::{Office, of_event};
use racord_core::words::Language;
use serde_json::{Value, json};

use super::{AGENCY, OLD, Renewing, due};

#[test]
fn before_its_time_the_place_says_when_it_begins_and_it_can_be_begun_all_the_same() {
    let office = Office::new(Language::En);
    let system = office.institution_and_system();
    let old = office.hold_from(&system, "production", OLD, (2026, 6, 1), (2027, 6, 1));
    let renewing = Renewing { office, system, old };
    assert_eq!(renewing.next(), "It is not time for the renewal yet.");
    let text = renewing.view()["verdict"]["text"].clone();
    assert!(text.as_str().unwrap().contains("begins on Friday 2 April 2027"), "60 days before: {text}");
    assert!(renewing.rows("yours").is_empty(), "nothing waits for the officer yet");
    renewing.happens("ordered");
    assert_eq!(renewing.next(), "Waiting for the new certificate from STISC.");
    assert_eq!(renewing.rows("waiting").len(), 1, "what was begun is watched");
}

#[test]
fn the_plan_is_counted_backward_and_stiscs_time_is_the_officers_to_set() {
    let renewing = due();
    let plan = renewing.view()["plan"].clone();
    let summary = plan["summary"].as_str().unwrap();
    assert!(summary.starts_with("MEGA must have the new certificate by "), "{summary}");
    assert!(summary.contains("Order it from STISC by "), "{summary}");
    let then = |plan: &Value, at: usize| plan["rows"][at]["then"].as_str().unwrap().to_owned();
    assert!(then(&plan, 0).contains("10 working days, the program’s own estimate"), "{}", then(&plan, 0));
    assert!(then(&plan, 2).contains("7 working days, published by MEGA"), "{}", then(&plan, 2));

    let form = format!("stisc-time/{}/production", renewing.system);
    let refused = renewing.office.try_save(&form, json!({"days": "0"})).expect_err("no time at all");
    assert_eq!(refused.fields[0].code, "renewing-stisc-days");
    renewing.office.save(&form, json!({"days": "4"}));
    let own = renewing.view()["plan"].clone();
    assert!(then(&own, 0).contains("4 working days, set by you"), "{}", then(&own, 0));
    assert_ne!(own["rows"][0]["text"], plan["rows"][0]["text"], "it can be ordered later");
    renewing.office.save(&form, json!({"days": ""}));
    assert_eq!(
        renewing.view()["plan"]["rows"],
        plan["rows"],
        "nothing typed is the program's estimate again"
    );
}

#[test]
fn too_late_for_the_plan_says_what_can_still_be_done() {
    let renewing = due();
    renewing.office.days_pass(45);
    let plan = renewing.view()["plan"].clone();
    let late = plan["late"].as_str().unwrap();
    assert!(late.starts_with("There is no longer enough time"), "{late}");
    let advice = plan["advice"].as_array().unwrap();
    assert!(advice[0]["text"].as_str().unwrap().contains("Order the certificate today"), "{advice:?}");
    assert_eq!(renewing.view()["verdict"]["tone"], "bad");
    let ways: Vec<_> = advice.iter().map(|one| one["way"]["place"].as_str().unwrap_or_default()).collect();
    for (way, leads) in ways.iter().zip([
        "/stisc-question.production.1",
        "/renewal-notice.production.1.servicii@egov.md",
        "form/system/",
        "",
    ]) {
        assert!(way.contains(leads), "each piece of advice leads to where it is followed: {ways:?}");
    }
    assert_eq!(advice.len(), 4, "what only people can do has no place here: {advice:?}");
}

#[test]
fn a_late_plan_leads_the_first_screen_whoever_is_waited_for() {
    let renewing = due();
    renewing.happens("ordered");
    renewing.office.days_pass(10);
    assert_eq!(renewing.rows("waiting").len(), 1, "STISC has it, and there is time");
    renewing.office.days_pass(24);
    let overview = renewing.office.ask("overview", json!({}));
    assert!(!overview["headline"].as_str().unwrap().contains("Nothing"), "{}", overview["headline"]);
    let first = &overview["yours"][0];
    assert_eq!(first["place"], format!("renewal/{}/production", renewing.system));
    let detail = first["detail"].as_str().unwrap();
    assert!(detail.contains("Ask STISC to deliver sooner"), "it says what can still be done: {detail}");
    let advice = renewing.view()["plan"]["advice"].clone();
    let way = advice[0]["way"]["place"].as_str().unwrap();
    assert!(way.contains("/stisc-follow-up.production.1"), "the letter is one click away: {advice}");
}

#[test]
fn plan_deadlines_calendar_and_warnings_name_the_same_days() {
    let renewing = due();
    let office = &renewing.office;
    let plan = renewing.view()["plan"].clone();
    let rows = plan["rows"].as_array().unwrap().clone();
    let titles = [
        ("order", "Order the new production certificate from STISC"),
        ("deliver", "STISC must have delivered the new production certificate"),
        ("tell", "MEGA must have the new production certificate"),
        ("confirm", "MEGA must have confirmed the new production certificate"),
        ("switch", "The developers must have switched to the new production certificate"),
    ];
    let calendar = office.calendar();
    for ((what, title), row) in titles.iter().zip(&rows) {
        let deadline = ["soon", "later"].iter().find_map(|list| office.deadline(list, title));
        let deadline = deadline.unwrap_or_else(|| panic!("{title} is a deadline"));
        let day = deadline["detail"].as_str().unwrap().rsplit_once(", ").unwrap().0.to_owned();
        assert!(row["text"].as_str().unwrap().ends_with(&day), "{row} and the deadline on {day}");
        assert_eq!(deadline["place"], format!("renewal/{}/production", renewing.system));
        let id = format!("certificate-{}-plan-{what}@racord", renewing.old);
        let start = of_event(&calendar, &id, "DTSTART;VALUE=DATE:");
        let start = chrono::NaiveDate::parse_from_str(&start, "%Y%m%d").unwrap();
        assert!(
            day.ends_with(&start.format("%-d %B %Y").to_string()),
            "{start} in the calendar, {day} listed"
        );
    }
    let order = rows[0]["text"].as_str().unwrap();
    let by = order.strip_prefix("Order the certificate from STISC by ").unwrap();
    assert!(renewing.view()["verdict"]["text"].as_str().unwrap().contains(order), "on top of the screen");
    assert!(renewing.rows("yours")[0]["detail"].as_str().unwrap().contains(order), "and on the first screen");
    let due = office.desk.due().expect("a look").0;
    assert!(
        due[0].said.message.ends_with(&format!("Order a new one from STISC by {by}.")),
        "the warning: {}",
        due[0].said.message
    );

    renewing.happens("ordered");
    let calendar = office.calendar();
    let status =
        |what| of_event(&calendar, &format!("certificate-{}-plan-{what}@racord", renewing.old), "STATUS:");
    assert_eq!((status("order").as_str(), status("deliver").as_str()), ("CANCELLED", "CONFIRMED"));
    assert!(office.deadline("later", titles[0].1).is_none(), "it is ordered");
}

#[test]
fn stisc_is_asked_where_the_order_stays_when_its_time_has_passed() {
    let renewing = due();
    renewing.happens("ordered");
    renewing.office.days_pass(20);
    let draft = "stisc-follow-up.production.1";
    renewing.in_english(draft);
    let letter = renewing.letter(draft);
    assert_eq!(letter["mail"]["to"], "stisc@stisc.gov.md");
    let text = renewing.mail(draft);
    for said in
        ["Ordered on: 22 November 2026", "Expected by: 4 December 2026", OLD, "valid until 15 January 2027"]
    {
        assert!(text.contains(said), "it says {said:?}:\n{text}");
    }
    renewing.sends(draft);
    assert_eq!(
        renewing.drafts("collect"),
        [draft, "stisc-follow-up.production.2"],
        "whoever gets no answer writes again"
    );
    let again = "stisc-follow-up.production.2";
    renewing.in_english(again);
    assert!(renewing.mail(again).contains("The earlier follow-up, which was not answered"));
    renewing.office.mark("answered", &renewing.system, draft);
    assert!(!renewing.mail(again).contains("not answered"), "STISC answered the first one");
    renewing.office.days_pass(1);
    renewing.new_certificate();
    assert!(renewing.mail(draft).contains("Ordered on: 22 November 2026"), "what went out stays as it was");
}

#[test]
fn what_waits_for_others_waits_below_until_two_weeks_before_the_end() {
    let renewing = due();
    assert_eq!(renewing.rows("yours").len(), 1, "54 days before the end it is the officer's turn");
    renewing.happens("ordered");
    assert!(renewing.rows("yours").is_empty(), "STISC has it");
    assert_eq!(renewing.rows("waiting")[0]["tag"]["text"], "Waiting for STISC");
    renewing.office.days_pass(10);
    assert_eq!(renewing.rows("waiting").len(), 1, "there is time for all that follows");
    renewing.office.days_pass(30);
    let overview = renewing.office.ask("overview", json!({}));
    assert_eq!(
        overview["yours"][0]["place"],
        format!("renewal/{}/production", renewing.system),
        "then it is the first thing on the screen"
    );
}

#[test]
fn megas_term_for_a_letter_and_stiscs_for_an_order_are_deadlines_reminders_and_events() {
    let renewing = due();
    let office = &renewing.office;
    renewing.happens("ordered");
    let stisc =
        office.deadline("soon", "The new production certificate").expect("ten working days, by the estimate");
    assert!(stisc["detail"].as_str().unwrap().starts_with("The program’s estimate"), "{stisc}");
    let id = format!("date-{}-stisc@racord", renewing.old);
    let first = office.calendar();
    assert_eq!(of_event(&first, &id, "DTSTART;VALUE=DATE:"), "20261204", "from Sunday, 22 November");
    assert!(renewing.drafts("collect").is_empty(), "nobody is asked before the time is over");

    office.days_pass(1);
    office.save(&format!("stisc-time/{}/production", renewing.system), json!({"days": "11"}));
    let later = office.calendar();
    assert_eq!(of_event(&later, &id, "DTSTART;VALUE=DATE:"), "20261207", "a working day more");
    let number = |calendar: &str| of_event(calendar, &id, "SEQUENCE:").parse::<i64>().unwrap();
    assert!(number(&later) > number(&first), "so that calendars take it over");

    office.days_pass(20);
    let late = office.deadline("overdue", "The new production certificate").expect("STISC is late");
    assert!(late["follow_up"].as_str().unwrap().contains("stisc-follow-up.production.1"), "{late}");
    assert_eq!(renewing.drafts("collect"), ["stisc-follow-up.production.1"], "where it is waited for");
    let due = office.desk.due().expect("a look").0;
    assert!(
        due.iter().any(|warning| warning.title.starts_with("STISC has not answered")),
        "it is reminded of"
    );

    let renewing = self::due();
    let office = &renewing.office;
    renewing.told();
    let mpass = office.deadline("soon", "certificate at MPass").expect("MEGA publishes seven working days");
    assert!(
        mpass["detail"].as_str().unwrap().starts_with("An estimate"),
        "its receipt isn’t confirmed: {mpass}"
    );
    let letter = format!("renewal.production.1.{AGENCY}");
    let form = format!("mark-received/{}/{letter}", renewing.system);
    office.save(&form, json!({"on": office.today(), "note": ""}));
    let mpass = office.deadline("soon", "certificate at MPass").expect("the same term");
    assert!(
        mpass["detail"].as_str().unwrap().starts_with("Term: 7 working days"),
        "from the receipt on: {mpass}"
    );
    let mpower = office.deadline("soon", "certificate at MPower").expect("an estimate");
    assert!(mpower["detail"].as_str().unwrap().contains("publishes no term"), "{mpower}");
    assert_eq!(of_event(&office.calendar(), "certificate at MPass", "STATUS:"), "CONFIRMED");
    renewing.answers("mpass", "");
    assert!(office.deadline("soon", "certificate at MPass").is_none(), "answered");
    assert_eq!(
        of_event(&office.calendar(), "certificate at MPass", "STATUS:"),
        "CANCELLED",
        "out of calendars"
    );
    office.days_pass(12);
    let late = office.deadline("overdue", "certificate at MPower").expect("silent");
    assert!(late["follow_up"].as_str().unwrap().contains("renewal-follow-up.production.1"), "{late}");
}

#[test]
fn the_estimate_does_not_become_the_officers_own_by_saving_the_form_as_it_is() {
    let renewing = due();
    let form = format!("stisc-time/{}/production", renewing.system);
    let asked = renewing.office.ask("form", json!({"name": form}));
    assert_eq!(asked["fields"][0]["value"], "", "the estimate isn't the officer's word");
    renewing.office.save(&form, json!({"days": asked["fields"][0]["value"]}));
    assert!(renewing.view()["plan"]["rows"][0]["then"].as_str().unwrap().contains("own estimate"));
    let wrong = renewing.office.try_ask("renewal", json!({"system": renewing.system, "environment": "moon"}));
    assert!(wrong.expect_err("no such environment").message.starts_with("There is no such environment"));
}
