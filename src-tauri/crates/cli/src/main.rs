//! `racord-cli`, on a console.

use std::process::ExitCode;

fn main() -> ExitCode {
    racord_cli::run(std::env::args_os().collect())
}
