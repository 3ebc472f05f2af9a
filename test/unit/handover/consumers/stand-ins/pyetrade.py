"""Takes what pyetrade takes, and signs with the library that it signs with."""

from requests_oauthlib import OAuth1Session


class ETradeAccounts:
    def __init__(self, client_key, client_secret, resource_owner_key, resource_owner_secret, dev=True):
        self.base_url = f"https://{'apisb' if dev else 'api'}.etrade.com/v1/accounts"
        self.session = OAuth1Session(client_key, client_secret, resource_owner_key, resource_owner_secret)

    def list_accounts(self, resp_format="xml"):
        assert resp_format == "json"
        answer = self.session.get(self.base_url + "/list.json")
        answer.raise_for_status()
        return answer.json()
