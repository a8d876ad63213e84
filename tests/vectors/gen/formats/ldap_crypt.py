"""crypt(3) behind a tag in braces: what a directory's userPassword holds of a system."""
import re

from formats.crypt import printable
from kit import Format


def of_inner(password, m):
    """What the text of crypt(3) inside says."""
    inner = m["inner"]
    if re.fullmatch(r"[./0-9A-Za-z]{13}", inner): return len(password) < 8 and password.isascii()
    if inner.startswith("_"): return printable(password, m)
    if inner.startswith(("$2$", "$VMS")): return False
    if inner.startswith("$2"): return len(password) < 72 and (password.isascii() or inner[2] != "x")
    return True


Format("ldap-crypt", "ldap/crypt", rows=r".+", tags=["{CRYPT}"], nul=True, exact=of_inner,
       text=r"\{(?i:crypt)\}(?P<inner>\$2[abxy]?\$0[45].+|\$1\$.+|\$[56]\$.+|\$sha1\$.+|\$y\$.+|\$[PH]\$.+|\$VMS.+|_.{19}|[./0-9A-Za-z]{13})", most=16
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


def examples():
    from formats.crypt import crypt_r
    return {"ldap-crypt": "{CRYPT}" + crypt_r("$y$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$"), "ldap-wm-crypt": "{WM-CRY}" + crypt_r("$1$eQT9Hwbt$")}
