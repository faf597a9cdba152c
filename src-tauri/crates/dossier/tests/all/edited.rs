//! The text of a mail changed by hand: sealed, one for each draft and language, and never mistaken for nothing.

use std::sync::Arc;

use crate::support::*;
use racord_core::id::IntegrationId;
use racord_core::words::Language;
use racord_dossier::{
    Dossier, DossierError, DraftOf, EditedText, Entry, KeyringState, MemoryStore, Removal, SecretError,
};

const DRAFT: &str = "certificate.test";

fn edited(text: &str) -> EditedText {
    EditedText { text: text.to_owned(), from: format!("Seria {SERIAL}"), on: day("2026-11-22") }
}

fn put(dossier: &Dossier, integration: &IntegrationId, language: Language, text: &EditedText) {
    let entry = Entry::new("journal-draft-edited").about_integration(integration);
    dossier
        .change(now(), entry, |change| {
            change.put_edited_text(DraftOf::Integration(integration), DRAFT, language, text)
        })
        .expect("a ready keyring seals a text");
}

struct Desk {
    folder: tempfile::TempDir,
    store: Arc<MemoryStore>,
    dossier: Dossier,
    integration: IntegrationId,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(MemoryStore::default());
    let dossier = open(folder.path(), &store);
    let (_, _, integration) = furnished(&dossier);
    Desk { folder, store, dossier, integration: integration.id }
}

#[test]
fn each_draft_has_a_text_of_its_own_in_each_language() {
    let Desk { dossier, integration, .. } = desk();
    assert_eq!(dossier.edited_text(DraftOf::Integration(&integration), DRAFT, Language::Ro).unwrap(), None);
    put(&dossier, &integration, Language::Ro, &edited("Stimați colegi"));
    put(&dossier, &integration, Language::Ru, &edited("Уважаемые коллеги"));
    put(&dossier, &integration, Language::Ro, &edited("Stimată doamnă"));
    let read =
        |draft, language| dossier.edited_text(DraftOf::Integration(&integration), draft, language).unwrap();
    assert_eq!(read(DRAFT, Language::Ro), Some(edited("Stimată doamnă")), "the last one counts");
    assert_eq!(read(DRAFT, Language::Ru), Some(edited("Уважаемые коллеги")));
    assert_eq!(read(DRAFT, Language::En), None);
    assert_eq!(read("certificate.production", Language::Ro), None, "another draft is another letter");
    assert_eq!(
        dossier.edited_languages(DraftOf::Integration(&integration), DRAFT).unwrap(),
        [Language::Ro, Language::Ru]
    );

    let entry = || Entry::new("journal-draft-reset").about_integration(&integration);
    dossier
        .change(now(), entry(), |change| {
            change.remove_edited_text(DraftOf::Integration(&integration), DRAFT, Language::Ro)
        })
        .unwrap();
    assert_eq!(read(DRAFT, Language::Ro), None);
    assert_eq!(read(DRAFT, Language::Ru), Some(edited("Уважаемые коллеги")), "the other language stays");
    let again = dossier.change(now(), entry(), |change| {
        change.remove_edited_text(DraftOf::Integration(&integration), DRAFT, Language::Ro)
    });
    assert!(matches!(again, Err(DossierError::NotFound)), "there is nothing to forget: {again:?}");
}

#[test]
fn with_the_keyring_closed_a_text_is_an_error_and_never_none() {
    let Desk { folder, store, dossier, integration } = desk();
    put(&dossier, &integration, Language::Ro, &edited("Stimată doamnă"));
    drop(dossier);
    store.set_state(KeyringState::Locked);
    let closed = open(folder.path(), &store);
    let read = closed.edited_text(DraftOf::Integration(&integration), DRAFT, Language::Ro);
    assert!(
        matches!(read, Err(DossierError::Secret(SecretError::Locked))),
        "the program's text would go out in its place: {read:?}"
    );
    assert_eq!(
        closed.edited_languages(DraftOf::Integration(&integration), DRAFT).unwrap(),
        [Language::Ro],
        "that there is one is known"
    );
    assert_eq!(
        closed.edited_text(DraftOf::Integration(&integration), DRAFT, Language::En).unwrap(),
        None,
        "what isn't there needs no key"
    );
    let entry = Entry::new("journal-draft-edited");
    let refused = closed.change(now(), entry, |change| {
        change.put_edited_text(DraftOf::Integration(&integration), DRAFT, Language::Ro, &edited("x"))
    });
    assert!(matches!(refused, Err(DossierError::Secret(SecretError::Locked))));

    store.set_state(KeyringState::Ready);
    let open = open(folder.path(), &store);
    assert_eq!(
        open.edited_text(DraftOf::Integration(&integration), DRAFT, Language::Ro).unwrap(),
        Some(edited("Stimată doamnă"))
    );
}

#[test]
fn a_lost_key_is_said_and_nothing_is_made_up() {
    let Desk { folder, store, dossier, integration } = desk();
    put(&dossier, &integration, Language::Ro, &edited("Stimată doamnă"));
    drop(dossier);
    store.forget("data-key");
    let dossier = open(folder.path(), &store);
    let read = dossier.edited_text(DraftOf::Integration(&integration), DRAFT, Language::Ro);
    assert!(matches!(read, Err(DossierError::DataKeyLost)), "{read:?}");
}

#[test]
fn a_text_moved_to_another_draft_or_language_does_not_open() {
    let Desk { folder, dossier, integration, .. } = desk();
    put(&dossier, &integration, Language::Ro, &edited("Stimată doamnă"));
    let other = rusqlite::Connection::open(folder.path().join("racord.db")).unwrap();
    for change in ["draft = 'certificate.production'", "language = 'ru'"] {
        other.execute(&format!("UPDATE edited_texts SET {change}"), []).unwrap();
        let draft = if change.starts_with("draft") { "certificate.production" } else { DRAFT };
        let language = if change.starts_with("draft") { Language::Ro } else { Language::Ru };
        let read = dossier.edited_text(DraftOf::Integration(&integration), draft, language);
        assert!(matches!(read, Err(DossierError::SealBroken)), "{change}: {read:?}");
        other.execute("UPDATE edited_texts SET draft = ?1, language = 'ro'", [DRAFT]).unwrap();
    }
}

#[test]
fn no_file_holds_a_word_of_it_and_it_goes_with_its_integration() {
    let Desk { folder, dossier, integration, .. } = desk();
    let text = edited(&format!("Stimată doamnă Exemplu, seria este {SERIAL}."));
    put(&dossier, &integration, Language::Ro, &text);
    let found = |word: &str| {
        std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .any(|file| {
                let bytes = std::fs::read(file).unwrap();
                bytes.windows(word.len()).any(|window| window == word.as_bytes())
            })
    };
    assert!(found(DRAFT), "which draft was changed stands in plain text: the search finds what is there");
    assert!(!found(SERIAL) && !found("Stimată doamnă"), "the text itself does not");
    assert!(!format!("{text:?}").contains(SERIAL), "nor is it printed");

    let entry = Entry::new("journal-integration-removed").about_integration(&integration);
    dossier.remove(now(), entry, Removal::Integration(&integration)).unwrap();
    assert_eq!(
        dossier.edited_languages(DraftOf::Integration(&integration), DRAFT).unwrap(),
        [],
        "nothing of it is left"
    );
    assert!(!found(SERIAL));
}
