# Keeping: the database, the keyring, the journal.

# The database. $folder and $file are paths, $reason is the operating system's text.
dossier-busy = Another program is using Racord’s data. Wait a few seconds and try again.
dossier-damaged = The database { $file } is damaged. Racord changed nothing in it. Restore from your backup (the damaged one stays aside), or put the latest copy from the folder “backups” in its place.
dossier-failed = The data could not be read or written ({ $reason }). Close Racord and open it again.
dossier-folder = The folder { $folder } cannot be used ({ $reason }). Check that it exists and that you can open it.
dossier-network = The folder { $folder } is on another computer. Data is kept on this computer only: choose a local folder.
dossier-newer = The data was written by a newer version of Racord. Install the newer version; the data was left untouched.
dossier-not-found = This is no longer there; it may have been removed in the meantime. Go back to the list of things to do.
dossier-older = The data was written by an older version. Open the window of Racord once to bring it up to date.
dossier-read-only = The folder { $folder } cannot be written to. Ask for the right to write, or choose another folder for the data.
disk-full = There is no room left on the disk with the folder { $folder }. Nothing was lost, but the last change was not saved. Make room and save again.
disk-full-at-start = There is no room left on the disk with the folder { $folder }, so Racord cannot start. The data was left untouched. Make room and try again.
data-key-lost = The key that opens notes and kept certificates is no longer in the keyring. Restore from a backup, or begin with a new key and add the certificates again. All other data stays at hand.
seal-broken = A note or a kept certificate was altered outside Racord and can no longer be opened. Add it again.
serial-missing = The serial number of this certificate is no longer in the keyring. Restore it from a backup, or add the file of this certificate again.
certificate-active-already = The system already has a certificate in use in this environment. Add the new one as unconfirmed; put it into use when MEGA confirms it.
certificate-other-than-held = This is not the certificate that is kept here: fingerprint or serial number differ. Choose the file of the same certificate, or add this one as a new certificate.

# A backup that is opened. $made is the version that made it, $own this one.
backup-damaged = The backup is damaged: bytes are missing or altered. Copy it again from where it was kept, or use another backup. Nothing was changed here.
backup-newer = The backup was made by Racord { $made }; this is { $own }. Install the newer version and open the backup again.
backup-not-one = This file is not a backup made by Racord. Choose the file that you saved under “Backup and hand-over”; its name ends in .age.
backup-too-large = The file is larger than any backup of Racord. Check that you chose the right file; its name ends in .age.
backup-too-much-work = Opening this file would take more memory and time than a backup of Racord ever does. Check where it came from, and use another backup.
backup-wrong-passphrase = The passphrase does not open this backup. Type it again and mind capital letters and the keyboard’s language. If you are sure of it, the file may be damaged: use another copy.

# The operating system's keyring.
keyring-denied = The keyring refused access. Try again and confirm in the operating system’s window. Until then serial numbers and notes stay closed; everything else works.
keyring-failed = The keyring did not answer properly ({ $reason }). Try again; if it happens again, restart the computer.
keyring-full = There is no room left in the keyring. Delete entries from it that you no longer need and try again.
keyring-locked = The keyring is locked. Unlock it to see and save serial numbers, notes and certificates; everything else works.
keyring-missing = No keyring is running on this computer. Start one (GNOME Keyring or KWallet, for example) and try again. Until then serial numbers, notes and certificates cannot be saved; everything else works.
keyring-timeout = The keyring did not answer within 5 seconds. Check whether it is waiting for something from you and try again.

# The journal. $name, $system, $service are names; $step is the step's title, $draft the document's title, $test the
# identifier of a test; $date is a day; $environment: test, production; $outcome: passed, failed, not-applicable.
journal-answers-saved = { $service }: answers saved at the step “{ $step }”
journal-backup-made = Backup made
journal-begun-anew = The key in the keyring was lost: begun with a new one; notes and kept files encrypted with the old one were given up
journal-certificate-held = { $system }: certificate added for { custody-environment }
journal-certificate-removed = { $system }: certificate for { custody-environment } removed
journal-certificate-superseded = { $system }: the certificate for { custody-environment } was replaced
journal-connected-recorded = { $system }: recorded as already connected
journal-draft-edited = { $service }: the text of “{ $draft }” was changed by hand
journal-draft-language = { $service }: the language of “{ $draft }” was changed
journal-draft-reset = { $service }: the text of “{ $draft }” is the program’s again
journal-institution-removed = Institution removed: { $name }
journal-institution-saved = Institution saved: { $name }
journal-integration-begun = { $system }: connecting to { $service } began
journal-integration-removed = { $system }: the connection to { $service } was removed
journal-override-recorded = { $service }: the step “{ $step }” goes on with a requirement unmet, { $date }; the reason is noted
journal-registration-recorded = { $service } knows the certificate
journal-restored = Restored from the backup of { $date }: { $added } added, { $taken } replaced, { $kept } kept
journal-sample-begun = The sample institution was added
journal-sample-removed = The sample institution was removed
journal-serial-reattached = { $system }: serial number given back to the certificate
journal-step-returned = { $service }: the step “{ $step }” was returned for changes, { $date }
journal-step-undone = { $service }: the last record of the step “{ $step }” was taken back
journal-letter-undone = { $service }: the last record about “{ $draft }” was taken back
journal-submission-answered = { $service }: “{ $draft }” was answered, { $date }
journal-submission-exported = { $service }: “{ $draft }” exported, { $date }
journal-submission-numbered = { $service }: the sending details of “{ $draft }” changed, { $date }
journal-submission-received = { $service }: receipt of “{ $draft }” confirmed, { $date }
journal-submission-returned = { $service }: “{ $draft }” returned for changes, { $date }
journal-submission-sent = { $service }: “{ $draft }” sent, { $date }
journal-system-removed = Information system removed: { $name }
journal-system-saved = Information system saved: { $name }
journal-test-recorded = { $service }: { $test } { $outcome ->
    [failed] failed
    [not-applicable] not applicable
   *[passed] passed
}
journal-turn-passed = { $service }: a part of the step “{ $step }” is over, { $date }
