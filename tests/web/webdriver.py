"""Headless Chromium, driven by chromedriver over the WebDriver protocol (W3C, https://www.w3.org/TR/webdriver2/)."""
import base64, json, pathlib, re, shutil, subprocess, tempfile, threading, time, urllib.error, urllib.request

FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--window-size=900,700")
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))     # nobody's proxy knows this machine's loopback
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"     # the protocol's name for a reference to an element


class Browser:
    """Runs with a new, empty profile until it is left."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="rehash-web-")
        self.driver = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "--", shutil.which("chromedriver"), "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        said = []
        for line in self.driver.stdout:
            said.append(line)
            if found := re.search(r"started successfully on port (\d+)", line): break
        else: raise SystemExit(f"chromedriver did not start: {''.join(said)}")
        threading.Thread(target=self.driver.stdout.read, daemon=True).start()
        self.base = f"http://127.0.0.1:{found[1]}"
        options = {"binary": shutil.which("chromium"), "args": [*FLAGS, f"--user-data-dir={self.profile}"]}
        session = self.call("POST", "/session", capabilities={"alwaysMatch": {"goog:chromeOptions": options}})
        self.base += "/session/" + session["sessionId"]
        self.version = f"Chromium {session['capabilities']['browserVersion']}"
        return self

    def __exit__(self, *_):
        try: self.call("DELETE", "")
        finally:
            self.driver.terminate(); self.driver.wait(30)
            shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, path, **body):
        request = urllib.request.Request(self.base + path, json.dumps(body).encode() if method == "POST" else None, {"Content-Type": "application/json"}, method=method)
        try:
            with DIRECT.open(request, timeout=120) as answer: return json.load(answer)["value"]
        except urllib.error.HTTPError as fault: raise SystemExit(f"chromedriver: {method} {path}: {json.load(fault)['value']['message'][:400]}")

    def open(self, url): self.call("POST", "/url", url=url)

    def find(self, selector): return self.call("POST", "/element", using="css selector", value=selector)[ELEMENT]

    def type(self, selector, text):
        element = self.find(selector)
        self.call("POST", f"/element/{element}/clear"); self.call("POST", f"/element/{element}/value", text=text)

    def leave(self, selector):
        """Clicks what loads another page, and waits until that is there."""
        old = self.find("html"); self.call("POST", f"/element/{self.find(selector)}/click")
        for _ in range(600):
            if self.find("html") != old and self.run("return document.readyState") == "complete": return
            time.sleep(0.1)
        raise SystemExit(f"{selector} leads nowhere within a minute")

    def text(self): return self.call("GET", f"/element/{self.find('body')}/text")

    def url(self): return self.call("GET", "/url")

    def cookies(self): return self.call("GET", "/cookie")

    def forget(self): self.call("DELETE", "/cookie")

    def run(self, script, *arguments): return self.call("POST", "/execute/sync", script=script, args=list(arguments))

    def screenshot(self, path):
        path = pathlib.Path(path); path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self.call("GET", "/screenshot")))
