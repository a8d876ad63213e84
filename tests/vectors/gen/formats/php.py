"""What PHP applications write."""
from kit import CRYPT, CRYPT_LOW, ITOA64, Digit, Fixed, Format, Last, Salt, hostile

COST = Digit(outside=("T", "z"), excess="S")


def few(m):
    return CRYPT.index(m["cost"]) <= 11


Format(
    "phpass", "php/phpass", rows=r"phpass|phpass_P|dokuwiki_[hp]md5|phpass\.\$[PH]\$", tags=["$P$", "$H$"],
    text=r"\$[PH]\$(?P<cost>[./0-9A-S])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{22})",
    places={"cost": COST, "salt": Salt(alphabet=CRYPT), "digest": Last(CRYPT_LOW)}, cheap=few,
).edit("setting-alone", cut=22
).edit("tag-alone", make=lambda text: text[:3], at=3
).edit("cost-one-more", make=lambda text: text[:3] + CRYPT[CRYPT.index(text[3]) + 1] + text[4:], rule="G6", expect="mismatch"
).put("of-the-author", "$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0", "test12345", origin="phpass 0.5, test.php")
hostile("phpass")

for scheme, tag, rows in (("drupal7", "$S$", r"dokuwiki_drupal_sha512|drupal7\.\$S\$"), ("drupal7-md5", "U$S$", "drupal7_U_S")):
    Format(
        scheme, "php/drupal7", rows=rows, tags=[tag], cheap=few,
        text=tag.replace("$", r"\$") + r"(?P<cost>[./0-9A-S])(?P<salt>[./0-9A-Za-z]{8})(?P<digest>[./0-9A-Za-z]{43})",
        places={"cost": COST, "salt": Salt(alphabet=CRYPT), "digest": Fixed(ITOA64, 43, at=False)},
    ).edit("digest-uncut", add="."
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n], at=len(tag))
hostile("drupal7", "drupal7", "drupal7-md5")


def examples():
    import hashlib
    from passlib.hash import phpass

    def low_first(digest):
        number = int.from_bytes(digest, "little"); return "".join(CRYPT[number >> 6 * place & 63] for place in range(43))

    def drupal(tag, password, salt=b"g/mTg2sC", log2=15):
        digest = hashlib.sha512(salt + password).digest()
        for _ in range(1 << log2): digest = hashlib.sha512(digest + password).digest()
        return tag + CRYPT[log2] + salt.decode() + low_first(digest)
    return {
        "phpass": phpass.using(rounds=13, salt="g/mTg2sC").hash("password"),
        "drupal7": drupal("$S$", b"password"),
        "drupal7-md5": drupal("U$S$", hashlib.md5(b"password").hexdigest().encode()),
    }
