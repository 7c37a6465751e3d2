-- The application's role owns nothing, not even for the length of a session.
do $$ begin
  execute format('revoke temporary on database %I from public', current_database());
end $$;
