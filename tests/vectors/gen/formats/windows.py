"""Windows and Samba."""
import hashlib, struct

from kit import HEX_ANY, Format, Last, Number, Salt, cut, never, yes

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
    FORM = Format(scheme, "windows/dcc", rows=scheme, fields={"user": "user"}, needs=("user",), exact=yes, **BARE)
    if scheme == "msdcc": FORM.put("of-hashcat", "c896b3c6963e03c86ade3a38370bbb09", "hashcat", user="54161084332", origin="hashcat, example of mode 1100")

JOHN = "John the Ripper, mscash_common_plug.c"
DCC = Format(       # broken, it is TYPO3's
    "msdcc-named", "windows/dcc_named", rows=None, exact=yes, text=rf"M\$(?P<user>.*)#(?P<digest>{ANY}{{32}})",
)
for name, user, digest, password in (
    ("ascii", "test2", "ab60bdb4493822b175486810ac2abe63", "test2"), ("another", "test3", "14dd041848e12fc48c0aa7a416a4a00c", "test3"),
    ("user-with-a-hash-sign", "#january", "72488d8077e33d138b9cff94092716e4", "issue#2575"), ("user-beyond-ascii", "ü", "48f84e6f73d6d5305f6558a33fa2c9bb", "ü"),
    ("password-beyond-ascii", "user", "9121790702dda0fa5d353014c334c2ce", "€€"), ("user-in-upper-case", "TEST1", "64cd29e36a8431a2b111378564a10631", "test1"),
    ("empty", "root", "176a4c2bd45ac73687676c2f09045353", ""),
): DCC.put(name, f"M${user}#{digest}", password, origin=JOHN)
(DCC.put("other", "M$test2#ab60bdb4493822b175486810ac2abe63", "test1", "mismatch", JOHN, rule="G6")
    .put("not-utf8", "M$test2#ab60bdb4493822b175486810ac2abe63", b"\xff\xfe", "mismatch", JOHN, rule="G6")
    .edit("another-user", place="user", value="test9", rule="G6", expect="mismatch").edit("tag-in-lower-case", swap=("M$", "m$"), expect="unknown"))
DCC2 = Format(
    "msdcc2-named", "windows/dcc_named", rows=None, tags=["$DCC2$"], exact=yes,
    text=rf"\$DCC2\$(?:(?P<rounds>\d+)#)?(?P<user>.*)#(?P<digest>{ANY}{{32}})", places={"rounds": Number(), "user": Salt(), "digest": Last(HEX_ANY)},
)
for name, text, password in (
    ("ascii", "10240#test1#607bbe89611e37446e736f7856515bf8", "test1"), ("user-in-mixed-case", "10240#Joe#e09b38f84ab0be586b730baf61781e30", "qerwt"),
    ("user-in-upper-case", "10240#TEST2#c6758e5be7fc943d00b97972a8a97620", "test2"), ("user-with-a-hash-sign", "10240##january#cceed966f6689269b758893bb6bbb985", "issue#2575"),
    ("fewer-rounds", "10000#Twelve_chars#54236c670e185043c8016006c001e982", "magnum"), ("more-rounds", "20480##january#474b0082a3a812a1c517fbd7a4e23811", "issue#2575"),
    ("rounds-unsaid", "january#26b5495b21f9ad58255d99b5e117abe2", "verylongpassword"), ("rounds-unsaid-user-empty", "#59137848828d14b1fca295a5032b52a1", "a"),
    ("beyond-ascii", "10240#joe#bdb80f2c4656a8b8591bd27d39064a54", "ü"), ("two-euro-signs", "10240#joe#1e1e20f482ff748038e47d801d0d1bda", "€€"),
): DCC2.put(name, f"$DCC2${text}", password, origin=JOHN)
(DCC2.put("of-hashcat", "$DCC2$10240#6848#e2829c8af2232fa53797e2f0e35e4626", "hashcat", origin="hashcat, example of mode 2100")
    .put("other", "$DCC2$10240#test1#607bbe89611e37446e736f7856515bf8", "test2", "mismatch", JOHN, rule="G6")
    .put("not-utf8", "$DCC2$10240#test1#607bbe89611e37446e736f7856515bf8", b"\xff\xfe", "mismatch", JOHN, rule="G6")
    .edit("another-user", place="user", value="test9", base="test1", rule="G6", expect="mismatch")
    .edit("no-user-field", make=lambda text: "$DCC2$" + text[-32:], at=6).edit("tag-in-lower-case", swap=("$DCC2$", "$dcc2$"), expect="unknown"))

RADMIN = Format(
    "radmin2", "windows/radmin", rows=None, tags=["$radmin2$"], exact=yes,
    text=rf"\$radmin2\$(?P<digest>{ANY}{{32}})", places={"digest": Last(HEX_ANY)},
)
for name, digest, password in (
    ("upper-case-digits", "B137F09CF92F465CABCA06AB1B283C1F", "lastwolf"), ("ascii", "b4e13c7149ebde51e510959f30319ac7", "firebaLL"), ("digits", "02ba5e187e2589be6f80da0046aa7e3c", "12345678"),
    ("longer", "3d2c8cae4621edf8abb081408569482b", "yamaha12345"), ("upper-case", "53b1dc4fd27e58a075b196f99b2ac992", "UPPERCASE"), ("empty", "6d0bb00954ceb7fbee436bb55a8397a9", ""),
): RADMIN.put(name, f"$radmin2${digest}", password, origin="John the Ripper, radmin_fmt_plug.c")
(RADMIN.put("other", "$radmin2$b4e13c7149ebde51e510959f30319ac7", "fireball", "mismatch", "John the Ripper, radmin_fmt_plug.c", rule="G6")
    .edit("tag-in-upper-case", swap=("$radmin2$", "$RADMIN2$"), expect="unknown"))
Format("radmin2-hex", "windows/radmin", rows=None, exact=yes, **BARE).put(
    "of-hashcat", "22527bee5c29ce95373c4e0f359f079b", "hashcat", origin="hashcat, example of mode 9900"
).put("of-john", "b4e13c7149ebde51e510959f30319ac7", "firebaLL", origin="John the Ripper, radmin_fmt_plug.c, without its tag"
).put("other", "22527bee5c29ce95373c4e0f359f079b", "Hashcat", "mismatch", "hashcat, example of mode 9900", rule="G6")


def examples():
    from passlib.hash import lmhash, msdcc, msdcc2, nthash
    nt, lm = nthash.hash("password"), lmhash.hash("password")
    return {
        "nt": nt, "nt-msnt": "{MSNT}" + nt, "nt-ldif": "sambaNTPassword: " + nt.upper(), "lm": lm, "lm-half": lm[:16], "lm-lanman": "{LANMAN}" + lm,
        "msdcc-named": "M$alice#" + msdcc.hash("password", user="alice"), "msdcc2-named": "$DCC2$10240#alice#" + msdcc2.hash("password", user="alice"),
        "radmin2": "$radmin2$" + hashlib.md5(b"password".ljust(100, b"\0")).hexdigest(), "radmin2-hex": hashlib.md5(b"password".ljust(100, b"\0")).hexdigest(),
        "msdcc": msdcc.hash("password", user="alice"), "msdcc2": msdcc2.hash("password", user="alice"),
    }
