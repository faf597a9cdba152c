//! The real window, driven as an officer would: on a screen of its own, with a keyring and folders of its own.
//!
//! `Session::start` opens the program built with the feature `journey`; the methods of [`Session`] do and see what
//! a person does and sees. Everything that a session started ends with it.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod desktop;
mod driver;
pub mod fixtures;
mod habits;
pub mod own_network;
mod page;
mod paths;
mod process;
mod session;

pub use desktop::{KEYRING_PASSWORD, Keyring};
pub use habits::{Begun, IDNO};
pub use paths::{pictures, project, window_program};
pub use session::{MONDAY, Options, Session};
