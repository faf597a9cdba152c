# Dialogs, the browser, the file manager.
host-failed = The operating system answered: { $words }. Check this and try again.
host-file-too-large = The file is larger than { $megabytes } MB. A certificate takes a few kilobytes: choose the file with the certificate.
host-none = This needs the program's window. Start Racord and do it there.
host-not-a-file = This is not a file. Choose a file, not a folder.
