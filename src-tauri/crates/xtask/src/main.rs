//! `cargo xtask`: everything that is done to the project, in one program.

mod bench;
mod bundle;
mod check;
mod icons;
mod judges;
mod machine;
mod process;
mod stages;
mod test;
mod ui;
mod window;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask setup           checks Rust and Node, installs what the window needs, fetches ui's packages
cargo xtask run [-- ARGS]   builds the window and starts it
cargo xtask test [FILTER]   sets up, checks, and runs every test, the journeys through the real window included
cargo xtask check           formats, lints, types, licences
cargo xtask bench [NAME]    how fast and in how much memory, beside what others use
cargo xtask bundle          the release program
cargo xtask icons           draws icons/* anew from their SVG sources";

/// What ended a command; already in words for the terminal.
pub(crate) type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let outcome = match arguments.first().map(String::as_str) {
        Some("setup") => setup(),
        Some("run") => window::run(rest),
        Some("test") => test::run(rest),
        Some("check") => check::run(),
        Some("bench") => bench::run(rest),
        Some("bundle") => bundle::run(),
        Some("icons") => icons::draw(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn setup() -> Outcome {
    machine::prepare(machine::Purpose::Running)?;
    ui::packages()?;
    ui::write_types()
}
