"""Programs that recover passwords: hashes as their lists spell them."""
import hashlib, pathlib, re

from kit import Format, Number

DATA = pathlib.Path(__file__).resolve().parents[1] / "john_dynamic.tsv"
# By the tenth of their first number; `rare` are those that a build without that feature does not compute.
SHA2, RARE = {5, 6, 7, 8}, {10, 12, 13, 14, 15, 37, 38, 39, 40, 41, 42, 43, 44}
ALONE_RARE = {1030}
UNREAD = {17, 19, 20, 21, 27, 28, 1031}


def unescaped(text):
    return re.sub(r"\\x([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), text).encode("latin-1")


def kind(number):
    """`read`, `rare` or `unread`."""
    family = 50 <= number <= 448
    if number in ALONE_RARE or family and number // 10 in RARE: return "rare"
    return "unread" if number in UNREAD or family and number // 10 not in SHA2 else "read"


john = Format(
    "john-dynamic", "tools/john_dynamic", rows=None, tags=["$dynamic_"], fields={"user": "user"},
    text=r"\$dynamic_(?P<number>[0-9]+)\$(?P<digest>[0-9A-Fa-f]{32,128}|[A-Za-z0-9+/]{27}=?)(\$(?P<beside>.+))?",
    places={"number": Number(zero=None, excess=None, outside=("42", "49", "59", "449", "999", "1060", "99999999999999999999"))},
)
for line in DATA.read_text(encoding="utf-8").splitlines():
    if line.startswith("#"): continue
    file, stored, password, user, *note = line.split("\t")
    number = int(re.match(r"\$dynamic_([0-9]+)\$", stored)[1])
    user = {} if user == "-" else {"user": unescaped(user).decode()}
    origin = f"John the Ripper 1.9.0-jumbo-1 (3c2e19c0db), {file}" + "".join(f", {what}" for what in note)
    if kind(number) == "unread": john.put(f"unread-{number}", stored, unescaped(password), "malformed", origin, rule="G9", at=9, **user)
    elif kind(number) == "rare": john.put(f"number-{number}", stored, unescaped(password), origin=origin, file="tools/john_dynamic_rare", **user)
    else: john.put(f"number-{number}", stored, unescaped(password), origin=origin, **user)


def of(number, beside=""):
    return rf"^\$dynamic_{number}\$[^$]+{beside}$"


PLAIN, SALTED, FIXED, HEXED = of(0), of(1, r"\$.+"), of(1008, r"\$.{16}"), of(39, r"\$HEX\$.+")
SECOND, NAMED, SALTED_NAMED, BASE64 = of(16, r"\$aaaSXB\$\$2salt2"), of(36, r"\$\$Uu3"), of(15, r"\$aaaSXB\$\$Ujoeblow"), of(1032)
john.edit("tag-in-capitals", swap=("$dynamic_", "$Dynamic_"), base=PLAIN, expect="unknown"
).edit("tag-without-a-number", make=lambda text: "$dynamic_", base=PLAIN, at=9
).edit("number-alone", make=lambda text: "$dynamic_0", base=PLAIN, at=9
).edit("digest-short", cut=1, base=PLAIN, at=11
).edit("digest-cut-in-half", cut=16, base=PLAIN, at=11
).edit("digest-with-junk", make=lambda text: text[:14] + "g" + text[15:], base=PLAIN, at=14
).edit("digest-of-a-byte-more", add="00", base=PLAIN, at=43
).edit("digest-in-capitals", make=lambda text: text[:11] + text[11:].upper(), base=PLAIN, expect="match"
).edit("salt-where-there-is-none", add="$salt", base=PLAIN, at=43
).edit("another-number-of-the-length", swap=("$dynamic_0$", "$dynamic_2$"), base=PLAIN, rule="G6", expect="mismatch"
).edit("another-password", make=lambda text: text[:-1] + ("0" if text[-1] != "0" else "1"), base=PLAIN, rule="G6", expect="mismatch"
).edit("without-salt", make=lambda text: text[:43], base=SALTED, at=43
).edit("empty-salt", make=lambda text: text[:44], base=SALTED, at=44
).edit("salt-behind-a-colon", make=lambda text: text[:43] + ":" + text[44:], base=SALTED, at=43
).edit("control-character-in-salt", make=lambda text: text[:46] + "\x07" + text[47:], base=SALTED, at=46
).edit("salt-with-digits-inside", make=lambda text: text[:46] + "$HEX$31", base=SALTED, at=44
).edit("salt-in-digits", make=lambda text: text[:44] + "HEX$" + text[44:].encode().hex(), base=SALTED, expect="match"
).edit("salt-in-digits-and-capitals", make=lambda text: text[:44] + "HEX$" + text[44:].encode().hex().upper(), base=SALTED, expect="match"
).edit("salt-in-no-digits", make=lambda text: text[:44] + "HEX$", base=SALTED, at=None
).edit("salt-with-a-dollar", make=lambda text: text[:46] + "$" + text[47:], base=SALTED, rule="G6", expect="mismatch"
).edit("salt-of-another-length", cut=1, base=FIXED
).edit("salt-in-half-a-byte", cut=1, base=HEXED
).edit("salt-in-no-hex-digits", make=lambda text: text[:60] + "g" + text[61:], base=HEXED, at=60
).edit("without-second-salt", make=lambda text: text[:text.index("$$2")], base=SECOND
).edit("empty-second-salt", make=lambda text: text[:text.index("$$2") + 3], base=SECOND
).edit("second-salt-alone", swap=("aaaSXB$$2", "$2"), base=SECOND
).edit("second-salt-in-digits", swap=("$$2salt2", "$$2HEX$73616c7432"), base=SECOND, expect="match"
).edit("first-salt-in-digits", swap=("$aaaSXB$$2", "$HEX$616161535842$$2"), base=SECOND, expect="match"
).edit("another-second-salt", swap=("$$2salt2", "$$2salt3"), base=SECOND, rule="G6", expect="mismatch"
).edit("name-behind-another-mark", swap=("$$U", "$$V"), base=NAMED
).edit("empty-name", make=lambda text: text[:-2], base=NAMED
).edit("name-in-digits", swap=("$$Uu3", "$HEX$24557533"), base=NAMED, expect="match"
).edit("another-name", swap=("$$Uu3", "$$Uu4"), base=NAMED, rule="G6", expect="mismatch"
).edit("name-of-the-text-before-that-of-the-list", make=lambda text: text.replace("$$Uu3", "$HEX$24557533"), base=NAMED, user="u4", expect="match"
).edit("without-name", make=lambda text: text[:text.index("$$U")], base=NAMED, rule="G8", expect="refused"
).edit("other-name-of-the-list", make=lambda text: text[:text.index("$$U")], base=NAMED, user="u4", rule="G6", expect="mismatch"
).edit("name-behind-a-salt-in-digits", swap=("$aaaSXB$$U", "$HEX$616161535842$$U"), base=SALTED_NAMED, expect="match"
).edit("name-of-no-utf-8", swap=("$aaaSXB$$Ujoeblow", "$HEX$616161535842242455ff"), base=SALTED_NAMED, rule="G6", expect="mismatch"
).edit("base64-without-padding", cut=1, base=BASE64, expect="match"
).edit("base64-with-unread-bits", swap=("M=", "N="), base=BASE64
).edit("base64-of-a-byte-less", make=lambda text: text[:-4] + "s", base=BASE64
).edit("base64-in-the-web-alphabet", make=lambda text: text.replace("/", "_", 1), base=BASE64
).edit("name-that-nothing-hashes", add="$$UAdministrator", base=of(1602, r"\$.{36}"), expect="match"
).edit("zeroes-behind-the-digest-missing", make=lambda text: text.replace("00000000$$U", "$$U"), base=of(1401, r"\$\$U.+")
).edit("zeroes-behind-the-digest-others", make=lambda text: text.replace("00000000$$U", "00000001$$U"), base=of(1401, r"\$\$U.+"), rule="G6", expect="mismatch"
).put("older-spelling", "md5_gen(0)5a105e8b9d40e1329780d62ea2265d8a", "test1", "unknown", "doc/DYNAMIC of John the Ripper: what older versions wrote", rule="G2")


def examples():
    return {"john-dynamic": "$dynamic_6$" + hashlib.md5(hashlib.md5(b"password").hexdigest().encode() + b"aaaSXB").hexdigest() + "$aaaSXB"}
