//! A check as the officer sees it: what was found last, and what can be done now.

use racord_core::custody::{chisinau_day, chisinau_time};
use racord_core::message::Saying;
use racord_core::preflight::metadata::differences;
use racord_core::preflight::{Check, Code, Level, Verdict};
use racord_dossier::{Found, KeptCheck};

use super::checkable::{Checkable, Target};
use super::details::details;
use crate::case::Case;
use crate::state::State;
use crate::view::{CheckCard, MissingView, Tag, Tone, VerdictRow};
use crate::voice::Voice;

/// `closed`: the keyring must be opened first.
pub(super) fn card(
    state: &State,
    case: &Case,
    checkable: &Checkable,
    kept: Option<&KeptCheck>,
    closed: bool,
) -> CheckCard {
    let voice = &state.voice;
    let found = kept.and_then(|kept| kept.found.as_ref());
    CheckCard {
        id: checkable.id(),
        environment: checkable.of.environment.as_str().to_owned(),
        title: title(voice, case, checkable),
        about: checkable.about(),
        tag: tag(voice, kept),
        when: kept.map(|kept| when(voice, kept.at)),
        verdicts: found.map(|found| rows(voice, &found.verdicts)).unwrap_or_default(),
        details: found.map(|found| details(voice, found)).unwrap_or_default(),
        changes: found.map(|found| changes(voice, found)).unwrap_or_default(),
        since: found.and_then(|found| since(voice, found)),
        source: found.and_then(|found| source(voice, found)),
        missing: missing(voice, case, checkable),
        runnable: checkable.is_runnable(),
        from_file: checkable.of.check == Check::Metadata,
        keyring: closed,
    }
}

/// The reading of what is still checked: of an address that was changed since, nothing is known.
pub(super) fn reading<'k>(kept: &'k [KeptCheck], checkable: &Checkable) -> Option<&'k KeptCheck> {
    let kept = kept.iter().find(|kept| kept.of == checkable.of)?;
    let same = kept.found.as_ref().is_none_or(|found| found.about == checkable.about());
    same.then_some(kept)
}

/// The gravest of what was found; what is only worth knowing doesn't hide that all is well.
pub(super) fn level(found: &Found) -> Level {
    match Level::of(&found.verdicts) {
        Level::Note if found.verdicts.iter().any(|verdict| verdict.level == Level::Good) => Level::Good,
        level => level,
    }
}

pub(super) fn tone(level: Level) -> Tone {
    match level {
        Level::Good => Tone::Ok,
        Level::Note | Level::Unknown => Tone::Quiet,
        Level::Warning => Tone::Warn,
        Level::Problem => Tone::Bad,
    }
}

pub(super) fn when(voice: &Voice, at: chrono::DateTime<chrono::Utc>) -> String {
    let clock = chisinau_time(at);
    let time = clock.split_once(' ').map_or("", |(_, time)| time);
    voice.say(&Saying::new("preflight-screen-when").with("date_long", chisinau_day(at)).with("time", time))
}

pub(super) fn title(voice: &Voice, case: &Case, checkable: &Checkable) -> String {
    match &checkable.target {
        Target::Address { field, .. } => {
            let label = case.procedure.fields.iter().find(|known| known.id == *field);
            let label = label.map(|field| voice.pick(&field.label).to_owned()).unwrap_or_default();
            let line = checkable.of.item.rsplit('/').next().filter(|line| *line != "1");
            match line {
                Some(line) => {
                    voice.say(&Saying::new("preflight-screen-line").with("label", label).with("line", line))
                }
                None => label,
            }
        }
        Target::Certificate(_) => voice.text("preflight-screen-certificate"),
        Target::Metadata(_) => voice.with("preflight-screen-metadata", "service", &case.procedure.name),
        Target::Server(_) => voice.text("preflight-check-server"),
    }
}

fn tag(voice: &Voice, kept: Option<&KeptCheck>) -> Tag {
    match kept.map(|kept| &kept.found) {
        None => voice.tag(Tone::Quiet, "preflight-screen-never"),
        Some(None) => voice.tag(Tone::Quiet, "preflight-screen-closed"),
        Some(Some(found)) => {
            let level = level(found);
            voice.tag(tone(level), &format!("preflight-level-{}", level.as_str()))
        }
    }
}

/// The gravest first; what weighs the same in the order in which it was found.
pub(super) fn rows(voice: &Voice, verdicts: &[Verdict]) -> Vec<VerdictRow> {
    let mut sorted: Vec<&Verdict> = verdicts.iter().collect();
    sorted.sort_by_key(|verdict| std::cmp::Reverse(verdict.level));
    sorted.into_iter().map(|verdict| row(voice, verdict)).collect()
}

fn row(voice: &Voice, verdict: &Verdict) -> VerdictRow {
    VerdictRow {
        tone: tone(verdict.level),
        level: voice.text(&format!("preflight-level-{}", verdict.level.as_str())),
        text: voice.say(&verdict.saying()),
        // What was made lighter on purpose needs nothing to be done.
        advice: verdict.advice().filter(|_| verdict.level > Level::Note).map(|advice| voice.say(&advice)),
    }
}

/// Where metadata came from, and when.
pub(super) fn source(voice: &Voice, found: &Found) -> Option<String> {
    let reading = found.metadata.as_ref()?;
    let on = chisinau_day(reading.at);
    Some(match &reading.address {
        Some(address) => {
            voice.say(&Saying::new("preflight-screen-fetched").with("address", address).with("date", on))
        }
        None => voice.with("preflight-screen-from-file", "date", on),
    })
}

pub(super) fn changes(voice: &Voice, found: &Found) -> Vec<VerdictRow> {
    let (Some(now), Some(earlier)) = (&found.metadata, &found.earlier) else { return Vec::new() };
    differences(&earlier.metadata, &now.metadata).iter().map(|verdict| row(voice, verdict)).collect()
}

/// Which reading the changes are told from.
pub(super) fn since(voice: &Voice, found: &Found) -> Option<String> {
    let earlier = found.metadata.as_ref().and(found.earlier.as_ref())?;
    let day = chisinau_day(earlier.at);
    Some(voice.say(&Saying::new("preflight-screen-since").with("date_long", day)))
}

fn missing(voice: &Voice, case: &Case, checkable: &Checkable) -> Option<MissingView> {
    let environment = checkable.of.environment;
    let said = |code: &str, place: Option<String>| Some(MissingView { text: voice.text(code), place });
    match &checkable.target {
        Target::Address { field, address: None } => {
            said("preflight-screen-missing-address", asked_at(case, field))
        }
        Target::Certificate(None) => said(
            "preflight-screen-missing-certificate",
            Some(format!("certificates/{}/{}", case.system.id, environment.as_str())),
        ),
        Target::Certificate(Some(held)) if held.fingerprint.is_none() => {
            said("preflight-screen-only-serial", Some(format!("certificate/{}", held.id)))
        }
        _ => None,
    }
}

/// The step whose questions include the field.
pub(super) fn asked_at(case: &Case, field: &str) -> Option<String> {
    let mut steps = case.procedure.steps.iter();
    let step = steps.find(|step| step.asks.iter().chain(&step.have_ready).any(|known| known == field))?;
    Some(case.step_place(step))
}

/// How many problems there are, and how many that need a look.
pub(super) fn counts<'f>(found: impl Iterator<Item = &'f Found>) -> (usize, usize) {
    let (mut problems, mut warnings) = (0, 0);
    for verdict in found.flat_map(|found| &found.verdicts) {
        match verdict.level {
            Level::Problem => problems += 1,
            Level::Warning => warnings += 1,
            Level::Good | Level::Note | Level::Unknown => {}
        }
    }
    (problems, warnings)
}

/// Nothing was found out because there is no network.
pub(crate) fn is_offline(verdicts: &[Verdict]) -> bool {
    verdicts.iter().any(|verdict| verdict.code == Code::Offline)
}
