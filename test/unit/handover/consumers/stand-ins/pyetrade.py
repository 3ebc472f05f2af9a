"""Takes what pyetrade takes, and signs with the library that it signs with."""

from requests_oauthlib import OAuth1Session


class Base:
    def __init__(self, client_key, client_secret, resource_owner_key, resource_owner_secret, dev=True):
        self.base_url = f"https://{'apisb' if dev else 'api'}.etrade.com/v1/"
        self.session = OAuth1Session(client_key, client_secret, resource_owner_key, resource_owner_secret)

    def get(self, path, resp_format):
        assert resp_format == "json"
        answer = self.session.get(f"{self.base_url}{path}.json")
        answer.raise_for_status()
        return answer.json()


class ETradeAccounts(Base):
    def list_accounts(self, resp_format="xml"):
        return self.get("accounts/list", resp_format)


class ETradeMarket(Base):
    def look_up_product(self, search_str, resp_format="xml"):
        return self.get(f"market/lookup/{search_str}", resp_format)

    def get_quote(self, symbols, resp_format="xml"):
        return self.get(f"market/quote/{','.join(symbols[:25])}", resp_format)
