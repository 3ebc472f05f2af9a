"""As a user of Flask and requests-oauthlib writes it."""

import logging
import os
import secrets
from urllib.parse import quote

from flask import Flask, redirect, request, session
from requests_oauthlib import OAuth1Session
from werkzeug.serving import make_server

KEY, SECRET = os.environ["KEY"], os.environ["SECRET"]
OAUTH = "https://api.etrade.com/oauth/"

app = Flask(__name__)
app.secret_key = secrets.token_hex(16)


@app.get("/")
def begin_login():
    session["pending"] = OAuth1Session(KEY, SECRET, callback_uri="oob").fetch_request_token(OAUTH + "request_token")
    token = quote(session["pending"]["oauth_token"], safe="")
    return redirect(f"https://us.etrade.com/e/t/etws/authorize?key={KEY}&token={token}")


@app.get("/callback")
def finish_login():
    pending = session.pop("pending", None)
    if not pending or request.args["oauth_token"] != pending["oauth_token"]:
        return "Unknown login", 401
    access = OAuth1Session(
        KEY,
        SECRET,
        resource_owner_key=pending["oauth_token"],
        resource_owner_secret=pending["oauth_token_secret"],
        verifier=request.args["oauth_verifier"],
    ).fetch_access_token(OAUTH + "access_token")
    etrade = OAuth1Session(
        KEY, SECRET, resource_owner_key=access["oauth_token"], resource_owner_secret=access["oauth_token_secret"]
    )
    accounts = etrade.get("https://api.etrade.com/v1/accounts/list.json").json()
    count = len(accounts["AccountListResponse"]["Accounts"]["Account"])
    return f"<title>App</title><p>Signed in: {count} accounts"


logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = make_server("127.0.0.1", 0, app)
print(server.port, flush=True)
server.serve_forever()
