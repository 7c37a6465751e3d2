-- The owner migrates; the application's role reads and writes rows, and owns nothing.
revoke all on schema public from public;
grant usage on schema public to ${app-role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app-role};
alter default privileges in schema public grant usage, select on sequences to ${app-role};
