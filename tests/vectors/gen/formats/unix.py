"""What AIX writes beside crypt(3)."""
from kit import CRYPT, CRYPT_LOW, HMAC, ITOA64, Format, Last, Number, Salt

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


def examples():
    import hashlib, subprocess
    bare = subprocess.run(["openssl", "passwd", "-aixmd5", "-salt", "eQT9Hwbt", "password"], capture_output=True, text=True, check=True).stdout.strip()
    raw, ssha = hashlib.pbkdf2_hmac("sha256", b"password", b"2715084824104660", 1 << 6), ""
    for group in (raw[at:at + 3].ljust(3, b"\0") for at in range(0, len(raw), 3)):
        ssha += "".join(CRYPT[int.from_bytes(group, "big") >> shift & 63] for shift in (0, 6, 12, 18))
    return {"aix-smd5": "{smd5}" + bare, "aix-smd5-bare": bare, "aix-ssha": "{ssha256}06$2715084824104660$" + ssha[:43]}
