-- What goes out by e-mail. Address and name are looked up, and a one-time link is made, only when it is sent.
create table mail (
  id uuid primary key,
  person_id uuid not null references person,
  subject text not null,
  text text,
  one_time_link boolean not null,
  written_at timestamptz not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
  tries integer not null default 0,
  next_try_at timestamptz check ((next_try_at is not null) = (state = 'WAITING')),
  last_failure text,
  ended_at timestamptz check ((ended_at is null) = (state = 'WAITING')),
  check (text is not null or state <> 'WAITING')
);

create index mail_due on mail (next_try_at) where state = 'WAITING';
create index mail_state on mail (state, written_at desc);
create index mail_ended on mail (ended_at) where text is not null;
