-- Who guesses codes is slowed down; what was guessed is not kept.
create table wrong_join_code (
  address text not null,
  at timestamptz not null default now()
);

create index wrong_join_code_address on wrong_join_code (address, at);
create index wrong_join_code_at on wrong_join_code (at);
