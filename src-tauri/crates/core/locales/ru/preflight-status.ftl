# Что издатель сказал о сертификате, подробно.

preflight-moment = { $date_long }, { $time }

# RFC 5280, раздел 5.3.1.
preflight-revocation-reason = { $reason ->
    [keyCompromise] закрытый ключ мог стать известен посторонним
    [cACompromise] ключ удостоверяющего центра мог стать известен посторонним
    [affiliationChanged] изменились сведения о владельце сертификата
    [superseded] заменён другим сертификатом
    [cessationOfOperation] больше не нужен для того, для чего был выдан
    [certificateHold] временно приостановлен
    [removeFromCRL] приостановка снята
    [privilegeWithdrawn] право, которое он подтверждал, отозвано
    [aACompromise] ключ центра, удостоверяющего атрибуты, мог стать известен посторонним
   *[unspecified] не указана
}
# RFC 6960, раздел 4.2.1.
preflight-refusal-reason = { $reason ->
    [malformedRequest] он не понял запрос
    [internalError] у него внутренняя ошибка
    [tryLater] он занят и просит обратиться позже
    [sigRequired] он отвечает только на подписанные запросы
   *[unauthorized] за этот сертификат он не отвечает
}

preflight-issuer-nowhere = Не найден: в сертификате не сказано, где он находится
preflight-issuer-held = Уже был здесь
preflight-issuer-not-there = То, что там находится, — не тот сертификат, которым подписан этот.
preflight-issuer-is-known = Да: это отпечаток удостоверяющего центра, который MEGA знает
preflight-issuer-is-other = Нет: его нет среди центров, о которых известно, что MEGA их принимает

preflight-standing-good = Не отозван
preflight-standing-revoked = Отозван
preflight-standing-suspended = Приостановлен
preflight-standing-not-known = Неизвестен издателю

preflight-way-no-address = Не запрашивалось: в сертификате нет адреса для этого
preflight-way-no-next = Не сказано; ответ считается действительным неделю
preflight-way-enough = Ответ дал адрес, запрошенный раньше
preflight-way-two = Запрашивается не больше двух адресов
preflight-way-unusable = То, что пришло, — не ответ об этом сертификате, который можно использовать.
preflight-way-other-kind = Не запрашивалось: это не веб-адрес
preflight-way-status = Сервер ответил кодом { $status }.
preflight-signer-issuer = Сам издатель
preflight-signer-charged = { $name }, по поручению издателя
preflight-signer-other = Кто-то другой; ответу нельзя верить
preflight-signer-uncheckable = Неизвестно: подпись такого вида Racord проверить не может
preflight-not-checked-issuer = Не отозван ли сертификат самого издателя: запрос был только об этом сертификате
preflight-not-checked-status = OCSP и CRL: без сертификата издателя их ответы нельзя проверить, поэтому они не запрашивались

fact-preflight-issuer = Сертификат издателя
fact-preflight-issuer-from = Откуда он
fact-preflight-issuer-sha256 = Отпечаток SHA-256 издателя
fact-preflight-issuer-authority = Центр известен MEGA
fact-preflight-issuer-looked = Где искали сертификат издателя
fact-preflight-issuer-ended = Что получилось
fact-preflight-way-asked = { $way }: запрошенный адрес
fact-preflight-way-ended = { $way }: что получилось
fact-preflight-way-standing = { $way }: состояние
fact-preflight-way-since = { $way }: с какого момента
fact-preflight-way-reason = { $way }: причина
fact-preflight-way-this-update = { $way }: по состоянию на
fact-preflight-way-next-update = { $way }: следующий ответ до
fact-preflight-way-signer = { $way }: кем подписано
fact-preflight-way-signer-sha256 = { $way }: отпечаток SHA-256 подписавшего
fact-preflight-way-left = { $way }: не запрашивалось
fact-preflight-way-left-why = { $way }: почему нет
fact-preflight-not-checked = Не проверялось
