"""Mail servers, and what manages them; groupware, ticket systems and chat bots."""
import base64, hashlib, hmac, re, struct

from formats.ldap import stray
from formats.ldap_crypt import BIGCRYPT, of_inner
from formats.windows import md4, nt
from kit import B64, B64_EITHER, B64N, BCRYPT64, FORMATS, HEX, HEX_ANY, HMAC, Fixed, Format, Inside, Last, Number, Salt, never, yes

USER = dict(fields={"user": "user"})


def any_case(name):
    return r"\{(?i:" + name + r")\}"


# ---- Dovecot's tags in front of crypt(3) ----------------------------------------------------------------------------

CRYPT = r"(?P<inner>\$2[aby]?\$0[45].+|\$1\$.+|\$[56]\$.+|[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+)"
BLF = r"(?P<inner>\$2[abxy]\$0[45]\$[./0-9A-Za-z]{53})"
for scheme, name, rows, inner in (
    ("dovecot-sha512-crypt", "SHA512-CRYPT", r"dovecot_SHA512-CRYPT|postfixadmin_(dovecot:SHA512-CRYPT|php_crypt.*)", CRYPT),
    ("dovecot-sha256-crypt", "SHA256-CRYPT", r"dovecot_SHA256-CRYPT", CRYPT),
    ("dovecot-blf-crypt", "BLF-CRYPT", r"dovecot_BLF-CRYPT|postfixadmin_php_crypt.*", BLF),
    ("dovecot-des-crypt", "DES-CRYPT", r"dovecot_DES-CRYPT", CRYPT),
    ("dovecot-md5-crypt", "MD5-CRYPT", r"dovecot_MD5-CRYPT|postfixadmin_php_crypt.*", r"(?P<inner>\$1\$[^$:]{0,8}\$[./0-9A-Za-z]{22})"),
):
    tag = "{" + name + "}"
    form = Format(scheme, "mail/dovecot_crypt", rows=rows, text=any_case(name) + inner, tags=[tag], nul=True, exact=of_inner, most=8)
    if name == "DES-CRYPT":
        form.put("bigcrypt-inside", tag + BIGCRYPT, "Sesam-oeffne 77", origin="libxcrypt 4.4.33, with Dovecot's tag"
        ).put("bigcrypt-of-its-first-half", tag + BIGCRYPT, "Sesam-oe", expect="mismatch", rule="G6", origin="bigcrypt-inside, asked by hand")
    if name == "BLF-CRYPT":
        form.edit("sha-512-crypt-inside", place="inner", value="$6$rounds=1000$saltsalt$MKQ9Ek/jDARsA4jeP.06dz5OpuqPDAZ/axF1By2cvslf9S9yex48LZx1xFya7DkpmzG88QTYvpHc0B8E3EMHc0", at=0
        ).edit("des-crypt-inside", place="inner", value="abJnggxhB/yWI", at=0
        ).edit("bcrypt-of-1999-inside", place="inner", value="$2$08$ZvwIHbM3RlAg6GzZ3vLKjeehwLt5duBQuHi9FvUysE4QPVkwV3TBW", at=0)
    form.edit("tag-in-lower-case", make=lambda text, n=len(tag): text[:n].lower() + text[n:], expect="match"
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n], at=len(tag)
    ).edit("character-missing", cut=1
    ).edit("dollar-behind", add="$"
    ).edit("tag-twice", make=lambda text, tag=tag: tag + text, at=len(tag)
    ).edit("blank-behind-the-tag", make=lambda text, n=len(tag): text[:n] + " " + text[n:], at=len(tag)
    ).edit("digest-inside", place="inner", value="5f4dcc3b5aa765d61d8327deb882cf99", at=0)

for scheme, name in (("dovecot-argon2i", "ARGON2I"), ("dovecot-argon2id", "ARGON2ID")):
    tag = "{" + name + "}"
    # Dovecot asks libsodium for 32 MiB and more; what is tried here is of the corpus's openldap, with Dovecot's tag.
    Format(scheme, "mail/dovecot_crypt", rows=r"openldap_\{ARGON2\}|argon2id?", producers="openldap|argon2-cffi.*|.*argon2.*", tags=[tag], most=5,
        stored=lambda row, tag=tag: tag + row["hash"].split("}")[-1], text=any_case(name) + rf"(?P<inner>\${name.lower()}\$v=19\$m=(?P<m>\d+),.+)",
        cheap=lambda m: int(m["m"]) <= 1024,
    ).edit("tag-in-lower-case", make=lambda text, n=len(tag): text[:n].lower() + text[n:], expect="match"
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n], at=len(tag)
    ).edit("dollar-behind", add="$"
    ).edit("blank-behind-the-tag", make=lambda text, n=len(tag): text[:n] + " " + text[n:], at=len(tag)
    ).edit("bcrypt-inside", place="inner", value="$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm", at=0)

CODED = r"(?i:(CRYPT|(?P<sha512>SHA512-CRYPT)|SHA256-CRYPT|(?P<blf>BLF-CRYPT)|DES-CRYPT|(?P<md5>MD5-CRYPT)|MD5|ARGON2(?:ID?)?|(?P<pbkdf2>PBKDF2)|(?P<scram>SCRAM-SHA-(?:1|256))|(?P<otp>OTP))\.((?P<hex>HEX)|B64|BASE64))"


def of_coded(password, m):
    if m["pbkdf2"] or m["scram"]: return HMAC["sha256" if (m["scram"] or "").endswith("256") else "sha1"](password, m)
    if m["otp"]: return True
    inner = bytes.fromhex(m["body"]) if m["hex"] else base64.b64decode(m["body"])
    return of_inner(password, re.match(r"(?P<inner>.*)", inner.decode()))


def recoded(text, change):
    """The text with what it says inside changed."""
    tag, body = text[:text.index("}") + 1], text[text.index("}") + 1:]
    if ".HEX" in tag.upper(): return tag + change(bytes.fromhex(body)).hex()
    return tag + base64.b64encode(change(base64.b64decode(body))).decode()


Format("dovecot-encoded", "mail/dovecot_encoded", rows=r"dovecot_.*CRYPT\..*|postfixadmin_sha512\.b64", nul=True, exact=of_coded,
    text=r"\{" + CODED + r"\}(?P<body>(?P<rounds>JDYkcm91bmRz)?[A-Za-z0-9+/]+={0,2})", tags=["{SHA512-CRYPT.", "{MD5-CRYPT.", "{BLF-CRYPT."],
    ).edit("tag-in-lower-case", make=lambda text: text[:text.index("}")].lower() + text[text.index("}"):], expect="match"
    ).edit("tag-alone", make=lambda text: text[:text.index("}") + 1]
    ).edit("digits-in-upper-case", make=lambda text: text[:text.index("}")] + text[text.index("}"):].upper(), base=r"\.HEX", expect="match"
    ).edit("long-name-of-base64", swap=(".B64", ".BASE64"), base=r"\.B64", expect="match"
    ).edit("character-missing", cut=1
    ).edit("junk-in-body", make=lambda text: text[:text.index("}") + 4] + "!" + text[text.index("}") + 5:]
    ).edit("line-end-inside", make=lambda text: recoded(text, lambda inner: inner + b"\n")
    ).edit("no-text-inside", make=lambda text: recoded(text, lambda inner: b"\xff" + inner[1:])
    ).edit("nothing-known-inside", make=lambda text: recoded(text, lambda inner: b"$9$" + inner[3:])
    ).edit("digest-of-another", make=lambda text: recoded(text, lambda inner: inner[:-2] + (b"a" if inner[-2:-1] != b"a" else b"b") + inner[-1:]), rule="G6", expect="mismatch"
    ).edit("rounds-beyond-the-limits", make=lambda text: recoded(text, lambda inner: re.sub(rb"rounds=\d+", b"rounds=999999999", inner)), base="^.SHA512-CRYPT.B64.JDYkcm91bmRz", rule="G5"
    ).edit("bcrypt-behind-md5-crypt", make=lambda text: "{MD5-CRYPT.B64}" + text[text.index("}") + 1:], base="^.BLF-CRYPT.B64"
    ).edit("sha-512-crypt-behind-blf-crypt", make=lambda text: "{BLF-CRYPT.B64}" + text[text.index("}") + 1:], base="^.SHA512-CRYPT.B64"
    ).edit("crypt-behind-argon2", make=lambda text: "{ARGON2I.B64}" + text[text.index("}") + 1:], base="^.SHA512-CRYPT.B64"
    ).edit("another-name-of-crypt", make=lambda text: "{CRYPT.B64}" + text[text.index("}") + 1:], base="^.SHA512-CRYPT.B64", expect="match"
    ).edit("name-of-nobody", make=lambda text: "{SHA1024-CRYPT.B64}" + text[text.index("}") + 1:], base="^.SHA512-CRYPT.B64", expect="unknown")
doveadm = dict(origin="Dovecot 2.3.19, doveadm pw")
for name, text in (
    ("pbkdf2-in-hex", "{PBKDF2.HEX}24312438306c2e71554952612f3765584e534f24353030302432623733613431393738336466633834333964336234323837383163623934396564646232383830"),
    ("pbkdf2-in-base64", "{PBKDF2.B64}JDEkMTI0L0xqOGVGOElFbDZUWiQ1MDAwJDMwNjQ5MWRlZjVkNjRmZDFlNjU0ZmEwOTdhYzhkY2Y4ZTRhMzMwZjU="),
    ("scram-sha-1-in-hex", "{SCRAM-SHA-1.HEX}343039362c6a5556654f595731634649376f6c662b72394f694a773d3d2c4737754530437669365a305761693244614b466d3542437545326f3d2c66433379657048327236556f556150777251354441516141327a593d"),
    ("scram-sha-256-in-base64", "{SCRAM-SHA-256.B64}NDA5NixsOElEaUphSmRWV1ZqaVlTYlBXOHNnPT0seUEzUlgrYmt5YXdxb1c1TXJFbmplSGhzd2wxdUk0bWhPb0NENDRlRmdDbz0sNFJEM3I4TzlwMENEbWU5c3EwSkpKZXhnWSs4eTNsZzF1MHpJV3Jta3hxaz0="),
    ("otp-in-hex", "{OTP.HEX}73686131203130323420633664353332333266346232383739612039376235626634663234666436643237"),
    ("otp-in-base64", "{OTP.B64}c2hhMSAxMDI0IGVmMTNiNmNjNjU2Zjk2NDggZThjNDU4ZDVkMWIwNjdiZQ=="),
):
    FORMATS["dovecot-encoded"].put(name, text, "Sesam-öffne 7", **doveadm).put(
        f"{name}-of-another", text, "Sesam-öffne 8", expect="mismatch", rule="G6", origin=f"{name}, asked by hand")
# OpenLDAP's of the corpus, as Dovecot would encode it.
argon2i = "$argon2i$v=19$m=64,t=1,p=1$PE5YekTPfNoLQltQkUfOMA$+t+aZmOesyWnDgEOToFiL5jACGPAZguORRiooVTTE/k"
FORMATS["dovecot-encoded"].put("argon2-in-hex", "{ARGON2I.HEX}" + argon2i.encode().hex(), "hunter2", origin="OpenLDAP 2.5.13, encoded by hand"
    ).put("argon2-in-base64", "{ARGON2.BASE64}" + base64.b64encode(argon2i.encode()).decode(), "hunter2", origin="OpenLDAP 2.5.13, encoded by hand")


# ---- Dovecot's digests ----------------------------------------------------------------------------------------------

HEXES, PADDED = r"[0-9A-Fa-f]", r"[A-Za-z0-9+/]"
# scheme id: names without an encoding, names with one, bytes, salted, rows
DIGESTS = {
    "dovecot-md4": (["PLAIN-MD4"], ["PLAIN-MD4"], 16, False, r"dovecot_PLAIN-MD4.*|dovecot\.\{PLAIN-MD4\}"),
    "dovecot-md5": (["PLAIN-MD5", "LDAP-MD5"], ["PLAIN-MD5", "LDAP-MD5"], 16, False, r"dovecot_(PLAIN|LDAP)-MD5.*|dovecot\.\{LDAP-MD5\}"),
    "dovecot-sha1": (["SHA1"], ["SHA1", "SHA"], 20, False, r"dovecot_SHA1?(\..*)?"),
    "dovecot-sha256": ([], ["SHA256"], 32, False, r"dovecot_SHA256\..*"),
    "dovecot-sha512": ([], ["SHA512"], 64, False, r"dovecot_SHA512\..*"),
    "dovecot-smd5": ([], ["SMD5"], 16, True, r"dovecot_SMD5\..*"),
    "dovecot-ssha": ([], ["SSHA"], 20, True, r"dovecot_SSHA\..*"),
    "dovecot-ssha256": ([], ["SSHA256"], 32, True, r"(dovecot_|postfixadmin_dovecot:)SSHA256\..*"),
    "dovecot-ssha512": ([], ["SSHA512"], 64, True, r"dovecot_SSHA512\..*"),
    "dovecot-cram-md5": (["CRAM-MD5", "HMAC-MD5"], ["CRAM-MD5", "HMAC-MD5"], 32, False, r"(dovecot_|postfixadmin_dovecot:)(CRAM|HMAC)-MD5.*"),
    "dovecot-digest-md5": (["DIGEST-MD5"], ["DIGEST-MD5"], 16, False, r"dovecot_DIGEST-MD5.*|dovecot\.\{DIGEST-MD5\}.*"),
    "dovecot-ntlm": (["NTLM"], ["NTLM"], 16, False, None),
}


def split(text):
    return text[:text.index("}") + 1], text[text.index("}") + 1:]


for scheme, (plain, coded, size, salted, rows) in DIGESTS.items():
    group = lambda names, sign: "|".join(f"(?P<{sign}{i}>{name})" for i, name in enumerate(names))
    names = "|".join(filter(None, [group(plain, "plain"), rf"({group(coded, 'coded')})\.((?P<hex>HEX)|(?P<base64>B64|BASE64))"]))
    digits = -(-size * 4 // 3)
    body = rf"{HEXES}{{{2 * size + 2},}}|{PADDED}{{{digits},}}={{0,2}}" if salted else rf"{HEXES}{{{2 * size}}}|{PADDED}{{{digits}}}(?:{'=' * (-digits % 4)})?"
    exact = HMAC["md5"] if scheme == "dovecot-cram-md5" else nt if scheme == "dovecot-ntlm" else yes
    more = dict(needs=("user",), **USER) if scheme == "dovecot-digest-md5" else {}
    form = Format(scheme, "mail/dovecot_digest", rows=rows, text=any_case(names) + rf"(?P<digest>{body})", exact=exact, most=10, tags=["{" + n for n in plain + [c + "." for c in coded]], **more)
    if scheme == "dovecot-ntlm":
        form.put("hex", "{NTLM}8846F7EAEE8FB117AD06BDD830B7586C", "password", origin="MD4 of the password in UTF-16, with Dovecot 2.2's tag")
        form.put("base64", "{NTLM.B64}iEb36u6PsRetBr3YMLdYbA==", "password", origin="hex, encoded by hand")
        form.put("wrong", "{NTLM}8846F7EAEE8FB117AD06BDD830B7586C", "passwore", expect="mismatch", rule="G6", origin="hex, asked by hand")
    form.edit("tag-in-lower-case", make=lambda text: split(text)[0].lower() + split(text)[1], expect="match"
    ).edit("tag-alone", make=lambda text: split(text)[0]
    ).edit("character-missing", cut=1, base=r"\}[0-9A-Fa-f]+$"
    ).edit("dollar-behind", add="$"
    ).edit("blank-behind-the-tag", make=lambda text: " ".join(split(text))
    ).edit("two-tags", make=lambda text: split(text)[0] + text
    )
    if scheme not in ("dovecot-ssha", "dovecot-ssha256"):       # those of Dovecot fill their base64
        form.edit("without-padding", make=lambda text: text.rstrip("="), base="=$", expect="match"
        ).edit("of-another-without-padding", make=lambda text: text.rstrip("="), base="=$", password=b"correct hors", expect="mismatch", rule="G6"
        ).edit("unread-bits-without-padding", make=stray, base="=$"
        ).edit("padding-too-much", add="=", base="=$")
        if digits % 4 == 2 and not salted: form.edit("half-of-its-padding", cut=1, base="==$")
    if scheme != "dovecot-ntlm": form.edit("base64-behind-hex", make=lambda text: split(text)[0] + base64.b64encode(bytes.fromhex(split(text)[1])).decode(), base=r"\.HEX")
    if not plain: form.edit("no-encoding-named", swap=(".HEX", "."), base=r"\.HEX", expect="unknown")
    if salted: form.edit("salt-missing", make=lambda text, size=size: split(text)[0] + split(text)[1][:2 * size], base=r"\.HEX")

# ---- Dovecot's keys -------------------------------------------------------------------------------------------------

Format("dovecot-scram", "mail/dovecot_scram", rows=r"dovecot_SCRAM.*|dovecot\.\{SCRAM.*", tags=["{SCRAM-SHA-"],
    text=any_case("SCRAM-SHA-(?P<function>1|256|512)") + rf"(?P<rounds>\d+),(?P<salt>{PADDED}*={{0,2}}),(?P<stored>{PADDED}+={{0,2}}),(?P<server>{PADDED}+={{0,2}})",
    exact=lambda password, m: HMAC[{"1": "sha1", "256": "sha256", "512": "sha512"}[m["function"]]](password, m),
    places={"rounds": Number(), "salt": Inside(B64), "stored": Inside(B64, (20, 32, 64)), "server": Last(B64)},
    ).edit("tag-in-lower-case", make=lambda text: split(text)[0].lower() + split(text)[1], expect="match"
    ).edit("tag-alone", make=lambda text: split(text)[0]
    ).edit("function-of-nobody", swap=("SHA-256", "SHA-999"), base="SHA-256", expect="unknown"
    ).edit("keys-of-another-function", swap=("SHA-256", "SHA-1"), base="SHA-256"
    ).edit("no-server-key", make=lambda text: text[:text.rindex(",")])
Format("dovecot-pbkdf2", "mail/formulas", rows=r"dovecot_PBKDF2|dovecot\.\{PBKDF2\}.*", tags=["{PBKDF2}$1$"], exact=HMAC["sha1"],
    text=any_case("PBKDF2") + r"\$1\$(?P<salt>[^$]+)\$(?P<rounds>\d+)\$(?P<digest>[0-9A-Fa-f]{40})",
    places={"rounds": Number(at=False), "salt": Salt(at=False), "digest": Last(HEX_ANY, at=False)}, skip=("zero-in-rounds",),
    ).edit("tag-in-lower-case", make=lambda text: split(text)[0].lower() + split(text)[1], expect="match"
    ).edit("tag-alone", make=lambda text: "{PBKDF2}$1$"
    ).edit("digits-in-upper-case", place="digest", value="97E53B7362538E27DFD192F88436F7FF93E6C36C", rule="G6", expect="mismatch"
    ).edit("no-salt", place="salt", value="")
Format("dovecot-otp", "mail/dovecot_otp", rows="dovecot_OTP", tags=["{OTP}"],
    text=any_case("OTP") + r"(?P<function>md4|md5|sha1) (?P<rounds>\d+) (?P<seed>[A-Za-z0-9]{1,16}) (?P<value>[0-9A-Fa-f]{16})",
    places={"rounds": Number(), "seed": Salt(most=16, alphabet="abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "value": Last(HEX_ANY)},
    ).edit("tag-in-lower-case", make=lambda text: split(text)[0].lower() + split(text)[1], expect="match"
    ).edit("tag-alone", make=lambda text: split(text)[0], at=5
    ).edit("function-of-nobody", place="function", value="sha256", at=0
    ).edit("no-seed", place="seed", value="", at=0
    ).put("rfc-md4", "{OTP}md4 99 test c5e612776e6c237a", "This is a test.", origin="RFC 2289, appendix C"
    ).put("rfc-md5", "{OTP}md5 99 test 50fe1962c4965880", "This is a test.", origin="RFC 2289, appendix C"
    ).put("rfc-sha1", "{OTP}sha1 99 test 87fec7768b73ccf9", "This is a test.", origin="RFC 2289, appendix C"
    ).put("rfc-another-function", "{OTP}md5 99 test 87fec7768b73ccf9", "This is a test.", expect="mismatch", rule="G6", origin="rfc-sha1, edited by hand")

# ---- Courier, Netscape, Request Tracker -----------------------------------------------------------------------------

Format("courier-md5raw", "mail/formulas", rows=r"postfixadmin_authlib:md5raw", tags=["{MD5RAW}"], most=6,
    text=any_case("MD5RAW") + r"(?P<digest>[0-9A-Fa-f]{32})", places={"digest": Last(HEX_ANY)},
    ).edit("tag-in-upper-case", swap=("{md5raw}", "{MD5RAW}"), expect="match")
Format("netscape-mail", "mail/formulas", rows="authen_passphrase_NetscapeMail", tags=["{NS-MTA-MD5}"], most=8,
    text=any_case("NS-MTA-MD5") + r"(?P<digest>[0-9a-f]{32})(?P<salt>.{32})",
    ).edit("tag-in-lower-case", make=lambda text: split(text)[0].lower() + split(text)[1], expect="match"
    ).edit("tag-alone", make=lambda text: split(text)[0]
    ).edit("salt-cut", cut=1
    ).edit("salt-too-long", add="a"
    ).edit("digits-in-upper-case", make=lambda text: text[:12] + text[12:44].upper() + text[44:])
Format("rt-sha512", "mail/formulas", rows="rt_sha512", tags=["!sha512!"], most=8,
    text=r"!sha512!(?P<salt>[^!]+)!(?P<digest>[A-Za-z0-9+/]{86})", places={"digest": Last(B64N), "salt": Salt()},
    ).edit("tag-alone", make=lambda text: text[:8]
    ).edit("no-salt", make=lambda text: "!sha512!!" + text.rsplit("!", 1)[1]
    ).edit("tag-in-upper-case", swap=("!sha512!", "!SHA512!"), rule="G1", expect="unusable")
Format("rt-bcrypt", "mail/rt_bcrypt", rows="rt_bcrypt", tags=["!bcrypt!"], most=8,
    text=r"!bcrypt!(?P<log2>\d\d)!(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})", places={"digest": Fixed(BCRYPT64, 31), "salt": Inside(BCRYPT64)},
    ).edit("tag-alone", make=lambda text: text[:8]
    ).edit("cost-of-one-digit", place="log2", value="4", at=0, rule="G3"
    ).edit("cost-03", place="log2", value="03", at=0, rule="G4"
    ).edit("cost-31", place="log2", value="31", rule="G5"
    ).edit("percent-for-the-sign", make=lambda text: text.replace("!", "%"), expect="unknown"
    ).edit("tag-in-upper-case", swap=("!bcrypt!", "!BCRYPT!"), rule="G1", expect="unusable")
Format("rt-sha256", "mail/base64", rows="rt_sha256_trunc", bare=True, most=8, text=r"(?P<both>[A-Za-z0-9+/]{40})", places={"both": Last(B64)}, skip=("empty-both",))

# ---- base64 of a digest ---------------------------------------------------------------------------------------------

for scheme, rows, size, salted, encoding in (
    ("md5-base64", "horde_md5-base64", 16, False, B64), ("md5-base64-unpadded", "rt_md5_b64", 16, False, B64N), ("sha1-base64", "horde_sha|base64_sha1", 20, False, B64),
    ("smd5-base64", "horde_smd5", 16, True, B64), ("ssha-base64", "horde_ssha", 20, True, B64), ("ssha256-base64", "horde_ssha256", 32, True, B64),
):
    digits = -(-(size + (4 if salted else 0)) * 4 // 3)
    Format(scheme, "mail/base64", rows=rows, bare=True, most=6, text=rf"(?P<body>{PADDED}{{{digits}}}={{0,2}})", places={"body": Last(encoding)}, skip=("empty-body",))


def latin1(password, m):
    """A question mark may stand for any character that Latin-1 does not have."""
    try: return b"?" not in password.decode().encode("latin-1")
    except UnicodeError: return False


# Of passwords beyond ASCII the corpus has what somebody made of UTF-8 and Tomcat did not take.
for scheme, name, function, rows in (("tomcat-ldap-md5", "MD5", "md5", None), ("tomcat-ldap-sha", "SHA", "sha1", "tomcat_ldap_sha"), ("tomcat-ldap-ssha", "SSHA", "sha1", "tomcat_ldap_ssha")):
    tag = "{" + name + "}"; salt = b"salt" if name == "SSHA" else b""
    made = lambda password: tag + base64.b64encode(hashlib.new(function, password + salt).digest() + salt).decode()
    form = Format(scheme, "mail/formulas", rows=rows, text=any_case(name) + rf"(?P<digest>{PADDED}+={{0,2}})", most=5, exact=latin1,
    ).put("ascii", made(b"password"), "password", origin="Tomcat's rule, computed by hand"
    ).put("latin1", made("café".encode("latin-1")), "café", origin="Tomcat's rule, computed by hand"
    ).put("utf8", made("café".encode()), "café", expect="mismatch", rule="G6", origin="LDAP's rule, computed by hand"
    ).put("no-character-of-latin1", made(b"??"), "密码", origin="Tomcat's rule, computed by hand", exact=False
    ).edit("tag-alone", make=lambda text: split(text)[0]
    ).edit("characters-missing", make=lambda text: text.rstrip("=")[:-(1 if text[-1] == "=" else 3)] + "=" * text.count("=")
    ).edit("dollar-behind", add="$")
    if not salt: form.edit("without-padding", make=lambda text: text.rstrip("="), base="=$", expect="match")
Format("hmailserver", "mail/formulas", rows="hmailserver", bare=True, text=r"(?P<salt>[0-9a-f]{6})(?P<digest>[0-9a-f]{64})", places={"digest": Last(HEX)}, skip=("empty-digest",))

# ---- Authen::Passphrase ---------------------------------------------------------------------------------------------

Format("eggdrop", "mail/eggdrop", rows="authen_passphrase_EggdropBlowfish", text=r"\+(?P<digest>[./0-9a-zA-Z]{12})", exact=never, tags=[],
    ).edit("character-missing", cut=1, expect="unknown"
    ).edit("character-too-many", add=".", expect="unknown"
    ).edit("bits-beyond-the-word", make=lambda text: text[:-1] + "2", expect="unknown"
    ).edit("other-sign", make=lambda text: "-" + text[1:], expect="unknown"
    ).edit("junk-in-digest", make=lambda text: text[:3] + "!" + text[4:], expect="unknown")
form = Format("vms-purdy", "mail/vms", rows="authen_passphrase_VMSPurdy", stored=lambda row: row["hash"].removeprefix("{CRYPT}"), exact=never, tags=["$VMS"],
    text=r"\$VMS(?P<variant>[123])\$(?P<salt>[0-9A-F]{4})(?P<digest>[0-9A-F]{16})(?P<name>[_$0-9A-Z]{1,31})")
form.put("hickory", "$VMS3$D2042CEF674777A54880JRANDOM", "wibble", origin="Authen::Passphrase 0.008, t/vmspurdy.t"
    ).put("blank-in-password", "$VMS3$D2042CEF674777A54880JRANDOM", "wib ble", expect="mismatch", rule="G6", origin="hickory, asked by hand"
    ).put("empty-password", "$VMS3$D2042CEF674777A54880JRANDOM", "", expect="mismatch", rule="G6", origin="hickory, asked by hand"
    ).edit("tag-alone", make=lambda text: text[:6], at=6
    ).edit("variant-of-nobody", place="variant", value="4", expect="unknown"
    ).edit("digits-in-lower-case", place="digest", value="53b9840bb6f50416"
    ).edit("name-in-lower-case", place="name", value="jrandom", at=0
    ).edit("no-name", place="name", value="", at=0
    ).edit("name-of-32", place="name", value="A" * 32, at=0
    ).edit("other-name", place="name", value="SYSTEM", rule="G6", expect="mismatch")


# ---- examples -------------------------------------------------------------------------------------------------------

SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
PASSWORD = b"password"


def b64(data):
    return base64.b64encode(data).decode()


def md5_states(password):
    """What HMAC-MD5 begins with, outer and inner: RFC 1321's compression of one block each."""
    import math
    turn = lambda x, n: (x << n | x >> 32 - n) & 0xFFFFFFFF
    key = (password if len(password) <= 64 else hashlib.md5(password).digest()).ljust(64, b"\0")
    out = b""
    for pad in (0x5C, 0x36):
        words = struct.unpack("<16I", bytes(byte ^ pad for byte in key))
        start = a, b, c, d = 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476
        for i in range(64):
            f, g = [(b & c | ~b & d, i), (d & b | ~d & c, 5 * i + 1), (b ^ c ^ d, 3 * i + 5), (c ^ (b | ~d & 0xFFFFFFFF), 7 * i)][i // 16]
            turned = turn(a + (f & 0xFFFFFFFF) + int(abs(math.sin(i + 1)) * 2**32) + words[g % 16] & 0xFFFFFFFF, [(7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)][i // 16][i % 4])
            a, b, c, d = d, b + turned & 0xFFFFFFFF, b, c
        out += struct.pack("<4I", *(x + y & 0xFFFFFFFF for x, y in zip(start, (a, b, c, d))))
    return out


def scram(function, rounds, password):
    salted = hashlib.pbkdf2_hmac(function, password, SALT, rounds)
    key = lambda name: hmac.digest(salted, name, function)
    return f"{rounds},{b64(SALT)},{b64(hashlib.new(function, key(b'Client Key')).digest())},{b64(key(b'Server Key'))}"


def otp(function, rounds, seed, password):
    def fold(data):
        digest = hashlib.new(function, data).digest()
        if function != "sha1": return bytes(x ^ y for x, y in zip(digest[:8], digest[8:]))
        w = struct.unpack(">5I", digest)
        return struct.pack("<2I", w[0] ^ w[2] ^ w[4], w[1] ^ w[3])
    value = fold(seed + password)
    for _ in range(rounds): value = fold(value)
    return f"{function} {rounds} {seed.decode()} {value.hex()}"


def blowfish(key, left, right):
    """Blowfish, whose tables are the fraction of pi."""
    def arctan(x):
        total = term = (1 << 33600) // x; n, sign = 3, -1
        while term: term //= x * x; total += sign * (term // n); n += 2; sign = -sign
        return total
    fraction = 4 * (4 * arctan(5) - arctan(239)) - (3 << 33600) >> 33600 - 32 * 1042
    words = [fraction >> 32 * (1041 - i) & 0xFFFFFFFF for i in range(1042)]
    P, S = words[:18], words[18:]

    def encrypt(l, r):
        for i in range(16):
            l ^= P[i]; r ^= ((S[l >> 24] + S[256 + (l >> 16 & 255)] ^ S[512 + (l >> 8 & 255)]) + S[768 + (l & 255)]) & 0xFFFFFFFF
            l, r = r, l
        return r ^ P[17], l ^ P[16]
    for i in range(18): P[i] ^= int.from_bytes(bytes(key[(4 * i + j) % len(key)] for j in range(4)), "big")
    l = r = 0
    for table in (P, S):
        for i in range(0, len(table), 2): l, r = encrypt(l, r); table[i], table[i + 1] = l, r
    return encrypt(left, right)


def eggdrop(password):
    digits = "./0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    left, right = blowfish(password, 0xDEADD061, 0x23F6B095)
    return "+" + "".join(digits[word >> 6 * i & 63] for word in (right, left) for i in range(6))


def purdy(password, salt, user):
    prime, state = 2**64 - 59, bytearray(8)
    def add(at, number): state[at:at + 2] = (int.from_bytes(state[at:at + 2], "little") + number & 0xFFFF).to_bytes(2, "little")
    def collapse(text):
        for i, byte in enumerate(text):
            place = (len(text) - i) % 8; state[place] = state[place] + byte & 255
            if place == 7:
                for half in (0, 4):
                    word = int.from_bytes(state[half:half + 4], "little"); state[half:half + 4] = ((word << 1 | word >> 31) & 0xFFFFFFFF).to_bytes(4, "little")
    add(0, len(password)); collapse(password); add(3, salt); collapse(user)
    x = int.from_bytes(state, "little"); c = [2**64 - n for n in (83, 179, 257, 323, 363)]
    value = (pow(x, 2**24 - 3, prime) + c[0] * pow(x, 2**24 - 63, prime) + c[1] * x**3 + c[2] * x**2 + c[3] * x + c[4]) % prime
    return f"$VMS3${salt.to_bytes(2, 'little').hex().upper()}{value.to_bytes(8, 'little').hex().upper()}{user.decode()}"


def examples():
    from formats.crypt import crypt_r
    import argon2.low_level, bcrypt
    sha512, sha256 = crypt_r("$6$rounds=656000$Tw5nQ2kXbV8sLr0e$"), crypt_r("$5$rounds=535000$Tw5nQ2kXbV8sLr0e$")
    md5crypt = crypt_r("$1$eQT9Hwbt$")
    of_argon2 = lambda kind: argon2.low_level.hash_secret(PASSWORD, SALT, 2, 19456, 1, 32, kind).decode()
    bf = bcrypt.hashpw(PASSWORD, b"$2b$10$ZvwIHbM3RlAg6GzZ3vLKje").decode().replace("$2b$", "$2y$")
    salted = lambda function: hashlib.new(function, PASSWORD + SALT[:4]).digest() + SALT[:4]
    rt = bcrypt.hashpw(hashlib.sha512(PASSWORD).digest(), b"$2b$10$ZvwIHbM3RlAg6GzZ3vLKje").decode() if b"\0" not in hashlib.sha512(PASSWORD).digest() else None
    salt32 = "Tw5nQ2kXbV8sLr0eYzJh4MTw5nQ2kXbV"
    netscape = hashlib.md5(salt32.encode() + b"\x59" + PASSWORD + b"\xf7" + salt32.encode()).hexdigest()
    sha = hashlib.sha256(SALT[:4] + hashlib.md5(PASSWORD).digest()).digest()[:26]
    return {
        "dovecot-sha512-crypt": "{SHA512-CRYPT}" + sha512, "dovecot-sha256-crypt": "{SHA256-CRYPT}" + sha256, "dovecot-blf-crypt": "{BLF-CRYPT}" + bf,
        "dovecot-des-crypt": "{DES-CRYPT}" + crypt_r("ab"), "dovecot-md5-crypt": "{MD5-CRYPT}" + md5crypt,
        "dovecot-argon2i": "{ARGON2I}" + of_argon2(argon2.low_level.Type.I), "dovecot-argon2id": "{ARGON2ID}" + of_argon2(argon2.low_level.Type.ID),
        "dovecot-encoded": "{SHA512-CRYPT.B64}" + b64(sha512.encode()),
        "dovecot-md4": "{PLAIN-MD4}" + md4(PASSWORD), "dovecot-md5": "{PLAIN-MD5}" + hashlib.md5(PASSWORD).hexdigest(), "dovecot-sha1": "{SHA1}" + b64(hashlib.sha1(PASSWORD).digest()),
        "dovecot-sha256": "{SHA256.HEX}" + hashlib.sha256(PASSWORD).hexdigest(), "dovecot-sha512": "{SHA512.B64}" + b64(hashlib.sha512(PASSWORD).digest()),
        "dovecot-smd5": "{SMD5.HEX}" + salted("md5").hex(), "dovecot-ssha": "{SSHA.B64}" + b64(salted("sha1")),
        "dovecot-ssha256": "{SSHA256.B64}" + b64(salted("sha256")), "dovecot-ssha512": "{SSHA512.B64}" + b64(salted("sha512")),
        "dovecot-cram-md5": "{CRAM-MD5}" + md5_states(PASSWORD).hex(), "dovecot-digest-md5": "{DIGEST-MD5}" + hashlib.md5(b"alice:realm:password").hexdigest(),
        "dovecot-ntlm": "{NTLM}" + md4("password".encode("utf-16-le")), "dovecot-scram": "{SCRAM-SHA-256}" + scram("sha256", 4096, PASSWORD),
        "dovecot-pbkdf2": "{PBKDF2}$1$Tw5nQ2kXbV8sLr0e$5000$" + hashlib.pbkdf2_hmac("sha1", PASSWORD, b"Tw5nQ2kXbV8sLr0e", 5000).hex(),
        "dovecot-otp": "{OTP}" + otp("sha1", 1024, b"Tw5nQ2kXbV8sLr0e", PASSWORD), "courier-md5raw": "{md5raw}" + hashlib.md5(PASSWORD).hexdigest(),
        "netscape-mail": "{NS-MTA-MD5}" + netscape + salt32, "rt-sha512": "!sha512!Tw5nQ2kXbV8sLr0e!" + b64(hashlib.sha512(b"Tw5nQ2kXbV8sLr0e" + PASSWORD).digest()).rstrip("="),
        "rt-bcrypt": "!bcrypt!10!" + rt[7:], "rt-sha256": b64(SALT[:4] + sha),
        "md5-base64": b64(hashlib.md5(PASSWORD).digest()), "md5-base64-unpadded": b64(hashlib.md5(PASSWORD).digest()).rstrip("="), "sha1-base64": b64(hashlib.sha1(PASSWORD).digest()),
        "smd5-base64": b64(salted("md5")), "ssha-base64": b64(salted("sha1")), "ssha256-base64": b64(salted("sha256")),
        "tomcat-ldap-md5": "{MD5}" + b64(hashlib.md5(PASSWORD).digest()), "tomcat-ldap-sha": "{SHA}" + b64(hashlib.sha1(PASSWORD).digest()), "tomcat-ldap-ssha": "{SSHA}" + b64(salted("sha1")),
        "hmailserver": "6f1c8a" + hashlib.sha256(b"6f1c8a" + PASSWORD).hexdigest(), "eggdrop": eggdrop(PASSWORD), "vms-purdy": purdy(b"PASSWORD", 0x1C6F, b"ALICE"),
    }
