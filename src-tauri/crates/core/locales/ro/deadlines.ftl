# Termene, date proprii și zile lucrătoare, așa cum le arată fereastra.

integration-due-own = { $day ->
    [0] Estimarea dvs.: { integration-working-days }, până { integration-weekday }, { $until }
   *[other] Estimarea dvs.: ziua lucrătoare { $day } din { $of }, până { integration-weekday }, { $until }
}
integration-overdue-own = Termenul stabilit de dvs. ({ integration-working-days }) a trecut { integration-weekday }, { $until }
