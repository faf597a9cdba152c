# Days on which nobody works.

days-new-year = New Year’s Day
days-christmas-old-style = Christmas (old style)
days-christmas-old-style-second = Second day of Christmas (old style)
days-womens-day = International Women’s Day
days-labour-day = International Workers’ Day
days-victory-and-europe-day = Victory Day and Europe Day
days-childrens-day = International Children’s Day
days-independence-day = Independence Day
days-language-day = Our Language Day (Limba noastră)
days-christmas-new-style = Christmas (new style)
days-easter-sunday = Orthodox Easter
days-easter-monday = Orthodox Easter Monday
days-memorial-easter = Memorial Easter (Paștele Blajinilor)
days-hram-chisinau = Chișinău’s Hram
days-hram = Hram of { $locality }
days-hram-own = Hram of your locality
days-saturday = Saturday
days-sunday = Sunday
days-moved = Day off by decision of the Government; worked on { $to } instead
days-moved-otherwise = Day off by decision of the Government; the hours are made up otherwise
days-own = { $name }
days-own-closed = a day off of your own

days-binds-everybody = Binds all employers
days-binds-public-bodies = Binds public authorities and institutions, advice for others

days-wrong-off = Nobody works on that day anyway. Choose a working day.
days-wrong-worked = The day worked instead is a working day anyway. Choose a day off, usually a Saturday.
days-wrong-not-there = That day is no longer in the list. Open the list of days again.
days-wrong-unnamed = Write what the day off is called.
days-unreadable = The working days were kept by a newer version of the program and cannot be read. Nothing was changed. Open them in the newer version.
reminder-rules-unreadable = The thresholds of reminders were kept by a newer version of the program and cannot be read. Nothing was changed. Change them in the newer version.
