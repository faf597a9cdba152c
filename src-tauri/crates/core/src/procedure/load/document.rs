//! The shape of a procedure file.

use super::client;
use super::table::Table;
use crate::institution::InstitutionKind;
use crate::procedure::{
    Channel, Choice, Correction, Draft, Endpoint, Field, FieldKind, Link, Note, Phase, Price, Procedure,
    Source, Step, StepTurn, Term, Test, TestGroup,
};
use crate::words::{Environment, Turn};

pub(super) fn procedure(table: &Table<'_, '_>) -> Procedure {
    Procedure {
        service: table.text("service"),
        name: table.text("name"),
        about: table.localized("about"),
        revision: table.day("revision"),
        agency: table.localized("agency"),
        address: table.text("address"),
        sources: table.list("sources", source),
        prices: table.list("prices", price),
        environments: table.list("environments", endpoint),
        client: client::read(table),
        phases: table.list("phases", phase),
        fields: table.optional_list("fields", field),
        steps: table.list("steps", step),
        tests: table.optional_list("tests", test),
    }
}

pub(super) fn source(table: &Table<'_, '_>) -> Source {
    Source {
        id: table.text("id"),
        title: table.localized("title"),
        url: table.address("url"),
        date: table.day("date"),
    }
}

fn price(table: &Table<'_, '_>) -> Price {
    Price {
        kind: table.word("kind", InstitutionKind::default()),
        lei_a_year: table.number("lei-a-year"),
        source: table.text("source"),
        note: table.optional_localized("note"),
    }
}

pub(super) fn endpoint(table: &Table<'_, '_>) -> Endpoint {
    Endpoint {
        environment: table.word("environment", Environment::Test),
        url: table.address("url"),
        source: table.text("source"),
        correction: table.optional_table("correction", correction),
    }
}

fn correction(table: &Table<'_, '_>) -> Correction {
    Correction {
        instead_of: table.text("instead-of"),
        why: table.localized("why"),
        source: table.text("source"),
    }
}

fn phase(table: &Table<'_, '_>) -> Phase {
    Phase { id: table.text("id"), title: table.localized("title") }
}

fn field(table: &Table<'_, '_>) -> Field {
    Field {
        id: table.text("id"),
        kind: table.word("kind", FieldKind::Text),
        environment: table.optional_word("environment"),
        optional: table.flag("optional"),
        from: table.optional_text("from"),
        label: table.localized("label"),
        hint: table.optional_localized("hint"),
        options: table.optional_list("options", choice),
        group: table.optional_localized("group"),
    }
}

fn choice(table: &Table<'_, '_>) -> Choice {
    Choice { value: table.text("value"), label: table.localized("label") }
}

fn step(table: &Table<'_, '_>) -> Step {
    Step {
        id: table.text("id"),
        title: table.localized("title"),
        what: table.localized("what"),
        phase: table.text("phase"),
        after: table.texts("after"),
        needs_security_tests: table.flag("needs-security-tests"),
        turns: table.list("turns", turn),
        asks: table.texts("asks"),
        have_ready: table.texts("have-ready"),
        drafts: table.optional_list("drafts", draft),
        tests: table.flag("tests"),
        links: table.optional_list("links", link),
        notes: table.optional_list("notes", note),
        term: table.optional_table("term", term),
        source: table.text("source"),
    }
}

fn turn(table: &Table<'_, '_>) -> StepTurn {
    StepTurn {
        id: table.text("id"),
        who: table.word("who", Turn::Officer),
        what: table.localized("what"),
        over: table.localized("over"),
        by_sending: table.flag("by-sending"),
        optional: table.flag("optional"),
    }
}

fn draft(table: &Table<'_, '_>) -> Draft {
    Draft {
        kind: table.text("kind"),
        environment: table.optional_word("environment"),
        by: table.word("by", Channel::Mail),
        form: table.optional_text("form"),
    }
}

fn link(table: &Table<'_, '_>) -> Link {
    Link {
        id: table.text("id"),
        label: table.localized("label"),
        url: table.address("url"),
        source: table.text("source"),
        correction: table.optional_table("correction", correction),
    }
}

pub(super) fn note(table: &Table<'_, '_>) -> Note {
    Note { text: table.localized("text"), source: table.text("source"), correction: table.flag("correction") }
}

fn term(table: &Table<'_, '_>) -> Term {
    Term {
        working_days: table.number("working-days"),
        from_receipt_of: table.texts("from-receipt-of"),
        source: table.text("source"),
    }
}

// The bare method would hold for one table's lifetime only.
#[allow(clippy::redundant_closure_for_method_calls)]
fn test(table: &Table<'_, '_>) -> Test {
    Test {
        id: table.text("id"),
        group: table.word("group", TestGroup::Functional),
        title: table.localized("title"),
        steps: table.list("steps", |step| step.as_localized()),
        expected: table.localized("expected"),
        source: table.text("source"),
    }
}
