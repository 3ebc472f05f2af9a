import { ENVIRONMENTS, type Environment } from '../../etrade/environments.ts';
import { before, inGo, READ, type Variables } from './variables.ts';

export function goSnippet(environment: Environment, variables: Variables): string {
  const rest = `\tclient := oauth.Client{Credentials: credentials("${READ.key}", "${READ.secret}")}
\ttoken := credentials("${READ.token}", "${READ.tokenSecret}")
\tanswer, err := client.Get(nil, &token, "https://${ENVIRONMENTS[environment].apiHost}/v1/accounts/list.json", nil)
\tif err != nil {
\t\tfmt.Println(err)
\t\tos.Exit(1)
\t}
\tdefer answer.Body.Close()
\tbody, _ := io.ReadAll(answer.Body)
\tfmt.Println(answer.StatusCode, string(body))
}

func credentials(token, secret string) oauth.Credentials {
\treturn oauth.Credentials{Token: os.Getenv(token), Secret: os.Getenv(secret)}
}
`;
  return `package main

import (
\t"fmt"
\t"io"
\t"os"

\t"github.com/gomodule/oauth1/oauth"
)

func main() {
${before(inGo(variables), rest)}`;
}
