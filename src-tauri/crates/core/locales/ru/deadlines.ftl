# Сроки, собственные даты и рабочие дни, как их показывает окно.

integration-due-own = { $day ->
    [0] Ваша оценка: { integration-working-days }, до { $until } ({ integration-weekday })
   *[other] Ваша оценка: рабочий день { $day } из { $of }, до { $until } ({ integration-weekday })
}
integration-overdue-own = Срок, который вы задали ({ integration-working-days }), истёк { $until } ({ integration-weekday })

deadline-renewal = Начните замену { $environment ->
    [test] тестового сертификата
   *[production] сертификата продуктивной среды
}: { $system }
deadline-put-off = Напоминание отложено до { $date }
deadline-put-off-action = Отложить напоминание

own-date-told = { $about } · { $system }
own-date-untold = Дата, которую вы записали · { $system }
own-date-done = Сделано
own-date-done-on = Сделано: { $date_long }
own-date-finish = Отметить как сделанное
own-date-change = Изменить
own-date-remove = Удалить

fact-ordered-on = Заказан
fact-expected-by = Ожидается до
fact-waiting-since = Ожидаем с
fact-counted-from = Считается с
fact-term-until = До
term-published = Срок опубликован MEGA: { $title }, { $date }.
term-own = Ваша оценка: срок для этого никто не публикует.
term-none = Срок для этого никто не публикует. Задайте свой, и программа скажет, когда он истёк.
term-counted = Считается в рабочих днях Кишинёва, каким бы ни был храмовый праздник вашего населённого пункта: MEGA и STISC находятся в Кишинёве.
term-not-counted = Срок считается со дня, когда началось ожидание.
term-weekend = выходной
term-set = Задать срок
term-change = Изменить срок

form-own-term = Ваш срок
form-own-term-intro = Срок для этого никто не публикует. Сколько рабочих дней вы на это отводите? Когда они истекут, программа предложит письмо-напоминание.
form-own-term-stisc = STISC не публикует срок для системных сертификатов. За сколько рабочих дней после заказа вы его ожидаете? Когда они истекут, программа предложит письмо-напоминание в STISC.
form-own-term-submit = Сохранить срок
field-own-term-working-days = Рабочие дни
field-own-term-working-days-hint = Считаются со дня, когда началось ожидание. Оставьте пустым, чтобы срока не было.
form-own-term-number = Введите целое число от 1 до { $most } или оставьте пустым.
saved-term = Срок сохранён.

form-own-date = Своя дата
form-own-date-intro = Например, встреча с MEGA или конец договора. День появится среди сроков и в календаре, и программа о нём напомнит.
form-own-date-change = Изменить дату
form-own-date-submit = Сохранить дату
field-own-date-system = Система
field-own-date-about = Что нужно сделать
field-own-date-day = День
field-own-date-again = Всё же не сделано
saved-date = Дата сохранена.
form-own-date-done = Сделано
form-own-date-done-title = Сделано: { $about }
form-own-date-done-submit = Отметить как сделанное
field-own-date-done-on = Сделано
saved-date-done = Дата отмечена как сделанная.
form-own-date-remove = Удалить дату
form-own-date-remove-title = Удалить дату «{ $about }»?
form-own-date-remove-intro = Дата исчезнет из сроков. Её записи в журнале останутся. Чтобы сохранить её для учёта, отметьте её как сделанную.
form-own-date-remove-submit = Удалить дату

form-snooze = Отложить напоминание
form-snooze-title = Отложить напоминание: { $about }
form-snooze-intro = До этого дня программа не показывает уведомлений об этом. Среди сроков запись остаётся.
form-snooze-submit = Сохранить
field-snooze-until = Напомнить снова
field-snooze-until-hint = Оставьте пустым, чтобы напоминания шли как обычно.
saved-snooze = Сохранено: напоминание придёт в выбранный день.

form-day-off = Добавить выходной день
form-day-off-intro = День, в который не работают: решение есть, но здесь оно не опубликовано. Сроки и планы его пропускают.
form-day-off-submit = Добавить выходной
field-day-off-date = День
field-day-off-name = Как он называется
field-day-off-every-year = Повторяется каждый год
field-day-off-source = Кто так решил
field-day-off-source-hint = Например, номер и дата постановления.
form-moved-day = Добавить перенесённый день
form-moved-day-intro = Правительство может перенести рабочий день (Трудовой кодекс, ст. 111 ч. (5)): этот день выходной, а в другой, обычно в субботу, работают.
form-moved-day-submit = Добавить перенесённый день
field-moved-day-off = Выходной день
field-moved-day-worked = Вместо него работают
field-moved-day-worked-hint = Оставьте пустым, если часы отрабатываются иначе.
field-moved-day-binds = Для кого он действует
field-moved-day-source = Постановление
field-moved-day-source-hint = Его номер и дата.
form-hram = Храмовый праздник вашего населённого пункта
form-hram-intro = Он важен только для вашего плана. Сроки MEGA и STISC всегда следуют дням Кишинёва.
form-hram-submit = Сохранить
field-hram-locality = Населённый пункт
field-hram-other = Название другого населённого пункта
field-hram-day = День праздника
field-hram-day-hint = Год не важен.
form-day-remove = Удалить день
form-day-remove-title = Удалить «{ $name }», { $date }?
form-day-remove-intro = День снова будет считаться так, как опубликовано. Добавить его можно в любое время.
form-day-remove-submit = Удалить
saved-days = Рабочие дни сохранены. Сроки и планы пересчитаны.
not-found-day = Этого дня больше нет в списке. Откройте список дней ещё раз.
not-found-date = Этой даты больше нет. Откройте сроки ещё раз.

form-reminder-rules = Когда напоминать
form-reminder-rules-intro = Программа напоминает один раз на каждом пороге, в сам день и снова после него, пока вопрос не решён.
form-reminder-rules-submit = Сохранить
group-rules-certificates = Сертификаты
group-rules-dates = Сроки и ваши даты
field-reminder-rules-certificates-before = Дней до окончания
field-reminder-rules-certificates-before-hint = Числа через запятую. Оставьте пустым для 60, 30, 14, 7, 3, 1.
field-reminder-rules-certificates-every = После окончания снова каждые … дней
field-reminder-rules-certificates-every-hint = От 1 до 30. Оставьте пустым для 7.
field-reminder-rules-dates-before = Дней до даты
field-reminder-rules-dates-before-hint = Числа через запятую. Оставьте пустым для 7, 1. О сроке ничего не сообщается, пока он не истёк.
field-reminder-rules-dates-every = После даты снова каждые … дней
field-reminder-rules-dates-every-hint = От 1 до 30. Оставьте пустым для 7.
form-rules-numbers = Введите целые числа через запятую, например 60, 30, 14.
form-rules-number = Введите целое число.
saved-rules = Напоминания будут приходить по новым порогам.
fact-rules-certificates = Сертификаты
fact-rules-dates = Сроки, ваши даты
reminder-rules-every = { $every ->
    [one] каждый { $every } день
    [few] каждые { $every } дня
    [many] каждые { $every } дней
   *[other] каждые { $every } дня
}
reminder-rules-words = За { $days } дн., в сам день, затем { reminder-rules-every }
reminder-rules-only-after = В сам день, затем { reminder-rules-every }

days-screen-title = Рабочие дни
days-screen-about = В этих днях считаются сроки и планы. Праздники взяты из Трудового кодекса; всё можно изменить и вернуть как опубликовано.
days-screen-hram = Ваш план пропускает и храмовый праздник: { $locality }.
days-screen-hram-none = Храмовый праздник вашего населённого пункта не выбран. Он важен только для вашего плана.
days-screen-terms = Сроки MEGA и STISC следуют дням Кишинёва с его храмовым праздником 14 октября.
days-screen-add = Добавить выходной
days-screen-move = Добавить перенесённый день
days-screen-hram-choose = Выбрать храмовый праздник
days-screen-no-hram = Нет
days-screen-other-locality = Другой населённый пункт
days-screen-count = { $count ->
    [one] { $count } рабочий день в Кишинёве
    [few] { $count } рабочих дня в Кишинёве
    [many] { $count } рабочих дней в Кишинёве
   *[other] { $count } рабочего дня в Кишинёве
}
days-screen-year = Выходные дни, { $year }
days-screen-struck = Вычеркнут: считается рабочим днём
days-screen-own = Добавлен вами
days-screen-hram-counts = Важен только для вашего плана
days-screen-terms-only = Важен для сроков MEGA и STISC и для вашего плана
days-screen-strike = Вычеркнуть
days-screen-restore = Вернуть
days-screen-remove = Удалить
days-screen-restore-all = Вернуть всё как опубликовано
days-screen-restore-all-about = Убирает добавленные вами дни и возвращает вычеркнутые. Выбранный храмовый праздник остаётся.
days-screen-restored = Дни снова такие, как опубликованы.
days-screen-open = Посмотреть и изменить рабочие дни
days-screen-rules = Когда напоминать
days-screen-rules-change = Изменить пороги
days-screen-dates = Ваши даты
days-screen-dates-none = Для этой системы дат не записано.
days-screen-date-add = Добавить дату
days-screen-term = Срок
days-screen-skipped = { $count ->
    [one] { $count } пропущенный день и причина
    [few] { $count } пропущенных дня и причины
    [many] { $count } пропущенных дней и причины
   *[other] { $count } пропущенного дня и причины
}
days-screen-calendar = Сохранить календарь…
days-screen-calendar-about = Файл со всеми сроками. Откройте его в своей программе-календаре (в Outlook: Файл, Открыть и экспортировать, Импорт и экспорт). Сохранённый и открытый позже ещё раз, он обновляет те же события.
days-screen-calendar-saved = Календарь сохранён: { $file }, в папке { $folder }
days-screen-source = Источник: { $source }
calendar-save = Сохранить календарь

journal-days-changed = Рабочие дни изменены
journal-date-added = Добавлена своя дата { $date }, «{ $system }»
journal-date-changed = Изменена своя дата, «{ $system }», теперь { $date }
journal-date-done = Своя дата { $date }, «{ $system }»: сделано
journal-date-removed = Удалена своя дата { $date }, «{ $system }»
journal-term-set = { $service }, { $step }: { $days ->
    [one] задан свой срок, { $days } рабочий день
    [few] задан свой срок, { $days } рабочих дня
    [many] задан свой срок, { $days } рабочих дней
   *[other] задан свой срок, { $days } рабочего дня
}
journal-term-taken-back = { $service }, { $step }: свой срок снят
journal-put-off = Напоминание о «{ $system }» отложено до { $date }
journal-put-off-no-more = Напоминание о «{ $system }» больше не отложено

form-date-month = Месяца { $month } нет. Введите число от 1 до 12.
form-date-year = Напишите год четырьмя цифрами, например 2026.
form-date-day = В этом месяце нет дня { $day }. Введите число от 1 до { $last }.
