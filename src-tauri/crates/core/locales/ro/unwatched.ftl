# Sisteme folosite al căror certificat nu este păstrat.

unwatched-task = Adăugați certificatul de { $environment ->
    [test] testare
   *[production] producție
} · { $system }
unwatched-why = Fără el Racord nu vă poate avertiza înainte de expirare.
