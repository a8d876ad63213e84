"""Rust's libraries. hsh and libpasta wrote these texts at little cost, and verified each of them and, but for bcrypt's of over 72 bytes,
none with an x behind the password."""
import base64, hashlib, hmac

from kit import B64N, BCRYPT64, HMAC, Fixed, Format, Inside, Last, Number, yes

HSH = "hsh 0.0.10"
PASSWORDS = {"ascii": b"correct horse", "utf8": "Crème brûlée".encode(), "empty": b"", "long": b"x" * 80, "nul": b"nul\0inside", "raw": b"\xff\xfe\x80",
             "l71": b"y" * 71, "openwall": b"U*U", "argon2": b"password"}
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
PASTA = "libpasta 0.1.2"
KEYS = {"key0": b"yellow submarine", "key1": b"another key of thirty-two bytes.", "1": b"v1-pepper-bytes-aaaaaaaa", "12": bytes(n * 37 % 256 for n in range(70))}

# A line each: what it is of, and the text.

BCRYPT_SHA256 = (
    ('ascii', 'hsh-bcrypt-sha256:$2b$04$d2HyxOwXa1ZNi.I6fW0DJOiyaxZnnBUddypSYI4iBiYcllrBD7d5W'),
    ('utf8', 'hsh-bcrypt-sha256:$2b$04$7Ut4R5IdPP2vu6afP7UTf.sDahZATS3/57qwyMdmCOMSPSFWEY0uO'),
    ('empty', 'hsh-bcrypt-sha256:$2b$04$qZdeLJr7DBvoiYT8UDgf9eF9qDora8yGfZSHQFYK0jO.eedYwruiu'),
    ('long', 'hsh-bcrypt-sha256:$2b$04$HkwxusKgoYA0Jdqquo3pA.ZTP6fCDgqErWn7PM1qsmwyEbQnnD89C'),
    ('nul', 'hsh-bcrypt-sha256:$2b$04$QfGaEwsxI08GznNS2rYf9u6oNSdwGK987viRfHNPXh0EtbWmyaBQS'),
    ('ascii', 'hsh-bcrypt-sha256:$2b$06$IYTtjSuYTYG.JRlX4q1qWecW8aIOmLAk19PJ7H1A/sDqO27S6muQS'),
)

PBKDF2 = (
    ('ascii', '$pbkdf2-sha256$i=1000,l=32$YRiglNu6HMWNFUo7cVNH4A$/kYg8Gki8sGRxej+tw6F2EWy9wxIZ60zU92n3b5olPE'),
    ('utf8', '$pbkdf2-sha256$i=1000,l=32$i65hqByg5Saawlu8acsFTQ$PZEjEMfddyXX11uXSur8LpYdK4V/2FgFPI+61KBAQUI'),
    ('empty', '$pbkdf2-sha256$i=1000,l=32$RU8ygpPEvAyeDvtoBcVfXg$VNTWU61o+c/dGX5lQZuNantgVKJzKqfZEebrAfmlFwk'),
    ('long', '$pbkdf2-sha256$i=1000,l=32$sZK9hmszr+J5Y16EpPqf7g$mmDYBA3Cm1b3uFWovkSc0tyDsVKtYEUUrzX2mVvRj4g'),
    ('nul', '$pbkdf2-sha256$i=1000,l=32$Mouum2swFUbaVphvvKT1uA$2otG4ndqKXlsdXeSINfD/DFmUfwIwJFiZNiEB4PKLKY'),
    ('raw', '$pbkdf2-sha256$i=1000,l=32$mnrQmb93QNZHgjbCgUp3Rw$wdpXOZOXgq39uYXf0wfaGXNfpKwG3baGkfmIiKfxQEc'),
    ('ascii', '$pbkdf2-sha512$i=1200,l=32$BH5fnyoF3a2Y5ye1wv6SHg$KWfg+QoFCI2kQTMs8h+I06GQlIBABGQe8JBUvcwFsqs'),
    ('long', '$pbkdf2-sha512$i=1200,l=32$2hRHW1u4nLW9Qa4o8VeUAA$ulKrPIG9i7aW3V2aW+aO5a6qI6cN/HOcC1O+oZuZLko'),
    ('ascii', '$pbkdf2-sha512$i=1000,l=64$vnWdBA+hGs17Fu/FEuQcMA$8kTnExlXrvl3huXMN5xYDHBVYlmxgqoFCklLdBb+TapYUXFUEpLNbGAVjj8AqyPqcbt0pJv7rMSt7cHB9/1low'),
    ('empty', '$pbkdf2-sha512$i=1000,l=64$LdE46kntcs2IePpSP89ocw$BLoPaNsJzG1VFs7ZPY3ShOUkNjPtedR+hTcyhxWi+JtsfHt7+VKS4ctTCakL1q9pm7uGwcS0RZLwRLZv1mw8pQ'),
)

PEPPER = (
    ('ascii', '1', 'hsh-pepper:1:$argon2id$v=19$m=64,t=1,p=1$3iME1KgZ6XOxFQIU25riWQ$y5iJ6LFcp+B4EBFAthFMlGSSHBUbULh9QbxI5NvJ8aA'),
    ('utf8', '1', 'hsh-pepper:1:$argon2id$v=19$m=64,t=1,p=1$Rh5eu1t3VzwBkZJ0gGKHPw$5K+3/jdSbYsGQSlRMwbffPc51TrvUTIb3hDjs5fUFdU'),
    ('raw', '1', 'hsh-pepper:1:$argon2id$v=19$m=64,t=1,p=1$gyc6hEfn4iMSyGAnmqv6kw$0NlPsxVX96lYsGopbAnQ9GTeI/9m7RD9c5yQo9dnvE4'),
    ('ascii', '1', 'hsh-pepper:1:$2b$04$4HK0SpA.s9gVLyXEvn5sxuOxrL6tFYSwOLVuEdLxOFfLPtiLUMpoq'),
    ('long', '1', 'hsh-pepper:1:$2b$04$ih9y16D5nyvJ8EEnwWG3RO6AFynZO2JrKGpkdUe6isrMxjmZ53MkO'),
    ('nul', '1', 'hsh-pepper:1:$2b$04$xINLFkabJffUKjnRj72FYeLg7Q6/SN/DsU5qcWtDG3S4EB8lJCSAu'),
    ('raw', '1', 'hsh-pepper:1:$2b$04$vD3xiUs4sx9nO.AvApABP.Bq9wIGqW2SNpoolGHMeVgAet8JG42l6'),
    ('ascii', '1', 'hsh-pepper:1:hsh-bcrypt-sha256:$2b$04$LmCnrMDqExqHc6syIfUGn..lWBuKoKGVyM0gTV5D4tEHLrV8jA4gy'),
    ('ascii', '1', 'hsh-pepper:1:$scrypt$ln=4,r=8,p=1$kYnPME9uMcJfndMuGmx2pA$RDO2vnNpv/XfJL1x77/XGh1rCJ8JI9sHCXC6poUgP3iKE5jEMBfh8f71TURoaOsZRgVisPvv2JrQ8q0E2hy0qw'),
    ('ascii', '1', 'hsh-pepper:1:$scrypt$ln=4,r=8,p=1$rezkYMlc0wexBOCV+H43LQ$TSVxYhc7Ex7rKpvEa12jceh3rwpKPMt35VjRHIaYR+g'),
    ('ascii', '1', 'hsh-pepper:1:$pbkdf2-sha256$i=1000,l=32$hG3uuQIh9YPVxXgVQj3XaQ$B2u3fWbMcNxwzLDhnYVbI+ZvdJBNQSvdf/ve9AcGSWo'),
    ('long', '1', 'hsh-pepper:1:$pbkdf2-sha256$i=1000,l=32$56VP4cqH86Cz+bfyNyOJ9w$zt560tWNrJHh4XjCS2CpPbTe+gJ4wGZjNwOtjMVRJqA'),
    ('ascii', '1', 'hsh-pepper:1:$pbkdf2-sha512$i=1000,l=64$nFm7pPlMLDMZzxSZc5KHHA$1CVEJdhZxtiNxBkP91yURESriSsYrHxhgZFMnyennoVbG+tFB7xvnXCOhmSnxg5aWZbaszh8/BP6TmoFVJBSOg'),
    ('ascii', '12', 'hsh-pepper:12:$argon2id$v=19$m=64,t=1,p=1$k//hKythR4WVA+jIVXgq2A$LoYaxVCFRWcytWIzww39CtCEJJUN5cWYMvPLfl5BLxE'),
    ('ascii', '12', 'hsh-pepper:12:$2b$04$bV1Od.pcmAGt7CoL.qK88.jbSkIUaz2V056hYMcDPh1yY6rs0.fvG'),
)

LIBPASTA = (
    ('ascii', 'argon2i-ascii', '$$argon2i$m=64,t=2,p=1$b0rcU4sEjuYEBE4jhSRzDg$kGgBRe7bV8oQRMUlR+oWWAxhb2NmKDWRyRFPCTgcBQQ'),
    ('utf8', 'argon2i-utf8', '$$argon2i$m=64,t=2,p=1$Y26o2LNA0sDmmZu8gYFJuQ$mOMMW76cvnSSO1ur995ymTHKTKu0G2kQ+G/7k0Aw+WQ'),
    ('long', 'argon2i-long', '$$argon2i$m=64,t=2,p=1$RbwnVhSwKprUqH4mssz6Ew$q8M55qqtRI2HTasptiVBQLo4i0q3Gq8Tivc8FGD3pl8'),
    ('nul', 'argon2i-nul', '$$argon2i$m=64,t=2,p=1$SGpZCnOc6j86s7MQs7p7eA$txBMb2AoKDWGJstReWiiv3QawRnCuPfEe9m4KVaqGxA'),
    ('ascii', 'argon2i-2-ascii', '$$argon2i$m=128,t=1,p=2$CksNIL7zyhhpQSU6Jb8lkw$l/8OIyRbv3o2fyLiFxhzuKx8kM8W+AvFHX31QmqK+HM'),
    ('ascii', 'bcrypt-ascii', '$$2y-mcf$cost=4$/ham4F5wd+1LKN6fKd4Uag$r94G6wmtYbwhFGMl/M3TRMNYvD1zcMc'),
    ('utf8', 'bcrypt-utf8', '$$2y-mcf$cost=4$59/3pCH1S2HfL642RMSxnQ$WHIAbfn6lTzPezA6tMTiqhdA0pVr0Fk'),
    ('empty', 'bcrypt-empty', '$$2y-mcf$cost=4$FVmK9oOkhTsICfZ4gANyaQ$uEidnPMi9dPDMCOWMqaAhk3+M6zN5Dw'),
    ('long', 'bcrypt-long', '$$2y-mcf$cost=4$43WJ++boXJsAYrONxNwFEQ$v44ZErn5y4PoXEJNY0Jr2YCn0Ztv33o'),
    ('l71', 'bcrypt-l71', '$$2y-mcf$cost=4$6MIMMP7EhO2HaS1mBP3Cmw$dJH7t2XvXdvfDjsCXmSg+dApFvE2tUE'),
    ('nul', 'bcrypt-nul', '$$2y-mcf$cost=4$TONAl7Q6ZdO+9TNHeyXT4g$aU9XwFZHfREZkeumbsgP0nrAkJCQJkY'),
    ('ascii', 'pbkdf2-ascii', '$$pbkdf2$n=1000$qMhPhzhmOaIdGQ4xU2KpXQ$ao6FAgLLK4/qRkTevhdzRFp6U7XgSDaWaAqCS2Tq/w8'),
    ('long', 'pbkdf2-long', '$$pbkdf2$n=1000$XBRd+ed4GIPAxBrCMUHAhg$ILzu0Fm5uGALz9chg047o6Qzf8Vzrd/Nu3ZpJ2W5JSQ'),
    ('ascii', 'pbkdf2-sha256-ascii', '$$pbkdf2-sha256$n=1000$Q/bNN4cfa6xD6V54rNosww$mFqav5T1uNAn8jkGorEs9JYXjE2vBmInR9CZBXXBVuw'),
    ('utf8', 'pbkdf2-sha256-utf8', '$$pbkdf2-sha256$n=1000$0oRtdoyzHiCF5iWfLHMJuA$gswLjkqeR0HMTqBNwTAAEczXWHAT5XmeFX7+dnOkE4k'),
    ('empty', 'pbkdf2-sha256-empty', '$$pbkdf2-sha256$n=1000$m6lg525GirMNf+8PcncfWg$Be4HAPaLfsjyZ1cKTKWdFnkLyNVdV0h979TNTKRjR6k'),
    ('ascii', 'pbkdf2-sha512-ascii', '$$pbkdf2-sha512$n=1000$ch6ZBCvkG774XGY1ijGA6A$aPRbJ8umq+wbgPu9LgFg2Sj4tDYCeizaYGhtOeeq8h4'),
    ('long', 'pbkdf2-sha512-long', '$$pbkdf2-sha512$n=1000$OKbAffLcYgquU3tsdT0SMQ$SsFbO//JqkVshz++JWJdMsbnCdkq18ABnIVwCDunzgk'),
    ('ascii', 'scrypt-ascii', '$$scrypt$ln=4,r=8,p=1$GGX1t18g0NTPjZuYd5Z5Bg$Bx1yJEyqMLCkcBkWTax5elKKG/+ZSoqk7507bTslUsQ'),
    ('utf8', 'scrypt-utf8', '$$scrypt$ln=4,r=8,p=1$a30tDCFwoV2Y/Epq/ZF9Sg$OXpcJnL0hhFGS+gsiVErap/p4DM52JiCPMFLNdEOHXA'),
    ('long', 'scrypt-long', '$$scrypt$ln=4,r=8,p=1$daQWaWIdplFcNHlPlFgwEA$dvtNLTmkrCPMkD1hrci33DpFeE533Kmj77M9TRTFTKM'),
    ('nul', 'scrypt-nul', '$$scrypt$ln=4,r=8,p=1$Pgi2+ZwIhnEj2NJD0gTu3w$eSqmEdYwf6fkrARoWtJzbMxLAEq/W2DSw4kFFhhWcx8'),
    ('ascii', 'scrypt-2-ascii', '$$scrypt$ln=5,r=4,p=2$n68xOveShTtVBeSblQDijQ$3erx5hDjdqN9QKCqkYAqQTz/vhReYuQStnARic/D6f8'),
    ('openwall', 'argon2i-over-bcrypt', '$!$argon2i$m=64,t=2,p=1$$2y-mcf$cost=5$EEEEEEEEEEEEEEEEEEEEEA$3unkVC9QGklKXHU+NQ2MPrAKIoxOs6pJcaotXygVJyE'),
    ('openwall', 'pbkdf2-over-bcrypt', '$!$pbkdf2$n=1000$$2y-mcf$cost=5$EEEEEEEEEEEEEEEEEEEEEA$2RuFEBkNanLabqxnY/5ES0k5FWC4OX0U7KLAYZ98IjQ'),
    ('openwall', 'pbkdf2-sha256-over-bcrypt', '$!$pbkdf2-sha256$n=1000$$2y-mcf$cost=5$EEEEEEEEEEEEEEEEEEEEEA$ZSI1EdLja1EKV5BWIk4sKwOyTWHhxJoauvYGEkw3oEo'),
    ('openwall', 'scrypt-over-bcrypt', '$!$scrypt$ln=4,r=8,p=1$$2y-mcf$cost=5$EEEEEEEEEEEEEEEEEEEEEA$jzzJ4r0C0E1PRw0RU9X8vDBg83foMKFZe7oHQX5rsa8'),
    ('openwall', 'pbkdf2-scrypt-over-bcrypt', '$!$pbkdf2-sha512$n=1100$!$scrypt$ln=4,r=8,p=1$$2y-mcf$cost=5$EEEEEEEEEEEEEEEEEEEEEA$Xa5/fB5eG8xhkeaeBuRmC+TNuD771txZ8MkGxywlug4'),
    ('argon2', 'pbkdf2-sha512-over-argon2i', '$!$pbkdf2-sha512$n=1000$$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$8I/PyTL26wNEumNE9c2DNo/drssPQq2w4ZiWinzkepA'),
    ('argon2', 'scrypt-over-argon2i', '$!$scrypt$ln=4,r=8,p=1$$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$l1xpWP1rfN3ndG3cvQZNXaBr2rtvzauMZEbxSpyTTKY'),
    ('argon2', 'pbkdf2-scrypt-over-argon2i', '$!$pbkdf2-sha512$n=1100$!$scrypt$ln=4,r=8,p=1$$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$XjeubP5C3NbhNeR8Q1mUb0stv8Xw2sp0Q19moSTr1Nw'),
    ('ascii', 'bcrypt-over-argon2i', '$!$2y-mcf$cost=4$$argon2i$m=64,t=2,p=1$fQYdl0Elkm9FiqguuR48Tg$ARROu6ewKwlzclPjrauEkV2wIdJOSIs'),
    ('ascii', 'bcrypt-over-a-nul-of-scrypt', '$!$2y-mcf$cost=4$$scrypt$ln=4,r=8,p=1$Su4fLlRXV3fVOElkw5OBDw$J6xZFMpWJosVDpbzSYQ4AAeOyS7dLMs'),
    ('ascii', 'scrypt-over-bcrypt-over-scrypt', '$!$scrypt$ln=5,r=8,p=1$!$2y-mcf$cost=4$$scrypt$ln=4,r=8,p=1$D7+KdINdb1y+rgA1hYHogw$9lpCkj5ZR4Hy5rjRFHbsUUi+3Fp5xNdhRaVgbr/oK6k'),
)

KEYED = (
    ('ascii', 'key0', 'keyed-scrypt', '$!$hmac$key_id=LNMhDy9txGweqApmE8KpmUnP2Rx+EmrJrCtzNC+1mKo,h=SHA256$$scrypt$ln=4,r=8,p=1$oFBzZ37h6opOKvCDtHnAFQ$396AA2AzTZu2SzalkSa/KML5wKWSN6EkSxnpsCHJm+0'),
    ('utf8', 'key0', 'keyed-bcrypt', '$!$hmac$key_id=LNMhDy9txGweqApmE8KpmUnP2Rx+EmrJrCtzNC+1mKo,h=SHA256$$2y-mcf$cost=4$OKCLgjkhNwPv0klo4aBLMA$R2W8uGD1FHTTlD90PXuP70z8BHrBBFKGTn4M101W4D4'),
    ('ascii', 'key1', 'keyed-argon2i', '$!$hmac$key_id=N5p4HeE5J1D6I/FWt05koD0vERuEgBHJKzfbwL1ae9U,h=SHA256$$argon2i$m=64,t=2,p=1$ealAmAzif3e/dj1H0lMm0A$XEHPjXVurxCMEkvtc6FF9ynB0V2vbdyaL8/5YFoaQVs'),
    ('ascii', 'key1', 'keyed-pbkdf2', '$!$hmac$key_id=N5p4HeE5J1D6I/FWt05koD0vERuEgBHJKzfbwL1ae9U,h=SHA256$$pbkdf2-sha256$n=1000$ULGKXWlymPSKOH+y60I5LA$4+QigG8gEdYycqiRHsQ8+KPOx4ZArtZK7j/k3Kpkxtw'),
    ('ascii', 'key0', 'scrypt-over-keyed-bcrypt', '$!$scrypt$ln=4,r=8,p=1$!$hmac$key_id=LNMhDy9txGweqApmE8KpmUnP2Rx+EmrJrCtzNC+1mKo,h=SHA256$$2y-mcf$cost=4$qlA1isvosOtDLvBLqECveg$JXbWpplHpLCiD4XQUomkP4kf8clFtiUIFSyoH5OMtMc'),
)

MCF = r"\$2[abxy]?\$(?P<cost>\d\d)\$(?P<salt>[./A-Za-z0-9]{22})(?P<digest>[./A-Za-z0-9]{31})"


def puts(form, rows):
    """hsh's texts, and one that it refuses."""
    for number, (of, *key, text) in enumerate(rows):
        more = {"pepper": KEYS[key[0]]} if key else {}
        form.put(f"{of}-{number}" if any(of == row[0] for row in rows[:number]) else of, text, PASSWORDS[of], origin=HSH, **more)
    of, *key, text = rows[0]
    form.put("an-x-behind", text, PASSWORDS[of] + b"x", "mismatch", HSH, rule="G6", **({"pepper": KEYS[key[0]]} if key else {}))
    return form


puts(Format(
    "hsh-bcrypt-sha256", "rust/hsh", rows=None, tags=["hsh-bcrypt-sha256:"], exact=yes,
    text=rf"hsh-bcrypt-sha256:{MCF}", places={"digest": Fixed(BCRYPT64, 31)}, skip=("dollar-behind-digest", "unread-bits-in-digest"),
), BCRYPT_SHA256).edit("cost-of-one-digit", place="cost", value="4", at=0, rule="G3"
).edit("cost-03", place="cost", value="03", at=0, rule="G4"
).edit("cost-17", place="cost", value="17", rule="G5"
).edit("letter-of-nobody", swap=("$2b$", "$2z$"), at=20
).edit("tag-twice", make=lambda text: "hsh-bcrypt-sha256:" + text, at=18
).edit("tag-alone", make=lambda text: text[:18], at=18
).edit("tag-in-upper-case", swap=("hsh-bcrypt", "HSH-bcrypt"), expect="unknown")

puts(Format(
    "hsh-pbkdf2", "rust/hsh_pbkdf2", rows=None, bare=True, exact=lambda password, m: HMAC[m["function"]](password, m),
    text=r"\$pbkdf2-(?P<function>sha256|sha512)\$i=(?P<rounds>\d+),l=(?P<length>\d+)\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]+)",
    places={"rounds": Number(), "length": Number(zero=None, excess=None), "salt": Inside(B64N), "digest": Last(B64N)},
), PBKDF2).edit("no-salt", place="salt", value=""
).edit("another-length", place="length", value="31"
).edit("length-left-out", swap=(",l=32", "")
).edit("function-that-hsh-does-not-have", swap=("-sha256$", "-sha1$"), base="sha256"
).edit("one-iteration-more", place="rounds", value="1001", rule="G6", expect="mismatch"
).put("of-the-bytes-of-the-salt", "$pbkdf2-sha256$i=1000,l=32$bxyKJdO5TnCi8I1b5xNMlg$" + base64.b64encode(hashlib.pbkdf2_hmac(
    "sha256", b"correct horse", SALT, 1000)).decode().rstrip("="),
    "correct horse", "mismatch", "Python hashlib: the PHC string that everybody else writes", rule="G6")

puts(Format(
    "hsh-pepper", "rust/hsh_pepper", rows=None, tags=["hsh-pepper:"], exact=yes, needs=("pepper",), fields={"pepper": "pepper"},
    text=r"hsh-pepper:(?P<version>\d+):(?P<inside>.+)", places={"version": Number(zero=None, excess=None, outside=("4294967296",))},
    skip=("blank-in-version",),     # an error, which ends the id with a colon and a blank, would look like a part of it
), PEPPER).edit("blank-behind-version", swap=("hsh-pepper:1:", "hsh-pepper:1 :"), at=11, rule="G3"
).edit("no-version", place="version", value="", at=0, rule="G3"
).edit("another-version-is-another-key-to-bring", place="version", value="0", expect="match"
).edit("nothing-inside", place="inside", value="", at=0
).edit("no-hash-inside", place="inside", value="correct horse", at=0
).edit("pepper-twice", make=lambda text: "hsh-pepper:1:" + text, at=13
).edit("argon2-with-a-key-of-its-own", swap=(",p=1$", ",p=1,keyid=AA$"), base="argon2id", at=13
).edit("tag-of-a-bcrypt-lost", swap=("hsh-bcrypt-sha256:", ""), base="hsh-bcrypt", rule="G6", expect="mismatch"
).edit("memory-of-4-gib", swap=("m=64,", "m=4194304,"), base="argon2id", rule="G5"
).edit("bcrypt-cost-17", swap=("$2b$04$", "$2b$17$"), base=r"1:\$2b", rule="G5"
).edit("bcrypt-digit-missing", cut=1, base=r"1:\$2b", at=42
).edit("tag-in-upper-case", swap=("hsh-pepper", "HSH-pepper"), expect="unknown")


def innermost(password, m):
    """Whether the innermost primitive of libpasta tells this password from all others."""
    if m["name"] == "2y-mcf": return len(password) < 72
    return {"argon2i": yes, "pbkdf2": HMAC["sha1"], "pbkdf2-sha512": HMAC["sha512"]}.get(m["name"], HMAC["sha256"])(password, m)


PASTA_FORM = Format(
    "libpasta", "rust/libpasta", rows=None, tags=["$$argon2i$m=", "$$2y-mcf$cost=", "$$pbkdf2$n=", "$$pbkdf2-sha256$n=", "$$pbkdf2-sha512$n=", "$$scrypt$ln=", "$!$"], exact=innermost, fields={"pepper": "pepper"},
    text=r"(?P<outer>(?:\$!\$[^$]+\$[^$]+)*)\$\$(?P<name>[^$]+)\$(?P<parameters>[^$]+)\$(?P<salt>[A-Za-z0-9+/]+)\$(?P<digest>[A-Za-z0-9+/]+)",
    places={"salt": Inside(B64N), "digest": Last(B64N)},
)
for of, name, text in LIBPASTA:
    if name == "bcrypt-nul": PASTA_FORM.put(name, text, PASSWORDS[of], "refused", PASTA, rule="G8")
    else: PASTA_FORM.put(name, text, PASSWORDS[of], origin=PASTA)
for of, key, name, text in KEYED: PASTA_FORM.put(name, text, PASSWORDS[of], origin=PASTA, pepper=KEYS[key])
for name, text in (("scrypt", LIBPASTA[18][2]), ("bcrypt", LIBPASTA[5][2])): PASTA_FORM.put(f"{name}-an-x-behind", text, b"correct horsex", "mismatch", PASTA, rule="G6")
PASTA_FORM.put("keyed-under-another-key", KEYED[0][3], "correct horse", "mismatch", PASTA, pepper=b"yellow submarinx", rule="G6")
PASTA_FORM.put("keyed-without-a-key", KEYED[0][3], "correct horse", "refused", PASTA, rule="G8")
(PASTA_FORM.edit("n-plus", swap=("ln=4", "ln=+4"), base=r"^\$\$scrypt\$ln=4", at=12, rule="G3"
).edit("n-zero", swap=("ln=4", "ln=0"), base=r"^\$\$scrypt\$ln=4", at=12, rule="G4"
).edit("n-too-much", swap=("ln=4", "ln=40"), base=r"^\$\$scrypt\$ln=4", rule="G5"
).edit("parameters-in-another-order", swap=("r=8,p=1", "p=1,r=8"), base=r"^\$\$scrypt\$ln=4", at=14
).edit("bcrypt-cost-leading-zero", swap=("cost=4", "cost=04"), base=r"^\$\$2y-mcf\$cost=4", at=14, rule="G3"
).edit("bcrypt-cost-3", swap=("cost=4", "cost=3"), base=r"^\$\$2y-mcf\$cost=4", at=14, rule="G4"
).edit("bcrypt-cost-17", swap=("cost=4", "cost=17"), base=r"^\$\$2y-mcf\$cost=4", rule="G5"
).edit("bcrypt-salt-of-15-bytes", place="salt", value="A" * 20, base=r"^\$\$2y-mcf\$cost=4", at=0
).edit("iterations-zero", swap=("n=1000", "n=0"), base=r"^\$\$pbkdf2", at=None, rule="G4"
).edit("iterations-too-many", swap=("n=1000", "n=99999999999"), base=r"^\$\$pbkdf2", rule="G5"
).edit("argon2-salt-of-7-bytes", place="salt", value="A" * 10, base=r"^\$\$argon2i", at=0
).edit("argon2-of-4-gib", swap=("m=64,", "m=4194304,"), base=r"^\$\$argon2i", rule="G5"
).edit("argon2d-which-is-never-written", swap=("argon2i", "argon2d"), base=r"^\$\$argon2i", expect="unknown"
).edit("primitive-of-nobody", swap=("scrypt", "nocrypt"), base=r"^\$\$scrypt", expect="unknown"
).edit("keyed-alone", make=lambda text: text.replace("$!$hmac", "$$hmac").split("$$scrypt")[0] + "$AAAAAAAAAAA$" + "A" * 43, base=r"^\$!\$hmac.*scrypt", expect="unknown"
).edit("keyed-twice", make=lambda text: text[:text.index("$$")] + text, base=r"^\$!\$hmac.*scrypt", at=None
).edit("keyed-without-an-id", make=lambda text: text[:15] + text[text.index(",h="):], base=r"^\$!\$hmac.*scrypt", at=15
).edit("keyed-by-another-function", swap=("h=SHA256", "h=SHA512"), base=r"^\$!\$hmac.*scrypt", at=None
).edit("primitive-of-nobody-inside", swap=("$$2y-mcf", "$$2y-mdf"), base=r"^\$!\$scrypt.*2y-mcf", at=None
).edit("nothing-inside", make=lambda text: "$!$scrypt$ln=4,r=8,p=1$", base=r"^\$!\$scrypt", at=23
).edit("four-primitives", make=lambda text: "$!$pbkdf2$n=1000" + text, base=r"^\$!\$pbkdf2-sha512.*\$!\$scrypt", at=None
).edit("too-much-inside", swap=("cost=5", "cost=17"), base=r"^\$!\$scrypt.*cost=5", rule="G5"
).edit("too-much-innermost", swap=("cost=5", "cost=17"), base=r"^\$!\$pbkdf2-sha512.*scrypt.*cost=5", rule="G5"
).edit("other-cost-inside", swap=("cost=5", "cost=4"), base=r"^\$!\$scrypt.*cost=5", rule="G6", expect="mismatch"
).edit("other-rounds-outside", swap=("n=1100", "n=1101"), base=r"^\$!\$pbkdf2-sha512\$n=1100", rule="G6", expect="mismatch"
).edit("digest-of-bcrypt-under-another", cut=12, base=r"^\$!\$scrypt.*2y-mcf", at=None))


def examples():
    import argon2.low_level, bcrypt
    bare = lambda raw: base64.b64encode(raw).decode().rstrip("=")
    key = bare(hmac.digest(b"pepper", b"password", "sha256")).encode()
    argon = argon2.low_level.hash_secret(key, SALT, 2, 19456, 1, 32, argon2.low_level.Type.ID).decode()
    pbkdf2 = hashlib.pbkdf2_hmac("sha256", b"password", bare(SALT).encode(), 600_000)
    return {
        "hsh-bcrypt-sha256": "hsh-bcrypt-sha256:" + bcrypt.hashpw(bare(hashlib.sha256(b"password").digest()).encode(), b"$2b$10$ZvwIHbM3RlAg6GzZ3vLKje").decode(),
        "hsh-pbkdf2": f"$pbkdf2-sha256$i=600000,l=32${bare(SALT)}${bare(pbkdf2)}",
        "hsh-pepper": "hsh-pepper:1:" + argon,
        "libpasta": f"$$scrypt$ln=14,r=8,p=1${bare(SALT)}$" + bare(hashlib.scrypt(b"password", salt=SALT, n=1 << 14, r=8, p=1, maxmem=1 << 26, dklen=32)),
    }
