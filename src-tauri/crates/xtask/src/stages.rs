//! A long command in stages: what is done now, how long it took, where it stopped.

use std::time::{Duration, Instant};

use crate::Outcome;

#[derive(Default)]
pub(crate) struct Stages {
    passed: Vec<(String, Duration)>,
}

impl Stages {
    pub(crate) fn stage(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = work();
        let time = start.elapsed();
        match outcome {
            Ok(()) => {
                println!("== {name}: passed, {}", seconds(time));
                self.passed.push((name.to_owned(), time));
                Ok(())
            }
            Err(message) => {
                println!("== {name}: FAILED, {}", seconds(time));
                self.summary();
                Err(format!("{name}: {message}"))
            }
        }
    }

    pub(crate) fn summary(&self) {
        println!();
        for (name, time) in &self.passed {
            println!("   {name:<46} {:>9}", seconds(*time));
        }
        let total = self.passed.iter().map(|(_, time)| *time).sum();
        println!("   {:<46} {:>9}", format!("{} stages passed", self.passed.len()), seconds(total));
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
