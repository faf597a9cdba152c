# Дни, в которые не работают.

days-new-year = Новый год
days-christmas-old-style = Рождество Христово (по старому стилю)
days-christmas-old-style-second = Второй день Рождества по старому стилю
days-womens-day = Международный женский день
days-labour-day = Международный день солидарности трудящихся
days-victory-and-europe-day = День Победы и День Европы
days-childrens-day = День защиты детей
days-independence-day = День независимости
days-language-day = День румынского языка «Limba noastră»
days-christmas-new-style = Рождество Христово (по новому стилю)
days-easter-sunday = Пасха
days-easter-monday = Второй день Пасхи
days-memorial-easter = Радоница (Paștele Blajinilor)
days-hram-chisinau = Храм города Кишинёва
days-hram = Храм населённого пункта { $locality }
days-hram-own = Храм вашего населённого пункта
days-saturday = суббота
days-sunday = воскресенье
days-moved = Выходной по решению Правительства; рабочий день — { $to }
days-moved-otherwise = Выходной по решению Правительства; часы отрабатываются иначе
days-own = { $name }
days-own-closed = ваш выходной день

days-binds-everybody = Обязателен для всех работодателей
days-binds-public-bodies = Обязателен для органов власти и публичных учреждений, для остальных — рекомендация

days-wrong-off = В этот день и так не работают. Выберите рабочий день.
days-wrong-worked = День отработки и так рабочий. Выберите выходной, обычно субботу.
days-wrong-not-there = Этого дня в списке уже нет. Откройте список дней ещё раз.
days-wrong-unnamed = Напишите, как называется выходной.
days-unreadable = Рабочие дни сохранены более новой версией программы и не читаются. Ничего не изменено. Откройте их в более новой версии.
reminder-rules-unreadable = Пороги напоминаний сохранены более новой версией программы и не читаются. Ничего не изменено. Измените их в более новой версии.
