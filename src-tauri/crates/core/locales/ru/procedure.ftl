# Что не так в файле процедуры.
procedure-syntax = это не TOML: { $problem }
procedure-missing = не хватает { $key }
procedure-empty = здесь пусто
procedure-wrong-kind = { $kind ->
    [day] здесь ожидается день в виде 2026-11-22
    [flag] здесь ожидается true или false
    [number] здесь ожидается целое число
    [table] здесь ожидается таблица
    [tables] здесь ожидается список таблиц
    [texts] здесь ожидается список текстов
   *[text] здесь ожидается текст
}
procedure-unknown-key = { $key } здесь не известно; известны { $keys }
procedure-unknown-word = { $word } здесь не известно; известны { $words }
procedure-malformed-id = { $id } записано неверно: слова строчными буквами через дефис, а для теста — вида TC_SEC_01
procedure-repeated = { $id } встречается дважды
procedure-no-such = { $kind ->
    [field] нет поля { $id }
    [link] у шага нет ссылки { $id }
    [phase] нет этапа { $id }
    [source] нет источника { $id }
   *[step] нет шага { $id }
}
procedure-no-such-profile = { $id } не известно об учреждении или системе; известны { $known }
procedure-cycle = { $id } по кругу ждёт самого себя
procedure-same-text = текст тот же, что и на другом языке
procedure-cedilla = пишите ș и ț с запятой снизу, а не с седилью
procedure-not-an-address = { $address } — не открываемый адрес: нужен https, а для почты mailto
procedure-no-price = не хватает цены для { $kind }
procedure-no-environment = не хватает адреса среды { $environment }
procedure-revision-without-source = ни у одного источника нет даты редакции, { $day }
procedure-options-missing = поле выбирается из вариантов, но их нет
procedure-options-needless = поле не выбирается из вариантов
procedure-nothing-to-send = шаг завершается отправкой, но ничего для неё не готовит
procedure-form-needless = форму называет только то, что отправляется через форму
procedure-no-days = в сроке нет дней
procedure-nothing-received = { $id } не отправляет ничего, с получения чего мог бы идти срок
procedure-no-security-tests = нет тестов безопасности, которые можно было бы пройти
procedure-corrects-nothing = исправленное значение совпадает со старым
