"""Business applications, which crackers know."""
import base64, hashlib, hmac

from kit import B64, B64N, HEX, HEX_ANY, HEX_UPPER, HMAC, Encoding, Fixed, Format, Inside, Last, Number, Salt, never

STANDARD = r"[A-Za-z0-9+/]"

for scheme, number, digits in (("episerver-sha1", 0, 27), ("episerver-sha256", 1, 43)):
    Format(
        scheme, "enterprise/formulas", rows=rf"episerver\.\*{number}\*", tags=[f"$episerver$*{number}*"],
        text=rf"\$episerver\$\*{number}\*(?P<salt>{STANDARD}*={{0,2}})\*(?P<digest>{STANDARD}{{{digits}}})", places={"salt": Inside(B64), "digest": Last(B64N)},
    ).edit("tag-alone", make=lambda text: text[:14]
    ).edit("password-that-is-no-text", make=lambda text: text.replace("$*", "$*", 1)[:-1] + ("A" if text[-1] != "A" else "E"), password=b"\xff", expect="refused", rule="G8")

Format(
    "otm-sha256", "enterprise/formulas", rows="otm_sha256", tags=["otm_sha256:"],
    text=rf"otm_sha256:(?P<rounds>\d+):(?P<salt>[^:]+):(?P<digest>{STANDARD}{{43}}=)", places={"rounds": Number(), "salt": Salt(), "digest": Last(B64)},
).edit("tag-alone", make=lambda text: "otm_sha256:")
for scheme, rows in (("peoplesoft", "peoplesoft"), ("umbraco", r"umbraco\.hmac-sha1")):
    Format(scheme, "enterprise/formulas", rows=rows, bare=True, text=f"(?P<digest>{STANDARD}{{27}}=)", places={"digest": Last(B64)}, skip=["empty-digest"])
Format(
    "coldfusion10", "enterprise/formulas", rows="coldfusion10", bare=True, text="(?P<digest>[0-9A-Fa-f]{64}):(?P<salt>.{64})",
    places={"digest": Inside(HEX_ANY), "salt": Salt(most=64, least=64)},
)
Format(
    "netwitness", "enterprise/formulas", rows="netwitness", bare=True, text=f"(?P<digest>[0-9A-F]{{64}}):(?P<salt>{STANDARD}+={{0,2}})",
    places={"digest": Inside(HEX_UPPER), "salt": Last(B64, any_length=True)},
)

SSPR = {"sspr-md5": (0, "md5", False), "sspr-sha1": (1, "sha1", False), "sspr-ssha1": (2, "sha1", True), "sspr-sha256": (3, "sha256", True), "sspr-sha512": (4, "sha512", True)}
for scheme, (number, name, salted) in SSPR.items():
    size = hashlib.new(name).digest_size; salt = "(?P<salt>[^$]+)" if salted else "NONE"
    form = Format(
        scheme, "enterprise/identity", rows=rf"sspr\.{number} .*", tags=[f"$sspr${number}$"],
        text=rf"\$sspr\${number}\$(?P<rounds>\d+)\${salt}\$(?P<digest>[0-9a-f]{{{2 * size}}})",
        places={"rounds": Number(), "digest": Last(HEX), **({"salt": Salt()} if salted else {})},
    )
    if number == 4:
        form.put("of-adobe-aem", "$sspr$4$1000$fe90d85cdcd7e79c$4c29a0ac964e7bbc5380797f294d15928288cbcde3d501eb8746296de8d6c06b2b5ff27b56ae174744fe69ee157614ad126c1315ee3b67c891e42753e01a3e37",
                 "Aa12345678!@", origin="John the Ripper, adobe_aem2john.py")
    if number == 3:
        form.put("of-hashcat", "$sspr$3$100000$ODk2NDA5Mjc2NDIwMjMwMjQyMTQ1NzMz$7195873d47c7e3627510862e37fe7cab9bc83b91feecb9864841bf80cff92419", "hashcat",
                 origin="hashcat, example of mode 32030")
    form.edit("tag-alone", make=lambda text: text[:8])

Format(
    "sspr-pbkdf2-sha1", "enterprise/identity", rows=None, tags=["$pbkdf2-hmac-sha1$"], exact=HMAC["sha1"],
    text=r"\$pbkdf2-hmac-sha1\$(?P<rounds>\d+)\$(?P<salt>([0-9a-f]{2})+)\$(?P<digest>[0-9a-f]{40})", places={"rounds": Number(), "salt": Inside(HEX), "digest": Last(HEX)},
).put("of-john", "$pbkdf2-hmac-sha1$1000$6926d45e$231c561018a4cee662df7cd4a8206701c5806af9", "1234", origin="John the Ripper, pbkdf2_hmac_common_plug.c"
).put("of-hashcat", "$pbkdf2-hmac-sha1$100000$7134180503252384106490944216249411431665011151428170747164626720$990e0c5f62b1384d48cbe3660329b9741c4a8473", "hashcat",
      origin="hashcat, example of mode 32050"
).edit("tag-alone", make=lambda text: "$pbkdf2-hmac-sha1$")
# What of its texts is broken is the one's above.
Format(
    "john-pbkdf2-sha1", "enterprise/identity", rows=None, tags=[], exact=HMAC["sha1"],
    text=r"\$pbkdf2-hmac-sha1\$(?P<rounds>\d+)\.(?P<salt>([0-9a-f]{2})+)\.(?P<digest>[0-9a-f]{40})",
).put("of-john", "$pbkdf2-hmac-sha1$1000.fd11cde0.27de197171e6d49fc5f55c9ef06c0d8751cd7250", "3956", origin="John the Ripper, pbkdf2_hmac_common_plug.c"
).edit("rounds-of-another", place="rounds", value="1001", rule="G6", expect="mismatch"
).edit("salt-of-another", place="salt", value="fd11cde1", rule="G6", expect="mismatch"
).edit("another-password", swap=("$1000.", "$999."), password=b"3957", rule="G6", expect="mismatch")
LONG = f"$pbkdf2-hmac-sha512$1000.{bytes(32).hex()}.{hashlib.pbkdf2_hmac('sha512', b'correct horse', bytes(32), 1000).hex()}"
Format(
    "john-pbkdf2-sha512", "enterprise/identity", rows=None, tags=["$pbkdf2-hmac-sha512$"], exact=HMAC["sha512"],
    text=r"\$pbkdf2-hmac-sha512\$(?P<rounds>\d+)\.(?P<salt>([0-9a-f]{2})+)\.(?P<digest>[0-9a-f]{128})", places={"rounds": Number(), "salt": Inside(HEX), "digest": Last(HEX)},
).put("of-hashcat", "$pbkdf2-hmac-sha512$100000.0211258841559010919749469547425215185689838310218571790549787198.1659e40e64daf84d635a5f1ed2f5708f6735233bed471994bdc0307b3c5f77597f"
      "79bdcdd088d1e79357b383809ddfd84379006b49e14f4ff45c449071478777", "hashcat", origin="hashcat, example of mode 32070"
).put("a-thousand-rounds", LONG, "correct horse", origin="Python's hashlib").edit("tag-alone", make=lambda text: "$pbkdf2-hmac-sha512$")
Format(
    "azure-pph1-md4", "enterprise/identity", rows="azuread-sync PPH1_MD4", tags=["v1;PPH1_MD4,"],
    text=r"v1;PPH1_MD4,(?P<salt>[0-9a-f]{20}),(?P<rounds>\d+),(?P<digest>[0-9a-f]{64})", places={"salt": Inside(HEX, bytes=[10]), "rounds": Number(), "digest": Last(HEX)},
).edit("tag-alone", make=lambda text: "v1;PPH1_MD4,").edit("two-semicolons", add=";;")
# What of its texts is broken is the one's above.
Format(
    "azure-pph1-md4-sent", "enterprise/identity", rows=None, tags=[],
    text=r"v1;PPH1_MD4,(?P<salt>[0-9a-f]{20}),(?P<rounds>\d+),(?P<digest>[0-9a-f]{64});",
).put("a-hundred-rounds", "v1;PPH1_MD4,f76bc776428002f87f4b,100,0ab46c4a6351db87cc13323bb01eea073c90a52e376fffca559e57fbb19a441a;", "Pa$$w0rd", origin="DSInternals, ConvertTo-OrgIdHash"
).put("a-thousand-rounds", "v1;PPH1_MD4,60eaffd2c886b419df7a,1000,ab9c532104713157395a70da85cc8a1b418508753c6997f02341d541328ef16b;", "Pa$$w0rd", origin="DSInternals, ConvertTo-OrgIdHash"
).edit("rounds-of-another", place="rounds", value="101", base=",100,", rule="G6", expect="mismatch"
).edit("salt-of-another", place="salt", value="f76bc776428002f87f4c", rule="G6", expect="mismatch"
).edit("another-password", swap=("f76b", "f76c"), base="f76b", password=b"Pa$$w0re", rule="G6", expect="mismatch")


# ---- SAP before CODVN H ---------------------------------------------------------------------------------------------

SAP_STRETCHES = bytes.fromhex(
    "91ac51149f67544324e73be028747bc2863313eb5a4fcb5c080a73370e5d1c2f338fe6e5f89baedd16f24b8d2ce1d4dcb0cbdf9dd4706d17f94d423f9b1b1194"
    "9f5bc19b06059d039d5e138a1e9a6ae8d97c141758c72af6a199630ad7fd70c3f65e741303c90b042698f7268a929325b0a20d23ed63796d1332fa3c35029aa3"
    "b3dd8e0a24bf51c37ccd559f37af944c29085282b23b4e379f170791113bfdcd")


def sap_passcode(user, password):
    """CODVN F, by what John's sapG_fmt_plug.c and hashcat's module 7800 say of it."""
    choice = hashlib.sha1(password + user).digest()
    start = sum(byte % 8 for byte in choice[10:]); end = start + 32 + sum(byte % 6 for byte in choice[:10])
    return hashlib.sha1(password + SAP_STRETCHES[start:end] + user).hexdigest().upper()


PASSCODES = (
    ("of-john", "DDIC", "DDIC", "6066CD3147915331EC4C602847D27A75EB3E8F0A", JOHN := "John the Ripper, sapG_fmt_plug.c"),
    ("one-character", "MAN", "u", "22886450D0AB90FDA7F91C4F3DD5619175B372EA", JOHN),
    ("lower-case", "VAN", "hauser", "D15597367F24090F0A501962788E9F19B3604E73", JOHN),
    ("twelve-euros", "€" * 12, "--+----", "B20D15C088481780CD44FCF2003AAAFBD9710C7C", JOHN),
    ("dollars", "DOLLAR$$$---", "Dollar$$$---", "E0180FD4542D8B6715E7D0D9EDE7E2D2E40C3D4D", JOHN),
    ("of-hashcat", "604020408266", "hashcat", "32837BA7B97672BA4E5AC74767A4E6E1AE802651", "hashcat, example of mode 7800"),
    ("half-of-hashcat", "604020408266", "hashcat", "32837BA7B97672BA4E5A00000000000000000000", "hashcat, example of mode 7801"),
    ("two-words", "ALICE", "correct horse", "D677D8C4792C7D6667C1C44E3611FF4441CD8564", HASHCAT := "hashcat 7, test module of mode 7800"),
    ("star", "SAP*", "Init1234", "EB18A431BAECB7AACC4D467ACA011BB89EF62DD1", HASHCAT),
    ("forty-characters", "BATCH_USER01", "Ein sehr langes Kennwort mit 40 Zeichen!", "617E290FE5EB87FDA046B14A98883DC06604955C", HASHCAT),
    ("dollar-in-the-name", "A$B", "x", "096F5EECB83CA97A5C906435F694BAEB190068B8", HASHCAT),
    ("beyond-ascii", "MUELLER", "Paßwort 7", "0A66EF944DAE0570B48E39E92BDB1AB5872F891A", HASHCAT),
)
for name, user, password, digest, _ in PASSCODES:
    assert sap_passcode(user.encode(), password.encode()).startswith(digest.rstrip("0")), name

form = Format("sap-passcode", "enterprise/sap", rows=None, bare=True, skip=("empty-digest",), fields={"user": "user"}, needs=("user",),
              text="(?P<digest>[0-9A-Fa-f]{40})", places={"digest": Last(HEX_ANY)})
for name, user, password, digest, origin in PASSCODES: form.put(name, digest, password, origin=origin, user=user)
form.put("user-in-lower-case", PASSCODES[0][3], "DDIC", origin=f"{JOHN}; asked by hand", user="ddic"
).put("digits-in-lower-case", PASSCODES[0][3].lower(), "DDIC", origin="of-john, edited by hand", user="DDIC"
).put("sharp-s-in-the-name", sap_passcode("STRAßE".encode(), b"correct horse"), "correct horse", origin="Python's hashlib", user="straße"
).edit("another-password", make=str.lower, password=b"DDIC1", rule="G6", expect="mismatch"
).edit("other-case", make=str.lower, password=b"Ddic", rule="G6", expect="mismatch"
).edit("blank-behind-the-password", make=str.lower, password=b"DDIC ", rule="G6", expect="mismatch"
).put("blank-in-the-hash", sap_passcode(b"DDIC", b"DDIC "), "DDIC ", "mismatch", rule="G6", origin="Python's hashlib, of what SAP never hashes", user="DDIC"
).put("no-password", "0" * 40, "DDIC", "mismatch", rule="G6", origin="SAP, CLEANUP_PASSWORD_HASH_VALUES", user="DDIC"
).put("half-of-another", "32837BA7B97672BA4E5B00000000000000000000", "hashcat", "mismatch", rule="G6", origin="half-of-hashcat, edited by hand", user="604020408266")

form = Format("sap-passcode-user", "enterprise/sap", rows=None, bare=True, skip=("empty-digest",),
              text=r"(?P<user>[^a-z]{1,40})\$(?P<digest>[0-9A-F]{40})", places={"digest": Last(HEX_UPPER)})
for name, user, password, digest, origin in PASSCODES: form.put(name, f"{user}${digest}", password, origin=origin)
form.put("blanks-behind-the-name", "JOHNNY                                  $7D79B478E70CAAE63C41E0824EAB644B9070D10A", "CYBERPUNK", origin=JOHN
).put("blanks-up-to-twelve", "F           $646A0AD270DF651065669A45D171EDD62DFE39A1", "X", origin=JOHN
).put("another-password", "VAN$D15597367F24090F0A501962788E9F19B3604E73", "Hauser", "mismatch", rule="G6", origin="lower-case, asked by hand"
).put("user-of-another", "WAN$D15597367F24090F0A501962788E9F19B3604E73", "hauser", "mismatch", rule="G6", origin="lower-case, edited by hand"
).put("blank-behind-the-password", "VAN$D15597367F24090F0A501962788E9F19B3604E73", "hauser ", "mismatch", rule="G6", origin="lower-case, asked by hand"
).edit("no-user", make=lambda text: text[-41:]
).edit("blanks-for-a-user", make=lambda text: "   " + text[-41:]
).edit("user-in-lower-case", make=lambda text: text.replace("DDIC", "ddic", 1)
).edit("user-of-thirteen-characters", make=lambda text: "ABCDEFGHIJKLM" + text[-41:]
).edit("field-of-41-bytes", make=lambda text: "A" + " " * 40 + text[-41:]
).edit("question-mark-first", make=lambda text: "?" + text
).edit("control-character-in-the-user", make=lambda text: text.replace("DD", "D\x07", 1)
).edit("another-separator", make=lambda text: text.replace("$", ":"))

SAP_CODES = bytes.fromhex(
    "3f4041504344454b47484d4e5451534635363738393a3b3c3d3e56555c495d4a420102030405060708090a0b0c0d0e0f101112131415161718191a585b59ff52"
    "4c0102030405060708090a0b0c0d0e0f101112131415161718191a575e5a4f")
SAP_FILLER = bytes.fromhex(
    "1477f3d4bb7123d003ff479355aa6691f2886b99bfcb321a19d9a7822249a251e2b733718b9f5d014470ae11ef28f00d")


def sap_bcode(user, password):
    """CODVN B, by what John's sapB_fmt_plug.c and hashcat's module 7700 say of it."""
    codes = lambda text: bytes(SAP_CODES[ord(c) - 32] if " " <= c <= "~" else 255 for c in text)
    password, user = codes(password[:8].rstrip(" ")), codes(user)
    choice = hashlib.md5(password + user).digest(); text = bytearray(); i = j = 0
    length = 32 + sum(choice[k] % 4 for k in (0, 1, 2, 3, 5))
    while len(text) < length:
        if i < len(password):
            if choice[15 - i] % 2: text.append(SAP_FILLER[47 - i])
            text.append(password[i]); i += 1
        if j < len(user): text.append(user[j]); j += 1
        text += bytes([SAP_FILLER[len(text) - i - j], 0])
    whole = hashlib.md5(text[:length]).digest()
    return bytes(a ^ b for a, b in zip(whole[:8], whole[8:])).hex().upper()


JOHN, HASHCAT = "John the Ripper, sapB_fmt_plug.c", "hashcat 7, test module of mode 7700"
BCODES = (
    ("of-john", "DDIC", "DDIC", "C94E2F7DD0178374", JOHN),
    ("nine-characters", "JOHNNY", "CYBERPUNK", "7F7207932E4DE471", JOHN),
    ("one-character", "MAN", "U", "9F48E7CE5B184D2E", JOHN),
    ("dashes", "------------", "--+----", "058DE95926E00F32", JOHN),
    ("dollars", "DOLLAR$$$---", "DOLLAR$$$---", "C3413C498C48EB67", JOHN),
    ("digits", "12850413", "46813230", "1470EF2F683C956D", JOHN),
    ("one-of-four-passwords", "EARLYWATCH", "VXFNI07+", "E786D382B2C88932", JOHN),
    ("another-of-four-passwords", "EARLYWATCH", "VXFNI07W", "E786D382B2C88932", JOHN),
    ("seven-of-eight-characters", "DDIC", "DFQEX12", "74DB83791A028420", JOHN),
    ("eight-of-seven-characters", "DDIC", "DFQEX12.", "74DB83791A028420", JOHN),
    ("of-hashcat", "027642760180", "hashcat", "77EC38630C08DF8D", "hashcat, example of mode 7700"),
    ("eight-of-two-words", "ALICE", "CORRECTH", "F440D06B8ADF92B8", HASHCAT),
    ("star", "SAP*", "Init1234", "9F6F2789A9D254D8", HASHCAT),
    ("date", "SAPCPIC", "06071992", "BC6B1242E1114D7A", HASHCAT),
    ("underscore", "BATCH_USER01", "BATCH_01", "6EB1C2CFD8B33E36", HASHCAT),
    ("signs-before-digits", "USER", '!"#$%&()', "D5450E569F3B5268", HASHCAT),
    ("signs-to-semicolon", "USER", "*+,-./:;", "C84DB8B50D63F6E1", HASHCAT),
    ("signs-around-letters", "USER", "<=>?@[\\]", "71F38DBD33548B1E", HASHCAT),
    ("signs-behind-letters", "USER", "^_`{|}~", "10013FFDCF682000", HASHCAT),
)
for name, user, password, digest, _ in BCODES: assert sap_bcode(user.upper(), password.upper()) == digest, name

form = Format("sap-bcode", "enterprise/sap", rows=None, bare=True, skip=("empty-digest",), exact=never, fields={"user": "user"}, needs=("user",),
              text="(?P<digest>[0-9A-Fa-f]{16})", places={"digest": Last(HEX_ANY)})
for name, user, password, digest, origin in BCODES: form.put(name, digest, password, origin=origin, user=user)
form.put("user-in-lower-case", "C94E2F7DD0178374", "ddic", origin="of-john, asked by hand", user="ddic"
).put("blanks-behind-the-password", "C94E2F7DD0178374", "DDIC    more", origin="of-john, asked by hand", user="DDIC"
).put("beyond-ascii", sap_bcode("MÜLLER", "KÄSEBROT"), "kÄsebrot", origin="Python's hashlib, from John's sapB_fmt_plug.c", user="müller"
).put("caret-for-what-is-beyond-ascii", sap_bcode("MÜLLER", "KÄSEBROT"), "k^sebrot", origin="beyond-ascii, asked by hand", user="m^ller"
).put("no-text", sap_bcode("ALICE", "K^SE"), b"k\xe4se", origin="Python's hashlib, from John's sapB_fmt_plug.c", user="ALICE"
).edit("another-password", make=str.lower, password=b"DDID", rule="G6", expect="mismatch"
).put("half-of-hashcat", "77EC386300000000", "hashcat", "mismatch", rule="G6", origin="hashcat, example of mode 7701", user="027642760180"
).put("no-password", "0" * 16, "DDIC", "mismatch", rule="G6", origin="SAP, CLEANUP_PASSWORD_HASH_VALUES", user="DDIC")

form = Format("sap-bcode-user", "enterprise/sap", rows=None, bare=True, skip=("empty-digest",), exact=never,
              text=r"(?P<user>[^a-z]{1,40})\$(?P<digest>[0-9A-F]{16})", places={"digest": Last(HEX_UPPER)})
for name, user, password, digest, origin in BCODES: form.put(name, f"{user}${digest}", password, origin=origin)
form.put("blanks-behind-the-name", "JOHNNY                                  $7F7207932E4DE471", "CYBERPUNK", origin=JOHN
).put("another-password", "VAN         $487A2A40A7BA2258", "HAUSES", "mismatch", rule="G6", origin=f"{JOHN}; asked by hand"
).put("user-of-another", "WAN         $487A2A40A7BA2258", "HAUSER", "mismatch", rule="G6", origin=f"{JOHN}; edited by hand"
).put("half-of-hashcat", "027642760180$77EC386300000000", "hashcat", "mismatch", rule="G6", origin="hashcat, example of mode 7701"
).edit("no-user", make=lambda text: text[-17:]
).edit("user-in-lower-case", make=lambda text: text.replace("DDIC", "ddic", 1)
).edit("user-of-thirteen-characters", make=lambda text: "ABCDEFGHIJKLM" + text[-17:]
).edit("question-mark-first", make=lambda text: "?" + text
).edit("another-separator", make=lambda text: text.replace("$", ":"))


# ---- Lotus Domino ---------------------------------------------------------------------------------------------------

LOTUS = bytes.fromhex(
    "bd56eaf2a2f1ac2ab093d19c1b33fdd03004b6dc7ddf324bf7cb459b31bb215a419fe1d94a4d9edaa0682cc3275f80363eeefb951afecea834a913f0a63fd80c"
    "7824af2352c16717f56690e7e807b86048e61e53f392a4728c08156e860084faf47f8a4219f6dbcd148d5012ba3c064eecb33511a1888e2b9499b77174d3e4bf"
    "3ade960ebc0aed77fc376b03798962c6d7c0d27c6a8b22a35b055d0275d561e3188f5551ad1f0b5e85e5c25763ca3d6cb4c5cc70b291590d4720c84f58e001e2"
    "1638c46f3b0f6546be7e2d7b82f940b51d73f8eb26c787972554b128aa989da5646d7ad4108144ef49d6ae2edd765c2fa71cc909699a83cf2939b9e94cff43ab")
LOTUS64 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/"
DOMINO64 = Encoding(LOTUS64); DOMINO64.unread = lambda body: 0     # bits of what follows


def domino_digest(data):
    """MD2 with Lotus' table and its own count, by what John's DOMINOSEC_fmt_plug.c says of it."""
    state, checksum = bytes(16), bytearray(16)
    def mixed(state, block):
        text = bytearray(state + block + bytes(a ^ b for a, b in zip(state, block))); last = 0
        for _ in range(18):
            for i in range(48): last = text[i] = text[i] ^ LOTUS[last + 48 - i & 255]
        return bytes(text[:16])
    missing = 16 - len(data) % 16; data += bytes([missing]) * missing
    for at in range(0, len(data), 16):
        block = data[at:at + 16]; state = mixed(state, block); last = checksum[15]
        for i in range(16): last = checksum[i] = checksum[i] ^ LOTUS[block[i] ^ last]
    return mixed(state, bytes(checksum))


def domino_text(raw, digits):
    bits = int.from_bytes(raw[:3] + bytes([raw[3] + 4 & 255]) + raw[4:], "big")
    return "".join(LOTUS64[bits >> 8 * len(raw) - 6 * (i + 1) & 63] for i in range(digits))


def domino6(password, salt):
    digits = domino_digest(password).hex().upper().encode()
    return "(G" + domino_text(salt + domino_digest((salt + b"(" + digits)[:34])[:10], 19) + ")"


def domino8(password, salt, rounds, behind=b"02"):
    digest = hashlib.pbkdf2_hmac("sha1", domino6(password, salt[:5]).encode(), salt, rounds, 8)
    return "(H" + domino_text(salt + b"%010d" % rounds + behind + digest, 48) + ")"


LONG = "Ein langes Kennwort mit 40 Zeichen hier!"
JOHN, HASHCAT = "John the Ripper, lotus5_fmt_plug.c", "hashcat 7, test module of mode 8600"
DOMINO5 = (
    ("of-john", "secret", "06E0A50B579AD2CD5FFDC48564627EE7", JOHN), ("password", "password", "355E98E7C7B59BD810ED845AD0FD2FC4", JOHN),
    ("lotus", "lotus", "CD2D90E8E00D8A2A63A81F531EA8A9A3", JOHN), ("dirtydog", "dirtydog", "69D90B46B1AC0912E5CCF858094BBBFC", JOHN),
    ("of-hashcat", "hashcat", "3DD2E1E5AC03E230243D58B8C5ADA076", "hashcat, example of mode 8600"),
    ("two-words", "correct horse", "46CE0FACE26DBB8A04FB7F362E3E5582", HASHCAT), ("init", "Init1234", "A753704CB81048043A21951994B2DBBE", HASHCAT),
    ("three-blocks", LONG, "29962C6D4FC956D357185286B976B3F8", HASHCAT), ("beyond-ascii", "Paßwort", "AC85D2F0E2D1108B40E9DFF2843F7507", HASHCAT),
    # Whole blocks are followed by another, as Domino's own hashes of such passwords in DOMINO6 show.
    ("one-block", "Sesam-oeffne 77!", domino_digest(b"Sesam-oeffne 77!").hex().upper(), "Python, from John's DOMINOSEC_fmt_plug.c"),
    ("empty", "", domino_digest(b"").hex().upper(), "Python, from John's DOMINOSEC_fmt_plug.c"),
)
JOHN, HASHCAT = "John the Ripper, DOMINOSEC_fmt_plug.c", "hashcat 7, test module of mode 8700"
DOMINO6 = (
    ("empty", "", "(GVMroLzc50YK/Yd+L8KH)", JOHN), ("one-character", "x", "(GqnUDNNGNUz5HRoelmLU)", JOHN), ("of-john", "dupaaa123", "(GNBpcGJRYpBe9orUOpmZ)", JOHN),
    ("fifteen-characters", "koziolekmatolek", "(G0xjUQzdKxvHpUYqo5hU)", JOHN), ("one-block", "szesnascieznakow", "(G+dfECo845XxUw+nFVYD)", JOHN),
    ("two-blocks", "terazjakiesdwadziesciacos", "(GowT5I2hVHZpRWpvGmux)", JOHN), ("two-whole-blocks", "trzydziescidwamozesieudaojnieuda", "(Gq2bAtpguiTSSycy6dhu)", JOHN),
    ("three-blocks", "looongrandominputdataforfunbutnotonlyoi!", "(G82TtgNcqcHGkpEo7wQp)", JOHN),
    ("of-hashcat", "hashcat", "(GDJ0nDZI8l8RJzlRbemg)", "hashcat, example of mode 8700"),
    ("two-words", "correct horse", "(GOM9ZQ6LWIa4F22ScAlu)", HASHCAT), ("salt-whose-fourth-byte-wraps", "Init1234", "(G0G830GLShYbSVHP7w9P)", HASHCAT),
    ("beyond-ascii", "Paßwort", "(GPczlCM9/VgEj30cKwkn)", HASHCAT),
)
JOHN, HASHCAT = "John the Ripper, DOMINOSEC8_fmt_plug.c", "hashcat 7, test module of mode 9100"
DOMINO8 = (
    ("of-john", "hashcat", "(HsjFebq0Kh9kH7aAZYc7kY30mC30mC3KmC30mCluagXrvWKj1)", JOHN), ("pleaseletmein", "pleaseletmein", "(HosOQowHtnaYQqFo/XlScup0mC30mC3KmC30mCeACAxpjQN2u)", JOHN),
    ("of-hashcat", "hashcat", "(HC34tD3KtDp4oCZWmCJ4qC30mC30mC3KmC30mCcA5ovrMLH9M)", "hashcat, example of mode 9100"),
    ("two-words", "correct horse", "(HC34oDpGrDZSuEM5YOsHbPZ0mC30mC3KmC30mCdDS8XCCZ/7E)", HASHCAT), ("a-thousand-rounds", "Init1234", "(HPcLaPs9XEJWtDZKqCp8nC30mC30mC34mC30mCamcTMirfhuR)", HASHCAT),
    ("one-round", "x", "(HGK93I4L6HqX9IajCJKvFK30mC30mC30mC34mCezfvwQrrwb2)", HASHCAT),
    ("three-blocks", LONG, "(HSsbuU6LbRY1YUNHbSo1XT30mC30mC34mCZGmClfmlLBelg3K)", HASHCAT),
    ("two-rounds", "Sesam-oeffne 77!", domino8(b"Sesam-oeffne 77!", bytes(range(16)), 2), "Python, from John's DOMINOSEC8_fmt_plug.c"),
)
assert domino8(b"x", b"ABCDEFGHIJKLMNOP", 1) == DOMINO8[5][2] and domino6(b"Init1234", b"\x01\x02\x03\xfd\x05") == DOMINO6[10][2]
for name, password, digits, _ in DOMINO5: assert domino_digest(password.encode()).hex().upper() == digits, name

form = Format("domino5", "enterprise/domino", rows=None, bare=True, tags=["("], text=r"\((?P<digest>[0-9A-F]{32})\)")
for name, password, digits, origin in DOMINO5: form.put(name, f"({digits})", password, origin=origin)
form.edit("another-password", make=lambda text: text.replace("06E0", "06E1"), password=b"Secret", rule="G6", expect="mismatch"
).edit("digits-in-lower-case", make=str.lower
).edit("digit-missing", make=lambda text: text[:-2] + ")"
).edit("digits-too-many", make=lambda text: text[:-1] + "00)"
).edit("no-bracket-behind", cut=1
).edit("junk-in-digest", make=lambda text: text[:9] + "G" + text[10:]
).edit("other-brackets", make=lambda text: "[" + text[1:-1] + "]")

form = Format("domino5-hex", "enterprise/domino", rows=None, bare=True, skip=("empty-digest",), text="(?P<digest>[0-9A-Fa-f]{32})", places={"digest": Last(HEX_ANY)})
for name, password, digits, origin in DOMINO5: form.put(name, digits, password, origin=origin)
form.put("digits-in-lower-case", "3dd2e1e5ac03e230243d58b8c5ada076", "hashcat", origin="hashcat, example of mode 8600"
).edit("another-password", make=lambda text: text.replace("06E0", "06E1"), password=b"Secret", rule="G6", expect="mismatch")

form = Format("domino6", "enterprise/domino", rows=None, bare=True, tags=["(G"], text=r"\(G(?P<digits>[0-9A-Za-z+/]{19})\)")
for name, password, text, origin in DOMINO6: form.put(name, text, password, origin=origin)
form.put("another-password", "(GNBpcGJRYpBe9orUOpmZ)", "dupaaa124", "mismatch", rule="G6", origin="of-john, asked by hand"
).put("salt-of-another", "(GOBpcGJRYpBe9orUOpmZ)", "dupaaa123", "mismatch", rule="G6", origin="of-john, edited by hand"
).put("last-bits-of-another", "(GNBpcGJRYpBe9orUOpmY)", "dupaaa123", "mismatch", rule="G6", origin="of-john, edited by hand"
).edit("digit-missing", make=lambda text: text[:-2] + ")"
).edit("twenty-digits", make=lambda text: text[:-1] + "0)"
).edit("no-bracket-behind", cut=1
).edit("junk-in-digest", make=lambda text: text[:9] + "." + text[10:]
).edit("letter-in-lower-case", swap=("(G", "(g")
).edit("dollar-behind", add="$")

form = Format("domino8", "enterprise/domino", rows=None, bare=True, tags=["(H"], text=r"\(H(?P<digits>[0-9A-Za-z+/]{48})\)")
# The cheapest first, for the seeds of fuzz/.
for name, password, text, origin in sorted(DOMINO8, key=lambda vector: vector[0] != "one-round"): form.put(name, text, password, origin=origin)
form.put("another-password", DOMINO8[0][2], "hashcaT", "mismatch", rule="G6", origin="of-john, asked by hand"
).put("salt-of-another", DOMINO8[0][2].replace("(Hs", "(Ht"), "hashcat", "mismatch", rule="G6", origin="of-john, edited by hand"
).put("rounds-of-another", domino8(b"hashcat", bytes(16), 5001)[:39] + domino8(b"hashcat", bytes(16), 5000)[39:], "hashcat", "mismatch", rule="G6", origin="Python, edited by hand"
).put("no-rounds", "(H" + domino_text(bytes(16) + b"000000000002" + bytes(8), 48) + ")", "hashcat", "unknown", rule="G2", origin="Python, edited by hand"
).put("too-many-rounds", "(H" + domino_text(bytes(16) + b"999999999902" + bytes(8), 48) + ")", "hashcat", "excessive", rule="G5", origin="Python, edited by hand"
).put("rounds-with-a-sign", "(H" + domino_text(bytes(16) + b"+00000500002" + bytes(8), 48) + ")", "hashcat", "unknown", rule="G2", origin="Python, edited by hand"
).put("rounds-with-a-blank", "(H" + domino_text(bytes(16) + b"      500002" + bytes(8), 48) + ")", "hashcat", "unknown", rule="G2", origin="Python, edited by hand"
).put("other-characters-behind-the-rounds", domino8(b"hashcat", bytes(16), 5000, b"03"), "hashcat", "unknown", rule="G2", origin="Python, edited by hand"
).edit("digit-missing", make=lambda text: text[:-2] + ")"
).edit("digits-too-many", make=lambda text: text[:-1] + "0)"
).edit("no-bracket-behind", cut=1
).edit("junk-in-digest", make=lambda text: text[:45] + "." + text[46:])


# ---- RACF -----------------------------------------------------------------------------------------------------------

JOHN, DES = "John the Ripper, racf_fmt_plug.c", "passlib 1.7.4's DES, from John's racf_fmt_plug.c"
form = Format("racf", "enterprise/racf", rows=None, tags=["$racf$*"], exact=never, text=r"\$racf\$\*(?P<user>[A-Z0-9#@$]{1,8})\*(?P<digest>[0-9A-F]{16})", places={"digest": Fixed(HEX_UPPER, 16)},
              skip=("lower-case-in-digest",))
for name, text, password, origin in (
    ("of-john", "TESTER*E05AB770EA048421", "TEST", JOHN), ("seven-characters", "AAAAAAA*CA2E330B2FD1820E", "AAAAAAAA", JOHN), ("eight-characters", "AAAAAAAA*062314297C496E0E", "AAAAAAAA", JOHN),
    ("another-letter", "JJJJJJJJ*8B5F0B1D0826D927", "TESTTEST", JOHN), ("one-character", "A*0F7DE80335E8ED68", "A", JOHN), ("digit-in-the-name", "OPEN3*EC76FC0DEF5B0A83", "SYS1", JOHN),
    ("sysopr", "SYSOPR*83845F8EEC7C20D8", "SYSOPR", JOHN), ("tcpip", "TCPIP*657889CD0F5D40DF", "SYS1", JOHN), ("small-letters-of-hashcat", "8481*6095E8FCA59F8E3E", "hashcat", "hashcat, example of mode 8500"),
    ("national-characters", "@OPS#1$*FAE22D45C543EA88", "#@$", DES), ("mixed-case", "MIXED*A154328DFA11BFE9", "Init1234", DES), ("signs", "SIGNS*BD0551B61CEA9432", "<+|&!*-%", DES),
    ("more-signs", "SIGNS*3FE769720E9BB760", ".%_>?:=", DES), ("letters-to-q", "USER0123*76305E834EF7187D", "JKLMNOPQ", DES), ("letters-to-y", "USER4567*E5B4D9A16B14F310", "RSTUVWXY", DES),
    ("letters-to-h", "USER89*7E7F757723AAEAC0", "ABCDEFGH", DES), ("letters-i-and-z", "Z*024308BCE373381E", "IZ", DES),
): form.put(name, "$racf$*" + text, password, origin=origin)
form.put("capitals-typed-small", "$racf$*TESTER*E05AB770EA048421", "test", origin="of-john, asked by hand"
).put("small-letters-typed-in-capitals", "$racf$*8481*6095E8FCA59F8E3E", "HASHCAT", "mismatch", rule="G6", origin="small-letters-of-hashcat, asked by hand"
).put("another-password", "$racf$*TESTER*E05AB770EA048421", "TESS", "mismatch", rule="G6", origin="of-john, asked by hand"
).put("nine-characters", "$racf$*JJJJJJJJ*8B5F0B1D0826D927", "TESTTESTS", "mismatch", rule="G6", origin="another-letter, asked by hand"
).put("empty-password", "$racf$*TESTER*E05AB770EA048421", "", "mismatch", rule="G6", origin="of-john, asked by hand"
).put("foreign-character", "$racf$*TESTER*E05AB770EA048421", "TEST ", "mismatch", rule="G6", origin="of-john, asked by hand"
).put("user-of-another", "$racf$*TESTES*E05AB770EA048421", "TEST", "mismatch", rule="G6", origin="of-john, edited by hand"
).put("digits-in-lower-case", "$racf$*TESTER*e05ab770ea048421", "TEST", "malformed", rule="G2", at=14, origin="of-john, edited by hand"
).put("user-in-lower-case", "$racf$*tester*E05AB770EA048421", "TEST", "malformed", rule="G2", at=7, origin="of-john, edited by hand"
).put("user-of-nine-characters", "$racf$*TESTERONE*E05AB770EA048421", "TEST", "malformed", rule="G2", at=7, origin="of-john, edited by hand"
).put("no-user", "$racf$**E05AB770EA048421", "TEST", "malformed", rule="G2", at=7, origin="of-john, edited by hand"
).put("no-star", "$racf$*TESTERE05AB770EA048421", "TEST", "malformed", rule="G2", at=7, origin="of-john, edited by hand"
).put("tag-alone", "$racf$*", "TEST", "malformed", rule="G2", at=7, origin="of-john, edited by hand"
).put("dollar-behind", "$racf$*TESTER*E05AB770EA048421$", "TEST", "malformed", rule="G2", at=30, origin="of-john, edited by hand"
).put("another-header-than-that-of-kdfaes", "$racf$*A*E7D7E66E00018000000600010010001" + "0" * 65, "TEST", "malformed", rule="G2", at=25, origin="of-john, edited by hand"
).put("header-of-kdfaes-alone", "$racf$*TESTER*E7D7E66D00018000", "TEST", "mismatch", rule="G6", origin="of-john, edited by hand")

JOHN, AES = "John the Ripper, racf_kdfaes_fmt_plug.c", "Python's hmac, passlib's DES and OpenSSL's AES, from John's racf_kdfaes_fmt_plug.c"
KDFAES = "$racf$*%s*E7D7E66D00018000%s001000106F1C8A25D3B94E70A2F08D5BE7134C96%s"
form = Format("racf-kdfaes", "enterprise/racf", rows=None, exact=never,
              text=r"\$racf\$\*(?P<user>[A-Z0-9#@$]{1,8})\*E7D7E66D00018000(?P<memory>[0-9A-F]{4})(?P<rounds>[0-9A-F]{4})00100010(?P<salt>[0-9A-F]{32})(?P<digest>[0-9A-F]{32})")
SHORT = KDFAES % ("A", "00060001", "421281A453FCF680F4A35B936DBD8022")
form.put("least-effort", SHORT, "A", origin=AES
).put("of-john", "$racf$*USER1*E7D7E66D00018000000900320010001054FDAABCDEF012345674A0F58EE6137D203D3CD649E9E52F80A1F1B7CD263EE2", "P@ssw0rd", origin=JOHN
).put("eight-characters", KDFAES % ("USER0123", "00060001", "8C52CDF228CAC66B3A3E965B7A840E25"), "JKLMNOPQ", origin=AES
).put("mixed-case", KDFAES % ("@OPS#1$", "00070002", "2FA3415E1A28159B73476CFA3DEB1B44"), "Init1234", origin=AES
).put("signs", KDFAES % ("SIGNS", "00080001", "4FC2066403ABBB5618C71F257CF2746E"), "<+|&!*-%", origin=AES
).put("128-blocks", KDFAES % ("BOB", "000C0001", "6B2190D9CECC6BA9DE7CEBBD0FB32710"), "INIT1234", origin=AES
).put("as-it-is-set-up", KDFAES % ("ALICE", "00080032", "54085C0CBD0D9E90F943F0C7B2AAC615"), "password", origin=AES
).put("capitals-typed-small", KDFAES % ("BOB", "000C0001", "6B2190D9CECC6BA9DE7CEBBD0FB32710"), "init1234", origin="128-blocks, asked by hand"
).put("small-letters-typed-in-capitals", KDFAES % ("@OPS#1$", "00070002", "2FA3415E1A28159B73476CFA3DEB1B44"), "INIT1234", "mismatch", rule="G6", origin="mixed-case, asked by hand"
).put("another-password", SHORT, "B", "mismatch", rule="G6", origin="least-effort, asked by hand"
).put("nine-characters", SHORT, "AAAAAAAAA", "mismatch", rule="G6", origin="least-effort, asked by hand"
).put("user-of-another", SHORT.replace("*A*", "*B*"), "A", "mismatch", rule="G6", origin="least-effort, edited by hand"
).put("rounds-of-another", SHORT.replace("00060001", "00060002"), "A", "mismatch", rule="G6", origin="least-effort, edited by hand"
).put("memory-of-another", SHORT.replace("00060001", "00070001"), "A", "mismatch", rule="G6", origin="least-effort, edited by hand"
).put("salt-of-another", SHORT.replace("6F1C", "6F1D"), "A", "mismatch", rule="G6", origin="least-effort, edited by hand"
).put("no-rounds", SHORT.replace("00060001", "00060000"), "A", "malformed", rule="G4", at=29, origin="least-effort, edited by hand"
).put("less-memory-than-two-blocks", SHORT.replace("00060001", "00050001"), "A", "malformed", rule="G4", at=25, origin="least-effort, edited by hand"
).put("more-memory-than-any", SHORT.replace("00060001", "00110001"), "A", "malformed", rule="G4", at=25, origin="least-effort, edited by hand"
).put("too-much-work", SHORT.replace("00060001", "0010FFFF"), "A", "excessive", rule="G5", origin="least-effort, edited by hand"
).put("lower-case-in-the-rounds", SHORT.replace("00060001", "0006000a"), "A", "malformed", rule="G2", at=29, origin="least-effort, edited by hand"
).put("other-lengths", SHORT.replace("00100010", "00100020"), "A", "malformed", rule="G2", at=33, origin="least-effort, edited by hand"
).put("junk-in-salt", SHORT.replace("6F1C", "6F1G"), "A", "malformed", rule="G2", at=44, origin="least-effort, edited by hand"
).put("lower-case-in-digest", SHORT[:-4] + "d022", "A", "malformed", rule="G2", at=73, origin="least-effort, edited by hand"
).put("digit-missing", SHORT[:-1], "A", "malformed", rule="G2", at=73, origin="least-effort, edited by hand"
).put("digits-too-many", SHORT + "00", "A", "malformed", rule="G2", at=105, origin="least-effort, edited by hand")


def racf_examples():
    from passlib.crypto.des import des_encrypt_block
    capitals = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (*range(0xC1, 0xCA), *range(0xD1, 0xDA), *range(0xE2, 0xEA))))
    ebcdic = lambda text: bytes(capitals[c] for c in text) + b"\x40" * (8 - len(text))
    key = des_encrypt_block(bytes((byte ^ 0x55) << 1 & 255 for byte in ebcdic("PASSWORD")), ebcdic("ALICE"))
    mac = lambda key, text: hmac.new(key, text, "sha256").digest(); one = bytes([0, 0, 0, 1])
    def block(key, text):
        before, last = b"", mac(key, text); total = int.from_bytes(last, "big")
        for _ in range(4999): before, last = last, mac(key, last); total ^= int.from_bytes(last, "big")
        return total.to_bytes(32, "big"), before[:16]
    salt, text, blocks = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96"), None, []
    text = salt + bytes([0, 0, 0, 16]) + one
    for _ in range(16): made, front = block(key, text); blocks.append(made); text = front + made + one
    mixed = blocks[-1]
    for i in range(16): mixed = blocks[i] = mac(mixed, blocks[mixed[31] % 16] + one)
    aes = block(mixed, b"".join(blocks[:-1]) + one)[0]
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    digest = Cipher(algorithms.AES(aes), modes.ECB()).encryptor().update(ebcdic("ALICE") + bytes(8))
    return {"racf": "$racf$*ALICE*" + key.hex().upper(), "racf-kdfaes": KDFAES % ("ALICE", "00090032", digest.hex().upper())}


def examples():
    from passlib.hash import nthash
    salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96"); b64 = lambda raw: base64.b64encode(raw).decode(); wide = "password".encode("utf-16-le")
    def rounds(name, data, n):
        for _ in range(n): data = hashlib.new(name, data).digest()
        return data
    text = "6f1c8a25d3b94e70"; upper = lambda name: hashlib.new(name, b"password").hexdigest().upper().encode()
    found = {f"episerver-{name}": f"$episerver$*{number}*{b64(salt)}*{b64(hashlib.new(name, salt + wide).digest()).rstrip('=')}" for number, name in enumerate(("sha1", "sha256"))}
    found["otm-sha256"] = f"otm_sha256:1000:1234567890:{b64(rounds('sha256', b'1234567890password', 1000))}"
    found["peoplesoft"] = b64(hashlib.sha1(wide).digest()); found["umbraco"] = b64(hmac.new(wide, wide, "sha1").digest())
    long = (text * 4).upper()
    found["coldfusion10"] = hashlib.sha256(long.encode() + upper("sha1")).hexdigest().upper() + ":" + long
    found["netwitness"] = hashlib.sha256(upper("sha256") + salt).hexdigest().upper() + ":" + b64(salt)
    for scheme, (number, name, salted) in SSPR.items():
        found[scheme] = f"$sspr${number}$1000${text if salted else 'NONE'}${rounds(name, (text.encode() if salted else b'') + b'password', 1000).hex()}"
    for scheme, name, point in (("sspr-pbkdf2-sha1", "sha1", "$"), ("john-pbkdf2-sha1", "sha1", "."), ("john-pbkdf2-sha512", "sha512", ".")):
        found[scheme] = f"$pbkdf2-hmac-{name}$" + point.join(["100000", salt.hex(), hashlib.pbkdf2_hmac(name, b"password", salt, 100000).hex()])
    ten = salt[:10]; nt = nthash.hash("password").upper().encode("utf-16-le")
    found["azure-pph1-md4-sent"] = f"v1;PPH1_MD4,{ten.hex()},100,{hashlib.pbkdf2_hmac('sha256', nt, ten, 100).hex()};"
    found["azure-pph1-md4"] = f"v1;PPH1_MD4,{ten.hex()},100,{hashlib.pbkdf2_hmac('sha256', nt, ten, 100).hex()}"
    found["sap-passcode"] = sap_passcode(b"ALICE", b"password"); found["sap-passcode-user"] = "ALICE$" + found["sap-passcode"]
    found["sap-bcode"] = sap_bcode("ALICE", "PASSWORD"); found["sap-bcode-user"] = "ALICE$" + found["sap-bcode"]
    found["domino5-hex"] = domino_digest(b"password").hex().upper(); found["domino5"] = f"({found['domino5-hex']})"
    found["domino6"], found["domino8"] = domino6(b"password", salt[:5]), domino8(b"password", salt, 5000)
    found |= racf_examples()
    return found
