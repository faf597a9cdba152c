//! One address of the system, reached as far as it goes.

use chrono::{DateTime, Utc};
use racord_core::answer::{PublicUrl, UrlFault};
use racord_core::preflight::address::Facts;
use racord_core::words::Environment;
use url::Url;

use crate::cancel::{Cancel, Stopped};
use crate::http::Request;
use crate::network::{Network, wait_for};
use crate::trip::{Progress, Trip};

impl Network {
    /// Reaches an address that the officer entered; [`racord_core::preflight::address::judge`] says what it means. Only
    /// the head of the answer is read. `now`: this computer's clock, which the server's is compared with.
    pub fn check_address(
        &self,
        address: &str,
        environment: Environment,
        now: DateTime<Utc>,
        cancel: &Cancel,
        progress: Progress<'_>,
    ) -> Result<Result<Facts, UrlFault>, Stopped> {
        // What may be entered for the test environment may be reached; whether it fits production is a verdict.
        let entered = match PublicUrl::parse(address, Environment::Test) {
            Ok(entered) => entered,
            Err(fault) => return Ok(Err(fault)),
        };
        let Ok(url) = Url::parse(entered.as_str()) else { return Ok(Err(UrlFault::Shape)) };
        let arrived = wait_for(async |speaking| {
            let mut trip = Trip::new(
                self,
                cancel,
                speaking,
                progress,
                url.host_str().map(str::to_owned).into_iter().collect(),
                now,
            );
            trip.ask(Request { url: url.clone(), content: None, at_most: None }).await
        })?;
        let address = entered.as_str().to_owned();
        Ok(Ok(Facts { address, environment, visits: arrived.visits }))
    }
}
