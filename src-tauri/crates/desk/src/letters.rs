//! What letters say that no step sends: a follow-up, a renewal, a question to STISC.

use racord_core::custody::{HeldCertificate, Registration};
use racord_core::integration::Waiting;
use racord_core::message::Messages;
use racord_core::procedure::{Mark, Service};
use racord_core::renewal::Happening;
use racord_core::submission::{
    Awaited, Content, Ordered, Origin, Part, Recipient, Renewed, SentBefore, Stage, Subject, Submission,
    TermFacts, Told, kind,
};
use racord_core::words::{Environment, Language, Turn};

use crate::case::Case;
use crate::outgoing::{Holder, Outgoing, address};
use crate::paper::{facts, origin};
use crate::problem::Outcome;
use crate::renewal::{delivery, switch_by};
use crate::state::State;

/// What is waited for, and whom the letter goes to.
pub(crate) fn follow_up(
    state: &State,
    case: &Case,
    outgoing: &Outgoing,
    submission: &Submission,
    messages: &Messages,
    content: &mut Content,
) {
    let Subject::Waiting { step, turn, .. } = &outgoing.about else { return };
    let Ok(step) = case.step(step) else { return };
    let stisc = step.turns.iter().any(|known| known.id == *turn && known.who == Turn::Stisc);
    if stisc {
        to_issuer(state, content);
    }
    // What went out says what was known then.
    let at = submission.sent.as_ref().and(submission.export.as_ref()).map(|export| export.at);
    let language = content.language;
    let source = |id: &str| case.procedure.source(id).map(|source| origin(source, language));
    let read = |waiting: &Waiting<'_>| {
        (waiting.turn.id == *turn).then(|| Awaited {
            number: waiting.number,
            step: waiting.step.title.in_language(language).to_owned(),
            certificate: stisc,
            since: waiting.since,
            term: waiting.due.as_ref().zip(waiting.step.term.as_ref()).and_then(|(due, term)| {
                Some(TermFacts {
                    working_days: due.of,
                    from: due.from,
                    until: due.date,
                    exact: due.exact,
                    passed: due.passed,
                    source: source(&term.source)?,
                })
            }),
            sent: waiting.sent.iter().filter_map(|sent| before(sent, messages)).collect(),
            earlier: Vec::new(),
        })
    };
    content.awaited = case.waiting(&step.id, at, read).flatten().map(|awaited| {
        let mut earlier: Vec<&Submission> = case
            .submissions
            .iter()
            .filter(|one| one.about == outgoing.about && one.kind == outgoing.kind)
            .filter(|one| one.round < submission.round && is_unanswered(one))
            .collect();
        earlier.sort_by_key(|one| one.round);
        Awaited { earlier: earlier.into_iter().filter_map(|one| before(one, messages)).collect(), ..awaited }
    });
    let term = content.awaited.as_ref().and_then(|awaited| awaited.term.as_ref());
    let sources: Vec<Origin> =
        [source(&step.source), term.map(|term| term.source.clone())].into_iter().flatten().collect();
    sources.into_iter().for_each(|source| add(&mut content.sources, source));
}

/// A renewal or a question: whom it goes to, and what it says of the system's certificates.
pub(crate) fn about_system(
    state: &State,
    holder: &Holder,
    about: &Subject,
    outgoing: &Outgoing,
    submission: &Submission,
    content: &mut Content,
) -> Outcome<()> {
    let Some(kind) = kind(&outgoing.kind) else { return Ok(()) };
    let language = content.language;
    if matches!(kind.to, Recipient::Issuer | Recipient::Ordered) {
        to_issuer(state, content);
    } else if kind.to == Recipient::Developers {
        to_developers(holder, content);
    } else if let Some(procedure) = state.catalogue.procedures().next() {
        content.agency = procedure.agency.in_language(language).to_owned();
        content.address.clone_from(&procedure.address);
    }
    let Some(environment) = outgoing.environment else { return Ok(()) };
    let (old, new) = holder.renewal(environment);
    if let (true, Subject::System { recipient, .. }) = (kind.needs(Part::Renewed), about) {
        let developers = kind.to == Recipient::Developers;
        if !developers {
            content.address.clone_from(recipient);
        }
        let (old, new) = holder.pair(environment, submission);
        let mut services = holder.concerned(state, kind.to, environment, Some(submission))?;
        services.retain(|service| developers || address(state, service) == *recipient);
        let told: Vec<Told> = services.iter().map(|service| told(state, holder, new, service)).collect();
        content.service = told.iter().map(|told| told.name.as_str()).collect::<Vec<_>>().join(", ");
        let published = services.iter().filter(|_| !developers);
        for service in published.filter_map(|service| state.catalogue.service(service)) {
            origins(service, language).into_iter().for_each(|source| add(&mut content.sources, source));
        }
        if let Some(old) = old {
            let messages = Messages::new(language);
            let sent = new.filter(|_| kind.needs(Part::Sent)).into_iter();
            let sent = sent.flat_map(|new| holder.letters_before(environment, submission, new));
            let now = holder.renewal_now(state, environment)?;
            let renewed = Renewed {
                old: facts(state, old)?,
                told,
                sent: sent.filter_map(|letter| before(letter, &messages)).collect(),
                switch_by: now.filter(|_| developers).and_then(|now| switch_by(&now, content.date)),
            };
            // Who got the certificate once needn't get it again.
            content.serial_only = !kind.attach || (!developers && !renewed.sends(Mark::Certificate));
            content.renewed = Some(renewed);
        }
        content.certificate = new.map(|new| facts(state, new)).transpose()?;
    }
    if kind.needs(Part::Ordered) {
        content.ordered = ordered(state, holder, environment, submission, language)?;
        let old = holder.pair(environment, submission).0;
        content.certificate = old.map(|held| facts(state, held)).transpose()?;
        content.serial_only = true;
    }
    if kind.needs(Part::Ordering) {
        // The certificate that there is: whoever orders the next one asks about it, too.
        content.certificate = new.or(old).map(|held| facts(state, held)).transpose()?;
        content.serial_only = content.certificate.as_ref().is_some_and(|known| known.der.is_empty());
    }
    Ok(())
}

fn to_issuer(state: &State, content: &mut Content) {
    let Some(issuer) = state.catalogue.issuer() else { return };
    let language = content.language;
    content.agency = issuer.name.in_language(language).to_owned();
    content.address = issuer.address.as_ref().map(|address| address.is.clone()).unwrap_or_default();
    if kind(&content.kind).is_some_and(|facts| facts.needs(Part::Ordering)) {
        let papers: Vec<_> = issuer.papers_of(content.institution.kind).collect();
        content.ordering = papers.iter().map(|paper| paper.title.in_language(language).to_owned()).collect();
        let ids = papers.iter().map(|paper| &paper.source).chain([&issuer.order.source]);
        for source in ids.filter_map(|id| issuer.source(id)) {
            add(&mut content.sources, origin(source, language));
        }
    }
}

/// The order that isn't delivered, with the follow-ups before this one.
fn ordered(
    state: &State,
    holder: &Holder,
    environment: Environment,
    letter: &Submission,
    language: Language,
) -> Outcome<Option<Ordered>> {
    let Some(old) = holder.pair(environment, letter).0 else { return Ok(None) };
    let events = state.dossier.renewal_events(&old.id)?.value;
    let Some(on) = events.iter().find(|event| event.what == Happening::Ordered).map(|event| event.on) else {
        return Ok(None);
    };
    let messages = Messages::new(language);
    let mut earlier: Vec<&Submission> = holder
        .submissions
        .iter()
        .filter(|one| one.kind == letter.kind && one.environment == Some(environment))
        .filter(|one| one.round < letter.round && is_unanswered(one))
        .filter(|one| one.sent.as_ref().is_some_and(|sent| sent.on >= on))
        .collect();
    earlier.sort_by_key(|one| one.round);
    Ok(Some(Ordered {
        on,
        expected: delivery(state, on)?.0,
        earlier: earlier.into_iter().filter_map(|one| before(one, &messages)).collect(),
    }))
}

/// Whoever asks again lists what was left without an answer, and nothing else.
fn is_unanswered(letter: &Submission) -> bool {
    matches!(letter.stage(), Stage::Sent | Stage::Received)
}

/// What a service must be sent when the certificate changes; the certificate and its number where nobody knows.
fn told(state: &State, holder: &Holder, new: Option<&HeldCertificate>, service: &str) -> Told {
    let knows = |known: &&Registration| {
        known.service == service && new.is_some_and(|new| new.id == known.certificate)
    };
    let knows = holder.registrations.iter().find(knows);
    let told = Told {
        name: service.to_owned(),
        marks: vec![Mark::Certificate, Mark::Serial],
        certain: false,
        confirmed: knows.is_some(),
        since: knows.and_then(|known| known.since),
    };
    let Some(known) = state.catalogue.service(service) else { return told };
    Told {
        name: known.name.clone(),
        marks: known.client.sends.iter().map(|sent| sent.mark.is).collect(),
        certain: known.is_certain(),
        ..told
    }
}

fn to_developers(holder: &Holder, content: &mut Content) {
    let own = &holder.system.developers;
    let developers = if own.is_empty() { &holder.institution.developers } else { own };
    let words = Messages::new(content.language);
    let name = developers.name.trim();
    content.agency = if name.is_empty() { words.text("renewing-developers") } else { name.to_owned() };
    content.address.clone_from(&developers.email);
    // It is no matter of theirs.
    content.institution.contract = None;
    content.system.register_entry.clear();
}

fn origins(service: &Service, language: Language) -> Vec<Origin> {
    let ids = service.client.sends.iter().map(|sent| &sent.mark.source);
    ids.filter_map(|id| service.source(id)).map(|source| origin(source, language)).collect()
}

fn before(submission: &Submission, messages: &Messages) -> Option<SentBefore> {
    Some(SentBefore {
        title: messages.text(&format!("draft-{}", submission.kind)),
        environment: submission.environment,
        outgoing_number: submission.number().to_owned(),
        on: submission.sent.as_ref()?.on,
        received: submission.received.as_ref().or(submission.answered.as_ref()).map(|mark| mark.on),
    })
}

fn add(sources: &mut Vec<Origin>, source: Origin) {
    if !sources.contains(&source) {
        sources.push(source);
    }
}
