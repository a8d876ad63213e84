"""Web servers."""
from kit import HEX, Format, Last

BOTH = dict(fields={"user": "user", "realm": "realm"})

Format(
    "htdigest", "web/formulas", rows="htdigest", producers="htdigest", bare=True,
    text=r"(?P<user>[^:]+):(?P<realm>[^:]+):(?P<digest>[0-9a-f]{32})", places={"digest": Last(HEX)},
)
Format(
    "htdigest-hex", "web/formulas", rows="htdigest", producers="(passlib|libpass).*", bare=True, skip=("empty-digest",), needs=("user", "realm"),
    text=r"(?P<digest>[0-9a-f]{32})", places={"digest": Last(HEX)}, **BOTH,
)


def examples():
    from passlib.hash import htdigest
    digest = htdigest.hash("password", user="alice", realm="realm")
    return {"htdigest": f"alice:realm:{digest}", "htdigest-hex": digest}
