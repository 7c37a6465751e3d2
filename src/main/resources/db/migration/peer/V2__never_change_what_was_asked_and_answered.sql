-- Append-only twice over, as what was submitted: the role has no right to change what was asked, answered and what came
-- of it, and the database refuses it to the owner too.
create function refuse_to_change_an_introduction() returns trigger language plpgsql as $$
begin
  raise exception 'What was asked and answered stays as it is';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['introduction', 'introduction_answer', 'introduction_outcome'] loop
    execute format('revoke update, delete, truncate on %I from ${app-role}', name);
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_to_change_an_introduction()', name || '_is_append_only', name);
  end loop;
end $$;

-- When it was is the database's own.
revoke insert on introduction, introduction_answer, introduction_outcome from ${app-role};
grant insert (id, asking_code, strong_code, criterion_slug, criterion, pillar, message, asked_by) on introduction
  to ${app-role};
grant insert (introduction_id, answer, text, answered_by) on introduction_answer to ${app-role};
grant insert (introduction_id, kind, text, authority_code, written_by) on introduction_outcome to ${app-role};
