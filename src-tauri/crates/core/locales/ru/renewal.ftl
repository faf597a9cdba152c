# Замена сертификата системы: от заказа до удаления старого.

renewing-title = Замена { $environment ->
    [test] тестового сертификата
   *[production] сертификата продуктивной среды
} · { $system }
renewing-row = Замена { $environment ->
    [test] тестового сертификата
   *[production] сертификата продуктивной среды
}
renewing-not-yet = Время замены ещё не пришло.
renewing-opens = Начало замены: { $day_long } Можно начать и раньше.
renewing-end-unknown = Неизвестно, когда истекает сертификат. Добавьте его файл, чтобы можно было рассчитать план.
renewing-over = Замена завершена.
renewing-ends = Последний день старого сертификата: { $date_long }

renewing-next-order = Закажите новый сертификат в STISC.
renewing-next-add = Добавьте новый сертификат рядом со старым.
renewing-next-tell = Сообщите сервисам, которые знают старый сертификат.
renewing-next-switch = Отправьте разработчикам памятку о переходе.
renewing-next-let-go = Сообщите MEGA, что старый сертификат можно удалить.
renewing-next-replace = Отметьте старый сертификат как заменённый.
renewing-waits-collect = Ожидается новый сертификат от STISC.
renewing-waits-confirm = Ожидается подтверждение MEGA: { $services }.
renewing-waits-switch = Ожидается переход системы на новый сертификат.
renewing-waits-test = Ожидается проверка системы с новым сертификатом.
renewing-waiting-since = { $turn } с { $date }

renewing-summary = Новый сертификат должен быть у MEGA не позднее: { $tell_long } Заказать его в STISC нужно не позднее: { $order_long }
renewing-summary-ordered = Новый сертификат должен быть у MEGA не позднее: { $tell_long } STISC должен выдать его не позднее: { $deliver_long }
renewing-summary-delivered = Новый сертификат должен быть у MEGA не позднее: { $tell_long }
renewing-summary-told = MEGA должна подтвердить новый сертификат не позднее: { $confirm_long } Разработчики должны перейти на него не позднее: { $switch_long }
renewing-summary-switched = Система использует новый сертификат. Старый истекает: { $end_long }
renewing-plan-late = С опозданием
renewing-advice-developers = Контакты разработчиков
renewing-stisc-time = Изменить время STISC

renewing-step-order = Закажите новый сертификат в STISC
renewing-step-collect = Получите новый сертификат
renewing-step-add = Добавьте его рядом со старым
renewing-step-tell = Сообщите сервисам
renewing-step-confirm = MEGA подтверждает новый сертификат
renewing-step-switch = Разработчики переходят на новый сертификат
renewing-step-test = Система проверена
renewing-step-let-go = Сообщите, что старый сертификат можно удалить
renewing-step-replace = Отметьте старый сертификат как заменённый

renewing-what-order = Сертификат заказывают на semnatura.md. Если вы не знаете, что требует STISC, сначала отправьте вопрос. Запишите день заказа.
renewing-what-collect = Запишите день, когда вы его получили. Если он задерживается, спросите STISC.
renewing-what-add = Программа сравнит новый сертификат со старым и сохранит его рядом. Закрытый ключ не добавляется.
renewing-what-tell = Одно письмо на каждый адрес, для всех его сервисов. Если система использует и другие сервисы MEGA, добавьте их.
renewing-what-confirm = Запишите ответ каждого сервиса, когда он придёт. Сохраняйте старый сертификат, пока MEGA не подтвердит новый.
renewing-what-switch = Памятка говорит, что меняется, когда, как проверить и как вернуться. Запишите день перехода.
renewing-what-test = Разработчики пробуют систему с каждым сервисом. Запишите день, когда всё заработало.
renewing-what-let-go = После проверки старый сертификат никому не нужен. Одно письмо на каждый адрес.
renewing-what-replace = С этого дня программа предупреждает о новом сертификате.

renewing-source = Источник: { $title }, { $date }
renewing-when-here = Когда он будет у вас
renewing-not-noted = Система подключена и к { $services }, но не отмечено, что там знают старый сертификат. Добавьте недостающее: иначе туда не сообщат, и системе могут отказать.
renewing-not-told = Ещё не сообщено
renewing-told = Ожидается ответ
renewing-tell-certificate = сертификат (.cer)
renewing-tell-fingerprint = отпечаток
renewing-tell-serial = серийный номер
renewing-tells = Передаётся: { $what }
renewing-tells-doubtful = Передаётся: { $what }. Точно это не опубликовано: вопрос есть в письме.
renewing-tell-unknown = Что передавать, не опубликовано: вопрос есть в письме.

renewing-action-ordered = Записать день заказа
renewing-action-collected = Записать день получения
renewing-action-switched = Записать день перехода
renewing-action-tested = Записать день проверки
renewing-action-answered = Подтверждено
renewing-action-service = Добавить сервис
renewing-action-replace = Отметить как заменённый
renewing-add = Добавить новый сертификат
renewing-add-detail = Файл, скопированный текст или только серийный номер
renewing-undo-ordered = Отменить «заказан»
renewing-undo-collected = Отменить «получен»
renewing-undo-switched = Отменить «переход на новый сертификат»
renewing-undo-tested = Отменить «проверено»
renewing-undone = Отменено.

renewing-already = Это уже записано. Сначала отмените запись.
renewing-before-earlier = { $day } раньше, чем { $earlier }, когда выполнен предыдущий шаг. Укажите тот же день или более поздний.
renewing-not-confirmed = Не все сервисы знают новый сертификат: переход прервал бы доступ системы. Сначала запишите их ответы.
renewing-in-the-future = { $day } ещё не наступило. Укажите день, когда это произошло.
renewing-stisc-days = Укажите число рабочих дней от 1 до { $limit } или оставьте поле пустым.
renewing-nothing-to-undo = Отменять нечего.
missing-ordered = Не отмечено, когда заказан новый сертификат: напоминать не о чем. Отметьте день заказа в замене.
missing-sent = Письмо о новом сертификате ещё не отправлено: напоминать не о чем.

form-renewal-event = Что произошло
form-renewal-event-submit = Сохранить
form-renewal-ordered = Когда вы заказали новый сертификат?
form-renewal-collected = Когда вы получили новый сертификат?
form-renewal-switched = Когда система перешла на новый сертификат?
form-renewal-tested = Когда систему проверили с новым сертификатом?
field-renewal-event-on = Дата
field-renewal-event-note = Примечания
field-renewal-event-note-hint = Номер заказа, кто сообщил, что было видно. Хранится в зашифрованном виде.
form-renewal-answer = Сервис знает новый сертификат
form-renewal-answer-of = С какого дня { $service } знает новый сертификат?
form-renewal-answer-submit = Сохранить
field-renewal-answer-on = Дата
field-renewal-answer-proof = Чем подтверждается
field-renewal-answer-proof-hint = Например, письмо, в котором MEGA это подтверждает. Хранится в зашифрованном виде.
form-stisc-time = Сколько времени нужно STISC?
form-stisc-time-intro = STISC не публикует срок для системных сертификатов. Указанное вами время меняет план всех замен.
form-stisc-time-submit = Сохранить
field-stisc-time-days = Рабочих дней от заказа до выдачи
field-stisc-time-days-hint = Оставьте пустым, чтобы действовала оценка программы.
saved-renewal-event = Записано
saved-stisc-time = План рассчитан заново

draft-renewal-follow-up = Письмо-напоминание: новый сертификат
draft-renewal-notice = Уведомление: скоро новый сертификат
draft-stisc-follow-up = Письмо-напоминание в STISC
draft-switch-sheet = Памятка о переходе для разработчиков
draft-old-certificate = Старый сертификат можно удалить
letter-what-renewal-follow-up = Напоминает сервисам, не подтвердившим новый сертификат, что и когда вы отправили и до какого дня действует старый.
letter-what-renewal-notice = Сообщает сервисам, что скоро будет новый сертификат и до какого дня действует старый, и спрашивает, можно ли зарегистрировать новый в день получения.
letter-what-stisc-follow-up = Напоминает STISC, когда был заказан новый сертификат и когда его ожидали, и спрашивает, когда его выдадут.
letter-what-switch-sheet = Говорит разработчикам, что меняется, когда, как проверить и как вернуться. Старый сертификат сохраняется до подтверждения.
letter-what-old-certificate = Сообщает сервисам, что система использует новый сертификат, а старый можно удалить.

renewing-developers = Команда разработчиков

journal-renewal-ordered = { $system }: новый { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
} заказан { $date }
journal-renewal-collected = { $system }: новый { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
} получен { $date }
journal-renewal-switched = { $system }: система перешла на новый { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
} { $date }
journal-renewal-tested = { $system }: новый { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
} проверен { $date }
journal-renewal-taken-back = { $system }, { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
}: отменено { $what ->
    [ordered] «заказан»
    [collected] «получен»
    [switched] «переход на новый сертификат»
   *[tested] «проверен»
}
journal-renewal-confirmed = { $system }: { $service } знает новый { $environment ->
    [test] тестовый сертификат
   *[production] сертификат продуктивной среды
} с { $date }

# Экран.
renewing-screen-plan = План
renewing-screen-plan-steps = Все шаги плана
renewing-screen-advice = Что ещё можно сделать
renewing-screen-certificates = Сертификаты
renewing-screen-steps = Шаги
renewing-screen-papers = Что подготовить
renewing-screen-order = Открыть страницу заказа
renewing-screen-services = Сервисы
renewing-screen-first = Срок этого сертификата скоро истекает. Сначала замените его, чтобы не отправлять дважды.
field-mark-answered-services = Какие сервисы подтвердили новый сертификат?
field-mark-answered-services-hint = Отметьте только то, что подтверждает ответ; остальные остаются в ожидании.
renewing-none-confirmed = Отметьте сервисы, которые подтвердили. Если ответ не подтверждает ни одного, отметьте получение или возврат на доработку.
saved-answered-in-part = Отмечено, какие сервисы подтвердили; письмо ждёт ответа остальных.

# Рядом с рисунком всех сертификатов.
timeline-environment = { $environment ->
    [test] { environment-test }
   *[production] { environment-production }
}{ $which ->
    [new] , новый
    [old] , старый
   *[only] { "" }
}
