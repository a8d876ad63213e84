#!/usr/bin/env python3
"""Users of real Djangos log in at the example, on the same table, and Django goes on reading it.

usage: logins.py [--example BINARY] [--only 'Django 5.2 on SQLite', or a part of such a title]

Each Django of djangos.py makes its tables on SQLite and on PostgreSQL and creates users with each of its hashers; rows of
Django 1.11 and django-bcrypt are added to those of the newest from old_users.jsonl. The example of axum then runs on that
database: wrong passwords, locked and inactive users stay out, right ones get in, each row that can be better is written
anew once, and Django verifies what it finds then, with the hashers that docs/from-django.md names. Exit 0: every number of
the table is what it has to be; 77: PyPI cannot be reached.
"""
import argparse, ast, collections, concurrent.futures, re, sys, tempfile

import djangos, example, postgres, users

AT_ONCE = 4
COLUMNS = ("users", "right in", "wrong out", "upgraded", "Django verifies")


def named():
    """The hashers that the guide tells Django to have: what we write first, so that Django does not write it anew."""
    guide = (djangos.common.ROOT / "docs/from-django.md").read_text(encoding="utf-8")
    block = re.search(r"^PASSWORD_HASHERS = (\[.*?^\])", guide, re.M | re.S)
    return [name.rpartition(".")[2] for name in ast.literal_eval(block[1])]


def title(version, engine): return f"Django {version} on {engine}"


def kind(answer):
    """All that somebody sees who is not let in."""
    return answer.status, tuple(answer.headers), answer.body


class Table:
    """A Django's users on one engine: who they are, and what came of them."""

    def __init__(self, version, engine, folder, database):
        self.title = title(version, engine)
        self.users = list(users.of(version)); self.wrong = []
        settings, self.url = database
        self.project = djangos.Project(version, f"{folder}/{version}-{engine}", settings)
        made = self.project.ask("make", [{**user, "hasher": user.get("made_by", user["hasher"])} for user in self.users])
        self.version, self.stored = made["version"], made["stored"]
        if tuple(made["hashers"]) != djangos.HASHERS[version]: self.wrong.append(f"Django {self.version} has the hashers {made['hashers']}")

    def log_in(self, program):
        """Everybody, twice; what Django says in between and at the end."""
        with example.Example(program, self.url) as self.app, concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            self.strangers()
            first = list(pool.map(self.first, self.users))
            between = self.project.ask("read", None)
            again = list(pool.map(self.again, self.users))
        passwords = {user["name"]: (user["password"], user["wrong"]) for user in self.users}
        self.judge(first, between, again, self.project.ask("verify", {"hashers": named(), "passwords": passwords}))

    def first(self, user):
        return tuple(self.app.login(user["name"], typed) for typed in (user["wrong"], user["password"]))

    def again(self, user):
        return self.app.login(user["name"], user["password"])

    def strangers(self):
        """Whoever is not let in gets one and the same answer: at no account, with no password, with what the table holds."""
        name = self.users[0]["name"]
        stolen = [(user["name"], self.stored[user["name"]]) for user in self.users if user["hasher"] in ("unsalted_md5", "md5", "locked")]
        out = [self.app.login(name, typed) for name, typed in (("nobody", "password"), ("nobody", "\0"), (name, ""), (name, "x" * 5000), *stolen)]
        self.refusals = {kind(answer) for answer in out}

    def judge(self, first, between, again, end):
        """Counts what came of everybody, and what has to."""
        self.counts, self.expected = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
        for user, (wrong, right), second in zip(self.users, first, again):
            name, key = user["name"], (user["producer"], user["hasher"])
            out = bool(user.get("locked") or user.get("inactive"))
            refused = [wrong, right, second] if out else [wrong]
            self.refusals |= {kind(answer) for answer in refused}
            let_in = [answer.status == 303 and answer.session() is not None for answer in (right, second)]
            upgraded = user.get("upgraded", False)
            have = (1, not out and all(let_in), all(answer.status == 401 for answer in refused), self.stored[name] != between[name], end[name]["right"] and not end[name]["wrong"])
            # Of an inactive user, too, Django verifies the password.
            need = (1, not out, True, upgraded, bool(upgraded or user.get("read") or user.get("inactive")))
            self.counts[key].update(dict(zip(COLUMNS, have))); self.expected[key].update(dict(zip(COLUMNS, need)))

            faults = [f"{column}: {bool(is_so)}" for column, is_so, should in zip(COLUMNS, have, need) if is_so != should]
            if between[name] != end[name]["stored"]: faults.append("written anew a second time")
            if upgraded and end[name]["anew"]: faults.append("Django would write the new text anew")
            told = f"told {wrong.status}, {right.status}, {second.status}"
            self.wrong += [f"{', '.join(key)}, {name}, {told}: {fault}" for fault in faults]
        if {status for status, *_ in self.refusals} != {401} or len(self.refusals) != 1:
            self.wrong.append(f"refusals differ: {sorted(status for status, *_ in self.refusals)}")

    def show(self):
        """Prints the counts; how many are not what they have to be."""
        print(f"\n{self.title} ({self.version})")
        print(f"{'producer':20} {'hasher':28}" + "".join(f"{column:>17}" for column in COLUMNS))
        for key, counts in self.counts.items():
            cells = ""
            for column in COLUMNS:
                have, need = counts[column], self.expected[key][column]
                cells += f"{have if have == need else f'{have} not {need}':>17}"
            print(f"{key[0]:20} {key[1]:28}{cells}")
        total = sum(self.counts.values(), collections.Counter())
        print(f"{'':20} {'together':28}" + "".join(f"{total[column]:>17}" for column in COLUMNS))
        for line in self.wrong: print(f"WRONG {line}")
        return len(self.wrong)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--example"); arguments.add_argument("--only", default="")
    options = arguments.parse_args(); program = example.binary(options.example)
    for version, packages in djangos.REQUIREMENTS.items(): djangos.common.environment(f"django-{version}", *packages)
    with tempfile.TemporaryDirectory(prefix="rehash-web-") as folder, postgres.Postgres() as server, concurrent.futures.ThreadPoolExecutor(2) as pool:
        databases = [(version, engine, folder, database) for version in djangos.HASHERS for engine, database in (
            ("SQLite", postgres.sqlite(folder, f"django-{version}")), ("PostgreSQL", server.database(f"django-{version}")))]
        wanted = [of for of in databases if options.only in title(*of[:2])]
        tables = list(pool.map(lambda of: Table(*of), wanted))
        wrong = 0
        for table in tables:
            table.log_in(program); wrong += table.show(); sys.stdout.flush()
    print(f"\n{sum(len(table.users) for table in tables)} users of {len(tables)} tables, {wrong} shortfalls")
    return 1 if wrong or not tables else 0


if __name__ == "__main__": sys.exit(main())
