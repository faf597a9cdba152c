use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Weekday};
use proptest::prelude::*;

use super::*;
use crate::message::Messages;
use crate::procedure::Catalogue;
use crate::words::Language;
use crate::working_days::{Hram, MonthDay, WorkingDays};
use PlanWhat::{Confirm, Deliver, Order, Switch, TellMega};

fn terms() -> PlanTerms {
    static TERMS: LazyLock<PlanTerms> =
        LazyLock::new(|| PlanTerms::of(&Catalogue::load().unwrap(), ["mpass"]));
    *TERMS
}

fn days() -> PlanDays {
    PlanDays { outside: WorkingDays::mega(), together: WorkingDays::mega() }
}

fn plan(end: &str, done: &[(PlanWhat, &str)], today: &str) -> RenewalPlan {
    let done: BTreeMap<PlanWhat, NaiveDate> = done.iter().map(|(what, on)| (*what, day(on))).collect();
    renewal_plan(day(end), &done, day(today), &terms(), &days())
}

fn by(plan: &RenewalPlan, what: PlanWhat) -> NaiveDate {
    plan.steps.iter().find(|step| step.what == what).unwrap().by
}

#[test]
fn the_plan_is_counted_back_in_working_days_from_the_day_before_the_end() {
    let plan = plan("2026-12-10", &[], "2026-10-01");
    assert_eq!(by(&plan, Switch), day("2026-12-09"), "on the last day it may end in the morning");
    assert_eq!(by(&plan, Confirm), day("2026-12-04"), "three working days to switch: 7 8 9");
    assert_eq!(by(&plan, TellMega), day("2026-11-25"), "seven for MEGA: 26 27 30 1 2 3 4");
    assert_eq!(by(&plan, Deliver), day("2026-11-24"), "a day to look at it and send it");
    assert_eq!(by(&plan, Order), day("2026-11-10"), "ten for STISC");
    assert_eq!(plan.late, None, "in October there is time");
    assert!(plan.steps.iter().all(|step| !step.late));
}

#[test]
fn easter_makes_the_plan_begin_earlier() {
    let plan = plan("2026-04-24", &[], "2026-02-01");
    assert_eq!(by(&plan, Switch), day("2026-04-23"));
    assert_eq!(by(&plan, Confirm), day("2026-04-17"), "Paștele Blajinilor, 20 April, is no working day");
    assert_eq!(by(&plan, TellMega), day("2026-04-07"), "nor is Easter Monday, 13 April");
}

#[test]
fn the_hram_of_the_institution_moves_what_it_does_itself_and_no_term_of_others() {
    let own = Hram { locality: "Orhei".to_owned(), day: MonthDay::new(11, 5).unwrap() };
    let days = PlanDays { together: days().together.with_hram(own), ..days() };
    let ordered = day("2026-10-28");
    assert_eq!(
        terms().ends(Deliver, ordered, &days),
        WorkingDays::mega().after(ordered, 10),
        "STISC works on the Hram of Orhei: its term is the same everywhere"
    );
    let plan = renewal_plan(day("2026-12-10"), &BTreeMap::new(), day("2026-10-01"), &terms(), &days);
    assert_eq!(by(&plan, Order), day("2026-11-10"), "nothing of the officer's falls on it");
    let plan = renewal_plan(day("2026-12-07"), &BTreeMap::new(), day("2026-10-01"), &terms(), &days);
    assert_eq!(by(&plan, Order), day("2026-11-04"), "nobody orders on the Hram, 5 November: the day before");
}

#[test]
fn every_time_says_where_it_comes_from() {
    let catalogue = Catalogue::load().unwrap();
    assert_eq!(terms().mega, Lasting { working_days: 7, basis: Basis::Published }, "MPass publishes 7");
    let other = PlanTerms::of(&catalogue, ["MNotify"]);
    assert_eq!(other.mega, Lasting { working_days: 7, basis: Basis::PublishedElsewhere }, "MNotify has none");
    assert_eq!(other.stisc.basis, Basis::Estimate, "STISC publishes nothing");
    assert_eq!(other.with_stisc(4).stisc, Lasting { working_days: 4, basis: Basis::Own });
    let plan = plan("2026-12-10", &[], "2026-10-01");
    let bases: Vec<Option<Basis>> = plan.steps.iter().map(|step| step.then.map(|then| then.basis)).collect();
    let estimate = Some(Basis::Estimate);
    assert_eq!(bases, [estimate, estimate, Some(Basis::Published), estimate, None]);
}

#[test]
fn too_late_for_the_plan_it_says_when_it_would_be_ready_and_what_can_still_be_done() {
    let plan = plan("2026-12-10", &[], "2026-11-22");
    let order = plan.steps[0];
    assert!(order.late && order.ready == Ready::Expected(day("2026-11-23")), "Sunday: ordered on Monday");
    let late = plan.late.unwrap();
    assert_eq!(
        late.ready,
        day("2026-12-22"),
        "11 working days to MEGA, 7 there, 3 to switch: 21 after 23 November"
    );
    assert_eq!(
        late.advice,
        [
            Advice::OrderToday,
            Advice::WarnMega,
            Advice::PrepareDevelopers,
            Advice::Announce { from: day("2026-12-10"), until: day("2026-12-22") }
        ]
    );
}

#[test]
fn what_is_done_counts_from_its_own_day() {
    let ordered = plan("2026-12-10", &[(Order, "2026-11-05")], "2026-11-22");
    assert_eq!(ordered.steps[0].ready, Ready::Done(day("2026-11-05")));
    assert_eq!(ordered.steps[1].ready, Ready::Expected(day("2026-11-23")), "it should have come on the 19th");
    assert_eq!(ordered.late, None, "from Monday on it fits exactly");
    let told = plan("2026-12-10", &[(TellMega, "2026-11-30")], "2026-12-02");
    assert_eq!(
        told.steps[0].ready,
        Ready::Done(day("2026-11-30")),
        "what MEGA has was ordered and delivered"
    );
    let late = told.late.unwrap();
    assert_eq!(late.advice[0], Advice::AskMega);
    let all = [(Order, "2026-11-05"), (Switch, "2026-12-20")];
    let finished = plan("2026-12-10", &all, "2026-12-21");
    assert_eq!(finished.late, None, "late as it was, nothing is left to do");
    assert!(finished.steps.iter().all(|step| !step.late));
}

#[test]
fn the_renewal_opens_at_60_days_or_earlier_when_stisc_is_slow() {
    let days = days();
    let end = day("2026-12-10");
    assert_eq!(renewal_start(end, &terms(), &days), day("2026-10-11"));
    let slow = terms().with_stisc(60);
    assert!(renewal_start(end, &slow, &days) < day("2026-09-11"), "sixty working days are twelve weeks");
}

#[test]
fn the_plan_speaks_three_languages() {
    let plan = plan("2026-12-10", &[(Order, "2026-11-05")], "2026-12-01");
    let en = Messages::new(Language::En);
    let said: Vec<String> = plan.steps.iter().map(|step| en.say(&step.saying())).collect();
    assert_eq!(said[0], "Ordered from STISC: Thursday 5 November 2026");
    assert_eq!(said[2], "MEGA must have the new certificate by Wednesday 25 November 2026");
    for language in Language::ALL {
        let messages = Messages::new(language);
        let late = plan.late.as_ref().unwrap();
        let advice = [
            Advice::OrderToday,
            Advice::AskStisc,
            Advice::WarnMega,
            Advice::SendToday,
            Advice::AskMega,
            Advice::PrepareDevelopers,
            Advice::Announce { from: day("2026-12-10"), until: day("2026-12-31") },
        ];
        let advice = advice.map(Advice::saying);
        let steps = PlanWhat::ALL.into_iter().flat_map(|what| {
            let step = *plan.steps.iter().find(|step| step.what == what).unwrap();
            let done = PlanStep { ready: Ready::Done(day("2026-12-01")), ..step };
            [PlanStep { ready: Ready::Expected(day("2026-12-01")), ..step }.saying(), done.saying()]
        });
        let bases = [Basis::Estimate, Basis::Own, Basis::Published, Basis::PublishedElsewhere];
        let lasting = bases.map(|basis| Lasting { working_days: 7, basis }.saying());
        for saying in steps.chain(lasting).chain(advice).chain([late.saying()]) {
            assert!(!messages.say(&saying).contains('$') && messages.has(&saying.code), "{saying:?}");
        }
    }
}

proptest! {
    #[test]
    fn a_plan_that_is_followed_to_its_last_days_is_never_late(offset in 0_u64..3000, stisc in 0_u32..80) {
        let days = days();
        let end = day("2024-06-01") + chrono::Days::new(offset);
        let terms = terms().with_stisc(stisc);
        let backward = renewal_plan(end, &BTreeMap::new(), day("2024-01-01"), &terms, &days);
        prop_assert!(backward.steps.is_sorted_by_key(|step| step.by), "each before the next");
        let order = by(&backward, Order);
        let on_the_day = renewal_plan(end, &BTreeMap::new(), order, &terms, &days);
        prop_assert_eq!(&on_the_day.late, &None, "ordered on its last day it still fits");
        prop_assert_eq!(on_the_day.steps[4].ready.day(), by(&backward, Switch), "exactly");
        let next = days.outside.after(order, 1);
        let day_after = renewal_plan(end, &BTreeMap::new(), next, &terms, &days);
        prop_assert!(day_after.late.is_some() && day_after.steps[0].late, "a working day later it doesn't");
        for step in &backward.steps {
            prop_assert!(step.by < end && !matches!(step.by.weekday(), Weekday::Sun), "{:?}", step);
            prop_assert!(days.outside.is_working(step.by), "a day on which somebody works");
        }
    }
}
