#!/usr/bin/env python3
"""Writes table.jsonl: home-made schemes as people have written them, computed with hashlib alone.

Each row is an account: what its application stored, the password, and what stands in other columns or in
the configuration. `other` is the same of a second account, whose password, salt and user differ.
"""

import base64
import hashlib
import hmac
import json
import pathlib


def h(name, *parts):
    return hashlib.new(name, b"".join(part if isinstance(part, bytes) else part.encode() for part in parts))


def hexed(name, *parts):
    return h(name, *parts).hexdigest()


def raw(name, *parts):
    return h(name, *parts).digest()


def b64(data):
    return base64.b64encode(data if isinstance(data, bytes) else data.encode()).decode()


def mac(name, key, message):
    key, message = (x if isinstance(x, bytes) else x.encode() for x in (key, message))
    return hmac.new(key, message, name)


def rounds(name, first, count, each):
    last = first
    for _ in range(count):
        last = raw(name, each(last)) if isinstance(last, bytes) else hexed(name, each(last))
    return last


def symfony(name, p, s, count):
    merged = f"{p}{{{s}}}".encode()
    last = raw(name, merged)
    for _ in range(1, count):
        last = raw(name, last, merged)
    return b64(last)


def pbkdf2(name, p, s, count, length=None):
    return hashlib.pbkdf2_hmac(name, p.encode(), s if isinstance(s, bytes) else s.encode(), count, length)


# Name, what is given beside the hash (s: salt, u: user, k: pepper), and the stored text.
SCHEMES = [
    ("md5-of-salt-colon-password", "s", lambda p, s, u, k: hexed("md5", s, ":", p)),
    ("password-dash-salt", "s", lambda p, s, u, k: hexed("sha1", p, "-", s)),
    ("salt-in-front-dollar", "", lambda p, s, u, k: f"{s}${hexed('sha256', s, p)}"),
    ("salt-behind-colon", "", lambda p, s, u, k: f"{hexed('md5', hexed('md5', p), s)}:{s}"),
    ("shop-tag", "", lambda p, s, u, k: f"shop:{s}:{hexed('sha1', s, hexed('sha1', p))}"),
    ("upper-case-digits", "", lambda p, s, u, k: f"{s}|{hexed('sha512', p, s).upper()}"),
    ("upper-case-inside", "s", lambda p, s, u, k: hexed("md5", hexed("md5", p).upper(), s)),
    ("raw-inside", "s", lambda p, s, u, k: hexed("sha1", raw("sha1", p), s)),
    ("base64-inside", "s", lambda p, s, u, k: hexed("md5", b64(raw("sha1", p)), s)),
    ("thrice", "", lambda p, s, u, k: hexed("sha256", hexed("sha1", hexed("md5", p)))),
    ("thrice-salted", "s", lambda p, s, u, k: hexed("md5", hexed("sha1", hexed("md5", p), s), s)),
    ("thrice-raw", "s", lambda p, s, u, k: hexed("sha1", s, raw("sha1", s, raw("sha1", p)))),
    ("salt-digest-beside", "s", lambda p, s, u, k: hexed("sha1", hexed("md5", s), hexed("md5", p))),
    ("sandwich", "s", lambda p, s, u, k: hexed("sha256", s, p, s)),
    ("double-password", "s", lambda p, s, u, k: hexed("md5", p, s, p)),
    ("user-colon-password", "u", lambda p, s, u, k: hexed("sha256", u, ":", p)),
    ("lower-user", "u", lambda p, s, u, k: hexed("sha1", u.lower(), p)),
    ("upper-both", "u", lambda p, s, u, k: hexed("sha1", f"{u}:{p}".upper())),
    ("user-and-salt", "su", lambda p, s, u, k: hexed("sha512", s, u, p)),
    ("user-salt-password-dashes", "su", lambda p, s, u, k: hexed("md5", u, "-", s, "-", p)),
    ("pepper", "k", lambda p, s, u, k: hexed("sha1", k, p)),
    ("pepper-and-salt", "sk", lambda p, s, u, k: hexed("sha256", k, s, p)),
    ("pepper-user-salt", "suk", lambda p, s, u, k: hexed("sha256", s, u, k, p)),
    ("hmac-pepper", "k", lambda p, s, u, k: mac("sha256", k, p).hexdigest()),
    ("hmac-salt-key", "", lambda p, s, u, k: f"{s}${mac('sha1', s, p).hexdigest()}"),
    ("hmac-password-key", "s", lambda p, s, u, k: mac("sha512", p, s).hexdigest()),
    ("hmac-of-salt-and-password", "sk", lambda p, s, u, k: f"v1${b64(mac('sha256', k, s + p).digest())}"),
    ("hmac-of-digest", "k", lambda p, s, u, k: mac("sha256", k, hexed("sha1", p)).hexdigest()),
    ("ssha-base64", "", lambda p, s, u, k: "{OURS}" + b64(raw("sha1", s, p) + s.encode())),
    ("salt-then-digest-base64", "", lambda p, s, u, k: b64(s.encode() + raw("sha256", s, p))),
    ("base64-of-hex", "s", lambda p, s, u, k: b64(hexed("sha1", p, s))),
    ("unpadded-base64", "", lambda p, s, u, k: f"{s}${b64(raw('sha256', p, ':', s)).rstrip('=')}"),
    ("joined-hex", "", lambda p, s, u, k: hexed("sha1", s, p) + s),
    ("utf16", "s", lambda p, s, u, k: hexed("sha1", (s + p).encode("utf-16-le"))),
    ("utf16-base64", "", lambda p, s, u, k: b64(raw("sha256", p.encode("utf-16-le")))),
    ("cut-in-half", "s", lambda p, s, u, k: hexed("sha1", p, s)[:32]),
    ("middle-of-md5", "s", lambda p, s, u, k: hexed("md5", s, p)[8:24]),
    ("hex-salt-decoded", "S", lambda p, s, u, k: hexed("sha256", bytes.fromhex(s), p)),
    ("base64-salt-decoded", "B", lambda p, s, u, k: b64(raw("sha512", base64.b64decode(s), p))),
    ("thousand-sha1", "", lambda p, s, u, k: f"{s}:{rounds('sha1', (s + p).encode(), 1000, lambda last: last).hex()}"),
    ("thousand-md5-digits", "s", lambda p, s, u, k: rounds("md5", hexed("md5", p, s), 1000, lambda last: last)),
    ("rounds-with-password", "s", lambda p, s, u, k: rounds("sha512", s, 5000, lambda last: last + p)),
    ("rounds-with-salt", "s", lambda p, s, u, k: rounds("sha256", hexed("sha256", s, p), 99, lambda last: s + last)),
    ("rounds-in-the-row", "", lambda p, s, u, k: f"s2:2000:{s}:{rounds('sha512', s, 2000, lambda last: last + p)}"),
    ("symfony", "s", lambda p, s, u, k: symfony("sha512", p, s, 5000)),
    ("pbkdf2-hex", "s", lambda p, s, u, k: pbkdf2("sha1", p, s, 1000, 20).hex()),
    ("pbkdf2-in-the-row", "", lambda p, s, u, k: f"pw$4096${s}${b64(pbkdf2('sha256', p, s, 4096))}"),
    ("pbkdf2-short", "", lambda p, s, u, k: f"{s}.{pbkdf2('sha512', p, s, 2048, 24).hex()}"),
    ("pbkdf2-long", "s", lambda p, s, u, k: pbkdf2("sha1", p, s, 1024, 64).hex()),
    ("sha3", "s", lambda p, s, u, k: hexed("sha3_256", s, p)),
]

ACCOUNTS = [
    {"p": "Correct horse 7", "s": "Xq2Lp9aB", "u": "Alice", "S": "9f86d081884c7d65", "B": "AAECAwQFBgcICQoLDA0ODw=="},
    {"p": "hunter2", "s": "k3mR4xZz", "u": "bob", "S": "60303ae22b998861", "B": "Dw4NDAsKCQgHBgUEAwIBAA=="},
]
PEPPER = "our pepper"


def account(given, of, make):
    salt = of["S"] if "S" in given else of["B"] if "B" in given else of["s"]
    row = {"hash": make(of["p"], salt, of["u"], PEPPER), "password": of["p"]}
    if set("sSB") & set(given):
        row["salt"] = salt
    if "u" in given:
        row["user"] = of["u"]
    if "k" in given:
        row["pepper"] = PEPPER
    return row


def main():
    rows = []
    for name, given, make in SCHEMES:
        first, second = (account(given, of, make) for of in ACCOUNTS)
        rows.append({"name": name, **first, "other": second})
    text = "".join(json.dumps(row) + "\n" for row in rows)
    pathlib.Path(__file__).with_name("table.jsonl").write_text(text)
    print(len(rows), "schemes")


main()
