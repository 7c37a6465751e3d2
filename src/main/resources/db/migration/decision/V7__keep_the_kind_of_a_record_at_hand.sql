-- Counting what was decided must not unpack the whole of every record.
alter table decision_record add column kind text not null generated always as (frozen ->> 'kind') stored;
