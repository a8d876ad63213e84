"""What passlib invented, and PBKDF2 that reaches us through it."""
import re

from kit import AB64, B64, B64U, BCRYPT64, CRYPT, HEX_ANY, HMAC, Fixed, Format, Inside, Last, Number, Salt, never


def few(m):
    return int(m["rounds"], 10) <= 10_000


Format(
    "bcrypt-sha256-passlib", "passlib/bcrypt_sha256", rows=r"bcrypt_sha256", tags=["$bcrypt-sha256$"],
    text=r"\$bcrypt-sha256\$(?P<spelling>2[ab],|v=2,t=2b,r=)(?P<cost>\d+)\$(?P<salt>[./A-Za-z0-9]{22})\$(?P<digest>[./A-Za-z0-9]{31})",
    places={"cost": Number(outside=("3", "32"), excess="31"), "salt": Inside(BCRYPT64), "digest": Fixed(BCRYPT64, 31)},
    cheap=lambda m: int(m["cost"]) <= 5,
).edit("version-1-spelt-out", swap=("v=2", "v=1"), base="v=2", at=15
).edit("version-3", swap=("v=2", "v=3"), base="v=2", at=15
).edit("letter-2y-in-version-2", swap=("t=2b", "t=2y"), base="v=2", at=15
).edit("letter-2x-in-version-1", make=lambda text: re.sub(r"\$2[ab],", "$2x,", text), base=r"\$2[ab],", at=15
).edit("version-2-read-as-1", swap=("v=2,t=2b,r=", "2b,"), base="v=2", rule="G6", expect="mismatch"
).edit("tag-alone", make=lambda text: "$bcrypt-sha256$", at=15)

Format(
    "pbkdf2-cta", "passlib/p5k2", rows=r"cta_pbkdf2_sha1", exact=HMAC["sha1"], tags=["$p5k2$"],
    text=r"\$p5k2\$(?P<rounds>[0-9a-f]+)\$(?P<salt>[A-Za-z0-9_-]*={0,2})\$(?P<digest>[A-Za-z0-9_-]{27}=)",
    places={"rounds": Number(), "salt": Inside(B64U, at=False), "digest": Last(B64U)}, cheap=lambda m: int(m["rounds"], 16) <= 10_000,
    # Without `=` at the end they are Litzenberger's.
    skip=[f"{edit}-digest" for edit in ("bytes-missing-in", "bytes-too-many-in", "dollar-behind", "empty", "padding-missing-in")],
).edit("rounds-in-upper-case", place="rounds", value="1E", at=0, rule="G3")
Format(
    "pbkdf2-dlitz", "passlib/p5k2", rows=r"dlitz_pbkdf2_sha1", exact=HMAC["sha1"], tags=["$p5k2$"],
    text=r"\$p5k2\$(?P<rounds>[0-9a-f]*)\$(?P<salt>[./0-9A-Za-z]*)\$(?P<digest>[./0-9A-Za-z]{32})",
    places={"rounds": Number(empty=False), "salt": Salt(alphabet=CRYPT), "digest": Last(AB64)}, cheap=lambda m: int(m["rounds"] or "190", 16) <= 10_000,
).edit("rounds-in-upper-case", place="rounds", value="1E", at=0, rule="G3"
).edit("four-hundred-rounds-said", place="rounds", value="190", at=0, rule="G3"
).edit("rounds-left-out", place="rounds", value="", rule="G6", expect="mismatch", base=r"k2\$[1-9a-f]"
).edit("tag-alone", make=lambda text: "$p5k2$"
).put("of-the-author", "$p5k2$$exec$r1EWMCMk7Rlv3L/RNcFXviDefYa0hlql", "cloadm", origin="python-pbkdf2 1.3, its test"
).put("of-the-author-with-rounds", "$p5k2$3e8$H0NX9mT/$wk/sE8vv6OMKuMaqazCJYDSUhWY9YB2J", "spam", origin="python-pbkdf2 1.3, its test")

Format(
    "pbkdf2-atlassian", "passlib/atlassian", rows=r"atlassian_pbkdf2_sha1|atlassian\.pkcs5s2", exact=HMAC["sha1"], tags=["{PKCS5S2}"],
    text=r"(?i:\{PKCS5S2\})(?P<body>[A-Za-z0-9+/]{64})", places={"body": Last(B64)},
).edit("tag-in-lower-case", swap=("{PKCS5S2}", "{pkcs5s2}"), expect="match"
).edit("tag-alone", make=lambda text: "{PKCS5S2}"
).edit("body-of-a-blank", place="body", value=" ")

Format(
    "pbkdf2-grub", "passlib/grub", rows=r"grub_pbkdf2_sha512|grub\.pbkdf2", exact=HMAC["sha512"], tags=["grub.pbkdf2.sha512."],
    text=r"grub\.pbkdf2\.sha512\.(?P<rounds>\d+)\.(?P<salt>([0-9A-Fa-f]{2})*)\.(?P<digest>([0-9A-Fa-f]{2}){8,64})",
    places={"rounds": Number(), "salt": Inside(HEX_ANY), "digest": Last(HEX_ANY)}, cheap=few,
).edit("digest-of-7-bytes", place="digest", value="00112233445566", at=0
).edit("digest-of-65-bytes", place="digest", value="00" * 65, at=0
).edit("digits-in-the-other-case", make=lambda text: text[:19] + text[19:].swapcase(), expect="match")

Format(
    "fshp", "passlib/fshp", rows=r"fshp", tags=["{FSHP"],
    text=r"(?i:\{FSHP)(?P<variant>[0-3])\|(?P<salted>\d+)\|(?P<rounds>\d+)\}(?P<body>[A-Za-z0-9+/]+={0,2})",
    places={"variant": Number(zero=None, outside=("4",), excess=None), "salted": Number(zero=None, excess=None), "rounds": Number(), "body": Last(B64)},
    cheap=few, skip=["0x-in-salted"],
).edit("salt-of-another-length", place="salted", value="7"
).edit("another-function", place="variant", value="3", base=r"FSHP[012]"
).edit("tag-in-lower-case", swap=("{FSHP", "{fshp"), expect="match"
).edit("no-closing-brace", swap=("}", "|"), rule="G2"
).put("without-salt", "{FSHP0|0|1}qUqP5cyxm6YcTAhz05Hph5gvu9M=", "test", origin="passlib 1.7.4, test_handlers.py"
).put("of-sha-512", "{FSHP3|16|8192}0aY7rZQ+/PR+Rd5/I9ssRM7cjguyT8ibypNaSp/U1uziNO3BVlg5qPUng+zHUDQC3ao/JbzOnIBUtAeWHEy7a2vZeZ7jAwyJJa2EqOsq4Io=", "ExecuteOrder66",
      origin="passlib 1.7.4, test_handlers.py")

PENCIL = "$scram$4096$QSXCR.Q6sek8bf92$sha-1=HZbuOlKbWl.eR8AfIposuKbhX30"
Format(
    "scram-passlib", "passlib/scram", rows=r"scram", exact=never, tags=["$scram$"],
    text=r"\$scram\$(?P<rounds>\d+)\$(?P<salt>[A-Za-z0-9./]*)\$(?P<list>([a-z0-9-]+=[A-Za-z0-9./]+,?)+)",
    places={"rounds": Number(), "salt": Inside(AB64)}, cheap=few,
).edit("no-digest-of-sha-1", make=lambda text: re.sub("sha-1=[^,]*,", "", text), base="sha-1=.*sha-256="
).edit("sha-1-without-its-hyphen", swap=("sha-1=", "sha1=")
).edit("unknown-function", swap=("sha-256=", "sha-257="), base="sha-256="
).edit("comma-at-the-end", add=","
).edit("no-digests", place="list", value="", at=0
).edit("names-alone", place="list", value="sha-1,sha-256", at=0
).edit("digest-short", cut=4
).edit("digests-out-of-order", make=lambda text: re.sub("(sha-1=[^,]*),(sha-256=[^,]*)", r"\2,\1", text), base="sha-1=.*sha-256="
).edit("digest-of-sha-1-twice", make=lambda text: re.sub("(sha-1=[^,]*)", r"\1,\1", text)
).edit("control-character-in-the-password", make=lambda text: re.sub("sha-1=.", "sha-1=A" if "sha-1=A" not in text else "sha-1=B", text), password=b"\x07", rule="G6",
       expect="mismatch"
).put("of-the-rfc", PENCIL, "pencil", origin="RFC 5802 §5, SaltedPassword by passlib 1.7.4, test_handlers_pbkdf2.py"
).put("spelt-with-a-roman-numeral", "$scram$6400$0BojBCBE6P2/N4bQ$sha-1=YniLes.b8WFMvBhtSACZyyvxeCc", "\u2168\u3000a\u0300", origin="passlib 1.7.4, test_handlers_pbkdf2.py"
).put("spelt-with-a-soft-hyphen", "$scram$6400$0BojBCBE6P2/N4bQ$sha-1=YniLes.b8WFMvBhtSACZyyvxeCc", "\u00adIX \u00e0", origin="passlib 1.7.4, test_handlers_pbkdf2.py")


def examples():
    from passlib import hash as passlib
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
    return {
        "bcrypt-sha256-passlib": passlib.bcrypt_sha256.using(rounds=12, salt="ZvwIHbM3RlAg6GzZ3vLKje").hash("password"),
        "pbkdf2-cta": passlib.cta_pbkdf2_sha1.using(rounds=60_000, salt=salt).hash("password"),
        "pbkdf2-dlitz": passlib.dlitz_pbkdf2_sha1.using(rounds=60_000, salt="g/mTg2sC7yF0Q1Wz").hash("password"),
        "pbkdf2-atlassian": passlib.atlassian_pbkdf2_sha1.using(salt=salt).hash("password"),
        "pbkdf2-grub": passlib.grub_pbkdf2_sha512.using(rounds=10_000, salt=salt).hash("password"),
        "fshp": passlib.fshp.using(rounds=480_000, salt=salt).hash("password"),
        "scram-passlib": passlib.scram.using(rounds=100_000, salt=salt[:12], algs="sha-1,sha-256,sha-512").hash("password"),
    }
