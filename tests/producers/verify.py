#!/usr/bin/env python3
"""What our vectors claim of others' formats, those others say too.

usage: verify.py

Asks Django, Werkzeug and libxcrypt about every match and mismatch that tests/vectors holds of their formats. Packages come from PyPI into an environment below the
target folder, libxcrypt from this system. verify.toml lists the vectors that they judge otherwise, with a reason for
each; one that is there and does not differ fails too. Exit 0: all agree; 77: PyPI cannot be reached.
"""
import argparse, collections, fnmatch, json, pathlib, re, subprocess, sys, tomllib

import common

REQUIREMENTS = ("Django>=5.2", "Werkzeug>=3.1", "argon2-cffi", "bcrypt", "libpass")
# Whose a stored text is. Django's are those that its present release still reads.
THEIRS = {
    "django": r"(pbkdf2_sha256|pbkdf2_sha1|argon2|bcrypt|bcrypt_sha256|scrypt)\$.+|md5\$[^$]+\$.+",
    "werkzeug": r"(scrypt:\d+:\d+:\d+|pbkdf2:(sha1|sha256|sha512)(:\d+)?)\$.+",
    "libxcrypt": r"\$(1|2a|2b|2x|2y|5|6|7|y|gy|3|sha1)\$.+|\$md5[$,].+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{13}",
}
# Schemes whose texts look so and that are not theirs.
ONLY = {"django": r"django-(?!scrypt-plugin|sha2).*", "werkzeug": r"werkzeug-.*", "libxcrypt": r".+"}
FOLDERS = {"django": ("django/",), "werkzeug": ("python/",), "libxcrypt": ("crypt/",)}


class Judge:
    """The software of the environment, asked one question at a time."""

    def __init__(self, python):
        command = [str(python), str(pathlib.Path(__file__).with_name("judge.py")), *THEIRS]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.versions = json.loads(self.process.stdout.readline())

    def ask(self, program, stored, password):
        """True, False, or the word of a refusal."""
        self.process.stdin.write(json.dumps({"program": program, "stored": stored, "password_hex": password.hex()}) + "\n")
        self.process.stdin.flush()
        said = json.loads(self.process.stdout.readline())
        return said.get("answer", said.get("refused"))


def is_text(password):
    try: return password.decode() is not None
    except UnicodeDecodeError: return False


def vectors():
    folder = common.ROOT / "tests/vectors"
    for path in sorted(folder.rglob("*/*.toml")):
        for vector in tomllib.loads(path.read_text(encoding="utf-8"))["vector"]:
            if vector["expect"] not in ("match", "mismatch") or "stored" not in vector or "user" in vector: continue
            password = bytes.fromhex(vector["password_hex"]) if "password_hex" in vector else vector.get("password", "").encode()
            if not is_text(password) and not path.match("crypt/*"): continue      # the others take text alone
            yield path.relative_to(folder).with_suffix("").as_posix(), vector, password


def claimed(judge):
    """(what differs, how many questions, how many excused) of the vectors."""
    listed = tomllib.loads(pathlib.Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["differ"]
    used, wrong, counts, excused = set(), [], collections.Counter(), 0
    for file, vector, password in vectors():
        for program, shape in THEIRS.items():
            if not judge.versions[program] or not file.startswith(FOLDERS[program]): continue
            if not re.fullmatch(ONLY[program], vector["scheme"]) or not re.fullmatch(shape, vector["stored"], re.S): continue
            said = judge.ask(program, vector["stored"], password)
            counts[program] += 1
            right = said is True if vector["expect"] == "match" else said is not True
            fits = [n for n, e in enumerate(listed) if e["program"] == program and fnmatch.fnmatchcase(f"{file}: {vector['name']}", e["vector"])]
            if right: continue
            if fits: used.update(fits); excused += 1
            else: wrong.append(f"{file}: {vector['name']} is a {vector['expect']}, and {program} says {said}")
    wrong += [f"listed, and does not differ: {e['program']}: {e['vector']}" for n, e in enumerate(listed) if judge.versions[e["program"]] and n not in used]
    for program, count in counts.items(): print(f"{program:24}{count} vectors")
    return wrong, sum(counts.values()), excused


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("--rehash", help=argparse.SUPPRESS)
    arguments.parse_args()
    judge = Judge(common.environment("verifiers", *REQUIREMENTS))
    print(", ".join(f"{name} {version or 'is not here'}" for name, version in judge.versions.items()))
    wrong, asked, excused = claimed(judge)
    for line in wrong: print(f"SURPRISE {line}")
    print(f"verified by others: {asked} answers about vectors; {excused} excused, {len(wrong)} surprises")
    return 1 if wrong or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
