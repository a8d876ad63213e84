"""Node's libraries and applications.

The corpus has what AdonisJS, credential, password-hash, passport-local-mongoose, pbkdf2-password, payload and scrypt-kdf
wrote, and one vector of better-auth's. What Lucia and Meteor write is made here with Python's hashlib and with bcrypt and
argon2-cffi, which compute what those programs call."""
import base64, hashlib, hmac, json, unicodedata
from kit import B64, B64N, HEX, HMAC, Fixed, Format, Inside, Last, Number, Salt, bcrypt_exact, never, yes

PYTHON = "Python 3.11 hashlib"
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
TEXT_SALT = "953a053b257d48707384ebffaa1475f9"
COST = Number(zero=None, excess=None, outside=())


def of_function(password, m):
    return HMAC[m["function"].removesuffix("(default)")](password, m)


def better_auth(password, salt=TEXT_SALT, r=16):
    password = unicodedata.normalize("NFKC", password).encode()
    return f"{salt}:{hashlib.scrypt(password, salt=salt.encode(), n=1 << 14, r=r, p=1, maxmem=1 << 27, dklen=64).hex()}"


# ---- AdonisJS -------------------------------------------------------------------------------------------------------

Format(
    "adonis-bcrypt", "node/adonis", rows=r"adonis_bcrypt_phc", tags=["$bcrypt$"], exact=bcrypt_exact, nul=True, most=4, wrong=2,
    text=r"\$bcrypt\$v=(?P<version>9[78])\$r=(?P<cost>\d+)\$(?P<salt>[A-Za-z0-9+/]{22})\$(?P<digest>[A-Za-z0-9+/]{31})",
    places={"cost": Number(outside=("3", "32"), excess=None), "salt": Inside(B64N, {16}), "digest": Last(B64N)},
).edit("version-a", place="version", value="97", expect="match", base="v=98"
).edit("version-of-nobody", place="version", value="99", rule="G4", at=0
).edit("too-much-work", place="cost", value="31", rule="G5"
).edit("no-version", swap=("v=98$", ""), at=8
).edit("tag-alone", make=lambda text: "$bcrypt$")
Format(
    "adonis-scrypt", "node/adonis", rows=r"adonis_scrypt", tags=["$scrypt$n="], exact=HMAC["sha256"],
    text=r"\$scrypt\$n=(?P<n>\d+),r=(?P<r>\d+),p=(?P<p>\d+)\$(?P<salt>[A-Za-z0-9+/]*)\$(?P<digest>[A-Za-z0-9+/]{22,})",
    places={"n": Number(outside=("1", "63"), excess="1099511627776"), "r": Number(excess=None), "p": Number(excess="99999999"), "salt": Inside(B64N),
            "digest": Last(B64N, any_length=True)}, skip=("empty-digest",),
).edit("digest-of-15-bytes", place="digest", value="A" * 20, at=0
).edit("no-digest", place="digest", value="", at=0
).edit("parameters-in-another-order", swap=("r=8,p=1", "p=1,r=8"), at=None
).edit("tag-alone", make=lambda text: "$scrypt$n=", rule="G2")

# ---- better-auth, Lucia ---------------------------------------------------------------------------------------------

BETTER = Format(
    "better-auth", "node/better_auth", rows=r"better-auth.*", bare=True, exact=never,
    text=r"(?P<salt>[^:]+):(?P<digest>[0-9a-f]{128})", places={"salt": Salt(), "digest": Last(HEX)},
)
for name, password in (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("full-width", "ｐａｓｓ"), ("empty", "")):
    BETTER.put(name, better_auth(password), password, origin=PYTHON)
(BETTER.put("ascii-for-full-width", better_auth("ｐａｓｓ"), "pass", origin=PYTHON)
    .put("bytes-that-are-no-text", better_auth("correct horse"), b"\xff", "mismatch", PYTHON, rule="G6")
    .put("other", better_auth("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6")
    .put("half-the-block-size", better_auth("correct horse", r=8), "correct horse", "mismatch", PYTHON, rule="G6")
    .edit("no-salt", place="salt", value=""))
LUCIA = Format(
    "lucia-scrypt", "node/better_auth", rows=None, tags=["s2:"], exact=never,
    text=r"s2:(?P<salt>[^:]+):(?P<digest>[0-9a-f]{128})", places={"salt": Salt(), "digest": Last(HEX)},
)
LEGACY = Format(
    "lucia-scrypt-legacy", "node/better_auth", rows=None, bare=True, exact=never,
    text=r"(?P<salt>[^:]+):(?P<digest>[0-9a-f]{128})", places={"salt": Salt(), "digest": Last(HEX)},
)
for form, front, r in ((LUCIA, "s2:", 16), (LEGACY, "", 8)):
    made = lambda password: front + better_auth(password, "Ab3dEf6hIj9kLm1n", r)
    for name, password in (("ascii", "correct horse"), ("ligature", "pa\ufb01ss")): form.put(name, made(password), password, origin=PYTHON)
    form.put("other", made("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6")
    form.put("other-spelling", made("pa\ufb01ss"), "pafiss", origin=PYTHON)
    form.edit("no-salt", place="salt", value="", at=0)
LUCIA.edit("tag-alone", make=lambda text: "s2:")

# ---- credential -----------------------------------------------------------------------------------------------------

SPACED = lambda text: text.replace(":", ": ").replace(",", ", ")
Format(
    "credential-json", "node/credential", rows=r"credential_json", tags=['{"hash":'], exact=HMAC["sha1"],
    text=r'\{"hash": ?"(?P<digest>[A-Za-z0-9+/]+=*)", ?"salt": ?"(?P<salt>[A-Za-z0-9+/]+=*)", ?"keyLength": ?(?P<length>\d+), ?"hashMethod": ?"pbkdf2", ?"iterations": ?(?P<rounds>\d+)\}',
    places={"digest": Inside(B64), "salt": Inside(B64, at=False), "length": Number(zero=None, excess=None), "rounds": Number()},
).edit("as-postgresql-writes-it", make=SPACED, expect="match"
).edit("one-blank", swap=('"salt":"', '"salt": "'), at=None
).edit("members-in-another-order", make=lambda text: json.dumps(dict(reversed(json.loads(text).items())), separators=(",", ":")).replace('{"iterations"', '{"hash":1,"iterations"'), at=8
).edit("length-of-another", place="length", value="65"
).edit("15-bytes", make=lambda text: text.replace(json.loads(text)["hash"], base64.b64encode(base64.b64decode(json.loads(text)["hash"])[:15]).decode()).replace(f'"keyLength":{json.loads(text)["keyLength"]}', '"keyLength":15'), at=9
).edit("method-of-nobody", swap=('"pbkdf2"', '"scrypt"'), at=None
).edit("a-member-more", make=lambda text: text[:-1] + ',"expires":1}', at=None, rule="G3"
).edit("tag-alone", make=lambda text: '{"hash":')

# ---- Meteor ---------------------------------------------------------------------------------------------------------

METEOR = Format(
    "meteor-argon2", "node/meteor", rows=None, bare=True,
    text=r"\$argon2id\$v=19\$m=(?P<m>\d+),t=(?P<t>\d+),p=\d+\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]+)", skip=("empty-digest",),
    places={"m": COST, "salt": Inside(B64N), "digest": Last(B64N, any_length=True)},
)
METEOR_SALT = "$argon2id$v=19$m=64,t=2,p=1$bWV0ZW9yc2FsdG1ldGVvcg$"
for name, password, tag in (
        ("ascii", "correct horse", "pb68+T3k7ty75uollOPs3Ep2gXJZALpduAAi5H2B3fY"),
        ("beyond-ascii", "Crème brûlée", "xp5ajgF6RGGFqjVhh1LvxHtYqKZzhAw7oVCR1M9SJCw"),
        ("empty", "", "i0ozeRsuAOVHyphIDmeSn2GVdpSttyQT4HXSevnSwaI")):
    METEOR.put(name, METEOR_SALT + tag, password, origin="argon2-cffi 25.1.0 over SHA-256, as Meteor 3.3 calls it, with m=64")
METEOR.put("other", METEOR_SALT + "pb68+T3k7ty75uollOPs3Ep2gXJZALpduAAi5H2B3fY", "correct hors", "mismatch", "ascii, asked by hand", rule="G6")

# ---- password-hash: what is broken is Django's, so that only what is sound is judged here -------------------------------

for function, digits in (("md5", 32), ("sha1", 40), ("sha256", 64), ("sha512", 128)):
    Format(
        f"npm-password-hash-{function}", "node/password_hash", rows=rf"node_password_hash_{function}", tags=[], most=6,
        text=rf"{function}\$(?P<salt>[^$]+)\$(?P<rounds>\d+)\$(?P<digest>[0-9a-f]{{{digits}}})",
    ).edit("one-round-more", place="rounds", value="4" if function == "sha256" else "2", expect="mismatch", rule="G6"
    ).edit("too-much-work", place="rounds", value="99999999999", rule="G5"
    ).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), expect="mismatch", rule="G6"
    ).edit("salt-of-another", place="salt", value="00917a6e", expect="mismatch", rule="G6")

# ---- PBKDF2 with settings elsewhere ---------------------------------------------------------------------------------

Format(
    "payload-pbkdf2", "node/payload", rows=r"payload_pbkdf2", tags=["pbkdf2-sha256-v1:"], exact=HMAC["sha256"], fields={"salt": "salt"}, needs=("salt",), most=3, wrong=2,
    text=r"pbkdf2-sha256-v1:(?P<digest>[0-9a-f]{64})", places={"digest": Last(HEX)},
).edit("version-of-nobody", make=lambda text: text.replace("-v1:", "-v2:"), expect="unknown"
).edit("tag-alone", make=lambda text: "pbkdf2-sha256-v1:")

SETTINGS = lambda row: "node-pbkdf2${digest}${iterations}${how}${salt}${encoding}${hash}".format_map(
    {"digest": row["context"].get("digestAlgorithm") or row["context"]["digest"], "how": "text" if "digestAlgorithm" in row["context"] else "base64", "hash": row["hash"], **{k: row["context"][k] for k in ("iterations", "encoding", "salt")}})
Format(
    "node-pbkdf2", "node/pbkdf2", rows=r"passport_local_mongoose|pbkdf2_password_npm", stored=SETTINGS, tags=["node-pbkdf2$"], exact=of_function,
    text=r"node-pbkdf2\$(?P<function>md5|sha1|sha1\(default\)|sha224|sha256|sha384|sha512)\$(?P<rounds>\d+)\$(?P<how>text|hex|base64)\$(?P<salt>[^$]+)\$(?P<encoding>hex|base64)\$(?P<digest>[A-Za-z0-9+/]+=*)",
    places={"rounds": Number()},
).edit("control-character-in-salt", place="salt", value="a\x07b", base="text", at=1
).edit("function-of-nobody", place="function", value="sha257", at=0
).edit("function-in-upper-case", place="function", value="SHA256", at=0
).put("sha1-that-nobody-chose", "node-pbkdf2$sha1(default)$50$text$" + TEXT_SALT + "$base64$" + base64.b64encode(hashlib.pbkdf2_hmac("sha1", b"correct horse", TEXT_SALT.encode(), 50, 128)).decode(), "correct horse", origin=PYTHON
).put("sha1-that-somebody-chose", "node-pbkdf2$sha1$50$text$" + TEXT_SALT + "$base64$" + base64.b64encode(hashlib.pbkdf2_hmac("sha1", b"correct horse", TEXT_SALT.encode(), 50, 128)).decode(), "correct horse", origin=PYTHON
).edit("default-of-another", swap=("$sha256$", "$sha256(default)$"), base="sha256", at=12
).edit("encoding-of-nobody", place="encoding", value="latin1", at=0
).edit("another-encoding", swap=("$hex$", "$base64$"), base="\\$hex", at=None, rule="G6", expect="mismatch"
).edit("salt-by-its-bytes", swap=("$text$", "$hex$"), base="text.*\\$hex", at=None, rule="G6", expect="mismatch"
).edit("salt-in-no-encoding", place="how", value="utf8", at=0
).edit("digest-as-text", place="encoding", value="text", at=0
).edit("no-salt", place="salt", value="", at=0
).edit("digest-of-fifteen-bytes", place="digest", value="00" * 15, base="\\$hex", at=0
).edit("digits-in-upper-case", make=lambda text: text.rpartition("$")[0] + "$" + text.rpartition("$")[2].upper(), base="\\$hex"
).edit("no-digest", place="digest", value="", at=0
).edit("tag-alone", make=lambda text: "node-pbkdf2$")

for scheme, function in (("passport-local-mongoose", "sha256"), ("passport-local-mongoose-sha1", "sha1")):
    form = Format(
        scheme, "node/passport_local_mongoose", rows=None, bare=True, exact=HMAC[function], needs=("salt",),
        text=r"(?P<digest>[0-9a-f]{1024})", places={"digest": Last(HEX)}, skip=("empty-digest",),
    )
    made = lambda password: hashlib.pbkdf2_hmac(function, password.encode(), TEXT_SALT.encode(), 25_000, 512).hex()
    for name, password in (("ascii", "correct horse"), ("over-a-block", "Crème brûlée " * 6)): form.put(name, made(password), password, origin=PYTHON, salt=TEXT_SALT.encode())
    form.put("other", made("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6", salt=TEXT_SALT.encode())

# ---- scrypt-kdf -----------------------------------------------------------------------------------------------------

def header(change):
    """The header with other bytes and its own checksum, under the HMAC that it had."""
    def of(text):
        whole = bytearray(base64.b64decode(text)); change(whole)
        whole[48:64] = hashlib.sha256(whole[:48]).digest()[:16]
        return base64.b64encode(whole).decode()
    return of


def put(place, *values):
    return header(lambda whole: whole.__setitem__(slice(place, place + len(values)), bytes(values)))


Format(
    "scrypt-kdf", "node/scrypt_kdf", rows=r"scrypt_kdf_base64", tags=["c2NyeXB0A"], exact=HMAC["sha256"], text=r"(?P<whole>c2NyeXB0A[A-Za-z0-9+/]{119})",
    places={}, wrong=6,
).edit("checksum-of-another", make=lambda text: text[:66] + ("A" if text[66] != "A" else "B") + text[67:], at=0
).edit("n-of-one", make=put(7, 0), rule="G4", at=0
).edit("r-of-none", make=put(8, 0, 0, 0, 0), rule="G4", at=0
).edit("p-of-none", make=put(12, 0, 0, 0, 0), rule="G4", at=0
).edit("r-times-p-undefined", make=put(8, 0, 1, 0, 0, 0, 0, 64, 0), rule="G4", at=0
).edit("too-much-work", make=put(7, 31, 0, 0, 0, 8), rule="G5"
).edit("salt-of-another", make=put(16, 1, 2, 3, 4), rule="G6", expect="mismatch"
).edit("a-byte-short", make=lambda text: base64.b64encode(base64.b64decode(text)[:-1]).decode()
).edit("a-byte-more", make=lambda text: base64.b64encode(base64.b64decode(text) + b"a").decode()
).edit("junk-inside", make=lambda text: text[:40] + "!" + text[41:], at=40
).edit("tag-alone", make=lambda text: "c2NyeXB0A")


def examples():
    import argon2.low_level, bcrypt
    standard, own = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    bare = lambda data: base64.b64encode(data).decode().rstrip("=")
    setting = b"$2b$10$" + base64.b64encode(SALT).rstrip(b"=").translate(bytes.maketrans(standard, own))
    plain = bcrypt.hashpw(b"password", setting)
    digest = plain[-31:].translate(bytes.maketrans(own, standard)).decode()
    over = lambda function, text: hashlib.new(function, text).hexdigest().encode()
    salt = base64.b64encode(SALT).decode()
    kdf = hashlib.scrypt(b"password", salt=SALT, n=1 << 14, r=8, p=1, maxmem=1 << 26, dklen=64)
    head = b"scrypt\0" + bytes([14]) + (8).to_bytes(4, "big") + (1).to_bytes(4, "big") + SALT + SALT
    head += hashlib.sha256(head).digest()[:16]
    keys = hashlib.scrypt(b"password", salt=SALT + SALT, n=1 << 14, r=8, p=1, maxmem=1 << 26, dklen=64)
    made = {
        "adonis-bcrypt": f"$bcrypt$v=98$r=10${bare(SALT)}${digest}",
        "adonis-scrypt": f"$scrypt$n=16384,r=8,p=1${bare(SALT)}${bare(kdf)}",
        "better-auth": better_auth("password"),
        "lucia-scrypt": "s2:" + better_auth("password", "Ab3dEf6hIj9kLm1n"),
        "lucia-scrypt-legacy": better_auth("password", "Ab3dEf6hIj9kLm1n", 8),
        "credential-json": json.dumps({"hash": base64.b64encode(hashlib.pbkdf2_hmac("sha1", b"password", salt.encode(), 20_000, 16)).decode(), "salt": salt,
                                       "keyLength": 16, "hashMethod": "pbkdf2", "iterations": 20_000}, separators=(",", ":")),
        "meteor-argon2": argon2.low_level.hash_secret(over("sha256", b"password"), SALT, 2, 19456, 1, 32, argon2.low_level.Type.ID).decode(),
        "payload-pbkdf2": "pbkdf2-sha256-v1:" + hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 600_000, 32).hex(),
        "node-pbkdf2": f"node-pbkdf2$sha256$25000$text${SALT.hex()}$hex$" + hashlib.pbkdf2_hmac("sha256", b"password", SALT.hex().encode(), 25_000, 64).hex(),
        "passport-local-mongoose": hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 25_000, 512).hex(),
        "passport-local-mongoose-sha1": hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 25_000, 512).hex(),
        "scrypt-kdf": base64.b64encode(head + hmac.digest(keys[32:], head, "sha256")).decode(),
    }
    for function in ("md5", "sha1", "sha256", "sha512"):
        made[f"npm-password-hash-{function}"] = f"{function}$6f1c8a25$1${hmac.new(b'6f1c8a25', b'password', function).hexdigest()}"
    return made
