#!/usr/bin/env python3
"""Five hundred logins and changes of one account at once, and an end while people log in.

usage: race.py [--example BINARY]

On PostgreSQL; and a hundred on SQLite, from a hash that each of them wants to replace. Changes are compare-and-swap:
each that is acknowledged names the password that it replaced, so they form a chain, and what stands at its end is the
one password that logs in; sessions that began under an earlier one are over. Nobody is told anything but 303 and 401.
Exit 0: so it is; 77: PyPI cannot be reached.
"""
import argparse, collections, http.client, random, signal, sys, tempfile, threading, time

import djangos, example, logins, postgres

NAME, FIRST = "ann", "the first password"
RACES = (("PostgreSQL", 500, "argon2"), ("SQLite", 100, "md5"))
# Of the changes, so many go on with changes of whatever was acknowledged last, until the chain is so long.
FOLLOWERS, CHAIN = 6, 6


class Chain:
    """What was acknowledged: which password replaced which."""

    def __init__(self):
        self.lock, self.after, self.newest, self.wrong = threading.Lock(), {}, FIRST, []

    def add(self, old, new):
        with self.lock:
            if old in self.after: self.wrong.append("two changes of one password were acknowledged")
            self.after[old] = new; self.newest = self.end()

    def end(self):
        password = FIRST
        while password in self.after: password = self.after[password]
        return password


class Race:
    def __init__(self, title, project, url, at_once, hasher):
        self.title, self.project, self.url, self.at_once = title, project, url, at_once
        project.ask("make", [{"name": NAME, "hasher": hasher, "password": FIRST}])
        self.wrong, self.chain, self.answers, self.sessions = [], Chain(), [], []
        self.refused = []

    def run(self, program):
        begun = time.monotonic()
        with example.Example(program, self.url) as self.app:
            self.start = threading.Barrier(self.at_once)
            runners = [threading.Thread(target=self.log_in if number % 2 else self.change, args=(number, self.app.connect())) for number in range(self.at_once)]
            for runner in runners: runner.start()
            for runner in runners: runner.join()
            self.judge()
        stored = self.project.ask("verify", {"hashers": logins.named(), "passwords": {NAME: (self.chain.end(), FIRST)}})[NAME]
        if not stored["right"] or stored["wrong"] or stored["anew"]: self.wrong.append("Django does not verify the last password, or would write it anew")
        return time.monotonic() - begun

    def ask(self, kind, connection, password, *new):
        try: answer = (self.app.change if new else self.app.login)(NAME, password, *new, connection)
        except OSError as fault: self.wrong.append(f"{kind}: {type(fault).__name__}"); return False
        self.answers.append((kind, answer.status))
        if answer.status == 303: self.sessions.append((new[0] if new else password, answer.session()))
        return answer.status == 303

    def log_in(self, _, connection):
        self.start.wait(); self.ask("login", connection, FIRST)

    def change(self, number, connection):
        old, new = FIRST, f"password {number}, change 0"
        self.start.wait()
        for count in range(1, 100):
            if self.ask("change", connection, old, new): self.chain.add(old, new)
            else: self.refused.append(new)
            if number >= 2 * FOLLOWERS or len(self.chain.after) >= CHAIN: return
            connection, old, new = None, self.chain.newest, f"password {number}, change {count}"

    def judge(self):
        self.wrong += self.chain.wrong; last, passwords = self.chain.end(), [FIRST]
        while passwords[-1] in self.chain.after: passwords.append(self.chain.after[passwords[-1]])
        if len(passwords) != len(self.chain.after) + 1: self.wrong.append("acknowledged changes that are not of the chain")
        if len(passwords) <= CHAIN: self.wrong.append(f"only {len(passwords) - 1} changes were acknowledged")
        told = {status for _, status in self.answers}
        if told != {303, 401}: self.wrong.append(f"told {sorted(told)}")
        over = passwords[:-1] + random.sample(self.refused, 5)
        for password in over:
            if self.app.login(NAME, password).status != 401: self.wrong.append("a password that was replaced or refused logs in")
        final = self.app.login(NAME, last)
        if final.status != 303: self.wrong.append(f"the last password is told {final.status}")
        for password, session in [*self.sessions, (last, final.session())]:
            alive = b'id="user"' in self.app.get("/", session).body
            if alive != (password == last): self.wrong.append(f"a session under {'the last' if password == last else 'an earlier'} password is {'alive' if alive else 'over'}")

    def show(self, seconds):
        counts = collections.Counter(self.answers)
        said = ", ".join(f"{counts[of]} {of[0]}s told {of[1]}" for of in sorted(counts))
        print(f"{self.title}: {said}; {len(self.sessions)} sessions; {seconds:.0f} seconds")
        for line, times in collections.Counter(self.wrong).items(): print(f"WRONG {line}" + (f", {times} times" if times > 1 else ""))


def ending(program, url, guests=12):
    """Asks the example to end while people log in: each gets the answer, and then it is gone."""
    wrong = []
    with example.Example(program, url) as app:
        waiting = []
        for _ in range(guests):
            connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=3600); waiting.append(connection)
            connection.request("POST", "/login", example.form(username=NAME, password=FIRST), {"Origin": app.origin, **example.FORM})
        first = waiting[0].getresponse().status       # by now the others are in the queue
        app.process.send_signal(signal.SIGTERM)
        told = collections.Counter([first])
        for connection in waiting[1:]:
            try: told[connection.getresponse().status] += 1
            except OSError as fault: told[type(fault).__name__] += 1
        if told != {303: guests}: wrong.append(f"a login that had begun before the end was told something else: {dict(told)}")
        if app.process.wait(60) != 0: wrong.append(f"it ended with {app.process.returncode}")
    print(f"SIGTERM during {guests} logins: {told[303]} told 303, then it ended")
    for line in wrong: print(f"WRONG {line}")
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--example"); program = example.binary(arguments.parse_args().example)
    wrong = []
    with tempfile.TemporaryDirectory(prefix="rehash-web-") as folder, postgres.Postgres() as server:
        for engine, at_once, hasher in RACES:
            settings, url = server.database("race") if engine == "PostgreSQL" else postgres.sqlite(folder, "race")
            race = Race(f"{at_once} at once on {engine}, from {hasher}", djangos.Project("5.2", f"{folder}/{engine}", settings), url, at_once, hasher)
            race.show(race.run(program)); wrong += race.wrong; sys.stdout.flush()
        settings, url = postgres.sqlite(folder, "ending")
        djangos.Project("5.2", f"{folder}/ending", settings).ask("make", [{"name": NAME, "hasher": "md5", "password": FIRST}])
        wrong += ending(program, url)
    return 1 if wrong else 0


if __name__ == "__main__": sys.exit(main())
