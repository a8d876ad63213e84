"""A PostgreSQL of our own, in a folder that goes with it: never the system's."""
import os, pathlib, secrets, shutil, signal, socket, subprocess, tempfile, time

NOBODY = 65534      # servers refuse to run as root


def program(name):
    """A program of the newest PostgreSQL here."""
    versions = [path for path in pathlib.Path("/usr/lib/postgresql").glob("*/bin") if path.parent.name.isdigit()]
    for folder in sorted(versions, key=lambda path: int(path.parent.name), reverse=True):
        if (folder / name).exists(): return str(folder / name)
    found = shutil.which(name)
    if not found: raise SystemExit(f"there is no {name} here; tests/run installs it")
    return found


class Postgres:
    """Runs until it is left, or until the process ends that started it."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="rehash-web-")
        self.user, self.password = "rehash", secrets.token_hex(8)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0)); self.port = probe.getsockname()[1]
        secret = pathlib.Path(self.folder, "password"); secret.write_text(self.password)
        if os.getuid() == 0:
            for path in (self.folder, secret): os.chown(path, NOBODY, NOBODY)
        data, log = f"{self.folder}/data", f"{self.folder}/log"
        self.run("initdb", "-D", data, "-U", self.user, "--pwfile", str(secret), "-A", "scram-sha-256", "-E", "UTF8", "-N")
        with open(log, "w") as said:
            self.server = subprocess.Popen(self.command("postgres", "-D", data, "-p", str(self.port), "-k", self.folder,
                "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"), stdout=said, stderr=said, env=self.environment(), cwd="/")
        while subprocess.run([program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode != 0:
            if self.server.poll() is not None: raise SystemExit(f"PostgreSQL ended: {pathlib.Path(log).read_text()}")
            time.sleep(0.05)
        return self

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGINT); self.server.wait(60)
        shutil.rmtree(self.folder)

    def command(self, name, *arguments):
        # Ended with this process, as somebody who is not root.
        low = ["--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups"] if os.getuid() == 0 else []
        return ["setpriv", "--pdeathsig", "INT", *low, "--", program(name), *arguments]

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        return {**kept, "LC_ALL": "C.UTF-8", "PGPASSWORD": self.password}

    def run(self, name, *arguments):
        done = subprocess.run(self.command(name, *arguments), env=self.environment(), cwd="/", capture_output=True, text=True)
        if done.returncode != 0: raise SystemExit(f"{name}: {done.stderr[-400:]}")

    def database(self, name):
        """Makes one; its settings for Django and its URL."""
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", self.user, name)
        settings = {"ENGINE": "django.db.backends.postgresql", "NAME": name, "USER": self.user, "PASSWORD": self.password, "HOST": "127.0.0.1", "PORT": self.port}
        return settings, f"postgres://{self.user}:{self.password}@127.0.0.1:{self.port}/{name}"


def sqlite(folder, name):
    """The same of a SQLite file."""
    path = pathlib.Path(folder, f"{name}.sqlite3")
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path)}, f"sqlite:{path}"
