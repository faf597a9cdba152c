# What is wrong in a procedure file.
procedure-syntax = this is not TOML: { $problem }
procedure-missing = { $key } is missing
procedure-empty = it is empty
procedure-wrong-kind = { $kind ->
    [day] a day is expected here, written 2026-11-22
    [flag] true or false is expected here
    [number] a whole number is expected here
    [table] a table is expected here
    [tables] a list of tables is expected here
    [texts] a list of texts is expected here
   *[text] a text is expected here
}
procedure-unknown-key = { $key } is not known here; known are { $keys }
procedure-unknown-word = { $word } is not known here; known are { $words }
procedure-malformed-id = { $id } is not well formed: lower-case words joined by dashes, or TC_SEC_01 for a test
procedure-repeated = { $id } stands twice
procedure-no-such = { $kind ->
    [field] there is no field { $id }
    [link] the step has no link { $id }
    [phase] there is no phase { $id }
    [source] there is no source { $id }
   *[step] there is no step { $id }
}
procedure-no-such-profile = { $id } is not known of an institution or a system; known are { $known }
procedure-cycle = { $id } waits for itself, round about
procedure-same-text = the text is the same as in another language
procedure-cedilla = write ș and ț with the comma below, not with the cedilla
procedure-not-an-address = { $address } is not an address that can be opened: https, or mailto for a mail
procedure-no-price = the price for { $kind } is missing
procedure-no-environment = the address of the { $environment } environment is missing
procedure-revision-without-source = no source has the revision’s date, { $day }
procedure-options-missing = the field is picked from options, but has none
procedure-options-needless = the field is not picked from options
procedure-nothing-to-send = the turn ends by sending, but the step drafts nothing
procedure-form-needless = only what goes by form names a form
procedure-no-days = the term has no days
procedure-nothing-received = { $id } sends nothing whose receipt could start the clock
procedure-no-security-tests = there are no security tests that could pass
procedure-corrects-nothing = the corrected value is the same as the old one
