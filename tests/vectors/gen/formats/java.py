"""The JVM: Spring Security, Jakarta EE, Password4j, lambdaworks.

The corpus has the published vectors of Spring's and lambdaworks' own tests; what they do not show is made here with Python's hashlib."""
import base64, hashlib
from kit import B64, B64N, HEX, HMAC, Fixed, Format, Inside, Last, Number, Salt

PYTHON = "Python 3.11 hashlib"
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
PASSWORDS = (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", ""))
b64 = lambda data: base64.b64encode(data).decode()

# ---- digests --------------------------------------------------------------------------------------------------------

# id: (the tag, the function, digits, the corpus's rows)
DIGESTS = {"md4": ("MD4", None, 32, r"spring\.\{MD4\}\{salt\}"), "md5": ("MD5", "md5", 32, r"spring\.\{MD5\}\{.*"),
           "sha1": ("SHA-1", "sha1", 40, r"spring\.\{SHA-1\}.*"), "sha256": ("SHA-256", "sha256", 64, r"spring\.\{SHA-256\}.*")}
for name, (tag, function, digits, rows) in DIGESTS.items():
    form = Format(
        f"spring-{name}", "java/spring_digest", rows=rows, tags=[] if name == "md5" else ["{" + tag + "}{"],
        # What is broken behind {MD5} is LDAP's, so that only what is sound is judged.
        text=rf"\{{{tag}\}}\{{(?P<salt>[^}}]*)\}}(?P<digest>[0-9a-f]{{{digits}}})", places={} if name == "md5" else {"salt": Salt(), "digest": Last(HEX)},
    ).edit("salt-of-another", place="salt", value="KYp8", expect="mismatch", rule="G6"
    ).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), expect="mismatch", rule="G6")
    if name != "md5": form.edit("salt-without-its-end", make=lambda text, n=len(tag) + 2: text[:n] + text[n:].replace("}", "", 1), at=None)
    if function is None: continue
    made = lambda password, salt: "{" + tag + "}{" + salt + "}" + hashlib.new(function, (password + "{" + salt + "}").encode()).hexdigest()
    for what, password in PASSWORDS: form.put(what, made(password, "c2FsdHNhbHQ="), password, origin=PYTHON)
    form.put("empty-salt", made("correct horse", ""), "correct horse", origin=PYTHON)
    form.put("other", made("correct horse", "c2FsdHNhbHQ="), "correct hors", "mismatch", PYTHON, rule="G6")
    if name == "md5": continue
    form.edit("tag-in-lower-case", make=lambda text, n=len(tag): text[:n + 1].lower() + text[n + 1:], expect="unknown")
    bare = Format(f"spring-{name}-unsalted", "java/spring_digest", rows=None, tags=["{" + tag + "}"], text=rf"\{{{tag}\}}(?P<digest>[0-9a-f]{{{digits}}})", places={"digest": Last(HEX)})
    for what, password in PASSWORDS: bare.put(what, "{" + tag + "}" + hashlib.new(function, password.encode()).hexdigest(), password, origin=PYTHON)
    bare.edit("of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), expect="mismatch", rule="G6")
# Base64 where the application asks for it. What is broken is the hexadecimal form's or LDAP's, so that only what is sound is judged.
SPRING_TESTS = {"md4": "Spring Security 5.1, Md4PasswordEncoderTests.java", "md5": "Spring Security 5.0, MessageDigestPasswordEncoderTests.java"}
HEX_TESTS = "Spring Security 5.0, MessageDigestPasswordEncoderTests.java, its digest in base64"
JDK = "Spring's rule, by OpenJDK 17's MessageDigest"
KEY = "{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}"
# name: (what follows the tag, the password, who says so)
BASE64 = {
    "md4": ((("of-spring", "{Alan K Stewart}ZplT6P5Kv6Rlu6W4FIoYNA==", "ww_uni123", SPRING_TESTS["md4"]),), (("of-spring", "8zobtq72iAt0W6KNqavGwg==", "ww_uni123", SPRING_TESTS["md4"]),)),
    "md5": ((("of-spring", "{THIS_IS_A_SALT}poqv2QKZ0LE33ij7S7aFcw==", "abc123", SPRING_TESTS["md5"]),
             ("ascii", KEY + "nJkXemwh4XUjr+Az3XnYsQ==", "correct horse", JDK), ("beyond-ascii", KEY + "9K9sIkrAD0Z8kK4pNPLMWw==", "Crème brûlée", JDK)), ()),
    "sha1": ((("of-spring", "{THIS_IS_A_SALT}svUP/L00B/6UFcBi1V9Ucx80DTI=", "abc123", HEX_TESTS),
              ("ascii", KEY + "0DCEF1l7VgwQGUO/m8SmRoQZWKY=", "correct horse", JDK), ("beyond-ascii", KEY + "eIPHuGTFw/EJZrRT2zqjFH8avGQ=", "Crème brûlée", JDK)),
             (("of-perl", "L55TUjtiq8FBorTWAZ0jy6g129A=", "correct horse", "Perl 5.36, Digest::SHA 6.02, padded by hand"),)),
    "sha256": ((("of-spring", "{THIS_IS_A_SALT}S3m33iPrI7eMxe3iJ9UyuKUfibLsFm+AivdrDb7cR9c=", "abc123", HEX_TESTS),
                ("ascii", KEY + "iosJxPfC0fmsDzyxkQSDyZHTOu/3gvwrZCZHdUfzTHE=", "correct horse", JDK), ("beyond-ascii", KEY + "IU67LA1QxJlQL9B+EFrf+liCj7rMdn69fId+5v2MOG4=", "Crème brûlée", JDK)),
               (("of-perl", "QQTTb42iwlQ0n4WDZ5Pr4CngyVcGOjTJHC6SAxh7VjE=", "correct horse", "Perl 5.36, Digest::SHA 6.02, padded by hand"),)),
}
for name, (with_salt, alone) in BASE64.items():
    tag, _, digits, _ = DIGESTS[name]; size = digits // 2; width = -(-size * 4 // 3); body = rf"[A-Za-z0-9+/]{{{width}}}" + "=" * (-width % 4)
    for scheme, texts, salt in ((f"spring-{name}-base64", with_salt, r"\{[^}]*\}"), (f"spring-{name}-unsalted-base64", alone, "")):
        if not texts: continue
        form = Format(scheme, "java/spring_digest", rows=None, text=rf"\{{{tag}\}}{salt}(?P<digest>{body})")
        for what, text, password, origin in texts: form.put(what, "{" + tag + "}" + text, password, origin=origin)
        form.put("of-another", "{" + tag + "}" + texts[0][1], "abc124", "mismatch", f"{texts[0][0]}, asked by hand", rule="G6"
        ).edit("digest-of-another", make=lambda text: text[:-6] + ("A" if text[-6] != "A" else "B") + text[-5:], expect="mismatch", rule="G6")
        form.put("of-nobody", "{" + tag + "}" + texts[0][1], "", "mismatch", f"{texts[0][0]}, asked by hand", rule="G6")
        if salt: form.edit("salt-of-another", make=lambda text, n=len(tag) + 3: text[:n] + "K" + text[n:], expect="mismatch", rule="G6")
MD4 = "8a9d093f14f8701df17732b2bb182c74"
Format("spring-md4-unsalted", "java/spring_digest", rows=None, tags=["{MD4}"], text=r"\{MD4\}(?P<digest>[0-9a-f]{32})", places={"digest": Last(HEX)},
).put("ascii", "{MD4}" + MD4, "password", origin="passlib 1.7.4, crypto.digest, as Md4PasswordEncoder computes"
).put("other", "{MD4}" + MD4, "passwore", "mismatch", "ascii, asked by hand", rule="G6")


def stretched(text):
    for _ in range(1024): text = hashlib.sha256(text).digest()
    return text


SECRET = b"our pepper"
STANDARD = Format("spring-standard", "java/spring_digest", rows=r"spring\.\{sha256\} Standard.*", text=r"\{sha256\}(?P<digest>[0-9a-f]{80})")
KEYED = Format("spring-standard-secret", "java/spring_digest", rows=None, bare=True, needs=("pepper",), text=r"\{sha256\}(?P<digest>[0-9a-f]{80})", places={"digest": Last(HEX)})
for what, password in PASSWORDS:
    STANDARD.put(what, "{sha256}" + (SALT[:8] + stretched(SALT[:8] + password.encode())).hex(), password, origin=PYTHON)
    KEYED.put(what, "{sha256}" + (SALT[:8] + stretched(SALT[:8] + SECRET + password.encode())).hex(), password, origin=PYTHON, pepper=SECRET)
# What is broken may be LDAP's {SHA256}, so that only what is sound is judged.
STANDARD.edit("of-another", cut=None, make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), expect="mismatch", rule="G6"
).edit("salt-of-another", swap=("{sha256}9", "{sha256}8"), base="^{sha256}9", expect="mismatch", rule="G6")
KEYED.edit("tag-in-upper-case", swap=("{sha256}", "{SHA256}"))
SPRING_6 = "Spring Security 6.5.11"
WRITTEN = {"spring-standard-bare": "2481909390b7bde5dc747d51ff9b2e753d79044a1a4fa2e7ea985eb67b367ca52b054de1070e97f5",
           "spring-standard-secret-bare": "83fa88bfd2fd05923ed985a1c519282f9435a6373fb35758abf9a31869dfbdab84a526203ecacac1"}
for scheme, secret in (("spring-standard-bare", b""), ("spring-standard-secret-bare", SECRET)):
    more = {"pepper": SECRET} if secret else {}
    form = Format(scheme, "java/spring_digest", rows=None, bare=True, needs=tuple(more), text=r"(?P<digest>[0-9a-f]{80})", places={"digest": Last(HEX)}, skip=("empty-digest",))
    for what, password in PASSWORDS: form.put(what, (SALT[:8] + stretched(SALT[:8] + secret + password.encode())).hex(), password, origin=PYTHON, **more)
    form.put("of-spring", WRITTEN[scheme], "correct horse", origin=SPRING_6, **({"pepper": b"pepper"} if secret else {}))
    form.put("other", (SALT[:8] + stretched(SALT[:8] + secret + b"correct horse")).hex(), "correct hors", "mismatch", PYTHON, rule="G6", **more)

# ---- PBKDF2 ---------------------------------------------------------------------------------------------------------

OLD = lambda password, secret=b"": (SALT[:8] + hashlib.pbkdf2_hmac("sha1", password.encode(), SALT[:8] + secret, 185_000, 32)).hex()
NEW = lambda password, secret=b"": (SALT + hashlib.pbkdf2_hmac("sha256", password.encode(), SALT + secret, 310_000, 32)).hex()
ID = "{pbkdf2@SpringSecurity_v5_8}"
SPRING = {
    "spring-pbkdf2-v5-8-bare": "f594b3e3c7624ef4b363ac276677addc63f65be6f1c59dac912830b33cdbdd704603c5989be1ebe97474e01a9e02a356",
    "spring-pbkdf2-v5-8-secret-bare": "efa41ca8118ca9e7e7555fd02c364ea150b0559fe67b3c6f93143c0cd2777b349a3e880f33fe67827854aacb2a0fff5b",
}
# scheme id: (tag, maker, digits, function, whether there is a secret, the corpus's rows)
PBKDF2 = {
    "spring-pbkdf2": ("{pbkdf2}", OLD, 80, "sha1", False, r"spring\.\{pbkdf2\} v4.*"),
    "spring-pbkdf2-secret": ("{pbkdf2}", OLD, 80, "sha1", True, None),
    "spring-pbkdf2-bare": ("", OLD, 80, "sha1", False, None),
    "spring-pbkdf2-secret-bare": ("", OLD, 80, "sha1", True, None),
    "spring-pbkdf2-v5-8": (ID, NEW, 96, "sha256", False, r"spring\.\{pbkdf2@SpringSecurity_v5_8\}"),
    "spring-pbkdf2-v5-8-secret": (ID, NEW, 96, "sha256", True, None),
    "spring-pbkdf2-v5-8-bare": ("", NEW, 96, "sha256", False, None),
    "spring-pbkdf2-v5-8-secret-bare": ("", NEW, 96, "sha256", True, None),
}
for scheme, (tag, made, digits, function, secret, rows) in PBKDF2.items():
    bare = secret or not tag; more = {"pepper": SECRET} if secret else {}
    form = Format(
        scheme, "java/spring_pbkdf2", rows=rows, bare=bare, tags=[] if bare else [tag], exact=HMAC[function], needs=tuple(more), skip=("other-pepper", "empty-digest"),
        text=tag.replace("{", r"\{").replace("}", r"\}") + rf"(?P<digest>[0-9a-f]{{{digits}}})",
        places={"digest": Last(HEX)} if bare or tag == ID else {},
    ).put("beyond-ascii", tag + made("Crème brûlée", SECRET if secret else b""), "Crème brûlée", origin=PYTHON, **more
    ).put("other", tag + made("Crème brûlée", SECRET if secret else b""), "Crème brûlé", "mismatch", PYTHON, rule="G6", **more)
    if scheme == "spring-pbkdf2":
        # What is broken may be LDAP's {PBKDF2}, so that only what is sound is judged.
        form.put("over-a-block", tag + made("correct horse " * 5), "correct horse " * 5, origin=PYTHON
        ).edit("of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), expect="mismatch", rule="G6"
        ).edit("salt-of-another", make=lambda text: text[:8] + ("0" if text[8] != "0" else "1") + text[9:], expect="mismatch", rule="G6")
    if scheme in SPRING: form.put("of-spring", SPRING[scheme], "correct horse", origin=SPRING_6, **({"pepper": b"pepper"} if secret else {}))
    if tag == ID and not bare: form.edit("tag-in-lower-case", make=str.lower, expect="unknown").edit("tag-alone", make=lambda text: ID)
FORMAT = Format(
    "pbkdf2-jakarta", "java/jakarta", rows=None, tags=[f"PBKDF2WithHmacSHA{bits}:" for bits in (224, 256, 384, 512)], exact=lambda password, m: HMAC["sha" + m["bits"]](password, m),
    text=r"PBKDF2WithHmacSHA(?P<bits>224|256|384|512):(?P<rounds>\d+):(?P<salt>[A-Za-z0-9+/]*=*):(?P<digest>[A-Za-z0-9+/]+=*)",
    places={"rounds": Number(), "salt": Inside(B64), "digest": Last(B64, any_length=True)}, skip=("empty-digest",),
)
for bits in (224, 256, 384, 512):
    for what, password in PASSWORDS[:2]:
        digest = hashlib.pbkdf2_hmac(f"sha{bits}", password.encode(), SALT, 1024, 32)
        FORMAT.put(f"sha{bits}-{what}", f"PBKDF2WithHmacSHA{bits}:1024:{b64(SALT)}:{b64(digest)}", password, origin=PYTHON)
(FORMAT.edit("function-of-nobody", place="bits", value="1", expect="unknown"
    ).edit("of-another", place="bits", value="256", base="SHA512", expect="mismatch", rule="G6"
    ).edit("digest-of-15-bytes", place="digest", value="A" * 20, at=0
    ).edit("no-digest", place="digest", value="", at=0
    ).edit("tag-alone", make=lambda text: "PBKDF2WithHmacSHA256:"))
P4J = Format(
    "pbkdf2-password4j", "java/password4j", rows=None, bare=True, exact=lambda password, m: HMAC[("sha1", "sha224", "sha256", "sha384", "sha512")[int(m["code"]) - 1]](password, m),
    text=r"\$(?P<code>[1-5])\$(?P<packed>\d+)\$(?P<salt>[A-Za-z0-9+/]*=*)\$(?P<digest>[A-Za-z0-9+/]+=*)", places={"packed": Number(excess=None), "salt": Inside(B64), "digest": Last(B64)},
).put("of-its-tests", "$3$42949672960256$YWJj$/WTQfTTc8Hg8GlplP0LthpgdElUG+I3MyuvK8MI4MnQ=", "password", origin="Password4j 1.8, PBKDF2FunctionTest.java")
for code, function in enumerate(("sha1", "sha224", "sha256", "sha384", "sha512"), 1):
    digest = hashlib.pbkdf2_hmac(function, "Crème brûlée".encode(), SALT, 10)
    P4J.put(function, f"${code}${(10 << 32) + 8 * len(digest)}${b64(SALT)}${b64(digest)}", "Crème brûlée", origin=PYTHON)
(P4J.edit("bits-of-another", place="packed", value="42949672960257"
    ).edit("too-much-work", place="packed", value=str((200_000_000 << 32) + 256), base="^\\$3", rule="G5"
    ).edit("code-of-nobody", place="code", value="6"
    ).edit("other", password="passwore", make=lambda text: text.replace("YWJj", "YWJk"), base="YWJj", expect="mismatch", rule="G6"))

# ---- scrypt ---------------------------------------------------------------------------------------------------------

PACKED = r"\$(?P<packed>[0-9a-f]{1,8})\$(?P<salt>[A-Za-z0-9+/]*=*)\$(?P<digest>[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{64}|[A-Za-z0-9+/]{86}==)"
PASSWORD4J = "$e0801$c2FsdA==$dFcxr0SE8yOWiWntoomu7gBbWQOsVh5kpayhIXl793NO+f1YQi4uIhg7ysup7Ie6DIO3oueI8Dzg2gZGNDPNpg=="


def packed(password, log2=4, salt=SALT, size=32):
    digest = hashlib.scrypt(password.encode(), salt=salt, n=1 << log2, r=8, p=1, maxmem=1 << 28, dklen=size)
    return f"${log2 << 16 | 8 << 8 | 1:x}${b64(salt)}${b64(digest)}"


class Packed:
    """log2 of N, r and p in hexadecimal."""

    def edits(self, old):
        yield "leading-zero-in", "0" + old, 0, "G3"
        yield "upper-case-in", old.upper().replace("4", "E"), 0, "G3"
        yield "no-digit-in", "", 0, "G3"
        yield "nine-digits-in", "1" * 9, 0, "G3"
        yield "n-of-one-in", "801", 0, "G4"
        yield "r-of-none-in", "40001", 0, "G4"
        yield "p-of-none-in", "40800", 0, "G4"
        yield "a-byte-more-in", "1040801", 0, "G4"
        yield "too-much-work-in", "300801", None, "G5"


# scheme id: (what stands in front, its pattern, the corpus's rows)
SCRYPT = {
    "scrypt-lambdaworks": ("$s0", r"\$s0", r"lambdaworks.*"),
    "scrypt-spring": ("", "", None),
    "spring-scrypt": ("{scrypt}", r"\{scrypt\}", r"spring\.\{scrypt\}"),
    "spring-scrypt-v5-8": ("{scrypt@SpringSecurity_v5_8}", r"\{scrypt@SpringSecurity_v5_8\}", None),
}
for scheme, (front, pattern, rows) in SCRYPT.items():
    form = Format(
        scheme, "java/spring" if front[:1] == "{" else "java/scrypt", rows=rows, bare=not front, tags=[front + "$" if front == "$s0" else front] if front else [], exact=HMAC["sha256"], text=pattern + PACKED,
        places={"packed": Packed(), "salt": Inside(B64, at=not front.startswith("{")), "digest": Last(B64, at=not front.startswith("{"))} if not front.startswith("{") else {},
    )
    for what, password in PASSWORDS: form.put(what, front + packed(password), password, origin=PYTHON)
    form.put("over-a-block", front + packed("correct horse " * 5), "correct horse " * 5, origin=PYTHON)
    form.put("other", front + packed("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6")
    for size in (24, 48, 64): form.put(f"digest-of-{size}-bytes", front + packed("correct horse", size=size), "correct horse", origin=PYTHON)
    if front in ("", "$s0"):
        by = "Password4j 1.8, ScryptFunctionTest.java" if not front else "Password4j, ScryptFunctionTest.java behind the tag that 1.0 wrote"
        form.put("password4j", front + PASSWORD4J, "password", origin=by)
        form.put("password4j-other", front + PASSWORD4J, "passwort", "mismatch", by, rule="G6")
        for size in (16, 25, 31, 72):
            text = front + packed("correct horse", size=size)
            form.put(f"digest-of-{size}-bytes", text, "correct horse", "malformed" if front else "unknown", PYTHON, rule="G2", at=text.rindex("$") + 1 if front else None)
    if front: form.edit("tag-alone", make=lambda text, front=front: front + "$" if front == "$s0" else front)
    if front.startswith("{"):
        form.edit("tag-in-upper-case", swap=("{scrypt", "{SCRYPT"), expect="unknown"
        ).edit("another-inside", make=lambda text, front=front: front + "$2b$04$pphm3tmsg8fRrK2H.Rq6S.dXmIBWNy5TceO0hiDyUL7RSkCAFobaO", at=len(front)
        ).edit("too-much-work", make=lambda text: text.replace("$40801$", "$300801$"), base="40801", rule="G5"
        ).edit("digest-cut", cut=4)
Format(
    "spring-argon2-v5-8", "java/spring", rows=None, tags=["{argon2@SpringSecurity_v5_8}"], text=r"\{argon2@SpringSecurity_v5_8\}\$argon2(?P<type>id)\$v=19\$m=(?P<m>\d+),t=\d+,p=\d+\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]+)",
    places={"m": Number(zero="G4", excess="4194304"), "salt": Inside(B64N), "digest": Last(B64N, any_length=True)}, skip=("empty-digest",),
).put("ascii", "{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=64,t=2,p=1$anVweXRlcnNhbHQx$au2Ahm/qO61wRSkd1JbSWOZROTZkCDVUinJckqqbdqY", "hunter2", origin="argon2-cffi 25.1.0, with m=64"
).put("other", "{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=64,t=2,p=1$anVweXRlcnNhbHQx$au2Ahm/qO61wRSkd1JbSWOZROTZkCDVUinJckqqbdqY", "hunter3", "mismatch", "ascii, asked by hand", rule="G6"
).edit("type-of-nobody", place="type", value="ix", at=-6
).edit("tag-alone", make=lambda text: "{argon2@SpringSecurity_v5_8}", at=28)
LDAP = Format("spring-ldap", "java/spring", rows=r"spring\.\{ldap\}\{SSHA\}", tags=["{ldap}"], text=r"\{ldap\}\{(?P<tag>S?SHA)\}(?P<body>[A-Za-z0-9+/]{27,}=*)", places={"body": Last(B64, any_length=True)}, skip=("empty-body",))
for what, password in PASSWORDS:
    LDAP.put(f"ssha-{what}", "{ldap}{SSHA}" + b64(hashlib.sha1(password.encode() + SALT).digest() + SALT), password, origin=PYTHON)
    LDAP.put(f"sha-{what}", "{ldap}{SHA}" + b64(hashlib.sha1(password.encode()).digest()), password, origin=PYTHON)
(LDAP.edit("tag-in-upper-case", swap=("{ldap}", "{LDAP}"), expect="unknown"
    ).edit("another-inside", place="tag", value="SMD5", at=-1
    ).edit("tag-alone", make=lambda text: "{ldap}", at=6))


def examples():
    import argon2.low_level
    from passlib.crypto.digest import lookup_hash
    salt = "UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA="
    md4 = lambda text: lookup_hash("md4").const(text).hexdigest()
    made = {}
    for name, (tag, function, _, _) in DIGESTS.items():
        digest = md4 if function is None else lambda text: hashlib.new(function, text).hexdigest()
        made[f"spring-{name}"] = "{" + tag + "}{" + salt + "}" + digest(("password{" + salt + "}").encode())
        if name != "md5": made[f"spring-{name}-unsalted"] = "{" + tag + "}" + digest(b"password")
        for scheme in [scheme for scheme in (f"spring-{name}", f"spring-{name}-unsalted") if scheme in made]:
            start = len(made[scheme]) - DIGESTS[name][2]; made[f"{scheme}-base64"] = made[scheme][:start] + b64(bytes.fromhex(made[scheme][start:]))
    made["spring-standard"] = "{sha256}" + (SALT[:8] + stretched(SALT[:8] + b"password")).hex()
    made["spring-standard-secret"] = "{sha256}" + (SALT[:8] + stretched(SALT[:8] + b"pepper" + b"password")).hex()
    for scheme in ("spring-standard", "spring-standard-secret"): made[scheme + "-bare"] = made[scheme].removeprefix("{sha256}")
    for scheme, (tag, maker, _, _, secret, _) in PBKDF2.items(): made[scheme] = tag + maker("password", b"pepper" if secret else b"")
    for scheme, (front, _, _) in SCRYPT.items(): made[scheme] = front + packed("password", 16 if "v5" in scheme else 14)
    made["pbkdf2-jakarta"] = f"PBKDF2WithHmacSHA256:2048:{b64(SALT + SALT)}:" + b64(hashlib.pbkdf2_hmac("sha256", b"password", SALT + SALT, 2048))
    made["pbkdf2-password4j"] = "$3$42949672960256$YWJj$/WTQfTTc8Hg8GlplP0LthpgdElUG+I3MyuvK8MI4MnQ="
    made["spring-argon2-v5-8"] = "{argon2@SpringSecurity_v5_8}" + argon2.low_level.hash_secret(b"password", SALT, 2, 16384, 1, 32, argon2.low_level.Type.ID).decode()
    made["spring-ldap"] = "{ldap}{SSHA}" + b64(hashlib.sha1(b"password" + SALT[:8]).digest() + SALT[:8])
    return made
