"""Rails and its plugins.

The corpus has Devise with a pepper, Redmine, and what hashcat shows of restful_authentication; the other encryptors of
devise-encryptable are made here with Python's hashlib, which is what Ruby's Digest computes."""
import hashlib, warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import crypt

from kit import BCRYPT64, HEX, Fixed, Format, Last, Number, Salt

PYTHON = "Python 3.11 hashlib"
COST = Number(zero=None, excess=None, outside=())
PEPPER, SALT = b"our pepper", b"9dKw2kxW1TZ"

# The pepper of the corpus has 23 bytes, of which 20 are to be read.
DEVISE = Format(
    "devise-pepper", "ruby/devise_pepper", rows=r"devise_bcrypt_pepper", bare=True, nul=True, fields={"pepper": "pepper"}, needs=("pepper",),
    exact=lambda password, m: True, refuses=lambda password: len(password) > 52, skip=("unread-bits-in-salt", "unread-bits-in-digest"),
    text=r"\$2[aby]\$(?P<cost>\d\d)\$(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})", places={"cost": COST, "salt": Fixed(BCRYPT64, 22), "digest": Fixed(BCRYPT64, 31)},
).put("fills-the-72-bytes", "$2a$04$pphm3tmsg8fRrK2H.Rq6S.EYeX.L7sPdCksaQgKQXdMFCnQBdSahe", "x" * 62, origin="bcrypt 4.0.1, as Devise calls it", pepper=PEPPER, exact=False
).put("one-byte-over", "$2a$04$pphm3tmsg8fRrK2H.Rq6S.EYeX.L7sPdCksaQgKQXdMFCnQBdSahe", "x" * 62 + "o", "refused", "fills-the-72-bytes, asked by hand", rule="G8", pepper=PEPPER
).edit("letter-of-nobody", make=lambda text: text.replace("$2a$", "$2c$", 1), base="^\\$2a"
).edit("cost-out-of-range", place="cost", value="32", rule="G4")


def devise(password, pepper): return crypt.crypt(password + pepper, "$2a$04$pphm3tmsg8fRrK2H.Rq6S.")


# A pepper as Devise's generator proposes it: 128 digits, of which bcrypt reads what the password leaves of 72.
XCRYPT, LONG = "libxcrypt 4.4", hashlib.sha512(b"config.pepper").hexdigest()
assert LONG[0] not in LONG[19:20] and not any(LONG[:21].startswith(LONG[at:21]) for at in range(1, 20))
for name, password in (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", ""), ("52-bytes", "x" * 52), ("26-letters-of-two-bytes", "ж" * 26)):
    DEVISE.put(f"pepper-of-128-digits-{name}", devise(password, LONG), password, origin=XCRYPT, pepper=LONG)
for name, password in (("53-bytes", "x" * 53), ("71-bytes", "x" * 71), ("72-bytes", "x" * 72), ("73-bytes", "x" * 73)):
    DEVISE.put(f"pepper-of-128-digits-{name}", devise(password, LONG), password, "refused", XCRYPT, rule="G8", pepper=LONG)
DEVISE.put("pepper-of-128-digits-other-password", devise("correct horse", LONG), "correct hors", "mismatch", XCRYPT, rule="G6", pepper=LONG
).put("pepper-that-differs-where-it-is-read", devise("correct horse", LONG), "correct horse", "mismatch", XCRYPT, rule="G6", pepper=LONG[:58] + "x" + LONG[59:]
).put("pepper-that-differs-where-it-is-cut", devise("correct horse", LONG), "correct horse", origin=XCRYPT, pepper=LONG[:59] + "x"
).put("password-that-is-cut-by-its-own-pepper", devise("correct horse", LONG), "correct horse" + LONG[:59], "refused", XCRYPT, rule="G8", pepper=LONG
).put("one-byte-to-spare", devise("x" * 61, "our pepper"), "x" * 61, origin=XCRYPT, pepper=PEPPER
).put("fills-the-72-bytes-with-20-of-the-pepper", devise("x" * 52, LONG[:20]), "x" * 52, origin=XCRYPT, pepper=LONG[:20]
).put("fills-the-72-bytes-with-19-of-the-pepper", devise("x" * 53, LONG[:19]), "x" * 53, origin=XCRYPT, pepper=LONG[:19], exact=False
).put("pepper-that-repeats-itself", devise("correct horse", "ab" * 40), "correct horse", origin=XCRYPT, pepper="ab" * 40, exact=False
).put("password-that-goes-on-as-such-a-pepper", devise("correct horse", "ab" * 40), "correct horseab", origin=XCRYPT, pepper="ab" * 40, exact=False
).put("pepper-that-repeats-itself-and-fits", devise("correct horse", "ab" * 20), "correct horse", origin=XCRYPT, pepper="ab" * 20
).put("pepper-of-nothing", devise("correct horse", ""), "correct horse", origin=XCRYPT, pepper=""
).put("nul-in-the-pepper", devise("correct horse", LONG), "correct horse", "refused", XCRYPT, rule="G8", pepper=b"a\0b")


def joined(function, rounds, first, text):
    digest = first
    for _ in range(rounds): digest = hashlib.new(function, text(digest)).hexdigest().encode()
    return digest.decode()


# scheme id: (digits, whether a pepper is needed, digest of password, salt and pepper)
ENCRYPTORS = {}
for function, digits in (("sha1", 40), ("sha512", 128)):
    for pepper in (False, True):
        ENCRYPTORS[f"devise-{function}{'-pepper' if pepper else ''}"] = (digits, pepper, lambda p, s, k, f=function, keyed=pepper: joined(
            f, 10, k if keyed else b"", lambda last: b"--" + b"--".join((s, last, p, k if keyed else b"")) + b"--"))
ENCRYPTORS["authlogic-sha512"] = (128, False, lambda p, s, k: joined("sha512", 20, p + s, lambda last: last))
ENCRYPTORS["restful-authentication"] = (40, True, lambda p, s, k: joined("sha1", 10, k, lambda last: b"--".join((last, s, p, k))))
ENCRYPTORS["clearance-sha1"] = (40, False, lambda p, s, k: joined("sha1", 1, b"", lambda last: b"--" + s + b"--" + p + b"--"))
for scheme, (digits, pepper, made) in ENCRYPTORS.items():
    context = {"salt": SALT, **({"pepper": PEPPER} if pepper else {})}
    form = Format(scheme, "ruby/encryptable", rows=None, bare=True, needs=tuple(context), text=rf"(?P<digest>[0-9a-f]{{{digits}}})", places={"digest": Last(HEX)}, skip=("empty-digest",))
    for name, password in (("ascii", "correct horse"), ("beyond-ascii", "Crème brûlée"), ("empty", "")):
        form.put(name, made(password.encode(), SALT, PEPPER), password, origin=PYTHON, **context)
    form.put("other", made(b"correct horse", SALT, PEPPER), "correct hors", "mismatch", PYTHON, rule="G6", **context)
Format(
    "restful-authentication-key", "ruby/encryptable", rows=r"rails restful_authentication x10", bare=True, text=r"(?P<digest>[0-9a-f]{40}):(?P<salt>[^:]+):(?P<key>.+)",
    places={"digest": Last(HEX), "salt": Salt(), "key": Salt()},
).edit("other-key", place="key", value="8962783556527653676", expect="mismatch", rule="G6"
).edit("no-key", place="key", value="")
Format(
    "clearance-sha1-salt", "ruby/encryptable", rows=r"rails restful_auth 1 round.*|rails/authlogic-like.*", bare=True, text=r"(?P<digest>[0-9a-f]{40}):(?P<salt>.+)",
    places={"digest": Last(HEX), "salt": Salt()},
).edit("no-salt", place="salt", value="")
Format(
    "redmine", "ruby/redmine", rows=r"redmine_sha1_sha1", bare=True, fields={"salt": "salt"}, needs=("salt",), text=r"(?P<digest>[0-9a-f]{40})", places={"digest": Last(HEX)}, skip=("empty-digest",),
)


def examples():
    import bcrypt
    made = {scheme: digest(b"password", b"salt", b"pepper") for scheme, (_, _, digest) in ENCRYPTORS.items()}
    of = ENCRYPTORS["restful-authentication"][2]
    made["restful-authentication-key"] = of(b"password", b"238769868762", b"8962783556527653675") + ":238769868762:8962783556527653675"
    made["clearance-sha1-salt"] = made["clearance-sha1"] + ":salt"
    made["redmine"] = hashlib.sha1(b"salt" + hashlib.sha1(b"password").hexdigest().encode()).hexdigest()
    made["devise-pepper"] = bcrypt.hashpw(b"passwordpepper", b"$2a$10$ZvwIHbM3RlAg6GzZ3vLKje").decode()
    return made
