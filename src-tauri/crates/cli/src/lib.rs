//! `racord-cli`: the same rules from scripts and schedulers.
//!
//! Exit 0: did what was asked. 1: could not, or met something unreadable or broken. 2: wrong usage.

mod arguments;
mod commands;
mod dossier;
mod failure;
mod help;
mod printer;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use chrono::Utc;
use clap::{CommandFactory, FromArgMatches};

use crate::arguments::{Arguments, Command};
use crate::commands::{calendar, deadline, export, inspect, list, package, procedures, remind, sample};
use crate::printer::Printer;
use crate::words::Words;

/// Runs what the command line asks for; the name of the program comes first.
pub fn run(given: Vec<OsString>) -> ExitCode {
    obey(given, false)
}

/// `remind` with these arguments, as the scheduler runs it: what is due, or wrong, is never written anywhere.
pub fn remind(mut given: Vec<OsString>) -> ExitCode {
    given.insert(given.len().min(1), "remind".into());
    obey(given, true)
}

fn obey(given: Vec<OsString>, silent: bool) -> ExitCode {
    let words = Words::new(arguments::language(&given));
    let command = || help::answering(Arguments::command());
    let parse = |command: clap::Command, given: Vec<OsString>| {
        command.try_get_matches_from(given).and_then(|matches| Arguments::from_arg_matches(&matches))
    };
    // The words of all commands are needed only by whoever asks for help or is wrong.
    let parsed = parse(command(), given.clone());
    let arguments = match parsed.or_else(|_| parse(help::worded(command(), &words), given)) {
        Ok(arguments) => arguments,
        Err(error) => return help::answer(&error, &words),
    };
    let now = arguments.now.unwrap_or_else(Utc::now);
    let mut printer = Printer::new(arguments.json, silent, &words);
    let done = match &arguments.command {
        Command::Calendar(asked) => calendar::run(asked, &arguments, &mut printer),
        Command::Deadline(asked) => deadline::run(asked, &arguments, &mut printer),
        Command::Export(asked) => export::run(asked, &arguments, &mut printer),
        Command::Inspect(asked) => inspect::run(asked, now, &mut printer),
        Command::List => list::run(&arguments, &mut printer),
        Command::Package(asked) => package::run(asked, &mut printer),
        Command::Procedures => procedures::run(&mut printer),
        Command::Remind(asked) => remind::run(asked, &arguments, &mut printer),
        Command::Sample => sample::run(&arguments),
    };
    printer.end(done)
}
