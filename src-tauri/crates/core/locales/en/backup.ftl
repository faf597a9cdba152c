# Backup, hand-over, restore, and a keyring that lost what it held.

# The backup. Pages.
backup-screen-title = Backup and hand-over
backup-screen-about = One encrypted file with everything that Racord keeps. From it you restore everything on another computer, or hand your work over to a colleague.
backup-screen-make = Make a backup
backup-screen-restore = Restore from a backup
backup-screen-contents = What goes in
backup-screen-passphrase-title = Choose a passphrase
backup-screen-passphrase-about = Only this passphrase opens the backup. Racord does not keep it and cannot find it out later.
backup-screen-passphrase = Passphrase
backup-screen-passphrase-hint = At least 12 characters. A few unrelated words are easy to remember and hard to guess.
backup-screen-repeated = The passphrase once more
backup-screen-reveal = Show the passphrase
backup-screen-hide = Hide the passphrase
backup-screen-propose = Suggest a passphrase
backup-screen-proposed = Write the suggested passphrase down before you go on.
backup-screen-keep-title = How to keep the passphrase
backup-screen-keep = Write it on paper or into a password manager, not beside the file: whoever has both reads everything. Without the passphrase nobody can open the backup.
backup-screen-submit = Choose where to save it
backup-screen-working = Choose the place in the window that opened. Encrypting then takes a few seconds…
backup-screen-made = The backup is ready
backup-screen-made-file = File: { $file }
backup-screen-to-todo = Back to “To do”
backup-screen-hand-over = Handing over to a colleague
backup-screen-hand-over-file = Give them the file, on a USB stick or through a shared folder, for example.
backup-screen-hand-over-passphrase = Tell them the passphrase separately, in person or by phone, never together with the file.
backup-screen-hand-over-there = On their computer your colleague chooses “Restore from a backup” in Racord and finds everything: systems, integrations, certificates, notes and journal.

# Restoring. Pages.
backup-screen-begin = I have a backup from another computer
backup-screen-begin-about = You take over from a colleague, or you changed computers: you need the backup file and its passphrase.
backup-screen-restore-about = You need the backup file and the passphrase with which it was made.
backup-screen-choose-about = The file’s name usually begins with “racord-” and ends with “.age”. Nothing changes until you confirm.
backup-screen-choose = Choose the backup file
backup-screen-open-title = Enter the passphrase
backup-screen-open-hint = The one chosen when the backup was made. Whoever made it knows it.
backup-screen-open = Open the backup
backup-screen-opening = Opening the backup. This takes a few seconds…
backup-screen-other = Choose another file
backup-screen-inside = What will be restored
backup-screen-inside-facts = In the backup
backup-screen-restoring = Restoring…
backup-screen-broken = Do you have a backup?
backup-screen-broken-about = You can restore everything from it. The damaged database is not deleted: it is moved aside, and Racord tells you where.

# A keyring that lost what it held. The page.
backup-screen-lost-ways = See what you can do
backup-screen-lost-works = What still works
backup-screen-lost-restore = Restore from a backup
backup-screen-lost-restore-about = This is the best way: a backup also holds what was in the keyring.
backup-screen-lost-again = Add the certificates again
backup-screen-lost-anew = No backup?
backup-screen-lost-anew-about = You can go on without what can no longer be opened. Before you confirm you see what will be gone.
backup-screen-lost-anew-begin = Go on without a backup…
backup-screen-lost-anew-ask = Go on without a backup?
backup-screen-lost-anew-stays = Institutions, systems, integrations with their steps, the certificates’ names and dates, and the journal stay.
backup-screen-lost-anew-confirm = Delete and go on

# In "To do" and in the settings.
backup-remind-none = You have no backup yet
backup-remind-none-detail = If this computer breaks down, everything is gone. A backup takes a minute.
backup-remind-old = The last backup was made on { $date }
backup-remind-old-detail = Data has changed since: make a new one.
backup-none = No backup was made on this computer yet.
backup-since-changed = data has changed
backup-since-same = nothing has changed
fact-backup-made = Last backup
fact-backup-file = File
fact-backup-since = Since then
fact-backup-taken = Made
fact-backup-version = With Racord
fact-backup-institutions = Institution
fact-backup-holds = Holds
fact-backup-without-serials = Without serial number

# What goes in.
backup-systems = { $count ->
    [one] { $count } system
   *[other] { $count } systems
}
backup-integrations = { $count ->
    [one] { $count } integration
   *[other] { $count } integrations
}
backup-certificates = { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}
backup-contents-counts = Everything that is here: { $counts }.
backup-contents-secrets = The serial numbers and the key from the keyring; that is why the file is encrypted.
backup-contents-texts = Answers, notes, sendings and the journal.
backup-contents-not = Left out are packages already exported, and private keys: Racord keeps none.
backup-contents-sample = The sample institution is left out, too.
backup-without-serials = { $count ->
    [one] The serial number of { $count } certificate is missing from the keyring, so it will be missing from the backup.
   *[other] The serial numbers of { $count } certificates are missing from the keyring, so they will be missing from the backup.
}

# The passphrase.
backup-passphrase-empty = Enter the passphrase.
backup-passphrase-short = { $count ->
    [one] Too short: add at least { $count } more character.
   *[other] Too short: add at least { $count } more characters.
}
backup-passphrase-simple = Easy to guess: it is a sequence, a repetition or a number. Use a few words.
backup-passphrase-fair = Good. One more word would make it even harder to guess.
backup-passphrase-strong = Very good.
backup-passphrase-differs = The two passphrases are not the same. Enter it again.

# Dialogs.
dialog-backup-file = Choose the backup file
dialog-backup-target = Choose where to save the backup

# What cannot be done.
backup-gone = The backup { $file } is no longer where it was saved. Look where you moved it, or make another.
backup-nothing-chosen = The backup file is no longer open. Choose it again.

# What will be restored.
backup-group-keyring = Comes back into the keyring
backup-group-keyring-about = These are missing here; the backup has them.
backup-group-keyring-key = the key that opens notes and kept certificates
backup-group-keyring-serials = the serial numbers that the backup has
backup-group-added = Will be added
backup-group-added-about = These are in the backup only.
backup-group-taken = Will be taken from the backup
backup-group-taken-about = These are newer in the backup than here.
backup-group-kept = Stays as it is here
backup-group-kept-about = These are newer here than in the backup.
backup-group-same = The same on both sides
backup-group-same-about = { $count ->
    [one] { $count } item. Nothing changes here.
   *[other] { $count } items. Nothing changes here.
}
backup-questions = Which one stays?
backup-questions-intro = These changed on both sides. Choose for each which one stays; the other one is lost.
backup-keep-here = Keep what is here
backup-take-backup = Take it from the backup
backup-removed-here = It was removed here after the backup was made.
backup-stay-removed = Leave it removed
backup-bring-back = Bring it back from the backup
backup-changed-on = Last changed: { $date_long }
backup-restore-submit = Restore
backup-restored = { $count ->
    [0] The backup was restored. All of its data was here already.
    [one] The backup was restored: { $count } item added or replaced.
   *[other] The backup was restored: { $count } items added or replaced.
}
backup-restored-all = Everything was restored from the backup: { $counts }.
backup-restored-serials = { $count ->
    [one] { $count } serial number is in the keyring again.
   *[other] { $count } serial numbers are in the keyring again.
}
backup-restored-moved = { $said } The damaged database is now in { $folder }.

# A keyring that lost what it held.
lost-banner-key = The keyring no longer holds the key of notes and kept certificates: they cannot be opened. Everything else works.
lost-banner-serials = { $count ->
    [one] The serial number of { $count } certificate is no longer in the keyring. Everything else works.
   *[other] The serial numbers of { $count } certificates are no longer in the keyring. Everything else works.
}
lost-key-title = The key of the encrypted content is no longer in the keyring
lost-key-text = Notes and kept certificates are here, but without the key they cannot be opened. This happens when the computer, the account or its password changes, or when the “racord” entries are deleted from the keyring.
lost-serials-title = { $count ->
    [one] The serial number of { $count } certificate is no longer in the keyring
   *[other] The serial numbers of { $count } certificates are no longer in the keyring
}
lost-serials-text = Their entries were deleted there. Everything else opens as before.
lost-nothing = Nothing is missing from the keyring. Go back to “To do”.
lost-nothing-title = The keyring has everything it should have
lost-nothing-text = The serial numbers and the key of the encrypted content are in their place.
lost-works-key = Institutions, systems, steps, deadlines and dates of expiry are shown as before. New notes, answers and certificates cannot be saved until you take one of the ways below.
lost-works-serials = Everything but showing and sending these serial numbers.
lost-again-key = This is possible once you went on without a backup: open each certificate and add its file again. These are the certificates.
lost-again-serials = Open the certificate and add its file (.cer) again: the serial number is taken from there.
lost-gone-certificates = { $count ->
    [one] the content of { $count } certificate
   *[other] the content of { $count } certificates
}
lost-gone-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
lost-gone-answers = { $count ->
    [one] { $count } encrypted answer
   *[other] { $count } encrypted answers
}
lost-gone-texts = { $count ->
    [one] { $count } email text that you changed
   *[other] { $count } email texts that you changed
}
lost-gone-files = { $count ->
    [one] one attached file
   *[other] { $count } attached files
}
lost-gone-forms = { $count ->
    [one] { $count } form begun and not saved
   *[other] { $count } forms begun and not saved
}
lost-gone-nothing = nothing of what is kept now
lost-begun-anew = You can go on. Add the file of each certificate again.
