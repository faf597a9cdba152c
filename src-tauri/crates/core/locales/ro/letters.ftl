# Dovezi ale celor înregistrate, sigla din antet, numărul notat după trimitere, ce se poate aduce înapoi.

field-proofs = Dovada, ca fișier
field-proofs-hint = De exemplu confirmarea primită sau scanarea recipisei; se păstrează criptat
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
proofs-none = Niciun fișier adăugat
proofs-add = Adăugați un fișier
proofs-drop = Puteți și trage fișierul aici.
proofs-gone = Fișierele alese mai devreme nu mai sunt la îndemână. Adăugați-le din nou.
proofs-out = Scoateți
proofs-take-out = Scoateți: { $file }
proofs-of = Dovezi: { $stage }
proof-open = Deschideți
proof-save = Salvați
proof-named = { $label }: { $file }
proof-saved = Fișierul a fost salvat: { $file }, în dosarul { $folder }
proof-none = Adăugați mai întâi un fișier.
action-proof-add = Adăugați o dovadă
form-proof = Dovadă
form-proof-of = Dovadă: { $stage }
form-proof-submit = Păstrați dovada
form-proof-remove = Eliminați dovada?
form-proof-remove-submit = Eliminați dovada
proof-remove-gone = „{ $file }” nu va mai fi păstrat în Racord. Îl puteți pune la loc până la închiderea programului.
dialog-proof-save = Salvați dovada
journal-proof-added = { $service }: la „{ $draft }” a fost adăugată o dovadă ({ $stage ->
    [answered] răspunsul
    [received] primirea
    [returned] returnarea
   *[sent] trimiterea
})
journal-proof-removed = { $service }: de la „{ $draft }” a fost eliminată o dovadă ({ $stage ->
    [answered] răspunsul
    [received] primirea
    [returned] returnarea
   *[sent] trimiterea
})

files-gone = eliminat
files-put-back = Puneți la loc
saved-file-back = Fișierul „{ $file }” a fost pus la loc.
saved-file-there-as = „{ $file }” este deja aici, cu numele „{ $known }”: conținutul este același, de aceea nu a fost adăugat încă o dată.

form-outgoing-later = Numărul de ieșire
form-outgoing-later-intro = Pachetul exportat și ce ați trimis rămân cum au fost. Numărul se notează aici și va apărea în scrisorile care se referă la aceasta.
form-outgoing-later-submit = Salvați numărul
field-outgoing-later-number = Numărul din registrul instituției
saved-outgoing-later = Numărul de ieșire este notat. Ce ați trimis rămâne cum a fost.
journal-submission-numbered-later = { $service }: numărul de ieșire pentru „{ $draft }” a fost notat după trimitere, la { $date }
step-outgoing-later = Notați sau corectați numărul

letter-line = Rândul: „{ $text }”
letter-line-changed = era „{ $before }”, acum este „{ $after }”
letter-line-gone = nu mai este „{ $text }”
letter-line-new = este nou „{ $text }”

action-edited-follow = Preluați schimbările în textul dvs.
form-edited-follow = Preluați schimbările în textul dvs.?
form-edited-follow-intro = Se schimbă numai rândurile de mai jos, restul rămâne cum l-ați scris. Recitiți textul după aceea; puteți reveni la cel de acum până la închiderea programului.
form-edited-follow-submit = Preluați schimbările
saved-edited-follow = Schimbările sunt acum în textul dvs. Recitiți-l.
action-edited-back = Reveniți la textul dinaintea schimbărilor
form-edited-back = Reveniți la textul dinaintea schimbărilor?
form-edited-back-intro = Textul va fi din nou cum l-ați scris, fără schimbările din date.
form-edited-back-submit = Reveniți la el
saved-edited-back = Textul este din nou cum l-ați scris

logo-title = Sigla din antet
logo-about = Apare în antetul fiecărui document. PNG, JPEG sau SVG, cel mult 1 MB.
logo-none = Nicio siglă: antetul conține doar numele instituției.
logo-alt = Sigla instituției
logo-choose = Alegeți sigla
logo-choose-other = Alegeți altă siglă
dialog-logo = Alegeți sigla instituției
form-logo-remove = Eliminați sigla?
form-logo-remove-intro = Documentele noi vor conține doar numele instituției. Pachetele exportate rămân cum sunt.
form-logo-remove-submit = Eliminați sigla
saved-logo = Sigla apare de acum în antetul documentelor.
saved-logo-removed = Sigla a fost eliminată din antet.
journal-logo-saved = Sigla instituției „{ $name }” a fost adăugată în antet
journal-logo-removed = Sigla instituției „{ $name }” a fost eliminată din antet
logo-reaches = Desenul „{ $file }” folosește ceva din afara fișierului sau conține un program, de aceea nu poate fi pus în antet. Salvați-l ca SVG simplu, cu imaginile incluse, sau ca PNG.
logo-too-large = Imaginea „{ $file }” depășește { $megabytes } MB sau { $pixels } de pixeli pe o latură. Micșorați-o și alegeți-o din nou.
logo-unfolds = Desenul „{ $file }” își repetă părțile de prea multe ori pentru un antet. Salvați-l ca PNG și alegeți-l din nou.
logo-unread = „{ $file }” nu este o imagine PNG, JPEG sau SVG care se poate citi. Salvați sigla în unul dintre aceste formate și alegeți-o din nou.
change-logo = Sigla din antet
change-logo-other = alta decât la export

developers-undo = Anulați ultima preluare
developers-undone = Ce s-a preluat din fișă a fost anulat: este din nou ce era înainte. Ce ați schimbat între timp a rămas.
journal-sheet-undone = { $service }: ultima preluare din fișa dezvoltatorilor a fost anulată
opened-not-noted = „{ $file }” este deschis pentru tipărire, dar jurnalul nu a putut fi completat: { $why }
