# Надписи экрана.
preflight-screen-title = Проверка перед отправкой
preflight-screen-about = То, что нашла бы MEGA, известно заранее. Racord обращается к сети, только когда вы нажимаете здесь кнопку.
preflight-screen-card = Перед отправкой
preflight-screen-all = Проверить всё
preflight-screen-all-again = Проверить всё ещё раз
preflight-screen-one = Проверить
preflight-screen-again = Проверить ещё раз
preflight-screen-now = Проверяется
preflight-screen-nothing = Пока проверять нечего. Ниже у каждой проверки написано, чего не хватает.
preflight-screen-beginning = Проверка начинается…
preflight-screen-progress = Проверяется { $number } из { $of }: { $name }
preflight-screen-bar = Ход проверки
preflight-screen-stop = Остановить
preflight-screen-stopping = Проверка останавливается…
preflight-screen-finished = Проверка закончена.
preflight-screen-unreached = Проверить не удалось.
preflight-screen-stopped = Проверка остановлена. То, что не проверено, сохраняет прежний результат.
preflight-screen-elsewhere = Сейчас проверяется другая интеграция. Эту можно проверить после неё.
preflight-screen-there = Перейти к ней
preflight-screen-choose-file = Прочитать из файла
preflight-screen-keyring = Найденное хранится запечатанным. Перед проверкой разблокируйте хранилище ключей.
preflight-screen-fine = { $count ->
    [one] { $count } пункт в порядке
    [few] { $count } пункта в порядке
    [many] { $count } пунктов в порядке
   *[other] { $count } пункта в порядке
}
preflight-screen-details = Подробности
preflight-screen-enter = Перейти туда
preflight-screen-own-metadata = Метаданные SAML системы
preflight-screen-save-metadata = Сохранить метаданные
preflight-screen-script = Скрипт для сервера
preflight-screen-save-sh = Сохранить для Linux (sh)
preflight-screen-save-powershell = Сохранить для Windows (PowerShell)
preflight-screen-saved = Файл { $file } сохранён в папке { $folder }.
preflight-screen-attach = Отправить и результаты
preflight-screen-attach-about = Последние результаты станут файлом PDF, который уходит вместе с письмом. Там его видно, и его можно убрать.
preflight-screen-attach-to = Приложить к «{ $title }»
preflight-screen-network = Сеть
preflight-screen-network-about = Racord обращается к сети только ради проверок, о которых вы просите.
preflight-screen-for-developers = { $environment }: для разработчиков
preflight-screen-tally = { $count ->
    [one] { $count } проверка: { $parts }
    [few] { $count } проверки: { $parts }
    [many] { $count } проверок: { $parts }
   *[other] { $count } проверки: { $parts }
}
preflight-screen-tally-bad = с проблемами – { $count }
preflight-screen-tally-warn = с замечаниями – { $count }
preflight-screen-tally-unknown = не удалось узнать – { $count }
preflight-screen-tally-ok = в порядке – { $count }
preflight-screen-tally-never = ещё не выполнено – { $count }
