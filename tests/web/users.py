"""Who is in the tables: what each Django is asked to create, and rows of older software with where they come from."""
import json, pathlib

import djangos

PASSWORDS = {
    "plain": "Kiosk-7", "umlauts": "Grüße, Zoë", "odd": "  50%+1 & a=b;%41  ",
    "long": "Übers Wasser gehen kann jeder, der weiß, wo die Steine liegen; und ist's gefroren, jeder.",
}
# Each differs in the first eight bytes, more than which DES does not read.
WRONG = {
    "plain": "kiosk-7", "umlauts": "Grüsse, Zoë", "odd": "50%+1 & a=b;%41",
    "long": "übers Wasser gehen kann jeder, der weiß, wo die Steine liegen; und ist's gefroren, jeder.",
}
# Hashes that are as good as what they would be replaced by: a login leaves them.
AS_GOOD = ("argon2", "scrypt")


def exact(hasher, password):
    """Whether a right password is known to its last bit: a new hash of one that is not would open to fewer."""
    size = len(password.encode())
    if hasher in ("bcrypt", "django-bcrypt"): return size < 72
    if hasher == "crypt": return size < 8 and password.isascii()
    if hasher in ("pbkdf2_sha1", "pbkdf2_sha256"): return size <= 64
    return True


def of(version):
    """Whom this Django creates; and whom older software left in the table, where it is the newest Django's."""
    producer = f"Django {version}"
    for hasher in djangos.HASHERS[version]:
        for kind, password in PASSWORDS.items():
            upgraded = hasher not in AS_GOOD and exact(hasher, password)
            yield {"producer": producer, "name": f"{hasher}-{kind}", "hasher": hasher, "password": password, "wrong": WRONG[kind], "upgraded": upgraded, "read": True}
    for number, password in enumerate(("password", "!")):
        yield {"producer": producer, "name": f"locked-{number}", "hasher": "locked", "locked": True, "password": password, "wrong": "locked"}
    for hasher in ("argon2", "pbkdf2_sha256"):
        yield {"producer": producer, "name": f"inactive-{hasher}", "hasher": "inactive", "made_by": hasher, "inactive": True, "password": PASSWORDS["plain"], "wrong": WRONG["plain"]}
    if version != max(djangos.HASHERS): return
    for number, line in enumerate(pathlib.Path(__file__).with_name("old_users.jsonl").read_text(encoding="utf-8").splitlines()):
        old = json.loads(line); password = old.get("password")
        user = {**old, "name": f"old-{number}"}
        if password is None: user |= {"password": "password", "locked": True}
        else: user |= {"upgraded": exact(old["hasher"], password), "read": old["hasher"] in djangos.HASHERS[version]}
        yield user
