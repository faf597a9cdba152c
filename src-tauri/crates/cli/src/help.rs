//! Help and wrong usage, in the language that was asked for.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use racord_core::message::Saying;

use crate::words::Words;

const WRONG_USAGE: u8 = 2;

/// Gives the program what every program answers to.
pub(crate) fn answering(program: Command) -> Command {
    let switch = |name: &'static str, action| Arg::new(name).long(name).action(action).global(name == "help");
    program.arg(switch("help", ArgAction::Help).short('h')).arg(switch("version", ArgAction::Version))
}

/// Gives the program and its commands their words.
pub(crate) fn worded(command: Command, words: &Words) -> Command {
    let about = words.text(&format!("cli-about-{}", command.get_name()));
    let template = template(&command, words);
    let command = command.about(about).help_template(template).mut_args(|argument| {
        let help = words.text(&format!("cli-option-{}", argument.get_id().as_str().replace('_', "-")));
        argument.help(help)
    });
    command.mut_subcommands(|subcommand| worded(subcommand, words))
}

/// Clap's own headings are English; these come from the message files.
fn template(command: &Command, words: &Words) -> String {
    let mut template = format!("{{about}}\n\n{} {{usage}}\n\n", words.text("cli-usage"));
    let mut part = |code: &str, tag: &str| template.push_str(&format!("{}\n{{{tag}}}\n\n", words.text(code)));
    if command.has_subcommands() {
        part("cli-commands", "subcommands");
    }
    if command.get_positionals().next().is_some() {
        part("cli-arguments", "positionals");
    }
    part("cli-options", "options");
    template.truncate(template.trim_end().len());
    template.push('\n');
    template
}

/// Prints the help or the version that was asked for, or what is wrong with the command line.
pub(crate) fn answer(error: &clap::Error, words: &Words) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A reader that went away has seen enough.
        let _ = write!(io::stdout(), "{}", error.render());
        return ExitCode::SUCCESS;
    }
    let _ = writeln!(io::stderr(), "{}\n{}", words.say(&wrong(error, words)), words.text("cli-see-help"));
    ExitCode::from(WRONG_USAGE)
}

fn wrong(error: &clap::Error, words: &Words) -> Saying {
    let context = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::ArgumentConflict => Saying::new("cli-wrong-repeated").with("argument", argument),
        ErrorKind::InvalidSubcommand => {
            Saying::new("cli-wrong-command").with("command", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            Saying::new("cli-wrong-no-command")
        }
        ErrorKind::MissingRequiredArgument => Saying::new("cli-wrong-missing").with("argument", argument),
        ErrorKind::UnknownArgument => Saying::new("cli-wrong-argument").with("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            // `--now <RFC3339>`: the option's own sentence says what it takes.
            let option = argument.split_whitespace().next().unwrap_or_default().trim_start_matches('-');
            let own = format!("cli-wrong-value-{option}");
            let code = if words.has(&own) { own } else { "cli-wrong-value".to_owned() };
            Saying::new(code).with("argument", argument).with("value", value)
        }
        _ => Saying::new("cli-wrong-other"),
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(list) => list.join(" "),
        other => other.to_string(),
    }
}
