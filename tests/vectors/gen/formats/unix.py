"""What AIX, macOS and QNX write beside crypt(3)."""
import hashlib

from kit import B64, CRYPT, CRYPT_LOW, HEX, HEX_ANY, HMAC, ITOA64, Fixed, Format, Inside, Last, Number, Salt

Format("aix-smd5", "unix/aix_smd5", rows=r"aix\.smd5", tags=["{smd5}"], nul=True,
       text=r"\{smd5\}(?P<salt>[^$:]{0,8})\$(?P<digest>[./0-9A-Za-z]{22})", places={"salt": Salt(most=8, at=False), "digest": Last(CRYPT_LOW, at=False)}     # `{SMD5}` of directories names a byte too
    ).edit("no-salt", place="salt", value="", rule="G6", expect="mismatch"
    ).edit("colon-in-salt", place="salt", value="ab:cd")

Format("aix-smd5-bare", "unix/aix_smd5", rows=r"aix_smd5", bare=True, nul=True,
       text=r"(?P<salt>[./0-9A-Za-z]{1,8})\$(?P<digest>[./0-9A-Za-z]{22})", places={"salt": Salt(most=8, alphabet="./"), "digest": Last(CRYPT_LOW)}
    ).edit("empty-salt", place="salt", value="")

FUNCTIONS = {"1": "sha1", "256": "sha256", "512": "sha512"}
Format("aix-ssha", "unix/aix_ssha", rows=r"aix\.ssha(1|256|512)", tags=["{ssha1}", "{ssha256}", "{ssha512}"], nul=True,
       exact=lambda password, m: HMAC[FUNCTIONS[m["function"]]](password, m),
       text=r"\{ssha(?P<function>1|256|512)\}(?P<log2>\d\d)\$(?P<salt>[^$:]{0,24})\$(?P<digest>[./0-9A-Za-z]{27,86})",
       places={"salt": Salt(most=24), "digest": Last(ITOA64, at=False)}
    ).edit("log2-of-one-digit", place="log2", value="6", at=0, rule="G3"
    ).edit("log2-plus", place="log2", value="+6", at=0, rule="G3"
    ).edit("log2-of-three-digits", place="log2", value="006", at=0, rule="G3"
    ).edit("log2-32", place="log2", value="32", at=0, rule="G4"
    ).edit("log2-31", place="log2", value="31", rule="G5"
    ).edit("no-salt-field", make=lambda text: text[:text.rindex("$")])


for scheme, rows, digits in (("macos-sha1", r"macos\.10\.4 sha1", 48), ("macos-sha512", r"macos\.10\.7 sha512", 136)):
    Format(scheme, "unix/macos", rows=rows, bare=True, text=rf"(?P<body>[0-9A-Fa-f]{{{digits}}})", places={"body": Last(HEX_ANY)}, skip=["empty-body"]
    ).put("of-hashcat", {"macos-sha1": "1430823483d07626ef8be3fda2ff056d0dfd818dbfe47683", "macos-sha512": "648742485c9b0acd786a233b2330197223118111b481abfa0ab8b3e8ede5f014fc7c523991c007db6882680b09962d16fd9c45568260531bdb34804a5e31c22b4cfeb32d"}[scheme],
          "hashcat", origin="hashcat, example of its modes 122 and 1722")
JOHN = ("$ml$37313$189dce2ede21e297a8884d0a33e4431107e3e40866f3c493e5f9506c2bd2fe44$"
        "948010870e110a6d185494799552d8cf30b0203c6706ab06e6270bf0ac17d496d820c5a75c12caf9070051f34acd2a2911bb38b202eebd4413e571e4fbff883e75f35c36c88a2b42a4fb521a97953438c72b2182fd9c5bba902395766e703b52b9aaa3895770d3cebffbee05076d9110ebb9f0342692a238174655b1acdce1c0")


def whole(password, rounds=10, salt=bytes(range(32))):
    return f"$ml${rounds}${salt.hex()}${hashlib.pbkdf2_hmac('sha512', password.encode(), salt, rounds, 128).hex()}"


Format("macos-pbkdf2", "unix/macos", rows=r"macos\.\$ml\$", tags=["$ml$"], exact=HMAC["sha512"],
       text=r"\$ml\$(?P<rounds>\d+)\$(?P<salt>[0-9a-f]{64})\$(?P<digest>[0-9a-f]{128})",
       places={"rounds": Number(), "salt": Inside(HEX, bytes=[32]), "digest": Last(HEX)}
    ).edit("tag-alone", make=lambda text: "$ml$"
    ).put("digest-of-65-bytes", JOHN[:-126], "crackable4us", "malformed", "John the Ripper, pbkdf2_hmac_common_plug.c, cut by hand", rule="G2", at=JOHN.rindex("$") + 1)
# Broken, it is of the format that shares its tag.
Format("macos-pbkdf2-whole", "unix/macos", rows=None, bare=True, exact=HMAC["sha512"],
       text=r"\$ml\$(?P<rounds>\d+)\$(?P<salt>[0-9a-f]{64})\$(?P<digest>[0-9a-f]{256})",
    ).put("of-john", JOHN, "crackable4us", origin="John the Ripper, pbkdf2_hmac_common_plug.c"
    ).put("of-john-other", JOHN, "crackable4u", "mismatch", "John the Ripper, pbkdf2_hmac_common_plug.c", rule="G6"
    ).put("cheap", whole("Crème brûlée"), "Crème brûlée", origin="Python 3.11 hashlib"
    ).put("last-byte", whole("Crème brûlée")[:-2] + "00", "Crème brûlée", "mismatch", "Python 3.11 hashlib, edited by hand", rule="G6"
    ).put("too-much-work", whole("Crème brûlée").replace("$ml$10$", "$ml$999999999999$"), "Crème brûlée", "excessive", "Python 3.11 hashlib, edited by hand", rule="G5")


def qnx(password, m):
    return HMAC["sha512"](password, m) if m["digest7"] else True


ONCE = hashlib.sha256(b"0123456789abcdef" + b"correct horse" * 6).hexdigest()
Format("qnx", "unix/qnx", rows=r"qnx\.(md5|sha256|sha512)|qnx7\.sha512.*", tags=["@m@", "@m,", "@s@", "@s,", "@S@", "@S,"], exact=qnx, most=20,
       text=r"@(?P<letter>[msS])(,(?P<rounds>\d+))?@((?P<digest>[0-9a-f]{32,128})@(?P<salt>[0-9a-f]{16})|(?P<digest7>[A-Za-z0-9+/]{86}==)@(?P<salt7>[A-Za-z0-9+/]{43}=))",
       places={"rounds": Number(), "digest": Inside(HEX, bytes=[16, 32, 64], at=False), "salt": Last(HEX), "digest7": Inside(B64, bytes=[64], at=False), "salt7": Last(B64)}
    ).put("five-rounds-written-out", f"@s,5@{ONCE}@0123456789abcdef", "correct horse", origin="Python's hashlib, as qnx_fmt_plug.c hashes"
    ).edit("another-letter", place="letter", value="x", expect="unknown"
    ).edit("letter-of-another", place="letter", value="s", base="^@m@", at=2
    ).edit("tag-alone", make=lambda text: text[:3]
    ).edit("tag-alone-with-a-comma", make=lambda text: text[:2] + ",", rule="G2"
    ).edit("rounds-of-another", place="rounds", value="6", rule="G6", expect="mismatch"
    ).edit("base64-behind-another-letter", place="letter", value="s", base="=="
    ).edit("base64-with-rounds", make=lambda text: text.replace("@S@", "@S,4096@"), base="==")


def android(password, salt):
    digest = b""
    for number in range(1024): digest = hashlib.sha1(digest + f"{number}".encode() + password + salt.encode()).digest()
    return f"{digest.hex()}:{salt}"


PYTHON = "Python 3.11 hashlib, as hashcat's module 5800 has it"
FORM = Format(
    "android-samsung", "unix/android", rows=None, bare=True, text=r"(?P<digest>[0-9A-Fa-f]{40}):(?P<salt>[0-9a-f]{1,16})", skip=("empty-digest",), places={"digest": Fixed(HEX_ANY, 40)},
).put("of-hashcat", "3edde1eb9e6679ccbc1ff3c417e8a475a2d2e279:7724368582277760", "hashcat", origin="hashcat, example of mode 5800")
for name, password, salt in (("pin", b"4711", "a0c1ffee5d2b9e37"), ("short-salt", b"correct horse", "7"), ("salt-zero", b"1234", "0"), ("empty", b"", "6f1c8a25d3b94e70"), ("beyond-ascii", "Crème brûlée".encode(), "6f1c8a25d3b94e70")):
    FORM.put(name, android(password, salt), password, origin=PYTHON)
FORM.put("upper-case", android(b"4711", "a0c1ffee5d2b9e37").replace(android(b"4711", "a0c1ffee5d2b9e37")[:40], android(b"4711", "a0c1ffee5d2b9e37")[:40].upper()), b"4711", origin=PYTHON + "; in upper case by hand, as password.key has it"
).put("other", android(b"4711", "a0c1ffee5d2b9e37"), b"4712", "mismatch", PYTHON, rule="G6"
).edit("another-salt", place="salt", value="7724368582277761", rule="G6", expect="mismatch"
).edit("no-salt", place="salt", value=""
).edit("salt-of-17-digits", place="salt", value="77243685822777600"
).edit("salt-with-a-zero-in-front", place="salt", value="0724368582277760"
).edit("salt-in-upper-case", place="salt", value="A0C1FFEE5D2B9E37"
).edit("no-colon", swap=(":", "$"))


def examples():
    import subprocess
    bare = subprocess.run(["openssl", "passwd", "-aixmd5", "-salt", "eQT9Hwbt", "password"], capture_output=True, text=True, check=True).stdout.strip()
    raw, ssha = hashlib.pbkdf2_hmac("sha256", b"password", b"2715084824104660", 1 << 6), ""
    for group in (raw[at:at + 3].ljust(3, b"\0") for at in range(0, len(raw), 3)):
        ssha += "".join(CRYPT[int.from_bytes(group, "big") >> shift & 63] for shift in (0, 6, 12, 18))
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96"); four, long = salt[:4], salt + salt[::-1]
    ml = hashlib.pbkdf2_hmac("sha512", b"password", long, 30_000).hex()
    qnx = hashlib.sha512(salt[:8].hex().encode() + b"password" * 1001).hexdigest()
    return {
        "android-samsung": android(b"password", "6f1c8a25d3b94e70"),
        "macos-sha1": four.hex() + hashlib.sha1(four + b"password").hexdigest(), "macos-sha512": four.hex() + hashlib.sha512(four + b"password").hexdigest(),
        "macos-pbkdf2": f"$ml$30000${long.hex()}${ml}", "macos-pbkdf2-whole": whole("password", 30000, long), "qnx": f"@S@{qnx}@{salt[:8].hex()}",
        "aix-smd5": "{smd5}" + bare, "aix-smd5-bare": bare, "aix-ssha": "{ssha256}06$2715084824104660$" + ssha[:43],
    }
