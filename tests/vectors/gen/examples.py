#!/usr/bin/env python3
"""The example of every scheme: a hash of `password`, made by the software that the format comes from.

usage: examples.py            (needs django==4.2.*, passlib==1.7.4, bcrypt<4.1, argon2-cffi, scrypt, werkzeug, pydal; Python < 3.13)

Prints one line for each: scheme id, tab, hash. Salts are fixed, so that a second run prints the same. A file of
formats/ may add its own: a function `examples()` that answers scheme id -> hash and imports what it needs itself.
"""
import base64, hashlib, importlib, pathlib, sys, warnings

warnings.simplefilter("ignore")
import argon2.low_level, bcrypt, crypt
from django.conf import settings

settings.configure(PASSWORD_HASHERS=[], SECRET_KEY="-")
from django.contrib.auth import hashers
from passlib.hash import pbkdf2_sha256, scrypt as passlib_scrypt

PASSWORD = "password"
BYTES = PASSWORD.encode()
TEXT_SALT = "Tw5nQ2kXbV8sLr0eYzJh4M"
SALT = bytes.fromhex("6f1c8a25d3b94e70a2f08d5be7134c96")


def b64(data):
    return base64.b64encode(data).decode()


def bare(data):
    return b64(data).rstrip("=")


def bcrypt_salt(log2):
    """The crate of pyca turns 16 bytes into bcrypt's own base64 only for random bytes, so this does."""
    standard = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    own = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    digits = base64.b64encode(SALT).rstrip(b"=").translate(bytes.maketrans(standard, own))
    return b"$2b$%02d$" % log2 + digits


def wrapped(name, rounds, inner):
    digest = hashlib.pbkdf2_hmac("sha256", inner.encode(), TEXT_SALT.encode(), rounds)
    return f"pbkdf2_wrapped_{name}${rounds}${TEXT_SALT}${b64(digest)}"


def main():
    hash_b = bcrypt.hashpw(BYTES, bcrypt_salt(10)).decode()
    # `$2x$` differs from `$2b$` only beyond ASCII; without terminator, a key of eight bytes is the
    # same as nine of it in a row, which fill the 72 bytes and leave a terminator no room.
    unterminated = bcrypt.hashpw(BYTES * 9, bcrypt_salt(8)).decode()
    django_bcrypt = hashers.BCryptPasswordHasher().encode(PASSWORD, bcrypt_salt(12))
    phc_argon2 = argon2.low_level.hash_secret(BYTES, SALT, 2, 19456, 1, 32, argon2.low_level.Type.ID)
    phc_pbkdf2 = hashlib.pbkdf2_hmac("sha256", BYTES, SALT, 600_000)
    plain_pbkdf2 = hashlib.pbkdf2_hmac("sha256", BYTES, SALT, 600_000)
    salted = TEXT_SALT.encode() + BYTES
    examples = {
        "argon2-phc": phc_argon2.decode(),
        "scrypt-phc": passlib_scrypt.using(salt=SALT, rounds=16).hash(PASSWORD),
        "pbkdf2-phc": f"$pbkdf2-sha256$i=600000,l=32${bare(SALT)}${bare(phc_pbkdf2)}",
        "pbkdf2-passlib": pbkdf2_sha256.using(salt=SALT, rounds=29000).hash(PASSWORD),
        "pbkdf2-plain": f"pbkdf2$sha256$600000${b64(SALT)}${b64(plain_pbkdf2)}",
        "bcrypt": hash_b,
        "bcrypt-2": unterminated.replace("$2b$", "$2$"),
        "bcrypt-2x": hash_b.replace("$2b$", "$2x$"),
        "descrypt": crypt.crypt(PASSWORD, "ab"),
        "django-pbkdf2-sha256": hashers.PBKDF2PasswordHasher().encode(PASSWORD, TEXT_SALT),
        "django-pbkdf2-sha1": hashers.PBKDF2SHA1PasswordHasher().encode(PASSWORD, TEXT_SALT),
        "django-argon2": hashers.Argon2PasswordHasher().encode(PASSWORD, TEXT_SALT),
        "django-scrypt": hashers.ScryptPasswordHasher().encode(PASSWORD, TEXT_SALT),
        "django-bcrypt": django_bcrypt,
        "django-bcrypt-sha256": hashers.BCryptSHA256PasswordHasher().encode(PASSWORD, bcrypt_salt(12)),
        "django-bcrypt-dwaiter": "bc$" + hash_b.replace("$2b$", "$2a$"),
        "django-salted-md5": hashers.MD5PasswordHasher().encode(PASSWORD, "c2e86"),
        "django-salted-sha1": hashers.SHA1PasswordHasher().encode(PASSWORD, "0reBK"),
        "django-crypt": hashers.CryptPasswordHasher().encode(PASSWORD, "ab"),
        "django-pbkdf2-wrapped-md5": wrapped("md5", 600_000, hashlib.md5(salted).hexdigest()),
        "django-pbkdf2-wrapped-sha1": wrapped("sha1", 600_000, hashlib.sha1(salted).hexdigest()),
        "django-pbkdf2-wrapped-unsalted-md5": wrapped("unsalted_md5", 600_000, hashlib.md5(BYTES).hexdigest()),
        "django-pbkdf2-wrapped-unsalted-sha1": wrapped("unsalted_sha1", 600_000, hashlib.sha1(BYTES).hexdigest()),
    }
    sys.dont_write_bytecode = True
    for path in sorted((pathlib.Path(__file__).parent / "formats").glob("*.py")):
        try: examples.update(getattr(importlib.import_module(f"formats.{path.stem}"), "examples", dict)())
        except ImportError as fault: print(f"{path.stem}: left out, {fault}", file=sys.stderr)
    for scheme, stored in examples.items():
        print(f"{scheme}\t{stored}")


if __name__ == "__main__":
    main()
