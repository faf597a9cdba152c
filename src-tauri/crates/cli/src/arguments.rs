//! What can be asked. No help text stands here: it comes from `locales/*/cli.ftl` by the name of the option.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{ArgGroup, Args, Parser, Subcommand};
use racord_core::submission::kinds;
use racord_core::words::{Environment, Language};

#[derive(Parser)]
#[command(name = "racord-cli", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "ro|ru|en", value_parser = one_language)]
    pub(crate) lang: Option<Language>,
    #[arg(long, global = true, value_name = "RFC3339", value_parser = moment)]
    pub(crate) now: Option<DateTime<Utc>>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Calendar(Calendar),
    Deadline(Deadline),
    Export(Export),
    Inspect(Inspect),
    List,
    #[command(subcommand)]
    Package(Package),
    Procedures,
    Remind(Remind),
    Sample,
}

#[derive(Args)]
pub(crate) struct Calendar {
    #[arg(long = "out", value_name = "FILE.ics")]
    pub(crate) calendar: PathBuf,
}

#[derive(Args)]
pub(crate) struct Deadline {
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) from: NaiveDate,
    // Forty years of working days: more is a slip of the keyboard.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub(crate) working_days: u32,
    #[arg(long)]
    pub(crate) statutory: bool,
}

#[derive(Args)]
#[command(group = ArgGroup::new("of").required(true).args(["integration", "system"]))]
pub(crate) struct Export {
    #[arg(long, value_name = "ID")]
    pub(crate) integration: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) system: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = kind)]
    pub(crate) submission: String,
    #[arg(long, value_name = "test|production", value_parser = environment)]
    pub(crate) environment: Option<Environment>,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Inspect {
    #[arg(long, value_name = "F")]
    pub(crate) password_file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) chain: bool,
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<OsString>,
}

#[derive(Subcommand)]
pub(crate) enum Package {
    Verify(Verify),
}

#[derive(Args)]
pub(crate) struct Remind {
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Seconds between the tries.
    #[arg(long, value_name = "SECONDS")]
    pub(crate) keep_trying: Option<u64>,
}

#[derive(Args)]
pub(crate) struct Verify {
    #[arg(value_name = "FILE.zip")]
    pub(crate) file: PathBuf,
}

/// The language that is asked for, before anything else is read: help and errors speak it too.
pub(crate) fn language(given: &[OsString]) -> Language {
    let mut rest = given.iter().skip(1).filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        let value = match argument {
            "--" => break,
            "--lang" => rest.next(),
            _ => argument.strip_prefix("--lang="),
        };
        if let Some(language) = value.and_then(Language::parse) {
            return language;
        }
    }
    Language::default()
}

// The texts of these errors are never shown: `help` words them by the option's name.

fn one_language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(String::new)
}

fn environment(text: &str) -> Result<Environment, String> {
    Environment::parse(text).ok_or_else(String::new)
}

fn kind(text: &str) -> Result<String, String> {
    kinds().contains_key(text).then(|| text.to_owned()).ok_or_else(String::new)
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.with_timezone(&Utc))
        .map_err(|error| error.to_string())
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|error| error.to_string())
}
