# Proofs of what is recorded, the logo in the letterhead, a number noted after sending, what can be brought back.

field-proofs = Proof, as a file
field-proofs-hint = For example the confirmation that came, or the scan of a receipt; kept encrypted
field-mark-answered-proofs = { field-proofs }
field-mark-answered-proofs-hint = { field-proofs-hint }
field-mark-received-proofs = { field-proofs }
field-mark-received-proofs-hint = { field-proofs-hint }
field-mark-sent-proofs = { field-proofs }
field-mark-sent-proofs-hint = { field-proofs-hint }
field-proof-proofs = { field-proofs }
field-proof-proofs-hint = { field-proofs-hint }
field-returned-proofs = { field-proofs }
field-returned-proofs-hint = { field-proofs-hint }
field-returned-letter-proofs = { field-proofs }
field-returned-letter-proofs-hint = { field-proofs-hint }
proofs-none = No file added
proofs-add = Add a file
proofs-drop = You can also drop the file here.
proofs-gone = The files chosen earlier are no longer at hand. Add them again.
proofs-out = Take out
proofs-take-out = Take out: { $file }
proofs-of = Proofs: { $stage }
proof-open = Open
proof-save = Save
proof-named = { $label }: { $file }
proof-saved = The file was saved: { $file }, in the folder { $folder }
proof-none = Add a file first.
action-proof-add = Add a proof
form-proof = Proof
form-proof-of = Proof: { $stage }
form-proof-submit = Keep the proof
form-proof-remove = Remove the proof?
form-proof-remove-submit = Remove the proof
proof-remove-gone = “{ $file }” will no longer be kept in Racord. Until you close the program you can put it back.
dialog-proof-save = Save the proof
journal-proof-added = { $service }: a proof was added to “{ $draft }” ({ $stage ->
    [answered] the answer
    [received] the receipt
    [returned] the return
   *[sent] the sending
})
journal-proof-removed = { $service }: a proof was removed from “{ $draft }” ({ $stage ->
    [answered] the answer
    [received] the receipt
    [returned] the return
   *[sent] the sending
})

files-gone = removed
files-put-back = Put back
saved-file-back = The file “{ $file }” was put back.
saved-file-there-as = “{ $file }” is here already, named “{ $known }”: the content is the same, so it was not added again.

form-outgoing-later = Outgoing number
form-outgoing-later-intro = The exported package and what you sent stay as they were. The number is noted here and will stand in letters that refer to this one.
form-outgoing-later-submit = Save the number
field-outgoing-later-number = Number in the institution’s register
saved-outgoing-later = The outgoing number is noted. What you sent stays as it was.
journal-submission-numbered-later = { $service }: the outgoing number of “{ $draft }” was noted after sending, { $date }
step-outgoing-later = Note or correct the number

letter-line = The line: “{ $text }”
letter-line-changed = it was “{ $before }”, now it is “{ $after }”
letter-line-gone = no longer there: “{ $text }”
letter-line-new = new: “{ $text }”

action-edited-follow = Take the changes into your text
form-edited-follow = Take the changes into your text?
form-edited-follow-intro = Only the lines below change, the rest stays as you wrote it. Read the text once more afterwards; until you close the program you can go back to the present one.
form-edited-follow-submit = Take the changes
saved-edited-follow = The changes now stand in your text. Read it once more.
action-edited-back = Undo: the text before the changes
form-edited-back = Go back to the text before the changes?
form-edited-back-intro = The text will again be as you wrote it, without what changed in the data.
form-edited-back-submit = Go back to it
saved-edited-back = The text is again as you wrote it

logo-title = Logo in the letterhead
logo-about = It stands in the letterhead of every document. PNG, JPEG or SVG, 1 MB at most.
logo-none = No logo: the letterhead bears the institution’s name only.
logo-alt = The institution’s logo
logo-choose = Choose the logo
logo-choose-other = Choose another logo
dialog-logo = Choose the institution’s logo
form-logo-remove = Remove the logo?
form-logo-remove-intro = New documents will bear the institution’s name only. Exported packages stay as they are.
form-logo-remove-submit = Remove the logo
saved-logo = The logo now stands in the letterhead of documents.
saved-logo-removed = The logo was removed from the letterhead.
journal-logo-saved = The logo of “{ $name }” was added to the letterhead
journal-logo-removed = The logo of “{ $name }” was removed from the letterhead
logo-reaches = The drawing “{ $file }” takes in something from outside or contains a program, so it cannot stand in a letterhead. Save it as a plain SVG with its pictures inside, or as PNG.
logo-too-large = The picture “{ $file }” is larger than { $megabytes } MB or { $pixels } pixels a side. Make it smaller and choose it again.
logo-unfolds = The drawing “{ $file }” repeats its own parts too often for a letterhead. Save it as PNG and choose it again.
logo-unread = “{ $file }” is no PNG, JPEG or SVG picture that can be read. Save the logo in one of these formats and choose it again.
change-logo = Logo in the letterhead
change-logo-other = another than at the export

developers-undo = Undo what was taken over last
developers-undone = What was taken over from the sheet is undone: what was there before is back. What you changed since has stayed.
journal-sheet-undone = { $service }: what was last taken over from the developers’ sheet was undone
opened-not-noted = “{ $file }” is open for printing, but the journal could not be completed: { $why }
