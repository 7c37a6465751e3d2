-- What was agreed, without the notes beside it: many submissions are compared without reading all that people wrote.
-- The database makes it from the frozen copy, so the two can never differ.
create function levels_of_a_submission(frozen jsonb) returns jsonb immutable strict parallel safe language sql as $$
  select jsonb_agg(jsonb_build_object('slug', p -> 'slug', 'name', p -> 'name', 'target', p -> 'target',
    'importance', p -> 'importance', 'criteria', (
      select jsonb_agg(jsonb_build_object('slug', c -> 'slug', 'name', c -> 'name', 'kind', c -> 'kind',
        'level', c -> 'level') order by at)
      from jsonb_array_elements(p -> 'criteria') with ordinality as criterion (c, at))) order by place)
  from jsonb_array_elements(frozen -> 'pillars') with ordinality as pillar (p, place)
$$;

alter table submission add column levels jsonb not null generated always as (levels_of_a_submission(frozen)) stored;
create index submission_at on submission (submitted_at);
