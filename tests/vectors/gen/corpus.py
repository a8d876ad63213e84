#!/usr/bin/env python3
"""Makes the vectors of every format from a corpus of hashes that real software made and judged.

usage: corpus.py CORPUS_FOLDER [--show SCHEME]        (holds public.jsonl, collected.jsonl and hostile.jsonl)

Formats are in formats/, a file for each folder of src/schemes; kit.py says how they are written. One whose source is
not there yet is left out. With --show nothing is written and the vectors of one scheme are printed.

Writes the .toml files of the folder above this script. The choice is a function of the corpus alone: a second
run writes the same. Negative vectors are edits of a hash that matches, each with one fault, the rule that must
reject it and the byte where that fault begins.
"""
import base64, collections, fnmatch, hashlib, importlib, json, pathlib, re, sys, tomllib

sys.dont_write_bytecode = True
import kit
from kit import CASES, ORIGINS, add, is_text, kind, pick, slug

HERE = pathlib.Path(__file__).resolve().parent

# The formats of the first two issues; all others are in formats/. Scheme id: (file, corpus schemes, condition on the stored text)
FORMATS = {
    "argon2-phc": ("phc/argon2", r"argon2|argon2id|argon2i|argon2d|argon2i_v16|argon2id_v16|adonis_argon2|sodium_argon2id|symfony_native_argon2.*|mediawiki_none", r"^\$argon2"),
    "scrypt-phc": ("phc/scrypt", r"scrypt", r"^\$scrypt\$"),
    "pbkdf2-phc": ("phc/pbkdf2", r"kratos\.pbkdf2-sha(256|512)|phc_pbkdf2_sha(1|256|512)", r"i=\d+(,l=32)?\$"),
    "pbkdf2-passlib": ("passlib/pbkdf2", r"pbkdf2_sha(1|256|512)|flask_security_none|passlib\.pbkdf2-sha(1|256|512)", r"^\$pbkdf2"),
    "pbkdf2-plain": ("plain/pbkdf2", None, None),
    "bcrypt": ("crypt/bcrypt", r"bcrypt_2[aby]|mkpasswd_bcrypt(-a)?|symfony_native_bcrypt|devise_bcrypt", r"^\$2[aby]\$"),
    "bcrypt-2": ("crypt/bcrypt_2", r"bcrypt_2", r"^\$2\$"),
    "bcrypt-2x": ("crypt/bcrypt_2x", r"bcrypt_2x", r"^\$2x\$"),
    "descrypt": ("crypt/descrypt", r"des_crypt|mkpasswd_descrypt", r"^[./0-9A-Za-z]{13}$"),
    "django-pbkdf2-sha256": ("django/pbkdf2", r"django_pbkdf2_sha256", r"^pbkdf2_sha256\$"),
    "django-pbkdf2-sha1": ("django/pbkdf2", r"django_pbkdf2_sha1", r"^pbkdf2_sha1\$"),
    "django-argon2": ("django/argon2", r"django_argon2", r"^argon2\$"),
    "django-scrypt": ("django/scrypt", r"django_scrypt", r"^scrypt\$"),
    "django-bcrypt": ("django/bcrypt", r"django_bcrypt", r"^bcrypt\$"),
    "django-bcrypt-sha256": ("django/bcrypt_sha256", r"django_bcrypt_sha256", r"^bcrypt_sha256\$"),
    "django-bcrypt-dwaiter": ("django/bcrypt_dwaiter", r"django-bcrypt", r"^bc\$"),
    "django-salted-md5": ("django/salted", r"django_md5|django_salted_md5", r"^md5\$[^$]"),
    "django-salted-sha1": ("django/salted", r"django_sha1|django_salted_sha1", r"^sha1\$[^$]"),
    "django-unsalted-md5": ("django/unsalted", r"django_md5|django_unsalted_md5", r"^md5\$\$"),
    "django-unsalted-sha1": ("django/unsalted", r"django_unsalted_sha1", r"^sha1\$\$"),
    "django-unsalted-md5-bare": ("django/unsalted", r"django_unsalted_md5", r"^[0-9a-f]{32}$"),
    "django-crypt": ("django/crypt", r"django_crypt|django_des_crypt", r"^crypt\$"),
    "django-pbkdf2-wrapped-md5": ("django/wrapped", r"django_pbkdf2_wrapped_md5", r"^pbkdf2_"),
    "django-pbkdf2-wrapped-sha1": ("django/wrapped", r"django_pbkdf2_wrapped_sha1", r"^pbkdf2_"),
    "django-pbkdf2-wrapped-unsalted-md5": ("django/wrapped", r"django_pbkdf2_wrapped_unsalted_md5", r"^pbkdf2_"),
    "django-pbkdf2-wrapped-unsalted-sha1": ("django/wrapped", r"django_pbkdf2_wrapped_unsalted_sha1", r"^pbkdf2_"),
    "md5-hex": ("plain/hex", r"hex_md5", r"^[0-9A-Fa-f]{32}$"),
    "sha1-hex": ("plain/hex", r"hex_sha1", r"^[0-9A-Fa-f]{40}$"),
    "sha256-hex": ("plain/hex", r"hex_sha256", r"^[0-9A-Fa-f]{64}$"),
}
# What the tagged ones begin with, families of them included: `$2z$` is a bcrypt that nobody wrote.
TAGS = ("$argon2", "$scrypt$", "$pbkdf2", "pbkdf2$", "$2", "pbkdf2_sha256$", "pbkdf2_sha1$", "argon2$", "scrypt$", "bcrypt$", "bc$", "bcrypt_sha256$", "md5$", "sha1$", "crypt$",
        "pbkdf2_wrapped_md5$", "pbkdf2_wrapped_sha1$", "pbkdf2_wrapped_unsalted_md5$", "pbkdf2_wrapped_unsalted_sha1$")
STOPS_AT_NUL = {"bcrypt", "bcrypt-2", "bcrypt-2x", "descrypt", "django-bcrypt", "django-bcrypt-dwaiter", "django-crypt"}
PER_SCHEME = 14     # matches chosen of the corpus, at most


def exact(scheme, stored, password):
    """Whether no other password can have made this match, from what is known of the algorithms alone."""
    n, ascii_only = len(password), all(b < 0x80 for b in password)
    if re.match(r"(bcrypt\$|bc\$)?\$2\$", stored):
        return False
    if scheme in ("descrypt", "django-crypt"):
        return n < 8 and ascii_only
    if scheme in ("bcrypt", "bcrypt-2x", "django-bcrypt", "django-bcrypt-dwaiter"):
        return n < 72 and (ascii_only or "$2x$" not in stored)
    hmac = None
    if scheme in ("scrypt-phc", "django-scrypt", "django-pbkdf2-sha256", "pbkdf2-phc"):
        hmac = (64, 32)
    elif scheme == "django-pbkdf2-sha1" or stored.startswith(("$pbkdf2$", "pbkdf2$sha1$")):
        hmac = (64, 20)
    elif stored.startswith(("$pbkdf2-sha512$", "pbkdf2$sha512$")):
        hmac = (128, 64)
    elif stored.startswith(("$pbkdf2-sha256$", "pbkdf2$sha256$")):
        hmac = (64, 32)
    if hmac is None:
        return True
    block, digest = hmac
    # A digest of a longer key, less the NULs that it ends with, is no text but by the rarest chance.
    raw = digest - 4 <= n <= digest and not is_text(password)
    return not (n > block or password.endswith(b"\0") or raw)


# ---- real hashes ----------------------------------------------------------------------------------------------------

def cheap(stored):
    for m in re.finditer(r"m=(\d+)", stored):
        if int(m[1]) > 16384: return False
    if m := re.match(r"scrypt\$(\d+)\$", stored):
        if int(m[1]) > 1024: return False
    if m := re.search(r"ln=(\d+)", stored):
        if int(m[1]) > 12: return False
    if m := re.search(r"\$2.?\$(\d\d)\$", stored):
        if int(m[1]) > 5: return False
    if m := re.match(r"\$?pbkdf2[^$]*\$(?:i=)?(\d+)", stored):
        if int(m[1]) > 50_000 and not "i=" in stored: return False
    return True


def real(rows):
    by_scheme = collections.defaultdict(list)
    for row in rows:
        for scheme, (file, names, shape) in FORMATS.items():
            if names and re.fullmatch(names, row["scheme"]) and re.search(shape, row["hash"]) and cheap(row["hash"]):
                by_scheme[scheme].append(row)
    for scheme, rows in by_scheme.items():
        file = FORMATS[scheme][0]
        clean = [r for r in rows if "mutation" not in r["context"] and "raised" not in r["context"]]
        clean.sort(key=lambda r: r["id"])
        names = set()

        def put(row, what, expect, **more):
            name = base = f"{scheme}-{what}-{slug(row['producer'])}" if ambiguous_file(file) else f"{what}-{slug(row['producer'])}"
            number = 2
            while name in names:
                name = f"{base}-{number}"; number += 1
            names.add(name)
            origin = f"{row['producer']} {row['producer_version']}".strip()
            ORIGINS[row["hash"]] = origin
            add(file, name, row["hash"], bytes.fromhex(row["password_hex"]), expect, origin, scheme=scheme, **more)

        # Every kind of password and every producer once, then kinds again of other producers.
        seen, chosen = collections.Counter(), []
        for row in clean:
            if not row["verifies"] or "ACCEPTED" in row["note"] or row["hash"] in {c["hash"] for c in chosen}: continue
            password = bytes.fromhex(row["password_hex"])
            tags = (("kind", kind(password)), ("producer", row["producer"]), ("looks", looks(row["hash"])))
            if sum(seen[t] == 0 for t in tags) == 0: continue
            chosen.append(row); seen.update(tags)
        kinds_first = sorted(chosen, key=lambda r: r["id"])
        for row in kinds_first[:PER_SCHEME * 2]:
            password = bytes.fromhex(row["password_hex"])
            if 0 in password and scheme in STOPS_AT_NUL:
                put(row, "nul", "refused", rule="G8")
            else:
                put(row, kind(password), "match", exact=exact(scheme, row["hash"], password))
        # Passwords that only a cut or a fold makes right.
        folded = [r for r in clean if r["verifies"] and "ACCEPTED" in r["note"] and b"\0" not in bytes.fromhex(r["password_hex"])]
        for row in pick(folded, 3):
            put(row, "accepted", "match", exact=False)
        # Wrong ones, of the hashes chosen where there are any.
        wrong = [r for r in clean if not r["verifies"]]
        hashes = {r["hash"] for r in chosen}
        wrong.sort(key=lambda r: (r["hash"] not in hashes, r["id"]))
        for row in pick(wrong, 8, key=lambda r: re.sub(r"\d+", "", r["note"].split(";")[0])):
            password = bytes.fromhex(row["password_hex"])
            if 0 in password and scheme in STOPS_AT_NUL: continue
            put(row, slug(re.sub(r"\d+", "", row["note"].split(";")[0]).replace("wrong: ", "")), "mismatch", rule="G6")
        # Bits that no decoder reads, set by hand in hashes that their producer still accepts or not.
        for row in pick([r for r in rows if "salt char 22" in r["context"].get("mutation", "")], 2):
            password = bytes.fromhex(row["password_hex"])
            if 0 not in password and "raised" not in row["context"] and canonical22(row["hash"]) != row["hash"]:
                add(file, f"salt-bits-{slug(row['producer'])}", row["hash"], password, "damaged",
                    f"{row['producer']} {row['producer_version']}, {row['note']}", scheme=scheme, rule="G7",
                    damage="D9", repaired=canonical22(row["hash"]))


def canonical22(stored):
    own = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    head, body = stored[:-53], stored[-53:]
    if len(stored) < 60 or any(c not in own for c in body): return stored
    clear = lambda c, bits: own[own.index(c) & ~bits]
    return head + body[:21] + clear(body[21], 15) + body[22:52] + clear(body[52], 3)


def looks(stored):
    """The spelling: letters, versions, orders, salt fields."""
    if m := re.match(r"(argon2\$)?(\$?argon2\w+)(\$v=\d+)?\$(\w)=\d+,(\w)", stored): return m.groups()
    if m := re.match(r"\w*\$?(\$2.?\$)", stored): return m[1]
    if m := re.match(r"crypt\$([^$]*)\$", stored): return min(len(m[1]), 5)
    if m := re.match(r"\$pbkdf2[^$]*", stored): return m[0]
    return ""


def ambiguous_file(file):
    return sum(f == file for f, _, _ in FORMATS.values()) > 1


# ---- made by hand ---------------------------------------------------------------------------------------------------

def base_of(scheme, password=None):
    """A match of ours to edit: the cheapest plain one."""
    for file, v in CASES:
        if v.get("scheme") == scheme and v["expect"] == "match" and v.get("exact", False) in (True, scheme != "bcrypt-2") \
                and kind(v["password"]) in ("ascii", "short"):
            return v
    return next(v for _, v in CASES if v.get("scheme") == scheme and v["expect"] == "match" and v["password"])


def edits(scheme):
    base = base_of(scheme); stored, file = base["stored"], FORMATS[scheme][0]
    start = f"{scheme}-" if ambiguous_file(file) else ""

    def bad(name, text, at=None, rule="G2", expect="malformed"):
        add(file, start + name, text, base["password"], expect, f"{base['name']}, edited by hand", scheme=scheme, rule=rule, at=at)

    def fields(text, place, value):
        parts = text.split("$"); old = parts[place]; parts[place] = value
        return "$".join(parts), len("$".join(parts[:place])) + (place > 0)

    def numbers(place, prefix="", suffix="", too_much="999999999999", zero="G4"):
        for name, number, rule in (("plus", "+1000", "G3"), ("leading-zero", "01000", "G3"), ("empty-number", "", "G3"),
                                   ("space", " 1000", "G3"), ("hex", "0x10", "G3"), ("arabic", "١٠٠٠", "G3"), ("zero", "0", zero)):
            text, at = fields(stored, place, prefix + number + suffix)
            bad(f"{name}-in-number", text, at + len(prefix), rule)
        text, _ = fields(stored, place, prefix + too_much + suffix)
        bad("too-much-work", text, rule="G5", expect="excessive")

    def digest(place, padded, behind=True):
        text = stored.split("$")[place]; _, at = fields(stored, place, "")
        body = text.rstrip("="); alphabet = "./" if "ab64" in padded else "+/"
        junk, _ = fields(stored, place, body[:5] + "!" + body[6:] + "=" * (len(text) - len(body)))
        bad("junk-in-digest", junk, at + 5)
        short = base64.b64encode(base64.b64decode(body.replace(".", "+") + "==")[:-1]).decode().rstrip("=").replace("+", alphabet[0])
        if padded == "padded": short += "=" * (-len(short) % 4)
        bad("digest-one-byte-short", fields(stored, place, short)[0], at)
        if len(body) % 4:
            standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + alphabet
            last = standard[standard.index(body[-1]) | 1]
            bits, _ = fields(stored, place, body[:-1] + last + "=" * (len(text) - len(body)))
            bad("unread-bits-in-digest", bits, at + len(body) - 1)
        bad("digest-cut-by-a-character", stored[:-1], at + len(body) if padded == "padded" else None)
        if behind: bad("dollar-behind", stored + "$", None)
        bad("no-digest", fields(stored, place, "")[0], at)

    if scheme in ("django-pbkdf2-sha256", "django-pbkdf2-sha1") or "wrapped" in scheme:
        numbers(1); digest(3, "padded")
        text, at = fields(stored, 2, "na\x07cl"); bad("control-character-in-salt", text, at + 2)
        bad("no-salt-field", "$".join(stored.split("$")[:2] + stored.split("$")[3:]), fields(stored, 2, "")[1])
        if "wrapped" not in scheme:
            text, at = fields(stored, 2, ""); bad("empty-salt", text, at)
    elif scheme == "pbkdf2-passlib":
        numbers(2); digest(4, "ab64")
        text, at = fields(stored, 3, "AA+."); bad("plus-in-salt", text, at + 2)
        bad("padded", stored + "=", None)
    elif scheme == "pbkdf2-phc":
        numbers(2, "i=", ",l=32"); digest(4, "")
        text, at = fields(stored, 2, "i=1000,l=15"); bad("short-length", text, at + 9)
        text, at = fields(stored, 2, "l=32,i=1000")
        add(file, "parameters-swapped", text, base["password"], "malformed", "edited by hand: passlib's, without its `i=`", rule="G3", at=at)
        text, at = fields(stored, 2, "i=1000,l=+32"); bad("plus-in-length", text, at + 9, "G3")
    elif scheme == "pbkdf2-plain":
        numbers(2); digest(4, "padded")
        text, at = fields(stored, 1, "sha3"); bad("other-function", text, at)
        text, at = fields(stored, 3, "AAAA=A=="); bad("padding-inside-salt", text, at + 4)
    elif scheme == "scrypt-phc":
        at = stored.index("ln="); rest = stored[stored.index(",r="):]
        for name, number, rule, expect in (("plus", "+4", "G3", "malformed"), ("zero", "0", "G4", "malformed"), ("leading-zero", "04", "G3", "malformed"),
                                           ("undefined-n", "4294967296", "G4", "malformed"), ("too-much-work", "40", "G5", "excessive"), ("beyond-64-bits", "64", "G5", "excessive")):
            bad(f"{name}", "$scrypt$ln=" + number + rest.replace("r=1,", "r=8,"), at + 3 if expect == "malformed" else None, rule, expect)
        digest(4, "")
        bad("r-is-zero", re.sub(r"r=\d+", "r=0", stored), stored.index("r=") + 2, "G4")
        bad("order", re.sub(r"(ln=\d+),(r=\d+)", r"\2,\1", stored), at)
        bad("too-many-lanes", re.sub(r"r=\d+,p=\d+", "r=65536,p=16384", stored), at, "G4")
    elif scheme == "django-scrypt":
        numbers(1, too_much=str(2 ** 40)); digest(5, "padded", behind=False)      # with another `$` it is a plug-in's
        text, at = fields(stored, 1, "1000"); bad("n-no-power-of-two", text, at, "G4")
        text, at = fields(stored, 1, "1"); bad("n-is-one", text, at, "G4")
        text, at = fields(stored, 3, "0"); bad("r-is-zero", text, at, "G4")
        text, at = fields(stored, 4, "8x"); bad("p-no-number", text, at, "G3")
        text, at = fields(stored, 2, "na\x07cl"); bad("control-character-in-salt", text, at + 2)
    elif scheme in ("argon2-phc", "django-argon2"):
        m, t, p = (int(re.search(rf"{n}=(\d+)", stored)[1]) for n in "mtp")
        order = re.search(r"\$([mtp]=\d+,[mtp]=\d+,[mtp]=\d+)\$", stored)
        at, old = order.start(1), order[1]
        swap = lambda new: stored.replace(old, new)
        bad("m-zero", swap(f"m=0,t={t},p={p}"), at + 2, "G4")
        bad("t-zero", swap(f"m={m},t=0,p={p}"), at + 3 + len(str(m)) + 2, "G4")
        bad("p-zero", swap(f"m={m},t={t},p=0"), None, "G4")
        bad("m-under-8p", swap("m=31,t=1,p=4"), at, "G4")
        bad("p-over-24-bits", swap("m=4294967295,t=1,p=16777216"), at, "G4")
        bad("m-over-32-bits", swap("m=4294967360,t=1,p=1"), at + 2, "G4")
        bad("m-plus", swap(f"m=+{m},t={t},p={p}"), at + 2, "G3")
        bad("m-leading-zero", swap(f"m=0{m},t={t},p={p}"), at + 2, "G3")
        bad("t-twice", swap(f"t={t},t={t},p={p}"), at + len(f"t={t},"))
        bad("p-missing", swap(f"m={m},t={t}"))
        bad("no-parameters", swap(""), at)
        if scheme == "argon2-phc": bad("keyid-without-a-pepper", swap(old + ",keyid=AA"), None, "G8", "refused")
        else:
            bad("keyid", swap(old + ",keyid=AA"))
            bad("order", swap(f"t={t},m={m},p={p}"))
        bad("memory-of-4-gib", swap("m=4194304,t=1,p=1"), None, "G5", "excessive")
        bad("passes-of-4-billion", swap("m=64,t=4294967295,p=1"), None, "G5", "excessive")
        v = stored.index("v=")
        bad("version-17", re.sub(r"v=\d+", "v=17", stored), v + 2, "G4")
        bad("version-hex", re.sub(r"v=\d+", "v=0x13", stored), v + 2, "G3")
        bad("version-twice", re.sub(r"v=(\d+)\$", r"v=\1$v=\1$", stored), v + 5)
        parts = stored.split("$"); salt, tag = parts[-2], parts[-1]
        with_salt = lambda s: "$".join(parts[:-2] + [s, tag]); with_tag = lambda g: "$".join(parts[:-1] + [g])
        s_at, t_at = len("$".join(parts[:-2])) + 1, len("$".join(parts[:-1])) + 1
        bad("salt-of-7-bytes", with_salt("N2J5dGVzIQ"), s_at, "G4")
        padded = "c2FsdHNhbHRzYWx0c2FsdA=="
        if scheme == "argon2-phc":      # both may be padded, and none alone
            bad("salt-padded", with_salt(padded), s_at + len(padded) + 1 + 43); bad("tag-padded", with_tag("A" * 43 + "="), s_at + len(salt))
            bad("padding-cut", "$".join(parts[:-2] + [padded[:-1], "A" * 43 + "="]), s_at + 22)
            bad("padding-too-long", "$".join(parts[:-2] + [padded, "A" * 43 + "=="]), s_at + len(padded) + 1 + 43)
        else: bad("salt-padded", with_salt(padded), s_at + 22)
        bad("salt-url-safe", with_salt("c2FsdHNhbHRz-Wx0c2FsdA"), s_at + 12)
        bad("tag-of-3-bytes", with_tag("AAAA"), t_at, "G4")
        bad("tag-of-9-bytes", with_tag("AAAAAAAAAAAA"), None, "G5", "excessive")
        bad("tag-unread-bits", with_tag("A" * 42 + "B"), t_at + 42)
        bad("no-tag-field", "$".join(parts[:-1]), s_at)
        bad("dollar-behind", stored + "$", len(stored))
        if scheme == "django-argon2":
            bad("type-of-nobody", stored.replace("argon2$argon2", "argon2$argon3", 1), 7)
            bad("no-phc", "argon2$", 6 + 1)
    elif "bcrypt" in scheme:
        d2 = stored.index("$2"); c = stored.index("$", d2 + 1) + 1; s = c + 3; g = s + 22
        cost = lambda text: stored[:c] + text + stored[c + 2:]
        for name, text, rule in (("cost-of-one-digit", "4", "G3"), ("cost-plus", "+4", "G3"), ("cost-of-three-digits", "004", "G3"), ("cost-full-width", "０４", "G3"),
                                 ("cost-03", "03", "G4"), ("cost-32", "32", "G4")):
            bad(name, cost(text), c, rule)
        bad("cost-17", cost("17"), None, "G5", "excessive"); bad("cost-31", cost("31"), None, "G5", "excessive")
        bad("junk-in-salt", stored[:s + 3] + "=" + stored[s + 4:], s + 3)
        bad("junk-in-digest", stored[:g + 3] + "+" + stored[g + 4:], g + 3)
        bad("dollar-in-digest", stored[:g + 3] + "$" + stored[g + 4:], g + 3)
        bad("character-missing", stored[:-1], g); bad("setting-only", stored[:g], g); bad("salt-cut", stored[:g - 1], s)
        bad("character-too-many", stored + "a", len(stored)); bad("name-behind", stored + ":1001", len(stored))
        bad("two-bytes-in-one-place", stored[:g + 3] + "é" + stored[g + 5:], g + 3)
        if d2:
            bad("letter-of-nobody", stored[:d2] + "$2z" + stored[c - 1:], d2 + 2)
            bad("nothing-behind", stored[:d2], d2)
            if scheme != "django-bcrypt-sha256": bad("envelope-twice", stored[:d2] + stored, d2)
        else:
            if scheme == "bcrypt": bad("letter-of-nobody", "$2z" + stored[c - 1:], at=2); bad("upper-case-letter", "$2B" + stored[c - 1:], at=2)
            bad("no-dollar-in-front", stored[1:], expect="unknown")
    elif "unsalted" in scheme or "hex" in scheme:
        digest_at = stored.rindex("$") + 1 if "$" in stored else 0
        wrong = "malformed" if digest_at else "unknown"; at = lambda n: n if digest_at else None
        bad("digit-missing", stored[:-1], at(len(stored) - 1), expect=wrong)
        bad("byte-missing", stored[:-2], at(digest_at), expect=wrong)
        bad("digit-too-many", stored + "0", at(len(stored) + 1), expect=wrong)
        bad("no-hex", stored[:-1] + "g", at(len(stored) - 1), expect=wrong)
        bad("0x-in-front", stored[:digest_at] + "0x" + stored[digest_at + 2:], at(digest_at + 1), expect=wrong)
        upper = stored[:digest_at] + stored[digest_at:].upper(); letter = re.search("[A-F]", upper[digest_at:]).start() + digest_at
        if scheme in ("md5-hex", "sha1-hex", "sha256-hex"):
            add(file, start + "upper-case", upper, base["password"], "match", f"{base['name']}, edited by hand: many columns are written so", scheme=scheme, exact=True)
        else:
            bad("upper-case", upper, at(letter), expect=wrong)
    elif "salted" in scheme:
        g = stored.rindex("$") + 1
        bad("digit-missing", stored[:-1], len(stored) - 1); bad("byte-missing", stored[:-2], g); bad("no-hex", stored[:-1] + "g", len(stored) - 1)
        upper = stored[:g] + stored[g:].upper(); bad("upper-case", upper, re.search("[A-F]", upper[g:]).start() + g)
        bad("no-digest", stored[:g], g); bad("dollar-behind", stored + "$", len(stored))
        bad("control-character-in-salt", stored[:g - 1] + "\x07" + stored[g - 1:], g - 1)
        bad("one-field", stored[:g - 1], stored.index("$") + 1)
    elif scheme == "descrypt":
        bad("character-missing", stored[:-1], expect="unknown"); bad("character-too-many", stored + ".", expect="unknown")
        bad("junk-in-salt", "a:" + stored[2:], expect="unknown"); bad("junk-in-digest", stored[:5] + "-" + stored[6:], expect="unknown")
        bad("unread-bits", stored[:-1] + "z", expect="unknown")
    elif scheme == "django-crypt":
        thirteen = stored.rsplit("$", 1)[1]; g = stored.rindex("$") + 1
        bad("character-missing", stored[:-1], g + 2); bad("character-too-many", stored + ".", len(stored))
        bad("junk-in-salt", stored[:g] + "a:" + thirteen[2:], g); bad("junk-in-digest", stored[:g + 5] + "-" + stored[g + 6:], g + 5)
        bad("other-salt-in-front", "crypt$zz$" + thirteen, 6); bad("salt-of-one-character", f"crypt${thirteen[0]}${thirteen}", 6)
        bad("no-salt-field", "crypt$" + thirteen, 6)


def plain_pbkdf2():
    """Nobody's software writes this format alone; hashlib does what its users do."""
    for function, rounds, salt, password, what in (
        ("sha1", 1000, b"salt-of-sixteen!", b"correct horse 7!", "ascii"), ("sha256", 1000, b"salt-of-sixteen!", b"correct horse 7!", "ascii"),
        ("sha512", 1000, b"salt-of-sixteen!", b"correct horse 7!", "ascii"), ("sha256", 1, b"", b"", "empty-salt-and-password"),
        ("sha256", 1000, bytes(range(7)), "пароль".encode(), "utf8"), ("sha256", 1000, b"s" * 32, b"a\0b", "nul"),
        ("sha256", 1000, b"s" * 32, b"a" * 65, "over64"), ("sha512", 1000, b"s" * 32, b"a" * 128, "len128"), ("sha512", 1000, b"s" * 32, b"a" * 129, "over128"),
        ("sha1", 1000, b"s" * 32, b"\xff\xfe" * 3, "not-utf8")):
        raw = hashlib.pbkdf2_hmac(function, password, salt, rounds)
        stored = f"pbkdf2${function}${rounds}${base64.b64encode(salt).decode()}${base64.b64encode(raw).decode()}"
        origin = f"Python {sys.version.split()[0]} hashlib"
        add("plain/pbkdf2", f"{what}-{function}", stored, password, "match", origin, scheme="pbkdf2-plain", exact=exact("pbkdf2-plain", stored, password))
        if what == "ascii":
            add("plain/pbkdf2", f"other-case-{function}", stored, password.upper(), "mismatch", origin, scheme="pbkdf2-plain", rule="G6")


def phc_pbkdf2():
    for function, rounds, salt, password, what in (
        ("sha256", 1000, b"salt-of-sixteen!", b"correct horse 7!", "ascii"), ("sha512", 1000, b"salt-of-sixteen!", b"correct horse 7!", "ascii"),
        ("sha256", 1, b"", b"", "empty-salt-and-password"), ("sha256", 1000, b"s" * 16, b"\xff" * 32, "as-long-as-a-raw-digest"),
        ("sha256", 1000, b"s" * 16, b"a" * 72, "len72")):
        raw = hashlib.pbkdf2_hmac(function, password, salt, rounds); bare = lambda b: base64.b64encode(b).decode().rstrip("=")
        stored = f"$pbkdf2-{function}$i={rounds},l={len(raw)}${bare(salt)}${bare(raw)}"
        add("phc/pbkdf2", f"{what}-{function}", stored, password, "match", f"Python {sys.version.split()[0]} hashlib", scheme="pbkdf2-phc",
            exact=exact("pbkdf2-passlib", stored, password))


def phc_argon2():
    """Strings that applications put together by hand, with base64 as their standard library pads it."""
    start = "$argon2id$v=19$m=64,t=2,p=1$"; origin = "cryptography 50.0's Argon2id and base64.b64encode, as applications join them"
    for name, password, fields in (
        ("padded", "correct horse", "bxyKJdO5TnCi8I1b5xNMlg==$gVCVdewL8oRaLD9YcPK0O9I6ezQC4LrUrvcpOJphNC8="),
        ("padded-utf8", "Crème brûlée", "bxyKJdO5TnCi8I1b5xNMlg==$/nOQXiOxFuUDH36ZArafEw4hCd/YfRbgaf4L5XrygGY="),
        ("padded-empty-password", "", "bxyKJdO5TnCi8I1b5xNMlg==$g8hk3QxasksEfOpjA45SsQ=="),
        ("padded-salt-of-12-bytes", "correct horse", "bxyKJdO5TnCi8I1b$W6xJfwubLVMQggVrfeN2dF13WnQQhLU6yJWomXsbmPY="),
        ("padded-tag-of-24-bytes", "correct horse", "bxyKJdO5TnCi8I1b5xNMlg==$QI8P1GDgpTQaKYtsHRkN2vK6dKEEarRn")):
        add("phc/argon2", name, start + fields, password.encode(), "match", origin, scheme="argon2-phc", exact=True)
        if name == "padded": add("phc/argon2", "padded-other", start + fields, b"correct hors", "mismatch", origin, scheme="argon2-phc", rule="G6")


GO_CRYPT, PASSWAP, KRATOS = "go-crypt 0.14.15", "passwap 0.12.1", "golang.org/x/crypto 0.54, as Ory Kratos' hash_comparator.go calls it"


def scrypt_lengths():
    """Digests of another length than that of most software, from software that is set to one."""
    for name, password, stored, origin in (
        ("digest-of-24-bytes-ascii", "correct horse", "$scrypt$ln=4,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$NoDKjbr/Je/0CWRq20YhbS2ca+7y2/wG", GO_CRYPT),
        ("digest-of-48-bytes-ascii", "correct horse", "$scrypt$ln=4,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$NoDKjbr/Je/0CWRq20YhbS2ca+7y2/wGtpZt0pU8Nglas0rw4rJ/rSMFvDb6NEqK", GO_CRYPT),
        ("digest-of-64-bytes-ascii", "correct horse", "$scrypt$ln=4,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$NoDKjbr/Je/0CWRq20YhbS2ca+7y2/wGtpZt0pU8Nglas0rw4rJ/rSMFvDb6NEqK1oImIdBqEQcxJaIM4PWP5Q", GO_CRYPT),
        ("digest-of-24-bytes-utf8", "Crème brûlée", "$scrypt$ln=4,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$1On6PQO777jzQqA6BhWF5IayqUy/utxV", GO_CRYPT),
        ("digest-of-48-bytes-utf8", "Crème brûlée", "$scrypt$ln=4,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$1On6PQO777jzQqA6BhWF5IayqUy/utxVyf/t7CXDEV4exPs490YX+/g8o2hy1XK7", GO_CRYPT),
        ("digest-of-64-bytes-utf8", "Crème brûlée", "$scrypt$ln=4,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$1On6PQO777jzQqA6BhWF5IayqUy/utxVyf/t7CXDEV4exPs490YX+/g8o2hy1XK7gZ5RqveClD+ltcjEcYdA5g", GO_CRYPT),
        ("digest-of-24-bytes-empty", "", "$scrypt$ln=4,r=8,p=1$GeTwjCdICflh4EWPmKOnxQ$B4mEHggSLqgUW7rCORhRMy/T83LicmcY", PASSWAP),
        ("digest-of-48-bytes-empty", "", "$scrypt$ln=4,r=8,p=1$ulZNyMFaP6nEwa44oYisFg$COKjKA1NDUkcZKjAG/mfZe+9YzAMaUzxJbVHoDjL+9DamoWM9gmS3sTrTFZytneU", PASSWAP),
        ("digest-of-64-bytes-empty", "", "$scrypt$ln=4,r=8,p=1$GLdrBRbgukPDPGXVbPn+og$LjYp8UQQLFG4y7V7dVwj6kU8a6vR5wIwbOnPor//4q32zEavfoohAlcafTF6EFYHUo091wGY1+OtXbUEBrSn0Q", PASSWAP),
    ):
        add("phc/scrypt", name, stored, password.encode(), "match", origin, scheme="scrypt-phc", exact=True)
        add("phc/scrypt", f"{name}-other", stored, b"other", "mismatch", origin, scheme="scrypt-phc", rule="G6")
        if not name.endswith("64-bytes-ascii"): continue
        start, digest = stored.rsplit("$", 1)
        for size in (20, 25, 31, 33, 63, 72):
            other = base64.b64encode((base64.b64decode(digest + "==") + bytes(8))[:size]).decode().rstrip("=")
            add("phc/scrypt", f"digest-of-{size}-bytes", f"{start}${other}", password.encode(), "malformed", f"{name}, edited by hand", scheme="scrypt-phc", rule="G2", at=len(start) + 1)
    # Ory Kratos' of no length that anything is set to, and broken as the PHC string that it looks like.
    for name, stored, at, rule in (
        ("of-kratos-cut", "$scrypt$ln=16,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg==$NoDKjbr/Je/0CWRq20YhbS2ca+7y", 44, "G2"),
        ("of-kratos-unpadded-cut", "$scrypt$ln=1024,r=8,p=1$bxyKJdO5TnCi8I1b$15eggKx/6aBo5VjGRG806MXt/7i4", 11, "G4"),
    ):
        add("phc/scrypt", name, stored, b"correct horse", "malformed", f"{KRATOS}, cut by hand", scheme="scrypt-phc", rule=rule, at=at)


def pbkdf2_lengths():
    """The same of PBKDF2, and passlib's spelling with the functions that it has not."""
    for name, stored in (
        ("digest-of-16-bytes-sha256", "$pbkdf2-sha256$i=10,l=16$bxyKJdO5TnCi8I1b5xNMlg$qnjW6/QqNyYS4gi2KLv3xg"),
        ("digest-of-24-bytes-sha256", "$pbkdf2-sha256$i=10,l=24$bxyKJdO5TnCi8I1b5xNMlg$qnjW6/QqNyYS4gi2KLv3xhhAoZtwowkg"),
        ("digest-of-128-bytes-sha256", "$pbkdf2-sha256$i=10,l=128$bxyKJdO5TnCi8I1b5xNMlg$qnjW6/QqNyYS4gi2KLv3xhhAoZtwowkg3z6+1d37qWRFzNi5C7pJKxJIT00Ypko7HeNiN5UTa4UkYSvCAMBFXC5Ws3itIZFU8mUoMjkpkpYdRHZ61t2WzDhgJMELN9xqot/hww5S9eWWDXFWFgO6yJl4Dir5f204jT26wQCUxto"),
        ("digest-of-512-bytes-sha256", "$pbkdf2-sha256$i=10,l=512$bxyKJdO5TnCi8I1b5xNMlg$qnjW6/QqNyYS4gi2KLv3xhhAoZtwowkg3z6+1d37qWRFzNi5C7pJKxJIT00Ypko7HeNiN5UTa4UkYSvCAMBFXC5Ws3itIZFU8mUoMjkpkpYdRHZ61t2WzDhgJMELN9xqot/hww5S9eWWDXFWFgO6yJl4Dir5f204jT26wQCUxtrnXoVgAkYAETUJ+IXIW4dmySfN7id2/iTijxbQnjMlwfoqYpTc3GvxMrhCyzBK0Cr/FHuiLrpcUpFq51v/0kH1KcgJQeQzFKf4sumiCd1UsYZMaCFW8mleNqh27kLTWXDYS3vgAGGCrkY+KbsSSh+dvvoRG9psclWyr6RX8RBwSTlizJodLh4ztnDWr+VlfaOcosr6x+DqKLRkWdGHmy2hPzDqg/8ErTNn9a6NUDwiOMyhYz8GxdbCQb0DrjKLdpCQlacp+YWnYwvxklHatX0gWv7X8HMj9mrghF6QOexDnVdYojdeeRf2/A6j+7Iuf0KmyzbVHRe8mdMw9viL3z3wYRyYspLQcnGccfG9SwLOaEI4ZBLZA/epw612+KTd0eR1JQ4rXnEvS/KbLhHw6A4VhSma2n2VqZbWjfMv77oij+3aDawNkfxcp9wIvYwBAciRHlRNJH13TVHXzuuvs1v2gZeOyMrrorAmRD63Ppq4VJHQxmY4SvcWGsWAH3I3BC4"),
        ("digest-of-16-bytes-sha512", "$pbkdf2-sha512$i=10,l=16$bxyKJdO5TnCi8I1b5xNMlg$X6LryBJ6MFJO3auw3suRmg"),
        ("digest-of-24-bytes-sha512", "$pbkdf2-sha512$i=10,l=24$bxyKJdO5TnCi8I1b5xNMlg$X6LryBJ6MFJO3auw3suRmv7VToA3Auek"),
        ("digest-of-128-bytes-sha512", "$pbkdf2-sha512$i=10,l=128$bxyKJdO5TnCi8I1b5xNMlg$X6LryBJ6MFJO3auw3suRmv7VToA3Aueky8C9uPzAPp96/meKsEzaspG0fB6ope6UMytBYAzWPYbbACsJL84PgQq95WHQz9PXVBsAaef01d266ixhMcIYpY34pKMaIybbSCFMHJ6P0InmtPVuKkiheFjlizgM3HdeHrpsuQWXRaU"),
        ("digest-of-512-bytes-sha512", "$pbkdf2-sha512$i=10,l=512$bxyKJdO5TnCi8I1b5xNMlg$X6LryBJ6MFJO3auw3suRmv7VToA3Aueky8C9uPzAPp96/meKsEzaspG0fB6ope6UMytBYAzWPYbbACsJL84PgQq95WHQz9PXVBsAaef01d266ixhMcIYpY34pKMaIybbSCFMHJ6P0InmtPVuKkiheFjlizgM3HdeHrpsuQWXRaXY3WRIsLyFFUaC8LuyAGACB+K/2LwcFRxtz81rvh9MiMSWL2EvzFiIaPfhnUxSDNwxinmnzdZWRMdvGSQ4Spwc+jU9mk0wyp/3whs9DDvogk5OijCAACqNMirbZNB8BEwR04aVw6tpCR+VWsIxEI6UiWNe+046HAJGXmxX/KjmFoOjpIHqmKlChDVwbqLNI4R4XzsmDwBEvsX6Ja7gpJuehars42wpPdRZCVAiJcIXnBuRoNYazSo997alMUd+8/dNmHFUbPh3JC55O4FuytRrqelUR0SUeVw8XurPZ+P7r6mJvhlM5yJj/+eIKKqjmhdMwPkEpgm5CMXMR3OdYNrwul9A3v9KnUIe2Wqf+4K8qbumXE8IHAb9Ku6yGL4XvpK7e0j3eS/Szu0onIZEPYJqd0gLV0EX2xBoWFUHjwDUNV/VTy+pabZIkzD6chqAdCAv8+EOJhZ68iKZE4itTkL1lw1uO2zcov5NEPJWaMYNZD4P7FBNH7jyI7QockVRC5A"),
    ):
        add("phc/pbkdf2", name, stored, b"correct horse", "match", KRATOS, scheme="pbkdf2-phc", exact=True)
        add("phc/pbkdf2", f"{name}-other", stored, b"correct hors", "mismatch", KRATOS, scheme="pbkdf2-phc", rule="G6")
    for name, length in (("length-of-15", 15), ("length-of-513", 513)):
        at = stored.index("l=") + 2
        add("phc/pbkdf2", name, re.sub("l=512", f"l={length}", stored), b"correct horse", "malformed", "digest-of-512-bytes-sha512, edited by hand", scheme="pbkdf2-phc", rule="G2", at=at)
    for name, password, stored in (
        ("sha224-ascii", "correct horse", "$pbkdf2-sha224$1000$DadvX4keggIEL6WMIxG/TA$3JSyE8.bHVvJXI.LWx//fLoofAfdhftZeonJ/w"),
        ("sha384-ascii", "correct horse", "$pbkdf2-sha384$1000$A8xAHrG4wonSvQ2JEmEcYw$vfScPZy7eCrzykhvVXQTPzWBkl.RltiOFK5vZtyXZMuJSxDKRNrbHW6CbFkDzI4c"),
        ("sha224-utf8", "Crème brûlée", "$pbkdf2-sha224$1000$hRVD1tMFlxhMImFbOyxKEg$0skmrhL.kyX8tJjCwKnkKqx47vQGkHjWCtxw9A"),
        ("sha384-utf8", "Crème brûlée", "$pbkdf2-sha384$1000$hDdU9kLfbDXBOhqFKz4xkQ$dErmijkOIdN9mBOH6u9LJEYqpS84I6vx6SxqD2znVplhzWJ7mOK.R1zRTdIm8OWa"),
        ("sha224-empty", "", "$pbkdf2-sha224$1000$LwpwyVXfoFsKPWAgkFnN3g$hf9Ow3IfBTzPhSLhk04HxanQVEGxUZ6FqHXY/g"),
        ("sha384-empty", "", "$pbkdf2-sha384$1000$WqM.F285u6zlRt0FSHlCTQ$NyLZjJxDhQ9dQBpRfDVzz/ULk28qoO/OEmfmKyd3rxJAS7hafVdgXn6tscZZ6NlB"),
    ):
        add("passlib/pbkdf2", name, stored, password.encode(), "match", PASSWAP, scheme="pbkdf2-passlib", exact=True)
        add("passlib/pbkdf2", f"{name}-other", stored, b"other", "mismatch", PASSWAP, scheme="pbkdf2-passlib", rule="G6")
    stored = "$pbkdf2-sha384$1000$XoiznPnxDQ97QoIlJcliPw$FziUUOLA7gNnTL23qgo9eqwz5nK6eQgFeRI7CPY9A5loWcAhvE2CGSdyEB1feR8xcWthj22LpWaKJG9rsUe3yw"
    add("passlib/pbkdf2", "sha384-digest-of-64-bytes", stored, b"correct horse", "malformed", f"{PASSWAP}, set to 64 bytes", scheme="pbkdf2-passlib", rule="G2", at=stored.rindex("$") + 1)


def openwall():
    """`$2a$` has two right answers for rare keys: crypt_blowfish's with its countermeasure, and everybody else's."""
    salt, plain, counter = "05$/OK.fbVrR/bpIqNJ5ianF.", "CE5elHaaO4EbggVDjb8P19RukzXSM3e", "nqd1wy.pTMdcvrRWxyiGL2eMz.2a85."
    origin = "crypt_blowfish 1.3, wrapper.c"; rare = b"\xff\xff\xa3"
    put = lambda name, stored, password, expect, **more: add("crypt/bcrypt", name, stored, password, expect, origin, scheme="bcrypt", **more)
    put("countermeasure", f"$2a${salt}{counter}", rare, "match", exact=True)
    put("countermeasure-inside", f"$2a${salt}ZC1JEJ8Z4gPfpe1JOr/oyPXTWl9EFd.", b"\xff\xa334\xff\xff\xff\xa3345", "match", exact=True)
    put("without-countermeasure", f"$2a${salt}{plain}", rare, "match", exact=True)
    put("without-countermeasure-2b", f"$2b${salt}{plain}", rare, "match", exact=True)
    put("without-countermeasure-2y", f"$2y${salt}{plain}", rare, "match", exact=True)
    put("countermeasure-2b", f"$2b${salt}{counter}", rare, "mismatch", rule="G6")
    put("countermeasure-2y", f"$2y${salt}{counter}", rare, "mismatch", rule="G6")
    put("countermeasure-other-key", f"$2a${salt}{counter}", b"\xa3", "mismatch", rule="G6")
    for name, password in (("sign-extended", rare), ("sign-extended-collision", b"\xa3")):
        add("crypt/bcrypt_2x", name, f"$2x${salt}{plain}", password, "match", origin, scheme="bcrypt-2x", exact=False)


def long_and_pathological():
    """Texts as long as they may be: an allocation that grows with one of their fields shows here."""
    for scheme, text in (("django-pbkdf2-sha256", "pbkdf2_sha256$1$%s$" + "A" * 43 + "="), ("django-salted-md5", "md5$%s$" + "0" * 32),
                         ("django-scrypt", "scrypt$2$%s$1$1$" + "A" * 86 + "=="), ("argon2-phc", "$argon2id$v=19$m=8,t=1,p=1$%s$" + "A" * 43)):
        salt = "s" * (4096 - len(text) + 2)
        if scheme == "argon2-phc": salt = "A" * (len(salt) // 4 * 4)
        add("limits", f"{scheme}-salt-of-4-kib", text % salt, b"password", "mismatch", "written by hand", scheme=scheme, rule="G6")
        add("limits", f"{scheme}-text-over-4-kib", text % (salt + "ssss"), b"password", "excessive", "written by hand", rule="G0")
    base = base_of("django-pbkdf2-sha256")
    add("limits", "password-of-4096-bytes", base["stored"], b"a" * 4096, "mismatch", base["origin"], scheme="django-pbkdf2-sha256", rule="G6")
    add("limits", "password-of-4097-bytes", base["stored"], b"a" * 4097, "excessive", base["origin"], scheme="django-pbkdf2-sha256", rule="G0")
    for name, text in (("dollars", "$" * 4096), ("quotes", "'" * 4096), ("reprs", "b'" * 1024 + "'" * 1024), ("percents", "%24" * 1365), ("backslashes", "\\$" * 2048),
                       ("spaces", " " * 4096), ("doubled", "md5" + "$" * 4092), ("bytea", "\\x" + "5c78" * 1023), ("utf-16", "\0a" * 2048)):
        add("limits", f"nothing-but-{name}", text, b"password", "malformed" if text.startswith("md5") else "unknown", "written by hand", rule="G2")


# ---- damage ---------------------------------------------------------------------------------------------------------

def damage():
    bases = {s: base_of(s) for s in ("bcrypt", "django-pbkdf2-sha256", "argon2-phc", "django-bcrypt", "django-bcrypt-dwaiter", "django-bcrypt-sha256", "django-salted-sha1",
                                     "scrypt-phc", "pbkdf2-passlib", "django-crypt", "django-scrypt")}
    own = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    repr_ = lambda t: b"b'" + t + b"'"
    inner = lambda t: t[:t.index(b"$") + 1] + b"b'" + t[t.index(b"$") + 1:] + b"'"
    hexed = lambda t: b"\\x" + t.hex().encode()
    padbits = lambda t: t[:-53] + t[-53:-32] + own[own.index(chr(t[-32])) | 1].encode() + t[-31:]
    digestbits = lambda t: t[:-1] + own[own.index(chr(t[-1])) | 1].encode()
    percent = lambda t: t.replace(b"$", b"%24").replace(b"/", b"%2F").replace(b"=", b"%3D").replace(b"+", b"%2B")
    doubled = lambda t: t.replace(b"$", b"$$"); escaped = lambda t: t.replace(b"$", b"\\$")
    utf16 = lambda t: t.decode().encode("utf-16-le")
    kinds = (("D1", "repr", repr_, ("bcrypt", "django-pbkdf2-sha256", "argon2-phc", "django-scrypt")), ("D1", "repr-double-quotes", lambda t: b'b"' + t + b'"', ("bcrypt", "django-salted-sha1")),
             ("D2", "repr-inside", inner, ("django-bcrypt", "django-bcrypt-dwaiter", "django-bcrypt-sha256")),
             ("D3", "bytea", hexed, ("bcrypt", "django-pbkdf2-sha256")), ("D3", "bytea-upper-case", lambda t: b"\\x" + t.hex().upper().encode(), ("bcrypt",)),
             ("D4", "newline", lambda t: t + b"\n", ("bcrypt", "django-pbkdf2-sha256", "django-salted-sha1", "scrypt-phc")), ("D4", "blanks", lambda t: b"  \t" + t + b" \r\n", ("argon2-phc", "pbkdf2-passlib")),
             ("D5", "bom", lambda t: b"\xef\xbb\xbf" + t, ("bcrypt", "django-crypt")), ("D6", "nul", lambda t: t + b"\0", ("bcrypt", "argon2-phc")), ("D6", "nuls", lambda t: t.ljust(128, b"\0"), ("argon2-phc", "django-pbkdf2-sha256")),
             ("D7", "quotes", lambda t: b'"' + t + b'"', ("bcrypt", "django-pbkdf2-sha256")), ("D7", "single-quotes", lambda t: b"'" + t + b"'", ("argon2-phc",)),
             ("D8", "doubled", doubled, ("bcrypt", "django-pbkdf2-sha256", "django-salted-sha1", "django-bcrypt")), ("D9", "salt-bits", padbits, ("bcrypt", "django-bcrypt", "django-bcrypt-sha256")),
             ("D9", "digest-bits", digestbits, ("bcrypt", "django-bcrypt-dwaiter")), ("D10", "percent", percent, ("bcrypt", "django-pbkdf2-sha256", "scrypt-phc")),
             ("D10", "percent-dollars-only", lambda t: t.replace(b"$", b"%24"), ("bcrypt",)), ("D11", "repr-of-repr", lambda t: b'b"b\'' + t + b"'\"", ("bcrypt", "django-pbkdf2-sha256")),
             ("D12", "unicode-repr", lambda t: b"u'" + t + b"'", ("bcrypt", "django-pbkdf2-sha256")), ("D12", "bytearray", lambda t: b"bytearray(b'" + t + b"')", ("bcrypt",)),
             ("D13", "escaped", escaped, ("bcrypt", "django-pbkdf2-sha256")), ("D14", "utf-16", utf16, ("bcrypt", "argon2-phc")), ("D14", "utf-16-with-mark", lambda t: b"\xff\xfe" + utf16(t), ("bcrypt",)),
             ("D4+D1", "repr-newline", lambda t: repr_(t) + b"\n", ("bcrypt",)), ("D7+D4", "newline-in-quotes", lambda t: b'"' + t + b'\n"', ("django-pbkdf2-sha256",)),
             ("D3+D1", "bytea-of-repr", lambda t: hexed(repr_(t)), ("bcrypt",)), ("D1+D9", "repr-of-salt-bits", lambda t: repr_(padbits(t)), ("bcrypt",)), ("D4+D2", "repr-inside-newline", lambda t: inner(t) + b"\n", ("django-bcrypt",)),
             ("D4+D5", "bom-newline", lambda t: b"\xef\xbb\xbf" + t + b"\n", ("bcrypt",)), ("D13+D7", "escaped-in-quotes", lambda t: b'"' + escaped(t) + b'"', ("argon2-phc",)), ("D4+D8", "doubled-newline", lambda t: doubled(t) + b"\n", ("django-pbkdf2-sha256",)),
             ("D3+D6", "bytea-of-nuls", lambda t: hexed(t + b"\0\0"), ("argon2-phc",)), ("D4+D12", "bytearray-newline", lambda t: b"bytearray(b'" + t + b"')\n", ("bcrypt",)), ("D4+D7+D8", "three-layers", lambda t: b' "' + doubled(t) + b'"', ("bcrypt",)))
    for ids, name, make, schemes in kinds:
        for scheme in schemes:
            base = bases[scheme]
            add("damage", f"{ids.lower().replace('+', '-')}-{name}-{scheme}", make(base["stored"].encode()), base["password"], "damaged", f"{base['origin']}, damaged by hand", rule="G7", damage=ids, repaired=base["stored"])
    b = bases["bcrypt"]["stored"].encode(); d = bases["django-pbkdf2-sha256"]["stored"].encode()
    broken = (("mixed-quotes", b"b'" + b + b'"'), ("quote-inside", b"b'" + b[:20] + b"'" + b[20:] + b"'"), ("escape-inside", b"b'" + b[:20] + b"\\x41" + b[21:] + b"'"), ("one-quote", b + b'"', "malformed", len(b)),
              ("half-doubled", b"$" + b), ("doubled-but-one", doubled(b)[:-54] + doubled(b)[-53:]), ("percent-and-dollar", b"%24" + b[1:]), ("percent-newline", b.replace(b"$", b"%24") + b"%0A"), ("percent-no-hex", b.replace(b"$", b"%24") + b"%zz"),
              ("escaped-but-one", b"\\" + b), ("backslash-elsewhere", escaped(b) + b"\\"), ("bytea-odd", hexed(b)[:-1]), ("bytea-empty", b"\\x"), ("utf-16-odd", utf16(b.decode().encode())[:-1]), ("utf-16-big-endian", b.decode().encode("utf-16-be")),
              ("nul-inside", b[:30] + b"\0" + b[30:], "malformed", None), ("nul-in-front", b"\0" + b), ("four-layers", b"b'b\"b'b\"" + b + b"\"'\"'"), ("locked-marker-in-repr", b"b'!'"), ("repr-of-nothing", b"b''"), ("blanks-inside", b[:7] + b" " + b[8:], "malformed", 7),
              ("two-lines", b + b"\n" + d, "malformed", len(b)), ("digest-cut-and-newline", b[:-1] + b"\n", "malformed", len(b) - 1), ("inner-repr-in-another", b"argon2$b'" + bases["argon2-phc"]["stored"].encode() + b"'", "malformed", 7), ("memoryview", b"<memory at 0x7f3c5c0a1d00>"), ("html", b.replace(b"$", b"&#36;")))
    for name, text, *rest in broken:
        expect, at = rest or ("unknown", None)
        add("damage", f"not-{name}", text, bases["bcrypt"]["password"], expect, "edited by hand: nothing in the list gives one sound text", rule="G2", at=at)
    add("damage", "repr-of-too-much-work", b"b'" + re.sub(rb"\$0\d\$", b"$31$", b) + b"'", bases["bcrypt"]["password"], "excessive", "edited by hand", rule="G5")
    for name, text in (("empty", b""), ("bang", b"!"), ("bangs", b"!!"), ("django", b"!k10HEbeHJzip6kLl1tDElS19mJbDSjg6Qnu0WaXv"), ("locked-bcrypt", b"!" + b), ("locked-twice", b"!!" + b), ("star", b"*"), ("solaris", b"*LK*"),
                       ("no-password", b"*NP*"), ("failure-0", b"*0"), ("failure-1", b"*1"), ("woltlab-invalid", b"invalid:-:-"), ("crypt-star", b"{CRYPT}*"), ("crypt-lower", b"{crypt}!"), ("crypt-empty", b"{CRYPT}")):
        add("unusable", name, text, b"password", "unusable", "passwd(5), shadow(5), crypt(3) or Django", rule="G1")
    for name, text in (("star-2", b"*2"), ("stars", b"**"), ("lock-lower", b"*lk*"), ("blank-bang", b" !")):
        expect = "unknown"
        add("unusable", f"not-{name}", text, b"password", expect, "written by hand: no marker of this list", rule="G2")


def ambiguous():
    for name, text in (("32-hex-digits", "5f4dcc3b5aa765d61d8327deb882cf99"), ("40-hex-digits", "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
                       ("64-hex-digits", hashlib.sha256(b"password").hexdigest()), ("32-upper-case-hex-digits", "5F4DCC3B5AA765D61D8327DEB882CF99"), ("13-crypt-digits", "abJnggxhB/yWI")):
        add("ambiguous", name, text, b"password", "ambiguous", "the right hash of `password`, which does not say of what kind it is", rule="G2")
    for name, text in (("31-hex-digits", "5f4dcc3b5aa765d61d8327deb882cf9"), ("12-crypt-digits", "abJnggxhB/yW"), ("52-hex-digits", "5f" * 26), ("hex-and-semicolon-salt", "5f4dcc3b5aa765d61d8327deb882cf99;salt")):
        add("ambiguous", f"not-{name}", text, b"password", "unknown", "written by hand", rule="G2")


# ---- the hostile set ------------------------------------------------------------------------------------------------

OURS = {"argon2", "bcrypt", "bcrypt-2x", "django-pbkdf2", "django-bcrypt", "django-bcrypt-sha256", "django-scrypt", "django-sha1", "django-md5", "scrypt", "passlib-pbkdf2",
        "raw-md5", "raw-sha1", "raw-sha256", "descrypt", "unusable", "unknown"}
# Rows that are no known grammar there, and are one of these formats.
EXPECT = {"md5crypt-noprefix": "ambiguous"}
# Rows that name one of two rules that both apply, or another than the table of rules does.
RULES = {"argon2-v13hex": "G3", "argon2-vempty": "G3", "argon2-b64-salt7": "G4", "argon2-b64-empty-salt": "G4", "argon2-shape-no-digest-sep": "G4", "bcrypt-ident-2-space": "G2",
         "sha256crypt-rounds-0": "G4", "sha512crypt-rounds-0": "G4"}


def hostile(rows):
    for row in rows:
        schemes, hints = kit.HOSTILE.get(row["scheme"], ((), {}))
        if not (row["scheme"] in OURS or schemes and all(scheme in kit.FORMATS for scheme in schemes)): continue
        raw = bytes.fromhex(row["stored_hex"]) if "stored_hex" in row else row["stored"].encode()
        password = bytes.fromhex(row["password_hex"]); hint = row.get("hint")
        if hints.get(hint, "") is None: continue
        hint = hints.get(hint, hint)
        rule = RULES.get(row["id"]) or (row["rule"].split(">")[-1] if ">" in row["rule"] else re.split(r"[-/]", row["rule"])[0])
        expect = {"reject-limits": "excessive", "damaged-repairable": "damaged"}.get(row["expect"], row["expect"])
        if row["id"] in EXPECT: expect = EXPECT[row["id"]]
        if expect == "reject-malformed":
            known = starts_with_a_tag(raw, hint)
            expect = "malformed" if known else "unknown"
        if expect == "mismatch" and 0 in password and re.search(rb"^(bc\$|bcrypt\$)?\$2", raw): expect, rule = "refused", "G8"
        add("hostile", row["id"], raw, password, expect, f"hostile.jsonl: {row['why']}", scheme=hint, rule=None if expect == "match" else rule,
            repaired=row.get("repaired"), user=row.get("user"), exact=False if "no-upgrade" in (row.get("flags") or []) else None)


def starts_with_a_tag(raw, hint):
    """Whether somebody must say of a broken text that it is his. Tags in braces are of any case."""
    if hint and hint not in kit.FORMATS: return False
    formats = [kit.FORMATS[hint]] if hint else kit.FORMATS.values()
    tags = [tag.encode() for f in formats if not f.bare for tag in f.tags] + ([] if hint else [tag.encode() for tag in TAGS])
    return any(raw.startswith(tag) or tag.startswith(b"{") and raw.lower().startswith(tag.lower()) for tag in tags)


# ---- all of it ------------------------------------------------------------------------------------------------------

def main():
    if len(sys.argv) not in (2, 4): sys.exit(__doc__)
    show = sys.argv[3] if len(sys.argv) == 4 else None
    corpus = pathlib.Path(sys.argv[1])
    load = lambda name: [json.loads(line) for line in open(corpus / name, encoding="utf-8")]
    rows = load("public.jsonl") + load("collected.jsonl")
    kit.SHARED.update(file for file, _, _ in FORMATS.values())
    folders = sorted(path.stem for path in (HERE / "formats").glob("*.py"))
    for folder in folders: importlib.import_module(f"formats.{folder}")
    waiting = [f for f in kit.FORMATS.values() if not in_catalogue(f) and f.scheme != show]
    for form in waiting: del kit.FORMATS[form.scheme]
    if waiting: print("left out, not in src/schemes:", ", ".join(f.scheme for f in waiting))
    real(rows)
    openwall(); plain_pbkdf2(); phc_pbkdf2(); phc_argon2(); scrypt_lengths(); pbkdf2_lengths()
    for scheme in FORMATS: edits(scheme)
    sound = producers_are_right(rows)
    for form in kit.FORMATS.values(): form.make(sound)
    long_and_pathological(); damage(); ambiguous(); hostile(load("hostile.jsonl"))
    if show: CASES[:] = [(file, v) for file, v in CASES if v.get("scheme") == show]
    kit.write(None if show else HERE.parent)


def producers_are_right(rows):
    """Without the rows of which the maps for `agree` say that the producer itself is wrong."""
    maps = [HERE.parents[1] / "corpus.toml", *sorted(HERE.parents[1].glob("corpus.d/*.toml"))]
    wrong = [entry for path in maps for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("differ", [])]
    keys = ("scheme", "producer", "producer_version", "note", "id")
    fits = lambda entry, row: all(fnmatch.fnmatchcase(str(row.get(k) or ""), entry[k]) for k in keys if k in entry)
    return [row for row in rows if not any(fits(entry, row) for entry in wrong)]


def in_catalogue(form):
    source = HERE.parents[2] / "src/schemes" / f"{form.file}.rs"
    return source.exists() and f'"{form.scheme}"' in source.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
