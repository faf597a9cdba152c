//! Where the answer goes: a line at a time, so that whoever reads it needn't wait for the end.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::process::ExitCode;

use racord_core::message::Value;
use serde::Serialize;

use crate::failure::Failure;
use crate::words::Words;

/// How many bytes are gathered at most.
const GATHERED: usize = 64 * 1024;

pub(crate) struct Printer<'a> {
    pub(crate) json: bool,
    pub(crate) words: &'a Words,
    output: BufWriter<StdoutLock<'static>>,
    /// Nothing is written at all.
    silent: bool,
    /// Something was met that is unreadable or broken; the command went on.
    broken: bool,
}

impl<'a> Printer<'a> {
    pub(crate) fn new(json: bool, silent: bool, words: &'a Words) -> Printer<'a> {
        Printer {
            json,
            words,
            output: BufWriter::with_capacity(GATHERED, io::stdout().lock()),
            silent,
            broken: false,
        }
    }

    /// One JSON object on a line of its own.
    pub(crate) fn object(&mut self, object: &impl Serialize) -> Result<(), Failure> {
        if self.silent {
            return Ok(());
        }
        serde_json::to_writer(&mut self.output, object)?;
        self.output.write_all(b"\n")?;
        Ok(self.output.flush()?)
    }

    /// Text for people. Names in it may come from outside, so nothing in it can steer the terminal.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Failure> {
        if self.silent {
            return Ok(());
        }
        for line in text.split('\n') {
            self.output.write_all(plain(line).as_bytes())?;
            self.output.write_all(b"\n")?;
        }
        Ok(self.output.flush()?)
    }

    /// Lines, or parts of them, as they are; they are gathered until [`Printer::flush`].
    pub(crate) fn write(&mut self, text: &[u8]) -> Result<(), Failure> {
        Ok(self.output.write_all(text)?)
    }

    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.output.flush()?)
    }

    pub(crate) fn mark_broken(&mut self) {
        self.broken = true;
    }

    pub(crate) fn end(self, done: Result<(), Failure>) -> ExitCode {
        let (code, args, message) = match done {
            Err(Failure::Said(saying)) => {
                let message = self.words.say(&saying);
                (saying.code, args_as_text(saying.args), message)
            }
            Err(Failure::Told(problem)) => (problem.code, problem.args, problem.message),
            Ok(()) | Err(Failure::ReaderGone) if self.broken => return ExitCode::FAILURE,
            Ok(()) | Err(Failure::ReaderGone) => return ExitCode::SUCCESS,
        };
        let line = if self.json { error_object(&code, &args, &message) } else { message };
        if self.silent {
            return ExitCode::FAILURE;
        }
        // Nobody left to tell when this fails too.
        let _ = writeln!(io::stderr(), "{}", plain(&line));
        ExitCode::FAILURE
    }
}

fn error_object(code: &str, args: &BTreeMap<String, String>, message: &str) -> String {
    serde_json::json!({ "error": { "code": code, "args": args, "message": message } }).to_string()
}

pub(crate) fn args_as_text(args: BTreeMap<String, Value>) -> BTreeMap<String, String> {
    args.into_iter().map(|(name, value)| (name, as_text(value))).collect()
}

fn as_text(value: Value) -> String {
    match value {
        Value::Day(day) => day.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text,
    }
}

/// Text without what could steer a terminal: control characters and marks that turn the reading direction become `\u{…}`.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control()
            || matches!(character, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        {
            plain.extend(character.escape_unicode());
        } else {
            plain.push(character);
        }
    }
    plain
}
