needed-for = Нужно для документа: { $draft }.

# Поиск: другие слова для экранов программы
find-words-todo = главная, сроки, список дел
find-words-form-system-new = новая система, добавить, подключение
find-words-form-connected-new = добавить, подключена
find-words-certificates = проверить сертификат, добавить
find-words-compare = различия, сравнение
find-words-sendings = отправленное, письма, история
find-words-days = выходные, праздники, Храм, свои дни
find-words-backup = бэкап, копия, новый компьютер
find-words-restore = бэкап, восстановление, новый компьютер
find-words-help = клавиши, вопросы
find-words-settings = параметры, опции
find-words-settings-language = română, русский, English
find-words-settings-reminders = уведомления, предупреждения, оповещения
find-words-settings-days = календарь, ics, Outlook, пороги
find-words-settings-journal = CSV, экспорт, история
find-words-settings-network = прокси, интернет
find-words-settings-about = версия, папка данных, лицензия
find-words-settings-procedures = MEGA, цены, адреса
find-words-settings-licences = шрифт, исходный код
find-words-renewal = продление, замена, новый сертификат
find-words-letter = письмо, документ, черновик
find-own-date = Своя дата
