# Состояние интеграции и его шагов.

integration-turn-officer = Ваш шаг
integration-turn-signatory = Ожидаем подписанта
integration-turn-developers = Ожидаем разработчиков
integration-turn-mega = Ожидаем MEGA
integration-turn-stisc = Ожидаем STISC

integration-cannot-start = Пока нельзя начать
integration-in-progress = В работе
integration-exported = Выгружено, не отправлено
integration-returned = Возвращено на доработку
integration-done = Завершено

integration-stage-sent = Отправлено { $date }
integration-stage-received = Получение подтверждено { $date }
integration-stage-answered = Ответ получен { $date }
integration-stage-returned = Возвращено на доработку { $date }

integration-weekday = { $weekday ->
    [1] понедельник
    [2] вторник
    [3] среда
    [4] четверг
    [5] пятница
    [6] суббота
   *[7] воскресенье
}
integration-working-days = { $of ->
    [one] { $of } рабочий день
    [few] { $of } рабочих дня
    [many] { $of } рабочих дней
   *[other] { $of } рабочего дня
}
integration-due = { $day ->
    [0] Срок: { integration-working-days }, до { $until } ({ integration-weekday })
   *[other] Рабочий день { $day } из { $of }, до { $until } ({ integration-weekday })
}
integration-due-estimate = { $day ->
    [0] Оценка: { integration-working-days }, до { $until } ({ integration-weekday }). Точный срок считается с подтверждённого MEGA получения.
   *[other] Оценка: рабочий день { $day } из { $of }, до { $until } ({ integration-weekday }). Точный срок считается с подтверждённого MEGA получения.
}
integration-overdue = Срок ({ integration-working-days }) истёк { $until } ({ integration-weekday })
integration-overdue-estimate = Предполагаемый срок ({ integration-working-days }) истёк { $until } ({ integration-weekday }). Получение не подтверждено: спросите MEGA, всё ли получено.
integration-since = С { $date } ({ integration-weekday })
integration-returned-on = Возвращено { $date } ({ integration-weekday }). Начинается круг { $round }.
integration-done-on = Завершено { $date }
integration-after-steps = { $count ->
    [one] После шага { $last }
    [few] После шагов { $others } и { $last }
    [many] После шагов { $others } и { $last }
   *[other] После шагов { $others } и { $last }
}
integration-needs-security-tests = { $count ->
    [one] MEGA требует, чтобы все тесты безопасности были пройдены. Остался { $count } тест: { $tests }.
    [few] MEGA требует, чтобы все тесты безопасности были пройдены. Осталось { $count } теста: { $tests }.
    [many] MEGA требует, чтобы все тесты безопасности были пройдены. Осталось { $count } тестов: { $tests }.
   *[other] MEGA требует, чтобы все тесты безопасности были пройдены. Осталось тестов: { $count } ({ $tests }).
}

integration-day-in-future = Этот день ещё не наступил. Укажите день, когда это произошло, не позже { $today }.
integration-day-before-previous = Последняя дата, записанная для этого шага, — { $previous }. Укажите этот же день или более поздний.
integration-not-this-turn = Сейчас не очередь этого действия. Откройте шаг заново и посмотрите, что следует.
integration-step-not-open = Этот шаг пока нельзя начать. Сначала завершите шаги, от которых он зависит.
