#!/usr/bin/env python3
"""What we write is shown to the programs that claim to read it: a table target × reader.

usage: readers.py [--rehash BINARY] [--only TARGET]

Makes hashes of several passwords with `rehash hash`, for every target and variant that `rehash schemes` lists, and asks
each reader that CLAIMS names: the right password opens it, one that ends otherwise does not. A password that a format would cut
must be refused by `rehash hash` itself. A cell is `ok` and how many answers it stands for, `–` where the reader claims
no such text, or what went wrong. Python's readers come from PyPI, node's from npm, both below the target folder;
WordPress's own code, Laravel's and Symfony's from Debian's packages, unpacked there; PHP, libxcrypt, slapd and doveadm
are this system's: tests/run installs them. Exit 0: all claims hold; 1: one does not; 77: those that were asked hold,
and a reader cannot be had here, the last line says which.

Two of them do not read as they come. better-auth reads scrypt at a cost of its own alone, which is weak and no target
(docs/design.md): it signs in through the verifier that its documentation has for other hashes, npm's argon2 and bcrypt
in two lines. The port of ASP.NET's hasher is older than .NET 7, whose SHA-512 is added to it. Both stand in judge.mjs.
"""
import argparse, base64, concurrent.futures, contextlib, json, os, pathlib, re, shutil, socket, subprocess, sys, tempfile, time

import common

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = ("Django>=5.2", "Werkzeug>=3.1", "argon2-cffi", "bcrypt", "libpass")
PASSLIB = ("passlib==1.7.4", "argon2-cffi", "bcrypt<4.1")      # whose tests of bcrypt a later one fails
NPM = ("argon2", "bcrypt", "better-auth", "firebase-scrypt", "asp-identity-pw", "aspnetcore-identity-password-hasher")
DEBIAN = ("php-illuminate-hashing", "php-illuminate-contracts", "php-symfony-password-hasher")

PASSWORDS = {"ASCII": "correct horse 7!", "UTF-8": "пароль Zoë 密碼", "71 bytes": "a" * 70 + "z", "72 bytes": "é" * 36, "73 bytes": "a" * 72 + "z",
             "blanks around": "  blanks around ", "long": "lang, größer als alles; " * 11 + "Ende"}
# The least that is not weak, so that everybody is done soon.
CHEAP = {"m,t,p": "m=7168,t=5,p=1", "ln,r,p": "ln=15,r=8,p=3", "n,r,p": "n=16,r=8,p=1", "cost": "cost=10", "ln": "ln=16"}
COSTS = {"django-scrypt": "ln=14,r=8,p=5", "werkzeug-pbkdf2": "rounds=600000", "django-pbkdf2-sha256": "rounds=600000", "yescrypt": "ln=12"}
BLANKS, CUT = {"blanks around"}, {"73 bytes", "long"}
# What cannot be cheap is asked less.
DEAR, FEW = r"sha(256|512)crypt|.*pbkdf2.*|aspnet-.*", ("UTF-8", "73 bytes", "long")
KEY = base64.b64encode(bytes(range(64))).decode()

# Who claims to read a target, and in which variants; what stands before and is taken off what we wrote.
BCRYPT, CRYPT = r"bcrypt .", r"(bcrypt .|yescrypt|sha(256|512)crypt)"
CLAIMS = [
    ("argon2-cffi", r"argon2-phc.*"), ("npm argon2", r"argon2-phc.*"), ("better-auth", r"argon2-phc.*|bcrypt [ab]"),
    ("libpass", r"argon2-phc.*|scrypt-phc|bcrypt .|pbkdf2-passlib .*|bcrypt-sha256-passlib|django-(pbkdf2-sha256|argon2|bcrypt-sha256)|sha(256|512)crypt|pbkdf2-ldap .*"),
    ("passlib", r"argon2-phc.*|scrypt-phc|bcrypt .|pbkdf2-passlib .*|bcrypt-sha256-passlib|django-(pbkdf2-sha256|argon2|bcrypt-sha256)|sha(256|512)crypt|pbkdf2-ldap .*"),
    ("django", r"django-.*"), ("werkzeug", r"werkzeug-.*"), ("pyca bcrypt", BCRYPT), ("npm bcrypt", r"bcrypt [ab]"),
    ("libxcrypt", r"bcrypt .|yescrypt|scrypt-crypt|sha(256|512)crypt"),
    ("php", r"argon2-phc.*|bcrypt .|sha(256|512)crypt"), ("laravel", r"argon2-phc.*|bcrypt y"), ("symfony", r"argon2-phc.*|bcrypt ."),
    ("phpass", r"bcrypt .|sha(256|512)crypt"), ("wordpress", r"argon2-phc.*|bcrypt .|wordpress-bcrypt"),
    ("slapd", r"ldap-argon2|pbkdf2-ldap .*"), ("slapd", CRYPT, "{CRYPT}"),
    ("doveadm", CRYPT, "{CRYPT}"), ("doveadm", r"argon2-phc.*", "{ARGON2ID}"),
    ("firebase-scrypt", r"firebase-scrypt .*"), ("asp-identity-pw", r"aspnet-identity-v3 sha256"),
    ("aspnetcore-identity", r"aspnet-identity-v3 .*"),
    # Spring's encoders read what stands behind the id, and are at no registry here: others judge that.
    ("argon2-cffi", r"ldap-argon2 spring|spring-argon2-v5-8", "", "{argon2}|{argon2@SpringSecurity_v5_8}"), ("pyca bcrypt", r"zope-bcrypt spring", "", "{bcrypt}"),
    ("npm bcrypt", r"zope-bcrypt spring", "", "{bcrypt}"), ("php", r"zope-bcrypt spring", "", "{bcrypt}"),
]
# Which program of a judge is meant, and what the judge is.
JUDGES = {"argon2-cffi": ("python", "argon2-cffi"), "libpass": ("python", "libpass"), "django": ("python", "django"), "werkzeug": ("python", "werkzeug"),
          "pyca bcrypt": ("python", "bcrypt"), "libxcrypt": ("python", "libxcrypt"), "passlib": ("passlib", "passlib"),
          "npm argon2": ("node", "argon2"), "npm bcrypt": ("node", "bcrypt"), "better-auth": ("node", "better-auth"), "firebase-scrypt": ("node", "firebase-scrypt"),
          "asp-identity-pw": ("node", "asp-identity-pw"), "aspnetcore-identity": ("node", "aspnetcore-identity-password-hasher"),
          "php": ("php", "php"), "laravel": ("php", "laravel"), "symfony": ("php", "symfony"), "phpass": ("php", "phpass"), "wordpress": ("php", "wordpress"),
          "slapd": ("slapd", "slapd"), "doveadm": ("doveadm", "doveadm")}


def tool(name):
    """A program of this system, which may stand where only root looks."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/lib/dovecot")
    if not found: common.skip(f"{name} is not here; tests/run readers installs it")
    return found


# ---- readers --------------------------------------------------------------------------------------

class Lines:
    """A judge that is asked in lines of JSON."""

    def __init__(self, *command):
        self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.versions = json.loads(self.process.stdout.readline() or "{}")

    def ask(self, program, stored, password):
        self.process.stdin.write(json.dumps({"program": program, "stored": stored, "password_hex": password.hex()}) + "\n")
        self.process.stdin.flush()
        said = json.loads(self.process.stdout.readline())
        return said.get("answer", said.get("refused"))

    def close(self): self.process.stdin.close(); self.process.wait(timeout=60)


class Doveadm:
    """Dovecot's `doveadm pw -t`, without a configuration."""

    def __init__(self):
        self.program = tool("doveadm")
        said = subprocess.run([tool("dovecot"), "--version"], capture_output=True, text=True).stdout.split()
        self.versions = {"doveadm": said[0] if said else "of this system"}

    def ask(self, _, stored, password):
        done = subprocess.run([os.fsencode(part) for part in (self.program, "-O", "pw", "-t", stored, "-p")] + [password], capture_output=True)
        said = (done.stdout + done.stderr).decode(errors="replace")
        if done.returncode == 0 and "(verified)" in said: return True
        if "Password mismatch" in said or "password verification check failed: Password mismatch" in said: return False
        return " ".join(said.split())[-60:] or f"exit {done.returncode}"

    def close(self): pass


class Slapd:
    """OpenLDAP's server on loopback with one entry, its modules for Argon2 and PBKDF2, and a bind for each question."""

    CONFIG = """\
include /etc/ldap/schema/core.schema
modulepath {modules}
moduleload back_mdb
moduleload argon2
moduleload pw-pbkdf2
pidfile {folder}/pid
database mdb
suffix "dc=rehash"
rootdn "cn=root,dc=rehash"
rootpw root
directory {folder}/db
"""
    ENTRY = "dn: dc=rehash\nobjectClass: dcObject\nobjectClass: organization\no: rehash\ndc: rehash\n\ndn: cn=alice,dc=rehash\nobjectClass: person\ncn: alice\nsn: alice\n"

    def __init__(self):
        slapd = tool("slapd"); self.modify_with, self.whoami = tool("ldapmodify"), tool("ldapwhoami")
        modules = next((path for path in ("/usr/lib/ldap", "/usr/lib/openldap") if pathlib.Path(path, "argon2.so").exists()), None)
        if not modules or not pathlib.Path(modules, "pw-pbkdf2.so").exists(): common.skip("slapd has no module argon2 or pw-pbkdf2 here; tests/run readers installs them")
        self.folder = tempfile.TemporaryDirectory(prefix="rehash-slapd-"); folder = pathlib.Path(self.folder.name)
        (folder / "db").mkdir()
        (folder / "conf").write_text(self.CONFIG.format(folder=folder, modules=modules)); (folder / "ldif").write_text(self.ENTRY)
        subprocess.run([slapd, "-T", "add", "-f", folder / "conf", "-l", folder / "ldif"], check=True, capture_output=True)
        with contextlib.closing(socket.socket()) as free: free.bind(("127.0.0.1", 0)); port = free.getsockname()[1]
        self.url = f"ldap://127.0.0.1:{port}"
        self.log = (folder / "log").open("w")
        self.process = subprocess.Popen([slapd, "-d", "0", "-f", folder / "conf", "-h", self.url], stdout=self.log, stderr=self.log)
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1): break
            if self.process.poll() is not None: sys.exit(f"slapd ended: {(folder / 'log').read_text()[-300:]}")
            time.sleep(0.1)
        said = subprocess.run([slapd, "-VV"], capture_output=True, text=True); found = re.search(r"slapd ([\d.]+)", said.stdout + said.stderr)
        self.versions = {"slapd": found[1] if found else "of this system"}; self.stored = None

    def ask(self, _, stored, password):
        if stored != self.stored:
            value = base64.b64encode(stored.encode()).decode()
            change = f"dn: cn=alice,dc=rehash\nchangetype: modify\nreplace: userPassword\nuserPassword:: {value}\n"
            subprocess.run([self.modify_with, "-x", "-H", self.url, "-D", "cn=root,dc=rehash", "-w", "root", "-o", "ldif_wrap=no"], input=change, text=True, check=True, capture_output=True)
            self.stored = stored
        path = pathlib.Path(self.folder.name, "password"); path.write_bytes(password)
        done = subprocess.run([self.whoami, "-x", "-H", self.url, "-D", "cn=alice,dc=rehash", "-y", path], capture_output=True, text=True)
        if done.returncode == 0: return True
        return False if "Invalid credentials" in done.stderr else " ".join(done.stderr.split())[-60:]

    def close(self): self.process.terminate(); self.process.wait(timeout=30); self.log.close(); self.folder.cleanup()


def npm():
    """A folder with npm's packages, made once for one list of them."""
    folder = common.CACHE / "npm"; wanted = "\n".join(NPM); made = folder / "requirements.txt"
    if not made.exists() or made.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True); folder.mkdir(parents=True)
        (folder / "package.json").write_text('{"private": true}')
        done = subprocess.run([tool("npm"), "install", "--ignore-scripts", "--no-audit", "--no-fund", *NPM], cwd=folder, capture_output=True, text=True, timeout=600)
        if done.returncode: common.skip(f"npm's registry cannot be reached: {done.stderr.strip().splitlines()[-1:]}")
        # What the packages ship is tried, and built where this system's node does not take it.
        for name in ("argon2", "bcrypt"):
            if subprocess.run([tool("node"), "-e", f"require('{name}')"], cwd=folder, capture_output=True).returncode:
                subprocess.run([tool("npm"), "rebuild", "--build-from-source", name], cwd=folder, capture_output=True, timeout=900)
        made.write_text(wanted)
    return folder


def debian(*packages):
    """A folder into which packages of this system's Debian are unpacked, installing nothing."""
    folder = common.CACHE / "debian"; folder.mkdir(parents=True, exist_ok=True)
    for package in packages:
        if not (folder / f"{package}.done").exists(): unpack(folder, package)
    return folder


def unpack(folder, package, *options):
    with tempfile.TemporaryDirectory() as aside:
        done = subprocess.run(["apt-get", *options, "download", package], cwd=aside, capture_output=True, text=True, timeout=300)
        files = list(pathlib.Path(aside).glob("*.deb"))
        if done.returncode or not files: common.skip(f"Debian's packages cannot be reached: {(done.stderr.strip().splitlines() or ['no answer'])[-1]}")
        subprocess.run(["dpkg-deb", "-x", files[0], folder], check=True)
    (folder / f"{package}.done").touch()


def wordpress():
    """The folder of WordPress 6.8 or later: this system's package, or that of Debian 13 where this one is older."""
    here = common.CACHE / "debian"; place = here / "usr/share/wordpress"
    debian("wordpress")
    version = re.search(r"\$wp_version = '(\d+)\.(\d+)", (place / "wp-includes/version.php").read_text())
    if tuple(map(int, version.groups())) >= (6, 8): return place
    newer = common.CACHE / "debian13"; state = newer / "apt"
    if not (newer / "wordpress.done").exists():
        for part in ("lists/partial", "cache/archives/partial"): (state / part).mkdir(parents=True, exist_ok=True)
        known = "\n".join(path.read_text() for path in pathlib.Path("/etc/apt/sources.list.d").glob("*.sources")) + "\n"
        known += pathlib.Path("/etc/apt/sources.list").read_text() if pathlib.Path("/etc/apt/sources.list").exists() else ""
        archive = re.search(r"^URIs: (\S+)$|^deb (?:\[.*?\] )?(\S+)", known, re.M)
        if not archive: return place
        (state / "sources").with_suffix(".sources").write_text(f"Types: deb\nURIs: {archive[1] or archive[2]}\nSuites: trixie\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n")
        (state / "status").touch()
        options = [f"-oDir::Etc::sourcelist={state}/sources.sources", "-oDir::Etc::sourceparts=-", f"-oDir::State={state}", f"-oDir::State::lists={state}/lists",
                   f"-oDir::State::status={state}/status", f"-oDir::Cache={state}/cache", "-oAcquire::Languages=none"]
        if subprocess.run(["apt-get", *options, "update", "-qq"], capture_output=True, timeout=300).returncode: return place
        unpack(newer, "wordpress", *options)
    return newer / "usr/share/wordpress"


def judges(wanted):
    """The judges that are needed, each started once; why the others cannot be had."""
    make = {
        "python": lambda: Lines(common.environment("verifiers", *PYTHON), HERE / "judge.py", "django", "werkzeug", "argon2-cffi", "bcrypt", "libpass", "libxcrypt"),
        "passlib": lambda: Lines(common.environment("passlib", *PASSLIB), HERE / "judge.py", "passlib"),
        "node": lambda: Lines(tool("node"), HERE / "judge.mjs", npm()),
        "php": lambda: Lines(tool("php"), HERE / "judge.php", wordpress(), debian(*DEBIAN) / "usr/share/php"),
        "slapd": Slapd, "doveadm": Doveadm,
    }
    found, missing = {}, []
    for name in wanted:
        try: found[name] = make[name]()
        except SystemExit as end:
            if end.code != common.SKIPPED: raise
            missing.append(end.reason)
    return found, missing


# ---- the table ------------------------------------------------------------------------------------

def targets(rehash):
    """(name, scheme, variant, cost) of each way to write a hash."""
    for scheme, entry in common.catalogue(rehash).items():
        for way in entry.get("writes", ()):
            variant = way.get("variant"); names = ",".join(part.split("=")[0] for part in way["cost"].split(","))
            named = f"{scheme} {variant}" if variant else scheme
            yield named, scheme, variant, COSTS.get(scheme) or CHEAP.get(names) or way["cost"], way.get("key", False)


def passwords(name):
    """(kind, password) of each that a target is asked about."""
    return [(kind, password) for kind, password in PASSWORDS.items() if kind in FEW or not re.fullmatch(DEAR, name)]


def write(rehash, key_file, target):
    """The hashes of one target by the name of the password; what is wrong."""
    name, scheme, variant, cost, key = target
    made, wrong = {}, []
    for kind, password in passwords(name):
        command = [rehash, "hash", "--scheme", scheme, "--cost", cost, "--stdin"] + (["--variant", variant] if variant else []) + (["--pepper-file", key_file] if key else [])
        done = subprocess.run(command, input=password + "\n", capture_output=True, text=True)
        refused = done.returncode == 2 and kind in CUT and "72 bytes" in done.stderr or done.returncode == 2 and kind in BLANKS and "blank" in done.stderr
        if done.returncode == 0: made[kind] = done.stdout.removesuffix("\n")
        elif not refused: wrong.append(f"{name}: not made of {kind}: {done.stderr.strip()[-160:]}")
    return name, made, wrong


def claims(name):
    """(reader, how what we wrote is shown to it)."""
    for reader, pattern, *more in CLAIMS:
        before, off = (*more, "", "")[:2]
        if re.fullmatch(pattern, name): yield reader, before, [part for part in off.split("|") if part]


def shown(stored, before, off, reader):
    for part in off: stored = stored.removeprefix(part)
    # The key of a text without one is handed to whoever asks for it.
    if reader == "firebase-scrypt" and ",sk=" not in stored: stored = stored.replace("$fbscrypt$v=1,n=16,r=8,p=1,ss=Bw==$", f"$fbscrypt$v=1,n=16,r=8,p=1,ss=Bw==,sk={KEY}$")
    return before + stored


def cell(judge, program, reader, name, how, made):
    """(answers, what is wrong) of one reader and target."""
    answers, wrong = 0, []
    for kind, stored in made.items():
        password = PASSWORDS[kind]
        for typed in (password, password[:-1] + "?"):
            said = judge.ask(program, shown(stored, *how, reader), typed.encode()); answers += 1
            if said is not (typed == password): wrong.append(f"{name}: {reader} says {said} to {'the right' if typed == password else 'a wrong'} password ({kind})")
    return answers, wrong


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--rehash"); parser.add_argument("--only")
    options = parser.parse_args()
    rehash = common.program(options.rehash); common.CACHE.mkdir(parents=True, exist_ok=True)
    key_file = common.CACHE / "signer.key"; key_file.write_text(KEY + "\n")
    listed = [target for target in targets(rehash) if not options.only or re.fullmatch(options.only, target[0])]
    wrong = [f"{name}: nobody here claims to read it" for name, *_ in listed if not any(claims(name))]
    plan = [(name, reader, before, off) for name, *_ in listed for reader, before, off in claims(name)]
    needed = dict.fromkeys(JUDGES[reader][0] for _, reader, _, _ in plan)
    asked, missing = judges(needed)
    versions = {reader: asked[judge].versions.get(program) for reader, (judge, program) in JUDGES.items() if judge in asked}
    print("readers: " + ", ".join(f"{reader} {version or 'NOT HERE'}" for reader, version in versions.items()))
    wrong += [f"{reader} is not here" for reader in dict.fromkeys(row[1] for row in plan) if reader in versions and not versions[reader]]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool: written = list(pool.map(lambda target: write(rehash, str(key_file), target), listed))
    hashes = {name: made for name, made, _ in written}
    wrong += [line for *_, lines in written for line in lines]
    table = {}

    def ask(judge):
        for name, reader, before, off in plan:
            if JUDGES[reader][0] == judge and versions.get(reader): table[name, reader] = cell(asked[judge], JUDGES[reader][1], reader, name, (before, off), hashes[name])

    with concurrent.futures.ThreadPoolExecutor(len(asked) or 1) as pool:
        for done in [pool.submit(ask, judge) for judge in asked]: done.result()
    for judge in asked.values(): judge.close()

    readers = [reader for reader in JUDGES if reader in versions and any(row[1] == reader for row in plan)]
    width = max(len(name) for name, *_ in listed)
    print(f"\n{'':{width}}  " + "  ".join(readers))
    for name, *_ in listed:
        said = []
        for reader in readers:
            answers, faults = table.get((name, reader), (None, ()))
            said.append(("–" if answers is None else f"{len(faults)} WRONG" if faults else f"ok {answers}").center(len(reader)))
        print(f"{name:{width}}  " + "  ".join(said).rstrip())
    wrong += [line for _, lines in table.values() for line in lines]
    for line in wrong: print(f"WRONG {line}")
    print("not asked: Spring Security and ASP.NET themselves, whose registries are none of Debian's, PyPI's and npm's; what stands behind Spring's ids others judge")
    print("asked through a verifier: better-auth, whose own scrypt is no target; with SHA-512 added: aspnetcore-identity")
    refused = sum(len(passwords(name)) - len(made) for name, made in hashes.items())
    print(f"{len(listed)} targets, {len(readers)} readers, {len(table)} cells: {sum(answers for answers, _ in table.values())} answers, {refused} passwords refused for their length or blanks, {len(wrong)} wrong")
    if missing and not wrong: common.skip("; ".join(missing))
    return 1 if wrong or not table else 0


if __name__ == "__main__":
    sys.exit(main())
