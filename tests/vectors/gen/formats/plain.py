"""Bare and salted digests of no one software.

What the corpus has of bare digests is PHP's, passlib's and other libraries'. Of salted ones it has hashcat's own
examples, whose forums write the same; the rest is made here with Python's hashlib, which is what such a program calls."""
import base64, hashlib, re
from kit import B64, HEX, HEX_ANY, HMAC, Fixed, Format, Inside, Last, Number, Salt

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

# ---- functions that Python's hashlib does not have, or not alone ----------------------------------------------------

PHP, GCRYPT, CRYPTODOME = "PHP 8.2.36, hash()", "libgcrypt 1.10.1, gcry_md_hash_buffer", "PyCryptodome 4.4.0, Crypto.Hash.keccak"
FURTHER = {
    "ripemd128": (PHP, {
        "ascii": "7804848d727154f8dbccc1dc5bc1de86",
        "beyond-ascii": "ed321acbf80ca507e3a99b7a134dcb52",
        "empty": "cdf26213a150dc3ecb610f18f6b38b46",
    }),
    "ripemd256": (PHP, {
        "ascii": "f186b0899f97073828bfb5cb82de869d1e4564765b609b719045beaf060d7d4a",
        "beyond-ascii": "1a7ef197d034d720a611eb4a535914069398c4afaadd66a2772a1513370d2c6b",
        "empty": "02ba4c4e5f8ecd1877fc52d64d30e37a2d9774fb1e5d026380ae0168e3c5522d",
    }),
    "ripemd320": (PHP, {
        "ascii": "e24847c2ce3c8398ae42d2ecf6f8e28743047bb64ff74bf333b807157d8bead7ae70ceb1cf1b0c40",
        "beyond-ascii": "2239a0209ab42993552102d443c3ddb20eb2a37f934af9b2366db0c2709443eda2b3953749a44a2e",
        "empty": "22d65d5661536cdc75c1fdf5c6de7b41b9f27325ebc61e8557177d705a0ec880151c3a32a00899b8",
    }),
    "keccak224": (CRYPTODOME, {
        "ascii": "3182cff27ad3433ab66b62643d8863a87d167b550e71393f476fe2dd",
        "beyond-ascii": "4d90fc2ec14eec146d3741c214e660545c2655b92cc380f6c62cac5d",
        "empty": "f71837502ba8e10837bdd8d365adb85591895602fc552b48b7390abd",
    }),
    "keccak256": (CRYPTODOME, {
        "ascii": "f603906aea5711c3c7cc69d341b33702e1c8b771357b86b3c934641a9f311fc6",
        "beyond-ascii": "39ff005db1ff5d604567512ee1f24cc8a42660b8df83251c2fbb3def8eed94e4",
        "empty": "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
    }),
    "keccak384": (CRYPTODOME, {
        "ascii": "dcdc1767d31a30fa4a9843cfa7a86d068a9a40062e9b267c626d205c6eb52ac24926bc177370659cdf626caadb073ecf",
        "beyond-ascii": "372d2c5ffc340da61d75ef6c40e2c926d1e9df1f4b22b20a0fc251463b28f22575706559bf26f4f3c37f9f7d4769ebcb",
        "empty": "2c23146a63a29acf99e73b88f8c24eaa7dc60aa771780ccc006afbfa8fe2479b2dd2b21362337441ac12b515911957ff",
    }),
    "keccak512": (CRYPTODOME, {
        "ascii": "39175c0e8bcc202c5163e4a4905de3cfb4966689f2f301c557b073628eba9860eb3d1cce84195347b5d602f877e9ca2a100bff69ad15f35cc5de1abde69ec939",
        "beyond-ascii": "3150d25790ecfd9fd864e6c672aa4a663b8abd1c576ff96d905dd598b225ea195d42e9eee535c30e024144c0a382006467e65cb244310842129dbdbcc05f3664",
        "empty": "0eab42de4c3ceb9235fc91acffe746b29c29a8c366b7c60e4e67c466f36a4304c00fa9caf9d87976ba469bcbe06713b435f091ef2769fb160cdab33d3670680e",
    }),
    "streebog256": (GCRYPT, {
        "ascii": "355adcd632256ccf26709f2668c83b8894abd0a5bb96de8f6062db25d377ae59",
        "beyond-ascii": "f90ed85c436ba32a0084008ca531088863e4a57f43472f3c7d6ff53963b9b623",
        "empty": "3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb",
    }),
    "streebog512": (GCRYPT, {
        "ascii": "7c3e515823c78598aefdd3c73ef9be7fc0f84bfc4a241c15be5dc5b7f0405f49746d700607c4c005bd5316ac56d6b68d27545ffc0d6e0b2a4909ba10726a019e",
        "beyond-ascii": "c2366c4dbdedc9802ad0399715629f59017cbfd8a5d091729ee55281871ded06d7bd712a9c2fa16b070ccf64a70554acaaecc0623ac1030662ff1cd002d3e13a",
        "empty": "8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a",
    }),
}
OF_HASHCAT = {"ripemd320": (33600, "8339009b816d4e4c2a6be3c6e1daac6aca69a7670ecdc583adfca0db17cc8f08ce35d6c759b038ab"),
              "keccak224": (17700, "e1dfad9bafeae6ef15f5bbb16cf4c26f09f5f1e7870581962fc84636"),
              "keccak256": (17800, "203f88777f18bb4ee1226627b547808f38d90d3e106262b5de9ca943b57137b6"),
              "keccak384": (17900, "5804b7ada5806ba79540100e9a7ef493654ff2a21d94d4f2ce4bf69abda5d94bf03701fe9525a15dfdc625bfbd769701"),
              "keccak512": (18000, "2fbf5c9080f0a704de2e915ba8fdae6ab00bbc026b2c1c8fa07da1239381c6b7f4dfd399bf9652500da723694a4c719587dd0219cb30eabe61210a8ae4dc0b03")}
for name, python in (("blake2b512", hashlib.blake2b), ("blake2s256", hashlib.blake2s)):
    FURTHER[name] = (PYTHON, {what: python(password.encode()).hexdigest() for what, password in PASSWORDS})
for name, (origin, made) in FURTHER.items():
    form = bare(f"{name}-hex", "plain/rare", len(made["empty"]), None)
    for what, password in PASSWORDS: form.put(what, made[what], password, origin=origin)
    form.put("upper-case", made["ascii"].upper(), "correct horse", origin=f"{origin}; in upper case by hand")
    if name in OF_HASHCAT: form.put("of-hashcat", OF_HASHCAT[name][1], "hashcat", origin=f"hashcat, example of mode {OF_HASHCAT[name][0]}")
    form.put("other", made["ascii"], "correct hors", "mismatch", origin, rule="G6")


def backwards(digits):
    return bytes.fromhex(digits)[::-1].hex()


def of_crackers(scheme, tag, digits, file="plain/tags_of_crackers", bare=False, salt=False, quiet=False, **more):
    """`quiet` leaves broken texts to the one whose tag it shares."""
    behind = ":(?P<salt>.+)" if salt else ""
    places = {} if quiet else {"digest": Fixed(HEX, digits) if salt else Last(HEX), **({"salt": Salt()} if salt else {})}
    return Format(scheme, file, rows=None, tags=[tag] if tag else [], bare=bare, text=rf"{re.escape(tag)}(?P<digest>[0-9a-f]{{{digits}}}){behind}", places=places, **more)


JOHN = "John the Ripper, tests of "
of_crackers("john-blake2b512", "$BLAKE2$", 128
).put("of-hashcat", "$BLAKE2$296c269e70ac5f0095e6fb47693480f0f7b97ccd0307f5c3bfa4df8f5ca5c9308a0e7108e80a0a9c0ebb715e8b7109b072046c6cd5e155b4cfd2f27216283b1e", "hashcat", origin="hashcat, example of mode 600"
).put("of-john", "$BLAKE2$021ced8799296ceca557832ab941a50b4a11f83478cf141f51f933f653ab9fbcc05a037cddbed06e309bf334942c4e58cdf1a46e237911ccd7fcf9787cbc7fd0", "hello world", origin=JOHN + "rawBLAKE2_512_fmt_plug.c"
).put("of-john-empty", "$BLAKE2$786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce", "", origin=JOHN + "rawBLAKE2_512_fmt_plug.c"
).put("beyond-ascii", "$BLAKE2$" + hashlib.blake2b("Crème brûlée".encode()).hexdigest(), "Crème brûlée", origin=PYTHON
).put("other", "$BLAKE2$" + hashlib.blake2b(b"correct horse").hexdigest(), "correct hors", "mismatch", PYTHON, rule="G6"
).edit("tag-in-lower-case", swap=("$BLAKE2$", "$blake2$"), expect="unknown"
).edit("nothing-behind-the-colon", add=":"
).edit("digits-of-neither-length", make=lambda text: text[:8 + 66]
).edit("tag-alone", make=lambda text: "$BLAKE2$", at=8)
of_crackers("hashcat-blake2s256", "$BLAKE2$", 64, quiet=True
).put("of-hashcat", "$BLAKE2$2c719b484789ad5f6fc1739012182169b25484af156adc91d4f64f72400e574a", "hashcat", origin="hashcat, example of mode 31000"
).put("ascii", "$BLAKE2$" + hashlib.blake2s(b"correct horse").hexdigest(), "correct horse", origin=PYTHON
).put("empty", "$BLAKE2$" + hashlib.blake2s(b"").hexdigest(), "", origin=PYTHON
).put("other", "$BLAKE2$" + hashlib.blake2s(b"correct horse").hexdigest(), "correct hors", "mismatch", PYTHON, rule="G6"
).put("digest-of-blake2b-of-32-bytes", "$BLAKE2$" + hashlib.blake2b(b"correct horse", digest_size=32).hexdigest(), "correct horse", "mismatch", PYTHON, rule="G6"
).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), rule="G6", expect="mismatch"
).edit("tag-in-lower-case", swap=("$BLAKE2$", "$blake2$"), expect="unknown")
for order, mode, example, hashed in (
        ("pass-salt", "610", "41fcd44c789c735c08b43a871b81c8f617ca43918d38aee6cf8291c58a0b00a03115857425e5ff6f044be7a5bec8536b52d6c9992e21cd43cdca8a55bbf1f5c1:1033", lambda p, s: p + s),
        ("salt-pass", "620", "f0325fdfc3f82a014935442f7adbc069d4636d67276a85b09f8de368f122cf5195a0b780d7fee709fbf1dcd02ddcb581df84508cf1fb0f3393af1be0565491c6:3301", lambda p, s: s + p)):
    form = of_crackers(f"hashcat-blake2b512-{order}", "$BLAKE2$", 128, salt=True, bare=True, skip=("empty-digest",))
    made = lambda password, salt: f"$BLAKE2${hashlib.blake2b(hashed(password, salt).encode()).hexdigest()}:{salt}"
    form.put("of-hashcat", "$BLAKE2$" + example, "hashcat", origin=f"hashcat, example of mode {mode}")
    for (name, password), salt in zip(PASSWORDS, ("k3;", "9dKw2:x", "ünïcode")): form.put(name, made(password, salt), password, origin=PYTHON)
    form.put("other", made("correct horse", "k3;"), "correct hors", "mismatch", PYTHON, rule="G6")
    form.put("other-salt", made("correct horse", "k3;")[:-1] + ":", "correct horse", "mismatch", PYTHON, rule="G6")
    form.edit("no-colon", swap=(":", "$"))
of_crackers("john-keccak256", "$keccak256$", 64
).put("of-john", "$keccak256$4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45", "abc", origin=JOHN + "rawKeccak_256_fmt_plug.c"
).put("of-john-mixed-case", "$keccak256$3b673b24a64aebb286f193e5c985c8e528db8590f997d9130889ca7f5f4cfe6e", "passWOrd", origin=JOHN + "rawKeccak_256_fmt_plug.c"
).put("of-john-empty", "$keccak256$c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", "", origin=JOHN + "rawKeccak_256_fmt_plug.c"
).put("other", "$keccak256$3b673b24a64aebb286f193e5c985c8e528db8590f997d9130889ca7f5f4cfe6e", "password", "mismatch", JOHN + "rawKeccak_256_fmt_plug.c", rule="G6"
).edit("tag-alone", make=lambda text: "$keccak256$", at=11)
of_crackers("john-keccak512", "$keccak$", 128
).put("of-john", "$keccak$e4a7e8f5572f4853ef26a862f31687c249b1cd7922df2aac1f4348d8ceef944c74d1949e3465704a5f3f89fb53e0dcce3ea142c90af04c84cc7e548f144f8f0b", "abcd", origin=JOHN + "rawKeccak_512_fmt_plug.c"
).put("of-john-long", "$keccak$d135bb84d0439dbac432247ee573a23ea7d3c9deb2a968eb31d47c4fb45f1ef4422d6c531b5b9bd6f449ebcc449ea94d0a8f05f62130fda612da53c79659f609", "The quick brown fox jumps over the lazy dog", origin=JOHN + "rawKeccak_512_fmt_plug.c"
).put("other", "$keccak$e4a7e8f5572f4853ef26a862f31687c249b1cd7922df2aac1f4348d8ceef944c74d1949e3465704a5f3f89fb53e0dcce3ea142c90af04c84cc7e548f144f8f0b", "abcde", "mismatch", JOHN + "rawKeccak_512_fmt_plug.c", rule="G6"
).edit("tag-alone", make=lambda text: "$keccak$", at=8)
of_crackers("john-ripemd160", "$ripemd$", 40
).put("of-john", "$ripemd$56e11fdd5479b30020fc010551536af074e1b82f", "thisisalongstring", origin=JOHN + "ripemd_fmt_plug.c"
).put("of-john-spaces", "$ripemd$a1a94e392ce7d861a4fdcaa291e453c082807f50", "string with space", origin=JOHN + "ripemd_fmt_plug.c"
).put("of-john-empty", "$ripemd$9c1185a5c5e9fc54612808977ee8f548b2258d31", "", origin=JOHN + "ripemd_fmt_plug.c"
).put("other", "$ripemd$56e11fdd5479b30020fc010551536af074e1b82f", "thisisalongstrin", "mismatch", JOHN + "ripemd_fmt_plug.c", rule="G6"
).edit("tag-alone", make=lambda text: "$ripemd$", at=8)
of_crackers("john-ripemd128", "$ripemd$", 32, quiet=True
).put("of-john", "$ripemd$060d8817be332f6e6a9a09a209ea453e", "thisisalongstring", origin=JOHN + "ripemd_fmt_plug.c"
).put("of-john-spaces", "$ripemd$ed402bdf044344c34935ac93a2d90a13", "string with space", origin=JOHN + "ripemd_fmt_plug.c"
).put("of-john-empty", "$ripemd$cdf26213a150dc3ecb610f18f6b38b46", "", origin=JOHN + "ripemd_fmt_plug.c"
).put("other", "$ripemd$060d8817be332f6e6a9a09a209ea453e", "thisisalongstrin", "mismatch", JOHN + "ripemd_fmt_plug.c", rule="G6"
).put("case-swapped", "$ripemd$060d8817be332f6e6a9a09a209ea453e", "ThisIsALongString", "mismatch", JOHN + "ripemd_fmt_plug.c", rule="G6"
).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), rule="G6", expect="mismatch"
).edit("tag-in-upper-case", swap=("$ripemd$", "$RIPEMD$"), expect="unknown")

# ---- Streebog backwards ---------------------------------------------------------------------------------------------

M1 = "012345678901234567890123456789012345678901234567890123456789012"
OF_JOHN = {
    256: {"message-of-the-standard": (M1, "00557be5e584fd52a449b16b0251d05d27f94ab76cbaa6da890b59d8ef1e159d"),
          "empty": ("", "bbe19c8d2025d99f943a932a0b365a822aa36a4c479d22cc02c8973e219a533f")},
    512: {"message-of-the-standard": (M1, "486f64c1917879417fef082b3381a4e211c324f074654c38823a7b76f830ad00fa1fbae42b1285c0352f227524bc9ab16254288dd6863dccd5b9f54a1ad0541b"),
          "empty": ("", "8a1a1c4cbf909f8ecb81cd1b5c713abad26a4cac2a5fda3ce86e352855712f36a7f0be98eb6cf51553b507b73a87e97946aebc29859255049f86aa09a25d948e")},
}
for bits, mode, example in (
        (256, 11700, "57e9e50caec93d72e9498c211d6dc4f4d328248b48ecf46ba7abfa874f666e36"),
        (512, 11800, "5d5bdba48c8f89ee6c0a0e11023540424283e84902de08013aeeb626e819950bb32842903593a1d2e8f71897ff7fe72e17ac9ba8ce1d1d2f7e9c4359ea63bdc3")):
    _, gcrypt = FURTHER[f"streebog{bits}"]; backwards = {what: bytes.fromhex(digits)[::-1].hex() for what, digits in gcrypt.items()}
    form = Format(f"hashcat-streebog{bits}", "plain/streebog", rows=None, bare=True, skip=("empty-digest",), text=rf"(?P<digest>[0-9A-Fa-f]{{{bits // 4}}})", places={"digest": Last(HEX_ANY)})
    form.put("of-hashcat", example, "hashcat", origin=f"hashcat, example of mode {mode}")
    for what, password in PASSWORDS: form.put(what, backwards[what], password, origin=f"{GCRYPT}; its bytes turned round")
    form.put("forwards", gcrypt["ascii"], "correct horse", "mismatch", GCRYPT, rule="G6")
    form = of_crackers(f"john-streebog{bits}", f"$stribog{bits}$", bits // 4, file="plain/streebog")
    for what, (password, digits) in OF_JOHN[bits].items(): form.put(what, f"$stribog{bits}${digits}", password, origin=JOHN + "stribog_fmt_plug.c")
    form.put("ascii", f"$stribog{bits}${backwards['ascii']}", "correct horse", origin=f"{GCRYPT}; its bytes turned round")
    form.put("forwards", f"$stribog{bits}${gcrypt['ascii']}", "correct horse", "mismatch", GCRYPT, rule="G6")
    form.edit("tag-alone", make=lambda text, bits=bits: f"$stribog{bits}$", at=12)

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
    blake2 = {f"{before}blake2{kind}{behind}": f"{tag}{of(b'password').hexdigest()}" for kind, of in (("b512", hashlib.blake2b), ("s256", hashlib.blake2s))
              for before, behind, tag in (("", "-hex", ""), ("john-" if kind == "b512" else "hashcat-", "", "$BLAKE2$"))}
    halves = {f"md5-half-{which}": digest("md5", b"password")[start:start + 16] for which, start in (("first", 0), ("middle", 8), ("last", 16))}
    return {**blake2, **halves, "hashcat-blake2b512-pass-salt": f"$BLAKE2${hashlib.blake2b(b'passwordsalt').hexdigest()}:salt",
            "hashcat-blake2b512-salt-pass": f"$BLAKE2${hashlib.blake2b(b'saltpassword').hexdigest()}:salt", "pbkdf2-colon": f"sha256:1000:{b64(salt)}:{b64(hashlib.pbkdf2_hmac('sha256', b'password', salt, 1000, 24))}",
            "scrypt-colon": f"SCRYPT:16384:8:1:{b64(salt)}:{b64(hashlib.scrypt(b'password', salt=salt, n=16384, r=8, p=1, maxmem=1 << 26, dklen=32))}"}
