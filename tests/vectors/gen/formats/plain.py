"""Bare and salted digests of no one software.

What the corpus has of bare digests is PHP's, passlib's and other libraries'. Of salted ones it has hashcat's own
examples, whose forums write the same; the rest is made here with Python's hashlib, which is what such a program calls."""
import base64, hashlib
from kit import B64, HEX, HEX_ANY, HMAC, Format, Inside, Last, Number, Salt

PYTHON = "Python 3.11 hashlib"
SIZES = {"md4": 32, "sha224": 56, "sha384": 96, "sha512": 128, "sha3-224": 56, "sha3-256": 64, "sha3-384": 96, "sha3-512": 128, "ripemd160": 40, "whirlpool": 128}
RARE = ("sha3-224", "sha3-256", "sha3-384", "sha3-512", "ripemd160", "whirlpool")
PASSWORDS = (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", ""))


def digest(function, *parts):
    return hashlib.new(function.replace("-", "_"), b"".join(parts)).hexdigest()


def bare(scheme, file, digits, rows):
    return Format(scheme, file, rows=rows, bare=True, skip=("empty-digest",), text=rf"(?P<digest>[0-9A-Fa-f]{{{digits}}})", places={"digest": Last(HEX_ANY)})


for function, digits in SIZES.items():
    form = bare(f"{function}-hex", "plain/rare" if function in RARE else "plain/hex", digits, rf"hex_{function}")
    if function in ("sha224", "sha3-224", "sha3-384"):
        for name, password in PASSWORDS: form.put(name, digest(function, password.encode()), password, origin=PYTHON)
        form.put("other", digest(function, b"correct horse"), "correct hors", "mismatch", PYTHON, rule="G6")

bare("md5-md5-hex", "plain/hex", 32, "md5_of_md5hex")
for scheme, start in (("md5-half-first", 0), ("md5-half-middle", 8), ("md5-half-last", 16)):
    form = bare(scheme, "plain/half", 16, None)
    for name, password in PASSWORDS: form.put(name, digest("md5", password.encode())[start:start + 16], password, origin=PYTHON)
    form.put("other", digest("md5", b"correct horse")[start:start + 16], "correct hors", "mismatch", PYTHON, rule="G6")
    form.put("another-half", digest("md5", b"correct horse")[4:20], "correct horse", "mismatch", PYTHON, rule="G6")
    if start == 0: form.put("of-hashcat", "8743b52063cd8409", "hashcat", origin="hashcat, example of mode 5100")


# What is hashed for each name, of password and salt.
def hexed(function):
    return lambda *parts: digest(function, *parts).encode()


MD5, SHA1 = hexed("md5"), hexed("sha1")
SALTED = {
    "md5-md5pass-salt": (MD5, lambda p, s: (MD5(p), s), r"vbulletin.*"),
    "md5-salt-md5pass": (MD5, lambda p, s: (s, MD5(p)), r"phpbb-like md5\(s\.md5\(p\)\)"),
    "md5-md5salt-md5pass": (MD5, lambda p, s: (MD5(s), MD5(p)), r"mybb/ipb2.*"),
    "sha1-salt-sha1pass": (SHA1, lambda p, s: (s, SHA1(p)), r"(redmine|punbb) sha1.*"),
    "sha1-salt-sha1-salt-sha1pass": (SHA1, lambda p, s: (s, SHA1(s, SHA1(p))), r"wbb3"),
}
SALTED["sha512-sha512pass-salt"] = (hexed("sha512"), lambda p, s: (hexed("sha512")(p), s), None)
for function in ("md5", "sha1", "sha256", "sha512"):
    rows = {"md5": (r"joomla1\.5 md5\(p\.s\)", r"oscommerce md5\(s\.p\)")}.get(function, (None, None))
    for order, hashed, found in (("pass-salt", lambda p, s: (p, s), rows[0]), ("salt-pass", lambda p, s: (s, p), rows[1]), ("salt-pass-salt", lambda p, s: (s, p, s), None)):
        SALTED[f"{function}-{order}"] = (hexed(function), hashed, found)

for scheme, (function, hashed, rows) in SALTED.items():
    digits = len(function(b""))
    form = Format(scheme, "plain/salted", rows=rows, bare=True, text=rf"(?P<digest>[0-9a-f]{{{digits}}}):(?P<salt>.+)", places={"digest": Last(HEX), "salt": Salt()})
    made = lambda password, salt: (function(*hashed(password.encode(), salt.encode())) + b":" + salt.encode()).decode()
    for (name, password), salt in zip(PASSWORDS, ("k3;", "9dKw2:x", "ünïcode")): form.put(name, made(password, salt), password, origin=PYTHON)
    form.put("other", made("correct horse", "k3;"), "correct hors", "mismatch", PYTHON, rule="G6")
    form.put("other-salt", made("correct horse", "k3;")[:-1] + ":", "correct horse", "mismatch", PYTHON, rule="G6")
    form.edit("no-salt", place="salt", value="")
    form.edit("no-colon", swap=(":", "$"))

# ---- between colons -------------------------------------------------------------------------------------------------

Format(
    "pbkdf2-colon", "plain/colon", rows=r"generic\.pbkdf2-colon", bare=True, exact=lambda password, m: HMAC[m["function"]](password, m), skip=("empty-digest",),
    text=r"(?P<function>md5|sha1|sha256|sha512):(?P<rounds>\d+):(?P<salt>[A-Za-z0-9+/]*=*):(?P<digest>[A-Za-z0-9+/]{22,}=*)",
    places={"rounds": Number(excess=None), "salt": Inside(B64), "digest": Last(B64, any_length=True)},
).edit("too-much-work", place="rounds", value="99999999999", rule="G5"
).edit("function-of-nobody", place="function", value="sha224"
).edit("digest-of-15-bytes", place="digest", value="A" * 20
).edit("one-iteration-more", place="rounds", value="1001", rule="G6", expect="mismatch")
Format(
    "scrypt-colon", "plain/colon", rows=r"generic\.scrypt-colon", tags=["SCRYPT:"], exact=HMAC["sha256"], skip=("empty-digest",),
    text=r"SCRYPT:(?P<n>\d+):(?P<r>\d+):(?P<p>\d+):(?P<salt>[A-Za-z0-9+/]*=*):(?P<digest>[A-Za-z0-9+/]{22,}=*)",
    places={"n": Number(outside=("1", "17"), excess="1099511627776"), "r": Number(excess=None), "p": Number(excess="99999999"), "salt": Inside(B64), "digest": Last(B64, any_length=True)},
).put(
    "digest-of-64-bytes", "SCRYPT:16384:8:1:VHRuaXZOZ05INWJs:JjrOzA8pdPhLvLh8sY64fLLaAjFUwYCXMmS16NXcn0BhlHpZJ3J2jcozCDM7t+sfjkgQ894R+f+ldVWM5atlkA==", "password",
    origin="ScryptKDF.pm, as John the Ripper's scrypt_fmt.c has it"
).edit("digest-of-15-bytes", place="digest", value="A" * 20, at=0
).edit("no-digest", place="digest", value="", at=0
).edit("tag-alone", make=lambda text: "SCRYPT:")


def examples():
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96"); b64 = lambda data: base64.b64encode(data).decode()
    halves = {f"md5-half-{which}": digest("md5", b"password")[start:start + 16] for which, start in (("first", 0), ("middle", 8), ("last", 16))}
    return {**halves, "pbkdf2-colon": f"sha256:1000:{b64(salt)}:{b64(hashlib.pbkdf2_hmac('sha256', b'password', salt, 1000, 24))}",
            "scrypt-colon": f"SCRYPT:16384:8:1:{b64(salt)}:{b64(hashlib.scrypt(b'password', salt=salt, n=16384, r=8, p=1, maxmem=1 << 26, dklen=32))}"}
