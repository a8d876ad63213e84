"""Django hashers that verify what `rehash migrate` wrapped: Argon2id over the digests of Django's old hashers.

Copy this file into your project, install argon2-cffi, and deploy this before the first row is wrapped:

    PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.Argon2PasswordHasher",         # what new passwords get; any hasher of Django will do
        ...                                                         # what you have there now
        "myproject.django_rehash.Argon2idMD5PasswordHasher",
        "myproject.django_rehash.Argon2idSHA1PasswordHasher",
        "myproject.django_rehash.Argon2idUnsaltedMD5PasswordHasher",
        "myproject.django_rehash.Argon2idUnsaltedSHA1PasswordHasher",
        "myproject.django_rehash.PepperedPasswordHasher",           # where they are wrapped under a key
    ]
    REHASH_PEPPERS = {"k1": pathlib.Path("/run/secrets/rehash-k1").read_bytes()}    # every [[pepper]] of rehash.toml

None of them may come first. At the next login of a user Django itself replaces the wrapped hash by one of the first
hasher; what is left of them a year later belongs to accounts that nobody uses. The format is in rehash's docs/wrapped.md.
"""
import base64
import hashlib
import hmac
import logging
import os
import re
import urllib.parse

from django.conf import settings
from django.contrib.auth.hashers import BasePasswordHasher, mask_hash
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_noop as _

import argon2.low_level

GRAMMAR = re.compile(
    r"(?P<algorithm>[a-z0-9_]+)\$v=19\$m=(?P<memory_cost>[1-9][0-9]{0,9}),t=(?P<time_cost>[1-9][0-9]{0,9}),"
    r"p=(?P<parallelism>[1-9][0-9]{0,7})\$(?P<salt>(?:[A-Za-z0-9./_-]|%[0-9A-F]{2})*)"
    r"\$(?P<outer_salt>[A-Za-z0-9+/]{22})\$(?P<hash>[A-Za-z0-9+/]{43})"
)


class Argon2idOverDigest(BasePasswordHasher):
    """What the four have in common: the lower-case hex of an old digest is the password of Argon2id."""

    # What new wraps cost; a stored one says itself what it costs.
    memory_cost = 19456
    time_cost = 2
    parallelism = 1
    # A text that asks for more is nobody's hash: whoever can write to the table must not stop the server with it.
    max_memory_cost = 262144
    max_work = 2097152

    function = None     # of hashlib
    salted = True
    key = None          # of REHASH_PEPPERS, where PepperedPasswordHasher has read its id

    def digest_hex(self, password, salt):
        """The digest that the old hasher stored for this password."""
        return hashlib.new(self.function, (salt + password).encode(), usedforsecurity=False).hexdigest()

    def encode(self, password, salt):
        self._check_encode_args(password, salt or "-")
        return self.encode_digest(self.digest_hex(password, salt if self.salted else ""), salt if self.salted else "")

    def encode_digest(self, digest, salt):
        """Wraps an old digest, for a data migration of your own; the outer salt is new each time."""
        return self._encode(digest, salt, os.urandom(16), self.memory_cost, self.time_cost, self.parallelism)

    def outer_password(self, digest):
        """What Argon2id is of: the digest inside, or under a key the HMAC of it."""
        if self.key is None:
            return digest.encode()
        return base64.b64encode(hmac.digest(self.key, digest.encode(), "sha256"))

    def _encode(self, digest, salt, outer_salt, memory_cost, time_cost, parallelism):
        raw = argon2.low_level.hash_secret_raw(
            self.outer_password(digest), outer_salt, time_cost, memory_cost, parallelism, 32, argon2.low_level.Type.ID, 0x13
        )
        # quote() leaves a tilde alone, the format does not.
        quoted = urllib.parse.quote(salt, safe="./_-").replace("~", "%7E")
        outer, digits = (base64.b64encode(data).decode().rstrip("=") for data in (outer_salt, raw))
        return f"{self.algorithm}$v=19$m={memory_cost},t={time_cost},p={parallelism}${quoted}${outer}${digits}"

    def decode(self, encoded):
        found = GRAMMAR.fullmatch(encoded)
        if found is None or found["algorithm"] != self.algorithm or bool(found["salt"]) != self.salted:
            raise ValueError(f"this is no hash of {self.algorithm}")
        return {
            "algorithm": self.algorithm,
            "memory_cost": int(found["memory_cost"]),
            "time_cost": int(found["time_cost"]),
            "parallelism": int(found["parallelism"]),
            "salt": urllib.parse.unquote(found["salt"], errors="strict"),
            "outer_salt": base64.b64decode(found["outer_salt"] + "=="),
            "hash": found["hash"],
        }

    def verify(self, password, encoded):
        try:
            parts = self.decode(encoded)
        except ValueError:
            return False
        memory, passes = parts["memory_cost"], parts["time_cost"]
        if memory > self.max_memory_cost or memory * passes > self.max_work or memory < 8 * parts["parallelism"]:
            return False
        digest = self.digest_hex(password, parts["salt"])
        again = self._encode(digest, parts["salt"], parts["outer_salt"], memory, passes, parts["parallelism"])
        return constant_time_compare(encoded, again)

    def safe_summary(self, encoded):
        parts = self.decode(encoded)
        return {
            _("algorithm"): parts["algorithm"],
            _("variety"): "argon2id",
            _("memory cost"): parts["memory_cost"],
            _("time cost"): parts["time_cost"],
            _("parallelism"): parts["parallelism"],
            _("salt"): mask_hash(parts["salt"]),
            _("hash"): mask_hash(parts["hash"]),
        }

    def must_update(self, encoded):
        """Always: the weak digest inside goes as soon as somebody types the password."""
        return True

    def harden_runtime(self, password, encoded):
        """Nothing to make up for: a wrap takes as long for a wrong password as for the right one."""


class Argon2idMD5PasswordHasher(Argon2idOverDigest):
    """Over MD5PasswordHasher, `md5$salt$digest`."""

    algorithm = "argon2id_md5"
    function = "md5"


class Argon2idSHA1PasswordHasher(Argon2idOverDigest):
    """Over SHA1PasswordHasher, `sha1$salt$digest`."""

    algorithm = "argon2id_sha1"
    function = "sha1"


class Argon2idUnsaltedMD5PasswordHasher(Argon2idOverDigest):
    """Over UnsaltedMD5PasswordHasher, 32 digits, with or without `md5$$` in front."""

    algorithm = "argon2id_unsalted_md5"
    function = "md5"
    salted = False


class Argon2idUnsaltedSHA1PasswordHasher(Argon2idOverDigest):
    """Over UnsaltedSHA1PasswordHasher, `sha1$$digest`."""

    algorithm = "argon2id_unsalted_sha1"
    function = "sha1"
    salted = False


class PepperedPasswordHasher(BasePasswordHasher):
    """One of the four under a key that the database does not hold: `hmac-sha256$k1$argon2id_sha1$…`.

    Keys are bytes by their ids, in the setting REHASH_PEPPERS. No password opens a row whose key is not there.
    """

    algorithm = "hmac-sha256"
    inside = (
        Argon2idMD5PasswordHasher,
        Argon2idSHA1PasswordHasher,
        Argon2idUnsaltedMD5PasswordHasher,
        Argon2idUnsaltedSHA1PasswordHasher,
    )

    def opened(self, encoded):
        """The id of the key, the hasher of the text behind it, and that text."""
        found = ENVELOPE.fullmatch(encoded)
        name = found["text"].split("$", 1)[0] if found else None
        hasher = next((hasher() for hasher in self.inside if hasher.algorithm == name), None)
        if hasher is None:
            raise ValueError("this is no hash under a key")
        hasher.key = getattr(settings, "REHASH_PEPPERS", {}).get(found["id"])
        return found["id"], hasher, found["text"]

    def decode(self, encoded):
        key_id, hasher, text = self.opened(encoded)
        return {**hasher.decode(text), "algorithm": self.algorithm, "inside": hasher.algorithm, "key_id": key_id}

    def verify(self, password, encoded):
        try:
            key_id, hasher, text = self.opened(encoded)
        except ValueError:
            return False
        if hasher.key is None:
            logging.getLogger(__name__).error("there is no key %s in REHASH_PEPPERS", key_id)
            return False
        return hasher.verify(password, text)

    def safe_summary(self, encoded):
        key_id, hasher, text = self.opened(encoded)
        return {**hasher.safe_summary(text), _("key"): key_id}

    def must_update(self, encoded):
        """Always, as what is inside."""
        return True

    def harden_runtime(self, password, encoded):
        """Nothing to make up for, as for what is inside."""


ENVELOPE = re.compile(r"hmac-sha256\$(?P<id>[A-Za-z0-9_-]{1,8})\$(?P<text>.*)", re.DOTALL)
