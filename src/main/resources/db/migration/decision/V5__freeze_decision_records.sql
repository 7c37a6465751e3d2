-- Append-only twice over, as what was submitted: the role has no right to change a record, what came of its decisions
-- and how it is shared, and the database refuses it to the owner too.
create function refuse_to_change_a_decision_record() returns trigger language plpgsql as $$
begin
  raise exception 'A decision record stays as it is';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['decision_record', 'decision_outcome', 'decision_review', 'decision_sharing_choice'] loop
    execute format('revoke update, delete, truncate on %I from ${app-role}', name);
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_to_change_a_decision_record()', name || '_is_append_only', name);
  end loop;
end $$;

-- When it was is the database's own.
revoke insert on decision_record, decision_outcome, decision_review, decision_sharing_choice from ${app-role};
grant insert (exercise_id, authority_code, year, number, frozen, closed_by) on decision_record to ${app-role};
grant insert (exercise_id, option_id, happened_on, text, written_by) on decision_outcome to ${app-role};
grant insert (exercise_id, option_id, number, standing, text, next_review_on, reviewed_by) on decision_review
  to ${app-role};
grant insert (exercise_id, number, consent, chosen_by) on decision_sharing_choice to ${app-role};
