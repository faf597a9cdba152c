//! From a command's name and JSON arguments to the method of the same name, and back to JSON.

use serde::Deserialize;
use serde_json::Value;

use racord_core::words::Language;

use crate::Desk;
use crate::passphrase::Passphrase;
use crate::view::*;

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty;)*) => {
        pub(crate) fn dispatch(desk: &Desk, command: &str, arguments: Value) -> Result<Value, Problem> {
            match command {
                $(stringify!($name) => {
                    #[derive(Deserialize)]
                    struct Arguments { $($argument: $kind),* }
                    let _arguments: Arguments = serde_json::from_value(arguments)
                        .map_err(|error| desk.wrong_call(command, &error.to_string()))?;
                    let answer: $answer = desk.$name($(_arguments.$argument),*)?;
                    serde_json::to_value(answer).map_err(|error| desk.wrong_call(command, &error.to_string()))
                })*
                _ => Err(desk.wrong_call(command, "")),
            }
        }
    };
}

include!("../commands.in.rs");
