#!/usr/bin/env python3
"""Every rewriting of docs/reprefix.md, judged by the software that reads its result.

usage: reprefix.py [--rehash BINARY]

For each row a hash is made by software that writes the old text, rewritten by the library (the program `rewrite` of
tests/support, built beside the BINARY), and shown to the reader that the row names: it accepts the right password and
refuses a wrong one. Packages come from PyPI into an environment below the target folder, libxcrypt from this system.
Exit 0: all agree; 77: PyPI cannot be reached.
"""
import argparse, base64, ctypes, hashlib, os, pathlib, re, subprocess, sys

import common

HERE = pathlib.Path(__file__).resolve().parent
REQUIREMENTS = ("Django>=5.2", "Werkzeug>=3.1", "argon2-cffi", "bcrypt", "libpass")
PASSWORDS = ("correct horse 7!", "пароль", "a" * 70)
ROW = re.compile(r"\| `(?P<old>[^`]+)` \| `(?P<new>[^`]+)` \| `[^`]+` \| `[^`]+` \| (?P<reader>[^|]+) \|")


class Rewrite:
    """The library's own rewriting, one line at a time."""

    def __init__(self, rehash):
        program = pathlib.Path(rehash).with_name("rewrite")
        if not program.exists(): sys.exit(f"no {program}: cargo build --release -p rehash-test-support")
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *fields):
        self.process.stdin.write("\t".join(fields) + "\n"); self.process.stdin.flush()
        said = self.process.stdout.readline().rstrip("\n")
        return None if said == "-" else said


def libxcrypt():
    library = ctypes.CDLL("libcrypt.so.1")
    for function in (library.crypt, library.crypt_gensalt): function.restype = ctypes.c_char_p
    library.crypt.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
    library.crypt_gensalt.argtypes = [ctypes.c_char_p, ctypes.c_ulong, ctypes.c_char_p, ctypes.c_int]
    def make(prefix, count):
        return lambda password: library.crypt(password.encode(), library.crypt_gensalt(prefix.encode(), count, None, 0)).decode()
    return make, lambda password, stored: library.crypt(password.encode(), stored.encode()) == stored.encode()


def software():
    """Makers by what their texts begin with, readers by name."""
    del sys.path[0]     # this folder, where a file has the name of libpass's package
    import argon2, bcrypt
    from django.conf import settings
    names = "PBKDF2 PBKDF2SHA1 Argon2 BCryptSHA256 BCrypt".split()
    settings.configure(SECRET_KEY="-", PASSWORD_HASHERS=[f"django.contrib.auth.hashers.{name}PasswordHasher" for name in names])
    from django.contrib.auth import hashers
    from passlib import hash as handlers
    crypt, crypt_reads = libxcrypt()

    def pyca(front, letter): return lambda password: front + bcrypt.hashpw(password.encode(), bcrypt.gensalt(4, letter)).decode()
    def cffi(front, kind):
        hasher = argon2.PasswordHasher(1, 64, 1, type=kind)
        return lambda password: front + hasher.hash(password)
    def django(hasher, **settings):
        def make(password):
            for name, value in settings.items(): setattr(hasher, name, value)
            return hasher.encode(password, hasher.salt())
        return make
    def django_pbkdf2(hasher): return lambda password: hasher.encode(password, hasher.salt(), 1000)
    def passlib(handler): return lambda password: handler.using(rounds=1000, salt=b"NaClOfLetters22").hash(password)
    def enveloped(make): return lambda password: "{CRYPT}" + make(password)

    crypts = {"$1$": crypt("$1$", 0), "$5$": crypt("$5$", 1000), "$6$": crypt("$6$", 1000), "$y$": crypt("$y$", 1)}
    makers = {
        "bc$$2a$": pyca("bc$", b"2a"), "bc$$2b$": pyca("bc$", b"2b"), "$2b$": pyca("", b"2b"), "$2y$": crypt("$2y$", 4),
        "bcrypt$$2b$": django(hashers.BCryptPasswordHasher(), rounds=4),
        "$argon2id$v=19$": cffi("", argon2.Type.ID), "$argon2i$v=19$": cffi("", argon2.Type.I),
        "argon2$argon2id$v=19$": django(hashers.Argon2PasswordHasher(), memory_cost=64, time_cost=1, parallelism=1),
        "argon2$argon2i$v=19$": cffi("argon2", argon2.Type.I),
        "$pbkdf2-sha256$": passlib(handlers.pbkdf2_sha256), "$pbkdf2$": passlib(handlers.pbkdf2_sha1),
        "pbkdf2_sha256$": django_pbkdf2(hashers.PBKDF2PasswordHasher()), "pbkdf2_sha1$": django_pbkdf2(hashers.PBKDF2SHA1PasswordHasher()),
        **crypts, **{"{CRYPT}" + front: enveloped(make) for front, make in crypts.items()}, "{CRYPT}$2b$": pyca("{CRYPT}", b"2b"),
    }

    known = [getattr(handlers, name) for name in ("pbkdf2_sha1", "pbkdf2_sha256", "ldap_md5_crypt", "ldap_sha256_crypt", "ldap_sha512_crypt", "ldap_bcrypt")]

    def read_argon2(password, stored):
        try: return argon2.PasswordHasher().verify(stored, password)
        except argon2.exceptions.VerifyMismatchError: return False
    readers = {
        "Django": lambda password, stored: hashers.identify_hasher(stored).verify(password, stored),
        "pyca's bcrypt": lambda password, stored: bcrypt.checkpw(password.encode(), stored.encode()),
        "argon2-cffi": read_argon2, "libxcrypt": crypt_reads,
        "libpass": lambda password, stored: next(h for h in known if h.identify(stored)).verify(password, stored),
    }
    # Why a PHC string is given to Django with a name in front.
    plain = makers["$argon2id$v=19$"]("password")
    assert hashers.check_password("password", plain) is False, "Django reads a PHC string without its name"
    return makers, readers


# Salts that libxcrypt makes hashes with, behind each tag: what is rewritten of them has to be read, and what has
# characters that a reader refuses is not rewritten.
CRYPT_SALTS = {
    "$1$": ("", "a", "./12345z", "a-b", "a+b=c", "rounds=1"),
    "$5$": ("", "a", "./12345z./12345z", "a-b", "rounds=1000$", "rounds=5000$ab", "rounds=1000$a@b", "rounds=1000$a,b"),
    "$6$": ("", "a", "./12345z./12345z", "a+b=c", "rounds=1000$", "rounds=5000$ab", "rounds=1000$a@b", "rounds=1000$a~b"),
}
PLAIN_SALT = re.compile(r"(rounds=[0-9]+\$)?[./0-9A-Za-z]*")
# Bytes of salt in a PBKDF2, and whether each reader takes them.
PBKDF2_SALTS = ((0, False), (1, True), (1024, True), (1025, False))


def odd():
    """Salts that no maker draws: old and new beginning, password, old and new text, whether the rewriting is done."""
    library = ctypes.CDLL("libcrypt.so.1"); library.crypt.restype = ctypes.c_char_p
    library.crypt.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
    password = PASSWORDS[0]
    for tag, salts in CRYPT_SALTS.items():
        for salt in salts:
            text = library.crypt(password.encode(), f"{tag}{salt}$".encode()).decode()
            assert text.startswith(f"{tag}{salt}$"), f"libxcrypt makes {text} of {tag}{salt}$"
            plain = PLAIN_SALT.fullmatch(salt) is not None
            yield tag, "{CRYPT}" + tag, password, text, "{CRYPT}" + text, plain
            yield "{CRYPT}" + tag, tag, password, "{CRYPT}" + text, text, plain
    for digest, passlib, django in (("sha256", "$pbkdf2-sha256$", "pbkdf2_sha256$"), ("sha1", "$pbkdf2$", "pbkdf2_sha1$")):
        for length, taken in PBKDF2_SALTS:
            salt = b"a" * length; key = hashlib.pbkdf2_hmac(digest, password.encode(), salt, 1000)
            ab64 = lambda field: base64.b64encode(field).decode().rstrip("=").replace("+", ".")
            texts = f"{passlib}1000${ab64(salt)}${ab64(key)}", f"{django}1000${salt.decode()}${base64.b64encode(key).decode()}"
            yield passlib, django, password, *texts, taken
            if salt: yield django, passlib, password, *reversed(texts), taken


def judge(rehash):
    makers, readers = software()
    rewrite = Rewrite(rehash)
    rows = [found for line in (common.ROOT / "docs/reprefix.md").read_text().splitlines() if (found := ROW.fullmatch(line))]
    wrong, asked = [], 0
    for row in rows:
        for password in PASSWORDS:
            old = makers[row["old"]](password)
            if not old.startswith(row["old"]): wrong.append(f"{row['old']}: the maker writes something else"); continue
            new = rewrite.ask("reprefix", row["old"], row["new"], old)
            if new is None or not new.startswith(row["new"]): wrong.append(f"{row['old']} -> {row['new']}: not rewritten"); continue
            reader = readers[row["reader"]]
            for typed, wanted in ((password, True), (password.swapcase(), False), (password + "x", False)):
                asked += 1
                try: said = bool(reader(typed, new))
                except Exception as fault: said = type(fault).__name__
                if said is not wanted: wrong.append(f"{row['old']} -> {row['new']}: {row['reader']} says {said} instead of {wanted}")
        print(f"{row['old']:24}{row['new']:24}read by {row['reader']}")
    named = {(row["old"], row["new"]): row["reader"] for row in rows}
    seen = 0
    def says(reader, typed, text):
        try: return bool(readers[reader](typed, text))
        except Exception as fault: return type(fault).__name__
    for old, new, password, text, other, taken in odd():
        seen += 1; written = rewrite.ask("reprefix", old, new, text); name = f"{old} -> {new}, {text[:40]!r}"
        if written != (other if taken else None): wrong.append(f"{name}: {'not rewritten so' if taken else 'rewritten'}")
        asked += 2; there, back = named[old, new], named[new, old]
        if taken:
            for typed, wanted in ((password, True), (password + "x", False)):
                if (said := says(there, typed, other)) is not wanted: wrong.append(f"{name}: {there} says {said} instead of {wanted}")
        elif says(there, password, other) is True and says(back, password, text) is True:
            wrong.append(f"{name}: left alone, and {there} and {back} read it")
    if not rows: wrong.append("docs/reprefix.md has no rows")
    for line in wrong: print(f"WRONG {line}")
    print(f"{len(rows)} rewritings, {seen} texts of odd salts, {asked} questions, {len(wrong)} answered otherwise")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rehash"); parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    rehash = common.program(options.rehash)
    if options.inside: sys.exit(judge(rehash))
    python = str(common.environment("verify", *REQUIREMENTS))
    os.execv(python, [python, str(HERE / "reprefix.py"), "--inside", "--rehash", rehash])


if __name__ == "__main__": main()
