"""crypt(3) behind a tag in braces: what a directory's userPassword holds of a system."""
import re

from formats.crypt import printable
from kit import Format


# crypt(3) of libxcrypt 4.4.33 under a setting of 24 characters.
BIGCRYPT = "ab6XzzBfVS2bY87LsTCV1WDc"


def of_inner(password, m):
    """What the text of crypt(3) inside says."""
    inner = m["inner"]
    if re.fullmatch(r"[./0-9A-Za-z]{13}", inner): return len(password) < 8 and password.isascii()
    if re.fullmatch(r"[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+", inner): return password.isascii()
    if inner.startswith("_"): return printable(password, m)
    if inner.startswith(("$2$", "$VMS")): return False
    if inner.startswith("$2"): return len(password) < 72 and (password.isascii() or inner[2] != "x")
    return True


Format("ldap-crypt", "ldap/crypt", rows=r".+", tags=["{CRYPT}"], nul=True, exact=of_inner,
       text=r"\{(?i:crypt)\}(?P<inner>\$2[abxy]?\$0[45].+|\$1\$.+|\$[56]\$.+|\$sha1\$.+|\$y\$.+|\$[PH]\$.+|\$VMS.+|_.{19}|[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+)", most=16
    ).put("bigcrypt", "{CRYPT}" + BIGCRYPT, "Sesam-oeffne 77", origin="libxcrypt 4.4.33, as slapd 2.5.13 asks it"
    ).put("bigcrypt-of-its-first-half", "{CRYPT}" + BIGCRYPT, "Sesam-oe", expect="mismatch", rule="G6", origin="bigcrypt, asked by hand"
    ).put("bigcrypt-of-its-second-half", "{CRYPT}" + BIGCRYPT, "xesam-oeffne 77", expect="mismatch", rule="G6", origin="bigcrypt, asked by hand"
    ).put("bigcrypt-cut", "{CRYPT}" + BIGCRYPT[:-1], "Sesam-oeffne 77", expect="malformed", rule="G2", at=7, origin="bigcrypt, edited by hand"
    ).edit("character-missing", cut=1
    ).edit("dollar-behind", add="$"
    ).edit("tag-twice", make=lambda text: "{CRYPT}" + text, at=7
    ).edit("nobody-s-inside", place="inner", value="$9$salt$digest", at=0
    ).edit("digest-inside", place="inner", value="5f4dcc3b5aa765d61d8327deb882cf99", at=0
    ).edit("blank-behind-the-tag", make=lambda text: text[:7] + " " + text[7:], at=7
    ).edit("locked", make=lambda text: "{CRYPT}!" + text[7:], rule="G1", expect="unusable"
    ).edit("tag-of-no-end", make=lambda text: text[:6] + text[7:], expect="unknown"
    ).edit("other-case", make=lambda text: "{cRyPt}" + text[7:], expect="match")


Format("ldap-wm-crypt", "ldap/crypt", rows=r"openldap_\{CRYPT\}|authen_passphrase_.*", tags=["{WM-CRY}"], nul=True, exact=of_inner, most=6,
       stored=lambda row: "{WM-CRY}" + row["hash"].split("}")[-1], text=r"\{(?i:WM-CRY)\}(?P<inner>\$2[aby]\$0[45].+|\$1\$.+|\$P\$.+|[./0-9A-Za-z]{13})"
    ).edit("character-missing", cut=1
    ).edit("tag-twice", make=lambda text: "{WM-CRY}" + text, at=8
    ).edit("digest-inside", place="inner", value="5f4dcc3b5aa765d61d8327deb882cf99", at=0
    ).edit("other-case", make=lambda text: "{wm-cry}" + text[8:], expect="match")


Format("ldap-gost-yescrypt", "ldap/crypt", rows=r"gost_yescrypt|mkpasswd_gost-yescrypt", tags=["{GOST_YESCRYPT}"], nul=True, most=6, wrong=2,
       stored=lambda row: "{GOST_YESCRYPT}" + row["hash"], text=r"\{(?i:GOST_YESCRYPT)\}(?P<inner>\$gy\$j[57]\S+)"
    ).edit("character-missing", cut=1
    ).edit("tag-alone", make=lambda text: text[:15], at=15
    ).edit("tag-twice", make=lambda text: "{GOST_YESCRYPT}" + text, at=15
    ).edit("yescrypt-inside", place="inner", value="$y$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$gzI8XOxRfgu/EyBlBgbJnufDQ7/zOdLW3X9LwglDUo5", at=0
    ).edit("other-case", make=lambda text: "{gost_yescrypt}" + text[15:], expect="match")


def examples():
    from formats.crypt import crypt_r
    return {"ldap-gost-yescrypt": "{GOST_YESCRYPT}" + crypt_r("$gy$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$"), "ldap-crypt": "{CRYPT}" + crypt_r("$y$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$"), "ldap-wm-crypt": "{WM-CRY}" + crypt_r("$1$eQT9Hwbt$")}
