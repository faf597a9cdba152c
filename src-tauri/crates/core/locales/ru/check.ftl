# Проверка ответов: что написано и что сделать.

check-in-line = { $line ->
    [0] { "" }
   *[other] Строка { $line }:{ " " }
}

check-missing = Заполните это поле.
check-missing-addresses = Укажите хотя бы один IP-адрес или диапазон.
check-missing-attributes = Выберите хотя бы один атрибут.
check-missing-choice = Выберите ответ.
check-missing-date = Укажите дату: год, месяц, день.
check-missing-url = Укажите адрес полностью.

check-url-blank = { check-in-line }В адресе есть пробел. Удалите его; если адресов два, оставьте только тот, который нужен.
check-url-credentials = { check-in-line }В адресе есть имя пользователя или пароль. Напишите его без них.
check-url-fragment = { check-in-line }Часть после # никогда не доходит до сервера. Напишите адрес без неё.
check-url-host = { check-in-line }В адресе нет правильного имени сервера. Напишите его полностью, например https://sistem.exemplu.md/saml/logout.
check-url-http = { check-in-line }Для продуктивной среды укажите адрес, который начинается с https.
check-url-localhost = { check-in-line }Адрес localhost ведёт на собственный компьютер, в продуктивной среде MEGA его не принимает. Укажите публичный адрес системы.
check-url-no-scheme = { check-in-line }Напишите адрес полностью, начиная с https://
check-url-private = { check-in-line }Этот адрес виден только из внутренней сети. Для продуктивной среды укажите публичный адрес системы.
check-url-same = Этот же адрес указан и для другой среды. У тестовой и продуктивной среды разные адреса: исправьте один из них.
check-url-scheme = { check-in-line }Адрес начинается с { $scheme }: вместо https:// или http://. Укажите веб-адрес системы.
check-url-shape = { check-in-line }Адрес записан не как веб-адрес. После https: идут две косые черты //, затем имя сервера.
check-url-trailing-slash = { check-in-line }Адрес заканчивается косой чертой (/). Проверьте, что система использует его именно так: адреса сравниваются буква в букву.
check-url-twice = { check-in-line }Адрес указан дважды. Удалите один.

check-uri-blank = В идентификаторе есть пробел. Удалите его.
check-uri-long = Идентификатор длиннее { $limit } символов. Укажите более короткий.
check-uri-same = Этот же идентификатор указан и для другой среды. Дайте каждой среде свой идентификатор.
check-uri-shape = Укажите полный URI, например https://sistem.exemplu.md/saml или urn:exemplu:sistem.

check-address-backwards = { check-in-line }{ $address }: начало диапазона позже его конца. Поменяйте адреса местами.
check-address-documentation = { check-in-line }{ $address } — адрес, зарезервированный для примеров. Укажите настоящий адрес системы.
check-address-host-bits = { check-in-line }{ $address } — адрес внутри сети, а не сеть. Напишите { $network } для всей сети или адрес без части после косой черты.
check-address-link-local = { check-in-line }{ $address } действует только в локальном сегменте. Укажите исходящий адрес, который видит MEGA.
check-address-loopback = { check-in-line }{ $address } — это сам компьютер. Укажите исходящий адрес, который видит MEGA.
check-address-mixed = { check-in-line }{ $address } смешивает IPv4 и IPv6. Укажите диапазон из адресов одного вида.
check-address-multicast = { check-in-line }{ $address } — адрес группы. Укажите исходящий адрес, который видит MEGA.
check-address-port = { check-in-line }{ $address } заканчивается портом. Напишите только адрес.
check-address-private = { check-in-line }{ $address } — внутренний адрес, MEGA видит его только через VPN. Укажите публичный исходящий адрес или отметьте, что связь идёт через VPN.
check-address-shape = { check-in-line }{ $address } — не IP-адрес. Пишите по одному на строке, например 198.51.100.7, 198.51.100.0/28 или 198.51.100.7-198.51.100.9.
check-address-twice = { check-in-line }{ $address } уже указан выше. Удалите его.
check-address-unspecified = { check-in-line }{ $address } — не адрес системы. Укажите исходящий адрес, который видит MEGA.
check-addresses-same = Один из адресов указан и для другой среды. У тестовой и продуктивной среды разные адреса: исправьте один из них.

check-attribute-blank = { check-in-line }В «{ $name }» есть пробел. Имя атрибута пишется без пробелов; несколько атрибутов — на разных строках.
check-attribute-case = { check-in-line }«{ $name }» похоже на атрибут { $meant }. Если нужен именно он, напишите его точно так.
check-attribute-letters = { check-in-line }В «{ $name }» есть буквы не из простой латиницы. Напишите имя без диакритики и без кириллицы.
check-attribute-twice = { check-in-line }«{ $name }» указано дважды. Удалите одно.

check-choice-unknown = Выберите один из предложенных ответов.
check-date-shape = Напишите дату как год-месяц-день, например 2026-11-26.
check-email-several = Укажите только один адрес электронной почты.
check-email-shape = Напишите адрес электронной почты полностью, например nume@institutie.md.
check-idno-digit = Последняя цифра не соответствует остальным: возможно, опечатка. Сверьте IDNO с документом.
check-idno-shape = IDNO состоит ровно из 13 цифр. Скопируйте его из выписки из регистра.
check-phone-moldova = После +373 идут 8 цифр, например +373 22 820 000.
check-phone-shape = Напишите номер телефона цифрами, например +373 22 820 000.
check-text-control = В тексте есть невидимый знак, который нельзя отправить. Удалите текст и напишите его заново.
check-name-line = Имя пишется в одну строку. Удалите то, что стоит на других строках.
check-text-long = Текст длиннее { $limit } символов. Сократите его.
