# Чего ждёт замена, как срок: ответа MEGA на письмо, выдачи от STISC.

not-found-environment = Такой среды нет. Откройте систему ещё раз.

journal-stisc-time = { $days ->
    [0] Время STISC: снова действует оценка программы
    [one] Время STISC задано: { $days } рабочий день
    [few] Время STISC задано: { $days } рабочих дня
    [many] Время STISC задано: { $days } рабочих дней
   *[other] Время STISC задано: { $days } рабочего дня
}

renewing-term-mega = Новый { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
}: { $services } · { $system }
renewing-term-stisc = Новый { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
} · { $system }
renewing-term-unpublished = Оценка: для этого сервиса MEGA не публикует срок, для других { $of ->
    [one] { $of } рабочий день
    [few] { $of } рабочих дня
    [many] { $of } рабочих дней
   *[other] { $of } рабочего дня
}. До { $until }
renewing-term-stisc-estimate = Оценка программы, так как STISC не публикует срок: { $of ->
    [one] { $of } рабочий день
    [few] { $of } рабочих дня
    [many] { $of } рабочих дней
   *[other] { $of } рабочего дня
}. До { $until }
