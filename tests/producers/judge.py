"""Asks real software about passwords: JSON Lines of {program, stored, password_hex} in, {answer} or {refused} out.

usage: judge.py PROGRAM...    those that the environment it runs in has; libpass and passlib share a name

The first line it writes holds the versions, null for what is not there.
"""
import ctypes, importlib.metadata, json, sys, warnings

del sys.path[0]     # this folder, where a file has the name of libpass's package

warnings.simplefilter("ignore")


def django():
    from django.conf import settings
    hashers = "PBKDF2 PBKDF2SHA1 Argon2 BCryptSHA256 BCrypt Scrypt MD5".split()
    settings.configure(SECRET_KEY="-", PASSWORD_HASHERS=[f"django.contrib.auth.hashers.{name}PasswordHasher" for name in hashers])
    from django.contrib.auth.hashers import identify_hasher
    return lambda password, stored: identify_hasher(stored).verify(password.decode(), stored)


def werkzeug():
    from werkzeug.security import check_password_hash
    return lambda password, stored: check_password_hash(stored, password.decode())


def argon2_cffi():
    from argon2 import PasswordHasher, exceptions
    def verify(password, stored):
        try: return PasswordHasher().verify(stored, password)
        except exceptions.VerifyMismatchError: return False
    return verify


def pyca_bcrypt():
    import bcrypt
    return lambda password, stored: bcrypt.checkpw(password, stored.encode())


def passlib():
    from passlib import hash as handlers
    names = ("bcrypt_sha256", "ldap_pbkdf2_sha256", "ldap_pbkdf2_sha512", "argon2", "scrypt", "bcrypt", "pbkdf2_sha1", "pbkdf2_sha256", "pbkdf2_sha512", "django_pbkdf2_sha256", "django_argon2", "django_bcrypt_sha256",
             "sha256_crypt", "sha512_crypt")
    known = [getattr(handlers, name) for name in names]
    return lambda password, stored: next(h for h in known if h.identify(stored)).verify(password, stored)


def libxcrypt():
    library = ctypes.CDLL("libcrypt.so.1"); library.crypt_gensalt      # which glibc's own had not
    library.crypt_r.restype = ctypes.c_char_p
    library.crypt_r.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p]
    room = ctypes.create_string_buffer(32768)
    def verify(password, stored):
        if b"\0" in password: raise ValueError("NUL")
        said = library.crypt_r(password, stored.encode(), room)
        if said is None or said.startswith(b"*"): raise ValueError("no setting of its own")
        return said == stored.encode()
    return verify


PROGRAMS = {"django": (django, "Django"), "werkzeug": (werkzeug, "Werkzeug"), "argon2-cffi": (argon2_cffi, "argon2-cffi"),
            "bcrypt": (pyca_bcrypt, "bcrypt"), "libpass": (passlib, "libpass"), "passlib": (passlib, "passlib"), "libxcrypt": (libxcrypt, None)}


def main():
    programs, versions = {}, {}
    for name in sys.argv[1:]:
        make, package = PROGRAMS[name]
        try: programs[name] = make()
        except (ImportError, OSError, AttributeError) as fault: versions[name] = None; print(f"{name}: {fault}", file=sys.stderr); continue
        versions[name] = importlib.metadata.version(package) if package else "of this system"
    print(json.dumps(versions), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        try: said = {"answer": bool(programs[asked["program"]](bytes.fromhex(asked["password_hex"]), asked["stored"]))}
        except Exception as fault: said = {"refused": type(fault).__name__}
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
