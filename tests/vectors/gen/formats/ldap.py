"""What LDAP directories hold behind a tag in braces."""
import base64, hashlib, re

from kit import AB64, B64, B64_EITHER, HMAC, Format, Inside, Last, Number, hmac, hostile


def pbkdf2_exact(password, m):
    function = {None: "sha1", "-SHA1": "sha1", "-SHA256": "sha256"}.get(m["function"], "sha512")
    return HMAC[function](password, m)


def x_exact(password, m):
    name = m["function"]; bits = "".join(c for c in name[8:] if c.isdigit())
    if name.startswith("HMACSHA3"): return hmac(64, int(bits) // 8)(password, m)
    return HMAC["sha1" if not bits else "sha" + bits](password, m)


def sap(name, function, rounds, password, salt=bytes.fromhex("6f1c8a25d3b94e70")):
    """SAP's CODVN H."""
    digest = salt
    for _ in range(rounds): digest = hashlib.new(function, password + digest).digest()
    return f"{{{name}, {rounds}}}" + base64.b64encode(digest + salt).decode()


def re_rounds(text):
    return text[text.index(", ") + 2:text.index("}")]


def apr1(magic, password, salt):
    """MD5-crypt's digest in its own order: crypt(3)'s 22 digits, put back."""
    from passlib.hash import apr_md5_crypt, md5_crypt
    text = {b"$apr1$": apr_md5_crypt, b"$1$": md5_crypt}[magic].using(salt=salt).hash(password)[-22:]
    value = lambda c: "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".index(c)
    digest = bytearray(16)
    for i, places in enumerate(((0, 6, 12), (1, 7, 13), (2, 8, 14), (3, 9, 15), (4, 10, 5))):
        word = sum(value(c) << 6 * j for j, c in enumerate(text[4 * i:4 * i + 4]))
        for j, place in enumerate(reversed(places)): digest[place] = word >> 8 * j & 255
    digest[11] = value(text[20]) | (value(text[21]) & 3) << 6
    return bytes(digest)


JAVA = "OpenDJ's rule, by OpenJDK 17's SecretKeyFactory"
OUD = "Oracle Unified Directory's rule, by OpenJDK 17's SecretKeyFactory"
# scheme id: (tag, function, what is behind the iterations, matches)
OPENDJ = {
    "pbkdf2-opendj": ("{PBKDF2}", "sha1", ":", (
        ("ascii", "{PBKDF2}10000:9VN4SNozkGy04pM9ZRtESg9Vli1vHIol07lOcA==", "correct horse", JAVA),
        ("beyond-ascii", "{PBKDF2}10000:X7CG8bwkdNKTGAfSMUZ+Hkrnx7pvHIol07lOcA==", "Crème brûlée", JAVA))),
    "pbkdf2-opendj-sha256": ("{PBKDF2-HMAC-SHA256}", "sha256", ":", (
        ("of-forgerock", "{PBKDF2-HMAC-SHA256}10000:xKsMmlzVLRYdYzcgBuD3ZIAeSj8tNhjDHGFDqhth8Kcbw5qjL5UZxaiS2awL1HjO", "password", "ForgeRock DS, the entry that ForgeOps' make-users.sh imports"),
        ("ascii", "{PBKDF2-HMAC-SHA256}10000:jmzcw/hE945aoG6aEWA8y60Jv9TsMmAr2YjpZf8iY7FvHIol07lOcKLwjVvnE0yW", "correct horse", JAVA),
        ("beyond-ascii", "{PBKDF2-HMAC-SHA256}10000:ie0s5XIKl4gI+LeTlSgiIduSS2yjuqzBOjWlNAjBawBvHIol07lOcKLwjVvnE0yW", "Crème brûlée", JAVA))),
    "pbkdf2-opendj-sha512": ("{PBKDF2-HMAC-SHA512}", "sha512", ":", (
        ("ascii", "{PBKDF2-HMAC-SHA512}10000:nrGu8hv+aGq6aPPPUprTusWY29k6FWmYzCzctgmUlIsUgOCQqaDctkHzO+9L7bcgvTQq8Qf3IVTfVjYDQM2GN28ciiXTuU5wovCNW+cTTJY=", "correct horse", JAVA),
        ("beyond-ascii", "{PBKDF2-HMAC-SHA512}10000:qyEfUrMm8aSekYqsncMlKhmxahHbpgMen5XutfGjrEwfyYn5H5lboxknkj6jk7+uyEUp2f4FAlMSFscLJluOIm8ciiXTuU5wovCNW+cTTJY=", "Crème brûlée", JAVA))),
    "pbkdf2-oracle-sha256": ("{PBKDF2-HMAC-SHA256}", "sha256", "$", (
        ("of-oracle", "{PBKDF2-HMAC-SHA256}1000$Rm+dEVMv98VInyrNTqEH/15AUxZdvL9Ex1OvFSOvidXECAASU38pnve/dS/fHddQ", "Oracle123456", "a user that an example of Oracle's for Micronaut creates in Identity Cloud Service"),
        ("ascii", "{PBKDF2-HMAC-SHA256}1000$xdONULAX7HgxrlnDK0d0Z1FCawjt6FLF+t2GdHGF1pJvHIol07lOcKLwjVvnE0yW", "correct horse", OUD),
        ("beyond-ascii", "{PBKDF2-HMAC-SHA256}1000$V/ZGN+E+WCuoaIsiNHqwsZv7l/ri6KVAoOf97CsiFOBvHIol07lOcKLwjVvnE0yW", "Crème brûlée", OUD))),
    "pbkdf2-oracle-sha512": ("{PBKDF2-HMAC-SHA512}", "sha512", "$", (
        ("ascii", "{PBKDF2-HMAC-SHA512}1000$pZEkLDrVMFzfifskzbf8AmZUuWFNz/WPZ+lBxEa4sKlu4n+lLNbmDO+NFTbwWQxEbLmJ3P2xzcELHVD3YXPXxG8ciiXTuU5wovCNW+cTTJY=", "correct horse", OUD),
        ("beyond-ascii", "{PBKDF2-HMAC-SHA512}1000$kSQB8xtmnq/sVWxyslY2LEaxXEO50mUA9XPJrqukTbyh004KAnU6zMzxOCoZJFffkZ+vgS8EDZGWTR/mAwBci28ciiXTuU5wovCNW+cTTJY=", "Crème brûlée", OUD))),
}
for scheme, (tag, function, between, matches) in OPENDJ.items():
    # Broken, {PBKDF2} is OpenLDAP's and Oracle's tags are OpenDJ's, so that only what is sound is judged of these.
    owns = scheme.startswith("pbkdf2-opendj-")
    form = Format(
        scheme, "ldap/opendj", rows=None, tags=[tag] if owns else [], exact=HMAC[function],
        text=f"(?i:{tag})".replace("{", r"\{").replace("}", r"\}") + rf"(?P<rounds>\d+)[{between}](?P<body>[A-Za-z0-9+/]{{28,}}={{0,2}})",
        places={"rounds": Number(), "body": Last(B64, any_length=True)} if owns else {},
    )
    for what, stored, password, origin in matches: form.put(what, stored, password, origin=origin)
    long_one = "correct horse " * 10; salt = bytes.fromhex("6f1c8a25d3b94e70")
    form.put("over-a-block", f"{tag}10{between}" + base64.b64encode(hashlib.pbkdf2_hmac(function, long_one.encode(), salt, 10) + salt).decode(), long_one, origin="Python 3.11 hashlib"
    ).put("salt-of-one-byte", f"{tag}10{between}" + base64.b64encode(hashlib.pbkdf2_hmac(function, b"correct horse", b"s", 10) + b"s").decode(), "correct horse", origin="Python 3.11 hashlib"
    ).put("of-another", matches[0][1], "correct hors", "mismatch", f"{matches[0][0]}, asked by hand", rule="G6"
    ).edit("iterations-of-another", make=lambda text: re.sub(r"0([:$])", r"1\1", text, count=1), expect="mismatch", rule="G6"
    ).edit("salt-of-another", make=lambda text: text[:-8] + ("A" if text[-8] != "A" else "B") + text[-7:], expect="mismatch", rule="G6"
    ).edit("tag-in-lower-case", make=lambda text, n=len(tag): text[:n].lower() + text[n:], expect="match")
    if owns:
        bytes_of = lambda text: base64.b64decode(text[text.index(":") + 1:])
        form.edit("tag-alone", make=lambda text, n=len(tag): text[:n]
        ).edit("without-padding", make=lambda text: text.rstrip("="), base="=$"
        ).edit("salt-missing", make=lambda text, n=hashlib.new(function).digest_size, of=bytes_of: text[:text.index(":") + 1] + base64.b64encode(of(text)[:n]).decode()
        ).edit("no-colon", swap=(":", ";"))


OF_389 = "389 Directory Server 2.3.1, the value of userPassword after it was set"
Format(
    "pbkdf2-ldap", "ldap/pbkdf2", rows=r"ldap_pbkdf2_sha(1|256|512)|openldap_\{PBKDF2.*\}|roundup_PBKDF2.*|openldap\.pw-pbkdf2 .*", exact=pbkdf2_exact,
    text=r"(?i:\{PBKDF2)(?P<function>-SHA1|-SHA256|-SHA512|S5)?\}(?P<rounds>\d+)\$(?P<salt>[A-Za-z0-9./]*)\$(?P<digest>[A-Za-z0-9./]{26,27}|[A-Za-z0-9./]{43}|[A-Za-z0-9./]{86})",
    places={"rounds": Number(), "salt": Inside(AB64), "digest": Last(AB64)}, tags=["{PBKDF2}", "{PBKDF2-SHA", "{PBKDF2S5}"],
    cheap=lambda m: int(m["rounds"]) <= 10_000,
).edit("tag-in-lower-case", swap=("{PBKDF2", "{pbkdf2"), expect="match", base=r"\{PBKDF2\}"
).edit("tag-alone", make=lambda text: text[:text.index("}") + 1]
).put("digest-of-25-digits", "{PBKDF2-SHA1}10000$ZBEH6B07rgQpJSikyvMU2w$TAA03a5IYkz1QlPsbJKvUsTqN", "password", expect="malformed", rule="G2", origin="digest-of-26-digits, edited by hand"
).edit("digest-of-26-digits-behind-the-other-tag", make=lambda text: text[:-1], base=r"^\{PBKDF2\}.*\$.{27}$"
).put("digest-of-26-digits", "{PBKDF2-SHA1}10000$ZBEH6B07rgQpJSikyvMU2w$TAA03a5IYkz1QlPsbJKvUsTqNV", "password", origin="kanidm, libs/crypto tests, of an OpenLDAP"
).put("digest-of-26-digits-of-another", "{PBKDF2-SHA1}10000$ZBEH6B07rgQpJSikyvMU2w$TAA03a5IYkz1QlPsbJKvUsTqNV", "passwore", expect="mismatch", rule="G6",
      origin="digest-of-26-digits, asked by hand"
).put("389-ds-sha1", "{PBKDF2-SHA1}10000$uIKnI78gJizIsXikf2t4+Vz9AZnuzs+j$PbSoM43WawXaV89GcxxHB/NNBAA=", "correct horse", exact=True, origin=OF_389
).put("389-ds-sha256", "{PBKDF2-SHA256}10000$8a7EAprZzyysTNiZZbx4Gsq8uxmzB9+/$+iJTmb3VLrdrXg59kYmSxXAPPkcdCXMP6pd8+ss/w4Y=", "correct horse", exact=True, origin=OF_389
).put("389-ds-sha512", "{PBKDF2-SHA512}10000$U0imOcdtVbgXEhu9nQ44IZAsDhM1h3om$RaecUTij0uR31uZgJooj5VOjd99u7j5my48+43tOAdbv2T0RVSg86I0/6hReMu5zYrlfc+cWTuLG+xA9+hnApg==", "correct horse", exact=True, origin=OF_389
).put("389-ds-of-another", "{PBKDF2-SHA1}10000$uIKnI78gJizIsXikf2t4+Vz9AZnuzs+j$PbSoM43WawXaV89GcxxHB/NNBAA=", "Correct horse", expect="mismatch", rule="G6", origin="389-ds-sha1, asked by hand"
).put("389-ds-without-its-padding", "{PBKDF2-SHA1}10000$uIKnI78gJizIsXikf2t4+Vz9AZnuzs+j$PbSoM43WawXaV89GcxxHB/NNBAA", "correct horse", expect="malformed", rule="G2", origin="389-ds-sha1, edited by hand"
).put("389-ds-with-a-dot", "{PBKDF2-SHA1}10000$uIKnI78gJizIsXikf2t4.Vz9AZnuzs.j$PbSoM43WawXaV89GcxxHB/NNBAA=", "correct horse", expect="malformed", rule="G2", origin="389-ds-sha1, edited by hand")

# scheme id: (tag, function, bytes of a salt in the example, the corpus's scheme column)
DIGESTS = {
    "ldap-md5": ("{MD5}", "md5", None, r"ldap_md5|openldap_\{MD5\}|horde_md5-base64_prefixed|simplesaml_MD5|postfixadmin_authlib:md5"),
    "ldap-smd5": ("{SMD5}", "md5", 4, r"ldap_salted_md5|openldap_\{SMD5\}|horde_smd5_prefixed|simplesaml_SMD5|dokuwiki_lsmd5|dovecot_SMD5|dancer2_MD5"),
    "ldap-sha": ("{SHA}", "sha1", None, r"ldap_sha1?|openldap_\{SHA\}|horde_sha_prefixed|simplesaml_SHA1|authencoding_SHA|ldap\.\{SHA\}"),
    "ldap-ssha": ("{SSHA}", "sha1", 4, r"ldap_salted_sha1|openldap_\{SSHA\}|horde_ssha_prefixed|simplesaml_SSHA1|dokuwiki_ssha|moin_SSHA|roundup_SSHA|ldap\.\{(SSHA\}|ssha\}.*)"),
    "ldap-ssha1": ("{SSHA1}", "sha1", 4, r"ldap_salted_sha1|openldap_\{SSHA\}|ldap\.\{SSHA\}"),
    "ldap-sha224": ("{SHA224}", "sha224", None, None),
    "ldap-sha256": ("{SHA256}", "sha256", None, r"openldap_\{SHA256\}|simplesaml_SHA256|dovecot_SHA256"),
    "ldap-sha384": ("{SHA384}", "sha384", None, r"openldap_\{SHA384\}|simplesaml_SHA384"),
    "ldap-sha512": ("{SHA512}", "sha512", None, r"openldap_\{SHA512\}|simplesaml_SHA512|dovecot_SHA512"),
    "ldap-ssha224": ("{SSHA224}", "sha224", 8, r"crypt_saltedhash_SHA-224|dancer2_SHA-224"),
    "ldap-ssha256": ("{SSHA256}", "sha256", 8, r"ldap_salted_sha256|openldap_\{SSHA256\}|horde_sha256_prefixed|simplesaml_SSHA256|ldap\.\{SSHA256\}"),
    "ldap-ssha384": ("{SSHA384}", "sha384", 8, r"openldap_\{SSHA384\}|simplesaml_SSHA384|dancer2_SHA-384"),
    "ldap-ssha512": ("{SSHA512}", "sha512", 8, r"ldap_salted_sha512|openldap_\{SSHA512\}|simplesaml_SSHA512|ldap\.\{SSHA512\}"),
    "ldap-md5-hex": ("{MD5}", "md5", None, r"ldap_hex_md5|roundup_MD5|horde_md5-hex_prefixed"),
    "ldap-sha-hex": ("{SHA}", "sha1", None, r"ldap_hex_sha1|roundup_SHA|supervisor_sha_hex"),
    "ldap-sha512-hex": ("{SHA512}", "sha512", None, r"dovecot_SHA512\.HEX"),
}
# Perl's base64 of a digest has no padding.
PERL = {"md5": ("Perl 5.36, md5_base64 of Digest::MD5 2.58", {"correct horse": "PLTnMmMfR+brlh80VUt83g", "Crème brûlée": "5AfZT8l+cw3o4t90q3xQow"}),
        "sha1": ("Perl 5.36, sha1_base64 of Digest::SHA 6.02", {"correct horse": "L55TUjtiq8FBorTWAZ0jy6g129A", "Crème brûlée": "6PejztoDe+B1794iFoHEOvP8m0M"}),
        "sha224": ("Perl 5.36, sha224_base64 of Digest::SHA 6.02", {"correct horse": "vmeOyw4eE/0MFECZX0MiXKg662Zxfo6nkLhn8g", "Crème brûlée": "98ZBDfx6tNszZpICNZqtgze/C73OO2JFWUPjEg"}),
        "sha256": ("Perl 5.36, sha256_base64 of Digest::SHA 6.02", {"correct horse": "QQTTb42iwlQ0n4WDZ5Pr4CngyVcGOjTJHC6SAxh7VjE", "Crème brûlée": "NkBGpzZVadHYHfFRxlw8OrQVPB4XP5jlg1qfP8Y+60E"}),
        "sha384": ("Perl 5.36, sha384_base64 of Digest::SHA 6.02", {"correct horse": "ArIKby67E2Cppg9M+QhXNj7UGcAisSFWfOX5HG45Zk+3j9YCNMSli1v8cUWumDKS", "Crème brûlée": "nzxLiFeK0n202tdebKzShqp3F5mbzkVFoYINMQhNyTxEK7ofe2AhCm9UAwa2qomW"}),
        "sha512": ("Perl 5.36, sha512_base64 of Digest::SHA 6.02", {"correct horse": "VraY3v7bWkNbY0r+MyC7rz/c2SC2xQOkRvx7endrKY1HnRumqLYXgI6wv1ec6aldZoNHvKtxSQhayTyyeZUZew",
                    "Crème brûlée": "+riPpPCYJeHxWhvqtVOsoJTN+Vj+n861c3OK9KnpHA486aRiralBxSuZVzX4lRDdo2E/5zqAf8Ii7rK2w+3j8Q"})}


def stray(text):
    """The last digit with a bit more that belongs to no byte."""
    body = text.rstrip("="); digits = B64.alphabet
    return body[:-1] + digits[digits.index(body[-1]) | 1]


# IBM Verify's salted SHA-1 is that of others behind its own tag.
RENAMED = {"ldap-ssha1": lambda row: "{SSHA1}" + row["hash"][len("{SSHA}"):]}
for scheme, (tag, function, salted, rows) in DIGESTS.items():
    size = hashlib.new(function).digest_size; pattern = f"(?i:{tag})".replace("{", r"\{").replace("}", r"\}")
    if scheme.endswith("hex"):
        # Broken, it is the base64 that shares its tag, and broken as that: the scheme alone does not know the text.
        Format(scheme, "ldap/digest", rows=rows, text=pattern + f"(?P<body>[0-9a-f]{{{2 * size}}})", tags=[tag], most=6, stored=lambda row: row["hash"].replace(".HEX}", "}")
        ).edit("tag-in-lower-case", make=str.lower, expect="match"
        ).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), rule="G6", expect="mismatch")
        continue
    digits = -(-size * 4 // 3); more = f"{{{digits},}}={{0,2}}" if salted else f"{{{digits}}}(?:{'=' * (-digits % 4)})?"
    form = Format(
        scheme, "ldap/digest", rows=rows, text=pattern + f"(?P<body>[A-Za-z0-9+/]{more})", tags=[tag], most=8,
        places={"body": Last(B64_EITHER, any_length=bool(salted))}, **({"stored": RENAMED[scheme], "bare": True} if scheme in RENAMED else {}),      # broken, {SSHA1} may be AIX's
    )
    if not salted:
        if rows is None:
            for what, password in (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", "")):
                form.put(what, tag + base64.b64encode(hashlib.new(function, password.encode()).digest()).decode(), password, origin="Python 3.11 hashlib")
        origin, of_perl = PERL[function]
        for what, password in (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée")): form.put(f"{what}-of-perl", tag + of_perl[password], password, origin=origin)
        form.put("of-another-of-perl", tag + of_perl["correct horse"], "correct hors", "mismatch", "ascii-of-perl, asked by hand", rule="G6")
    if salted or digits % 4:
        form.edit("without-padding", make=lambda text: text.rstrip("="), base="=$", expect="match"
        ).edit("of-another-without-padding", make=lambda text: text.rstrip("="), base="=$", password=b"correct hors", expect="mismatch", rule="G6"
        ).edit("unread-bits-without-padding", make=stray, base="=$")
    if digits % 4 == 2 and not salted or scheme in ("ldap-ssha", "ldap-ssha1", "ldap-ssha256", "ldap-ssha384", "ldap-ssha512"):
        form.edit("half-of-its-padding", make=lambda text: text[:-1], base="==$")
    form.edit("padding-too-much", add="=")
    form.edit("tag-in-lower-case", make=lambda text, n=len(tag): text[:n].lower() + text[n:], expect="match"
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n]
    ).edit("blank-behind-the-tag", make=lambda text, n=len(tag): text[:n] + " " + text[n:]
    ).edit("digest-cut", make=lambda text, n=len(tag), half=size // 2: text[:n] + base64.b64encode(base64.b64decode(text[n:])[:half]).decode())
    # Spring reads {MD5}{MD5} as a salt and its digest.
    if scheme != "ldap-md5": form.edit("two-tags", make=lambda text, tag=tag: tag + text)
    if salted: form.edit("salt-missing", make=lambda text, n=len(tag), size=size: text[:n] + base64.b64encode(base64.b64decode(text[n:])[:size]).decode())
# The tags of directories whose salts and digests are of one length, or whose rounds stand in the text.
for scheme, tag, rows in (("ldap-apr1", "{APR1}", r"openldap_\{APR1\}"), ("ldap-bsdmd5", "{BSDMD5}", r"openldap_\{BSDMD5\}")):
    Format(scheme, "ldap/md5_crypt", rows=rows, tags=[tag], most=8, text=f"(?i:{tag})".replace("{", r"\{").replace("}", r"\}") + "(?P<body>[A-Za-z0-9+/]{32})", places={"body": Last(B64)},
    ).edit("tag-in-lower-case", make=lambda text, n=len(tag): text[:n].lower() + text[n:], expect="match"
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n]
    )
Format(
    "pbkdf2-389ds", "ldap/pbkdf2_389", rows=r"389ds\.\{PBKDF2_SHA256\}", exact=HMAC["sha256"], tags=["{PBKDF2_SHA256}"],
    text=r"(?i:\{PBKDF2_SHA256\})(?P<body>[A-Za-z0-9+/]{432})", places={"body": Last(B64)},
).edit("tag-in-lower-case", swap=("{PBKDF2_SHA256}", "{pbkdf2_sha256}"), expect="match"
).edit("tag-alone", make=lambda text: text[:15]
).edit("no-iterations", place="body", value=base64.b64encode(bytes(324)).decode(), at=0, rule="G4"
).edit("too-much-work", make=lambda text: text[:15] + base64.b64encode(b"\xff" * 4 + base64.b64decode(text[15:])[4:]).decode(), rule="G5")
ANY64 = r"[A-Za-z0-9+/]"
Format(
    "pbkdf2-x-ldap", "ldap/x_pbkdf2", rows="crypt_pbkdf2_ldap_.*", tags=["{X-PBKDF2}"], exact=lambda password, m: x_exact(password, m),
    text=rf"(?i:\{{X-PBKDF2\}})(?P<function>HMACSHA(1|[23]\+\d+)):(?P<rounds>{ANY64}{{6}}):(?P<salt>{ANY64}*={{0,2}}):(?P<digest>{ANY64}+={{0,2}})",
    places={"salt": Inside(B64), "digest": Last(B64)},
).edit("tag-in-lower-case", swap=("{X-PBKDF2}", "{x-pbkdf2}"), expect="match"
).edit("tag-alone", make=lambda text: text[:10], at=10
).edit("function-of-nobody", place="function", value="HMACSHA4", at=0
).edit("no-iterations", place="rounds", value="AAAAAA", at=0, rule="G4"
).edit("iterations-of-3-bytes", place="rounds", value="AAAJ", at=0, rule="G4"
).edit("too-much-work", place="rounds", value="/////w", rule="G5")
Format(
    "pbkdf2-x-crypt", "ldap/x_pbkdf2", rows="crypt_pbkdf2_crypt_.*", tags=["$PBKDF2$"], exact=lambda password, m: x_exact(password, m),
    text=rf"\$PBKDF2\$(?P<function>HMACSHA(1|[23]\{{\d+\}})):(?P<rounds>\d+):(?P<salt>{ANY64}*={{0,2}})\$(?P<digest>{ANY64}+={{0,2}})",
    places={"rounds": Number(), "salt": Inside(B64), "digest": Last(B64)},
).edit("tag-alone", make=lambda text: text[:8], at=8
).edit("function-of-nobody", place="function", value="HMACSHA4", at=0)
Format(
    "nt-ipa", "ldap/nt", rows=r"freeipa ipaNTHash.*", tags=["ipaNTHash:"], text=r"ipaNTHash::? (?P<digest>[A-Za-z0-9+/_-]{22}(==)?)",
).edit("tag-alone", make=lambda text: text[:11], at=11
).edit("two-colons", swap=(": ", ":: "), expect="match"
).edit("padded", add="==", expect="match"
).edit("padded-half", add="=", at=11
).edit("blank-lost", swap=(": ", ":"), expect="unknown"
).edit("character-missing", cut=1, at=11
).edit("unread-bits", make=lambda text: text[:-1] + "B", at=11
).put("other-alphabet", "ipaNTHash: i_-BM9nUHl-A9Y5NkD0qGA", "wrong", expect="mismatch", rule="G6", origin="16 bytes in base64's other alphabet, made by hand")
for scheme, function in (("sap-issha", "sha1"), ("sap-issha256", "sha256"), ("sap-issha384", "sha384"), ("sap-issha512", "sha512")):
    name = "x-issha" if function == "sha1" else "x-isSHA" + function[3:]
    size = hashlib.new(function).digest_size
    form = Format(
        scheme, "ldap/sap", rows=r"sap\.x-issha", tags=["{" + name + ", "], text=rf"(?i:\{{{name}), (?P<rounds>\d+)\}}(?P<body>{ANY64}{{{-(-size * 4 // 3)},}}={{0,2}})",
        places={"rounds": Number(at=False), "body": Last(B64, any_length=True)}, skip=("zero-in-rounds", "0x-in-rounds"))
    if function != "sha1":
        form.put("sap", sap(name, function, 1024, b"hashcat"), "hashcat", origin="SAP's rule, computed by hand")
        form.put("sap-wrong", sap(name, function, 1024, b"hashcat"), "nopecat", expect="mismatch", rule="G6", origin="sap, asked by hand")
    form.edit("tag-in-another-case", make=lambda text: text[:text.index(",")].swapcase() + text[text.index(","):], expect="match"
    ).edit("no-blank", swap=(", ", ","), expect="unknown"
    ).edit("no-rounds", make=lambda text: text.replace(re_rounds(text), "", 1), rule="G3"
    ).edit("salt-missing", make=lambda text, size=size: text[:text.index("}") + 1] + base64.b64encode(base64.b64decode(text[text.index("}") + 1:])[:size]).decode())
hostile("ldap", "ldap-ssha", "ldap-sha", "ldap-md5", "ldap-crypt")


def examples():
    from passlib.hash import ldap_pbkdf2_sha256
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
    made = {"pbkdf2-ldap": ldap_pbkdf2_sha256.using(rounds=29_000, salt=salt).hash("password")}
    for scheme, (tag, function, salted, _) in DIGESTS.items():
        behind = salt[:salted or 0]; digest = hashlib.new(function, b"password" + behind).digest()
        made[scheme] = tag + (digest.hex() if scheme.endswith("hex") else base64.b64encode(digest + behind).decode())
    b64 = lambda data: base64.b64encode(data).decode()
    for scheme, (tag, function, between, _) in OPENDJ.items():
        behind = salt[:8] if function == "sha1" else salt; rounds = 1000 if between == "$" else 10_000
        made[scheme] = f"{tag}{rounds}{between}" + b64(hashlib.pbkdf2_hmac(function, b"password", behind, rounds) + behind)
    text_salt = "Tw5nQ2kX"
    made["ldap-apr1"] = "{APR1}" + b64(apr1(b"$apr1$", "password", text_salt) + text_salt.encode())
    made["ldap-bsdmd5"] = "{BSDMD5}" + b64(apr1(b"$1$", "password", text_salt) + text_salt.encode())
    long_salt = salt * 4
    made["pbkdf2-389ds"] = "{PBKDF2_SHA256}" + b64((30_000).to_bytes(4, "big") + long_salt + hashlib.pbkdf2_hmac("sha256", b"password", long_salt, 30_000, 256))
    digest = b64(hashlib.pbkdf2_hmac("sha256", b"password", salt, 20_000))
    made["pbkdf2-x-ldap"] = f"{{X-PBKDF2}}HMACSHA2+256:{b64((20_000).to_bytes(4, 'big')).rstrip('=')}:{b64(salt)}:{digest}"
    made["pbkdf2-x-crypt"] = f"$PBKDF2$HMACSHA2{{256}}:20000:{b64(salt)}${digest}"
    made["nt-ipa"] = "ipaNTHash: iEb36u6PsRetBr3YMLdYbA=="
    for scheme, name, function in (("sap-issha", "x-issha", "sha1"), ("sap-issha256", "x-isSHA256", "sha256"), ("sap-issha384", "x-isSHA384", "sha384"), ("sap-issha512", "x-isSHA512", "sha512")):
        made[scheme] = sap(name, function, 15_000, b"password")
    return made
