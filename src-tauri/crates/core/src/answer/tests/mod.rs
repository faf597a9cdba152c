mod address;
mod step;
mod url;
mod value;

use std::sync::LazyLock;

use super::Remark;
use crate::message::Messages;
use crate::procedure::{Catalogue, Procedure};
use crate::words::{Environment, Language};

const PRODUCTION: Environment = Environment::Production;
const TEST: Environment = Environment::Test;

/// The codes of what is said; every sentence is written and all its arguments are there.
fn codes(remarks: Vec<Remark>) -> Vec<String> {
    static MESSAGES: LazyLock<Messages> = LazyLock::new(|| Messages::new(Language::En));
    let messages = &MESSAGES;
    for remark in &remarks {
        assert!(messages.has(&remark.saying.code), "{} stands in the message files", remark.saying.code);
        let sentence = messages.say(&remark.saying);
        assert!(!sentence.contains("{$") && !sentence.contains("{ $"), "no argument is missing: {sentence}");
    }
    remarks.into_iter().map(|remark| remark.saying.code).collect()
}

fn procedure(service: &str) -> Procedure {
    Catalogue::load().unwrap().procedure(service).unwrap().clone()
}
