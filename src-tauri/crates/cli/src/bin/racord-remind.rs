//! `racord-cli remind` for the scheduler: on Windows no console opens.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut given: Vec<_> = std::env::args_os().collect();
    given.insert(given.len().min(1), "remind".into());
    racord_cli::run(given)
}
