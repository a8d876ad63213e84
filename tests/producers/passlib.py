#!/usr/bin/env python3
"""Runs the test vectors of passlib 1.7.4 through `rehash verify --batch`.

usage: passlib.py [--rehash BINARY] [--partial]

The package comes from PyPI, once. Of every handler of `passlib.tests`, known_correct_hashes, known_correct_configs and
known_alternate_hashes must match, known_malformed_hashes must be refused and called malformed, and
known_unidentified_hashes must not match; handlers that are disabled by nature must be called unusable. What names
its format is asked twice: as its scheme, and with nothing said, when a text that formats share may be ambiguous.
passlib.toml says which scheme a handler is here and which rows come out otherwise, with reasons; a row that differs
without being there fails, and so does one that is there and does not differ. With --partial, handlers whose scheme
is not in the catalogue are only counted. Exit 0: all of it holds; 77: PyPI cannot be reached.
"""
import argparse, collections, importlib, pathlib, sys, tomllib, warnings

import common

del sys.path[0]     # this folder, where a file has the name of the package

VERSION = "1.7.4"
MODULES = ("", "_argon2", "_bcrypt", "_cisco", "_django", "_pbkdf2", "_scrypt")
LISTS = ("known_correct_hashes", "known_correct_configs", "known_alternate_hashes", "known_malformed_hashes", "known_unidentified_hashes")
WANTED = {"correct": {"match"}, "malformed": {"malformed"}, "unidentified": {"malformed", "unknown", "ambiguous", "mismatch", "unusable", "excessive", "damaged", "refused"},
          "disabled": {"unusable"}}


def handlers():
    """The lists of every handler by its name; test classes of several backends hold the same ones."""
    warnings.simplefilter("ignore")
    sys.path.insert(0, str(common.wheel("passlib", VERSION)))
    # Only its lists are read. Whatever hashes this machine's Python can make would be tried while they
    # are imported, and passlib 1.7.4 fails over a bcrypt of today.
    for backend in ("argon2", "argon2pure", "bcrypt", "bcryptor", "scrypt"): sys.modules[backend] = None
    from passlib.tests.utils import HandlerCase
    found = collections.defaultdict(lambda: {name: [] for name in LISTS})
    for module in MODULES:
        for case in vars(importlib.import_module(f"passlib.tests.test_handlers{module}")).values():
            if not (isinstance(case, type) and issubclass(case, HandlerCase) and case.handler): continue
            for name in LISTS:
                mine = found[case.handler.name][name]
                mine += [row for row in getattr(case, name, None) or [] if row not in mine]
    return found


def rows(lists):
    """(kind, secret, stored text) of a handler."""
    for secret, stored in lists["known_correct_hashes"]: yield "correct", secret, stored
    for _, secret, stored in lists["known_correct_configs"]: yield "correct", secret, stored
    for stored, secret, _ in lists["known_alternate_hashes"]: yield "correct", secret, stored
    for stored in lists["known_malformed_hashes"]: yield "malformed", "stub", stored
    for stored in lists["known_unidentified_hashes"]: yield "unidentified", "stub", stored


def line(number, scheme, secret, stored, alone):
    context = dict(zip(("user", "realm"), secret[1:])) if isinstance(secret, tuple) else {}
    secret = secret[0] if isinstance(secret, tuple) else secret
    raw = lambda text: text.encode() if isinstance(text, str) else text
    said = {"id": number, "password_hex": raw(secret).hex(), "hash_hex": raw(stored).hex(), **context}
    if alone: said["scheme"] = scheme
    return said


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("--rehash"); arguments.add_argument("--partial", action="store_true")
    arguments = arguments.parse_args()
    rehash = common.program(arguments.rehash)
    said = tomllib.loads(pathlib.Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    schemes, found = common.catalogue(rehash), handlers()

    uncovered, judged, lines = [], [], []
    for name, lists in sorted(found.items()):
        if name in said["skipped"]: continue
        disabled, scheme = name in said["disabled"], said["schemes"].get(name)
        if not disabled and scheme not in schemes: uncovered.append(f"{name} ({scheme or 'no scheme named'})"); continue
        for kind, secret, stored in rows(lists):
            if disabled and kind == "correct": kind = "disabled"
            tagged = disabled or schemes[scheme]["kind"] != "bare"
            for alone in ([] if disabled else [True]) + ([False] if tagged else []):
                if not alone and not disabled and kind == "unidentified": continue      # another scheme's, perhaps
                lines.append(line(len(lines), scheme, secret, stored, alone))
                judged.append((name, kind, stored, alone))
    answers = common.batch(rehash, lines)

    shared = {name for name, scheme in said["schemes"].items() if schemes.get(scheme, {}).get("kind") == "shared"}
    exceptions = {(e["handler"], e["hash"]): e for e in said["exception"]}
    excused, surprises, counts = set(), [], collections.defaultdict(collections.Counter)
    for number, (name, kind, stored, alone) in enumerate(judged):
        outcome = answers.get(number, {}).get("outcome", "no answer")
        text = stored.decode() if isinstance(stored, bytes) else stored
        expected = exceptions.get((name, text))
        good = outcome in WANTED[kind] or (outcome == "ambiguous" and not alone and name in shared)
        if expected and not good and outcome == expected["outcome"]: excused.add((name, text))
        elif not good: surprises.append(f"{name}: {kind}, got {outcome}{'' if alone else ' with nothing said'}: {text}")
    for name, kind, _ in dict.fromkeys(row[:3] for row in judged): counts[name][kind] += 1
    known = set(counts)
    surprises += [f"{name}: an exception that does not occur: {text}" for name, text in exceptions if name in known and (name, text) not in excused]
    surprises += [f"{name}: named in passlib.toml, and passlib has no such handler" for name in {**said["schemes"], **said["skipped"]} if name not in found]

    for name, kinds in sorted(counts.items()):
        print(f"{name:24}" + ", ".join(f"{n} {kind}" for kind, n in kinds.items() if n))
    for name, reason in said["skipped"].items(): print(f"{name:24}skipped: {reason}")
    if uncovered: print(f"{len(uncovered)} handlers uncovered: {', '.join(uncovered)}")
    for surprise in surprises: print(f"SURPRISE {surprise}")
    total = sum((kinds for kinds in counts.values()), collections.Counter())
    print(f"passlib {VERSION}: {len(counts)} handlers, asked {len(judged)} times: {total['correct']} correct, {total['malformed']} malformed, {total['unidentified']} unidentified, "
          f"{total['disabled']} disabled rows; {len(excused)} excused, {len(surprises)} surprises, {len(uncovered)} handlers uncovered, {len(said['skipped'])} skipped")
    return 1 if surprises or not judged or (uncovered and not arguments.partial) else 0


if __name__ == "__main__":
    sys.exit(main())
