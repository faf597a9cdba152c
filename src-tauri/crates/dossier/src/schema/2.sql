-- When a certificate was taken into use, and when another took its place; not known for those held before.
ALTER TABLE certificates ADD COLUMN activated TEXT;
ALTER TABLE certificates ADD COLUMN superseded TEXT;

-- An empty serial_mark is that of a serial number that nobody knows any more (the keyring lost key and number).

-- What shows that the service knows the certificate, in the officer's words.
ALTER TABLE registrations ADD COLUMN proof BLOB;

-- What a submission is about: a step of an integration, a turn that such a step waits for, or a system. The marks are
-- moved first: they hang on the submissions.
CREATE TABLE submissions_of_all (
    id TEXT PRIMARY KEY,
    -- exactly one of the two
    integration TEXT REFERENCES integrations ON DELETE CASCADE,
    system TEXT REFERENCES systems ON DELETE CASCADE,
    -- of the integration
    step TEXT,
    -- of the step, for what urges whoever it waits for
    turn TEXT,
    -- for a system: the published address that it goes to, where one kind goes to several
    recipient TEXT,
    kind TEXT NOT NULL,
    round INTEGER NOT NULL,
    environment TEXT,
    language TEXT NOT NULL,
    -- in the institution's own register; may be empty
    outgoing_number TEXT NOT NULL,
    -- where the officer sends it; empty: to the published address
    address TEXT NOT NULL,
    drafted TEXT NOT NULL,
    exported_at TEXT,
    exported_folder TEXT,
    exported_file TEXT,
    exported_sha256 TEXT,
    CHECK ((integration IS NULL) <> (system IS NULL)),
    CHECK ((integration IS NULL) = (step IS NULL)),
    CHECK ((system IS NULL) = (recipient IS NULL)),
    CHECK (turn IS NULL OR step IS NOT NULL)
) STRICT;
INSERT INTO submissions_of_all (id, integration, step, kind, round, environment, language, outgoing_number, address,
    drafted, exported_at, exported_folder, exported_file, exported_sha256)
SELECT id, integration, step, kind, round, environment, language, '', '',
    drafted, exported_at, exported_folder, exported_file, exported_sha256 FROM submissions;

CREATE TABLE marks_of_all (
    submission TEXT NOT NULL REFERENCES submissions_of_all ON DELETE CASCADE,
    stage TEXT NOT NULL,
    happened TEXT NOT NULL,
    note BLOB,
    PRIMARY KEY (submission, stage)
) STRICT;
INSERT INTO marks_of_all SELECT submission, stage, happened, note FROM submission_marks;

DROP TABLE submission_marks;
DROP TABLE submissions;
ALTER TABLE submissions_of_all RENAME TO submissions;
ALTER TABLE marks_of_all RENAME TO submission_marks;
CREATE INDEX submissions_of_integration ON submissions (integration);
CREATE INDEX submissions_of_system ON submissions (system);

-- A draft's text as the officer changed it, in place of the one made from the answers.
CREATE TABLE edited_texts (
    -- exactly one of the two
    integration TEXT REFERENCES integrations ON DELETE CASCADE,
    system TEXT REFERENCES systems ON DELETE CASCADE,
    draft TEXT NOT NULL,
    language TEXT NOT NULL,
    content BLOB NOT NULL,
    CHECK ((integration IS NULL) <> (system IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_edited_text ON edited_texts (ifnull(integration, system), draft, language);
