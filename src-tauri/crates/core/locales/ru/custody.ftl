# Хранимые сертификаты: состояния, сроки, что отправлять.

custody-pending = Получен, ещё не подтверждён
custody-active = Используется
custody-superseded = Заменён
custody-removed = Удалён

custody-expires = { $days ->
    [one] Истекает через { $days } день
    [few] Истекает через { $days } дня
    [many] Истекает через { $days } дней
   *[other] Истекает через { $days } дня
}
custody-expired = { $days ->
    [one] Истёк { $days } день назад
    [few] Истёк { $days } дня назад
    [many] Истёк { $days } дней назад
   *[other] Истёк { $days } дня назад
}
custody-expires-today = Истекает сегодня
custody-expired-today = Истёк сегодня
custody-expiry-unknown = Срок действия неизвестен

custody-environment = { $environment ->
    [test] тестовой среды
   *[production] продуктивной среды
}
custody-need-certificate = Для { custody-environment } отправляется сам сертификат (.cer): ни один другой сервис MEGA в этой среде его ещё не знает.
custody-need-serial = Для { custody-environment } достаточно серийного номера: сертификат уже зарегистрирован в { $services }.
custody-need-expired = Срок действия сертификата для { custody-environment } истёк { $date }. Закажите новый в STISC.
custody-need-file = Для { custody-environment } известен только серийный номер. Добавьте файл .cer: ни один другой сервис MEGA этот сертификат не знает, поэтому его нужно отправить.
custody-need-missing = Для { custody-environment } сертификата нет. Закажите его в STISC или добавьте, если он у вас есть.

custody-another-environment = Сертификаты относятся к разным средам. Выберите сертификат той же среды.
custody-another-system = Сертификаты принадлежат разным системам. Выберите сертификат той же системы.
custody-already-expired = Срок действия сертификата истёк. Закажите новый в STISC.
custody-not-active = Заменить можно только используемый сертификат и только другим используемым. Сначала подтвердите новый сертификат.
custody-not-everywhere = Сохраняйте старый сертификат: новый ещё не зарегистрирован в { $services }. Зарегистрируйте новый сертификат в каждом сервисе.
custody-not-pending = Сертификат уже введён в действие или выведен из него.
custody-already-removed = Сертификат уже удалён.
custody-same = Сертификат не может заменить сам себя. Выберите новый сертификат.
custody-still-in-use = Сертификат используется в { $services }. Сначала замените его новым.

custody-already-held = Этот сертификат уже хранится для той же системы и той же среды.
custody-other-system = Этот же сертификат хранится и для другой системы. У каждой информационной системы свой сертификат: проверьте, чей он.
custody-same-in-both = Один и тот же сертификат используется в тестовой и в продуктивной среде. MEGA требует разных сертификатов: закажите ещё один в STISC.
custody-same-key-in-both = У тестового и продуктивного сертификатов один и тот же ключ. Уточните у MEGA, примут ли его, или закажите сертификат с другим ключом.
