#!/usr/bin/env python3
"""Vectors of hashes under a key: argon2-cffi, pyca's bcrypt and hashlib over HMAC-SHA-256 of the password.

usage: pepper.py > ../pepper.txt        (needs argon2-cffi and bcrypt)

The password is `correct horse`, the key k1 is 32 bytes of 0x01. A second run writes the same file.
"""
import base64, hashlib, hmac

import argon2.low_level, bcrypt

PASSWORD, KEY, SALT = b"correct horse", bytes([1]) * 32, b"sixteen bytes ok"


def keyed(text): return base64.b64encode(hmac.digest(KEY, text, "sha256"))


def plain(raw): return base64.b64encode(raw).decode().rstrip("=")


def argon2id(password):
    raw = argon2.low_level.hash_secret_raw(password, SALT, 2, 19456, 1, 32, argon2.low_level.Type.ID, 19)
    return f"{plain(SALT)}${plain(raw)}"


def main():
    print("# `correct horse` under the key k1, 32 bytes of 0x01: gen/pepper.py, argon2-cffi, pyca's bcrypt and hashlib.")
    print(f"$argon2id$v=19$m=19456,t=2,p=1,keyid={plain(b'k1')}${argon2id(keyed(PASSWORD))}")
    salt = b"$2b$10$" + b"bxyKJdO5TnCi8I1b5xNMle"
    print("hmac-sha256$k1$" + bcrypt.hashpw(keyed(PASSWORD), salt).decode())
    raw = hashlib.pbkdf2_hmac("sha256", keyed(PASSWORD), b"seasalt", 600_000)
    print("hmac-sha256$k1$pbkdf2_sha256$600000$seasalt$" + base64.b64encode(raw).decode())
    print("hmac-sha256$k1$argon2" + "$argon2id$v=19$m=19456,t=2,p=1$" + argon2id(keyed(PASSWORD)))
    # A wrap: what is keyed is the digest inside, in hex.
    inner = hashlib.sha1(b"seasalt" + PASSWORD).hexdigest().encode()
    print("hmac-sha256$k1$argon2id_sha1$v=19$m=19456,t=2,p=1$seasalt$" + argon2id(keyed(inner)))


main()
