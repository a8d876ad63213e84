"""Rust's libraries. hsh wrote these texts at little cost, and verified each of them and none with an x behind the password."""
import base64, hashlib, hmac

from kit import B64N, BCRYPT64, HMAC, Fixed, Format, Inside, Last, Number, yes

HSH = "hsh 0.0.10"
PASSWORDS = {"ascii": b"correct horse", "utf8": "Crème brûlée".encode(), "empty": b"", "long": b"x" * 80, "nul": b"nul\0inside", "raw": b"\xff\xfe\x80"}
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
KEYS = {"1": b"v1-pepper-bytes-aaaaaaaa", "12": bytes(n * 37 % 256 for n in range(70))}

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
), PEPPER).edit("no-version", place="version", value="", at=0, rule="G3"
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
    }
