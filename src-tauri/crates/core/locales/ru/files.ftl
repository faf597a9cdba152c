# Файлы, которые идут с документом или показывают результат теста, вид документа, что изменилось после выгрузки.

dialog-file = Выберите файл
action-file-remove = Убрать
action-certificate-as = Изменить
action-asked-add = Записать вопрос
action-asked-change = Изменить
action-asked-remove = Удалить
action-asked-take = Использовать здесь

file-size-kb = { $size } КБ
file-size-mb = { $whole },{ $tenth } МБ
file-remove-gone = «{ $file }» больше не будет храниться в Racord и не уйдёт с документом. Исходный файл и выгруженные пакеты останутся. Пока программа не закрыта, его можно вернуть.
files-sent = Документ отмечен как отправленный, поэтому его файлы остаются такими. Чтобы их изменить, отмените отметку или отметьте возврат.
files-too-many = Добавляйте не больше { $count } файлов за один раз.
not-found-asked = Этого вопроса среди записанных уже нет. Откройте шаг заново.
not-found-file = Этого файла здесь уже нет. Откройте шаг заново.

saved-file = Файл «{ $file }» добавлен.
saved-file-there = Файл «{ $file }» здесь уже есть.
saved-files = { $count ->
    [one] Добавлен { $count } файл.
    [few] Добавлены { $count } файла.
    [many] Добавлено { $count } файлов.
   *[other] Добавлено { $count } файла.
}
saved-file-removed = Файл «{ $file }» убран.
saved-certificate-as = Записано, как отправляется сертификат.
saved-asked-else = Вопрос записан.
saved-asked-else-removed = Вопрос удалён.

form-file-remove = Убрать файл?
form-file-remove-submit = Убрать файл
form-certificate-as = Как отправляется сертификат
form-certificate-as-submit = Сохранить
field-certificate-as-as = Сертификат в письме
certificate-as-zip = В архиве ZIP
certificate-as-zip-hint = Рекомендуется: Outlook блокирует полученные файлы .cer, а ZIP проходит.
certificate-as-bare = Файлом .cer
certificate-as-bare-hint = Только если получатель просит именно так: в Outlook он не смог бы его открыть.
certificate-goes-zip = Сертификат отправляется в архиве ZIP, потому что Outlook блокирует файлы .cer.
certificate-goes-bare = Сертификат отправляется файлом .cer. У получателя Outlook его заблокирует.
form-asked-else = Форма спросила что-то ещё
form-asked-else-intro = Запишите вопрос и ответ: в следующий раз они будут под рукой. Хранится в зашифрованном виде.
form-asked-else-submit = Сохранить вопрос
field-asked-else-question = Вопрос из формы
field-asked-else-answer = Что вы ответили
form-asked-else-remove = Удалить вопрос?
form-asked-else-remove-submit = Удалить вопрос
field-test-tester = Кто тестировал

action-letter-returned = Адресат вернул с замечаниями
form-returned-letter = Адресат вернул с замечаниями
form-returned-letter-intro = Замечания останутся на виду рядом со следующим письмом: исправьте и отправьте снова.
form-returned-letter-submit = Записать возврат
field-returned-letter-on = Дата возврата
field-returned-letter-note = Замечания адресата
field-returned-letter-note-hint = Как их написал адресат; хранится в зашифрованном виде
saved-returned-letter = Возврат записан: напишите письмо заново

journal-asked-else = { $service }: на шаге «{ $step }» записано, что ещё спросила форма
journal-asked-else-removed = { $service }: на шаге «{ $step }» удалён вопрос формы
journal-certificate-as = { $service }: изменено, как сертификат отправляется с документом «{ $draft }»
journal-evidence-added = { $service }: к тесту { $test } добавлен файл
journal-evidence-removed = { $service }: у теста { $test } убран файл
journal-file-added = { $service }: к документу «{ $draft }» добавлен файл
journal-file-removed = { $service }: у документа «{ $draft }» убран файл

change-certificate = Сертификат (отпечаток SHA-256)
change-file = Вложение
change-file-replaced = { $file }, с другим содержимым
change-language = Язык документа
change-line = Текст
change-subject = Тема
change-to = Адрес

files-title = Ваши файлы
files-why = Сканы, подтверждения: уходят вместе с документом и входят в пакет.
files-none = Файлы не добавлены
files-add = Добавить файлы
files-add-to = Добавить файлы: { $title }
files-remove-named = { $label }: { $file }
files-drop = Перетащите файлы сюда
files-drop-now = Отпустите файлы
files-choose = Выбрать файл
files-kinds = PDF, изображения, DOCX, текст или ZIP, вместе до 25 МБ. Racord проверяет каждый файл: закрытый ключ никуда не уйдёт.
files-looking = Файлы проверяются…
files-done = Готово
evidence-title = Подтверждения
evidence-add = Добавить подтверждения
evidence-none = Подтверждения не добавлены
preview-open = Посмотреть документ
preview-title = Как выглядит: { $title }
preview-page = Страница { $page } из { $pages }
preview-before = Предыдущая страница
preview-after = Следующая страница
preview-text = Текст документа
preview-making = Страницы готовятся…
preview-close = Закрыть
changed-title = Что изменилось
changed-before = было
changed-after = стало
changed-added = добавлено
changed-gone = больше нет
step-draft-write-mail = Начать новое письмо
step-draft-write-mail-why = Если файл .eml не открывается: почтовая программа начнёт письмо с адресом, темой и коротким текстом без серийных номеров. Полный текст и вложения возьмите из пакета, из папки data.
step-draft-export-undecided = Пакет можно выгрузить после того, как вы решите, что делать с текстом, изменённым вручную.
asked-title = Форма спросила что-то ещё?
asked-why = Онлайн-форма может измениться. Запишите, что ещё она спросила и что вы ответили.
asked-here = Что ещё спросила форма
asked-before = В других интеграциях форма спрашивала ещё
asked-copy = Скопировать ответ
written-not-noted = Файл «{ $file }» записан, но в журнал это внести не удалось: { $why }
