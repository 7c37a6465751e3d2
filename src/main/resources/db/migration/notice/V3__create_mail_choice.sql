-- How a person wants to hear by e-mail, and the day of their last summary.
create table mail_choice (
  person_id uuid primary key references person,
  choice text not null default 'DAILY' check (choice in ('DAILY', 'AT_ONCE', 'NEVER')),
  summary_on date
);
