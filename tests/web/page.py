#!/usr/bin/env python3
"""A browser logs in on the example's own page: with the right password, with a wrong one, at a locked account.

usage: page.py [--example BINARY]

Django 5.2 makes the users, headless Chromium types. What the page says, the cookie as the browser keeps it, and what a
page of another site gets are asserted; the pictures are kept in web/screenshots below the target folder. Exit 0: all as
it has to be; 77: PyPI cannot be reached.
"""
import argparse, http.server, shutil, sys, tempfile, threading

import djangos, example, postgres, webdriver

NAME, PASSWORD, NEW = "zoë", "Grüße & Küsse, 50%", "ein neues + langes"
USERS = [{"name": NAME, "hasher": "pbkdf2_sha256", "password": PASSWORD}, {"name": "locked", "hasher": "locked", "locked": True}]
FOREIGN = '<form method="post" action="{origin}/login"><input name="username" value="{name}"><input name="password" value="{password}"><button>win</button></form>'


class Visit:
    """One browser at one example."""

    def __init__(self, app, browser):
        self.app, self.browser, self.wrong, self.asked = app, browser, [], 0

    def expect(self, said, holds):
        self.asked += 1
        if not holds: self.wrong.append(f"not so: {said}; the page says: {self.browser.text()!r}")

    def log_in(self, name, password, picture):
        self.browser.forget(); self.browser.open(self.app.origin + "/")
        self.expect("the first page knows nobody", "You are not logged in." in self.browser.text())
        self.browser.type("#login [name=username]", name); self.browser.type("#login [name=password]", password)
        self.browser.leave("#login button")
        self.browser.screenshot(djangos.common.CACHE.parent / f"web/screenshots/{picture}.png")
        return self.browser.text()

    def right(self):
        said = self.log_in(NAME, PASSWORD, "right")
        self.expect("the right password is let in", f"You are logged in as {NAME}." in said and self.browser.url() == self.app.origin + "/")
        cookies = self.browser.cookies()
        self.expect("there is one cookie", len(cookies) == 1)
        wanted = {"httpOnly": True, "sameSite": "Lax", "path": "/", "secure": False, "domain": "127.0.0.1"}
        for cookie in cookies: self.expect(f"the cookie is {wanted}", {key: cookie.get(key) for key in wanted} == wanted)
        self.expect("no script reads it", self.browser.run("return document.cookie") == "")

    def change_and_leave(self):
        before = self.browser.cookies()
        self.browser.type("#change [name=password]", PASSWORD); self.browser.type("#change [name=new_password]", NEW)
        self.browser.leave("#change button")
        self.expect("whoever changes the password stays", f"You are logged in as {NAME}." in self.browser.text())
        self.expect("in another session", [cookie["value"] for cookie in self.browser.cookies()] != [cookie["value"] for cookie in before])
        self.browser.leave("#logout button")
        self.expect("whoever leaves is gone", "You are not logged in." in self.browser.text() and not self.browser.cookies())

    def refused(self):
        wrong, locked = self.log_in(NAME, PASSWORD, "wrong"), self.log_in("locked", PASSWORD, "locked")
        self.expect("a wrong password is refused", "That did not work" in wrong)
        self.expect("a locked account is refused in the same words", locked == wrong)
        self.expect("with no cookie", not self.browser.cookies())

    def other_site(self):
        """A page of another origin sends the right password, as one does that logs you in as somebody else."""
        page = FOREIGN.format(origin=self.app.origin, name=NAME, password=NEW.replace("+", "&#43;"))

        class Site(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200); self.send_header("Content-Type", "text/html; charset=utf-8"); self.end_headers()
                self.wfile.write(page.encode())

            def log_message(self, *_): pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as site:
            threading.Thread(target=site.serve_forever, daemon=True).start()
            self.browser.open(f"http://127.0.0.1:{site.server_port}/"); self.browser.leave("button")
            self.expect("another site's form is refused", "sent by another site" in self.browser.text())
            self.expect("with no cookie", not self.browser.cookies())
            site.shutdown()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--example"); program = example.binary(arguments.parse_args().example)
    for needed in ("chromium", "chromedriver"):
        if not shutil.which(needed): djangos.common.skip(f"there is no {needed} here; tests/run installs it")
    with tempfile.TemporaryDirectory(prefix="rehash-web-") as folder:
        settings, url = postgres.sqlite(folder, "page")
        djangos.Project("5.2", f"{folder}/project", settings).ask("make", USERS)
        with example.Example(program, url) as app, webdriver.Browser() as browser:
            visit = Visit(app, browser)
            for step in (visit.right, visit.change_and_leave, visit.refused, visit.other_site): step()
            print(f"{browser.version}: {visit.asked} questions, {len(visit.wrong)} answered otherwise")
    for line in visit.wrong: print(f"WRONG {line}")
    return 1 if visit.wrong or not visit.asked else 0


if __name__ == "__main__": sys.exit(main())
