//! The folder: made if it isn't there, on this computer, writable.

use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, Prefix};

use crate::error::DossierError;

/// File systems of other computers, as the kernel names them.
const NETWORK: [&str; 13] = [
    "afs",
    "ceph",
    "cifs",
    "fuse.davfs",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
];

/// Makes the folder, for its owner's eyes only.
pub(crate) fn prepare(folder: &Path) -> Result<(), DossierError> {
    if on_network(folder) {
        return Err(DossierError::NetworkFolder(folder.to_path_buf()));
    }
    make(folder).map_err(|error| meaning(&error, folder))
}

/// Whether the path leads to another computer, as far as it can be told from here.
pub(crate) fn on_network(folder: &Path) -> bool {
    let unc = matches!(
        folder.components().next(),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    );
    if unc {
        return true;
    }
    let Ok(mounts) = fs::read_to_string("/proc/self/mountinfo") else { return false };
    let existing = folder.ancestors().find_map(|ancestor| ancestor.canonicalize().ok());
    existing.is_some_and(|path| file_system(&mounts, &path).is_some_and(|kind| NETWORK.contains(&kind)))
}

/// The file system under a path, by the kernel's list of mounts (proc(5), `mountinfo`).
fn file_system<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    let mounted = mounts.lines().filter_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let point = before.split(' ').nth(4)?.replace("\\040", " ");
        path.starts_with(&point).then_some((point.len(), after.split(' ').next()?))
    });
    // Of two mounts on one point the later one counts: `max_by_key` keeps the last of equals.
    mounted.max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

/// Whether something can be written into the folder, shown by writing.
pub(crate) fn probe(folder: &Path) -> Result<(), DossierError> {
    let file = folder.join(".racord-probe");
    let written = fs::File::create(&file).and_then(|mut file| {
        file.write_all(&[0; 64 * 1024])?;
        file.sync_all()
    });
    // It may not exist; and if it can't be removed, the next probe overwrites it.
    let _ = fs::remove_file(&file);
    written.map_err(|error| meaning(&error, folder))
}

pub(crate) fn meaning(error: &io::Error, folder: &Path) -> DossierError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            DossierError::DiskFull(folder.to_path_buf())
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            DossierError::ReadOnly(folder.to_path_buf())
        }
        _ => DossierError::Folder { folder: folder.to_path_buf(), reason: error.to_string() },
    }
}

#[cfg(unix)]
fn make(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /mnt/share rw,relatime shared:2 - nfs4 server:/export rw
41 22 0:41 / /home/ana/Documente\\040comune rw - fuse.sshfs ana@server:/ rw
42 40 8:2 / /mnt/share/disc rw - ext4 /dev/sdb1 rw
";

    #[test]
    fn the_innermost_mount_tells_where_a_folder_is() {
        let kind = |path: &str| file_system(MOUNTS, Path::new(path));
        assert_eq!(kind("/home/ana/.local/share/racord"), Some("ext4"));
        assert_eq!(kind("/mnt/share/racord"), Some("nfs4"), "an NFS mount is another computer");
        assert_eq!(
            kind("/mnt/share/disc/racord"),
            Some("ext4"),
            "a local disk inside a network folder is local"
        );
        assert_eq!(kind("/mnt/shared"), Some("ext4"), "a name that begins alike is another folder");
        assert_eq!(
            kind("/home/ana/Documente comune/x"),
            Some("fuse.sshfs"),
            "the kernel writes a blank as \\040"
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("date/racord");
        prepare(&inner).unwrap();
        assert_eq!(inner.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    }
}
