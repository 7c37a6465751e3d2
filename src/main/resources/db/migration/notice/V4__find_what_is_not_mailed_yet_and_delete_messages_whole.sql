create index notice_unmailed on notice (person_id, told_at) where read_at is null and mailed_at is null;

-- An ended message goes as a whole: what is left of one would still say who was told what.
drop index mail_ended;
create index mail_ended on mail (ended_at) where ended_at is not null;
alter table mail drop constraint mail_check2;
alter table mail alter column text set not null;
