create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor uuid,
  action text not null,
  object text not null
);

create index audit_event_at on audit_event (at);

-- Append-only twice over: the role has no right to change the trail, and the database refuses it to the owner too.
revoke update, delete, truncate on audit_event from ${app-role};

create function refuse_to_change_the_trail() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is append-only';
end $$;

create trigger audit_event_is_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_to_change_the_trail();
