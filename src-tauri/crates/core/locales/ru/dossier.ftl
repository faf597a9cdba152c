# Хранение данных: база данных, хранилище ключей, журнал.

# База данных. $folder и $file — пути, $reason — текст операционной системы.
dossier-busy = Данные Racord сейчас использует другая программа. Подождите несколько секунд и повторите попытку.
dossier-damaged = База данных { $file } повреждена. Racord ничего в ней не изменил. Закройте Racord и положите на её место последнюю копию из папки «backups» или из вашей резервной копии.
dossier-failed = Не удалось прочитать или записать данные ({ $reason }). Закройте Racord и откройте его снова.
dossier-folder = Папку { $folder } нельзя использовать ({ $reason }). Проверьте, что она существует и открывается.
dossier-network = Папка { $folder } находится на другом компьютере. Данные хранятся только на этом компьютере: выберите локальную папку.
dossier-newer = Данные записаны более новой версией Racord. Установите новую версию; данные остались нетронутыми.
dossier-not-found = Этого больше нет: возможно, оно было удалено. Вернитесь к списку дел.
dossier-older = Данные записаны более старой версией. Откройте один раз окно Racord, чтобы обновить их.
dossier-read-only = В папку { $folder } нельзя записывать. Получите право на запись или выберите другую папку для данных.
disk-full = На диске с папкой { $folder } закончилось место. Ничего не потеряно, но последнее изменение не сохранено. Освободите место и сохраните снова.
disk-full-at-start = На диске с папкой { $folder } закончилось место, поэтому Racord не может запуститься. Данные остались нетронутыми. Освободите место и попробуйте ещё раз.
data-key-lost = Ключа, который открывает заметки и сохранённые сертификаты, больше нет в хранилище ключей. Восстановите хранилище ключей из резервной копии. Остальные данные доступны.
seal-broken = Заметка или сохранённый сертификат были изменены вне программы Racord и больше не открываются. Добавьте их заново.
serial-missing = Серийного номера этого сертификата больше нет в хранилище ключей. Добавьте сертификат заново.
certificate-active-already = У системы уже есть действующий сертификат в этой среде. Добавьте новый как неподтверждённый; вы введёте его в действие, когда MEGA его подтвердит.

# Хранилище ключей операционной системы.
keyring-denied = Хранилище ключей не разрешило доступ. Повторите попытку и подтвердите её в окне операционной системы. До этого серийные номера и заметки закрыты; остальное работает.
keyring-failed = Хранилище ключей ответило ошибкой ({ $reason }). Повторите попытку; если это повторится, перезагрузите компьютер.
keyring-full = В хранилище ключей закончилось место. Удалите из него ненужные записи и повторите попытку.
keyring-locked = Хранилище ключей заблокировано. Разблокируйте его, чтобы видеть и сохранять серийные номера, заметки и сертификаты; остальное работает.
keyring-missing = На этом компьютере не работает хранилище ключей. Запустите его (например, GNOME Keyring или KWallet) и повторите попытку. До этого серийные номера, заметки и сертификаты сохранить нельзя; остальное работает.
keyring-timeout = Хранилище ключей не ответило за 5 секунд. Проверьте, не ждёт ли оно чего-то от вас, и повторите попытку.

# Журнал. $name, $system, $service — названия; $step — заголовок шага, $draft — заголовок документа, $test —
# обозначение теста; $date — день; $environment: test, production; $outcome: passed, failed, not-applicable.
journal-answers-saved = { $service }: сохранены ответы шага «{ $step }»
journal-certificate-held = { $system }: добавлен сертификат для { custody-environment }
journal-certificate-removed = { $system }: удалён сертификат для { custody-environment }
journal-certificate-superseded = { $system }: заменён сертификат для { custody-environment }
journal-connected-recorded = { $system }: система записана как уже подключённая
journal-draft-language = { $service }: изменён язык документа «{ $draft }»
journal-institution-removed = Учреждение удалено: { $name }
journal-institution-saved = Учреждение сохранено: { $name }
journal-integration-begun = { $system }: начато подключение к { $service }
journal-integration-removed = { $system }: подключение к { $service } удалено
journal-override-recorded = { $service }: шаг «{ $step }» продолжен без выполнения требования, { $date }; причина записана
journal-registration-recorded = { $service } знает этот сертификат
journal-sample-begun = Добавлено учреждение-пример
journal-sample-removed = Учреждение-пример удалено
journal-step-returned = { $service }: шаг «{ $step }» возвращён на доработку, { $date }
journal-step-undone = { $service }: отменена последняя запись шага «{ $step }»
journal-submission-answered = { $service }: получен ответ на «{ $draft }», { $date }
journal-submission-exported = { $service }: документ «{ $draft }» выгружен, { $date }
journal-submission-received = { $service }: получение документа «{ $draft }» подтверждено, { $date }
journal-submission-returned = { $service }: документ «{ $draft }» возвращён на доработку, { $date }
journal-submission-sent = { $service }: документ «{ $draft }» отправлен, { $date }
journal-system-removed = Информационная система удалена: { $name }
journal-system-saved = Информационная система сохранена: { $name }
journal-test-recorded = { $service }: { $test } { $outcome ->
    [failed] не пройден
    [not-applicable] не применяется
   *[passed] пройден
}
journal-turn-passed = { $service }: на шаге «{ $step }» завершён этап, { $date }
