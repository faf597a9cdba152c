//! What ends a command before it is done.

use std::io;

use racord_core::message::Saying;
use racord_desk::view::Problem;

pub(crate) enum Failure {
    /// Whoever reads the output has seen enough.
    ReaderGone,
    /// Could not; the sentence says why.
    Said(Saying),
    /// Could not, as the desk told it.
    Told(Problem),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        Failure::Told(problem)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Failure::ReaderGone;
        }
        Failure::Said(Saying::new("cli-output-failed").with("reason", error.to_string()))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::from(io::Error::from(error))
    }
}
