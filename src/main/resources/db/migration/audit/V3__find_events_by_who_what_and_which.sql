drop index audit_event_at;
create index audit_event_at on audit_event (at desc, id desc);
create index audit_event_actor on audit_event (actor, at desc, id desc);
create index audit_event_action on audit_event (action text_pattern_ops, at desc, id desc);
create index audit_event_object on audit_event (object text_pattern_ops, at desc, id desc);
