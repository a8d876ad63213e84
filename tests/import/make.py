#!/usr/bin/env python3
"""Objects of identity providers and what must come of them: writes cases.json beside this file.

usage: make.py            (needs cryptography; Python < 3.13 for crypt)

The shapes are those of each provider's documentation, named in `origin`; where that publishes no hash with its password,
the values are computed here with hashlib, hmac and crypt. A case has a `password` or an `error`: its kind and the field.
"""
import base64, hashlib, hmac, json, pathlib, warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import crypt

SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")
PASSWORD = "correct horse"
P = PASSWORD.encode()
CASES = []

b64 = lambda data: base64.b64encode(data).decode()
b64n = lambda data: b64(data).rstrip("=")
b64url = lambda data: base64.urlsafe_b64encode(data).decode()
digest = lambda name, *parts: hashlib.new(name, b"".join(parts)).digest()
scrypt = lambda n, r, p, size, salt=SALT: hashlib.scrypt(P, salt=salt, n=n, r=r, p=p, dklen=size, maxmem=1 << 28)
pbkdf2 = lambda name, rounds, size: hashlib.pbkdf2_hmac(name, P, SALT, rounds, size)
BCRYPT = crypt.crypt(PASSWORD, "$2a$04$ZvwIHbM3RlAg6GzZ3vLKje")
COMPUTED = "; values computed with Python's hashlib, hmac and crypt"


def case(provider, name, obj, origin, *, scheme=None, error=None, password=PASSWORD, **more):
    entry = {"provider": provider, "name": name, "origin": origin, "object": obj, **more}
    entry.update({"error": list(error)} if error else {"password": password, "scheme": scheme})
    CASES.append(entry)


# ---- Auth0 ----------------------------------------------------------------------------------------------------------

DOC = "Auth0 docs, Bulk User Import Database Schema and Examples" + COMPUTED


def auth0(name, custom, **more):
    user = {"email": "john.doe@contoso.com", "email_verified": False, "app_metadata": {"roles": ["admin"]}, "custom_password_hash": custom}
    case("auth0", name, user, DOC, user="john.doe@contoso.com", **more)


def value(data, encoding="base64"): return {"value": b64(data) if encoding == "base64" else data.hex(), "encoding": encoding}


auth0("md5", {"algorithm": "md5", "hash": value(digest("md5", P), "hex")}, scheme="ldap-md5")
auth0("sha1-upper-case-hex", {"algorithm": "sha1", "hash": {"value": digest("sha1", P).hex().upper(), "encoding": "hex"}}, scheme="ldap-sha")
auth0("sha256-salt-prefix", {"algorithm": "sha256", "hash": value(digest("sha256", b"abc123", P)), "salt": {"value": "abc123", "position": "prefix"}}, scheme="kratos-template")
auth0("sha512-salt-suffix-hex", {"algorithm": "sha512", "hash": value(digest("sha512", P, SALT), "hex"), "salt": {"value": SALT.hex(), "encoding": "hex", "position": "suffix"}}, scheme="ldap-ssha512")
auth0("sha256-unsalted", {"algorithm": "sha256", "hash": value(digest("sha256", P)), "password": {"encoding": "utf8"}}, scheme="ldap-sha256")
auth0("bcrypt", {"algorithm": "bcrypt", "hash": {"value": BCRYPT}}, scheme="bcrypt")
case("auth0", "password-hash", {"email": "john.doe@contoso.com", "password_hash": BCRYPT}, DOC, scheme="bcrypt")
argon2 = "$argon2id$v=19$m=64,t=1,p=1$bxyKJdO5TnCi8I1b5xNMlg$P1ak5TSNt+nxN2c5dsFgMygPDZoB0qVHbcQfgv/ZCZQ"
auth0("argon2", {"algorithm": "argon2", "hash": {"value": argon2, "encoding": "utf8"}}, scheme="argon2-phc", password=None)
auth0("pbkdf2", {"algorithm": "pbkdf2", "hash": {"value": f"$pbkdf2-sha512$i=1000,l=64${b64n(SALT)}${b64n(pbkdf2('sha512', 1000, 64))}", "encoding": "utf8"}}, scheme="pbkdf2-phc")
auth0("pbkdf2-of-md4", {"algorithm": "pbkdf2", "hash": {"value": "$pbkdf2-md4$i=100000,l=64$+N375B+/+VMIIj/zQmeJbg$Bn/HMFcH", "encoding": "utf8"}}, error=("unsupported", "hash.value"))
auth0("ldap", {"algorithm": "ldap", "hash": {"value": "{SSHA}" + b64(digest("sha1", P, b"salt") + b"salt"), "encoding": "utf8"}}, scheme="ldap-ssha")
auth0("scrypt", {"algorithm": "scrypt", "hash": value(scrypt(1024, 8, 1, 64), "hex"), "salt": {"value": SALT.hex(), "encoding": "hex"}, "keylen": 64, "cost": 1024, "blockSize": 8, "parallelization": 1}, scheme="scrypt-kratos")
auth0("scrypt-of-32-bytes", {"algorithm": "scrypt", "hash": value(scrypt(1024, 8, 1, 32)), "salt": {"value": b64(SALT), "encoding": "base64"}, "keylen": 32, "cost": 1024}, scheme="scrypt-phc")
auth0("scrypt-salt-as-text", {"algorithm": "scrypt", "hash": value(scrypt(1024, 8, 1, 32, b"abc123")), "salt": {"value": "abc123"}, "keylen": 32, "cost": 1024}, scheme="scrypt-phc")
auth0("hmac", {"algorithm": "hmac", "hash": {"value": hmac.new(b"key", P, "sha256").hexdigest(), "encoding": "hex", "digest": "sha256", "key": {"value": "key", "encoding": "utf8"}}}, scheme="kratos-hmac-sha256")
auth0("hmac-with-salt", {"algorithm": "hmac", "hash": {"value": hmac.new(b"key", b"abc123" + P, "sha512").hexdigest(), "encoding": "hex", "digest": "sha512", "key": {"value": "6b6579", "encoding": "hex"}},
                         "salt": {"value": "abc123", "position": "prefix"}}, scheme="hmac-sha512-salt-first", pepper="key")
auth0("md4-of-utf16", {"algorithm": "md4", "hash": {"value": "8846f7eaee8fb117ad06bdd830b7586c", "encoding": "hex"}, "password": {"encoding": "utf16le"}}, scheme="nt", password="password")
auth0("salt-without-position", {"algorithm": "sha256", "hash": value(digest("sha256", b"abc123", P)), "salt": {"value": "abc123"}}, error=("missing", "salt.position"))
auth0("salt-that-no-stored-text-has-room-for", {"algorithm": "sha256", "hash": value(digest("sha256", P, b"s" * 4096)), "salt": {"value": "s" * 4096, "position": "suffix"}}, error=("unsupported", "hash.value"))
auth0("salt-position-in-the-middle", {"algorithm": "sha256", "hash": value(digest("sha256", P)), "salt": {"value": "abc123", "position": "middle"}}, error=("invalid", "salt.position"))
auth0("without-hash-encoding", {"algorithm": "sha256", "hash": {"value": digest("sha256", P).hex()}}, error=("missing", "hash.encoding"))
auth0("hash-that-is-no-hex", {"algorithm": "sha256", "hash": {"value": "zz", "encoding": "hex"}}, error=("invalid", "hash.value"))
auth0("hash-of-another-length", {"algorithm": "sha256", "hash": value(digest("sha1", P))}, error=("invalid", "hash.value"))
auth0("hash-in-latin1", {"algorithm": "sha256", "hash": {"value": "x", "encoding": "latin1"}}, error=("unsupported", "hash.encoding"))
auth0("hmac-of-a-function-it-lacks", {"algorithm": "hmac", "hash": {"value": bytes(32).hex(), "encoding": "hex", "digest": "keccak256", "key": {"value": "key", "encoding": "utf8"}}}, error=("unsupported", "hash.digest"))
WIDE = "Crème brûlée €".encode("utf-16-le"); WIDE_TEXT = WIDE.decode("utf-16-le")
auth0("sha1-of-utf16", {"algorithm": "sha1", "hash": value(digest("sha1", WIDE)), "password": {"encoding": "ucs2"}}, scheme="peoplesoft", password=WIDE_TEXT)
auth0("sha1-of-utf16-behind-a-salt", {"algorithm": "sha1", "hash": value(digest("sha1", SALT, WIDE), "hex"), "salt": {"value": SALT.hex(), "encoding": "hex", "position": "prefix"}, "password": {"encoding": "ucs2"}}, scheme="episerver-sha1", password=WIDE_TEXT)
auth0("sha256-of-utf16-behind-a-salt", {"algorithm": "sha256", "hash": value(digest("sha256", b"abc123", WIDE)), "salt": {"value": "abc123", "position": "prefix"}, "password": {"encoding": "utf16le"}}, scheme="episerver-sha256", password=WIDE_TEXT)
auth0("sha256-of-utf16-before-a-salt", {"algorithm": "sha256", "hash": value(digest("sha256", WIDE, b"abc123")), "salt": {"value": "abc123", "position": "suffix"}, "password": {"encoding": "utf16le"}}, error=("unsupported", "salt.position"))
auth0("sha1-of-utf16-of-another-length", {"algorithm": "sha1", "hash": value(digest("sha256", WIDE)), "password": {"encoding": "utf16le"}}, error=("invalid", "hash.value"))
auth0("bcrypt-of-utf16", {"algorithm": "bcrypt", "hash": {"value": BCRYPT}, "password": {"encoding": "utf16le"}}, error=("unsupported", "password.encoding"))
for encoding in ("ascii", "latin1", "binary"):
    auth0(f"password-in-{encoding}", {"algorithm": "md5", "hash": value(digest("md5", P)), "password": {"encoding": encoding}}, error=("unsupported", "password.encoding"))
auth0("password-in-utf16", {"algorithm": "sha256", "hash": value(digest("sha256", WIDE)), "password": {"encoding": "utf16le"}}, error=("unsupported", "password.encoding"))
auth0("whirlpool", {"algorithm": "whirlpool", "hash": value(bytes(64))}, error=("unsupported", "algorithm"))
auth0("scrypt-of-another-keylen", {"algorithm": "scrypt", "hash": value(scrypt(1024, 8, 1, 32)), "salt": {"value": "x"}, "keylen": 64, "cost": 1024}, error=("invalid", "keylen"))
auth0("scrypt-cost-of-no-power", {"algorithm": "scrypt", "hash": value(bytes(32)), "salt": {"value": "x"}, "cost": 1000}, error=("unsupported", "hash.value"))
auth0("scrypt-of-24-bytes", {"algorithm": "scrypt", "hash": value(scrypt(1024, 8, 1, 24, b"x")), "salt": {"value": "x"}, "keylen": 24, "cost": 1024}, scheme="scrypt-kratos")
auth0("scrypt-of-18-bytes", {"algorithm": "scrypt", "hash": value(bytes(18)), "salt": {"value": "x"}, "cost": 1024}, error=("unsupported", "hash.value"))
case("auth0", "social-user", {"email": "john.doe@contoso.com"}, DOC, error=("no-password", None))

# ---- Okta -----------------------------------------------------------------------------------------------------------

DOC = "Okta API reference, Users, Create User with Imported Hashed Password" + COMPUTED


def okta(name, hashed, **more):
    user = {"profile": {"firstName": "Isaac", "lastName": "Brock", "email": "isaac.brock@example.com", "login": "isaac.brock@example.com"}, "credentials": {"password": {"hash": hashed}}}
    case("okta", name, user, DOC, user="isaac.brock@example.com", **more)


okta("bcrypt", {"algorithm": "BCRYPT", "workFactor": 4, "salt": BCRYPT[7:29], "value": BCRYPT[29:]}, scheme="bcrypt")
okta("sha-512-prefix", {"algorithm": "SHA-512", "salt": b64(SALT), "saltOrder": "PREFIX", "value": b64(digest("sha512", SALT, P))}, scheme="kratos-template")
okta("sha-256-postfix", {"algorithm": "SHA-256", "salt": b64(SALT), "saltOrder": "POSTFIX", "value": b64(digest("sha256", P, SALT))}, scheme="ldap-ssha256")
okta("sha-1-prefix", {"algorithm": "SHA-1", "salt": b64(SALT), "saltOrder": "PREFIX", "value": b64(digest("sha1", SALT, P))}, scheme="kratos-template")
okta("md5-unsalted", {"algorithm": "MD5", "value": b64(digest("md5", P))}, scheme="ldap-md5")
okta("pbkdf2", {"algorithm": "PBKDF2", "salt": b64(SALT), "iterationCount": 4096, "keySize": 64, "digestAlgorithm": "SHA512_HMAC", "value": b64(pbkdf2("sha512", 4096, 64))}, scheme="pbkdf2-phc")
okta("salt-of-21-digits", {"algorithm": "BCRYPT", "workFactor": 4, "salt": BCRYPT[7:28], "value": BCRYPT[29:]}, error=("invalid", "value"))
okta("no-salt-order", {"algorithm": "SHA-512", "salt": b64(SALT), "value": b64(digest("sha512", SALT, P))}, error=("missing", "saltOrder"))
okta("key-of-another-size", {"algorithm": "PBKDF2", "salt": b64(SALT), "iterationCount": 4096, "keySize": 32, "digestAlgorithm": "SHA512_HMAC", "value": b64(pbkdf2("sha512", 4096, 64))}, error=("invalid", "keySize"))
okta("pbkdf2-of-sha1", {"algorithm": "PBKDF2", "salt": b64(SALT), "iterationCount": 4096, "digestAlgorithm": "SHA1_HMAC", "value": b64(bytes(32))}, error=("unsupported", "digestAlgorithm"))
okta("work-factor-as-text", {"algorithm": "BCRYPT", "workFactor": "4", "salt": BCRYPT[7:29], "value": BCRYPT[29:]}, error=("invalid", "workFactor"))

# ---- Firebase -------------------------------------------------------------------------------------------------------

KEY = "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA=="
CONSOLE = "hash_config {\n  algorithm: SCRYPT,\n  base64_signer_key: " + KEY + ",\n  base64_salt_separator: Bw==,\n  rounds: 8,\n  mem_cost: 14,\n}\n"
MADE = "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ=="
README = "github.com/firebase/scrypt, README: password, salt and hash; auth:export's fields"
user = lambda hashed, **more: {"localId": "UVBhJ8r3X9Zkq1", "email": "user1@example.com", "emailVerified": True, "passwordHash": hashed, "providerUserInfo": [], **more}
case("firebase", "scrypt", user(MADE, salt="42xEC+ixf3L2lw=="), README, scheme="firebase-scrypt", password="user1password", parameters=CONSOLE, pepper_of_the_attempt=KEY, id="UVBhJ8r3X9Zkq1", user="user1@example.com")
case("firebase", "scrypt-url-safe", user(MADE.replace("+", "-").replace("/", "_"), salt="42xEC-ixf3L2lw=="), README, scheme="firebase-scrypt", password="user1password",
     parameters=json.dumps({"algorithm": "SCRYPT", "saltSeparator": "Bw==", "rounds": 8, "memCost": 14}), pepper_of_the_attempt=KEY)
case("firebase", "scrypt-without-parameters", user(MADE, salt="42xEC+ixf3L2lw=="), README, error=("parameter", "mem_cost"))
case("firebase", "social-user", {"localId": "x", "email": "a@example.com", "providerUserInfo": [{"providerId": "google.com"}]}, README, error=("no-password", None))
DOC = "Firebase CLI reference, auth:import, --hash-algo" + COMPUTED


def firebase(name, hashed, salt, parameters, **more):
    case("firebase", name, user(b64(hashed), **({"salt": b64(salt)} if salt else {})), more.pop("origin", DOC), parameters=json.dumps(parameters), **more)


firebase("standard-scrypt", scrypt(1024, 8, 2, 64), SALT, {"algorithm": "STANDARD_SCRYPT", "mem_cost": 1024, "parallelization": 2, "block_size": 8, "dk_len": 64}, scheme="scrypt-kratos")
firebase("hmac-sha256-salt-first", hmac.new(b"our key", SALT + P, "sha256").digest(), SALT, {"algorithm": "HMAC_SHA256", "hash_input_order": "SALT_FIRST"}, scheme="hmac-sha256-salt-first", pepper_of_the_attempt="our key")
firebase("hmac-sha512-password-first", hmac.new(b"our key", P + SALT, "sha512").digest(), SALT, {"algorithm": "HMAC_SHA512", "hash_input_order": "PASSWORD_FIRST"}, scheme="hmac-sha512-salt-last", pepper_of_the_attempt="our key")
firebase("hmac-without-order", hmac.new(b"our key", P + SALT, "sha512").digest(), SALT, {"algorithm": "HMAC_SHA512"}, error=("parameter", "hash_input_order"))
firebase("sha256-salt-first", digest("sha256", SALT, P), SALT, {"algorithm": "SHA256", "rounds": 1, "hash_input_order": "SALT_FIRST"}, scheme="kratos-template")
firebase("sha1-unsalted", digest("sha1", P), None, {"algorithm": "SHA1", "rounds": 1}, scheme="ldap-sha")
firebase("md5-password-first", digest("md5", P, SALT), SALT, {"algorithm": "MD5", "rounds": 0, "hash_input_order": "PASSWORD_FIRST"}, scheme="ldap-smd5")
firebase("md5-in-hex-digits", b"72d4a5a5b605c53ae1ac478d9a4977d7", None, {"algorithm": "MD5", "rounds": 0}, scheme="ldap-md5", password="tester5", origin="firebase-tools, issue 1617")
firebase("sha1-in-hex-digits-password-first", digest("sha1", P, SALT).hex().encode(), SALT, {"algorithm": "SHA1", "rounds": 1, "hash_input_order": "PASSWORD_FIRST"}, scheme="ldap-ssha")
firebase("sha1-in-digits-that-are-none", b"x" * 40, None, {"algorithm": "SHA1", "rounds": 1}, error=("invalid", "passwordHash"))
firebase("md5-of-one-round-more", digest("md5", P), None, {"algorithm": "MD5", "rounds": 1}, error=("parameter", "rounds"))
firebase("sha512-of-many-rounds", digest("sha512", P), None, {"algorithm": "SHA512", "rounds": 2}, error=("parameter", "rounds"))
firebase("pbkdf-sha1", pbkdf2("sha1", 1000, 32), SALT, {"algorithm": "PBKDF_SHA1", "rounds": 1000}, scheme="pbkdf2-phc")
firebase("pbkdf2-sha256", pbkdf2("sha256", 1000, 32), SALT, {"algorithm": "PBKDF2_SHA256", "rounds": 1000}, scheme="pbkdf2-phc")
firebase("bcrypt", BCRYPT.encode(), None, {"algorithm": "BCRYPT"}, scheme="bcrypt")
firebase("bcrypt-that-is-none", b"$2z$", None, {"algorithm": "BCRYPT"}, error=("invalid", "passwordHash"))
firebase("unknown-algorithm", bytes(32), None, {"algorithm": "BLAKE2"}, error=("parameter", "algorithm"))

# ---- Clerk ----------------------------------------------------------------------------------------------------------

DOC = "Clerk docs, createUser, passwordHasher" + COMPUTED


def clerk(name, hasher, hashed, **more):
    case("clerk", name, {"id": "user_123", "username": "testclerk", "email_address": ["testclerk123@gmail.com"], "password_digest": hashed, "password_hasher": hasher}, more.pop("origin", DOC), **more)


clerk("bcrypt", "bcrypt", BCRYPT, scheme="bcrypt", id="user_123", user="testclerk")
clerk("md5", "md5", "5f4dcc3b5aa765d61d8327deb882cf99", scheme="md5-hex", password="password", origin="Clerk docs, createUser: the digest given there")
clerk("sha256", "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", scheme="sha256-hex", password="test", origin="Clerk docs, createUser: the digest given there")
clerk("argon2i", "argon2i", "$argon2i$v=19$m=4096,t=3,p=1$4t6CL3P7YiHBtwESXawI8Hm20zJj4cs7/4/G3c187e0$m7RQFczcKr5bIR0IIxbpO2P0tyrLjf3eUW3M3QSwnLc", scheme="argon2-phc", password=None, origin="Clerk docs, createUser")
clerk("pbkdf2-sha256", "pbkdf2_sha256", f"pbkdf2_sha256$1000${b64(SALT)}${b64(pbkdf2('sha256', 1000, 32))}", scheme="clerk-pbkdf2-sha256")
clerk("pbkdf2-sha256-django", "pbkdf2_sha256_django", "pbkdf2_sha256$1000$abc123$" + b64(hashlib.pbkdf2_hmac("sha256", P, b"abc123", 1000)), scheme="django-pbkdf2-sha256")
clerk("pbkdf2-sha1", "pbkdf2_sha1", f"pbkdf2_sha1$1000${SALT.hex()}${pbkdf2('sha1', 1000, 20).hex()}$20", scheme="clerk-pbkdf2-sha1")
clerk("pbkdf2-sha512-hex", "pbkdf2_sha512_hex", f"pbkdf2_sha512_hex$1000${SALT.hex()}${pbkdf2('sha512', 1000, 64).hex()}", scheme="clerk-pbkdf2-sha512-hex")
clerk("bcrypt-peppered", "bcrypt_peppered", crypt.crypt(PASSWORD + "pepper", "$2a$04$ZvwIHbM3RlAg6GzZ3vLKje") + "$pepper", scheme="clerk-bcrypt-peppered")
clerk("scrypt-firebase", "scrypt_firebase", f"{MADE}$42xEC+ixf3L2lw==${KEY}$Bw==$8$14", scheme="firebase-scrypt-clerk", password="user1password", origin="Clerk docs, createUser; values of github.com/firebase/scrypt")
clerk("scrypt-werkzeug", "scrypt_werkzeug", "scrypt:1024:8:1$abc123$" + scrypt(1024, 8, 1, 64, b"abc123").hex(), scheme="werkzeug-scrypt")
clerk("sha256-salted", "sha256_salted", "abc123$" + digest("sha256", b"abc123", P).hex(), scheme="clerk-sha256-salted")
salted_ = made_ = P + b"{abc123}"
made_ = digest("sha512", salted_)
for _ in range(9): made_ = digest("sha512", made_, salted_)
clerk("sha512-symfony", "sha512_symfony", f"sha512_symfony$10$abc123${b64(made_)}", scheme="symfony-digest")
clerk("hmac-sha256-utf16-b64", "hmac_sha256_utf16_b64", f"hmac_sha256_utf16_b64${b64(bytes(32))}${b64(SALT)}", error=("unsupported", "password_hasher"))
case("clerk", "address-alone", {"id": "user_123", "email_address": ["testclerk123@gmail.com", "other@gmail.com"], "password_digest": BCRYPT, "password_hasher": "bcrypt"}, DOC, scheme="bcrypt", user="testclerk123@gmail.com")
clerk("awscognito", "awscognito", "awscognito#us-east-1_x#client#alice", error=("unsupported", "password_hasher"))
clerk("bcrypt-that-is-none", "bcrypt", "$2z$04$", error=("invalid", "password_digest"))
case("clerk", "no-hasher", {"password_digest": BCRYPT}, DOC, error=("missing", "password_hasher"))
case("clerk", "no-digest", {"id": "user_1"}, DOC, error=("no-password", None))

# ---- Keycloak -------------------------------------------------------------------------------------------------------

DOC = "Keycloak 26, realm export, users[].credentials[]" + COMPUTED


def keycloak(name, secret, data, **more):
    credential = {"id": "a1b2", "type": "password", "createdDate": 1700000000000, "secretData": json.dumps(secret), "credentialData": json.dumps(data)}
    case("keycloak", name, {"id": "3a1c", "username": "alice", "email": "alice@example.com", "enabled": True, "credentials": [{"type": "otp"}, credential]}, DOC, user="alice", **more)


keycloak("pbkdf2-sha256", {"value": b64(pbkdf2("sha256", 1000, 64)), "salt": b64(SALT), "additionalParameters": {}}, {"hashIterations": 1000, "algorithm": "pbkdf2-sha256", "additionalParameters": {}}, scheme="pbkdf2-phc")
keycloak("pbkdf2", {"value": b64(pbkdf2("sha1", 1000, 64)), "salt": b64(SALT)}, {"hashIterations": 1000, "algorithm": "pbkdf2"}, scheme="pbkdf2-phc")
keycloak("pbkdf2-sha512", {"value": b64(pbkdf2("sha512", 1000, 64)), "salt": b64(SALT)}, {"hashIterations": 1000, "algorithm": "pbkdf2-sha512"}, scheme="pbkdf2-phc")
ARGON2 = {"hashIterations": 1, "algorithm": "argon2", "additionalParameters": {"hashLength": ["32"], "memory": ["64"], "type": ["id"], "version": ["1.3"], "parallelism": ["1"]}}
keycloak("argon2", {"value": b64(base64.b64decode(argon2.rsplit("$", 1)[1] + "=")), "salt": b64(SALT)}, ARGON2, scheme="argon2-phc", password=None)
keycloak("argon2-of-another-version", {"value": b64(bytes(32)), "salt": b64(SALT)}, {**ARGON2, "additionalParameters": {**ARGON2["additionalParameters"], "version": ["2"]}}, error=("invalid", "additionalParameters.version"))
keycloak("unknown-algorithm", {"value": b64(bytes(32)), "salt": b64(SALT)}, {"hashIterations": 1, "algorithm": "bcrypt"}, error=("unsupported", "credentialData.algorithm"))
case("keycloak", "credential-alone", {"type": "password", "secretData": {"value": b64(pbkdf2("sha256", 1000, 64)), "salt": b64(SALT)}, "credentialData": {"hashIterations": 1000, "algorithm": "pbkdf2-sha256"}}, DOC, scheme="pbkdf2-phc")
case("keycloak", "federated-user", {"id": "3a1c", "username": "alice", "credentials": []}, DOC, error=("no-password", None))
case("keycloak", "half-that-is-no-json", {"type": "password", "secretData": "x", "credentialData": "{}"}, DOC, error=("invalid", "secretData"))

# ---- FusionAuth -----------------------------------------------------------------------------------------------------

DOC = "FusionAuth API, Import Users, and its reference of password hashes" + COMPUTED


def rounds(name, count, text):
    for _ in range(count): text = digest(name, text)
    return text


def fusionauth(name, scheme_, password_, factor, salt=b64(SALT), **more):
    case("fusionauth", name, {"id": "00000000-0000-0001-0000-000000000000", "email": "example@fusionauth.io", "encryptionScheme": scheme_, "factor": factor, "salt": salt, "password": password_, "passwordChangeRequired": False}, DOC, **more)


fusionauth("salted-md5", "salted-md5", b64(rounds("md5", 3, P + SALT)), 3, scheme="fusionauth-salted-md5", user="example@fusionauth.io")
fusionauth("salted-sha256", "salted-sha256", b64(rounds("sha256", 3, P + SALT)), 3, scheme="fusionauth-salted-sha256")
fusionauth("salted-sha512", "salted-sha512", b64(rounds("sha512", 1, P + SALT)), 1, scheme="fusionauth-salted-sha512")
fusionauth("salted-hmac-sha256", "salted-hmac-sha256", b64(hmac.new(SALT, P, "sha256").digest()), 1, scheme="kratos-hmac-sha256")
fusionauth("salted-pbkdf2-hmac-sha256", "salted-pbkdf2-hmac-sha256", b64(pbkdf2("sha256", 1000, 32)), 1000, scheme="pbkdf2-phc")
fusionauth("salted-pbkdf2-hmac-sha256-512", "salted-pbkdf2-hmac-sha256-512", b64(pbkdf2("sha256", 1000, 64)), 1000, scheme="pbkdf2-phc")
fusionauth("salted-pbkdf2-hmac-sha512-512", "salted-pbkdf2-hmac-sha512-512", b64(pbkdf2("sha512", 1000, 64)), 1000, scheme="pbkdf2-phc")
fusionauth("bcrypt", "bcrypt", BCRYPT[29:], 4, BCRYPT[7:29], scheme="bcrypt")
phpass = rounds_ = digest("md5", b"IQRaTwmf", P)
for _ in range(2048): phpass = digest("md5", phpass, P)
fusionauth("phpass-md5", "phpass-md5", b64(phpass), 2048, "IQRaTwmf", scheme="phpass")
fusionauth("phpass-factor-of-no-power", "phpass-md5", b64(phpass), 2000, "IQRaTwmf", error=("unsupported", "factor"))
fusionauth("factor-of-none", "salted-md5", b64(digest("md5", P + SALT)), 0, error=("invalid", "password"))
phpass = digest("sha512", b"IQRaTwmf", P)
for _ in range(2048): phpass = digest("sha512", phpass, P)
fusionauth("phpass-sha512", "phpass-sha512", b64(phpass)[:43], 2048, "IQRaTwmf", scheme="fusionauth-phpass-sha512")
fusionauth("phpass-sha512-whole", "phpass-sha512", b64(phpass), 2048, "IQRaTwmf", error=("invalid", "password"))
fusionauth("phpass-sha512-salt-with-a-dollar-sign", "phpass-sha512", b64(phpass)[:43], 2048, "IQ$RaTwmf", error=("unsupported", "salt"))
# What is missing of the digest may not come from the salt.
fusionauth("phpass-sha512-cut-behind-a-dollar-sign", "phpass-sha512", b64(phpass)[:36], 2048, "IQ$RaTwmf", error=("invalid", "password"))
fusionauth("phpass-sha512-of-another-alphabet", "phpass-sha512", "." * 43, 2048, "IQRaTwmf", error=("invalid", "password"))
fusionauth("unknown-scheme", "salted-blake2", "x" * 43, 2048, error=("unsupported", "encryptionScheme"))
fusionauth("digest-of-another-scheme", "salted-pbkdf2-hmac-sha256", b64(pbkdf2("sha256", 1000, 64)), 1000, error=("invalid", "password"))
fusionauth("password-that-is-no-base64", "salted-pbkdf2-hmac-sha256", "!", 1000, error=("invalid", "password"))

# ---- Ory Kratos and Supabase ----------------------------------------------------------------------------------------

identity = lambda text: {"id": "9f425a8d", "schema_id": "default", "traits": {"email": "docs-org@ory.sh"}, "credentials": {"password": {"config": {"hashed_password": text}}}}
DOC = "Ory docs, Import user accounts, with the vectors of Kratos' hasher_test.go"
case("kratos", "template", identity("$sha1$pf=e1NBTFR9e1BBU1NXT1JEfQ==$NW9wbWtnejAzcg==$2qU2SGWP8viTM1md3FiI3+rjWXQ="), DOC, scheme="kratos-template", password="test", id="9f425a8d", user="docs-org@ory.sh")
case("kratos", "scrypt", identity("$scrypt$ln=16384,r=8,p=1$2npRo7P03Mt8keSoMbyD/tKFWyUzjiQf2svUaNDSrhA=$MiCzNcIplSMqSBrm4HckjYqYhaVPPjTARTzwB1cVNYE="), DOC, scheme="scrypt-kratos", password="test")
case("kratos", "bcrypt", identity(BCRYPT), DOC, scheme="bcrypt")
case("kratos", "unknown-text", identity("$unknown$x"), DOC, error=("unsupported", "credentials.password.config.hashed_password"))
case("kratos", "social-identity", {"id": "x", "traits": {}, "credentials": {"oidc": {}}}, DOC, error=("no-password", None))
DOC = "Supabase docs, auth.users and admin.createUser"
case("supabase", "encrypted-password", {"id": "5d3c", "email": "user@email.com", "encrypted_password": BCRYPT}, DOC + COMPUTED, scheme="bcrypt", user="user@email.com")
case("supabase", "password-hash-of-firebase", {"email": "user@email.com", "password_hash": "$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=ou9tdYTGyYm8kuR6Dt0Bp0kDuAYoXrK16mbZO4yGwAn3oLspjnN0/c41v8xZnO1n14J3MjKj1b2g6AUCAlFwMw==$C0sHCg9ek77hsg==$zKVTMvnWVw5BBOZNUdnsalx4c4c7y/w7IS5p6Ut2+CfEFFlz37J9huyQfov4iizN8dbjvEJlM5tQaJP84+hfTw=="},
     DOC + ", with the vector of its password_test.go", scheme="firebase-scrypt", password="mytestpassword")
case("supabase", "oauth-user", {"id": "5d3c", "email": "user@email.com", "encrypted_password": ""}, DOC, error=("no-password", None))
case("supabase", "number-for-text", {"id": "5d3c", "encrypted_password": 5}, DOC, error=("invalid", "encrypted_password"))

path = pathlib.Path(__file__).with_name("cases.json")
path.write_text("[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in CASES) + "\n]\n", encoding="utf-8")
print(f"{len(CASES)} cases")
