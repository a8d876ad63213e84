"""ASP.NET. The corpus has ports of Identity to Node and the tests of ASP.NET Core itself; membership is made here with hashlib."""
import base64, hashlib, hmac
from kit import B64, HMAC, Format, Last

PYTHON = "Python 3.11 hashlib, as .NET's SqlMembershipProvider computes"
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
FUNCTIONS = ("sha1", "sha256", "sha512")


def header(change):
    def of(text):
        whole = bytearray(base64.b64decode(text)); change(whole)
        return base64.b64encode(whole).decode()
    return of


def put(place, *values):
    return header(lambda whole: whole.__setitem__(slice(place, place + len(values)), bytes(values)))


Format(
    "aspnet-identity-v2", "dotnet/identity_v2", rows=r"aspnet_identity_v2|aspnet\.identity\.v2.*", bare=True, exact=HMAC["sha1"], skip=("empty-whole",),
    text=r"(?P<whole>A[A-P][A-Za-z0-9+/]{64}==)", places={"whole": Last(B64)},
).edit("first-byte-of-another", make=put(0, 2)
).edit("salt-of-another", make=put(1, 1, 2, 3, 4), rule="G6", expect="mismatch")
Format(
    "aspnet-identity-v3", "dotnet/identity_v3", rows=r"aspnet_identity_v3|aspnet\.identity\.v3", tags=["AQAAAAA", "AQAAAAE", "AQAAAAI"], most=10,
    exact=lambda password, m: HMAC[FUNCTIONS[base64.b64decode(m["whole"])[4]]](password, m), text=r"(?P<whole>AQAAAA[AEI][A-Za-z0-9+/]+=*)",
    cheap=lambda m: int.from_bytes(base64.b64decode(m["whole"])[5:9], "big") <= 10_000,
).edit("no-iteration", make=put(5, 0, 0, 0, 0), rule="G4", at=0
).edit("too-much-work", make=put(5, 0x3f, 0, 0, 0), rule="G5"
).edit("one-iteration-more", make=put(8, 0x11), rule="G6", expect="mismatch", base="^AQAAAAEAACcQ"
).edit("function-of-nobody", make=put(4, 3), expect="unknown"
).edit("function-of-another", make=put(4, 2), rule="G6", expect="mismatch", base="^AQAAAAE"
).edit("salt-of-15-bytes", make=put(12, 15), at=0, base="^AQAAAAEAACcQAAAAE"
).edit("salt-beyond-the-end", make=put(9, 0, 0, 0, 49), at=0, base="^AQAAAAEAACcQAAAAE"
).edit("salt-beyond-everything", make=put(9, 255, 255, 255, 255), at=0
).edit("digest-of-15-bytes", make=lambda text: base64.b64encode(base64.b64decode(text)[:44]).decode(), at=0, base="^AQAAAAEAACcQAAAAE"
).edit("junk-inside", make=lambda text: text[:30] + "-" + text[31:], at=30
).edit("no-padding", make=lambda text: text.rstrip("="), base="=$"
).edit("header-alone", make=lambda text: text[:20], at=0
).edit("tag-alone", make=lambda text: text[:7])

MEMBERSHIP = {
    "aspnet-membership-sha1": (27, lambda p, s: hashlib.sha1(s + p).digest()),
    "aspnet-membership-sha256": (43, lambda p, s: hashlib.sha256(s + p).digest()),
    "aspnet-membership-hmac-sha256": (43, lambda p, s: hmac.digest((s * 4)[:64], p, "sha256")),
}
for scheme, (digits, digest) in MEMBERSHIP.items():
    # A salt that is no base64 is refused, so that another one is another base64.
    form = Format(scheme, "dotnet/membership", rows=None, bare=True, needs=("salt",), text=rf"(?P<digest>[A-Za-z0-9+/]{{{digits}}}=)", places={"digest": Last(B64)}, skip=("empty-digest", "other-salt"))
    made = lambda password: base64.b64encode(digest(password.encode("utf-16-le"), SALT)).decode()
    salt = base64.b64encode(SALT)
    for name, password in (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("emoji", "\U0001f511 p@ss"), ("empty", "")): form.put(name, made(password), password, origin=PYTHON, salt=salt)
    form.put("other", made("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6", salt=salt)
    form.put("another-salt", made("correct horse"), "correct horse", "mismatch", "ascii, asked by hand", rule="G6", salt=base64.b64encode(SALT[::-1]))
    form.put("salt-that-is-no-base64", made("correct horse"), "correct horse", "refused", "ascii, asked by hand", rule="G8", salt=b"another")
    form.put("password-that-is-no-text", made("correct horse"), b"\xff", "refused", "ascii, asked by hand", rule="G8", salt=salt)


def examples():
    given = base64.b64decode("salt")
    made = {scheme: base64.b64encode(digest("password".encode("utf-16-le"), given)).decode() for scheme, (_, digest) in MEMBERSHIP.items()}
    made["aspnet-identity-v2"] = base64.b64encode(b"\0" + SALT + hashlib.pbkdf2_hmac("sha1", b"password", SALT, 1000, 32)).decode()
    head = bytes([1]) + (2).to_bytes(4, "big") + (100_000).to_bytes(4, "big") + (16).to_bytes(4, "big")
    made["aspnet-identity-v3"] = base64.b64encode(head + SALT + hashlib.pbkdf2_hmac("sha512", b"password", SALT, 100_000, 32)).decode()
    return made
