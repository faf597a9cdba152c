//! The officer's files and what forms asked: sealed whole, kept in order, and never mistaken for nothing.

use crate::support::furniture::{LETTER, SCAN, asked};
use crate::support::*;
use racord_core::id::{FileId, IntegrationId};
use racord_dossier::{
    Dossier, DossierError, DraftOf, Entry, FileOf, KeptLogo, KeyringState, Removal, SecretError,
};

const DRAFT: &str = "certificate.test";

fn draft(integration: &IntegrationId) -> FileOf<'_> {
    FileOf::Draft(DraftOf::Integration(integration), DRAFT)
}

fn entry(integration: &IntegrationId) -> Entry {
    Entry::new("journal-file-added").about_integration(integration)
}

fn add(dossier: &Dossier, of: FileOf<'_>, name: &str, bytes: &[u8]) -> Result<FileId, DossierError> {
    dossier.change(now(), Entry::new("journal-file-added"), |change| change.add_file(of, name, bytes, now()))
}

fn names(files: &[racord_dossier::KeptFile]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

/// Whether any file of the data folder holds these bytes.
fn found(folder: &tempfile::TempDir, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .any(|file| std::fs::read(file).unwrap().windows(bytes.len()).any(|window| window == bytes))
}

#[test]
fn a_file_comes_back_byte_for_byte_and_belongs_to_one_draft_or_test() {
    let (_folder, _store, dossier) = dossier();
    let (_, system, integration) = furnished(&dossier);
    let id = &integration.id;
    add(&dossier, draft(id), "Contract „semnat”.pdf", SCAN).unwrap();
    let empty = add(&dossier, draft(id), "gol.txt", b"").unwrap();
    add(&dossier, FileOf::Test(id, "TC_SEC_02"), "b.png", &der()).unwrap();
    add(&dossier, FileOf::Test(id, "TC_SEC_01"), "a.png", &der()).unwrap();
    add(&dossier, FileOf::Draft(DraftOf::System(&system.id), LETTER), "sigla.png", b"x").unwrap();

    let files = dossier.files(draft(id)).unwrap();
    assert_eq!(names(&files), ["Contract „semnat”.pdf", "gol.txt"], "in the order in which they were added");
    assert_eq!(files[0].bytes.as_slice(), SCAN, "line feeds in a file separate nothing");
    assert_eq!(files[1].bytes.as_slice(), b"");
    assert_eq!(names(&dossier.evidence(id).unwrap()), ["a.png", "b.png"], "by test");
    assert_eq!(names(&dossier.files(FileOf::Test(id, "TC_SEC_02")).unwrap()), ["b.png"]);
    assert_eq!(
        names(&dossier.files(FileOf::Draft(DraftOf::System(&system.id), LETTER)).unwrap()),
        ["sigla.png"]
    );
    let other = FileOf::Draft(DraftOf::Integration(id), "certificate.production");
    assert_eq!(dossier.files(other).unwrap(), [], "another draft has files of its own");

    dossier.change(now(), entry(id), |change| change.remove_file(&empty)).unwrap();
    assert_eq!(dossier.files(draft(id)).unwrap().len(), 1);
    let again = dossier.change(now(), entry(id), |change| change.remove_file(&empty));
    assert!(matches!(again, Err(DossierError::NotFound)), "it is gone: {again:?}");
}

#[test]
fn no_file_of_the_data_folder_holds_a_name_or_a_byte_of_it() {
    let (folder, _store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let name = format!("scan {SERIAL}.pdf");
    add(&dossier, draft(&integration.id), &name, &der()).unwrap();
    let asked = asked(&integration, &format!("seria {SERIAL}"));
    dossier.change(now(), entry(&integration.id), |change| change.put_asked_else(&asked)).unwrap();
    assert!(found(&folder, DRAFT.as_bytes()), "which draft has a file stands in plain text");
    for secret in [SERIAL.as_bytes(), &der()[20..60], asked.question.as_bytes()] {
        assert!(!found(&folder, secret), "what can carry a serial number does not");
    }
    let file = dossier.files(draft(&integration.id)).unwrap().remove(0);
    assert!(!format!("{file:?} {asked:?}").contains(SERIAL), "nor is it printed");

    dossier
        .remove(
            now(),
            Entry::new("journal-integration-removed").about_integration(&integration.id),
            Removal::Integration(&integration.id),
        )
        .unwrap();
    assert_eq!(dossier.file(&file.id).unwrap(), None, "it goes with its integration");
    assert!(dossier.asked_else().unwrap().value.is_empty());
}

#[test]
fn with_the_keyring_closed_files_are_an_error_and_never_none() {
    let (folder, store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    add(&dossier, draft(&integration.id), "scan.pdf", SCAN).unwrap();
    let question = asked(&integration, "120");
    dossier.change(now(), entry(&integration.id), |change| change.put_asked_else(&question)).unwrap();
    drop(dossier);
    store.set_state(KeyringState::Locked);
    let closed = open(folder.path(), &store);
    let read = closed.files(draft(&integration.id));
    assert!(
        matches!(read, Err(DossierError::Secret(SecretError::Locked))),
        "a mail would go out without what belongs to it: {read:?}"
    );
    assert_eq!(closed.evidence(&integration.id).unwrap(), [], "what isn't there needs no key");
    let asked = closed.asked_else().unwrap();
    assert!(asked.value.is_empty() && asked.closed.is_some(), "the list says that something is closed");
    let refused = add(&closed, draft(&integration.id), "x.pdf", b"x");
    assert!(matches!(refused, Err(DossierError::Secret(SecretError::Locked))), "nothing is kept unsealed");
}

#[test]
fn a_file_moved_to_another_record_does_not_open() {
    let (folder, _store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    add(&dossier, draft(&integration.id), "scan.pdf", SCAN).unwrap();
    let other = rusqlite::Connection::open(folder.path().join("racord.db")).unwrap();
    other.execute("UPDATE files SET id = ?1", [FileId::new().as_str()]).unwrap();
    let read = dossier.files(draft(&integration.id));
    assert!(matches!(read, Err(DossierError::SealBroken)), "{read:?}");
}

#[test]
fn the_form_of_a_certificate_and_what_was_exported_are_kept_for_each_draft() {
    let (folder, store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let of = DraftOf::Integration(&integration.id);
    let set = |bare| {
        dossier
            .change(now(), entry(&integration.id), |change| change.set_bare_certificate(of, DRAFT, bare))
            .unwrap();
    };
    assert!(!dossier.bare_certificate(of, DRAFT).unwrap(), "inside a ZIP unless chosen otherwise");
    set(true);
    set(true);
    assert!(dossier.bare_certificate(of, DRAFT).unwrap(), "said twice, it is so once");
    assert!(!dossier.bare_certificate(of, "production").unwrap());
    set(false);
    assert!(!dossier.bare_certificate(of, DRAFT).unwrap());

    let sent = submission(&integration, "");
    assert_eq!(dossier.exported_content(&sent.id).unwrap(), None);
    let said = format!("seria {SERIAL}");
    for content in ["prima", said.as_str()] {
        dossier
            .change(now(), entry(&integration.id), |change| {
                change.put_submission(&sent)?;
                change.put_exported_content(&sent.id, content.as_bytes())
            })
            .unwrap();
    }
    let kept = dossier.exported_content(&sent.id).unwrap();
    assert_eq!(kept.as_ref().map(|kept| kept.as_slice()), Some(said.as_bytes()), "that of the last export");
    assert!(!found(&folder, SERIAL.as_bytes()));
    drop(dossier);
    store.forget("data-key");
    let read = open(folder.path(), &store).exported_content(&sent.id);
    assert!(matches!(read, Err(DossierError::DataKeyLost)), "a lost key is said: {read:?}");
}

#[test]
fn a_proof_hangs_on_what_it_proves_and_goes_with_its_submission() {
    let (folder, store, dossier) = dossier();
    let (_, _, integration) = furnished(&dossier);
    let sent = submission(&integration, "");
    let name = format!("confirmare {SERIAL}.eml");
    let entry = || Entry::new("journal-proof-added").about_integration(&integration.id);
    let early =
        dossier.change(now(), entry(), |change| change.add_proof(&sent.id, "sent", &name, SCAN, now()));
    assert!(matches!(early, Err(DossierError::NotFound)), "nothing was sent that it could prove: {early:?}");

    dossier.change(now(), entry(), |change| change.put_submission(&sent)).unwrap();
    let add = |stage: &str, name: &str| {
        dossier.change(now(), entry(), |change| change.add_proof(&sent.id, stage, name, SCAN, now())).unwrap()
    };
    let (id, second) = (add("sent", &name), add("received", "recipisa.pdf"));
    let proofs = dossier.proofs(&sent.id).unwrap();
    let told: Vec<_> = proofs.iter().map(|proof| (proof.stage.as_str(), proof.name.as_str())).collect();
    assert_eq!(told, [("sent", name.as_str()), ("received", "recipisa.pdf")]);
    assert_eq!(dossier.proof(&id).unwrap().unwrap().bytes.as_slice(), SCAN, "byte for byte");
    assert!(!format!("{proofs:?}").contains(SERIAL), "nor is its name printed");
    assert!(!found(&folder, SERIAL.as_bytes()) && !found(&folder, SCAN), "name and bytes are sealed");

    dossier.change(now(), entry(), |change| change.remove_proof(&second)).unwrap();
    assert_eq!(dossier.proofs(&sent.id).unwrap().len(), 1, "one goes, the other stays");
    store.set_state(KeyringState::Locked);
    let closed = open(folder.path(), &store).proofs(&sent.id);
    assert!(
        matches!(closed, Err(DossierError::Secret(SecretError::Locked))),
        "a locked keyring doesn't pass for none: {closed:?}"
    );
    store.set_state(KeyringState::Ready);
    dossier.change(now(), entry(), |change| change.remove_submission(&sent.id)).unwrap();
    assert_eq!(dossier.proof(&id).unwrap(), None, "it goes with its submission");
}

#[test]
fn an_institution_has_one_logo_and_it_is_sealed() {
    let (folder, _store, dossier) = dossier();
    let (institution, ..) = furnished(&dossier);
    let entry = || Entry::new("journal-logo-saved").about_institution(&institution.id);
    let logo = |name: &str| KeptLogo { name: name.to_owned(), bytes: SCAN.to_vec().into() };
    assert_eq!(dossier.logo(&institution.id).unwrap(), None);
    for name in ["veche.png", "nouă.png"] {
        dossier.change(now(), entry(), |change| change.put_logo(&institution.id, &logo(name))).unwrap();
    }
    assert_eq!(dossier.logo(&institution.id).unwrap(), Some(logo("nouă.png")), "the later one");
    assert!(!found(&folder, SCAN) && !found(&folder, "nouă.png".as_bytes()), "sealed like every file");
    dossier.change(now(), entry(), |change| change.remove_logo(&institution.id)).unwrap();
    let again = dossier.change(now(), entry(), |change| change.remove_logo(&institution.id));
    assert!(matches!(again, Err(DossierError::NotFound)), "there is none any more: {again:?}");
}
