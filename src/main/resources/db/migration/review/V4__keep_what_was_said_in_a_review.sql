-- Append-only twice over: who asked and answered what, who had a review, and what an authority answered stay.
create function refuse_to_change_what_was_said() returns trigger language plpgsql as $$
begin
  raise exception 'What was said in a review stays as it is';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['review_reviewer', 'clarification', 'recommendation_answer'] loop
    execute format('revoke update, delete, truncate on %I from ${app-role}', name);
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_to_change_what_was_said()', name || '_is_append_only', name);
  end loop;
end $$;

-- When it was is the database's own.
revoke insert on review_reviewer, clarification, recommendation_answer from ${app-role};
grant insert (assessment_id, version, person_id, became) on review_reviewer to ${app-role};
grant insert (assessment_id, version, criterion, kind, text, person_id) on clarification to ${app-role};
grant insert (finding_id, reason, action_id, answered_by) on recommendation_answer to ${app-role};
