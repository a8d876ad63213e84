"""crypt(3) beside bcrypt and DES: what /etc/shadow holds."""
from kit import CRYPT_LOW, Fixed, Format, Number, Salt, hostile

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
