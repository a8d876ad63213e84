#!/usr/bin/env python3
"""What we wrap, the hashers of docs/django_rehash.py verify in a real Django; what they encode, we verify.

usage: wrapped.py [--rehash BINARY]

Old hashes are made with hashlib, as Django before 5.1 made them, wraps by the library (the program `rewrite` of
tests/support, built beside the BINARY). Each opens with the right password in the newest Django and with no other, and
the login replaces it. The same wraps under a key open with it alone. Packages come from PyPI into an environment below the target folder. Exit 0: all agree; 77: PyPI
cannot be reached.
"""
import argparse, hashlib, json, logging, os, pathlib, subprocess, sys

import common
from reprefix import REQUIREMENTS, Rewrite

HERE = pathlib.Path(__file__).resolve().parent
PASSWORDS = ("correct horse 7!", "пароль", "a" * 200)
# What stands in the row, by the name behind `argon2id_`: its scheme and how the old Django wrote it.
OLD = {
    "md5": ("django-salted-md5", lambda p, salt: f"md5${salt}${hashlib.md5((salt + p).encode()).hexdigest()}"),
    "sha1": ("django-salted-sha1", lambda p, salt: f"sha1${salt}${hashlib.sha1((salt + p).encode()).hexdigest()}"),
    "unsalted_md5": ("django-unsalted-md5", lambda p, salt: f"md5$${hashlib.md5(p.encode()).hexdigest()}"),
    "unsalted_sha1": ("django-unsalted-sha1", lambda p, salt: f"sha1$${hashlib.sha1(p.encode()).hexdigest()}"),
}
SALTS = ("0reBK", "abcdefghijkl", "Tw5nQ2kXbV8sLr0eYzJh4M", "a+b ~é/._-")
NAMES = ("Argon2idMD5", "Argon2idSHA1", "Argon2idUnsaltedMD5", "Argon2idUnsaltedSHA1", "Peppered")
KEYS = {"k1": b"thirty-two bytes from a program.", "2026_b-Z": b"and the key of another program.."}


def django():
    del sys.path[0]     # this folder, where a file has the name of libpass's package
    sys.path.append(str(common.ROOT / "docs"))
    from django.conf import settings
    ours = [f"django_rehash.{name}PasswordHasher" for name in NAMES]
    settings.configure(SECRET_KEY="-", PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher", *ours], REHASH_PEPPERS=dict(KEYS))
    from django.contrib.auth import hashers
    hashers.PBKDF2PasswordHasher.iterations = 1000
    return hashers


def under_keys(hashers, rewrite, same):
    """Wraps under each key: they open with it, with no other and not without."""
    from django.conf import settings
    made = 0
    for name, (scheme, old) in OLD.items():
        for key_id, key in KEYS.items():
            text = rewrite.ask("pepper", key_id, key.decode(), scheme, old(PASSWORDS[0], SALTS[-1])); what = f"{name} under {key_id}"
            if text is None: same(f"{what}: wrapped", False, True); continue
            made += 1
            hasher = hashers.identify_hasher(text)
            same(f"{what}: the hasher", hasher.algorithm, "hmac-sha256")
            same(f"{what}: decoded key", hasher.decode(text)["key_id"], key_id)
            same(f"{what}: must_update", hasher.must_update(text), True)
            same(f"{what}: safe_summary shows the digest", text.rsplit("$", 1)[1] in json.dumps(hasher.safe_summary(text), default=str), False)
            hasher.harden_runtime(PASSWORDS[0], text)
            for typed in (PASSWORDS[0], PASSWORDS[1]):
                stored = []; right = typed == PASSWORDS[0]
                same(f"{what}: a {'right' if right else 'wrong'} password", hashers.check_password(typed, text, stored.append), right)
                same(f"{what}: the login replaces it", stored, [typed] if right else [])
            for edit in (text.split("$", 2)[2], text.replace(key_id, "nobody", 1), text.replace(key_id, "", 1), "hmac-sha256$k1$" + text, text[:-1]):
                same(f"{what}: an edited text", hashers.check_password(PASSWORDS[0], edit), False)
            for others in ({}, {key_id: b"another key of thirty-two bytes."}):
                settings.REHASH_PEPPERS = others
                same(f"{what}: without its key", hashers.check_password(PASSWORDS[0], text), False)
            settings.REHASH_PEPPERS = dict(KEYS)
    return made


def agree(rehash):
    logging.disable()   # of keys that are missing on purpose
    hashers = django(); rewrite = Rewrite(rehash)
    wrong, asked, encoded = [], 0, []

    def same(what, said, wanted):
        nonlocal asked
        asked += 1
        if said != wanted: wrong.append(f"{what}: {said} instead of {wanted}")

    for name, (scheme, old) in OLD.items():
        for salt in SALTS if "unsalted" not in name else SALTS[:1]:
            for password in PASSWORDS:
                text = rewrite.ask("wrap", scheme, old(password, salt))
                if text is None: wrong.append(f"{name}: not wrapped"); continue
                hasher = hashers.identify_hasher(text)
                same(f"{name}: the hasher", hasher.algorithm, f"argon2id_{name}")
                same(f"{name}: decoded salt", hasher.decode(text)["salt"], "" if "unsalted" in name else salt)
                same(f"{name}: must_update", hasher.must_update(text), True)
                shown = json.dumps(hasher.safe_summary(text), default=str)
                same(f"{name}: safe_summary shows the digest", text.rsplit("$", 1)[1] in shown, False)
                hasher.harden_runtime(password, text)
                for typed in (password, password.swapcase(), password + "x", ""):
                    stored = []
                    right = typed == password
                    same(f"{name}: a {'right' if right else 'wrong'} password", hashers.check_password(typed, text, stored.append), right)
                    # Django calls the setter with the password that is to be hashed anew.
                    same(f"{name}: the login replaces it", stored, [typed] if right else [])
                for edit in (text[:-1], text + "=", text.replace("v=19", "v=16"), text.replace("m=64", "m=064"), text.replace("m=64", "m=2097152")):
                    same(f"{name}: an edited text", hasher.verify(password, edit), False)
                # The other way: what the class encodes, at its own cost.
                hasher.memory_cost, hasher.time_cost = 64, 1
                back = hasher.encode(password, salt)
                same(f"{name}: its own", hasher.verify(password, back), True)
                encoded.append((name, back, password))
    lines = [{"id": f"{place}-{kind}", "hash": text, "password": typed} for place, (_, text, password) in enumerate(encoded)
             for kind, typed in (("right", password), ("wrong", password + "x"))]
    answers = common.batch(rehash, lines)
    for line in lines:
        answer = answers.get(line["id"], {})
        same(f"rehash of what the class encoded ({line['id']})", answer.get("outcome"), "match" if line["id"].endswith("right") else "mismatch")
    keyed = under_keys(hashers, rewrite, same)
    for line in wrong: print(f"WRONG {line}")
    print(f"docs/django_rehash.py: {len(encoded)} wraps each way, {keyed} under a key, {asked} questions, {len(wrong)} answered otherwise")
    return 1 if wrong or not encoded or not keyed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rehash"); parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    rehash = common.program(options.rehash)
    if options.inside: sys.exit(agree(rehash))
    python = str(common.environment("verify", *REQUIREMENTS))
    os.execv(python, [python, str(HERE / "wrapped.py"), "--inside", "--rehash", rehash])


if __name__ == "__main__": main()
