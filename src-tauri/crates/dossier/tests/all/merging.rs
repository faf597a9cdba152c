//! Whatever two officers did on their machines, a restore loses nothing and done again changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::support::furniture::everything;
use crate::support::*;
use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use racord_core::custody::{CustodyState, HeldCertificate};
use racord_core::institution::{InformationSystem, Institution};
use racord_core::integration::StepEventKind;
use racord_core::words::Idno;
use racord_dossier::{
    About, Backup, Dossier, Entry, Holding, MemoryStore, Relation, Removal, Side, UnitId, UnitKind,
};

const IDNOS: [&str; 2] = ["1003600096694", "1010600034203"];
const NAMES: [&str; 2] = ["Registrul cererilor", "Portalul plăților"];
const SERVICES: [&str; 2] = ["mpass", "msign"];
const SERIALS: [&str; 3] = ["0A01", "0B02", "-0C03"];

/// Something that an officer does; numbers choose among what there is, and what can't be done isn't.
#[derive(Clone, Copy, Debug)]
enum Act {
    Answer(usize, usize),
    Hold { system: usize, serial: usize, file: bool, active: bool },
    Institution(usize),
    Integration { system: usize, service: usize },
    Note(usize),
    Remove(usize),
    Rename(usize),
    System { institution: usize, name: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let n = 0..3_usize;
    prop_oneof![
        2 => (n.clone(), n.clone()).prop_map(|(of, text)| Act::Answer(of, text)),
        3 => (n.clone(), n.clone(), any::<bool>(), any::<bool>())
            .prop_map(|(system, serial, file, active)| Act::Hold { system, serial, file, active }),
        2 => n.clone().prop_map(Act::Institution),
        3 => (n.clone(), n.clone()).prop_map(|(system, service)| Act::Integration { system, service }),
        2 => n.clone().prop_map(Act::Note),
        1 => n.clone().prop_map(Act::Remove),
        1 => n.clone().prop_map(Act::Rename),
        3 => (n.clone(), n).prop_map(|(institution, name)| Act::System { institution, name }),
    ]
}

fn nth<T: Clone>(all: &[T], index: usize) -> Option<T> {
    (!all.is_empty()).then(|| all[index % all.len()].clone())
}

fn perform(dossier: &Dossier, act: Act, at: DateTime<Utc>) -> Option<()> {
    match act {
        Act::Institution(index) => {
            let idno = Idno::parse(IDNOS[index % 2]).unwrap();
            if dossier.institutions().unwrap().iter().any(|known| known.idno == idno) {
                return None;
            }
            let new = Institution { idno, ..institution() };
            let entry = Entry::new("journal-institution-saved").about_institution(&new.id);
            dossier.change(at, entry, |change| change.put_institution(&new)).unwrap();
        }
        Act::System { institution, name } => {
            let institution = nth(&dossier.institutions().unwrap(), institution)?;
            let name = NAMES[name % 2].to_owned();
            if dossier.systems_of(&institution.id).unwrap().iter().any(|known| known.name == name) {
                return None;
            }
            let new = InformationSystem { name, ..system(&institution) };
            let entry = Entry::new("journal-system-saved").about_system(&new.id);
            dossier.change(at, entry, |change| change.put_system(&new)).unwrap();
        }
        Act::Rename(index) => {
            let mut known = nth(&dossier.systems().unwrap(), index)?;
            known.purpose = format!("{at}");
            let entry = Entry::new("journal-system-saved").about_system(&known.id);
            dossier.change(at, entry, |change| change.put_system(&known)).unwrap();
        }
        Act::Integration { system, service } => {
            let system = nth(&dossier.systems().unwrap(), system)?;
            let new = integration(&system, SERVICES[service % 2]);
            let known = dossier.integrations_of(&system.id).unwrap();
            if known.iter().any(|known| known.service == new.service) {
                return None;
            }
            let entry = Entry::new("journal-integration-begun").about_integration(&new.id);
            dossier.change(at, entry, |change| change.put_integration(&new)).unwrap();
        }
        Act::Answer(index, text) => {
            let known = nth(&dossier.integrations().unwrap(), index)?;
            let entry = Entry::new("journal-answers-saved").about_integration(&known.id);
            let text = format!("https://{text}.exemplu.md");
            dossier.change(at, entry, |change| change.put_answer(&known.id, "url", &text)).unwrap();
        }
        Act::Note(index) => {
            let known = nth(&dossier.integrations().unwrap(), index)?;
            let entry = Entry::new("journal-step-returned").about_integration(&known.id);
            let noted = event(&known, StepEventKind::Returned, &format!("{at}"));
            dossier.change(at, entry, |change| change.put_event(&noted)).unwrap();
        }
        Act::Hold { system, serial, file, active } => {
            let system = nth(&dossier.systems().unwrap(), system)?;
            let known = dossier.certificates_of(&system.id).unwrap();
            let serial = SERIALS[serial % 3];
            if dossier.find_by_serial(serial).unwrap().iter().any(|held| held.system == system.id) {
                return None;
            }
            let free = !known.iter().any(|held| held.state == CustodyState::Active);
            let state = if active && free { CustodyState::Active } else { CustodyState::Superseded };
            let new = HeldCertificate {
                fingerprint: file.then(|| format!("{serial:0>64}")),
                activated: Some(at),
                ..certificate(&system, state)
            };
            let der = [serial.as_bytes(), &[7; 40]].concat();
            let holding = Holding { certificate: &new, serial, der: file.then_some(der.as_slice()) };
            dossier.hold(at, held_entry(&new), &holding, |_| Ok(())).unwrap();
        }
        Act::Remove(index) => {
            let known = nth(&dossier.certificates().unwrap(), index)?;
            dossier.remove(at, removed_entry(&known), Removal::Certificate(&known.id)).unwrap();
        }
    }
    Some(())
}

struct Machine {
    _folder: tempfile::TempDir,
    store: Arc<MemoryStore>,
    dossier: Dossier,
}

fn machine() -> Machine {
    let (folder, store, dossier) = dossier();
    Machine { _folder: folder, store, dossier }
}

fn backup(machine: &Machine) -> Backup {
    let made = machine.dossier.back_up_lightly(now(), PASSPHRASE, "0.1.0").unwrap();
    Backup::open(&made.bytes, PASSPHRASE).unwrap()
}

/// What tells things apart, whatever their identifiers: IDNO, name, service, serial number, and what happened.
fn told(dossier: &Dossier) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    let systems: BTreeMap<_, _> = dossier
        .systems()
        .unwrap()
        .into_iter()
        .map(|system| {
            let institution = dossier.institution(&system.institution).unwrap().unwrap();
            (system.id.clone(), format!("{}/{}", institution.idno.as_str(), system.name))
        })
        .collect();
    told.extend(dossier.institutions().unwrap().iter().map(|known| known.idno.as_str().to_owned()));
    told.extend(systems.values().cloned());
    for integration in dossier.integrations().unwrap() {
        told.insert(format!("{}/{}", systems[&integration.system], integration.service));
    }
    for held in dossier.certificates().unwrap() {
        let serial = dossier.serial(&held.id).unwrap();
        assert!(
            dossier.find_by_serial(&serial).unwrap().iter().any(|found| found.id == held.id),
            "a held certificate is found by its serial number"
        );
        told.insert(format!("{}/{}", systems[&held.system], *serial));
    }
    let journal = dossier.journal(&About::default()).unwrap().into_iter();
    told.extend(journal.map(|entry| format!("{} {}", entry.at, entry.saying.code)));
    told
}

fn without_restores(dossier: &Dossier) -> BTreeMap<String, String> {
    everything(dossier).into_iter().filter(|(what, _)| !what.starts_with("typed")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_restore_loses_nothing_and_done_again_changes_nothing(
        common in proptest::collection::vec(act(), 0..10),
        theirs in proptest::collection::vec(act(), 0..8),
        ours in proptest::collection::vec(act(), 0..8),
        sides in proptest::collection::vec(proptest::option::of(any::<bool>()), 16),
    ) {
        let minute = |count: usize| now() + Duration::minutes(i64::try_from(count).unwrap());
        let (there, here) = (machine(), machine());
        for (count, act) in common.into_iter().enumerate() {
            perform(&there.dossier, act, minute(count));
        }
        here.dossier.restore(minute(20), &backup(&there), &BTreeMap::new()).unwrap();
        prop_assert_eq!(without_restores(&here.dossier), without_restores(&there.dossier));
        for (count, act) in theirs.into_iter().enumerate() {
            perform(&there.dossier, act, minute(100 + 2 * count));
        }
        for (count, act) in ours.into_iter().enumerate() {
            perform(&here.dossier, act, minute(101 + 2 * count));
        }

        let backup = backup(&there);
        let units = backup.compare(&here.dossier).unwrap();
        let choices: BTreeMap<UnitId, Side> = units
            .iter()
            .zip(sides)
            .filter_map(|(unit, side)| {
                Some((unit.id.clone(), if side? { Side::Backup } else { Side::Here }))
            })
            .collect();
        let before = told(&here.dossier);
        here.dossier.restore(minute(200), &backup, &choices).unwrap();

        let after = told(&here.dossier);
        prop_assert!(before.is_subset(&after), "gone: {:?}", before.difference(&after).collect::<Vec<_>>());
        let expected = units.iter().filter(|unit| match choices.get(&unit.id).copied().or(unit.usual()) {
            Some(Side::Backup) => true,
            Some(Side::Here) | None => !matches!(unit.relation, Relation::OnlyThere | Relation::RemovedHere),
        });
        for unit in expected.filter(|unit| unit.kind == UnitKind::Institution) {
            prop_assert!(
                here.dossier.institutions().unwrap().iter().any(|known| known.name == unit.name),
                "{:?} is lost", unit
            );
        }
        let mut active: Vec<_> = here
            .dossier
            .certificates()
            .unwrap()
            .into_iter()
            .filter(|held| held.state == CustodyState::Active)
            .map(|held| (held.system, held.environment))
            .collect();
        let several = active.len();
        active.dedup();
        prop_assert_eq!(active.len(), several, "one is in use at a time");
        let mut names = here.store.names();
        names.retain(|name| name != "data-key");
        prop_assert_eq!(names.len(), here.dossier.certificates().unwrap().len(), "a serial number each");

        let content = without_restores(&here.dossier);
        let again = backup.compare(&here.dossier).unwrap();
        prop_assert!(
            again.iter().all(|unit| unit.relation != Relation::BothChanged),
            "what was decided is asked again: {:?}", again
        );
        // What was left out is left out again; nothing else is asked.
        here.dossier.restore(minute(201), &backup, &choices).unwrap();
        let settled: BTreeMap<String, String> = without_restores(&here.dossier);
        prop_assert_eq!(settled, content, "done again it changes nothing");
    }
}
