"""What passlib.py and verify.py share: packages of PyPI, kept below the target folder, and the program itself."""
import json, os, pathlib, subprocess, sys, venv

sys.dont_write_bytecode = True

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target").resolve() / "producers"
SKIPPED = 77


def skip(reason):
    """Ends a script that cannot run here; tests/run tells this from a failure."""
    print(f"skipped, {reason}")
    end = SystemExit(SKIPPED); end.reason = reason
    raise end


def pip(*arguments, python=sys.executable):
    """Runs pip; what it says where it fails, or None."""
    command = [python, "-m", "pip", "--disable-pip-version-check", "-q", *arguments]
    try: done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired: return "pip gave no answer in 300 seconds"
    if done.returncode == 0: return None
    said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")] or done.stderr.splitlines() or ["no reason given"]
    return said[-1]


def wheel(name, version):
    """The wheel of a package, fetched once and never installed."""
    CACHE.mkdir(parents=True, exist_ok=True)
    find = lambda: next(iter(CACHE.glob(f"{name}-{version}-*.whl")), None)
    if find() is None and (fault := pip("download", "--no-deps", "--only-binary=:all:", "-d", str(CACHE), f"{name}=={version}")):
        skip(f"PyPI cannot be reached: {fault}")
    return find()


def environment(name, *requirements):
    """The Python of a virtual environment that holds these packages, made once for one list of them."""
    folder = CACHE / name; made = folder / "requirements.txt"; wanted = "\n".join(requirements)
    python = folder / "bin/python"
    if not made.exists() or made.read_text() != wanted:
        venv.create(folder, with_pip=True, clear=True)
        if fault := pip("install", *requirements, python=str(python)): skip(f"PyPI cannot be reached: {fault}")
        made.write_text(wanted)
    return python


def program(argument):
    """The program that was named, or the one that was built last."""
    if argument: return argument
    built = [CACHE.parent / profile / "rehash" for profile in ("release", "debug")]
    found = [path for path in built if path.exists()]
    if not found: sys.exit("no rehash below the target folder: cargo build --release -p rehash-cli, or --rehash BINARY")
    return str(max(found, key=lambda path: path.stat().st_mtime))


def catalogue(rehash):
    """Every scheme by its id, as `rehash schemes` tells of it."""
    lines = subprocess.run([rehash, "schemes", "--format", "jsonl"], capture_output=True, text=True, check=True).stdout
    return {entry["id"]: entry for entry in map(json.loads, lines.splitlines())}


def batch(rehash, lines):
    """The answers to lines of `verify --batch`, by their id."""
    command = [rehash, "verify", "--batch", "-", "--limits", "offline"]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=1800)
    if done.returncode not in (0, 1): sys.exit(f"rehash exited {done.returncode}: {done.stderr[-400:]}")
    return {answer["id"]: answer for answer in map(json.loads, done.stdout.splitlines())}
