"""Opens a backup of Racord without Racord and without age: Python's standard library alone.

    open_backup.py FILE PASSPHRASE

Prints, as JSON, the header, the serial numbers, the names of the institutions in the database, the notes of steps
(opened) and the SHA-256 of the certificates' bytes (opened). After https://age-encryption.org/v1, RFC 8439 and
draft-irtf-cfrg-xchacha; the content as src/backup/format.rs and src/sealing.rs describe it.
"""

import base64
import hashlib
import hmac
import json
import os
import sqlite3
import struct
import sys
import tempfile

MASK = 0xFFFFFFFF


def quarter(s, a, b, c, d):
    for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[x] = (s[x] + s[y]) & MASK
        v = s[z] ^ s[x]
        s[z] = ((v << turn) | (v >> (32 - turn))) & MASK


def rounds(state):
    s = list(state)
    for _ in range(10):
        quarter(s, 0, 4, 8, 12), quarter(s, 1, 5, 9, 13), quarter(s, 2, 6, 10, 14), quarter(s, 3, 7, 11, 15)
        quarter(s, 0, 5, 10, 15), quarter(s, 1, 6, 11, 12), quarter(s, 2, 7, 8, 13), quarter(s, 3, 4, 9, 14)
    return s


CONSTANTS = struct.unpack("<4I", b"expand 32-byte k")


def block(key, counter, nonce):
    state = [*CONSTANTS, *struct.unpack("<8I", key), counter, *struct.unpack("<3I", nonce)]
    return struct.pack("<16I", *((x + y) & MASK for x, y in zip(rounds(state), state)))


def poly1305(key, text):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for i in range(0, len(text), 16):
        total = (total + int.from_bytes(text[i : i + 16] + b"\1", "little")) * r % ((1 << 130) - 5)
    return ((total + int.from_bytes(key[16:], "little")) & ((1 << 128) - 1)).to_bytes(16, "little")


def padded(text):
    return text + bytes(-len(text) % 16)


def open_aead(key, nonce, sealed, data=b""):
    text, tag = sealed[:-16], sealed[-16:]
    lengths = struct.pack("<QQ", len(data), len(text))
    expected = poly1305(block(key, 0, nonce)[:32], padded(data) + padded(text) + lengths)
    if not hmac.compare_digest(tag, expected):
        raise ValueError("the tag does not match")
    stream = b"".join(block(key, 1 + i, nonce) for i in range(-(-len(text) // 64)))
    return bytes(x ^ y for x, y in zip(text, stream))


def open_xaead(key, nonce, sealed, data):
    state = [*CONSTANTS, *struct.unpack("<8I", key), *struct.unpack("<4I", nonce[:16])]
    done = rounds(state)
    return open_aead(struct.pack("<8I", *done[:4], *done[12:]), bytes(4) + nonce[16:], sealed, data)


def hkdf(key, salt, info):
    first = hmac.new(salt or bytes(32), key, "sha256").digest()
    return hmac.new(first, info + b"\1", "sha256").digest()


def unbase64(text):
    return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)


def open_age(file, passphrase):
    end = file.index(b"\n--- ") + 1
    line = file.index(b"\n", end)
    version, stanza, *body = file[:end].splitlines()
    assert version == b"age-encryption.org/v1"
    arrow, kind, salt, work = stanza.split(b" ")
    assert (arrow, kind) == (b"->", b"scrypt")
    salt = b"age-encryption.org/v1/scrypt" + unbase64(salt)
    n = 1 << int(work)
    wrap = hashlib.scrypt(passphrase, salt=salt, n=n, r=8, p=1, dklen=32, maxmem=n * 1024 + (1 << 20))
    file_key = open_aead(wrap, bytes(12), unbase64(b"".join(body)))
    mac = hmac.new(hkdf(file_key, b"", b"header"), file[: end + 3], "sha256").digest()
    assert hmac.compare_digest(mac, unbase64(file[end + 4 : line])), "the header was altered"
    nonce, rest = file[line + 1 : line + 17], file[line + 17 :]
    key = hkdf(file_key, nonce, b"payload")
    plain = []
    size = 64 * 1024 + 16
    chunks = [rest[i : i + size] for i in range(0, len(rest), size)]
    for number, chunk in enumerate(chunks):
        last = number == len(chunks) - 1
        plain.append(open_aead(key, number.to_bytes(11, "big") + bytes([last]), chunk))
    return b"".join(plain)


def sections(plain):
    magic, rest = plain.split(b"\n", 1)
    assert magic == b"racord-backup 1", magic
    while rest:
        length = int.from_bytes(rest[:8], "big")
        yield rest[8 : 8 + length]
        rest = rest[8 + length :]


def main():
    header, secrets, database = sections(open_age(open(sys.argv[1], "rb").read(), sys.argv[2].encode()))
    header, secrets = json.loads(header), json.loads(secrets)
    key = bytes.fromhex(secrets["data_key"])

    def unseal(sealed, place):
        assert sealed[0] == 1
        return open_xaead(key, sealed[1:25], sealed[25:], place.encode())

    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "racord.db")
        open(name, "wb").write(database)
        rows = sqlite3.connect(name)
        names = [row[0] for row in rows.execute("SELECT name FROM institutions ORDER BY name")]
        notes = rows.execute("SELECT id, note FROM step_events WHERE note IS NOT NULL ORDER BY place").fetchall()
        held = rows.execute("SELECT id, bytes FROM certificates WHERE bytes IS NOT NULL").fetchall()
        rows.close()
    print(
        json.dumps(
            {
                "header": header,
                "serials": secrets["serials"],
                "institutions": names,
                "notes": [unseal(note, f"step_events/note/{id}").decode() for id, note in notes],
                "certificates": {
                    id: hashlib.sha256(unseal(sealed, f"certificates/bytes/{id}")).hexdigest().upper()
                    for id, sealed in held
                },
            }
        )
    )


main()
