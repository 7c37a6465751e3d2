#!/bin/bash
# Runs once, when PostgreSQL makes its data directory: the owner migrates, the application's role owns nothing.
set -euo pipefail
: "${NAVIGATOR_OWNER_PASSWORD:?}" "${NAVIGATOR_APP_PASSWORD:?}"

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password NAVIGATOR_OWNER_PASSWORD
\getenv app_password NAVIGATOR_APP_PASSWORD
create role navigator_owner login password :'owner_password';
create role navigator_app login password :'app_password';
create database navigator owner navigator_owner
  template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke all on database navigator from public;
grant connect on database navigator to navigator_app;
SQL
