# Проверки перед отправкой: экран, материалы для разработчиков, прокси.

preflight-row = Проверить перед отправкой
preflight-row-of = Проверить перед отправкой: { $service }
preflight-screen-environment = { $environment ->
    [test] Тестовая среда
   *[production] Продуктивная среда
}
preflight-screen-never = Ещё не проверялось
preflight-screen-closed = Закрыто в хранилище ключей
preflight-screen-no-problem = Проблем не найдено
preflight-screen-so-far = { $count ->
    [one] Пока проблем нет, осталась { $count } проверка
    [few] Пока проблем нет, остались { $count } проверки
    [many] Пока проблем нет, осталось { $count } проверок
   *[other] Пока проблем нет, осталось { $count } проверки
}
preflight-screen-not-all = { $count ->
    [one] Проблем не найдено, но в { $count } проверке удалось узнать не всё
    [few] Проблем не найдено, но в { $count } проверках удалось узнать не всё
    [many] Проблем не найдено, но в { $count } проверках удалось узнать не всё
   *[other] Проблем не найдено, но в { $count } проверки удалось узнать не всё
}
preflight-screen-problems = { $count ->
    [one] { $count } проблема
    [few] { $count } проблемы
    [many] { $count } проблем
   *[other] { $count } проблемы
}
preflight-screen-warnings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}
preflight-screen-when = Проверено: { $date_long }, { $time }
preflight-screen-fetched = Получены с { $address }, { $date }
preflight-screen-from-file = Прочитаны из файла, { $date }
preflight-screen-since = Что изменилось с { $date_long }
preflight-screen-line = { $label }, адрес { $line }
preflight-screen-certificate = Отозван ли сертификат?
preflight-screen-metadata = Метаданные { $service }
preflight-screen-missing-address = Адрес ещё не введён.
preflight-screen-missing-certificate = Для этой среды сертификата пока нет.
preflight-screen-only-serial = Проверить нельзя: известен только серийный номер. Добавьте файл сертификата и повторите проверку.
preflight-screen-begins = Проверка начинается
preflight-busy = Другая проверка ещё идёт. Остановите её или дождитесь окончания.
preflight-nothing-to-attach = Пока ничего не проверено. Сначала выполните проверки, затем приложите результаты.
not-found-check = Этой проверки больше нет. Откройте проверки заново.
not-found-saml-facts = Нет EntityID или адреса Assertion Consumer Service. Сначала введите их в технических данных интеграции.

preflight-paste = Вставить результат скрипта
preflight-screen-script-about = Запускается на сервере системы: { $address } знает адрес сервера, и ключ находится там. Скрипт ничего не загружает и не меняет.
preflight-screen-saml-about = Собственные метаданные системы, составленные по тому, что здесь известно. Разработчики сравнивают их с тем, что система сообщает о себе.
preflight-screen-saml-not-yet = Метаданные можно составить, когда известны EntityID и адрес Assertion Consumer Service.
preflight-screen-lacks-entity = Нет EntityID.
preflight-screen-lacks-acs = Нет адреса Assertion Consumer Service.
preflight-screen-lacks-logout = Нет адреса выхода; метаданные составляются без него.
preflight-screen-lacks-certificate = Для этой среды нет файла сертификата; метаданные составляются без него.

preflight-report-title = { $title }: результаты проверок, { $date }
preflight-report-about = Что удалось узнать по сети перед отправкой. Время везде кишинёвское.
preflight-report-name = proverki
preflight-report-overview = Кратко
preflight-report-subject = Что проверено
preflight-report-at = Когда
preflight-report-do = Что сделать
preflight-report-source = Откуда

dialog-metadata = Выберите сохранённые метаданные
dialog-saml-save = Сохранить метаданные системы
dialog-script-save = Сохранить скрипт
saved-metadata = Метаданные прочитаны.
saved-script-result = Результат прочитан.
saved-proxy = Доступ к сети настроен, как вы выбрали.

form-script-result = Результат скрипта
form-script-result-title = Результат скрипта: { $service }, { $environment ->
    [test] тестовая среда
   *[production] продуктивная среда
}
form-script-result-intro = Вставьте то, что скрипт вывел на сервере. Другой текст вокруг не мешает.
form-script-result-submit = Прочитать результат
field-script-result-text = Результат скрипта
field-script-result-text-hint = От «----- RACORD RESULT» до «----- END -----».

action-proxy = Изменить доступ к сети
form-proxy = Доступ к сети
form-proxy-intro = Запросы в сеть отправляются только во время проверки.
form-proxy-submit = Сохранить
field-proxy-way = Прокси
field-proxy-address = Адрес прокси
field-proxy-address-hint = Например, http://proxy.example.md:3128, без имени пользователя и пароля.
proxy-system = Как настроен компьютер
proxy-system-hint = Что указано в настройках операционной системы или в переменных среды.
proxy-direct = Без прокси
proxy-direct-hint = Каждый адрес запрашивается напрямую.
proxy-given = Этот прокси
proxy-given-hint = Тот, адрес которого вы введёте ниже.
proxy-password = В адресе есть имя пользователя или пароль. Настройки не запечатываются, поэтому адрес не сохранён. Напишите его без них; если прокси требует пароль, укажите его в настройках операционной системы.
proxy-http-only = Racord использует только HTTP-прокси. Напишите адрес, который начинается с http://.
proxy-not-an-address = Это не адрес прокси. Напишите имя и порт, например http://proxy.example.md:3128.
proxy-shown = { $source ->
    [given] Через прокси { $proxy }, выбранный в настройках
   *[system] Через прокси { $proxy } из настроек компьютера
}
proxy-shown-none = { $source ->
    [direct] Напрямую, без прокси, как выбрано в настройках
    [given] Напрямую: этот адрес запрашивается не через прокси из настроек
   *[system] Напрямую: в настройках компьютера прокси не указан
}

journal-checked = { $service }: { $count ->
    [one] выполнена { $count } проверка
    [few] выполнено { $count } проверки
    [many] выполнено { $count } проверок
   *[other] выполнено { $count } проверки
}, { $problems ->
    [0] проблем не найдено
    [one] { $problems } с проблемами
    [few] { $problems } с проблемами
    [many] { $problems } с проблемами
   *[other] { $problems } с проблемами
}
journal-for-developers = { $service }: файл { $file } сохранён для разработчиков

fact-preflight-url = Запрошенный адрес
fact-preflight-addresses = Имя ведёт на
fact-preflight-proxy = Через прокси
fact-preflight-tls = Шифрование
fact-preflight-web-subject = Веб-сертификат
fact-preflight-web-names = Для имён
fact-preflight-web-issuer = Кем выдан
fact-preflight-web-until = Действует до
fact-preflight-web-sha256 = Отпечаток SHA-256
fact-preflight-status = Код ответа
fact-preflight-location = Ведёт дальше на
fact-preflight-entity = EntityID
fact-preflight-sign-in = Вход
fact-preflight-logout = Выход
fact-preflight-signing = Сертификат подписи
fact-preflight-signing-until = Действует до
fact-preflight-signing-sha256 = Отпечаток SHA-256
fact-preflight-pasted = Вставленный текст

lost-gone-checks = { $count ->
    [one] результат { $count } проверки
    [few] результаты { $count } проверок
    [many] результаты { $count } проверок
   *[other] результаты { $count } проверки
}

signing-about = сертификат подписи { $service }, { $environment ->
    [test] тестовая среда
   *[production] продуктивная среда
}
deadline-signing = Истекает сертификат подписи { $service }: { $environment ->
    [test] тестовая среда
   *[production] продуктивная среда
}
deadline-signing-detail = { $day }, { $relative }. Получите метаданные заново и сообщите разработчикам.
reminder-signing-ahead-title = { $days ->
    [one] Истекает через { $days } день: { $about }
    [few] Истекает через { $days } дня: { $about }
    [many] Истекает через { $days } дней: { $about }
   *[other] Истекает через { $days } дня: { $about }
}
reminder-signing-ahead = Последний день — { $date_long }. Получите метаданные заново и сообщите разработчикам, чтобы они вовремя узнали следующий.
reminder-signing-today-title = Истекает сегодня: { $about }
reminder-signing-today = Последний день — сегодня, { $date_long }. Получите метаданные заново и сообщите разработчикам.
reminder-signing-passed-title = { $days ->
    [one] Истёк { $days } день назад: { $about }
    [few] Истёк { $days } дня назад: { $about }
    [many] Истёк { $days } дней назад: { $about }
   *[other] Истёк { $days } дня назад: { $about }
}
reminder-signing-passed = Последним днём было { $date_long }. Получите метаданные заново и сообщите разработчикам: система должна знать сертификат, которым подписывают сейчас.
calendar-signing = Истекает: { $about }
calendar-signing-text = Получите метаданные заново и сообщите разработчикам, чтобы система знала сертификат, которым будут подписывать дальше.
