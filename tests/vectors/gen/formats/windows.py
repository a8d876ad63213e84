"""Windows and Samba."""
import struct

from kit import HEX_ANY, Format, Last, cut, never, yes

ANY = "[0-9A-Fa-f]"
BARE = dict(text=rf"(?P<digest>{ANY}{{32}})", places={"digest": Last(HEX_ANY)}, bare=True, skip=("empty-digest",))


def md4(data):
    """RFC 1320; OpenSSL keeps it from Python."""
    turn = lambda x, n: (x << n | x >> 32 - n) & 0xFFFFFFFF
    rounds = (
        (lambda x, y, z: x & y | ~x & z, 0, (3, 7, 11, 19), range(16)),
        (lambda x, y, z: x & y | x & z | y & z, 0x5A827999, (3, 5, 9, 13), (0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)),
        (lambda x, y, z: x ^ y ^ z, 0x6ED9EBA1, (3, 9, 11, 15), (0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15)),
    )
    state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
    data += b"\x80" + bytes(-(len(data) + 9) % 64) + struct.pack("<Q", len(data) * 8)
    for start in range(0, len(data), 64):
        words, (a, b, c, d) = struct.unpack("<16I", data[start:start + 64]), state
        for f, constant, turns, order in rounds:
            for step, place in enumerate(order):
                a, b, c, d = d, turn(a + (f(b, c, d) & 0xFFFFFFFF) + words[place] + constant & 0xFFFFFFFF, turns[step % 4]), b, c
        state = [x + y & 0xFFFFFFFF for x, y in zip(state, (a, b, c, d))]
    return struct.pack("<4I", *state).hex()


def nt(password, m):
    """Some software hashes bytes instead of characters: then a text and its bytes taken for characters are one."""
    if password.isascii(): return True
    try: text = password.decode()
    except UnicodeDecodeError: return False
    try: text.encode("latin-1").decode()
    except UnicodeError: return md4(text.encode("utf-16-le")) == m["digest"].lower()
    return False


assert md4("password".encode("utf-16-le")) == "8846f7eaee8fb117ad06bdd830b7586c"

Format("nt", "windows/nt", rows=r"nthash|samba_nthash", exact=nt, **BARE)
Format(
    "nt-msnt", "windows/nt", rows="authen_passphrase_NTHash_MSNT", exact=cut(128), tags=["{MSNT}"],
    text=rf"\{{(?i:MSNT)\}}(?P<digest>{ANY}{{32}})", places={"digest": Last(HEX_ANY)},
).edit("tag-in-lower-case", swap=("{MSNT}", "{msnt}"), expect="match")
Format(
    "nt-ldif", "windows/formulas", rows="sambaNTPassword", tags=["sambaNTPassword: "],
    text=rf"sambaNTPassword: (?P<digest>{ANY}{{32}})", places={"digest": Last(HEX_ANY)},
).edit("tag-alone", make=lambda text: text[:17]).edit("blank-lost", swap=(": ", ":"), expect="unknown")
Format("lm", "windows/lm", rows="lmhash", exact=never, **BARE)
Format(
    "lm-lanman", "windows/lm", rows="authen_passphrase_LANManager", exact=never, tags=["{LANMAN}"],
    text=rf"\{{(?i:LANMAN)\}}(?P<digest>{ANY}{{32}})", places={"digest": Last(HEX_ANY)},
).edit("tag-in-lower-case", swap=("{LANMAN}", "{lanman}"), expect="match")
Format(
    "lm-half", "windows/lm", rows="authen_passphrase_LANManagerHalf", exact=never, bare=True, skip=("empty-digest",),
    text=rf"(?P<digest>{ANY}{{16}})", places={"digest": Last(HEX_ANY)},
)
for scheme in ("msdcc", "msdcc2"):
    Format(scheme, "windows/dcc", rows=scheme, fields={"user": "user"}, needs=("user",), exact=yes, **BARE)


def examples():
    from passlib.hash import lmhash, msdcc, msdcc2, nthash
    nt, lm = nthash.hash("password"), lmhash.hash("password")
    return {
        "nt": nt, "nt-msnt": "{MSNT}" + nt, "nt-ldif": "sambaNTPassword: " + nt.upper(), "lm": lm, "lm-half": lm[:16], "lm-lanman": "{LANMAN}" + lm,
        "msdcc": msdcc.hash("password", user="alice"), "msdcc2": msdcc2.hash("password", user="alice"),
    }
