"""As a user of requests-oauthlib writes it."""

import os
import secrets
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, quote, urlsplit

from requests_oauthlib import OAuth1Session

KEY, SECRET = os.environ["KEY"], os.environ["SECRET"]
OAUTH = "https://api.etrade.com/oauth/"
pending = {}


class App(BaseHTTPRequestHandler):
    def do_GET(self):
        url = urlsplit(self.path)
        if url.path == "/callback":
            self.finish_login(parse_qs(url.query))
        elif url.path == "/":
            self.begin_login()
        else:
            self.answer(404, "Nothing here")

    def begin_login(self):
        token = OAuth1Session(KEY, SECRET, callback_uri="oob").fetch_request_token(OAUTH + "request_token")
        session = secrets.token_hex(16)
        pending[session] = token
        self.send_response(302)
        self.send_header("Set-Cookie", f"session={session}; HttpOnly; Path=/")
        address = f"https://us.etrade.com/e/t/etws/authorize?key={KEY}&token={quote(token['oauth_token'], safe='')}"
        self.send_header("Location", address)
        self.end_headers()

    def finish_login(self, query):
        cookie = SimpleCookie(self.headers.get("Cookie", "")).get("session")
        token = pending.get(cookie.value) if cookie else None
        if not token or query.get("oauth_token") != [token["oauth_token"]]:
            self.answer(401, "Unknown login")
            return
        access = OAuth1Session(
            KEY,
            SECRET,
            resource_owner_key=token["oauth_token"],
            resource_owner_secret=token["oauth_token_secret"],
            verifier=query["oauth_verifier"][0],
        ).fetch_access_token(OAUTH + "access_token")
        session = OAuth1Session(
            KEY,
            SECRET,
            resource_owner_key=access["oauth_token"],
            resource_owner_secret=access["oauth_token_secret"],
        )
        accounts = session.get("https://api.etrade.com/v1/accounts/list.json").json()
        count = len(accounts["AccountListResponse"]["Accounts"]["Account"])
        self.answer(200, f"Signed in: {count} accounts")

    def answer(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f"<title>App</title><p>{text}".encode())

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), App)
print(server.server_port, flush=True)
server.serve_forever()
