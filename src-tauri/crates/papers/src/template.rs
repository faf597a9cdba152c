//! The words of each kind: `templates/<kind>/{mail,summary}.<language>.txt`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use minijinja::{AutoEscape, Captured, Environment, UndefinedBehavior, Value};

use crate::document::{answers_here, code, row, tests_here};
use crate::error::PapersError;

include!(concat!(env!("OUT_DIR"), "/templates.rs"));

fn environment() -> &'static Environment<'static> {
    static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment.add_filter("code", code);
        environment.add_function("answers_here", answers_here);
        environment.add_function("row", row);
        environment.add_function("tests_here", tests_here);
        for (name, text) in TEMPLATES {
            // The test below proves that every template is read: nothing is lost here.
            let _ = environment.add_template(name, text);
        }
        environment
    });
    &ENVIRONMENT
}

/// The whole text, without blanks at line ends and with at most one empty line in a row.
pub(crate) fn text(name: &str, context: &Value) -> Result<String, PapersError> {
    let rendered =
        environment().get_template(name).and_then(|template| template.render(context)).map_err(failed)?;
    Ok(trimmed(&rendered))
}

/// A template of which the parts (its blocks) are wanted one by one.
pub(crate) struct Parts(Captured<'static>);

impl Parts {
    pub(crate) fn of(name: &str, context: &Value) -> Result<Parts, PapersError> {
        let template = environment().get_template(name).map_err(failed)?;
        Ok(Parts(template.render_captured(context).map_err(failed)?))
    }

    /// As [`text`].
    pub(crate) fn part(&mut self, block: &str) -> Result<String, PapersError> {
        let rendered = self.0.with_state_mut(|state| state.render_block(block)).map_err(failed)?;
        Ok(trimmed(&rendered))
    }

    /// The words that the template names.
    pub(crate) fn words(&self) -> BTreeMap<String, String> {
        let state = self.0.state();
        let word = |name: &str| Some((name.to_owned(), state.lookup(name)?.as_str()?.to_owned()));
        state.exports().into_iter().filter_map(word).collect()
    }
}

fn trimmed(rendered: &str) -> String {
    let mut text = String::with_capacity(rendered.len());
    let mut empty = 0;
    for line in rendered.lines().map(str::trim_end).skip_while(|line| line.is_empty()) {
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty <= 1 {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The message names template and line; it shows no values.
#[allow(clippy::needless_pass_by_value)]
fn failed(error: minijinja::Error) -> PapersError {
    let place = match (error.name(), error.line()) {
        (Some(name), Some(line)) => format!(" ({name}:{line})"),
        _ => String::new(),
    };
    PapersError::Template(format!("{}{place}", error.kind()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_read() {
        for (name, text) in TEMPLATES {
            let mut environment = Environment::new();
            assert!(environment.add_template(name, text).is_ok(), "{name} is a template");
        }
        assert_eq!(environment().templates().count(), TEMPLATES.len());
    }

    #[test]
    fn every_kind_has_its_words_in_each_language() {
        use racord_core::words::Language;
        for (kind, facts) in racord_core::submission::kinds() {
            for language in Language::ALL {
                let has = |part: &str| {
                    environment().get_template(&format!("{kind}/{part}.{}.txt", language.as_str())).is_ok()
                };
                assert!(has("summary"), "{kind} has no summary in {language:?}");
                assert_eq!(
                    has("mail"),
                    facts.mail,
                    "{kind} in {language:?}: a mail where kinds.toml says so"
                );
            }
        }
    }

    #[test]
    fn a_value_that_is_not_known_to_the_program_is_an_error_and_no_blank() {
        let error = text("certificate/mail.ro.txt", &minijinja::context! { service => "MPass" }).unwrap_err();
        assert_eq!(error.code(), "paper-not-composed", "{error}");
    }
}
