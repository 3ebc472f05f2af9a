"""The least that a receiver must do: OPENING_BELL_SECRET=whsec_... python3 minimal.py 9330 tokens.json"""
import base64, hashlib, hmac, json, os, re, sys, tempfile, threading, time  # noqa: E401
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET, FILE = base64.b64decode(os.environ["OPENING_BELL_SECRET"][6:]), os.path.abspath(sys.argv[2])
seen, one_at_a_time = {0}, threading.Lock()

def sign(text): return b"v1," + base64.b64encode(hmac.new(SECRET, text, hashlib.sha256).digest())
def keep(event, data):  # Nobody reads half a file, nobody else reads it, and what else it holds stays.
    held = json.load(open(FILE)) if os.path.exists(FILE) else {}
    held[data["environment"]] = None if event == "token.ended" else data
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(FILE))
    with open(handle, "w") as file: json.dump(held, file)
    os.replace(temporary, FILE)

class Receiver(BaseHTTPRequestHandler):
    timeout, log_message = 5, lambda *_: None
    def answer(self, head, hosts):  # Who is called, how much, who calls, when; then what, and each once.
        names = ("webhook-id", "webhook-timestamp", "webhook-signature")
        identity, at, given = (str(head[name]).encode("latin-1") for name in names)
        is_json, size = head["Content-Type"] == "application/json", int(head["Content-Length"] or 0)
        is_called = head["Host"] in hosts and re.fullmatch(rb"[\w-]+ [0-9]+", identity + b" " + at)
        if not is_called or not is_json or not 0 < size <= 16384: return 400, {}
        is_signed = hmac.compare_digest(sign(b".".join([identity, at, body := self.rfile.read(size)])), given)
        if not is_signed or abs(time.time() - int(at)) > 300: return 401, {}
        event, data = (message := json.loads(body))["type"], message["data"]
        if event == "hello": return 200, {"proof": sign(b".".join([b"proof", identity, at])).decode()}
        with one_at_a_time:
            if event.startswith("token.") and data["sequence"] > max(seen): keep(event, data)
            seen.add(data["sequence"])
            return 200, {"taken": True}

    def do_POST(self):
        port = server.server_port
        status, body = self.answer(self.headers, [f"127.0.0.1:{port}", f"localhost:{port}"])
        self.send_response(status), self.end_headers(), self.wfile.write(json.dumps(body).encode())

server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Receiver)
print(f"http://127.0.0.1:{server.server_port}/", flush=True), server.serve_forever()
