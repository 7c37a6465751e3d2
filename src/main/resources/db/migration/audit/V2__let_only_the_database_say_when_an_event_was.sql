-- The application says who did what to which object; number and time are the database's own.
revoke insert on audit_event from ${app-role};
grant insert (actor, action, object) on audit_event to ${app-role};
