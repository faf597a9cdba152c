//! Every sentence has one home, `locales/`, and says the same in three languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;
use racord_core::message::{Messages, Saying};
use racord_core::words::Language;

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extensions));
        } else if extensions.iter().any(|extension| path.extension().is_some_and(|own| own == *extension)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// One message of one language: what it names and which plural forms its selectors have.
#[derive(Clone, Debug, Default)]
struct Message {
    file: String,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    /// For each selector, its keys.
    selectors: Vec<(String, BTreeSet<String>)>,
}

/// All messages of a language by key, and the keys that stand twice.
fn messages(language: Language) -> (BTreeMap<String, Message>, Vec<String>) {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    let mut twice = Vec::new();
    for path in files(&locales().join(language.as_str()), &["ftl"]) {
        let text = fs::read_to_string(&path).unwrap();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let resource = parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", language.as_str()));
        for entry in &resource.body {
            let (key, pattern) = match entry {
                Entry::Message(message) => {
                    assert!(
                        message.attributes.is_empty(),
                        "{file}: {} has attributes, nobody reads them",
                        message.id.name
                    );
                    (message.id.name.to_owned(), message.value.as_ref().expect("a message has a text"))
                }
                Entry::Term(term) => (format!("-{}", term.id.name), &term.value),
                _ => continue,
            };
            let mut message = Message { file: file.clone(), ..Message::default() };
            read_pattern(pattern, &mut message);
            if found.insert(key.clone(), message).is_some() {
                twice.push(format!("{}/{file}: {key}", language.as_str()));
            }
        }
    }
    (found, twice)
}

fn read_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read_expression(expression, message);
        }
    }
}

fn read_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, message),
        Expression::Select { selector, variants } => {
            read_inline(selector, message);
            let keys = variants.iter().map(|variant| key(variant)).collect();
            if let InlineExpression::VariableReference { id } = selector {
                message.selectors.push((id.name.to_owned(), keys));
            }
            variants.iter().for_each(|variant| read_pattern(&variant.value, message));
        }
    }
}

fn key(variant: &Variant<&str>) -> String {
    match variant.key {
        VariantKey::Identifier { name } => name.to_owned(),
        VariantKey::NumberLiteral { value } => value.to_owned(),
    }
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            message.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            message.references.insert(format!("-{}", id.name));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            let CallArguments { positional, .. } = arguments;
            positional.iter().for_each(|argument| read_inline(argument, message));
            panic!("{}: the function {} isn't provided", message.file, id.name);
        }
        InlineExpression::Placeable { expression } => read_expression(expression, message),
        InlineExpression::NumberLiteral { .. } | InlineExpression::StringLiteral { .. } => {}
    }
}

fn complain(what: &str, mistakes: &[String]) {
    assert!(mistakes.is_empty(), "{what}:\n  {}\n", mistakes.join("\n  "));
}

#[test]
fn every_key_stands_once_and_in_the_same_file_of_each_language() {
    let (ro, mut mistakes) = messages(Language::Ro);
    for language in [Language::Ru, Language::En] {
        let (other, twice) = messages(language);
        mistakes.extend(twice);
        let place = |of: &BTreeMap<String, Message>| -> BTreeSet<String> {
            of.iter().map(|(key, message)| format!("{}: {key}", message.file)).collect()
        };
        let (left, right) = (place(&ro), place(&other));
        mistakes.extend(
            left.symmetric_difference(&right)
                .map(|key| format!("{key}: in ro or in {} only", language.as_str())),
        );
    }
    complain("each sentence exists in three languages, once", &mistakes);
}

#[test]
fn a_message_takes_the_same_arguments_in_each_language() {
    let [ro, ru, en] = Language::ALL.map(|language| messages(language).0);
    let mut mistakes = Vec::new();
    for (key, message) in &ro {
        for other in [&ru, &en] {
            if let Some(found) = other.get(key).filter(|found| found.variables != message.variables) {
                mistakes.push(format!(
                    "{}: {key}: {:?} and {:?}",
                    message.file, message.variables, found.variables
                ));
            }
        }
    }
    complain("what one language says, the others say", &mistakes);
}

#[test]
fn plurals_have_all_the_forms_of_their_language() {
    let forms = |language: Language| -> BTreeSet<String> {
        let forms: &[&str] = match language {
            Language::En => &["one", "other"],
            Language::Ro => &["few", "one", "other"],
            Language::Ru => &["few", "many", "one", "other"],
        };
        forms.iter().map(|form| (*form).to_owned()).collect()
    };
    let plural: BTreeSet<String> = forms(Language::Ru);
    let mut mistakes = Vec::new();
    let all = Language::ALL.map(|language| (language, messages(language).0));
    for (language, messages) in &all {
        for (key, message) in messages {
            for (variable, keys) in &message.selectors {
                let is_plural = keys.iter().any(|key| plural.contains(key) && key != "other");
                let wanted = forms(*language);
                let mut keys = keys.clone();
                if *language != Language::Ru && keys.contains("1") {
                    keys.insert("one".to_owned());
                }
                if is_plural && !keys.is_superset(&wanted) {
                    mistakes.push(format!(
                        "{}/{}: {key}: ${variable} has {keys:?}, needs {wanted:?}",
                        language.as_str(),
                        message.file
                    ));
                }
                // Which words a selector tells apart is the same everywhere; only the plural forms differ.
                let words = |keys: &BTreeSet<String>| -> BTreeSet<String> {
                    keys.difference(&plural).cloned().collect()
                };
                let elsewhere =
                    all[0].1.get(key).and_then(|ro| ro.selectors.iter().find(|(name, _)| name == variable));
                if let Some((_, other)) =
                    elsewhere.filter(|(_, other)| !is_plural && words(other) != words(&keys))
                {
                    mistakes.push(format!(
                        "{}/{}: {key}: ${variable} tells {keys:?} apart, ro {other:?}",
                        language.as_str(),
                        message.file
                    ));
                }
            }
        }
    }
    complain("each plural form of the language is there", &mistakes);
}

#[test]
fn a_message_refers_only_to_messages_that_exist() {
    let mut mistakes = Vec::new();
    for language in Language::ALL {
        let (messages, _) = messages(language);
        for (key, message) in &messages {
            let lost = message.references.iter().filter(|reference| !messages.contains_key(*reference));
            mistakes.extend(
                lost.map(|reference| format!("{}/{}: {key}: {reference}", language.as_str(), message.file)),
            );
        }
    }
    complain("a reference leads somewhere", &mistakes);
}

#[test]
fn keys_are_words_joined_by_dashes() {
    let (ro, _) = messages(Language::Ro);
    let plain = |key: &str| key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let mistakes: Vec<String> = ro.keys().filter(|key| !plain(key)).cloned().collect();
    complain("keys have lower-case letters, digits and dashes", &mistakes);
}

#[test]
fn the_program_knows_every_message_of_the_files() {
    for language in Language::ALL {
        let known = Messages::new(language);
        let (found, _) = messages(language);
        assert!(!found.is_empty(), "there are sentences");
        for key in found.keys().filter(|key| !key.starts_with('-')) {
            assert!(known.has(key), "{}: {key} is in the files but not in the program", language.as_str());
        }
    }
}

#[test]
fn letters_are_the_languages_own() {
    let mut mistakes = Vec::new();
    for language in Language::ALL {
        for path in files(&locales().join(language.as_str()), &["ftl"]) {
            let text = fs::read_to_string(&path).unwrap();
            for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
                let wrong = line.chars().find(|letter| match letter {
                    'ş' | 'Ş' | 'ţ' | 'Ţ' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => true,
                    'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => language != Language::Ru,
                    _ => false,
                });
                // The language menu names each language in itself.
                let menu = line.split_once(" = ").is_some_and(|(key, _)| key.contains("language"));
                let correction = line.starts_with("procedure-cedilla");
                if let Some(letter) = wrong.filter(|_| !menu && !correction) {
                    mistakes.push(format!("{}:{}: {letter:?}", path.display(), index + 1));
                }
            }
        }
    }
    complain("cedillas, isolation marks and letters of another language don't belong here", &mistakes);
}

#[test]
fn each_weekday_has_its_name_in_each_language() {
    for language in Language::ALL {
        let messages = Messages::new(language);
        let names: std::collections::BTreeSet<String> = (1..=7u32)
            .map(|weekday| messages.say(&Saying::new("integration-weekday").with("weekday", weekday)))
            .collect();
        assert_eq!(names.len(), 7, "{language:?}: seven days, seven names: {names:?}");
    }
}
