#!/usr/bin/env python3
"""Makes the seeds of the fuzz targets from the vectors: small texts, one of each scheme and outcome; and from the
objects of identity providers.

usage: seeds.py            (Python 3.11 or later; writes fuzz/corpus)
"""
import json, pathlib, re, tomllib

ROOT = pathlib.Path(__file__).resolve().parents[3]
SMALL = 200
# More than the limits of verify_cheap admit: a thousand rounds, 128 KiB, bcrypt of cost 4.
COSTLY = re.compile(rb"""m=\d{4,} | \bln=1\d | ^scrypt[$:]\d{4,} | \$2.?\$(0[5-9]|[1-3]\d)\$ | ^\W?\w*pbkdf2[^$]*\$?(i=)?\d{5,} | rounds=\d{5,}
                        | ^\$[56]\$(?!rounds=) | ^U?\$[PHS]\$[8-9A-Za-z] | ^\$(7|y|gy)\$ | ^\$md5 | ^\{PKCS5S2\} | ^\$sha1\$\d{4,}""", re.X | re.I)

# Files of hashes that are a salt and a digest, which can be wrapped.
OLD = ("salted", "unsalted", "hex", "digest", "formulas", "descrypt", "werkzeug_hmac", "web2py_digest", "jupyter", "flufl")

# Outcomes that differ in the password alone.
READ = {"mismatch": "match", "refused": "match"}


def vectors():
    for path in sorted((ROOT / "tests/vectors").rglob("*.toml")):
        for vector in tomllib.loads(path.read_text(encoding="utf-8"))["vector"]:
            get = lambda key: bytes.fromhex(vector[f"{key}_hex"]) if f"{key}_hex" in vector else vector.get(key, "").encode()
            yield path.stem, vector, get("stored"), get("password")


def main():
    seeds = {}
    for stem, vector, stored, password in vectors():
        if len(stored) > SMALL: continue
        scheme = vector.get("scheme", stem)
        # All wraps of one outer hash are read by one parser.
        if re.match("argon2id-|bcrypt-over-", scheme) and not scheme.endswith(("-sha1", "-unsalted-md5")): continue
        small = COSTLY.search(stored) is None
        # What is read, broken or too much of each scheme once, each damage once, and never what a planted bug waits for.
        key = vector.get("damage", "") or READ.get(vector["expect"], vector["expect"])
        if vector.get("rule") != "G4": seeds.setdefault(("identify", f"{scheme}-{key}"), stored)
        if vector["expect"] == "match" and not re.search(rb"argon2\w*\$(m=|v=16)", stored):
            seeds.setdefault(("render", scheme), stored)
        if vector["expect"] == "match" and small and len(password) < 40 and b"\n" not in password:
            if not stored.startswith(b"$2y$"): seeds.setdefault(("verify_cheap", scheme), stored + b"\n" + password)
        if stem in OLD and vector["expect"] == "match" and len(password) < 40 and b"\n" not in password and b"%" not in stored:
            seeds.setdefault(("wrap", scheme), stored + b"\n" + password)
    for case in json.loads((ROOT / "tests/import/cases.json").read_text(encoding="utf-8")):
        parts = case["provider"], case.get("parameters", ""), json.dumps(case["object"], ensure_ascii=False)
        seeds["import", f"{case['provider']}-{case['name']}"] = "\0".join(parts).encode()
    for target in ("identify", "import", "render", "verify_cheap", "wrap"):
        folder = ROOT / "fuzz/corpus" / target; folder.mkdir(exist_ok=True)
        for old in folder.iterdir(): old.unlink()
        mine = {name: seed for (of, name), seed in seeds.items() if of == target}
        for name, seed in mine.items(): (folder / name.replace("+", "_")).write_bytes(seed)
        print(f"{len(mine):4} {target}")


if __name__ == "__main__":
    main()
