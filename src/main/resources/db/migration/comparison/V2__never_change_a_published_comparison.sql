-- Figures that were published twice could be subtracted: nothing about a comparison is ever changed or taken back.
create function refuse_to_change_a_comparison() returns trigger language plpgsql as $$
begin
  raise exception 'A published comparison stays as it is';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['campaign_comparison', 'campaign_comparison_member'] loop
    execute format('revoke update, delete, truncate on %I from ${app-role}', name);
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_to_change_a_comparison()', name || '_is_append_only', name);
  end loop;
end $$;

revoke insert on campaign_comparison from ${app-role};
grant insert (campaign_id, frozen) on campaign_comparison to ${app-role};
