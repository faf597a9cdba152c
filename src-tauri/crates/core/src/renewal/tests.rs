use chrono::{DateTime, Utc};

use super::*;
use crate::id::{CertificateId, SystemId};
use crate::words::Environment;

use RenewalStep::{Add, Collect, Confirm, LetGo, Order, Replace, Switch, Tell, Test};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(on: &str) -> DateTime<Utc> {
    day(on).and_hms_opt(10, 0, 0).unwrap().and_utc()
}

fn held(state: CustodyState, added: &str) -> HeldCertificate {
    HeldCertificate {
        id: CertificateId::new(),
        system: SystemId::new(),
        environment: Environment::Production,
        state,
        added: moment(added),
        activated: None,
        superseded: None,
        subject: String::new(),
        issuer: String::new(),
        not_before: None,
        not_after: Some(moment("2026-12-15")),
        fingerprint: None,
        key_hash: None,
    }
}

/// A renewal that is put together step by step.
struct Life {
    old: HeldCertificate,
    new: Option<HeldCertificate>,
    registrations: Vec<Registration>,
    events: Vec<RenewalEvent>,
    told: BTreeMap<String, Written>,
    let_go: BTreeMap<String, Written>,
    sheet: Option<NaiveDate>,
}

impl Life {
    /// Two services know the old certificate.
    fn new() -> Life {
        let old = held(CustodyState::Active, "2025-12-20");
        let known = |service: &str| Registration {
            certificate: old.id.clone(),
            service: service.to_owned(),
            since: None,
        };
        Life {
            registrations: vec![known("mpass"), known("MPower")],
            old,
            new: None,
            events: Vec::new(),
            told: BTreeMap::new(),
            let_go: BTreeMap::new(),
            sheet: None,
        }
    }

    fn happens(&mut self, what: Happening, on: &str) {
        let certificate = self.old.id.clone();
        let (on, noted) = (day(on), moment(on));
        self.events.push(RenewalEvent { certificate, what, on, noted, note: String::new() });
    }

    fn tells(&mut self, service: &str, on: &str) {
        self.told.insert(service.to_owned(), Written { on: day(on), received: None });
    }

    fn knows_the_new(&mut self, service: &str, since: &str) {
        let certificate = self.new.as_ref().unwrap().id.clone();
        self.registrations.push(Registration {
            certificate,
            service: service.to_owned(),
            since: Some(day(since)),
        });
    }

    fn course(&self) -> Course {
        let Life { old, new, registrations, events, told, let_go, sheet } = self;
        Renewing { old, new: new.as_ref(), registrations, events, told, let_go, sheet: *sheet }.course()
    }

    fn next(&self) -> (RenewalStep, Standing) {
        self.course().next().expect("something is left to do")
    }
}

#[test]
fn each_step_opens_the_next_and_says_whose_turn_it_is() {
    let mut life = Life::new();
    assert_eq!(life.next(), (Order, Standing::Open));
    assert!(!life.course().has_begun(), "nothing was done for it yet");

    life.happens(Happening::Ordered, "2026-11-02");
    let stisc = Standing::Waiting { turn: Turn::Stisc, since: Some(day("2026-11-02")) };
    assert_eq!(life.next(), (Collect, stisc));

    life.happens(Happening::Collected, "2026-11-12");
    assert_eq!(life.next(), (Add, Standing::Open));
    life.new = Some(held(CustodyState::Pending, "2026-11-12"));
    assert_eq!(life.next(), (Tell, Standing::Open), "two services know the old one");

    life.tells("mpass", "2026-11-13");
    assert_eq!(life.next(), (Tell, Standing::Open), "the other address isn't written to");
    let mega = Standing::Waiting { turn: Turn::Mega, since: Some(day("2026-11-13")) };
    assert_eq!(life.course().standing(Confirm), mega, "who was told can answer already");
    life.tells("MPower", "2026-11-16");
    assert_eq!(life.next(), (Confirm, mega));

    life.knows_the_new("mpass", "2026-11-18");
    let late = Standing::Waiting { turn: Turn::Mega, since: Some(day("2026-11-16")) };
    assert_eq!(life.next(), (Confirm, late), "one answer isn't every answer");
    assert_eq!(life.course().silent().collect::<Vec<_>>(), ["MPower"]);
    assert_eq!(life.course().standing(Switch), Standing::NotYet, "the old one stays until all confirm");

    life.knows_the_new("MPower", "2026-11-25");
    assert_eq!(life.next(), (Switch, Standing::Open), "the developers need their sheet");
    life.sheet = Some(day("2026-11-25"));
    let developers = |since| Standing::Waiting { turn: Turn::Developers, since: Some(day(since)) };
    assert_eq!(life.next(), (Switch, developers("2026-11-25")));
    life.happens(Happening::Switched, "2026-11-26");
    assert_eq!(life.next(), (Test, developers("2026-11-26")));
    life.happens(Happening::Tested, "2026-11-27");
    assert_eq!(life.next(), (LetGo, Standing::Open));

    life.let_go.insert("mpass".to_owned(), Written { on: day("2026-11-27"), received: None });
    assert_eq!(life.next(), (LetGo, Standing::Open), "the other address is told, too");
    life.let_go.insert("MPower".to_owned(), Written { on: day("2026-11-30"), received: None });
    assert_eq!(life.next(), (Replace, Standing::Open));
    life.old.state = CustodyState::Superseded;
    assert_eq!(life.course().next(), None, "it is over");
}

#[test]
fn what_came_later_shows_that_the_steps_before_are_done() {
    let mut life = Life::new();
    life.new = Some(held(CustodyState::Pending, "2026-11-12"));
    let course = life.course();
    assert_eq!(course.standing(Order), Standing::Done(None), "it is here, so it was ordered");
    assert_eq!(course.standing(Collect), Standing::Done(None));
    assert_eq!(course.standing(Add), Standing::Done(Some(day("2026-11-12"))));
    let done = course.plan_done(day("2026-11-22"));
    assert_eq!(done.get(&PlanWhat::Deliver), Some(&day("2026-11-12")), "delivered by the day it was added");
    assert_eq!(done.get(&PlanWhat::TellMega), None);
}

#[test]
fn with_no_service_recorded_nobody_is_told_and_nothing_is_confirmed() {
    let mut life = Life::new();
    life.registrations.clear();
    life.new = Some(held(CustodyState::Pending, "2026-11-12"));
    assert_eq!(life.next(), (Tell, Standing::Open), "the services are recorded first");
    let refused = life.course().may_happen(Happening::Switched, day("2026-11-20"), day("2026-11-22"));
    assert_eq!(refused, Err(HappeningError::NotConfirmed));
}

#[test]
fn the_officers_word_stands_only_where_it_can_be_true() {
    let today = day("2026-11-22");
    let mut life = Life::new();
    let may = |life: &Life, what, on| life.course().may_happen(what, day(on), today);
    let on = day("2026-11-23");
    assert_eq!(may(&life, Happening::Ordered, "2026-11-23"), Err(HappeningError::InTheFuture { on }));
    assert_eq!(may(&life, Happening::Ordered, "2026-11-10"), Ok(()));
    life.happens(Happening::Ordered, "2026-11-10");
    assert_eq!(may(&life, Happening::Ordered, "2026-11-11"), Err(HappeningError::Already));
    let (on, earlier) = (day("2026-11-09"), day("2026-11-10"));
    assert_eq!(
        may(&life, Happening::Collected, "2026-11-09"),
        Err(HappeningError::BeforeEarlier { on, earlier }),
        "nothing is collected before it is ordered"
    );
    assert_eq!(may(&life, Happening::Collected, "2026-11-10"), Ok(()));
    assert_eq!(
        may(&life, Happening::Switched, "2026-11-20"),
        Err(HappeningError::NotConfirmed),
        "switching before MEGA knows the new one cuts the system off"
    );
}

#[test]
fn megas_clock_runs_from_the_confirmed_receipt() {
    let mut life = Life::new();
    life.new = Some(held(CustodyState::Pending, "2026-11-12"));
    life.tells("mpass", "2026-11-13");
    life.tells("MPower", "2026-11-13");
    let told = |life: &Life| life.course().plan_done(day("2026-11-22"))[&PlanWhat::TellMega];
    assert_eq!(told(&life), day("2026-11-13"), "counted from the sending as long as nothing else is known");
    life.told.get_mut("mpass").unwrap().received = Some(day("2026-11-17"));
    assert_eq!(told(&life), day("2026-11-17"));
}
