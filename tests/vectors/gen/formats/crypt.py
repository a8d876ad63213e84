"""crypt(3) beside bcrypt and DES: what /etc/shadow holds."""
from kit import CRYPT_HIGH, CRYPT_LOW, ITOA64, Fixed, Format, Last, Number, Salt, cut, hostile

SHA_ROUNDS = Number(zero="G4", outside=("999", "1000000000"), excess="999999999")


def few(rounds):
    return lambda m: int(m["rounds"] or 0) <= rounds


for scheme, tag, digits, names in (
        ("sha256crypt", "5", 43, r"sha256_crypt|mkpasswd_sha256crypt|dokuwiki_sha256|crypt_odd|postfixadmin_php_crypt:SHA256:1000"),
        ("sha512crypt", "6", 86, r"sha512_crypt|mkpasswd_sha512crypt|dokuwiki_sha512|crypt_odd|perl_crypt|ruby_crypt|postfixadmin_php_crypt:SHA512:1000")):
    Format(
        scheme, "crypt/sha_crypt", rows=names, tags=[f"${tag}$"], nul=True, cheap=few(5000),
        text=rf"\${tag}\$(rounds=(?P<rounds>\d+)\$)?(?P<salt>[^$]{{0,16}})\$(?P<digest>[./0-9A-Za-z]{{{digits}}})",
        places={"rounds": SHA_ROUNDS, "salt": Salt(most=16), "digest": Fixed(CRYPT_LOW, digits)},
    ).edit("rounds-without-name", swap=("rounds=", ""), base="rounds="
    ).edit("empty-salt", place="salt", value="", expect="mismatch", rule="G6"
    ).edit("tag-alone", make=lambda text: text[:3])
    hostile(scheme)

for scheme, tag in (("md5crypt", "1"), ("apr1", "apr1")):
    names = {"1": r"md5_crypt|mkpasswd_md5crypt|dokuwiki_smd5|perl_crypt|ruby_crypt|postfixadmin_md5crypt", "apr1": r"apr_md5_crypt|dokuwiki_apr1|horde_aprmd5|apache_htpasswd_md5"}
    Format(
        scheme, "crypt/md5_crypt", rows=names[tag], tags=[f"${tag}$"], nul=True,
        text=rf"\${tag}\$(?P<salt>[^$]{{0,8}})\$(?P<digest>[./0-9A-Za-z]{{22}})",
        places={"salt": Salt(most=8), "digest": Fixed(CRYPT_LOW, 22)},
    ).edit("tag-alone", make=lambda text, n=len(tag): text[:n + 2])
hostile("md5crypt")


def printable(password, m):
    """What is folded to eight bytes of seven bits is some other eight's, but those are no text."""
    return all(0x20 <= byte <= 0x7e for byte in password)


def ascii_only(password, m):
    return password.isascii()


Format("bsdicrypt", "crypt/bsdicrypt", rows=r"bsdi_crypt|mkpasswd_bsdicrypt|crypt_odd(_setting)?", tags=["_"], nul=True, exact=printable,
       text=r"_(?P<rounds>[./0-9A-Za-z]{4})(?P<salt>[./0-9A-Za-z]{4})(?P<digest>[./0-9A-Za-z]{11})", places={"digest": Last(CRYPT_HIGH)}
    ).edit("no-rounds", place="rounds", value="....", at=0, rule="G4"
    ).edit("junk-in-rounds", place="rounds", value="J9:.", at=2
    ).edit("junk-in-salt", place="salt", value="ra*m", at=2)

Format("bigcrypt", "crypt/bigcrypt", rows=r"bigcrypt|authen_passphrase_BigCrypt", bare=True, nul=True, exact=ascii_only,
       text=r"(?P<salt>[./0-9A-Za-z]{2})(?P<digest>([./0-9A-Za-z]{11})+)", places={"digest": Last(ITOA64)}
    ).edit("junk-in-salt", place="salt", value="a:")

Format("crypt16", "crypt/crypt16", rows=r"crypt16|authen_passphrase_Crypt16", bare=True, nul=True, exact=cut(16, ascii_only=True),
       text=r"(?P<salt>[./0-9A-Za-z]{2})(?P<digest>[./0-9A-Za-z]{22})", places={"digest": Last(ITOA64)}
    ).edit("junk-in-salt", place="salt", value="a:"
    ).edit("first-half-alone", cut=11)
