"""Cisco's devices."""
from kit import CRYPT, CRYPT_HIGH, CRYPT_LOW, HMAC, Format, Last, Salt


def firewall(full):
    """The user name goes behind the password without a separator, and both are padded with NULs."""
    def exact(password, m):
        # Without a user no match is exact, which the row and not the text would say.
        return None if len(password) < full and not password.endswith(b"\0") else False
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


def examples():
    import base64, hashlib
    from passlib.hash import cisco_asa, cisco_pix
    from kit import STD
    crypt = lambda raw: base64.b64encode(raw).decode().rstrip("=").translate(str.maketrans(STD + "+/", CRYPT))
    salts = {8: "dsYGNam3K1SIJO", 9: "nhEmQVczB7dqsO"}
    eight = hashlib.pbkdf2_hmac("sha256", b"password", salts[8].encode(), 20_000)
    nine = hashlib.scrypt(b"password", salt=salts[9].encode(), n=1 << 14, r=1, p=1, dklen=32)
    return {
        "cisco-pix": cisco_pix.hash("password", user="alice"), "cisco-asa": cisco_asa.hash("password", user="alice"),
        "cisco-4": crypt(hashlib.sha256(b"password").digest()),
        "cisco-8": f"$8${salts[8]}${crypt(eight)}", "cisco-9": f"$9${salts[9]}${crypt(nine)}",
    }
