//! `racord-cli remind` for the scheduler: without a word, as the system would keep it, and on Windows without a console.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    racord_cli::remind(std::env::args_os().collect())
}
