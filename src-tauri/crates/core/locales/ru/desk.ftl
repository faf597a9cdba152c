# Words of places and states.
environment-test = тестирование
environment-production = продуктивная среда
institution-kind-public-institution = Публичное учреждение
institution-kind-private-entity = Юридическое лицо частного права
institution-kind-natural-person = Физическое лицо
answer-yes = Да
answer-no = Нет
copy = Копировать
copy-plain = Без разделителей
copy-colons = Через двоеточие
copy-decimal = Десятичное
copy-lower = Строчными буквами
pasted-name = Вставленный текст
dialog-certificate = Выберите сертификат
dialog-export = Выберите папку для пакета
dialog-save-certificate = Сохраните сертификат

# What cannot be done.
wrong-call = Программа и её окно не подходят друг к другу ({ $command }: { $words }). Закройте программу и запустите снова; если повторится, переустановите её.
not-found-certificate = Этого сертификата больше нет. Выберите другой из списка.
not-found-certificate-bytes = Хранится только серийный номер. Добавьте файл сертификата (.cer).
not-found-draft = Этого документа нет в процедуре. Откройте шаг заново.
not-found-export = Пакет ещё не выгружен. Сначала выгрузите его.
not-found-form = Такой формы нет. Вернитесь на предыдущий экран.
not-found-institution = Этого учреждения больше нет. Выберите другое.
not-found-integration = Этой интеграции больше нет. Откройте систему и выберите другую.
not-found-link = Этой ссылки нет в процедуре. Откройте шаг заново.
not-found-mail = Этот документ не отправляется по почте. Используйте выгруженный пакет.
not-found-opened = Файл больше не открыт. Выберите его снова.
not-found-place = Здесь нечего удалять. Вернитесь на предыдущий экран.
not-found-procedure = В программе нет процедуры этого сервиса. Установите текущую версию.
not-found-service = Такой сервис неизвестен. Выберите из списка.
not-found-step = Этого шага нет в процедуре. Откройте интеграцию заново.
not-found-submission = Этого отправления больше нет. Откройте шаг заново.
not-found-system = Этой информационной системы больше нет. Выберите другую.
not-found-test = Этого теста нет в процедуре. Откройте шаг заново.
not-found-turn = Этого действия нет в шаге. Откройте шаг заново.
nothing-to-undo = На этом шаге нечего отменять.
dossier-none = В { $folder } ничего не хранится. Запустите Racord один раз или укажите другую папку в --data-dir.
export-gone = Пакета больше нет там, куда его выгрузили: { $file }. Выгрузите его снова.
export-no-draft = Документа вида { $kind }, который можно составить здесь сейчас, нет. Виды показывает racord-cli procedures.
procedures-broken = Процедуры программы не читаются ({ $words }). Переустановите программу.
sample-not-empty = Пример добавляется только там, где ещё ничего нет. Выберите другую папку данных или работайте с имеющимися.
sample-failed = Не удалось создать сертификаты примера: { $words }. Попробуйте снова.

# The first screen.
overview-headline = { $count ->
    [1] От вас требуется одно действие
    [2] От вас требуются два действия
    [one] От вас требуется { $count } действие
    [few] От вас требуются { $count } действия
    [many] От вас требуется { $count } действий
   *[other] От вас требуется { $count } действия
}
overview-waiting = Сейчас от вас ничего не требуется. Ожидаем других.
overview-nothing = От вас ничего не требуется
overview-institutions = { $count ->
    [one] { $count } учреждение
    [few] { $count } учреждения
    [many] { $count } учреждений
   *[other] { $count } учреждения
}
overview-step-of = Шаг { $number } из { $total }: { $title }
renewal-task = Замените сертификат ({ $environment ->
    [test] тестирование
   *[production] продуктивная среда
}) · { $system }
renewal-detail-services = Последний день сертификата: { $date_long }. После этого дня запросы системы к { $services } могут быть отклонены.
deadline-certificate = Истекает сертификат ({ reminder-environment }) · { $system }
timeline-until = до { $date }
timeline-expires = истекает: { $date_long }
timeline-expired = истёк { $date }
timeline-unknown = срок неизвестен
timeline-mark = { $month ->
    [1] янв. { $year }
   *[other] июль { $year }
}

# Facts about institutions, systems and the program.
fact-idno = IDNO
fact-idno-doubtful = контрольная цифра не сходится
fact-kind = Категория
fact-address = Адрес
fact-officer = Ответственное лицо
fact-signatory = Подписант
fact-developers = Разработчики
fact-contract = Договор с MEGA
fact-contract-none = Договор не записан
fact-contract-dated = { $number } от { $date }
fact-institution = Учреждение
fact-purpose = Назначение
fact-register-entry = Регистр государственных информационных ресурсов и систем
fact-register-entry-missing = нужно указать
fact-version = Версия
fact-licence = Лицензия
fact-data-folder = Папка данных
fact-connected = Подключено
connected-since = подключено с { $date }
connected-since-unknown = подключено, дата неизвестна
integration-connected = Действует
price-free = Бесплатно для вашего учреждения
price-yearly = { $lei } леев в год за каждую интеграцию
price-yearly-total = { $lei } леев в год за каждую интеграцию ({ $systems ->
    [one] { $systems } система
    [few] { $systems } системы
    [many] { $systems } систем
   *[other] { $systems } системы
}: { $total } леев)
link-corrected = { $date }: { $why } Прежде: { $before }

# Certificates.
fact-serial = Серийный номер
fact-sha256 = Отпечаток SHA-256
fact-subject = Система
fact-owner = Владелец
fact-issuer = Издатель
fact-validity = Срок действия
fact-not-after = Действует до
fact-key = Ключ
fact-detail-subject = Владелец (полностью)
fact-detail-issuer = Издатель (полностью)
fact-detail-not-before = Точное начало
fact-detail-not-after = Точный конец
fact-detail-version = Версия X.509
fact-detail-sha1 = Отпечаток SHA-1
fact-detail-key-usage = Использование ключа
fact-detail-extended-key-usage = Расширенное использование ключа
fact-detail-names = Альтернативные имена
fact-detail-policies = Политики
fact-detail-crl = Список отзыва (CRL)
fact-detail-ocsp = OCSP
fact-detail-issuer-address = Сертификат издателя
fact-detail-subject-key-id = Идентификатор ключа
fact-detail-authority-key-id = Идентификатор ключа издателя
owner-matches = совпадает
owner-differs = другое учреждение
certificate-until = последний день — { $date_long }
certificate-until-unknown = срок неизвестен
certificate-until-unknown-advice = Добавьте файл сертификата или дату окончания: без неё предупредить нельзя.
certificate-known-to = известен: { $services }
certificate-serial-only = Только серийный номер
registered = зарегистрирован
registered-since = С { $date }
registered-not = не зарегистрирован
registered-not-detail = Сервис ещё не знает этот сертификат.

# Drafts and what was sent.
draft-connection-form = Единая форма подключения
draft-contract = Договор и приложение
draft-integration-details = Технические данные интеграции
draft-certificate = Системный сертификат
draft-test-report = Отчёт о тестировании
draft-production = Подтверждение для продуктивной среды
draft-follow-up = Письмо-напоминание
draft-renewal = Замена сертификата
draft-stisc-question = Вопрос в STISC
draft-number = письмо № { $number }
draft-not-begun = Нужно подготовить
draft-closed = Хранилище ключей недоступно
draft-changed = Данные изменились после выгрузки. Выгруженный пакет остался прежним: выгрузите его снова перед отправкой.
rung-drafted = Подготовлено
rung-exported = Выгружено
rung-sent = Отправлено
rung-received = Получение подтверждено
rung-answered = Ответ получен
rung-returned = Возвращено на доработку
action-sent-mail = Письмо отправлено
action-sent-form = Форма отправлена
action-sent-paper = Документ передан
action-edited-keep = Оставить текст как есть
action-edited-reset = Вернуться к тексту программы
action-received = MEGA подтвердила получение
action-answered = MEGA ответила
action-returned = MEGA вернула с замечаниями
action-letter-received = Адресат подтвердил получение
action-letter-answered = Адресат ответил
action-ordered = Сертификат заказан в STISC
action-taken-up = Исправлено, MEGA дан ответ
action-override = Продолжить без всех тестов безопасности
action-supersede = MEGA подтвердила: ввести в действие
action-registration = Сервис уже знает его
history-begun = Работа начата
history-overridden = Продолжаем без всех тестов безопасности
history-returned = Возвращено на доработку
history-sent = { $draft }: отправлено
history-received = { $draft }: получение подтверждено
history-answered = { $draft }: ответ получен
history-returned-draft = { $draft }: возвращено на доработку

# Tests.
tests-functional = Функциональные тесты
tests-security = Тесты безопасности
tests-summary = пройдено { $passed } из { $total }
tests-verdict-none = Процедура не связывает продуктивную среду с определённым тестом. Запишите, что проверено.
tests-verdict-ready = Все тесты безопасности пройдены: можно просить включение в продуктивной среде.
tests-verdict-wait = { $count ->
    [one] MEGA требует пройти все тесты безопасности до продуктивной среды. Остался { $count }: { $tests }.
    [few] MEGA требует пройти все тесты безопасности до продуктивной среды. Осталось { $count }: { $tests }.
    [many] MEGA требует пройти все тесты безопасности до продуктивной среды. Осталось { $count }: { $tests }.
   *[other] MEGA требует пройти все тесты безопасности до продуктивной среды. Осталось { $count }: { $tests }.
}
test-outcome-open = Не проведён
test-outcome-passed = Пройден
test-outcome-failed = Не пройден
test-outcome-not-applicable = Неприменимо

# Removing.
removal-certificate = Удалить сертификат: { $name }?
removal-integration = Удалить интеграцию { $name }?
removal-system = Удалить систему { $name }?
removal-institution = Удалить учреждение { $name }?
removal-gone-certificate = Сертификат и его серийный номер, в том числе из хранилища ключей
removal-gone-steps = { $count ->
    [one] { $count } запись о шагах
    [few] { $count } записи о шагах
    [many] { $count } записей о шагах
   *[other] { $count } записи о шагах
}
removal-gone-answers = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
    [many] { $count } ответов
   *[other] { $count } ответа
}
removal-gone-submissions = { $count ->
    [one] { $count } отправление
    [few] { $count } отправления
    [many] { $count } отправлений
   *[other] { $count } отправления
}
removal-gone-systems = { $count ->
    [one] { $count } информационная система
    [few] { $count } информационные системы
    [many] { $count } информационных систем
   *[other] { $count } информационной системы
}
removal-gone-integrations = { $count ->
    [one] { $count } интеграция
    [few] { $count } интеграции
    [many] { $count } интеграций
   *[other] { $count } интеграции
}
removal-gone-certificates = { $count ->
    [one] { $count } сертификат, в том числе из хранилища ключей
    [few] { $count } сертификата, в том числе из хранилища ключей
    [many] { $count } сертификатов, в том числе из хранилища ключей
   *[other] { $count } сертификата, в том числе из хранилища ключей
}
removal-confirm = Удалить

# What was saved.
saved-institution = Учреждение сохранено
saved-system = Информационная система сохранена
saved-answers = Ответы сохранены
saved-turn = Шаг обновлён
saved-returned = Возврат записан: начинается новый круг
saved-override = Причина записана: шаг можно продолжать
saved-test = Результат теста записан
saved-sent = Отправка записана
saved-received = Подтверждение получения записано
saved-answered = Ответ записан
saved-edited = Текст сохранён
saved-edited-same = Это и есть текст программы: сохранять нечего
saved-edited-keep = Текст остаётся таким, как вы его написали
saved-edited-reset = В письме снова текст программы
saved-certificate = Сертификат сохранён, его серийный номер — в хранилище ключей
saved-certificate-pending = Новый сертификат хранится рядом со старым, пока его не подтвердит MEGA
saved-registration = Записано, что сервис знает сертификат
saved-supersede = Новый сертификат введён в действие, старый заменён
saved-connected = Подключённая система записана
saved-integration = Подключение начато
saved-integration-known = У системы уже есть интеграция с этим сервисом
saved-removed = Удалено

# Forms: what is wrong.
form-has-errors = { $count ->
    [one] Нужно проверить { $count } ответ
    [few] Нужно проверить { $count } ответа
    [many] Нужно проверить { $count } ответов
   *[other] Нужно проверить { $count } ответа
}
form-required = Заполните это поле.
form-choose-one = Выберите ответ.
form-choose-institution = Выберите учреждение.
form-choose-system = Выберите информационную систему.
form-choose-environment = Выберите среду: тестирование или продуктивная.
form-choose-environments = Выберите хотя бы одну среду.
form-choose-service = Выберите сервис.
form-choose-services = Выберите хотя бы один сервис.
form-connected-already = Система уже записана для { $service }. Снимите отметку с этого сервиса.
form-email-or-phone = Укажите электронную почту или телефон ответственного лица: MEGA должна иметь возможность с ним связаться.
form-contract-number = Укажите и номер договора.
form-date = Укажите день, месяц и год.
form-system-exists = Система с таким названием уже есть. Проверьте, не та ли это.
form-register-entry = Системы публичных учреждений должны быть в регистре rsi.gov.md. Если системы там ещё нет, можно продолжить.
form-serial-required = Укажите серийный номер сертификата.
form-serial-hex = Напишите серийный номер в шестнадцатеричном виде, например 40 00 00 24 10 01: цифры и буквы от A до F.
form-serial-differs = Указанный серийный номер не тот, что в файле. Удалите его или выберите другой файл.
form-certificate-again = Файл сертификата больше не открыт. Выберите его снова.
form-still-missing = { $count ->
    [one] Не хватает { $count } ответа. Заполните его, прежде чем записать отправку.
    [few] Не хватает { $count } ответов. Заполните их, прежде чем записать отправку.
    [many] Не хватает { $count } ответов. Заполните их, прежде чем записать отправку.
   *[other] Не хватает { $count } ответа. Заполните их, прежде чем записать отправку.
}
form-supersede-confirm = Отметьте, когда MEGA подтвердит новый сертификат.
form-test-seen = Напишите, что вышло вместо ожидаемого результата.
form-test-reason = Напишите, почему тест неприменим к системе.

# Forms: titles, buttons, fields.
group-officer = Ответственное лицо
group-signatory = Подписант
group-developers = Разработчики
group-contract = Договор с MEGA
group-institution = Учреждение
group-connected-system = Подключённая система
group-certificate-test = Сертификат тестовой среды
group-certificate-production = Сертификат продуктивной среды
group-have-ready = Полезно иметь под рукой
form-institution = Учреждение
form-institution-intro = Эти данные попадают в формы и письма. Необязательные можно заполнить позже.
form-institution-submit = Сохранить учреждение
field-institution-name = Название учреждения
field-institution-idno = IDNO
field-institution-idno-hint = 13 цифр; для физического лица — IDNP
field-institution-kind = Категория
field-institution-kind-hint = От неё зависит цена сервисов.
field-institution-address = Адрес
field-institution-officer-name = Имя ответственного лица
field-institution-officer-position = Должность ответственного лица
field-institution-officer-email = Электронная почта ответственного лица
field-institution-officer-phone = Телефон ответственного лица
field-institution-signatory-name = Имя подписанта
field-institution-signatory-name-hint = Кто подписывает договор и приложения
field-institution-signatory-position = Должность подписанта
field-institution-signatory-email = Электронная почта подписанта
field-institution-signatory-phone = Телефон подписанта
field-institution-developers-name = Имя разработчиков
field-institution-developers-name-hint = Человек или компания, отвечающие на технические вопросы
field-institution-developers-position = Должность или роль разработчиков
field-institution-developers-email = Электронная почта разработчиков
field-institution-developers-phone = Телефон разработчиков
field-institution-contract-number = Номер договора
field-institution-contract-number-hint = Если у учреждения уже есть действующий договор на другой сервис MEGA, подписывается только приложение.
field-institution-contract-date = Дата договора
form-system = Информационная система
form-system-submit = Сохранить систему
field-system-institution = Учреждение
field-system-name = Название информационной системы
field-system-purpose = Назначение
field-system-purpose-hint = Одно предложение: для чего используется
field-system-register-entry = Запись в Регистре государственных информационных ресурсов и систем
field-system-register-entry-hint = Как указано на rsi.gov.md, где должны быть системы публичных учреждений
field-system-developers-name = Имя разработчиков
field-system-developers-name-hint = Только если они другие, чем у учреждения
field-system-developers-position = Должность или роль разработчиков
field-system-developers-email = Электронная почта разработчиков
field-system-developers-phone = Телефон разработчиков
form-answers = Ответы
form-answers-submit = Проверьте ответы
form-turn-submit = Сохранить
field-turn-on = Дата
field-turn-note = Заметка
field-turn-note-hint = Номер письма, кто подтвердил; хранится в зашифрованном виде
form-begun = С какого дня?
form-begun-submit = Сохранить
field-begun-on = Дата
field-begun-note = Заметка
field-begun-note-hint = Номер заказа или письма; хранится в зашифрованном виде
form-returned = MEGA вернула с замечаниями
form-returned-intro = Начинается новый круг: исправьте и отправьте снова.
form-returned-submit = Записать возврат
field-returned-on = Дата возврата
field-returned-note = Замечания MEGA
field-returned-note-hint = Как их написала MEGA; хранится в зашифрованном виде
form-override = Продолжить без всех тестов безопасности?
form-override-intro = MEGA требует, чтобы все тесты TC_SEC были пройдены до продуктивной среды. Причина будет записана.
form-override-submit = Продолжить
field-override-note = Причина
form-test-submit = Сохранить результат
field-test-outcome = Результат
field-test-on = Дата теста
field-test-note = Что получилось
field-test-note-hint = Фактический результат; для «неприменимо» — причина
form-mark-sent = Когда отправлено?
form-mark-sent-submit = Отправлено
field-mark-sent-on = Дата отправки
field-mark-sent-note = Подтверждение
field-mark-sent-note-hint = Например, исходящий номер или время письма; хранится в зашифрованном виде
form-mark-received = Когда MEGA подтвердила получение?
form-mark-received-intro = Срок MEGA считается с получения всех данных.
form-mark-received-submit = Сохранить
field-mark-received-on = Дата подтверждения
field-mark-received-note = Заметка
form-mark-answered = Когда ответила MEGA?
form-mark-answered-submit = Сохранить
form-mark-received-letter = Когда адресат подтвердил получение?
form-mark-answered-letter = Когда адресат ответил?
form-outgoing = Исходящий номер
form-outgoing-submit = Сохранить
field-outgoing-number = Номер в журнале учреждения
field-outgoing-number-hint = Например, 01-12/345; в письме будет «№ … от …»
field-outgoing-address = Другой адрес электронной почты
field-outgoing-address-hint = Оставьте пустым, чтобы письмо ушло на опубликованный адрес
saved-outgoing = Данные отправки сохранены.
outgoing-number-long = Номер длиннее { $limit } знаков. Укажите только номер из журнала.
letter-address-doubtful = Адрес { $address } опубликован для других обращений, не для этого. Проверьте его или укажите другой.
letter-what-follow-up = Напоминает тому, от кого ждут ответа, что и когда вы отправили, и спрашивает о ходе рассмотрения. Состояние шага не меняет.
letter-what-renewal = Сообщает MEGA новый сертификат, сервисы, которые должны его узнать, и заменяемый сертификат. Спрашивает, могут ли действовать оба или в котором часу провести замену.
letter-what-stisc-question = Спрашивает у STISC, что нужно для заказа системного сертификата, кто создаёт ключ и в каком виде выдаётся сертификат.
field-mark-answered-on = Дата ответа
field-mark-answered-note = Заметка
form-edited = Текст письма
form-edited-intro = Измените текст, как нужно: адрес, тема и вложения остаются. Он хранится в зашифрованном виде и войдёт в письмо и пакет вместо текста программы.
form-edited-submit = Сохранить текст
field-edited-text = Текст
form-edited-keep = Оставить ваш текст?
form-edited-keep-intro = Данные изменились после того, как вы его написали. Оставьте его, только если в нём всё по-прежнему верно.
form-edited-keep-submit = Оставить текст
form-edited-reset = Вернуться к тексту программы?
form-edited-reset-intro = В письме снова будет текст программы. Написанное вами не пропадёт: с ним откроется «Изменить текст».
form-edited-reset-submit = Взять текст программы
form-hold = Добавьте сертификат к системе
form-hold-submit = Добавить сертификат
field-hold-system = Информационная система
field-hold-environment = Среда
form-serial = Укажите серийный номер
form-serial-submit = Сохранить серийный номер
field-serial-system = Информационная система
field-serial-environment = Среда
field-serial-serial = Серийный номер
field-serial-serial-hint = В шестнадцатеричном виде, как его дали MEGA или STISC; хранится в хранилище ключей
field-serial-not-after = Истекает
field-serial-not-after-hint = Без даты предупредить нельзя
form-registration = Какой сервис знает сертификат?
form-registration-of = Сертификат { $environment ->
    [test] тестовой среды
   *[production] продуктивной среды
} · { $system }.
form-registration-submit = Сохранить
field-registration-service = Сервис
field-registration-since = С даты
form-supersede = Введите новый сертификат в действие
form-supersede-intro = Сохраняйте старый сертификат, пока MEGA не подтвердит новый.
form-supersede-submit = Ввести в действие
field-supersede-confirmed = MEGA подтвердила новый сертификат для всех сервисов
form-connected = Записать уже подключённую систему
form-connected-intro = Достаточно того, что известно сейчас. Остальное можно дополнить в любое время.
form-connected-submit = Записать систему
field-connected-institution = Учреждение
field-connected-institution-name = Название учреждения
field-connected-institution-idno = IDNO
field-connected-system = Название информационной системы
field-connected-services = К каким сервисам подключена?
field-connected-environments = В каких средах?
field-connected-since = Подключена с
field-connected-certificate-test = Файл тестового сертификата
field-connected-serial-test = Только серийный номер, тестирование
field-connected-not-after-test = Истекает, тестирование
field-connected-certificate-production = Файл сертификата продуктивной среды
field-connected-serial-production = Только серийный номер, продуктивная среда
field-connected-not-after-production = Истекает, продуктивная среда

# The sample.
sample-institution = Учреждение «Пример»
sample-address = ул. Примерная 1, Кишинёв
sample-officer-name = Ион Пример
sample-officer-position = ответственный за ИТ
sample-signatory-name = Мария Пример
sample-signatory-position = директор
sample-developers-name = Команда «Пример»
sample-developers-position = разработчик
sample-registry = e-Реестр
sample-registry-purpose = Учёт выданных разрешений
sample-registry-entry = RSI-0001 (пример)
sample-portal = Портал заявлений
sample-portal-purpose = Подача заявлений граждан
sample-portal-entry = RSI-0002 (пример)
