import { ENVIRONMENTS, type Environment } from '../../etrade/environments.ts';
import { before, inGo, READ, type Variables } from './variables.ts';

export function goSnippet(environment: Environment, variables: Variables): string {
  const rest = `\tconfig := oauth1.NewConfig(os.Getenv("${READ.key}"), os.Getenv("${READ.secret}"))
\ttoken := oauth1.NewToken(os.Getenv("${READ.token}"), os.Getenv("${READ.tokenSecret}"))
\tclient := config.Client(oauth1.NoContext, token)
\tanswer, err := client.Get("https://${ENVIRONMENTS[environment].apiHost}/v1/accounts/list.json")
\tif err != nil {
\t\tfmt.Println(err)
\t\tos.Exit(1)
\t}
\tdefer answer.Body.Close()
\tbody, _ := io.ReadAll(answer.Body)
\tfmt.Println(answer.StatusCode, string(body))
}
`;
  return `package main

import (
\t"fmt"
\t"io"
\t"os"

\t"github.com/dghubble/oauth1"
)

func main() {
${before(inGo(variables), rest)}`;
}
