"""As the README of pyetrade has it: the address is printed, and the program waits in input()."""
import getpass
import os
import sys

how, token = sys.argv[1:]
assert sys.stdin.isatty() and sys.stdout.isatty() and "OPENING_BELL_SECRET" not in os.environ
address = f"https://us.etrade.com/e/t/etws/authorize?key=aaaabbbb&token={token}"
if how == "hidden":
    print(address, flush=True)
    code = getpass.getpass("code: ")
elif how == "same-line":
    code = input(f"Visit {address}")
else:
    print(f"\x1b[1mPlease go to \x1b[34m{address}\x1b[0m", flush=True)
    code = input("Please accept agreement and enter text code from browser: ")
print(f"got [{code}] of {token}")
sys.exit(3)
