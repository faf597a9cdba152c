# Files that go along with a document or show the result of a test, the look of a document, what changed after export.

dialog-file = Choose the file
action-file-remove = Remove
action-certificate-as = Change
action-asked-add = Note a question
action-asked-change = Change
action-asked-remove = Remove
action-asked-take = Use it here

file-size-kb = { $size } KB
file-size-mb = { $whole }.{ $tenth } MB
file-remove-gone = “{ $file }” will no longer be kept in Racord, nor go along with the document. The file that you took it from and packages already exported stay. Until you close the program you can put it back.
files-sent = The document is recorded as sent, so its files stay as they are. To change them, undo that record or record the return.
files-too-many = Add at most { $count } files at once.
not-found-asked = This question is no longer noted. Open the step again.
not-found-file = This file is no longer here. Open the step again.

saved-file = The file “{ $file }” was added.
saved-file-there = The file “{ $file }” is here already.
saved-files = { $count ->
    [one] One file was added.
   *[other] { $count } files were added.
}
saved-file-removed = The file “{ $file }” was removed.
saved-certificate-as = How the certificate goes was saved.
saved-asked-else = The question was noted.
saved-asked-else-removed = The question was removed.

form-file-remove = Remove the file?
form-file-remove-submit = Remove the file
form-certificate-as = How the certificate goes
form-certificate-as-submit = Save
field-certificate-as-as = The certificate in the email
certificate-as-zip = Inside a ZIP
certificate-as-zip-hint = Recommended: Outlook blocks .cer files that arrive, and lets a ZIP through.
certificate-as-bare = As a .cer file
certificate-as-bare-hint = Only if the recipient asks for it so: in Outlook they could not open it.
certificate-goes-zip = The certificate goes inside a ZIP, because Outlook blocks .cer files.
certificate-goes-bare = The certificate goes as a .cer file. The recipient’s Outlook blocks it.
form-asked-else = The form asked something else
form-asked-else-intro = Note the question and the answer: next time you will have them at hand. They are kept encrypted.
form-asked-else-submit = Save the question
field-asked-else-question = The form’s question
field-asked-else-answer = What you answered
form-asked-else-remove = Remove the question?
form-asked-else-remove-submit = Remove the question
field-test-tester = Who tested it

action-letter-returned = The recipient returned it with remarks
form-returned-letter = The recipient returned it with remarks
form-returned-letter-intro = The remarks stay in sight beside the next letter: correct it and send it again.
form-returned-letter-submit = Save the return
field-returned-letter-on = Date of the return
field-returned-letter-note = The recipient’s remarks
field-returned-letter-note-hint = As the recipient wrote them; kept encrypted
saved-returned-letter = The return was recorded: write the letter again

journal-asked-else = { $service }: at the step “{ $step }”, what else the form asked was noted
journal-asked-else-removed = { $service }: at the step “{ $step }”, a question of the form was removed
journal-certificate-as = { $service }: how the certificate goes with “{ $draft }” was changed
journal-evidence-added = { $service }: a file was added to the test { $test }
journal-evidence-removed = { $service }: a file was removed from the test { $test }
journal-file-added = { $service }: a file was added to “{ $draft }”
journal-file-removed = { $service }: a file was removed from “{ $draft }”

change-certificate = Certificate (SHA-256 fingerprint)
change-file = Attachment
change-file-replaced = { $file }, with different content
change-language = Language of the document
change-line = Text
change-subject = Subject
change-to = Address

files-title = Your files
files-why = Scans, evidence: they go along with the document and into the package.
files-none = No file added
files-add = Add files
files-add-to = Add files: { $title }
files-remove-named = { $label }: { $file }
files-drop = Drop the files here
files-drop-now = Let go of the files
files-choose = Choose a file
files-kinds = PDF, pictures, DOCX, text or ZIP, up to 25 MB together. Racord looks into each of them: a private key goes nowhere.
files-looking = Looking into the files…
files-done = Done
evidence-title = Evidence
evidence-add = Add evidence
evidence-none = No evidence added
preview-open = Look at the document
preview-title = How it looks: { $title }
preview-page = Page { $page } of { $pages }
preview-before = Page before
preview-after = Next page
preview-text = Text of the document
preview-making = The pages are being made…
preview-close = Close
changed-title = What changed
changed-before = was
changed-after = is
changed-added = added
changed-gone = no longer there
step-draft-write-mail = Begin a new email
step-draft-write-mail-why = If the .eml file does not open: the mail program begins an email with address, subject and a short text without serial numbers. Take the whole text and the attachments from the package, folder data.
step-draft-export-undecided = The package can be exported once you decide what to do with the text changed by hand.
asked-title = Did the form ask something else?
asked-why = An online form may change. Note what else it asked and what you answered.
asked-here = What else it asked
asked-before = For other integrations the form also asked
asked-copy = Copy the answer
written-not-noted = The file “{ $file }” was written, but the journal could not be completed: { $why }
