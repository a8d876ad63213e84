"""Network devices beside Cisco's."""
import base64, hashlib

from kit import B64, HEX, Format, Inside, Last

STANDARD = r"[A-Za-z0-9+/]"
MAGIC = bytes.fromhex("a388ba2e424cb04a537930c13107cc3fa1329029a9815b70")

for scheme, tag, digits in (("fortigate-ak1", "AK1", "{43}="), ("fortigate-sh2", "SH2", "{59}=")):
    Format(
        scheme, "device/formulas", rows=rf"fortigate\.{tag}", tags=[tag], bare=True, text=f"{tag}(?P<body>{STANDARD}{digits})", places={"body": Last(B64)},
    ).edit("tag-in-lower-case", swap=(tag, tag.lower()), expect="unknown")
Format("arubaos", "device/formulas", rows="arubaos", bare=True, text=r"(?P<body>[0-9a-f]{50})", places={"body": Last(HEX)}, skip=["empty-body"])
for scheme, number, name, digits in (("citrix-sha1", 1, "sha1", 48), ("citrix-sha512", 2, "sha512", 136)):
    Format(
        scheme, "device/formulas", rows=rf"citrix\.{name}", tags=[], bare=True, text=rf"{number}(?P<body>[0-9a-f]{{{digits}}})", places={"body": Last(HEX)},
    ).edit("another-number", make=lambda text: "3" + text[1:])

Format(
    "netscreen", "device/netscreen", rows=None, bare=True, needs=("user",), fields={"user": "user"},
    text=rf"(?P<digest>n{STANDARD}{{5}}r{STANDARD}{{5}}c{STANDARD}{{4}}s{STANDARD}{{5}}t{STANDARD}{{5}}n)",
).put("of-hashcat", "nKjiFErqK7TPcZdFZsZMNWPtw4Pv8n", "hashcat", user="26506173", origin="hashcat, example of mode 22"
).edit("first-letter", make=lambda text: "m" + text[1:]
).edit("last-letter", make=lambda text: text[:-1] + "m"
).edit("first-digit-of-a-group-over-four-bits", make=lambda text: text[0] + "Q" + text[2:]
).edit("digit-that-is-none", make=lambda text: text[:2] + "!" + text[3:]
).edit("two-byte-character", make=lambda text: text[:2] + "é" + text[4:]
).edit("too-short", cut=1
).edit("too-long", add="n")


def examples():
    from kit import STD
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96"); b64 = lambda raw: base64.b64encode(raw).decode()
    found = {"fortigate-ak1": "AK1" + b64(salt[:12] + hashlib.sha1(salt[:12] + b"password" + MAGIC).digest()),
             "fortigate-sh2": "SH2" + b64(salt[:12] + hashlib.sha256(salt[:12] + b"password" + MAGIC).digest()),
             "arubaos": (salt[:4] + b"\1").hex() + hashlib.sha1(salt[:4] + b"\1" + b"password").hexdigest()}
    text = salt[:4].hex()
    for scheme, number, name in (("citrix-sha1", 1, "sha1"), ("citrix-sha512", 2, "sha512")):
        found[scheme] = f"{number}{text}" + hashlib.new(name, text.encode() + b"password\0").hexdigest()
    digest = hashlib.md5(b"alice:Administration Tools:password").digest(); digits = STD + "+/"; written = ""
    for at in range(0, 16, 2):
        word = int.from_bytes(digest[at:at + 2], "big"); written += digits[word >> 12] + digits[word >> 6 & 63] + digits[word & 63]
    for letter, at in zip("nrcstn", (0, 6, 12, 17, 23, 29)): written = written[:at] + letter + written[at:]
    return {**found, "netscreen": written}
