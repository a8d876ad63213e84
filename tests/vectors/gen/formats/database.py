"""Database servers: Oracle, SQL Server, MySQL, PostgreSQL."""
from kit import HEX, HEX_ANY, HEX_UPPER, Fixed, Format, Inside, Last, hostile, never

ANY, LOW, UP = "[0-9A-Fa-f]", "[0-9a-f]", "[0-9A-F]"

Format(
    "oracle10", "database/oracle10", rows="oracle10", text=rf"(?P<digest>{ANY}{{16}})", bare=True, skip=("empty-digest",), exact=never,
    places={"digest": Last(HEX_ANY)}, fields={"user": "user"}, needs=("user",),
)

Format(
    "oracle11", "database/formulas", rows=r"oracle11( S:)?", tags=["S:"], bare=True,
    text=rf"S:(?P<digest>{UP}{{40}})(?P<salt>{UP}{{20}})", places={"digest": Inside(HEX_UPPER), "salt": Last(HEX_UPPER)},
).edit("tag-alone", make=lambda text: "S:", expect="unknown").edit("tag-in-lower-case", swap=("S:", "s:"), expect="unknown")


def mssql(password, m):
    """SQL Server 2000 compares the password in upper case; its other digest says whether it was the password."""
    if m["upper"] is None: return True
    import hashlib
    return hashlib.sha1(password.decode().encode("utf-16-le") + bytes.fromhex(m["salt"])).hexdigest() == m["digest"].lower()


Format(
    "mssql", "database/mssql", rows=r"mssql20(00|05|12)", exact=mssql, tags=["0x0100", "0x0200"],
    text=rf"0x0(100(?P<salt>{ANY}{{8}})(?P<digest>{ANY}{{40}})(?P<upper>{ANY}{{40}})?|200(?P<salt12>{ANY}{{8}})(?P<digest12>{ANY}{{128}}))",
    places={"salt": Inside(HEX_ANY), "digest12": Last(HEX_ANY, at=False), "upper": Last(HEX_ANY, at=False)},
).edit("tag-in-upper-case", swap=("0x", "0X"), expect="unknown"
).edit("tag-alone", make=lambda text: text[:6]
).edit("third-version", swap=("0x01", "0x03"), expect="unknown"
).edit("digest-cut", cut=2)

for scheme, names in (("mysql323", r"mysql323|authen_passphrase_MySQL323"), ("mysql323-dokuwiki", "dokuwiki_mysql")):
    Format(
        scheme, "database/mysql323", rows=names, bare=True, skip=("empty-digest",), exact=never,
        text=rf"(?P<digest>{ANY}{{16}})", places={"digest": Last(HEX_ANY)},
    )

Format(
    "mysql41", "database/formulas", rows=r"mysql41|dokuwiki_my411|horde_mysql|authen_passphrase_MySQL41", tags=["*"], bare=True,
    text=rf"\*(?P<digest>{ANY}{{40}})", places={"digest": Last(HEX_ANY)}, skip=("empty-digest",),     # `*` is a lock
)
hostile("mysql41")

Format(
    "mysql41-tagged", "database/formulas", rows="horde_mysql_prefixed", tags=["{MYSQL}*"],
    text=rf"\{{(?i:MYSQL)\}}\*(?P<digest>{ANY}{{40}})", places={"digest": Last(HEX_ANY)},
).edit("tag-in-lower-case", swap=("{MYSQL}", "{mysql}"), expect="match")

Format(
    "postgres-md5", "database/formulas", rows=r"postgres[_.]md5", tags=["md5"], bare=True, fields={"user": "user"}, needs=("user",),
    text=rf"md5(?P<digest>{LOW}{{32}})", places={"digest": Last(HEX)},
).edit("tag-in-upper-case", swap=("md5", "MD5"), expect="unknown")
hostile("postgres-md5")


def examples():
    from passlib.hash import mssql2000, mysql323, mysql41, oracle10, oracle11, postgres_md5
    return {
        "mssql": mssql2000.using(salt=bytes.fromhex("5b200543")).hash("password"), "mysql323": mysql323.hash("password"),
        "mysql323-dokuwiki": mysql323.hash("password"), "mysql41": mysql41.hash("password"), "mysql41-tagged": "{MYSQL}" + mysql41.hash("password"),
        "oracle10": oracle10.hash("password", user="alice"), "oracle11": oracle11.using(salt="8F3A0C6B1D2E4F567890").hash("password"),
        "postgres-md5": postgres_md5.hash("password", user="alice"),
    }
