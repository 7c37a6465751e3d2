-- Added in the browser: the sources say nothing of it, so the library has no page of it.
alter table combined_authority add column added boolean not null default false;

-- Beside the authorities, because loading the library writes those anew.
create table authority_merger (
  code text primary key references combined_authority,
  successor text not null references combined_authority check (successor <> code),
  merged_by uuid not null references person,
  merged_at timestamptz not null default now()
);

create index authority_merger_successor on authority_merger (successor);
revoke insert, update, delete, truncate on authority_merger from ${app-role};
grant insert (code, successor, merged_by) on authority_merger to ${app-role};

-- Whoever was signed in while their authority was merged may still be writing for it: that goes to the successor.
create function follow_a_merged_authority() returns trigger language plpgsql as $$
declare
  following text;
begin
  if new.authority_code is not null then
    -- Waits for a merger that is under way.
    perform 1 from combined_authority where code = new.authority_code for key share;
    loop
      select successor into following from authority_merger where code = new.authority_code;
      exit when not found;
      new.authority_code := following;
    end loop;
  end if;
  return new;
end $$;

create trigger person_follows_a_merged_authority before insert or update of authority_code on person
  for each row execute function follow_a_merged_authority();
create trigger team_follows_a_merged_authority before insert or update of authority_code on team
  for each row execute function follow_a_merged_authority();
