-- Append-only twice over, as what was submitted: the role has no right to change a campaign or what happened in it,
-- and the database refuses it to the owner too.
create function refuse_to_change_a_campaign() returns trigger language plpgsql as $$
begin
  raise exception 'What happened in a campaign stays as it is';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['campaign', 'campaign_round', 'campaign_extension', 'campaign_withdrawal',
      'campaign_reminder', 'campaign_closing'] loop
    execute format('revoke update, delete, truncate on %I from ${app-role}', name);
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_to_change_a_campaign()', name || '_is_append_only', name);
  end loop;
end $$;

-- When it was is the database's own.
revoke insert on campaign, campaign_round, campaign_extension, campaign_withdrawal, campaign_reminder,
  campaign_closing from ${app-role};
grant insert (id, name, purpose, framework_version, deadline, opened_by) on campaign to ${app-role};
grant insert (assessment_id, campaign_id, authority_code, added_by) on campaign_round to ${app-role};
grant insert (assessment_id, deadline, reason, person_id) on campaign_extension to ${app-role};
grant insert (assessment_id, reason, person_id) on campaign_withdrawal to ${app-role};
grant insert (assessment_id, text, sent_by) on campaign_reminder to ${app-role};
grant insert (campaign_id, report, closed_by) on campaign_closing to ${app-role};
