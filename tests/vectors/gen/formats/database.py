"""Database servers: Oracle, SQL Server, MySQL, PostgreSQL."""
import hashlib, json, re

from kit import B64, B64N, HEX, HEX_ANY, HEX_UPPER, HMAC, CRYPT, CRYPT_LOW, Fixed, Format, Inside, Last, Number, Salt, hostile, never

ANY, LOW, UP = "[0-9A-Fa-f]", "[0-9a-f]", "[0-9A-F]"

Format(
    "oracle10", "database/oracle10", rows="oracle10", text=rf"(?P<digest>{ANY}{{16}})", bare=True, skip=("empty-digest",), exact=never,
    places={"digest": Last(HEX_ANY)}, fields={"user": "user"}, needs=("user",),
)

Format(
    "oracle11", "database/formulas", rows=r"oracle11( S:)?", tags=["S:"], bare=True,
    text=rf"S:(?P<digest>{UP}{{40}})(?P<salt>{UP}{{20}})", places={"digest": Inside(HEX_UPPER), "salt": Last(HEX_UPPER)},
).edit("tag-alone", make=lambda text: "S:", expect="unknown").edit("tag-in-lower-case", swap=("S:", "s:"), expect="unknown")


def mssql(password, m):
    """SQL Server 2000 compares the password in upper case; its other digest says whether it was the password."""
    if m["upper"] is None: return True
    import hashlib
    return hashlib.sha1(password.decode().encode("utf-16-le") + bytes.fromhex(m["salt"])).hexdigest() == m["digest"].lower()


Format(
    "mssql", "database/mssql", rows=r"mssql20(00|05|12)", exact=mssql, tags=["0x0100", "0x0200"],
    text=rf"0x0(100(?P<salt>{ANY}{{8}})(?P<digest>{ANY}{{40}})(?P<upper>{ANY}{{40}})?|200(?P<salt12>{ANY}{{8}})(?P<digest12>{ANY}{{128}}))",
    places={"salt": Inside(HEX_ANY), "digest12": Last(HEX_ANY, at=False), "upper": Last(HEX_ANY, at=False)},
).edit("tag-in-upper-case", swap=("0x", "0X"), expect="unknown"
).edit("tag-alone", make=lambda text: text[:6]
).edit("third-version", swap=("0x01", "0x03"), expect="unknown"
).edit("digest-cut", cut=2)

for scheme, names in (("mysql323", r"mysql323|authen_passphrase_MySQL323"), ("mysql323-dokuwiki", "dokuwiki_mysql")):
    Format(
        scheme, "database/mysql323", rows=names, bare=True, skip=("empty-digest",), exact=never,
        text=rf"(?P<digest>{ANY}{{16}})", places={"digest": Last(HEX_ANY)},
    )

Format(
    "mysql41", "database/formulas", rows=r"mysql41|dokuwiki_my411|horde_mysql|authen_passphrase_MySQL41", tags=["*"], bare=True,
    text=rf"\*(?P<digest>{ANY}{{40}})", places={"digest": Last(HEX_ANY)}, skip=("empty-digest",),     # `*` is a lock
)
hostile("mysql41")

Format(
    "mysql41-tagged", "database/formulas", rows="horde_mysql_prefixed", tags=["{MYSQL}*"],
    text=rf"\{{(?i:MYSQL)\}}\*(?P<digest>{ANY}{{40}})", places={"digest": Last(HEX_ANY)},
).edit("tag-in-lower-case", swap=("{MYSQL}", "{mysql}"), expect="match")

Format(
    "postgres-md5", "database/formulas", rows=r"postgres[_.]md5", tags=["md5"], bare=True, fields={"user": "user"}, needs=("user",),
    text=rf"md5(?P<digest>{LOW}{{32}})", places={"digest": Last(HEX)},
).edit("tag-in-upper-case", swap=("md5", "MD5"), expect="unknown")
hostile("postgres-md5")



Format(
    "oracle12", "database/formulas", rows=r"oracle12 T:", tags=["T:"], bare=True, exact=HMAC["sha512"],
    text=rf"T:(?P<digest>{UP}{{128}})(?P<salt>{UP}{{32}})", places={"digest": Inside(HEX_UPPER), "salt": Last(HEX_UPPER)},
).edit("tag-alone", make=lambda text: "T:", expect="unknown").edit("tag-in-lower-case", swap=("T:", "t:"), expect="unknown")

ROW11, ROW12 = "S:63EC5F6113843F5D229E2D49C068D983A9670D0257677783202322766743", ("T:8F75FBD166AFDB6D7587DAB89C2F15672AAC031C5B0B5E65C0835FB130555F6FF4E0E5764976755558112246FFF306450C22F6B"
               "7746B9E9831ED97B373992F9157436180438417080374881414745255")
Format(
    "oracle12-spare4", "database/formulas", rows=None, tags=["S:"], bare=True, exact=HMAC["sha512"],
    text=rf"S:{UP}{{60}}(;H:{UP}{{32}})?;T:(?P<digest>{UP}{{128}})(?P<salt>{UP}{{32}})", places={"digest": Inside(HEX_UPPER), "salt": Last(HEX_UPPER)},
).put("of-hashcats-two", f"{ROW11};{ROW12}", "hashcat", origin="hashcat, examples of modes 112 and 12300, joined as a server does"
).put("with-a-digest-for-http", f"{ROW11};H:{'DC9894A01797D91D92ECA1DA66242209'};{ROW12}", "hashcat", origin="hashcat, examples of modes 112 and 12300, joined as a server does"
).edit("another-password", make=lambda text: text[:2] + "00" + text[4:], password=b"hashcaT", rule="G6", expect="mismatch"
).edit("no-t", make=lambda text: text.replace(";T:", ";U:"))

Format(
    "sybase-ase", "database/formulas", rows=r"sybase\.ase", tags=["0xc007"], exact=lambda password, m: not password.endswith(b"\0"),
    text=rf"0xc007(?P<salt>{ANY}{{16}})(?P<digest>{ANY}{{64}})", places={"salt": Inside(HEX_ANY, at=False), "digest": Last(HEX_ANY)},
).edit("tag-alone", make=lambda text: "0xc007").edit("tag-in-upper-case", swap=("0xc007", "0xC007"), expect="unknown")


def postgres(password, m):
    """What SASLprep allows is what it makes of other spellings too; ASCII without control characters always is."""
    try: text = password.decode()
    except UnicodeDecodeError: return HMAC["sha256"](password, m)
    return None if not text.isascii() else not all(" " <= c <= "~" for c in text) and HMAC["sha256"](password, m)


STANDARD = r"[A-Za-z0-9+/]"
Format(
    "postgres-scram-sha256", "database/postgres_scram", rows=r"postgres_scram_sha256|postgres\.scram.*", tags=["SCRAM-SHA-256$"], exact=postgres,
    text=rf"SCRAM-SHA-256\$(?P<rounds>\d+):(?P<salt>{STANDARD}*={{0,2}})\$(?P<stored>{STANDARD}{{43}}=):(?P<server>{STANDARD}{{43}}=)",
    places={"rounds": Number(), "salt": Inside(B64), "stored": Inside(B64, bytes=[32]), "server": Last(B64)},
).edit("tag-alone", make=lambda text: "SCRAM-SHA-256$"
).edit("tag-in-lower-case", swap=("SCRAM", "scram"), expect="unknown"
).edit("server-key-of-another", make=lambda text: text[:-44] + ("A" if text[-44] != "A" else "B") + text[-43:], rule="G6", expect="mismatch"
).edit("stored-key-of-another", make=lambda text: text[:-89] + ("A" if text[-89] != "A" else "B") + text[-88:], rule="G6", expect="mismatch"
).edit("keys-the-other-way-round", make=lambda text: text[:-89] + text[-44:] + ":" + text[-89:-45], rule="G6", expect="mismatch"
).put("of-the-rfc", "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=", "pencil",
      origin="RFC 7677 §3, keys by Python's hashlib")

Format(
    "mongodb-scram", "database/mongodb_scram", rows=r"mongodb\.scram-sha-(1|256)", tags=["$mongodb-scram$*"],
    exact=lambda password, m: m["version"] == "0",
    text=rf"\$mongodb-scram\$\*(?P<version>[01])\*(?P<user>{STANDARD}*={{0,2}})\*(?P<rounds>\d+)\*(?P<salt>{STANDARD}*={{0,2}})\*(?P<key>{STANDARD}{{27,43}}=)",
    places={"user": Inside(B64), "rounds": Number(), "salt": Inside(B64), "key": Last(B64)},
).edit("version-2", place="version", value="2", at=0
).edit("tag-alone", make=lambda text: "$mongodb-scram$*"
).edit("user-of-another", swap=("dXNlcg==", "dXNlcw=="), base=r"\*0\*", rule="G6", expect="mismatch"
).edit("user-of-another-with-sha-256", swap=("dXNlcg==", "dXNlcw=="), base=r"\*1\*", expect="match"
).edit("control-character-in-the-password", swap=("dXNlcg==", "dXNlcw=="), base=r"\*1\*", password=b"\x07", rule="G6", expect="mismatch")



def scram(function, password, salt, rounds):
    """StoredKey and ServerKey."""
    import hashlib, hmac
    salted = hashlib.pbkdf2_hmac(function, password, salt, rounds); client = hmac.new(salted, b"Client Key", function).digest()
    return hashlib.new(function, client).digest(), hmac.new(salted, b"Server Key", function).digest()


def mechanism(function, password, salt, rounds, user=None):
    import base64
    b64 = lambda raw: base64.b64encode(raw).decode()
    if user is not None: password = hashlib.md5(user + b":mongo:" + password).hexdigest().encode()
    stored, server = scram(function, password, salt, rounds)
    return {"iterationCount": rounds, "salt": b64(salt), "storedKey": b64(stored), "serverKey": b64(server)}


def document(blank="", **mechanisms):
    return json.dumps({name.replace("_", "-"): keys for name, keys in mechanisms.items()}, separators=("," + blank, ":" + blank))


OF_1 = mechanism("sha1", b"correct horse", bytes(range(16)), 1000, b"alice")
OF_256 = mechanism("sha256", b"correct horse", bytes(range(28)), 1500)
SPEC = dict(origin="MongoDB's specification of SCRAM, computed by Python's hashlib")
Format(
    "mongodb-credentials", "database/mongodb_credentials", rows=None, skip=("blank-in-rounds",), tags=['{"SCRAM-SHA-1"', '{"SCRAM-SHA-256"'],
    exact=lambda password, m: m["name"] == "1" and not m["more"],
    text=rf'\{{"SCRAM-SHA-(?P<name>1|256)": ?\{{"iterationCount": ?(?P<rounds>\d+), ?"salt": ?"(?P<salt>{STANDARD}*={{0,2}})", ?"storedKey": ?"(?P<stored>{STANDARD}+={{0,2}})", ?'
         rf'"serverKey": ?"(?P<server>{STANDARD}+={{0,2}})"\}}(?P<more>, ?.*)?\}}',
    places={"rounds": Number(), "salt": Inside(B64), "stored": Inside(B64, bytes=[20, 32]), "server": Inside(B64, bytes=[20, 32])},
).put("of-sha-256", document(SCRAM_SHA_256=OF_256), "correct horse", **SPEC
).put("of-both", document(SCRAM_SHA_1=OF_1, SCRAM_SHA_256=OF_256), "correct horse", **SPEC
).put("of-both-the-other-way-round", document(SCRAM_SHA_256=OF_256, SCRAM_SHA_1=OF_1), "correct horse", exact=False, **SPEC
).put("of-both-for-another-user", document(SCRAM_SHA_1=OF_1, SCRAM_SHA_256=OF_256), "correct horse", user="bob", **SPEC
).put("of-sha-1", document(SCRAM_SHA_1=OF_1), "correct horse", user="alice", **SPEC
).put("of-sha-1-for-another-user", document(SCRAM_SHA_1=OF_1), "correct horse", user="bob", expect="mismatch", rule="G6", **SPEC
).put("of-sha-1-for-nobody", document(SCRAM_SHA_1=OF_1), "correct horse", expect="refused", rule="G8", **SPEC
).put("with-blanks", document(" ", SCRAM_SHA_1=OF_1, SCRAM_SHA_256=OF_256), "correct horse", **SPEC
).put("members-in-another-order", document(SCRAM_SHA_256=dict(reversed(OF_256.items()))), "correct horse", exact=False, **SPEC
).put("spellings-of-one-password", document(SCRAM_SHA_256=OF_256), "c\u00adorrect\u00a0horse", exact=False, **SPEC
).put("wrong", document(SCRAM_SHA_256=OF_256), "correct hors", expect="mismatch", rule="G6", **SPEC
).put("wrong-of-sha-1", document(SCRAM_SHA_1=OF_1), "correct hors", user="alice", expect="mismatch", rule="G6", **SPEC
).put("only-sha-1-of-both-is-right", document(SCRAM_SHA_1=OF_1, SCRAM_SHA_256=mechanism("sha256", b"another", bytes(28), 1500)), "correct horse", user="alice", expect="mismatch", rule="G6", **SPEC
).put("forbidden-by-saslprep", document(SCRAM_SHA_256=OF_256), "\x07", expect="mismatch", rule="G6", **SPEC
).edit("stored-key-of-another", make=lambda text: text.replace('"storedKey":"', '"storedKey":"AAAA', 1).replace(OF_256["storedKey"], OF_256["storedKey"][4:], 1), base="^.\"SCRAM-SHA-256.*[^}]}}$", rule="G6", expect="mismatch"
).edit("server-key-of-another", make=lambda text: text.replace('"serverKey":"', '"serverKey":"AAAA', 1).replace(OF_256["serverKey"], OF_256["serverKey"][4:], 1), base="^.\"SCRAM-SHA-256.*[^}]}}$", rule="G6", expect="mismatch"
).edit("keys-of-the-other-function", swap=("SCRAM-SHA-256", "SCRAM-SHA-1"), base="^.\"SCRAM-SHA-256"
).edit("mechanism-of-nobody", make=lambda text: text[:-1] + ',"SCRAM-SHA-512":{}}', base="^.\"SCRAM-SHA-256"
).edit("mechanism-twice", make=lambda text: text[:-1] + "," + text[1:], base="^.\"SCRAM-SHA-256"
).edit("member-twice", swap=('{"iterationCount"', '{"salt":"AAAA","iterationCount"')
).edit("member-more", swap=('{"iterationCount"', '{"x":1,"iterationCount"')
).edit("member-less", make=lambda text: text[:text.index(',"serverKey"')] + "}}", base="^.\"SCRAM-SHA-256"
).edit("two-blanks", swap=('":', '":  ')
).edit("count-in-quotes", make=lambda text: re.sub(r":(\d+),", r':"\1",', text, count=1), rule="G3"
).edit("text-behind", add="x"
).edit("no-brace", cut=1
).edit("tag-alone", make=lambda text: text[:text.index(":")]
).edit("empty-object", make=lambda text: text[:text.index(":")] + ":{}}"
).edit("in-an-array", make=lambda text: "[" + text + "]", expect="unknown")

Format(
    "mariadb-ed25519", "database/mariadb_ed25519", rows="mariadb_ed25519", bare=True,
    text=rf"(?P<digest>{STANDARD}{{43}})", places={"digest": Last(B64N)}, skip=["empty-digest"],
).put("of-the-rfc", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo", bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
      origin="RFC 8032 §7.1, test 1, whose secret is a password here")

Format(
    "mysql-caching-sha2", "database/mysql_sha2", rows=r"mysql_caching_sha2_password_hex|mysql8\.\$A\$", tags=["$A$", "0x244124", "$mysql$A$"], nul=True,
    text=r"0x244124(?P<number>3[0-9]3[0-9](3[0-9]|4[1-6]))24(?P<salt>[0-9A-Fa-f]{40})(?P<digest>[0-9A-Fa-f]{86})"
         r"|\$mysql\$A\$(?P<thousands>[0-9A-F]{3})\*(?P<hexsalt>[0-9A-Fa-f]{40})\*(?P<hexdigest>[0-9A-Fa-f]{86})"
         r"|\$A\$(?P<rounds>[0-9A-F]{3})\$(?P<rawsalt>[\x01-\x7f]{20})(?P<rawdigest>[./0-9A-Za-z]{43})",
    places={"salt": Inside(HEX_ANY, at=False), "digest": Last(HEX_ANY, at=False), "hexsalt": Inside(HEX_ANY, bytes=[20]), "hexdigest": Last(HEX_ANY)},
).edit("tag-alone", make=lambda text: text[:8], base="^0x", at=8
).edit("digits-in-the-other-case", make=lambda text: text[:2] + text[2:].lower(), base="^0x.*[A-F]", expect="match"
).edit("digest-of-a-digit-that-is-none", make=lambda text: text[:-2] + "21", base="^0x"
).edit("digest-with-unread-bits", make=lambda text: text[:-2] + "7A", base="^0x", at=56
).edit("four-thousand-rounds", swap=("0x244124303035", "0x244124303034"), base="^0x", at=8, rule="G4"
).edit("lower-case-thousands", swap=("0x244124303035", "0x244124303061"), base="^0x", at=8, rule="G4"
).edit("ten-thousand-rounds", swap=("0x244124303035", "0x244124303041"), base="^0x", rule="G6", expect="mismatch"
).edit("no-dollar-behind-the-rounds", swap=("0x24412430303524", "0x24412430303525"), base="^0x", at=14
).edit("hashcats-of-four-thousand-rounds", place="thousands", value="004", at=0, rule="G4"
).edit("hashcats-in-lower-case", place="thousands", value="00a", at=0, rule="G4"
).edit("as-its-bytes", make=lambda text: bytes.fromhex(text[2:]).decode(), base="^0x", expect="match"
).edit("as-its-bytes-with-a-nul", make=lambda text: bytes.fromhex(text[2:16] + "00" + text[18:]).decode(), base="^0x", at=7
).edit("as-its-bytes-beyond-ascii", make=lambda text: bytes.fromhex(text[2:16] + "C3BC" + text[20:]).decode(), base="^0x", at=7
).edit("as-its-bytes-cut", make=lambda text: bytes.fromhex(text[2:-2]).decode(), base="^0x"
).edit("as-its-bytes-of-four-thousand-rounds", make=lambda text: bytes.fromhex(text[2:]).decode().replace("005", "004", 1), base="^0x", at=3, rule="G4"
).edit("as-hashcat-writes-it", make=lambda text: f"$mysql$A$005*{text[16:56]}*{text[56:]}", base="^0x", expect="match")

Format(
    "mysql-sha256-password", "database/mysql_sha2", rows=r"mysql_sha256_password_hex", tags=["0x243524"], nul=True,
    text=r"0x243524(?P<salt>[0-9A-Fa-f]{40})24(?P<digest>[0-9A-Fa-f]{86})|\$5\$(?P<rawsalt>[\x01-\x23\x25-\x7f]{20})\$(?P<rawdigest>[./0-9A-Za-z]{43})",
    places={"salt": Inside(HEX_ANY, at=False), "digest": Last(HEX_ANY)},
).edit("tag-alone", make=lambda text: text[:8], base="^0x", at=8
).edit("no-dollar-behind-the-salt", base="^0x", make=lambda text: text[:48] + "25" + text[50:], at=48
).edit("digest-with-unread-bits", make=lambda text: text[:-2] + "7A", at=50
).edit("as-its-bytes", make=lambda text: bytes.fromhex(text[2:]).decode(), expect="match")
# What goes wrong in the bytes themselves is a broken SHA-256-crypt, whose tag it is too.


def examples():
    import base64, hashlib
    from passlib.hash import mssql2000, mysql323, mysql41, oracle10, oracle11, postgres_md5
    b64 = lambda raw: base64.b64encode(raw).decode(); salt = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
    stored, server = scram("sha256", b"password", salt, 4096)
    speedy = hashlib.pbkdf2_hmac("sha512", b"password", salt + b"AUTH_PBKDF2_SPEEDY_KEY", 4096)
    ase = hashlib.sha256("password".encode("utf-16-be").ljust(510, b"\0") + salt[:8]).hexdigest()
    long = b"Tw5nQ2kXbV8sLr0eYzJh"
    return {
        "mssql": mssql2000.using(salt=bytes.fromhex("5b200543")).hash("password"), "mysql323": mysql323.hash("password"),
        "mysql323-dokuwiki": mysql323.hash("password"), "mysql41": mysql41.hash("password"), "mysql41-tagged": "{MYSQL}" + mysql41.hash("password"),
        "oracle10": oracle10.hash("password", user="alice"), "oracle11": oracle11.using(salt="8F3A0C6B1D2E4F567890").hash("password"),
        "postgres-md5": postgres_md5.hash("password", user="alice"),
        "postgres-scram-sha256": f"SCRAM-SHA-256$4096:{b64(salt)}${b64(stored)}:{b64(server)}",
        "mongodb-scram": f"$mongodb-scram$*1*{b64(b'alice')}*15000*{b64(salt)}*{b64(scram('sha256', b'password', salt, 15000)[1])}",
        "mongodb-credentials": document(
            SCRAM_SHA_1=mechanism("sha1", b"password", salt, 10000, b"alice"), SCRAM_SHA_256=mechanism("sha256", b"password", salt + salt[:12], 15000)),
        "oracle12": f"T:{hashlib.sha512(speedy + salt).hexdigest()}{salt.hex()}".upper(),
        "oracle12-spare4": "S:7F6D7E5BDEA8864FF62B4A45B979455FBDF87F9A8F3A0C6B1D2E4F567890;" + f"T:{hashlib.sha512(speedy + salt).hexdigest()}{salt.hex()}".upper(),
        "sybase-ase": f"0xc007{salt[:8].hex()}{ase}",
        "mariadb-ed25519": b64(ed25519(b"password")).rstrip("="),
        "mysql-caching-sha2": "0x" + (b"$A$005$" + long + sha256_crypt(b"password", long, 5000)).hex().upper(),
        "mysql-sha256-password": "0x" + (b"$5$" + long + b"$" + sha256_crypt(b"password", long, 5000)).hex().upper(),
    }


def sha256_crypt(password, salt, rounds):
    """SHA-256-crypt's digits for a salt of any length, which crypt(3) would cut."""
    import hashlib
    sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest(); cycled = lambda digest, n: (digest * (n // 32 + 1))[:n]
    inner = sha(password, salt, password); first = [password, salt, cycled(inner, len(password))]; n = len(password)
    while n: first.append(inner if n & 1 else password); n >>= 1
    digest = sha(*first)
    key = cycled(sha(password * len(password)), len(password)); salted = cycled(sha(salt * (16 + digest[0])), len(salt))
    for at in range(rounds):
        digest = sha(key if at & 1 else digest, salted if at % 3 else b"", key if at % 7 else b"", digest if at & 1 else key)
    order = [(0, 10, 20), (21, 1, 11), (12, 22, 2), (3, 13, 23), (24, 4, 14), (15, 25, 5), (6, 16, 26), (27, 7, 17), (18, 28, 8), (9, 19, 29)]
    groups = [(digest[a] << 16 | digest[b] << 8 | digest[c], 4) for a, b, c in order] + [(digest[31] << 8 | digest[30], 3)]
    return "".join(CRYPT[value >> 6 * place & 63] for value, count in groups for place in range(count)).encode()


def ed25519(secret):
    """The public key of a secret of any length: RFC 8032 §5.1.5, slowly."""
    import hashlib
    p = 2**255 - 19; d = -121665 * pow(121666, -1, p) % p
    def add(one, other):
        (x1, y1), (x2, y2) = one, other; t = d * x1 * x2 * y1 * y2 % p
        return (x1 * y2 + x2 * y1) * pow(1 + t, -1, p) % p, (y1 * y2 + x1 * x2) * pow(1 - t, -1, p) % p
    scalar = int.from_bytes(hashlib.sha512(secret).digest()[:32], "little") & ((1 << 254) - 8) | 1 << 254
    base = (15112221349535400772501151409588531511454012693041857206046113283949847762202, 4 * pow(5, -1, p) % p); point = (0, 1)
    while scalar:
        if scalar & 1: point = add(point, base)
        base = add(base, base); scalar >>= 1
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")
