#!/usr/bin/env python3
"""Takes today's E*TRADE token from the Opening Bell extension and hands it to programs on this computer.

    python3 opening_bell_receiver.py --pair --env .env
    python3 opening_bell_receiver.py --environment sandbox --json reiktar:~/.local/share/etrade-cli/sandbox-token.json
    python3 opening_bell_receiver.py --environment sandbox -- python3 bot.py
    python3 opening_bell_receiver.py --type-code -- python3 script_that_asks_for_the_code.py

One file, standard library only, Python 3.9 or newer. README.md beside it says what each option is for.
From top to bottom: the contract, files, sinks, programs, the server, the command line.
"""

import argparse
import atexit
import base64
import binascii
import contextlib
import getpass
import glob
import hashlib
import hmac
import json
import os
import queue
import re
import signal
import socket
import socketserver
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import OrderedDict
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler
from urllib.parse import unquote

try:
    import fcntl
    import pty
    import termios
    import tty
except ImportError:  # Windows has none of them.
    pty = None

DEFAULT_PORT = 9330
CONFIG = os.path.join(os.environ.get("XDG_CONFIG_HOME") or "~/.config", "opening-bell", "receiver.json")
BODY_LIMIT = 16 * 1024
CONNECTION_SECONDS = 5
CONNECTIONS = 50
CLOCK_SECONDS = 300
STOP_SECONDS = 10


def say(text):
    """What the person is told; never anything of a body but its type, profile and environment."""
    print(f"opening-bell: {text}", file=sys.stderr, flush=True)


# --- The contract ---------------------------------------------------------------------------------------


class Refusal(Exception):
    """A request that is not taken: the HTTP status, and a code that says why."""

    def __init__(self, status, code):
        super().__init__(code)
        self.status, self.code = status, code


def secret_bytes(text):
    """The 32 bytes of `whsec_` + base64."""
    prefix, _, encoded = text.strip().partition("_")
    try:
        secret = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        secret = b""
    if prefix != "whsec" or len(secret) != 32:
        raise SystemExit("The pairing secret is whsec_ and base64 of 32 bytes, as the extension shows it.")
    return secret


def signature(secret, text):
    return b"v1," + base64.b64encode(hmac.new(secret, text, hashlib.sha256).digest())


def verified(secret, headers, body, now):
    """The id and the timestamp of a request that bears the secret's signature and is not old."""
    identity, timestamp, given = (
        (headers.get(f"webhook-{name}") or "").encode("latin-1", "replace")
        for name in ("id", "timestamp", "signature")
    )
    # A dot in the id would let the same signature stand for another id and time.
    if not re.fullmatch(rb"[\w-]{1,200}", identity) or not re.fullmatch(rb"[0-9]{1,12}", timestamp):
        raise Refusal(401, "signature")
    expected = signature(secret, identity + b"." + timestamp + b"." + body)
    if not any([hmac.compare_digest(expected, each) for each in given.split(b" ")]):
        raise Refusal(401, "signature")
    if abs(now - int(timestamp)) > CLOCK_SECONDS:
        raise Refusal(401, "timestamp")
    return identity, timestamp


TOKEN = ("profile", "environment", "consumer_key", "oauth_token", "oauth_token_secret", "issued_at", "expires_at")
FIELDS = {
    "token.connected": TOKEN,
    "token.renewed": TOKEN,
    "token.ended": ("profile", "environment"),
    "verifier.captured": ("oauth_token", "oauth_verifier"),
}


LINE_OR_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def moment(text):
    """An aware time. Python before 3.11 knows neither `Z` nor every fraction of a second."""
    read = datetime.fromisoformat(re.sub(r"\.\d+", "", text).replace("Z", "+00:00"))
    if read.tzinfo is None:
        raise ValueError("no zone")
    return read.astimezone(timezone.utc)


class Event:
    """An event whose every text is one line, so that none can write a line of its own anywhere."""

    def __init__(self, message):
        data = message["data"]
        self.type, self.at = message["type"], moment(message["timestamp"])
        self.sequence, self.profile, self.environment = data["sequence"], data.get("profile"), data.get("environment")
        self.consumer_key, self.verifier = data.get("consumer_key"), data.get("oauth_verifier")
        self.token, self.secret = data.get("oauth_token"), data.get("oauth_token_secret")
        for name in FIELDS[self.type]:
            if not isinstance(data[name], str) or not data[name]:
                raise ValueError(name)
        for value in (self.profile, self.consumer_key, self.token, self.secret, self.verifier):
            if value is not None and (not isinstance(value, str) or LINE_OR_CONTROL.search(value)):
                raise ValueError("a text that is no line")
        if type(self.sequence) is not int:
            raise ValueError("sequence")
        if self.type.startswith("token.") and self.environment not in ("sandbox", "production"):
            raise ValueError("environment")
        self.is_sandbox = self.environment == "sandbox"
        self.sandbox_word = json.dumps(self.is_sandbox)
        if "issued_at" in FIELDS[self.type]:
            self.issued, self.expires = moment(data["issued_at"]), moment(data["expires_at"])

    @property
    def new_york(self):
        """The zone of New York on the day of the token, which ends there at midnight. Windows has no zone data."""
        hours = round(self.expires.hour + self.expires.minute / 60)
        return timezone(-timedelta(hours=hours if hours in (4, 5) else 5))


# --- Files ----------------------------------------------------------------------------------------------


def real_path(path):
    """Where the file is: a link is followed where nobody else has made it."""
    path = os.path.abspath(os.path.expanduser(path))
    if os.path.islink(path) and hasattr(os, "getuid") and os.lstat(path).st_uid != os.getuid():
        raise PermissionError(f"{path} is a link that somebody else has made")
    return os.path.realpath(path)


def read_text(path):
    """What the file holds, byte for byte; nothing where there is none."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def write_private(path, text):
    """The whole text or, whatever happens, the file as it was; nobody else may read it."""
    folder, name = os.path.split(path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    prefix = f".{name}.opening-bell-"
    for left in glob.glob(os.path.join(glob.escape(folder), glob.escape(prefix) + "*")):
        with contextlib.suppress(OSError):
            if time.time() - os.stat(left).st_mtime > 60:
                os.unlink(left)
    handle, temporary = tempfile.mkstemp(prefix=prefix, dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


@contextlib.contextmanager
def locked(path):
    """Holds a lock file as the program Finance holds it."""
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    with open(path, "a+b") as file:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield  # What ends it, on every system, is that the file is closed.


# --- Sinks: each puts a token somewhere, and takes it away when it has ended ------------------------------

# name=value, where the value is what an event has, and a time says in which form.
NAMES = """ETRADE_CONSUMER_KEY=consumer_key ETRADE_ENVIRONMENT=environment
    ETRADE_ACCESS_TOKEN=token ETRADE_ACCESS_TOKEN_SECRET=secret"""
ALIASES = """ETRADE_ACCESS_SECRET=secret ETRADE_OAUTH_TOKEN=token ETRADE_OAUTH_TOKEN_SECRET=secret
    ETRADE_SANDBOX=sandbox_word"""
OAUTH_PAIR = """oauth_token=token oauth_token_secret=secret sandbox=is_sandbox
    created_at=issued:epoch last_used_at=at:epoch"""
SHAPES = {
    "oauth-pair": OAUTH_PAIR,
    "access-pair": """access_token=token access_token_secret=secret sandbox=is_sandbox consumer_key=consumer_key
        created_at=issued:zulu expires_at=expires:zulu""",
    "reiktar": "token=token token_secret=secret",
    "etrade-cli": "accessToken=token accessSecret=secret lastUpdated=at:zulu",
    "chrisguidry": "oauth_token=token oauth_token_secret=secret expires_at=expires:aware environment=environment",
    "local-api": """access_token=token access_token_secret=secret sandbox=is_sandbox
        last_used=at:new-york token_date=issued:new-york-day""",
    "quantcore": "access_token=token access_token_secret=secret expires_at=expires:naive-local",
    "finance": OAUTH_PAIR,
    "rasesh6": "access_token=token access_token_secret=secret expires_at=expires:naive-utc",
}
# Two keep their token inside an object of the file: by the number of the account, and by the environment.
INSIDE = {"chrisguidry": lambda sink, _event: sink.account, "quantcore": lambda _sink, event: event.environment}
TIMES = {
    "epoch": lambda at, _zone: at.timestamp(),
    "aware": lambda at, _zone: at.isoformat(),
    "zulu": lambda at, _zone: at.strftime("%Y-%m-%dT%H:%M:%SZ"),
    "naive-local": lambda at, _zone: at.astimezone().replace(tzinfo=None).isoformat(),
    "naive-utc": lambda at, _zone: at.replace(tzinfo=None).isoformat(),
    "new-york": lambda at, zone: at.astimezone(zone).isoformat(),
    "new-york-day": lambda at, zone: at.astimezone(zone).date().isoformat(),
}


def filled(table, event):
    """What a table says, of this event."""

    def value(source):
        name, _, form = source.partition(":")
        return TIMES[form](getattr(event, name), event.new_york) if form else getattr(event, name)

    return {name: value(source) for name, source in (each.split("=") for each in table.split())}


def variables(event, there, with_aliases):
    """The variables of a token: an alias only where it is there already, or asked for."""
    aliases = filled(ALIASES, event).items()
    return {**filled(NAMES, event), **{name: of for name, of in aliases if with_aliases or name in there}}


class EnvFile:
    """A .env file: its own lines are changed in place, and all others are kept."""

    LINE = re.compile(r"^(\ufeff?[ \t]*(?:export[ \t]+)?)(\w+)([ \t]*=)[^\r\n]*", re.MULTILINE)
    HOLDS_A_TOKEN = re.compile(r"ETRADE_(ACCESS|OAUTH)_(TOKEN|SECRET|TOKEN_SECRET)")

    def __init__(self, path, with_aliases):
        self.name, self.path, self.with_aliases = path, path, with_aliases

    def put(self, event):
        def change(text, there):
            values = variables(event, there, self.with_aliases)
            ending = "\r\n" if "\r\n" in text else "\n"
            missing = "".join(f"{name}={ending}" for name in values if name not in there)
            return text + (ending if text and not text.endswith("\n") else "") + missing, values

        self.change(change)

    def end(self, _event):
        self.change(lambda text, there: (text, {name: "" for name in there if self.HOLDS_A_TOKEN.fullmatch(name)}))

    def change(self, make):
        path = real_path(self.path)
        before = read_text(path)
        text, values = make(before, {line[2] for line in self.LINE.finditer(before)})
        values = {name: self.quoted(value) for name, value in values.items()}
        after = self.LINE.sub(lambda line: line[1] + line[2] + line[3] + values[line[2]]
                              if line[2] in values else line[0], text)
        if after != before:
            write_private(path, after)

    @staticmethod
    def quoted(value):
        """As it is where every reader takes it so, Docker's too, which knows no quotes."""
        if re.fullmatch(r"[\w+/=.~%:@-]*", value, re.ASCII):
            return value
        if "'" in value or "\\" in value:
            raise ValueError("readers of .env files do not agree about this value")
        return f"'{value}'"


class JsonFile:
    """A JSON file of one of the shapes; what else it holds is kept."""

    def __init__(self, text):
        shape, _, self.path = text.partition(":")
        self.shape, _, account = shape.partition("/")
        self.account, self.name = account or "0", self.path
        if self.shape not in SHAPES or not self.path:
            raise argparse.ArgumentTypeError(f"SHAPE:FILE, where SHAPE is one of {', '.join(SHAPES)}")

    def put(self, event):
        def with_token(held):
            values = filled(SHAPES[self.shape], event)
            if any(isinstance(held.get(key), dict) for key in values):
                raise ValueError("the file has the shape of another program")
            held.update(values)

        self.change(event, with_token)

    def end(self, event):
        def without_token(held):
            for each in SHAPES[self.shape].split():
                if not each.startswith("consumer_key="):
                    held.pop(each.partition("=")[0], None)
            if set(held) == {"consumer_key"}:
                held.clear()

        self.change(event, without_token)

    def change(self, event, make):
        path = self.path_for(event)
        with locked(path + ".lock") if self.shape == "finance" else contextlib.nullcontext():
            text = read_text(path)
            whole = json.loads(text) if text.strip() else {}
            inside = self.shape in INSIDE and INSIDE[self.shape](self, event)
            held = whole.setdefault(inside, {}) if inside else whole
            make(held)
            if inside and not held:
                del whole[inside]
            if whole:
                write_private(path, json.dumps(whole, indent=2) + "\n")
            elif text:
                os.unlink(path)

    def path_for(self, event):
        """{consumer_key} and {environment} in it are filled in."""
        path = self.path.replace("{environment}", event.environment)
        if "{consumer_key}" in path:
            if not re.fullmatch(r"[\w-]+", event.consumer_key or "", re.ASCII):
                raise ValueError("a consumer key that is no name of a file")
            path = path.replace("{consumer_key}", event.consumer_key)
        return real_path(path)


class Keyring:
    """The key ring of the system, in the form of the package etrade-python."""

    SERVICE = "etrade-python"

    def __init__(self, profile):
        try:
            import keyring
        except ImportError:
            raise SystemExit("--keyring needs the Python package keyring: pip install keyring") from None
        self.keyring, self.profile, self.name = keyring, profile, "the key ring"

    def user(self, event):
        return f"{event.environment}:{hashlib.sha256(event.consumer_key.encode()).hexdigest()}:{self.profile}"

    def put(self, event):
        held = json.loads(self.keyring.get_password(self.SERVICE, self.user(event)) or "{}")
        held.update(access_token=event.token, access_token_secret=event.secret)
        held.update(acquired_at=event.issued.isoformat(), last_used_at=event.at.isoformat())
        held["renewed_at"] = event.at.isoformat() if event.type == "token.renewed" else None
        self.keyring.set_password(self.SERVICE, self.user(event), json.dumps(held))

    def end(self, event):
        if self.keyring.get_password(self.SERVICE, self.user(event)) is not None:
            self.keyring.delete_password(self.SERVICE, self.user(event))


# --- Programs: started with the token, or with the code typed into them ----------------------------------


class ProgramSink:
    """Tells the main thread, which starts and stops the program."""

    name = "the program"

    def __init__(self, inbox, with_aliases):
        self.inbox, self.with_aliases = inbox, with_aliases

    def put(self, event):
        self.inbox.put(("token", variables(event, os.environ, self.with_aliases)))

    def end(self, _event):
        self.inbox.put(("token", None))


class Prompt:
    """A pseudo-terminal that a program runs in: it believes that a person reads, and types."""

    ADDRESS = re.compile(r"https://us\.etrade\.com/e/t/etws/authorize\?[^\s\"'<>\x1b]+")

    def __init__(self):
        self.ours, self.theirs = pty.openpty()
        # An address that is broken over two lines would not be seen.
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 400, 0, 0))
        self.shown, self.codes, self.lock = "", OrderedDict(), threading.Lock()
        self.reader = threading.Thread(target=self.copy_out, daemon=True)

    def begin(self):
        """Goes between the program and the person's own terminal, which leaves showing what is typed to it."""
        os.close(self.theirs)
        if os.isatty(0):
            atexit.register(termios.tcsetattr, 0, termios.TCSADRAIN, termios.tcgetattr(0))
            tty.setcbreak(0)
        self.reader.start()
        threading.Thread(target=self.copy_in, daemon=True).start()

    def copy_out(self):
        with contextlib.suppress(OSError):
            while chunk := os.read(self.ours, 4096):
                sys.stdout.buffer.write(chunk)
                sys.stdout.buffer.flush()
                with self.lock:
                    self.shown = (self.shown + chunk.decode("utf-8", "replace"))[-65536:]
                    self.type_codes()

    def copy_in(self):
        with contextlib.suppress(OSError):
            while chunk := os.read(0, 4096):
                os.write(self.ours, chunk)

    def take(self, event):
        """Keeps the code until the program has shown the address that it belongs to."""
        with self.lock:
            self.codes[self.plain(event.token)] = (event.verifier, time.monotonic() + CLOCK_SECONDS)
            self.type_codes()

    def type_codes(self):
        queries = (address.partition("?")[2].split("&") for address in self.ADDRESS.findall(self.shown))
        asked = {self.plain(part[6:]) for query in queries for part in query if part.startswith("token=")}
        for token, (code, until) in list(self.codes.items()):
            if token in asked or time.monotonic() > until:
                del self.codes[token]
            if token in asked and time.monotonic() <= until:
                os.write(self.ours, code.encode() + b"\r")
                say("typed the verification code")

    @staticmethod
    def plain(token):
        """Some programs encode it, some do not, and a raw plus may have become a blank."""
        return unquote(token).replace(" ", "+")


def supervise(argv, inbox, prompt):
    """Starts the program with each new token and passes signals on. @returns the exit code"""
    child, held = None, None

    def start(extra):
        kept = {name: value for name, value in os.environ.items() if name != "OPENING_BELL_SECRET"}
        ends = dict.fromkeys(("stdin", "stdout", "stderr"), prompt.theirs) if prompt else {}
        started = subprocess.Popen(argv, env={**kept, **extra}, start_new_session=True, **ends)
        threading.Thread(target=lambda: inbox.put(("exit", (started, started.wait()))), daemon=True).start()
        return started

    def pass_on(number):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, number) if hasattr(os, "killpg") else child.terminate()

    def stop():
        pass_on(signal.SIGTERM)
        try:
            child.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            pass_on(getattr(signal, "SIGKILL", signal.SIGTERM))
            child.wait()

    if prompt:
        child = start({})
        prompt.begin()
    while True:
        try:
            kind, value = inbox.get(timeout=1)  # Without a limit Windows would not hear Ctrl-C.
        except queue.Empty:
            continue
        if kind == "token" and value != held:
            if child:
                say("stops the program: its token has changed")
                stop()
            child, held = (start(value) if value else None), value
        elif kind == "signal" and not child:
            return 128 + value if argv else 0
        elif kind == "signal":
            pass_on(value)
        elif kind == "exit" and value[0] is child:
            if prompt:
                prompt.reader.join(STOP_SECONDS)
            return value[1] if value[1] >= 0 else 128 - value[1]


# --- The server ------------------------------------------------------------------------------------------


class Pairing:
    """The secret, and what is learnt of who knows it: kept in a file, or in memory where the secret is a variable."""

    def __init__(self, path):
        self.path, self.held = path, json.loads(read_text(path) or "{}") if path else {}
        self.secret = secret_bytes(self.held["secret"]) if "secret" in self.held else None

    def keep(self, **changes):
        self.held.update(changes)
        if self.path:
            write_private(self.path, json.dumps(self.held, indent=2) + "\n")


class Receiver:
    """Decides about each request."""

    def __init__(self, pairing, sinks, prompt, profile, environment):
        self.pairing, self.sinks, self.prompt = pairing, sinks, prompt
        self.profile, self.environment = profile, environment
        self.lock, self.answers = threading.Lock(), OrderedDict()

    def answer(self, port, headers, read_body):
        if headers.get_all("Host", []) not in ([f"127.0.0.1:{port}"], [f"localhost:{port}"]):
            raise Refusal(403, "host")
        origin = headers.get("Origin")
        # No browser sends a POST without it; what is no browser is known by its signature alone.
        if origin and not re.fullmatch(r"(chrome|moz)-extension://[\w-]+", origin):
            raise Refusal(403, "origin")
        if (headers.get("Content-Type") or "").partition(";")[0].strip().lower() != "application/json":
            raise Refusal(415, "content-type")
        body = read_body()
        identity, timestamp = verified(self.pairing.secret, headers, body, time.time())
        with self.lock:
            if origin and "origin" not in self.pairing.held:
                self.pairing.keep(origin=origin)
            if origin and self.pairing.held["origin"] != origin:
                raise Refusal(403, "origin")
            try:
                message = json.loads(body)
                if message["type"] == "hello":
                    proof = signature(self.pairing.secret, b"proof." + identity + b"." + timestamp)
                    return {"proof": proof.decode()}
                event = Event(message)
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
                raise Refusal(400, "event") from None
            if event.sequence not in self.answers:
                self.answers[event.sequence] = self.take(event)
                if len(self.answers) > 500:
                    self.answers.popitem(last=False)
            return self.answers[event.sequence]

    def take(self, event):
        """A repeat never comes here, but for one that was taken by an earlier run."""
        if event.type == "verifier.captured":
            if self.prompt:
                self.prompt.take(event)
            return {"taken": bool(self.prompt)}
        what = f"{event.type} ({event.profile}, {event.environment})"
        newest = self.pairing.held.setdefault("newest", {})
        key = f"{event.environment}:{event.profile}"
        if not self.is_meant(event, key in newest):
            say(f"{what}: left out")
            return {"taken": False}
        if event.sequence == newest.get(key):
            return {"taken": True}
        if event.sequence < newest.get(key, event.sequence):
            raise Refusal(409, "sequence")
        failed = [sink.name for sink in self.sinks if not self.reaches(sink, event)]
        if failed:
            raise Refusal(500, "sink")
        self.pairing.keep(newest={**newest, key: event.sequence})
        say(f"{what}: {', '.join(sink.name for sink in self.sinks) or 'no sink is named'}")
        return {"taken": True}

    def is_meant(self, event, is_known):
        """Where nothing is named, the first token decides whose tokens are taken in this run."""
        if not self.profile and not self.environment:
            if event.type == "token.ended" and not is_known:
                return False
            self.profile, self.environment = event.profile, event.environment
        return self.profile in (None, event.profile) and self.environment in (None, event.environment)

    @staticmethod
    def reaches(sink, event):
        try:
            (sink.end if event.type == "token.ended" else sink.put)(event)
            return True
        except Exception as error:  # The others get theirs, and the extension tries again.
            # A text of our own, or the system's; any other could quote a token.
            ours = str(error) if type(error) is ValueError else type(error).__name__
            say(f"could not write to {sink.name}: {getattr(error, 'strerror', None) or ours}")
            return False


class Handler(BaseHTTPRequestHandler):
    """One request on each connection, which has its time and no more."""

    server_version, sys_version = "opening-bell", ""

    def setup(self):
        super().setup()
        self.limit = threading.Timer(CONNECTION_SECONDS, self.cut)
        self.limit.daemon = True
        self.limit.start()

    def cut(self):
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def finish(self):
        self.limit.cancel()
        super().finish()

    def do_POST(self):
        try:
            status, body = 200, self.server.receiver.answer(self.server.port, self.headers, self.read_body)
        except Refusal as refusal:
            status, body = refusal.status, {"error": refusal.code}
            say(f"refused: {refusal.code}")
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(text)

    def read_body(self):
        length = self.headers.get("Content-Length") or ""
        if not re.fullmatch(r"[0-9]+", length, re.ASCII):
            raise Refusal(411, "length")
        if len(length) > 9 or int(length) > BODY_LIMIT:
            raise Refusal(413, "length")
        body = self.rfile.read(int(length))
        if len(body) != int(length):
            raise Refusal(408, "length")
        return body

    def log_message(self, *_):
        """Nothing of a request is written down."""


class Server(socketserver.ThreadingTCPServer):
    """On the loopback address, and there alone."""

    # Who has sent something gets its answer, though the program ends meanwhile: an event would count as not delivered.
    daemon_threads = False
    # On Windows this would let another program take the port over.
    allow_reuse_address = os.name != "nt"

    def server_bind(self):
        if os.name == "nt":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        super().server_bind()
        self.port = self.server_address[1]

    def process_request(self, request, client_address):
        if threading.active_count() > 2 * CONNECTIONS:
            return self.shutdown_request(request)
        return super().process_request(request, client_address)

    def handle_error(self, *_):
        say(f"a connection broke: {sys.exc_info()[0].__name__}")


# --- The command line ------------------------------------------------------------------------------------


def parse(argv):
    at = argv.index("--") if "--" in argv else len(argv)
    parser = argparse.ArgumentParser(
        prog="opening_bell_receiver.py",
        usage="%(prog)s [options] [-- command ...]",
        description="Takes today's E*TRADE token from the Opening Bell extension and hands it to programs.",
    )
    add = parser.add_argument
    add("--pair", action="store_true", help="ask for the pairing secret, and keep it (OPENING_BELL_SECRET is not kept)")
    add("--port", type=int, help=f"where to listen on 127.0.0.1; {DEFAULT_PORT} unless paired at another")
    add("--config", default=CONFIG, metavar="FILE", help="where the pairing is kept; %(default)s unless named")
    add("--profile", metavar="NAME", help="take the tokens of this profile only")
    add("--environment", choices=("sandbox", "production"), help="take tokens of this environment only")
    add("--env", action="append", default=[], metavar="FILE", help="a .env file")
    add("--aliases", action="store_true", help=f"also {', '.join(each.partition('=')[0] for each in ALIASES.split())}")
    add("--json", action="append", default=[], type=JsonFile, metavar="SHAPE:FILE", help=f"{', '.join(SHAPES)}")
    add("--keyring", nargs="?", const="default", metavar="PROFILE", help="the key ring, for etrade-python")
    add("--type-code", action="store_true", help="run the command in a terminal, and type the code that it asks for")
    options = parser.parse_args(argv[:at])
    options.command = argv[at + 1 :]
    if options.type_code and not options.command:
        parser.error("--type-code needs a command: --type-code -- program ...")
    return options


def ask_secret():
    """Without echo where a person types it."""
    if sys.stdin.isatty():
        return getpass.getpass("Pairing secret, as the extension shows it: ")
    return sys.stdin.readline()


def listen(port, pairing):
    paired = pairing.held.get("port")
    if port not in (None, paired) and paired:
        raise SystemExit(f"Paired at port {paired}. For another port, pair again: --pair --port {port}")
    try:
        return Server(("127.0.0.1", DEFAULT_PORT if port is None and not paired else port or paired or 0), Handler)
    except OSError as error:
        # Who listens there could have a receiver at another port prove itself, and pass the proof on as its own.
        raise SystemExit(
            f"Cannot listen ({error.strerror}). If another program has the port, do not use the secret at another "
            "one: choose a port with --pair --port, press Unpair in the extension, and pair anew."
        ) from None


def main(argv):
    options = parse(argv)
    given = os.environ.get("OPENING_BELL_SECRET")
    prompt, inbox = None, queue.SimpleQueue()
    if options.type_code and not pty:
        raise SystemExit(
            "--type-code needs a pseudo-terminal, which this system does not have. Use -- command without it, "
            "--env or --json, or type the code by hand."
        )
    if options.type_code:
        prompt = Prompt()
    path = None if given else os.path.abspath(os.path.expanduser(options.config))
    pairing = Pairing(path)
    if options.pair:
        pairing.held = {}
    elif not given and not pairing.secret:
        raise SystemExit("Not paired yet: start with --pair, or set OPENING_BELL_SECRET.")
    sinks = [EnvFile(each, options.aliases) for each in options.env] + options.json
    if options.keyring:
        sinks.append(Keyring(options.keyring))
    if options.command and not prompt:
        sinks.append(ProgramSink(inbox, options.aliases))
    server = listen(options.port, pairing)
    say(f"the address for the extension's options: http://127.0.0.1:{server.port}/opening-bell")
    if given or options.pair:
        text = given or ask_secret().strip()
        pairing.secret = secret_bytes(text)
        pairing.keep(secret=text, port=server.port)
    server.receiver = Receiver(pairing, sinks, prompt, options.profile, options.environment)
    for number in (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, lambda caught, _frame: inbox.put(("signal", caught)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say("listening")
    try:
        return supervise(options.command, inbox, prompt)
    except OSError as error:
        raise SystemExit(f"Cannot start {options.command[0]}: {error.strerror}") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
