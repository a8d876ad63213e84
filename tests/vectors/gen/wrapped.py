#!/usr/bin/env python3
"""Vectors of wrapped formats: argon2-cffi and pyca's bcrypt over the digests of vectors that are here already.

usage: wrapped.py [--examples]        (needs argon2-cffi and bcrypt)

Writes ../wrapped/argon2id.toml and ../wrapped/bcrypt.toml; with --examples it prints the example of every wrapped
scheme instead: id, tab, text. A wrap is made as a migration makes it, from the stored text and nothing else, so that
the password of the old vector opening the new one says that both sides mean the same digest. Salts come from the names
of the vectors: a second run writes the same files.
"""
import base64, hashlib, pathlib, re, sys, tomllib

import argon2.low_level, bcrypt

HERE = pathlib.Path(__file__).resolve().parents[1]
BCRYPT = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
CRYPT = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def unpadded(text): return base64.b64decode(text + "=" * (-len(text) % 4))


def crypt64(text): return unpadded(text.translate(str.maketrans(CRYPT, STANDARD)))


def hexed(front=""): return re.compile(re.escape(front) + "(?P<digest>[0-9A-Fa-f]+)", re.I if "{" in front else 0), bytes.fromhex


def based(front): return re.compile(re.escape(front) + "(?P<digest>[A-Za-z0-9+/_-]+=*)", re.I), either_base64


def dollar(front, separator="$"):
    return re.compile(re.escape(front) + f"(?P<salt>.+){re.escape(separator)}(?P<digest>[0-9a-f]+)", re.S), bytes.fromhex


def hex_or_base64(text): return bytes.fromhex(text) if re.fullmatch("(?:[0-9A-Fa-f]{2})+", text) else unpadded(text.rstrip("="))


def either_base64(text): return unpadded(text.rstrip("=").replace("-", "+").replace("_", "/"))


def dovecot(names): return re.compile(r"\{(?:" + names + r")(?:\.[A-Z0-9]+)?\}(?P<digest>.+)", re.I), hex_or_base64


def spring(name): return re.compile(r"\{" + name + r"\}\{(?P<salt>[^}]*)\}(?P<digest>[0-9a-f]+)", re.S), bytes.fromhex


def spring64(name): return re.compile(r"\{" + name + r"\}\{(?P<salt>[^}]*)\}(?P<digest>.+)", re.S), base64.b64decode


def salted(pattern, decode=bytes.fromhex): return re.compile(pattern, re.S), decode


def padded(front=""): return re.compile(re.escape(front) + "(?P<digest>.+)"), base64.b64decode


BEFORE_SALT = re.compile("(?P<digest>[0-9a-f]+):(?P<salt>.+)", re.S), bytes.fromhex


class Wrap:
    """A name behind `argon2id_` or `bcrypt_over_`, the ids of what it wraps, how each is read, bytes of the digest.

    The salt may be in one text with the digest, behind it, or so many bytes in front. Where `lacks`, it may be empty.
    """

    def __init__(self, name, size, behind=False, front=0, lacks=False, **read):
        self.name, self.size, self.behind, self.front, self.lacks = name, size, behind, front, lacks
        self.read = {id.replace("_", "-"): how for id, how in read.items()}
        self.inner = next(iter(self.read)); self.id = name.replace("_", "-")

    def take(self, id, stored):
        """(salt, digest) of a stored text."""
        pattern, decode = self.read[id]
        found = pattern.fullmatch(stored)
        text = found["digest"]
        digest = decode(text)
        if self.behind: return digest[self.size:], digest[:self.size]
        if self.front: return digest[:self.front], digest[self.front:]
        assert len(digest) == self.size, (self.name, stored)
        return found.groupdict().get("salt", "").encode(), digest


def single(id, size, how, **more): return Wrap(id, size, **more, **{id.replace("-", "_"): how})


SIZES = {"md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}
WRAPS = [
    Wrap("md5", 16, django_salted_md5=dollar("md5$")),
    Wrap("sha1", 20, django_salted_sha1=dollar("sha1$")),
    Wrap("unsalted_md5", 16, django_unsalted_md5=hexed("md5$$"), django_unsalted_md5_bare=hexed(), md5_hex=hexed()),
    Wrap("unsalted_sha1", 20, django_unsalted_sha1=hexed("sha1$$"), sha1_hex=hexed()),
    *(single(f"{name}-hex", SIZES[name], hexed()) for name in ("sha224", "sha256", "sha384", "sha512")),
    single("md4-hex", 16, hexed()), single("md5-md5-hex", 16, hexed()),
    *(single(f"{name}-{order}", SIZES[name], BEFORE_SALT)
      for name in ("md5", "sha1", "sha256", "sha512") for order in ("pass-salt", "salt-pass", "salt-pass-salt")),
    Wrap("md5-md5pass-salt", 16, md5_md5pass_salt=BEFORE_SALT, vbulletin5_legacy=salted("(?P<digest>[0-9a-f]+) (?P<salt>.+)")),
    *(single(f"md5-{how}", 16, BEFORE_SALT) for how in ("salt-md5pass", "md5salt-md5pass")), single("sha512-sha512pass-salt", 64, BEFORE_SALT),
    *(single(f"sha1-{how}", 20, BEFORE_SALT) for how in ("salt-sha1pass", "salt-sha1-salt-sha1pass")),
    *(single(f"django-sha2-{name}", SIZES[name], dollar(f"{name}$")) for name in ("sha256", "sha512")),
    *(single(f"werkzeug-unsalted-{name}", SIZES[name], hexed(f"{name}$$")) for name in ("sha224", "sha256", "sha384", "sha512")),
    *(single(f"werkzeug-hmac-{name}", SIZES[name], dollar(f"{name}$")) for name in SIZES),
    *(single(f"web2py-{name}", SIZES[name], dollar(f"{name}$")) for name in ("md5", "sha1", "sha256", "sha512")),
    *(single(f"web2py-hmac-{name}", SIZES[name], dollar(f"{name}$")) for name in ("md5", "sha1", "sha256", "sha512")),
    *(single(f"jupyter-{name}", SIZES[name], dollar(f"{name}:", ":")) for name in ("sha1", "sha256", "sha512")),
    single("ldap-md5", 16, based("{MD5}")), single("ldap-md5-hex", 16, hexed("{MD5}")),
    single("ldap-sha", 20, based("{SHA}")), single("ldap-sha-hex", 20, hexed("{SHA}")),
    single("ldap-sha224", 28, based("{SHA224}")), single("ldap-sha256", 32, based("{SHA256}")), single("ldap-sha256-hex", 32, hexed("{SHA256}")),
    single("ldap-sha384", 48, based("{SHA384}")), single("ldap-sha512", 64, based("{SHA512}")),
    single("ldap-smd5", 16, based("{SMD5}"), behind=True), Wrap("ldap-ssha", 20, behind=True, ldap_ssha=based("{SSHA}"), ldap_ssha1=based("{SSHA1}")),
    *(single(f"ldap-ssha{bits}", bits // 8, based("{SSHA%d}" % bits), behind=True) for bits in (224, 256, 384, 512)),
    single("flufl-sha", 20, based("{SHA}")), single("flufl-ssha", 20, based("{SSHA}"), behind=True),
    single("mysql41", 20, hexed("*")), single("mysql41-tagged", 20, hexed("{MYSQL}*")),
    single("mysql323", 8, hexed()), single("mysql323-dokuwiki", 8, hexed()),
    single("postgres-md5", 16, hexed("md5")), single("oracle10", 8, hexed()),
    single("oracle11", 20, (re.compile("S:(?P<digest>[0-9A-F]{40})(?P<salt>[0-9A-F]{20})"), bytes.fromhex)),
    single("nt-msnt", 16, hexed("{MSNT}")), single("nt-ldif", 16, hexed("sambaNTPassword: ")), single("msdcc", 16, hexed()),
    single("cisco-4", 32, (re.compile("(?P<digest>.+)"), crypt64)), single("htdigest-hex", 16, hexed()),
    single("descrypt", 8, (re.compile("(?P<salt>..)(?P<digest>.{11})"), crypt64)),
    single("mediawiki-a", 16, hexed(":A:")), single("mediawiki-a-salted", 16, dollar(":A:", ":")),
    single("mediawiki-b", 16, dollar(":B:", ":")), single("mediawiki-b-dollar", 16, dollar("$B$")),
    single("joomla-sha256", 32, salted(r"\{(?:SHA256|sha256)\}(?P<digest>[0-9a-f]{64}):(?P<salt>.+)")),
    single("phps", 16, dollar("$PHPS$")), single("authme-sha256", 32, dollar("$SHA$")), single("authme-md5vb", 16, dollar("$MD5vb$")),
    single("ttrss-sha1", 20, hexed("SHA1:")), single("ttrss-sha1x", 20, hexed("SHA1X:")), single("ttrss-mode2", 32, hexed("MODE2:")),
    single("ttrss-ssha256", 32, hexed("SSHA-256:")), single("ttrss-ssha512", 64, hexed("SSHA-512:")),
    single("woltlab-wcf1", 20, salted("wcf1:(?P<digest>[0-9a-f]{40}):(?P<salt>.+)")),
    *(single(f"xenforo-{name}", SIZES[name], salted('a:3:{s:4:"hash";s:[0-9]+:"(?P<digest>[0-9a-f]+)";s:4:"salt";s:[0-9]+:"(?P<salt>[^"]+)";.*'))
      for name in ("sha1", "sha256")),
    single("phpfusion", 32, BEFORE_SALT), single("authme-phpfusion", 32, BEFORE_SALT),
    single("moodle-md5", 16, hexed()), single("prestashop", 16, hexed()), single("md5-sha1-hex", 16, hexed()), single("dedecms", 10, hexed()),
    single("md5-md5salt-md5md5pass", 16, BEFORE_SALT),
    Wrap("spring-md4", 16, lacks=True, spring_md4=spring("MD4"), spring_md4_base64=spring64("MD4")), Wrap("spring-md4-unsalted", 16, spring_md4_unsalted=hexed("{MD4}"), spring_md4_unsalted_base64=based("{MD4}")),
    Wrap("spring-md5", 16, lacks=True, spring_md5=spring("MD5"), spring_md5_base64=spring64("MD5")),
    Wrap("spring-sha1", 20, lacks=True, spring_sha1=spring("SHA-1"), spring_sha1_base64=spring64("SHA-1")), Wrap("spring-sha1-unsalted", 20, spring_sha1_unsalted=hexed("{SHA-1}"), spring_sha1_unsalted_base64=based("{SHA-1}")),
    Wrap("spring-sha256", 32, lacks=True, spring_sha256=spring("SHA-256"), spring_sha256_base64=spring64("SHA-256")), Wrap("spring-sha256-unsalted", 32, spring_sha256_unsalted=hexed("{SHA-256}"), spring_sha256_unsalted_base64=based("{SHA-256}")),
    *(single(f"passwap-md5-{place}", 16, salted(rf"\$md5salted-{place}\$(?P<salt>.+)\$(?P<digest>[^$]+)", base64.b64decode))
      for place in ("prefix", "suffix")),
    single("ldap-sha512-hex", 64, hexed("{SHA512}")), single("nt-ipa", 16, salted("ipaNTHash::? (?P<digest>.+)", either_base64)),
    single("dovecot-md4", 16, dovecot("PLAIN-MD4")), single("dovecot-md5", 16, dovecot("(?:PLAIN|LDAP)-MD5")),
    single("dovecot-sha1", 20, dovecot("SHA1?")), single("dovecot-sha256", 32, dovecot("SHA256")), single("dovecot-sha512", 64, dovecot("SHA512")),
    single("dovecot-cram-md5", 32, dovecot("(?:CRAM|HMAC)-MD5")), single("dovecot-digest-md5", 16, dovecot("DIGEST-MD5")),
    single("dovecot-smd5", 16, dovecot("SMD5"), behind=True), single("dovecot-ssha", 20, dovecot("SSHA"), behind=True),
    single("dovecot-ssha256", 32, dovecot("SSHA256"), behind=True), single("dovecot-ssha512", 64, dovecot("SSHA512"), behind=True),
    single("courier-md5raw", 16, hexed("{MD5RAW}")), single("netscape-mail", 16, salted("(?i:{NS-MTA-MD5})(?P<digest>[0-9a-f]{32})(?P<salt>.{32})")),
    single("hmailserver", 32, salted("(?P<salt>[0-9a-f]{6})(?P<digest>[0-9a-f]{64})")),
    single("md5-base64", 16, padded()), single("md5-base64-unpadded", 16, (re.compile("(?P<digest>.+)"), unpadded)), single("sha1-base64", 20, padded()),
    single("smd5-base64", 16, padded(), behind=True), single("ssha-base64", 20, padded(), behind=True), single("ssha256-base64", 32, padded(), behind=True),
    single("rt-sha256", 26, padded(), front=4), single("rt-sha512", 64, salted("!sha512!(?P<salt>.+)!(?P<digest>.+)", unpadded)),
    single("tomcat-ldap-md5", 16, based("{MD5}")), single("tomcat-ldap-sha", 20, based("{SHA}")), single("tomcat-ldap-ssha", 20, based("{SSHA}"), behind=True),
    single("jetty-md5", 16, hexed("MD5:")), single("jetty-crypt", 8, salted("CRYPT:(?P<salt>..)(?P<digest>.{11})", crypt64)),
    single("shiro-sha256-base64", 32, padded()), single("redis-acl", 32, hexed("#")),
    single("mosquitto-sha512", 64, salted(r"\$6\$(?P<salt>[^$]+)\$(?P<digest>.+)", base64.b64decode)),
    *(single(f"rabbitmq-{name}", SIZES[name], padded(), front=4) for name in ("md5", "sha256", "sha512")),
    single("redmine", 20, hexed()), single("clearance-sha1", 20, hexed()), single("clearance-sha1-salt", 20, BEFORE_SALT),
    *(single(f"aspnet-membership-{how}", size, padded()) for how, size in (("sha1", 20), ("sha256", 32), ("hmac-sha256", 32))),
    *(single(f"episerver-{name}", SIZES[name], salted(r"\$episerver\$\*[01]\*(?P<salt>[^*]+)\*(?P<digest>.+)", unpadded)) for name in ("sha1", "sha256")),
    single("umbraco", 20, padded()), single("kratos-md5", 16, padded("$md5$")),
    # Their digest is text of hexadecimal digits, and so twice as long.
    *(single(f"kratos-hmac-{name}", 2 * size, salted(rf"\$hmac-{name}\$(?P<digest>[^$]+)\$(?P<salt>.+)", base64.b64decode))
      for name, size in {"md4": 16, **SIZES}.items()),
    single("clerk-md5-salted", 16, dollar("")), single("clerk-sha256-salted", 32, dollar("")),
    single("fusionauth-sha512", 64, salted("(?P<digest>[^:]+):(?P<salt>.+)", base64.b64decode)), single("fusionauth-md5-appended", 16, padded(), behind=True),
    *(single(f"hmac-{name}-salt-{place}", SIZES[name], salted(rf"\$hmac-{name}-salt-{place}\$(?P<salt>[^$]+)\$(?P<digest>.+)", base64.b64decode))
      for name in ("md5", "sha1", "sha256", "sha512") for place in ("first", "last")),
]


def percent(salt):
    return "".join(chr(b) if chr(b).isascii() and (chr(b).isalnum() or chr(b) in "./_-") else f"%{b:02X}" for b in salt)


def argon2id(wrap, salt, digest, seed, m=8, t=1, p=1):
    outer = hashlib.sha256(seed.encode()).digest()[:16]
    raw = argon2.low_level.hash_secret_raw(digest.hex().encode(), outer, t, m, p, 32, argon2.low_level.Type.ID)
    text = [base64.b64encode(data).decode().rstrip("=") for data in (outer, raw)]
    return f"argon2id_{wrap.name}$v=19$m={m},t={t},p={p}${percent(salt)}${text[0]}${text[1]}"


def bcrypted(wrap, salt, digest, seed, log2=4):
    outer = base64.b64encode(hashlib.sha256(seed.encode()).digest()[:16]).decode().rstrip("=")
    setting = f"$2b${log2:02d}$" + outer.translate(str.maketrans(STANDARD, BCRYPT))
    return f"bcrypt_over_{wrap.name}${percent(salt)}${bcrypt.hashpw(digest.hex().encode(), setting.encode()).decode()}"


def source():
    """Vectors by scheme, with the file that each is from."""
    found = {}
    for path in sorted(HERE.rglob("*/*.toml")):
        if path.parent.name in ("wrapped", "gen"): continue
        for vector in tomllib.loads(path.read_text(encoding="utf-8"))["vector"]:
            vector["from"] = f"{path.relative_to(HERE).with_suffix('')}: {vector['name']}"
            if "stored" in vector: found.setdefault(vector.get("scheme"), []).append(vector)
    return found


def password(vector): return bytes.fromhex(vector["password_hex"]) if "password_hex" in vector else vector.get("password", "").encode()


def choice(matches):
    """Few of many: each kind of password and of salt once, those that are not exact among them."""
    kinds = {}
    for vector in matches:
        typed = password(vector)
        kinds.setdefault((vector.get("exact"), typed.isascii(), len(typed) > 60, re.search(r"[^A-Za-z0-9$./:=+{}*-]", vector["stored"]) is None), vector)
    return list(kinds.values())[:6]


def quoted(text): return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


KEPT = ("password", "password_hex", "user", "realm", "pepper", "pepper_hex", "salt", "salt_hex", "exact")


def entry(name, scheme, stored, vector, expect, origin, rule=None, at=None):
    kept = {field: vector[field] for field in KEPT if field in vector and not (field == "exact" and expect != "match")}
    rows = {"name": name, "scheme": scheme, "stored": stored, **kept, "expect": expect, "rule": rule, "at": at, "origin": origin}
    lines = [f"{key} = {str(value).lower() if isinstance(value, (bool, int)) else quoted(value)}" for key, value in rows.items() if value is not None]
    return "[[vector]]\n" + "\n".join(lines) + "\n"


def edits(text, kind, has_salt, lacks):
    """(name, edited text, rule, byte) of every fault that a place can have."""
    tag = text.index("$") + 1
    def swap(name, old, new, rule, at=None): return name, text.replace(old, new, 1), rule, at
    if kind == "argon2id":
        cost = text.index("m="); inner = text.index("$", cost) + 1; salt = text.index("$", inner) + 1; digest = salt + 23
        yield swap("version-16", "v=19", "v=16", "G2", tag)
        yield swap("no-version", "v=19$", "", "G2", tag)
        yield swap("memory-with-a-plus", "m=8", "m=+8", "G3", cost + 2)
        yield swap("memory-with-a-zero", "m=8", "m=08", "G3", cost + 2)
        yield swap("no-pass", "t=1", "t=0", "G4")
        yield swap("memory-below-the-lanes", "m=8", "m=7", "G4", cost)
        yield swap("another-order", "m=8,t=1", "t=1,m=8", "G2", cost)
        yield swap("key-id", "p=1$", "p=1,keyid=AAAA$", "G2", cost)
        yield "digest-short", text[:-1], "G2", None
        yield "digest-with-padding", text + "=", "G2", None
        yield "digest-with-stray-bits", text[:-1] + STANDARD[STANDARD.index(text[-1]) | 1], "G2", None
        yield "salt-short", text[:salt] + text[salt + 1:], "G2", None
    else:
        inner = tag; salt = text.index("$", inner) + 1; digest = len(text) - 31
        yield swap("letter-y", "$$2b$", "$$2y$", "G2", salt)
        yield swap("letter-a", "$$2b$", "$$2a$", "G2", salt)
        yield swap("cost-with-one-digit", "$2b$04$", "$2b$4$", "G3", salt + 4)
        yield swap("cost-3", "$2b$04$", "$2b$03$", "G4", salt + 4)
        yield "digest-short", text[:-1], "G2", digest
        yield "digest-with-more", text + ".", "G2", len(text)
    put = lambda what: text[:inner] + what + text[salt - 1:]
    own = text[inner:salt - 1]
    if has_salt:
        if not lacks: yield "inner-salt-missing", put(""), "G2", inner
        yield "inner-salt-in-lower-case-hex", put(own + "%2b"), "G2", inner + len(own)
        yield "inner-salt-escapes-a-letter", put("%41" + own), "G2", inner
        yield "inner-salt-with-a-plus", put(own + "+"), "G2", inner + len(own)
        yield "inner-salt-with-half-an-escape", put(own + "%2"), "G2", inner + len(own)
        yield "inner-salt-beyond-ascii", put(own + "é"), "G2", inner + len(own)
    else: yield "inner-salt-of-an-unsalted-digest", put("salt"), "G2", inner
    yield "inner-salt-field-gone", text[:inner] + text[salt:], "G2", None


# Inner salts that no text of the format inside has, well spelt though they are.
IMPOSSIBLE = {
    "md5": {"no-text": "%FF", "dollars": "%24%24", "control": "a%0Ab"}, "sha1": {"no-text": "%FF", "dollars": "%24%24"},
    "descrypt": {"long": "zzzz", "short": "z", "foreign": "a%2B"}, "oracle11": {"short": "ABCD", "no-hex": "Z" * 20},
    "jupyter-sha1": {"colon": "ab%3Acd"}, "md5-pass-salt": {"no-text": "a%C3"},
    "rabbitmq-sha256": {"short": "abc", "long": "abcde"}, "smd5-base64": {"short": "abc", "long": "%FFbcde"},
    "fusionauth-md5-appended": {"short": "abcd"}, "spring-sha256": {"brace": "a%7Db"}, "phps": {"no-hex": "k3"},
    "hmac-sha256-salt-first": {"no-base64": "abc"}, "hmailserver": {"short": "abcd"}, "netscape-mail": {"long": "a" * 33},
}


def vectors(kind, make):
    sources = source(); out = []
    for wrap in WRAPS:
        if kind == "bcrypt" and wrap.size > 32: continue
        scheme = ("argon2id-" if kind == "argon2id" else "bcrypt-over-") + wrap.id
        seen = set()
        def put(name, *rest, **more):
            unique = f"{wrap.id}-{name}"
            while unique in seen: unique += "-2"
            seen.add(unique); out.append(entry(unique, scheme, *rest, **more))
        by = "argon2-cffi" if kind == "argon2id" else "pyca's bcrypt"
        first = None
        for id in wrap.read:
            matches = [vector for vector in sources.get(id, []) if vector["expect"] == "match"]
            for vector in choice(matches):
                text = make(wrap, *wrap.take(id, vector["stored"]), f"{scheme} {vector['from']}")
                put(f"over-{vector['name']}", text, vector, "match", f"{by} over {vector['from']}")
                if first is None or (len(password(first[1])) >= 60 or first[1].get("exact") is False) and vector.get("exact") is not False: first = (text, vector)
            for vector in [vector for vector in sources.get(id, []) if vector["expect"] == "mismatch"][:2]:
                text = make(wrap, *wrap.take(id, vector["stored"]), f"{scheme} {vector['from']}")
                put(f"not-{vector['name']}", text, vector, "mismatch", f"{by} over {vector['from']}", rule="G6")
            for vector in [vector for vector in sources.get(id, []) if vector["expect"] == "refused"][:2]:
                text = make(wrap, *wrap.take(id, vector["stored"]), f"{scheme} {vector['from']}")
                put(f"refused-{vector['name']}", text, vector, "refused", f"{by} over {vector['from']}", rule="G8")
        text, vector = first
        wrong = {**vector, "password": "not the password"}; wrong.pop("password_hex", None)
        put("another-password", text, wrong, "mismatch", f"{by} over {vector['from']}", rule="G6")
        salt, digest = wrap.take(next(id for id in wrap.read if vector in sources.get(id, [])), vector["stored"])
        if kind == "argon2id":
            costly = text.replace("m=8,", "m=2097152,")
            if wrap.name in ("md5", "sha1", "unsalted_md5", "unsalted_sha1"):
                put("owasp", make(wrap, salt, digest, f"{scheme} owasp", m=19456, t=2, p=1), vector, "match", f"{by} over {vector['from']}")
        else: costly = text.replace("$2b$04$", "$2b$17$")
        put("too-costly", costly, vector, "excessive", f"{vector['from']}, edited by hand", rule="G5")
        full = wrap.name in ("sha1", "unsalted_md5", "ldap-ssha", "descrypt")
        made = list(edits(text, kind, bool(salt), wrap.lacks))
        start = text.index("$", text.index("p=1")) + 1 if kind == "argon2id" else text.index("$") + 1
        for name, inner in IMPOSSIBLE.get(wrap.name, {}).items():
            edit = text[:start] + inner + text[text.index("$", start):]
            put(f"impossible-salt-{name}", edit, vector, "malformed", f"over {vector['from']}, edited by hand", rule="G2", at=start)
        few = ("no-version", "letter-a", "memory-with-a-plus", "cost-with-one-digit", "digest-short", "inner-salt-missing", "inner-salt-of-an-unsalted-digest")
        for name, edit, rule, at in made:
            if full or name in few: put(name, edit, vector, "malformed", f"over {vector['from']}, edited by hand", rule=rule, at=at)
    return "# Made by gen/wrapped.py.\n\n" + "\n".join(out)


def examples(texts):
    """id -> text, over the examples of the old schemes."""
    for wrap in WRAPS:
        salt, digest = wrap.take(wrap.inner, texts[wrap.inner])
        yield f"argon2id-{wrap.id}", argon2id(wrap, salt, digest, wrap.id, m=19456, t=2, p=1)
        if wrap.size <= 32: yield f"bcrypt-over-{wrap.id}", bcrypted(wrap, salt, digest, wrap.id, log2=10)


def main():
    if sys.argv[1:] == ["--examples"]:
        texts = dict(line.rstrip("\n").split("\t")[:2] for line in sys.stdin)
        for id, text in examples(texts): print(f"{id}\t{text}")
        return
    folder = HERE / "wrapped"; folder.mkdir(exist_ok=True)
    for kind, make in (("argon2id", argon2id), ("bcrypt", bcrypted)):
        (folder / f"{kind}.toml").write_text(vectors(kind, make), encoding="utf-8")


if __name__ == "__main__": main()
