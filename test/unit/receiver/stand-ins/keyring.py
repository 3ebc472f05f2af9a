"""Stands in for the package keyring, and keeps in a file what that would keep in the system's."""
import json
import os

FILE = os.environ["KEYRING_FILE"]


def _held():
    return json.load(open(FILE)) if os.path.exists(FILE) else {}


def _write(held):
    with open(FILE, "w") as file:
        json.dump(held, file)


def get_password(service, user):
    return _held().get(f"{service} {user}")


def set_password(service, user, password):
    _write({**_held(), f"{service} {user}": password})


def delete_password(service, user):
    held = _held()
    del held[f"{service} {user}"]
    _write(held)
