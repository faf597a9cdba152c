# Zile față de astăzi.
day-today = astăzi
day-tomorrow = mâine
day-ahead = { $days ->
    [one] peste o zi
    [few] peste { $days } zile
   *[other] peste { $days } de zile
}
day-ago = { $days ->
    [one] acum o zi
    [few] acum { $days } zile
   *[other] acum { $days } de zile
}
