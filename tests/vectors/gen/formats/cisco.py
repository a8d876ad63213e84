"""Cisco's devices."""
from kit import CRYPT, CRYPT_HIGH, CRYPT_LOW, HMAC, Format, Last, Salt


def firewall(full):
    """The user name goes behind the password without a separator, and both are padded with NULs."""
    def exact(password, m):
        return len(password) < full and not password.endswith(b"\0")
    return exact


for scheme, name, full in (("cisco-pix", "cisco_pix", 12), ("cisco-asa", "cisco_asa", 24)):
    Format(
        scheme, "cisco/firewall", rows=name, bare=True, skip=("empty-digest",), fields={"user": "user"}, exact=firewall(full),
        text=r"(?P<digest>[./0-9A-Za-z]{16})", places={"digest": Last(CRYPT_LOW)},
    )

Format(
    "cisco-4", "cisco/formulas", rows=r"cisco\.type4", bare=True, skip=("empty-digest",),
    text=r"(?P<digest>[./0-9A-Za-z]{43})", places={"digest": Last(CRYPT_HIGH)},
)
for number in (8, 9):
    Format(
        f"cisco-{number}", "cisco/ios", rows=rf"cisco\.type{number}", exact=HMAC["sha256"], tags=[f"${number}$"],
        text=rf"\${number}\$(?P<salt>[./0-9A-Za-z]{{14}})\$(?P<digest>[./0-9A-Za-z]{{43}})",
        places={"salt": Salt(most=14, least=14, alphabet=CRYPT), "digest": Last(CRYPT_HIGH)},
    ).edit("tag-alone", make=lambda text: text[:3])
