-- Several instances may come to the same morning: one of them reminds, of each date once for each number of days.
alter table campaign_reminder add column due date;
alter table campaign_reminder add column days integer check ((days is null) = (due is null));
alter table campaign_reminder add constraint campaign_reminder_once unique (assessment_id, due, days);
grant insert (due, days) on campaign_reminder to ${app-role};
