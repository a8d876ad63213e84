"""Windows and Samba."""
import hashlib, hmac, struct

from kit import HEX, HEX_ANY, Format, Inside, Last, Number, Salt, cut, never, yes

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


# ---- Windows Hello ------------------------------------------------------------------------------------------------------


def hello(pin, rounds, salt, master, before, blob):
    """hashcat's m28100.pm: digits in UTF-16 before and behind PBKDF2, and what DPAPI signs."""
    written = lambda data: data.hex().upper().encode("utf-16-le")
    entropy = hashlib.sha512(written(hashlib.pbkdf2_hmac("sha256", written(pin), salt, rounds, 32))).digest()
    constant = b"xT5rZW5qVVbrvpuA\0"
    digest = hmac.new(hashlib.sha1(master).digest(), before + constant + entropy + blob, "sha512").digest()
    return f"$WINHELLO$*SHA512*{rounds}*" + "*".join(part.hex() for part in (salt, digest, master, before, blob, constant))


def drawn(what, count):
    return b"".join(hashlib.sha256(f"{what} {number}".encode()).digest() for number in range(count // 32 + 1))[:count]


PYTHON, OWN = "Python 3.11 hashlib and hmac, as hashcat's module 28100 has it", (drawn("master key", 64), drawn("before", 32), drawn("blob", 692))
OF_HASHCAT = ("$WINHELLO$*SHA512*10000*00761655*3b3d3197efb2839a6072e922cc03be910be55d1e60389689c05b520d2d57c06258dc5a48798ba65424004cbe2e003d0509036f3394bcae108eb6b"
    "77c7eb306d7*c0772a3aca949db60f274f315b3a5f63fea552fc0d1f2032db5293ca9690735217d918d4cf697aa45b2fe598168804040e18fe00758be94aac971985ea7a5521*bff47e398"
    "df761733b5aeda7035cdf289547db3afb94b70cbad2aaea21a5cd58*8a4d5b88832e10bad57303324e6c9021733733df4acbf91366f51cebdc755e00fe1d01b3202469ee6ad5e667975b4f"
    "50e3110b00ef60414cd2cf96cc47df532e36b997727ffec2924d979d3fb6e677cb5827f4313131a46be8712926c42158339b55183e2fd7f2f0761980b1413897825c3759c566ff8a438189"
    "a6c8fb2d630dc33c6330de45c784d11957c686b40b6fe31fd8f2b1b664f542392326af5d334fdf92155343335e1b964955ac0b0e6f7254a599f0f0dc99becc2216515ba9e9472a54e60a14"
    "507fc353ebc47b9f0a8249a2a1bfa5d2cf526bd15ee68bd52e944ece9de6bbda913bc5083e26229673340fcc5285df0d38cbc7bb14584ced2fe9e9b3c283fa3c5ad4dd2034b7a67c8e7a16"
    "32fae8979a0abdd19be91c6bc371966121e04d433923e44df0b60c156bd90bc61c9fed01a7a76353f79dd4da3e07e12810ec3765128ec44b44b0789d6aa9e9702211a22ab8055ea32e9513"
    "fb1bd9d24ca04b33282632f63ab1b213e9644f97bc31dc4d2e7050c1fa23c0000facbf7c76fd7be4b112586f73f0c27abcf7cbe8c9d9fb83af70f60c490936fef84ed5301f73917b4e4170"
    "674a5d5e4bfbebdfeda9584221a0f190545efea7245dd2517ade393bedc255c4e016d9919e6e3f3711bca677fc099bf4e1730a752ea2a90a20ff3d09c909771849d3b009ba8d95d2b84fff"
    "889e38b079f1325aa42daa067a52abb5c064de3a5040e4a64e76b397b5c9ee6d045f3b5150cf428a92c141735908bb278077d52beefdc87efa156b8ebda071cb425fad0372a8a7cb6eb299"
    "26e8f6411ff1b818750c5b6888302fee9b1591b1c23db131538db2aa3de61dcd76fb7067be7ab71ee372bac18be0f446c974e92e79e27e7e3b2aa5ffc3f5f923f2df8ac2edcbb9392d1ac3"
    "5e4cd52037d9dceedec6391e713e78770307bfde6a31b4e115904d285ac35db055ae8253b9968b7ed7b948da5f*785435725a573571565662727670754100")
FORM = Format(
    "windows-hello", "windows/hello", rows=None, tags=["$WINHELLO$"],
    text=r"\$WINHELLO\$\*SHA512\*(?P<rounds>\d+)\*(?P<salt>[0-9a-f]{8})\*(?P<digest>[0-9a-f]{128})\*(?P<master>[0-9a-f]{128})\*(?P<before>[0-9a-f]{64})\*(?P<blob>[0-9a-f]{1384})\*(?P<constant>[0-9a-f]{34})",
    places={"rounds": Number(), "salt": Inside(HEX, bytes=[4]), "digest": Inside(HEX, bytes=[64]), "master": Inside(HEX, bytes=[64]), "before": Inside(HEX, bytes=[32]), "blob": Inside(HEX, bytes=[692])},
).put("of-hashcat", OF_HASHCAT, "hashcat", origin="hashcat, example of mode 28100"
).put("pin", hello(b"471108", 1000, bytes.fromhex("6f1c8a25"), *OWN), "471108", origin=PYTHON
).put("long", hello(b"correct horse battery staple 42", 1000, bytes.fromhex("6f1c8a25"), *OWN), "correct horse battery staple 42", origin=PYTHON
).put("other", hello(b"471108", 1000, bytes.fromhex("6f1c8a25"), *OWN), "471109", "mismatch", PYTHON, rule="G6"
).put("digits-of-the-pin", hello(b"471108", 1000, bytes.fromhex("6f1c8a25"), *OWN), b"471108".hex().upper(), "mismatch", PYTHON, rule="G6"
).edit("another-salt", place="salt", value="00761656", rule="G6", expect="mismatch"
).edit("one-round-more", place="rounds", value="10001", rule="G6", expect="mismatch", base="\\*10000\\*"
).edit("another-constant", place="constant", value="785435725a573571565662727670754101", at=0
).edit("constant-missing", make=lambda text: text[:text.rindex("*")]
).edit("constant-too-long", add="00"
).edit("another-function", swap=("SHA512", "SHA256")
).edit("tag-alone", make=lambda text: "$WINHELLO$"
).edit("dollar-behind", add="$")


def examples():
    from passlib.hash import lmhash, msdcc, msdcc2, nthash
    nt, lm = nthash.hash("password"), lmhash.hash("password")
    return {
        "windows-hello": hello(b"password", 10000, bytes.fromhex("6f1c8a25"), *OWN),
        "nt": nt, "nt-msnt": "{MSNT}" + nt, "nt-ldif": "sambaNTPassword: " + nt.upper(), "lm": lm, "lm-half": lm[:16], "lm-lanman": "{LANMAN}" + lm,
        "msdcc-named": "M$alice#" + msdcc.hash("password", user="alice"), "msdcc2-named": "$DCC2$10240#alice#" + msdcc2.hash("password", user="alice"),
        "radmin2": "$radmin2$" + hashlib.md5(b"password".ljust(100, b"\0")).hexdigest(), "radmin2-hex": hashlib.md5(b"password".ljust(100, b"\0")).hexdigest(),
        "msdcc": msdcc.hash("password", user="alice"), "msdcc2": msdcc2.hash("password", user="alice"),
    }
