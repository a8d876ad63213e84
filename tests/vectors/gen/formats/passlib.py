"""passlib's own formats and those that it alone still reads."""
from kit import AB64, B64, B64U, BCRYPT64, HEX_ANY, HMAC, Fixed, Format, HexNumber, Inside, Last, Number, Salt

few = lambda m: int(m["rounds"]) <= 20_000

Format("bcrypt-sha256-passlib", "passlib/bcrypt_sha256", rows=r".+", tags=["$bcrypt-sha256$"], cheap=lambda m: int(m["cost"]) <= 5,
       text=r"\$bcrypt-sha256\$(?P<version>2[ab],|v=2,t=2b,r=)(?P<cost>\d+)\$(?P<salt>[./A-Za-z0-9]{22})\$(?P<digest>[./A-Za-z0-9]{31})",
       places={"cost": Number(outside=("3", "32"), excess="31"), "salt": Inside(BCRYPT64, [16]), "digest": Last(BCRYPT64)}
    ).edit("letter-x", place="version", value="2x,"
    ).edit("letter-y", place="version", value="2y,"
    ).edit("version-1", place="version", value="v=1,t=2b,r="
    ).edit("version-3", place="version", value="v=3,t=2b,r="
    ).edit("version-2-of-2a", place="version", value="v=2,t=2a,r="
    ).edit("one-field", make=lambda text: text[:text.rindex("$")])

Format("pbkdf2-grub", "passlib/grub", rows=r".+", tags=["grub.pbkdf2.sha512."], cheap=few, exact=HMAC["sha512"],
       text=r"grub\.pbkdf2\.sha512\.(?P<rounds>\d+)\.(?P<salt>[0-9A-Fa-f]*)\.(?P<digest>[0-9A-Fa-f]{16,128})",
       places={"rounds": Number(), "salt": Inside(HEX_ANY), "digest": Last(HEX_ANY, any_length=True)}
    ).edit("digest-of-seven-bytes", place="digest", value="AB" * 7
    ).edit("digest-of-65-bytes", place="digest", value="AB" * 65
    ).edit("no-salt-field", make=lambda text: text[:text.rindex(".")]
    ).edit("other-case", make=lambda text: text[:19] + text[19:].swapcase(), expect="match")

Format("fshp", "passlib/fshp", rows=r".+", tags=["{FSHP"], cheap=few,
       text=r"\{(?i:FSHP)(?P<function>[0-3])\|(?P<size>\d+)\|(?P<rounds>\d+)\}(?P<digest>[A-Za-z0-9+/]+={0,2})",
       places={"size": Number(zero=None, excess=None), "rounds": Number(), "digest": Last(B64)}
    ).edit("function-4", place="function", value="4", rule="G4"
    ).edit("no-function", place="function", value="", rule="G3"
    ).edit("longer-salt-than-text", place="size", value="4000"
    ).edit("other-case", make=lambda text: text.replace("{FSHP", "{fshp"), expect="match")


def scram(password, m):
    """The first of these decides, as in passlib; each is an HMAC keyed by the password, which SASLprep rewrites."""
    function = next(name for name in ("sha-256", "sha-512", "sha-224", "sha-384", "sha-1") if name + "=" in m["digests"])
    return password.isascii() and HMAC[function.replace("-", "")](password, m)


Format("scram-passlib", "passlib/scram", rows=r".+", tags=["$scram$"], cheap=few, exact=scram,
       text=r"\$scram\$(?P<rounds>\d+)\$(?P<salt>[A-Za-z0-9./]*)\$(?P<digests>(?:[a-z0-9-]+=[A-Za-z0-9./]+,?)+)",
       places={"rounds": Number(), "salt": Inside(AB64)}
    ).edit("no-digests", place="digests", value=""
    ).edit("no-digest-field", make=lambda text: text[:text.rindex("$")]
    ).edit("without-sha-1", place="digests", value="sha-256=qXUXrlcvnaxxWG00DdRgVioR2gnUpuX5r.3EZ1rdhVY"
    ).edit("short-sha-1", place="digests", value="sha-1=HZbuOlKbWl.eR8AfIposuKbhX3"
    ).edit("sha-256-of-20-bytes", place="digests", value="sha-1=HZbuOlKbWl.eR8AfIposuKbhX30,sha-256=HZbuOlKbWl.eR8AfIposuKbhX30"
    ).edit("junk-in-digest", place="digests", value="sha-1=HZbuOlKbWl.eR8AfIposuKbhX3-"
    ).edit("unknown-function", place="digests", value="sha-1=HZbuOlKbWl.eR8AfIposuKbhX30,shaxxx-190=HZbuOlKbWl.eR8AfIposuKbhX30"
    ).edit("name-of-python", place="digests", value="sha1=HZbuOlKbWl.eR8AfIposuKbhX30"
    ).edit("dollar-behind", add="$"
    ).edit("comma-behind", add=",")

# A text that does not end with `=` is the other's.
Format("pbkdf2-cta", "passlib/p5k2", rows=r".+", tags=["$p5k2$"], cheap=lambda m: int(m["rounds"], 16) <= 20_000, exact=HMAC["sha1"],
       text=r"\$p5k2\$(?P<rounds>[0-9a-f]+)\$(?P<salt>[A-Za-z0-9_-]*={0,2})\$(?P<digest>[A-Za-z0-9_-]{27}=)",
       places={"rounds": HexNumber(), "salt": Inside(B64U), "digest": Last(B64U)},
       skip=["bytes-missing-in-digest", "bytes-too-many-in-digest", "dollar-behind-digest", "empty-digest", "padding-missing-in-digest"])

Format("pbkdf2-dlitz", "passlib/p5k2", rows=r".+", cheap=lambda m: int(m["rounds"] or "0", 16) <= 20_000, exact=HMAC["sha1"],
       text=r"\$p5k2\$(?P<rounds>[0-9a-f]*)\$(?P<salt>[./0-9A-Za-z]*)\$(?P<digest>[./0-9A-Za-z]{32})",
       places={"rounds": HexNumber(), "salt": Salt(alphabet="./0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), "digest": Last(AB64)})

Format("pbkdf2-atlassian", "passlib/atlassian", rows=r".+", tags=["{PKCS5S2}"], exact=HMAC["sha1"],
       text=r"\{(?i:PKCS5S2)\}(?P<digest>[A-Za-z0-9+/]{64})", places={"digest": Last(B64)}
    ).edit("text-twice", make=lambda text: text + text
    ).edit("other-case", make=lambda text: text.replace("{PKCS5S2}", "{pkcs5s2}"), expect="match")
