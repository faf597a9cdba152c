# Systems in use whose certificate is not held.

unwatched-task = Add the { $environment ->
    [test] test
   *[production] production
} certificate · { $system }
unwatched-why = Without it, Racord cannot warn you before it expires.
