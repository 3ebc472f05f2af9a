# Finds key and token where etrader finds them, and signs with the library that it signs with.
etrd_account_list <- function(sandbox = FALSE) {
  suffix <- if (sandbox) "sand" else "prod"
  app <- getOption(paste0("etrade_cred_", suffix))
  token <- getOption(paste0("etrade_acctok_", suffix))
  stopifnot(inherits(app, "oauth_app"), length(token) == 4)
  url <- paste0("https://api", if (sandbox) "sb", ".etrade.com/v1/accounts/list.json")
  signature <- httr::oauth_signature(
    url,
    method = "GET",
    app = app,
    token = token$oauth_token,
    token_secret = token$oauth_token_secret
  )
  answer <- httr::GET(url, httr::oauth_header(signature))
  httr::stop_for_status(answer)
  httr::content(answer, "text", encoding = "UTF-8")
}
