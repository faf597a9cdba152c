# Reminders on this computer: how they are shown, and the operating system's scheduler.

reminding-open = Open
reminding-example-title = Reminders from Racord look like this
reminding-example = You will be told in good time before a certificate expires. A click opens Racord where the matter stands.

reminding-no-service = Nothing on this desktop shows notifications ({ $words }). What is due will be shown as soon as there is something to show it.
reminding-refused = The desktop refused to show the notification ({ $words }). It will be tried again.
reminding-held = Another look at what is due has been going on for half a minute. Try again later.
reminding-file = “{ $file }” could not be used: { $words }. Check that you may write there, then try again.
reminding-no-home = The operating system names no home folder for you, so reminders cannot be switched on.
reminding-no-program = The program that reminds (racord-remind) is not beside Racord. Install Racord again, then switch reminders on.
reminding-scheduler = The operating system did not accept it: { $program } says “{ $words }”. Try again; if it happens again, show the message to the computer’s administrator.
reminding-none = Reminders cannot be switched on here. Open Racord regularly: what is due is shown under “To do”.
reminding-different = The operating system has something else registered: Racord was moved, or reminders were changed outside it. Switch them on again.
reminding-not-shown = Something was due on { $date_long }, but this desktop could not show a notification. See what is due here, and check that notifications are allowed for Racord.
reminding-path = The path “{ $file }” cannot be written into the operating system’s scheduler: it is not plain text. Move Racord or its data to a folder with an ordinary name, then switch reminders on.
reminding-appimage = Reminders cannot be switched on from an AppImage: the program that reminds is there only while the image is open. Install Racord from a package for that.
reminding-not-registered = Reminders were switched on, but the operating system no longer has them registered as they should be: no warnings come. Switch them on again in the settings.
reminding-failed = On { $date_long } the check of what is due did not succeed: not everything could be read or recorded. See here what is due. If it happens again, check that the disk has room and that all of Racord’s programs are of the same version.
reminding-older-title = Open Racord
reminding-older = Racord was updated, and its data is still in the older form: what is due cannot be looked at. Open Racord once, and reminders will come again.

reminding-by = { $via ->
    [autostart] the programs that start when you log in
    [launchd] launchd
    [systemd] systemd
   *[tasks] the Task Scheduler
}
reminding-status-on = On: registered with { reminding-by }
reminding-status-off = Off
reminding-status-different = Not as it should be: { reminding-by } has something else registered
reminding-last = Last look: { $date_long }, { $time }
reminding-limit-login = There is no systemd on this computer: Racord looks each time you log in, but not every day while you stay logged in.
reminding-limit-logged-in = Nothing is shown while nobody is logged in. What was missed comes at the next login, in one message.
reminding-limit-focus = Do-not-disturb hides notifications until you look into the notification centre.

reminding-screen-title = Reminders
reminding-screen-about = Racord tells you in good time before a certificate expires, on the day itself, and again until it is replaced, also while its window is closed. Nothing runs in the background unless a reminder is on the screen.
reminding-screen-on = Switch reminders on
reminding-screen-again = Switch them on again
reminding-screen-off = Switch reminders off
reminding-screen-show = Show me one now
reminding-screen-shown = It should be on your screen now. A click on it opens Racord.
reminding-screen-status = State
reminding-screen-limits = What this system cannot do
reminding-screen-offer = Would you like to be reminded before certificates expire?
reminding-screen-offer-about = Once a day Racord looks at what is due, also while its window is closed. You can change this in the settings.
reminding-screen-not-now = No, thank you
