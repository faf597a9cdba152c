-- Files of the officer's: what goes along with a draft, and what shows the result of a test. The content (JSON head with
-- the name, then the bytes) is sealed: either can carry a serial number.
CREATE TABLE files (
    id TEXT PRIMARY KEY,
    -- exactly one of the two
    integration TEXT REFERENCES integrations ON DELETE CASCADE,
    system TEXT REFERENCES systems ON DELETE CASCADE,
    -- the draft that it goes along with; empty for what shows a test's result
    draft TEXT NOT NULL,
    -- the test whose result it shows; empty for what goes along with a draft
    test TEXT NOT NULL,
    added TEXT NOT NULL,
    content BLOB NOT NULL,
    CHECK ((integration IS NULL) <> (system IS NULL)),
    CHECK ((draft = '') <> (test = ''))
) STRICT;
CREATE INDEX files_of_integration ON files (integration);
CREATE INDEX files_of_system ON files (system);

-- Drafts whose certificate goes as a bare .cer instead of inside a ZIP.
CREATE TABLE bare_certificates (
    integration TEXT REFERENCES integrations ON DELETE CASCADE,
    system TEXT REFERENCES systems ON DELETE CASCADE,
    draft TEXT NOT NULL,
    CHECK ((integration IS NULL) <> (system IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_bare_certificate ON bare_certificates (ifnull(integration, system), draft);

-- What an exported package says (JSON, sealed), so that it can be told what has changed since.
CREATE TABLE exported_contents (
    submission TEXT PRIMARY KEY REFERENCES submissions ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;

-- Who tried it out.
ALTER TABLE test_results ADD COLUMN tester TEXT NOT NULL DEFAULT '';

-- What a form of MEGA's asked that the program didn't know of, with the answer (JSON, sealed).
CREATE TABLE asked_else (
    id TEXT PRIMARY KEY,
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    step TEXT NOT NULL,
    added TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX asked_else_of_integration ON asked_else (integration, step);

-- Dates that the officer watches. What is told of one without the keyring is its day and its system.
CREATE TABLE own_dates (
    id TEXT PRIMARY KEY,
    system TEXT NOT NULL REFERENCES systems ON DELETE CASCADE,
    day TEXT NOT NULL,
    -- the day on which it was done with
    done TEXT,
    about BLOB
) STRICT;
CREATE INDEX own_dates_of_system ON own_dates (system);

-- Terms that nobody publishes and the officer set: for a turn of a step, in working days.
CREATE TABLE own_terms (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    step TEXT NOT NULL,
    turn TEXT NOT NULL,
    working_days INTEGER NOT NULL,
    PRIMARY KEY (integration, step, turn)
) STRICT;

-- How far the replacing of a certificate got, beside what submissions and registrations tell.
CREATE TABLE renewal_events (
    -- the one that is replaced
    certificate TEXT NOT NULL REFERENCES certificates ON DELETE CASCADE,
    -- ordered, collected, switched, tested
    what TEXT NOT NULL,
    happened TEXT NOT NULL,
    noted TEXT NOT NULL,
    note BLOB,
    PRIMARY KEY (certificate, what)
) STRICT;

-- What settings hold of the officer's own words.
CREATE TABLE sealed_settings (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- Warnings that were shown, and put off. They concern one computer's officer and hang on nothing: a subject that is
-- gone is never asked for.
CREATE TABLE reminded (
    subject TEXT NOT NULL,
    threshold TEXT NOT NULL,
    shown TEXT NOT NULL,
    -- It goes with the process that showed it, and nobody has answered it.
    open INTEGER NOT NULL,
    PRIMARY KEY (subject, threshold, shown)
) STRICT;
CREATE TABLE put_off (
    subject TEXT PRIMARY KEY,
    until TEXT NOT NULL,
    noted TEXT NOT NULL
) STRICT;

-- Files that prove what is recorded of a submission. The content (JSON head with the name, then the bytes) is sealed.
CREATE TABLE proofs (
    id TEXT PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions ON DELETE CASCADE,
    -- sent, received, answered, returned
    stage TEXT NOT NULL,
    added TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX proofs_of_submission ON proofs (submission);

-- The number in the institution's register, where it was entered or corrected after the sending: what went out bears
-- the other.
ALTER TABLE submissions ADD COLUMN later_number TEXT;

-- The picture that stands in an institution's letterhead (JSON head with the name, then the bytes; sealed).
CREATE TABLE logos (
    institution TEXT PRIMARY KEY REFERENCES institutions ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;

-- What was found out over the network, the newest of each thing. The content (JSON) is sealed: it names addresses of the
-- institution's network.
CREATE TABLE checks (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    -- address, certificate-status, metadata, server
    kind TEXT NOT NULL,
    environment TEXT NOT NULL,
    -- the field and line of an address, a certificate; empty for what there is one of
    item TEXT NOT NULL,
    at TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (integration, kind, environment, item)
) STRICT;
CREATE TRIGGER checks_of_certificate AFTER DELETE ON certificates BEGIN
    DELETE FROM checks WHERE kind = 'certificate-status' AND item = OLD.id;
END;

-- The ends of the certificates with which the services sign, as their metadata says.
CREATE TABLE signing_ends (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    environment TEXT NOT NULL,
    last_day TEXT NOT NULL,
    -- when the metadata was read
    read TEXT NOT NULL,
    -- the newest metadata names it no more
    gone INTEGER NOT NULL,
    PRIMARY KEY (integration, environment, last_day)
) STRICT;
