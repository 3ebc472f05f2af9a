"""As a user of requests-oauthlib writes it."""

import json
import os
from urllib.parse import quote

from requests_oauthlib import OAuth1Session

KEY, SECRET = os.environ["KEY"], os.environ["SECRET"]
OAUTH = "https://api.etrade.com/oauth/"

session = OAuth1Session(KEY, SECRET, callback_uri="oob")
pending = session.fetch_request_token(OAUTH + "request_token")
address = f"https://us.etrade.com/e/t/etws/authorize?key={KEY}&token={quote(pending['oauth_token'], safe='')}"
print(json.dumps({"address": address}), flush=True)
session = OAuth1Session(
    KEY,
    SECRET,
    resource_owner_key=pending["oauth_token"],
    resource_owner_secret=pending["oauth_token_secret"],
    verifier=input(),
)
access = session.fetch_access_token(OAUTH + "access_token")
session = OAuth1Session(
    KEY, SECRET, resource_owner_key=access["oauth_token"], resource_owner_secret=access["oauth_token_secret"]
)
accounts = session.get("https://apisb.etrade.com/v1/accounts/list.json").json()
renewed = session.get(OAUTH + "renew_access_token").text
revoked = session.get(OAUTH + "revoke_access_token").text
keys = [each["accountIdKey"] for each in accounts["AccountListResponse"]["Accounts"]["Account"]]
print(json.dumps({"accounts": keys, "renewed": renewed, "revoked": revoked}))
