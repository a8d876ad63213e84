"""Tags in braces: what a directory's userPassword holds."""
import re

from formats.crypt import printable
from kit import AB64, HMAC, Format, Inside, Last, Number, hostile


def of_inner(password, m):
    """What the text of crypt(3) inside says."""
    inner = m["inner"]
    if re.fullmatch(r"[./0-9A-Za-z]{13}", inner): return len(password) < 8 and password.isascii()
    if inner.startswith("_"): return printable(password, m)
    if inner.startswith("$2$"): return False
    if inner.startswith("$2"): return len(password) < 72 and (password.isascii() or inner[2] != "x")
    return True


Format("ldap-crypt", "ldap/crypt", rows=r".+", tags=["{CRYPT}"], nul=True, exact=of_inner,
       text=r"\{(?i:crypt)\}(?P<inner>\$2[abxy]?\$0[45].+|\$1\$.+|\$[56]\$.+|_.{19}|[./0-9A-Za-z]{13})"
    ).edit("character-missing", cut=1
    ).edit("dollar-behind", add="$"
    ).edit("tag-twice", make=lambda text: "{CRYPT}" + text, at=7
    ).edit("nobody-s-inside", place="inner", value="$9$salt$digest", at=0
    ).edit("digest-inside", place="inner", value="5f4dcc3b5aa765d61d8327deb882cf99", at=0
    ).edit("blank-behind-the-tag", make=lambda text: text[:7] + " " + text[7:], at=7
    ).edit("locked", make=lambda text: "{CRYPT}!" + text[7:], rule="G1", expect="unusable"
    ).edit("tag-of-no-end", make=lambda text: text[:6] + text[7:], expect="unknown"
    ).edit("other-case", make=lambda text: "{cRyPt}" + text[7:], expect="match")

FUNCTION = {"": "sha1", "-sha1": "sha1", "-sha256": "sha256", "-sha512": "sha512", "s5": "sha512"}

Format("pbkdf2-ldap", "ldap/pbkdf2", rows=r".+", tags=["{PBKDF2}", "{PBKDF2-SHA1}", "{PBKDF2-SHA256}", "{PBKDF2-SHA512}", "{PBKDF2S5}"],
       text=r"\{(?i:PBKDF2)(?P<function>(?i:-SHA1|-SHA256|-SHA512|S5)?)\}(?P<rounds>\d+)\$(?P<salt>[A-Za-z0-9./]*)\$(?P<digest>[A-Za-z0-9./]{26,86})",
       places={"rounds": Number(), "salt": Inside(AB64), "digest": Last(AB64)}, cheap=lambda m: int(m["rounds"]) <= 20_000,
       exact=lambda password, m: HMAC[FUNCTION[m["function"].lower()]](password, m)
    ).edit("plus-in-digest", place="digest", value="AA+A", at=2
    ).edit("other-function", place="function", value="-SHA3", expect="unknown"
    ).edit("other-case", make=lambda text: text[:text.index("}")].swapcase() + text[text.index("}"):], expect="match")
