-- Dates are `2026-11-22`, moments RFC 3339 in UTC, enumerations the words of racord-core in kebab case.
-- A BLOB column is sealed (XChaCha20-Poly1305), except `mark` columns, which are keyed hashes.

CREATE TABLE institutions (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    idno TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    contract_number TEXT,
    contract_date TEXT,
    sample INTEGER NOT NULL
) STRICT;

-- role: officer, signatory, developers. Somebody not known has no row.
CREATE TABLE contacts (
    institution TEXT NOT NULL REFERENCES institutions ON DELETE CASCADE,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY (institution, role)
) STRICT;

CREATE TABLE systems (
    id TEXT PRIMARY KEY,
    institution TEXT NOT NULL REFERENCES institutions ON DELETE CASCADE,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    register_entry TEXT NOT NULL,
    developers_name TEXT NOT NULL,
    developers_position TEXT NOT NULL,
    developers_email TEXT NOT NULL,
    developers_phone TEXT NOT NULL
) STRICT;
CREATE INDEX systems_of_institution ON systems (institution);

CREATE TABLE integrations (
    id TEXT PRIMARY KEY,
    system TEXT NOT NULL REFERENCES systems ON DELETE CASCADE,
    service TEXT NOT NULL,
    revision TEXT NOT NULL,
    begun TEXT NOT NULL,
    UNIQUE (system, service)
) STRICT;

-- Connected before it was recorded here.
CREATE TABLE connected (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    environment TEXT NOT NULL,
    since TEXT,
    PRIMARY KEY (integration, environment)
) STRICT;

-- `place` keeps the order in which they were recorded.
CREATE TABLE step_events (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    step TEXT NOT NULL,
    -- passed, begun, returned, overridden
    kind TEXT NOT NULL,
    -- the turn that passed, or the requirement that was overridden
    subject TEXT,
    happened TEXT NOT NULL,
    noted TEXT NOT NULL,
    note BLOB
) STRICT;
CREATE INDEX step_events_of_integration ON step_events (integration, step);

CREATE TABLE answers (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    field TEXT NOT NULL,
    -- exactly one of the two
    plain TEXT,
    sealed BLOB,
    PRIMARY KEY (integration, field),
    CHECK ((plain IS NULL) <> (sealed IS NULL))
) STRICT;

CREATE TABLE test_results (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    test TEXT NOT NULL,
    outcome TEXT NOT NULL,
    happened TEXT NOT NULL,
    note BLOB,
    PRIMARY KEY (integration, test)
) STRICT;

CREATE TABLE submissions (
    id TEXT PRIMARY KEY,
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    round INTEGER NOT NULL,
    environment TEXT,
    language TEXT NOT NULL,
    drafted TEXT NOT NULL,
    exported_at TEXT,
    exported_folder TEXT,
    exported_file TEXT,
    exported_sha256 TEXT
) STRICT;
CREATE INDEX submissions_of_integration ON submissions (integration);

-- stage: sent, received, answered, returned
CREATE TABLE submission_marks (
    submission TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE,
    stage TEXT NOT NULL,
    happened TEXT NOT NULL,
    note BLOB,
    PRIMARY KEY (submission, stage)
) STRICT;

CREATE TABLE draft_languages (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    draft TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (integration, draft)
) STRICT;

CREATE TABLE certificates (
    id TEXT PRIMARY KEY,
    system TEXT NOT NULL REFERENCES systems ON DELETE CASCADE,
    environment TEXT NOT NULL,
    state TEXT NOT NULL,
    added TEXT NOT NULL,
    subject TEXT NOT NULL,
    issuer TEXT NOT NULL,
    not_before TEXT,
    not_after TEXT,
    fingerprint TEXT,
    key_hash TEXT,
    serial_mark BLOB NOT NULL,
    bytes BLOB
) STRICT;
CREATE INDEX certificates_by_serial ON certificates (serial_mark);
CREATE UNIQUE INDEX one_active_certificate ON certificates (system, environment) WHERE state = 'active';

CREATE TABLE registrations (
    certificate TEXT NOT NULL REFERENCES certificates ON DELETE CASCADE,
    service TEXT NOT NULL,
    since TEXT,
    PRIMARY KEY (certificate, service)
) STRICT;

-- Entries of the keyring that no certificate has yet, or has any more. Cleared when the dossier is opened.
CREATE TABLE loose_entries (certificate TEXT PRIMARY KEY) STRICT;

CREATE TABLE typed (form TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- A keyed hash that tells whether the keyring's data key is the one that sealed what is here.
CREATE TABLE data_key (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), mark BLOB NOT NULL) STRICT;

-- What a journal entry is about outlives its thing, so there are no foreign keys.
CREATE TABLE journal (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    code TEXT NOT NULL,
    args TEXT NOT NULL,
    institution TEXT,
    system TEXT,
    integration TEXT,
    certificate TEXT,
    submission TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_of_system ON journal (system);

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal WHEN OLD.sample = 0
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
