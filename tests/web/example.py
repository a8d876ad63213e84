"""The example of axum as a program that runs, and what a browser sends it."""
import http.client, http.cookies, os, pathlib, re, signal, subprocess, threading, urllib.parse

import djangos

NAME = "axum-sqlx-example"
# No limit of attempts, and none of the time that a slow machine needs.
PATIENT = ("--no-rate-limit", "--waiting", "4000", "--deadline-seconds", "3600")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
form = lambda **fields: urllib.parse.urlencode(fields)


def binary(argument):
    """The program that was named, or the one that was built last."""
    if argument: return argument
    target = djangos.common.CACHE.parent
    found = [path for path in (target / profile / NAME for profile in ("release", "debug")) if path.exists()]
    if not found: raise SystemExit(f"no {NAME} below the target folder: cargo build --release -p {NAME}, or --example BINARY")
    return str(max(found, key=lambda path: path.stat().st_mtime))


class Answer:
    """What came back."""

    def __init__(self, response):
        self.status, self.body = response.status, response.read()
        self.headers = sorted((name.lower(), value) for name, value in response.getheaders() if name.lower() != "date")
        self.cookies = http.cookies.SimpleCookie()
        for line in response.headers.get_all("Set-Cookie") or (): self.cookies.load(line)

    def session(self):
        """The one cookie, as a browser sends it back; None without one."""
        kept = [f"{name}={cookie.value}" for name, cookie in self.cookies.items() if cookie.value]
        return kept[0] if len(kept) == 1 else None


class Example:
    """Runs until it is left, or until the process ends that started it."""

    def __init__(self, program, database):
        self.command = [program, "--database", database, "--listen", "127.0.0.1:0", *PATIENT]

    def __enter__(self):
        self.process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "--", *self.command], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.said = []      # for whoever looks at a run that failed
        for line in self.process.stderr:
            self.said.append(line)
            if found := re.search(r"listening on http://127\.0\.0\.1:(\d+)", line): break
        else: raise SystemExit(f"the example did not start: {''.join(self.said)}")
        self.port = int(found[1]); self.origin = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True).start()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None: self.process.send_signal(signal.SIGTERM)
        self.process.wait(120)

    def connect(self):
        """A connection that stands, however many want one at the same moment: the kernel's queue is short."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=3600)
        connection.connect()
        return connection

    def request(self, method, path, body=None, connection=None, **headers):
        connection = connection or self.connect()
        try:
            connection.request(method, path, body, headers)
            return Answer(connection.getresponse())
        finally: connection.close()

    def post(self, path, connection=None, **fields):
        """A form, as the example's own page sends it."""
        return self.request("POST", path, form(**fields), connection, Origin=self.origin, **FORM)

    def get(self, path, session=None):
        return self.request("GET", path, **({"Cookie": session} if session else {}))

    def login(self, name, password, connection=None): return self.post("/login", connection, username=name, password=password)

    def change(self, name, password, new, connection=None): return self.post("/password", connection, username=name, password=password, new_password=new)
