# Хранимые сертификаты: что с ними было, кто их знает, два рядом, замена.

fact-state = Состояние
fact-added = Добавлен
fact-activated = Используется с
fact-activated-not = ещё нет: ждёт подтверждения MEGA
fact-superseded = Заменён
fact-key-id = Отпечаток ключа
fact-not-before = Действует с
fact-signature = Алгоритм подписи

next-known = Подключённые сервисы его знают. Racord заранее предупредит об окончании срока.
next-pending = Отправьте его в MEGA для каждого подключённого сервиса. Когда MEGA его подтвердит, введите его в действие.
next-superseded = Он больше никому не нужен. Его можно удалить; в журнале останется, что он был, без серийного номера.
next-serial-back = Серийного номера больше нет в хранилище ключей, но он есть в сохранённом файле. Верните его: до тех пор сертификат не находится по номеру и не попадает в письма.

# Кто его знает.
registered-proof-closed = Чем это подтверждено, сейчас прочитать нельзя: хранилище ключей закрыто.
action-registration-correct = Исправить
action-registration-take-back = Отозвать
field-registration-proof = Чем подтверждено
field-registration-proof-hint = Например: письмо MEGA от 20 ноября, 14:10. Хранится в зашифрованном виде.
form-registration-correct = { $service } знает этот сертификат
form-unregister = { $service } не знает этот сертификат?
form-unregister-intro = Записанные дата и подтверждение будут удалены. В журнале останется, что запись отозвана. Письмо этому сервису, на которое был ответ, снова ждёт ответа; то, что вы записали об ответе, остаётся при письме.
form-unregister-submit = Отозвать
saved-unregister = Записано, что сервис не знает этот сертификат
not-found-registration = Этой записи больше нет. Откройте страницу сертификата ещё раз.

# Чего не хватает и как это вернуть.
action-complete = Добавить файл сертификата
action-reattach = Вернуть сертификат
action-serial-back = Вернуть серийный номер
form-complete = Файл этого сертификата
form-complete-intro = Нужен файл того же сертификата: его серийный номер сравнивается с хранимым.
form-complete-submit = Дополнить сертификат
field-complete-certificate = Файл сертификата
form-serial-back = Вернуть серийный номер в хранилище ключей?
form-serial-back-intro = Номер читается из файла, который хранится здесь в зашифрованном виде.
form-serial-back-submit = Вернуть
form-reattach = Вернуть сертификат
form-reattach-intro = Серийного номера больше нет в хранилище ключей. Выберите файл того же сертификата или введите его серийный номер заново.
form-reattach-submit = Вернуть
field-reattach-certificate = Файл сертификата
field-reattach-serial = Или только серийный номер
form-certificate-required = Выберите файл сертификата.
form-file-or-serial = Выберите файл сертификата или введите серийный номер.
form-certificate-other = Это другой сертификат. Выберите файл того, чья это страница, или добавьте этот отдельно.
saved-activated = Сертификат введён в действие
saved-completed = Сертификат дополнен тем, что сказано в файле
saved-brought-back = Серийный номер снова в хранилище ключей

journal-certificate-activated = { $system }: введён в действие сертификат для { custody-environment }
journal-certificate-brought-back = { $system }: возвращён серийный номер сертификата для { custody-environment }
journal-certificate-completed = { $system }: добавлен файл сертификата для { custody-environment }
journal-certificate-read = { $system }: из файла прочитаны данные сертификата для { custody-environment }
journal-registration-corrected = { $system }, сертификат для { custody-environment }: исправлено, с какого времени его знает { $service }
journal-registration-taken-back = { $system }, сертификат для { custody-environment }: отозвана запись о том, что его знает { $service }

# Два сертификата рядом.
compared-altered = Серийный номер и издатель те же, а файлы разные.
compared-altered-text = Издатель не даёт один номер дважды: одна из копий повреждена или изменена. Запросите сертификат в STISC ещё раз.
compared-environments = Сертификаты разных сред одной системы.
compared-environments-text = Ключи разные, как требует MEGA.
compared-other-system = Сертификаты разных систем.
compared-other-system-key = Однако ключ у них один. У каждой системы свой ключ: спросите разработчиков и при необходимости закажите сертификат с новым ключом.
compared-other-system-text = У каждой информационной системы свой сертификат; один не заменяет другой.
compared-renewal = Второй выдан на замену первому: та же система, новый ключ, новый серийный номер.
compared-same = Это один и тот же сертификат.
compared-same-text = Файл совпадает с хранимым; добавлять его ещё раз не нужно.
compared-same-twice = Он хранится дважды. Проверьте, в какой системе и среде он используется, и удалите лишнюю запись.
compared-same-key = Ключ тот же, что и раньше: новый только сертификат.
compared-same-key-text = Если старый ключ мог попасть к посторонним, закажите в STISC сертификат с новым ключом.
compared-same-serial = Серийные номера совпадают.
compared-same-serial-text = От одного из них известен только серийный номер. Добавьте файл к системе: он дополнит хранимый сертификат.
compared-serials = Серийные номера разные.
compared-serials-text = От одного из них известен только серийный номер; остальное сравнить нельзя. Добавьте его файл .cer.
compared-both = { $days ->
    [0] Оба действуют меньше дня: { $from_long }. Договоритесь с MEGA о часе замены.
    [one] Оба действуют { $days } день: начало — { $from_long }, конец — { $until_long }.
    [few] Оба действуют { $days } дня: начало — { $from_long }, конец — { $until_long }.
    [many] Оба действуют { $days } дней: начало — { $from_long }, конец — { $until_long }.
   *[other] Оба действуют { $days } дня: начало — { $from_long }, конец — { $until_long }.
}
compared-gap = { $days ->
    [0] Между ними перерыв меньше дня: конец первого — { $from_long }, начало второго — { $until_long }. В это время не действует ни один.
    [one] Между ними перерыв в { $days } день: конец первого — { $from_long }, начало второго — { $until_long }. В это время не действует ни один.
    [few] Между ними перерыв в { $days } дня: конец первого — { $from_long }, начало второго — { $until_long }. В это время не действует ни один.
    [many] Между ними перерыв в { $days } дней: конец первого — { $from_long }, начало второго — { $until_long }. В это время не действует ни один.
   *[other] Между ними перерыв в { $days } дня: конец первого — { $from_long }, начало второго — { $until_long }. В это время не действует ни один.
}
compared-unknown = Сколько дней действуют оба, неизвестно: у одного нет начала или конца.
compared-mark-same = то же
compared-mark-new = новый
compared-mark-differs = отличается
compared-not-known = неизвестно

# Продление, на странице каждого из двух.
renewal-beside = Новый сертификат ждёт рядом со старым.
renewal-all-know = Нет сервиса, который знал бы только старый сертификат: новый можно вводить в действие.
renewal-still-to-tell = Сохраняйте старый сертификат, пока MEGA не подтвердит новый. Ещё не знают нового: { $services }.
renewal-knows-new = знает новый
renewal-knows-old = знает только старый
renewal-knows-none = не знает ни одного

# Удаление.
removal-gone-registrations = { $count ->
    [one] Запись о том, что его знает { $count } сервис, с подтверждением
    [few] Записи о том, что его знают { $count } сервиса, с подтверждениями
    [many] Записи о том, что его знают { $count } сервисов, с подтверждениями
   *[other] Записи о том, что его знают { $count } сервиса, с подтверждениями
}
removal-still-in-use = Сертификат используется, и его знают: { $services }. Удаление здесь ничего не меняет в MEGA, но о конце срока вас больше никто не предупредит.
removal-journal-stays = В журнале останется, что он был, без серийного номера.

# Экраны.
certificate-screen-renewal = Замена
certificate-screen-old = Старый
certificate-screen-new = Новый
certificate-screen-who-knows = Кто какой знает
certificate-screen-service = Сервис
certificate-screen-whole-comparison = Все данные рядом
certificate-screen-lifecycle = Что было с сертификатом
certificate-screen-proof = Чем подтверждено
certificate-screen-compare = Сравнить с…
certificate-screen-compare-two = Сравнить два сертификата
compare-title = Сравнение двух сертификатов
compare-intro = Выберите два сертификата; они встанут рядом, а отличия будут названы словами.
compare-first = Первый сертификат
compare-second = Второй сертификат
compare-what = Что
compare-difference = Отличие
compare-opened = открытый файл
compare-missing = нет
