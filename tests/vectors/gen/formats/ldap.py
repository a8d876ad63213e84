"""What LDAP directories hold behind a tag in braces."""
import base64, hashlib

from kit import AB64, B64, HMAC, Format, Inside, Last, Number, hostile


def pbkdf2_exact(password, m):
    function = {None: "sha1", "-SHA1": "sha1", "-SHA256": "sha256"}.get(m["function"], "sha512")
    return HMAC[function](password, m)


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
      origin="digest-of-26-digits, asked by hand")

# scheme id: (tag, function, bytes of a salt in the example, the corpus's scheme column)
DIGESTS = {
    "ldap-md5": ("{MD5}", "md5", None, r"ldap_md5|openldap_\{MD5\}|horde_md5-base64_prefixed|simplesaml_MD5|postfixadmin_authlib:md5"),
    "ldap-smd5": ("{SMD5}", "md5", 4, r"ldap_salted_md5|openldap_\{SMD5\}|horde_smd5_prefixed|simplesaml_SMD5|dokuwiki_lsmd5|dovecot_SMD5|dancer2_MD5"),
    "ldap-sha": ("{SHA}", "sha1", None, r"ldap_sha1?|openldap_\{SHA\}|horde_sha_prefixed|simplesaml_SHA1|authencoding_SHA|ldap\.\{SHA\}"),
    "ldap-ssha": ("{SSHA}", "sha1", 4, r"ldap_salted_sha1|openldap_\{SSHA\}|horde_ssha_prefixed|simplesaml_SSHA1|dokuwiki_ssha|moin_SSHA|roundup_SSHA|ldap\.\{(SSHA\}|ssha\}.*)"),
    "ldap-sha256": ("{SHA256}", "sha256", None, r"openldap_\{SHA256\}|simplesaml_SHA256|dovecot_SHA256"),
    "ldap-sha384": ("{SHA384}", "sha384", None, r"openldap_\{SHA384\}|simplesaml_SHA384"),
    "ldap-sha512": ("{SHA512}", "sha512", None, r"openldap_\{SHA512\}|simplesaml_SHA512|dovecot_SHA512"),
    "ldap-ssha224": ("{SSHA224}", "sha224", 8, r"crypt_saltedhash_SHA-224|dancer2_SHA-224"),
    "ldap-ssha256": ("{SSHA256}", "sha256", 8, r"ldap_salted_sha256|openldap_\{SSHA256\}|horde_sha256_prefixed|simplesaml_SSHA256|ldap\.\{SSHA256\}"),
    "ldap-ssha384": ("{SSHA384}", "sha384", 8, r"openldap_\{SSHA384\}|simplesaml_SSHA384|dancer2_SHA-384"),
    "ldap-ssha512": ("{SSHA512}", "sha512", 8, r"ldap_salted_sha512|openldap_\{SSHA512\}|simplesaml_SSHA512|ldap\.\{SSHA512\}"),
    "ldap-md5-hex": ("{MD5}", "md5", None, r"ldap_hex_md5|roundup_MD5|horde_md5-hex_prefixed"),
    "ldap-sha-hex": ("{SHA}", "sha1", None, r"ldap_hex_sha1|roundup_SHA|supervisor_sha_hex"),
}
for scheme, (tag, function, salted, rows) in DIGESTS.items():
    size = hashlib.new(function).digest_size; pattern = f"(?i:{tag})".replace("{", r"\{").replace("}", r"\}")
    if scheme.endswith("hex"):
        # Broken, it is the base64 that shares its tag, and broken as that: the scheme alone does not know the text.
        Format(scheme, "ldap/digest", rows=rows, text=pattern + f"(?P<body>[0-9a-f]{{{2 * size}}})", tags=[tag], most=6
        ).edit("tag-in-lower-case", make=str.lower, expect="match"
        ).edit("digest-of-another", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), rule="G6", expect="mismatch")
        continue
    digits = -(-size * 4 // 3); more = f"{{{digits},}}={{0,2}}" if salted else f"{{{digits}}}" + "=" * (-digits % 4)
    form = Format(
        scheme, "ldap/digest", rows=rows, text=pattern + f"(?P<body>[A-Za-z0-9+/]{more})", tags=[tag], most=8,
        places={"body": Last(B64, any_length=bool(salted))},
    ).edit("tag-in-lower-case", make=lambda text, n=len(tag): text[:n].lower() + text[n:], expect="match"
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n]
    ).edit("blank-behind-the-tag", make=lambda text, n=len(tag): text[:n] + " " + text[n:]
    ).edit("two-tags", make=lambda text, tag=tag: tag + text
    ).edit("digest-cut", make=lambda text, n=len(tag), half=size // 2: text[:n] + base64.b64encode(base64.b64decode(text[n:])[:half]).decode())
    if salted: form.edit("salt-missing", make=lambda text, n=len(tag), size=size: text[:n] + base64.b64encode(base64.b64decode(text[n:])[:size]).decode())
hostile("ldap", "ldap-ssha", "ldap-sha", "ldap-md5", "ldap-crypt")


def examples():
    from passlib.hash import ldap_pbkdf2_sha256
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
    made = {"pbkdf2-ldap": ldap_pbkdf2_sha256.using(rounds=29_000, salt=salt).hash("password")}
    for scheme, (tag, function, salted, _) in DIGESTS.items():
        behind = salt[:salted or 0]; digest = hashlib.new(function, b"password" + behind).digest()
        made[scheme] = tag + (digest.hex() if scheme.endswith("hex") else base64.b64encode(digest + behind).decode())
    return made
