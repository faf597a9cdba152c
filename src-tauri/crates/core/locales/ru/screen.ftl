# Навигация
screen-navigation = Основная навигация
screen-menu = Меню
screen-skip = К содержанию
screen-crumbs = Где вы находитесь
screen-todo = Что сделать
screen-certificates = Сертификаты
screen-sendings = Отправления
screen-help = Справка
screen-settings = Настройки
screen-nav-yours = { $count ->
    [one] дело ждёт вас
    [few] дела ждут вас
    [many] дел ждут вас
   *[other] дела ждут вас
}

# Поиск
screen-find = Поиск
screen-find-label = Система, шаг, сертификат или серийный номер
screen-find-hits = { $count ->
    [0] Ничего не найдено. Серийный номер можно писать с пробелами, с двоеточиями или в десятичном виде.
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}

# Общее для всех экранов
screen-broken = Racord не смог запуститься
screen-try-again = Попробовать ещё раз
screen-no-place = Такого экрана нет
screen-no-place-todo = Перейти к разделу «Что сделать»
screen-not-shown = Этот экран не удалось показать
screen-not-opened = Не удалось открыть
screen-close = Закрыть
screen-cancel = Отмена
screen-change = Изменить
screen-unknown = неизвестно
screen-understood = Понятно
screen-notice = Примечание
screen-copy = Копировать
screen-copy-copied = Скопировано
screen-copy-failed = Не скопировано
screen-keyring = Хранилище ключей операционной системы
screen-keyring-unlock = Разблокировать
screen-sample = Учреждение-пример
screen-sample-about = Перед вами учреждение-пример с вымышленными данными. Отсюда ничего не отправляется.
screen-sample-remove = Удалить пример

# Удаление
screen-remove = Удалить…
screen-remove-gone = Будет удалено:
screen-keep = Оставить

# Что сделать
screen-yours = Ваш шаг
screen-waiting = Ожидаем других
screen-deadlines = Сроки
screen-overdue = Просрочено
screen-soon = Скоро
screen-later = Позже
screen-integrations = Интеграции
screen-connect-system = Подключить систему
screen-record-connected = Внести уже подключённые системы
screen-begin = С чего начнём?
screen-begin-connect = Новая система
screen-begin-connect-about = Racord проведёт вас по шагам подключения к MPass или MSign: что заполнить, что и кому отправить.
screen-begin-record = Системы, которые уже работают
screen-begin-record-about = По минуте на систему: к каким сервисам она подключена и её сертификат. С этого дня Racord заранее скажет, когда он истекает.
screen-sample-begin = Посмотреть на примере учреждения
screen-sample-preparing = Пример готовится: создаются его сертификаты…
screen-sample-begin-about = Удаляется одним щелчком.
screen-timeline = Сроки действия сертификатов
screen-timeline-today = сегодня
screen-timeline-table = Те же данные в таблице
screen-timeline-system = Система
screen-timeline-environment = Среда
screen-timeline-from = С
screen-timeline-to = До
screen-timeline-state = Состояние

# Учреждение и система
screen-institution-facts = Данные учреждения
screen-systems = Информационные системы
screen-systems-none = Систем пока нет.
screen-system-facts = Данные системы
screen-certificates-none = Сертификатов пока нет.
screen-certificate-add = Добавить сертификат
screen-connectable = К чему ещё можно подключить
screen-connect-service = Подключить к { $service }
screen-journal = Журнал

# Формы
screen-optional = (необязательно)
screen-error = Ошибка:
screen-warning = Проверьте:
screen-choose = Выберите
screen-day = День
screen-month = Месяц
screen-year = Год
screen-today = Сегодня
screen-form-wrong = Нужно кое-что исправить
screen-form-doubtful = Проверьте, прежде чем сохранить
screen-form-not-saved = Не сохранено
screen-form-confirm = Проверено, сохранить так
screen-form-restored = Здесь то, что вы ввели в прошлый раз и не сохранили.
screen-form-afresh = Начать заново
screen-form-unkept = Введённое нельзя удержать до сохранения.
screen-attribute-other = Другой атрибут
screen-attribute-add = Добавить
screen-attribute-remove = Убрать { $name }
screen-attributes-written = Атрибуты, добавленные вами
screen-certificate-choose = Выбрать файл
screen-certificate-another = Выбрать другой файл
screen-certificate-earlier = Файл, выбранный раньше
screen-certificate-clear = Без файла
screen-certificate-paste = Вставить текст сертификата
screen-certificate-paste-label = Текст от BEGIN CERTIFICATE до END CERTIFICATE вместе с этими строками
screen-certificate-look = Проверить текст

# Настройки
screen-language = Язык
screen-language-ro = Română
screen-language-ru = Русский
screen-language-en = English
screen-settings-facts = О программе
screen-procedures = Процедуры и источники
screen-procedures-about = Шаги, цены и адреса взяты с этих страниц в том виде, какой они имели на указанную дату.
screen-procedure = { $name }, редакция от { $date }
screen-licences = Лицензии
screen-licences-program = Racord свободен: лицензия MIT или Apache 2.0, на ваш выбор.
screen-licences-look = Цвета и размеры следуют единой системе дизайна Республики Молдова. Racord не является продуктом MEGA или STISC.
screen-licences-font = Лицензия шрифта Onest (SIL Open Font License 1.1)

# Справка
screen-help-about = Как работать с Racord
screen-help-first = С чего начать?
screen-help-first-text = Если ваши системы уже подключены, сначала внесите их: по минуте на каждую. Для нового подключения добавьте систему, выберите сервис и следуйте шагам. Системный сертификат заказывают в STISC с первого же дня, одновременно с договором.
screen-help-turns = Чей сейчас шаг?
screen-help-turns-text = Рядом с каждым шагом указано, кто должен действовать: вы, подписант, разработчики, MEGA или STISC. Пока вы ждёте других, Racord считает рабочие дни и подсказывает, когда можно написать снова.
screen-help-certificate = Что делать с полученным сертификатом?
screen-help-certificate-text = Откройте «Сертификаты» и выберите файл, перетащите его в окно или вставьте его текст. Racord скажет, тот ли это сертификат и что дальше. Ничего не сохраняется, пока вы не добавите его к системе.
screen-help-serial = Где хранится серийный номер?
screen-help-serial-text = Серийный номер лежит в хранилище ключей операционной системы, а не в файлах. Закрытый ключ никогда не сохраняется, и отправлять его нельзя никому.
screen-help-sending = Отправляет ли Racord что-нибудь сам?
screen-help-sending-text = Нет. Racord готовит письмо, пакет или ответы для онлайн-формы; отправляете их вы и отмечаете дату.
screen-help-closing = Что будет, если закрыть программу?
screen-help-closing-text = Ничего не пропадёт. При следующем запуске вы окажетесь там же, со всем, что ввели, даже если ещё не сохранили.
screen-help-keys = Клавиши
screen-help-key-find = Ctrl + K
screen-help-key-find-text = найти систему, шаг, сертификат или серийный номер
screen-help-key-back = Alt + ←
screen-help-key-back-text = предыдущий экран
screen-help-key-forward = Alt + →
screen-help-key-forward-text = следующий экран
