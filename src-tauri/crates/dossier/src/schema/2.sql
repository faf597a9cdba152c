-- When a certificate was taken into use, and when another took its place; not known for those held before.
ALTER TABLE certificates ADD COLUMN activated TEXT;
ALTER TABLE certificates ADD COLUMN superseded TEXT;

-- An empty serial_mark is that of a serial number that nobody knows any more (the keyring lost key and number).

-- What shows that the service knows the certificate, in the officer's words.
ALTER TABLE registrations ADD COLUMN proof BLOB;

-- A draft's text as the officer changed it, in place of the one made from the answers.
CREATE TABLE edited_texts (
    integration TEXT NOT NULL REFERENCES integrations ON DELETE CASCADE,
    draft TEXT NOT NULL,
    language TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (integration, draft, language)
) STRICT;
