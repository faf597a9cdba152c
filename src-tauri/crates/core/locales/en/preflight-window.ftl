# Static labels of the screen.
preflight-screen-title = Check before sending
preflight-screen-about = What MEGA would find, found first. Racord asks the network only when you press a button here.
preflight-screen-card = Before sending
preflight-screen-all = Check everything
preflight-screen-all-again = Check everything again
preflight-screen-one = Check
preflight-screen-again = Check again
preflight-screen-now = Being checked
preflight-screen-nothing = Nothing can be checked yet. Below stands what is missing for each check.
preflight-screen-beginning = The check begins…
preflight-screen-progress = Checking { $number } of { $of }: { $name }
preflight-screen-bar = Progress of the check
preflight-screen-stop = Stop
preflight-screen-stopping = The check is being stopped…
preflight-screen-finished = The check is finished.
preflight-screen-unreached = The check was not possible.
preflight-screen-stopped = The check was stopped. What was not checked keeps its earlier result.
preflight-screen-elsewhere = Another integration is being checked now. When that is over, this one can be checked.
preflight-screen-there = Show it
preflight-screen-choose-file = Read from a file
preflight-screen-keyring = What is found is kept sealed. Unlock the keyring before you check.
preflight-screen-fine = { $count ->
    [one] { $count } thing as it should be
   *[other] { $count } things as they should be
}
preflight-screen-details = Details
preflight-screen-enter = Go there
preflight-screen-own-metadata = SAML metadata of the system
preflight-screen-save-metadata = Save the metadata
preflight-screen-script = Script for the server
preflight-screen-save-sh = Save for Linux (sh)
preflight-screen-save-powershell = Save for Windows (PowerShell)
preflight-screen-saved = { $file } was saved in { $folder }.
preflight-screen-attach = Send the results along
preflight-screen-attach-about = The results found last become a PDF that goes with the letter. You see it there, and can take it out again.
preflight-screen-attach-to = Attach to “{ $title }”
preflight-screen-network = Network
preflight-screen-network-about = Racord reaches the network only for the checks that you ask for.
preflight-screen-for-developers = { $environment }: for the developers
preflight-screen-tally = { $count ->
    [one] { $count } check: { $parts }
   *[other] { $count } checks: { $parts }
}
preflight-screen-tally-bad = with problems – { $count }
preflight-screen-tally-warn = to look at – { $count }
preflight-screen-tally-unknown = could not be found out – { $count }
preflight-screen-tally-ok = fine – { $count }
preflight-screen-tally-never = not made yet – { $count }
