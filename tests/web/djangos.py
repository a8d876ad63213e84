"""The Djangos: which, with which packages, what each is asked to make, and a project of each on the fly."""
import json, os, pathlib, subprocess, sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "producers"))
import common

HERE = pathlib.Path(__file__).resolve().parent
# What Python has ceased to bring, for the Django that still asks for it.
FOR_3_2 = ('setuptools<81; python_version >= "3.12"', 'legacy-cgi; python_version >= "3.13"', 'standard-crypt; python_version >= "3.13"')
# Before 5, bcrypt took passwords over 72 bytes and cut them, as did all that wrote today's tables.
REQUIREMENTS = {
    "5.2": ("Django~=5.2.0", "argon2-cffi>=25", "bcrypt~=4.3.0", "psycopg[binary]~=3.2"),
    "3.2": ("Django~=3.2.0", "argon2-cffi>=25", "bcrypt~=3.2.0", "psycopg2-binary~=2.9", *FOR_3_2),
}
# Each hasher of each: one that is missing here or there fails.
HASHERS = {
    "5.2": ("argon2", "bcrypt", "bcrypt_sha256", "md5", "pbkdf2_sha1", "pbkdf2_sha256", "scrypt"),
    "3.2": ("argon2", "bcrypt", "bcrypt_sha256", "crypt", "md5", "pbkdf2_sha1", "pbkdf2_sha256", "sha1", "unsalted_md5", "unsalted_sha1"),
}
SETTINGS = """\
SECRET_KEY = "of a project that lives for minutes"
USE_TZ = True
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes"]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
DATABASES = {{"default": {database!r}}}
"""


class Project:
    """A Django with a database."""

    def __init__(self, version, folder, database):
        self.version, self.folder = version, pathlib.Path(folder)
        self.python = str(common.environment(f"django-{version}", *REQUIREMENTS[version]))
        self.folder.mkdir(parents=True)
        (self.folder / "settings.py").write_text(SETTINGS.format(database=database))
        self.run(["-m", "django", "migrate", "auth", "-v", "0"])

    def run(self, arguments, given=None):
        path = {"PYTHONPATH": str(self.folder), "DJANGO_SETTINGS_MODULE": "settings", "PYTHONWARNINGS": "ignore"}
        done = subprocess.run([self.python, *arguments], input=given, env={**os.environ, **path}, capture_output=True, text=True, timeout=600)
        if done.returncode != 0: raise SystemExit(f"Django {self.version}: {done.stderr[-800:]}")
        return done.stdout

    def ask(self, command, question):
        """An answer of within.py's."""
        return json.loads(self.run([str(HERE / "within.py"), str(self.folder), command], json.dumps(question)))
