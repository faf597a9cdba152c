# Zilele în care nu se lucrează.

days-new-year = Anul Nou
days-christmas-old-style = Nașterea Domnului (Crăciunul pe stil vechi)
days-christmas-old-style-second = A doua zi de Crăciun pe stil vechi
days-womens-day = Ziua internațională a femeii
days-labour-day = Ziua internațională a solidarității oamenilor muncii
days-victory-and-europe-day = Ziua Victoriei și Ziua Europei
days-childrens-day = Ziua ocrotirii copilului
days-independence-day = Ziua Independenței
days-language-day = Limba noastră
days-christmas-new-style = Nașterea Domnului (Crăciunul pe stil nou)
days-easter-sunday = Paștele
days-easter-monday = A doua zi de Paști
days-memorial-easter = Paștele Blajinilor
days-hram-chisinau = Hramul orașului Chișinău
days-hram = Hramul localității { $locality }
days-hram-own = Hramul localității dvs.
days-saturday = sâmbătă
days-sunday = duminică
days-moved = Zi liberă prin hotărârea Guvernului; se lucrează la { $to }
days-moved-otherwise = Zi liberă prin hotărârea Guvernului; orele se recuperează altfel
days-own = { $name }
days-own-closed = zi liberă adăugată de dvs.

days-binds-everybody = Obligatorie pentru toți angajatorii
days-binds-public-bodies = Obligatorie pentru autoritățile și instituțiile publice, recomandare pentru ceilalți

days-wrong-off = În această zi oricum nu se lucrează. Alegeți o zi lucrătoare.
days-wrong-worked = Ziua în care se recuperează este oricum lucrătoare. Alegeți o zi liberă, de obicei o sâmbătă.
days-wrong-not-there = Această zi nu mai este în listă. Deschideți din nou lista zilelor.
days-wrong-unnamed = Scrieți cum se numește ziua liberă.
days-unreadable = Zilele lucrătoare au fost păstrate de o versiune mai nouă a programului și nu pot fi citite. Nu s-a schimbat nimic. Deschideți-le în versiunea mai nouă.
reminder-rules-unreadable = Pragurile mementourilor au fost păstrate de o versiune mai nouă a programului și nu pot fi citite. Nu s-a schimbat nimic. Schimbați-le în versiunea mai nouă.
