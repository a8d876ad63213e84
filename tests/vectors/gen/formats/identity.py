"""Identity providers: Firebase and those that took its users in, Ory Kratos, Clerk, FusionAuth, Stytch.

Published vectors are few, so most texts are made here with Python's hashlib, hmac and cryptography, which compute
them independently of the project."""
import base64, functools, hashlib, hmac as mac, re, warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import crypt

from kit import B64, B64N, HEX, HEX_ANY, HMAC, CRYPT, CRYPT_LOW, Fixed, Format, Inside, Last, Number, Salt, bcrypt_exact

PYTHON = "Python 3.11 hashlib"
PASSWORDS = (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", ""), ("over64", "long " * 14))
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
KEY = "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA=="
STD = "[A-Za-z0-9+/]"
ANY = "[A-Za-z0-9+/_-]"


def b64(data): return base64.b64encode(data).decode()
def bare(data): return b64(data).rstrip("=")


def sixty_four(password, m):
    return HMAC["sha256"](password, m)


@functools.cache
def scrypt(password, salt, n, r, p, size):
    return hashlib.scrypt(password, salt=salt, n=n, r=r, p=p, dklen=size, maxmem=1 << 27)


def firebase(password, salt=SALT, key=KEY, separator=b"\x07", log2=4, r=8, p=1):
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    made = scrypt(password.encode(), salt + separator, 1 << log2, r, p, 32)
    return b64(Cipher(algorithms.AES(made), modes.CTR(bytes(16))).encryptor().update(base64.b64decode(key)))


# ---- Firebase -------------------------------------------------------------------------------------------------------

form = Format(
    "firebase-scrypt", "identity/firebase", rows=r"firebase_scrypt|supabase\.\$fbscrypt\$", exact=sixty_four, tags=["$fbscrypt$"],
    stored=lambda row: row["hash"] if row["hash"].startswith("$") else
    "$fbscrypt$v=1,n={memCost},r={rounds},p=1,ss={saltSeparator}${salt}${hash}".format(hash=row["hash"], **{k: row["context"].get(k, "") for k in ("memCost", "rounds", "saltSeparator", "salt")}),
    fields={"pepper": "signerKey"}, cheap=lambda m: int(m["memory"]) <= 6, most=10,
    text=rf"\$fbscrypt\$v=1,n=(?P<memory>\d+),r=(?P<rounds>\d+),p=(?P<p>\d+)(,ss=(?P<separator>{ANY}*=*))?(,sk=(?P<key>{ANY}+=*))?\$(?P<salt>{ANY}+=*)\$(?P<digest>{ANY}+=*)",
    places={"memory": Number(outside=("0",), zero=None, excess="40"), "rounds": Number(excess="4000000"), "separator": Inside(B64), "salt": Inside(B64),
            "digest": Last(B64)},
    skip=["empty-salt", "empty-digest"],
)
for name, password in PASSWORDS[:3]:
    form.put(name, f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk={KEY}${b64(SALT)}${firebase(password)}", password, origin="Python 3.11 hashlib and cryptography")
form.put("without-separator", f"$fbscrypt$v=1,n=4,r=8,p=1,sk={KEY}${b64(SALT)}${firebase('correct horse', separator=b'')}", "correct horse", origin=PYTHON
).put("without-key-and-separator", f"$fbscrypt$v=1,n=4,r=8,p=1${b64(SALT)}${firebase('correct horse', separator=b'')}", "correct horse", origin=PYTHON, pepper=KEY
).put("key-as-bytes", f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==${b64(SALT)}${firebase('correct horse')}", "correct horse", origin=PYTHON, pepper=base64.b64decode(KEY)
).put("url-safe", f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==${b64(SALT)}${firebase('correct horse').translate(str.maketrans('+/', '-_'))}", "correct horse", origin=PYTHON, pepper=KEY
).put("without-pepper", f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==${b64(SALT)}${firebase('correct horse')}", "correct horse", "refused", PYTHON, rule="G8"
).put("other-pepper", f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==${b64(SALT)}${firebase('correct horse')}", "correct horse", "mismatch", PYTHON, rule="G6", pepper="another"
).edit("version-2", swap=("v=1", "v=2"), at=10
).edit("tag-alone", make=lambda text: "$fbscrypt$", at=10
).edit("digest-empty", place="digest", value="", at=0
).edit("salt-empty", place="salt", value="", at=0
).edit("key-empty", place="key", value="", at=0
).edit("unknown-parameter", swap=(",ss=", ",sx="), base="ss="
).edit("key-of-15-bytes", make=lambda text: f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk={b64(SALT[:15])}${b64(SALT)}${firebase('correct horse', key=b64(SALT[:15]))}", at=None
).put("key-of-16-bytes", f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk={b64(SALT)}${b64(SALT)}${firebase('correct horse', key=b64(SALT))}", "correct horse", origin=PYTHON
).put("key-of-64-letters", f"$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==${b64(SALT)}${firebase('correct horse', key=b64(b'k' * 64))}", "correct horse", origin=PYTHON, pepper="k" * 64)

form = Format(
    "firebase-scrypt-kratos", "identity/firebase", rows=r"kratos\.\$firescrypt\$", exact=sixty_four, tags=["$firescrypt$"],
    text=rf"\$firescrypt\$ln=(?P<memory>\d+),r=(?P<rounds>\d+),p=(?P<p>\d+)\$(?P<salt>{STD}*=*)\$(?P<digest>{STD}+=*)\$(?P<separator>{STD}*=*)\$(?P<key>{STD}+=*)",
    places={"memory": Number(outside=("0",), zero=None, excess="40"), "rounds": Number(excess="4000000"), "salt": Inside(B64, at=False), "separator": Inside(B64, at=False), "key": Last(B64)},
)
for name, password in PASSWORDS:
    form.put(name, f"$firescrypt$ln=4,r=8,p=1${b64(SALT)}${firebase(password)}$Bw==${KEY}", password, origin=PYTHON)
form.edit("key-of-15-bytes", make=lambda text: f"$firescrypt$ln=4,r=8,p=1${b64(SALT)}${firebase('correct horse', key=b64(SALT[:15]))}$Bw==${b64(SALT[:15])}", at=None
).edit("tag-alone", make=lambda text: "$firescrypt$", at=12
).edit("digest-short", place="digest", value=b64(b"short"), at=None
).edit("url-safe-digest", make=lambda text: text.replace("/", "_"), base="/.*/", at=None)

form = Format(
    "firebase-scrypt-clerk", "identity/firebase", rows=None, exact=sixty_four, bare=True,
    text=rf"(?P<digest>{ANY}+=*)\$(?P<salt>{ANY}+=*)\$(?P<key>{ANY}+=*)\$(?P<separator>{ANY}*=*)\$(?P<rounds>\d+)\$(?P<memory>\d+)",
    places={"digest": Inside(B64), "rounds": Number(excess="4000000"), "key": Inside(B64)},
)
for name, password in PASSWORDS:
    form.put(name, f"{firebase(password)}${b64(SALT)}${KEY}$Bw==$8$4", password, origin=PYTHON)
form.put("other", f"{firebase('correct horse')}${b64(SALT)}${KEY}$Bw==$8$4", "correct hors", "mismatch", PYTHON, rule="G6"
).edit("no-memory", place="memory", value="").edit("too-much-memory", place="memory", value="30", rule="G5").edit("memory-of-none", place="memory", value="0"
).edit("key-of-15-bytes", make=lambda text: f"{firebase('correct horse', key=b64(SALT[:15]))}${b64(SALT)}${b64(SALT[:15])}$Bw==$8$4")

# ---- Ory Kratos -----------------------------------------------------------------------------------------------------

form = Format(
    "kratos-template", "identity/kratos_template", rows=r"kratos\.(sha1|sha256|sha512|md5) pf", tags=["$md5$pf=", "$sha1$pf=", "$sha256$pf=", "$sha512$pf="],
    text=rf"\$(?P<function>md5|sha1|sha256|sha512)\$pf=(?P<template>{STD}+=*)\$(?P<salt>{STD}*=*)\$(?P<digest>{STD}+=*)",
    places={"salt": Inside(B64), "digest": Last(B64)}, most=20,
)


def template(function, pattern, salt, password):
    text = re.sub(rb"\{SALT\}|\{PASSWORD\}", lambda found: salt if found[0] == b"{SALT}" else password.encode(), pattern)
    return f"${function}$pf={b64(pattern)}${b64(salt)}${b64(hashlib.new(function, text).digest())}"


for function in ("md5", "sha1", "sha256", "sha512"):
    for name, password in PASSWORDS[:3]: form.put(f"{function}-{name}", template(function, b"{PASSWORD}--{SALT}", SALT, password), password, origin=PYTHON)
form.put("password-twice", template("sha256", b"{PASSWORD}{SALT}{PASSWORD}", SALT, "correct horse"), "correct horse", origin=PYTHON
).put("braces-around", template("sha256", b"{{PASSWORD}{SALT}}", SALT, "correct horse"), "correct horse", origin=PYTHON
).put("salt-that-looks-like-a-password", template("sha256", b"{SALT}{PASSWORD}", b"{PASSWORD}", "correct horse"), "correct horse", origin=PYTHON
).put("password-that-looks-like-a-salt", template("sha256", b"{PASSWORD}{SALT}", SALT, "{SALT}"), "{SALT}", origin=PYTHON
).put("no-salt", template("sha1", b"{PASSWORD}", b"", "correct horse"), "correct horse", origin=PYTHON
).edit("no-password-in-template", place="template", value=b64(b"{SALT}"), at=0
).edit("password-in-other-case", place="template", value=b64(b"{SALT}{password}"), at=0
).edit("template-empty", place="template", value="", at=0
).edit("template-cut", place="template", value="e1NBTFR9e1BBU1NXT1JEfQ", base="sha", at=22
).edit("another-template", place="template", value=b64(b"{PASSWORD}.{SALT}"), rule="G6", expect="mismatch"
).edit("no-pf", swap=("pf=", "px="), base=r"\$sha256", expect="unknown"
).edit("tag-alone", make=lambda text: "$sha512$pf=", at=11)

form = Format(
    "scrypt-kratos", "identity/kratos_scrypt", rows=r"kratos\.scrypt .*", exact=sixty_four,
    text=rf"\$scrypt\$ln=(?P<n>\d+),r=(?P<r>\d+),p=(?P<p>\d+)\$(?P<salt>{STD}*=*)\$(?P<digest>{STD}+=*)", bare=True,
)
KRATOS = "golang.org/x/crypto 0.54, as Ory Kratos' hash_comparator.go calls it"


def kratos(password, n=16, size=32): return f"$scrypt$ln={n},r=8,p=1${b64(SALT)}${b64(scrypt(password.encode(), SALT, n, 8, 1, size))}"


# Broken, it is the PHC string that shares its tag, and broken as that: the scheme alone does not know the text.
for name, password in PASSWORDS: form.put(name, kratos(password), password, origin=PYTHON)
for name, stored in (
        ("digest-of-16-bytes", "$scrypt$ln=16,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg==$NoDKjbr/Je/0CWRq20YhbQ=="),
        ("digest-of-24-bytes", "$scrypt$ln=16,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg==$NoDKjbr/Je/0CWRq20YhbS2ca+7y2/wG"),
        ("digest-of-48-bytes", "$scrypt$ln=16,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg==$NoDKjbr/Je/0CWRq20YhbS2ca+7y2/wGtpZt0pU8Nglas0rw4rJ/rSMFvDb6NEqK"),
        ("nothing-padded-24-bytes", "$scrypt$ln=1024,r=8,p=1$bxyKJdO5TnCi8I1b$15eggKx/6aBo5VjGRG806MXt/7i4MCtS"),
        ("nothing-padded-48-bytes", "$scrypt$ln=256,r=8,p=1$bxyKJdO5TnCi8I1b$12/Fbr5uRdg/zg6AS7FL9ucoIa9QJ+XZUYOXUSXDCNd/O54gRYwMKJZbFV+5F+Il")):
    form.put(name, stored, "correct horse", origin=KRATOS)
    form.put(f"{name}-other", stored, "correct hors", "mismatch", KRATOS, rule="G6")
form.put("digest-of-64-bytes", kratos("correct horse", size=64), "correct horse", origin=PYTHON
).put("other", kratos("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6"
).put("too-much-work", kratos("correct horse").replace("ln=16", f"ln={1 << 40}"), "correct horse", "excessive", PYTHON, rule="G5"
).put("other-n", kratos("correct horse").replace("ln=16", "ln=32"), "correct horse", "mismatch", PYTHON, rule="G6")

form = Format(
    "pbkdf2-kratos", "identity/kratos_pbkdf2", rows=r"kratos\.pbkdf2-sha(224|384) .*", exact=lambda password, m: len(password) <= {"224": 144, "384": 104}[m["bits"]] and not password.endswith(b"\0"),
    tags=["$pbkdf2-sha224$i=", "$pbkdf2-sha384$i="],
    text=rf"\$pbkdf2-sha(?P<bits>224|384)\$i=(?P<rounds>\d+),l=(?P<length>\d+)\$(?P<salt>{STD}*)\$(?P<digest>{STD}+)",
    places={"rounds": Number(), "length": Number(outside=("15", "513"), excess=None, zero="G4"), "salt": Inside(B64N), "digest": Last(B64N)},
)


def sha3(bits, password, size=32):
    made = hashlib.pbkdf2_hmac(f"sha3_{bits}", password.encode(), SALT, 10, size)
    return f"$pbkdf2-sha{bits}$i=10,l={size}${bare(SALT)}${bare(made)}"


for bits in ("224", "384"):
    for name, password in PASSWORDS[:3]: form.put(f"{bits}-{name}", sha3(bits, password), password, origin=PYTHON)
for bits, size, stored in (
        ("224", 16, "$pbkdf2-sha224$i=10,l=16$bxyKJdO5TnCi8I1b5xNMlg$SUx3WvV2Af9okWdPaIOegA"),
        ("224", 512, "$pbkdf2-sha224$i=10,l=512$bxyKJdO5TnCi8I1b5xNMlg$SUx3WvV2Af9okWdPaIOegAI6MFEylnP0a8CvIGuTkaJWp4oeHBEOmqqdN7/1sFGTIHAFF+2hHIX6zcB93VhRljBx5kMYhfyxmDMyyJUgBZFaaNNvAlkrgpLsJWtzI8OS5I30M0R6cO3FJJQVinL+gf94SHdipZXepYwJILMLOMYtCh0masHUIUexZkTzYzCBezqMdBQjBpLaf+KWqJHHToyHtaadjdjILycDky6uplF7ExM+o3gXKW5bM+SNqt8ofCzheiDA8CZ/rz4LiVcArx4M5JHC8LprJUTsa9Vsud+DeJzRwXCK47hzFv6TIziqCZvcM5n0tG0rVM3O04o6ClFp2LK2G5RqStVpEtM5f16dPTb3K17eJChYW6FU1OymtN8FBwDxKNqoO56D5nBrDxxT+ExiEM+KaE6QSEiZKKBtykYXo2BsoBiGjUSGMFpTg6YCXdWno9Cw4kHkK9ImFsulYcpVyDTjOdU4hWKm14HlEmCO62WQeYqfb2bl6uzee09EwzeIU1A0VDl9ytO3Bh1w1o88aVEODBo1MCtsd+SQZMqrkHr6IAqj1Vdxh+PmbEwq1cRYZ+RmUjzKZWFf5sDTfhglXhFpqwrzV2Gf/iCTYBXW+OpdBB0W0fvCTiqEcovhjWor3mvsTIsJ4J4PUuWB1R/MWPt1mOnXAKA+0iw"),
        ("384", 16, "$pbkdf2-sha384$i=10,l=16$bxyKJdO5TnCi8I1b5xNMlg$7hM55ONiE5HWNyAGpR16Ew"),
        ("384", 512, "$pbkdf2-sha384$i=10,l=512$bxyKJdO5TnCi8I1b5xNMlg$7hM55ONiE5HWNyAGpR16E6n5YRcppke0IFR4e0dpjXZdlTM/9+Cl3pq3FY4CpQs3e3d2gRswfCa3TFoGRHWD+VS1KCodyK9dYxbbOtiGX5Z2+O8d4krHwI4BFUg2oGsOqz6DCaWF6RxsZS7ni7C83F7uyKrBKFZDlaBO4jKA1V8tEJOMvhKqVplm0ZN9aK8abeAWYtaLiKqxw017/CABusl2idSzjHumXxbP6PlTrUc94ZOfBC2B5D3pnPG3/j7HtWr9NfvdIsrwPg6AYCx365GG0vBYQZoaJqaUQKWntIk9F8u7JjQdA/wr/AqXc8zrAKZnGK1srqZoW9G5GI06jHRnlDZDJNciCrhaI8SYKjZ9urn1lV1WQQkCIPA/JvKiSFVYxGlVZJaJDb/NItl5BTwhPSO41FZ1SdAx7N5q1C/d1n088m33+BA5kO94BKJuYUD2DCV56hd0iB266MzorjL07Bf3Zc0xCtFA1swg9HRV1/iLwH37lgutKu5YD+F7UtMryHt325vdgXTSRMb5wqWLMHH93dq8AkaZQ9J3X8fcVMxWyG8esVDHtaLjqsUtwiFpssdMI0Ee+8BaTwkPsmyBO23Tz2T7zcTImdXrNzlQQkpB4eAVCG1sOPaLytgr2sM243Tki8bR1tDCmVbnP9oclUy0oPm4xQVbT2cXdNQ"),
):
    form.put(f"{bits}-digest-of-{size}-bytes", stored, "correct horse", origin=KRATOS)
    form.put(f"{bits}-digest-of-{size}-bytes-other", stored, "correct hors", "mismatch", KRATOS, rule="G6")
form.put("digest-of-64-bytes", sha3("384", "correct horse", 64), "correct horse", origin=PYTHON
).edit("another-length", place="length", value="33", at=None
).edit("tag-alone", make=lambda text: "$pbkdf2-sha384$i=", at=17
).edit("without-length", swap=(",l=32", ""), at=None, rule="G2")

form = Format(
    "kratos-md5", "identity/kratos_digest", rows=r"kratos\.md5 bare", bare=True, text=rf"\$md5\$(?P<digest>{STD}{{22}}==)",
)
for name, password in PASSWORDS: form.put(name, f"$md5${b64(hashlib.md5(password.encode()).digest())}", password, origin=PYTHON)
form.put("other", f"$md5${b64(hashlib.md5(b'correct horse').digest())}", "correct hors", "mismatch", PYTHON, rule="G6"
).put("other-digest", f"$md5${b64(bytes(16))}", "correct horse", "mismatch", PYTHON, rule="G6"
).put("empty-password", f"$md5${b64(hashlib.md5(b'correct horse').digest())}", "", "mismatch", PYTHON, rule="G6")


def md4(data):
    import struct
    left = lambda x, n: (x << n | x >> 32 - n) & 0xffffffff
    text = data + b"\x80" + bytes(-(len(data) + 9) % 64) + struct.pack("<Q", 8 * len(data)); h = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
    for at in range(0, len(text), 64):
        x = struct.unpack("<16I", text[at:at + 64]); a, b, c, d = h
        for f, add, order, turns in ((lambda b, c, d: b & c | ~b & d, 0, range(16), (3, 7, 11, 19)), (lambda b, c, d: b & c | b & d | c & d, 0x5a827999, [i % 4 * 4 + i // 4 for i in range(16)], (3, 5, 9, 13)),
                                     (lambda b, c, d: b ^ c ^ d, 0x6ed9eba1, [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15], (3, 9, 11, 15))):
            for step, k in enumerate(order): a, b, c, d = d, left(a + f(b, c, d) + x[k] + add & 0xffffffff, turns[step % 4]), b, c
        h = [u + v & 0xffffffff for u, v in zip(h, (a, b, c, d))]
    return struct.pack("<4I", *h)


assert md4(b"abc").hex() == "a448017aaf21d8525fc10ae87aa6729d"


def keyed(function, key, message):
    if function != "md4": return mac.new(key, message, function).digest()
    key = (md4(key) if len(key) > 64 else key).ljust(64, b"\0")
    return md4(bytes(b ^ 0x5c for b in key) + md4(bytes(b ^ 0x36 for b in key) + message))


HASHES = {"md4": 16, "md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}
for function, size in HASHES.items():
    form = Format(
        f"kratos-hmac-{function}", "identity/kratos_digest", rows=rf"kratos\.hmac-{function}", tags=[f"$hmac-{function}$"],
        text=rf"\$hmac-{function}\$(?P<digest>{STD}+=*)\$(?P<key>{STD}+=*)", places={"key": Last(B64, any_length=True)},
    )
    made = lambda password, key: f"$hmac-{function}${b64(keyed(function, key, password.encode()).hex().encode())}${b64(key)}"
    for (name, password), key in zip(PASSWORDS, (b"12345", SALT, b"key", b"k" * 80)): form.put(name, made(password, key), password, origin=PYTHON)
    form.put("other", made("correct horse", b"12345"), "correct hors", "mismatch", PYTHON, rule="G6")
    form.edit("digest-short", place="digest", value=b64(b"0" * (2 * size - 3)))

for name, tag, kind, least in (("md5", "$1$", CRYPT_LOW, 22), ("sha256", "$5$", CRYPT_LOW, 43), ("sha512", "$6$", CRYPT_LOW, 86)):
    rounds = "" if name == "md5" else r"(rounds=(?P<rounds>\d+)\$)?"
    places = {"salt": Salt(most=8 if name == "md5" else 16), "digest": Fixed(CRYPT_LOW, least)}
    if rounds: places["rounds"] = Number(outside=("999", "1000000000"), excess="999999999")
    form = Format(
        f"kratos-{name}-crypt", "identity/kratos_crypt", rows=rf"kratos\.\${name}-crypt\$", tags=[f"${name}-crypt$"], nul=True,
        text=rf"\${name}-crypt\${rounds}(?P<salt>[^$:]*)\$(?P<digest>[./0-9A-Za-z]{{{least}}})", places=places,
    )
    for what, password in PASSWORDS[:3]:
        made = crypt.crypt(password, f"{tag}{'' if name == 'md5' else 'rounds=1000$'}Tw5nQ2kX")
        form.put(what, f"${name}-crypt$" + made[3:], password, origin="libxcrypt 4.4, under Ory Kratos' name")
    form.put("nul", f"${name}-crypt$" + made[3:], "a\0b", "refused", "asked by hand", rule="G8")
    form.edit("tag-alone", make=lambda text, name=name: f"${name}-crypt$", at=len(name) + 8)

# ---- Clerk ----------------------------------------------------------------------------------------------------------

form = Format(
    "clerk-pbkdf2-sha256", "identity/clerk", rows=None, exact=sixty_four, bare=True,
    text=rf"pbkdf2_sha256\$(?P<rounds>\d+)\$(?P<salt>{STD}+=*)\$(?P<digest>{STD}{{43}}=)", places={"rounds": Number(), "salt": Inside(B64), "digest": Last(B64)},
)
clerk = lambda password: f"pbkdf2_sha256$10${b64(SALT)}${b64(hashlib.pbkdf2_hmac('sha256', password.encode(), SALT, 10))}"
for name, password in PASSWORDS: form.put(name, clerk(password), password, origin=PYTHON)
form.put("other", clerk("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6")

for function, digits in (("md5", 32), ("sha256", 64)):
    form = Format(f"clerk-{function}-salted", "identity/clerk", rows=None, bare=True, text=rf"(?P<salt>[^$]+)\$(?P<digest>[0-9a-f]{{{digits}}})", places={"digest": Last(HEX)}, skip=["dollar-behind-digest"])
    for (name, password), salt in zip(PASSWORDS, ("k3;", "9dKw2:x", "ünïcode", "salt")):
        form.put(name, f"{salt}${hashlib.new(function, (salt + password).encode()).hexdigest()}", password, origin=PYTHON)
    form.put("other", f"k3;${hashlib.new(function, b'k3;correct horse').hexdigest()}", "correct hors", "mismatch", PYTHON, rule="G6")
    form.edit("no-salt", place="salt", value="").edit("no-dollar", swap=("$", ":"))

form = Format(
    "clerk-bcrypt-peppered", "identity/clerk_bcrypt", rows=None, bare=True, nul=True,
    exact=lambda password, m: len(password) + len(m["pepper"].encode()) < 72,
    text=r"\$2[abxy]\$\d\d\$[./0-9A-Za-z]{53}\$(?P<pepper>.+)",
)


def peppered(password, pepper):
    return crypt.crypt((password + pepper), "$2b$04$ZvwIHbM3RlAg6GzZ3vLKje") + "$" + pepper


for name, password in PASSWORDS[:3]: form.put(name, peppered(password, "pepper"), password, origin="libxcrypt 4.4")
# Devise's own pepper has 128 digits.
LONG = hashlib.sha512(b"config.pepper").hexdigest()
form.put("pepper-of-128-digits", peppered("correct horse", LONG), "correct horse", origin="libxcrypt 4.4", exact=True
).put("pepper-of-128-digits-52-bytes", peppered("x" * 52, LONG), "x" * 52, origin="libxcrypt 4.4", exact=True
).put("pepper-of-128-digits-53-bytes", peppered("x" * 53, LONG), "x" * 53, origin="libxcrypt 4.4", exact=False
).put("pepper-of-128-digits-73-bytes", peppered("x" * 73, LONG), "x" * 73, origin="libxcrypt 4.4", exact=False
).put("pepper-of-128-digits-other", peppered("correct horse", LONG), "correct hors", "mismatch", "libxcrypt 4.4", rule="G6"
).put("pepper-that-repeats-itself", peppered("correct horse", "ab" * 40), "correct horse", origin="libxcrypt 4.4", exact=False)
form.put("other", peppered("correct horse", "pepper"), "correct hors", "mismatch", "libxcrypt 4.4", rule="G6"
).put("other-pepper", peppered("correct horse", "pepper") + "x", "correct horse", "mismatch", "libxcrypt 4.4", rule="G6"
).put("nul", peppered("correct horse", "pepper"), "a\0b", "refused", "asked by hand", rule="G8"
).edit("no-pepper", place="pepper", value="").edit("letter-x", swap=("$2b$", "$2c$")).edit("cost-of-3", swap=("$04$", "$03$"))

hexed = lambda function, password, salt, size: hashlib.pbkdf2_hmac(function, password.encode(), salt, 10, size).hex()
form = Format(
    "clerk-pbkdf2-sha1", "identity/clerk_pbkdf2", rows=None, exact=HMAC["sha1"], bare=True,
    text=r"pbkdf2_sha1\$(?P<rounds>\d+)\$(?P<salt>[^$]+)\$(?P<digest>[0-9a-fA-F]+)(\$(?P<length>\d+))?", places={"rounds": Number()},
)
for name, password in PASSWORDS: form.put(name, f"pbkdf2_sha1$10$k3;${hexed('sha1', password, b'k3;', 32)}", password, origin=PYTHON)
form.put("salt-of-hex-digits", f"pbkdf2_sha1$10$6B333b${hexed('sha1', 'correct horse', b'k3;', 32)}", "correct horse", origin=PYTHON
).put("salt-of-an-odd-digit", f"pbkdf2_sha1$10$6B333${hexed('sha1', 'correct horse', b'6B333', 32)}", "correct horse", origin=PYTHON
).put("length-20", f"pbkdf2_sha1$10$k3;${hexed('sha1', 'correct horse', b'k3;', 20)}$20", "correct horse", origin=PYTHON
).put("other", f"pbkdf2_sha1$10$k3;${hexed('sha1', 'correct horse', b'k3;', 32)}", "correct hors", "mismatch", PYTHON, rule="G6"
).put("length-that-is-another", f"pbkdf2_sha1$10$k3;${hexed('sha1', 'correct horse', b'k3;', 20)}$32", "correct horse", "unknown", PYTHON, rule="G2"
).put("20-bytes-without-a-length", f"pbkdf2_sha1$10$k3;${hexed('sha1', 'correct horse', b'k3;', 20)}", "correct horse", "unknown", PYTHON, rule="G2"
).edit("no-salt", place="salt", value="").edit("digest-cut", cut=2)
for scheme, name, salt in (("clerk-pbkdf2-sha512", "pbkdf2_sha512", "6b333b"), ("clerk-pbkdf2-sha512-hex", "pbkdf2_sha512_hex", "6b333b")):
    hashed = b"k3;" if scheme.endswith("hex") else b"6b333b"
    form = Format(
        scheme, "identity/clerk_pbkdf2", rows=None, exact=HMAC["sha512"], bare=True,
        text=r"pbkdf2_sha512(_hex)?\$(?P<rounds>\d+)\$(?P<salt>[^$]+)\$(?P<digest>[0-9a-fA-F]{128})", places={"rounds": Number(), "digest": Last(HEX_ANY)},
    )
    for what, password in (*PASSWORDS[:3], ("over128", "long " * 28)): form.put(what, f"{name}$10${salt}${hexed('sha512', password, hashed, 64)}", password, origin=PYTHON)
    form.put("other", f"{name}$10${salt}${hexed('sha512', 'correct horse', hashed, 64)}", "correct hors", "mismatch", PYTHON, rule="G6")
    form.edit("no-salt", place="salt", value="").edit("digest-cut", cut=2)
    if scheme.endswith("hex"): form.edit("salt-of-text", place="salt", value="k3;").put("without-hex-in-its-name", f"pbkdf2_sha512$10${salt}${hexed('sha512', 'correct horse', hashed, 64)}", "correct horse", origin=PYTHON)

# ---- FusionAuth -----------------------------------------------------------------------------------------------------

def rounds(function, count, text):
    for _ in range(count): text = hashlib.new(function, text).digest()
    return text


for function in ("md5", "sha256", "sha512"):
    form = Format(
        f"fusionauth-salted-{function}", "identity/fusionauth", rows=None, tags=[f"salted-{function}$"],
        text=rf"salted-{function}\$(?P<rounds>\d+)\$(?P<salt>{STD}+=*)\$(?P<digest>{STD}+=*)", places={"rounds": Number(excess="4000000000"), "salt": Inside(B64), "digest": Last(B64)},
        skip=["too-much-work-in-rounds"],
    )
    made = lambda password, count: f"salted-{function}${count}${b64(SALT)}${b64(rounds(function, count, password.encode() + SALT))}"
    for (name, password), count in zip(PASSWORDS, (1, 2, 10, 1)): form.put(name, made(password, count), password, origin=PYTHON)
    form.put("other", made("correct horse", 2), "correct hors", "mismatch", PYTHON, rule="G6")

form = Format(
    "fusionauth-phpass-sha512", "identity/fusionauth", rows=None, tags=["phpass-sha512$"], skip=["too-much-work-in-rounds"],
    text=rf"phpass-sha512\$(?P<rounds>\d+)\$(?P<salt>[^$]+)\$(?P<digest>{STD}{{43}})", places={"rounds": Number(excess="4000000000"), "salt": Salt()},
)


def phpass(count, salt, password):
    digest = hashlib.sha512(salt + password).digest()
    for _ in range(count): digest = hashlib.sha512(digest + password).digest()
    return b64(digest)[:43]


made = lambda password, count: f"phpass-sha512${count}$IQRaTwmf${phpass(count, b'IQRaTwmf', password.encode())}"
for (name, password), count in zip(PASSWORDS, (8, 2, 10, 1)): form.put(name, made(password, count), password, origin=PYTHON)
form.put("other", made("correct horse", 8), "correct hors", "mismatch", PYTHON, rule="G6"
).put("other-factor", made("correct horse", 8).replace("$8$", "$9$"), "correct horse", "mismatch", PYTHON, rule="G6"
).edit("digest-cut", cut=1, at=None).edit("digest-of-44-digits", add="A", at=None).edit("no-salt", place="salt", value="", at=0).edit("tag-alone", make=lambda text: "phpass-sha512$", at=14)

form = Format(
    "fusionauth-sha512", "identity/fusionauth", rows=r"fusionauth\.salted sha512 .*", bare=True,
    text=rf"(?P<digest>{STD}{{86}}==):(?P<salt>{STD}+=*)", places={"digest": Inside(B64), "salt": Last(B64, any_length=True)}, skip=["dollar-behind-salt"],
)
made = lambda password: f"{b64(hashlib.sha512(password.encode() + SALT).digest())}:{b64(SALT)}"
for name, password in PASSWORDS: form.put(name, made(password), password, origin=PYTHON)
form.put("other", made("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6").edit("no-colon", swap=(":", "."))

form = Format(
    "fusionauth-md5-appended", "identity/fusionauth", rows=r"fusionauth\.md5 .*", bare=True, text=rf"(?P<body>{STD}+=*)",
)
for (name, password), salt in zip(PASSWORDS, (SALT * 2, b"s" * 32, bytes(32), bytes(range(32)))): form.put(name, b64(hashlib.md5(password.encode() + salt).digest() + salt), password, origin=PYTHON)
form.put("other", b64(hashlib.md5(b"correct horse" + SALT * 2).digest() + SALT * 2), "correct hors", "mismatch", PYTHON, rule="G6"
).put("without-salt", b64(hashlib.md5(b"correct horse").digest()), "correct horse", "unknown", PYTHON, rule="G2"
).put("url-safe", b64(b"\xff" * 48).replace("/", "_"), "correct horse", "unknown", "written by hand", rule="G2")

# ---- HMAC under a pepper, Stytch ------------------------------------------------------------------------------------

for function in ("md5", "sha1", "sha256", "sha512"):
    for order in ("first", "last"):
        form = Format(
            f"hmac-{function}-salt-{order}", "identity/hmac", rows=None, tags=[f"$hmac-{function}-salt-{order}$"], needs=("pepper",),
            text=rf"\$hmac-{function}-salt-{order}\$(?P<salt>{STD}+=*)\$(?P<digest>{STD}+=*)", places={"salt": Inside(B64), "digest": Last(B64)},
        )
        made = lambda password: f"$hmac-{function}-salt-{order}${b64(SALT)}${b64(mac.new(b'our key', SALT + password if order == 'first' else password + SALT, function).digest())}"
        for name, password in PASSWORDS: form.put(name, made(password.encode()), password, origin=PYTHON, pepper="our key")
        form.put("other", made(b"correct horse"), "correct hors", "mismatch", PYTHON, rule="G6", pepper="our key")

form = Format(
    "scrypt-stytch", "identity/stytch", rows=r"stytch\.scrypt .*", exact=sixty_four, bare=True, text=rf"(?P<digest>{STD}{{43}}=):(?P<salt>{ANY}+=*)", places={"digest": Inside(B64)},
)
form.put("ascii", f"{b64(scrypt(b'correct horse', b'c2FsdA==', 32768, 8, 1, 32))}:c2FsdA==", "correct horse", origin=PYTHON
).put("url-safe-salt", f"{b64(scrypt(b'correct horse', b'-_-_', 32768, 8, 1, 32))}:-_-_", "correct horse", origin=PYTHON
).put("salt-beyond-url-safe", f"{b64(scrypt(b'correct horse', b'-_-_', 32768, 8, 1, 32))}:+/+/", "correct horse", origin=PYTHON
).put("salt-of-no-base64", f"{b64(scrypt(b'correct horse', b'salt', 32768, 8, 1, 32))}:sal:t", "correct horse", "unknown", PYTHON, rule="G2"
).put("other", f"{b64(scrypt(b'correct horse', b'c2FsdA==', 32768, 8, 1, 32))}:c2FsdA==", "correct hors", "mismatch", PYTHON, rule="G6"
).edit("no-salt", place="salt", value="").edit("no-colon", swap=(":", "$"))


def examples():
    p = "password"; d = lambda function, text: b64(hashlib.new(function, text).digest())
    made = {
        "firebase-scrypt": f"$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk={KEY}${b64(SALT)}${firebase(p, log2=14)}",
        "firebase-scrypt-kratos": f"$firescrypt$ln=14,r=8,p=1${b64(SALT)}${firebase(p, log2=14)}$Bw==${KEY}",
        "firebase-scrypt-clerk": f"{firebase(p, log2=14)}${b64(SALT)}${KEY}$Bw==$8$14",
        "kratos-template": template("sha256", b"{SALT}{PASSWORD}", SALT, p),
        "scrypt-kratos": kratos(p, 16384),
        "pbkdf2-kratos": sha3("224", p).replace("i=10", "i=100000").rsplit("$", 1)[0] + "$" + bare(hashlib.pbkdf2_hmac("sha3_224", p.encode(), SALT, 100000, 32)),
        "kratos-md5": f"$md5${d('md5', p.encode())}",
        "clerk-pbkdf2-sha256": f"pbkdf2_sha256$27500${b64(SALT)}${b64(hashlib.pbkdf2_hmac('sha256', p.encode(), SALT, 27500))}",
        "clerk-md5-salted": "salt$" + hashlib.md5(b"saltpassword").hexdigest(), "clerk-sha256-salted": "salt$" + hashlib.sha256(b"saltpassword").hexdigest(),
        "clerk-pbkdf2-sha1": "pbkdf2_sha1$27500$" + SALT.hex() + "$" + hashlib.pbkdf2_hmac("sha1", p.encode(), SALT, 27500, 32).hex(),
        "clerk-pbkdf2-sha512": "pbkdf2_sha512$27500$salt$" + hashlib.pbkdf2_hmac("sha512", p.encode(), b"salt", 27500, 64).hex(),
        "clerk-pbkdf2-sha512-hex": "pbkdf2_sha512_hex$27500$" + SALT.hex() + "$" + hashlib.pbkdf2_hmac("sha512", p.encode(), SALT, 27500, 64).hex(),
        "fusionauth-sha512": f"{d('sha512', p.encode() + SALT)}:{b64(SALT)}", "fusionauth-md5-appended": b64(hashlib.md5(p.encode() + SALT * 2).digest() + SALT * 2),
        "scrypt-stytch": f"{b64(scrypt(p.encode(), b'bxyKJdO5TnCi8I1b5xNMlg==', 32768, 8, 1, 32))}:bxyKJdO5TnCi8I1b5xNMlg==",
    }
    for function in HASHES: made[f"kratos-hmac-{function}"] = f"$hmac-{function}${b64(keyed(function, b'12345', p.encode()).hex().encode())}${b64(b'12345')}"
    made["fusionauth-phpass-sha512"] = f"phpass-sha512$32768$IQRaTwmf${phpass(32768, b'IQRaTwmf', p.encode())}"
    for function in ("md5", "sha256", "sha512"): made[f"fusionauth-salted-{function}"] = f"salted-{function}$20000${b64(SALT)}${b64(rounds(function, 20000, p.encode() + SALT))}"
    for function in ("md5", "sha1", "sha256", "sha512"):
        for order in ("first", "last"):
            made[f"hmac-{function}-salt-{order}"] = f"$hmac-{function}-salt-{order}${b64(SALT)}${b64(mac.new(b'pepper', SALT + p.encode() if order == 'first' else p.encode() + SALT, function).digest())}"
    made["clerk-bcrypt-peppered"] = crypt.crypt("passwordpepper", "$2a$10$ZvwIHbM3RlAg6GzZ3vLKje") + "$pepper"
    return made
