# Days seen from today.
day-today = today
day-tomorrow = tomorrow
day-ahead = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
day-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
