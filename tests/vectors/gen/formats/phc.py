"""Argon2 under a key that the text does not name."""
from kit import Format, Last, B64N

KEYED = Format("argon2-phc-keyed", "phc/argon2_keyed", rows=r"argon2id_secret", bare=True, tags=["$argon2"], needs=("pepper",),
               fields={"pepper_hex": "secret_hex"}, text=r"\$argon2(?:id|i|d)\$.+\$(?P<digest>[A-Za-z0-9+/]+)",
               places={"digest": Last(B64N, any_length=True)}, skip=["empty-digest"])

