# Командная строка racord-cli.

cli-about-racord-cli = Racord для сценариев: сертификаты, процедуры и сроки по тем же правилам, что и в программе.
cli-about-calendar = Записывает файл календаря (.ics): когда истекает каждый сертификат, когда начинать замену, какие сроки идут.
cli-about-deadline = Вычисляет N-й рабочий день после даты с учётом выходных и праздников Республики Молдова.
cli-about-export = Выгружает пакет отправления, тот же, что и окно программы.
cli-about-inspect = Говорит, что содержит каждый файл: сертификат, закрытый ключ, запрос или другое. Ничего не сохраняет.
cli-about-list = Показывает сохранённые системы, интеграции и сертификаты.
cli-about-package = Работает с выгруженными пакетами.
cli-about-procedures = Показывает процедуры подключения, опубликованные MEGA: шаги, ссылки, цены, тесты, источники.
cli-about-remind = Показывает, что подошло по сроку: истекающие сертификаты, прошедшие сроки. Запускается планировщиком операционной системы.
cli-about-sample = Помещает учреждение-пример в пустую папку данных.
cli-about-verify = Проверяет, цел ли пакет: каждый байт такой, каким его записала программа. Кто его записал, это не доказывает.

cli-usage = Использование:
cli-arguments = Аргументы:
cli-commands = Команды:
cli-options = Параметры:
cli-see-help = Список параметров: racord-cli --help

cli-option-calendar = Файл календаря; прежний заменяется
cli-option-chain = Проверить и подписи между сертификатами одного файла
cli-option-data-dir = Папка с данными (или переменная RACORD_DATA_DIR)
cli-option-dry-run = Только сообщить, что подошло по сроку, ничего не показывая и не отмечая
cli-option-environment = Среда: test или production
cli-option-file = Пакет (файл ZIP)
cli-option-from = Дата отсчёта, ГГГГ-ММ-ДД; сам этот день не считается
cli-option-help = Показать эту справку
cli-option-integration = Идентификатор интеграции из команды list
cli-option-keep-trying = Повторяет попытку через столько секунд, не дольше суток, если предупреждения не удалось показать
cli-option-system = Идентификатор информационной системы из команды list, вместо интеграции
cli-option-json = Выводить по одному объекту JSON в строке
cli-option-lang = Язык сообщений: ro, ru или en
cli-option-now = Момент, который считать текущим, например 2026-11-22T10:00:00Z
cli-option-out = Папка, в которую записать пакет
cli-option-password-file = Файл с паролем контейнера .pfx/.p12 в первой строке
cli-option-paths = Файлы и папки; «-» — стандартный ввод
cli-option-statutory = Без дней, перенесённых решениями Правительства
cli-option-submission = Вид отправления, например certificate или production
cli-option-version = Показать версию
cli-option-working-days = Сколько рабочих дней, от 1 до 10000

cli-wrong-argument = Неизвестный параметр: { $argument }
cli-wrong-command = Неизвестная команда: { $command }
cli-wrong-missing = Не хватает: { $argument }
cli-wrong-no-command = Укажите команду, которую нужно выполнить.
cli-wrong-other = Команда не распознана.
cli-wrong-repeated = Указано дважды: { $argument }
cli-wrong-value = Значение «{ $value }» не подходит для { $argument }.
cli-wrong-value-environment = «{ $value }» — не среда. Укажите test или production.
cli-wrong-value-from = «{ $value }» — не дата. Напишите её как 2026-11-22.
cli-wrong-value-lang = Языка «{ $value }» в программе нет. Укажите ro, ru или en.
cli-wrong-value-now = «{ $value }» — не момент времени. Напишите его как 2026-11-22T10:00:00Z.
cli-wrong-value-submission = Отправления вида «{ $value }» нет. Укажите, например, certificate, test-report или production.
cli-wrong-value-working-days = «{ $value }» — не число дней от 1 до 10000.

cli-file-no-access = Файл не читается: нет права доступа.
cli-file-not-found = Файла нет. Проверьте путь.
cli-file-not-readable = Файл не читается ({ $reason }).
cli-no-data-folder = Папка данных пользователя не найдена. Укажите её через --data-dir.
cli-output-failed = Не удалось записать результат ({ $reason }).
cli-password-file-unreadable = Файл с паролем «{ $file }» не читается ({ $reason }).
cli-procedures-unreadable = Процедуры программы не читаются ({ $reason }). Переустановите программу.

cli-kind-bundle = несколько сертификатов
cli-kind-certificate = сертификат
cli-kind-pkcs12 = контейнер с закрытым ключом (PKCS#12)
cli-kind-pkcs7 = контейнер сертификатов (PKCS#7)
cli-kind-private-key = закрытый ключ
cli-kind-request = запрос на сертификат
cli-kind-unknown = неизвестное содержимое

cli-list-certificate = Сертификат
cli-list-integration = Интеграция
cli-list-system = Система

cli-serial = Серийный номер
cli-subject = Владелец
cli-issuer = Издатель
cli-validity = Срок действия
cli-sha256 = Отпечаток SHA-256
cli-idno = IDNO

cli-deadline-counted = { $days ->
    [one] { $days } рабочий день, считая после даты: { $from_long }
    [few] { $days } рабочих дня, считая после даты: { $from_long }
    [many] { $days } рабочих дней, считая после даты: { $from_long }
   *[other] { $days } рабочего дня, считая после даты: { $from_long }
}
cli-procedure = { $name }, редакция от { $revision }
cli-term = { $days ->
    [one] срок: { $days } рабочий день
    [few] срок: { $days } рабочих дня
    [many] срок: { $days } рабочих дней
   *[other] срок: { $days } рабочего дня
}

cli-package-whole = Пакет цел: каждый байт такой, каким его записала программа. Кто его записал, так доказать нельзя.
cli-package-identifier = Идентификатор отправления
cli-package-description = О чём
cli-package-drafted = Составлен
cli-package-file = { $file }, { $size } Б
