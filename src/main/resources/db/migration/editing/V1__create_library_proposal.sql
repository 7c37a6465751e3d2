-- A case study an authority puts forward; a code says which entry was made of it.
create table library_proposal (
  id uuid primary key,
  authority_code text not null references combined_authority,
  person uuid not null,
  title text not null,
  text text not null,
  sent_at timestamptz not null,
  code text,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  check (code is null or answer is null)
);

create index library_proposal_authority on library_proposal (authority_code, sent_at);
