//! The words of each kind: `templates/<kind>/{mail,summary}.<language>.txt`.

use std::sync::LazyLock;

use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

use crate::error::PapersError;

fn environment() -> &'static Environment<'static> {
    static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        minijinja_embed::load_templates!(&mut environment);
        environment
    });
    &ENVIRONMENT
}

/// The whole text, without blanks at line ends and with at most one empty line in a row.
pub(crate) fn text(name: &str, context: &Value) -> Result<String, PapersError> {
    let rendered = environment().get_template(name).and_then(|template| template.render(context)).map_err(failed)?;
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
    Ok(text)
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
