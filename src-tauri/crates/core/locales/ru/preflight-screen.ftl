# Проверки перед отправкой: экран.

preflight-screen-never = Ещё не проверялось
action-proxy = Изменить
