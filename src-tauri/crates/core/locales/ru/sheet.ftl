# Лист для разработчиков (книга Excel, которую заполняют и возвращают), карточка системы, выгруженный журнал.

# В книге: заголовок, листы, столбцы
sheet-title = Лист для разработчиков
sheet-tab-about = Инструкция
sheet-tab-answers = Вопросы
sheet-tab-tests = Тесты
sheet-question = Вопрос
sheet-environment = Среда
sheet-hint = Что требуется
sheet-example = Пример
sheet-answer = Ваш ответ
sheet-test = Тест
sheet-steps = Шаги
sheet-expected = Ожидаемый результат
sheet-outcome = Результат
sheet-on = Дата
sheet-tester = Кто проверял
sheet-note = Фактический результат, замечания
sheet-evidence = Подтверждения (имена файлов)
sheet-yes = Да
sheet-no = Нет
sheet-choose = Выберите из списка
sheet-choose-text = Выберите один из ответов в списке или оставьте ячейку пустой.
sheet-optional = Можно оставить пустым.
sheet-options = Возможные значения: { $options }
sheet-both-environments = обе

# В книге: инструкция
sheet-how = Как заполнять
sheet-how-fields = Заполняйте только жёлтые ячейки. Остальные защищены без пароля, чтобы ничего не изменилось случайно. То, что известно, уже заполнено: проверьте и исправьте.
sheet-how-answers = Лист «Вопросы»: если значений несколько, пишите каждое с новой строки (Alt+Enter в Excel, Ctrl+Enter в LibreOffice).
sheet-how-tests = Лист «Тесты»: выберите результат из списка, укажите дату и кто проверял. Для непройденного теста напишите, что произошло, для неприменимого — почему.
sheet-how-evidence = Подтверждения (снимки экрана, журналы) перечислите по именам в своём столбце, каждое с новой строки. Положите файлы в ZIP вместе с этим листом.
sheet-how-keys = Никуда не вкладывайте закрытый ключ, пароли и файлы .pfx: лист с ними не принимается.
sheet-how-back = Сохраните как .xlsx и отправьте файл ответственному лицу, указанному выше.
sheet-fact-system = Информационная система
sheet-fact-institution = Учреждение
sheet-fact-service = Сервис
sheet-fact-environments = Адреса сервиса
sheet-fact-procedure = Процедура от
sheet-fact-made = Лист от
sheet-fact-back = Возвращается
sheet-file-name = list-razrabotchikov

# На экране
developers-screen-title = Для разработчиков
developers-screen-about = Разработчики системы заполняют лист в Excel или LibreOffice: адреса, атрибуты и результаты тестов. Заполненный лист читается здесь. До вашего подтверждения ничего не меняется.
developers-screen-out = 1. Отправьте лист
developers-screen-out-about = В листе вопросы и тесты; то, что известно, уже заполнено. Сохраните его и отправьте разработчикам.
developers-screen-save = Сохранить лист
developers-screen-saved = Лист сохранён: { $file }, в папке { $folder }
developers-screen-back = 2. Примите заполненный лист
developers-screen-back-about = Выберите файл .xlsx или ZIP с листом и подтверждениями.
developers-screen-choose = Выбрать заполненный лист
developers-screen-answers = Ответы
developers-screen-tests = Результаты тестов
developers-screen-files = Подтверждения
developers-screen-now = Сейчас
developers-screen-new = Из листа
developers-screen-nothing = не заполнено
developers-screen-unchanged = Без изменений и незаполненные
developers-screen-confirm = Принять отмеченное
developers-screen-other = Выбрать другой файл
developers-screen-card = Лист для разработчиков
developers-screen-open = Для разработчиков
developers-history-none = Лист ещё не отправляли.

developers-row-changed = изменится
developers-row-doubt = проверьте
developers-row-empty = не заполнено
developers-row-new = новое
developers-row-same = без изменений
developers-row-wrong = не принимается
developers-summary = { $count ->
    [0] В { $file } нет ничего нового.
    [one] Из { $file } можно принять { $count } значение.
    [few] Из { $file } можно принять { $count } значения.
    [many] Из { $file } можно принять { $count } значений.
   *[other] Из { $file } можно принять { $count } значения.
}
developers-wrong = { $count ->
    [one] { $count } значение принять нельзя; причина указана рядом. Исправьте его в листе или прямо в программе.
    [few] { $count } значения принять нельзя; причина указана рядом с каждым. Исправьте их в листе или прямо в программе.
    [many] { $count } значений принять нельзя; причина указана рядом с каждым. Исправьте их в листе или прямо в программе.
   *[other] { $count } значения принять нельзя; причина указана рядом с каждым. Исправьте их в листе или прямо в программе.
}
developers-result = { $outcome } · { $date }
developers-tester = Кто проверял: { $name }
developers-evidence = Подтверждения: { $files }
developers-evidence-of = { $file } ({ $test })
developers-file-kept = хранится как подтверждение
developers-taken = { $count ->
    [one] Из листа принято { $count } значение.
    [few] Из листа приняты { $count } значения.
    [many] Из листа принято { $count } значений.
   *[other] Из листа принято { $count } значения.
}

# Почему что-то не принимается
sheet-cell-outcome = Результата «{ $text }» нет в списке. Выберите: пройден, не пройден или неприменимо.
sheet-cell-date = Дату «{ $text }» не удалось прочитать. Напишите её как 2026-11-26.
sheet-cell-outcome-missing = У теста нет результата. Выберите его из списка.
sheet-cell-error = В ячейке ошибка { $text }. Напишите значение вместо формулы.
sheet-cell-yes-no = Ответа «{ $text }» нет в списке. Выберите «да» или «нет».
sheet-evidence-missing = Файла «{ $file }» нет в ZIP. Запросите его у разработчиков или добавьте к тесту.
sheet-evidence-several = В ZIP несколько файлов «{ $file }». Укажите в листе имя вместе с папкой.
sheet-evidence-unnamed = { $count ->
    [one] { $count } файл из ZIP не назван ни у одного теста и не принимается: { $files }
    [few] { $count } файла из ZIP не названы ни у одного теста и не принимаются: { $files }
    [many] { $count } файлов из ZIP не названы ни у одного теста и не принимаются: { $files }
   *[other] { $count } файла из ZIP не названы ни у одного теста и не принимаются: { $files }
}
sheet-unknown-rows = { $count ->
    [one] { $count } строка листа не относится к процедуре и не принимается: { $rows }
    [few] { $count } строки листа не относятся к процедуре и не принимаются: { $rows }
    [many] { $count } строк листа не относятся к процедуре и не принимаются: { $rows }
   *[other] { $count } строки листа не относятся к процедуре и не принимаются: { $rows }
}
sheet-changed-meanwhile = Тем временем данные изменились. Выберите лист снова и сравните ещё раз.
sheet-nothing-chosen = Ничего не отмечено. Отметьте, что нужно принять.

# Почему файл не является листом
sheet-damaged = Файл повреждён и не читается до конца. Запросите его у разработчиков ещё раз.
sheet-newer = Лист сделан более новой версией программы. Обновите программу.
sheet-none-inside = В ZIP нет листа (.xlsx). Запросите у разработчиков заполненный лист.
sheet-not-one = Это не тот лист для разработчиков, который сохранила программа. Выберите заполненный файл .xlsx или ZIP с ним.
sheet-other-format = Лист сохранён в другом формате или с паролем. Откройте его в Excel или LibreOffice и сохраните как .xlsx без пароля.
sheet-several = В ZIP несколько листов. Выберите нужный и примите его отдельно.
sheet-too-many-cells = В книге больше { $limit } ячеек: это не тот лист, который сохранила программа.
sheet-twice = В листе «{ $row }» занимает две строки. Удалите одну и сохраните снова.
sheet-of-another = Это лист другой интеграции: { $title }. Примите его на её странице.
sheet-of-unknown = Это лист другой системы, которой нет в этой программе. Проверьте, откуда он.
sheet-older-revision = Лист следует процедуре от { $theirs }, а интеграция — процедуре от { $ours }. Сохраните новый лист и попросите разработчиков перенести в него ответы.
not-found-sheet = Прочитанного листа больше нет в памяти. Выберите файл снова.
dialog-sheet-save = Выберите, куда сохранить лист для разработчиков
dialog-sheet-choose = Выберите заполненный лист (.xlsx или .zip)
journal-sheet-out = Лист для разработчиков ({ $service }) сохранён для заполнения
journal-sheet-back = Из листа разработчиков ({ $service }) приняты: ответы — { $answers }, результаты — { $tests }, подтверждения — { $files }

# Карточка системы
system-sheet-title = Карточка системы
system-sheet-file = kartochka-sistemy
system-sheet-section-institution = Учреждение
system-sheet-section-system = Информационная система
system-sheet-section-people = Контактные лица
system-sheet-section-certificates = Сертификаты
system-sheet-section-integrations = Интеграции
system-sheet-section-addresses = Адреса и технические данные
system-sheet-section-journal = Последние записи журнала
system-sheet-none = Записей нет.
system-sheet-number-idno = IDNO { $number }
system-sheet-number-idnp = IDNP { $number }
system-sheet-state = Состояние
system-sheet-validity = Действует
system-sheet-known-by = Кому известен
system-sheet-between = с { $from } до { $to }
system-sheet-until = до { $to }
system-sheet-certificate = Сертификат, среда: { $environment }
system-sheet-made = По состоянию на { $date }
system-sheet-save = Сохранить как PDF
system-sheet-print = Печать
system-sheet-about = Всё, что известно о системе, на листе для печати или архива.
system-sheet-with-serial = С серийными номерами сертификатов
system-sheet-with-serial-why = Серийные номера пишутся только по вашему желанию. Храните карточку как внутренний документ.
system-sheet-saved = Карточка системы сохранена: { $file }, в папке { $folder }
dialog-system-sheet = Выберите, куда сохранить карточку системы
journal-system-sheet = Карточка системы «{ $name }» сохранена
journal-system-sheet-printed = Карточка системы «{ $name }» открыта для печати

# Выгруженный журнал
journal-export-file = zhurnal
journal-export-when = Дата и время
journal-export-what = Что произошло
journal-export-institution = Учреждение
journal-export-system = Система
journal-export-service = Сервис
journal-export-code = Код
journal-export-csv = Сохранить как CSV
journal-export-print = Печать журнала
journal-export-saved = Журнал сохранён: { $file }, в папке { $folder }
journal-export-all = Весь журнал
journal-export-all-about = Всё, что произошло, по всем системам: таблицей (CSV, открывается в Excel) или документом для печати.
journal-export-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
}
dialog-journal = Выберите, куда сохранить журнал
