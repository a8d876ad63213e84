"""Runs inside a Django's environment: fills the table of users, and judges what has become of it.

usage: within.py PROJECT make|read|verify < JSON > JSON

PROJECT is a folder with `settings.py`, whose tables are there. `make` takes users and answers with what Django stored
of them, as does `read`; `verify` takes names, passwords and hashers and answers with what Django says of them now.
"""
import inspect, json, os, sys

sys.path.insert(0, sys.argv[1]); os.environ["DJANGO_SETTINGS_MODULE"] = "settings"

import django
django.setup()

from django.contrib.auth import hashers, models
from django.test.utils import override_settings

HASHERS = "django.contrib.auth.hashers."


def own():
    """Each hasher that this Django has, by its algorithm."""
    kinds = (kind for _, kind in inspect.getmembers(hashers, inspect.isclass) if issubclass(kind, hashers.BasePasswordHasher))
    return {kind.algorithm: HASHERS + kind.__name__ for kind in kinds if kind.algorithm}


def make(users):
    """Users as Django's own `create_user` makes them, or with a text that an older Django stored."""
    kinds = own()
    for user in users:
        more = {"is_active": not user.get("inactive")}
        if "stored" in user: models.User(username=user["name"], password=user["stored"], **more).save()
        elif user.get("locked"):
            locked = models.User(username=user["name"], **more); locked.set_unusable_password(); locked.save()
        else:
            with override_settings(PASSWORD_HASHERS=[kinds[user["hasher"]]]):
                models.User.objects.create_user(user["name"], password=user["password"], **more)
    return {"version": django.get_version(), "hashers": sorted(kinds), "stored": read(None)}


def read(_):
    """What is stored of each."""
    return dict(models.User.objects.values_list("username", "password"))


def verify(asked):
    """Of each user: what is stored, whether it opens to the right and to the wrong password, and whether
    Django would write it anew, which it and we would then do in turns."""
    kinds, answers = own(), {}
    known = [HASHERS + name for name in asked["hashers"]]
    with override_settings(PASSWORD_HASHERS=known + [kind for kind in kinds.values() if kind not in known]):
        for user in models.User.objects.all():
            right, wrong = asked["passwords"].get(user.username, (None, None))
            anew = []
            opens = right is not None and hashers.check_password(right, user.password, setter=anew.append)
            answers[user.username] = {"stored": user.password, "right": opens, "anew": bool(anew), "wrong": wrong is not None and hashers.check_password(wrong, user.password)}
    return answers


json.dump({"make": make, "read": read, "verify": verify}[sys.argv[2]](json.load(sys.stdin)), sys.stdout)
