# Напоминания о датах: уведомления, план замены, календарь.

reminder-environment = { $which ->
    [new] { $environment ->
        [test] новый, тестирование
       *[production] новый, продуктивная среда
    }
    [old] { $environment ->
        [test] старый, тестирование
       *[production] старый, продуктивная среда
    }
   *[only] { $environment ->
        [test] тестирование
       *[production] продуктивная среда
    }
}
reminder-next = { $renewal ->
    [confirm] MEGA должна подтвердить новый. Крайний день: { $by_long }
    [deliver] STISC должен выдать новый. Крайний день: { $by_long }
    [finish] Система использует новый: сообщите MEGA, что этот можно удалить, и отметьте его как заменённый.
    [late] В обычном темпе времени уже не хватает: откройте замену и посмотрите, что ещё можно сделать.
    [order] Закажите новый сертификат в STISC. Крайний день: { $by_long }
    [switch] Разработчики должны перейти на новый. Крайний день: { $by_long }
    [tell] Новый должен быть у MEGA. Крайний день: { $by_long }
    [begun] Новый уже получен, но MEGA его ещё не подтвердила: завершите замену.
   *[none] Начните замену: закажите новый сертификат в STISC.
}

reminder-expires-title = { $days ->
    [one] Сертификат истекает через { $days } день: { $system }
    [few] Сертификат истекает через { $days } дня: { $system }
    [many] Сертификат истекает через { $days } дней: { $system }
   *[other] Сертификат истекает через { $days } дня: { $system }
}
reminder-expires = Сертификат системы «{ $system }» ({ reminder-environment }). Последний день: { $date_long }. { reminder-next }
reminder-expires-today-title = Сертификат истекает сегодня: { $system }
reminder-expires-today = Сертификат системы «{ $system }» ({ reminder-environment }) истекает сегодня в { $time }: { $date_long }. { reminder-next }
reminder-expired-today-title = Сертификат истёк сегодня: { $system }
reminder-expired-today = Сертификат системы «{ $system }» ({ reminder-environment }) истёк сегодня в { $time }: { $date_long }. Сервисы MEGA могут отказать системе. { reminder-next }
reminder-expired-title = { $days ->
    [one] Сертификат истёк { $days } день назад: { $system }
    [few] Сертификат истёк { $days } дня назад: { $system }
    [many] Сертификат истёк { $days } дней назад: { $system }
   *[other] Сертификат истёк { $days } дня назад: { $system }
}
reminder-expired = Сертификат системы «{ $system }» ({ reminder-environment }) истёк. Последний день: { $date_long }. Сервисы MEGA могут отказать системе. { reminder-next }

reminder-term-passed-title = Срок MEGA истёк: { $about }
reminder-term-passed = { $days ->
    [one] Срок закончился { $days } день назад: { $date_long }.
    [few] Срок закончился { $days } дня назад: { $date_long }.
    [many] Срок закончился { $days } дней назад: { $date_long }.
   *[other] Срок закончился { $days } дня назад: { $date_long }.
} Письмо-напоминание для MEGA готово к отправке.
reminder-estimate-passed-title = MEGA не ответила: { $about }
reminder-estimate-passed = { $days ->
    [one] Оценочный срок закончился { $days } день назад: { $date_long }.
    [few] Оценочный срок закончился { $days } дня назад: { $date_long }.
    [many] Оценочный срок закончился { $days } дней назад: { $date_long }.
   *[other] Оценочный срок закончился { $days } дня назад: { $date_long }.
} Спросите у MEGA, всё ли получено.
reminder-stisc-passed-title = STISC не ответил: { $about }
reminder-stisc-passed = { $days ->
    [one] Ответ ожидался { $days } день назад: { $date_long }.
    [few] Ответ ожидался { $days } дня назад: { $date_long }.
    [many] Ответ ожидался { $days } дней назад: { $date_long }.
   *[other] Ответ ожидался { $days } дня назад: { $date_long }.
} Спросите в STISC, на каком этапе заказ.
reminder-date-ahead-title = { $days ->
    [one] Через { $days } день: { $about }
    [few] Через { $days } дня: { $about }
    [many] Через { $days } дней: { $about }
   *[other] Через { $days } дня: { $about }
}
reminder-date-ahead = Отмеченная вами дата: { $date_long }.
reminder-date-today-title = Сегодня: { $about }
reminder-date-today = Отмеченная вами дата наступила: { $date_long }.
reminder-date-passed-title = { $days ->
    [one] Просрочено на { $days } день: { $about }
    [few] Просрочено на { $days } дня: { $about }
    [many] Просрочено на { $days } дней: { $about }
   *[other] Просрочено на { $days } дня: { $about }
}
reminder-date-passed = Отмеченная вами дата прошла: { $date_long }. Отметьте её как сделанную или перенесите.

reminder-wrong-early = Напоминание приходит не раньше чем за { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
} до даты. Напишите меньшее число.
reminder-wrong-seldom = После даты напоминание повторяется не реже чем раз в { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}. Напишите число от 1 до { $days }.
reminder-snooze-ahead = Выберите день позже сегодняшнего.
reminder-snooze-long = Напоминание можно отложить самое позднее до этого дня, чтобы ничего не прошло незамеченным: { $latest_long }.

reminder-plan-order = Заказать сертификат в STISC. Крайний день: { $by_long }
reminder-plan-ordered = Заказан в STISC: { $on_long }
reminder-plan-deliver = STISC выдаёт сертификат. Крайний день: { $by_long }
reminder-plan-delivered = Выдан STISC: { $on_long }
reminder-plan-tell = Новый сертификат должен быть у MEGA. Крайний день: { $by_long }
reminder-plan-told = Получен MEGA: { $on_long }
reminder-plan-confirm = MEGA подтверждает новый сертификат. Крайний день: { $by_long }
reminder-plan-confirmed = Подтверждён MEGA: { $on_long }
reminder-plan-switch = Разработчики переходят на него. Крайний день: { $by_long }
reminder-plan-switched = Разработчики перешли на него: { $on_long }
reminder-plan-estimate = { $days ->
    [one] { $days } рабочий день, оценка программы: срок не опубликован
    [few] { $days } рабочих дня, оценка программы: срок не опубликован
    [many] { $days } рабочих дней, оценка программы: срок не опубликован
   *[other] { $days } рабочего дня, оценка программы: срок не опубликован
}
reminder-plan-own = { $days ->
    [one] { $days } рабочий день, указан вами
    [few] { $days } рабочих дня, указано вами
    [many] { $days } рабочих дней, указано вами
   *[other] { $days } рабочего дня, указано вами
}
reminder-plan-published = { $days ->
    [one] { $days } рабочий день, срок опубликован MEGA
    [few] { $days } рабочих дня, срок опубликован MEGA
    [many] { $days } рабочих дней, срок опубликован MEGA
   *[other] { $days } рабочего дня, срок опубликован MEGA
}
reminder-plan-published-elsewhere = { $days ->
    [one] { $days } рабочий день, оценка: MEGA публикует этот срок для другого сервиса
    [few] { $days } рабочих дня, оценка: MEGA публикует этот срок для другого сервиса
    [many] { $days } рабочих дней, оценка: MEGA публикует этот срок для другого сервиса
   *[other] { $days } рабочего дня, оценка: MEGA публикует этот срок для другого сервиса
}

reminder-late = Времени уже не хватает. В обычном темпе новый сертификат начнёт работать в этот день: { $ready_long }.
reminder-late-order = Закажите сертификат сегодня и спросите в STISC, как скоро его могут выдать.
reminder-late-stisc = Попросите STISC выдать его быстрее; скажите, в какой день истекает старый сертификат.
reminder-late-warn = Напишите MEGA уже сейчас, что придёт новый сертификат, и спросите, можно ли зарегистрировать его в день получения.
reminder-late-send = Отправьте новый сертификат в MEGA сегодня.
reminder-late-mega = Спросите у MEGA, в какой день новый сертификат будет зарегистрирован и можно ли держать оба одновременно.
reminder-late-developers = Подготовьте разработчиков, чтобы переход занял часы, а не дни.
reminder-late-announce = Предупредите пользователей, что сервисы MEGA могут отказать системе (начало: { $from_long }; конец: { $until_long }).

# Дни плана, в списке сроков и в календарях.
reminder-day-order = Заказать новый сертификат в STISC ({ $environment ->
    [test] тестирование
   *[production] продуктивная среда
}) · { $system }
reminder-day-deliver = STISC выдаёт новый сертификат ({ $environment ->
    [test] тестирование
   *[production] продуктивная среда
}) · { $system }
reminder-day-tell = Новый сертификат должен быть у MEGA ({ $environment ->
    [test] тестирование
   *[production] продуктивная среда
}) · { $system }
reminder-day-confirm = MEGA подтверждает новый сертификат ({ $environment ->
    [test] тестирование
   *[production] продуктивная среда
}) · { $system }
reminder-day-switch = Разработчики переходят на новый сертификат ({ $environment ->
    [test] тестирование
   *[production] продуктивная среда
}) · { $system }
reminder-day-text = Последний день, после которого у всех остальных ещё хватает времени до окончания срока старого сертификата.

calendar-name = Racord: сертификаты и сроки
calendar-start = Начать замену сертификата ({ reminder-environment }): { $system }
calendar-start-text = Последний день сертификата: { $date_long }. Закажите новый в STISC.
calendar-expires = Истекает сертификат ({ reminder-environment }): { $system }
calendar-expires-text = После этого дня сервисы MEGA могут отказать системе. Сохраняйте старый сертификат, пока MEGA не подтвердит новый.
calendar-term = Заканчивается срок MEGA: { $about }
calendar-estimate = Заканчивается срок MEGA (оценка): { $about }
calendar-term-text = Если к этому дню ответа нет, отправьте письмо-напоминание.
calendar-stisc = STISC должен был ответить: { $about }
calendar-stisc-text = Если к этому дню ответа нет, спросите в STISC.
