-- A set of criteria an authority keeps to start exercises with. Exercises copy it, so that deleting it changes none.
create table criteria_template (
  id uuid primary key,
  authority_code text not null references combined_authority,
  name text not null check (char_length(name) <= 80),
  saved_by uuid not null references person,
  saved_at timestamptz not null
);

create unique index criteria_template_name on criteria_template (authority_code, lower(name));
create index criteria_template_saved_by on criteria_template (saved_by);

create table criteria_template_criterion (
  template_id uuid not null references criteria_template on delete cascade,
  position integer not null,
  slug text not null,
  name text not null,
  question text not null,
  why text not null,
  more_is_better boolean not null,
  capacity boolean not null,
  points text[] not null check (cardinality(points) = 5),
  primary key (template_id, position),
  unique (template_id, slug)
);
