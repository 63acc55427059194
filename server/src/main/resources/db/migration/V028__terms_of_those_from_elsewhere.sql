-- Whoever gets an account by way of another service agrees to the terms of use before they leave for it.

alter table oidc_attempt add column accepted_terms text;

comment on column oidc_attempt.accepted_terms is 'the version that they accept, if an account is made for them';
