# Подтверждения записанного, эмблема в шапке, номер, отмеченный после отправки, что можно вернуть.

field-proofs = Подтверждение файлом
field-proofs-hint = Например, полученное подтверждение или скан расписки; хранится в зашифрованном виде
field-mark-answered-proofs = { field-proofs }
field-mark-answered-proofs-hint = { field-proofs-hint }
field-mark-received-proofs = { field-proofs }
field-mark-received-proofs-hint = { field-proofs-hint }
field-mark-sent-proofs = { field-proofs }
field-mark-sent-proofs-hint = { field-proofs-hint }
field-proof-proofs = { field-proofs }
field-proof-proofs-hint = { field-proofs-hint }
field-returned-proofs = { field-proofs }
field-returned-proofs-hint = { field-proofs-hint }
field-returned-letter-proofs = { field-proofs }
field-returned-letter-proofs-hint = { field-proofs-hint }
proofs-none = Файлы не добавлены
proofs-add = Добавить файл
proofs-drop = Файл можно и перетащить сюда.
proofs-gone = Выбранных ранее файлов уже нет под рукой. Добавьте их снова.
proofs-out = Убрать
proofs-take-out = Убрать: { $file }
proofs-of = Подтверждения: { $stage }
proof-open = Открыть
proof-save = Сохранить
proof-named = { $label }: { $file }
proof-saved = Файл сохранён: { $file }, в папке { $folder }
proof-none = Сначала добавьте файл.
action-proof-add = Добавить подтверждение
form-proof = Подтверждение
form-proof-of = Подтверждение: { $stage }
form-proof-submit = Сохранить подтверждение
form-proof-remove = Удалить подтверждение?
form-proof-remove-submit = Удалить подтверждение
proof-remove-gone = «{ $file }» больше не будет храниться в Racord. Пока программа не закрыта, его можно вернуть.
dialog-proof-save = Сохранить подтверждение
journal-proof-added = { $service }: к «{ $draft }» добавлено подтверждение ({ $stage ->
    [answered] ответ
    [received] получение
    [returned] возврат
   *[sent] отправка
})
journal-proof-removed = { $service }: из «{ $draft }» удалено подтверждение ({ $stage ->
    [answered] ответ
    [received] получение
    [returned] возврат
   *[sent] отправка
})

files-gone = удалён
files-put-back = Вернуть
saved-file-back = Файл «{ $file }» возвращён.
saved-file-there-as = «{ $file }» уже здесь под именем «{ $known }»: содержимое то же, поэтому второй раз он не добавлен.

form-outgoing-later = Исходящий номер
form-outgoing-later-intro = Выгруженный пакет и то, что вы отправили, остаются как были. Номер отмечается здесь и будет указан в письмах, которые на это ссылаются.
form-outgoing-later-submit = Сохранить номер
field-outgoing-later-number = Номер в журнале учреждения
saved-outgoing-later = Исходящий номер отмечен. То, что вы отправили, осталось как было.
journal-submission-numbered-later = { $service }: исходящий номер письма «{ $draft }» отмечен после отправки, { $date }
step-outgoing-later = Отметить или исправить номер

letter-line = Строка: «{ $text }»
letter-line-changed = было «{ $before }», теперь «{ $after }»
letter-line-gone = больше нет «{ $text }»
letter-line-new = добавилось «{ $text }»

action-edited-follow = Внести изменения в ваш текст
form-edited-follow = Внести изменения в ваш текст?
form-edited-follow-intro = Меняются только строки ниже, остальное останется так, как вы написали. Затем перечитайте текст; вернуть нынешний можно, пока программа не закрыта.
form-edited-follow-submit = Внести изменения
saved-edited-follow = Изменения внесены в ваш текст. Перечитайте его.
action-edited-back = Отменить: текст до изменений
form-edited-back = Вернуть текст, каким он был до изменений?
form-edited-back-intro = Текст снова будет таким, как вы его написали, без изменений в данных.
form-edited-back-submit = Вернуть его
saved-edited-back = Текст снова такой, как вы его написали

logo-title = Эмблема в шапке
logo-about = Показывается в шапке каждого документа. PNG, JPEG или SVG, не больше 1 МБ.
logo-none = Эмблемы нет: в шапке только название учреждения.
logo-alt = Эмблема учреждения
logo-choose = Выбрать эмблему
logo-choose-other = Выбрать другую эмблему
dialog-logo = Выберите эмблему учреждения
form-logo-remove = Удалить эмблему?
form-logo-remove-intro = В новых документах будет только название учреждения. Выгруженные пакеты остаются как есть.
form-logo-remove-submit = Удалить эмблему
saved-logo = Эмблема теперь показывается в шапке документов.
saved-logo-removed = Эмблема убрана из шапки.
journal-logo-saved = Эмблема учреждения «{ $name }» добавлена в шапку
journal-logo-removed = Эмблема учреждения «{ $name }» убрана из шапки
logo-reaches = Рисунок «{ $file }» берёт что-то извне или содержит программу, поэтому поместить его в шапку нельзя. Сохраните его как простой SVG с вложенными изображениями или как PNG.
logo-too-large = Изображение «{ $file }» больше { $megabytes } МБ или { $pixels } пикселей по стороне. Уменьшите его и выберите снова.
logo-unfolds = Рисунок «{ $file }» слишком много раз повторяет свои части, для шапки он не подходит. Сохраните его как PNG и выберите снова.
logo-unread = «{ $file }» — не изображение PNG, JPEG или SVG, которое можно прочесть. Сохраните эмблему в одном из этих форматов и выберите снова.
change-logo = Эмблема в шапке
change-logo-other = не та, что при выгрузке

developers-undo = Отменить последний перенос
developers-undone = Принятое из листа отменено: снова стоит то, что было прежде. Что вы с тех пор изменили, осталось.
journal-sheet-undone = { $service }: последний перенос из листа разработчиков отменён
opened-not-noted = «{ $file }» открыт для печати, но дополнить журнал не удалось: { $why }
