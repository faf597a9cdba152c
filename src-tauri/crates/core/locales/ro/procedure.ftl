# Ce este greșit într-un fișier de procedură.
procedure-syntax = acesta nu este TOML: { $problem }
procedure-missing = lipsește { $key }
procedure-empty = este gol
procedure-wrong-kind = { $kind ->
    [day] aici se așteaptă o zi, scrisă 2026-11-22
    [flag] aici se așteaptă true sau false
    [number] aici se așteaptă un număr întreg
    [table] aici se așteaptă un tabel
    [tables] aici se așteaptă o listă de tabele
    [texts] aici se așteaptă o listă de texte
   *[text] aici se așteaptă un text
}
procedure-unknown-key = { $key } nu este cunoscut aici; sunt cunoscute { $keys }
procedure-unknown-word = { $word } nu este cunoscut aici; sunt cunoscute { $words }
procedure-malformed-id = { $id } nu este scris corect: cuvinte cu litere mici, legate prin cratimă, sau TC_SEC_01 pentru un test
procedure-repeated = { $id } apare de două ori
procedure-no-such = { $kind ->
    [field] nu există câmpul { $id }
    [link] pasul nu are linkul { $id }
    [phase] nu există faza { $id }
    [source] nu există sursa { $id }
   *[step] nu există pasul { $id }
}
procedure-no-such-profile = { $id } nu se cunoaște despre o instituție sau un sistem; se cunosc { $known }
procedure-cycle = { $id } se așteaptă pe sine însuși, pe ocolite
procedure-same-text = textul este același ca într-o altă limbă
procedure-cedilla = scrieți ș și ț cu virgulă dedesubt, nu cu sedilă
procedure-not-an-address = { $address } nu este o adresă care se poate deschide: https sau, pentru e-mail, mailto
procedure-no-price = lipsește prețul pentru { $kind }
procedure-no-environment = lipsește adresa mediului { $environment }
procedure-revision-without-source = nicio sursă nu are data reviziei, { $day }
procedure-options-missing = câmpul se alege din opțiuni, dar nu are niciuna
procedure-options-needless = câmpul nu se alege din opțiuni
procedure-nothing-to-send = rândul se încheie prin trimitere, dar pasul nu pregătește nimic de trimis
procedure-form-needless = doar ce se trimite prin formular numește un formular
procedure-no-days = termenul nu are zile
procedure-nothing-received = { $id } nu trimite nimic a cărui primire ar porni termenul
procedure-no-security-tests = nu există teste de securitate care ar putea fi trecute
procedure-corrects-nothing = valoarea corectată este aceeași cu cea veche
