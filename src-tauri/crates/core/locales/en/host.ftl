# Dialogs, the browser, the file manager.
host-disk-full = There is no room left on the disk with the folder { $folder }; nothing was written. Make room or choose another folder.
host-failed = The operating system answered: { $words }. Check this and try again.
host-file-exists = The file { $file } exists already and was not replaced: its extension was added after you chose the name. Choose another name or, to replace it, this very name.
host-file-too-large = The file is larger than { $megabytes } MB. A certificate takes a few kilobytes: choose the file with the certificate.
host-none = This needs the program’s window. Start Racord and do it there.
host-not-a-file = This is not a file. Choose a file, not a folder.
host-read-only = The folder { $folder } cannot be written to; nothing was written. Choose another folder.
