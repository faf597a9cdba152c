# Сроки, собственные даты и рабочие дни, как их показывает окно.

integration-due-own = { $day ->
    [0] Ваша оценка: { integration-working-days }, до { $until } ({ integration-weekday })
   *[other] Ваша оценка: рабочий день { $day } из { $of }, до { $until } ({ integration-weekday })
}
integration-overdue-own = Срок, который вы задали ({ integration-working-days }), истёк { $until } ({ integration-weekday })
