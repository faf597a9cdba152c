# Проверки по сети. `preflight-<код>`: что выяснилось и что это значит; `preflight-<код>-do`: что делать.

preflight-check-address = Адреса системы
preflight-check-certificate-status = Статус сертификата
preflight-check-metadata = Метаданные MPass
preflight-check-server = Соединение с сервера
preflight-level-good = Всё как надо
preflight-level-note = Полезно знать
preflight-level-unknown = Выяснить не удалось
preflight-level-warning = Нужно проверить
preflight-level-problem = Работать не будет
preflight-no-room = У компьютера не осталось ресурсов для проверки. Закройте другие программы и проверьте снова.
preflight-stage-asking = Запрос к { $host }
preflight-stage-connecting = Соединение с { $host }
preflight-stage-greeting = Согласование шифрования с { $host }
preflight-stage-resolving = Поиск { $host }

# Любой запрос.
preflight-offline = У этого компьютера сейчас нет сети. Проверить ничего не удалось; остальное в Racord работает.
preflight-offline-do = Подключите компьютер к сети и проверьте снова.
preflight-name-unknown = Имя { $host } в сети неизвестно. Ни пользователи, ни MPass не найдут этот адрес.
preflight-name-unknown-do = Сравните имя с тем, что дали разработчики. Если оно верно, попросите того, кто ведёт ваши доменные имена, добавить его.
preflight-private-refused = { $host } ведёт во внутреннюю сеть ({ $address }). Этот адрес здесь никто не вводил, поэтому запрос не отправлен.
preflight-private-refused-do = Если это ваш сервер, введите его адрес вручную и проверьте снова. Иначе сообщите разработчикам.
preflight-port-closed = Сервер { $host } есть, но на порту { $port } никто не отвечает.
preflight-port-closed-do = Спросите разработчиков, запущено ли приложение и на каком порту.
preflight-port-silent = { $host } не отвечает на порту { $port }. Сервер выключен или межсетевой экран обрывает соединение.
preflight-port-silent-do = Спросите разработчиков или администраторов сети, открыт ли порт отсюда и из интернета.
preflight-proxy-used = Запрос шёл через прокси { $proxy }.
preflight-proxy-unreachable = Прокси { $proxy } не отвечает, поэтому проверить ничего не удалось.
preflight-proxy-unreachable-do = Проверьте прокси в настройках или спросите администраторов сети.
preflight-proxy-refused = { $status ->
    [none] Прокси { $proxy } не пропускает к { $host }: понятного ответа он не дал.
   *[other] Прокси { $proxy } не пропускает к { $host } (код { $status }).
}
preflight-proxy-refused-do = Попросите администраторов сети разрешить этот адрес или проверьте из другой сети.
preflight-proxy-kind = Прокси { $proxy } такого вида, который Racord не использует ({ $scheme }).
preflight-proxy-kind-do = Укажите в настройках прокси HTTP или выберите прямое соединение.
preflight-answer-missing = { $host } принял соединение, но вовремя не ответил.
preflight-answer-missing-do = Спросите разработчиков, запущено ли приложение и не перегружено ли оно, затем проверьте снова.
preflight-answer-broken = { $host } оборвал соединение или ответил чем-то, что не является веб-страницей.
preflight-answer-broken-do = Спросите разработчиков, что отвечает по этому адресу.
preflight-answer-too-large = Ответ { $host } намного больше, чем должен быть, поэтому до конца он не прочитан.
preflight-answer-too-large-do = Проверьте адрес: вероятно, он ведёт к чему-то другому.
preflight-redirected-to = Адрес ведёт дальше, на { $location }.
preflight-redirected-elsewhere = Адрес ведёт на другой сервер: { $location }. MPass отправляет сообщения на зарегистрированный адрес; по пути на другой они теряются.
preflight-redirected-elsewhere-do = Спросите разработчиков, какой адрес должен использовать MPass, и сообщите MEGA его.
preflight-redirected-to-http = Адрес ведёт с https на незашифрованный: { $location }. Браузеры пользователей предупреждают об этом, а сообщения по пути можно прочитать.
preflight-redirected-to-http-do = Попросите разработчиков, чтобы адрес вёл только на https.
preflight-redirect-refused = Адрес ведёт на то, что не является веб-адресом: { $location }.
preflight-redirect-refused-do = Попросите разработчиков исправить перенаправление.
preflight-redirects-too-many = { $count ->
    [one] Адрес ведёт всё дальше: после { $count } шага страницы всё ещё нет.
    [few] Адрес ведёт всё дальше: после { $count } шагов страницы всё ещё нет.
    [many] Адрес ведёт всё дальше: после { $count } шагов страницы всё ещё нет.
   *[other] Адрес ведёт всё дальше: после { $count } шага страницы всё ещё нет.
}
preflight-redirects-too-many-do = Попросите разработчиков исправить перенаправления; вероятно, они ходят по кругу.

# Шифрование и веб-сертификат.
preflight-http-only = Адрес начинается с http: ничего не шифруется. MPass принимает это только в тестовой среде.
preflight-http-only-do = До перехода в продуктивную среду попросите у разработчиков адрес с https.
preflight-tls-missing = { $host } не использует https на порту { $port }.
preflight-tls-missing-do = Спросите у разработчиков правильный порт или попросите включить https.
preflight-tls-old = { $host } предлагает только { $version }, который браузеры не принимают с 2020 года. Пользователи не смогут войти.
preflight-tls-old-do = Попросите разработчиков включить на сервере TLS 1.2 или 1.3.
preflight-tls-old-ciphers = { $host } предлагает TLS 1.2, но только с шифрами, которые больше не считаются надёжными.
preflight-tls-old-ciphers-do = Попросите разработчиков включить на сервере шифры с ECDHE и AES-GCM.
preflight-tls-failed = С { $host } не удалось договориться о шифровании ({ $reason }).
preflight-tls-failed-do = Передайте разработчикам слово в скобках: оно называет причину.
preflight-tls-client-certificate = { $host } требует сертификат от каждого, кто соединяется. У браузеров пользователей его нет, поэтому они не смогут вернуться из MPass.
preflight-tls-client-certificate-do = Попросите разработчиков не требовать клиентский сертификат по этому адресу.
preflight-tls-good = Соединение зашифровано по { $version }.
preflight-web-expired = { $days ->
    [0] Срок действия веб-сертификата сервера истёк сегодня ({ $date }). Браузеры останавливают пользователей на этом адресе.
    [one] Срок действия веб-сертификата сервера истёк { $days } день назад ({ $date }). Браузеры останавливают пользователей на этом адресе.
    [few] Срок действия веб-сертификата сервера истёк { $days } дня назад ({ $date }). Браузеры останавливают пользователей на этом адресе.
    [many] Срок действия веб-сертификата сервера истёк { $days } дней назад ({ $date }). Браузеры останавливают пользователей на этом адресе.
   *[other] Срок действия веб-сертификата сервера истёк { $days } дня назад ({ $date }). Браузеры останавливают пользователей на этом адресе.
}
preflight-web-expired-do = Попросите разработчиков обновить веб-сертификат. Это не системный сертификат от STISC.
preflight-web-not-yet = Веб-сертификат сервера действует только с { $date }. До этого браузеры останавливают пользователей.
preflight-web-not-yet-do = Спросите разработчиков, тот ли сертификат установлен, и проверьте часы этого компьютера.
preflight-web-other-name = Веб-сертификат сервера выдан на другое имя: { $names }. Браузеры останавливают пользователей, открывающих { $host }.
preflight-web-other-name-do = Проверьте адрес. Если он верен, попросите у разработчиков веб-сертификат с именем { $host }.
preflight-web-self-signed = Сервер сам сделал себе веб-сертификат. Браузеры ему не доверяют и останавливают пользователей.
preflight-web-self-signed-do = Попросите у разработчиков веб-сертификат от центра, который знают браузеры.
preflight-web-chain-incomplete = Сервер отправляет свой веб-сертификат без сертификата издателя ({ $issuer }). Некоторые браузеры справляются, другие программы — нет.
preflight-web-chain-incomplete-do = Попросите разработчиков установить на сервер и промежуточный сертификат.
preflight-web-issuer-unknown = Этот компьютер не знает центр, выдавший веб-сертификат ({ $issuer }). Браузеры пользователей, вероятно, тоже.
preflight-web-issuer-unknown-do = Если это собственный центр учреждения, попросите у разработчиков сертификат от публичного.
preflight-web-expires-soon = { $days ->
    [0] Срок действия веб-сертификата сервера истекает сегодня ({ $date }).
    [one] Срок действия веб-сертификата сервера истекает через { $days } день ({ $date }).
    [few] Срок действия веб-сертификата сервера истекает через { $days } дня ({ $date }).
    [many] Срок действия веб-сертификата сервера истекает через { $days } дней ({ $date }).
   *[other] Срок действия веб-сертификата сервера истекает через { $days } дня ({ $date }).
}
preflight-web-expires-soon-do = Спросите разработчиков, обновляется ли он автоматически.
preflight-web-unreadable = Веб-сертификат сервера не удалось проверить до конца.
preflight-web-unreadable-do = Откройте адрес в браузере и посмотрите сертификат там.
preflight-web-good = { $days ->
    [one] Веб-сертификат выдан на это имя, ему доверяют, и он действует ещё { $days } день, до { $date }.
    [few] Веб-сертификат выдан на это имя, ему доверяют, и он действует ещё { $days } дня, до { $date }.
    [many] Веб-сертификат выдан на это имя, ему доверяют, и он действует ещё { $days } дней, до { $date }.
   *[other] Веб-сертификат выдан на это имя, ему доверяют, и он действует ещё { $days } дня, до { $date }.
}

# Адрес системы.
preflight-name-private = Отсюда { $host } ведёт во внутреннюю сеть ({ $address }). Если так и из интернета, внешние пользователи не смогут вернуться из MPass на этот адрес.
preflight-name-private-do = Откройте адрес из сети вне учреждения. Если он не открывается, попросите у разработчиков адрес, доступный из интернета.
preflight-status-fits = По адресу отвечают (код { $status }). Отказ на пустой запрос — обычное дело.
preflight-status-nothing = Сервер отвечает, что по этому адресу ничего нет (код { $status }). Сообщения MPass потерялись бы.
preflight-status-nothing-do = Сравните адрес буква за буквой с тем, что дали разработчики; спросите их, установлено ли приложение.
preflight-status-broken = Приложение по этому адресу сообщает о собственной ошибке (код { $status }).
preflight-status-broken-do = Попросите разработчиков посмотреть в журнале приложения время этой проверки.
preflight-clock-good = Часы сервера идут верно.
preflight-clock-off = { $way ->
    [ahead] { $minutes ->
        [one] Часы сервера спешат относительно этого компьютера на { $minutes } минуту. При разнице больше 5 минут сообщения SAML отклоняются.
        [few] Часы сервера спешат относительно этого компьютера на { $minutes } минуты. При разнице больше 5 минут сообщения SAML отклоняются.
        [many] Часы сервера спешат относительно этого компьютера на { $minutes } минут. При разнице больше 5 минут сообщения SAML отклоняются.
       *[other] Часы сервера спешат относительно этого компьютера на { $minutes } минуты. При разнице больше 5 минут сообщения SAML отклоняются.
    }
   *[behind] { $minutes ->
        [one] Часы сервера отстают от этого компьютера на { $minutes } минуту. При разнице больше 5 минут сообщения SAML отклоняются.
        [few] Часы сервера отстают от этого компьютера на { $minutes } минуты. При разнице больше 5 минут сообщения SAML отклоняются.
        [many] Часы сервера отстают от этого компьютера на { $minutes } минут. При разнице больше 5 минут сообщения SAML отклоняются.
       *[other] Часы сервера отстают от этого компьютера на { $minutes } минуты. При разнице больше 5 минут сообщения SAML отклоняются.
    }
}
preflight-clock-off-do = Сначала сверьте часы этого компьютера с точным временем. Если они верны, попросите разработчиков включить на сервере синхронизацию времени.
preflight-clock-unknown = Сервер не сообщает, сколько времени на его часах.
preflight-clock-unknown-do = Спросите разработчиков, синхронизируются ли часы сервера.

# Метаданные MPass.
preflight-metadata-read = Метаданные прочитаны; EntityID: { $entity }.
preflight-metadata-status = Метаданные не выданы (код { $status }).
preflight-metadata-status-do = Проверьте позже. Если так и останется, сохраните метаданные в браузере и выберите файл.
preflight-metadata-unreadable = Это не метаданные: их нельзя прочитать как XML.
preflight-metadata-unreadable-do = Сохраните метаданные со страницы MPass ещё раз, не открывая и не сохраняя их в другой программе.
preflight-metadata-unsafe = В файле есть тип документа, которым можно заставить программы читать другие файлы. В метаданных его не бывает; ничего из файла не использовано.
preflight-metadata-unsafe-do = Не используйте этот файл. Получите метаданные у самого MPass.
preflight-metadata-other = Файл читается, но не описывает поставщика удостоверений: это не метаданные MPass.
preflight-metadata-other-do = Выберите метаданные MPass; метаданные вашей системы — другой файл.
preflight-metadata-unproven = Нет уверенности, что метаданные пришли от MPass: соединение не удалось проверить.
preflight-metadata-unproven-do = Прежде чем разработчики их используют, попросите MEGA подтвердить отпечаток сертификата подписи.
preflight-metadata-outdated = По собственным словам, метаданные действовали только до { $date }.
preflight-metadata-outdated-do = Получите их заново. Если так и останется, спросите MEGA.
preflight-metadata-entity = EntityID { $entity } не относится к { $host }. Возможно, это метаданные другой среды.
preflight-metadata-entity-do = Проверьте, из какой среды файл.
preflight-metadata-address-missing = { $purpose ->
    [sign-in] В метаданных нет адреса для входа.
   *[logout] В метаданных нет адреса для выхода.
}
preflight-metadata-address-missing-do = Спросите MEGA; до этого используйте адрес из процедуры.
preflight-metadata-address-differs = { $purpose ->
    [sign-in] Адрес для входа — { $found }; процедура называет { $expected }.
   *[logout] Адрес для выхода — { $found }; процедура называет { $expected }.
}
preflight-metadata-address-differs-do = Сообщите разработчикам оба. Верно то, что в метаданных.
preflight-metadata-no-certificate = В метаданных нет сертификата подписи: ответы MPass нельзя было бы проверить.
preflight-metadata-no-certificate-do = Запросите его у MEGA. Не принимайте неподписанные ответы.
preflight-metadata-certificate-unreadable = { $count ->
    [one] { $count } сертификат подписи в метаданных не читается.
    [few] { $count } сертификата подписи в метаданных не читаются.
    [many] { $count } сертификатов подписи в метаданных не читаются.
   *[other] { $count } сертификата подписи в метаданных не читаются.
}
preflight-metadata-certificate-unreadable-do = Получите метаданные заново. Если так и останется, спросите MEGA.
preflight-metadata-certificate-expired = Срок действия сертификата подписи MPass «{ $name }» истёк { $date }. Программы, которые его проверяют, отклоняют ответы MPass.
preflight-metadata-certificate-expired-do = Получите последние метаданные и спросите MEGA, каким сертификатом подписывают сейчас.
preflight-metadata-certificate-not-yet = Сертификат подписи MPass «{ $name }» действует с { $date }: вероятно, он следующий.
preflight-metadata-certificate-soon = { $days ->
    [one] Срок действия сертификата подписи MPass «{ $name }» истекает через { $days } день ({ $date }). Тогда MPass будет подписывать другим.
    [few] Срок действия сертификата подписи MPass «{ $name }» истекает через { $days } дня ({ $date }). Тогда MPass будет подписывать другим.
    [many] Срок действия сертификата подписи MPass «{ $name }» истекает через { $days } дней ({ $date }). Тогда MPass будет подписывать другим.
   *[other] Срок действия сертификата подписи MPass «{ $name }» истекает через { $days } дня ({ $date }). Тогда MPass будет подписывать другим.
}
preflight-metadata-certificate-soon-do = Сообщите разработчикам и заблаговременно проверьте метаданные снова.
preflight-metadata-certificate-weak = Сертификат подписи MPass «{ $name }» ({ $fingerprint }) сделан по старому алгоритму. Это выбор MPass; строгим программам нужно указать, чтобы они его принимали.
preflight-metadata-certificate-good = Сертификат подписи MPass «{ $name }» действует до { $date }.
preflight-metadata-same = По сравнению с сохранённой здесь копией ничего не изменилось.
preflight-metadata-entity-changed = EntityID изменился: был { $before }, стал { $entity }.
preflight-metadata-entity-changed-do = Сообщите разработчикам: систему нужно настроить на новый.
preflight-metadata-address-new = { $purpose ->
    [sign-in] Новый адрес для входа: { $found } ({ $binding }).
   *[logout] Новый адрес для выхода: { $found } ({ $binding }).
}
preflight-metadata-address-new-do = Сообщите разработчикам.
preflight-metadata-address-gone = { $purpose ->
    [sign-in] Адреса для входа больше нет: { $found } ({ $binding }).
   *[logout] Адреса для выхода больше нет: { $found } ({ $binding }).
}
preflight-metadata-address-gone-do = Сообщите разработчикам: система больше не должна его использовать.
preflight-metadata-certificate-new = Новый сертификат подписи: «{ $name }» ({ $fingerprint }).
preflight-metadata-certificate-new-do = Попросите разработчиков добавить его до того, как MPass начнёт им подписывать.
preflight-metadata-certificate-gone = Сертификата подписи больше нет: «{ $name }» ({ $fingerprint }).
preflight-metadata-certificate-gone-do = Попросите разработчиков убрать его, когда MPass перестанет им подписывать.

# Отозван ли сертификат.
preflight-issuer-known = Выдан { $issuer } — удостоверяющим центром, который MEGA знает.
preflight-issuer-other = Выдан { $issuer }; его нет среди центров, о которых известно, что MEGA их принимает.
preflight-issuer-other-do = Уточните у MEGA, примут ли его.
preflight-issuer-missing = Сертификат издателя не найден, поэтому ничего из сказанного издателем проверить нельзя.
preflight-issuer-missing-do = Проверьте снова позже. Если так и останется, спросите STISC, не отозван ли сертификат.
preflight-status-valid = Сертификат не отозван ({ $way }, на { $date }).
preflight-status-revoked = Сертификат отозван { $date } ({ $way }, причина: { preflight-revocation-reason }). С этого момента MPass и MSign могут отказывать системе.
preflight-status-revoked-do = Спросите STISC о причине, закажите новый сертификат и сообщите MEGA.
preflight-status-suspended = Действие сертификата приостановлено с { $date } ({ $way }). Пока это так, MPass и MSign могут отказывать системе.
preflight-status-suspended-do = Спросите STISC о причине и о том, можно ли снять приостановку.
preflight-status-no-address = В сертификате не сказано, где спрашивать ({ $way }). Этим путём нельзя узнать, отозван ли он.
preflight-status-no-address-do = Спросите STISC, если нужно знать точно.
preflight-status-unreachable = { $host } не ответил ({ $way }). Отозван ли сертификат, неизвестно.
preflight-status-unreachable-do = Проверьте снова позже.
preflight-status-unreadable = Ответ { $host } непригоден ({ $way }). Отозван ли сертификат, неизвестно.
preflight-status-unreadable-do = Проверьте снова позже. Если так и останется, спросите STISC.
preflight-status-stale = Ответ издателя устарел ({ $way }, до { $date }). Отозван ли сертификат с тех пор, неизвестно.
preflight-status-stale-do = Проверьте часы этого компьютера, затем повторите проверку позже.
preflight-status-forged = Ответ не подписан издателем ({ $way }), поэтому ему нельзя верить. Отозван ли сертификат, неизвестно.
preflight-status-forged-do = Проверьте снова из другой сети. Если так и останется, сообщите STISC.
preflight-status-uncheckable = Подпись ответа такого вида, который Racord проверить не может ({ $way }). Отозван ли сертификат, неизвестно.
preflight-status-uncheckable-do = Спросите STISC, если нужно знать точно.
preflight-status-not-known = Издатель не знает этот сертификат ({ $way }).
preflight-status-not-known-do = Спросите STISC; только что выданный сертификат может стать известен через день.
preflight-status-refused = Издатель отказался отвечать ({ $way }: { preflight-refusal-reason }). Отозван ли сертификат, неизвестно.
preflight-status-refused-do = Проверьте снова позже.

# Что сообщил скрипт с сервера.
preflight-server-recognised = Сервис узнал систему: сертификат и адрес сервера зарегистрированы.
preflight-server-address = Сервис отказал серверу (код { $status }): скорее всего, адрес сервера не зарегистрирован.
preflight-server-address-do = Узнайте адрес, с которого сервер выходит в сеть, сравните с сообщённым MEGA и попросите исправить.
preflight-server-certificate = Сервис не знает сертификат: «{ $fault }».
preflight-server-certificate-do = Сравните серийный номер с сообщённым MEGA для этой среды и попросите зарегистрировать этот.
preflight-server-unreachable = Сервер не может достичь { $address }: имя неизвестно или мешает межсетевой экран.
preflight-server-unreachable-do = Попросите администраторов сети открыть путь с сервера на этот адрес и порт. Если он открыт, спросите MEGA, зарегистрирован ли адрес сервера.
preflight-server-handshake = Сервис запросил сертификат и отклонил полученный ({ $reason }).
preflight-server-handshake-do = Проверьте, что сервер использует сертификат, выданный STISC для этой среды, затем спросите MEGA.
preflight-server-files = Скрипт не смог использовать сертификат или его ключ: { $reason }.
preflight-server-files-do = Попросите разработчиков запустить скрипт с файлами этого сертификата, в виде PEM или .pfx.
preflight-server-not-asked = Сервис не запросил сертификат, поэтому неизвестно, знает ли он систему.
preflight-server-not-asked-do = Проверьте, что адрес и порт — те, что для систем; если да, спросите MEGA.
preflight-server-unclear = Сервис ответил, но по ответу нельзя понять, знает ли он систему ({ $status }).
preflight-server-unclear-do = Отправьте результат MEGA вместе с вопросом.
preflight-server-untrusted = Сервер не доверяет веб-сертификату { $address }.
preflight-server-untrusted-do = Попросите разработчиков обновить на сервере список удостоверяющих центров или указать скрипту файл центра.
preflight-server-other = Результат относится к другому адресу: { $found } вместо { $expected }.
preflight-server-other-do = Запустите скрипт, сохранённый для этого сервиса и этой среды.
preflight-server-unreadable = Это не результат скрипта, или часть его отсутствует.
preflight-server-unreadable-do = Скопируйте всё от «----- RACORD RESULT» до «----- END -----» и вставьте снова.
