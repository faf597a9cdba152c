# Days on which nobody works.

days-new-year = New Year's Day
days-christmas-old-style = Christmas (old style)
days-womens-day = International Women's Day
days-labour-day = International Workers' Day
days-victory-and-europe-day = Victory Day and Europe Day
days-childrens-day = International Children's Day
days-independence-day = Independence Day
days-language-day = Our Language Day (Limba noastră)
days-christmas-new-style = Christmas (new style)
days-easter-sunday = Orthodox Easter
days-easter-monday = Orthodox Easter Monday
days-memorial-easter = Memorial Easter (Paștele Blajinilor)
days-hram-chisinau = Chișinău's Hram
days-hram = Hram of { $locality }
days-saturday = Saturday
days-sunday = Sunday
days-moved = Day off by decision of the Government; worked on { $to } instead
