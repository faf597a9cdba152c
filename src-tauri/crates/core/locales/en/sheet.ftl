# The developers' sheet (a workbook that is filled in and comes back), the system's sheet, the exported journal.

# In the workbook: title, pages, columns
sheet-title = Developers’ sheet
sheet-tab-about = Instructions
sheet-tab-answers = Questions
sheet-tab-tests = Tests
sheet-question = Question
sheet-environment = Environment
sheet-hint = What is asked
sheet-example = Example
sheet-answer = Your answer
sheet-test = Test
sheet-steps = Steps
sheet-expected = Expected result
sheet-outcome = Outcome
sheet-on = Date
sheet-tester = Tested by
sheet-note = Actual result, remarks
sheet-evidence = Evidence (names of files)
sheet-yes = Yes
sheet-no = No
sheet-choose = Choose from the list
sheet-choose-text = Choose one of the answers in the list, or leave the cell empty.
sheet-optional = May stay empty.
sheet-options = Possible: { $options }
sheet-both-environments = both

# In the workbook: instructions
sheet-how = How to fill it in
sheet-how-fields = Fill in the yellow cells only. The others are locked, without a password, so that nothing changes by mistake. What is known is filled in already: check and correct it.
sheet-how-answers = Page “Questions”: where there are several values, write one a line (Alt+Enter in Excel, Ctrl+Enter in LibreOffice).
sheet-how-tests = Page “Tests”: choose the outcome from the list, enter the date and who tested. For a failed test write what was seen, for one that does not apply write why.
sheet-how-evidence = Evidence (screenshots, logs) is named in its column, one file a line. Put the files into a ZIP together with this sheet.
sheet-how-keys = Put no private key, password or .pfx file anywhere: a sheet with them is not accepted.
sheet-how-back = Save as .xlsx and send the file back to the responsible person above.
sheet-fact-system = Information system
sheet-fact-institution = Institution
sheet-fact-service = Service
sheet-fact-environments = Addresses of the service
sheet-fact-procedure = Procedure of
sheet-fact-made = Sheet of
sheet-fact-back = Goes back to
sheet-file-name = developers-sheet

# On the screen
developers-screen-title = For the developers
developers-screen-about = The developers of the system fill in a sheet in Excel or LibreOffice: addresses, attributes and test results. The filled sheet is read here. Nothing changes before you confirm.
developers-screen-out = 1. Send the sheet
developers-screen-out-about = The sheet holds the questions and the tests; what is known is filled in already. Save it and send it to the developers.
developers-screen-save = Save the sheet
developers-screen-saved = The sheet was saved: { $file }, in the folder { $folder }
developers-screen-back = 2. Take the filled sheet back
developers-screen-back-about = Choose the .xlsx file, or a ZIP with the sheet and the evidence.
developers-screen-choose = Choose the filled sheet
developers-screen-answers = Answers
developers-screen-tests = Test results
developers-screen-files = Evidence
developers-screen-now = Now
developers-screen-new = From the sheet
developers-screen-nothing = empty
developers-screen-unchanged = Unchanged and empty
developers-screen-confirm = Take over what is ticked
developers-screen-other = Choose another file
developers-screen-card = Developers’ sheet
developers-screen-open = For the developers
developers-history-none = The sheet has not been sent yet.

developers-row-changed = changes
developers-row-doubt = to be checked
developers-row-empty = empty
developers-row-new = new
developers-row-same = unchanged
developers-row-wrong = not taken over
developers-summary = { $count ->
    [0] { $file } holds nothing new to take over.
    [one] One thing can be taken over from { $file }.
   *[other] { $count } things can be taken over from { $file }.
}
developers-wrong = { $count ->
    [one] One thing cannot be taken over; the reason stands beside it. Correct it in the sheet or in the program itself.
   *[other] { $count } things cannot be taken over; the reason stands beside each. Correct them in the sheet or in the program itself.
}
developers-result = { $outcome } · { $date }
developers-tester = Tested by: { $name }
developers-evidence = Evidence: { $files }
developers-evidence-of = { $file } ({ $test })
developers-file-kept = kept as evidence
developers-taken = { $count ->
    [one] One thing was taken over from the sheet.
   *[other] { $count } things were taken over from the sheet.
}

# Why something is not taken over
sheet-cell-outcome = The outcome “{ $text }” is not in the list. Choose passed, failed or not applicable.
sheet-cell-date = The date “{ $text }” cannot be read. Write it as 2026-11-26.
sheet-cell-outcome-missing = The test has no outcome. Choose one from the list.
sheet-cell-error = The cell holds the error { $text }. Write the value in place of the formula.
sheet-cell-yes-no = The answer “{ $text }” is not in the list. Choose yes or no.
sheet-evidence-missing = The file “{ $file }” is not in the ZIP. Ask the developers for it, or add it to the test.
sheet-evidence-several = The ZIP has several files “{ $file }”. Write the name with its folder in the sheet.
sheet-evidence-unnamed = { $count ->
    [one] One file in the ZIP is named by no test and is not taken over: { $files }
   *[other] { $count } files in the ZIP are named by no test and are not taken over: { $files }
}
sheet-unknown-rows = { $count ->
    [one] One row of the sheet is not part of the procedure and is not taken over: { $rows }
   *[other] { $count } rows of the sheet are not part of the procedure and are not taken over: { $rows }
}
sheet-changed-meanwhile = The data changed in the meantime. Choose the sheet again and compare once more.
sheet-nothing-chosen = Nothing is ticked. Tick what you want to take over.

# Why a file is not the sheet
sheet-damaged = The file is damaged and cannot be read to its end. Ask the developers for it again.
sheet-newer = The sheet was made by a newer version of the program. Update the program.
sheet-none-inside = The ZIP has no sheet (.xlsx) in it. Ask the developers for the filled sheet.
sheet-not-one = This is not the developers’ sheet that the program saved. Choose the filled .xlsx file, or the ZIP with it.
sheet-other-format = The sheet was saved in another format or with a password. Open it in Excel or LibreOffice and save it as .xlsx, without a password.
sheet-several = The ZIP has several sheets in it. Choose the right one and take it back by itself.
sheet-too-many-cells = The workbook has more than { $limit } cells: it is not the sheet that the program saved.
sheet-twice = “{ $row }” stands in two rows of the sheet. Delete one and save again.
sheet-of-another = The sheet belongs to another integration: { $title }. Take it back on that page.
sheet-of-unknown = The sheet belongs to another system, which is not in this program. Check where it came from.
sheet-older-revision = The sheet follows the procedure of { $theirs }, the integration that of { $ours }. Save a new sheet and ask the developers to move the answers into it.
not-found-sheet = The sheet that was read is no longer in memory. Choose the file again.
dialog-sheet-save = Choose where to save the developers’ sheet
dialog-sheet-choose = Choose the filled sheet (.xlsx or .zip)
journal-sheet-out = The developers’ sheet ({ $service }) was saved to be filled in
journal-sheet-back = Taken over from the developers’ sheet ({ $service }): answers – { $answers }, results – { $tests }, evidence – { $files }

# The system's sheet
system-sheet-title = System sheet
system-sheet-file = system-sheet
system-sheet-section-institution = Institution
system-sheet-section-system = Information system
system-sheet-section-people = Contacts
system-sheet-section-certificates = Certificates
system-sheet-section-integrations = Integrations
system-sheet-section-addresses = Addresses and technical data
system-sheet-section-journal = Latest journal entries
system-sheet-none = Nothing is recorded.
system-sheet-number-idno = IDNO { $number }
system-sheet-number-idnp = IDNP { $number }
system-sheet-state = State
system-sheet-validity = Valid
system-sheet-known-by = Known by
system-sheet-between = from { $from } until { $to }
system-sheet-until = until { $to }
system-sheet-certificate = Certificate for { $environment }
system-sheet-made = As of { $date }
system-sheet-save = Save as PDF
system-sheet-print = Print
system-sheet-about = All that is known of the system, on a sheet to print or to file.
system-sheet-with-serial = With the serial numbers of the certificates
system-sheet-with-serial-why = Serial numbers are written only if you ask for them. Keep the sheet as an internal document.
system-sheet-saved = The system sheet was saved: { $file }, in the folder { $folder }
dialog-system-sheet = Choose where to save the system sheet
journal-system-sheet = The system sheet of “{ $name }” was saved
journal-system-sheet-printed = The system sheet of “{ $name }” was opened for printing

# The exported journal
journal-export-file = journal
journal-export-when = Date and time
journal-export-what = What happened
journal-export-institution = Institution
journal-export-system = System
journal-export-service = Service
journal-export-code = Code
journal-export-csv = Save as CSV
journal-export-print = Print the journal
journal-export-saved = The journal was saved: { $file }, in the folder { $folder }
journal-export-all = The whole journal
journal-export-all-about = Everything that happened, for all systems: as a table (CSV, opens in Excel) or as a document to print.
journal-export-count = { $count ->
    [one] One entry
   *[other] { $count } entries
}
dialog-journal = Choose where to save the journal
