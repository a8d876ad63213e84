"""Go's libraries. passwap's salted MD5 is made here with Python's hashlib."""
import base64, hashlib
from kit import B64, HEX, HMAC, Format, Inside, Last, Number, Salt

PYTHON = "Python 3.11 hashlib"
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")

for place, hashed in (("prefix", lambda p, s: s + p), ("suffix", lambda p, s: p + s)):
    form = Format(
        f"passwap-md5-{place}", "go/passwap_md5", rows=None, tags=[f"$md5salted-{place}$"],
        text=rf"\$md5salted-{place}\$(?P<salt>[^$]+)\$(?P<digest>[A-Za-z0-9+/]{{22}}==)", places={"salt": Salt(), "digest": Last(B64)},
    )
    made = lambda password, salt="kx1TZ2Gn": f"$md5salted-{place}${salt}$" + base64.b64encode(hashlib.md5(hashed(password.encode(), salt.encode())).digest()).decode()
    for name, password in (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", "")): form.put(name, made(password), password, origin=PYTHON)
    form.put("other", made("correct horse"), "correct hors", "mismatch", PYTHON, rule="G6")
    form.edit("no-salt", place="salt", value="", at=0)
    form.edit("tag-alone", make=lambda text, place=place: f"$md5salted-{place}$")

FORM = Format(
    "pbkdf2-passwap", "go/passwap_pbkdf2", rows=r"passwap\.pbkdf2-sha256.*", bare=True, exact=lambda password, m: HMAC[(m["function"] or "-sha1")[1:]](password, m),
    text=r"\$pbkdf2(?P<function>-sha224|-sha256|-sha384|-sha512)?\$(?P<rounds>\d+)\$(?P<salt>[A-Za-z0-9+/]+=*)\$(?P<digest>[A-Za-z0-9+/]+=*)",
    places={"rounds": Number(zero=None, excess=None), "salt": Inside(B64)},
)
for function in ("sha1", "sha224", "sha384", "sha512"):
    digest = hashlib.pbkdf2_hmac(function, "Crème brûlée".encode(), SALT, 12)
    name = "" if function == "sha1" else f"-{function}"
    FORM.put(function, f"$pbkdf2{name}$12${base64.b64encode(SALT).decode()}${base64.b64encode(digest).decode()}", "Crème brûlée", origin=PYTHON)
(FORM.edit("salt-unpadded-alone", make=lambda text: text.replace("==$", "$"), base="==\\$"
    ).edit("no-iterations", place="rounds", value="0", rule="G4"
    ).edit("function-of-nobody", swap=("-sha256", "-sha257"), base="sha256"
    ).edit("digest-cut", make=lambda text: text[:-4] + "=", base="=$"
    ).edit("passlib-alphabet", swap=("+", "."), base="\\+"
    ).edit("one-iteration-more", place="rounds", value="13", rule="G6", expect="mismatch"))
Format(
    "simple-scrypt", "go/simple_scrypt", rows=r"simple_scrypt", bare=True, exact=HMAC["sha256"],
    text=r"(?P<n>\d+)\$(?P<r>\d+)\$(?P<p>\d+)\$(?P<salt>[0-9a-f]{16,})\$(?P<digest>[0-9a-f]{32,})",
    skip=("blank-in-n",), places={"n": Number(zero=None, excess=None, outside=("1", "17")), "r": Number(excess=None), "p": Number(excess=None), "salt": Inside(HEX, range(8, 99)), "digest": Last(HEX, any_length=True)},
).edit("too-much-work", place="n", value="1099511627776", rule="G5"
).edit("digest-of-15-bytes", place="digest", value="00" * 15
).edit("another-r", place="r", value="4", rule="G6", expect="mismatch")


def examples():
    bare = base64.b64encode(SALT).decode()
    made = {f"passwap-md5-{place}": f"$md5salted-{place}$kx1TZ2Gn$" + base64.b64encode(hashlib.md5(text).digest()).decode()
            for place, text in (("prefix", b"kx1TZ2Gnpassword"), ("suffix", b"passwordkx1TZ2Gn"))}
    made["pbkdf2-passwap"] = f"$pbkdf2-sha256$290000${bare}$" + base64.b64encode(hashlib.pbkdf2_hmac("sha256", b"password", SALT, 290_000)).decode()
    made["simple-scrypt"] = f"16384$8$1${SALT.hex()}$" + hashlib.scrypt(b"password", salt=SALT, n=16384, r=8, p=1, maxmem=1 << 26, dklen=32).hex()
    return made
