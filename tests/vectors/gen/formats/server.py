"""Message brokers, web servers and other daemons."""
import base64, hashlib, hmac, re

from kit import B64, B64N, BCRYPT64, CRYPT_HIGH, HEX, HEX_ANY, HMAC, Fixed, Format, Inside, Last, Number, Salt, bcrypt_exact, never

STANDARD = r"[A-Za-z0-9+/]"

for scheme, name, digits in (("rabbitmq-sha256", "sha256", "{48}"), ("rabbitmq-sha512", "sha512", "{91}="), ("rabbitmq-md5", "md5", "{27}=")):
    Format(
        scheme, "server/formulas", rows=f"rabbit_password_hashing_{name}", bare=True, most=6, skip=["empty-body"],
        text=f"(?P<body>{STANDARD}{digits})", places={"body": Last(B64)},
    ).edit("salt-of-another", make=lambda text: ("A" if text[0] != "A" else "B") + text[1:], rule="G6", expect="mismatch")

Format(
    "redis-acl", "server/formulas", rows="redis_sha256_hex", stored="#{hash}", bare=True, tags=["#"], most=6,
    text=r"#(?P<digest>[0-9a-f]{64})", places={"digest": Last(HEX)},
)


def latin1(password, m):
    """Java writes a question mark for what ISO 8859-1 lacks, and takes one for one."""
    return "?" not in password.decode().encode("latin-1", "replace").decode("latin-1")


Format(
    "jetty-md5", "server/formulas", rows="jetty_md5", tags=["MD5:"], exact=latin1, text=r"MD5:(?P<digest>[0-9a-f]{32})", places={"digest": Last(HEX)},
).edit("tag-in-lower-case", swap=("MD5:", "md5:"), expect="unknown"
).edit("characters-that-are-no-latin", make=lambda text: "MD5:d1457b72c3fb323a2671125aef3eab5d", password="密".encode(), expect="match", exact=False
).edit("password-that-is-no-text", make=lambda text: "MD5:0d1b08c34858921bc7c662b228acb7ba", password=b"\xff", expect="refused", rule="G8")

Format(
    "jetty-crypt", "server/jetty", rows="jetty_crypt", tags=["CRYPT:"], nul=True, exact=lambda password, m: password.isascii() and len(password) < 8,
    text=r"CRYPT:(?P<salt>[./0-9A-Za-z]{2})(?P<digest>[./0-9A-Za-z]{11})", places={"digest": Fixed(CRYPT_HIGH, 11)},
).edit("tag-alone", make=lambda text: "CRYPT:", at=6
).edit("tag-in-lower-case", swap=("CRYPT:", "crypt:"), expect="unknown"
).edit("salt-that-is-none", place="salt", value="!!", at=0)

# Broken, they are crypt(3)'s, and broken as that: these schemes alone do not know the text.
Format(
    "mosquitto-pbkdf2", "server/mosquitto", rows="mosquitto_7", tags=[], exact=HMAC["sha512"],
    text=rf"\$7\$(?P<rounds>\d+)\$(?P<salt>{STANDARD}{{16,}}={{0,2}})\$(?P<digest>{STANDARD}{{86}}==)",
).edit("rounds-of-another", place="rounds", value="102", rule="G6", expect="mismatch"
).edit("too-much-work-in-rounds", place="rounds", value="999999999999", rule="G5"
).edit("salt-of-another", place="salt", value="AAAAAAAAAAAAAAAA", rule="G6", expect="mismatch")
Format(
    "mosquitto-sha512", "server/mosquitto", rows="mosquitto_6", tags=[],
    text=rf"\$6\$(?P<salt>{STANDARD}{{16,}}={{0,2}})\$(?P<digest>{STANDARD}{{86}}==)",
).edit("salt-of-another", place="salt", value="AAAAAAAAAAAAAAAA", rule="G6", expect="mismatch")

Format(
    "prosody-scram-sha1", "server/prosody", rows="prosody_scram_sha1", exact=never, tags=[],
    text=r'\{"iteration_count": (?P<rounds>\d+), "salt": "(?P<salt>[ -!#-\[\]-~]+)", "server_key": "(?P<server>[0-9a-f]{40})", "stored_key": "(?P<stored>[0-9a-f]{40})"\}',
    places={"rounds": Number(empty=True), "server": Inside(HEX, bytes=[20]), "stored": Inside(HEX, bytes=[20])},
).edit("fields-in-another-order", make=lambda text: re.sub(r'\{(.*), ("salt.*)\}', r"{\2, \1}", text), expect="match"
).edit("without-blanks", make=lambda text: text.replace('": ', '":').replace(", ", ","), expect="match"
).edit("two-blanks", swap=(": ", ":  "), at=20, rule="G3"
).edit("a-field-twice", make=lambda text: text.replace("{", '{"salt": "x", ', 1), at=40
).edit("a-field-more", make=lambda text: text.replace("{", '{"x": "x", ', 1), at=2
).edit("a-field-less", swap=(', "stored_key": ', ', "stored": '), expect="unknown"
).edit("escape-in-the-salt", place="salt", value="a\\u0062", at=0
).edit("behind-the-brace", add="\n", expect="damaged", rule="G7"
).edit("text-behind-the-brace", add="x"
).edit("no-brace", cut=1
).edit("stored-key-of-another", make=lambda text: text[:-4] + ("0" if text[-4] != "0" else "1") + text[-3:], rule="G6", expect="mismatch"
).edit("server-key-of-another", make=lambda text: re.sub(r'"server_key": "(.)', lambda m: m[0][:-1] + ("0" if m[1] != "0" else "1"), text), rule="G6", expect="mismatch"
).edit("control-character-in-the-password", make=lambda text: text.replace(": ", ":", 1), password=b"\x07", rule="G6", expect="mismatch"
).edit("of-prosody-13", make=lambda text: text.replace("{", '{"created": 1700000000, ', 1).replace("}", ', "updated": 1700000001}'), expect="match"
).edit("a-time-twice", make=lambda text: text.replace("{", '{"created": 1, "created": 2, ', 1)
).edit("a-time-in-quotes", make=lambda text: text.replace("{", '{"created": "1", ', 1), rule="G3"
).edit("keys-of-two-functions", make=lambda text: re.sub(r'("server_key": ")(\w+)', r"\1\g<2>" + "0" * 24, text))


def account(function, password, rounds):
    salted = hashlib.pbkdf2_hmac(function, password, b"178bb57b-c803-4404-93f5-24b161e451d5", rounds)
    key = lambda name: hmac.digest(salted, name, function)
    return (f'{{"iteration_count": {rounds}, "salt": "178bb57b-c803-4404-93f5-24b161e451d5", "server_key": "{key(b"Server Key").hex()}", '
            f'"stored_key": "{hashlib.new(function, key(b"Client Key")).hexdigest()}"}}')


OF_256 = dict(origin="Prosody 0.12.3's rule with password_hash = SHA-256, computed by Python's hashlib")
Format(
    "prosody-scram-sha256", "server/prosody", rows=None, exact=never, tags=[],
    text=r'\{"iteration_count": (?P<rounds>\d+), "salt": "(?P<salt>[ -!#-\[\]-~]+)", "server_key": "(?P<server>[0-9a-f]{64})", "stored_key": "(?P<stored>[0-9a-f]{64})"\}',
).put("ascii", account("sha256", b"correct horse", 4096), "correct horse", **OF_256
).put("spellings-of-one-password", account("sha256", b"correct horse", 4096), "correct\u00a0ho\u00adrse", **OF_256
).put("wrong", account("sha256", b"correct horse", 4096), "correct hors", expect="mismatch", rule="G6", **OF_256
).edit("of-prosody-13", make=lambda text: text.replace("{", '{"created": 1700000000, ', 1).replace("}", ', "updated": 1700000001}'), expect="match"
).edit("too-much-work", place="rounds", value="999999999999", rule="G5"
).edit("stored-key-of-another", make=lambda text: text[:-4] + ("0" if text[-4] != "0" else "1") + text[-3:], rule="G6", expect="mismatch"
).edit("server-key-of-another", make=lambda text: re.sub(r'"server_key": "(.)', lambda m: m[0][:-1] + ("0" if m[1] != "0" else "1"), text), rule="G6", expect="mismatch")

for function, size in (("MD5", 16), ("SHA-1", 20), ("SHA-256", 32), ("SHA-512", 64)):
    name = function.replace("-", "").lower(); plain = function.replace("-", r"\-")
    digits = -(-size * 4 // 3)
    Format(
        f"shiro1-{name}", "server/shiro", rows="shiro1", tags=[f"$shiro1${function}$"], most=5, wrong=2, cheap=lambda m: int(m["rounds"]) <= 100,
        text=rf"\$shiro1\${plain}\$(?P<rounds>\d+)\$(?P<salt>{STANDARD}*={{0,2}})\$(?P<digest>{STANDARD}{{{digits}}}={{1,2}})",
        places={"rounds": Number(), "salt": Inside(B64, at=False), "digest": Last(B64)},
    ).edit("tag-alone", make=lambda text, function=function: f"$shiro1${function}$")
    form = Format(
        f"shiro-hex-{name}", "server/shiro", rows="shiro_sha256_hex" if name == "sha256" else None, tags=[f"shiro${function}$"], most=5, wrong=2,
        stored="shiro$SHA-256${iterations}${salt}${hash}",
        text=rf"shiro\${plain}\$(?P<rounds>\d+)\$(?P<salt>[^$]*)\$(?P<digest>[0-9A-Fa-f]{{{2 * size}}})",
        places={"rounds": Number(), "salt": Salt(), "digest": Last(HEX_ANY)},
    )
    if name != "sha256":
        digest = b"salty" + b"correct horse"
        for _ in range(3): digest = hashlib.new(name, digest).digest()
        form.put("three-rounds", f"shiro${function}$3$salty${digest.hex()}", "correct horse", origin="Python's hashlib, as SimpleHash.java hashes")
    form.edit("tag-alone", make=lambda text, function=function: f"shiro${function}$")
salted = hashlib.sha384(bytes(16) + b"correct horse").digest()
Format(
    "shiro1-sha384", "server/shiro", rows=None, tags=["$shiro1$SHA-384$"],
    text=rf"\$shiro1\$SHA-384\$(?P<rounds>\d+)\$(?P<salt>{STANDARD}*={{0,2}})\$(?P<digest>{STANDARD}{{64}})",
    places={"rounds": Number(), "salt": Inside(B64, at=False), "digest": Last(B64)},
).put("one-round", f"$shiro1$SHA-384$1${base64.b64encode(bytes(16)).decode()}${base64.b64encode(salted).decode()}", "correct horse",
      origin="Python's hashlib, as SimpleHash.java hashes")
Format(
    "shiro-sha256-base64", "server/shiro", rows="shiro_sha256_base64", bare=True, text=f"(?P<digest>{STANDARD}{{43}}=)", places={"digest": Last(B64)},
    skip=["empty-digest"],
)

SHIRO2 = "Apache Shiro 2.2.1, Shiro2CryptFormat, with Bouncy Castle 1.72"
ARGON2 = (
    ("ascii", "$shiro2$argon2id$v=19$t=2,m=64,p=1$l2ntYZSLDEWeT0PLH6SqxQ$sieBFtx5BO5xjUGsC6Mcgk6nrrr4GG9MnqmIH251sB0", "correct horse"),
    ("argon2i", "$shiro2$argon2i$v=19$t=2,m=64,p=1$J+SJZr+pwPBFpxkEFglEzQ$RKaa7Kh6DbtPK2KId3I1Qnl4F8KY0/ADQnhgGyHG+HA", "correct horse"),
    ("argon2d", "$shiro2$argon2d$v=19$t=2,m=64,p=1$4lb5exqldSGbFfPBdf2J2g$W5oYUFjqOiSmVN9v1Ku/LHLE8QvUyteS+UNrlbf9SAk", "correct horse"),
    ("beyond-ascii", "$shiro2$argon2id$v=19$t=2,m=64,p=1$YhahbpKX6xk4rcuaWv2QKg$bYrCSCBOWgZqjqJ7ESoIc4OLUdySBRGMARyZdlsNwgM", "Crème brûlée"),
    ("empty", "$shiro2$argon2id$v=19$t=2,m=64,p=1$PRqiwOu1TwaBdtZyByrM/A$Dku4PolSIFI8x+ChIEgguNxRMCBXlZiaY3PoYMJ/EMQ", ""),
    ("default-cost", "$shiro2$argon2id$v=19$t=1,m=65536,p=4$j9+vri2+jh+7P2IE/XhDVw$aBHwV7p+iwn39mJOMqUOfPhH7fEf7JtLNEkVEiEWE3w", "correct horse"),
)
form = Format(
    "shiro2-argon2", "server/shiro2", rows=None, tags=["$shiro2$argon2"],
    text=rf"\$shiro2\$argon2(?P<type>id|i|d)\$v=19\$(t=(?P<t>\d+),)?m=(?P<m>\d+),(t=\d+,)?p=(?P<p>\d+)\$(?P<salt>{STANDARD}+)\$(?P<digest>{STANDARD}+)",
    places={"m": Number(zero="G4", excess="4194304"), "salt": Inside(B64N), "digest": Last(B64N, any_length=True)}, skip=("empty-digest",),
)
for name, stored, password in ARGON2: form.put(name, stored, password, origin=SHIRO2)
(form.put("memory-first", "$shiro2$argon2id$v=19$m=4096,t=3,p=4$MTIzNDU2Nzg5MDEyMzQ1Ng$bjcHqfb0LPHyS13eVaNcBga9LF12I3k34H5ULt2gyoI", "secret#shiro,password;Jo8opech", origin="Apache Shiro 2.2.1, Argon2HashTest.groovy"
    ).put("other", ARGON2[0][1], "correct hors", "mismatch", "ascii, asked by hand", rule="G6"
    ).edit("type-of-nobody", place="type", value="ix", base=r"argon2id\$v=19\$t=2", at=-6
    ).edit("key-id", swap=(",p=1$", ",p=1,keyid=AAAA$"), base=",p=1", expect="refused", rule="G8"
    ).edit("tag-alone", make=lambda text: "$shiro2$argon2", at=None
    ).edit("of-shiro-1", swap=("$shiro2", "$shiro1"), expect="unknown"))
BCRYPT = (
    ("ascii", "$shiro2$2y$4$UArM7BcjCXOqsVvpdl059.Ve2Rv2tSkKfkPl6fvsc4XwZ9a3YDzhO", "correct horse"),
    ("letter-2a-ascii", "$shiro2$2a$4$a2MyuzPvW7h8a1UKvOMoi.XsYqLwxOG4wlyvHTnf1R3FhW.Z.tVNG", "correct horse"),
    ("letter-2b-ascii", "$shiro2$2b$4$PnRW792vtH.UGoAChljkh.jix8Qr/TJ34LDzOGVbIfgxQC0g6024C", "correct horse"),
    ("letter-2-ascii", "$shiro2$2$4$06F46WtEhgrF1GeEPrRb7ufSbgt/cyn5JwNEjVg2.gjP547q0wouq", "correct horse"),
    ("beyond-ascii", "$shiro2$2y$4$5Hine17vlTq8uaKQhWleAe1YIOivT.MP22rdXdJxK82DH8rC/Rm5.", "Crème brûlée"),
    ("letter-2a-beyond-ascii", "$shiro2$2a$4$Yv7YBOoQdmCbha.rPnLy0uIzBElwYqcYAsX/q8J/0fsA3l509AlSW", "Crème brûlée"),
    ("letter-2b-beyond-ascii", "$shiro2$2b$4$VcmwmqFequpeas94CLmOAu8a2pVjSZ9o/DA89zUF6JR6kfckEgDBW", "Crème brûlée"),
    ("letter-2-beyond-ascii", "$shiro2$2$4$cFv8xMse4oBq7wBcGpYqCevLVHWDrdgDWVA1tcWyUtyBzOmwtLJAq", "Crème brûlée"),
    ("empty", "$shiro2$2y$4$cU3V4mntzYNQoWI1pE8Y7OHqmPDy7sqdpGwRIEwRcfrd9sdQXO5sW", ""),
    ("len72", "$shiro2$2y$4$BYaQCLZwnY1Vp25gMO0NvOF1oMm0pHMeBIMdq7JQcuUy8ysXX4kEO", "x" * 72),
    ("len73", "$shiro2$2y$4$eGAxVnXUO0ex5wBAZVl15epV5KYk5dlvs.5Y4xx7ex6XE0hz8kt7m", "x" * 73),
    ("default-cost", "$shiro2$2y$10$211/7i7rAVxEL947uTpHxO7pIrFhLobF27IVElF08eS34lcdK1osq", "correct horse"),
)
form = Format(
    "shiro2-bcrypt", "server/shiro2", rows=None, tags=["$shiro2$2$", "$shiro2$2a$", "$shiro2$2b$", "$shiro2$2y$"], nul=True, exact=bcrypt_exact, needs=(),
    text=r"\$shiro2\$2(?P<letter>[aby]?)\$(?P<cost>\d+)\$(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})",
    places={"cost": Number(zero="G4", excess="31", outside=("3", "32")), "digest": Fixed(BCRYPT64, 31)}, skip=("unread-bits-in-digest",),
)
for name, stored, password in BCRYPT: form.put(name, stored, password, origin=SHIRO2)
(form.put("of-its-tests", "$shiro2$2y$10$7rOjsAf2U/AKKqpMpCIn6etuOXyQ86tp2Tn9xv6FyXl2T0QYc3.G.", "secret#shiro,password;Jo8opech", origin="Apache Shiro 2.2.1, BCryptHashTest.groovy, behind its tag"
    ).put("other", BCRYPT[0][1], "correct hors", "mismatch", "ascii, asked by hand", rule="G6"
    ).put("nul", BCRYPT[0][1], b"correct horse\0", "refused", "ascii, asked by hand", rule="G8"
    ).edit("letter-of-another", place="letter", value="x", expect="unknown"
    ).edit("tag-alone", make=lambda text: "$shiro2$2y$"))

for name, size in (("md5", 16), ("sha1", 20), ("sha256", 32), ("sha384", 48), ("sha512", 64)):
    form = Format(
        f"tomcat-{name}", "server/tomcat", rows="tomcat_digest", bare=True, most=6, wrong=3,
        text=rf"(?P<salt>([0-9a-f]{{2}})*)\$(?P<rounds>\d+)\$(?P<digest>[0-9a-f]{{{2 * size}}})",
        places={"salt": Inside(HEX), "rounds": Number(), "digest": Last(HEX)},
    )
    if name == "sha384":
        once = hashlib.sha384(bytes(16) + b"correct horse").digest()
        form.put("two-rounds", f"{bytes(16).hex()}$2${hashlib.sha384(once).hexdigest()}", "correct horse", origin="Python's hashlib, as ConcurrentMessageDigest.java hashes")
    form.edit("rounds-of-another", place="rounds", value="2", base=r"\$[137]\$" if name != "sha384" else None, rule="G6", expect="mismatch") if name != "sha384" else None


def pbkdf2(password, m):
    return HMAC[m["function"].lower()](password, m)


Format(
    "tomcat-pbkdf2", "server/tomcat", rows="tomcat_pbkdf2", stored="{algorithm}${key_bits}${hash}", tags=[f"PBKDF2WithHmacSHA{bits}$" for bits in (1, 224, 256, 384, 512)], exact=pbkdf2,
    text=r"PBKDF2WithHmac(?P<function>SHA1|SHA224|SHA256|SHA384|SHA512)\$(?P<bits>\d+)\$(?P<salt>([0-9a-f]{2})*)\$(?P<rounds>\d+)\$(?P<digest>[0-9A-Fa-f]{32,128})",
    places={"bits": Number(zero="G4", excess=None, outside=("120", "129", "520")), "salt": Inside(HEX), "rounds": Number(), "digest": Last(HEX_ANY)},
).edit("tag-alone", make=lambda text: "PBKDF2WithHmacSHA256$"
).edit("another-function", place="function", value="SHA3", expect="unknown"
).edit("function-of-another", place="function", value="SHA384", rule="G6", expect="mismatch"
).edit("digest-in-upper-case", make=lambda text: text[:text.rindex("$")] + text[text.rindex("$"):].upper(), expect="match"
).edit("key-length-of-another", place="bits", value="168")


def examples():
    from formats.database import scram
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96"); b64 = lambda raw: base64.b64encode(raw).decode(); uuid = "6f1c8a25-d3b9-4e70-a2f0-8d5be7134c96"
    import crypt
    def rounds(name, salt, n):
        digest = salt + b"password"
        for _ in range(n): digest = hashlib.new(name, digest).digest()
        return digest
    found = {f"rabbitmq-{name}": b64(salt[:4] + hashlib.new(name, salt[:4] + b"password").digest()) for name in ("md5", "sha256", "sha512")}
    found["redis-acl"] = "#" + hashlib.sha256(b"password").hexdigest(); found["jetty-md5"] = "MD5:" + hashlib.md5(b"password").hexdigest()
    found["jetty-crypt"] = "CRYPT:" + crypt.crypt("password", "al")
    found["mosquitto-pbkdf2"] = f"$7$101${b64(salt[:12])}${b64(hashlib.pbkdf2_hmac('sha512', b'password', salt[:12], 101))}"
    found["mosquitto-sha512"] = f"$6${b64(salt[:12])}${b64(hashlib.sha512(b'password' + salt[:12]).digest())}"
    stored, server = scram("sha1", b"password", uuid.encode(), 10000)
    found["prosody-scram-sha1"] = f'{{"iteration_count": 10000, "salt": "{uuid}", "server_key": "{server.hex()}", "stored_key": "{stored.hex()}"}}'
    stored, server = scram("sha256", b"password", uuid.encode(), 10000)
    found["prosody-scram-sha256"] = f'{{"iteration_count": 10000, "salt": "{uuid}", "server_key": "{server.hex()}", "stored_key": "{stored.hex()}"}}'
    for function in ("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"):
        name = function.replace("-", "").lower()
        found[f"shiro1-{name}"] = f"$shiro1${function}$1000${b64(salt)}${b64(rounds(name, salt, 1000))}"
        found[f"tomcat-{name}"] = f"{salt.hex()}$1000${rounds(name, salt, 1000).hex()}"
        if name != "sha384": found[f"shiro-hex-{name}"] = f"shiro${function}$1000$salty${rounds(name, b'salty', 1000).hex()}"
    import argon2.low_level, bcrypt
    found["shiro2-argon2"] = "$shiro2" + argon2.low_level.hash_secret(b"password", salt, 1, 65536, 4, 32, argon2.low_level.Type.ID).decode().replace("m=65536,t=1", "t=1,m=65536")
    found["shiro2-bcrypt"] = "$shiro2" + bcrypt.hashpw(b"password", b"$2y$10$ZvwIHbM3RlAg6GzZ3vLKje").decode()
    found["shiro-sha256-base64"] = b64(hashlib.sha256(b"password").digest())
    found["tomcat-pbkdf2"] = f"PBKDF2WithHmacSHA512$160${salt.hex()}$20000${hashlib.pbkdf2_hmac('sha512', b'password', salt, 20000, 20).hex()}"
    return found
