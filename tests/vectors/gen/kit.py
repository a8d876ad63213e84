"""What the files of formats/ are made of: a format, the places of its text, edits, vectors by hand.

`Format` takes its matches and mismatches out of the corpus and makes the negatives that follow from its places:
every one has one fault, and the rule and the byte are worked out here, not asked of the library.
"""
import collections, re, unicodedata

CASES = []          # (file, vector)
ORIGINS = {}        # stored -> origin
FORMATS = {}        # id -> Format
HOSTILE = {}        # scheme of hostile.jsonl -> schemes, {hint there: scheme id, or None to leave the row out}
SHARED = set()      # files that the formats of corpus.py are in
OPTIONAL = ("user", "realm", "pepper", "salt")


def add(file, name, stored, password, expect, origin, **more):
    if expect == "unknown" and isinstance(stored, bytes):
        try: stored.decode()
        except UnicodeDecodeError as fault: expect = "malformed"; more["at"] = fault.start
    vector = {"name": name, "stored": stored, "password": password, "expect": expect, "origin": origin}
    CASES.append((file, {**vector, **{k: v for k, v in more.items() if v is not None}}))


# ---- passwords ------------------------------------------------------------------------------------------------------

def is_text(password):
    try: text = password.decode()
    except UnicodeDecodeError: return False
    return not any(unicodedata.category(c) == "Cc" for c in text)


def kind(password):
    n = len(password)
    if n == 0: return "empty"
    if 0 in password: return "nul"
    try: password.decode()
    except UnicodeDecodeError: return "not-utf8"
    if n in (71, 72, 73): return f"len{n}"
    if n > 72: return "over73"
    if n > 64: return "over64"
    if any(b >= 0x80 for b in password): return "utf8"
    if n >= 8: return "ascii"
    return "short"


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def pick(rows, count, key=lambda r: r["producer"]):
    """The first of each key, up to so many."""
    found = {}
    for row in rows: found.setdefault(key(row), row)
    return list(found.values())[:count]


# ---- whether a match is exact: functions of the password and of the text's places -----------------------------------

def yes(password, m):
    """Every byte counts."""
    return True


def never(password, m):
    """Another password always matches too."""
    return False


def cut(at, ascii_only=False):
    """So many bytes are read; where only seven bits of each are, `ascii_only`."""
    return lambda password, m: len(password) < at and (not ascii_only or password.isascii())


def normalised(password, m):
    """SASLprep and its like leave ASCII alone."""
    return password.isascii()


def hmac(block, digest):
    """HMAC keyed by the password hashes keys longer than a block and pads shorter ones with NULs. A key as long as
    a digest may be that digest, and is no text but by the rarest chance."""
    def of(password, m):
        raw = digest - 4 <= len(password) <= digest and not is_text(password)
        return not (len(password) > block or password.endswith(b"\0") or raw)
    return of


HMAC = {"md5": hmac(64, 16), "sha1": hmac(64, 20), "sha224": hmac(64, 28), "sha256": hmac(64, 32),
        "sha384": hmac(128, 48), "sha512": hmac(128, 64)}


def bcrypt_exact(password, m):
    return len(password) < 72


# ---- the encodings of digests ---------------------------------------------------------------------------------------

UPPER, LOWER, DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789"


class Encoding:
    """How a place writes bytes, and where a text stops doing so."""

    def __init__(self, alphabet, bits=6, padded=False, low_first=False, may_lack=False):
        self.alphabet, self.bits, self.padded, self.low_first, self.may_lack = alphabet, bits, padded, low_first, may_lack
        self.junk = next(c for c in "!*" if c not in alphabet)

    def fault(self, text):
        """The first byte that is not canonical, or None."""
        raw = text.encode().decode("latin-1")       # a character for each byte
        body = raw.rstrip("=") if self.padded else raw
        lacks = self.may_lack and body == raw
        if self.padded and not lacks and len(raw) - len(body) != -len(body) % 4: return len(body)
        for at, c in enumerate(body):
            if c not in self.alphabet: return at
        if self.bits == 4: return len(body) if len(body) % 2 else None
        if len(body) % 4 == 1: return len(body)
        return len(body) - 1 if self.unread(body) else None

    def unread(self, body):
        """The bits of the last digit that belong to no byte."""
        spare = {2: 4, 3: 2}.get(len(body) % 4, 0)
        last = self.alphabet.index(body[-1]) if body else 0
        return last >> (6 - spare) if self.low_first else last & ((1 << spare) - 1)

    def bytes(self, text):
        body = text.rstrip("=") if self.padded else text
        return len(body) * self.bits // 8


STD, CRYPT = UPPER + LOWER + DIGITS, "./" + DIGITS + UPPER + LOWER
HEX = Encoding(DIGITS + "abcdef", 4)
HEX_UPPER = Encoding(DIGITS + "ABCDEF", 4)
HEX_ANY = Encoding(DIGITS + "abcdefABCDEF", 4)
B64 = Encoding(STD + "+/", padded=True)
B64N = Encoding(STD + "+/")
B64_EITHER = Encoding(STD + "+/", padded=True, may_lack=True)      # all of its padding or none
B64U = Encoding(STD + "-_", padded=True)
B64UN = Encoding(STD + "-_")
AB64 = Encoding(STD + "./")
BCRYPT64 = Encoding("./" + UPPER + LOWER + DIGITS)
CRYPT_HIGH = Encoding(CRYPT)
CRYPT_LOW = Encoding(CRYPT, low_first=True)
ITOA64 = Encoding(CRYPT, 6)
ITOA64.unread = lambda body: 0      # digits that are compared as text


# ---- places ---------------------------------------------------------------------------------------------------------
# A place is a named group of the format's pattern. `edits` yields (name, new text of the place, byte or None, rule);
# the byte counts from the place's start. Where no byte can be named for sure, it is None and nothing is compared.

class Last:
    """Encoded bytes up to the end of the text: `Reader::last`, or `last_any` with `any_length`."""

    def __init__(self, encoding, any_length=False, at=True):
        self.encoding, self.any_length, self.at = encoding, any_length, at

    def where(self, text):
        fault = self.encoding.fault(text)
        return 0 if fault is None else fault

    def edits(self, old):
        encoding = self.encoding; body = old.rstrip("=") if encoding.padded else old
        tail = old[len(body):]; step = 2 if encoding.bits == 4 else 4
        whole = body if not tail else body[:len(body) - len(body) % 4]
        def edit(name, new): return name, new, self.where(new) if self.at else None, "G2"
        def count(name, new): return name, new, None, "G2"      # parsers count before or after they decode
        yield edit("junk-in", body[:3] + encoding.junk + body[4:] + tail)
        yield edit("two-byte-character-in", body[:3] + "é" + body[5:] + tail)
        yield count("character-missing-in", body[:-1] + tail)
        if not self.any_length:
            yield count("bytes-missing-in", body[:-step] if not tail else whole)
            yield count("bytes-too-many-in", whole + encoding.alphabet[0] * step)
        yield count("dollar-behind", old + "$")
        yield count("empty", "")
        if tail: yield count("padding-missing-in", body)
        if encoding.bits == 6 and len(body) % 4 > 1 and encoding is not ITOA64:
            last = encoding.alphabet.index(body[-1]) | (0x20 if encoding.low_first else 1)
            yield edit("unread-bits-in", body[:-1] + encoding.alphabet[last] + tail)
        if encoding is HEX and re.search("[a-f]", body): yield edit("upper-case-in", body.upper())
        if encoding is HEX_UPPER and re.search("[A-F]", body): yield edit("lower-case-in", body.lower())


class Fixed(Last):
    """So many characters that end the text: `Reader::fixed` and `Reader::end`."""

    def __init__(self, encoding, characters, at=True):
        super().__init__(encoding, at=at); self.characters = characters

    def where(self, text):
        raw = text.encode()
        if len(raw) < self.characters: return 0
        head = raw[:self.characters].decode(errors="replace")
        fault = self.encoding.fault(head)
        return self.characters if fault is None else fault


class Inside:
    """Encoded bytes that a separator ends: a salt, mostly. `bytes` are the lengths that there may be."""

    def __init__(self, encoding, bytes=None, at=True, empty=None):
        self.encoding, self.bytes, self.at, self.empty = encoding, bytes, at, empty

    def edits(self, old):
        encoding = self.encoding
        def edit(name, new):
            fault = encoding.fault(new)
            return name, new, (0 if fault is None else fault) if self.at else None, "G2"
        junk = encoding.junk
        if len(old) > 3: yield edit("junk-in", old[:2] + junk + old[3:])
        if self.bytes is not None:
            step = 2 if encoding.bits == 4 else 4
            if encoding.bytes(old[:-step]) not in self.bytes: yield "bytes-missing-in", old[:-step], None, "G2"
            elif old and 0 not in self.bytes: yield "empty", "", None, "G2"
        if self.empty and old: yield "empty", "", 0, self.empty


class Salt:
    """Text that is hashed as it stands. `most` characters, of `alphabet` alone where there is one."""

    def __init__(self, most=None, least=None, alphabet=None, at=True, too_long="G2"):
        self.most, self.least, self.alphabet, self.at, self.too_long = most, least, alphabet, at, too_long

    def edits(self, old):
        at = (lambda n: n) if self.at else (lambda n: None)
        if self.alphabet is None: yield "control-character-in", old[:1] + "\x07" + old[2:], at(len(old[:1].encode())), "G2"
        else:
            junk = next(c for c in "!*:" if c not in self.alphabet)
            if len(old) > 1: yield "junk-in", old[:1] + junk + old[2:], None, "G2"
        if self.most: yield "too-long", (old or "a") + (old or "a")[-1] * (self.most + 1 - len(old or "a")), None, self.too_long
        if self.least and len(old) >= self.least: yield "too-short", old[:self.least - 1], None, "G2"


class Number:
    """A canonical decimal. `zero` is the rule for 0 (None: 0 is sound), `outside` are numbers no algorithm defines,
    `excess` is one that the algorithm defines and the limits refuse (None: there is none)."""

    def __init__(self, zero="G4", excess="999999999999", outside=(), at=True, empty=True):
        self.zero, self.excess, self.outside, self.at, self.may_be_empty = zero, excess, outside, at, not empty

    def edits(self, old):
        at = 0 if self.at else None
        yield "plus-in", "+" + old, at, "G3"
        yield "leading-zero-in", "0" + old, at, "G3"
        if not self.may_be_empty: yield "empty", "", at, "G3"
        yield "blank-in", " " + old, at, "G3"
        yield "0x-in", "0x10", at, "G3"
        yield "arabic-digits-in", "١٠٠٠", at, "G3"
        if self.zero: yield "zero-in", "0", at, self.zero
        for number in self.outside: yield f"{number}-in", number, at, "G4"
        if self.excess: yield "too-much-work-in", self.excess, None, "G5"


class HexNumber:
    """A canonical number in lower-case hexadecimal."""

    def edits(self, old):
        yield "leading-zero-in", "0" + (old or "a"), 0, "G3"
        yield "upper-case-in", "3E8", 0, "G3"
        yield "plus-in", "+" + (old or "a"), 0, "G3"
        yield "blank-in", " " + (old or "a"), 0, "G3"
        yield "zero-in", "0", 0, "G4"
        yield "too-much-work-in", "fffffffff", None, "G5"


class Digit:
    """One character that stands for a number, as phpass has it: `outside` are those no algorithm defines."""

    def __init__(self, outside=(), excess=None, rule="G4", junk="G2", at=True):
        self.outside, self.excess, self.rule, self.junk, self.at = outside, excess, rule, junk, at

    def edits(self, old):
        at = 0 if self.at else None
        for digit in self.outside: yield f"{slug(digit) or 'sign'}-in", digit, at, self.rule
        yield "junk-in", "!", None, self.junk
        if self.excess: yield "too-much-work-in", self.excess, None, "G5"


# ---- a format -------------------------------------------------------------------------------------------------------

class Format:
    """One scheme and what its vectors are made of.

    scheme     its id, as `rehash schemes` has it
    file       its vectors, below tests/vectors: folder and stem of the source file
    rows       pattern of the corpus's `scheme` column, which it must match whole; None takes no row
    text       pattern of the stored text, which it must match whole, with a named group for each place
    places     what those groups hold: Last, Fixed, Inside, Salt, Number, Digit; their edits come by themselves
    producers  pattern of the `producer` column, whole
    stored     a layout of the row's hash and context, as `{hash}:{salt}`, where the text is not the hash alone
    fields     vector field = context key of the row (`user = "user"`); `pepper_hex = "secret_hex"` for hex there
    needs      fields without which nothing can be computed: refused
    exact      yes, never, cut(8), HMAC["sha256"], normalised, or a function of the password and the text's match
    nul        whether the original stops at NUL, so that we refuse it
    refuses    a function of the password: whether it is refused for another reason
    bare       whether the text does not name its format: then every edit makes it unknown, and no byte is named
    cheap      a function of the text's match: whether it computes in a moment in a debug build
    skip       names of edits, as `dollar-behind-digest`, that do not hold for this format
    tags       what its texts begin with, for the hostile set
    most       how many matches are taken
    wrong      how many wrong passwords
    """

    def __init__(self, scheme, file, *, rows, text, places=None, producers=None, stored="{hash}", fields=None, needs=(),
                 exact=yes, nul=False, refuses=None, bare=False, cheap=None, skip=(), tags=(), most=12,
                 wrong=5):
        assert scheme not in FORMATS, scheme
        self.scheme, self.file, self.rows, self.pattern = scheme, file, rows, re.compile(text, re.S)
        self.places, self.producers, self.stored = places or {}, producers, stored
        self.fields, self.needs, self.exact, self.nul, self.refuses = fields or {}, needs, exact, nul, refuses
        self.bare, self.cheap, self.skip, self.tags, self.most, self.wrong = bare, cheap, set(skip), tuple(tags), most, wrong
        self.later, self.names = [], collections.Counter()
        FORMATS[scheme] = self

    # What a file of formats/ says further.

    def put(self, name, stored, password, expect="match", origin=None, **more):
        """A vector by hand. `exact` is worked out for a match; every other outcome needs its `rule`. `file` is where it
        goes if not to the format's."""
        self.later.append(lambda: self.vector(name, stored, password, expect, origin, **more))
        return self

    def edit(self, name, *, place=None, value=None, cut=None, add=None, swap=None, make=None, at=None, rule="G2",
             expect=None, base=None, password=None, **more):
        """An edit of a match: `place` = `value`, or `cut` characters off the end, or `add` behind it, or `swap` of
        (old, new), or `make`, a function of the text. `at` counts from the place where one is named, otherwise from
        the start of the text; None names no byte. `base` is a pattern that the edited match must hold."""
        def edited():
            vector, m = self.base(place, base)
            old = vector["stored"]; where = at
            if place is not None:
                assert value is not None, name
                start, end = m.span(place); new = old[:start] + value + old[end:]
                where = None if at is None else at + len(old[:start].encode())
            elif cut is not None: new = old[:-cut]
            elif add is not None: new = old + add
            elif swap is not None: new = old.replace(swap[0], swap[1], 1)
            else: new = make(old)
            assert new != old, (self.scheme, name)
            self.negative(name, new, vector, where, rule, expect, password=password, **more)
        self.later.append(edited)
        return self

    # What corpus.py asks.

    def wants(self, row):
        if self.rows is None or not re.fullmatch(self.rows, row["scheme"]): return False
        if self.producers and not re.fullmatch(self.producers, row["producer"]): return False
        context = row.get("context") or {}
        if any(key not in context for field, key in self.fields.items() if field.split("_")[0] in self.needs): return False
        return self.pattern.fullmatch(self.text_of(row)) is not None

    def text_of(self, row):
        if callable(self.stored): return self.stored(row)
        return self.stored.format_map(collections.defaultdict(str, row.get("context") or {}, hash=row["hash"]))

    def context_of(self, row):
        context = row.get("context") or {}; found = {}
        for field, key in self.fields.items():
            if key not in context: continue
            value = context[key]
            found[field.removesuffix("_hex")] = bytes.fromhex(value) if field.endswith("_hex") else value
        return found

    def real(self, rows):
        rows = [r for r in rows if self.wants(r)]
        rows = [r for r in rows if "mutation" not in r["context"] and "raised" not in r["context"] and "REJECTED" not in r["note"]]
        rows.sort(key=lambda r: r["id"])
        match = lambda r: self.pattern.fullmatch(self.text_of(r))
        if self.cheap: rows = [r for r in rows if self.cheap(match(r))] or rows[:3]
        right = [r for r in rows if r["verifies"] and "ACCEPTED" not in r["note"]]
        chosen = self.cover(right)
        for row in chosen:
            password = bytes.fromhex(row["password_hex"])
            if refused := (0 in password and self.nul) or (self.refuses and self.refuses(password)):
                self.row(row, kind(password), "refused", rule="G8")
            else:
                self.row(row, kind(password), "match", exact=self.exact(password, match(row)))
        folded = [r for r in rows if r["verifies"] and "ACCEPTED" in r["note"] and not re.search(r"cut at NUL|trimmed", r["note"])
                  and b"\0" not in bytes.fromhex(r["password_hex"]) and not (self.refuses and self.refuses(bytes.fromhex(r["password_hex"])))]
        for row in pick(folded, 3): self.row(row, "accepted", "match", exact=False)
        texts = {self.text_of(r) for r in chosen}
        wrong = [r for r in rows if not r["verifies"] and not (0 in bytes.fromhex(r["password_hex"]) and self.nul)
                 and not (self.refuses and self.refuses(bytes.fromhex(r["password_hex"])))]
        wrong.sort(key=lambda r: (self.text_of(r) not in texts, r["id"]))
        said = lambda r: re.sub(r"\d+", "", r["note"].split(";")[0])
        for row in pick(wrong, self.wrong, key=said): self.row(row, slug(said(row).replace("wrong: ", "")), "mismatch", rule="G6")

    def cover(self, rows):
        """Rows that between them have every kind of password, producer and spelling, the most telling first."""
        def tags(row):
            m = self.pattern.fullmatch(self.text_of(row))
            there = tuple((name, m[name] is not None and (m[name] != "") + (len(m[name]) > 1)) for name in m.re.groupindex)
            return {("kind", kind(bytes.fromhex(row["password_hex"]))), ("producer", row["producer"]), ("there", there)}
        left, seen, chosen, texts = [(r, tags(r)) for r in rows], set(), [], set()
        while left and len(chosen) < self.most:
            row, new = max(left, key=lambda rt: len(rt[1] - seen))      # the first of the best
            if not new - seen: break
            seen |= new; chosen.append(row); texts.add(self.text_of(row))
            left = [rt for rt in left if self.text_of(rt[0]) not in texts]
        return sorted(chosen, key=lambda r: r["id"])

    def row(self, row, what, expect, **more):
        origin = f"{row['producer']} {row['producer_version']}".strip()
        stored = self.text_of(row); ORIGINS[stored] = origin
        self.add(f"{what}-{slug(row['producer'])}", stored, bytes.fromhex(row["password_hex"]), expect, origin, **self.context_of(row), **more)

    def vector(self, name, stored, password, expect="match", origin=None, **more):
        password = password.encode() if isinstance(password, str) else password
        assert origin, (self.scheme, name, "who wrote it?")
        if expect == "match" and "exact" not in more:
            m = self.pattern.fullmatch(stored); assert m, (self.scheme, name, stored)
            more["exact"] = self.exact(password, m)
        assert expect == "match" or "rule" in more, (self.scheme, name)
        self.add(name, stored, password, expect, origin, **more)

    def add(self, name, stored, password, expect, origin, file=None, **more):
        self.names[name] += 1
        if self.names[name] > 1: name = f"{name}-{self.names[name]}"
        shared = self.file in SHARED or sum(f.file == self.file for f in FORMATS.values()) > 1
        add(file or self.file, f"{self.scheme}-{name}" if shared else name, stored, password, expect, origin, scheme=self.scheme, **more)

    def negative(self, name, text, base, at, rule, expect=None, password=None, **more):
        if name in self.skip: return
        if expect is None: expect = "excessive" if rule == "G5" else "unknown" if self.bare else "malformed"
        if expect == "match": rule, more = None, {"exact": base["exact"], **more}
        context = {k: base[k] for k in OPTIONAL if k in base}; context.update({k: more.pop(k) for k in OPTIONAL if k in more})
        if expect != "malformed": at = None
        self.add(name, text, base["password"] if password is None else password, expect, f"{base['name']}, edited by hand",
                 rule=rule, at=at, **context, **more)

    def matches(self):
        return [v for file, v in CASES if file == self.file and v.get("scheme") == self.scheme and v["expect"] == "match"]

    def base(self, place=None, holds=None):
        """A match to edit, the plainest that has the place."""
        fits = []
        for vector in self.matches():
            m = self.pattern.fullmatch(vector["stored"])
            if m and (place is None or m[place] is not None) and (holds is None or re.search(holds, vector["stored"])):
                if all(need in vector for need in self.needs): fits.append((vector, m))
        assert fits, (self.scheme, place, holds, "no match to edit")
        plain = [f for f in fits if kind(f[0]["password"]) in ("ascii", "short") and f[0].get("exact", True)]
        return (plain or [f for f in fits if f[0]["password"]] or fits)[0]

    def automatic(self):
        for name, place in self.places.items():
            try: vector, m = self.base(name)
            except AssertionError: print(f"      {self.scheme}: no match has a {name}"); continue
            start, end = m.span(name); old = vector["stored"]
            for what, value, at, rule in place.edits(m[name]):
                text = old[:start] + value + old[end:]
                if text == old: continue
                if at is None and rule == "G2" and self.pattern.fullmatch(text): continue      # still sound
                self.negative(f"{what}-{name}", text, vector, None if at is None else at + len(old[:start].encode()), rule)
        if self.needs:
            vector, _ = self.base()
            for need in self.needs:
                rest = {k: v for k, v in vector.items() if k in OPTIONAL and k != need}
                self.add(f"without-{need}", vector["stored"], vector["password"], "refused", f"{vector['name']}, asked by hand", rule="G8", **rest)
                other = b"another" if need in ("pepper", "salt") else "another"
                if f"other-{need}" not in self.skip:
                    self.add(f"other-{need}", vector["stored"], vector["password"], "mismatch", f"{vector['name']}, asked by hand", rule="G6", **{**rest, need: other})

    def make(self, rows):
        self.real(rows)
        puts, self.later = self.later, []
        for step in puts: step()
        self.automatic()


def hostile(name, *schemes, **hints):
    """Takes the rows of this scheme of hostile.jsonl, once these formats (one of the same name) are in the catalogue;
    `hints` turns a name given there into a scheme id, or into None: then the row is left out."""
    HOSTILE[name] = (schemes or (name,), hints)


# ---- writing --------------------------------------------------------------------------------------------------------

MADE = "# Made by gen/corpus.py; change that, not this."


def quoted(text):
    out = "".join({'"': '\\"', "\\": "\\\\"}.get(c) or (c if c.isprintable() else f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}") for c in text)
    return f'"{out}"'


def field(key, value):
    if isinstance(value, bool): return [f"{key} = {str(value).lower()}"]
    if isinstance(value, int): return [f"{key} = {value}"]
    if isinstance(value, bytes):
        try: text = value.decode()
        except UnicodeDecodeError: text = None
        if text is None or "\0" in text or len(re.findall(r"[^\x20-\x7e]", text)) > 12 and not text.isprintable(): return [f'{key}_hex = "{value.hex()}"']
        value = text
    return [f"{key} = {quoted(value)}"]


def write(folder):
    files = collections.defaultdict(list)
    for file, vector in CASES: files[file].append(vector)
    for file, vectors in files.items():
        names = collections.Counter(v["name"] for v in vectors)
        twice = [n for n, c in names.items() if c > 1]
        assert not twice, (file, twice)
        lines = [MADE, ""]
        for v in vectors:
            lines.append("[[vector]]")
            for key in ("name", "scheme", "stored", "password", *OPTIONAL, "expect", "exact", "rule", "at", "damage", "repaired", "origin"):
                if key in v: lines += field(key, v[key])
            lines.append("")
        if folder is None: print("\n".join(lines[2:])); continue
        path = folder / f"{file}.toml"; path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
        print(f"{len(vectors):5} {file}")
    if folder is None: return
    for path in folder.glob("*/*.toml"):
        if path.relative_to(folder).with_suffix("").as_posix() not in files and path.read_text(encoding="utf-8").startswith(MADE): path.unlink()
