create table progress_note (
  id bigint generated always as identity primary key,
  action_id uuid not null references improvement_action,
  status text check (status in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STOPPED')),
  text text,
  written_by uuid not null references person,
  written_at timestamptz not null,
  check (text is not null or (status is not null and status <> 'STOPPED'))
);

create index progress_note_action on progress_note (action_id);

-- What was noted stays: whoever knows better adds a note.
revoke update, delete, truncate on progress_note from ${app-role};
