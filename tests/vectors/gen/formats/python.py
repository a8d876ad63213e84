"""Python's frameworks and applications, and Django's plugins.

The corpus holds what Werkzeug, Flask, Jupyter, Zope, Roundup, flufl and MoinMoin wrote. Of web2py, django-sha2 and
django-scrypt it has nothing; their vectors are those of their own tests, or were made by the package named."""
import base64, hashlib

from kit import AB64, B64N, B64U, BCRYPT64, HEX, HMAC, Fixed, Format, Inside, Last, Number, Salt, bcrypt_exact, cut, hmac, hostile, never, yes

COST = Number(zero=None, excess=None, outside=())
HEX_DIGITS = {"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128}


RARE = {"sha3_224": hmac(144, 28), "sha3_256": hmac(136, 32), "sha3_384": hmac(104, 48), "sha3_512": hmac(72, 64), "ripemd160": hmac(64, 20)}


def of_function(password, m):
    return {**HMAC, **RARE}[m["function"]](password, m)


# ---- Werkzeug, web2py -----------------------------------------------------------------------------------------------

CHECKED = "Werkzeug 3.1.3, _hash_internal without a salt, as its check_password_hash accepts it"
PBKDF2 = Format(
    "werkzeug-pbkdf2", "python/werkzeug_pbkdf2", rows=r"werkzeug_pbkdf2", tags=["pbkdf2:"], exact=of_function,
    text=r"pbkdf2:(?P<function>md5|sha1|sha224|sha256|sha384|sha512|sha3_224|sha3_256|sha3_384|sha3_512|ripemd160):(?P<rounds>\d+)\$(?P<salt>[^$]*)\$(?P<digest>[0-9a-f]+)",
    cheap=lambda m: int(m["rounds"]) <= 1000,
    places={"rounds": Number(empty=False), "salt": Salt(), "digest": Last(HEX)},
).edit("no-count", swap=(":10$", "$"), base=":10\\$", at=None
).edit("function-of-nobody", place="function", value="sha257", at=0
).edit("function-of-no-hashlib", place="function", value="md4", at=0
).edit("function-in-upper-case", place="function", value="SHA256", at=0
).edit("another-function", swap=("pbkdf2:sha256:", "pbkdf2:sha224:"), base="^pbkdf2:sha256"
).edit("tag-alone", make=lambda text: "pbkdf2:"
).edit("salt-lost", place="salt", value="", expect="mismatch", rule="G6"
).edit("function-as-openssl-has-it", place="function", value="sha3-256", at=0
).edit("function-without-a-length", place="function", value="shake_256", at=0)
for name, password, stored, origin in (
        ("sha3_224-3.1.3", "correct horse", "pbkdf2:sha3_224:10$NaClNaClNaClNaCl$76e43082d08cd57aed44d76c850c5a768a0f5a907690f03f0410e004", "Werkzeug 3.1.3"),
        ("sha3_256-3.1.3", "correct horse", "pbkdf2:sha3_256:10$NaClNaClNaClNaCl$241e86045b56dbd7d8c6c79aefa4a950eab80c5683899c23bf0a79acbdb1a1ac", "Werkzeug 3.1.3"),
        ("sha3_384-3.1.3", "correct horse", "pbkdf2:sha3_384:10$NaClNaClNaClNaCl$032e4521a1c9f4558d0b0bb5cfb62918e1672d5a91826f48614a6de2f18549edc4b8452a1cae64d4593a6a71e653ed76", "Werkzeug 3.1.3"),
        ("sha3_512-3.1.3", "correct horse", "pbkdf2:sha3_512:10$NaClNaClNaClNaCl$162d8f4e88a2a650ce5812059c77a94250a1d9d657630d8557782190aa2b31e997283736df455e04cfc9dbb1321278ac935feca089ae55242ca89077598370d5", "Werkzeug 3.1.3"),
        ("ripemd160-3.1.3", "correct horse", "pbkdf2:ripemd160:10$NaClNaClNaClNaCl$598d8bfc44d8670dc6d7b8013f089314cbe0bdeb", "Werkzeug 3.1.3"),
        ("sha3_224-0.16.1", "Crème brûlée", "pbkdf2:sha3_224:10$NaClNaCl$8ef9b955a54feefb01889fcf54e9801b4d31a42d4f4f30cf9ce4c4b7", "Werkzeug 0.16.1"),
        ("sha3_256-0.16.1", "Crème brûlée", "pbkdf2:sha3_256:10$NaClNaCl$45b98f51d6ca07f6ec1b2a614bc70ef5b7a8633474c11cfa259a26470a2920d2", "Werkzeug 0.16.1"),
        ("sha3_384-0.16.1", "Crème brûlée", "pbkdf2:sha3_384:10$NaClNaCl$315be6f9606b6aef2a3c8a55c008c908d4e17e460b85d027d3d1b20b4aa4e9b5cf448d28b12460530d850c69f607e198", "Werkzeug 0.16.1"),
        ("sha3_512-0.16.1", "Crème brûlée", "pbkdf2:sha3_512:10$NaClNaCl$4517e0e892c47a347bad33ea5f6fda476b99a4907982f4e3610eccfb45d3cc64748ffd20ee40e79d60dd2ed62102e5a479edac98818054f4bcaeff83d597ffd4", "Werkzeug 0.16.1"),
        ("ripemd160-0.16.1", "Crème brûlée", "pbkdf2:ripemd160:10$NaClNaCl$f9e40ea68d515e79efb43b68715159cec56f5bda", "Werkzeug 0.16.1"),
        ("no-salt-ascii-sha256", "correct horse", "pbkdf2:sha256:10$$8b1cdaaf806ce00e44c9cf6e991cd00c9d377e9c919ad794eb9c19347dc3a091", CHECKED),
        ("no-salt-utf8-sha256", "Crème brûlée", "pbkdf2:sha256:10$$821ad968f6dd00f7919ea1a856803dc6fceb0d05e4b09e07ab1431d5871fe586", CHECKED),
        ("no-salt-empty-password-sha256", "", "pbkdf2:sha256:10$$a5df20564767ac09d2639ffb66dd49d90e53ce38a6fdc48652b84913fcfb8ac7", CHECKED),
        ("no-salt-ascii-sha1", "correct horse", "pbkdf2:sha1:10$$766fe714a109addc19dcc4bd6b1147984c07a36c", CHECKED),
        ("no-salt-ascii-md5", "correct horse", "pbkdf2:md5:10$$aa13e45622a0dcfedc28761ef8ef9023", CHECKED),
):
    PBKDF2.put(name, stored, password, origin=origin)
    PBKDF2.put(f"{name}-other", stored, "other", "mismatch", origin, rule="G6")
PBKDF2.edit("sha3-for-sha2", swap=("pbkdf2:sha3_256:", "pbkdf2:sha256:"), base="^pbkdf2:sha3_256", expect="mismatch", rule="G6")

form = Format(
    "werkzeug-scrypt", "python/werkzeug_scrypt", rows=r"werkzeug_scrypt", tags=["scrypt:"], exact=HMAC["sha256"],
    text=r"scrypt:(?P<n>\d+):(?P<r>\d+):(?P<p>\d+)\$(?P<salt>[^$]*)\$(?P<digest>[0-9a-f]{128})",
    cheap=lambda m: int(m["n"]) <= 1024,
    places={"n": Number(outside=("1", "1023"), excess="4294967296", empty=False), "r": Number(excess=None), "p": Number(excess="99999999"),
            "salt": Salt(), "digest": Last(HEX)},
).edit("salt-lost", place="salt", value="", expect="mismatch", rule="G6"
).edit("no-p", swap=(":8:1$", ":8$"), base=":8:1\\$", at=None
).edit("tag-alone", make=lambda text: "scrypt:")
for name, password, stored in (
        ("no-salt-ascii", "correct horse", "scrypt:1024:8:1$$f27abcba2357c702456aa2ef684a0a04c5101c41f8d47f015dffcd6130e3601ff67f3a56ab778b8a9b0a4d5ad54906c7692f91f21459d541a254740450bec831"),
        ("no-salt-utf8", "Crème brûlée", "scrypt:1024:8:1$$770368d93e5ebb3e3bbcbf80c587da9c157f6d5499fbb596c56dde183ceba8bde35ced580fedc04336203eec2601997964ac6c9ad048a86909bf8030dd9b81a5"),
        ("no-salt-empty-password", "", "scrypt:1024:8:1$$225009a832a3041c158e2ab8913019a27674c604d704a38ad1c7b58401a88b213b2a374d65016b82231fc469caf5b02134c8f52941d185e4b1d51fab0996eb46"),
):
    form.put(name, stored, password, origin=CHECKED)
    form.put(f"{name}-other", stored, "other", "mismatch", CHECKED, rule="G6")
hostile("werkzeug", "werkzeug-pbkdf2", "werkzeug-scrypt")

WEB2PY = Format(
    "web2py-pbkdf2", "python/web2py", rows=r"web2py\.pbkdf2", tags=["pbkdf2("], exact=of_function,
    text=r"pbkdf2\((?P<rounds>\d+),(?P<bytes>\d+),(?P<function>md5|sha1|sha224|sha256|sha384|sha512)\)\$(?P<salt>[^$]+)\$(?P<digest>[0-9a-f]+)",
    places={"rounds": Number(), "bytes": Number(zero="G4", outside=("15", "65"), excess=None), "salt": Salt(), "digest": Last(HEX)},
)
for name, password, stored in (
        ("default", "hunter2", "pbkdf2(1000,20,sha512)$a4d1c1a9f1f2f3b0$95e4b258a1daa4f727aae7873fe42284be3d1ed8"),
        ("sha1-of-24-bytes", "Crème brûlée", "pbkdf2(10,24,sha1)$NaCl$11225595392166e03810f83405c69d30e700609023b253e0")):
    WEB2PY.put(name, stored, password, origin="pydal 20260520, validators.CRYPT")
(WEB2PY.edit("no-salt", place="salt", value="", at=0)
    .edit("digest-longer-than-said", place="bytes", value="19", at=None)
    .edit("function-of-nobody", place="function", value="sha3_256", at=0)
    .edit("no-parenthesis", swap=(")$", "$"), at=None)
    .edit("tag-alone", make=lambda text: "pbkdf2("))

# ---- bcrypt over digests --------------------------------------------------------------------------------------------

BCRYPT_TEXT = r"\$2[aby]\$(?P<cost>\d\d)\$(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})"
Format(
    "bcrypt-sha256-hex", "python/bcrypt_sha256_hex", skip=("unread-bits-in-salt", "unread-bits-in-digest"), rows=r"flask_bcrypt_long_sha256hex|meteor_bcrypt_sha256hex|bcrypt\(sha256hex\)",
    text=BCRYPT_TEXT, bare=True, cheap=lambda m: int(m["cost"]) < 6,
    places={"cost": COST, "salt": Fixed(BCRYPT64, 22), "digest": Fixed(BCRYPT64, 31)},
).edit("old-letter", make=lambda text: text.replace("$2b$", "$2$", 1), base="^\\$2b", expect="mismatch", rule="G6"
).edit("letter-of-nobody", make=lambda text: text.replace("$2b$", "$2c$", 1), base="^\\$2b"
).edit("cost-out-of-range", place="cost", value="32", rule="G4")

KEYED = dict(bare=True, fields={"pepper": "SECURITY_PASSWORD_SALT"}, needs=("pepper",), producers="flask-security")
Format(
    "flask-security-bcrypt", "python/flask_security", skip=("unread-bits-in-salt", "unread-bits-in-digest"), rows=r"flask_security_bcrypt", text=BCRYPT_TEXT, **KEYED,
    cheap=lambda m: int(m["cost"]) < 6, places={"cost": COST, "digest": Fixed(BCRYPT64, 31)},
).edit("cost-out-of-range", place="cost", value="32", rule="G4")
Format(
    "flask-security-argon2", "python/flask_security", rows=r"flask_security_argon2", **KEYED,
    text=r"\$argon2id?\$v=19\$m=(?P<m>\d+),t=\d+,p=\d+\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]{43})",
    cheap=lambda m: int(m["m"]) < 1000, places={"m": COST, "salt": Inside(B64N), "digest": Last(B64N, any_length=True)},
).put(
    "keyid", "$argon2id$v=19$m=64,t=1,p=1,keyid=AAAA$bxyKJdO5TnCi8I1b5xNMlg$P1ak5TSNt+nxN2c5dsFgMygPDZoB0qVHbcQfgv/ZCZQ", "P@ssw0rd!Zq", expect="unknown", rule="G2",
    pepper="pepper", origin="flask-security-argon2-ascii-flask-security, edited by hand: a key is Argon2's own",
)
Format(
    "flask-security-pbkdf2", "python/flask_security", rows=r"flask_security_pbkdf2_sha(256|512)", **KEYED,
    text=r"\$pbkdf2-sha(256|512)\$(?P<rounds>\d+)\$(?P<salt>[A-Za-z0-9./]+)\$(?P<digest>[A-Za-z0-9./]+)",
    places={"rounds": Number(zero=None, excess=None), "salt": Inside(AB64), "digest": Last(AB64)},
).edit("no-iterations", place="rounds", value="0", rule="G4")
Format(
    "flask-security-sha512-crypt", "python/flask_security", rows=r"flask_security_sha512_crypt", **KEYED,
    text=r"\$6\$(rounds=(?P<rounds>\d+)\$)?(?P<salt>[^$]{0,16})\$(?P<digest>[./0-9A-Za-z]{86})",
    places={"rounds": COST},
).edit("digest-cut", cut=1
).edit("sha256-crypt", make=lambda text: text.replace("$6$", "$5$", 1)
).edit("no-digest", place="digest", value="")

# ---- tags in braces, and Jupyter ------------------------------------------------------------------------------------

FLUFL = Format(
    "flufl-pbkdf2", "python/flufl_pbkdf2", rows=r"flufl_PBKDF2PasswordScheme", tags=["{PBKDF2 SHA "], exact=HMAC["sha1"],
    text=r"\{PBKDF2 SHA (?P<rounds>\d+)\}(?P<digest>[A-Za-z0-9_-]+=*)",
    places={"rounds": Number(), "digest": Last(B64U, any_length=True, at=False)},
).edit("one-iteration-more", place="rounds", value="2001", expect="mismatch", rule="G6"
).edit("one-iteration-fewer", place="rounds", value="1999", expect="mismatch", rule="G6"
).edit("no-salt", place="digest", value="EWYAHxzHQD39KJChw9Q6KFLuPKE=", at=0
).edit("tag-alone", make=lambda text: "{PBKDF2 SHA ")
Format(
    "zope-bcrypt", "python/zope_bcrypt", skip=("unread-bits-in-salt", "unread-bits-in-digest"), rows=r"authencoding_BCRYPT", tags=["{BCRYPT}"], exact=bcrypt_exact, nul=True, most=2, wrong=1,
    text=r"\{(?P<tag>BCRYPT)\}" + BCRYPT_TEXT, places={"cost": COST, "salt": Fixed(BCRYPT64, 22, at=False), "digest": Fixed(BCRYPT64, 31)},
).edit("tag-in-lower-case", place="tag", value="bcrypt", expect="match"
).edit("cost-out-of-range", place="cost", value="32", rule="G4", at=0
).edit("tag-alone", make=lambda text: "{BCRYPT}", at=8)
Format(
    "jupyter-argon2", "python/jupyter", skip=("empty-digest",), rows=r"jupyter_argon2", tags=["argon2:"],
    text=r"argon2:\$argon2(?P<type>id)\$v=19\$m=(?P<m>\d+),t=(?P<t>\d+),p=\d+\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]+)",
    places={"m": Number(zero="G4", excess="4194304"), "salt": Inside(B64N), "digest": Last(B64N, any_length=True)},
).put("cheap", "argon2:$argon2id$v=19$m=64,t=2,p=1$anVweXRlcnNhbHQx$au2Ahm/qO61wRSkd1JbSWOZROTZkCDVUinJckqqbdqY", "hunter2", origin="argon2-cffi 25.1.0 as jupyter_server 2.21.1 calls it, with m=64"
).edit("type-of-nobody", place="type", value="ix", at=-6
).edit("tag-alone", make=lambda text: "argon2:", at=7)
Format(
    "ldap-argon2", "ldap/argon2", skip=("empty-digest",), rows=r"openldap_\{ARGON2\}", tags=["{ARGON2}"],
    text=r"\{(?P<tag>ARGON2)\}\$argon2(?P<type>i|id)\$v=19\$m=(?P<m>\d+),t=(?P<t>\d+),p=\d+\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]+)",
    places={"m": Number(zero="G4", excess="4194304"), "salt": Inside(B64N), "digest": Last(B64N, any_length=True)},
).edit("tag-in-lower-case", place="tag", value="argon2", expect="match"
).edit("type-of-nobody", place="type", value="ix", at=-6
).edit("tag-alone", make=lambda text: "{ARGON2}", at=8)

# ---- Django's plugins -----------------------------------------------------------------------------------------------

SHA2_TESTS = "django-sha2 0.4, test/django13/tests"
KEY = b"ThisisASharedKey"
BCRYPT_INSIDE = r"\$2[aby]\$(?P<cost>\d\d)\$(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})\$(?P<id>[^$]+)"
SHA2 = Format(
    "django-sha2-bcrypt", "django/sha2_bcrypt", rows=None, needs=("pepper",), tags=["bcrypt"], text=r"bcrypt(?P<name>[^$]*)" + BCRYPT_INSIDE,
    places={"cost": COST},
)
SHA2_PASSWORDS = (("john", "123456", "02CfJWdVwLK80jlRe/Xx1u8sTHAR0JUmKV9YB4BS.Os4LK6nsoLie"),
                  ("jane", "abc", ".ipDt6gRL3CPkVH7FEyR6.8YXeQFXAMyiX3mXpDh4YDBonrdofrcG"),
                  ("jude", "abcéäêëôøà", "6Ol.vgIFxMQw0LBhCLtv7OkV.oyJjen2GVMoiNcLnbsljSfYUkQqe"))
for name, password, stored in SHA2_PASSWORDS:
    SHA2.put(f"key-id-in-front-{name}", f"bcrypt2011_01_01$2a$12${stored}$2011-01-01", password, origin=f"{SHA2_TESTS}/test_bcrypt.py", pepper=KEY)
(SHA2.put("cheap", "bcrypt$2a$04$02CfJWdVwLK80jlRe/Xx1uLUbfkaGvNZB.s6Z0MSCXIaPWsJCvum6$2011-01-01", "Crème brûlée",
          origin="bcrypt 4.0.1 under HMAC, as django-sha2 0.4 calls them", pepper=KEY)
    .put("nul", "bcrypt2011_01_01$2a$04$02CfJWdVwLK80jlRe/Xx1uxR9aLfAIGllVC71oZKfhjVVBDkT9i8q$2011-01-01", b"\0 nul",
         origin="bcrypt 4.0.1 under HMAC, as django-sha2 0.4 calls them", pepper=KEY)
    .edit("key-id-of-another-in-front", place="name", value="2010_06_01", base="bcrypt2011", at=0)
    .edit("no-key-id", make=lambda text: text.rpartition("$")[0])
    .edit("empty-key-id", place="id", value="", at=0)
    .edit("key-id-with-a-line-feed", place="id", value="2011\n", at=0)
    .edit("cost-out-of-range", place="cost", value="32", rule="G4", at=0)
    .edit("another-key-id", place="id", value="2010-06-01", base="^bcrypt\\$", expect="match"))
HARDENED = Format(
    "django-sha2-hardened", "django/sha2_hardened", rows=None, needs=("pepper",), tags=["hh$"],
    text=r"hh\$(?P<function>md5|sha1|sha224|sha256|sha384|sha512)\$(?P<old>[^$]*)\$bcrypt" + BCRYPT_INSIDE, places={"cost": COST, "old": Salt()},
)
for name, password, stored in (
        ("sha1", "hunter2", "hh$sha1$3356f$bcrypt$2a$04$02CfJWdVwLK80jlRe/Xx1uboGJ/AnosxjQyoNjyxi7hviZOeydmOG$2011-01-01"),
        ("unsalted-md5", "Crème brûlée", "hh$md5$$bcrypt$2a$04$02CfJWdVwLK80jlRe/Xx1uYkkwWAeJXxLNe6/keHS0yUZDq88dO6K$2011-01-01"),
        ("sha512", "", "hh$sha512$1234567890$bcrypt$2a$04$02CfJWdVwLK80jlRe/Xx1uQVBW8imAdL6usUYQxiCS0czVwwZgy.2$2011-01-01")):
    HARDENED.put(name, stored, password, origin="bcrypt 4.0.1 under HMAC, as django-sha2 0.4 calls them", pepper=KEY)
(HARDENED.edit("function-of-nobody", place="function", value="sha3", at=0)
    .edit("another-old-salt", place="old", value="3356g", expect="mismatch", rule="G6")
    .edit("no-key-id", make=lambda text: text.rpartition("$")[0])
    .edit("empty-key-id", place="id", value="", at=0)
    .edit("cost-out-of-range", place="cost", value="32", rule="G4", at=0)
    .edit("tag-alone", make=lambda text: "hh$"))
BASE64 = Format(
    "django-sha2-sha512b64", "django/sha2_base64", rows=None, tags=["sha512b64$"],
    text=r"sha512b64\$(?P<salt>[^$]*)\$(?P<digest>[A-Za-z0-9+/]{76}\n?[A-Za-z0-9+/]{10}==\n?)", places={"salt": Salt()},
)
for name, password, digest in (
        ("digits", "123456", "H1LtUVhxyRMWQ5jsJMRwiM35V+ga8oyJmooBldNiDgg5aKbU2Gy4+b1/kJsj91ocBE7I5nXG77yw\n5L8OtEVSXQ==\n"),
        ("letters", "abc", "pVnbPZa3be4MPNqp6e4fh7vGycUhY2/YQOlv54lZ1Ojr+ZoT6rP9LfT" "sdqrHM8xeLlp/ZB4rQZi0\np+Y08RtI8w==\n"),
        ("beyond-ascii", "abcéäêëôøà", "AW4CrhR80jq/uU88l8uQ5OaKq9TDapUK7Xb9dL3qlm17V/1" "Xl5uK5VroxqLCUlACriQxJ/ncV6Zy\nyvDf5QjHTQ==\n")):
    BASE64.put(name, f"sha512b64$1234567890${digest}", password, origin=f"{SHA2_TESTS}/test_sha2.py")
for name, password in (("no-salt", "correct horse"), ("no-salt-beyond-ascii", "abcéäêëôøà")):
    made = f"sha512b64$${base64.encodebytes(hashlib.sha512(password.encode()).digest()).decode()}"
    origin = "Python 3.11 hashlib and base64, as django-sha2 0.4's get_hexdigest calls them"
    BASE64.put(name, made, password, origin=origin)
    BASE64.put(f"{name}-other", made, "other", "mismatch", origin, rule="G6")
(BASE64.edit("trimmed", cut=1, expect="match")
    .edit("in-one-line", make=lambda text: text.replace("\n", ""), expect="match")
    .edit("broken-elsewhere", make=lambda text: text.replace("\n", "", 1).replace("+b1", "+\nb1"), base="b1")
    .edit("salt-lost", place="salt", value="", expect="mismatch", rule="G6")
    .edit("digest-cut", cut=6)
    .edit("unread-bits", make=lambda text: text.replace("XQ==", "XR=="), base="XQ==")
    .edit("tag-alone", make=lambda text: "sha512b64$"))
PLUGIN = Format(
    "django-scrypt-plugin", "django/scrypt_plugin", rows=None, tags=["scrypt$"],
    exact=never,  # another password between blanks has the same hash
    text=r"scrypt\$(?P<salt>[^$]+)\$(?P<n>\d+)\$(?P<r>\d+)\$(?P<p>\d+)\$(?P<bytes>64)\$(?P<digest>[A-Za-z0-9+/]{76}\n?[A-Za-z0-9+/]{10}==\n?)",
    places={"salt": Salt(), "n": Number(outside=("256",), excess="60"), "r": Number(excess=None), "p": Number(excess="99999999")},
)
for name, password, stored in (
        ("cheap", "hunter2", "scrypt$NaClNaClNaCl$10$8$1$64$oHxZrL2XYM+R15uOt1BqOcnLZK6LiGMnrmS1zBO4GiBTptBxKjEPhgaPQ1asHbBy6bH3PsdvdxKvxmuqpT1Qiw=="),
        ("password-is-trimmed", " Crème brûlée\t", "scrypt$k3PqZ0aYb1Xw$10$8$1$64$YMBRGqxPuFL3wpJRnCC7KVXamtT7iQ93b+bWbP4iq/yL9ut0qJYSaVAV8QAE51lEpgrs9IFdYWmJdJWparnkCg=="),
        ("password-was-trimmed", "Crème brûlée", "scrypt$k3PqZ0aYb1Xw$10$8$1$64$YMBRGqxPuFL3wpJRnCC7KVXamtT7iQ93b+bWbP4iq/yL9ut0qJYSaVAV8QAE51lEpgrs9IFdYWmJdJWparnkCg=="),
        ("default", "secret", "scrypt$seasalt$14$8$1$64$+Ig/9swbx1F6Sfo2NOhQw0GEr0mHxu6IIpZFL5X2W363MVPJFlLZQMScfpypTVVNreS5J7KLAR6CQKmXmEvIHA==")):
    PLUGIN.put(name, stored, password, origin="django-scrypt 0.2.3, hashers.py with its imports of Django left out, scrypt 0.9")
(PLUGIN.edit("in-lines", make=lambda text: text[:-12] + "\n" + text[-12:] + "\n", expect="match")
    .edit("no-salt", place="salt", value="", at=0)
    .edit("another-length", place="bytes", value="32", at=0)
    .edit("digest-cut", cut=3)
    .edit("a-field-more", add="$", at=None))


# What was made for the lines below.
WERKZEUG = {
    "sha224": "sha224$NaClNaCl$b9eb39bd0d2e4996ca86a7a9eefdb2924c488521eb580969b24bc2c8",
    "sha384": "sha384$NaClNaCl$5be00a9457eb6a3077d38328ea608b1dc2d36c24c67aeb372f4474de1220d886b502cb13ab72b22a938ebc426504c76a",
}
UNSALTED = {
    "sha224": "sha224$$84ca85078d6fa3a9b01dae0242938a9b71c9c6920f8d790505cad7a7",
    "sha384": "sha384$$9b21c457aed7569833b23df041680deba139d5af66fbb64a841316578c4534c98ccd0421e9f10ea4b05bbb11f80b46a4",
    "sha256": "sha256$$f52fbd32b2b3b86ff88ef6c490628285f482af15ddcb29541f94bcf526a3f6c7",
    "sha512": "sha512$$6b97ed68d14eb3f1aa959ce5d49c7dc612e1eb1dafd73b1e705847483fd6a6c809f2ceb4e8df6ff9984c6298ff0285cace6614bf8daa9f0070101b6c89899e22",
}
WEB2PY_DIGESTS = {
    "web2py-md5": "md5$NaClNaCl$42af128efc5d6e8a0de65d7b46c6e5bc",
    "web2py-hmac-md5": "md5$NaClNaCl$c53ae36ca360bc6df6d2ee75b38d0ab7",
    "web2py-sha1": "sha1$NaClNaCl$a8f953c655f0e40c5e161ff1e940bbfa4a46137b",
    "web2py-hmac-sha1": "sha1$NaClNaCl$3a5800d97a84a8ad4e29efd87940969a14ec76e7",
    "web2py-sha256": "sha256$NaClNaCl$c2bdeb4f1a4159526306ca651e18fc50b01807bd89177d3e13d4919ed887aef4",
    "web2py-hmac-sha256": "sha256$NaClNaCl$e062121cce2087812913006db73480709b2063b73491d6583436852331d40934",
    "web2py-sha512": "sha512$NaClNaCl$0fde898abcc9d98dcdf6077ccd0612c53c3b6dadcc29ae1dd27ca2451fd7351a37fddd4b1f99679d054d9673d536088bb002b11e6cc8f393b5eae7b82fc16d6a",
    "web2py-hmac-sha512": "sha512$NaClNaCl$98fce5db95a5fbdeb626eda046b3ae33ab02e33453d938a722daa6be85e6a8829fc140e4288680a4d0fe6411a61f334ac8390cab8389553d108c733d98cba0f8",
}
MOIN_HASHES = {
    "apr1": "$apr1$MoinMoin$UgNJzrRV6GgM8Snb4jhYP0",
    "md5": "$1$MoinMoin$sb5FYbDf8YjRG89ZZf02x/",
    "des": "Mo3gToXx1ZWMI",
}
SHA2_DIGESTS = {
    "sha256": {
        "123456": "7a51d064a1a216a692f753fcdab276e4ff201a01d8b66f56d50d4d719fd0dc87",
        "abc": "343c791deda10905e9c03bccaeb75413c9ee960af7b1f2291f4acc9925e2065a",
        "abcéäêëôøà": "c69c2fba36f26b3fcb39a0ed1fec005271c93725bcac10521333259179cc2a7f",
    },
    "sha512": {
        "123456": "1f52ed515871c913164398ec24c47088cdf957e81af28c899a8a0195d3620e083968a6d4d86cb8f9bd7f909b23f75a1c044ec8e675c6efbcb0e4bf0eb445525d",
        "abc": "a559db3d96b76dee0c3cdaa9e9ee1f87bbc6c9c521636fd840e96fe78959d4e8ebf99a13eab3fd2df4ec76aac733cc5e2e5a7f641e2b4198b4a7e634f11b48f3",
        "abcéäêëôøà": "016e02ae147cd23abfb94f3c97cb90e4e68aabd4c36a950aed76fd74bdea966d7b57fd57979b8ae55ae8c6a2c2525002ae243127f9dc57a672caf0dfe508c74d",
    },
}

# ---- lines ----------------------------------------------------------------------------------------------------------

def digest_line(scheme, file, function, rows, separator="$", bare=True, salt=r"[^$]+", **more):
    """`sha1$salt$hex` and its like."""
    name = function.removeprefix("hmac-")
    places = {"digest": Last(HEX)} | ({"salt": Salt(at=False)} if salt else {})
    middle = rf"(?P<salt>{salt})" if salt else ""
    sep = "\\" + separator if separator == "$" else separator
    return Format(scheme, file, rows=rows, bare=bare, text=rf"{name}{sep}{middle}{sep}(?P<digest>[0-9a-f]{{{HEX_DIGITS[name]}}})", places=places, **more)


for name in HEX_DIGITS:
    line = digest_line(f"werkzeug-hmac-{name}", "python/werkzeug_hmac", name,
                       {"md5": r"werkzeug_md5_hmac|werkzeug\.md5\(hmac\)", "sha256": r"werkzeug_sha256_hmac|werkzeug\.sha256\(hmac\)"}.get(name, f"werkzeug_{name}_hmac"))
    if name in WERKZEUG: line.put("made", WERKZEUG[name], "hunter2", origin="Werkzeug 2.2.3, generate_password_hash, method " + name)
    line.edit("no-salt", place="salt", value="").edit("another-function", make=lambda text: "sha3" + text[text.index("$"):])
for name in ("sha224", "sha256", "sha384", "sha512"):
    line = digest_line(f"werkzeug-unsalted-{name}", "python/werkzeug_hmac", name, None, bare=False, salt="", tags=[f"{name}$$"])
    line.put("made", UNSALTED[name], "hunter2", origin="hashlib, as Werkzeug 2.2.3's check_password_hash accepts it")
    line.put("another", UNSALTED[name], "hunter3", "mismatch", "hashlib, as Werkzeug 2.2.3's check_password_hash accepts it", rule="G6")
    line.edit("digest-cut", cut=2)
for name in ("sha1", "sha256", "sha512"):
    digest_line(f"jupyter-{name}", "python/jupyter", name, f"jupyter_{name}", separator=":", salt=r"[^:]{12}"
                ).edit("salt-cut", make=lambda text: text.replace(":", ":", 1)[:-1])
for name in ("md5", "sha1", "sha256", "sha512"):
    for scheme, needs in ((f"web2py-{name}", {}), (f"web2py-hmac-{name}", {"needs": ("pepper",)})):
        line = digest_line(scheme, "python/web2py_digest", name, None, **needs)
        line.put("made", WEB2PY_DIGESTS[scheme], "hunter2", origin="pydal 20260520, validators.CRYPT", **({"pepper": b"a site's key"} if needs else {}))
        line.edit("no-salt", place="salt", value="")
for name in ("sha256", "sha512"):
    line = digest_line(f"django-sha2-{name}", "django/sha2_digest", name, None)
    for what, password in (("digits", "123456"), ("letters", "abc"), ("beyond-ascii", "abcéäêëôøà")):
        line.put(what, f"{name}$1234567890${SHA2_DIGESTS[name][password]}", password, origin=f"{SHA2_TESTS}/test_sha2.py")
    line.edit("no-salt", place="salt", value="")

Format(
    "ldap-sha256-hex", "ldap/digest", rows=r"authencoding_SHA256", text=r"\{SHA256\}(?P<digest>[0-9a-f]{64})", tags=["{SHA256}"],
).edit("tag-in-lower-case", make=str.lower, expect="match"      # broken, it is the base64 that shares its tag
).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), rule="G6", expect="mismatch")
for scheme, tag, salted in (("flufl-sha", "SHA", False), ("flufl-ssha", "SSHA", True)):
    Format(
        scheme, "python/flufl", rows=rf"flufl_{tag}PasswordScheme", bare=True,
        text=rf"\{{{tag}\}}(?P<digest>[A-Za-z0-9_-]+=*)", places={"digest": Last(B64U, any_length=salted)},
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n + 2])
Format(
    "zope-mysql", "python/zope_mysql", rows=r"authencoding_MYSQL", tags=["{MYSQL}"], exact=never,
    text=r"\{(?P<tag>MYSQL)\}(?P<digest>[0-9a-f]{16})", places={"digest": Last(HEX)},
).edit("tag-in-lower-case", place="tag", value="mysql", expect="match")
MOIN = "passlib 1.7.4 behind the tag, as MoinMoin 1.9.11's user.py reads it"
for scheme, tag, inner, exact, nul, stored in (
        ("moin-passlib", "PASSLIB", r"\$6\$.*", yes, True, "$6$rounds=1001$12345$e8CaoK8ggPj4rci/c7zyyMdzP/rxQY1LAaUFKxcOUvuUhrE8aHQUjif8mm1rOeB/JQaGuQRg04RlXVTyHRDyA1"),
        ("moin-apr1", "APR1", r"\$apr1\$.*", yes, True, MOIN_HASHES["apr1"]),
        ("moin-md5", "MD5", r"\$1\$.*", yes, True, MOIN_HASHES["md5"]),
        ("moin-descrypt", "DES", r".*", cut(8, ascii_only=True), True, MOIN_HASHES["des"])):
    rows = r"dovecot_MD5|dovecot\.\{MD5\}=md5crypt" if scheme == "moin-md5" else None
    line = Format(scheme, "python/moin", rows=rows, text=rf"\{{(?P<tag>{tag})\}}(?P<inner>{inner})", tags=[f"{{{tag}}}"], exact=exact, nul=nul)
    line.put("made", f"{{{tag}}}{stored}", "12345", origin=MOIN)
    line.put("another-password", f"{{{tag}}}{stored}", "12346", "mismatch", origin=MOIN, rule="G6")
    line.edit("digest-cut", cut=1, at=None).edit("digest-longer", add="A", at=None).edit("tag-in-lower-case", place="tag", value=tag.lower(), expect="match")


def examples():
    """scheme id -> hash of `password`; needs werkzeug 3, pydal, bcrypt 4.0, argon2-cffi, passlib and scrypt."""
    import base64, hashlib, hmac
    import argon2.low_level as argon2, bcrypt, scrypt
    from passlib.hash import pbkdf2_sha512, sha512_crypt
    from pydal.validators import CRYPT
    from werkzeug import security
    security.gen_salt = lambda length: "Tw5nQ2kXbV8sLr0eYzJh4M"[:length]
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
    def b64(data): return base64.b64encode(data).decode()
    def keyed(data): return base64.b64encode(hmac.new(b"pepper", data, hashlib.sha512).digest())
    def b2(key, cost=10): return bcrypt.hashpw(key, b"$2b$%02d$ZvwIHbM3RlAg6GzZ3vLKje" % cost).decode()
    def a2(key, m, t, p): return argon2.hash_secret(key, salt, t, m, p, 32, argon2.Type.ID).decode()
    old = "sha1$0reBK$" + hashlib.sha1(b"0reBKpassword").hexdigest()
    flufl = hashlib.pbkdf2_hmac("sha1", b"password", salt + salt[:4], 2001) + salt + salt[:4]
    plugin = scrypt.hash("password", "NaClNaClNaCl", 2 ** 14, 8, 1)
    sha512 = b64(hashlib.sha512(b"4a8e3f20c1password").digest())
    return {
        "werkzeug-pbkdf2": security.generate_password_hash("password", "pbkdf2:sha256:600000"),
        "werkzeug-scrypt": security.generate_password_hash("password", "scrypt:32768:8:1"),
        "web2py-pbkdf2": str(CRYPT(digest_alg="pbkdf2(1000,20,sha512)", salt="a4d1c1a9f1f2f3b0", min_length=0)("password")[0]),
        "bcrypt-sha256-hex": b2(hashlib.sha256(b"password").hexdigest().encode()),
        "flask-security-argon2": a2(keyed(b"password"), 65536, 3, 4),
        "flask-security-bcrypt": b2(keyed(b"password")),
        "flask-security-pbkdf2": pbkdf2_sha512.using(salt=salt, rounds=25000).hash(keyed(b"password")),
        "flask-security-sha512-crypt": sha512_crypt.using(salt="Tw5nQ2kXbV8sLr0e", rounds=656000).hash(keyed(b"password")),
        "flufl-pbkdf2": "{PBKDF2 SHA 2000}" + base64.urlsafe_b64encode(flufl).decode(),
        "zope-bcrypt": "{BCRYPT}" + b2(b"password"),
        "jupyter-argon2": "argon2:" + a2(b"password", 10240, 10, 8),
        "ldap-argon2": "{ARGON2}" + a2(b"password", 19456, 2, 1),
        "django-sha2-bcrypt": "bcrypt" + b2(keyed(b"password"), 12) + "$2011-01-01",
        "django-sha2-hardened": "hh$sha1$0reBK$bcrypt" + b2(keyed(old.encode()), 12) + "$2011-01-01",
        "django-sha2-sha512b64": "sha512b64$4a8e3f20c1$" + sha512,
        "django-scrypt-plugin": "scrypt$NaClNaClNaCl$14$8$1$64$" + b64(plugin),
        **lines(),
    }


def lines():
    """Of formats that an expression says, hashlib makes the examples."""
    import base64, hashlib, hmac
    from passlib.hash import apr_md5_crypt, des_crypt, md5_crypt, sha512_crypt
    made = {}
    def plain(name, *parts): return hashlib.new(name, b"".join(parts)).hexdigest()
    def keyed(name, key): return hmac.new(key, b"password", name).hexdigest()
    for name in HEX_DIGITS: made[f"werkzeug-hmac-{name}"] = f"{name}$Tw5nQ2kX${keyed(name, b'Tw5nQ2kX')}"
    for name in ("sha224", "sha384"): made[f"werkzeug-unsalted-{name}"] = f"{name}$${plain(name, b'password')}"
    for name in ("sha256", "sha512"):
        made[f"werkzeug-unsalted-{name}"] = f"{name}$${plain(name, b'password')}"
        made[f"django-sha2-{name}"] = f"{name}$7a49025f024ad3dcacad${plain(name, b'7a49025f024ad3dcacad', b'password')}"
    for name in ("sha1", "sha256", "sha512"): made[f"jupyter-{name}"] = f"{name}:78c69ef6e064:{plain(name, b'password', b'78c69ef6e064')}"
    for name in ("md5", "sha1", "sha256", "sha512"):
        made[f"web2py-{name}"] = f"{name}$a4d1c1a9f1f2f3b0${plain(name, b'password', b'a4d1c1a9f1f2f3b0')}"
        made[f"web2py-hmac-{name}"] = f"{name}$a4d1c1a9f1f2f3b0${keyed(name, b'peppera4d1c1a9f1f2f3b0')}"
    salt = bytes([0]) + bytes.fromhex("1c8a25d3b94e70a2f08d5be7134c966f1c8a25")
    sha1 = hashlib.sha1(b"password").digest()
    made["flufl-sha"] = "{SHA}" + base64.urlsafe_b64encode(sha1).decode()
    made["flufl-ssha"] = "{SSHA}" + base64.urlsafe_b64encode(hashlib.sha1(b"password" + salt).digest() + salt).decode()
    made["zope-mysql"] = "{MYSQL}5d2e19393cc5ef67"
    made["moin-passlib"] = "{PASSLIB}" + sha512_crypt.using(salt="Tw5nQ2kXbV8sLr0e", rounds=656000).hash("password")
    made["moin-apr1"] = "{APR1}" + apr_md5_crypt.using(salt="Tw5nQ2kX").hash("password")
    made["moin-md5"] = "{MD5}" + md5_crypt.using(salt="Tw5nQ2kX").hash("password")
    made["moin-descrypt"] = "{DES}" + des_crypt.using(salt="ab").hash("password")
    return made
