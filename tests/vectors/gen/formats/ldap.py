"""What LDAP directories hold behind a tag in braces."""
from kit import AB64, HMAC, Format, Inside, Last, Number


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
).edit("digest-of-25-digits", make=lambda text: text[:-2], base=r"^\{PBKDF2\}.*\$.{27}$"
).put("digest-of-26-digits", "{PBKDF2-SHA1}10000$ZBEH6B07rgQpJSikyvMU2w$TAA03a5IYkz1QlPsbJKvUsTqNV", "password", origin="kanidm, libs/crypto tests, of an OpenLDAP"
).put("digest-of-26-digits-of-another", "{PBKDF2-SHA1}10000$ZBEH6B07rgQpJSikyvMU2w$TAA03a5IYkz1QlPsbJKvUsTqNV", "passwore", expect="mismatch", rule="G6",
      origin="digest-of-26-digits, asked by hand")


def examples():
    from passlib.hash import ldap_pbkdf2_sha256
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
    return {"pbkdf2-ldap": ldap_pbkdf2_sha256.using(rounds=29_000, salt=salt).hash("password")}
