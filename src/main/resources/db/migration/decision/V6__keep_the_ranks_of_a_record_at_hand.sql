-- Places and decisions of the library's options, which are counted across many records. The database makes them from
-- the frozen record, so the two can never differ.
create function ranks_of_a_record(frozen jsonb) returns jsonb immutable strict parallel safe language sql as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', o -> 'code', 'rank', o -> 'result' -> 'rank',
    'course', o -> 'decision' -> 'course')), '[]')
  from jsonb_array_elements(frozen -> 'options') o
  where jsonb_typeof(o -> 'code') = 'string' and not (o -> 'setAside')::boolean
$$;

alter table decision_record add column ranks jsonb not null generated always as (ranks_of_a_record(frozen)) stored;
