//! By what a service knows its clients: the table `client` of a procedure or a service.

use super::report::Report;
use super::table::Table;
use crate::procedure::{Client, Fact, Mark, Sent, Source};

pub(super) fn read(table: &Table<'_, '_>) -> Client {
    table.table("client", client).unwrap_or_default()
}

pub(super) fn fact<T>(table: &Table<'_, '_>, read: impl Fn(&Table<'_, '_>) -> T) -> Fact<T> {
    Fact {
        is: read(table),
        certain: table.optional_flag("certain").unwrap_or(true),
        source: table.text("source"),
    }
}

pub(super) fn check(path: &str, client: &Client, sources: &[Source], report: &Report<'_>) {
    let under = |key: &str| format!("{path}.{key}");
    report.source(&under("known-by"), &client.known_by.source, sources);
    report.source(&under("ip-address"), &client.ip_address.source, sources);
    report.source(&under("mpass-first"), &client.mpass_first.source, sources);
    let clean = report.is_clean(&under("sends"));
    for (index, sent) in client.sends.iter().enumerate() {
        let path = format!("{}[{index}]", under("sends"));
        report.source(&path, &sent.mark.source, sources);
        let before = &client.sends[..index];
        if clean && before.iter().any(|earlier| earlier.mark.is == sent.mark.is) {
            report.repeated(&format!("{path}.is"), sent.mark.is.as_str());
        }
    }
}

fn client(table: &Table<'_, '_>) -> Client {
    let truth = |key| table.table(key, |table| fact(table, |table| table.truth("is"))).unwrap_or_default();
    Client {
        known_by: table.table("known-by", mark).unwrap_or_default(),
        sends: table.list("sends", sent),
        ip_address: truth("ip-address"),
        mpass_first: truth("mpass-first"),
    }
}

fn mark(table: &Table<'_, '_>) -> Fact<Mark> {
    fact(table, |table| table.word("is", Mark::default()))
}

fn sent(table: &Table<'_, '_>) -> Sent {
    Sent { mark: mark(table), unless_held: table.flag("unless-held") }
}
