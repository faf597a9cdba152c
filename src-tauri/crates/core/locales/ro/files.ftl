# Fișiere care însoțesc un document sau arată rezultatul unui test, aspectul documentului, ce s-a schimbat după export.

dialog-file = Alegeți fișierul
action-file-remove = Eliminați
action-certificate-as = Schimbați
action-asked-add = Notați o întrebare
action-asked-change = Modificați
action-asked-remove = Eliminați
action-asked-take = Folosiți aici

file-size-kb = { $size } KB
file-size-mb = { $whole },{ $tenth } MB
file-remove-gone = „{ $file }” nu va mai fi păstrat în Racord și nu va mai pleca cu documentul. Fișierul de unde l-ați luat și pachetele exportate rămân. Îl puteți pune la loc până la închiderea programului.
files-sent = Documentul este înregistrat ca trimis, deci fișierele lui rămân așa. Ca să le schimbați, anulați înregistrarea sau înregistrați returnarea.
files-too-many = { $count ->
    [one] Adăugați câte un fișier odată.
    [few] Adăugați cel mult { $count } fișiere odată.
   *[other] Adăugați cel mult { $count } de fișiere odată.
}
not-found-asked = Această întrebare nu mai este notată. Deschideți pasul din nou.
not-found-file = Acest fișier nu mai este aici. Deschideți pasul din nou.

saved-file = Fișierul „{ $file }” a fost adăugat.
saved-file-there = Fișierul „{ $file }” este deja aici.
saved-files = { $count ->
    [one] A fost adăugat un fișier.
    [few] Au fost adăugate { $count } fișiere.
   *[other] Au fost adăugate { $count } de fișiere.
}
saved-file-removed = Fișierul „{ $file }” a fost eliminat.
saved-certificate-as = Modul în care pleacă certificatul s-a salvat.
saved-asked-else = Întrebarea a fost notată.
saved-asked-else-removed = Întrebarea a fost eliminată.

form-file-remove = Eliminați fișierul?
form-file-remove-submit = Eliminați fișierul
form-certificate-as = Cum pleacă certificatul
form-certificate-as-submit = Salvați
field-certificate-as-as = Certificatul din e-mail
certificate-as-zip = Într-un ZIP
certificate-as-zip-hint = Recomandat: Outlook blochează fișierele .cer primite, iar un ZIP trece.
certificate-as-bare = Ca fișier .cer
certificate-as-bare-hint = Numai dacă destinatarul îl cere așa: în Outlook nu l-ar putea deschide.
certificate-goes-zip = Certificatul pleacă într-un ZIP, pentru că Outlook blochează fișierele .cer.
certificate-goes-bare = Certificatul pleacă ca fișier .cer. Outlook îl blochează la destinatar.
form-asked-else = Formularul a întrebat altceva
form-asked-else-intro = Notați întrebarea și răspunsul: data viitoare le veți avea la îndemână. Se păstrează criptat.
form-asked-else-submit = Salvați întrebarea
field-asked-else-question = Întrebarea din formular
field-asked-else-answer = Ce ați răspuns
form-asked-else-remove = Eliminați întrebarea?
form-asked-else-remove-submit = Eliminați întrebarea
field-test-tester = Cine l-a testat

action-letter-returned = Destinatarul a returnat cu observații
form-returned-letter = Destinatarul a returnat cu observații
form-returned-letter-intro = Observațiile rămân la vedere lângă scrisoarea următoare: corectați și trimiteți din nou.
form-returned-letter-submit = Salvați returnarea
field-returned-letter-on = Data returnării
field-returned-letter-note = Observațiile destinatarului
field-returned-letter-note-hint = Cum le-a scris destinatarul; se păstrează criptat
saved-returned-letter = Returnarea a fost notată: scrieți scrisoarea din nou

journal-asked-else = { $service }: la pasul „{ $step }” s-a notat ce a mai întrebat formularul
journal-asked-else-removed = { $service }: la pasul „{ $step }” a fost eliminată o întrebare a formularului
journal-certificate-as = { $service }: s-a schimbat cum pleacă certificatul cu „{ $draft }”
journal-evidence-added = { $service }: la testul { $test } a fost adăugat un fișier
journal-evidence-removed = { $service }: de la testul { $test } a fost eliminat un fișier
journal-file-added = { $service }: la „{ $draft }” a fost adăugat un fișier
journal-file-removed = { $service }: de la „{ $draft }” a fost eliminat un fișier

change-certificate = Certificatul (amprenta SHA-256)
change-file = Anexa
change-file-replaced = { $file }, cu alt conținut
change-language = Limba documentului
change-line = Textul
change-subject = Subiectul
change-to = Adresa

files-title = Fișierele dvs.
files-why = Scanări, dovezi: pleacă împreună cu documentul și intră în pachet.
files-none = Niciun fișier adăugat
files-add = Adăugați fișiere
files-add-to = Adăugați fișiere: { $title }
files-remove-named = { $label }: { $file }
files-drop = Trageți aici fișierele
files-drop-now = Lăsați fișierele
files-choose = Alegeți un fișier
files-kinds = PDF, imagini, DOCX, text sau ZIP, până la 25 MB împreună. Racord verifică fiecare fișier: o cheie privată nu pleacă nicăieri.
files-looking = Se verifică fișierele…
files-done = Gata
evidence-title = Dovezi
evidence-add = Adăugați dovezi
evidence-none = Nicio dovadă adăugată
preview-open = Vedeți documentul
preview-title = Cum arată: { $title }
preview-page = Pagina { $page } din { $pages }
preview-before = Pagina precedentă
preview-after = Pagina următoare
preview-text = Textul documentului
preview-making = Se pregătesc paginile…
preview-close = Închideți
changed-title = Ce s-a schimbat
changed-before = era
changed-after = este
changed-added = adăugat
changed-gone = nu mai este
step-draft-write-mail = Începeți un e-mail nou
step-draft-write-mail-why = Dacă fișierul .eml nu se deschide: programul de poștă începe un e-mail cu adresa, subiectul și un text scurt, fără numere de serie. Textul întreg și anexele se iau din pachet, dosarul data.
step-draft-export-undecided = Pachetul se poate exporta după ce hotărâți ce faceți cu textul modificat de mână.
asked-title = Formularul a întrebat altceva?
asked-why = Formularul online se poate schimba. Notați ce a mai întrebat și ce ați răspuns.
asked-here = Ce a mai întrebat
asked-before = La alte integrări, formularul a mai întrebat
asked-copy = Copiați răspunsul
written-not-noted = Fișierul „{ $file }” a fost scris, dar jurnalul nu a putut fi completat: { $why }
