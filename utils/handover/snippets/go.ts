import { quoted } from './quoting.ts';
import { ACCEPT, type SnippetCall, spelt } from './snippet-call.ts';
import { before, inGo, READ, type Variables } from './variables.ts';

export function goSnippet({ url }: SnippetCall, variables: Variables): string {
  const rest = `\tclient := oauth.Client{Credentials: credentials("${READ.key}", "${READ.secret}")}
\ttoken := credentials("${READ.token}", "${READ.tokenSecret}")
\tcall, err := http.NewRequest("GET", ${quoted(spelt(url))}, nil)
\tcheck(err)
\tcall.Header.Set("Accept", ${quoted(ACCEPT)})
\tcheck(client.SetAuthorizationHeader(call.Header, &token, "GET", call.URL, nil))
\tanswer, err := http.DefaultClient.Do(call)
\tcheck(err)
\tdefer answer.Body.Close()
\tbody, err := io.ReadAll(answer.Body)
\tcheck(err)
\tfmt.Println(answer.StatusCode, string(body))
}

func credentials(token, secret string) oauth.Credentials {
\treturn oauth.Credentials{Token: os.Getenv(token), Secret: os.Getenv(secret)}
}

func check(err error) {
\tif err != nil {
\t\tfmt.Println(err)
\t\tos.Exit(1)
\t}
}
`;
  return `package main

import (
\t"fmt"
\t"io"
\t"net/http"
\t"os"

\t"github.com/gomodule/oauth1/oauth"
)

func main() {
${before(inGo(variables), rest)}`;
}
