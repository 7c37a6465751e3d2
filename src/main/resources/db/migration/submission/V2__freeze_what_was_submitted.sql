-- Append-only twice over, like the audit trail: the role has no right to change what was submitted, what became of
-- it and how it was to be shared, and the database refuses it to the owner too.
create function refuse_to_change_a_submission() returns trigger language plpgsql as $$
begin
  raise exception 'What was submitted stays as it is';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['submission_reference', 'submission', 'submission_step', 'sharing_choice'] loop
    execute format('revoke update, delete, truncate on %I from ${app-role}', name);
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_to_change_a_submission()', name || '_is_append_only', name);
  end loop;
end $$;

-- When it was is the database's own.
revoke insert on submission, submission_step, sharing_choice from ${app-role};
grant insert (assessment_id, version, frozen, submitted_by) on submission to ${app-role};
grant insert (assessment_id, version, became, reason, person_id) on submission_step to ${app-role};
grant insert (assessment_id, number, consent, chosen_by) on sharing_choice to ${app-role};
