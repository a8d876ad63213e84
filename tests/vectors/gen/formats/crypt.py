"""crypt(3) beside bcrypt and DES: what /etc/shadow holds."""
from formats.windows import nt
from kit import CRYPT, CRYPT_HIGH, CRYPT_LOW, HEX, HMAC, ITOA64, Fixed, Format, Inside, Last, Number, Salt, cut, hostile, yes

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


# ---- yescrypt, scrypt and what else libxcrypt writes ----------------------------------------------------------------

def classic(password, m):
    """`.` is scrypt alone, an HMAC keyed by the password; the others hash that first."""
    return not m["setting"].startswith(".") or HMAC["sha256"](password, m)


for scheme, tag, rows, exact in (("yescrypt", "y", r"yescrypt|mkpasswd_yescrypt|crypt_odd_setting", classic),
                                 ("gost-yescrypt", "gy", r"gost_yescrypt|mkpasswd_gost-yescrypt", yes)):
    Format(scheme, "crypt/" + scheme.replace("-", "_"), rows=rows, tags=[f"${tag}$"], nul=True, exact=exact, most=8,
           text=rf"\${tag}\$(?P<setting>[./0-9A-Za-z]+)\$(?P<salt>[./0-9A-Za-z]{{0,86}})\$(?P<digest>[./0-9A-Za-z]{{43}})",
           cheap=lambda m: len(m["setting"]) == 3 and m["setting"][1] in "./01234567",
           places={"salt": Inside(CRYPT_LOW), "digest": Last(CRYPT_LOW)}
        ).edit("empty-setting", place="setting", value="", at=0
        ).edit("setting-cut", place="setting", value="j", at=0
        ).edit("setting-of-nobody", place="setting", value="j7!", at=0
        ).edit("too-much-memory", place="setting", value="jLT", rule="G5"
        ).edit("salt-of-65-bytes", place="salt", value="." * 87
        ).edit("no-salt-field", make=lambda text: text[:text.rindex("$")]
        ).edit("tag-alone", make=lambda text, n=len(tag) + 2: text[:n])

Format("scrypt-crypt", "crypt/scrypt_7", rows=r"scrypt|scrypt_7|mkpasswd_scrypt|libsodium_scrypt7|crypt_odd_setting", tags=["$7$"], nul=True, exact=HMAC["sha256"],
       text=r"\$7\$(?P<n>[./0-9A-Za-z])(?P<r>[./0-9A-Za-z]{5})(?P<p>[./0-9A-Za-z]{5})(?P<salt>[./0-9A-Za-z+]{0,86})\$(?P<digest>[./0-9A-Za-z]{43})",
       cheap=lambda m: CRYPT.index(m["n"]) <= 10, places={"digest": Last(CRYPT_LOW)}
    ).edit("n-is-one", place="n", value=".", rule="G4"
    ).edit("r-is-zero", place="r", value=".....", rule="G4"
    ).edit("p-is-zero", place="p", value=".....", rule="G4"
    ).edit("junk-in-r", place="r", value="6.!.."
    ).edit("too-much-memory", place="n", value="S", rule="G5"
    ).edit("salt-of-87-characters", place="salt", value="a" * 87
    ).edit("junk-in-salt", place="salt", value="ab:cd"
    ).edit("no-salt-field", make=lambda text: text[:text.rindex("$")])

Format("sha1crypt", "crypt/sha1_crypt", rows=r"sha1_crypt|crypt_odd_setting", tags=["$sha1$"], nul=True, cheap=lambda m: int(m["rounds"]) <= 20_000,
       text=r"\$sha1\$(?P<rounds>\d+)\$(?P<salt>[./0-9A-Za-z]{0,64})\$(?P<digest>[./0-9A-Za-z]{28})", exact=HMAC["sha1"],
       places={"rounds": Number(outside=("4294967296",), excess="4294967295"), "salt": Salt(most=64, alphabet="./"), "digest": Last(CRYPT_LOW)})

SUNMD5 = Format("sunmd5", "crypt/sunmd5", rows=r"sun_md5_crypt|mkpasswd_sunmd5|crypt_odd_setting", tags=["$md5$", "$md5,rounds=", "$md5,iterations="], nul=True,
       text=r"\$md5(?:,(?:rounds|iterations)=(?P<rounds>\d+))?\$(?P<salt>[./0-9A-Za-z]*)(?P<end>\$\$?)(?P<digest>[./0-9A-Za-z]{22})", most=8,
       cheap=lambda m: int(m["rounds"] or 0) <= 1000,
       places={"rounds": Number(outside=("4294967296",), excess="4294967295"), "salt": Salt(alphabet="./"), "digest": Last(CRYPT_LOW)},
    ).edit("three-dollars", place="end", value="$$$"
    ).edit("other-end", place="end", value="$", base=r"\$\$", rule="G6", expect="mismatch"
    ).edit("no-digest-field", make=lambda text: text[:text.index("$", 5)])
for name, password, stored in (
        ("iterations-1-ascii", "correct horse", "$md5,iterations=1$kx1TZ2Gn$$18CztihZs7JMSuiywM3Fv."),
        ("iterations-5-ascii", "correct horse", "$md5,iterations=5$kx1TZ2Gn$$FWlQhJXLno7g85YjSSDCb/"),
        ("iterations-1000-ascii", "correct horse", "$md5,iterations=1000$kx1TZ2Gn$$kmz8LvhrLCrZNshT8Fjjn."),
        ("iterations-1-utf8", "Crème brûlée", "$md5,iterations=1$kx1TZ2Gn$$EZgvPCmNnaqK7yFVLKQZT0"),
        ("iterations-5-utf8", "Crème brûlée", "$md5,iterations=5$kx1TZ2Gn$$6IKPK71yOt/7KJ8S05rIg0"),
        ("iterations-1000-utf8", "Crème brûlée", "$md5,iterations=1000$kx1TZ2Gn$$KyzKuovvrMzjn0MHtEvxl0"),
):
    SUNMD5.put(name, stored, password, origin="go-crypt 0.14.15, algorithm/md5crypt")
    SUNMD5.put(f"{name}-other", stored, "other", "mismatch", "go-crypt 0.14.15, algorithm/md5crypt", rule="G6")
(SUNMD5.edit("iterations-as-rounds", swap=("iterations=", "rounds="), base="iterations=1\\$", expect="match")
    .edit("iterations-of-none", swap=("iterations=1$", "iterations=0$"), base="iterations=1\\$", rule="G4", at=16)
    .edit("iterations-with-a-plus", swap=("iterations=1$", "iterations=+1$"), base="iterations=1\\$", rule="G3", at=16)
    .edit("iterations-too-many", swap=("iterations=1$", "iterations=4294967295$"), base="iterations=1\\$", rule="G5")
    .edit("iterations-one-more", swap=("iterations=1$", "iterations=2$"), base="iterations=1\\$", rule="G6", expect="mismatch")
    .edit("iterations-and-one-dollar", swap=("$$", "$"), base="iterations=1\\$", at=27))

Format("nt-crypt", "crypt/nt", rows=r"bsd_nthash|nthash_3|mkpasswd_nt", tags=["$3$"], nul=True, exact=nt,
       text=r"\$3\$\$(?P<digest>[0-9a-f]{32})", places={"digest": Last(HEX)}
    ).edit("with-a-salt", swap=("$3$$", "$3$ab$"), at=3
    ).edit("one-dollar", make=lambda text: text.replace("$3$$", "$3$").upper(), at=3)


def crypt_r(setting, password=b"password"):
    """libxcrypt's crypt(3), which Python's own module is gone with."""
    import ctypes
    library = ctypes.CDLL("libcrypt.so.1"); library.crypt_gensalt
    library.crypt_r.restype = ctypes.c_char_p; library.crypt_r.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p]
    made = library.crypt_r(password, setting.encode(), ctypes.create_string_buffer(32768)).decode()
    assert not made.startswith("*"), setting
    return made


def examples():
    from passlib.hash import bigcrypt, crypt16
    settings = {"md5crypt": "$1$eQT9Hwbt$", "apr1": None, "sha256crypt": "$5$rounds=535000$Tw5nQ2kXbV8sLr0e$", "sha512crypt": "$6$rounds=656000$Tw5nQ2kXbV8sLr0e$", "bsdicrypt": "_J9..Tw5n",
                "yescrypt": "$y$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$", "gost-yescrypt": "$gy$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$", "scrypt-crypt": "$7$CU..../....Tw5nQ2kXbV8sLr0eYzJh4M$",
                "sha1crypt": "$sha1$480000$Tw5nQ2kX$", "sunmd5": "$md5,rounds=5000$Tw5nQ2kX$", "nt-crypt": "$3$"}
    made = {scheme: crypt_r(setting) for scheme, setting in settings.items() if setting}
    from passlib.hash import apr_md5_crypt
    made["apr1"] = apr_md5_crypt.using(salt="eQT9Hwbt").hash("password")
    return {**made, "bigcrypt": bigcrypt.using(salt="ab").hash("password"), "crypt16": crypt16.using(salt="ab").hash("password")}
